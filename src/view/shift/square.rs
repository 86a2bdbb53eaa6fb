//! The commuting square: six pictures, and the maps between them.

use yew::prelude::*;

use super::ahead;
use super::bars::{self, Bars};
use super::hand::Hand;
use super::peak;
use super::picture::Picture;
use super::props::Props;
use super::words::{self, spoken_name};
use crate::conv::Cell;
use crate::lesson::shift::{Edit, Frame, Probe, Setup, Spot, Stage, Verdict, band_rects, frame, plane, probe};
use crate::lesson::{Named, Tone};
use crate::view::math;
use crate::view::short::short;

/// The figure.
#[component]
pub(super) fn SquareFigure(props: &Props) -> Html {
    let Props {
        texts,
        setup,
        square,
        stage,
        comparison,
        summary,
        painter,
        kernel_sum,
        notes,
        view,
        lit,
        at,
        on,
        children,
        ..
    } = props;
    let band = use_memo(square.clone(), |square| {
        square.as_ref().map_or(Vec::new(), |square| band_rects(&square.cells, square.difference.w()))
    });
    // Before the ends are compared, the edge band would reveal the answer.
    let revealed = *stage == Stage::Compare;
    let probed: Option<Probe> =
        square.as_ref().zip(**at).map(|(square, (spot, y, x))| probe(setup, square, spot, (y, x)));
    let size =
        |spot: Spot| square.as_ref().map_or(setup.size(), |square| (plane(square, spot).h(), plane(square, spot).w()));
    let signal = square.as_ref().filter(|_| setup.one_d);
    let bars = signal.map(|square| Bars::new([&square.input, &square.shifted].into_iter(), true));
    let diverging = matches!(Tone::of_output(*kernel_sum, 1.0), Tone::Diverging(_));
    let peaks = square.as_ref().zip(*summary);
    let inside_only = revealed && comparison.is_some_and(|ends| ends.verdict == Verdict::Inside && ends.inside == 0.0);
    let over = |spot: Spot| match (peaks, spot) {
        (Some((square, summary)), Spot::Output) => peak::mark(&square.output, summary.before, None),
        (Some((square, summary)), Spot::OutputOfShifted) => {
            peak::mark(&square.output_of_shifted, summary.after, Some(summary.before))
        }
        (_, Spot::Difference) if inside_only && !setup.one_d => {
            html! { <p class="same-inside" aria-hidden="true"><b>{ "0" }</b>{ texts.get("shift-difference.inside") }</p> }
        }
        _ => Html::default(),
    };
    let picture = |spot: Spot| {
        let found = probed.and_then(|probed| probed[spot as usize]);
        let caption = comparison.map(|_| words::spot_caption(texts, setup, spot)).unwrap_or_default();
        let output = !matches!(spot, Spot::Input | Spot::Shifted);
        let note = notes.iter().find(|(about, _)| *about == spot).map(|(_, note)| note.clone());
        let ahead = match spot {
            Spot::Shifted => ahead::shifted(texts, setup),
            Spot::Output => ahead::kernel(setup),
            _ => html! { { "?" } },
        };
        html! {
            <Picture key={spot.name()} texts={*texts} {spot} {caption} {note} painter={painter.clone()} size={size(spot)} ratio={ratio(setup, size(spot))}
                numbers={numbers(props, spot)} value={found.map(|(y, x, value)| (y, x, texts.numbers.write(value.into())))}
                lit={lit.now().map(|now| now == spot)} paper={setup.one_d || spot == Spot::Difference || output && diverging}
                band={if spot == Spot::Difference && revealed { (*band).clone() } else { Vec::new() }}
                hand={Hand::new(props, spot, size(spot), bars)} over={over(spot)}>{ ahead }</Picture>
        }
    };
    let arrow = |area: &'static str, map: &'static str, spot: Spot| {
        let way = match area {
            "a-up" => "M0 96 C45 96 40 50 96 50",
            "a-down" => "M0 4 C45 4 40 50 96 50",
            _ => "M0 50 H96",
        };
        let label = format!("{map} → {}", spoken_name(spot));
        html! {
            <div key={area} class={classes!("arrow", area, map)}>
                <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true"><path d={way} /></svg>
                <button type="button" class={classes!(lit.shows(spot).then_some("lit"))} data-symbol={spot.name()} aria-label={label} aria-pressed={lit.pinned(spot).to_string()}
                    onclick={lit.pin(spot)} onpointerover={lit.preview(Some(spot))} onpointerout={lit.preview(None)}
                    onfocusin={lit.preview(Some(spot))} onfocusout={lit.preview(None)}><math>{ math::map(map) }</math></button>
            </div>
        }
    };
    let onkeydown = {
        let (at, lit, on, setup) = (at.clone(), lit.clone(), on.clone(), setup.clone());
        let square = square.clone();
        Callback::from(move |event: KeyboardEvent| {
            let Some(square) = &square else { return };
            let (spot, y, x) = (*at).unwrap_or((Spot::Input, square.input.h() / 2, square.input.w() / 2));
            let (h, w) = (plane(square, spot).h(), plane(square, spot).w());
            let now = plane(square, spot).at(y.min(h - 1), x.min(w - 1));
            let change = |value: f32| {
                // Only I can be edited, and only without a wider frame.
                if spot == Spot::Input && (h, w) == setup.size() {
                    on.emit(Edit::Sample(y * w + x, value));
                }
            };
            let next = match event.key().as_str() {
                "Escape" if at.is_none() && lit.now().is_none() => return,
                "Escape" => {
                    lit.clear();
                    None
                }
                // The first key only shows the probe.
                _ if at.is_none() && event.key().starts_with("Arrow") => Some((spot, y, x)),
                "ArrowLeft" => Some((spot, y, x.saturating_sub(1))),
                "ArrowRight" => Some((spot, y, (x + 1).min(w - 1))),
                "ArrowUp" => Some((spot, y.saturating_sub(1), x)),
                "ArrowDown" => Some((spot, (y + 1).min(h - 1), x)),
                "+" | "=" => return change(now + if setup.one_d { 1.0 } else { 32.0 }),
                "-" => return change(now - if setup.one_d { 1.0 } else { 32.0 }),
                _ => return,
            };
            event.prevent_default();
            lit.look_at(next.map(|(spot, ..)| spot));
            at.set(next);
        })
    };
    let spoken = probed.map(|probed| {
        let value = |spot: Spot| {
            let value =
                probed[spot as usize].map_or("–".to_owned(), |(_, _, value)| texts.numbers.write(value.into()));
            format!("{} {value}", spoken_name(spot))
        };
        Spot::all().iter().copied().map(value).collect::<Vec<_>>().join(", ")
    });
    // What differs is shown over the ends; where nothing does, they are one picture.
    let outcome =
        comparison.filter(|_| revealed).map(|comparison| comparison.largest > 0.0 || comparison.edge_cells > 0);
    let outcome = outcome.map_or("none", |differs| if differs { "apart" } else { "one" });
    html! {
        <div class={classes!("square", setup.one_d.then_some("signal"), props.blinks.then_some("blinks"))} data-stage={stage.name()} data-view={*view} data-outcome={outcome}
            tabindex="0" role="group" aria-label={texts.get("shift-square")} {onkeydown}>
            { picture(Spot::Input) }
            { arrow("a-up", "g", Spot::Shifted) }{ picture(Spot::Shifted) }{ arrow("a-top", "f", Spot::OutputOfShifted) }{ picture(Spot::OutputOfShifted) }
            { arrow("a-down", "f", Spot::Output) }{ picture(Spot::Output) }{ arrow("a-bottom", "g", Spot::ShiftedOutput) }{ picture(Spot::ShiftedOutput) }
            { picture(Spot::Difference) }
            <p key="legend" class="legend" role="img" aria-label={texts.get("shift-legend")}>
                <span>{ "−" }</span><span class="scale"></span><span>{ "+" }</span>
            </p>
            <p key="spoken" class="unseen" aria-live="polite" data-probe="">{ spoken }</p>
            { children.clone() }
        </div>
    }
}

/// Width over height of a picture of `h` rows and `w` columns as it is drawn.
fn ratio(setup: &Setup, (h, w): (usize, usize)) -> f32 {
    if setup.one_d { (bars::WIDE * w) as f32 / bars::TALL as f32 } else { w as f32 / h.max(1) as f32 }
}

/// The samples of a signal, once all of them are there.
fn numbers(props: &Props, spot: Spot) -> Vec<String> {
    let there = frame(spot, props.t, 2, (0, 0)) == Frame::Complete;
    let Some(square) = props.square.as_ref().filter(|_| props.setup.one_d && there) else {
        return Vec::new();
    };
    let undefined = |place: usize| spot == Spot::Difference && square.cells.get(place) == Some(&Cell::Undefined);
    let write = |(place, value): (usize, &f32)| {
        if undefined(place) { String::new() } else { short(&props.texts, (value * 10.0).round() / 10.0) }
    };
    plane(square, spot).data().iter().enumerate().map(write).collect()
}

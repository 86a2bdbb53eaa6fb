//! The scene Shift: does the order of shifting and convolving matter?

mod bars;
mod controls;
mod digits;
mod formula;
mod hand;
mod holds;
mod lit;
mod painter;
mod panels;
mod player;
pub(super) mod predict;
mod props;
mod source;
mod square;
mod tie;

use std::cell::RefCell;
use std::rc::Rc;

use yew::prelude::*;

use self::controls::{Controls, KernelEditor};
use self::holds::use_rows;
use self::lit::use_lit;
use self::painter::Painter;
use self::player::Player;
use self::source::{Source, use_source};
use self::square::SquareFigure;
use self::tie::TieButton;
use super::own;
use super::scene::{Common, Frame, SceneProps};
use super::shared_ptr::SharedPtr;
use crate::args;
use crate::conv::Square;
use crate::i18n::ShiftFacts;
use crate::lesson::shift::{Edit, Panel, Preset, Shift, Spot, Stage, Symmetry, discrete, plane, stage, verdict};
use crate::lesson::{Image, LayerKind, Named, Part};
use crate::platform::events::on_window;
use crate::platform::seed;
use crate::view::notices::problem;

/// The scene.
#[component]
pub fn Scene(SceneProps { common, state, on }: &SceneProps<Shift>) -> Html {
    let Common { texts, hidden, embed, reduced_motion, playing, play, .. } = common;
    let setup = &state.setup;
    let source = use_source(setup);
    let square = use_memo((source.clone(), setup.clone()), |(source, setup)| match source {
        Source::Ready(picture) => setup.square(picture).ok().map(Rc::new),
        _ => None,
    });
    let square = square.as_ref().clone().map(SharedPtr::from);
    let painter = use_memo((), |()| RefCell::new(Painter::default()));
    let painter = SharedPtr::from(painter);
    let t = if *reduced_motion { discrete(state.view.t) } else { state.view.t };

    let lit = use_lit();
    let at = use_state_eq(|| None);
    let chosen = use_state_eq(|| Spot::Input);
    let answer = use_state_eq(|| None);
    let bring = own::use_own(&on.reform(Edit::Own));
    let rows = use_rows(&source, setup, state.view.panel == Some(Panel::Holds));
    // The tone of an output depends on its kernel, which other layers do not have.
    let kernel_sum = if setup.op == LayerKind::Conv { setup.kernel.taps().iter().sum::<f32>() } else { 0.0 };

    // With all numbers open, one picture is shown, large enough for them.
    let numbered = square.as_ref().filter(|_| state.view.panel == Some(Panel::Numbers) && !setup.one_d);
    let numbered = numbered.map(|square| (square.clone(), lit.pinned_now().unwrap_or(*chosen)));
    let numbered = numbered.filter(|(square, spot)| digits::fit(plane(square, *spot)));
    let large = numbered.as_ref().map(|(_, spot)| *spot);

    use_effect_with((square.clone(), texts.lang, t, *playing, large), {
        let (painter, setup) = (painter.clone(), setup.clone());
        move |(square, _, t, playing, _)| {
            if let Some(square) = square {
                painter.borrow_mut().show(square, &setup, kernel_sum);
                // While it plays, the next frame paints.
                if !*playing {
                    painter.borrow_mut().paint(*t);
                    painter.borrow().number();
                }
            }
        }
    });

    use_effect_with((), {
        let painter = painter.clone();
        move |()| {
            let resized = on_window("resize", move |_| painter.borrow().number());
            move || drop(resized)
        }
    });

    // There may be 90,000 differences: too many to look through at every move of the pointer.
    let measured = use_memo(square.clone(), |square| {
        square.as_deref().map(|square| {
            let largest = [Square::max_difference, Square::max_difference_interior, Square::max_difference_edge];
            (largest.map(|of| f64::from(of(square))), square.edge_cells(), square.comparable(), verdict(square))
        })
    });
    let facts = (*measured).map(|(largest, edge_cells, comparable, verdict)| ShiftFacts {
        image: setup.image,
        size: setup.size(),
        shift: (setup.dx, setup.dy),
        preset: Preset::of(&setup.kernel),
        boundary: setup.boundary,
        one_d: setup.one_d,
        op: setup.op,
        motion: setup.motion,
        stride: setup.stride * setup.pool.stride(),
        follows: setup.follows(),
        symmetry: Symmetry::of(&setup.kernel),
        verdict,
        stage: stage(t),
        max_difference: largest[0],
        max_difference_interior: largest[1],
        max_difference_edge: largest[2],
        edge_cells,
        comparable,
    });
    let caption = match (&source, &facts) {
        (Source::Failed, _) => texts.shift.picture_failed.to_owned(),
        (_, Some(facts)) => (texts.shift.shift_caption)(&texts.numbers, facts),
        _ => texts.shift.loading_picture.to_owned(),
    };
    // While it plays, and under the hand that moves it.
    let compared = facts.clone().filter(|facts| facts.stage != Stage::Compare);
    let next_caption = compared
        .map(|facts| (texts.shift.shift_caption)(&texts.numbers, &ShiftFacts { stage: Stage::Compare, ..facts }));
    // The formula does not give away the answer to a prediction.
    let asked = state.view.predict && !hidden.contains(Part::Predict);
    let seen = facts.as_ref().filter(|facts| !asked || facts.stage == Stage::Compare).map(|facts| facts.verdict);
    let formula = html! {
        if !hidden.contains(Part::Formula) { { formula::formula(texts, setup, seen, &lit) } }
    };
    let problem = state.refusal.as_ref().map(|error| problem(texts, error));
    let choose = Callback::from({
        let (chosen, lit) = (chosen.setter(), lit.clone());
        move |spot| {
            lit.unpin();
            chosen.set(spot);
        }
    });
    html! {
        <Frame common={common.clone()} {caption} {next_caption} aside={formula}
            controls={html! { <Controls texts={*texts} setup={setup.clone()} on={on.clone()} /> }} {problem}>
            if let Some((_, spot)) = numbered { { panels::tabs(texts, spot, &choose) } }
            <SquareFigure texts={*texts} setup={setup.clone()} t={state.view.t} square={square.clone()} facts={facts.clone().map(SharedPtr::new)} painter={painter.clone()}
                {kernel_sum} {large} lit={lit.clone()} at={at.clone()} on={on.clone()} />
            // A host can play it also where its buttons are left out.
            <div class="workbench" hidden={hidden.contains(Part::Controls)}>
                <div class="playing">
                    <Player texts={*texts} {t} reduced_motion={*reduced_motion} playing={*playing} play={play.clone()} {painter} on={on.clone()} />
                    if let Some(facts) = facts.as_ref().filter(|_| !embed && !hidden.contains(Part::Predict)) {
                        { predict::predict(texts, state, facts, &answer, play, on) }
                    }
                </div>
                <div class="beside">
                    if setup.op != LayerKind::Conv {
                        <TieButton texts={*texts} tied={setup.tied} reduced_motion={*reduced_motion} on={on.clone()} />
                        <p class="untied">
                            <button type="button" onclick={on.reform(|_: MouseEvent| Edit::Seed(seed::fresh()))}>{ texts.get("new-weights") }</button>
                            <span class="hint seed">{ texts.format("seed", args! { seed: setup.seed.to_string() }) }</span>
                        </p>
                    }
                    { panels::buttons(texts, state.view.panel, on) }
                </div>
                <KernelEditor texts={*texts} kernel={setup.kernel.clone()} one_d={setup.one_d} unused={setup.op != LayerKind::Conv && setup.tied == 0.0} on={on.clone()} />
            </div>
            if let (Some(panel), Some(square)) = (state.view.panel, &square) {
                <section class={classes!("panel", panel.name())} data-panel={panel.name()} aria-label={(texts.shift.panel_name)(panel)}>
                    { match panel {
                        Panel::Holds => holds::table(texts, state, &rows, on),
                        Panel::Numbers => {
                            let shown = lit.pinned_now().unwrap_or(*chosen);
                            let mark = at.filter(|(spot, ..)| *spot == shown).map(|(_, y, x)| (y, x));
                            panels::numbers(texts, square, shown, &choose, mark)
                        }
                        Panel::Invariant => panels::invariant(texts, square, facts.as_ref()),
                    } }
                </section>
            }
            if setup.image == Image::Custom && !setup.one_d && !hidden.contains(Part::Controls) { { own::panel(texts, &bring, html! { if setup.paintable() { <p class="hint">{ texts.shift.paint_hint }</p> } }) } }
        </Frame>
    }
}

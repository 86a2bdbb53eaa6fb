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
mod square;
mod tie;

use crate::lesson::LayerKind;
use std::cell::RefCell;
use std::rc::Rc;

use yew::platform::spawn_local;
use yew::prelude::*;

use self::controls::{Controls, KernelEditor};
use self::holds::use_rows;
use self::lit::use_lit;
use self::painter::Painter;
use self::player::Player;
use self::square::SquareFigure;
use self::tie::TieButton;
use super::own;
use super::scene::{Common, Frame, SceneProps};
use super::shared::Shared;
use crate::args;
use crate::conv::{Plane, Square};
use crate::i18n::ShiftFacts;
use crate::lesson::shift::{Edit, Panel, Preset, Shift, Spot, Stage, Symmetry, discrete, plane, stage, verdict};
use crate::lesson::{Image, Part};
use crate::platform::listen::Listener;
use crate::platform::{document, photo, seed};
use crate::view::notices::problem;

/// The picture, as far as it is there.
#[derive(Clone, PartialEq)]
enum Source {
    Loading,
    Failed,
    Ready(Shared<Plane>),
}

/// The scene.
#[component]
pub fn Scene(SceneProps { common, state, on }: &SceneProps<Shift>) -> Html {
    let Common { texts, hidden, embed, reduced_motion, .. } = common;
    let source = use_source(state);
    // The position in the animation, a panel and a refused change do not touch the numbers.
    let inputs = (source.clone(), Shift { t: 1.0, problem: None, panel: None, predict: true, ..state.clone() });
    let square = use_memo(inputs, |(source, state)| match source {
        Source::Ready(picture) => state.square(picture).ok().map(Rc::new),
        _ => None,
    });
    let square = square.as_ref().clone().map(Shared::from);
    let painter = use_memo((), |()| RefCell::new(Painter::default()));
    let painter = Shared::from(painter);
    let playing = use_state_eq(|| false);
    let t = if *reduced_motion { discrete(state.t) } else { state.t };

    let lit = use_lit();
    let at = use_state_eq(|| None);
    let chosen = use_state_eq(|| Spot::Input);
    let answer = use_state_eq(|| None);
    let bring = own::use_own(&on.reform(Edit::Own));
    let rows = use_rows(&source, state, state.panel == Some(Panel::Holds));
    // Outputs of layers that do not share have no kernel to be pictures by.
    let kernel_sum = if state.op == LayerKind::Conv { state.kernel.taps().iter().sum::<f32>() } else { 0.0 };

    // Where all numbers are wanted, one picture is as large as they need.
    let numbered = square.as_ref().filter(|_| state.panel == Some(Panel::Numbers) && !state.one_d);
    let numbered = numbered.map(|square| (square.clone(), lit.pinned_now().unwrap_or(*chosen)));
    let numbered = numbered.filter(|(square, spot)| digits::fit(plane(square, *spot)));
    let large = numbered.as_ref().map(|(_, spot)| *spot);

    use_effect_with((square.clone(), texts.lang, t, *playing, large), {
        let (painter, state) = (painter.clone(), state.clone());
        move |(square, _, t, playing, _)| {
            if let Some(square) = square {
                painter.borrow_mut().show(square, &state, kernel_sum);
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
            let resized = Listener::new(&document::window_target(), "resize", move |_| painter.borrow().number());
            move || drop(resized)
        }
    });

    // Looking at 90,000 differences again for every move of the pointer would be a waste.
    let measured = use_memo(square.clone(), |square| {
        square.as_deref().map(|square| {
            let largest = [Square::max_difference, Square::max_difference_interior, Square::max_difference_edge];
            (largest.map(|of| f64::from(of(square))), square.edge_cells(), square.comparable(), verdict(square))
        })
    });
    let facts = (*measured).map(|(largest, edge_cells, comparable, verdict)| ShiftFacts {
        image: state.image,
        size: state.size(),
        shift: (state.dx, state.dy),
        preset: Preset::of(&state.kernel),
        boundary: state.boundary,
        one_d: state.one_d,
        op: state.op,
        motion: state.motion,
        stride: state.stride * state.pool.stride(),
        follows: state.follows(),
        symmetry: Symmetry::of(&state.kernel),
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
    // Whoever predicts first does not read the answer off the formula.
    let asked = state.predict && !hidden.contains(Part::Predict);
    let seen = facts.as_ref().filter(|facts| !asked || facts.stage == Stage::Compare).map(|facts| facts.verdict);
    let formula = html! {
        if !hidden.contains(Part::Formula) { { formula::formula(texts, state, state.size(), seen, &lit) } }
    };
    let problem = state.problem.as_ref().map(|error| problem(texts, error));
    let choose = Callback::from({
        let (chosen, lit) = (chosen.setter(), lit.clone());
        move |spot| {
            lit.unpin();
            chosen.set(spot);
        }
    });
    html! {
        <Frame common={common.clone()} {caption} {next_caption} aside={formula}
            controls={html! { <Controls texts={*texts} state={state.clone()} on={on.clone()} /> }} {problem}>
            if let Some((_, spot)) = numbered { { panels::tabs(texts, spot, &choose) } }
            <SquareFigure texts={*texts} state={state.clone()} square={square.clone()} facts={facts.clone().map(Shared::new)} painter={painter.clone()}
                {kernel_sum} {large} lit={lit.clone()} at={at.clone()} on={on.clone()} />
            // A host can play it also where its buttons are left out.
            <div class="workbench" hidden={hidden.contains(Part::Controls)}>
                <div class="playing">
                    <Player texts={*texts} {t} reduced_motion={*reduced_motion} playing={playing.clone()} {painter} on={on.clone()} />
                    if let Some(facts) = facts.as_ref().filter(|_| !embed && !hidden.contains(Part::Predict)) {
                        { predict::predict(texts, state, facts, &answer, &playing, on) }
                    }
                </div>
                <div class="beside">
                    if state.op != LayerKind::Conv {
                        <TieButton texts={*texts} tied={state.tied} reduced_motion={*reduced_motion} on={on.clone()} />
                        <p class="untied">
                            <button type="button" onclick={on.reform(|_: MouseEvent| Edit::Seed(seed::fresh()))}>{ texts.get("new-weights") }</button>
                            <span class="hint seed">{ texts.format("seed", args! { seed: state.seed.to_string() }) }</span>
                        </p>
                    }
                    { panels::buttons(texts, state.panel, on) }
                </div>
                <KernelEditor texts={*texts} kernel={state.kernel.clone()} one_d={state.one_d} unused={state.op != LayerKind::Conv && state.tied == 0.0} on={on.clone()} />
            </div>
            if let (Some(panel), Some(square)) = (state.panel, &square) {
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
            if state.image == Image::Custom && !state.one_d && !hidden.contains(Part::Controls) { { own::panel(texts, &bring, html! { if state.paintable() { <p class="hint">{ texts.shift.paint_hint }</p> } }) } }
        </Frame>
    }
}

/// The samples of the picture; the photograph is loaded when it is first asked for.
#[hook]
fn use_source(state: &Shift) -> Source {
    let photo = use_state_eq(|| photo::loaded().map_or(Source::Loading, |plane| Source::Ready(plane.into())));
    let image = (!state.one_d).then_some(state.image);
    let signal = state.one_d.then(|| state.signal.clone());
    let drawn = use_memo((image, signal, state.own.clone()), {
        let state = state.clone();
        move |_| match (&state.own, image) {
            // A large picture is shared, not copied.
            (Some(own), Some(Image::Custom)) => Some(own.plane().clone()),
            _ => state.picture().map(Rc::new),
        }
    });
    use_effect_with(image == Some(Image::Cat), {
        let photo = photo.clone();
        move |&wanted| {
            if wanted && !matches!(*photo, Source::Ready(_)) {
                spawn_local(async move {
                    photo.set(photo::load().await.map_or(Source::Failed, |plane| Source::Ready(plane.into())));
                });
            }
        }
    });
    match drawn.as_ref() {
        Some(plane) => Source::Ready(plane.clone().into()),
        None => (*photo).clone(),
    }
}

//! The scene Tie: which weights must be equal for an equivariant layer?

mod check;
mod drawer;
mod elsewhere;
mod flow;
mod links;
mod matrix;
mod slide;
mod switches;
mod tiles;
mod words;

use std::rc::Rc;

use yew::prelude::*;

use self::flow::{use_tying, use_wave};
use self::matrix::{Matrix, entry_at};
use self::slide::Slide;
use super::scene::{Common, Frame, SceneProps, SceneTexts};
use crate::lesson::address::joined;
use crate::lesson::tie::{Caption, Entry, Known, Model, Symmetry, Tie, beat, letters};
use crate::lesson::{State, url};
use crate::words::Texts;

impl SceneTexts for Tie {}

/// The scene.
#[component]
pub fn Scene(SceneProps { common, state, on }: &SceneProps<Tie>) -> Html {
    let Common { texts, reduced_motion, playing, .. } = common;
    let t = state.view.t;
    // The model depends on the setup alone, so a change of view does not compute it again.
    let model = use_memo(state.setup.clone(), Model::new);
    // The way from free weights to tied ones, while the view is on it.
    let tying = use_memo((model.clone(), t < 1.0), |(model, going)| if *going { state.tying(model) } else { None });
    use_tying(t, tying.as_ref().as_ref(), common, on);
    let arrived = use_wave(&model, *reduced_motion || tying.is_some());
    let shown = use_memo((arrived, tying.clone(), t), |(arrived, tying, t)| match &**tying {
        Some(flow) => Rc::new(flow.at_position(*t)),
        None => arrived.clone(),
    });
    let link = use_memo((*texts, common.looks.clone(), shown.clone()), |(texts, looks, model)| {
        scene_link(texts, looks, model)
    });
    let model: &Model = &shown;
    let over = use_state_eq(|| None::<Entry>);

    let controls = drawer::controls(texts, state, model, on);
    if state.view.elsewhere {
        let caption = texts.get("tie-step-elsewhere").to_owned();
        return html! { <Frame common={common.clone()} {caption} {controls}>{ elsewhere::networks(texts) }</Frame> };
    }
    let check = model.check(model.checked(&state.view));
    let caption = words::caption(texts, &Caption::new(state, model, check.as_ref()));
    let pointed = over.filter(|(i, j)| *i < model.pattern.n && *j < model.pattern.n).or(state.view.chosen());
    let lit = pointed.and_then(|(i, j)| model.pattern.at(i, j));
    let working = common.free();
    // The first row slides where one shift alone is required of a line.
    let first_row = (tying.is_some() && state.setup.group == [Symmetry::Shift]).then(|| first_row(model));
    let point = {
        let over = over.setter();
        Callback::from(move |event: PointerEvent| {
            // A finger chooses at once; a mouse that drags looks at nothing else.
            if event.pointer_type() == "mouse" && event.buttons() == 0 {
                over.set(entry_at(&event));
            }
        })
    };
    let leave = {
        let over = over.setter();
        Callback::from(move |_: PointerEvent| over.set(None))
    };
    html! {
        <Frame common={common.clone()} {caption} aside={tally(texts, model)} {controls}>
            <div class="tie" data-working={working.to_string()} onpointerover={point} onpointerleave={leave}>
                if working { { switches::list(texts, state, model, on) } }
                <div class="tied" data-n={model.pattern.n.to_string()}>
                    { tiles::head(texts, state, model, first_row.is_some(), (*link).clone(), working, on) }
                    <div class="square" data-sliding={first_row.is_some().then_some("")}>
                        <Matrix texts={*texts} state={state.clone()} model={(*shown).clone()} {lit} {on} />
                        if let (Some(letters), true) = (first_row, *playing) {
                            <Slide beat={beat(t, letters.len() - 1)} {letters} />
                        }
                    </div>
                    { tiles::foot(texts, state, model, (working, !common.story.strays), on) }
                </div>
                { for check.iter().map(|check| check::panel(texts, state, model, check, lit, working, on)) }
            </div>
        </Frame>
    }
}

/// The letters of the first row.
fn first_row(model: &Model) -> Vec<String> {
    (0..model.pattern.n).map(|j| model.pattern.at(0, j).map_or_else(String::new, letters)).collect()
}

/// The number of parameters, after those that led to it.
fn tally(texts: &Texts, model: &Model) -> Html {
    let count = model.pattern.count;
    let earlier = model.counts.iter().rev().skip(1).take(2).rev();
    html! {
        <div class="tally" data-parameters={count.to_string()}>
            <span class="label">{ texts.get("tie-parameters") }</span>
            { for earlier.map(|&count| html! { <span class="earlier">{ texts.numbers.count(count) }<span aria-hidden="true">{ " → " }</span></span> }) }
            <b class="now" data-giant="" data-value={count.to_string()}>{ texts.numbers.count(count) }</b>
        </div>
    }
}

/// A link that opens the kernel in Connect or Shift. Empty if the layer has no kernel.
fn scene_link(texts: &Texts, looks: &str, model: &Model) -> Html {
    let Some((taps, rows)) = model.kernel() else {
        return Html::default();
    };
    let kernel = joined(&taps);
    let (part, text) = match &model.known {
        Some(Known::Kernel { full: false, .. }) => {
            let x = joined(&model.x);
            (format!("scene=connect&x={x}&k={kernel}&boundary=circular"), texts.get("tie-open-connect"))
        }
        Some(Known::Kernel2d { .. }) => {
            (format!("scene=shift&image=pixel-cat&k={kernel}&kh={rows}"), texts.get("tie-open-shift"))
        }
        Some(Known::Free | Known::DeepSets | Known::Kernel { .. }) | None => return Html::default(),
    };
    let opened = url::decode(&format!("{looks}&{part}"), &State::default());
    // The scene cannot open every kernel.
    if !opened.notices.is_empty() {
        return Html::default();
    }
    html! { <a class="way-out" href={format!("#{}", url::encode(&opened))}>{ text }</a> }
}

//! The scene Tie: which weights must be equal for an equivariant layer?

mod check;
mod drawer;
mod each;
mod elsewhere;
mod figure;
mod flow;
mod links;
mod matrix;
mod slide;
mod switches;
mod tiles;
mod words;

use std::rc::Rc;

use yew::prelude::*;

use self::figure::{Shown, use_figure};
use self::flow::{use_tying, use_wave};
use super::scene::{Common, Frame, SceneProps, SceneTexts};
use super::shared_ptr::SharedPtr;
use crate::lesson::tie::{Caption, Model, Tie};
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
    let settled = Rc::ptr_eq(&arrived, &model);
    let shown = use_memo((arrived, tying.clone(), t), |(arrived, tying, t)| match &**tying {
        Some(flow) => Rc::new(flow.at_position(*t)),
        None => arrived.clone(),
    });
    let about = (shown.pattern.n, shown.order, t);
    let controls = use_memo((*texts, state.setup.clone(), state.refusal, about, on.clone()), |of| {
        let (texts, setup, refusal, about, on) = of;
        drawer::controls(texts, setup, *refusal, *about, on)
    });
    let controls = (*controls).clone();
    let check = shown.check(shown.checked(&state.view));
    let caption = words::caption(texts, &Caption::new(state, &shown, check.as_ref()));
    let figure = use_figure(&Shown {
        texts: *texts,
        state: state.clone(),
        model: SharedPtr::from((*shown).clone()),
        check,
        looks: common.looks.clone(),
        settled,
        tying: tying.is_some(),
        working: common.free(),
        playing: *playing,
        told: !common.story.strays,
        on: on.clone(),
    });
    if state.view.elsewhere {
        let caption = texts.get("tie-step-elsewhere").to_owned();
        return html! { <Frame common={common.clone()} {caption} {controls}>{ elsewhere::networks(texts) }</Frame> };
    }
    html! { <Frame common={common.clone()} {caption} aside={tally(texts, &shown)} {controls}>{ figure }</Frame> }
}

/// The number of parameters, after those that led to it.
fn tally(texts: &Texts, model: &Model) -> Html {
    let count = model.pattern.count;
    let earlier = model.counts.iter().rev().skip(1).take(2).rev();
    html! {
        <div class="tally" data-parameters={count.to_string()}>
            <span class="label">{ texts.get("tie-parameters") }</span>
            <>{ for earlier.map(|&count| html! { <span class="earlier">{ texts.numbers.count(count) }<span aria-hidden="true">{ " → " }</span></span> }) }</>
            <b class="now" data-giant="" data-value={count.to_string()}>{ texts.numbers.count(count) }</b>
        </div>
    }
}

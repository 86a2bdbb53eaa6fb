//! The scene Connect: which connections reuse one number?

mod beside;
mod controls;
mod diagram;
mod editor;
mod entries;
mod equation;
mod head;
mod hover;
mod kernel;
mod links;
mod panel;
mod picture;
mod props;
mod scrubber;
mod second;
mod shared;
mod signal;
mod spoken;
mod transition;
mod units;
mod window;
mod words;

use std::rc::Rc;

use yew::prelude::*;

use self::controls::{controls, dimension, numbers};
use self::head::tab;
use self::hover::{use_escape, use_hover};
use self::panel::Panel;
use self::scrubber::use_sharing;
use super::scene::{Common, Frame, SceneProps, SceneTexts};
use super::shared_ptr::SharedPtr;
use super::turns::Later;
use crate::lesson::LayerKind;
use crate::lesson::connect::{Caption, Connect, Edit, Highlight, Measures, Model, Select, Stage, Weights};
use crate::view::notices::problem;

impl SceneTexts for Connect {}

/// The scene.
#[component]
pub fn Scene(SceneProps { common, state, on }: &SceneProps<Connect>) -> Html {
    let Common { texts, hidden, reduced_motion, .. } = common;
    let model = use_memo(state.setup.clone(), |setup| Model::new(setup).map(Rc::new));
    let hover = use_hover(state);
    use_escape(on);
    let measures = if common.narrow { Measures::NARROW } else { Measures::WIDE };
    let (sharing, go) = use_sharing(state, common, on);
    // Where only one layer has room: whether it is the one on the right.
    let right = use_state_eq(|| state.view.is_about_right());
    use_effect_with((common.story.step, state.view.is_about_right()), {
        let right = right.setter();
        move |&(_, about)| right.set(about)
    });
    let choose = use_callback(on.clone(), |select: Select, on| on.emit(Edit::Select(Some(select))));
    let model = model.as_ref().clone().map(SharedPtr::from).ok();
    // A pointer over the figure leaves the drawer as it is.
    let wanted = LayerKind::ALL.map(|layer| state.view.shows(layer));
    let of = (*texts, state.setup.clone(), wanted, on.clone());
    let controls = use_memo(of, |(texts, setup, wanted, on)| controls(texts, setup, *wanted, on));
    let chosen = model.as_ref().map(|model| (model.clone(), Highlight::of(&state.view, None, model)));
    let of = (*texts, state.view.seen(), chosen, on.clone());
    let numbers = use_memo(of, |(texts, seen, chosen, on)| {
        chosen.as_ref().map(|(model, chosen)| numbers(texts, *seen, model, chosen, on)).unwrap_or_default()
    });
    // Every state of this scene has a figure; its constructors see to that.
    let Some(model) = model else { return Html::default() };
    // The mouse may still rest where a part of another figure was.
    let over = hover.over.filter(|over| model.has(*over));
    let highlight = Highlight::of(&state.view, over, &model);
    let view = crate::lesson::connect::View { sharing, ..state.view.clone() };
    // A second layer takes the room of the comparison.
    let deep = model.second.is_some();
    let fixed = if deep { Some(LayerKind::Conv) } else { view.fixed() };
    let moving = view.moving().filter(|_| !deep);
    let measures = if deep { measures.deep() } else { measures };

    let judged = state.setup.weights == Weights::Same || !state.setup.edits.is_empty();
    // Where the window starts nothing has been multiplied: the number of parameters is a question.
    let asked = view.slide == Some(0) && !common.playing;
    let panel = |kind: LayerKind, stage: Option<Stage>| {
        let slide = view.slide.filter(|_| kind == LayerKind::Conv && stage.is_none());
        html! {
            <Later key={if stage.is_some() { "moving" } else { "fixed" }}><Panel texts={*texts} {kind} {stage} model={model.clone()} {measures} {highlight}
                chosen={view.select} hidden={*hidden} {slide} asked={asked && slide.is_some()} playing={common.playing && view.slide.is_some()} play={common.play.clone()} {judged} {sharing} go={go.clone()}
                reduced_motion={*reduced_motion} on={on.clone()} choose={choose.clone()} /></Later>
        }
    };
    let show = |side: bool| {
        let right = right.setter();
        Callback::from(move |_: MouseEvent| right.set(side))
    };
    let caption = match (moving, over, view.slide) {
        (Some(Stage::During(step, _)), ..) => Caption::of_step(&model, step),
        (_, None, Some(output)) if fixed == Some(LayerKind::Conv) => Caption::sliding(&model, output),
        _ => Caption::new(&model, over.or(view.select), view.seen()),
    };
    let caption = words::caption(texts, &caption);
    let problem = state.refusal.as_ref().map(|error| problem(texts, error));
    let aside = html! { if common.free() { { dimension(texts, state.setup.two_d, on) } } };
    let panels = usize::from(fixed.is_some()) + usize::from(moving.is_some());
    let shown = if panels == 2 && *right { "right" } else { "left" };
    html! {
        <Frame common={common.clone()} {caption} {aside} controls={html! { <>{ (*controls).clone() }{ (*numbers).clone() }</> }} {problem}>
            <div class="layers" data-layers={panels.to_string()} data-shown={shown}
                onpointerover={hover.enter} onpointerout={hover.leave}>
                if let (Some(kind), Some(stage)) = (fixed, moving) {
                    <div class="tabs">
                        { tab(texts, &model, kind, None, (!*right, asked), show(false)) }
                        { tab(texts, &model, stage.kind(), Some(stage), (*right, false), show(true)) }
                    </div>
                }
                if let Some(kind) = fixed { { panel(kind, None) } }
                if let Some(stage) = moving { { panel(stage.kind(), Some(stage)) } }
            </div>
        </Frame>
    }
}

//! The scene Connect: which connections reuse one number?

mod cells;
mod controls;
mod diagram;
mod equation;
mod grid;
mod hover;
mod kernel;
mod ladder;
mod layer;
mod matrix;
mod sliding;
mod units;
mod words;

use crate::lesson::LayerKind;
use crate::lesson::Named;
use std::rc::Rc;

use yew::prelude::*;

use self::controls::{InputFields, controls, sample_field};
use self::hover::{use_escape, use_hover};
use self::kernel::KernelTiles;
use self::ladder::{LADDER, StepAnimation, step_button};
use self::layer::LayerFigure;
use super::scene::{Common, Frame, SceneProps};
use super::shared_ptr::SharedPtr;
use crate::lesson::Part;
use crate::lesson::connect::{Caption, Connect, Edit, Highlight, LayerStep, Model, Select, Weights};
use crate::view::notices::problem;

/// The scene.
#[component]
pub fn Scene(SceneProps { common, state, on }: &SceneProps<Connect>) -> Html {
    let Common { texts, hidden, reduced_motion, .. } = common;
    let model = use_memo(state.setup.clone(), |setup| Model::new(setup).map(Rc::new));
    let hover = use_hover(state);
    use_escape(on);
    let animation = use_state_eq(|| None::<StepAnimation>);
    let choose = use_callback(on.clone(), |select: Select, on| on.emit(Edit::Select(Some(select))));
    // Every state of this scene has a figure; its constructors see to that.
    let Ok(model) = model.as_ref().clone().map(SharedPtr::from) else {
        return Html::default();
    };
    // The mouse may still rest where a part of another figure was.
    let over = hover.over.filter(|over| model.has(*over));
    let looked_at = Highlight::looked_at(&state.view, over);
    let highlight = Highlight::new(looked_at, &model);

    let mut ladder = Vec::new();
    // On a picture a step is taken in the matrix.
    let steps = !(state.setup.two_d && hidden.contains(Part::Matrix));
    for this in LADDER.into_iter().filter(|&layer| state.view.shows(layer)) {
        match this {
            LayerKind::Local if steps && state.view.shows(LayerKind::Dense) => {
                ladder.push(step_button(texts, LayerStep::Cut, &animation))
            }
            LayerKind::Conv if steps && state.view.shows(LayerKind::Local) => {
                ladder.push(step_button(texts, LayerStep::Tie, &animation))
            }
            _ => {}
        }
        ladder.push(html! {
            <LayerFigure key={this.name()} texts={*texts} layer={this} model={model.clone()} {highlight}
                chosen={Highlight::looked_at(&state.view, None)} hidden={*hidden} slide={state.view.slide} playing={common.playing} play={common.play.clone()}
                animation={animation.clone()} reduced_motion={*reduced_motion} on={on.clone()} choose={choose.clone()} />
        });
    }

    let (onpointerover, onpointerout) = (hover.enter, hover.leave);
    let aside = html! {
        if !hidden.contains(Part::Controls) {
            // The kernel is the convolution's; without that it matters only where the others do the same.
            if state.view.shows(LayerKind::Conv) || state.setup.weights == Weights::Same {
                <div onpointerover={onpointerover.clone()} onpointerout={onpointerout.clone()}>
                    <KernelTiles texts={*texts} model={model.clone()} {highlight} on={on.clone()} />
                </div>
            }
            if state.setup.two_d {
                { sample_field(texts, &model, &Highlight::new(Highlight::looked_at(&state.view, None), &model), on) }
            } else {
                <InputFields texts={*texts} x={state.setup.x.clone()} on={on.clone()} />
            }
        }
    };
    let caption = match (*animation, over, state.view.slide) {
        (Some(animation), ..) => Caption::of_step(&model, animation.step),
        (None, None, Some(output)) => Caption::sliding(&model, output),
        _ => Caption::new(&model, looked_at, state.view.shown()),
    };
    let caption = words::caption(texts, &caption);
    let problem = state.refusal.as_ref().map(|error| problem(texts, error));
    // More than can stand three times side by side in the column of a course page.
    let many = state.setup.two_d || state.setup.x.len() > 8;
    html! {
        <Frame common={common.clone()} {caption} {aside}
            controls={controls(texts, state, on)} {problem}>
            <div class="ladder" data-layers={ladder.len().to_string()} data-dim={state.setup.two_d.then_some("2")} data-many={many.then_some("")} {onpointerover} {onpointerout}>{ for ladder }</div>
        </Frame>
    }
}

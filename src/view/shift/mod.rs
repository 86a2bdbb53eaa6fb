//! The scene Shift: does the order of shifting and convolving matter?

mod controls;
mod painter;
mod player;
mod square;

use std::cell::RefCell;
use std::rc::Rc;

use yew::platform::spawn_local;
use yew::prelude::*;

use self::controls::{Controls, KernelEditor};
use self::painter::Painter;
use self::player::Player;
use self::square::SquareFigure;
use super::math;
use super::scene::{Common, Frame};
use super::shared::Shared;
use crate::conv::Plane;
use crate::i18n::ShiftFacts;
use crate::lesson::shift::{Edit, Preset, Shift, discrete, stage};
use crate::lesson::{Image, Part};
use crate::platform::photo;

/// What the scene shows.
#[derive(Properties, Clone, PartialEq)]
pub struct Props {
    /// What every scene is told.
    pub common: Common,
    /// What is shown.
    pub state: Shift,
    /// Whether the reader wants no motion.
    pub reduced_motion: bool,
    /// Where changes go.
    pub on: Callback<Edit>,
}

/// The picture, as far as it is there.
#[derive(Clone, PartialEq)]
enum Source {
    Loading,
    Failed,
    Ready(Shared<Plane>),
}

/// The scene.
#[component]
pub fn Scene(Props { common, state, reduced_motion, on }: &Props) -> Html {
    let Common { texts, hidden, .. } = common;
    let source = use_source(state.image);
    // The position in the animation and a refused change do not touch the numbers.
    let inputs = (source.clone(), Shift { t: 1.0, problem: None, ..state.clone() });
    let square = use_memo(inputs, |(source, state)| match source {
        Source::Ready(picture) => state.square(picture).ok().map(Rc::new),
        _ => None,
    });
    let square = square.as_ref().clone().map(Shared::from);
    let painter = use_memo((), |()| RefCell::new(Painter::default()));
    let painter = Shared::from(painter);
    let playing = use_state_eq(|| false);
    let t = if *reduced_motion { discrete(state.t) } else { state.t };

    use_effect_with((square.clone(), texts.lang, t, *playing), {
        let (painter, state, kernel_sum) = (painter.clone(), state.clone(), state.kernel.taps().iter().sum());
        move |(square, _, t, playing)| {
            if let Some(square) = square {
                painter.borrow_mut().show(square, &state, kernel_sum);
                // While it plays, the next frame paints.
                if !*playing {
                    painter.borrow_mut().paint(*t);
                }
            }
        }
    });

    let facts = square.as_deref().map(|square| ShiftFacts {
        image: state.image,
        size: state.image.size(),
        shift: (state.dx, state.dy),
        preset: Preset::of(&state.kernel),
        boundary: state.boundary,
        stage: stage(t),
        max_difference: square.max_difference().into(),
        max_difference_interior: square.max_difference_interior().into(),
        edge_cells: square.edge_cells(),
        comparable: square.comparable(),
    });
    let caption = match (&source, &facts) {
        (Source::Failed, _) => texts.shift.picture_failed.to_owned(),
        (_, Some(facts)) => (texts.shift.shift_caption)(&texts.numbers, facts),
        _ => texts.shift.loading_picture.to_owned(),
    };
    let formula = html! {
        if !hidden.contains(Part::Formula) {
            <p class="formula" aria-label={texts.shift.formula_spoken} role="math">
                <math>
                    { math::apply("g", math::apply("f", math::image())) }<mo>{ "=" }</mo>
                    { math::apply("f", math::shifted_image()) }<mo>{ "=" }</mo>
                    { math::apply("f", math::apply("g", math::image())) }
                </math>
            </p>
        }
    };
    let problem = state.problem.as_ref().map(|error| (texts.problem)(&texts.numbers, error));
    html! {
        <Frame common={common.clone()} {caption} aside={formula}
            controls={html! { <Controls texts={*texts} state={state.clone()} on={on.clone()} /> }} {problem}>
            <SquareFigure texts={*texts} {square} facts={facts.map(Shared::new)} painter={painter.clone()} kernel_sum={state.kernel.taps().iter().sum::<f32>()}
                shift={(state.dx, state.dy)} on={on.clone()} />
            if !hidden.contains(Part::Controls) {
                <div class="workbench">
                    <Player texts={*texts} {t} reduced_motion={*reduced_motion} {playing} {painter} on={on.clone()} />
                    <KernelEditor texts={*texts} kernel={state.kernel.clone()} on={on.clone()} />
                </div>
            }
        </Frame>
    }
}

/// The samples of `image`; a photograph is loaded when it is first asked for.
#[hook]
fn use_source(image: Image) -> Source {
    let photo = use_state_eq(|| photo::loaded().map_or(Source::Loading, |plane| Source::Ready(plane.into())));
    let drawn = use_memo(image, |image| image.drawn().map(Rc::new));
    use_effect_with(image == Image::Cat, {
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

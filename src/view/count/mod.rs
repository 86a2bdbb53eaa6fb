//! The scene Count: what does sharing save?

mod bars;
mod camera;
mod chart;
mod controls;
mod growth;
mod matrix;
mod picture;
mod saved;
mod time;
mod words;

use crate::lesson::Named;
use crate::lesson::Tone;
use std::rc::Rc;

use yew::platform::spawn_local;
use yew::prelude::*;

use self::growth::GrowthPanel;
use self::matrix::matrix;
use self::picture::Picture;
use self::time::TimePanel;
use super::event::on_event;
use super::own;
use super::scene::{Common, Frame, SceneProps};
use super::shared_ptr::SharedPtr;
use crate::args;
use crate::conv::{Layout, Plane, correlate};
use crate::lesson::count::{Caption, Count, Edit, Panel, sampled, shown_size};
use crate::lesson::{Image, Part};
use crate::platform::photo;
use crate::view::notices::problem;

/// The scene.
#[component]
pub fn Scene(SceneProps { common, state, on }: &SceneProps<Count>) -> Html {
    let Common { texts, hidden, .. } = common;
    let layer = &state.setup;
    let picture = use_picture(state);
    let canvases = [use_node_ref(), use_node_ref()];
    let live = camera::use_live(layer, &canvases, on);
    let bring = own::use_own(&live.instead());
    let pictures = use_memo((picture.clone(), layer.clone()), |(picture, layer)| {
        let (h, w) = shown_size(layer.h, layer.w);
        let input = sampled(picture.as_ref()?, h, w).ok()?;
        let output = correlate(&input, &layer.kernel, &layer.options()).ok()?;
        Some((Rc::new(input), Rc::new(output)))
    });
    let counted = use_memo(layer.clone(), |layer| {
        let layout = Layout::new(layer.h, layer.w, layer.kernel.h(), layer.kernel.w(), &layer.options());
        Some((layer.costs().ok()?, layout.ok()?))
    });
    // Every state of this scene can be counted; its constructors see to that.
    let Some((costs, layout)) = counted.as_ref() else { return Html::default() };

    let caption = words::caption(texts, &Caption::new(state, costs));
    let problem = state.refusal.as_ref().map(|error| problem(texts, error));
    let (input, output) = match pictures.as_ref() {
        Some((input, output)) => (Some(SharedPtr::from(input.clone())), Some(SharedPtr::from(output.clone()))),
        None => (None, None),
    };
    let tone =
        Tone::of_output(state.setup.kernel.taps().iter().sum(), output.as_ref().map_or(1.0, |plane| plane.max_abs()));
    let reduced = shown_size(state.setup.h, state.setup.w) != (state.setup.h, state.setup.w);
    let outputs = (layout.rows().outputs(), layout.cols().outputs());
    let size = |(h, w): (usize, usize)| {
        let size = texts.format("count-pixels", args! { width: w, height: h });
        if reduced { texts.format("count-reduced", args! { size: size }) } else { size }
    };
    let wide = state.setup.kernel.w() > 3 || state.setup.kernel.h() > 3;
    let kernel = controls::kernel(texts, &state.setup.kernel, !hidden.contains(Part::Controls), on);
    let tab = |panel: Panel| {
        let choose = on.reform(move |_: MouseEvent| Edit::Panel(panel));
        html! {
            <button key={panel.name()} aria-pressed={(panel == state.view.panel).to_string()} onclick={choose}>
                { texts.name("count-panel", panel) }
            </button>
        }
    };
    // Another layer is another measurement.
    let fingerprint = format!("{}×{} {:?} {}", layer.h, layer.w, layer.kernel.taps(), layer.boundary.name())
        + &format!(" {} {}", layer.kernel.h(), layer.stride);
    html! {
        <Frame common={common.clone()} {caption} {problem}
            aside={if wide { kernel.clone() } else { Html::default() }}
            controls={controls::controls(texts, state, on)}>
            <div class="count-scene">
                <div class="counts">
                    <div class="pictures">
                        <Picture name="input" canvas={canvases[0].clone()} plane={input} tone={Tone::Grey(255.0)} label={texts.get("count-input-picture")}
                            caption={size((state.setup.h, state.setup.w))} />
                        <div class="by">
                            if !wide { { kernel } }
                            <svg class="way" viewBox="0 0 60 14" aria-hidden="true"><path d="M2 7H54M46 1l9 6-9 6" /></svg>
                        </div>
                        <Picture name="output" canvas={canvases[1].clone()} plane={output} {tone} label={texts.get("count-output-picture")} caption={size(outputs)} />
                    </div>
                    if state.setup.image == Image::Custom && !hidden.contains(Part::Controls) {
                        { own::panel(texts, &bring, camera::button(texts, &live)) }
                    }
                    { bars::bars(texts, costs, &state.view.forms) }
                </div>
                if !hidden.contains(Part::Matrix) {
                    <div class="panel">
                        if !hidden.contains(Part::Controls) {
                            <div class="tabs" role="group" aria-label={texts.get("count-panels")}>{ for Panel::all().iter().copied().map(tab) }</div>
                        }
                        if state.view.panel == Panel::Matrix {
                            { matrix(texts, layout, state, &on_event(on, |zoom: f32| Some(Edit::Zoom(zoom)))) }
                            { bars::statement(texts, costs) }
                        }
                        if state.view.panel == Panel::Growth {
                            <GrowthPanel texts={*texts} layer={layer.clone()} quantity={state.view.quantity} on={on.clone()} />
                        }
                        // It stays, so that a look elsewhere does not cost the result.
                        <div key="time" hidden={state.view.panel != Panel::Time}>
                            <TimePanel key={fingerprint} texts={*texts} layer={layer.clone()} />
                        </div>
                    </div>
                }
            </div>
        </Frame>
    }
}

/// The samples of the picture in its own size, as soon as they are there.
#[hook]
fn use_picture(state: &Count) -> Option<SharedPtr<Plane>> {
    let (image, own) = (state.setup.image, state.setup.own.clone());
    let photo = use_state_eq(|| photo::loaded().map(SharedPtr::from));
    let drawn = use_memo((image, own), |(image, own)| match own {
        Some(own) if *image == Image::Custom => Some(own.plane().clone()),
        _ => image.drawn().map(Rc::new),
    });
    use_effect_with(image == Image::Cat, {
        let photo = photo.clone();
        move |&wanted| {
            if wanted && photo.is_none() {
                spawn_local(async move { photo.set(photo::load().await.map(SharedPtr::from)) });
            }
        }
    });
    drawn.as_ref().clone().map(SharedPtr::from).or_else(|| (*photo).clone())
}

//! The live picture of the camera and the layer's outputs for it.

use std::cell::RefCell;
use std::rc::Rc;

use yew::platform::spawn_local;
use yew::prelude::*;

use super::picture::paint;
use crate::conv::{Correlation, Plane};
use crate::lesson::count::{Edit, Setup, sampled, shown_size};
use crate::lesson::{Fit, Image, Own, Tone};
use crate::platform::camera::{Camera, Refusal};
use crate::platform::canvas::Canvas;
use crate::platform::frames::Frames;
use crate::words::Texts;

/// The state of the camera.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Stage {
    Off,
    /// The browser is asking the reader for permission.
    Asking,
    Live,
    Refused(Refusal),
}

/// The camera, with functions that turn it on and off.
#[derive(Clone)]
pub(super) struct Live {
    stage: UseStateHandle<Stage>,
    camera: Rc<RefCell<Option<Camera>>>,
    /// The number of pictures asked for: a camera that is allowed after the reader has taken another picture stays off.
    asked: Rc<RefCell<u32>>,
    on: Callback<Edit>,
}

impl Live {
    fn start(&self) {
        let Live { stage, camera, asked, on } = self.clone();
        *asked.borrow_mut() += 1;
        let turn = *asked.borrow();
        let stage = stage.setter();
        stage.set(Stage::Asking);
        // Leaving the scene drops `camera`; the weak reference then cannot be upgraded, and the camera turns off again.
        let place = Rc::downgrade(&camera);
        drop(camera);
        spawn_local(async move {
            let opened = Camera::open(|size| Fit::Scale.place(size)).await;
            let Some(camera) = place.upgrade().filter(|_| *asked.borrow() == turn) else { return };
            match opened {
                Ok(opened) => {
                    if let Some(first) = opened.picture() {
                        on.emit(Edit::Own(Own::new(first)));
                    }
                    camera.replace(Some(opened));
                    stage.set(Stage::Live);
                }
                Err(refusal) => stage.set(Stage::Refused(refusal)),
            }
        });
    }

    /// A callback that turns the camera off and takes another picture.
    pub(super) fn replace(&self) -> Callback<Own> {
        let Live { stage, camera, asked, on } = self.clone();
        Callback::from(move |own| {
            *asked.borrow_mut() += 1;
            camera.take();
            stage.set(Stage::Off);
            on.emit(Edit::Own(own));
        })
    }

    /// Turns the camera off and keeps its last picture.
    fn stop(&self) {
        let last = self.camera.take().and_then(|camera| camera.picture());
        self.stage.set(Stage::Off);
        if let Some(last) = last {
            self.on.emit(Edit::Own(Own::new(last)));
        }
    }
}

/// The camera of this scene. While it is on, each frame paints its picture on the first canvas and the layer's outputs
/// on the second.
#[hook]
pub(super) fn use_live(layer: &Setup, canvases: &[NodeRef; 2], on: &Callback<Edit>) -> Live {
    let stage = use_state_eq(|| Stage::Off);
    let camera = use_mut_ref(|| None::<Camera>);
    let asked = use_mut_ref(|| 0);
    let live = Live { stage: stage.clone(), camera: camera.clone(), asked: asked.clone(), on: on.clone() };
    use_effect_with((*stage == Stage::Live, layer.clone()), {
        let (canvases, camera, stage) = (canvases.clone(), camera.clone(), stage.setter());
        move |(is_live, layer)| {
            // The reader has selected another picture.
            if layer.image != Image::Custom {
                *asked.borrow_mut() += 1;
                camera.take();
                stage.set(Stage::Off);
            }
            let frames = is_live.then(|| LiveOutput::new(layer, &canvases)).flatten().map(|mut show| {
                Frames::new(move |_| {
                    let camera = camera.borrow();
                    // The camera has just been turned off.
                    let Some(camera) = &*camera else { return false };
                    match camera.picture() {
                        Some(picture) => show.paint(&picture),
                        None => stage.set(Stage::Refused(Refusal::Missing)),
                    }
                    true
                })
            });
            move || drop(frames)
        }
    });
    // Leaving the scene turns the camera off.
    use_effect_with((), move |()| move || drop(camera.take()));
    live
}

/// A layer for one size of picture, with the canvases of its input and output.
struct LiveOutput {
    size: (usize, usize),
    layer: Correlation,
    output: Plane,
    canvases: [Canvas; 2],
    sum: f32,
    /// The largest recent output: a scale that followed each picture would flicker.
    peak: f32,
}

impl LiveOutput {
    fn new(setup: &Setup, canvases: &[NodeRef; 2]) -> Option<LiveOutput> {
        let (h, w) = shown_size(setup.h, setup.w);
        let layer = Correlation::new(h, w, &setup.kernel, &setup.options()).ok()?;
        let output = Plane::zeros(layer.layout().rows().outputs(), layer.layout().cols().outputs()).ok()?;
        let canvas = |node: &NodeRef| node.cast().and_then(Canvas::new);
        let canvases = [canvas(&canvases[0])?, canvas(&canvases[1])?];
        Some(LiveOutput { size: (h, w), layer, output, canvases, sum: setup.kernel.taps().iter().sum(), peak: 0.0 })
    }

    fn paint(&mut self, picture: &Plane) {
        let Ok(input) = sampled(picture, self.size.0, self.size.1) else { return };
        if self.layer.apply_into(&input, &mut self.output).is_err() {
            return;
        }
        self.peak = self.output.max_abs().max(self.peak * 0.95);
        paint(&self.canvases[0], &input, Tone::Grey(255.0));
        paint(&self.canvases[1], &self.output, Tone::of_output(self.sum, self.peak));
    }
}

/// The button, and a message if the camera is refused.
pub(super) fn button(texts: &Texts, live: &Live) -> Html {
    let stage = *live.stage;
    let on = matches!(stage, Stage::Live | Stage::Asking);
    let onclick = {
        let live = live.clone();
        Callback::from(move |_: MouseEvent| if on { live.stop() } else { live.start() })
    };
    let name = match stage {
        Stage::Off => "off",
        Stage::Asking => "asking",
        Stage::Live => "live",
        Stage::Refused(_) => "refused",
    };
    html! {
        <>
            <button type="button" data-camera={name} disabled={stage == Stage::Asking} {onclick}>{ texts.get(if on { "count-camera-stop" } else { "count-camera" }) }</button>
            if stage == Stage::Live { <p class="hint" aria-live="polite">{ texts.get("count-camera-live") }</p> }
            if let Stage::Refused(refusal) = stage {
                <p class="problem" role="alert">{ refused(texts, refusal) }</p>
            }
        </>
    }
}

/// Why the camera is off.
fn refused(texts: &Texts, refusal: Refusal) -> &'static str {
    match refusal {
        Refusal::Denied => texts.get("count-camera-denied"),
        Refusal::Missing => texts.get("count-camera-missing"),
        Refusal::Hidden => texts.get("own-picture.hidden"),
    }
}

//! The camera as the picture, live: what the layer makes of it, as often as the display can show it.

use crate::lesson::Tone;
use std::cell::RefCell;
use std::rc::Rc;

use web_sys::HtmlCanvasElement;
use yew::platform::spawn_local;
use yew::prelude::*;

use super::picture::paint;
use crate::conv::{Correlation, Plane};
use crate::lesson::count::{Edit, Setup, sampled, shown_size};
use crate::lesson::{Fit, Image, Own};
use crate::platform::camera::{Camera, Refusal};
use crate::platform::canvas::Canvas;
use crate::platform::frames::Frames;
use crate::words::Texts;

/// Whether the camera is on.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Stage {
    Off,
    /// The reader is being asked.
    Asking,
    Live,
    Refused(Refusal),
}

/// The camera, and what turns it on and off.
#[derive(Clone)]
pub(super) struct Live {
    stage: UseStateHandle<Stage>,
    camera: Rc<RefCell<Option<Camera>>>,
    on: Callback<Edit>,
}

impl Live {
    fn start(&self) {
        let Live { stage, camera, on } = self.clone();
        let stage = stage.setter();
        stage.set(Stage::Asking);
        // Whoever has left meanwhile has taken everything else that holds the place for the camera along.
        let place = Rc::downgrade(&camera);
        drop(camera);
        spawn_local(async move {
            let opened = Camera::open(|size| Fit::Scale.place(size)).await;
            let Some(camera) = place.upgrade() else { return };
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

    /// What takes another picture instead of the camera's.
    pub(super) fn instead(&self) -> Callback<Own> {
        let Live { stage, camera, on } = self.clone();
        Callback::from(move |own| {
            camera.take();
            stage.set(Stage::Off);
            on.emit(Edit::Own(own));
        })
    }

    /// Turns it off; what it saw last stays as the picture.
    fn stop(&self) {
        let last = self.camera.take().and_then(|camera| camera.picture());
        self.stage.set(Stage::Off);
        if let Some(last) = last {
            self.on.emit(Edit::Own(Own::new(last)));
        }
    }
}

/// The camera of this scene. While it is on, frame by frame, its picture is painted on the first canvas, and what the
/// layer makes of it on the second.
#[hook]
pub(super) fn use_live(layer: &Setup, canvases: &[NodeRef; 2], on: &Callback<Edit>) -> Live {
    let stage = use_state_eq(|| Stage::Off);
    let camera = use_mut_ref(|| None::<Camera>);
    let live = Live { stage: stage.clone(), camera: camera.clone(), on: on.clone() };
    use_effect_with((*stage == Stage::Live, layer.clone()), {
        let (canvases, camera, stage) = (canvases.clone(), camera.clone(), stage.setter());
        move |(is_live, layer)| {
            // Another picture was chosen: the camera is not looked at any more.
            if layer.image != Image::Custom && camera.take().is_some() {
                stage.set(Stage::Off);
            }
            let frames = is_live.then(|| Show::new(layer, &canvases)).flatten().map(|mut show| {
                Frames::new(move |_| {
                    let camera = camera.borrow();
                    // Just turned off: nobody is told of this frame any more.
                    let Some(camera) = &*camera else { return false };
                    match camera.picture() {
                        Some(seen) => show.paint(&seen),
                        None => stage.set(Stage::Refused(Refusal::Missing)),
                    }
                    true
                })
            });
            move || drop(frames)
        }
    });
    // Whoever leaves the scene turns it off.
    use_effect_with((), move |()| move || drop(camera.take()));
    live
}

/// A layer of one size, and where its input and output are painted.
struct Show {
    size: (usize, usize),
    layer: Correlation,
    output: Plane,
    canvases: [Canvas; 2],
    sum: f32,
    /// The largest output of late: the scale of the picture must not flicker.
    peak: f32,
}

impl Show {
    fn new(setup: &Setup, canvases: &[NodeRef; 2]) -> Option<Show> {
        let (h, w) = shown_size(setup.h, setup.w);
        let layer = Correlation::new(h, w, &setup.kernel, &setup.options()).ok()?;
        let output = Plane::zeros(layer.layout().rows().outputs(), layer.layout().cols().outputs()).ok()?;
        let canvas = |node: &NodeRef| node.cast::<HtmlCanvasElement>().and_then(Canvas::new);
        let canvases = [canvas(&canvases[0])?, canvas(&canvases[1])?];
        Some(Show { size: (h, w), layer, output, canvases, sum: setup.kernel.taps().iter().sum(), peak: 0.0 })
    }

    fn paint(&mut self, seen: &Plane) {
        let Ok(input) = sampled(seen, self.size.0, self.size.1) else { return };
        if self.layer.apply_into(&input, &mut self.output).is_err() {
            return;
        }
        self.peak = self.output.max_abs().max(self.peak * 0.95);
        paint(&self.canvases[0], &input, Tone::Grey(255.0));
        paint(&self.canvases[1], &self.output, Tone::of_output(self.sum, self.peak));
    }
}

/// The button, and what has become of the last command.
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
                <p class="problem" role="alert">{ texts.get(if refusal == Refusal::Denied { "count-camera-denied" } else { "count-camera-missing" }) }</p>
            }
        </>
    }
}

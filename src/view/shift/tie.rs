//! Ties the weights of a layer that does not share, before the eyes.

use yew::prelude::*;

use crate::lesson::shift::Edit;
use crate::platform::frames::Frames;
use crate::words::Texts;

/// Milliseconds that it takes.
const TIME: f64 = 1600.0;
/// The weights are pulled in so many steps: a layer of 800,000 weights takes longer than a frame.
const STEPS: f64 = 20.0;

#[derive(Properties, Clone, PartialEq)]
pub(super) struct Props {
    pub(super) texts: Texts,
    pub(super) tied: f32,
    /// Whether it is to begin.
    pub(super) pull: bool,
    /// Whether it is offered.
    pub(super) offered: bool,
    pub(super) reduced_motion: bool,
    pub(super) on: Callback<Edit>,
}

/// The button.
#[component]
pub(super) fn TieButton(Props { texts, tied, pull, offered, reduced_motion, on }: &Props) -> Html {
    let pulling = use_state_eq(|| false);
    use_effect_with(*pulling, {
        let on = on.clone();
        let (start, reduced_motion) = (f64::from(*tied), *reduced_motion);
        move |&pulling| {
            let frames = pulling.then(|| {
                let mut last = -1.0;
                Frames::new(move |elapsed| {
                    let tied = if reduced_motion { 1.0 } else { (start + elapsed / TIME).min(1.0) };
                    let step = (tied * STEPS).floor();
                    if step > last {
                        last = step;
                        on.emit(Edit::Tie((step / STEPS) as f32));
                    }
                    tied < 1.0
                })
            });
            move || drop(frames)
        }
    });
    use_effect_with(*pull, {
        let (pulling, on) = (pulling.setter(), on.clone());
        move |&pull| {
            if pull {
                on.emit(Edit::Pull(false));
                pulling.set(true);
            }
        }
    });
    let onclick = on.reform(|_: MouseEvent| Edit::Pull(true));
    html! { if *offered { <button type="button" data-tie="" {onclick}>{ texts.get("shift-tie") }</button> } }
}

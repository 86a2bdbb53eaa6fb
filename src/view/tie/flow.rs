//! The animations: the way of the story from free weights to tied ones, and the wave after a change of the ties.

use std::rc::Rc;

use yew::prelude::*;

use crate::lesson::tie::{Edit, Flow, Model, beat};
use crate::platform::events::on_window;
use crate::platform::frames::Frames;
use crate::view::playback::use_frames;
use crate::view::scene::Common;
use crate::view::shared_ptr::SharedPtr;

/// Milliseconds of a beat of the story.
pub(super) const BEAT: f32 = 380.0;
/// Milliseconds of the wave.
const WAVE: f32 = 700.0;

/// Ties the free weights beat by beat along `flow`, from position `t` on, while the scene plays.
#[hook]
pub(super) fn use_tying(t: f32, flow: Option<&Flow>, common: &Common, on: &Callback<Edit>) {
    let beats = flow.map_or(1, Flow::beats);
    let reduced = common.reduced_motion;
    let start = beat(t, beats);
    use_effect_with(common.playing, {
        let on = on.clone();
        move |&playing| {
            // On paper the animation has ended.
            let printing = playing.then(|| on_window("beforeprint", move |_| on.emit(Edit::Seek(1.0))));
            move || drop(printing)
        }
    });
    use_frames(common.playing.then_some(()), {
        let (on, mut last) = (on.clone(), start);
        move |(), elapsed| {
            let now = if reduced { beats } else { start + (elapsed / BEAT) as usize };
            if now != last {
                last = now;
                on.emit(Edit::Seek((now as f32 / beats as f32).min(1.0)));
            }
            now < beats
        }
    });
}

/// The model to draw: `model`, or as far as a wave from the model before it has come. There is no wave while the scene is
/// `still`. A change shows the first beat at once, so that nothing is drawn twice before it is seen.
#[hook]
pub(super) fn use_wave(model: &Rc<Model>, still: bool) -> Rc<Model> {
    let last = use_mut_ref(|| model.clone());
    let flow = SharedPtr::from(use_memo((model.clone(), still), |(model, still)| {
        let before = last.replace(model.clone());
        Flow::new(&before, model).filter(|_| !still)
    }));
    // The beat that this wave has reached.
    let reached = use_state_eq(|| (flow.clone(), 0));
    use_effect_with(flow.clone(), {
        let reached = reached.setter();
        move |flow| {
            let running = flow.as_ref().map(|wave| {
                let beats = wave.beats();
                let (ended, flow) = (reached.clone(), flow.clone());
                let end = flow.clone();
                let mut frames = Some(Frames::new(move |elapsed| {
                    let beat = (elapsed as f32 / WAVE * beats as f32) as usize;
                    // The first beat is drawn already.
                    if beat > 0 {
                        reached.set((flow.clone(), beat));
                    }
                    beat < beats
                }));
                // On paper the wave has ended.
                on_window("beforeprint", move |_| {
                    drop(frames.take());
                    ended.set((end.clone(), beats));
                })
            });
            move || drop(running)
        }
    });
    let beat = if reached.0 == flow { reached.1 } else { 0 };
    let partway = use_memo((flow, beat), |(flow, beat)| {
        flow.as_ref().filter(|flow| *beat < flow.beats()).map(|flow| Rc::new(flow.at(*beat)))
    });
    (*partway).clone().unwrap_or_else(|| model.clone())
}

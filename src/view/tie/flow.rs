//! The animations: the way of the story from free weights to tied ones, and the wave after a change of the ties.

use std::rc::Rc;

use yew::prelude::*;

use crate::lesson::tie::{Edit, Flow, Model, beat};
use crate::platform::events::on_window;
use crate::platform::frames::Frames;
use crate::view::playback::use_frames;
use crate::view::scene::Common;

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
/// `still`.
#[hook]
pub(super) fn use_wave(model: &Rc<Model>, still: bool) -> Rc<Model> {
    let last = use_mut_ref(|| model.clone());
    let partway = use_state_eq(|| None::<Rc<Model>>);
    use_effect_with((model.clone(), still), {
        let partway = partway.setter();
        move |(model, still)| {
            let before = last.replace(model.clone());
            let flow = Flow::new(&before, model).filter(|_| !still);
            if flow.is_none() {
                partway.set(None);
            }
            let running = flow.map(|flow| {
                let (beats, mut last) = (flow.beats(), None);
                let ended = partway.clone();
                let mut frames = Some(Frames::new(move |elapsed| {
                    let beat = (elapsed as f32 / WAVE * beats as f32) as usize;
                    if last.replace(beat) != Some(beat) {
                        partway.set((beat < beats).then(|| Rc::new(flow.at(beat))));
                    }
                    beat < beats
                }));
                // On paper the wave has ended.
                on_window("beforeprint", move |_| {
                    drop(frames.take());
                    ended.set(None);
                })
            });
            move || drop(running)
        }
    });
    match &*partway {
        Some(partway) if partway.shape == model.shape && !still => partway.clone(),
        Some(_) | None => model.clone(),
    }
}

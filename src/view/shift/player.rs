//! Play, pause, scrub.

use std::cell::{Cell, RefCell};

use yew::prelude::*;

use super::painter::Painter;
use crate::lesson::shift::{Edit, STAGES, discrete, shown_stage};
use crate::platform::document;
use crate::platform::frames::{Frames, moment};
use crate::view::event::on_event;
use crate::view::playback::play_button;
use crate::view::shared_ptr::SharedPtr;
use crate::words::Texts;

/// Milliseconds that one stage takes.
const STAGE_TIME: f32 = 1400.0;

#[derive(Properties, Clone, PartialEq)]
pub(super) struct Props {
    pub(super) texts: Texts,
    /// The position in the state. While playing, the animation is ahead of it.
    pub(super) t: f32,
    /// Where the animation comes to rest.
    pub(super) rest: f32,
    /// Whether the animation proceeds in steps.
    pub(super) reduced_motion: bool,
    pub(super) playing: bool,
    pub(super) play: Callback<bool>,
    pub(super) painter: SharedPtr<RefCell<Painter>>,
    pub(super) on: Callback<Edit>,
}

/// The player. A frame repaints changed pictures and moves the slider; the state changes only when a stage begins and
/// when the animation stops.
#[component]
pub(super) fn Player(Props { texts, t, rest, reduced_motion, playing, play, painter, on }: &Props) -> Html {
    let stage = shown_stage(*t, *playing && !*reduced_motion);
    let slider = use_node_ref();
    let position = use_memo((), |()| Cell::new(*t));
    // The last position of the animation that the state holds, and its moment. If both are unchanged when the animation
    // stops, the state is updated; otherwise the reader has moved on.
    let given = use_memo((), |()| Cell::new(None));
    if !*playing && given.get() != Some((moment(), *t)) {
        position.set(*t);
    }

    use_effect_with((*playing, moment()), {
        let (painter, slider, on) = (painter.clone(), slider.clone(), on.clone());
        let (play, reduced_motion, t, rest) = (play.clone(), *reduced_motion, *t, *rest);
        move |&(playing, _)| {
            if !playing && given.take().is_some() && position.get() != t {
                on.emit(Edit::Seek(position.get()));
            }
            let frames = playing.then(|| {
                let start = if t >= 1.0 { 0.0 } else { t };
                let mut last = (start == t).then_some(stage);
                given.set(Some((moment(), t)));
                Frames::of_moment(move |elapsed| {
                    let mut t = (start + elapsed as f32 / (STAGE_TIME * STAGES)).min(rest);
                    let rests = t >= rest;
                    if reduced_motion && !rests {
                        // Each stage is shown complete for its whole duration.
                        t = discrete(((t * STAGES).floor() / STAGES).max(0.0));
                    }
                    position.set(t);
                    painter.borrow_mut().paint(t);
                    if let Some(slider) = slider.cast() {
                        document::set_value(&slider, &t.to_string());
                    }
                    let now = shown_stage(t, !reduced_motion);
                    if last.replace(now) != Some(now) || rests {
                        given.set(Some((moment(), t)));
                        on.emit(Edit::Seek(t));
                    }
                    if rests {
                        play.emit(false);
                    }
                    !rests
                })
            });
            move || drop(frames)
        }
    });

    let toggle = {
        let playing = *playing;
        play.reform(move |_: MouseEvent| !playing)
    };
    let go = {
        let (play, on) = (play.clone(), on.clone());
        Callback::from(move |t: f32| {
            on.emit(Edit::Seek(t));
            play.emit(false);
        })
    };
    let oninput = on_event(&go, |event: InputEvent| document::number_at(&event));
    let label = if *playing { texts.get("shift-pause") } else { texts.get("shift-play") };
    html! {
        <div class="player">
            { play_button(*playing, label, toggle) }
            <input ref={slider} type="range" min="0" max="1" step="0.001" value={t.to_string()} {oninput}
                aria-label={texts.get("shift-position")} aria-valuetext={texts.name("shift-stage", stage)} />
        </div>
    }
}

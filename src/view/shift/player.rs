//! Play, pause, scrub, restart.

use std::cell::{Cell, RefCell};

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::painter::Painter;
use crate::i18n::Texts;
use crate::lesson::Named;
use crate::lesson::shift::{Edit, STAGES, Stage, discrete, stage};
use crate::platform::document;
use crate::platform::frames::Frames;
use crate::view::event::on_event;
use crate::view::shared_ptr::SharedPtr;

/// Milliseconds that one stage takes.
const STAGE_TIME: f32 = 1800.0;

#[derive(Properties, Clone, PartialEq)]
pub(super) struct Props {
    pub(super) texts: Texts,
    /// The position, as the state has it; while it plays the animation is ahead of it.
    pub(super) t: f32,
    /// Whether the animation goes in steps.
    pub(super) reduced_motion: bool,
    pub(super) playing: bool,
    pub(super) play: Callback<bool>,
    pub(super) painter: SharedPtr<RefCell<Painter>>,
    pub(super) on: Callback<Edit>,
}

/// The player. A frame paints what has changed in the pictures and moves the handle of the slider; the state follows
/// only when a stage begins and when the animation stops.
#[component]
pub(super) fn Player(Props { texts, t, reduced_motion, playing, play, painter, on }: &Props) -> Html {
    let slider = use_node_ref();
    let position = use_memo((), |()| Cell::new(*t));
    // The position that the state has last been given by the animation. Where it is still there when the animation stops,
    // the state catches up; else the reader has gone somewhere else.
    let given = use_memo((), |()| Cell::new(None));
    if !*playing && given.get() != Some(*t) {
        position.set(*t);
    }

    use_effect_with(*playing, {
        let (painter, slider, on) = (painter.clone(), slider.clone(), on.clone());
        let (play, reduced_motion, t) = (play.clone(), *reduced_motion, *t);
        move |&playing| {
            if !playing && given.take().is_some() && position.get() != t {
                on.emit(Edit::Seek(position.get()));
            }
            let frames = playing.then(|| {
                let start = if position.get() >= 1.0 { 0.0 } else { position.get() };
                let mut last = None;
                Frames::new(move |elapsed| {
                    let mut t = (start + elapsed as f32 / (STAGE_TIME * STAGES)).min(1.0);
                    if reduced_motion && t < 1.0 {
                        // Each stage is shown complete, and stays for as long as it would have taken.
                        t = discrete(((t * STAGES).floor() / STAGES).max(0.0));
                    }
                    position.set(t);
                    painter.borrow_mut().paint(t);
                    if let Some(slider) = slider.cast::<HtmlInputElement>() {
                        slider.set_value(&t.to_string());
                    }
                    let now = stage(t);
                    if last.replace(now) != Some(now) || t >= 1.0 {
                        given.set(Some(t));
                        on.emit(Edit::Seek(t));
                    }
                    if t >= 1.0 {
                        play.emit(false);
                    }
                    t < 1.0
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
    let oninput = on_event(&go, |event: InputEvent| document::value_at(&event)?.parse().ok());
    let icon = if *playing { "M7 5h4v14H7zM13 5h4v14h-4z" } else { "M8 5l11 7-11 7z" };
    let jump = |(place, &this): (usize, &Stage)| {
        let onclick = go.reform(move |_: MouseEvent| place as f32 / STAGES);
        let current = (stage(*t) == this).then_some("step");
        html! { <li key={place}><button class="quiet" aria-current={current} {onclick}>{ (texts.shift.stage_name)(this) }</button></li> }
    };
    html! {
        <div class="player">
            <button class="round" data-play={if *playing { "on" } else { "off" }} onclick={toggle} aria-label={if *playing { texts.shift.pause } else { texts.shift.play }}>
                <svg viewBox="0 0 24 24" aria-hidden="true"><path d={icon} /></svg>
            </button>
            <button class="round small" onclick={go.reform(|_: MouseEvent| 0.0)} aria-label={texts.shift.restart}>
                <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M6 5h3v14H6zM19 5v14l-9-7z" /></svg>
            </button>
            <div class="track">
                <input ref={slider} type="range" min="0" max="1" step="0.001" value={t.to_string()} {oninput}
                    aria-label={texts.shift.position} aria-valuetext={(texts.shift.stage_name)(stage(*t))} />
                <ol class="stages">{ for Stage::all().iter().enumerate().map(jump) }</ol>
            </div>
        </div>
    }
}

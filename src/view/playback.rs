//! Parts of players: round buttons, and animation frames.

use yew::prelude::*;

use super::icon::icon;
use crate::platform::frames::{Frames, moment};

/// Triangle to the right.
pub(super) const PLAY: &str = "M8 5l11 7-11 7z";
/// Two bars.
const PAUSE: &str = "M7 5h4v14H7zM13 5h4v14h-4z";
/// Back by one.
pub(super) const BACK: &str = "M6 5h3v14H6zM19 5v14l-9-7z";
/// The icon for the next step.
pub(super) const ON: &str = "M18 5h-3v14h3zM5 5v14l9-7z";
/// A cross.
pub(super) const CLOSE: &str =
    "M6.4 5L5 6.4 10.6 12 5 17.6 6.4 19 12 13.4 17.6 19 19 17.6 13.4 12 19 6.4 17.6 5 12 10.6z";

/// A round button with an icon; its label is read out and shown as a tooltip. When it is
/// disabled it keeps the focus, and its callback must change nothing.
pub(super) fn round_button(
    path: &'static str,
    label: &'static str,
    disabled: bool,
    onclick: Callback<MouseEvent>,
) -> Html {
    html! {
        <button class="round small" title={label} aria-label={label} aria-disabled={disabled.then_some("true")} {onclick}>
            { icon(path) }
        </button>
    }
}

/// The button that starts or stops an animation.
pub(super) fn play_button(playing: bool, label: &'static str, onclick: Callback<MouseEvent>) -> Html {
    let (path, hook) = if playing { (PAUSE, "on") } else { (PLAY, "off") };
    html! {
        <button class="round small" data-play={hook} title={label} aria-label={label} {onclick}>
            { icon(path) }
        </button>
    }
}

/// While `run` is `Some`, calls `frame` once a frame with the milliseconds since `run` last changed or the page went on to
/// another step, until `frame` returns `false`.
#[hook]
pub(super) fn use_frames<T: PartialEq + Copy + 'static>(run: Option<T>, frame: impl FnMut(T, f32) -> bool + 'static) {
    use_effect_with((run, moment()), move |&(run, _)| {
        let mut frame = frame;
        let frames = run.map(|run| Frames::of_moment(move |elapsed| frame(run, elapsed as f32)));
        move || drop(frames)
    });
}

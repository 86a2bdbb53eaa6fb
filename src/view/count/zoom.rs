//! The position of the zoom, which moves by itself while the scene's animation runs.

use yew::prelude::*;

use crate::lesson::count::{Count, Edit, Journey, Panel, Wall};
use crate::platform::frames::moment;
use crate::view::playback::use_frames;
use crate::view::scene::Common;

/// The present position, and a callback that moves it elsewhere. The state holds where the zoom stands when nothing
/// moves.
#[hook]
pub(super) fn use_zoom(state: &Count, wall: &Wall, common: &Common, on: &Callback<Edit>) -> (f32, Callback<f32>) {
    let stands = state.view.zoom;
    let drawn = use_state_eq(|| None::<f32>);
    // The position while it moves, with where it began: what is elsewhere when it stops has been moved by the reader.
    let moving = use_mut_ref(|| None::<f32>);
    let began = use_mut_ref(|| None);
    // The first frame comes before the room is measured.
    let latest = use_mut_ref(|| wall.clone());
    latest.replace(wall.clone());
    let playing = common.playing && state.view.panel == Panel::Matrix;
    use_frames(playing.then_some(stands), {
        let (drawn, moving, began, on, play) =
            (drawn.setter(), moving.clone(), began.clone(), on.clone(), common.play.clone());
        let reduced = common.reduced_motion;
        move |from, elapsed| {
            began.replace(Some((from, moment())));
            let wall = latest.borrow();
            let stops = wall.landmarks().into_iter().map(|(_, zoom)| zoom);
            let at = if reduced { 1.0 } else { Journey::new(from, stops, wall.halvings()).at(elapsed) };
            let ended = at >= 1.0;
            moving.replace((!ended).then_some(at));
            drawn.set((!ended).then_some(at));
            if ended {
                on.emit(Edit::Zoom(1.0));
                play.emit(false);
            }
            !ended
        }
    });
    use_effect_with(playing, {
        let (drawn, moving, on) = (drawn.setter(), moving.clone(), on.clone());
        let now = Some((stands, moment()));
        move |&playing| {
            if !playing {
                drawn.set(None);
                if let Some(at) = moving.take().filter(|_| *began.borrow() == now) {
                    on.emit(Edit::Zoom(at));
                }
            }
        }
    });
    let go = {
        let (on, play) = (on.clone(), common.play.clone());
        Callback::from(move |zoom: f32| {
            moving.take();
            play.emit(false);
            on.emit(Edit::Zoom(zoom));
        })
    };
    (drawn.filter(|_| playing).unwrap_or(stands), go)
}

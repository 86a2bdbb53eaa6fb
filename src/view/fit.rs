//! The layout that fills the window without scrolling.

use std::cell::RefCell;
use std::rc::Rc;

use yew::prelude::*;

use crate::lesson::{State, url};
use crate::platform::events::on_window;
use crate::platform::fit::Fit;
use crate::platform::frames::Frames;
use crate::words::Texts;

/// The number of frames after which a figure has its size.
const SETTLED: usize = 12;

/// Whether the page is laid out to fill the window. Presenting has a layout of its own.
pub(super) fn fits(state: &State) -> bool {
    state.fit && !state.present
}

/// The scene, and which of its views is open.
fn view_of(state: &State) -> String {
    let all = url::figure(state);
    let of_view =
        |pair: &&str| ["scene", "panel", "view", "dim", "depth"].contains(&pair.split('=').next().unwrap_or_default());
    all.split('&').filter(of_view).collect::<Vec<_>>().join("&")
}

/// Lays the page out after each change, and for some frames more: pictures come late.
#[hook]
pub(super) fn use_fit(texts: Texts, state: &Rc<State>) {
    let fit = use_memo((), |()| RefCell::new(None::<Fit>));
    let changed = use_state_eq(|| 0_u32);
    use_effect_with(fits(state), {
        let changed = changed.clone();
        move |&fits| {
            let count = std::cell::Cell::new(0);
            let listener = fits.then(|| {
                on_window("resize", move |_| {
                    count.set(count.get() + 1);
                    changed.set(count.get());
                })
            });
            move || drop(listener)
        }
    });
    use_effect_with((texts, state.clone(), *changed), move |(_, state, _)| {
        let fit = fit.clone();
        if !fits(state) {
            fit.take();
        }
        let frames = fits(state).then(|| {
            let view = view_of(state);
            fit.borrow_mut().get_or_insert_with(Fit::new).settle(&view);
            let mut left = SETTLED;
            Frames::new(move |_| {
                if let Some(fit) = &mut *fit.borrow_mut() {
                    fit.settle(&view);
                }
                left -= 1;
                left > 0
            })
        });
        move || drop(frames)
    });
}

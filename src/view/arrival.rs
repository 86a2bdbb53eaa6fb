//! The motion that a scene shows once when it is opened.

use yew::prelude::*;

use crate::platform::events::{Timeout, on_window_first};

/// How long the motion may take, in milliseconds.
const MOST: u32 = 2500;

/// Whether the scene still shows its motion: until the first input, and for 2.5 s at most.
#[hook]
pub(super) fn use_arrival(arriving: bool) -> bool {
    let over = use_state_eq(|| false);
    use_effect_with(arriving, {
        let over = over.setter();
        move |&arriving| {
            over.set(!arriving);
            let until = arriving.then(|| {
                let end = |kind| {
                    on_window_first(kind, {
                        let over = over.clone();
                        move |_| over.set(true)
                    })
                };
                (
                    ["pointerdown", "keydown", "wheel"].map(end),
                    Timeout::new(MOST, {
                        let over = over.clone();
                        move || over.set(true)
                    }),
                )
            });
            move || drop(until)
        }
    });
    arriving && !*over
}

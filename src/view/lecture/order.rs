//! Dragging the steps of a lecture into another order: by mouse, finger or pen.

use std::cell::Cell;
use std::rc::Rc;

use yew::prelude::*;

use crate::lesson::lecture::place_after;
use crate::platform::frames::Frames;
use crate::platform::pointer::{self, Drag};
use crate::platform::{document, focus, list};

/// The attribute of a handle, with the place of its step.
pub(super) const HANDLE: &str = "data-drag";

/// The step that is dragged, and before which it would come.
pub(super) type Dragged = Option<(usize, usize)>;

/// What a list of steps needs to be ordered by dragging.
pub(super) struct Order {
    /// The step that is dragged, and before which it would come.
    pub(super) dragged: Dragged,
    pub(super) list: NodeRef,
    pub(super) onpointerdown: Callback<PointerEvent>,
    pub(super) onpointermove: Callback<PointerEvent>,
    pub(super) onpointerup: Callback<PointerEvent>,
    pub(super) onpointercancel: Callback<PointerEvent>,
    /// Escape gives the drag up.
    pub(super) onkeydown: Callback<KeyboardEvent>,
}

/// Calls `moved` with the place of a step and that of the one before which it is dropped, counted while it is still there.
#[hook]
pub(super) fn use_order(moved: Callback<(usize, usize)>) -> Order {
    let list = use_node_ref();
    let dragged = use_state_eq(|| Dragged::None);
    let drag = use_memo((), |()| Drag::<usize>::default());
    let height = use_memo((), |()| Rc::new(Cell::new(0.0)));
    // A list that is scrolled passes below a pointer that rests.
    use_effect_with(dragged.map(|(from, _)| from), {
        let (list, drag, dragged, height) = (list.clone(), drag.clone(), dragged.setter(), (*height).clone());
        move |&from| {
            let frames = from.zip(list.cast()).map(|(from, list)| {
                Frames::new(move |_| {
                    // It may have ended since the last frame.
                    if drag.is_on() {
                        list::scroll_towards(&list, height.get());
                        dragged.set(Some((from, list::slot_at(&list, height.get()))));
                    }
                    drag.is_on()
                })
            });
            move || drop(frames)
        }
    });
    let at = |event: &PointerEvent| f64::from(pointer::in_window(event).1);
    let onpointerdown = {
        let (drag, dragged, height) = (drag.clone(), dragged.setter(), height.clone());
        Callback::from(move |event: PointerEvent| {
            let from = document::attribute_at(&event, HANDLE).and_then(|place| place.parse().ok());
            if let Some(from) = from.filter(|_| event.button() == 0 && !drag.is_on()) {
                drag.start(&event, from);
                height.set(at(&event));
                dragged.set(Some((from, from)));
            }
        })
    };
    let onpointermove = {
        let (drag, height) = (drag.clone(), height.clone());
        Callback::from(move |event: PointerEvent| {
            if drag.of(&event).is_some() {
                height.set(at(&event));
            }
        })
    };
    let end = |moved: Option<Callback<(usize, usize)>>| {
        let (drag, dragged, list) = (drag.clone(), dragged.setter(), list.clone());
        Callback::from(move |event: PointerEvent| {
            let Some(from) = drag.end(&event) else { return };
            dragged.set(None);
            if let (Some(moved), Some(list)) = (&moved, list.cast()) {
                let slot = list::slot_at(&list, at(&event));
                if slot != from && slot != from + 1 {
                    moved.emit((from, slot));
                    focus::set(&list, &format!("[{HANDLE}=\"{}\"]", place_after(from, slot)));
                }
            }
        })
    };
    let onkeydown = {
        let dragged = dragged.clone();
        Callback::from(move |event: KeyboardEvent| {
            if dragged.is_some() && event.key() == "Escape" {
                event.prevent_default();
                pointer::end_drags();
                dragged.set(None);
            }
        })
    };
    Order {
        dragged: *dragged,
        list: list.clone(),
        onpointerdown,
        onpointermove,
        onpointerup: end(Some(moved)),
        onpointercancel: end(None),
        onkeydown,
    }
}

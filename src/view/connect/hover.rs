//! The part under the mouse: a preview of the selection by a click. It is not part of the state.

use yew::prelude::*;

use crate::lesson::connect::{Connect, Edit, Select};
use crate::platform::document;
use crate::platform::events::Timeout;
use crate::platform::keyboard::on_escape;
use crate::view::mounted::use_mounted;

/// Milliseconds for which a part stays highlighted after the mouse has left it, so that nothing flickers between two
/// parts.
const LINGER: u32 = 120;

/// The part under the mouse, and the callback for its changes.
pub(super) struct Hover {
    pub(super) over: Option<Select>,
    pub(super) enter: Callback<PointerEvent>,
    pub(super) leave: Callback<PointerEvent>,
}

/// Follows the mouse over everything with `data-choose`. A choice that is made otherwise takes precedence until the
/// mouse moves on.
#[hook]
pub(super) fn use_hover(state: &Connect) -> Hover {
    let over = use_state_eq(|| None::<Select>);
    let leaving = use_mut_ref(|| None::<Timeout>);
    let last = use_mut_ref(|| (-1, -1));
    use_effect_with((state.view.select, state.view.slide), {
        let over = over.setter();
        move |_| over.set(None)
    });
    let enter = use_callback(*over, {
        let (over, leaving, last) = (over.setter(), leaving.clone(), last);
        move |event: PointerEvent, now| {
            // A finger chooses at once; a mouse that drags looks at nothing else.
            if event.pointer_type() != "mouse" || event.buttons() != 0 {
                return;
            }
            let Some(select) = document::attribute_at(&event, "data-choose").and_then(|name| name.parse().ok()) else {
                return;
            };
            // The browser also reports a new part if parts move under a resting mouse.
            let place = (event.client_x(), event.client_y());
            if last.replace(place) == place && *now != Some(select) {
                return;
            }
            leaving.borrow_mut().take();
            over.set(Some(select));
        }
    });
    let leave = use_callback((), {
        let over = over.setter();
        move |_: PointerEvent, ()| {
            let over = over.clone();
            leaving.replace(Some(Timeout::new(LINGER, move || over.set(None))));
        }
    });
    Hover { over: *over, enter, leave }
}

/// Escape takes the choice back.
#[hook]
pub(super) fn use_escape(on: &Callback<Edit>) {
    let on = on.clone();
    use_mounted(move || on_escape(move || on.emit(Edit::Select(None))));
}

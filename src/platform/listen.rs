//! Events, heard for as long as somebody cares.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Event, EventTarget};

/// Hears events until it is dropped.
pub struct Listener {
    target: EventTarget,
    kind: &'static str,
    closure: Closure<dyn FnMut(Event)>,
    first: bool,
}

impl Listener {
    /// Calls `heard` for every event of this kind at `target`.
    pub fn new(target: &EventTarget, kind: &'static str, heard: impl FnMut(Event) + 'static) -> Listener {
        Listener::with(target, kind, heard, false)
    }

    /// The same, before anything inside `target` hears of it.
    pub fn first(target: &EventTarget, kind: &'static str, heard: impl FnMut(Event) + 'static) -> Listener {
        Listener::with(target, kind, heard, true)
    }

    fn with(target: &EventTarget, kind: &'static str, heard: impl FnMut(Event) + 'static, first: bool) -> Listener {
        let closure = Closure::<dyn FnMut(Event)>::new(heard);
        // Adding a listener to an existing target fails only for a detached window, which hears nothing anyway.
        let _ = target.add_event_listener_with_callback_and_bool(kind, closure.as_ref().unchecked_ref(), first);
        Listener { target: target.clone(), kind, closure, first }
    }
}

impl Drop for Listener {
    fn drop(&mut self) {
        let heard = self.closure.as_ref().unchecked_ref();
        let _ = self.target.remove_event_listener_with_callback_and_bool(self.kind, heard, self.first);
    }
}

/// Calls `run` once, after so many milliseconds, unless it is dropped before.
pub struct Timeout {
    id: i32,
    _closure: Closure<dyn FnMut()>,
}

impl Timeout {
    /// Starts to wait.
    pub fn new(milliseconds: i32, run: impl FnOnce() + 'static) -> Timeout {
        let closure = Closure::once(run);
        let id = super::window()
            .set_timeout_with_callback_and_timeout_and_arguments_0(closure.as_ref().unchecked_ref(), milliseconds)
            .unwrap_or_default();
        Timeout { id, _closure: closure }
    }
}

impl Drop for Timeout {
    fn drop(&mut self) {
        super::window().clear_timeout_with_handle(self.id);
    }
}

/// Calls `heard` when the reader presses Escape anywhere but in a field or a menu, which have their own use for it, and
/// not while the page is presented, which it ends, nor behind a dialog, which it closes.
pub fn escape(mut heard: impl FnMut() + 'static) -> Listener {
    Listener::new(&super::window(), "keydown", move |event| {
        if super::document::presented() || super::document::in_dialog() {
            return;
        }
        let key = event.dyn_ref::<web_sys::KeyboardEvent>().is_some_and(|event| event.key() == "Escape");
        let at = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
        let own = at.is_some_and(|at| at.closest("input, select").ok().flatten().is_some());
        if key && !own && !event.default_prevented() {
            heard();
        }
    })
}

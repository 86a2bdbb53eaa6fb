//! The drag of a pointer, and its position relative to the dragged element.
//!
//! Yew delegates events to the root of the page, so the dragged element is the nearest ancestor of the target with the
//! attribute `data-drag`.

use std::cell::{Cell, RefCell};

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, MouseEvent, PointerEvent};

/// The pointer's position in the dragged element as fractions of its width and height.
pub fn place(event: &PointerEvent) -> Option<(f32, f32)> {
    let area = dragged(event)?.get_bounding_client_rect();
    let (x, y) = (f64::from(event.client_x()) - area.left(), f64::from(event.client_y()) - area.top());
    (area.width() > 0.0 && area.height() > 0.0).then(|| ((x / area.width()) as f32, (y / area.height()) as f32))
}

/// The width and height of the dragged element in CSS pixels.
pub fn extent(event: &PointerEvent) -> Option<(f32, f32)> {
    let area = dragged(event)?.get_bounding_client_rect();
    (area.width() > 0.0 && area.height() > 0.0).then(|| (area.width() as f32, area.height() as f32))
}

/// The pointer's position in the window in CSS pixels. Differences give the distance of a drag even if the page has
/// scrolled or the dragged element has another size by now.
pub fn in_window(event: &PointerEvent) -> (f32, f32) {
    (event.client_x() as f32, event.client_y() as f32)
}

/// The event as that of a finger. `None` for a mouse, a pen or any other event.
pub fn touch(event: &Event) -> Option<&PointerEvent> {
    event.dyn_ref::<PointerEvent>().filter(|event| event.pointer_type() == "touch")
}

thread_local! {
    /// The number of times that all drags have ended.
    static ENDED: Cell<u32> = const { Cell::new(0) };
}

/// Ends every drag, after a change of the things that are dragged.
pub fn end_drags() {
    ENDED.set(ENDED.get() + 1);
}

/// The thing that one pointer drags, from the moment it is pressed until it is lifted.
#[derive(Debug)]
pub struct Drag<T>(RefCell<Option<Held<T>>>);

#[derive(Debug, Clone, Copy)]
struct Held<T> {
    pointer: i32,
    ended: u32,
    what: T,
}

impl<T> Default for Drag<T> {
    fn default() -> Drag<T> {
        Drag(RefCell::new(None))
    }
}

impl<T: Copy> Drag<T> {
    /// Lets the pointer of `event` drag `what`, unless another one drags already. Returns whether it does.
    pub fn start(&self, event: &PointerEvent, what: T) -> bool {
        let starts = self.begin(event.pointer_id(), what);
        if starts {
            capture(event);
        }
        starts
    }

    /// The thing that the pointer of `event` drags.
    pub fn of(&self, event: &PointerEvent) -> Option<T> {
        self.held_by(event.pointer_id())
    }

    /// Lets the pointer of `event` drag `what` from now on, and returns what it has dragged. `None` if it drags nothing.
    pub fn replace(&self, event: &PointerEvent, what: T) -> Option<T> {
        self.change(event.pointer_id(), what)
    }

    /// Whether a pointer drags anything.
    pub fn is_on(&self) -> bool {
        self.0.borrow().as_ref().is_some_and(|held| held.ended == ENDED.get())
    }

    /// Ends the drag of the pointer of `event`, and returns what it has dragged.
    pub fn end(&self, event: &PointerEvent) -> Option<T> {
        let held = self.of(event);
        if held.is_some() {
            self.0.take();
        }
        held
    }

    fn begin(&self, pointer: i32, what: T) -> bool {
        let free = !self.is_on();
        if free {
            self.0.replace(Some(Held { pointer, ended: ENDED.get(), what }));
        }
        free
    }

    fn change(&self, pointer: i32, what: T) -> Option<T> {
        let before = self.held_by(pointer)?;
        self.0.replace(Some(Held { pointer, ended: ENDED.get(), what }));
        Some(before)
    }

    fn held_by(&self, pointer: i32) -> Option<T> {
        let held = *self.0.borrow();
        held.filter(|held| held.pointer == pointer && held.ended == ENDED.get()).map(|held| held.what)
    }
}

/// Captures the pointer for the dragged element.
pub fn capture(event: &PointerEvent) {
    if let Some(element) = dragged(event) {
        // Fails only if the pointer has already been lifted; then there is no drag.
        let _ = element.set_pointer_capture(event.pointer_id());
    }
}

fn dragged(event: &PointerEvent) -> Option<Element> {
    event.target()?.dyn_into::<Element>().ok()?.closest("[data-drag]").ok()?
}

/// The pointer's place in the dragged element, a picture with a view box of this width and height that is drawn as large as
/// it fits, in the units of the view box.
pub fn place_in(event: &PointerEvent, (width, height): (f32, f32)) -> Option<(f32, f32)> {
    let area = dragged(event)?.get_bounding_client_rect();
    let (x, y) = (f64::from(event.client_x()) - area.left(), f64::from(event.client_y()) - area.top());
    let scale = (area.width() / f64::from(width)).min(area.height() / f64::from(height));
    let within = |at: f64, room: f64, length: f32| ((at - room / 2.0) / scale) as f32 + length / 2.0;
    (scale > 0.0).then(|| (within(x, area.width(), width), within(y, area.height(), height)))
}

/// The pointer's place in the event's target, as fractions of its width and height, less than 1.
pub fn within_target(event: &MouseEvent) -> Option<(f32, f32)> {
    let area = event.target()?.dyn_into::<Element>().ok()?.get_bounding_client_rect();
    let (x, y) = (f64::from(event.client_x()) - area.left(), f64::from(event.client_y()) - area.top());
    let part = |at: f64, length: f64| ((at / length) as f32).clamp(0.0, 0.9999);
    (area.width() > 0.0 && area.height() > 0.0).then(|| (part(x, area.width()), part(y, area.height())))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_drag_belongs_to_one_pointer_and_ends_with_what_it_drags() {
        let drag = Drag::default();
        assert!(drag.begin(1, "bar 0"));
        assert!(!drag.begin(2, "bar 3"));
        assert_eq!((drag.held_by(1), drag.held_by(2)), (Some("bar 0"), None));
        assert_eq!((drag.change(2, "bar 3"), drag.change(1, "bar 1")), (None, Some("bar 0")));
        assert_eq!(drag.held_by(1), Some("bar 1"));
        end_drags();
        assert_eq!((drag.held_by(1), drag.is_on()), (None, false));
        assert_eq!(drag.change(1, "bar 2"), None);
        // The pointer that is still down drags nothing more; the next one does.
        assert!(drag.begin(2, "bar 3"));
        assert_eq!(drag.held_by(1), None);
    }
}

//! Animation frames and the page's clock.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

use super::window;

type Tick = Closure<dyn FnMut(f64)>;

/// Milliseconds since the page was opened.
pub fn now() -> f64 {
    window().performance().map_or(0.0, |clock| clock.now())
}

/// A loop that calls a function once a frame, until dropped or until the function returns `false`.
pub struct Frames {
    request: Rc<Cell<i32>>,
    tick: Rc<RefCell<Option<Tick>>>,
}

impl Frames {
    /// Calls `frame` with the milliseconds since its first call, for as long as it returns `true`.
    pub fn new(frame: impl FnMut(f64) -> bool + 'static) -> Frames {
        Frames::start(Box::new(frame))
    }

    fn start(mut frame: Box<dyn FnMut(f64) -> bool>) -> Frames {
        let request = Rc::new(Cell::new(0));
        let tick: Rc<RefCell<Option<Tick>>> = Rc::default();
        let (next_request, next_tick) = (request.clone(), Rc::downgrade(&tick));
        let mut start = None;
        *tick.borrow_mut() = Some(Closure::new(move |now: f64| {
            let start = *start.get_or_insert(now);
            if frame(now - start)
                && let Some(tick) = next_tick.upgrade()
                && let Some(tick) = tick.borrow().as_ref()
            {
                next_request.set(ask(tick));
            }
        }));
        if let Some(tick) = tick.borrow().as_ref() {
            request.set(ask(tick));
        }
        Frames { request, tick }
    }
}

impl Drop for Frames {
    fn drop(&mut self) {
        let _ = window().cancel_animation_frame(self.request.get());
        // A tick that drops its own loop is still running: let the browser finish it before the closure goes.
        if let Ok(mut tick) = self.tick.try_borrow_mut()
            && let Some(tick) = tick.take()
        {
            let once = Closure::once_into_js(move || drop(tick));
            window().queue_microtask(once.unchecked_ref());
        }
    }
}

fn ask(tick: &Tick) -> i32 {
    window().request_animation_frame(tick.as_ref().unchecked_ref()).unwrap_or_default()
}

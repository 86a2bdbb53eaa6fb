//! Animation frames and the page's clock.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

use super::events::Timeout;
use super::window;

type Tick = Closure<dyn FnMut(f64)>;

/// Milliseconds between two frames after which the page must have been hidden or asleep. An animation then goes on where it was.
const LONGEST_FRAME: f64 = 1000.0;

/// Milliseconds since the page was opened.
pub fn now() -> f64 {
    window().performance().map_or(0.0, |clock| clock.now())
}

thread_local! {
    static MOMENT: Cell<u32> = const { Cell::new(0) };
}

/// The number of times that the page has gone on to another scene, step or answer. An animation belongs to one moment: its
/// last frame may be due when the next moment has begun, and must not move that.
pub fn moment() -> u32 {
    MOMENT.get()
}

/// Begins the next moment.
pub fn next_moment() {
    MOMENT.set(MOMENT.get() + 1);
}

/// A loop that calls a function once per frame until the loop is dropped or the function returns `false`.
pub struct Frames {
    request: Rc<Cell<i32>>,
    tick: Rc<RefCell<Option<Tick>>>,
    _start: Option<Box<AfterFrame>>,
}

impl Frames {
    /// Calls `frame` with the milliseconds since its first call until it returns `false`.
    pub fn new(frame: impl FnMut(f64) -> bool + 'static) -> Frames {
        let frames = Frames::prepare(Box::new(frame));
        ask(&frames.request, &frames.tick);
        frames
    }

    /// Like [`Frames::new`], but begins when the page it starts from has been painted, and ends with the present moment.
    pub fn of_moment(mut frame: impl FnMut(f64) -> bool + 'static) -> Frames {
        let began = moment();
        let mut frames = Frames::prepare(Box::new(move |elapsed| moment() == began && frame(elapsed)));
        let (request, tick) = (frames.request.clone(), frames.tick.clone());
        frames._start = Some(Box::new(AfterFrame::new(0, move || ask(&request, &tick))));
        frames
    }

    fn prepare(mut frame: Box<dyn FnMut(f64) -> bool>) -> Frames {
        let request = Rc::new(Cell::new(0));
        let tick: Rc<RefCell<Option<Tick>>> = Rc::default();
        let (next_request, next_tick) = (request.clone(), Rc::downgrade(&tick));
        let mut time = Elapsed::default();
        *tick.borrow_mut() = Some(Closure::new(move |now: f64| {
            if frame(time.at(now))
                && let Some(tick) = next_tick.upgrade()
            {
                ask(&next_request, &tick);
            }
        }));
        Frames { request, tick, _start: None }
    }
}

/// A call of a function some time after the next frame has been painted, unless it is dropped before. A hidden page paints nothing: there it is soon.
pub struct AfterFrame {
    _frame: Option<Frames>,
    _task: Rc<RefCell<Option<Timeout>>>,
}

impl AfterFrame {
    /// Calls `then` this many milliseconds after the next frame.
    pub fn new(wait: u32, then: impl FnOnce() + 'static) -> AfterFrame {
        let task: Rc<RefCell<Option<Timeout>>> = Rc::default();
        let (mut then, later) = (Some(then), task.clone());
        let mut start = move || later.replace(then.take().map(|then| Timeout::new(wait, then)));
        if window().document().is_some_and(|document| document.hidden()) {
            start();
            return AfterFrame { _frame: None, _task: task };
        }
        let frame = Frames::new(move |_| {
            start();
            false
        });
        AfterFrame { _frame: Some(frame), _task: task }
    }
}

/// The time since the first frame, without the gaps in which the page was hidden.
#[derive(Default)]
struct Elapsed {
    last: Option<f64>,
    so_far: f64,
}

impl Elapsed {
    fn at(&mut self, now: f64) -> f64 {
        let since = now - self.last.replace(now).unwrap_or(now);
        if since < LONGEST_FRAME {
            self.so_far += since;
        }
        self.so_far
    }
}

impl Drop for Frames {
    fn drop(&mut self) {
        let _ = window().cancel_animation_frame(self.request.get());
        // The loop may be dropped by its own tick, which is still running. A microtask frees the closure after it.
        if let Ok(mut tick) = self.tick.try_borrow_mut()
            && let Some(tick) = tick.take()
        {
            let once = Closure::once_into_js(move || drop(tick));
            window().queue_microtask(once.unchecked_ref());
        }
    }
}

/// Asks for the next frame.
fn ask(request: &Cell<i32>, tick: &RefCell<Option<Tick>>) {
    if let Some(tick) = tick.borrow().as_ref() {
        request.set(window().request_animation_frame(tick.as_ref().unchecked_ref()).unwrap_or_default());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_animation_goes_on_where_it_was_when_the_page_was_hidden() {
        let mut time = Elapsed::default();
        assert_eq!([500.0, 516.0, 716.0, 20_716.0, 20_732.0].map(|now| time.at(now)), [0.0, 16.0, 216.0, 216.0, 232.0]);
    }
}

//! The first drawing of the page in several tasks: in between the browser answers a reader who scrolls or types.

use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::rc::Rc;

use yew::prelude::*;

use super::mounted::use_mounted;
use crate::platform::events::Timeout;

/// The parts of the page that wait to be drawn, each in a task of its own.
#[derive(Clone)]
pub(super) struct Turns(Rc<Waiting>);

struct Waiting {
    /// What draws a part, for those that are ready.
    parts: RefCell<VecDeque<Callback<()>>>,
    /// The number of parts that have not been drawn. What waits within a part is counted before the part is done.
    left: Cell<usize>,
    /// Whether all have been drawn: what comes later is drawn at once.
    over: Cell<bool>,
    /// The task that draws the next part.
    next: RefCell<Option<Timeout>>,
    /// Called when all are drawn.
    done: Callback<()>,
}

impl PartialEq for Turns {
    fn eq(&self, other: &Turns) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Turns {
    /// Turns that call `done` when the last part is drawn.
    pub(super) fn new(done: Callback<()>) -> Turns {
        let (parts, left, over, next) = Default::default();
        Turns(Rc::new(Waiting { parts, left, over, next, done }))
    }

    fn place(&self) -> Place {
        self.0.left.set(self.0.left.get() + 1);
        Place(self.clone())
    }

    fn call_next(&self) {
        let turns = self.clone();
        self.0.next.replace(Some(Timeout::new(0, move || {
            let next = turns.0.parts.borrow_mut().pop_front();
            if let Some(draw) = next {
                draw.emit(());
                turns.call_next();
            }
        })));
    }
}

/// A part that has not been drawn.
struct Place(Turns);

impl Drop for Place {
    fn drop(&mut self) {
        let Turns(waiting) = &self.0;
        waiting.left.set(waiting.left.get() - 1);
        if waiting.left.get() == 0 {
            waiting.over.set(true);
            waiting.done.emit(());
        }
    }
}

/// Properties of [`Later`].
#[derive(Properties, Clone, PartialEq)]
pub(super) struct Props {
    /// What is drawn.
    pub(super) children: Html,
}

/// A part of the page that waits for its turn in [`Turns`], where there are any.
#[component]
pub(super) fn Later(props: &Props) -> Html {
    let turns = use_context::<Option<Turns>>().flatten().filter(|turns| !turns.0.over.get());
    let place = use_mut_ref(|| turns.as_ref().map(Turns::place));
    let come = use_state_eq(|| turns.is_none());
    use_mounted({
        let come = come.setter();
        move || {
            if let Some(turns) = turns {
                turns.0.parts.borrow_mut().push_back(Callback::from(move |()| come.set(true)));
                turns.call_next();
            }
        }
    });
    // Yew calls this in the task of the drawing or in one of its own.
    use_effect_with(*come, move |&come| {
        if come {
            place.take();
        }
    });
    if *come { props.children.clone() } else { Html::default() }
}

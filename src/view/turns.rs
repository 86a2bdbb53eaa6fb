//! The first drawing of the page in several tasks: in between the browser answers a reader who scrolls or types.

use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::rc::Rc;

use yew::prelude::*;

use super::mounted::use_mounted;
use crate::platform::events::Timeout;

/// The parts of the page that wait to be drawn, each in a task of its own.
#[derive(Clone, Default)]
pub(super) struct Turns(Rc<Waiting>);

#[derive(Default)]
struct Waiting {
    parts: RefCell<VecDeque<Callback<()>>>,
    over: Cell<bool>,
}

impl PartialEq for Turns {
    fn eq(&self, other: &Turns) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Turns {
    /// Turns that are over: every part is drawn at once.
    pub(super) fn over() -> Turns {
        let turns = Turns::default();
        turns.0.over.set(true);
        turns
    }

    /// Draws one part after the other, and what waits within it; then calls `done`.
    pub(super) fn take(self, done: impl FnOnce() + 'static) {
        Timeout::new(0, move || {
            let next = self.0.parts.borrow_mut().pop_front();
            match next {
                Some(draw) => {
                    draw.emit(());
                    self.take(done);
                }
                None => {
                    self.0.over.set(true);
                    done();
                }
            }
        })
        .forget();
    }
}

/// Properties of [`Later`].
#[derive(Properties, Clone, PartialEq)]
pub(super) struct Props {
    /// What is drawn.
    pub(super) children: Html,
}

/// A part of the page that waits for its turn in [`Turns`], where the page has any.
#[component]
pub(super) fn Later(props: &Props) -> Html {
    let turns = use_context::<Turns>().filter(|turns| !turns.0.over.get());
    let come = use_state_eq(|| turns.is_none());
    use_mounted({
        let come = come.setter();
        move || turns.inspect(|turns| turns.0.parts.borrow_mut().push_back(Callback::from(move |()| come.set(true))))
    });
    if *come { props.children.clone() } else { Html::default() }
}

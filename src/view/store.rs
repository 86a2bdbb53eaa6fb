//! The one place where the state lives while the page is open.

use std::cell::RefCell;
use std::rc::Rc;

use crate::lesson::{Action, State, reduce};

/// Hears every new state.
type Changed = Rc<dyn Fn(Rc<State>)>;

/// Holds the state, changes it by actions, and tells whoever shows it.
///
/// Scripts in the page read the state right after they have set it, before anything is drawn; so it cannot live in a
/// component.
pub struct Store {
    state: RefCell<Rc<State>>,
    changed: RefCell<Option<Changed>>,
}

impl Store {
    /// A store that nobody listens to yet.
    pub fn new(state: State) -> Store {
        Store { state: RefCell::new(Rc::new(state)), changed: RefCell::new(None) }
    }

    /// The present state.
    pub fn state(&self) -> Rc<State> {
        self.state.borrow().clone()
    }

    /// Carries out `action`; if it changes anything, tells the listener.
    pub fn dispatch(&self, action: Action) {
        let now = self.state();
        let next = reduce(&now, action);
        if next == *now {
            return;
        }
        let next = Rc::new(next);
        self.state.replace(next.clone());
        let changed = self.changed.borrow().clone();
        if let Some(changed) = changed {
            changed(next);
        }
    }

    /// Tells `changed` of every change from now on.
    pub fn listen(&self, changed: impl Fn(Rc<State>) + 'static) {
        self.changed.replace(Some(Rc::new(changed)));
    }
}

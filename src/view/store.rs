//! The one place where the state lives while the page is open.

use std::cell::RefCell;
use std::rc::Rc;

use crate::lesson::{Action, History, State, reduce};

/// What is shown, and whether there is something to undo and something to redo.
#[derive(Clone, PartialEq)]
pub struct Shown {
    /// What is shown.
    pub state: Rc<State>,
    /// Something to undo, something to redo.
    pub reach: (bool, bool),
}

/// What a reader or a script wants.
pub enum Command {
    /// A change of the state.
    Act(Action),
    /// The state before the last change.
    Undo,
    /// The state after the change that was undone last.
    Redo,
}

/// Hears everything that is shown.
type Changed = Rc<dyn Fn(Shown)>;

/// Holds the state, changes it by actions, and tells whoever shows it.
///
/// Scripts in the page read the state right after they have set it, before anything is drawn; so it cannot live in a
/// component.
pub struct Store {
    state: RefCell<Rc<State>>,
    history: RefCell<History>,
    changed: RefCell<Option<Changed>>,
    /// The time in milliseconds.
    clock: fn() -> f64,
}

impl Store {
    /// A store that nobody listens to yet.
    pub fn new(state: State, clock: fn() -> f64) -> Store {
        Store { state: RefCell::new(Rc::new(state)), history: RefCell::default(), changed: RefCell::default(), clock }
    }

    /// The present state.
    pub fn state(&self) -> Rc<State> {
        self.state.borrow().clone()
    }

    /// What is shown at present.
    pub fn shown(&self) -> Shown {
        Shown { state: self.state(), reach: self.history.borrow().reach() }
    }

    /// Carries out `wish`; if it changes anything, tells the listener.
    pub fn grant(&self, wish: Command) {
        let now = self.state();
        let next = match wish {
            Command::Act(action) => {
                let next = reduce(&now, action.clone());
                self.history.borrow_mut().record(&now, &next, &action, (self.clock)());
                Some(next)
            }
            Command::Undo => self.history.borrow_mut().undo(&now),
            Command::Redo => self.history.borrow_mut().redo(&now),
        };
        let Some(next) = next.filter(|next| *next != *now) else { return };
        self.state.replace(Rc::new(next));
        let changed = self.changed.borrow().clone();
        if let Some(changed) = changed {
            changed(self.shown());
        }
    }

    /// Tells `changed` of every change from now on.
    pub fn listen(&self, changed: impl Fn(Shown) + 'static) {
        self.changed.replace(Some(Rc::new(changed)));
    }
}

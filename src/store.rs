//! The one place where the state lives while the page is open.

use std::cell::RefCell;
use std::rc::Rc;

use crate::lesson::{Action, History, State, draft, reduce};
use crate::platform::{frames, pointer};

/// The state, and whether there is something to undo and something to redo.
#[derive(Clone, PartialEq)]
pub struct Snapshot {
    /// The state.
    pub state: Rc<State>,
    /// Whether a change can be undone, and whether one can be redone.
    pub reach: (bool, bool),
}

/// A request to the store.
pub enum Command {
    /// Changes the state.
    Act(Action),
    /// Goes back to the state before the last change.
    Undo,
    /// Goes on to the state after the change that was undone last.
    Redo,
}

type Listener = Rc<dyn Fn(Snapshot)>;

/// Holds the state, changes it by commands, and calls a listener after each change.
///
/// Scripts in the page read the state right after they have set it, before anything is drawn; so it cannot live in a
/// component.
pub struct Store {
    state: RefCell<Rc<State>>,
    history: RefCell<History>,
    listener: RefCell<Option<Listener>>,
    clock: fn() -> f64,
}

impl Store {
    /// A store of what `fragment` and a draft open. `clock` gives the time in milliseconds.
    pub fn open(fragment: &str, draft: Option<&str>, clock: fn() -> f64) -> Store {
        let state = RefCell::new(Rc::new(draft::open(fragment, draft)));
        Store { state, history: RefCell::default(), listener: RefCell::default(), clock }
    }

    /// The present state.
    pub fn state(&self) -> Rc<State> {
        self.state.borrow().clone()
    }

    /// The present state, and whether undo and redo are possible.
    pub fn snapshot(&self) -> Snapshot {
        Snapshot { state: self.state(), reach: self.history.borrow().reach() }
    }

    /// Carries out `command`; calls the listener if it changes anything.
    pub fn dispatch(&self, command: Command) {
        let now = self.state();
        let in_place = matches!(command, Command::Act(Action::Edit(_) | Action::Play(_) | Action::DismissNotice(_)));
        let next = match command {
            Command::Act(action) => {
                let next = reduce(&now, action.clone());
                self.history.borrow_mut().record(&now, &next, &action, (self.clock)());
                Some(next)
            }
            // A locked figure keeps what it is computed from.
            Command::Undo | Command::Redo if now.lock => None,
            Command::Undo => self.history.borrow_mut().undo(&now),
            Command::Redo => self.history.borrow_mut().redo(&now),
        };
        let Some(next) = next.filter(|next| *next != *now) else { return };
        let place = |state: &State| (state.scene, state.step, state.question);
        if place(&next) != place(&now) {
            frames::next_moment();
        }
        self.state.replace(Rc::new(next));
        if !in_place {
            pointer::end_drags();
        }
        let listener = self.listener.borrow().clone();
        if let Some(listener) = listener {
            listener(self.snapshot());
        }
    }

    /// Changes the state by `action`.
    pub fn act(&self, action: Action) {
        self.dispatch(Command::Act(action));
    }

    /// Calls `listener` after every change from now on.
    pub fn listen(&self, listener: impl Fn(Snapshot) + 'static) {
        self.listener.replace(Some(Rc::new(listener)));
    }
}

//! The parts of the state that the browser keeps: its address, and a draft of what the address lacks.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use yew::prelude::*;

use crate::lesson::{Action, SceneId, State, draft, url};
use crate::platform::events::{Timeout, on_leave};
use crate::platform::frames::AfterFrame;
use crate::platform::{address, host, storage};
use crate::store::Store;
use crate::view::mounted::use_mounted;

/// Milliseconds after the frame that shows a state at which it is written: writing can take as long as that frame, which another
/// input may follow.
pub(super) const REST: u32 = 50;
/// Milliseconds between two changes of the address within one entry of the history, at least.
const PACE: u32 = 250;

/// The address bar and the draft, kept in step with the state.
pub(super) struct Kept {
    /// The state that the present entry of the history stands for.
    entry: RefCell<Rc<State>>,
    /// The fragment that was last read or written.
    known: RefCell<String>,
    /// Runs until the present state is painted, and for a rest after that.
    frame: RefCell<Option<AfterFrame>>,
    /// Runs for a while after the address was written.
    pause: RefCell<Option<Timeout>>,
    /// The present state, and whether it has changed during the pause.
    state: RefCell<Rc<State>>,
    late: Cell<bool>,
    /// The address when the page was left, while what is kept for a reload is the present state.
    left: RefCell<Option<String>>,
    /// The draft as it was last written.
    draft: RefCell<Option<String>>,
}

impl Kept {
    /// Writes `state` once it is painted, or after the pause. Another scene is written when it has been drawn, so
    /// that no address leads back to one that cannot be drawn.
    pub(super) fn follow(self: &Rc<Kept>, state: &Rc<State>, drawn: bool) {
        if !drawn && self.entry.borrow().scene != state.scene {
            return;
        }
        // It comes again once it is drawn: a page that is left in between has it written.
        if Rc::ptr_eq(&self.state.borrow(), state) {
            return;
        }
        let waiting = self.frame.borrow().is_some();
        if waiting && place(&self.state.borrow()) != place(state) {
            if self.is_entered() {
                // What has changed within an entry is written before the next one, and that after its frame.
                self.entry.replace(self.state.borrow().clone());
                self.late.set(true);
            } else {
                // A step that the next one follows within a frame is an entry as well.
                self.enter();
            }
        }
        self.state.replace(state.clone());
        if self.entry.borrow().scene != state.scene {
            self.frame.take();
            self.enter();
        } else if !waiting {
            let kept = Rc::downgrade(self);
            let painted = move || {
                if let Some(kept) = kept.upgrade() {
                    kept.frame.take();
                    kept.enter();
                }
            };
            self.frame.replace(Some(AfterFrame::new(REST, painted)));
        }
    }

    /// Whether the present state belongs to the present entry of the history.
    fn is_entered(&self) -> bool {
        place(&self.entry.borrow()) == place(&self.state.borrow())
    }

    /// Writes the present state now, or after the pause. Another scene, or another step of the story, is an entry of the history.
    fn enter(self: &Rc<Kept>) {
        let state = self.state.borrow().clone();
        let last = self.entry.replace(state.clone());
        // The reader has gone on or back in the story; a talk and a figure in another page leave no trail.
        let stepped = told(&last).zip(told(&state)).is_some_and(|(last, step)| last != step);
        let entry = last.scene != state.scene || stepped && !state.present && !host::framed();
        if entry {
            // The state of the other address comes next.
            if self.take_foreign_change() {
                self.late.set(false);
                return;
            }
            if self.late.take() {
                self.write(&lasting(&last));
            }
            address::push(&lasting(&state));
            self.known.replace(address::fragment());
        }
        if self.pause.borrow().is_some() {
            self.late.set(true);
        } else if self.flush() || entry {
            self.pause();
        }
    }

    /// Writes what has changed during the pause, after it.
    fn pause(self: &Rc<Kept>) {
        let kept = Rc::downgrade(self);
        let over = move || {
            if let Some(kept) = kept.upgrade() {
                kept.pause.borrow_mut().take();
                // What waits for an entry of its own is written with it.
                if kept.late.get() && kept.is_entered() && kept.flush() {
                    kept.pause();
                }
            }
        };
        self.pause.replace(Some(Timeout::new(PACE, over)));
    }

    /// Writes the present state now. Returns whether there was something to write.
    fn flush(&self) -> bool {
        let before = self.known.borrow().clone();
        let state = self.state.borrow();
        // Browsers refuse more than about 100 changes in 30 seconds: then the address is late, and written after another pause.
        self.late.set(!self.write(&lasting(&state)));
        if self.left.take().is_some() {
            storage::keep(storage::LATE, None);
        }
        let draft = draft::write(&state);
        let drafted = *self.draft.borrow() != draft;
        if drafted {
            storage::keep(storage::DRAFT, draft.as_deref());
            self.draft.replace(draft);
        }
        drafted || self.late.get() || *self.known.borrow() != before
    }

    /// Writes `fragment` into the address, unless something else has changed the address since it was last read or written.
    /// Returns whether nothing is left to write.
    fn write(&self, fragment: &str) -> bool {
        if self.take_foreign_change() || *self.known.borrow() == fragment {
            return true;
        }
        let written = address::replace(fragment);
        self.known.replace(address::fragment());
        written
    }

    /// Records the present fragment as known, and returns whether something else had changed it. The browser's event for that
    /// change then opens its state.
    fn take_foreign_change(&self) -> bool {
        let present = address::fragment();
        self.known.replace(present.clone()) != present
    }
}

/// The fragment that opens `state`, without how far the motion of its step has gone: the address leads to the end of one that plays.
fn lasting(state: &State) -> String {
    let fragment = url::encode(state);
    if !state.playing || told(state).is_none() {
        return fragment;
    }
    fragment.split('&').filter(|pair| !state.scene.is_motion(pair)).collect::<Vec<_>>().join("&")
}

/// The scene and the step, which are entries of the history.
fn place(state: &State) -> (SceneId, Option<usize>) {
    (state.scene, told(state))
}

/// The step of the story that is open. A lecture's steps stand in no address of their own.
fn told(state: &State) -> Option<usize> {
    state.step.filter(|_| state.lecture.is_none() && state.script.is_none())
}

/// Keeps the address in step with the state, and opens the state of an address that changes. The caller lets it
/// [`follow`](Kept::follow) each change.
#[hook]
pub(super) fn use_kept(store: &Rc<Store>) -> Rc<Kept> {
    let kept = use_memo((), |()| {
        let state = store.state();
        Rc::new(Kept {
            entry: RefCell::new(state.clone()),
            known: RefCell::new(address::fragment()),
            frame: RefCell::default(),
            pause: RefCell::default(),
            // The first is written as well: its address may not be the shortest.
            state: RefCell::default(),
            late: Cell::default(),
            left: RefCell::default(),
            draft: RefCell::new(storage::kept(storage::DRAFT)),
        })
    });
    use_mounted({
        let (kept, store) = ((*kept).clone(), store.clone());
        move || {
            let changed = address::on_change({
                let kept = kept.clone();
                move |fragment| {
                    // The change that waits to be written belongs to the state that is left.
                    kept.frame.take();
                    kept.late.set(false);
                    let opened = url::decode(&fragment, &State::default());
                    kept.entry.replace(Rc::new(opened));
                    kept.known.replace(fragment.clone());
                    store.act(Action::OpenFragment(fragment));
                }
            });
            let left = on_leave({
                let kept = kept.clone();
                move || {
                    if host::framed() {
                        return;
                    }
                    // Leaving comes as several events, of which the first writes.
                    let written = kept.left.take().unwrap_or_else(|| kept.known.borrow().clone());
                    if kept.frame.take().is_some() {
                        kept.enter();
                    }
                    if kept.late.get() {
                        kept.flush();
                    }
                    let late = format!("{written}\n{}", address::fragment());
                    storage::keep(storage::LATE, Some(&late));
                    kept.left.replace(Some(written));
                }
            });
            (changed, left)
        }
    });
    (*kept).clone()
}

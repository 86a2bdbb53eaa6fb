//! The work behind the scene: curves in slices between frames, the descent as far as it has been asked for.

use std::cell::RefCell;
use std::rc::Rc;

use yew::prelude::*;

use crate::lesson::learn::{Curve, Edit, Learn, MAX_UPDATES, Race, Setup, Task, pace, time_of};
use crate::platform::frames::{Frames, now};
use crate::platform::media::reduced_motion;
use crate::view::shared_ptr::SharedPtr;

/// Milliseconds of work between two frames: the page stays quick.
const SLICE: f64 = 7.0;

/// What has been computed of a task's curves.
#[derive(Clone, PartialEq)]
pub(super) struct Progress {
    task: Task,
    pub(super) points: Vec<(usize, [f64; 3])>,
    /// From 0 to 1.
    pub(super) done: f64,
}

impl Progress {
    fn of(curve: &Curve) -> Progress {
        Progress { task: curve.task(), points: curve.points().collect(), done: curve.progress() }
    }
}

/// The curves of `task`, as far as they have been computed. While `stopped`, nothing is added.
#[hook]
pub(super) fn use_curve(task: Task, stopped: bool) -> Progress {
    let curve = use_mut_ref(|| Curve::new(task));
    let progress = use_state(|| Progress::of(&Curve::new(task)));
    use_effect_with((task, stopped), {
        let progress = progress.setter();
        move |&(task, stopped)| {
            if curve.borrow().task() != task {
                curve.replace(Curve::new(task));
            }
            let frames = (!stopped && !curve.borrow().is_complete()).then(|| {
                Frames::new(move |_| {
                    let start = now();
                    let mut curve = curve.borrow_mut();
                    let mut more = true;
                    while more && now() - start < SLICE {
                        more = curve.step();
                    }
                    progress.set(Progress::of(&curve));
                    more
                })
            });
            move || drop(frames)
        }
    });
    if progress.task == task { (*progress).clone() } else { Progress::of(&Curve::new(task)) }
}

/// The descent of a state, remembered from one drawing to the next: an update more is one update's work.
#[hook]
pub(super) fn use_race(state: &Learn) -> Race {
    type Kept = Option<(Setup, Race)>;
    let kept = use_mut_ref(|| None::<(Setup, Race)>);
    let key = state.setup;
    let mut kept: std::cell::RefMut<'_, Kept> = RefCell::borrow_mut(&kept);
    let mut race = match kept.take() {
        Some((then, race)) if then == key => race,
        _ => state.setup.race(),
    };
    race.go_to(state.view.updates);
    *kept = Some((key, race.clone()));
    race
}

/// Lets the descent run: more updates with every frame, until all are made.
#[hook]
pub(super) fn use_run(state: &Learn, running: bool, ran_away: bool, on: &Callback<Edit>, play: &Callback<bool>) {
    let runs = running && !ran_away;
    // What starts the descent again starts the clock again.
    let key = state.setup;
    let updates = Rc::new(state.view.updates);
    use_effect_with((runs, key), {
        let (on, play) = (on.clone(), play.clone());
        move |(runs, _)| {
            let frames = runs.then(|| {
                let start = time_of(*updates);
                // Without motion there is a new picture every second.
                let beat = if reduced_motion() { 1000.0 } else { 1.0 };
                Frames::new(move |elapsed| {
                    let made = pace(start + (elapsed / beat).floor() * beat);
                    on.emit(Edit::Updates(made));
                    if made >= MAX_UPDATES {
                        play.emit(false);
                    }
                    made < MAX_UPDATES
                })
            });
            move || drop(frames)
        }
    });
    use_effect_with(ran_away, {
        let play = play.clone();
        move |ran_away| {
            if *ran_away {
                play.emit(false);
            }
        }
    });
}

/// The three matrices and the examples behind them.
pub(super) type Learned = SharedPtr<([crate::lesson::learn::Matrix; 3], Vec<crate::lesson::learn::Example>)>;

//! The computations of the scene: curves in slices between frames, and gradient descent on demand.

use std::rc::Rc;

use yew::prelude::*;

use crate::lesson::learn::{Curve, Edit, Learn, MAX_UPDATES, Panel, Race, Setup, Task, moved, pace, time_of};
use crate::platform::frames::{Frames, moment, now};
use crate::view::scene::Common;

/// Milliseconds of work between two frames, short enough to keep the page responsive.
const SLICE: f64 = 7.0;

/// The finished part of the curves.
#[derive(Clone, PartialEq)]
pub(super) struct Progress {
    task: Task,
    pub(super) points: Vec<(usize, [f64; 3])>,
    /// The finished part of the work from 0 to 1.
    pub(super) done: f64,
}

impl Progress {
    fn of(curve: &Curve) -> Progress {
        Progress { task: curve.task(), points: curve.points().collect(), done: curve.progress() }
    }
}

/// The curves of `task` as far as they have been computed. `stopped` pauses the computation.
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

/// Gradient descent up to the present update, where it is watched. It is kept between renders, so that one more update costs
/// one update.
#[hook]
pub(super) fn use_race(state: &Learn) -> Rc<Race> {
    let kept = use_mut_ref(|| None::<(Setup, Rc<Race>)>);
    let mut kept = kept.borrow_mut();
    let mut race = match kept.take() {
        Some((then, race)) if then == state.setup => race,
        _ => Rc::new(state.setup.race()),
    };
    let updates = if state.setup.panel == Panel::Watch { state.view.updates } else { 0 };
    Rc::make_mut(&mut race).go_to(updates);
    *kept = Some((state.setup, race.clone()));
    race
}

/// Milliseconds in which the pattern moves to the right.
const SLIDE: f64 = 1800.0;

/// Runs the animation of the open view to its end. While gradient descent runs, returns the part of the next update that has
/// been made.
#[hook]
pub(super) fn use_run(state: &Learn, common: &Common, has_diverged: bool, on: &Callback<Edit>) -> Option<f64> {
    let phase = use_state_eq(|| 0.0);
    let runs = common.playing && !has_diverged;
    let watches = state.setup.panel == Panel::Watch;
    // A change of setup restarts descent, and so the clock.
    use_effect_with((runs, state.setup, moment()), {
        let (on, play, phase, reduced) = (on.clone(), common.play.clone(), phase.setter(), common.reduced_motion);
        let (view, n) = (state.view, state.setup.n);
        move |&(runs, ..)| {
            let frames = runs.then(|| {
                let mut last = None;
                Frames::of_moment(move |elapsed| {
                    let ended = if watches {
                        let made = if reduced { f64::from(MAX_UPDATES) } else { pace(time_of(view.updates) + elapsed) };
                        if last.replace(made as usize) != Some(made as usize) {
                            on.emit(Edit::Updates(made as u32));
                        }
                        phase.set(made.fract());
                        made >= f64::from(MAX_UPDATES)
                    } else {
                        let t = if reduced { 1.0 } else { (view.t + (elapsed / SLIDE) as f32).min(1.0) };
                        if last.replace(moved(n, t)) != Some(moved(n, t)) || t >= 1.0 {
                            on.emit(Edit::Seek(t));
                        }
                        t >= 1.0
                    };
                    if ended {
                        play.emit(false);
                    }
                    !ended
                })
            });
            move || drop(frames)
        }
    });
    use_effect_with(has_diverged, {
        let play = common.play.clone();
        move |has_diverged| {
            if *has_diverged {
                play.emit(false);
            }
        }
    });
    (runs && watches).then_some(*phase)
}

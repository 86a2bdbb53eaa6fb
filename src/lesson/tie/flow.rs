//! How entries flow from one pattern to another, as a function of the position t from 0 to 1.

use std::collections::VecDeque;

use super::Pattern;
use crate::conv::Permutation;

/// From one pattern to the next: each entry takes its new label when the wave that starts at the first entry of its
/// orbit and moves on by the generators has reached it.
#[derive(Debug, Clone, PartialEq)]
pub struct Flow {
    before: Pattern,
    after: Pattern,
    /// When each entry changes, from 0 to 1.
    at: Vec<f32>,
}

impl Flow {
    /// The flow from `before` to `after`, along the orbits of `generators`. `None` where the matrices are not of one
    /// size.
    pub fn new(before: &Pattern, after: &Pattern, generators: &[Permutation]) -> Option<Flow> {
        if before.n != after.n || generators.iter().any(|g| g.n() != after.n) {
            return None;
        }
        let depth = depths(after.n, generators);
        let deepest = depth.iter().copied().max().unwrap_or(0).max(1) as f32;
        let at = depth.iter().map(|&depth| depth as f32 / deepest).collect();
        Some(Flow { before: before.clone(), after: after.clone(), at })
    }

    /// The label of an entry at `t`.
    pub fn label(&self, entry: usize, t: f32) -> Option<u32> {
        let reached = t >= 1.0 || self.at[entry] < t;
        let pattern = if reached { &self.after } else { &self.before };
        pattern.labels.get(entry).copied().flatten()
    }

    /// The number of parameters on its way at `t`: from the one count to the other, never back.
    pub fn count(&self, t: f32) -> usize {
        let (from, to) = (self.before.count as f32, self.after.count as f32);
        let t = t.clamp(0.0, 1.0);
        (from + (to - from) * t * (2.0 - t)).round() as usize
    }
}

/// How many steps of a generator, or back, each entry lies away from the first entry of its orbit.
fn depths(n: usize, generators: &[Permutation]) -> Vec<usize> {
    let moves: Vec<Permutation> = generators.iter().flat_map(|g| [g.clone(), g.inverse()]).collect();
    let mut depth = vec![usize::MAX; n * n];
    for first in 0..n * n {
        if depth[first] != usize::MAX {
            continue;
        }
        depth[first] = 0;
        let mut queue = VecDeque::from([first]);
        while let Some(entry) = queue.pop_front() {
            for g in &moves {
                let next = g.of(entry / n) * n + g.of(entry % n);
                if depth[next] == usize::MAX {
                    depth[next] = depth[entry] + 1;
                    queue.push_back(next);
                }
            }
        }
    }
    depth
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lesson::tie::{Edit, Model, Setup, Symmetry, Tie};

    fn flow() -> (Flow, Pattern, Pattern) {
        let after = Model::new(&Setup::default());
        let mut state = Tie::default();
        state.apply(Edit::Toggle(Symmetry::Shift));
        let before = Model::new(&state.setup);
        let flow = Flow::new(&before.pattern, &after.pattern, &after.generators()).expect("one size");
        (flow, before.pattern, after.pattern)
    }

    #[test]
    fn it_begins_with_the_one_pattern_and_ends_with_the_other() {
        let (flow, before, after) = flow();
        for entry in 0..81 {
            assert_eq!(flow.label(entry, 0.0), before.labels[entry]);
            assert_eq!(flow.label(entry, 1.0), after.labels[entry]);
        }
        assert_eq!([0.0, 0.5, 1.0].map(|t| flow.count(t)), [81, 27, 9]);
    }

    #[test]
    fn an_entry_that_has_changed_stays_changed_and_the_count_never_rises() {
        let (flow, _, after) = flow();
        for step in 0..100 {
            let (now, next) = (step as f32 / 100.0, (step + 1) as f32 / 100.0);
            assert!(flow.count(next) <= flow.count(now));
            for entry in 0..81 {
                if flow.label(entry, now) == after.labels[entry] && flow.at[entry] < now {
                    assert_eq!(flow.label(entry, next), after.labels[entry]);
                }
            }
        }
    }

    #[test]
    fn what_lies_further_along_its_orbit_changes_later() {
        // On a ring of 5 each orbit is a diagonal, with its first entry in the first row.
        let ring = Permutation::of_cycles(5, &[vec![0, 1, 2, 3, 4]]).expect("a cycle");
        let depth = depths(5, &[ring]);
        for row in 0..5 {
            for column in 0..5 {
                assert_eq!(depth[5 * row + column], row.min(5 - row), "{row}, {column}");
            }
        }
        assert_eq!(depths(5, &[]), [0; 25]);
        let (flow, before, after) = flow();
        let entry = (0..81).find(|&entry| flow.at[entry] == 0.5 && before.labels[entry] != after.labels[entry]);
        let entry = entry.expect("an entry half the way");
        assert_eq!([0.5, 0.51].map(|t| flow.label(entry, t)), [before.labels[entry], after.labels[entry]]);
    }
}

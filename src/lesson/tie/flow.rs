//! The transition from one pattern to another, beat by beat.

use std::collections::VecDeque;

use super::{Model, Pattern, Setup, Tie};
use crate::conv::Permutation;

/// A transition between two models. A wave starts at the first entry of each orbit and advances by one generator a beat;
/// an entry takes its new label when the wave reaches it. Where only the radius differs, far entries change first.
#[derive(Debug, Clone, PartialEq)]
pub struct Flow {
    before: Model,
    after: Model,
    /// The beat at which each entry changes.
    at: Vec<usize>,
}

impl Flow {
    /// The transition from `before` to `after`. `None` if there is no beat between them.
    pub fn new(before: &Model, after: &Model) -> Option<Flow> {
        let n = after.pattern.n;
        if before.shape != after.shape {
            return None;
        }
        let [old, new] = [before, after].map(Model::generators);
        if old == new && before.local == after.local {
            return None;
        }
        let at = if old == new {
            let distance = |place: usize| after.shape.distance(place / n, place % n);
            (0..n * n).map(|place| after.shape.reach() - distance(place)).collect()
        } else {
            depths(n, if old.len() > new.len() { &old } else { &new })
        };
        Some(Flow { before: before.clone(), after: after.clone(), at }).filter(|flow| flow.beats() > 0)
    }

    /// The number of beats.
    pub fn beats(&self) -> usize {
        self.at.iter().copied().max().unwrap_or(0)
    }

    /// The model at a position from 0 to 1.
    pub fn at_position(&self, t: f32) -> Model {
        self.at(beat(t, self.beats()))
    }

    /// The model after `beat` beats. Entries with one label have one weight, at every beat.
    pub fn at(&self, beat: usize) -> Model {
        if beat >= self.beats() {
            return self.after.clone();
        }
        let (before, after) = (&self.before.pattern, &self.after.pattern);
        let labels = self.at.iter().enumerate().map(|(entry, &at)| {
            let pattern = if at <= beat { after } else { before };
            pattern.labels[entry]
        });
        let pattern = Pattern::painted(after.n, labels.collect());
        let weights = pattern.labels.iter().enumerate().map(|(entry, label)| {
            let arrived = after.labels.iter().position(|other| other == label);
            arrived.map_or(self.before.weights[entry], |place| self.after.weights[place])
        });
        let weights = weights.collect();
        self.after.with(pattern, weights, &self.before.counts)
    }
}

impl Tie {
    /// The way from free weights to the ties of `model`, the scene's. `None` if nothing ties them.
    pub fn tying(&self, model: &Model) -> Option<Flow> {
        if self.setup.painted.is_some() || self.setup.group.is_empty() {
            return None;
        }
        Flow::new(&Model::new(&Setup { group: Vec::new(), untie: None, ..self.setup.clone() }), model)
    }

    /// The model that is shown: `model`, or as far as the free weights have been tied.
    pub fn shown(&self, model: &Model) -> Model {
        let flow = if self.view.t < 1.0 { self.tying(model) } else { None };
        flow.map_or_else(|| model.clone(), |flow| flow.at_position(self.view.t))
    }
}

/// The last of `beats` beats that has come at `t`, from 0 to 1.
pub fn beat(t: f32, beats: usize) -> usize {
    // Fractions of a beat are not exact in binary.
    (t * beats as f32 + 1e-3) as usize
}

/// The distance of each entry from the first entry of its orbit, in generators.
fn depths(n: usize, generators: &[Permutation]) -> Vec<usize> {
    let mut depth = vec![usize::MAX; n * n];
    for first in 0..n * n {
        if depth[first] != usize::MAX {
            continue;
        }
        depth[first] = 0;
        let mut queue = VecDeque::from([first]);
        while let Some(entry) = queue.pop_front() {
            for g in generators {
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
    use std::collections::HashMap;

    use super::*;
    use crate::lesson::tie::tests::{model, open};
    use crate::lesson::tie::{Check, Symmetry};

    /// The outputs at which the two ways differ.
    fn differing(check: Option<Check>) -> Vec<usize> {
        check.iter().flat_map(Check::differing).collect()
    }

    #[test]
    fn row_by_row_the_count_falls_from_81_to_9_and_the_check_turns_right_output_by_output() {
        let shift = open("");
        let flow = shift.tying(&model("")).expect("a way");
        assert_eq!(flow.beats(), 8);
        let counts: Vec<usize> = (0..=8).map(|beat| flow.at(beat).pattern.count).collect();
        assert_eq!(counts, [81, 72, 63, 54, 45, 36, 27, 18, 9]);
        for beat in 0..8 {
            // Output i compares row i with the row before it, output 0 with the last row.
            let wrong: Vec<usize> = (0..9).filter(|&output| output == 0 || output > beat).collect();
            assert_eq!(differing(flow.at(beat).check(Symmetry::Shift)), wrong, "{beat}");
        }
        assert!(differing(flow.at(8).check(Symmetry::Shift)).is_empty());
        assert_eq!((flow.at(0).pattern, flow.at(8)), (model("group=").pattern, model("")));
        assert_eq!(flow.at(3).counts, [81, 54]);
    }

    #[test]
    fn entries_with_one_label_have_one_weight_at_every_beat() {
        let groups = ["group=", "", "group=reflect", "group=shift,reflect", "group=shift,swap", "group=cycle"];
        let groups = groups.iter().flat_map(|group| [0, 1].map(|local| format!("{group}&local={local}")));
        let models: Vec<Model> = groups.map(|fragment| model(&fragment)).collect();
        for (before, after) in models.iter().flat_map(|before| models.iter().map(move |after| (before, after))) {
            let Some(flow) = Flow::new(before, after) else { continue };
            for model in (0..=flow.beats()).map(|beat| flow.at(beat)) {
                let mut values = HashMap::new();
                for (label, &weight) in model.pattern.labels.iter().zip(&model.weights) {
                    assert_eq!(*values.entry(label).or_insert(weight), weight);
                }
            }
        }
    }

    #[test]
    fn an_entry_that_has_changed_stays_changed() {
        for fragment in ["", "group=shift,reflect", "group=reflect&local=1", "h=4&w=4&local=1"] {
            let after = model(fragment);
            let flow = open(fragment).tying(&after).expect("a way");
            for beat in 0..flow.beats() {
                let [now, next] = [beat, beat + 1].map(|beat| flow.at(beat).pattern);
                for (entry, label) in after.pattern.labels.iter().enumerate() {
                    assert!(flow.at[entry] > beat || (now.labels[entry], next.labels[entry]) == (*label, *label));
                }
                assert!(next.count <= now.count);
            }
        }
    }

    #[test]
    fn keeping_the_near_entries_cuts_the_farthest_first() {
        let flow = Flow::new(&model(""), &model("local=1")).expect("a way");
        let kept = |beat| flow.at(beat).pattern.labels.iter().flatten().count();
        // At distances 4, 3 and 2 there are two entries a row.
        assert_eq!((0..4).map(kept).collect::<Vec<_>>(), [63, 45, 27, 27]);
    }

    #[test]
    fn what_is_shown_follows_the_position() {
        let count = |fragment: &str| open(fragment).shown(&model(fragment)).pattern.count;
        assert_eq!(["t=0", "t=0.125", "t=0.5", "t=0.99", ""].map(count), [81, 72, 45, 18, 9]);
        assert_eq!(["group=&t=0", "local=1&t=0", "local=1"].map(count), [81, 27, 3]);
        assert!((0..=8).all(|step| beat(step as f32 / 8.0, 8) == step));
    }

    #[test]
    fn entries_further_along_their_orbit_change_later() {
        // On a ring of five, each orbit is a diagonal that begins in the first row.
        let ring = Permutation::of_cycles(5, &[vec![0, 1, 2, 3, 4]]).expect("a cycle");
        assert_eq!(depths(5, &[ring]), (0..25).map(|entry| entry / 5).collect::<Vec<_>>());
        assert_eq!(depths(5, &[]), [0; 25]);
    }
}

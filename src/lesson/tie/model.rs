//! The model that follows from a setup.

use super::known::Known;
use super::pattern::Pattern;
use super::setup::{Entry, Setup, View};
use super::symmetry::{Shape, Symmetry};
use crate::conv::{Permutation, Step, Tying, commutes, group_order, orbits, path};
use crate::lesson::random::Random;

/// The amount by which an untied entry differs from the weight it was tied to.
const UNTIED_BY: i32 = 3;

/// The pattern, its numbers and its properties.
#[derive(Debug, Clone, PartialEq)]
pub struct Model {
    /// The arrangement of the inputs.
    pub shape: Shape,
    /// The tied and cut entries.
    pub pattern: Pattern,
    /// The weights row by row: whole numbers.
    pub weights: Vec<i32>,
    /// The untied entry, and the weight that it was tied to.
    pub untied: Option<(Entry, i32)>,
    /// The input: whole numbers other than zero.
    pub x: Vec<i32>,
    /// The symmetries of the shape, with their permutations and whether they commute with the weights.
    pub symmetries: Vec<(Symmetry, Permutation, bool)>,
    /// The order of the group that the active symmetries generate; `None` if it is too large to count.
    pub order: Option<u128>,
    /// The layer's name, if it has one.
    pub known: Option<Known>,
    /// The labels of a kernel of at most three elements from left to right, also while one of its entries is untied; else
    /// empty.
    pub kernel: Vec<u32>,
    /// The numbers of parameters that led to the present one: all free, tied, cut, untied.
    pub counts: Vec<usize>,
    /// The radius beyond which entries are cut; 0 cuts none.
    pub local: usize,
    group: Vec<Symmetry>,
    /// The symmetry that is checked by default.
    pub(super) first: Symmetry,
}

/// The two sides of W·g(x) = g(W·x), and their difference.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Check {
    /// g(x).
    pub moved: Vec<i32>,
    /// W·g(x).
    pub output_of_moved: Vec<i32>,
    /// g(W·x).
    pub moved_output: Vec<i32>,
    /// W·g(x) − g(W·x).
    pub difference: Vec<i32>,
}

/// How the active symmetries relate two entries.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Way {
    /// They map the first entry to the second in these steps: the symmetry, how often it is applied, and whether its
    /// inverse is.
    Steps(Vec<(Symmetry, usize, bool)>),
    /// They do not map the first entry to the second.
    None,
}

impl Check {
    /// The outputs at which the two sides differ.
    pub fn differing(&self) -> impl Iterator<Item = usize> {
        self.difference.iter().enumerate().filter(|(_, difference)| **difference != 0).map(|(output, _)| output)
    }
}

impl Model {
    /// The model of a setup.
    pub fn new(state: &Setup) -> Model {
        let (shape, n) = (state.shape, state.shape.n());
        let group: Vec<Symmetry> = if state.painted.is_some() { Vec::new() } else { state.group.clone() };
        let generators: Vec<Permutation> = group.iter().map(|&symmetry| state.permutation(symmetry)).collect();

        let (tied, orbits, draws) = tied(state, &generators);
        let pattern = state.untie.map_or_else(|| tied.clone(), |entry| tied.with_untied(entry));
        let (weights, untied) = weights(state, &tied, &draws);
        let kernel = Known::of(&tied, shape).map_or_else(Vec::new, |known| known.small_kernel().to_vec());
        let symmetries = Symmetry::of(shape).map(|symmetry| {
            let g = state.permutation(symmetry);
            let holds = commutes(&weights, &g);
            (symmetry, g, holds)
        });
        let symmetries: Vec<(Symmetry, Permutation, bool)> = symmetries.collect();
        let name = |found: Option<&(Symmetry, Permutation, bool)>| found.map(|(symmetry, ..)| *symmetry);
        let broken = name(symmetries.iter().find(|(symmetry, _, holds)| !holds && group.contains(symmetry)));
        let first = broken.or(state.group.first().copied()).or(name(symmetries.first())).unwrap_or(Symmetry::Swap);
        let mut random = Random::new(state.seed ^ 0x5eed);
        let x = (0..n).map(|_| {
            let value = random.whole(1, 4);
            if random.whole(0, 1) == 0 { value } else { -value }
        });
        Model {
            shape,
            local: state.local,
            x: state.x.clone().unwrap_or_else(|| x.collect()),
            counts: stages([n * n, orbits, tied.count, pattern.count]),
            order: group_order(n, &generators),
            known: Known::of(&pattern, shape),
            kernel,
            symmetries,
            weights,
            untied,
            pattern,
            group,
            first,
        }
    }

    /// The model with other ties and weights, reached from one with these numbers of parameters.
    pub(super) fn with(&self, pattern: Pattern, weights: Vec<i32>, from: &[usize]) -> Model {
        let holds = |(symmetry, g, _): &(Symmetry, Permutation, bool)| (*symmetry, g.clone(), commutes(&weights, g));
        Model {
            symmetries: self.symmetries.iter().map(holds).collect(),
            known: Known::of(&pattern, self.shape),
            kernel: Vec::new(),
            counts: stages(from.iter().copied().chain([pattern.count])),
            pattern,
            weights,
            ..self.clone()
        }
    }

    /// Whether the active symmetries generate every permutation of the inputs.
    pub fn is_every_permutation(&self) -> bool {
        self.order == Some((1..=self.pattern.n as u128).product())
    }

    /// The permutations of the active symmetries.
    pub fn generators(&self) -> Vec<Permutation> {
        self.group.iter().filter_map(|&symmetry| self.rule(symmetry)).cloned().collect()
    }

    /// The symmetry to check: the selected one, else an active one that is broken, else the first.
    pub fn checked(&self, view: &View) -> Symmetry {
        view.check.unwrap_or(self.first)
    }

    /// The two entries to compare: the marked and the selected one, or the selected one and its image under the checked
    /// symmetry.
    pub fn compared(&self, view: &View) -> (Entry, Entry) {
        let to = |place: usize| self.rule(self.checked(view)).map_or(place, |g| g.of(place));
        match view.mark {
            Some(mark) if mark != view.at => (mark, view.at),
            Some(_) | None => (view.at, (to(view.at.0), to(view.at.1))),
        }
    }

    /// Whether the weights commute with `symmetry`.
    pub fn respects(&self, symmetry: Symmetry) -> bool {
        self.symmetries.iter().any(|(other, _, holds)| *other == symmetry && *holds)
    }

    /// The active symmetries that do not commute with the weights.
    pub fn broken(&self) -> Vec<Symmetry> {
        let broken = self.symmetries.iter().filter(|(symmetry, _, holds)| !holds && self.group.contains(symmetry));
        broken.map(|(symmetry, ..)| *symmetry).collect()
    }

    /// Those of them that commuted with the weights until the entry was untied.
    pub fn broken_by_untying(&self) -> Vec<Symmetry> {
        let Some(((i, j), before)) = self.untied else { return Vec::new() };
        let mut weights = self.weights.clone();
        weights[i * self.pattern.n + j] = before;
        let held = |symmetry: &Symmetry| self.rule(*symmetry).is_some_and(|g| commutes(&weights, g));
        self.broken().into_iter().filter(held).collect()
    }

    /// The permutation of a symmetry. `None` if the shape does not have the symmetry.
    pub fn rule(&self, symmetry: Symmetry) -> Option<&Permutation> {
        self.symmetries.iter().find(|(other, ..)| *other == symmetry).map(|(_, g, _)| g)
    }

    /// The check of `symmetry`. `None` if the shape does not have the symmetry.
    pub fn check(&self, symmetry: Symmetry) -> Option<Check> {
        let g = self.rule(symmetry)?;
        let moved = g.moved(&self.x);
        let output_of_moved = self.times(&moved);
        let moved_output = g.moved(&self.output());
        let difference = output_of_moved.iter().zip(&moved_output).map(|(a, b)| a - b).collect();
        Some(Check { moved, output_of_moved, moved_output, difference })
    }

    /// The weight at row `i`, column `j`.
    pub fn weight(&self, (i, j): Entry) -> i32 {
        self.weights[i * self.pattern.n + j]
    }

    /// The first entry with the same label as `entry`. `None` if `entry` is cut.
    pub fn first_of(&self, (i, j): Entry) -> Option<Entry> {
        self.first_of_label(self.pattern.at(i, j)?)
    }

    /// The first entry with this label.
    pub fn first_of_label(&self, label: u32) -> Option<Entry> {
        let n = self.pattern.n;
        let place = self.pattern.labels.iter().position(|&other| other == Some(label))?;
        Some((place / n, place % n))
    }

    /// The shortest way in which the active symmetries map `from` to `to`.
    pub fn way(&self, from: Entry, to: Entry) -> Way {
        let Some(word) = path(self.pattern.n, &self.generators(), from, to) else {
            return Way::None;
        };
        let mut steps: Vec<(Symmetry, usize, bool)> = Vec::new();
        for Step { generator, inverse } in word {
            let symmetry = self.group[generator];
            match steps.last_mut() {
                Some(last) if (last.0, last.2) == (symmetry, inverse) => last.1 += 1,
                _ => steps.push((symmetry, 1, inverse)),
            }
        }
        Way::Steps(steps)
    }

    /// The labels of the finest pattern that keeps the ties of this one and respects `g`.
    pub fn labels_tied_by(&self, g: &Permutation) -> Vec<Option<u32>> {
        let labels = &self.pattern.labels;
        let cut = labels.iter().flatten().max().map_or(0, |label| label + 1);
        let marks: Vec<u32> = labels.iter().map(|label| label.unwrap_or(cut)).collect();
        let joined = Tying::new(self.pattern.n, &marks).and_then(|tying| tying.joined(std::slice::from_ref(g)));
        let Ok(joined) = joined else {
            return labels.clone();
        };
        // A class that contains a zero becomes zero; any other takes the label of its first entry.
        let zero = labels.iter().position(Option::is_none).map(|place| joined.labels()[place]);
        let mut names = vec![None; joined.count()];
        for (&class, label) in joined.labels().iter().zip(labels) {
            let name = &mut names[class as usize];
            *name = name.or(*label).filter(|_| Some(class) != zero);
        }
        joined.labels().iter().map(|&class| names[class as usize]).collect()
    }

    /// The kernel's weights row by row, and its number of rows. `None` if the layer is not a convolution.
    pub fn kernel(&self) -> Option<(Vec<f32>, usize)> {
        let (taps, rows) = match &self.known {
            Some(Known::Kernel { taps, .. }) => (taps, 1),
            Some(Known::Kernel2d { taps, size, .. }) => (taps, size.0),
            Some(Known::Free | Known::DeepSets) | None => return None,
        };
        let weight = |tap: &u32| {
            let place = self.pattern.labels.iter().position(|label| label == &Some(*tap))?;
            Some(self.weights[place] as f32)
        };
        Some((taps.iter().map(weight).collect::<Option<_>>()?, rows))
    }

    /// The output W·x.
    pub fn output(&self) -> Vec<i32> {
        self.times(&self.x)
    }

    fn times(&self, x: &[i32]) -> Vec<i32> {
        self.weights.chunks(self.pattern.n).map(|row| row.iter().zip(x).map(|(w, x)| w * x).sum()).collect()
    }
}

/// The numbers without those that equal the one before.
fn stages(counts: impl IntoIterator<Item = usize>) -> Vec<usize> {
    let mut counts: Vec<usize> = counts.into_iter().collect();
    counts.dedup();
    counts
}

/// The pattern before an entry is untied: painted, or the orbits of the generators with the entries beyond the radius
/// cut. The number of parameters before anything is cut. For each entry the place of its weight among those drawn.
fn tied(state: &Setup, generators: &[Permutation]) -> (Pattern, usize, Vec<usize>) {
    let (shape, n) = (state.shape, state.shape.n());
    if let Some(painted) = &state.painted {
        let pattern = Pattern::painted(n, painted.clone());
        let draws = painted.iter().map(|label| label.unwrap_or(0) as usize).collect();
        return (pattern.clone(), pattern.count, draws);
    }
    // Shapes and permutations of this scene are within the limits of `orbits`.
    let draws = orbits(n, generators).map(|tying| tying.labels().to_vec()).unwrap_or_default();
    let draws: Vec<usize> = draws.into_iter().map(|orbit| orbit as usize).collect();
    // An orbit has the label of its first entry, whatever the other orbits are.
    let mut names = Vec::new();
    let labels = draws.iter().enumerate().map(|(place, &orbit)| {
        let entry = (place / n, place % n);
        if orbit == names.len() {
            names.push(shape.label(entry));
        }
        let kept = state.local == 0 || shape.distance(entry.0, entry.1) <= state.local;
        names.get(orbit).copied().filter(|_| kept)
    });
    let pattern = Pattern::painted(n, labels.collect());
    (pattern, names.len(), draws)
}

/// The weight of each entry: drawn from the seed or set by the reader; 0 where the entry is cut. With them the untied entry and
/// the weight that it was tied to.
fn weights(state: &Setup, tied: &Pattern, draws: &[usize]) -> (Vec<i32>, Option<(Entry, i32)>) {
    let n = tied.n;
    let mut values = random_weights(state.seed, draws.iter().max().map_or(0, |&draw| draw + 1));
    let own = state.chosen_weights.iter().filter(|(entry, _)| Some(*entry) != state.untie);
    for &((i, j), weight) in own.filter(|((i, j), _)| tied.at(*i, *j).is_some()) {
        values[draws[i * n + j]] = weight;
    }
    let mut weights: Vec<i32> =
        tied.labels.iter().zip(draws).map(|(label, &draw)| label.map_or(0, |_| values[draw])).collect();
    let untied = state.untie.and_then(|(i, j)| {
        let weight = weights.get_mut(i * n + j)?;
        let before = *weight;
        // The new weight differs from the old one, so that untying has a visible effect.
        let own = state.chosen_weights.iter().find(|(entry, _)| *entry == (i, j));
        *weight = own.map_or(before + UNTIED_BY, |(_, weight)| *weight);
        Some(((i, j), before))
    });
    (weights, untied)
}

/// Distinct whole numbers other than zero, in blocks of growing absolute value.
fn random_weights(seed: u32, count: usize) -> Vec<i32> {
    let mut random = Random::new(seed);
    let mut values = Vec::new();
    let mut low = 1;
    while values.len() < count {
        let mut block: Vec<i32> = (low..low + 5).flat_map(|size| [size, -size]).collect();
        for last in (1..block.len()).rev() {
            block.swap(last, random.whole(0, last as i32) as usize);
        }
        values.extend(block);
        low += 5;
    }
    values
}

#[cfg(test)]
mod tests;

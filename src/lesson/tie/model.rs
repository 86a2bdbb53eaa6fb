//! Everything that follows from the state.

use super::known::Known;
use super::pattern::Pattern;
use super::setup::{Entry, Setup, View};
use super::symmetry::{Shape, Symmetry};
use crate::conv::{Permutation, Step, Tying, commutes, group_order, orbits, path};
use crate::lesson::random::Random;

/// How much an entry that was made free differs from those that it was tied to.
const UNTIED_BY: i32 = 3;

/// What the scene shows: the pattern, its numbers, and what can be said about them.
#[derive(Debug, Clone, PartialEq)]
pub struct Model {
    /// How the inputs lie.
    pub shape: Shape,
    /// What is tied and what is cut.
    pub pattern: Pattern,
    /// The weights, row by row, whole numbers.
    pub weights: Vec<i32>,
    /// The input, whole numbers, none of them zero.
    pub x: Vec<i32>,
    /// The symmetries that the shape offers, their rules, and whether the weights commute with each.
    pub symmetries: Vec<(Symmetry, Permutation, bool)>,
    /// The number of permutations that the switched-on symmetries generate.
    pub order: Option<u128>,
    /// The layer's name, if it has one.
    pub known: Option<Known>,
    group: Vec<Symmetry>,
    /// What is checked as long as the reader chooses nothing else.
    first: Symmetry,
}

/// Both ways, and where they differ.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Check {
    /// g(x).
    pub moved: Vec<i32>,
    /// W·g(x).
    pub output_of_moved: Vec<i32>,
    /// g(W·x).
    pub moved_output: Vec<i32>,
    /// The first minus the second.
    pub difference: Vec<i32>,
}

/// How one entry is joined to another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Way {
    /// By these symmetries, one after the other, so many times each, backwards or not.
    Steps(Vec<(Symmetry, usize, bool)>),
    /// By nothing that is switched on.
    None,
}

impl Model {
    /// What follows from `state`.
    pub fn new(state: &Setup) -> Model {
        let (shape, n) = (state.shape, state.shape.n());
        let symmetries = Symmetry::of(shape).map(|symmetry| (symmetry, state.permutation(symmetry)));
        let symmetries: Vec<(Symmetry, Permutation)> = symmetries.collect();
        let group: Vec<Symmetry> = if state.painted.is_some() { Vec::new() } else { state.group.clone() };
        let generators = switched_on(&symmetries, &group);

        let tied = match &state.painted {
            Some(painted) => Pattern::painted(n, painted.clone()),
            None => tied(state, &generators),
        };
        let pattern = state.untie.map_or_else(|| tied.clone(), |entry| tied.without(entry));
        let weights = weights(state, &tied, &pattern);
        // A kernel is read from its first element on: a, b, c. What the reader has painted keeps its names.
        let kernel = Known::of(&tied, shape).filter(|_| state.painted.is_none());
        let pattern = match kernel.as_ref().and_then(|kernel| kernel.elements(shape)) {
            Some(elements) => pattern.renamed(elements),
            None => pattern,
        };
        let symmetries = symmetries.into_iter().map(|(symmetry, g)| {
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
            x: x.collect(),
            order: group_order(n, &generators),
            known: Known::of(&pattern, shape),
            symmetries,
            weights,
            pattern,
            group,
            first,
        }
    }

    /// Whether the symmetries that are switched on generate every permutation of the inputs.
    pub fn is_every_permutation(&self) -> bool {
        self.order == Some((1..=self.pattern.n as u128).product())
    }

    /// The rules of the symmetries that are switched on.
    pub fn generators(&self) -> Vec<Permutation> {
        let on = self.symmetries.iter().filter(|(symmetry, ..)| self.group.contains(symmetry));
        on.map(|(_, g, _)| g.clone()).collect()
    }

    /// The symmetry that is checked: the one that is chosen, else one that is asked for and broken, else the first.
    pub fn checked(&self, view: &View) -> Symmetry {
        view.check.unwrap_or(self.first)
    }

    /// The two entries that are compared: the marked one and the chosen one, or the chosen one and where the checked
    /// symmetry moves it.
    pub fn compared(&self, view: &View) -> (Entry, Entry) {
        let to = |place: usize| self.rule(self.checked(view)).map_or(place, |g| g.of(place));
        match view.mark {
            Some(mark) if mark != view.at => (mark, view.at),
            _ => (view.at, (to(view.at.0), to(view.at.1))),
        }
    }

    /// Whether the weights commute with `symmetry`.
    pub fn respects(&self, symmetry: Symmetry) -> bool {
        self.symmetries.iter().any(|(other, _, holds)| *other == symmetry && *holds)
    }

    /// The symmetries that are switched on although the weights do not commute with them.
    pub fn broken(&self) -> Vec<Symmetry> {
        let broken = self.symmetries.iter().filter(|(symmetry, _, holds)| !holds && self.group.contains(symmetry));
        broken.map(|(symmetry, ..)| *symmetry).collect()
    }

    /// The rule of a symmetry of this shape.
    pub fn rule(&self, symmetry: Symmetry) -> Option<&Permutation> {
        self.symmetries.iter().find(|(other, ..)| *other == symmetry).map(|(_, g, _)| g)
    }

    /// Both ways round, for the symmetry `symmetry`.
    pub fn check(&self, symmetry: Symmetry) -> Option<Check> {
        let g = self.rule(symmetry)?;
        let moved = g.moved(&self.x);
        let output_of_moved = self.times(&moved);
        let moved_output = g.moved(&self.times(&self.x));
        let difference = output_of_moved.iter().zip(&moved_output).map(|(a, b)| a - b).collect();
        Some(Check { moved, output_of_moved, moved_output, difference })
    }

    /// The weight at row `i`, column `j`.
    pub fn weight(&self, (i, j): Entry) -> i32 {
        self.weights[i * self.pattern.n + j]
    }

    /// The first entry that is tied to `entry`; none where it is cut.
    pub fn first_of(&self, (i, j): Entry) -> Option<Entry> {
        let (n, label) = (self.pattern.n, self.pattern.at(i, j)?);
        let place = self.pattern.labels.iter().position(|&other| other == Some(label))?;
        Some((place / n, place % n))
    }

    /// How `from` becomes `to`.
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

    /// The marks of the finest pattern that ties whatever this one ties and respects `g`.
    pub fn joined(&self, g: &Permutation) -> Vec<Option<u32>> {
        let labels = &self.pattern.labels;
        let cut = labels.iter().flatten().max().map_or(0, |label| label + 1);
        let marks: Vec<u32> = labels.iter().map(|label| label.unwrap_or(cut)).collect();
        let joined = Tying::new(self.pattern.n, &marks).and_then(|tying| tying.joined(std::slice::from_ref(g)));
        let Ok(joined) = joined else {
            return labels.clone();
        };
        // Whatever is tied to a zero is zero; else the first entry gives the name.
        let zero = labels.iter().position(Option::is_none).map(|place| joined.labels()[place]);
        let mut names = vec![None; joined.count()];
        for (&class, label) in joined.labels().iter().zip(labels) {
            let name = &mut names[class as usize];
            *name = name.or(*label).filter(|_| Some(class) != zero);
        }
        joined.labels().iter().map(|&class| names[class as usize]).collect()
    }

    /// The kernel of a convolution: its weights, row by row, and its rows.
    pub fn kernel(&self) -> Option<(Vec<f32>, usize)> {
        let (taps, rows) = match &self.known {
            Some(Known::Kernel { taps, .. }) => (taps, 1),
            Some(Known::Kernel2d { taps, size, .. }) => (taps, size.0),
            _ => return None,
        };
        let weight = |tap: &u32| {
            let place = self.pattern.labels.iter().position(|label| label == &Some(*tap))?;
            Some(self.weights[place] as f32)
        };
        Some((taps.iter().map(weight).collect::<Option<_>>()?, rows))
    }

    fn times(&self, x: &[i32]) -> Vec<i32> {
        self.weights.chunks(self.pattern.n).map(|row| row.iter().zip(x).map(|(w, x)| w * x).sum()).collect()
    }
}

fn switched_on(symmetries: &[(Symmetry, Permutation)], group: &[Symmetry]) -> Vec<Permutation> {
    symmetries.iter().filter(|(symmetry, _)| group.contains(symmetry)).map(|(_, g)| g.clone()).collect()
}

/// The orbits, without what is cut.
fn tied(state: &Setup, generators: &[Permutation]) -> Pattern {
    let (shape, n) = (state.shape, state.shape.n());
    // The shapes of this scene are within what `orbits` takes, and so are the rules.
    let labels = orbits(n, generators).map(|tying| tying.labels().to_vec()).unwrap_or_default();
    let kept = |entry: usize| state.local == 0 || shape.distance(entry / n, entry % n) <= state.local;
    // What is kept keeps its label, and so its weight.
    let labels = labels.into_iter().enumerate().map(|(entry, label)| Some(label).filter(|_| kept(entry)));
    Pattern::painted(n, labels.collect())
}

/// A weight for each entry: its parameter's, drawn or set by the reader; zero where it is cut.
fn weights(state: &Setup, tied: &Pattern, pattern: &Pattern) -> Vec<i32> {
    let most = pattern.labels.iter().flatten().max().map_or(0, |&label| label as usize + 1);
    let mut values = drawn(state.seed, most);
    let own = state.own.iter().filter(|(entry, _)| Some(*entry) != state.untie);
    for (label, weight) in own.filter_map(|&((i, j), weight)| Some((tied.at(i, j)?, weight))) {
        values[label as usize] = weight;
    }
    if let Some((i, j)) = state.untie
        && let Some(free) = pattern.at(i, j)
    {
        // It starts with another weight than those that it was tied to, so that something is seen.
        let before = tied.at(i, j).map_or(0, |label| values[label as usize]);
        let own = state.own.iter().find(|(entry, _)| *entry == (i, j));
        values[free as usize] = own.map_or(before + UNTIED_BY, |(_, weight)| *weight);
    }
    pattern.labels.iter().map(|label| label.map_or(0, |label| values[label as usize])).collect()
}

/// Different whole numbers, none of them zero, the small ones first.
fn drawn(seed: u32, count: usize) -> Vec<i32> {
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

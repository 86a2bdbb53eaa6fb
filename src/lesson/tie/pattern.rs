//! Which entries are tied, and which are cut.

use std::collections::HashMap;

/// The tying pattern of the matrix as it is shown: each entry has the label of its parameter, or is zero because it was
/// cut.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pattern {
    /// Rows, and columns.
    pub n: usize,
    /// The labels, row by row; `None` is a zero.
    pub labels: Vec<Option<u32>>,
    /// How many parameters there are.
    pub count: usize,
}

impl Pattern {
    /// The pattern with these marks; equal marks are tied, whatever they are. Labels count from 0 in the order of first
    /// appearance.
    pub fn new(n: usize, marks: impl IntoIterator<Item = Option<u32>>) -> Pattern {
        let mut first = HashMap::new();
        let labels = marks.into_iter().map(|mark| {
            let next = first.len() as u32;
            mark.map(|mark| *first.entry(mark).or_insert(next))
        });
        let labels = labels.collect();
        Pattern { n, labels, count: first.len() }
    }

    /// The pattern with just these labels.
    pub fn painted(n: usize, labels: Vec<Option<u32>>) -> Pattern {
        let count = Pattern::new(n, labels.iter().copied()).count;
        Pattern { n, labels, count }
    }

    /// The same, with this entry free: where it shared a parameter or had none, it has one of its own, and all others
    /// keep their names.
    pub fn without(&self, (i, j): (usize, usize)) -> Pattern {
        let mut pattern = self.clone();
        let next = self.labels.iter().flatten().max().map_or(0, |label| label + 1);
        if let Some(label) = pattern.labels.get_mut(i * self.n + j)
            && (label.is_none() || self.uses(*label) > 1)
        {
            *label = Some(next);
            pattern.count += 1;
        }
        pattern
    }

    /// The same, with labels that count from 0 in the order of `elements`, which hold every label but that of an entry
    /// made free; it comes last.
    pub(super) fn renamed(mut self, elements: &[u32]) -> Pattern {
        let names = Pattern::new(elements.len(), elements.iter().copied().map(Some));
        for label in self.labels.iter_mut().flatten() {
            let place = elements.iter().position(|element| element == label);
            *label = place.and_then(|place| names.labels[place]).unwrap_or(names.count as u32);
        }
        self
    }

    /// The label at row `i`, column `j`.
    pub fn at(&self, i: usize, j: usize) -> Option<u32> {
        self.labels.get(i * self.n + j).copied().flatten()
    }

    /// The entries with this label.
    pub fn uses(&self, label: Option<u32>) -> usize {
        self.labels.iter().filter(|other| **other == label).count()
    }
}

/// The entries on the way from `from`, which is left out, to `to`: what a stroke touches between two places where the
/// pointer was seen.
pub fn stroke(from: (usize, usize), to: (usize, usize)) -> impl Iterator<Item = (usize, usize)> {
    let steps = from.0.abs_diff(to.0).max(from.1.abs_diff(to.1)).max(1);
    let between = move |a: usize, b: usize, step: usize| (a * (steps - step) + b * step + steps / 2) / steps;
    (1..=steps).map(move |step| (between(from.0, to.0, step), between(from.1, to.1, step)))
}

/// The name of a parameter: a to z, then aa, ab, …
pub fn letters(label: u32) -> String {
    let letter = |place: u32| char::from(b'a' + (place % 26) as u8);
    match label {
        0..26 => letter(label).to_string(),
        _ => [letter((label - 26) / 26), letter(label)].iter().collect(),
    }
}

/// The parameter with this name.
pub fn label_of(letters: &str) -> Option<u32> {
    let place = |byte: u8| byte.is_ascii_lowercase().then(|| u32::from(byte - b'a'));
    match *letters.as_bytes() {
        [one] => place(one),
        [first, second] => Some(26 + 26 * place(first)? + place(second)?),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_parameter_has_a_name_of_its_own() {
        assert_eq!([0, 25, 26, 27, 51, 52].map(letters), ["a", "z", "aa", "ab", "az", "ba"]);
        for label in 0..256 {
            assert_eq!(label_of(&letters(label)), Some(label));
        }
        for other in ["", "A", "a1", "abc", "é"] {
            assert_eq!(label_of(other), None);
        }
    }

    #[test]
    fn an_entry_made_free_gets_a_new_name_and_the_others_keep_theirs() {
        let pattern = Pattern::new(2, [Some(0), None, Some(1), Some(0)]);
        assert_eq!(pattern.without((0, 0)).labels, [Some(2), None, Some(1), Some(0)]);
        assert_eq!(pattern.without((0, 1)).labels, [Some(0), Some(2), Some(1), Some(0)]);
        assert_eq!(pattern.without((1, 0)), pattern);
    }

    #[test]
    fn a_stroke_leaves_no_gap() {
        assert_eq!(stroke((2, 3), (2, 3)).collect::<Vec<_>>(), [(2, 3)]);
        assert_eq!(stroke((0, 0), (1, 3)).collect::<Vec<_>>(), [(0, 1), (1, 2), (1, 3)]);
        for (from, to) in [((0, 0), (8, 5)), ((7, 2), (1, 15)), ((3, 9), (3, 0))] {
            let path: Vec<_> = std::iter::once(from).chain(stroke(from, to)).collect();
            assert_eq!(path.last(), Some(&to));
            assert!(path.windows(2).all(|pair| pair[0].0.abs_diff(pair[1].0).max(pair[0].1.abs_diff(pair[1].1)) == 1));
        }
    }

    #[test]
    fn labels_count_by_first_appearance() {
        let pattern = Pattern::new(2, [Some(9), None, Some(4), Some(9)]);
        assert_eq!(pattern.labels, [Some(0), None, Some(1), Some(0)]);
        assert_eq!((pattern.count, pattern.uses(Some(0))), (2, 2));
    }
}

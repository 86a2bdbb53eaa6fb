//! The pattern of tied and cut entries.

use std::collections::HashMap;

use super::symmetry::MAX_POINTS;

/// The label of an untied entry: the first that no orbit has.
const UNTIED: u32 = (MAX_POINTS * MAX_POINTS) as u32;

/// The pattern of a square matrix. Entries with the same label share a parameter; an entry without a label is cut.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pattern {
    /// The number of rows, and of columns.
    pub n: usize,
    /// The labels row by row; `None` is a cut entry.
    pub labels: Vec<Option<u32>>,
    /// The number of parameters.
    pub count: usize,
}

impl Pattern {
    /// The pattern in which entries with equal marks are tied. Labels count from 0 in order of first appearance.
    pub fn new(n: usize, marks: impl IntoIterator<Item = Option<u32>>) -> Pattern {
        let mut first = HashMap::new();
        let labels = marks.into_iter().map(|mark| {
            let next = first.len() as u32;
            mark.map(|mark| *first.entry(mark).or_insert(next))
        });
        let labels = labels.collect();
        Pattern { n, labels, count: first.len() }
    }

    /// The pattern with exactly these labels.
    pub fn painted(n: usize, labels: Vec<Option<u32>>) -> Pattern {
        let count = Pattern::new(n, labels.iter().copied()).count;
        Pattern { n, labels, count }
    }

    /// The pattern with a new parameter at an entry that shared one or was cut. All other labels stay.
    pub fn with_untied(&self, (i, j): (usize, usize)) -> Pattern {
        let mut pattern = self.clone();
        let next = self.labels.iter().flatten().fold(UNTIED, |next, label| next.max(label + 1));
        if let Some(label) = pattern.labels.get_mut(i * self.n + j)
            && (label.is_none() || self.uses(*label) > 1)
        {
            *label = Some(next);
            pattern.count += 1;
        }
        pattern
    }

    /// The label at row `i`, column `j`.
    pub fn at(&self, i: usize, j: usize) -> Option<u32> {
        self.labels.get(i * self.n + j).copied().flatten()
    }

    /// The number of entries with this label.
    pub fn uses(&self, label: Option<u32>) -> usize {
        self.labels.iter().filter(|other| **other == label).count()
    }

    /// For each entry, the number of entries with its label.
    pub fn uses_of_each(&self) -> Vec<usize> {
        let place = |label: &Option<u32>| label.map_or(0, |label| label as usize + 1);
        let mut uses = vec![0; self.labels.iter().map(place).max().unwrap_or(0) + 1];
        self.labels.iter().for_each(|label| uses[place(label)] += 1);
        self.labels.iter().map(|label| uses[place(label)]).collect()
    }
}

/// The entries on the straight line from `from` (exclusive) to `to` (inclusive), which close the gap between two
/// pointer events.
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

/// The label of the parameter with this name.
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
    fn parameter_names_are_distinct_and_read_back() {
        assert_eq!([0, 25, 26, 27, 51, 52].map(letters), ["a", "z", "aa", "ab", "az", "ba"]);
        for label in 0..256 {
            assert_eq!(label_of(&letters(label)), Some(label));
        }
        for other in ["", "A", "a1", "abc", "é"] {
            assert_eq!(label_of(other), None);
        }
    }

    #[test]
    fn an_untied_entry_gets_a_new_label_and_the_others_keep_theirs() {
        let pattern = Pattern::new(2, [Some(0), None, Some(1), Some(0)]);
        assert_eq!(pattern.with_untied((0, 0)).labels, [Some(UNTIED), None, Some(1), Some(0)]);
        assert_eq!(pattern.with_untied((0, 1)).labels, [Some(0), Some(UNTIED), Some(1), Some(0)]);
        assert_eq!(pattern.with_untied((1, 0)), pattern);
        let painted = Pattern::painted(1, vec![Some(UNTIED), Some(UNTIED)]);
        assert_eq!(painted.with_untied((0, 0)).labels, [Some(UNTIED + 1), Some(UNTIED)]);
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
    fn labels_count_in_order_of_first_appearance() {
        let pattern = Pattern::new(2, [Some(9), None, Some(4), Some(9)]);
        assert_eq!(pattern.labels, [Some(0), None, Some(1), Some(0)]);
        assert_eq!((pattern.count, pattern.uses(Some(0))), (2, 2));
        assert_eq!(pattern.uses_of_each(), [2, 1, 1, 2]);
    }
}

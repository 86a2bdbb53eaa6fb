//! The geometry of the node-link diagram.

use super::{Entry, Model, Shape};

/// One connection.
#[derive(Debug, Clone, PartialEq)]
pub struct Link {
    /// Its parameter.
    pub label: u32,
    /// Row and column of the entry: output, input.
    pub entry: Entry,
    /// The horizontal positions of its ends at the input and at the output, where inputs and outputs stand in the middles of
    /// columns of width 1. A near connection around the edge leaves the diagram on one side and comes back on the other:
    /// it has two such lines.
    pub lines: Vec<[f32; 2]>,
}

/// The connections of a model: all entries that are not cut.
pub fn links(model: &Model) -> Vec<Link> {
    let n = model.pattern.n;
    let link = |place: usize| {
        let (i, j) = (place / n, place % n);
        let label = model.pattern.labels[place]?;
        let [input, output] = [j, i].map(|column| column as f32 + 0.5);
        let around = matches!(model.shape, Shape::Line(_)) && model.local > 0 && 2 * i.abs_diff(j) > n;
        let turn = if i > j { n as f32 } else { -(n as f32) };
        let lines = if around { vec![[input + turn, output], [input, output - turn]] } else { vec![[input, output]] };
        Some(Link { label, entry: (i, j), lines })
    };
    (0..n * n).filter_map(link).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lesson::tie::tests::model;

    #[test]
    fn each_entry_that_is_kept_is_a_line_from_its_input_to_its_output() {
        let all = links(&model(""));
        assert_eq!((all.len(), &all[3].lines), (81, &vec![[3.5, 0.5]]));
        assert!(all.iter().all(|link| link.lines.len() == 1));
    }

    #[test]
    fn a_near_connection_around_the_edge_is_drawn_at_both_sides() {
        for n in 4..=12 {
            let near = links(&model(&format!("n={n}&local=1")));
            let around: Vec<&Link> = near.iter().filter(|link| link.lines.len() == 2).collect();
            assert_eq!(around.iter().map(|link| link.entry).collect::<Vec<_>>(), [(0, n - 1), (n - 1, 0)]);
            let last = n as f32 - 0.5;
            assert_eq!(around[0].lines, [[-0.5, 0.5], [last, last + 1.0]]);
            assert!(near.iter().flat_map(|link| &link.lines).all(|[from, to]| (from - to).abs() <= 1.0));
        }
    }
}

//! The node-link picture of the layer, as data.

use super::Model;

/// Width and height of the picture.
const WIDTH: f32 = 440.0;
const HEIGHT: f32 = 118.0;
/// Where the outputs and the inputs stand.
const OUTPUT_Y: f32 = 13.0;
const INPUT_Y: f32 = HEIGHT - 13.0;

/// One connection.
#[derive(Debug, Clone, PartialEq)]
pub struct Link {
    /// Its parameter.
    pub label: u32,
    /// Output and input.
    pub entry: super::Entry,
    /// x₁, y₁ at the input, x₂, y₂ at the output.
    pub line: [f32; 4],
}

/// Inputs below, outputs above, a line for every weight that is not cut.
#[derive(Debug, Clone, PartialEq)]
pub struct Links {
    /// Width and height.
    pub size: (f32, f32),
    /// Radius of a unit.
    pub radius: f32,
    /// The horizontal place of each input, and of the output above it.
    pub columns: Vec<f32>,
    /// The vertical place of the outputs and of the inputs.
    pub rows: [f32; 2],
    /// The connections.
    pub links: Vec<Link>,
}

impl Links {
    /// The picture for a model.
    pub fn new(model: &Model) -> Links {
        let n = model.pattern.n;
        let step = (WIDTH - 30.0) / n as f32;
        let columns: Vec<f32> = (0..n).map(|i| 30.0 + step * (i as f32 + 0.5)).collect();
        let radius = (step * 0.36).min(11.0);
        let links = (0..n * n).filter_map(|place| {
            let (i, j) = (place / n, place % n);
            let label = model.pattern.labels[place]?;
            Some(Link { label, entry: (i, j), line: [columns[j], INPUT_Y - radius, columns[i], OUTPUT_Y + radius] })
        });
        Links { size: (WIDTH, HEIGHT), radius, rows: [OUTPUT_Y, INPUT_Y], links: links.collect(), columns }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lesson::tie::{Setup, Shape};

    #[test]
    fn units_stand_in_the_picture_beside_each_other_and_lines_end_at_their_rims() {
        for n in 3..=12 {
            let links = Links::new(&Model::new(&Setup { shape: Shape::Line(n), local: 1, ..Setup::default() }));
            let ([above, below], r, (width, height)) = (links.rows, links.radius, links.size);
            assert!(r > 0.0 && above >= r && below + r <= height && below - above > 3.0 * r, "{n}");
            assert!(links.columns.iter().all(|x| x - r >= 30.0 && x + r <= width), "{n}");
            assert!(links.columns.windows(2).all(|pair| pair[1] - pair[0] > 2.0 * r), "{n}");
            for Link { entry: (i, j), line, .. } in links.links {
                assert_eq!(line, [links.columns[j], below - r, links.columns[i], above + r]);
            }
        }
    }
}

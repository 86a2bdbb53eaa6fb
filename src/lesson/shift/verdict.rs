//! The comparison of the two paths.

use strum::{EnumString, IntoStaticStr, VariantArray};

use crate::conv::{Cell, Plane, Region};

/// The result of comparing the two ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq, EnumString, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "kebab-case")]
pub enum Verdict {
    /// Equal everywhere, bit for bit.
    Equal,
    /// Equal except for rounding, since sums are added in different orders.
    Rounding,
    /// Equal outside the edge band.
    Inside,
    /// Different.
    Differs,
    /// There is no sample that both ways define.
    Nothing,
}

/// The largest sample of a plane and the average of all: global max pooling and global average pooling.
pub fn pooled(plane: &Plane) -> (f64, f64) {
    let largest = plane.data().iter().copied().fold(f32::NEG_INFINITY, f32::max);
    // Sums of up to a million of samples in 64 bits are exact for whole numbers.
    let sum: f64 = plane.data().iter().copied().map(f64::from).sum();
    (f64::from(largest), sum / plane.data().len() as f64)
}

/// The cells where the edge decides, `w` a row, as few rectangles.
pub fn band_rects(cells: &[Cell], w: usize) -> Vec<Region> {
    let mut done: Vec<Region> = Vec::new();
    let mut open: Vec<Region> = Vec::new();
    for (y, row) in cells.chunks_exact(w).enumerate() {
        let mut runs = Vec::new();
        let mut x = 0;
        while x < w {
            let length = row[x..].iter().take_while(|cell| **cell == Cell::Edge).count();
            if length > 0 {
                runs.push((x, x + length));
            }
            x += length.max(1);
        }
        if !open.iter().map(|rect| (rect.x0, rect.x1)).eq(runs.iter().copied()) {
            done.append(&mut open);
            open = runs.into_iter().map(|(x0, x1)| Region { y0: y, y1: y, x0, x1 }).collect();
        }
        open.iter_mut().for_each(|rect| rect.y1 = y + 1);
    }
    done.append(&mut open);
    done
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_frame_of_cells_is_four_rectangles() {
        let cells: Vec<Cell> = (0..30)
            .map(|i| {
                let (y, x) = (i / 6, i % 6);
                if y == 0 || y == 4 || x == 0 || x == 5 { Cell::Edge } else { Cell::Same }
            })
            .collect();
        let rects = band_rects(&cells, 6);
        assert_eq!(rects.len(), 4);
        assert_eq!(rects[0], Region { y0: 0, y1: 1, x0: 0, x1: 6 });
        assert_eq!(rects[1], Region { y0: 1, y1: 4, x0: 0, x1: 1 });
    }

    #[test]
    fn pooling_everything_gives_the_largest_sample_and_the_average() {
        assert_eq!(pooled(&Plane::row(vec![-1.0, 6.0, 2.0, 3.0]).expect("a plane")), (6.0, 2.5));
    }
}

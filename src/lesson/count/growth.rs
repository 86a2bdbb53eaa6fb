//! Costs as a function of the picture's size.

use super::{Chart, Form, Line, MAX_SIDE, Quantity, Setup, Span};
use crate::conv::Costs;
use crate::lesson::Named;

/// The costs at one picture size.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Point {
    /// Rows.
    pub h: usize,
    /// Columns.
    pub w: usize,
    /// The costs of the layer.
    pub costs: Costs,
}

/// The costs at a series of picture sizes with the proportions of the present picture.
#[derive(Debug, Clone, PartialEq)]
pub struct Growth {
    /// The points in order of width.
    pub points: Vec<Point>,
    /// The index of the present picture.
    pub present: usize,
}

impl Growth {
    /// The costs at widths from 8 to 4096. Sizes at which the layer does not exist are left out.
    pub fn new(state: &Setup) -> Growth {
        let mut widths: Vec<usize> = (3..=12).map(|power| 1 << power).chain([state.w]).collect();
        widths.sort_unstable();
        widths.dedup();
        let point = |w: usize| {
            let h = rows(state, w);
            state.costs_at(h, w).ok().map(|costs| Point { h, w, costs })
        };
        let points: Vec<Point> = widths.into_iter().filter_map(point).collect();
        let present = points.iter().position(|point| point.w == state.w).unwrap_or(0);
        Growth { points, present }
    }

    /// The chart of `quantity` against the width.
    pub fn chart(&self, quantity: Quantity) -> Chart {
        let value = |point: &Point, form: Form| quantity.of(&form.of(&point.costs)).max(1) as f64;
        let line = |form: Form| {
            let points = self.points.iter().map(|point| (point.w as f64, value(point, form))).collect();
            Line { name: form.name(), points, ahead: false }
        };
        let all = self.points.iter().flat_map(|point| Form::all().iter().copied().map(|form| value(point, form)));
        Chart {
            x: Span::over(self.points.iter().map(|point| point.w as f64)),
            y: Span::over(all.chain([1.0])).decades(),
            lines: Form::all().iter().copied().rev().map(line).collect(),
            marks: Vec::new(),
            present: self.points.get(self.present).map_or(1.0, |point| point.w as f64),
        }
    }

    /// The index of the point nearest to width `w` on a logarithmic axis.
    pub fn nearest(&self, w: f64) -> usize {
        let distance = |point: &Point| (point.w as f64 / w).ln().abs();
        let nearest = self.points.iter().enumerate().min_by(|a, b| distance(a.1).total_cmp(&distance(b.1)));
        nearest.map_or(0, |(place, _)| place)
    }

    /// All counts as comma-separated values with a header line.
    pub fn csv(&self) -> String {
        let mut csv = "width,height,form,parameters,multiplications,additions,bytes\n".to_owned();
        for point in &self.points {
            for &form in Form::all() {
                let cost = form.of(&point.costs);
                let numbers = [cost.parameters, cost.multiplications, cost.additions, cost.bytes];
                let numbers = numbers.map(|number| number.to_string()).join(",");
                csv += &format!("{},{},{},{numbers}\n", point.w, point.h, form.name());
            }
        }
        csv
    }
}

/// The height of a picture of width `w` with the proportions of the present one.
pub(super) fn rows(state: &Setup, w: usize) -> usize {
    if w == state.w {
        return state.h;
    }
    ((w * state.h) as f64 / state.w as f64).round().clamp(1.0, (MAX_SIDE * MAX_SIDE) as f64) as usize
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_present_picture_is_one_of_the_points() {
        let growth = Growth::new(&Setup::default());
        let point = growth.points[growth.present];
        assert_eq!((point.w, point.h, point.costs.dense.parameters), (320, 280, 8_003_072_000));
        assert_eq!(growth.points.len(), 11);
        assert_eq!(growth.csv().lines().count(), 1 + 4 * 11);
        assert!(growth.csv().contains("320,280,dense,8003072000,8003072000,8003072000,32012288000\n"));
    }

    #[test]
    fn the_kernel_does_not_grow_and_the_matrix_grows_with_the_fourth_power() {
        let growth = Growth::new(&Setup { h: 512, w: 512, ..Setup::default() });
        let chart = growth.chart(Quantity::Parameters);
        let slope = |name: &str| {
            let line = chart.lines.iter().find(|line| line.name == name).expect("a line");
            let (a, b) = (line.points[4], line.points[9]);
            (b.1 / a.1).ln() / (b.0 / a.0).ln()
        };
        assert_eq!(slope("conv"), 0.0);
        assert!((slope("sparse") - 2.0).abs() < 0.01);
        assert!((slope("dense") - 4.0).abs() < 0.01);
    }

    #[test]
    fn the_nearest_width_is_measured_logarithmically() {
        let growth = Growth::new(&Setup::default());
        assert_eq!(growth.points[growth.nearest(300.0)].w, 320);
        assert_eq!(growth.points[growth.nearest(1.0)].w, 8);
    }

    #[test]
    fn pictures_of_all_widths_have_the_same_proportions() {
        let of = |h, w, other| rows(&Setup { h, w, ..Setup::default() }, other);
        assert_eq!([of(280, 320, 320), of(280, 320, 8), of(280, 320, 4096)], [280, 7, 3584]);
        assert_eq!([of(1, 4096, 8), of(MAX_SIDE, 1, MAX_SIDE)], [1, MAX_SIDE * MAX_SIDE]);
    }
}

//! The scene Count: what does sharing save?
//!
//! One layer, written down in four ways: as a kernel, with a weight of its own at every connection, as a matrix without
//! its zeros and as a matrix with them. All four give the same outputs; what they store and compute is counted.

mod address;
mod band;
mod chart;
mod growth;
mod picture;
mod scene;
mod story;
mod timing;
mod zoom;

pub use band::{Band, Cells, PICTURE_SIDE};
pub use chart::{Chart, Line, Mark, Span, Tick, powers};
pub use growth::{Growth, Point};
pub use picture::{sampled, shown_size};
pub use timing::{Bench, MOST_BYTES, Measured, Method, Plan, RUNS, Spread, extrapolated, time_chart, timing_plan};
pub use zoom::View;

use super::{Image, MAX_KERNEL, Own};
use crate::conv::{self, Boundary, Cost, Costs, Kernel, Options};

/// The most rows or columns of a picture.
pub const MAX_SIDE: usize = 4096;

/// A way to write the layer down.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// The kernel: few connections, all positions share their weights.
    Conv,
    /// The same connections, every weight its own.
    Local,
    /// The matrix, only its entries that are not zero by construction.
    Sparse,
    /// The matrix with all its entries.
    Dense,
}

impl Form {
    /// Every form, in the order of the address and of the page.
    pub const ALL: [Form; 4] = [Form::Conv, Form::Local, Form::Sparse, Form::Dense];

    /// Its name in the address and in the page's hooks.
    pub fn name(self) -> &'static str {
        match self {
            Form::Conv => "conv",
            Form::Local => "local",
            Form::Sparse => "sparse",
            Form::Dense => "dense",
        }
    }

    /// What it costs.
    pub fn of(self, costs: &Costs) -> Cost {
        match self {
            Form::Conv => costs.conv,
            Form::Local => costs.local,
            Form::Sparse => costs.sparse,
            Form::Dense => costs.dense,
        }
    }
}

/// What is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Quantity {
    /// Numbers to store.
    Parameters,
    /// Multiplications and additions for one picture.
    Operations,
    /// Memory for the numbers, in `f32`.
    Bytes,
}

impl Quantity {
    /// Every quantity, in the order of the menu.
    pub const ALL: [Quantity; 3] = [Quantity::Parameters, Quantity::Operations, Quantity::Bytes];

    /// Its name in the address.
    pub fn name(self) -> &'static str {
        match self {
            Quantity::Parameters => "parameters",
            Quantity::Operations => "operations",
            Quantity::Bytes => "bytes",
        }
    }

    /// How much of it `cost` says.
    pub fn of(self, cost: &Cost) -> u128 {
        match self {
            Quantity::Parameters => cost.parameters,
            Quantity::Operations => cost.multiplications + cost.additions,
            Quantity::Bytes => cost.bytes,
        }
    }
}

/// What stands beside the counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Panel {
    /// The dense matrix, drawn to scale.
    Matrix,
    /// How the counts grow with the picture.
    Growth,
    /// Times measured in this browser.
    Time,
}

impl Panel {
    /// Every panel, in the order of the page.
    pub const ALL: [Panel; 3] = [Panel::Matrix, Panel::Growth, Panel::Time];

    /// Its name in the address.
    pub fn name(self) -> &'static str {
        match self {
            Panel::Matrix => "matrix",
            Panel::Growth => "growth",
            Panel::Time => "time",
        }
    }
}

/// The state of the scene. Whatever is in it can be counted: [`Count::costs`] never fails on it.
#[derive(Debug, Clone, PartialEq)]
pub struct Count {
    /// The picture.
    pub image: Image,
    /// The reader's own picture; never in the address.
    pub own: Option<Own>,
    /// Its rows.
    pub h: usize,
    /// Its columns.
    pub w: usize,
    /// The kernel.
    pub kernel: Kernel,
    /// What lies beyond the picture.
    pub boundary: Boundary,
    /// Samples from one window to the next.
    pub stride: usize,
    /// The forms that are shown, in the order of [`Form::ALL`].
    pub forms: [bool; 4],
    /// What stands beside the counts.
    pub panel: Panel,
    /// How much of the matrix is in view, from 0 (one weight) to 1 (all of it).
    pub zoom: f32,
    /// What the growth chart shows.
    pub quantity: Quantity,
    /// Why the last edit was not taken.
    pub problem: Option<conv::Error>,
}

/// The kernel of the book (*Deep Learning*, §9.2, figure 9.6): each sample less its left neighbour.
#[expect(clippy::expect_used, reason = "a constant kernel, built by every test")]
pub fn opening_kernel() -> Kernel {
    Kernel::row(vec![-1.0, 1.0]).expect("two taps make a kernel")
}

impl Default for Count {
    fn default() -> Count {
        let (h, w) = Image::Cat.size();
        Count {
            image: Image::Cat,
            own: None,
            h,
            w,
            kernel: opening_kernel(),
            boundary: Boundary::Valid,
            stride: 1,
            forms: [true; 4],
            panel: Panel::Matrix,
            zoom: 1.0,
            quantity: Quantity::Parameters,
            problem: None,
        }
    }
}

/// A change of the scene.
#[derive(Debug, Clone, PartialEq)]
pub enum Edit {
    /// Chooses the picture, in its own size.
    Image(Image),
    /// Takes a picture of the reader's own.
    Own(Own),
    /// Gives the picture so many rows and columns.
    Size(usize, usize),
    /// Sets one element of the kernel, counted row by row.
    Tap(usize, f32),
    /// Gives the kernel so many rows and columns; elements that it had stay, new ones are 0.
    Shape(usize, usize),
    /// Chooses what lies beyond the picture.
    Boundary(Boundary),
    /// Sets the stride.
    Stride(usize),
    /// Shows or hides a form; the last one stays.
    Show(Form, bool),
    /// Chooses what stands beside the counts.
    Panel(Panel),
    /// Brings more or less of the matrix into view.
    Zoom(f32),
    /// Chooses what the growth chart shows.
    Quantity(Quantity),
}

impl Count {
    /// The layer's options.
    pub fn options(&self) -> Options {
        Options { boundary: self.boundary, stride: self.stride, ..Options::default() }
    }

    /// Rows and columns of the chosen picture before the reader gives it others.
    pub fn picture_size(&self) -> (usize, usize) {
        match (&self.own, self.image) {
            (Some(own), Image::Custom) => (own.plane().h(), own.plane().w()),
            (_, image) => image.size(),
        }
    }

    /// Whether `form` is shown.
    pub fn shows(&self, form: Form) -> bool {
        self.forms[form as usize]
    }

    /// What each form costs.
    ///
    /// # Errors
    /// Those of [`conv::cost`]; never for a state that was made by [`Count::apply`] or from an address.
    pub fn costs(&self) -> Result<Costs, conv::Error> {
        conv::Layout::new(self.h, self.w, self.kernel.h(), self.kernel.w(), &self.options())?;
        conv::cost(self.h, self.w, self.kernel.h(), self.kernel.w(), &self.options())
    }

    /// Makes the change, or, where no layer has that shape, keeps everything and says why.
    pub fn apply(&mut self, edit: Edit) {
        let mut next = Count { problem: None, ..self.clone() };
        match next.change(edit).and_then(|()| next.costs().map(drop)) {
            Ok(()) => *self = next,
            Err(error) => self.problem = Some(error),
        }
    }

    fn change(&mut self, edit: Edit) -> Result<(), conv::Error> {
        match edit {
            Edit::Image(image) => {
                if image == Image::Custom && self.own.is_none() {
                    self.own = self.image.start_of_own();
                }
                self.image = image;
                (self.h, self.w) = self.picture_size();
            }
            Edit::Own(own) => {
                (self.image, self.own) = (Image::Custom, Some(own));
                (self.h, self.w) = self.picture_size();
            }
            Edit::Size(h, w) => (self.h, self.w) = (h.clamp(1, MAX_SIDE), w.clamp(1, MAX_SIDE)),
            Edit::Tap(place, value) => {
                let mut taps = self.kernel.taps().to_vec();
                if let Some(tap) = taps.get_mut(place) {
                    *tap = value;
                }
                self.kernel = Kernel::new(self.kernel.h(), self.kernel.w(), taps)?;
            }
            Edit::Shape(kh, kw) => {
                let old = &self.kernel;
                let tap = |y: usize, x: usize| {
                    let had = y < old.h() && x < old.w();
                    if had { old.taps()[y * old.w() + x] } else { 0.0 }
                };
                let (kh, kw) = (kh.clamp(1, MAX_KERNEL), kw.clamp(1, MAX_KERNEL));
                let taps = (0..kh * kw).map(|place| tap(place / kw, place % kw)).collect();
                self.kernel = Kernel::new(kh, kw, taps)?;
            }
            Edit::Boundary(boundary) => self.boundary = boundary,
            Edit::Stride(stride) => self.stride = stride,
            Edit::Show(form, shown) => {
                self.forms[form as usize] = shown;
                if self.forms == [false; 4] {
                    self.forms[form as usize] = true;
                }
            }
            Edit::Panel(panel) => self.panel = panel,
            Edit::Zoom(zoom) => self.zoom = zoom.clamp(0.0, 1.0),
            Edit::Quantity(quantity) => self.quantity = quantity,
        }
        Ok(())
    }
}

/// The length of a bar for `value`, where the longest stands for `largest`: on a logarithmic scale from 1, with a small
/// foot so that 1 itself is seen.
///
/// ```
/// use parameter_sharing::lesson::count::bar;
/// assert_eq!(bar(1_000_000, 1_000_000), 1.0);
/// assert!(bar(1, 1_000_000) > 0.0 && bar(1, 1_000_000) < 0.05);
/// ```
pub fn bar(value: u128, largest: u128) -> f64 {
    const FOOT: f64 = 0.03;
    let log = |n: u128| (n.max(1) as f64).log10();
    if value == 0 {
        return 0.0;
    }
    let most = log(largest.max(10));
    FOOT + (1.0 - FOOT) * log(value) / most
}

/// Where the powers of ten below `value` lie along its bar, as parts of the bar's length.
///
/// ```
/// use parameter_sharing::lesson::count::{bar, decades};
/// let whole = bar(5_000, 1_000_000);
/// let expected = [10, 100, 1_000].map(|power| bar(power, 1_000_000) / whole);
/// assert_eq!(decades(5_000, 1_000_000).collect::<Vec<_>>(), expected);
/// ```
pub fn decades(value: u128, largest: u128) -> impl Iterator<Item = f64> {
    let powers = std::iter::successors(Some(10), |power: &u128| power.checked_mul(10));
    powers.take_while(move |&power| power < value).map(move |power| bar(power, largest) / bar(value, largest))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_books_numbers() {
        let costs = Count::default().costs().expect("costs");
        let operations = |form: Form| Quantity::Operations.of(&form.of(&costs));
        assert_eq!(Form::ALL.map(|form| form.of(&costs).parameters), [2, 178_640, 178_640, 8_003_072_000]);
        assert_eq!(Form::ALL.map(operations), [267_960, 267_960, 267_960, 16_006_144_000]);
    }

    #[test]
    fn an_edit_that_fits_no_layer_is_not_taken_and_says_why() {
        let mut state = Count::default();
        state.apply(Edit::Size(1, 1));
        assert_eq!((state.h, state.w), (280, 320));
        assert!(state.problem.is_some());
        state.apply(Edit::Boundary(Boundary::Zero));
        state.apply(Edit::Size(1, 1));
        assert_eq!((state.h, state.w, &state.problem), (1, 1, &None));
    }

    #[test]
    fn a_stride_of_two_needs_a_quarter_of_the_outputs() {
        let mut state = Count::default();
        state.apply(Edit::Boundary(Boundary::Zero));
        let all = state.costs().expect("costs").outputs;
        state.apply(Edit::Stride(2));
        assert_eq!(state.costs().expect("costs").outputs * 4, all);
    }

    #[test]
    fn a_picture_of_ones_own_starts_from_the_one_that_is_shown_and_is_kept() {
        let mut state = Count::default();
        state.apply(Edit::Image(Image::Digit));
        assert_eq!(state.own, None);
        let size = (state.h, state.w);
        state.apply(Edit::Image(Image::Custom));
        assert!(state.own.is_some());
        assert_eq!((state.h, state.w), size);
        let own = state.own.clone();
        state.apply(Edit::Image(Image::Stripes));
        state.apply(Edit::Image(Image::Custom));
        assert_eq!(state.own, own);
    }

    #[test]
    fn the_last_form_stays_and_a_new_shape_keeps_what_there_was() {
        let mut state = Count::default();
        for form in Form::ALL {
            state.apply(Edit::Show(form, false));
        }
        assert_eq!(state.forms, [false, false, false, true]);
        state.apply(Edit::Shape(2, 3));
        assert_eq!(state.kernel.taps(), [-1.0, 1.0, 0.0, 0.0, 0.0, 0.0]);
        state.apply(Edit::Tap(4, 5.0));
        state.apply(Edit::Shape(3, 2));
        assert_eq!(state.kernel.taps(), [-1.0, 1.0, 0.0, 5.0, 0.0, 0.0]);
    }

    #[test]
    fn the_largest_settings_can_be_counted() {
        let mut state = Count::default();
        state.apply(Edit::Shape(7, 7));
        state.apply(Edit::Boundary(Boundary::Full));
        state.apply(Edit::Size(MAX_SIDE, MAX_SIDE));
        assert_eq!(state.problem, None);
        assert!(state.costs().expect("costs").dense.bytes < 1 << 53);
    }
}

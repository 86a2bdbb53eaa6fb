//! The scene Count: what does sharing save?
//!
//! One layer, written down in four ways: as a kernel, with a weight of its own at every connection, as a matrix without
//! its zeros and as a matrix with them. All four give the same outputs; what they store and compute is counted.

mod band;
mod caption;
mod chart;
mod growth;
mod picture;
mod scene;
mod story;
mod timing;
mod zoom;

pub use band::{Band, Cells, PICTURE_SIDE};
pub use caption::Caption;
pub use chart::{Chart, Line, Mark, Span, Tick, powers};
pub use growth::{Growth, Point};
pub use picture::{sampled, shown_size};
pub use timing::{Bench, MOST_BYTES, Measured, Method, Plan, RUNS, Spread, extrapolated, time_chart, timing_plan};
pub use zoom::Viewport;

use strum::{EnumString, IntoStaticStr, VariantArray};

use super::{Image, MAX_KERNEL, Named, Own};
use crate::conv::{self, Boundary, Cost, Costs, Kernel, Options};

/// The most rows or columns of a picture.
pub const MAX_SIDE: usize = 4096;

/// A way to write the layer down.
#[derive(Debug, Clone, Copy, PartialEq, Eq, EnumString, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "kebab-case")]
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
#[derive(Debug, Clone, Copy, PartialEq, Eq, EnumString, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "kebab-case")]
pub enum Quantity {
    /// Numbers to store.
    Parameters,
    /// Multiplications and additions for one picture.
    Operations,
    /// Memory for the numbers, in `f32`.
    Bytes,
}

impl Quantity {
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
#[derive(Debug, Clone, Copy, PartialEq, Eq, EnumString, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "kebab-case")]
pub enum Panel {
    /// The dense matrix, drawn to scale.
    Matrix,
    /// How the counts grow with the picture.
    Growth,
    /// Times measured in this browser.
    Time,
}

/// The layer that is counted. Whatever is in it can be counted: [`Setup::costs`] never fails on it.
#[derive(Debug, Clone, PartialEq)]
pub struct Setup {
    /// The picture.
    pub image: Image,
    /// The reader's own picture; never in the address.
    pub own: Option<Own>,
    /// Rows of the picture.
    pub h: usize,
    /// Columns of the picture.
    pub w: usize,
    /// The kernel.
    pub kernel: Kernel,
    /// What lies beyond the picture.
    pub boundary: Boundary,
    /// Samples from one window to the next.
    pub stride: usize,
}

/// How the reader looks at the scene.
#[derive(Debug, Clone, PartialEq)]
pub struct View {
    /// The forms that are shown, in the order of the page; at least one.
    pub forms: Vec<Form>,
    /// What stands beside the counts.
    pub panel: Panel,
    /// How much of the matrix is in view, from 0 (one weight) to 1 (all of it).
    pub zoom: f32,
    /// What the growth chart shows.
    pub quantity: Quantity,
}

/// The state of the scene.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Count {
    /// The layer that is counted.
    pub setup: Setup,
    /// How the reader looks at it.
    pub view: View,
    /// Why the last edit was refused.
    pub refusal: Option<conv::Error>,
}

/// The kernel of the book (*Deep Learning*, §9.2, figure 9.6): each sample less its left neighbour.
#[expect(clippy::expect_used, reason = "a constant kernel, built by every test")]
pub fn opening_kernel() -> Kernel {
    Kernel::row(vec![-1.0, 1.0]).expect("two taps make a kernel")
}

impl Default for Setup {
    fn default() -> Setup {
        let (h, w) = Image::Cat.size();
        Setup { image: Image::Cat, own: None, h, w, kernel: opening_kernel(), boundary: Boundary::Valid, stride: 1 }
    }
}

impl Default for View {
    fn default() -> View {
        View { forms: Form::all().to_vec(), panel: Panel::Matrix, zoom: 1.0, quantity: Quantity::Parameters }
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

impl Setup {
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

    /// What each form costs.
    ///
    /// # Errors
    /// Those of [`conv::cost`]; never for a state that was made by an edit or from an address.
    pub fn costs(&self) -> Result<Costs, conv::Error> {
        conv::Layout::new(self.h, self.w, self.kernel.h(), self.kernel.w(), &self.options())?;
        conv::cost(self.h, self.w, self.kernel.h(), self.kernel.w(), &self.options())
    }

    fn set_image(&mut self, image: Image) {
        if image == Image::Custom && self.own.is_none() {
            self.own = self.image.start_of_own();
        }
        self.image = image;
        (self.h, self.w) = self.picture_size();
    }

    fn set_own(&mut self, own: Own) {
        (self.image, self.own) = (Image::Custom, Some(own));
        (self.h, self.w) = self.picture_size();
    }

    fn set_tap(&mut self, place: usize, value: f32) -> Result<(), conv::Error> {
        let mut taps = self.kernel.taps().to_vec();
        if let Some(tap) = taps.get_mut(place) {
            *tap = value;
        }
        self.kernel = Kernel::new(self.kernel.h(), self.kernel.w(), taps)?;
        Ok(())
    }

    fn reshape_kernel(&mut self, kh: usize, kw: usize) -> Result<(), conv::Error> {
        let old = &self.kernel;
        let tap = |y: usize, x: usize| {
            let had = y < old.h() && x < old.w();
            if had { old.taps()[y * old.w() + x] } else { 0.0 }
        };
        let (kh, kw) = (kh.clamp(1, MAX_KERNEL), kw.clamp(1, MAX_KERNEL));
        let taps = (0..kh * kw).map(|place| tap(place / kw, place % kw)).collect();
        self.kernel = Kernel::new(kh, kw, taps)?;
        Ok(())
    }
}

impl View {
    /// Whether `form` is shown.
    pub fn shows(&self, form: Form) -> bool {
        self.forms.contains(&form)
    }

    /// Shows or hides `form`; the last one stays.
    fn show(&mut self, form: Form, shown: bool) {
        let forms = Form::all().iter().copied();
        let forms: Vec<Form> = forms.filter(|&other| if other == form { shown } else { self.shows(other) }).collect();
        if !forms.is_empty() {
            self.forms = forms;
        }
    }
}

impl Count {
    /// Makes a change, or, where no layer has that shape, keeps everything and says why.
    pub fn apply(&mut self, edit: Edit) {
        let mut next = Count { refusal: None, ..self.clone() };
        match next.change(edit).and_then(|()| next.setup.costs().map(drop)) {
            Ok(()) => *self = next,
            Err(error) => self.refusal = Some(error),
        }
    }

    fn change(&mut self, edit: Edit) -> Result<(), conv::Error> {
        let Count { setup, view, .. } = self;
        match edit {
            Edit::Image(image) => setup.set_image(image),
            Edit::Own(own) => setup.set_own(own),
            Edit::Size(h, w) => (setup.h, setup.w) = (h.clamp(1, MAX_SIDE), w.clamp(1, MAX_SIDE)),
            Edit::Tap(place, value) => setup.set_tap(place, value)?,
            Edit::Shape(kh, kw) => setup.reshape_kernel(kh, kw)?,
            Edit::Boundary(boundary) => setup.boundary = boundary,
            Edit::Stride(stride) => setup.stride = stride,
            Edit::Show(form, shown) => view.show(form, shown),
            Edit::Panel(panel) => view.panel = panel,
            Edit::Zoom(zoom) => view.zoom = zoom.clamp(0.0, 1.0),
            Edit::Quantity(quantity) => view.quantity = quantity,
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
        let costs = Setup::default().costs().expect("costs");
        let operations = |form: Form| Quantity::Operations.of(&form.of(&costs));
        assert_eq!(
            Form::all().iter().map(|form| form.of(&costs).parameters).collect::<Vec<_>>(),
            [2, 178_640, 178_640, 8_003_072_000]
        );
        assert_eq!(
            Form::all().iter().copied().map(operations).collect::<Vec<_>>(),
            [267_960, 267_960, 267_960, 16_006_144_000]
        );
    }

    #[test]
    fn an_edit_that_fits_no_layer_is_not_taken_and_says_why() {
        let mut state = Count::default();
        state.apply(Edit::Size(1, 1));
        assert_eq!((state.setup.h, state.setup.w), (280, 320));
        assert!(state.refusal.is_some());
        state.apply(Edit::Boundary(Boundary::Zero));
        state.apply(Edit::Size(1, 1));
        assert_eq!((state.setup.h, state.setup.w, &state.refusal), (1, 1, &None));
    }

    #[test]
    fn a_stride_of_two_needs_a_quarter_of_the_outputs() {
        let mut state = Count::default();
        state.apply(Edit::Boundary(Boundary::Zero));
        let all = state.setup.costs().expect("costs").outputs;
        state.apply(Edit::Stride(2));
        assert_eq!(state.setup.costs().expect("costs").outputs * 4, all);
    }

    #[test]
    fn a_picture_of_ones_own_starts_from_the_one_that_is_shown_and_is_kept() {
        let mut state = Count::default();
        state.apply(Edit::Image(Image::Digit));
        assert_eq!(state.setup.own, None);
        let size = (state.setup.h, state.setup.w);
        state.apply(Edit::Image(Image::Custom));
        assert!(state.setup.own.is_some());
        assert_eq!((state.setup.h, state.setup.w), size);
        let own = state.setup.own.clone();
        state.apply(Edit::Image(Image::Stripes));
        state.apply(Edit::Image(Image::Custom));
        assert_eq!(state.setup.own, own);
    }

    #[test]
    fn the_last_form_stays_and_a_new_shape_keeps_what_there_was() {
        let mut state = Count::default();
        for &form in Form::all() {
            state.apply(Edit::Show(form, false));
        }
        assert_eq!(state.view.forms, [Form::Dense]);
        state.apply(Edit::Shape(2, 3));
        assert_eq!(state.setup.kernel.taps(), [-1.0, 1.0, 0.0, 0.0, 0.0, 0.0]);
        state.apply(Edit::Tap(4, 5.0));
        state.apply(Edit::Shape(3, 2));
        assert_eq!(state.setup.kernel.taps(), [-1.0, 1.0, 0.0, 5.0, 0.0, 0.0]);
    }

    #[test]
    fn the_largest_settings_can_be_counted() {
        let mut state = Count::default();
        state.apply(Edit::Shape(7, 7));
        state.apply(Edit::Boundary(Boundary::Full));
        state.apply(Edit::Size(MAX_SIDE, MAX_SIDE));
        assert_eq!(state.refusal, None);
        assert!(state.setup.costs().expect("costs").dense.bytes < 1 << 53);
    }
}

//! The pictures that a reader can choose. Samples are grey levels from 0 (black) to 255 (white).

use std::rc::Rc;

use strum::{EnumString, IntoStaticStr, VariantArray};

use crate::conv::Plane;

/// A custom picture. It may be large, so pictures are compared by identity.
#[derive(Debug, Clone)]
pub struct Own(Rc<Plane>);

impl Own {
    /// Takes `plane`, grey levels from 0 to 255.
    pub fn new(plane: Plane) -> Own {
        Own(Rc::new(plane))
    }

    /// Its samples.
    pub fn plane(&self) -> &Rc<Plane> {
        &self.0
    }
}

impl PartialEq for Own {
    fn eq(&self, other: &Own) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// The largest width or height of a custom picture, so that six of them fit on the page and in a frame.
const SHOWN: u32 = 320;

/// The treatment of a picture that is too large.
#[derive(Debug, Clone, Copy, PartialEq, Eq, EnumString, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "kebab-case")]
pub enum Fit {
    /// Scale the whole picture down.
    Scale,
    /// Its middle, pixel by pixel.
    Crop,
}

impl Fit {
    /// For a picture `w` wide and `h` high, of which at most 320 pixels a side are taken: the width and height that come
    /// out, and where the whole picture lies around them, as left, top, width and height.
    ///
    /// ```
    /// use parameter_sharing::lesson::Fit;
    /// assert_eq!(Fit::Scale.place((640, 480)), ((320, 240), [0.0, 0.0, 320.0, 240.0]));
    /// assert_eq!(Fit::Crop.place((640, 480)), ((320, 320), [-160.0, -80.0, 640.0, 480.0]));
    /// assert_eq!(Fit::Crop.place((30, 20)), Fit::Scale.place((30, 20)));
    /// ```
    pub fn place(self, (w, h): (u32, u32)) -> ((u32, u32), [f64; 4]) {
        match self {
            Fit::Scale => {
                let scale = (f64::from(SHOWN) / f64::from(w.max(h))).min(1.0);
                let side = |n: u32| ((f64::from(n) * scale).round() as u32).max(1);
                let (w, h) = (side(w), side(h));
                ((w, h), [0.0, 0.0, w.into(), h.into()])
            }
            Fit::Crop => {
                let cut = (w.min(SHOWN), h.min(SHOWN));
                let before = |whole: u32, part: u32| -f64::from((whole - part) / 2);
                (cut, [before(w, cut.0), before(h, cut.1), w.into(), h.into()])
            }
        }
    }
}

/// A picture by its name in the address.
#[derive(Debug, Clone, Copy, PartialEq, Eq, EnumString, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "kebab-case")]
pub enum Image {
    /// A photograph of a cat, 280 rows of 320; loaded by the page.
    Cat,
    /// A cat's face in 16×16 pixels.
    PixelCat,
    /// A hand-drawn 5, 16×16.
    Digit,
    /// Vertical stripes, 16×16.
    Stripes,
    /// One bright sample on black, 16×16: its output is the kernel itself, turned around.
    Impulse,
    /// The reader's own, painted or brought along; until there is one, nothing.
    Custom,
}

const PIXEL_CAT: [&str; 16] = [
    "................",
    "..#..........#..",
    "..##........##..",
    "..#+#......#+#..",
    "..#++#....#++#..",
    "..#+++####+++#..",
    "..#++++++++++#..",
    ".#++##++++##++#.",
    ".#++##++++##++#.",
    ".#++++++++++++#.",
    "##+++++##+++++##",
    ".#++++#++#++++#.",
    "##++#++##++#++##",
    "..#++######++#..",
    "...##++++++##...",
    ".....######.....",
];

const DIGIT: [&str; 16] = [
    "................",
    "................",
    "....########+...",
    "....########+...",
    "....##..........",
    "....##..........",
    "....##..........",
    "....######+.....",
    "....+.++###+....",
    ".........+##....",
    "..........##....",
    "..........##....",
    "....#....+##....",
    "....+######+....",
    ".....+####+.....",
    "................",
];

impl Image {
    /// Rows and columns.
    pub fn size(self) -> (usize, usize) {
        match self {
            Image::Cat => (280, 320),
            Image::PixelCat | Image::Digit | Image::Stripes | Image::Impulse | Image::Custom => (16, 16),
        }
    }

    /// The custom picture that a reader starts from when this picture is selected.
    pub fn start_of_own(self) -> Option<Own> {
        self.drawn().or_else(|| Image::PixelCat.drawn()).map(Own::new)
    }

    /// The samples of a picture that is drawn rather than photographed; the photograph is a file of the page.
    pub fn drawn(self) -> Option<Plane> {
        let level = |rows: &[&str; 16], y: usize, x: usize, ink: f32, mid: f32, ground: f32| match rows[y].as_bytes()[x]
        {
            b'#' => ink,
            b'+' => mid,
            _ => ground,
        };
        let sample: Box<dyn Fn(usize, usize) -> f32> = match self {
            Image::Cat | Image::Custom => return None,
            Image::PixelCat => Box::new(move |y, x| level(&PIXEL_CAT, y, x, 40.0, 180.0, 240.0)),
            Image::Digit => Box::new(move |y, x| level(&DIGIT, y, x, 255.0, 128.0, 0.0)),
            Image::Stripes => Box::new(|_, x| if x / 2 % 2 == 0 { 255.0 } else { 0.0 }),
            Image::Impulse => Box::new(|y, x| if (y, x) == (5, 5) { 255.0 } else { 0.0 }),
        };
        Plane::from_fn(16, 16, sample).ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pictures_of_ones_own_are_the_same_where_one_was_made_from_the_other() {
        let plane = Image::Digit.drawn().expect("a picture");
        let own = Own::new(plane.clone());
        assert_eq!(own, own.clone());
        assert_ne!(own, Own::new(plane));
    }

    #[test]
    fn a_picture_is_drawn_in_its_own_greys() {
        let greys = |image: Image, of: [f32; 3]| {
            let plane = image.drawn().expect("a picture");
            of.map(|grey| plane.data().iter().filter(|&&sample| sample == grey).count())
        };
        let count = |rows: [&str; 16]| ["#", "+", "."].map(|mark| rows.concat().matches(mark).count());
        assert_eq!(greys(Image::PixelCat, [40.0, 180.0, 240.0]), count(PIXEL_CAT));
        assert_eq!(greys(Image::Digit, [255.0, 128.0, 0.0]), count(DIGIT));
        let stripes = Image::Stripes.drawn().expect("a picture");
        assert_eq!([0, 1, 2, 3, 4, 14, 15].map(|x| stripes.at(9, x)), [255.0, 255.0, 0.0, 0.0, 255.0, 0.0, 0.0]);
        let impulse = Image::Impulse.drawn().expect("a picture");
        assert_eq!((impulse.at(5, 5), impulse.data().iter().sum::<f32>()), (255.0, 255.0));
    }
}

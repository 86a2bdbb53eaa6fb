//! The pictures that a reader can choose. Samples are grey levels from 0 (black) to 255 (white).

use crate::conv::Plane;

/// A picture by its name in the address.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
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
    /// Every picture, in the order of the menu.
    pub const ALL: [Image; 6] =
        [Image::Cat, Image::PixelCat, Image::Digit, Image::Stripes, Image::Impulse, Image::Custom];

    /// Its name in the address.
    pub fn name(self) -> &'static str {
        match self {
            Image::Cat => "cat",
            Image::PixelCat => "pixel-cat",
            Image::Digit => "digit",
            Image::Stripes => "stripes",
            Image::Impulse => "impulse",
            Image::Custom => "custom",
        }
    }

    /// The picture with this name.
    pub fn from_name(name: &str) -> Option<Image> {
        Image::ALL.into_iter().find(|image| image.name() == name)
    }

    /// Rows and columns.
    pub fn size(self) -> (usize, usize) {
        match self {
            Image::Cat => (280, 320),
            _ => (16, 16),
        }
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

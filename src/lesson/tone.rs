//! The colours of samples.

use crate::conv::Plane;

/// A mapping from samples to colours.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Tone {
    /// Black at 0, white at this value and above.
    Grey(f32),
    /// Slate at minus this value and below, white at 0, gold at plus this value and above.
    Diverging(f32),
}

/// Colours at the ends of the diverging scale, as red, green, blue: hues that no kernel element has.
const NEGATIVE: [f32; 3] = [51.0, 66.0, 95.0];
const POSITIVE: [f32; 3] = [169.0, 116.0, 0.0];

impl Tone {
    /// The scale for the output of a kernel whose elements add up to `sum`, where the largest output is `max_abs`.
    ///
    /// A kernel with a positive sum gives a picture again, so it is drawn as one. The others give differences, on both
    /// sides of zero; few of them are large, so full colour is reached at half the largest.
    pub fn of_output(sum: f32, max_abs: f32) -> Tone {
        if sum > 1e-3 { Tone::Grey(255.0 * sum) } else { Tone::Diverging((max_abs / 2.0).max(f32::MIN_POSITIVE)) }
    }

    /// Red, green, blue and opacity of each of 256 equal steps of the scale, from its lower end to its upper one.
    pub fn table(self) -> [[u8; 4]; 256] {
        std::array::from_fn(|step| match self {
            Tone::Grey(_) => [step as u8, step as u8, step as u8, 255],
            Tone::Diverging(_) => {
                // Step 128 is exactly zero, hence exactly white.
                let position = (step as f32 - 128.0) / 127.0;
                let end = if position < 0.0 { NEGATIVE } else { POSITIVE };
                let mixed = |channel: usize| (255.0 + (end[channel] - 255.0) * position.abs().min(1.0)).round() as u8;
                [mixed(0), mixed(1), mixed(2), 255]
            }
        })
    }

    /// The end of the scale, its steps on either side of zero, and the step of zero, with what rounds to the nearest.
    fn scale(self) -> (f32, f32, f32) {
        match self {
            Tone::Grey(white) => (white, 255.0, 0.5),
            Tone::Diverging(end) => (end, 127.0, 128.5),
        }
    }

    /// The step of the [`Tone::table`] for `sample`.
    pub fn step(self, sample: f32) -> u8 {
        let (end, steps, zero) = self.scale();
        // A cast from float to integer saturates.
        (sample / end * steps + zero) as u8
    }

    /// The colours of all samples of `plane`, four bytes for each, row by row.
    pub fn pixels(self, plane: &Plane) -> Vec<u8> {
        let (end, steps, zero) = self.scale();
        plane.look_up(&self.table(), end, steps, zero)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn zero_is_white_and_the_ends_are_full_colours() {
        let tone = Tone::Diverging(4.0);
        let colour = |sample: f32| tone.table()[tone.step(sample) as usize];
        assert_eq!(colour(0.0), [255, 255, 255, 255]);
        assert_eq!(colour(4.0), [169, 116, 0, 255]);
        assert_eq!(colour(-4.0), [51, 66, 95, 255]);
        assert_eq!([2.0, -2.0].map(colour), [[212, 185, 126, 255], [154, 161, 176, 255]]);
        assert_eq!(colour(100.0), colour(4.0));
        assert_eq!(colour(-100.0), colour(-4.0));
    }

    #[test]
    fn grey_levels_are_themselves() {
        let tone = Tone::Grey(255.0);
        for level in 0..=255u8 {
            assert_eq!(tone.step(f32::from(level)), level);
        }
        assert_eq!((tone.step(-3.0), tone.step(999.0)), (0, 255));
    }

    #[test]
    fn a_pixel_has_the_colour_of_its_sample() {
        let samples: Vec<f32> = (-999..999).map(|sample| sample as f32 / 3.7).collect();
        let plane = Plane::row(samples.clone()).expect("a row");
        for tone in [Tone::Grey(255.0), Tone::Grey(31.0), Tone::Diverging(4.0), Tone::Diverging(f32::MIN_POSITIVE)] {
            let colours = samples.iter().flat_map(|&sample| tone.table()[usize::from(tone.step(sample))]);
            assert!(tone.pixels(&plane).into_iter().eq(colours), "{tone:?}");
        }
    }

    #[test]
    fn a_kernel_with_a_sum_gives_a_picture_and_any_other_gives_differences() {
        assert_eq!(Tone::of_output(0.5, 80.0), Tone::Grey(127.5));
        assert_eq!(Tone::of_output(0.0, 80.0), Tone::Diverging(40.0));
        assert_eq!(Tone::of_output(-1.0, 0.0), Tone::Diverging(f32::MIN_POSITIVE));
    }
}

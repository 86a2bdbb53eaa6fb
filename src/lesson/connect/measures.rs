//! The measures of a layer's picture, on a large window and on a phone.

/// The measures of a signal's picture, in the units of its view box. The picture is as many pitches wide as there are
/// samples, with those that the boundary makes up, and one more at an end where it makes up none.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Measures {
    /// The width of the view box.
    pub width: f32,
    /// The largest distance from one unit to the next.
    pub pitch: f32,
    /// The largest radius of an output, and half the width of an input.
    pub radius: f32,
    /// The height at which the outputs stand.
    pub output_y: f32,
    /// The upper edge of the inputs.
    pub input_y: f32,
    /// The height of an input, with its number above and its bar below.
    pub input_height: f32,
    /// From the upper edge of an input to the middle of its number.
    pub number: f32,
    /// The upper edge of the kernel's tiles.
    pub tile_y: f32,
    /// The height of a tile.
    pub tile_height: f32,
    /// The upper edge of the matrix.
    pub matrix_y: f32,
    /// The height of a row of the matrix, where there are few.
    pub row: f32,
    /// Those of a picture.
    pub picture: PictureMeasures,
}

impl Measures {
    /// On a window with room for two layers side by side.
    pub const WIDE: Measures = Measures {
        width: 576.0,
        pitch: 64.0,
        radius: 23.0,
        output_y: 36.0,
        input_y: 168.0,
        input_height: 64.0,
        number: 22.0,
        tile_y: 237.0,
        tile_height: 57.0,
        matrix_y: 308.0,
        row: 20.0,
        picture: PictureMeasures {
            left: 196.0,
            top: 6.0,
            width: 378.0,
            height: 436.0,
            matrix: [1.0, 6.0, 182.0],
            kernel: [1.0, 262.0, 182.0, 168.0],
            whole: 446.0,
        },
    };
    /// On a phone: a unit of the view box is a pixel of a screen that is 375 wide.
    pub const NARROW: Measures = Measures {
        width: 343.0,
        pitch: 38.0,
        radius: 16.5,
        output_y: 26.0,
        input_y: 130.0,
        input_height: 56.0,
        number: 19.0,
        tile_y: 190.0,
        tile_height: 54.0,
        matrix_y: 260.0,
        row: 21.0,
        picture: PictureMeasures {
            left: 1.0,
            top: 4.0,
            width: 341.0,
            height: 340.0,
            matrix: [1.0, 360.0, 150.0],
            kernel: [176.0, 382.0, 166.0, 140.0],
            whole: 545.0,
        },
    };

    /// Those with a second layer above the first, whose matrix has no room then.
    pub fn deep(self) -> Measures {
        let down = 2.0 * self.radius + 1.1 * self.input_height;
        Measures {
            output_y: self.output_y + down,
            input_y: self.input_y + down,
            tile_y: self.tile_y + down,
            matrix_y: self.matrix_y + down,
            ..self
        }
    }

    /// The height at which the units of a second layer stand.
    pub fn top(&self) -> f32 {
        1.5 * self.radius
    }

    /// The base line of the bars in the inputs, and the length of the longest: where no sample is negative they stand on
    /// the bottom.
    pub fn bars(&self, samples: &[f32]) -> (f32, f32) {
        let (top, bottom) = (self.input_y + 1.6 * self.number, self.input_y + self.input_height - 4.0);
        if samples.iter().any(|&sample| sample < 0.0) {
            ((top + bottom) / 2.0, (bottom - top) / 2.0)
        } else {
            (bottom, bottom - top)
        }
    }
}

/// The measures of a picture: its two planes, and beside or under them its matrix and its kernel.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct PictureMeasures {
    /// The left edge of the planes.
    pub left: f32,
    /// The upper edge of the planes.
    pub top: f32,
    /// The width of the planes.
    pub width: f32,
    /// The height of both planes with the room between them.
    pub height: f32,
    /// The matrix: left, top, and the longer of its sides.
    pub matrix: [f32; 3],
    /// The kernel: left, top, width, height.
    pub kernel: [f32; 4],
    /// The height of the view box.
    pub whole: f32,
}

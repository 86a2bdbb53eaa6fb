//! The common parts of all Python programs: NumPy arrays, padding, pooling.

use crate::conv::{Boundary, Options, Pool};
use crate::lesson::program::{Array, Program};

/// A correlation with its padding already applied, as a library sees it.
pub(super) struct Correlation {
    /// Whether there are two axes.
    pub(super) two_d: bool,
    /// Rows of the kernel.
    pub(super) kh: usize,
    /// Columns of the kernel.
    pub(super) kw: usize,
    /// Samples from one window to the next.
    pub(super) stride: usize,
    /// Samples from one tap to the next.
    pub(super) dilation: usize,
}

impl Correlation {
    /// The number of axes.
    pub(super) fn dims(&self) -> usize {
        if self.two_d { 2 } else { 1 }
    }

    /// The argument repeated for each axis.
    pub(super) fn each(&self, value: usize) -> String {
        if self.two_d { format!("({value}, {value})") } else { value.to_string() }
    }

    /// The shape of the kernel.
    pub(super) fn taps(&self) -> String {
        let Correlation { two_d, kh, kw, .. } = self;
        if *two_d { format!("({kh}, {kw})") } else { kw.to_string() }
    }
}

/// The whole program, with the lines of a library for each kind of layer: `dense` takes the number of inputs.
pub(super) fn write(
    program: &Program,
    correlation: impl Fn(&Correlation) -> String,
    dense: impl Fn(usize) -> String,
) -> String {
    let lines = match program {
        Program::Correlation { x, k, options, relu, pool } => {
            let (kh, kw) = k.size();
            let (two_d, kh) = (kh.is_some(), kh.unwrap_or(1));
            let Options { boundary, stride, dilation, flip } = *options;
            let mut lines = x.as_ref().map_or_else(read_data, |x| assigned("x", x)) + &assigned("k", k);
            if flip {
                lines.push_str(if two_d { "k = k[::-1, ::-1].copy()\n" } else { "k = k[::-1].copy()\n" });
            }
            lines.push_str(&padded(boundary, two_d, dilation * (kh - 1), dilation * (kw - 1)));
            lines.push('\n');
            lines.push_str(&correlation(&Correlation { two_d, kh, kw, stride, dilation }));
            if *relu {
                lines.push_str("y = np.maximum(y, 0)\n");
            }
            lines + &pooled(*pool, boundary, two_d)
        }
        Program::Dense { matrix, x } => assigned("W", matrix) + &assigned("x", x) + "\n" + &dense(x.values.len()),
    };
    format!("import numpy as np\n\n{lines}print(y)\n")
}

fn assigned(name: &str, Array { values, columns }: &Array) -> String {
    let row = |row: &[String]| format!("[{}]", row.join(", "));
    let body = match columns {
        Some(columns) => format!("[{}]", values.chunks(*columns).map(row).collect::<Vec<_>>().join(",\n     ")),
        None => row(values),
    };
    format!("{name} = np.array({body}, dtype=np.float32)\n")
}

fn read_data() -> String {
    "import json\nx = np.array(json.load(open(\"parameter-sharing-shift.json\"))[\"I\"], dtype=np.float32)\n".to_owned()
}

/// The line that pads the input for a kernel that extends `down` and `right` samples from its first.
fn padded(boundary: Boundary, two_d: bool, down: usize, right: usize) -> String {
    padded_array("x", boundary, two_d, down, right)
}

fn padded_array(name: &str, boundary: Boundary, two_d: bool, down: usize, right: usize) -> String {
    let Some(mode) = boundary.numpy_mode() else { return String::new() };
    let pad = |total: usize| {
        let (before, after) = boundary.padding(total);
        format!("({before}, {after})")
    };
    let widths = if two_d { format!("({}, {})", pad(down), pad(right)) } else { pad(right) };
    format!("{name} = np.pad({name}, {widths}, mode=\"{mode}\")\n")
}

fn pooled(pool: Pool, boundary: Boundary, two_d: bool) -> String {
    let function = match pool {
        Pool::None => return String::new(),
        Pool::Blur2 => return blurred(boundary, two_d),
        Pool::Max2 => "max",
        Pool::Avg2 => "mean",
    };
    if two_d {
        format!(
            "h, w = y.shape[0] // 2, y.shape[1] // 2\ny = y[:2 * h, :2 * w].reshape(h, 2, w, 2).{function}(axis=(1, 3))\n"
        )
    } else {
        format!("n = len(y) // 2\ny = y[:2 * n].reshape(n, 2).{function}(axis=1)\n")
    }
}

/// A blur along each axis, then every second sample.
fn blurred(boundary: Boundary, two_d: bool) -> String {
    let padded = padded_array("y", boundary, two_d, 2, 2);
    let down = "y = (y[:-2] + 2 * y[1:-1] + y[2:]) / 4\n";
    if two_d {
        padded + down + "y = ((y[:, :-2] + 2 * y[:, 1:-1] + y[:, 2:]) / 4)[::2, ::2]\n"
    } else {
        padded + down + "y = y[::2]\n"
    }
}

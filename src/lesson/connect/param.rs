//! The names of the parts that can be selected in the scene.

use std::fmt;
use std::str::FromStr;

/// One parameter of one of the three layers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Param {
    /// `k1`: an element of the kernel.
    Kernel(usize),
    /// `u3.1`: the convolution's weight of output 3 at tap 1, where its tie to the kernel element is broken.
    Untied(usize, usize),
    /// `l3.1`: the locally connected layer's weight of output 3 at tap 1.
    Local(usize, usize),
    /// `w3.2`: the fully connected layer's weight in row 3 (the output), column 2 (the input).
    Dense(usize, usize),
}

/// The part that the reader has selected.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Select {
    /// A parameter of any layer.
    Param(Param),
    /// `x4`: an input.
    Input(usize),
    /// `y4`: an output unit.
    Output(usize),
    /// `z4`: an output unit of the second layer.
    Second(usize),
}

impl fmt::Display for Param {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Param::Kernel(tap) => write!(f, "k{tap}"),
            Param::Untied(output, tap) => write!(f, "u{output}.{tap}"),
            Param::Local(output, tap) => write!(f, "l{output}.{tap}"),
            Param::Dense(row, column) => write!(f, "w{row}.{column}"),
        }
    }
}

impl fmt::Display for Select {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Select::Param(param) => param.fmt(f),
            Select::Input(index) => write!(f, "x{index}"),
            Select::Output(index) => write!(f, "y{index}"),
            Select::Second(index) => write!(f, "z{index}"),
        }
    }
}

impl FromStr for Select {
    type Err = ();

    fn from_str(text: &str) -> Result<Select, ()> {
        let one = |digits: &str| match digits.bytes().all(|b| b.is_ascii_digit()) {
            true => digits.parse().map_err(drop),
            false => Err(()),
        };
        let two = |digits: &str| {
            let (first, second) = digits.split_once('.').ok_or(())?;
            Ok((one(first)?, one(second)?))
        };
        let digits = text.get(1..).ok_or(())?;
        match text.as_bytes()[0] {
            b'k' => Ok(Select::Param(Param::Kernel(one(digits)?))),
            b'u' => two(digits).map(|(output, tap)| Select::Param(Param::Untied(output, tap))),
            b'l' => two(digits).map(|(output, tap)| Select::Param(Param::Local(output, tap))),
            b'w' => two(digits).map(|(row, column)| Select::Param(Param::Dense(row, column))),
            b'x' => Ok(Select::Input(one(digits)?)),
            b'y' => Ok(Select::Output(one(digits)?)),
            b'z' => Ok(Select::Second(one(digits)?)),
            _ => Err(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_name_reads_back_as_itself() {
        for name in ["k0", "k12", "u3.1", "l3.1", "w10.2", "x4", "y0", "z3"] {
            assert_eq!(name.parse::<Select>().map(|select| select.to_string()), Ok(name.to_owned()));
        }
    }

    #[test]
    fn other_text_is_no_name() {
        for name in
            ["", "k", "k-1", "k1.2", "w3", "w3.", "w.2", "w1.2.3", "q1", "é1", "k+1", "k99999999999999999999999"]
        {
            assert_eq!(name.parse::<Select>(), Err(()), "{name}");
        }
    }
}

//! A layer and its input as data for a program with another library.

use crate::conv::{Options, Pool};

/// Numbers on one axis or two.
#[derive(Debug, Clone, PartialEq)]
pub struct Array {
    /// The numbers as they are written, row by row.
    pub values: Vec<String>,
    /// The columns, where there are two axes.
    pub columns: Option<usize>,
}

impl Array {
    /// A row of numbers.
    pub fn row<T: ToString>(values: &[T]) -> Array {
        Array { values: values.iter().map(T::to_string).collect(), columns: None }
    }

    /// Numbers in rows of `columns`.
    pub fn plane<T: ToString>(values: &[T], columns: usize) -> Array {
        Array { columns: Some(columns.max(1)), ..Array::row(values) }
    }

    /// Columns, and rows where there are two axes.
    pub fn size(&self) -> (Option<usize>, usize) {
        let columns = self.columns.unwrap_or(self.values.len());
        (self.columns.map(|columns| self.values.len() / columns), columns)
    }
}

/// A program that computes the outputs of one layer.
#[derive(Debug, Clone, PartialEq)]
pub enum Program {
    /// A correlation.
    Correlation {
        /// The input. `None` if it is too large to write out and is read from the data file.
        x: Option<Array>,
        /// The kernel, on as many axes as the input.
        k: Array,
        /// The options of the correlation.
        options: Options,
        /// Whether a rectifier follows.
        relu: bool,
        /// The pooling after it.
        pool: Pool,
    },
    /// A square matrix on a signal.
    Dense {
        /// The matrix.
        matrix: Array,
        /// The signal.
        x: Array,
    },
}

impl Program {
    /// Whether the program reads its input from the data file.
    pub fn reads_data(&self) -> bool {
        matches!(self, Program::Correlation { x: None, .. })
    }
}

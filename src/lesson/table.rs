//! Tables of numbers, to be used elsewhere.

use std::fmt::Display;

use crate::conv::Plane;

/// A table of numbers with a name.
#[derive(Debug, Clone, PartialEq)]
pub struct Table {
    /// The name in the scene.
    pub name: String,
    /// Its rows, as they are written: the shortest digits that give the number back.
    pub rows: Vec<Vec<String>>,
}

impl Table {
    /// A table of `values` in rows of `columns`.
    pub fn new<T: Display>(name: &str, columns: usize, values: &[T]) -> Table {
        let written = |row: &[T]| row.iter().map(T::to_string).collect();
        Table { name: name.to_owned(), rows: values.chunks(columns.max(1)).map(written).collect() }
    }

    /// A table of the samples of `plane`.
    pub fn plane(name: &str, plane: &Plane) -> Table {
        Table::new(name, plane.w(), plane.data())
    }
}

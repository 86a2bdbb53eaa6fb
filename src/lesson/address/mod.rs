//! `key=value` pairs of an address, and the tables of keys that read and write them.

mod accepted;
mod kernel;
mod keys;
mod pairs;

pub use accepted::{Accepted, Notice};
pub use kernel::{kernel_keys, read_rows, read_taps};
pub(crate) use keys::field;
pub use keys::{Field, Key};
pub use pairs::{Pairs, Writer, numbers};
pub(crate) use pairs::{joined, percent_encoded};

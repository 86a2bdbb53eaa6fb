//! `key=value` pairs of an address, and the tables of keys that read and write them.

mod accepted;
mod keys;
mod pairs;

pub use accepted::{Accepted, Notice};
pub(crate) use keys::field;
pub use keys::{Field, Key};
pub use pairs::{Pairs, Writer};
pub(crate) use pairs::{joined, percent_encoded};

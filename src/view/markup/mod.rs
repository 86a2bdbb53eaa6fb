//! What [`html!`](markup::html) writes out: plans, the values that belong to them, components.
//!
//! It exists for the weight of the page: Yew's own macro writes several hundred bytes of code at every element, and a
//! life cycle for every component.

mod component;
mod plan;
mod values;

pub use component::component;
pub use plan::Plan;
pub use values::Values;

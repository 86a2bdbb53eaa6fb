//! What every file of the view uses: Yew's prelude, with our own [`html!`].

pub use markup::html;
pub use yew::prelude::*;

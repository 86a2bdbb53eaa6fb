//! Whether the figure is locked, for controls deep in a scene.

use yew::prelude::*;

/// The context that says whether nothing can be changed that the numbers are computed from.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Locked(pub bool);

/// Whether the figure is locked.
#[hook]
pub(super) fn use_locked() -> bool {
    use_context::<Locked>().is_some_and(|Locked(locked)| locked)
}

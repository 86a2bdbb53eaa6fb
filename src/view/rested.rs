//! Parts of the page out of sight: they are drawn after the visible ones.

use std::rc::Rc;

use yew::prelude::*;

use super::shared_ptr::SharedPtr;
use crate::platform::events::Timeout;

/// Milliseconds without a change after which such a part is drawn again.
const REST: u32 = 100;

/// Properties of [`Rested`].
#[derive(Properties, Clone, PartialEq)]
pub(super) struct Props {
    /// Whether every change is drawn at once, like those of the visible parts.
    #[prop_or_default]
    pub(super) at_once: bool,
    /// The moment of the page, for a part that waits only when another moment begins.
    #[prop_or_default]
    pub(super) moment: Option<u32>,
    /// What is drawn.
    pub(super) children: Html,
}

/// A part that is drawn again when nothing has changed for a while: so it holds up no frame.
#[component]
pub(super) fn Rested(Props { at_once, moment, children }: &Props) -> Html {
    let fresh = (SharedPtr::from(Rc::new(children.clone())), *moment);
    let drawn = use_mut_ref(|| fresh.clone());
    let update = use_force_update();
    let (before, then) = drawn.borrow().clone();
    let waits = !at_once && before != fresh.0 && (moment.is_none() || then != *moment);
    if !waits {
        drawn.replace(fresh.clone());
    }
    let of = if waits { before } else { fresh.0.clone() };
    use_effect_with(children.clone(), move |_| {
        let draw = move || {
            drawn.replace(fresh);
            update.force_update();
        };
        let rest = waits.then(|| Timeout::new(REST, draw));
        move || drop(rest)
    });
    html! { <Drawn {of} /> }
}

#[derive(Properties, Clone, PartialEq)]
struct DrawnProps {
    of: SharedPtr<Html>,
}

#[component]
fn Drawn(DrawnProps { of }: &DrawnProps) -> Html {
    (**of).clone()
}

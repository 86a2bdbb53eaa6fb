//! Parts of the page that are only read aloud: they follow what is seen.

use std::rc::Rc;

use yew::prelude::*;

use super::shared_ptr::SharedPtr;
use crate::platform::events::Timeout;

/// Milliseconds without a change after which such a part is drawn again.
const REST: u32 = 100;

/// Properties of [`Rested`].
#[derive(Properties, Clone, PartialEq)]
pub(super) struct Props {
    /// What is drawn.
    pub(super) children: Html,
}

/// A part that is drawn again when nothing has changed for a while: so it holds up no frame.
#[component]
pub(super) fn Rested(Props { children }: &Props) -> Html {
    let drawn = use_state(|| SharedPtr::from(Rc::new(children.clone())));
    use_effect_with(children.clone(), {
        let drawn = drawn.setter();
        move |children| {
            let fresh = SharedPtr::from(Rc::new(children.clone()));
            let rest = Timeout::new(REST, move || drawn.set(fresh));
            move || drop(rest)
        }
    });
    html! { <Drawn of={(*drawn).clone()} /> }
}

#[derive(Properties, Clone, PartialEq)]
struct DrawnProps {
    of: SharedPtr<Html>,
}

#[component]
fn Drawn(DrawnProps { of }: &DrawnProps) -> Html {
    (**of).clone()
}

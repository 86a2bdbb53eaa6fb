//! Parts of the page that are not seen, or only read aloud: they follow what is seen.

use std::rc::Rc;

use yew::prelude::*;

use super::shared_ptr::SharedPtr;
use crate::platform::events::Timeout;

/// Milliseconds without a change after which an unseen part is drawn.
const REST: u32 = 100;

/// Properties of [`Rested`].
#[derive(Properties, Clone, PartialEq)]
pub(super) struct Props {
    /// Whether it is seen now.
    #[prop_or_default]
    pub(super) seen: bool,
    /// What is drawn.
    pub(super) children: Html,
}

/// A part that is drawn at once where it is seen, and else when nothing has changed for a while: so it holds up no frame.
#[component]
pub(super) fn Rested(Props { seen, children }: &Props) -> Html {
    let fresh = || SharedPtr::from(Rc::new(children.clone()));
    let drawn = use_mut_ref(fresh);
    if *seen {
        drawn.replace(fresh());
    }
    let redraw = use_force_update();
    use_effect_with((*seen, children.clone()), {
        let (drawn, fresh) = (drawn.clone(), fresh());
        move |&(seen, _)| {
            let rest = move || {
                drawn.replace(fresh);
                redraw.force_update();
            };
            let waiting = (!seen).then(|| Timeout::new(REST, rest));
            move || drop(waiting)
        }
    });
    let of = drawn.borrow().clone();
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

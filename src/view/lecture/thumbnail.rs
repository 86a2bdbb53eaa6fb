//! A small picture of a step: a frame of the page, which is there only while it is in sight.

use yew::prelude::*;

use crate::platform::events::Timeout;
use crate::platform::sight::Sight;
use crate::view::mounted::use_mounted;

/// Milliseconds in sight after which the picture is drawn, so that scrolling past draws none.
const REST: u32 = 150;

/// Properties of [`Thumbnail`].
#[derive(Properties, Clone, PartialEq)]
pub(super) struct Props {
    /// What it shows, for readers of the screen.
    pub(super) name: String,
    /// The address of the figure.
    pub(super) address: String,
}

/// The picture.
#[component]
pub(super) fn Thumbnail(Props { name, address }: &Props) -> Html {
    let place = use_node_ref();
    let seen = use_state_eq(|| false);
    let rested = use_state_eq(|| false);
    use_mounted({
        let (place, seen) = (place.clone(), seen.setter());
        move || place.cast().and_then(|place| Sight::watch(&place, move |now| seen.set(now)))
    });
    use_effect_with(*seen, {
        let rested = rested.setter();
        move |&seen| {
            rested.set(false);
            let timeout = seen.then(|| Timeout::new(REST, move || rested.set(true)));
            move || drop(timeout)
        }
    });
    html! {
        <div class="miniature" inert=true ref={place}>
            if *seen && *rested {
                // A frame that goes to another address would be an entry of the history.
                <iframe key={address.clone()} title={name.clone()} src={address.clone()}></iframe>
            }
        </div>
    }
}

//! Guesses that are made before the outcome is shown.

use yew::prelude::*;

use crate::lesson::Named;

/// Buttons for all guesses, each a tap.
pub fn buttons<G: Named>(given: Option<G>, choose: &Callback<G>, text: impl Fn(G) -> &'static str) -> Html {
    let button = |(place, &guess): (usize, &G)| {
        html! {
            <button key={guess.name()} type="button" data-guess={place.to_string()} aria-pressed={(given == Some(guess)).to_string()}
                onclick={choose.reform(move |_: MouseEvent| guess)}>{ text(guess) }</button>
        }
    };
    G::all().iter().enumerate().map(button).collect()
}

/// What became of the guess, with whether it was right if that can be told.
pub fn outcome(right: Option<bool>, text: String) -> Html {
    let right = right.map(|right| right.to_string());
    html! { <p class="guessed" aria-live="polite" data-right={right}>{ text }</p> }
}

//! Beside the two ends: what is guessed, how they compare, and the position of the animation.

use yew::prelude::*;

use super::words;
use crate::lesson::shift::{Comparison, Guess, Setup};
use crate::view::guess;
use crate::words::Texts;

/// The reader's guess, and the setup that it is about.
pub(super) type Answer = UseStateHandle<Option<(Setup, Guess)>>;

/// Three guesses, each a tap.
pub(super) fn guesses(
    texts: &Texts,
    given: Option<Guess>,
    choose: &Callback<Guess>,
    never: Callback<MouseEvent>,
) -> Html {
    html! {
        <div class="predict" role="group" aria-label={texts.get("predict-two-ends")}>
            <p class="ask">{ texts.get("predict-two-ends") }</p>
            { guess::buttons(given, choose, |guess| words::guess(texts, guess)) }
            <button type="button" class="quiet never" onclick={never}>{ texts.get("shift-ask.never") }</button>
        </div>
    }
}

/// The largest difference, as a giant number once it is revealed.
pub(super) fn verdict(
    texts: &Texts,
    setup: &Setup,
    revealed: bool,
    comparison: &Comparison,
    mended: Option<f32>,
) -> Html {
    let Comparison { largest, inside, at_edge, edge_cells, .. } = *comparison;
    let number = words::size(texts, largest);
    // Before the reveal, its size does not tell the number.
    let long = revealed && number.chars().count() > 3;
    html! {
        <div class={classes!("verdict", (!revealed).then_some("ahead"))} data-edge={(edge_cells > 0 && revealed).then(|| at_edge.to_string())}>
            <output class={classes!(long.then_some("long"))} data-giant="" data-value={largest.to_string()} data-max-difference={largest.to_string()}
                data-interior={inside.to_string()}>{ if revealed { number } else { "?".to_owned() } }</output>
            if revealed {
                <p class="what">{ texts.get("shift-difference.largest") }</p>
                <p class="where">{ words::how_equal(texts, setup, comparison, mended) }</p>
            }
        </div>
    }
}

/// Whether the guess has come true.
pub(super) fn outcome(texts: &Texts, guess: Guess, comparison: &Comparison) -> Html {
    guess::outcome(guess.fits(comparison), words::outcome(texts, guess, comparison))
}

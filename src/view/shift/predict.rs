//! Predict first: what will come out? Asked before the reveal, answered after it.

use yew::prelude::*;

use crate::args;
use crate::conv::Pool;
use crate::i18n::{ShiftFacts, Texts};
use crate::lesson::shift::{Edit, Guess, Shift, Stage, TWO_ENDS};

/// What the reader said about a state.
pub(super) type Answer = UseStateHandle<Option<(Shift, Guess)>>;

/// Asks while the outcome is not seen yet; afterwards says whether the answer was right. Nothing waits for it.
pub(super) fn predict(
    texts: &Texts,
    state: &Shift,
    facts: &ShiftFacts,
    answer: &Answer,
    playing: &UseStateHandle<bool>,
    on: &Callback<Edit>,
) -> Html {
    if !state.predict {
        return html! {
            <p class="predict"><button type="button" onclick={on.reform(|_: MouseEvent| Edit::Predict(true))}>{ texts.shift.ask_first }</button></p>
        };
    }
    let about = Shift { t: 1.0, problem: None, panel: None, ..state.clone() };
    let given = answer.as_ref().filter(|(asked, _)| *asked == about).map(|(_, guess)| *guess);
    let seen = facts.stage == Stage::Compare;
    let guess = |guess: Guess| {
        let (setter, about, playing) = (answer.setter(), about.clone(), playing.setter());
        let onclick = Callback::from(move |_: MouseEvent| {
            setter.set(Some((about.clone(), guess)));
            playing.set(true);
        });
        html! { <button key={guess as usize} type="button" data-guess={(guess as usize).to_string()} aria-pressed={(given == Some(guess)).to_string()} {onclick}>{ name(texts, guess) }</button> }
    };
    let never = html! { <button type="button" class="quiet" onclick={on.reform(|_: MouseEvent| Edit::Predict(false))}>{ texts.shift.ask_never }</button> };
    match (seen, given) {
        (true, Some(guess)) => {
            let right = guess.fits(facts.verdict);
            html! {
                <p class="predict" aria-live="polite" data-right={right.to_string()}>
                    <b>{ if right { "✓ " } else { "✗ " } }{ (texts.shift.guess_answer)(name(texts, guess), guess, facts.verdict) }</b>
                </p>
            }
        }
        (true, None) => {
            let (playing, on) = (playing.setter(), on.clone());
            let ask = Callback::from(move |_: MouseEvent| {
                playing.set(false);
                on.emit(Edit::Seek(0.0));
            });
            html! { <p class="predict"><button type="button" data-ask="" onclick={ask}>{ texts.shift.ask_first }</button></p> }
        }
        (false, _) => html! {
            <div class="predict" role="group" aria-label={texts.get("predict-two-ends")}>
                <span>{ texts.get("predict-two-ends") }</span>{ for Guess::ALL.into_iter().map(guess) }{ never }
            </div>
        },
    }
}

/// The name of a guess.
fn name(texts: &Texts, guess: Guess) -> &'static str {
    texts.name("predict-two-ends", TWO_ENDS.options[guess as usize])
}

/// What a room must know of a state to predict what comes out: everything but the pictures.
pub(in crate::view) fn setting(texts: &Texts, state: &Shift) -> String {
    let words = &texts.shift;
    let mut parts = vec![(words.motion_name)(state.motion).to_owned(), (words.op_name)(state.op).to_owned()];
    let named = |name: &str, value: &str| texts.format("name-and-value", args! { name: name, value: value });
    parts.push(named(texts.get("boundary"), texts.name("boundary", state.boundary.name())));
    if state.stride > 1 {
        parts.push(format!("{} {}", texts.get("stride"), state.stride));
    }
    if state.pool != Pool::None {
        parts.push(named(words.pool, (words.pool_name)(state.pool)));
    }
    parts.join(" · ")
}

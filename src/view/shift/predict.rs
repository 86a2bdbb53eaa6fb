//! Predict first: what will come out? Asked before the reveal, answered after it.

use yew::prelude::*;

use crate::args;
use crate::conv::Pool;
use crate::i18n::{ShiftFacts, Texts};
use crate::lesson::Named;
use crate::lesson::shift::{Edit, Guess, Setup, Shift, Stage};

/// The reader's guess, and the setup that it is about.
pub(super) type Answer = UseStateHandle<Option<(Setup, Guess)>>;

/// Asks while the outcome is not seen yet; afterwards says whether the answer was right. Nothing waits for it.
pub(super) fn predict(
    texts: &Texts,
    state: &Shift,
    facts: &ShiftFacts,
    answer: &Answer,
    play: &Callback<bool>,
    on: &Callback<Edit>,
) -> Html {
    if !state.view.predict {
        return html! {
            <p class="predict"><button type="button" onclick={on.reform(|_: MouseEvent| Edit::Predict(true))}>{ texts.shift.ask_first }</button></p>
        };
    }
    let given = answer.as_ref().filter(|(asked, _)| *asked == state.setup).map(|(_, guess)| *guess);
    let seen = facts.stage == Stage::Compare;
    let guess = |guess: Guess| {
        let (setter, about, play) = (answer.setter(), state.setup.clone(), play.clone());
        let onclick = Callback::from(move |_: MouseEvent| {
            setter.set(Some((about.clone(), guess)));
            play.emit(true);
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
            let (play, on) = (play.clone(), on.clone());
            let ask = Callback::from(move |_: MouseEvent| {
                play.emit(false);
                on.emit(Edit::Seek(0.0));
            });
            html! { <p class="predict"><button type="button" data-ask="" onclick={ask}>{ texts.shift.ask_first }</button></p> }
        }
        (false, _) => html! {
            <div class="predict" role="group" aria-label={texts.get("predict-two-ends")}>
                <span>{ texts.get("predict-two-ends") }</span>{ for Guess::all().iter().copied().map(guess) }{ never }
            </div>
        },
    }
}

/// The name of a guess.
fn name(texts: &Texts, guess: Guess) -> &'static str {
    texts.name("predict-two-ends", guess.name())
}

/// The setup in words, without its pictures: a room predicts the outcome from it.
pub(in crate::view) fn setting(texts: &Texts, setup: &Setup) -> String {
    let words = &texts.shift;
    let mut parts = vec![(words.motion_name)(setup.motion).to_owned(), (words.op_name)(setup.op).to_owned()];
    let named = |name: &str, value: &str| texts.format("name-and-value", args! { name: name, value: value });
    parts.push(named(texts.get("boundary"), texts.name("boundary", setup.boundary.name())));
    if setup.stride > 1 {
        parts.push(format!("{} {}", texts.get("stride"), setup.stride));
    }
    if setup.pool != Pool::None {
        parts.push(named(words.pool, (words.pool_name)(setup.pool)));
    }
    parts.join(" · ")
}

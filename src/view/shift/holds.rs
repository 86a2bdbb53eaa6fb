//! Where it holds and where not: a table that fills while the reader looks at it.

use yew::prelude::*;

use super::Source;
use crate::i18n::Texts;
use crate::lesson::shift::{Claim, Edit, Shift, Verdict, verdict};
use crate::lesson::{self, Scenes, State, url};
use crate::platform::listen::Timeout;
use crate::view::rich_text::sentence;

/// Milliseconds between two rows: each is computed between two frames of whatever else moves.
const PAUSE: i32 = 25;

/// What is known of each claim so far; `Err` where the layer does not exist.
type Rows = Vec<Result<Verdict, ()>>;

/// The rows that have been computed for `state`. One at a time, and only while the table is open.
#[hook]
pub(super) fn use_rows(source: &Source, state: &Shift, open: bool) -> Rows {
    // All claims are about the same picture, kernel and shift: what else changes does not concern them.
    let base = Shift { panel: None, flip: state.flip, ..Claim::ALL[0].state(state) };
    let rows = use_state(|| (base.clone(), source.clone(), Rows::new()));
    let fresh = rows.0 == base && rows.1 == *source;
    let done = if fresh { rows.2.clone() } else { Rows::new() };
    use_effect_with((base, source.clone(), done.len(), open), {
        let (setter, done) = (rows.setter(), done.clone());
        move |(base, source, next, open)| {
            let timer = match (source, Claim::ALL.get(*next)) {
                (Source::Ready(picture), Some(claim)) if *open => {
                    let (base, source, picture, claim) = (base.clone(), source.clone(), picture.clone(), *claim);
                    Some(Timeout::new(PAUSE, move || {
                        let state = claim.state(&base);
                        let row = state.check().and_then(|()| state.square(&picture));
                        let mut done = done;
                        done.push(row.map(|square| verdict(&square)).map_err(drop));
                        setter.set((base, source, done));
                    }))
                }
                _ => None,
            };
            move || drop(timer)
        }
    });
    done
}

/// The table.
pub(super) fn table(texts: &Texts, state: &Shift, rows: &Rows, on: &Callback<Edit>) -> Html {
    let row = |(place, claim): (usize, Claim)| {
        let there = claim.state(state);
        let current =
            Shift { panel: None, t: 1.0, problem: None, ..state.clone() } == Shift { panel: None, ..there.clone() };
        let href = url::encode(&State {
            scene: lesson::SceneId::Shift,
            scenes: Scenes { shift: there, ..Scenes::default() },
            ..State::default()
        });
        let onclick = {
            let on = on.clone();
            Callback::from(move |event: MouseEvent| {
                event.prevent_default();
                on.emit(Edit::Try(claim));
            })
        };
        let (class, sign, words) = match rows.get(place) {
            None => ("open", "", (texts.shift.verdict_name)(None)),
            Some(Err(())) => ("none", "–", texts.shift.not_possible),
            Some(Ok(verdict)) => {
                let (class, sign) = match verdict {
                    Verdict::Equal | Verdict::Rounding => ("holds", "✓"),
                    Verdict::Inside => ("inside", "◐"),
                    Verdict::Differs => ("fails", "✗"),
                    Verdict::Nothing => ("none", "–"),
                };
                (class, sign, (texts.shift.verdict_name)(Some(*verdict)))
            }
        };
        html! {
            <li key={claim.name()} data-claim={claim.name()} data-verdict={class} aria-current={current.then_some("true")}>
                <a href={format!("#{href}")} {onclick}>
                    <span class={classes!("sign", class)} aria-hidden="true">{ sign }</span>
                    <span>{ (texts.shift.claim_name)(claim) }</span><span class="words">{ words }</span>
                </a>
            </li>
        }
    };
    html! {
        <>
            <p>{ sentence(texts.shift.claims_intro) }</p>
            <ul class="claims">{ for Claim::ALL.into_iter().enumerate().map(row) }</ul>
        </>
    }
}

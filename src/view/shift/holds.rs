//! Where it holds and where not: a table that fills while the reader looks at it.

use yew::prelude::*;

use super::source::Source;
use crate::i18n::Texts;
use crate::lesson::shift::{Claim, Edit, Setup, Shift, Verdict, on_a_ring, verdict};
use crate::lesson::{self, Scenes, State, url};
use crate::platform::events::Timeout;
use crate::view::rich_text::sentence;

/// Milliseconds between two rows, so that frames of an animation come between them.
const PAUSE: u32 = 25;

/// What is known of each claim so far; `Err` where the layer does not exist.
type Rows = Vec<Result<Verdict, ()>>;

/// The rows that have been computed for `setup`: one after the other, and only while the table is open.
#[hook]
pub(super) fn use_rows(source: &Source, setup: &Setup, open: bool) -> Rows {
    let base = on_a_ring(setup);
    let rows = use_state(|| (base.clone(), source.clone(), Rows::new()));
    let fresh = rows.0 == base && rows.1 == *source;
    let done = if fresh { rows.2.clone() } else { Rows::new() };
    use_effect_with((base, source.clone(), done.len(), open), {
        let (setter, done) = (rows.setter(), done.clone());
        move |(base, source, next, open)| {
            let timer = match (source, Claim::all().get(*next)) {
                (Source::Ready(picture), Some(claim)) if *open => {
                    let (base, source, picture, claim) = (base.clone(), source.clone(), picture.clone(), *claim);
                    Some(Timeout::new(PAUSE, move || {
                        let setup = claim.setup(&base);
                        let row = setup.check().and_then(|()| setup.square(&picture));
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
        let there = state.with_claim(claim);
        let current = there.setup == state.setup;
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
            <ul class="claims">{ for Claim::all().into_iter().enumerate().map(row) }</ul>
        </>
    }
}

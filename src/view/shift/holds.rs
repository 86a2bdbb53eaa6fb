//! The table of settings that keep or break equivariance, which is filled row by row.

use std::rc::Rc;

use yew::prelude::*;

use super::words;
use crate::conv::Square;
use crate::lesson::shift::{Claim, Comparison, Edit, Setup, Shift, Thumbnail, Verdict, on_a_ring, thumbnail};
use crate::lesson::{self, Scenes, State, url};
use crate::platform::canvas::Canvas;
use crate::platform::events::Timeout;
use crate::view::photo::Source;
use crate::view::shared_ptr::SharedPtr;
use crate::words::Texts;

/// Milliseconds between two rows, which leave time for frames of an animation.
const PAUSE: u32 = 25;

/// What is known of each claim so far, with the largest difference; `Err` where the layer does not exist.
type Rows = Vec<Result<Row, ()>>;

/// The verdict of a claim, the largest difference, and where the two ends differ.
#[derive(Clone, PartialEq)]
pub(super) struct Row {
    verdict: Verdict,
    largest: f32,
    differences: Rc<Thumbnail>,
}

impl Row {
    fn of(square: &Square) -> Row {
        let Comparison { verdict, largest, .. } = Comparison::of(square);
        Row { verdict, largest, differences: Rc::new(thumbnail(square)) }
    }
}

/// The rows for `setup`, computed one by one while the table is open.
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
                        done.push(row.map(|square| Row::of(&square)).map_err(drop));
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
/// Without `free` its rows open nothing.
pub(super) fn table(texts: &Texts, state: &Shift, rows: &Rows, free: bool, on: &Callback<Edit>) -> Html {
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
            None => ("open", "", texts.get("shift-verdict-open")),
            Some(Err(())) => ("none", "–", texts.get("shift-verdict-impossible")),
            Some(Ok(Row { verdict, .. })) => {
                let (class, sign) = sign(*verdict);
                (class, sign, texts.name("shift-verdict", *verdict))
            }
        };
        let row = rows.get(place).and_then(|row| row.as_ref().ok());
        let largest = row.map(|row| words::size(texts, row.largest));
        html! {
            <li key={claim.name()} data-claim={claim.name()} data-verdict={class} aria-current={current.then_some("true")}>
                <a href={free.then(|| format!("#{href}"))} onclick={free.then_some(onclick)}>
                    <span class="thumbnail">{ for row.map(|row| html! { <Picture of={SharedPtr::from(row.differences.clone())} /> }) }</span>
                    <span class={classes!("sign", class)} role="img" aria-label={words} title={words}>{ sign }</span>
                    <span class="what">{ words::claim(texts, claim) }</span><span class="largest">{ largest }</span>
                </a>
            </li>
        }
    };
    let claims = Claim::all();
    let group = |name: &'static str, holds: fn(Claim) -> bool| {
        let rows = claims.iter().copied().enumerate().filter(|(_, claim)| holds(*claim)).map(row);
        html! { <section><h2>{ name }</h2><ul>{ for rows }</ul></section> }
    };
    let legend = |verdict: Verdict| {
        let (class, sign) = sign(verdict);
        html! { <p key={class}><span class={classes!("sign", class)} aria-hidden="true">{ sign }</span>{ texts.name("shift-verdict", verdict) }</p> }
    };
    html! {
        <div class="claims">
            { group(texts.get("shift-claims.boundary"), |claim| matches!(claim, Claim::Boundary(_))) }
            { group(texts.get("shift-claims.after"), |claim| {
                matches!(claim, Claim::Relu | Claim::Stride | Claim::StrideOne | Claim::Pool(_))
            }) }
            <div>
                { group(texts.get("shift-claims.other"), |claim| matches!(claim, Claim::Motion(_) | Claim::Untied)) }
                <div class="signs">{ for [Verdict::Equal, Verdict::Inside, Verdict::Differs].map(legend) }</div>
            </div>
        </div>
    }
}

/// The class and the sign of a verdict.
fn sign(verdict: Verdict) -> (&'static str, &'static str) {
    match verdict {
        Verdict::Equal | Verdict::Rounding => ("holds", "✓"),
        Verdict::Inside => ("inside", "◐"),
        Verdict::Differs => ("fails", "✗"),
        Verdict::Nothing => ("none", "–"),
    }
}

#[derive(Properties, Clone, PartialEq)]
struct PictureProps {
    of: SharedPtr<Thumbnail>,
}

/// A small picture.
#[component]
fn Picture(PictureProps { of }: &PictureProps) -> Html {
    let element = use_node_ref();
    use_effect_with(of.clone(), {
        let element = element.clone();
        move |of| {
            if let Some(canvas) = element.cast().and_then(Canvas::new) {
                canvas.resize(of.h, of.w);
                canvas.put(&of.pixels, of.w, 0);
            }
        }
    });
    html! { <canvas ref={element} class="paper" aria-hidden="true"></canvas> }
}

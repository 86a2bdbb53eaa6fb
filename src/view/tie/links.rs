//! The connections of the layer, between its outputs and its inputs.

use yew::prelude::*;

use super::matrix::{entry_at, hue};
use super::words;
use crate::lesson::tie::{Edit, Entry, Link, Model, letters};
use crate::view::event::on_event;
use crate::words::Texts;

/// The connections `all`, with those of the parameter `lit` at full strength. The entry `untie` has been untied.
pub(super) fn picture(
    texts: &Texts,
    model: &Model,
    all: &[Link],
    (untie, lit): (Option<Entry>, Option<u32>),
    on: &Callback<Edit>,
) -> Html {
    let line = |Link { label, entry: (i, j), lines }: &Link| {
        let on = Some(*label) == lit;
        let free = (untie == Some((*i, *j))).then_some("true");
        let line = |[input, output]: &[f32; 2]| {
            html! { <line class="link" x1={input.to_string()} y1="1" x2={output.to_string()} y2="0" /> }
        };
        html! {
            <g key={format!("{i}.{j}")} class={classes!("edge", hue(model, *label))} data-edge="" data-from={j.to_string()} data-to={i.to_string()}
                data-param={letters(*label)} data-on={on.to_string()} data-free={free} data-choose={format!("{i}.{j}")}>
                { for lines.iter().map(line) }
            </g>
        }
    };
    let choose = on_event(&on.reform(Edit::Go), |event: MouseEvent| entry_at(&event));
    // What is lit or untied lies on top of the others: in a list of its own, so that the others need not be moved.
    let above = |link: &&Link| Some(link.label) == lit || untie == Some(link.entry);
    let (over, under): (Vec<&Link>, Vec<&Link>) = all.iter().partition(above);
    html! {
        <svg class={classes!("links", lit.map(|_| "dimmed"))} role="img" aria-label={words::links(texts, model)}
            viewBox={format!("0 0 {} 1", model.pattern.n)} preserveAspectRatio="none" onclick={choose}>
            <g>{ for under.into_iter().map(line) }</g>
            <g>{ for over.into_iter().map(line) }</g>
        </svg>
    }
}

//! The node-link picture of the layer.

use yew::prelude::*;

use super::matrix::class;
use super::words;
use crate::lesson::tie::{Edit, Link, Links, Model, Tie, letters};
use crate::platform::document;
use crate::view::event::on_event;
use crate::words::Texts;

/// Inputs below, outputs above; the connections of the chosen parameter at full strength.
pub(super) fn picture(texts: &Texts, state: &Tie, model: &Model, on: &Callback<Edit>) -> Html {
    let links = Links::new(model);
    let chosen = model.pattern.at(state.view.at.0, state.view.at.1);
    let line = |Link { label, entry: (i, j), line: [x1, y1, x2, y2] }: &Link| {
        let lit = Some(*label) == chosen;
        html! {
            <g key={format!("{i}.{j}")} class={classes!("edge", class(*label))} data-edge="" data-from={j.to_string()} data-to={i.to_string()}
                data-param={letters(*label)} data-on={lit.to_string()} data-choose={format!("{i}.{j}")}>
                <line class="link" x1={x1.to_string()} y1={y1.to_string()} x2={x2.to_string()} y2={y2.to_string()} />
            </g>
        }
    };
    let choose = on_event(&on.reform(Edit::Go), |event: MouseEvent| {
        let entry = document::attribute_at(&event, "data-choose")?;
        let (i, j) = entry.split_once('.')?;
        Some((i.parse().ok()?, j.parse().ok()?))
    });
    let unit = |kind: &'static str, y: f32| {
        let (radius, columns) = (links.radius, &links.columns);
        let circle = move |(place, x): (usize, &f32)| {
            html! {
                <g key={place} class={kind}>
                    <circle cx={x.to_string()} cy={y.to_string()} r={radius.to_string()} />
                    <text x={x.to_string()} y={(y + 4.0).to_string()}>{ place }</text>
                </g>
            }
        };
        html! { <g>{ for columns.iter().enumerate().map(circle) }</g> }
    };
    let name =
        |name: &'static str, y: f32| html! { <text class="name" x="8" y={(y + 4.0).to_string()}>{ name }</text> };
    // What is chosen lies over the others.
    let (over, under): (Vec<&Link>, Vec<&Link>) = links.links.iter().partition(|link| Some(link.label) == chosen);
    html! {
        <svg class={classes!("diagram", "links", chosen.map(|_| "dimmed"))} role="img" aria-label={words::links(texts, model)}
            viewBox={format!("0 0 {} {}", links.size.0, links.size.1)} onclick={choose}>
            { name("y", links.rows[0]) }{ name("x", links.rows[1]) }
            <g>{ for under.into_iter().chain(over).map(line) }</g>
            { unit("output", links.rows[0]) }{ unit("input", links.rows[1]) }
        </svg>
    }
}

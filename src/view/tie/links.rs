//! The connections of the layer, between its outputs and its inputs.

use yew::prelude::*;

use super::each::Drawn;
use super::matrix::{entry_at, hue};
use super::words;
use crate::lesson::tie::{Edit, Entry, Link, Model, letters, links};
use crate::view::event::on_event;
use crate::view::shared_ptr::SharedPtr;
use crate::words::Texts;

/// The most inputs whose connections have room.
const MOST: usize = 12;

/// A connection as it is drawn.
#[derive(PartialEq)]
struct Edge {
    link: Link,
    hue: Option<String>,
    /// Whether its parameter is highlighted.
    lit: bool,
    free: bool,
}

impl Edge {
    fn draw(&self) -> Html {
        let Link { label, entry: (i, j), lines } = &self.link;
        let line = |[input, output]: &[f32; 2]| {
            html! { <line class="link" x1={input.to_string()} y1="1" x2={output.to_string()} y2="0" /> }
        };
        html! {
            <g key={format!("{i}.{j}")} class={classes!("edge", self.hue.clone())} data-edge="" data-from={j.to_string()} data-to={i.to_string()}
                data-param={letters(*label)} data-on={self.lit.to_string()} data-free={self.free.then_some("true")} data-choose={format!("{i}.{j}")}>
                { for lines.iter().map(line) }
            </g>
        }
    }
}

/// The connections, with those of the parameter `lit` at full strength. The entry `untie` has been untied.
#[hook]
pub(super) fn use_links(
    texts: &Texts,
    model: &SharedPtr<Model>,
    untie: Option<Entry>,
    lit: Option<u32>,
    on: &Callback<Edit>,
) -> Html {
    let shown = model.pattern.n <= MOST;
    let all = use_memo(model.clone(), |model| if shown { links(model) } else { Vec::new() });
    let edge = |link: &Link| Edge {
        link: link.clone(),
        hue: hue(model, link.label),
        lit: Some(link.label) == lit,
        free: untie == Some(link.entry),
    };
    let drawn = use_mut_ref(Drawn::default);
    let edges = drawn.borrow_mut().show(all.iter().map(edge).collect(), Edge::draw);
    if !shown {
        return Html::default();
    }
    let choose = on_event(&on.reform(Edit::Go), |event: MouseEvent| entry_at(&event));
    // What is lit or untied is seen above the others. Those stay where they are.
    let path = |links: &mut dyn Iterator<Item = &Link>| {
        links.flat_map(|link| &link.lines).map(|[input, output]| format!("M{input} 1L{output} 0")).collect::<String>()
    };
    let above = lit.map(|lit| {
        let path = path(&mut all.iter().filter(|link| link.label == lit && untie != Some(link.entry)));
        html! { <path class={classes!("link", "lit", hue(model, lit))} d={path} /> }
    });
    let free = untie.map(|untie| {
        let path = path(&mut all.iter().filter(|link| link.entry == untie));
        html! { <path class="link free" d={path} /> }
    });
    html! {
        <svg class={classes!("links", lit.map(|_| "dimmed"))} role="img" aria-label={words::links(texts, model)}
            viewBox={format!("0 0 {} 1", model.pattern.n)} preserveAspectRatio="none" onclick={choose}>
            <g>{ for edges }</g>
            <g>{ above }{ free }</g>
        </svg>
    }
}

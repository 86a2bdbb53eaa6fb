//! Above a layer's picture: how many parameters it has, its name, how many connections.

use yew::prelude::*;

use super::shared::{hook, parameters};
use super::words;
use crate::args;
use crate::lesson::LayerKind;
use crate::lesson::connect::{Measures, Model, Select, Stage, Verdict};
use crate::words::Texts;

/// The number of parameters, large, with the layer's name and `tools` at its right. While the story asks for the number
/// (`asked`), a question mark stands for it.
pub(super) fn head(
    texts: &Texts,
    model: &Model,
    (kind, stage): (LayerKind, Option<Stage>),
    asked: bool,
    count: Html,
    tools: Html,
) -> Html {
    let name = hook(kind, stage);
    let number = parameters(model, kind, stage, &Measures::WIDE);
    html! {
        <div class="layer-head">
            <span class="giant" data-asked={asked.then_some("")} data-long={(number > 999).then_some("")} data-giant="" data-cost={name} data-of="parameters" data-value={number.to_string()}>
                { if asked { "?".to_owned() } else { texts.numbers.write(number as f64) } }
            </span>
            <div class="what">
                <h2>{ texts.name("layer", kind) }</h2>
                <p class="count" data-cost={name} data-of="multiplications" data-value={model.cost(kind).multiplications.to_string()}>{ count }</p>
            </div>
            { tools }
        </div>
    }
}

/// The words below the name: parameters, and the number of connections that they serve.
pub(super) fn connections(texts: &Texts, model: &Model, kind: LayerKind, count: u128) -> Html {
    let parameters = model.cost(kind).parameters;
    if kind == LayerKind::Dense && parameters > 99 {
        return html! { { texts.get("connect-one-each") } };
    }
    html! { { texts.format("connect-for-connections", args! { parameters: parameters, count: count }) } }
}

/// Whether the layer is still a convolution. A click on a no selects the weight that breaks it.
pub(super) fn verdict(texts: &Texts, kind: LayerKind, model: &Model, choose: &Callback<Select>) -> Html {
    let Ok(verdict) = Verdict::new(model, kind) else {
        return Html::default();
    };
    let text = words::verdict(texts, &verdict);
    let (holds, param) = match verdict {
        Verdict::Fails { param, .. } => (false, Some(param)),
        Verdict::Convolution(_) => (true, None),
    };
    let onclick = param.map(|param| choose.reform(move |_: MouseEvent| Select::Param(param)));
    let short = texts.get(if holds { "connect-is-convolution.yes" } else { "connect-is-convolution.no" });
    html! {
        <span class="judgement" data-convolution={holds.to_string()} data-choose={param.map(|param| param.to_string())} title={text.clone()} {onclick}>
            <span aria-hidden="true">{ if holds { "✓ " } else { "✗ " } }{ short }</span><span class="unseen">{ text }</span>
        </span>
    }
}

/// The tab that shows this layer on a narrow screen.
pub(super) fn tab(
    texts: &Texts,
    model: &Model,
    kind: LayerKind,
    stage: Option<Stage>,
    (shown, asked): (bool, bool),
    onclick: Callback<MouseEvent>,
) -> Html {
    let count = parameters(model, kind, stage, &Measures::WIDE);
    html! {
        <button class="tab" data-tab={hook(kind, stage)} aria-pressed={shown.to_string()} {onclick}>
            <b>{ if asked { "?".to_owned() } else { texts.numbers.write(count as f64) } }</b><span>{ texts.name("layer", kind) }</span>
        </button>
    }
}

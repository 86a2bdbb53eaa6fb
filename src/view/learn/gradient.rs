//! The gradient of a shared weight, contribution by contribution, and of the weights that share nothing.

use crate::lesson::LayerKind;
use yew::prelude::*;

use super::words::brief;
use crate::args;
use crate::lesson::learn::Learn;
use crate::lesson::symbol::subscript;
use crate::view::math::{indexed, sample, slope};
use crate::words::Texts;

const WIDTH: f64 = 520.0;
/// Where the bars end and the sum begins.
const BARS: f64 = 372.0;
const HEIGHTS: (f64, f64) = (100.0, 46.0);

/// The lowest and the highest of some values and zero.
fn span(values: impl Iterator<Item = f64>) -> (f64, f64) {
    values.fold((0.0, 0.0), |(low, high): (f64, f64), value| (low.min(value), high.max(value)))
}

/// The bars of the convolution with their sum, and below them those of the locally connected layer, at one scale.
pub(super) fn bars(texts: &Texts, state: &Learn, updates: usize, shared: &[f64], own: &[f64]) -> Html {
    let tap = state.view.tap;
    let sum: f64 = shared.iter().sum();
    let first = span(shared.iter().copied().chain([sum]));
    let second = span(own.iter().copied());
    let fits = |(low, high): (f64, f64), height: f64| (height - 8.0) / (high - low).max(1e-6);
    let scale = fits(first, HEIGHTS.0).min(fits(second, HEIGHTS.1));
    let scale = if scale.is_finite() { scale } else { 0.0 };
    let number = |value: f64| texts.numbers.write((value * 100.0).round() / 100.0);
    // Beside its bar there is room for few digits.
    let shown = match sum {
        sum if sum.abs() < 1e4 => number(sum),
        sum => format!("{}{}", if sum < 0.0 { "−" } else { "" }, brief(&texts.numbers, sum.abs())),
    };
    let layer = |layer: LayerKind| texts.name("layer", layer);
    let spoken = |name: &str, values: &[f64]| {
        let values = values.iter().map(|value| number(*value)).collect::<Vec<_>>().join("; ");
        texts.format("learn-bars", args! { layer: name, values: values })
    };
    let axis = texts.format(
        "learn-position-axis",
        args! { symbol: format!("w{}", subscript(tap)), examples: state.setup.examples, updates: updates },
    );
    let base = 4.0 + first.1 * scale;
    let foot = 4.0 + second.1 * scale;
    let middle_of_sum = (base - sum * scale / 2.0).clamp(16.0, HEIGHTS.0 - 26.0);
    let height = (second.1 - second.0) * scale + 30.0;
    html! {
        <div class={classes!("gradient", format!("w{tap}"))}>
            <p class="row-name"><b>{ layer(LayerKind::Conv) }</b>{ " · " }{ texts.get("learn-one-update") }{ " " }
                <math>{ slope(indexed("w", tap)) }<mo>{ "=" }</mo><munder><mo>{ "Σ" }</mo><mi>{ "i" }</mi></munder>{ part(tap) }</math>
            </p>
            <svg viewBox={format!("0 0 {WIDTH} {}", HEIGHTS.0)} role="img" data-gradient="conv" data-sum={sum.to_string()}
                aria-label={format!("{} = {}", spoken(layer(LayerKind::Conv), shared), number(sum))}>
                { row(shared, base, scale) }
                <text class="equals" x="394" y={(middle_of_sum + 8.0).to_string()}>{ "=" }</text>
                { bar(416.0, 34.0, sum, base, scale, "sum") }
                <text class="result" x="458" y={(middle_of_sum + 6.0).to_string()}>{ shown }</text>
            </svg>
            <p class="row-name"><b>{ layer(LayerKind::Local) }</b>{ " · " }{ texts.format("learn-own-updates", args! { count: own.len() }) }{ " " }
                <math>{ slope(html! { <msub><mi>{ "w" }</mi><mrow><mi>{ "i" }</mi><mn>{ tap }</mn></mrow></msub> }) }<mo>{ "=" }</mo>{ part(tap) }</math>
            </p>
            <svg viewBox={format!("0 0 {WIDTH} {height}")} role="img" data-gradient="local"
                aria-label={spoken(layer(LayerKind::Local), own)}>
                { row(own, foot, scale) }
                { for (0..own.len()).map(|i| html! {
                    <text key={i} class="place" x={middle(i, own.len()).to_string()} y={(height - 6.0).to_string()}>{ i.to_string() }</text>
                }) }
            </svg>
            <p class="row-name">{ axis }</p>
        </div>
    }
}

/// What position i asks of the weight at `tap`: the error there times the input there.
fn part(tap: usize) -> Html {
    html! { <mrow><msub><mi>{ "δ" }</mi><mi>{ "i" }</mi></msub>{ sample(tap as i32 - 1) }</mrow> }
}

fn middle(place: usize, count: usize) -> f64 {
    (place as f64 + 0.5) * BARS / count as f64
}

fn row(values: &[f64], base: f64, scale: f64) -> Html {
    let width = BARS / values.len() as f64 * 0.72;
    html! {
        <>
            { for values.iter().enumerate().map(|(i, &value)| bar(middle(i, values.len()) - width / 2.0, width, value, base, scale, "part")) }
            <line class="axis" x1="0" x2={BARS.to_string()} y1={base.to_string()} y2={base.to_string()} />
        </>
    }
}

fn bar(x: f64, width: f64, value: f64, base: f64, scale: f64, class: &'static str) -> Html {
    let length = (value.abs() * scale).min(1e4);
    let top = if value > 0.0 { base - length } else { base };
    html! { <rect {class} x={x.to_string()} y={top.to_string()} width={width.to_string()} height={length.to_string()} /> }
}

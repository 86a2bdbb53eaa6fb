//! The weight matrices beside the hidden rule, each with its error.

use yew::prelude::*;

use super::words::share;
use crate::args;
use crate::lesson::learn::{Learn, Matrix, Panel, Part, error, parameters, zero_error};
use crate::lesson::{LayerKind, Named};
use crate::view::rich_text::sentence;
use crate::words::Texts;

/// The number of shades on each side of zero.
const SHADES: i32 = 8;
/// Weights below this have a bar, so that their sign is not told by colour alone.
const CLEARLY_NEGATIVE: f64 = -0.35;

/// The picture of a square matrix, saturated from ±1 on.
pub(super) fn matrix(matrix: &Matrix, spoken: String) -> Html {
    let n = matrix.rows();
    let mut paths = vec![String::new(); 2 * SHADES as usize + 1];
    let mut minus = String::new();
    for i in 0..n {
        for j in 0..n {
            let value = matrix.at(i, j);
            let shade =
                if value.is_nan() { SHADES } else { (value.clamp(-1.0, 1.0) * f64::from(SHADES)).round() as i32 };
            if shade != 0 {
                paths[(shade + SHADES) as usize].push_str(&format!("M{j} {i}h1v1h-1z"));
            }
            if value < CLEARLY_NEGATIVE {
                minus.push_str(&format!("M{j}.3 {i}.42h.4v.16h-.4z"));
            }
        }
    }
    let cells = |(place, path): (usize, String)| {
        let shade = place as i32 - SHADES;
        let class = if shade < 0 { "negative" } else { "positive" };
        let opacity = (f64::from(shade.abs()) / f64::from(SHADES)).to_string();
        html! { <path key={place} {class} fill-opacity={opacity} d={path} /> }
    };
    html! {
        <svg class="weights" viewBox={format!("0 0 {n} {n}")} preserveAspectRatio="xMinYMin" role="img" aria-label={spoken}>
            <g shape-rendering="crispEdges">{ for paths.into_iter().enumerate().filter(|(_, path)| !path.is_empty()).map(cells) }</g>
            <path class="minus" d={minus} />
            <rect class="frame" width={n.to_string()} height={n.to_string()} />
        </svg>
    }
}

/// The sign and the name of a layer.
pub(super) fn name(texts: &Texts, layer: LayerKind) -> Html {
    let sign = match layer {
        LayerKind::Conv => html! { <circle class="full" cx="8" cy="8" r="6" /> },
        LayerKind::Local => html! { <rect x="2.5" y="2.5" width="11" height="11" /> },
        LayerKind::Dense => html! { <path d="M8 2l6.5 11.5h-13z" /> },
    };
    html! { <b class="name"><svg class="sign" viewBox="0 0 16 16" aria-hidden="true">{ sign }</svg>{ texts.name("layer", layer) }</b> }
}

/// The matrix of a layer with its error, and what stands below that.
pub(super) fn learned(texts: &Texts, state: &Learn, matrices: &[Matrix; 3], layer: LayerKind, below: Html) -> Html {
    let (w, task) = (&matrices[layer as usize], state.setup.task());
    let (rule, tested) = (task.rule(), task.parts().1);
    let written = |part: Part| share(texts, error(w, rule, part), zero_error(rule, part));
    let (raw, spoken) = (error(w, rule, tested), written(tested));
    let spoken = texts.format("learn-weights-of", args! { layer: texts.name("layer", layer), error: spoken });
    let noisy = state.setup.noise > 0.0;
    let largest = || {
        let entries = (0..w.rows()).flat_map(|i| (0..w.rows()).map(move |j| w.at(i, j).abs()));
        let weight = (entries.fold(0.0, f64::max) * 10.0).round() / 10.0;
        sentence(&texts.format("learn-largest", args! { weight: weight }))
    };
    let line = |part: Part, what: &'static str| html! { <p class="share"><b>{ written(part) }</b><span>{ texts.get(what) }</span></p> };
    html! {
        <figure key={layer.name()} data-student={layer.name()} data-error={format!("{raw:e}")} data-share={(raw / zero_error(rule, tested)).to_string()}>
            <figcaption>{ name(texts, layer) }</figcaption>
            { matrix(w, spoken) }
            <div class="beside-weights">
                if state.setup.panel == Panel::Transfer {
                    { line(Part::Left, "learn-error-left.trained") }
                    { line(Part::Right, "learn-error-left.untrained") }
                } else {
                    { line(tested, if noisy { "learn-error-left.draw" } else { "learn-error-left" }) }
                    if noisy { <p class="to-learn">{ largest() }</p> } else { { below } }
                }
            </div>
        </figure>
    }
}

/// The hidden rule and the three layers side by side. `beside` stands beside the rule.
pub(super) fn pictures(texts: &Texts, state: &Learn, matrices: &[Matrix; 3], beside: Html) -> Html {
    let count = |layer: LayerKind| {
        let words = texts.format("learn-to-learn", args! { count: parameters(layer, state.setup.n) });
        html! { <p class="to-learn">{ sentence(&words) }</p> }
    };
    html! {
        <div class="pictures">
            <figure key="rule" class="rule">
                <figcaption><b class="name">{ texts.get("learn-rule") }</b></figcaption>
                { matrix(&state.setup.task().rule().matrix(), texts.get("learn-rule").to_owned()) }
                <div class="beside-weights">{ beside }</div>
            </figure>
            { for LayerKind::ALL.map(|layer| learned(texts, state, matrices, layer, count(layer))) }
        </div>
    }
}

/// The shades of the weights.
pub(super) fn legend(texts: &Texts) -> Html {
    let shade = |(place, value): (usize, f64)| {
        let class = if value < 0.0 { "negative" } else { "positive" };
        html! { <rect key={place} {class} x={place.to_string()} width="1" height="1" fill-opacity={value.abs().to_string()} /> }
    };
    html! {
        <div class="legend">
            <span>{ texts.get("learn-weights") }</span>
            <svg class="shades" viewBox="0 0 5 1" preserveAspectRatio="none" aria-hidden="true">{ for [-1.0, -0.5, 0.0, 0.5, 1.0].into_iter().enumerate().map(shade) }</svg>
            <span class="ends"><span>{ texts.numbers.write(-1.0) }</span><span>{ texts.numbers.write(0.0) }</span><span>{ texts.numbers.write(1.0) }</span></span>
        </div>
    }
}

//! A row of samples as bars, over those that they should be.

use yew::prelude::*;

use crate::view::path::rectangle;

/// Width, height, the zero line, and the height of a sample of 1, in units of the drawing.
const SIZE: (f64, f64) = (280.0, 130.0);
const ZERO: f64 = 80.0;
const UNIT: f64 = 26.0;

/// The bars of `values` over the outlines of `right`. The left half, where the layers were trained, is shaded. `part` names each place
/// that can be pointed at, and says it.
pub(super) fn bars(
    values: &[f64],
    right: &[f64],
    spoken: String,
    part: Option<&dyn Fn(usize) -> (String, String)>,
) -> Html {
    let pitch = SIZE.0 / values.len() as f64;
    let bar = |place: usize, value: f64| {
        let height = (value.abs() * UNIT).min(ZERO);
        let y = if value > 0.0 { ZERO - height } else { ZERO };
        (place as f64 * pitch + 0.12 * pitch, y, 0.76 * pitch, height)
    };
    let sample = |(place, &value): (usize, &f64)| {
        let (x, y, width, height) = bar(place, value);
        html! {
            <rect key={place} class={classes!("sample", if value < 0.0 { "negative" } else { "positive" })} x={x.to_string()}
                y={y.to_string()} width={width.to_string()} height={height.to_string()} />
        }
    };
    let outline = |(place, &value): (usize, &f64)| {
        let (x, y, width, height) = bar(place, value);
        rectangle(x, y, width, height)
    };
    let trained = (values.len() / 2) as f64 * pitch;
    let places = |part: &dyn Fn(usize) -> (String, String)| {
        let place = |place: usize| {
            let (name, spoken) = part(place);
            let x = (place as f64 * pitch).to_string();
            html! { <g key={place} class="pointable" data-place={name} data-spoken={spoken}><rect {x} width={pitch.to_string()} height={SIZE.1.to_string()} /></g> }
        };
        (0..values.len()).map(place).collect::<Html>()
    };
    let role = if part.is_some() { "group" } else { "img" };
    html! {
        <svg viewBox={format!("0 0 {} {}", SIZE.0, SIZE.1)} {role} aria-label={spoken}>
            <rect class="trained" width={trained.to_string()} height={SIZE.1.to_string()} />
            <g>{ for values.iter().enumerate().map(sample) }</g>
            <path class="right" d={right.iter().enumerate().map(outline).collect::<String>()} />
            <line class="axis" x2={SIZE.0.to_string()} y1={ZERO.to_string()} y2={ZERO.to_string()} />
            { for part.map(places) }
        </svg>
    }
}

//! A row of samples as bars, over those that they should be.

use yew::prelude::*;

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
    let one = |class: &'static str, place: usize, value: f64| {
        let height = (value.abs() * UNIT).min(ZERO);
        let y = if value > 0.0 { ZERO - height } else { ZERO };
        html! {
            <rect key={place} class={classes!(class, if value < 0.0 { "negative" } else { "positive" })} x={(place as f64 * pitch + 0.12 * pitch).to_string()}
                y={y.to_string()} width={(0.76 * pitch).to_string()} height={height.to_string()} />
        }
    };
    let row = |class: &'static str, values: &[f64]| {
        values.iter().enumerate().map(|(place, &value)| one(class, place, value)).collect::<Html>()
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
            <g>{ row("sample", values) }</g>
            <g>{ row("right", right) }</g>
            <line class="axis" x2={SIZE.0.to_string()} y1={ZERO.to_string()} y2={ZERO.to_string()} />
            { for part.map(places) }
        </svg>
    }
}

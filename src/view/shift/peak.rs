//! Equivariant or invariant: the peak of the output moves with the picture, its height stays.

use yew::prelude::*;

use super::words;
use crate::conv::{Plane, Square};
use crate::lesson::shift::{Peak, Verdict, peak, pooled};
use crate::view::math;
use crate::words::Texts;

/// A mark around the peak of `plane`, over its picture; with the place of an earlier peak, the way from there.
pub(super) fn mark(plane: &Plane, before: Option<Peak>) -> Html {
    let Peak { y, x, .. } = peak(plane);
    if plane.h() == 1 {
        let column =
            |class: &'static str, x: usize| html! { <rect {class} x={x.to_string()} y="0" width="1" height="1" /> };
        return html! {
            <svg class="over peak" viewBox={format!("0 0 {} 1", plane.w())} preserveAspectRatio="none" aria-hidden="true">
                { for before.map(|before| column("was", before.x)) }{ column("now", x) }
            </svg>
        };
    }
    let middle = |place: usize| place as f32 + 0.5;
    let size = plane.w().max(plane.h()) as f32 / 18.0;
    html! {
        <svg class="over peak" viewBox={format!("0 0 {} {}", plane.w(), plane.h())} preserveAspectRatio="none" aria-hidden="true">
            if let Some(before) = before {
                <circle class="was" cx={middle(before.x).to_string()} cy={middle(before.y).to_string()} r={size.to_string()} />
                <path class="way" d={format!("M{} {} L{} {}", middle(before.x), middle(before.y), middle(x), middle(y))} />
            }
            <circle class="under" cx={middle(x).to_string()} cy={middle(y).to_string()} r={size.to_string()} />
            <circle cx={middle(x).to_string()} cy={middle(y).to_string()} r={size.to_string()} />
        </svg>
    }
}

/// Where the peaks are and how high, and what that is called.
pub(super) fn table(texts: &Texts, square: &Square, verdict: Verdict) -> Html {
    let (before, after) = (&square.output, &square.output_of_shifted);
    let (pooled_before, pooled_after) = (pooled(before), pooled(after));
    let place = |plane: &Plane| {
        let Peak { y, x, .. } = peak(plane);
        if plane.h() == 1 { format!("{x}") } else { format!("({x}, {y})") }
    };
    let number = |value: f64| texts.numbers.write(value);
    let row = |name: &'static str, a: f64, b: f64| {
        // Averages of the same numbers in another order may differ in their last bits.
        let same = (a - b).abs() <= 1e-9 * a.abs().max(1.0);
        html! {
            <tr key={name} data-same={same.to_string()}>
                <th scope="row">{ name }</th><td>{ number(a) }</td><td class="sign">{ if same { "=" } else { "≠" } }</td><td>{ number(b) }</td>
                <td class="words">{ if same { texts.get("shift-summary.invariant") } else { texts.get("shift-summary.not-same") } }</td>
            </tr>
        }
    };
    let law = |holds: bool, other: Html, words: &'static str| {
        html! {
            <p class="laws" data-holds={holds.to_string()}><math>{ math::apply("f", math::apply("g", math::image())) }<mo>{ if holds { "=" } else { "≠" } }</mo>{ other }</math><span>{ words }</span></p>
        }
    };
    let (input, output) = (square.input != square.shifted, before != after);
    let moved = input && output;
    html! {
        <div class="apart">
            <table>
                <thead><tr><td></td><th scope="col"><math>{ math::apply("f", math::image()) }</math></th><td></td><th scope="col"><math>{ math::apply("f", math::shifted_image()) }</math></th><td></td></tr></thead>
                <tbody>
                    <tr><th scope="row">{ texts.get("shift-summary.place") }</th><td>{ place(before) }</td><td class="sign">{ if place(before) == place(after) { "=" } else { "→" } }</td><td>{ place(after) }</td>
                        <td class="words equivariant" data-moved={moved.to_string()}>{ words::moved(texts, input, output, verdict) }</td></tr>
                    { row(texts.get("shift-summary.largest"), pooled_before.0, pooled_after.0) }
                    { row(texts.get("shift-summary.average"), pooled_before.1, pooled_after.1) }
                </tbody>
            </table>
            { law(matches!(verdict, Verdict::Equal | Verdict::Rounding), math::apply("g", math::apply("f", math::image())), texts.get("shift-laws.equivariant")) }
            { law(!output, math::apply("f", math::image()), texts.get("shift-laws.invariant")) }
        </div>
    }
}

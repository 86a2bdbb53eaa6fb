//! Equivariant or invariant: the peak of the output moves with the picture, its height stays.

use yew::prelude::*;

use crate::conv::{Plane, Square};
use crate::lesson::shift::{Comparison, Moved, Peak, Summary};
use crate::view::math;
use crate::words::Texts;

/// A mark around a peak of `plane`, over its picture; with the place of an earlier peak, the way from there.
pub(super) fn mark(plane: &Plane, Peak { y, x, .. }: Peak, before: Option<Peak>) -> Html {
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
pub(super) fn table(texts: &Texts, square: &Square, ends: &Comparison, summary: Summary) -> Html {
    let Summary { before, after, averages, same_height, same_average, output } = summary;
    let place = |Peak { y, x, .. }: Peak| if square.output.h() == 1 { format!("{x}") } else { format!("({x}, {y})") };
    let number = |value: f64| texts.numbers.write(value);
    let row = |name: &'static str, (a, b): (f64, f64), same: bool| {
        html! {
            <tr key={name} data-same={same.to_string()}>
                <th scope="row">{ name }</th><td>{ number(a) }</td><td class="sign">{ if same { "=" } else { "≠" } }</td><td>{ number(b) }</td>
                <td class="words">{ if same { texts.get("shift-summary.invariant") } else { texts.get("shift-summary.not-same") } }</td>
            </tr>
        }
    };
    let law = |holds: Option<bool>, other: Html, words: &'static str| {
        let sign = match holds {
            Some(true) => "=",
            Some(false) => "≠",
            None => "?",
        };
        html! {
            <p class="laws" data-holds={(holds == Some(true)).to_string()}><math>{ math::apply("f", math::apply("g", math::image())) }<mo>{ sign }</mo>{ other }</math><span>{ words }</span></p>
        }
    };
    let moved = matches!(output, Moved::Moved | Moved::Inside | Moved::Changed);
    html! {
        <div class="apart">
            <table>
                <thead><tr><td></td><th scope="col"><math>{ math::apply("f", math::image()) }</math></th><td></td><th scope="col"><math>{ math::apply("f", math::shifted_image()) }</math></th><td></td></tr></thead>
                <tbody>
                    <tr><th scope="row">{ texts.get("shift-summary.place") }</th><td>{ place(before) }</td><td class="sign">{ if (before.y, before.x) == (after.y, after.x) { "=" } else { "→" } }</td><td>{ place(after) }</td>
                        <td class="words equivariant" data-moved={moved.to_string()}>{ texts.name("shift-invariant", output) }</td></tr>
                    { row(texts.get("shift-summary.largest"), (before.value.into(), after.value.into()), same_height) }
                    { row(texts.get("shift-summary.average"), averages, same_average) }
                </tbody>
            </table>
            { law(ends.equal(), math::apply("g", math::apply("f", math::image())), texts.get("shift-laws.equivariant")) }
            { law(Some(square.output == square.output_of_shifted), math::apply("f", math::image()), texts.get("shift-laws.invariant")) }
        </div>
    }
}

//! The connections and the cells of the matrix while a step from one layer to the next is taken.

use yew::prelude::*;

use super::shared::symbol;
use crate::lesson::connect::{Places, Strand, Transition};
use crate::view::rich_text::tap_class;
use crate::view::short::short;
use crate::words::Texts;

/// Cut connections dissolve from their middle; tied ones take on the hue of their element, and their weights slide along
/// the diagonals of the matrix until they are one number.
pub(super) fn moving(texts: &Texts, places: &Places, transition: &Transition, matrix: bool) -> Html {
    html! {
        <g class="climb" data-climb={transition.parameters.to_string()}>
            <g>{ for transition.strands.iter().enumerate().map(link) }</g>
            if matrix {
                <g class="matrix">{ for transition.strands.iter().enumerate().map(|(place, strand)| entry(texts, places, place, strand)) }</g>
            }
        </g>
    }
}

fn link((place, strand): (usize, &Strand)) -> Html {
    let [x1, y1, x2, y2] = strand.line;
    // What is left of it at either end.
    let left = (1.0 - strand.fallen) / 2.0;
    let piece = |class: Classes, from: f32, to: f32, opacity: f32| {
        let at = |along: f32| ((x1 + (x2 - x1) * along).to_string(), (y1 + (y2 - y1) * along).to_string());
        let ((x1, y1), (x2, y2)) = (at(from), at(to));
        html! { <line {class} {x1} {y1} {x2} {y2} opacity={opacity.to_string()} /> }
    };
    html! {
        <g key={place} class={classes!("strand", strand.tap.map(tap_class))}>
            if strand.fallen <= 0.0 {
                { piece(classes!("free"), 0.0, 1.0, 1.0 - strand.tied) }
            } else if strand.fallen < 1.0 {
                { piece(classes!("free"), 0.0, left, 1.0 - strand.fallen) }
                { piece(classes!("free"), 1.0 - left, 1.0, 1.0 - strand.fallen) }
            }
            if strand.tied > 0.0 { { piece(classes!("bound"), 0.0, 1.0, strand.tied) } }
        </g>
    }
}

fn entry(texts: &Texts, places: &Places, place: usize, strand: &Strand) -> Html {
    let (pitch, height) = (places.pitch(), places.row());
    let (x, y) = places.entry(strand.to, strand.from);
    let (width, tall) = (pitch - 3.0, height - 3.0);
    let rect = |class: Classes, opacity: f32| {
        html! { <rect {class} x={(x - width / 2.0).to_string()} y={(y - tall / 2.0).to_string()} width={width.to_string()} height={tall.to_string()} rx="4" opacity={opacity.to_string()} /> }
    };
    // Down the diagonal until the middle, where it is the kernel's; then it comes back as a use of it.
    let way = 1.0 - (2.0 * strand.tied - 1.0).abs();
    let at = |sign: f32| ((x + sign * way * pitch * 0.8).to_string(), (y + sign * way * height * 0.8).to_string());
    let ((free_x, free_y), (bound_x, bound_y)) = (at(1.0), at(-1.0));
    let gone = (1.0 - strand.fallen) * (1.0 - 2.0 * strand.tied).max(0.0);
    html! {
        <g key={place} class={classes!("entry", strand.tap.map(tap_class).filter(|_| strand.tied > 0.0))}>
            { rect(classes!("free"), (1.0 - strand.fallen) * (1.0 - strand.tied)) }
            if strand.fallen >= 1.0 {
                <circle class="dot" cx={x.to_string()} cy={y.to_string()} r="1.3" />
            }
            if strand.tied > 0.0 { { rect(Classes::new(), strand.tied) } }
            if gone > 0.0 {
                <text class="free" x={free_x} y={free_y} opacity={gone.to_string()}>{ short(texts, (strand.weight * 10.0).round() / 10.0) }</text>
            }
            if let Some(tap) = strand.tap.filter(|_| strand.tied > 0.5) {
                <text x={bound_x} y={bound_y} opacity={(2.0 * strand.tied - 1.0).to_string()}>{ symbol("w", tap) }</text>
            }
        </g>
    }
}

//! The connections and the cells of the matrix while a step from one layer to the next is taken.

use yew::prelude::*;

use super::shared::symbol;
use crate::lesson::connect::{Places, Strand, Transition};
use crate::view::path;
use crate::view::rich_text::tap_class;
use crate::view::short::short;
use crate::words::Texts;

/// What has begun to move: cut connections dissolve from their middle; tied ones take on the hue of their element, and their
/// weights slide along the diagonals of the matrix until they are one number.
pub(super) fn moving(texts: &Texts, places: &Places, transition: &Transition, matrix: bool) -> Html {
    let moved = || transition.strands.iter().enumerate().filter(|(_, strand)| !strand.is_still());
    html! {
        <g class="climb" data-climb={transition.parameters.to_string()}>
            <g>{ for moved().map(link) }</g>
            if matrix { <g class="matrix">{ for moved().map(|(place, strand)| entry(texts, places, place, strand)) }</g> }
        </g>
    }
}

/// The part of a connection between two places along it, from 0 to 1.
fn line(strand: &Strand, from: f32, to: f32) -> String {
    let [x1, y1, x2, y2] = strand.line;
    let at = |along: f32| (x1 + (x2 - x1) * along, y1 + (y2 - y1) * along);
    path::line(at(from), at(to))
}

/// A cell of the matrix as a path: a rectangle with round corners, of a radius of 4.
fn cell(places: &Places, strand: &Strand) -> String {
    let (x, y) = places.entry(strand.to, strand.from);
    let (width, height) = (places.pitch() - 3.0, places.row() - 3.0);
    let (across, down) = (width - 8.0, height - 8.0);
    let (left, top) = (x - across / 2.0, y - height / 2.0);
    format!("M{left} {top}h{across}a4 4 0 0 1 4 4v{down}a4 4 0 0 1-4 4h-{across}a4 4 0 0 1-4-4v-{down}a4 4 0 0 1 4-4z")
}

/// The weight of a strand as it is written in its cell.
fn weight(texts: &Texts, strand: &Strand) -> String {
    short(texts, (strand.weight * 10.0).round() / 10.0)
}

fn link((place, strand): (usize, &Strand)) -> Html {
    // What is left of it at either end.
    let left = (1.0 - strand.fallen) / 2.0;
    html! {
        <g key={place} class={classes!("strand", strand.tap.map(tap_class))}>
            if strand.fallen < 1.0 {
                <path class="free" d={line(strand, 0.0, left) + &line(strand, 1.0 - left, 1.0)} stroke-opacity={free(strand).to_string()} />
            }
            if strand.tied > 0.0 { <path class="bound" d={line(strand, 0.0, 1.0)} stroke-opacity={strand.tied.to_string()} /> }
        </g>
    }
}

/// The opacity with which a strand is drawn as it was before the step.
fn free(strand: &Strand) -> f32 {
    (1.0 - strand.fallen) * (1.0 - strand.tied)
}

fn entry(texts: &Texts, places: &Places, place: usize, strand: &Strand) -> Html {
    let (pitch, row) = (places.pitch(), places.row());
    let (x, y) = places.entry(strand.to, strand.from);
    let cell = |opacity: f32| html! { <path d={cell(places, strand)} opacity={opacity.to_string()} /> };
    // Down the diagonal until the middle, where it is the kernel's; then it comes back as a use of it.
    let way = 1.0 - (2.0 * strand.tied - 1.0).abs();
    let at = |sign: f32| ((x + sign * way * pitch * 0.8).to_string(), (y + sign * way * row * 0.8).to_string());
    let ((free_x, free_y), (bound_x, bound_y)) = (at(1.0), at(-1.0));
    let gone = (1.0 - strand.fallen) * (1.0 - 2.0 * strand.tied).max(0.0);
    html! {
        <g key={place} class={classes!("entry", strand.tap.map(tap_class).filter(|_| strand.tied > 0.0))}>
            { cell(free(strand)) }
            if strand.fallen >= 1.0 { <path class="dots" d={path::dot((x, y))} /> }
            if strand.tied > 0.0 { { cell(strand.tied) } }
            if gone > 0.0 {
                <text x={free_x} y={free_y} opacity={gone.to_string()}>{ weight(texts, strand) }</text>
            }
            if let Some(tap) = strand.tap.filter(|_| strand.tied > 0.5) {
                <text x={bound_x} y={bound_y} opacity={(2.0 * strand.tied - 1.0).to_string()}>{ symbol("w", tap) }</text>
            }
        </g>
    }
}

//! The placeholder of a picture that is not revealed yet: the vector of g, the kernel of f.

use yew::prelude::*;

use super::words;
use crate::lesson::LayerKind;
use crate::lesson::shift::{Motion, Setup, Spot};
use crate::words::Texts;

/// The way that g moves the picture, in a frame of its size.
pub(super) fn shifted(texts: &Texts, setup: &Setup) -> Html {
    let said = html! { <span class="vector-words">{ words::spot_caption(texts, setup, Spot::Shifted) }</span> };
    if setup.motion != Motion::Shift || setup.one_d {
        return said;
    }
    let (h, w) = setup.size();
    let (w, h, dx, dy) = (w as i32, h as i32, setup.dx, setup.dy);
    // It starts at the corner that moves into the frame.
    let start = |d: i32, extent: i32| if d < 0 { extent } else { 0 };
    let (x, y) = (start(dx, w), start(dy, h));
    html! {
        <>
            <svg class="vector" viewBox={format!("0 0 {w} {h}")} preserveAspectRatio="none">
                <path class="corner" d={format!("M{} {} V{} M{} {} H{}", x + dx, y + dy, h - y, x + dx, y + dy, w - x)} />
                <path class="arm" d={format!("M{x} {y} L{} {}", x + dx, y + dy)} />
            </svg>
            { said }
        </>
    }
}

/// The kernel of f as tiles, where the layer has one.
pub(super) fn kernel(setup: &Setup) -> Html {
    if setup.op != LayerKind::Conv {
        return html! { { "?" } };
    }
    let kernel = &setup.kernel;
    let largest = kernel.taps().iter().fold(0.0f32, |largest, tap| largest.max(tap.abs()));
    let text = |tap: f32| ((f64::from(tap) * 1e4).round() / 1e4).to_string().replace('-', "−");
    let long = kernel.taps().iter().any(|&tap| text(tap).chars().count() > 3);
    let tile = |(place, tap): (usize, &f32)| {
        html! { <span key={place} class={words::shade(*tap, largest)}>{ text(*tap) }</span> }
    };
    let row = |(place, row): (usize, &[f32])| html! { <span key={place} class="row">{ for row.iter().enumerate().map(tile) }</span> };
    let many = match kernel.w().max(kernel.h()) {
        0..=3 => "",
        4..=5 => "many",
        _ => "more",
    };
    html! { <span class={classes!("tiles", many, long.then_some("long"))}>{ for kernel.taps().chunks(kernel.w()).enumerate().map(row) }</span> }
}

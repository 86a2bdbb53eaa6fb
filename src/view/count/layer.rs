//! A real layer: one kernel for each output channel, reaching through all input channels, and its biases.

use std::fmt::Write;

use yew::prelude::*;

use super::words;
use crate::args;
use crate::conv::{Channels, Costs};
use crate::lesson::Named;
use crate::lesson::count::{Edit, MAX_CHANNELS, MAX_SIDE_OF_KERNEL, RealLayer, Setup};
use crate::words::Texts;

/// The most kernels that are drawn.
const MOST_KERNELS: usize = 1024;
/// The most sheets of one kernel that are drawn.
const MOST_SHEETS: usize = 4;
/// From one sheet to the next.
const APART: f64 = 18.0;
/// Width and height of the drawing of all kernels.
const ALL: (f64, f64) = (640.0, 250.0);

/// The published layers, and whether the present one is one of them.
pub(super) fn presets(texts: &Texts, setup: &Setup, on: &Callback<Edit>) -> Html {
    let chosen = setup.layer.filter(|_| setup.is_published());
    let preset = |layer: RealLayer| {
        let shape = layer.shape();
        let Channels { output, .. } = shape.channels;
        let what = format!("{0} × {0}, {1} → {output}", shape.kernel, shape.channels.input);
        html! {
            <button key={layer.name()} type="button" data-layer-preset={layer.name()} aria-pressed={(chosen == Some(layer)).to_string()}
                onclick={on.reform(move |_: MouseEvent| Edit::Layer(layer))}>
                <b>{ words::layer(layer) }</b><small>{ what }</small>
            </button>
        }
    };
    html! { <div class="presets" role="group" aria-label={texts.get("count-layers")}>{ for RealLayer::all().iter().copied().map(preset) }</div> }
}

/// All kernels, one of them enlarged, and the sum that gives the number of parameters.
pub(super) fn figure(texts: &Texts, setup: &Setup, costs: &Costs, bars: Html, free: bool, on: &Callback<Edit>) -> Html {
    let Channels { output, bias, depthwise, .. } = setup.channels;
    let (kh, kw, read) = (setup.kernel.h(), setup.kernel.w(), setup.channels.read());
    let outputs = costs.outputs / output as u128;
    let one = texts.format("count-one-kernel", args! { rows: kh, columns: kw, read: read, weights: kh * kw * read });
    let all = texts.format("count-all-kernels", args! { count: output, outputs: outputs as f64 });
    html! {
        <div class="real">
            <figure class="kernels">
                <svg viewBox={format!("0 0 {} {}", ALL.0, ALL.1)} role="img" aria-label={all.clone()}>{ kernels(output, read, bias) }</svg>
                <figcaption>{ all }{ depthwise.then(|| texts.get("count-depthwise")) }</figcaption>
            </figure>
            <figure class="one-kernel">
                <svg viewBox="0 0 500 250" role="img" aria-label={one.clone()}>{ input(setup, read) }<g transform={format!("translate({} 0)", PICTURE.1)}>{ sheets(kh, kw, read, bias) }</g></svg>
                <figcaption>{ one }</figcaption>
            </figure>
            { formula(texts, setup, costs, free, on) }
            <div class="compared">{ bars }</div>
        </div>
    }
}

/// The side of the largest drawn input, and where the kernel beside it begins.
const PICTURE: (f64, f64) = (213.0, 250.0);
/// The rows or columns from which an input is drawn at this side; larger ones are drawn as large, with a smaller window.
const PIXELS: f64 = 454.0;

/// Every kernel as a square with sheets behind it and a dot for its bias; the last one in ink.
fn kernels(output: usize, read: usize, bias: bool) -> Html {
    let drawn = output.min(MOST_KERNELS);
    // As large as they fit.
    let across = (1..=drawn).find(|&across| {
        let cell = ALL.0 / across as f64;
        drawn.div_ceil(across) as f64 * cell <= ALL.1
    });
    let across = across.unwrap_or(drawn);
    let cell = (ALL.0 / across as f64).min(70.0);
    let side = 0.62 * cell;
    let behind = read.clamp(1, 3) - 1;
    let mut paths = vec![String::new(); behind + 2];
    for place in 0..drawn {
        let (x, y) = ((place % across) as f64 * cell, (place / across) as f64 * cell + 0.16 * cell);
        for (depth, path) in paths.iter_mut().take(behind + 1).enumerate() {
            let shift = 0.09 * cell * (behind - depth) as f64;
            // Writing to a string cannot fail.
            let _ = write!(path, "M{:.1} {:.1}h{side:.1}v{side:.1}h-{side:.1}z", x + shift, y - shift);
        }
        if bias {
            let r = 0.07 * cell;
            let _ = write!(
                paths[behind + 1],
                "M{:.1} {:.1}a{r:.2} {r:.2} 0 1 1 0 .01z",
                x + side + 0.2 * cell,
                y + side - r
            );
        }
    }
    let sheet = |(place, path): (usize, &String)| html! { <path key={place} class={format!("sheet-{}", behind + 1 - place)} d={path.clone()} /> };
    html! { <>{ for paths.iter().enumerate().map(sheet) }</> }
}

/// The input to scale, with the window that the kernel reads.
fn input(setup: &Setup, read: usize) -> Html {
    let (h, w) = (setup.h as f64, setup.w as f64);
    let scale = (PICTURE.0 - 10.0) / h.max(w).max(PIXELS);
    let bottom = 240.0;
    let top = bottom - h * scale;
    let window = |taps: usize| taps as f64 * scale;
    let (kh, kw) = (window(setup.kernel.h()), window(setup.kernel.w()));
    let (_, side_of_weight) = sheet(setup.kernel.h(), setup.kernel.w(), read);
    let above = bottom - side_of_weight * setup.kernel.h() as f64;
    let side = |length: f64| format!("{length:.1}");
    html! {
        <>
            <rect class="input-picture" x="0" y={side(top)} width={side(w * scale)} height={side(h * scale)} />
            <rect class="read" x="0" y={side(top)} width={side(kw.max(3.0))} height={side(kh.max(3.0))} />
            <path class="enlarged" d={format!("M{kw:.1} {top:.1}L{0} {above:.1}M{kw:.1} {1:.1}L{0} {bottom}", PICTURE.1 + 6.0, top + kh)} />
            <text class="input-size" x="0" y={side(top - 8.0)}>{ format!("{} × {}", setup.w, setup.h) }</text>
        </>
    }
}

/// The number of sheets that are drawn of a kernel, and the side of a weight on them.
fn sheet(kh: usize, kw: usize, read: usize) -> (usize, f64) {
    let drawn = read.min(MOST_SHEETS);
    (drawn, (190.0 - APART * (drawn - 1) as f64) / kh.max(kw) as f64)
}

/// One kernel with its sheets, one for each channel that it reads.
fn sheets(kh: usize, kw: usize, read: usize, bias: bool) -> Html {
    let (drawn, side) = sheet(kh, kw, read);
    let (w, h) = (side * kw as f64, side * kh as f64);
    let drawing = |depth: usize| {
        let shift = APART * depth as f64;
        let (x, y) = (6.0 + shift, 240.0 - h - shift);
        let mut grid = format!("M{x:.1} {y:.1}h{w:.1}v{h:.1}h-{w:.1}z");
        for column in 1..kw {
            let _ = write!(grid, "M{:.1} {y:.1}v{h:.1}", x + column as f64 * side);
        }
        for row in 1..kh {
            let _ = write!(grid, "M{x:.1} {:.1}h{w:.1}", y + row as f64 * side);
        }
        html! { <path key={depth} class="sheet" d={grid} /> }
    };
    html! {
        <>
            { for (0..drawn).rev().map(drawing) }
            if read > drawn { <text class="more" x="6" y="18">{ format!("× {read}") }</text> }
            if bias { <><text class="plus" x="212" y="236">{ "+" }</text><circle class="bias" cx="236" cy="230" r="7" /></> }
        </>
    }
}

/// The product of the kernel and the channels, with the biases, and a stepper below each.
fn formula(texts: &Texts, setup: &Setup, costs: &Costs, free: bool, on: &Callback<Edit>) -> Html {
    let Channels { input, output, bias, .. } = setup.channels;
    let (kh, kw) = (setup.kernel.h(), setup.kernel.w());
    let count = |count: usize| texts.numbers.count(count);
    let stepper = |name: &'static str, symbol: Html, value: usize, most: usize, edit: &dyn Fn(usize) -> Edit| {
        let label = texts.name("count-term", name);
        let button = |sign: &'static str, hint: &str, disabled: bool, edit: Edit| {
            let hint = texts.format(hint, args! { what: label });
            html! { <button type="button" aria-label={hint.clone()} title={hint} aria-disabled={disabled.then_some("true")} onclick={on.reform(move |_: MouseEvent| edit.clone())}>{ sign }</button> }
        };
        html! {
            <span class="stepper" data-stepper={name}>
                if free { { button("−", "count-less", value <= 1, edit(value.saturating_sub(1).max(1))) } }
                <span title={label}>{ symbol }</span>
                if free { { button("+", "count-more", value >= most, edit((value + 1).min(most))) } }
            </span>
        }
    };
    let c = |which: &'static str| html! { <><i>{ "C" }</i><sub>{ which }</sub></> };
    let flip = on.reform(move |_: MouseEvent| Edit::Bias(!bias));
    html! {
        <div class="sum">
            <div><b>{ format!("{} × {}", count(kh), count(kw)) }</b>
                { stepper("kernel", texts.get("count-term.kernel").into(), kh.max(kw), MAX_SIDE_OF_KERNEL, &|side| Edit::Shape(side, side)) }</div>
            <i>{ "×" }</i>
            <div><b>{ count(setup.channels.read()) }</b>
                { stepper("cin", c("in"), input, MAX_CHANNELS, &|input| Edit::Channels(input, output)) }</div>
            <i>{ "×" }</i>
            <div><b>{ count(output) }</b>
                { stepper("cout", c("out"), output, MAX_CHANNELS, &|output| Edit::Channels(input, output)) }</div>
            <i>{ "+" }</i>
            <div><b>{ count(if bias { output } else { 0 }) }</b>
                <span class="stepper" data-stepper="bias">
                    if free {
                        <button type="button" aria-pressed={bias.to_string()} onclick={flip}>{ texts.get("count-term.bias") }</button>
                    } else { <span>{ texts.get("count-term.bias") }</span> }
                </span></div>
            <i>{ "=" }</i>
            <div><b class="total">{ texts.numbers.write(costs.conv.parameters as f64) }</b></div>
        </div>
    }
}

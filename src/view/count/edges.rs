//! The picture, the kernel, and what the layer makes of it; and a guess.

use yew::prelude::*;

use super::picture::Picture;
use super::words;
use crate::args;
use crate::conv::{Kernel, Layout, Plane};
use crate::lesson::count::{Edit, Guess, Setup, shown_size};
use crate::lesson::symbol::subscript;
use crate::lesson::{Field, Tone};
use crate::view::guess;
use crate::view::number_field::NumberField;
use crate::view::rich_text::tap_class;
use crate::view::shared_ptr::SharedPtr;
use crate::words::Texts;

/// The largest number of rows or columns of a kernel whose numbers can be read.
const MOST_NUMBERS: usize = 7;

#[derive(Properties, Clone, PartialEq)]
pub(super) struct Props {
    pub(super) texts: Texts,
    pub(super) setup: Setup,
    /// The samples of the picture and of the output, once they are available.
    pub(super) pictures: Option<(SharedPtr<Plane>, SharedPtr<Plane>)>,
    pub(super) canvases: [NodeRef; 2],
    /// Whether the numbers of the kernel can be changed.
    pub(super) free: bool,
    pub(super) on: Callback<Edit>,
}

/// The picture, the kernel and the output.
#[component]
pub(super) fn Edges(Props { texts, setup, pictures, canvases, free, on }: &Props) -> Html {
    let Ok(layout) = Layout::new(setup.h, setup.w, setup.kernel.h(), setup.kernel.w(), &setup.options()) else {
        return Html::default();
    };
    let outputs = (layout.rows().outputs(), layout.cols().outputs());
    let reduced = shown_size(setup.h, setup.w) != (setup.h, setup.w);
    let size = |(h, w): (usize, usize)| {
        let size = texts.format("count-pixels", args! { width: w, height: h });
        if reduced { texts.format("count-reduced", args! { size: size }) } else { size }
    };
    let (input, output) = match pictures {
        Some((input, output)) => (Some(input.clone()), Some(output.clone())),
        None => (None, None),
    };
    let sum = setup.kernel.taps().iter().sum();
    let tone = Tone::of_output(sum, output.as_ref().map_or(1.0, |plane| plane.max_abs()));
    html! {
        <div class="edges">
            <Picture name="input" canvas={canvases[0].clone()} plane={input} tone={Tone::Grey(255.0)} label={texts.get("count-input-picture")}
                caption={size((setup.h, setup.w))} />
            <div class="by">
                <p class="title">{ texts.get("kernel") }</p>
                { kernel(texts, &setup.kernel, *free, on) }
                <p class="hint">{ texts.format("count-same-numbers", args! { numbers: setup.kernel.taps().len(), times: layout.outputs() }) }</p>
                <svg class="way" viewBox="0 0 60 14" aria-hidden="true"><path d="M2 7H54M46 1l9 6-9 6" /></svg>
            </div>
            <Picture name="output" canvas={canvases[1].clone()} plane={output} {tone} label={texts.get("count-output-picture")} caption={size(outputs)} />
        </div>
    }
}

/// The kernel as a grid of tiles in the colours of its elements, each a field if `free`.
fn kernel(texts: &Texts, kernel: &Kernel, free: bool, on: &Callback<Edit>) -> Html {
    let side = kernel.w().max(kernel.h());
    let cell = |place: usize| {
        let label = texts.format("kernel-element", args! { symbol: &format!("w{}", subscript(place)) });
        let value = kernel.taps()[place];
        html! {
            <td key={place} class={tap_class(place)}>
                if side > MOST_NUMBERS {
                    <b aria-label={label}></b>
                } else if free {
                    <NumberField texts={*texts} {label} {value} field={Field::Number}
                        on={on.reform(move |value| Edit::Tap(place, value))} />
                } else {
                    <b>{ texts.numbers.write(value.into()) }</b>
                }
            </td>
        }
    };
    let row = |y: usize| html! { <tr key={y}>{ for (0..kernel.w()).map(|x| cell(y * kernel.w() + x)) }</tr> };
    let many = match side {
        0..=2 => "few",
        3 => "some",
        _ => "many",
    };
    html! {
        <div class={classes!("count-kernel", many)} role="group" aria-label={texts.get("kernel")}>
            <table role="presentation"><tbody>{ for (0..kernel.h()).map(row) }</tbody></table>
        </div>
    }
}

/// The guesses, each a tap.
pub(super) fn guesses(texts: &Texts, given: Option<Guess>, choose: &Callback<Guess>) -> Html {
    html! {
        <div class="predict" role="group" aria-label={texts.get("predict-how-many")}>
            <span class="ask">{ texts.get("count-your-guess") }</span>
            { guess::buttons(given, choose, |guess| words::guess(texts, guess)) }
        </div>
    }
}

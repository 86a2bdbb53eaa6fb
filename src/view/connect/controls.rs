//! The controls of the layers: boundary, stride, dilation, flip, layers, weights, and the input as numbers.

use crate::lesson::LayerKind;
use crate::lesson::Named;
use crate::lesson::symbol::subscript;
use yew::prelude::*;

use super::words;
use crate::args;
use crate::conv::Boundary;
use crate::lesson::Field;
use crate::lesson::connect::{Edit, Highlight, MAX_SIDE, Model, Param, SHAPES, Setup, Stage, Weights};
use crate::platform::seed;
use crate::view::choice::{Choice, Entry, Switch, entries};
use crate::view::number_field::NumberField;
use crate::words::Texts;

/// What changes the layers. `wanted` are those that the reader has not left out.
pub(super) fn controls(texts: &Texts, setup: &Setup, wanted: [bool; 3], on: &Callback<Edit>) -> Html {
    let boundaries =
        Boundary::ALL.map(|boundary| Entry { name: boundary.name(), text: texts.name("boundary", boundary) });
    let steps = ["1", "2", "3", "4"].map(|name| Entry { name, text: name });
    let weights = entries(|weights: Weights| texts.name("connect-weights", weights));
    let shown = |layer: LayerKind| {
        html! {
            <Switch key={layer.name()} label={texts.name("layer", layer)} on={wanted[layer as usize]}
                set={on.reform(move |shown| Edit::Show(layer, shown))} />
        }
    };
    html! {
        <>
            if setup.two_d {
                { shapes(texts, setup, on) }
            }
            <Choice label={texts.get("boundary")} entries={boundaries.to_vec()} chosen={Some(setup.boundary.name())}
                on={on.reform(|place: usize| Edit::Boundary(Boundary::ALL[place]))} />
            <Choice label={texts.get("stride")} entries={steps.to_vec()} chosen={Some(steps[setup.stride - 1].name)}
                on={on.reform(|place| Edit::Stride(place + 1))} />
            <Choice label={texts.get("dilation")} entries={steps.to_vec()} chosen={Some(steps[setup.dilation - 1].name)}
                on={on.reform(|place| Edit::Dilation(place + 1))} />
            if !setup.two_d {
                <Choice label={texts.get("connect-depth")} entries={steps[..2].to_vec()} chosen={Some(steps[setup.depth - 1].name)}
                    on={on.reform(|place| Edit::Depth(place + 1))} />
            }
            <Switch label={texts.get("flip")} on={setup.flip} set={on.reform(Edit::Flip)} />
            <fieldset class="switches"><legend>{ texts.get("connect-layers") }</legend>{ for Stage::STOPS.map(shown) }</fieldset>
            <Choice label={texts.get("connect-weights")} entries={weights} chosen={Some(setup.weights.name())}
                on={on.reform(|place: usize| Edit::Weights(Weights::all()[place]))} />
            <button title={texts.get("connect-new-weights-hint")} onclick={on.reform(|_| Edit::Seed(seed::fresh()))}>{ texts.get("new-weights") }</button>
            if setup.weights == Weights::Random {
                <span class="hint seed">{ texts.format("seed", args! { seed: setup.seed.to_string() }) }</span>
            }
        </>
    }
}

/// The numbers of the input, and those of what is chosen, to be typed. `seen` are the layers that can be seen.
pub(super) fn numbers(texts: &Texts, seen: [bool; 3], model: &Model, chosen: &Highlight, on: &Callback<Edit>) -> Html {
    html! {
        <>
            if model.two_d {
                { sample_field(texts, model, chosen, on) }
            } else {
                <InputFields texts={*texts} x={model.x.data().to_vec()} on={on.clone()} />
            }
            <>{ for Stage::STOPS.into_iter().filter(|&layer| seen[layer as usize]).filter_map(|layer| weight_field(texts, layer, model, chosen, on)) }</>
            <p class="hint">{ texts.get(if model.two_d { "connect-hint-picture" } else { "connect-hint" }) }</p>
        </>
    }
}

/// The switch between a signal and a picture.
pub(super) fn dimension(texts: &Texts, two_d: bool, on: &Callback<Edit>) -> Html {
    let button = |two: bool, key: &'static str| {
        html! {
            <button aria-pressed={(two == two_d).to_string()} onclick={on.reform(move |_: MouseEvent| Edit::Dim(two))}>{ texts.get(key) }</button>
        }
    };
    html! {
        <div class="dimension" role="group" aria-label={texts.get("connect-input")}>
            { button(false, "connect-one-d") }
            { button(true, "connect-two-d") }
        </div>
    }
}

/// The chosen weight of a layer that shares nothing, to be typed.
fn weight_field(
    texts: &Texts,
    layer: LayerKind,
    model: &Model,
    chosen: &Highlight,
    on: &Callback<Edit>,
) -> Option<Html> {
    let param = match layer {
        LayerKind::Dense => chosen.dense.map(|(output, input)| Param::Dense(output, input)),
        LayerKind::Local => chosen.local.map(|(output, tap)| Param::Local(output, tap)),
        LayerKind::Conv => None,
    }?;
    let symbol = model.symbol(param);
    let label = words::weight_field(texts, layer, &symbol);
    Some(html! {
        <div class="fields">
            <span class="label" aria-hidden="true">{ symbol }</span>
            <NumberField key={param.to_string()} texts={*texts} {label} value={model.value(param)} field={Field::Number}
                on={on.reform(move |value| Edit::Weight(param, value))} />
        </div>
    })
}

/// Rows and columns of the picture and of the kernel.
fn shapes(texts: &Texts, setup: &Setup, on: &Callback<Edit>) -> Html {
    let (h, w) = (setup.h, setup.w());
    let sides: [&'static str; MAX_SIDE] = ["1", "2", "3", "4", "5", "6", "7", "8"];
    let entries = sides.map(|name| Entry { name, text: name }).to_vec();
    let kernels = ["1 × 2", "1 × 3", "3 × 1", "3 × 3"].map(|name| Entry { name, text: name });
    let kernel = SHAPES.iter().position(|&(kh, kw)| kh == setup.kh && kh * kw == setup.k.len());
    html! {
        <>
            <Choice label={texts.get("connect-rows")} entries={entries.clone()} chosen={Some(sides[h - 1])}
                on={on.reform(move |place| Edit::Size(place + 1, w))} />
            <Choice label={texts.get("connect-columns")} {entries} chosen={Some(sides[w - 1])}
                on={on.reform(move |place| Edit::Size(h, place + 1))} />
            <Choice label={texts.get("kernel")} entries={kernels.to_vec()} chosen={kernel.map(|place| kernels[place].name)} other="…"
                on={on.reform(|place: usize| Edit::Shape(SHAPES[place].0, SHAPES[place].1))} />
        </>
    }
}

/// One sample of a picture as a number to type: the one that is chosen, or else one that the chosen part reads.
fn sample_field(texts: &Texts, model: &Model, chosen: &Highlight, on: &Callback<Edit>) -> Html {
    let layout = &model.layout;
    let read = chosen.input.or(chosen.dense.map(|(_, input)| input));
    let i = read.or_else(|| layout.source(chosen.written, layout.taps() / 2)).unwrap_or_default();
    let label = format!("x{}", subscript(i));
    html! {
        <div class="fields">
            <span class="label" aria-hidden="true">{ texts.get("connect-input") }{ " " }{ &label }</span>
            <NumberField key={i} texts={*texts} {label} value={model.x.data()[i]} field={Field::Number}
                on={on.reform(move |value| Edit::Input(i, value))} />
        </div>
    }
}

#[derive(Properties, Clone, PartialEq)]
pub(super) struct InputProps {
    pub(super) texts: Texts,
    pub(super) x: Vec<f32>,
    pub(super) on: Callback<Edit>,
}

/// The input as numbers to type.
#[component]
pub(super) fn InputFields(InputProps { texts, x, on }: &InputProps) -> Html {
    // The same as long as the fields are: only the field whose value changes is drawn again.
    let edits = use_memo((on.clone(), x.len()), |(on, count)| {
        (0..*count).map(|i| on.reform(move |value| Edit::Input(i, value))).collect::<Vec<_>>()
    });
    let field = |(i, &value): (usize, &f32)| {
        html! {
            <NumberField key={i} texts={*texts} label={format!("x{}", subscript(i))} {value} field={Field::Number} on={edits[i].clone()} />
        }
    };
    html! {
        <div class="fields" role="group" aria-label={texts.get("connect-input")}>
            <span class="label">{ texts.get("connect-input") }{ " " }<i>{ "x" }</i></span>
            { for x.iter().enumerate().map(field) }
        </div>
    }
}

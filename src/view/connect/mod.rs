//! The scene Connect: which connections reuse one number?

mod diagram;
mod equation;
mod kernel;
mod matrix;

use std::rc::Rc;

use yew::prelude::*;

use self::diagram::LayerDiagram;
use self::equation::WrittenOut;
use self::kernel::KernelTiles;
use self::matrix::WeightMatrix;
use super::choice::{Choice, Entry, Switch};
use super::number_field::NumberField;
use super::scene::{Common, Frame};
use super::shared::Shared;
use crate::conv::Boundary;
use crate::i18n::Texts;
use crate::lesson::connect::{Caption, Connect, Edit, Layer, Lit, Model, Select, subscript};
use crate::lesson::{Field, Hidden, Part};
use crate::platform::seed;

/// From the most weights to the fewest: each step takes something away.
const LADDER: [Layer; 3] = [Layer::Dense, Layer::Local, Layer::Conv];

/// What the scene shows.
#[derive(Properties, Clone, PartialEq)]
pub struct Props {
    /// What every scene is told.
    pub common: Common,
    /// What is shown.
    pub state: Connect,
    /// Where changes go.
    pub on: Callback<Edit>,
}

/// The scene.
#[component]
pub fn Scene(Props { common, state, on }: &Props) -> Html {
    let Common { texts, hidden, .. } = common;
    // What is chosen, shown or refused changes the drawing, not the numbers.
    let numbers = Connect { select: None, layers: [true; 3], problem: None, ..state.clone() };
    let model = use_memo(numbers, |state| Model::new(state).map(Rc::new));
    // Every state of this scene has a figure; its constructors see to that.
    let Ok(model) = model.as_ref().clone().map(Shared::from) else {
        return Html::default();
    };
    let lit = Lit::new(state.select, &model);
    let choose = on.reform(|select: Select| Edit::Select(Some(select)));

    let layer = |layer: Layer| {
        html! {
            <LayerFigure key={layer.name()} texts={*texts} {layer} model={model.clone()} {lit} hidden={*hidden}
                on={on.clone()} choose={choose.clone()} />
        }
    };
    let step = |name: &'static str, what: &'static str| {
        html! { <p key={name} class="step"><b>{ name }</b><span>{ what }</span></p> }
    };
    let mut ladder = Vec::new();
    for this in LADDER.into_iter().filter(|&layer| state.shows(layer)) {
        match this {
            Layer::Local if state.shows(Layer::Dense) => ladder.push(step(texts.connect.cut, texts.connect.cut_what)),
            Layer::Conv if state.shows(Layer::Local) => ladder.push(step(texts.connect.tie, texts.connect.tie_what)),
            _ => {}
        }
        ladder.push(layer(this));
    }

    let aside = html! {
        if !hidden.contains(Part::Controls) {
            <KernelTiles texts={*texts} model={model.clone()} {lit} on={on.clone()} />
            <InputFields texts={*texts} x={state.x.clone()} on={on.clone()} />
        }
    };
    let caption = (texts.connect.caption)(&texts.numbers, &Caption::new(&model, state.select));
    let problem = state.problem.as_ref().map(|error| (texts.problem)(&texts.numbers, error));
    html! {
        <Frame common={common.clone()} {caption} {aside}
            controls={controls(texts, state, on)} {problem}>
            <div class="ladder" data-layers={ladder.len().to_string()}>{ for ladder }</div>
        </Frame>
    }
}

fn controls(texts: &Texts, state: &Connect, on: &Callback<Edit>) -> Html {
    let boundaries =
        Boundary::ALL.map(|boundary| Entry { name: boundary.name(), text: (texts.boundary_name)(boundary) });
    let steps = ["1", "2", "3", "4"].map(|name| Entry { name, text: name });
    let shown = |layer: Layer| {
        html! {
            <Switch key={layer.name()} label={(texts.connect.layer_name)(layer)} on={state.shows(layer)}
                set={on.reform(move |shown| Edit::Show(layer, shown))} />
        }
    };
    html! {
        <>
            <Choice label={texts.boundary} entries={boundaries.to_vec()} chosen={Some(state.boundary.name())}
                on={on.reform(|place: usize| Edit::Boundary(Boundary::ALL[place]))} />
            <Choice label={texts.stride} entries={steps.to_vec()} chosen={Some(steps[state.stride - 1].name)}
                on={on.reform(|place| Edit::Stride(place + 1))} />
            <Choice label={texts.dilation} entries={steps.to_vec()} chosen={Some(steps[state.dilation - 1].name)}
                on={on.reform(|place| Edit::Dilation(place + 1))} />
            <Switch label={texts.flip} on={state.flip} set={on.reform(Edit::Flip)} />
            <fieldset class="switches"><legend>{ texts.connect.layers }</legend>{ for LADDER.map(shown) }</fieldset>
            <button title={texts.connect.new_weights_hint} onclick={on.reform(|_| Edit::Seed(seed::fresh()))}>{ texts.connect.new_weights }</button>
            <p class="hint">{ texts.connect.connect_hint }</p>
        </>
    }
}

#[derive(Properties, Clone, PartialEq)]
struct InputProps {
    texts: Texts,
    x: Vec<f32>,
    on: Callback<Edit>,
}

/// The input as numbers to type.
#[component]
fn InputFields(InputProps { texts, x, on }: &InputProps) -> Html {
    let field = |(i, &value): (usize, &f32)| {
        html! {
            <NumberField key={i} texts={*texts} label={format!("x{}", subscript(i))} {value} field={Field::Number}
                on={on.reform(move |value| Edit::Input(i, value))} />
        }
    };
    html! {
        <div class="fields" role="group" aria-label={texts.connect.input}>
            <span class="label">{ texts.connect.input }{ " " }<i>{ "x" }</i></span>
            { for x.iter().enumerate().map(field) }
        </div>
    }
}

#[derive(Properties, Clone, PartialEq)]
struct LayerProps {
    texts: Texts,
    layer: Layer,
    model: Shared<Model>,
    lit: Lit,
    hidden: Hidden,
    on: Callback<Edit>,
    choose: Callback<Select>,
}

/// One layer: its size, its connections, its matrix, one of its equations.
#[component]
fn LayerFigure(LayerProps { texts, layer, model, lit, hidden, on, choose }: &LayerProps) -> Html {
    let cost = model.cost(*layer);
    let parameters = match layer {
        Layer::Conv => (texts.connect.parameters_shared)(&texts.numbers, cost.parameters),
        _ => (texts.connect.parameters_single)(&texts.numbers, cost.parameters),
    };
    let count = |of: &'static str, value: u128, text: String| {
        html! { <span data-cost={layer.name()} data-of={of} data-value={value.to_string()}>{ text }</span> }
    };
    html! {
        <section class="layer" data-layer={layer.name()} aria-label={(texts.connect.layer_name)(*layer)}>
            <h2>{ (texts.connect.layer_name)(*layer) }</h2>
            <p class="count">
                { count("parameters", cost.parameters, parameters) }
                { count("multiplications", cost.multiplications, (texts.connect.multiplications)(&texts.numbers, cost.multiplications)) }
            </p>
            <LayerDiagram texts={*texts} layer={*layer} model={model.clone()} lit={*lit} on={on.clone()} choose={choose.clone()} />
            if !hidden.contains(Part::Matrix) {
                <WeightMatrix texts={*texts} layer={*layer} model={model.clone()} lit={*lit} choose={choose.clone()} />
            }
            if !hidden.contains(Part::Formula) {
                <WrittenOut texts={*texts} layer={*layer} model={model.clone()} lit={*lit} />
            }
        </section>
    }
}

/// A number short enough for a unit or a cell; what is too long for either is rounded.
fn short(texts: &Texts, value: f32) -> String {
    let value = f64::from(value);
    let text = texts.numbers.write(value);
    match text.chars().count() {
        0..=5 => text,
        _ if value.abs() >= 1e4 => format!("{value:.0e}").replace('-', "−"),
        _ if value.abs() >= 100.0 => texts.numbers.write(value.round()),
        _ => texts.numbers.write((value * 10.0).round() / 10.0),
    }
}

//! What changes the figure: boundary, stride, dilation, flip, layers, weights, and the input as numbers.

use yew::prelude::*;

use super::LADDER;
use crate::conv::Boundary;
use crate::i18n::Texts;
use crate::lesson::Field;
use crate::lesson::connect::{Connect, Edit, Layer, Weights, subscript};
use crate::platform::seed;
use crate::view::choice::{Choice, Entry, Switch};
use crate::view::number_field::NumberField;

/// The row of controls.
pub(super) fn controls(texts: &Texts, state: &Connect, on: &Callback<Edit>) -> Html {
    let boundaries =
        Boundary::ALL.map(|boundary| Entry { name: boundary.name(), text: (texts.boundary_name)(boundary) });
    let steps = ["1", "2", "3", "4"].map(|name| Entry { name, text: name });
    let weights =
        Weights::ALL.map(|weights| Entry { name: weights.name(), text: (texts.connect.weights_name)(weights) });
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
            <Choice label={texts.connect.weights} entries={weights.to_vec()} chosen={Some(state.weights.name())}
                on={on.reform(|place: usize| Edit::Weights(Weights::ALL[place]))} />
            <button title={texts.connect.new_weights_hint} onclick={on.reform(|_| Edit::Seed(seed::fresh()))}>{ texts.connect.new_weights }</button>
            if state.weights == Weights::Random {
                <span class="hint seed">{ (texts.connect.seed)(state.seed) }</span>
            }
            <p class="hint">{ texts.connect.connect_hint }</p>
        </>
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

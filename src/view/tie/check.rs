//! The check of W·g(x) = g(W·x), and the outputs and inputs of the layer.

use yew::prelude::*;

use super::words;
use crate::args;
use crate::lesson::tie::{Check, Edit, MAX_WEIGHT, Model, Symmetry};
use crate::lesson::{Field, Named};
use crate::view::math;
use crate::view::number_field::NumberField;
use crate::words::Texts;

/// The formula W g(x).
pub(super) fn moved_first() -> Html {
    html! { <mrow><mi>{ "W" }</mi><mspace width="0.15em" />{ math::apply("g", html! { <mi>{ "x" }</mi> }) }</mrow> }
}

/// The formula g(W x).
pub(super) fn moved_last() -> Html {
    math::apply("g", html! { <mrow><mi>{ "W" }</mi><mi>{ "x" }</mi></mrow> })
}

/// The verdict on `symmetry`, the two ways as rows of numbers, and the outputs.
pub(super) fn ways(texts: &Texts, model: &Model, symmetry: Symmetry, check: &Check, required: bool) -> Html {
    let differs = |output: usize| check.difference.get(output).is_some_and(|&difference| difference != 0);
    let number = |value: i32| texts.numbers.write(value.into());
    let row = |name: &'static str, words: Option<String>, formula: Html, values: &[i32]| {
        let value = |(output, value): (usize, &i32)| {
            html! { <td key={output} role="cell" data-off={differs(output).to_string()}>{ number(*value) }</td> }
        };
        html! {
            <tr key={name} role="row" data-row={name}>
                <th role="rowheader" scope="row">{ words.map(|words| html! { <span class="in-words">{ words }</span> }) }<span class="formula">{ formula }</span></th>
                { for values.iter().enumerate().map(value) }
            </tr>
        }
    };
    let output = |(output, value): (usize, i32)| {
        let off = (required && differs(output)).then_some("true");
        let text = number(value);
        let long = (text.chars().count() > 3).then_some("");
        html! { <span key={output} class="unit" data-y={output.to_string()} data-off={off} data-long={long}>{ text }</span> }
    };
    let largest = check.difference.iter().map(|difference| difference.unsigned_abs()).max();
    let (differing, law) = (check.differing().count(), model.respects(symmetry));
    html! {
        <>
            <h2>{ texts.format("tie-which-first", args! { symmetry: symmetry.name() }) }{ " " }
                <b class={classes!((differing > 0).then_some("wrong"))}>{ words::verdict(texts, model, differing, law) }</b>
            </h2>
            <table class="check" role="table" data-required={required.then_some("")} aria-label={texts.get("tie-check")} data-max-difference={largest.map(|largest| largest.to_string())}>
                <tbody role="rowgroup">
                    { row("Wgx", Some(texts.format("tie-first", args! { symmetry: symmetry.name() })), html! { <math>{ moved_first() }</math> }, &check.output_of_moved) }
                    { row("gWx", Some(texts.get("tie-first.layer").to_owned()), html! { <math>{ moved_last() }</math> }, &check.moved_output) }
                    { row("difference", None, html! { { texts.get("tie-check.difference") } }, &check.difference) }
                </tbody>
            </table>
            <div class="units outputs"><span class="symbol">{ "y" }</span>{ for model.output().into_iter().enumerate().map(output) }</div>
        </>
    }
}

/// The inputs. Without `working` they cannot be changed.
pub(super) fn inputs(texts: &Texts, x: &[i32], working: bool, on: &Callback<Edit>) -> Html {
    let input = |(input, &value): (usize, &i32)| {
        let label = texts.format("tie-input", args! { symbol: words::indexed("x", input) });
        html! {
            <span key={input} class="unit" data-x={input.to_string()} data-value={value.to_string()}>
                if working {
                    <NumberField texts={*texts} {label} value={value as f32} field={Field::Whole(-MAX_WEIGHT, MAX_WEIGHT)}
                        on={on.reform(move |value| Edit::Input(input, value as i32))} />
                } else {
                    { texts.numbers.write(value.into()) }
                }
            </span>
        }
    };
    html! {
        <>
            <div class="units inputs"><span class="symbol">{ "x" }</span>{ for x.iter().enumerate().map(input) }</div>
            if working {
                <button class="impulse" data-impulse="" onclick={on.reform(|_: MouseEvent| Edit::Impulse)}>{ texts.get("tie-impulse") }</button>
            }
        </>
    }
}

//! What changes the layer: picture size, kernel, boundary, stride; and which forms are compared.

use crate::lesson::Named;
use crate::lesson::symbol::subscript;
use yew::prelude::*;

use crate::args;
use crate::conv::{Boundary, Kernel};
use crate::lesson::count::{Count, Edit, Form, MAX_SIDE};
use crate::lesson::{Field, Image, MAX_KERNEL};
use crate::view::choice::{Choice, Entry, Switch, entries};
use crate::view::number_field::NumberField;
use crate::view::rich_text::tap_class;
use crate::words::Texts;

const DIGITS: [&str; MAX_KERNEL] = ["1", "2", "3", "4", "5", "6", "7"];

/// The kernel as a grid, each number in the colour of its element: in a field, where it can be changed.
pub(super) fn kernel(texts: &Texts, kernel: &Kernel, free: bool, on: &Callback<Edit>) -> Html {
    let cell = |place: usize| {
        let label = texts.format("kernel-element", args! { symbol: &format!("w{}", subscript(place)) });
        let value = kernel.taps()[place];
        html! {
            <td key={place} class={tap_class(place)}>
                if free {
                    <NumberField texts={*texts} {label} {value} field={Field::Number}
                        on={on.reform(move |value| Edit::Tap(place, value))} />
                } else {
                    <b>{ texts.numbers.write(value.into()) }</b>
                }
            </td>
        }
    };
    let row = |y: usize| html! { <tr key={y}>{ for (0..kernel.w()).map(|x| cell(y * kernel.w() + x)) }</tr> };
    html! {
        <div class="count-kernel" role="group" aria-label={texts.get("kernel")}>
            <table role="presentation"><tbody>{ for (0..kernel.h()).map(row) }</tbody></table>
        </div>
    }
}

/// The row of controls.
pub(super) fn controls(texts: &Texts, state: &Count, on: &Callback<Edit>) -> Html {
    let images = entries(texts.shift.image_name);
    let boundaries =
        Boundary::ALL.map(|boundary| Entry { name: boundary.name(), text: texts.name("boundary", boundary) });
    let digits = DIGITS.map(|name| Entry { name, text: name });
    let (h, w, kh, kw) = (state.setup.h, state.setup.w, state.setup.kernel.h(), state.setup.kernel.w());
    let side = |label: &'static str, value: usize, edit: Callback<f32>| {
        html! {
            <span class="choice side"><span class="label" aria-hidden="true">{ label }</span>
                <NumberField texts={*texts} label={label} value={value as f32} field={Field::Whole(1, MAX_SIDE as i32)} on={edit} />
            </span>
        }
    };
    let switch = |form: Form| {
        html! {
            <Switch key={form.name()} label={texts.name("count-form", form)} on={state.view.shows(form)}
                set={on.reform(move |shown| Edit::Show(form, shown))} />
        }
    };
    html! {
        <>
            <Choice label={texts.shift.image} entries={images} chosen={Some(state.setup.image.name())}
                on={on.reform(|place: usize| Edit::Image(Image::all()[place]))} />
            { side(texts.get("count-width"), w, on.reform(move |w| Edit::Size(h, w as usize))) }
            { side(texts.get("count-height"), h, on.reform(move |h| Edit::Size(h as usize, w))) }
            <Choice label={texts.get("count-kernel-rows")} entries={digits.to_vec()} chosen={Some(DIGITS[kh - 1])}
                on={on.reform(move |place| Edit::Shape(place + 1, kw))} />
            <Choice label={texts.get("count-kernel-columns")} entries={digits.to_vec()} chosen={Some(DIGITS[kw - 1])}
                on={on.reform(move |place| Edit::Shape(kh, place + 1))} />
            <Choice label={texts.get("boundary")} entries={boundaries.to_vec()} chosen={Some(state.setup.boundary.name())}
                on={on.reform(|place: usize| Edit::Boundary(Boundary::ALL[place]))} />
            <Choice label={texts.get("stride")} entries={digits[..4].to_vec()} chosen={Some(DIGITS[state.setup.stride - 1])}
                on={on.reform(|place| Edit::Stride(place + 1))} />
            <fieldset class="switches"><legend>{ texts.get("count-show") }</legend>{ for Form::all().iter().copied().map(switch) }</fieldset>
        </>
    }
}

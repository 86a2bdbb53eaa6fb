//! The controls of the layer (picture size, kernel, boundary, stride) and the choice of forms.

use yew::prelude::*;

use crate::conv::Boundary;
use crate::lesson::count::{Count, Edit, Form, MAX_CHANNELS, MAX_SIDE, MAX_SIDE_OF_KERNEL};
use crate::lesson::{Field, Image, Named};
use crate::view::choice::{Choice, Entry, Switch, entries};
use crate::view::number_field::NumberField;
use crate::words::Texts;

const DIGITS: [&str; MAX_SIDE_OF_KERNEL] = ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11"];

/// What is in the drawer.
pub(super) fn controls(texts: &Texts, state: &Count, on: &Callback<Edit>) -> Html {
    let images = entries(|image: Image| texts.name("picture", image));
    let boundaries =
        Boundary::ALL.map(|boundary| Entry { name: boundary.name(), text: texts.name("boundary", boundary) });
    let digits = DIGITS.map(|name| Entry { name, text: name });
    let (h, w, kh, kw) = (state.setup.h, state.setup.w, state.setup.kernel.h(), state.setup.kernel.w());
    let (input, output) = (state.setup.channels.input, state.setup.channels.output);
    let field = |label: &'static str, value: usize, most: usize, edit: Callback<f32>| {
        html! {
            <span class="choice side"><span class="label" aria-hidden="true">{ label }</span>
                <NumberField texts={*texts} label={label} value={value as f32} field={Field::Whole(1, most as i32)} on={edit} />
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
            <Choice label={texts.get("picture")} entries={images} chosen={Some(state.setup.image.name())}
                on={on.reform(|place: usize| Edit::Image(Image::all()[place]))} />
            { field(texts.get("count-width"), w, MAX_SIDE, on.reform(move |w| Edit::Size(h, w as usize))) }
            { field(texts.get("count-height"), h, MAX_SIDE, on.reform(move |h| Edit::Size(h as usize, w))) }
            <Choice label={texts.get("count-kernel-rows")} entries={digits.to_vec()} chosen={Some(DIGITS[kh - 1])}
                on={on.reform(move |place| Edit::Shape(place + 1, kw))} />
            <Choice label={texts.get("count-kernel-columns")} entries={digits.to_vec()} chosen={Some(DIGITS[kw - 1])}
                on={on.reform(move |place| Edit::Shape(kh, place + 1))} />
            <Choice label={texts.get("boundary")} entries={boundaries.to_vec()} chosen={Some(state.setup.boundary.name())}
                on={on.reform(|place: usize| Edit::Boundary(Boundary::ALL[place]))} />
            <Choice label={texts.get("stride")} entries={digits[..4].to_vec()} chosen={Some(DIGITS[state.setup.stride - 1])}
                on={on.reform(|place| Edit::Stride(place + 1))} />
            { field(texts.get("count-channels-in"), input, MAX_CHANNELS, on.reform(move |input| Edit::Channels(input as usize, output))) }
            { field(texts.get("count-channels-out"), output, MAX_CHANNELS, on.reform(move |output| Edit::Channels(input, output as usize))) }
            <Switch label={texts.get("count-bias")} on={state.setup.channels.bias} set={on.reform(Edit::Bias)} />
            <fieldset class="switches"><legend>{ texts.get("count-show") }</legend>{ for Form::all().iter().copied().map(switch) }</fieldset>
            <p class="hint">{ texts.get("count-scale") }</p>
            <p class="hint">{ texts.get("count-counted") }</p>
        </>
    }
}

//! The drawer: the shape of the input, known layers, the radius, what some symmetries rearrange, painting.

use yew::prelude::*;

use super::words;
use crate::lesson::tie::{Edit, Preset, Refusal, Setup, Shape, Symmetry, cycle_notation};
use crate::lesson::{Field, Named};
use crate::platform::{document, seed};
use crate::view::choice::{Choice, Entry};
use crate::view::event::on_event;
use crate::view::number_field::NumberField;
use crate::view::rich_text::sentence;
use crate::words::Texts;

/// The shapes in the menu.
const SHAPES: [(Shape, &str); 16] = [
    (Shape::Line(3), "3"),
    (Shape::Line(4), "4"),
    (Shape::Line(5), "5"),
    (Shape::Line(6), "6"),
    (Shape::Line(7), "7"),
    (Shape::Line(8), "8"),
    (Shape::Line(9), "9"),
    (Shape::Line(10), "10"),
    (Shape::Line(11), "11"),
    (Shape::Line(12), "12"),
    (Shape::Grid(2, 2), "2 × 2"),
    (Shape::Grid(2, 3), "2 × 3"),
    (Shape::Grid(3, 3), "3 × 3"),
    (Shape::Grid(2, 4), "2 × 4"),
    (Shape::Grid(3, 4), "3 × 4"),
    (Shape::Grid(4, 4), "4 × 4"),
];

/// The shapes that only an address opens.
const OTHER_SHAPES: [(Shape, &str); 3] =
    [(Shape::Grid(3, 2), "3 × 2"), (Shape::Grid(4, 2), "4 × 2"), (Shape::Grid(4, 3), "4 × 3")];

/// The radii in the menu; 0 cuts nothing.
const RADII: [&str; 6] = ["0", "1", "2", "3", "4", "5"];

/// Properties of [`CycleField`].
#[derive(Properties, Clone, PartialEq)]
struct CycleFieldProps {
    /// The permutation, in cycles.
    value: String,
    /// Called with what has been entered.
    on: Callback<String>,
}

/// The field of the reader's own permutation. What is being typed stays while the figure moves.
#[component]
fn CycleField(CycleFieldProps { value, on }: &CycleFieldProps) -> Html {
    let draft = use_state_eq(|| None::<String>);
    let oninput = {
        let draft = draft.setter();
        Callback::from(move |event: InputEvent| draft.set(document::value_at(&event)))
    };
    let onchange = {
        let draft = draft.setter();
        on_event(on, move |event: Event| {
            draft.set(None);
            document::value_at(&event)
        })
    };
    let shown = (*draft).clone().unwrap_or_else(|| value.clone());
    html! { <input class="cycle" type="text" autocomplete="off" spellcheck="false" value={shown} {oninput} {onchange} /> }
}

/// The controls of the scene for `n` inputs, at position `t` of the way from free weights to tied ones. The group has this order, unless it
/// is too large to count.
pub(super) fn controls(
    texts: &Texts,
    setup: &Setup,
    refusal: Option<Refusal>,
    (n, order, t): (usize, Option<u128>, f32),
    on: &Callback<Edit>,
) -> Html {
    let painting = setup.painted.is_some();
    let shapes = SHAPES.map(|(_, name)| Entry { name, text: name });
    let name_in = |shapes: &[(Shape, &'static str)]| {
        shapes.iter().find(|(shape, _)| *shape == setup.shape).map(|(_, name)| *name)
    };
    let presets: Vec<Preset> = Preset::of(setup.shape).collect();
    let layers =
        presets.iter().map(|&preset| Entry { name: preset.name(), text: words::preset(texts, preset, setup.shape) });
    let layer = presets.iter().find(|preset| preset.matches(setup)).map(|preset| preset.name());
    let radius = |(radius, name): (usize, &&'static str)| Entry {
        name,
        text: if radius == 0 { texts.get("tie-radius.all") } else { name },
    };
    let radii = RADII.iter().take(setup.shape.reach().max(1)).enumerate().map(radius).collect::<Vec<_>>();
    let (most, (a, b)) = (n as i32 - 1, setup.swap);
    let refused = |symmetry: Symmetry| {
        let problem = refusal.filter(|problem| symmetry == field_of(*problem));
        problem.map(|problem| html! { <p class="problem" role="alert">{ words::refusal(texts, problem) }</p> })
    };
    html! {
        <>
            <Choice label={texts.get("tie-presets")} entries={layers.collect::<Vec<_>>()} chosen={layer} other={layer.is_none().then_some(texts.get("tie-preset.other"))}
                on={on.reform(move |place: usize| Edit::Preset(presets[place]))} />
            <Choice label={texts.get("tie-shape")} entries={shapes.to_vec()} chosen={name_in(&SHAPES)} other={name_in(&OTHER_SHAPES)}
                on={on.reform(|place: usize| Edit::Shape(SHAPES[place].0))} />
            if !painting && radii.len() > 1 {
                <Choice label={texts.get("tie-radius")} chosen={RADII.get(setup.local).copied()} entries={radii} on={on.reform(Edit::Local)} />
            }
            <div class="fields swap">
                <span class="label">{ texts.get("tie-swap") }</span>
                <NumberField texts={*texts} label={texts.get("tie-swap.first")} value={a as f32} field={Field::Whole(0, most)}
                    on={on.reform(move |value| Edit::Swap(value as usize, b))} />
                <span aria-hidden="true">{ "↔" }</span>
                <NumberField texts={*texts} label={texts.get("tie-swap.second")} value={b as f32} field={Field::Whole(0, most)}
                    on={on.reform(move |value| Edit::Swap(a, value as usize))} />
            </div>
            { refused(Symmetry::Swap) }
            <label class="choice">
                <span class="label">{ texts.get("tie-cycle") }</span>
                <CycleField value={cycle_notation(&setup.cycle)} on={on.reform(Edit::Cycle)} />
            </label>
            { refused(Symmetry::Cycle) }
            if !painting && !setup.group.is_empty() {
                <label class="choice">
                    <span class="label">{ texts.get("tie-position") }</span>
                    <input type="range" min="0" max="1" step="0.005" value={t.to_string()} oninput={on_event(&on.reform(Edit::Seek), |event: InputEvent| document::number_at(&event))} />
                </label>
                <p class="hint" data-order={order.map(|order| order.to_string())}>{ sentence(&words::order(texts, order)) }{ " " }{ texts.get("tie-order.what") }</p>
            }
            <button data-new-numbers="" onclick={on.reform(|_| Edit::Seed(seed::fresh()))}>{ texts.get("tie-new-numbers") }</button>
            <button aria-pressed={painting.to_string()} onclick={on.reform(move |_| Edit::Paint(!painting))}>
                { if painting { texts.get("tie-paint.done") } else { texts.get("tie-paint") } }
            </button>
            <p class="hint">{ if painting { texts.get("tie-hint.paint") } else { texts.get("tie-hint") } }</p>
        </>
    }
}

/// The symmetry whose field caused a refusal.
fn field_of(problem: Refusal) -> Symmetry {
    match problem {
        Refusal::Cycle(_) => Symmetry::Cycle,
        Refusal::SameInput => Symmetry::Swap,
    }
}

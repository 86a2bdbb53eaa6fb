//! The scene Tie: which weights must be equal for an equivariant layer?

mod check;
mod flow;
mod links;
mod matrix;
mod presets;
mod switches;
mod words;

use yew::prelude::*;

use self::flow::use_flow;
use super::choice::{Choice, Entry};
use super::number_field::NumberField;
use super::rich_text::sentence;
use super::scene::{Common, Frame, SceneProps};
use crate::args;
use crate::lesson::tie::{Caption, Comparison, Edit, Known, MAX_WEIGHT, Model, Shape, Tie, letters, symbol};
use crate::lesson::{Field, Part, State, url};
use crate::platform::seed;
use crate::words::Texts;

/// The shapes of the menu.
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

/// The scene.
#[component]
pub fn Scene(SceneProps { common, state, on }: &SceneProps<Tie>) -> Html {
    let Common { texts, hidden, reduced_motion, .. } = common;
    let hidden = *hidden;
    // What is chosen changes the drawing, not the numbers.
    let model = use_memo(state.setup.clone(), Model::new);
    let small = use_memo((state.setup.shape, texts.lang), |(shape, _)| presets::pictures(texts, *shape));
    let (grid, counter) = (use_node_ref(), use_node_ref());
    let brush = use_memo((), |()| matrix::Brush::default());
    use_flow(&model, *reduced_motion, &grid, &counter);

    let check = model.check(model.checked(&state.view));
    let caption = words::caption(texts, &Caption::new(state, &model, check.as_ref()));
    let shapes = SHAPES.map(|(_, name)| Entry { name, text: name });
    let shape = SHAPES.iter().find(|(shape, _)| *shape == state.setup.shape).map(|(_, name)| *name);
    let other = match state.setup.shape {
        Shape::Grid(3, 2) => "3 × 2",
        Shape::Grid(4, 2) => "4 × 2",
        _ => "4 × 3",
    };
    let painting = state.setup.painted.is_some();
    let controls = html! {
        <>
            <Choice label={texts.get("tie-shape")} entries={shapes.to_vec()} chosen={shape} other={shape.is_none().then_some(other)}
                on={on.reform(|place: usize| Edit::Shape(SHAPES[place].0))} />
            <button onclick={on.reform(|_| Edit::Seed(seed::fresh()))}>{ texts.get("tie-new-numbers") }</button>
            <button aria-pressed={painting.to_string()} onclick={on.reform(move |_| Edit::Paint(!painting))}>
                { if painting { texts.get("tie-paint.done") } else { texts.get("tie-paint") } }
            </button>
            <p class="hint">{ if painting { texts.get("tie-hint.paint") } else { texts.get("tie-hint") } }</p>
        </>
    };
    let working = !hidden.contains(Part::Controls);
    html! {
        <Frame common={common.clone()} {caption} {controls}>
            <div class="tie">
                { switches::panel(texts, state, &model, &counter, working, on) }
                if !hidden.contains(Part::Matrix) {
                    <div class="tied">
                        { matrix::grid(texts, state, &model, &grid, &brush, on) }
                        <p class="way">{ sentence(&words::comparison(texts, &Comparison::new(state, &model))) }</p>
                        if working { { entry_controls(texts, state, &model, on) } }
                    </div>
                }
                <div class="proof">
                    { check::panel(texts, state, &model, check.as_ref(), hidden, on) }
                    { links::picture(texts, state, &model, on) }
                    { way_out(texts, &common.looks, &model) }
                </div>
            </div>
            if working {
                { presets::row(texts, state, &small, on) }
            }
        </Frame>
    }
}

/// What can be done with the chosen entry.
fn entry_controls(texts: &Texts, state: &Tie, model: &Model, on: &Callback<Edit>) -> Html {
    let label = model.pattern.at(state.view.at.0, state.view.at.1);
    if state.setup.painted.is_some() {
        let brush = |label: Option<u32>| {
            let name = label.map(letters);
            let colour = label.map_or("cut".to_owned(), matrix::class);
            html! {
                <button key={name.clone().unwrap_or_default()} class={colour} aria-pressed={(state.view.brush == label).to_string()}
                    aria-label={words::brush(texts, label)} onclick={on.reform(move |_| Edit::Brush(label))}>
                    { name.unwrap_or_else(|| "0".to_owned()) }
                </button>
            }
        };
        let most = model.pattern.labels.iter().flatten().max().map_or(1, |&most| most + 2).clamp(4, 12);
        return html! {
            <div class="brushes" role="group" aria-label={texts.get("tie-brush")}>
                <span class="label">{ texts.get("tie-brush") }</span>
                { for (0..most).map(Some).chain([None]).map(brush) }
            </div>
        };
    }
    let free = state.setup.untie == Some(state.view.at);
    // An entry that is the only one of its kind is free already.
    let alone = !free && label.is_some() && model.pattern.uses(label) == 1;
    html! {
        <div class="entry">
            if let Some(label) = label {
                <label class={matrix::class(label)}>
                    <b>{ format!("{} = {} =", symbol(state.view.at), letters(label)) }</b>
                    <NumberField texts={*texts} label={texts.format("tie-weight", args! { name: letters(label) })} value={model.weight(state.view.at) as f32}
                        field={Field::Whole(-MAX_WEIGHT, MAX_WEIGHT)} on={on.reform(|value| Edit::Weight(value as i32))} />
                </label>
            } else {
                <b>{ format!("{} = 0", symbol(state.view.at)) }</b>
            }
            <button class="untie" disabled={alone} onclick={on.reform(move |_| Edit::Untie(!free))}>
                { if free { texts.get("tie-untie.again") } else { texts.get("tie-untie") } }
            </button>
        </div>
    }
}

/// The link that opens the kernel in the scene that is about it.
fn way_out(texts: &Texts, looks: &str, model: &Model) -> Html {
    let Some((taps, rows)) = model.kernel() else {
        return Html::default();
    };
    let written = |numbers: &mut dyn Iterator<Item = String>| numbers.collect::<Vec<_>>().join(",");
    let kernel = written(&mut taps.iter().map(f32::to_string));
    let (part, text) = match &model.known {
        Some(Known::Kernel { full: false, .. }) => {
            let x = written(&mut model.x.iter().map(i32::to_string));
            (format!("scene=connect&x={x}&k={kernel}&boundary=circular"), texts.get("tie-open-connect"))
        }
        Some(Known::Kernel2d { .. }) => {
            (format!("scene=shift&image=pixel-cat&k={kernel}&kh={rows}"), texts.get("tie-open-shift"))
        }
        _ => return Html::default(),
    };
    let opened = url::decode(&format!("{looks}&{part}"), &State::default());
    // A kernel that the scene cannot draw is not offered.
    if !opened.notices.is_empty() {
        return Html::default();
    }
    html! { <p class="way-out"><a href={format!("#{}", url::encode(&opened))}>{ text }</a></p> }
}

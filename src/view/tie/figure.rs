//! The figure: the switches, the matrix, the check. A pointer over it draws the matrix and the connections again, and nothing else.

use yew::prelude::*;

use super::links::use_links;
use super::matrix::{entry_at, use_matrix};
use super::slide::Slide;
use super::{check, switches, tiles};
use crate::lesson::address::joined;
use crate::lesson::tie::{Check, Edit, Entry, Known, Model, Symmetry, Tie, beat, letters};
use crate::lesson::{State, url};
use crate::view::shared_ptr::SharedPtr;
use crate::words::Texts;

/// What the figure depends on.
#[derive(Clone, PartialEq)]
pub(super) struct Shown {
    pub(super) texts: Texts,
    pub(super) state: Tie,
    pub(super) model: SharedPtr<Model>,
    /// The open check.
    pub(super) check: Option<Check>,
    /// The part of the address with the look of the page.
    pub(super) looks: String,
    /// Whether the model is no beat of a wave.
    pub(super) settled: bool,
    /// Whether the weights are on the way from free to tied.
    pub(super) tying: bool,
    /// Whether anything in it can be changed.
    pub(super) working: bool,
    pub(super) playing: bool,
    /// Whether the narrator speaks of the chosen entry.
    pub(super) told: bool,
    pub(super) on: Callback<Edit>,
}

/// The figure.
#[hook]
pub(super) fn use_figure(of: &Shown) -> Html {
    let Shown { texts, state, model, check, looks, settled, tying, working, playing, on, .. } = of;
    let link =
        use_memo((*texts, looks.clone(), model.clone()), |(texts, looks, model)| scene_link(texts, looks, model));
    let over = use_state_eq(|| None::<Entry>);
    let pointed = over.filter(|(i, j)| *i < model.pattern.n && *j < model.pattern.n).or(state.view.chosen());
    let lit = pointed.and_then(|(i, j)| model.pattern.at(i, j));
    let checked = model.checked(&state.view);
    // The first row slides where one shift alone is required of a line.
    let first_row = (*tying && state.setup.group == [Symmetry::Shift]).then(|| first_row(model));
    let sliding = first_row.is_some();
    // Everything but the matrix and the connections, which show what the pointer is over.
    let around = use_memo(of.clone(), |Shown { texts, state, model, check, working, told, on, .. }| {
        let required = state.setup.painted.is_none() && state.setup.has(checked);
        Around {
            switches: html! { if *working { { switches::list(texts, &state.setup, model, checked, on) } } },
            head: tiles::head(texts, state, model, (sliding, *working), (*link).clone(), on),
            foot: tiles::foot(texts, state, model, (*working, *told), on),
            ways: check.iter().map(|check| check::ways(texts, model, checked, check, required)).collect(),
            inputs: check::inputs(texts, &model.x, *working, on),
        }
    });
    let point = {
        let over = over.setter();
        Callback::from(move |event: PointerEvent| {
            // A finger chooses at once; a mouse that drags looks at nothing else.
            if event.pointer_type() == "mouse" && event.buttons() == 0 {
                over.set(entry_at(&event));
            }
        })
    };
    let leave = {
        let over = over.setter();
        Callback::from(move |_: PointerEvent| over.set(None))
    };
    let matrix = use_matrix(texts, state, model, *settled, lit, on);
    let links = use_links(texts, model, state.setup.untie, lit, on);
    let Around { switches, head, foot, ways, inputs } = &*around;
    html! {
        <div class="tie" data-working={working.to_string()} onpointerover={point} onpointerleave={leave}>
            { switches.clone() }
            <div class="tied" data-n={model.pattern.n.to_string()}>
                { head.clone() }
                <div class="square" data-sliding={sliding.then_some("")}>
                    { matrix }
                    if let (Some(letters), true) = (first_row, *playing) {
                        <Slide beat={beat(state.view.t, letters.len() - 1)} {letters} />
                    }
                </div>
                { foot.clone() }
            </div>
            if check.is_some() {
                <section class="proof" data-n={model.pattern.n.to_string()} aria-label={texts.get("tie-check")}>
                    { ways.clone() }
                    { links }
                    { inputs.clone() }
                </section>
            }
        </div>
    }
}

/// The parts that stay while the pointer moves.
struct Around {
    switches: Html,
    head: Html,
    foot: Html,
    ways: Html,
    inputs: Html,
}

/// The letters of the first row.
fn first_row(model: &Model) -> Vec<String> {
    (0..model.pattern.n).map(|j| model.pattern.at(0, j).map_or_else(String::new, letters)).collect()
}

/// A link that opens the kernel in Connect or Shift. Empty if the layer has no kernel.
fn scene_link(texts: &Texts, looks: &str, model: &Model) -> Html {
    let Some((taps, rows)) = model.kernel() else {
        return Html::default();
    };
    let kernel = joined(&taps);
    let (part, text) = match &model.known {
        Some(Known::Kernel { full: false, .. }) => {
            let x = joined(&model.x);
            (format!("scene=connect&x={x}&k={kernel}&boundary=circular"), texts.get("tie-open-connect"))
        }
        Some(Known::Kernel2d { .. }) => {
            (format!("scene=shift&image=pixel-cat&k={kernel}&kh={rows}"), texts.get("tie-open-shift"))
        }
        Some(Known::Free | Known::DeepSets | Known::Kernel { .. }) | None => return Html::default(),
    };
    let opened = url::decode(&format!("{looks}&{part}"), &State::default());
    // The scene cannot open every kernel.
    if !opened.notices.is_empty() {
        return Html::default();
    }
    html! { <a class="way-out" href={format!("#{}", url::encode(&opened))}>{ text }</a> }
}

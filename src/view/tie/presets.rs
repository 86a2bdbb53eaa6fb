//! Known combinations, each with a small picture of its pattern.

use std::fmt::Write;

use yew::prelude::*;

use crate::lesson::tie::{Edit, Model, Pattern, Preset, Setup, Shape, Tie};
use crate::words::Texts;

use super::words;

/// The picture of each preset, its name and how many parameters it leaves.
pub(super) fn pictures(texts: &Texts, shape: Shape) -> Vec<(Preset, Html)> {
    let opening = Setup { shape, ..Setup::default() };
    let one = |preset: Preset| {
        let model = Model::new(&preset.applied(&opening));
        let inside = html! {
            <>
                { picture(&model.pattern) }
                <span><b>{ words::preset(texts, preset, shape) }</b><small>{ words::preset_count(texts, preset, &model) }</small></span>
            </>
        };
        (preset, inside)
    };
    Preset::of(shape).map(one).collect()
}

/// The row of presets.
pub(super) fn row(texts: &Texts, state: &Tie, pictures: &[(Preset, Html)], on: &Callback<Edit>) -> Html {
    let button = |(preset, inside): &(Preset, Html)| {
        let preset = *preset;
        let chosen = preset.is(&state.setup);
        html! {
            <button key={preset as usize} data-preset={(preset as usize).to_string()} aria-pressed={chosen.to_string()}
                onclick={on.reform(move |_| Edit::Preset(preset))}>{ inside.clone() }</button>
        }
    };
    html! { <div class="presets" role="group" aria-label={texts.get("tie-presets")}>{ for pictures.iter().map(button) }</div> }
}

/// The pattern in a few pixels: one path a colour.
fn picture(pattern: &Pattern) -> Html {
    let mut paths = [const { String::new() }; 7];
    for (place, label) in pattern.labels.iter().enumerate() {
        if let Some(label) = label {
            let (x, y) = (place % pattern.n, place / pattern.n);
            // Writing into a string cannot fail.
            let _ = write!(paths[(label % 7) as usize], "M{x} {y}h.9v.9h-.9z");
        }
    }
    let path = |(colour, path): (usize, String)| html! { <path class={format!("w{colour}")} d={path} /> };
    html! {
        <svg viewBox={format!("-0.3 -0.3 {0} {0}", pattern.n as f32 + 0.5)} aria-hidden="true">{ for paths.into_iter().enumerate().map(path) }</svg>
    }
}

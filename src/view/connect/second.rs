//! A second convolution above the first: its units, and what they read of the first.

use yew::prelude::*;

use super::props::DiagramProps;
use super::units::number;
use super::words;
use crate::lesson::LayerKind;
use crate::lesson::connect::{Measures, Model, Places, Select, window};
use crate::view::rich_text::tap_class;

/// The units of the second layer, their connections, and what the boundary makes up beside the outputs of the first.
pub(super) fn second(props: &DiagramProps, upper: &Model) -> Html {
    let DiagramProps { texts, model, measures, highlight, .. } = props;
    let places = Places::new(model, measures);
    let radius = places.radius();
    let (top, below) = (Measures::top(measures), measures.output_y);
    let x = |unit: usize| places.read_by_second(upper.window_middle(unit).1);
    let units = 0..upper.layout.outputs();
    let link = |unit: usize| {
        let lit = highlight.second == Some(unit);
        let one = window(upper, unit).into_iter().map(move |met| (unit, lit, met));
        one.collect::<Vec<_>>()
    };
    let links = units.clone().flat_map(link).map(|(unit, lit, met)| {
        let from = places.read_by_second(met.position.1 as f32);
        let class = if met.input.is_some() { classes!("edge", tap_class(met.tap)) } else { classes!("edge") };
        html! {
            <g {class} data-on={(lit && met.input.is_some()).to_string()}>
                <line class={if met.input.is_some() { "link" } else { "idle" }} x1={from.to_string()} y1={(below - radius).to_string()} x2={x(unit).to_string()} y2={(top + radius).to_string()} />
            </g>
        }
    });
    let outputs = model.layout.outputs() as isize;
    let mut beyond: Vec<_> = units.clone().flat_map(|unit| window(upper, unit)).collect();
    beyond.retain(|met| !(0..outputs).contains(&met.position.1));
    beyond.sort_by_key(|met| met.position);
    beyond.dedup_by_key(|met| met.position);
    let made_up = beyond.iter().map(|met| {
        let (x, side) = (places.read_by_second(met.position.1 as f32), 1.4 * radius);
        html! {
            <g class="padding">
                <rect x={(x - side / 2.0).to_string()} y={(below - side / 2.0).to_string()} width={side.to_string()} height={side.to_string()} rx="8" />
                { number(texts, met.sample, x, below) }
            </g>
        }
    });
    let values = upper.outputs(LayerKind::Conv);
    let unit = |unit: usize| {
        let lit = highlight.second == Some(unit);
        html! {
            <g class="output" data-second={unit.to_string()} data-value={values[unit].to_string()} data-on={lit.to_string()} data-end={lit.to_string()} data-choose={Select::Second(unit).to_string()}>
                <title>{ words::second_unit(texts, unit, values[unit]) }</title>
                <circle cx={x(unit).to_string()} cy={top.to_string()} r={radius.to_string()} />
                { number(texts, values[unit], x(unit), top) }
            </g>
        }
    };
    html! {
        <g class="second">
            <text class="name" x={(x(0) - 0.95 * places.pitch()).max(8.0).to_string()} y={top.to_string()}>{ "z" }</text>
            <g>{ for links }</g>
            <g>{ for made_up }</g>
            <g>{ for units.map(unit) }</g>
        </g>
    }
}

//! The connections of a layer on a signal.

use yew::prelude::*;

use super::shared::symbol;
use crate::lesson::LayerKind;
use crate::lesson::connect::{Diagram, Edge, Highlight, Model, Param, Places};
use crate::view::path::line;
use crate::view::rich_text::tap_class;

/// A connection, hidden if a step moves it. The page's hooks for connections are on these.
pub(super) fn connection(edge: &Edge, layer: LayerKind, highlight: &Highlight, moved: bool) -> Html {
    let mut class = class(edge, layer, highlight);
    class.extend(moved.then_some("moved"));
    // Those that a step leaves stay, whatever their parameters are called.
    let key = format!("{} {} {}", edge.tap.map_or(0, |tap| tap + 1), edge.from, edge.to);
    html! { <Link {key} edge={*edge} {class} /> }
}

#[derive(Properties, Clone, PartialEq)]
struct LinkProps {
    edge: Edge,
    class: Classes,
}

#[component]
fn Link(LinkProps { edge, class }: &LinkProps) -> Html {
    let d = drawn(edge);
    let param = AttrValue::from(edge.param.to_string());
    html! {
        <g class={class.clone()} data-edge=""
            data-from={edge.from.to_string()} data-to={edge.to.to_string()} data-param={param.clone()} data-on={edge.on.to_string()}
            data-at={at(edge)} data-choose={param}>
            <path class="target" d={d.clone()} />
            <path class="link" {d} />
        </g>
    }
}

/// Whether a lit connection has its name written on it. The weights in the matrix identify the many distant ones of a unit.
pub(super) fn named(edge: &Edge, places: &Places, highlight: &Highlight) -> bool {
    highlight.second.is_none()
        && (places.pitch() > 30.0 || highlight.tap.is_none())
        && (edge.tap.is_some() || highlight.dense.is_some())
}

/// A lit connection, with its name if it is `named`. It lies over all others, so that none of them has to be moved.
pub(super) fn lit(edge: &Edge, model: &Model, layer: LayerKind, highlight: &Highlight, named: bool) -> Html {
    // Where connections meet in a unit, their labels are at the other end, so that they do not overlap.
    let along = match (highlight.input, highlight.output) {
        (Some(_), _) => 0.72,
        (_, Some(_)) => 0.28,
        _ => 0.5,
    };
    let [x1, y1, x2, y2] = edge.line;
    let name = named.then(|| {
        let index = model.index(edge.param);
        let (x, y) = (x1 + (x2 - x1) * along, y1 + (y2 - y1) * along);
        let width = 18.0 + 9.0 * index.chars().count() as f32;
        html! {
            <>
                // Behind its name the connection is interrupted.
                <rect class="behind" x={(x - width / 2.0).to_string()} y={(y - 13.0).to_string()} width={width.to_string()} height="26" rx="6" />
                <text x={x.to_string()} y={y.to_string()}>{ symbol("w", index) }</text>
            </>
        }
    });
    html! {
        <g class={class(edge, layer, highlight)} data-on="true" data-at={at(edge)} data-choose={edge.param.to_string()}>
            <path class="link" d={drawn(edge)} />
            { for name }
        </g>
    }
}

/// Its line: as a path, of which one attribute changes.
fn drawn(edge: &Edge) -> AttrValue {
    let [x1, y1, x2, y2] = edge.line;
    line((x1, y1), (x2, y2)).into()
}

fn class(edge: &Edge, layer: LayerKind, highlight: &Highlight) -> Classes {
    // Only shared weights have a hue of their own.
    let hue = edge.tap.filter(|_| layer == LayerKind::Conv && matches!(edge.param, Param::Kernel(_))).map(tap_class);
    let near =
        layer == LayerKind::Conv && highlight.until.map_or(edge.to == highlight.written, |until| edge.to <= until);
    classes!("edge", hue.is_some().then_some("shared"), hue, near.then_some("near"))
}

/// The place of its entry in the matrix.
fn at(edge: &Edge) -> String {
    format!("{}.{}", edge.to, edge.from)
}

/// Arcs between neighbouring uses of the element that is lit: they are one number.
pub(super) fn arcs(diagram: &Diagram) -> Html {
    let mut lit: Vec<&Edge> = diagram.edges.iter().filter(|edge| edge.on).collect();
    lit.sort_by_key(|edge| edge.to);
    let hue = lit.first().and_then(|edge| edge.tap).map(tap_class);
    let one = lit.iter().all(|edge| edge.param == lit[0].param);
    let at = |edge: &Edge| {
        let [x1, y1, x2, y2] = edge.line;
        (x1 + (x2 - x1) * 0.26, y1 + (y2 - y1) * 0.26)
    };
    let arc = |pair: &[&Edge]| {
        let ((x1, y), (x2, _)) = (at(pair[0]), at(pair[1]));
        let sag = 0.3 * (x2 - x1).min(60.0);
        format!("M{} {y}C{} {} {} {} {} {y}", x1 + 5.0, x1 + 18.0, y + sag, x2 - 18.0, y + sag, x2 - 5.0)
    };
    html! {
        if one {
            <path class={classes!("arcs", hue)} d={lit.windows(2).map(arc).collect::<String>()} />
        }
    }
}

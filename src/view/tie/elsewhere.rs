//! Sharing in other networks: one sentence and one small figure each.

use yew::prelude::*;

use crate::view::rich_text::sentence;
use crate::words::Texts;

/// A small figure: the places of its boxes, which share their weights, and of its units, and the ends of its arrows.
struct Figure {
    boxes: &'static [[f32; 2]],
    units: &'static [[f32; 2]],
    arrows: &'static [[f32; 4]],
}

/// The extent of the figures.
const SIZE: [f32; 2] = [240.0, 140.0];
/// Half the width and half the height of a box, and the radius of a unit.
const BOX: [f32; 2] = [22.0, 17.0];
const UNIT: f32 = 9.0;

const RECURRENT: Figure = Figure {
    boxes: &[[40.0, 70.0], [120.0, 70.0], [200.0, 70.0]],
    units: &[[40.0, 127.0], [120.0, 127.0], [200.0, 127.0], [40.0, 13.0], [120.0, 13.0], [200.0, 13.0]],
    arrows: &[
        [40.0, 118.0, 40.0, 87.0],
        [120.0, 118.0, 120.0, 87.0],
        [200.0, 118.0, 200.0, 87.0],
        [40.0, 53.0, 40.0, 22.0],
        [120.0, 53.0, 120.0, 22.0],
        [200.0, 53.0, 200.0, 22.0],
        [62.0, 70.0, 98.0, 70.0],
        [142.0, 70.0, 178.0, 70.0],
    ],
};

/// As the recurrent network, but no step hands on to the next.
const TOKENS: Figure = Figure { arrows: RECURRENT.arrows.split_at(6).0, ..RECURRENT };

const TWINS: Figure = Figure {
    boxes: &[[60.0, 75.0], [180.0, 75.0]],
    units: &[[60.0, 127.0], [180.0, 127.0], [120.0, 13.0]],
    arrows: &[
        [60.0, 118.0, 60.0, 92.0],
        [180.0, 118.0, 180.0, 92.0],
        [60.0, 58.0, 112.0, 18.0],
        [180.0, 58.0, 128.0, 18.0],
    ],
};

const EMBEDDINGS: Figure = Figure {
    boxes: &[[70.0, 70.0], [170.0, 70.0]],
    units: &[[15.0, 70.0], [120.0, 70.0], [225.0, 70.0]],
    arrows: &[
        [24.0, 70.0, 48.0, 70.0],
        [92.0, 70.0, 111.0, 70.0],
        [129.0, 70.0, 148.0, 70.0],
        [192.0, 70.0, 216.0, 70.0],
    ],
};

/// The four networks.
pub(super) fn networks(texts: &Texts) -> Html {
    let network = |name: &'static str, what: &'static str, figure: &Figure| {
        html! {
            <li>
                <h2>{ name }</h2>
                { picture(figure) }
                <p>{ sentence(what) }</p>
            </li>
        }
    };
    html! {
        <ul class="elsewhere">
            { network(texts.get("tie-recurrent"), texts.get("tie-recurrent.what"), &RECURRENT) }
            { network(texts.get("tie-tokens"), texts.get("tie-tokens.what"), &TOKENS) }
            { network(texts.get("tie-twins"), texts.get("tie-twins.what"), &TWINS) }
            { network(texts.get("tie-embeddings"), texts.get("tie-embeddings.what"), &EMBEDDINGS) }
        </ul>
    }
}

fn picture(figure: &Figure) -> Html {
    let arrow = |&[x1, y1, x2, y2]: &[f32; 4]| {
        let turn = (y2 - y1).atan2(x2 - x1).to_degrees();
        html! {
            <>
                <line x1={x1.to_string()} y1={y1.to_string()} x2={x2.to_string()} y2={y2.to_string()} />
                <path d="M-6 -4 0 0-6 4" transform={format!("translate({x2} {y2}) rotate({turn})")} />
            </>
        }
    };
    let unit = |[x, y]: &[f32; 2]| html! { <circle cx={x.to_string()} cy={y.to_string()} r={UNIT.to_string()} /> };
    let shared = |[x, y]: &[f32; 2]| {
        html! {
            <g class="shared" transform={format!("translate({x} {y})")}>
                <rect x={(-BOX[0]).to_string()} y={(-BOX[1]).to_string()} width={(2.0 * BOX[0]).to_string()} height={(2.0 * BOX[1]).to_string()} rx="5" />
                <text y="7">{ "W" }</text>
            </g>
        }
    };
    html! {
        <svg viewBox={format!("0 0 {} {}", SIZE[0], SIZE[1])} aria-hidden="true">
            { for figure.arrows.iter().map(arrow) }{ for figure.units.iter().map(unit) }{ for figure.boxes.iter().map(shared) }
        </svg>
    }
}

//! Zero padding tells a network where the edge is: two layers on a constant picture.

use yew::prelude::*;

use crate::conv::{Boundary, Plane};
use crate::lesson::learn::{SIDE, padded_layers};
use crate::words::Texts;

/// The picture and the outputs of both layers as grids of numbers.
pub(super) fn figure(texts: &Texts) -> Html {
    let Ok(planes) = padded_layers(Boundary::Zero) else { return Html::default() };
    let names = ["learn-edge.picture", "learn-edge.first", "learn-edge.second"];
    html! {
        <div class="edge">
            { for planes.iter().zip(names).map(|(plane, name)| {
                html! { <figure key={name}><figcaption><b class="name">{ texts.get(name) }</b></figcaption>{ grid(texts, plane, texts.get(name)) }</figure> }
            }) }
        </div>
    }
}

fn grid(texts: &Texts, plane: &Plane, spoken: &'static str) -> Html {
    let inside = plane.at(SIDE / 2, SIDE / 2);
    let cell = |y: usize, x: usize| {
        let value = plane.at(y, x);
        let shade = (f64::from(value / inside) * 0.6).to_string();
        let (x, y) = (x as f64 * 10.0, y as f64 * 10.0);
        html! {
            <>
                <rect class="positive" x={x.to_string()} y={y.to_string()} width="9.4" height="9.4" fill-opacity={shade} />
                <text x={(x + 4.7).to_string()} y={(y + 6.3).to_string()} class={classes!((value < inside).then_some("less"))}>{ texts.numbers.write(value.into()) }</text>
            </>
        }
    };
    let side = SIDE as f64 * 10.0;
    html! {
        <svg viewBox={format!("0 0 {side} {side}")} role="img" aria-label={spoken}>
            { for (0..SIDE).flat_map(|y| (0..SIDE).map(move |x| (y, x))).map(|(y, x)| cell(y, x)) }
        </svg>
    }
}

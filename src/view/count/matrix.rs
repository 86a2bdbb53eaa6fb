//! The dense matrix, drawn to scale.

use yew::prelude::*;

use super::words::in_words;
use crate::args;
use crate::conv::Layout;
use crate::lesson::count::{Band, Cells, Count, PICTURE_SIDE, Viewport};
use crate::platform::document;
use crate::view::event::on_event;
use crate::view::rich_text::{sentence, tap_class};
use crate::words::Texts;

/// From so many cells in view on, a closer look at some of them stands beside.
const CLOSER: f64 = 150.0;
/// The closer look: rows and columns in view, place and size in the drawing.
const LOOK: (f64, f64, f64, f64) = (10.0, 190.0, 14.0, 116.0);

/// The matrix as far as it is in view, and the slider that goes from one weight to all of them.
pub(super) fn matrix(texts: &Texts, layout: &Layout, state: &Count, zoom: &Callback<f32>) -> Html {
    let view = Viewport::new(layout, state.view.zoom);
    let band = Band::new(layout, &view);
    let (entries, all) = (view.entries(layout), layout.outputs() as u128 * layout.inputs() as u128);
    let oninput = on_event(zoom, |event: InputEvent| document::value_at(&event)?.parse().ok());
    // A pointer goes by thousandths; by keys that would take a thousand presses.
    let at = state.view.zoom;
    let onkeydown = on_event(zoom, move |event: KeyboardEvent| {
        let by = match event.key().as_str() {
            "ArrowLeft" | "ArrowDown" => -0.025,
            "ArrowRight" | "ArrowUp" => 0.025,
            "PageDown" => -0.2,
            "PageUp" => 0.2,
            _ => return None,
        };
        event.prevent_default();
        Some(((at + by) * 1000.0).round() / 1000.0)
    });
    let spoken = texts.format("count-matrix-spoken", args! { entries: entries, all: all });
    let all_in_words = in_words(texts, all as f64);
    let in_view = texts.format(
        "count-in-view",
        args! { entries: entries, whole: if entries == all { "yes" } else { "no" }, all: &all_in_words },
    );
    let note = if band.exact {
        texts.get("count-band-exact").to_owned()
    } else {
        let tiny = if band.cell < 0.01 { "yes" } else { "no" };
        texts.format("count-band-thin", args! { tiny: tiny, width: (band.cell * 1000.0).round() / 1000.0 })
    };
    html! {
        <div class="to-scale">
            <svg class="matrix-view" viewBox="-20 -20 342 342" role="img" aria-label={spoken.clone()} data-cell={band.cell.to_string()}
                data-exact={band.exact.to_string()}>
                <text class="axis" x="160" y="-7">{ texts.format("count-matrix-columns", args! { count: layout.inputs() }) }</text>
                <text class="axis" x="-160" y="-7" transform="rotate(-90)">{ texts.format("count-matrix-rows", args! { count: layout.outputs() }) }</text>
                <svg width="320" height="320" viewBox="0 0 320 320">{ drawing(texts, &band, state) }</svg>
                if view.extent > CLOSER {
                    { closer_look(texts, layout, &view, state) }
                }
            </svg>
            <div class="zoom">
                <span class="label">{ texts.get("count-zoom-one") }</span>
                <input type="range" min="0" max="1" step="0.001" value={state.view.zoom.to_string()} aria-label={texts.get("count-zoom")}
                    aria-valuetext={spoken} {oninput} {onkeydown} />
                <span class="label">{ all_in_words }</span>
            </div>
            <p class="in-view" data-in-view={entries.to_string()}>{ sentence(&in_view) }</p>
            <p class="hint">{ note }</p>
        </div>
    }
}

/// The matrix, its band, and, where there is room, its cells.
fn drawing(texts: &Texts, band: &Band, state: &Count) -> Html {
    let [left, top, w, h] = band.frame.map(|side| format!("{side:.2}"));
    let tap = |(tap, path): (usize, &String)| {
        html! { <path key={tap} class={classes!("band", tap_class(tap))} d={path.clone()} stroke-width={format!("{:.3}", band.mark)} /> }
    };
    let size = format!("{:.1}", (band.cell * 0.3).min(40.0));
    let cell = |(place, Cells { x, y, tap }): (usize, &Cells)| {
        let value = tap.map_or(0.0, |tap| state.setup.kernel.taps()[tap]);
        html! {
            <text key={place} class={classes!("value", tap.is_none().then_some("zero"))} x={format!("{x:.2}")} y={format!("{y:.2}")}
                font-size={size.clone()}>{ texts.numbers.write(value.into()) }</text>
        }
    };
    html! {
        <>
            <rect class="whole" x={left} y={top} width={w} height={h} />
            if let Some(rules) = &band.rules { <path class="rules" d={rules.clone()} /> }
            { for band.taps.iter().enumerate().map(tap) }
            { for band.cells.iter().enumerate().map(cell) }
        </>
    }
}

/// Some cells around the weight that the zoom goes to, large, and where in the whole they are.
fn closer_look(texts: &Texts, layout: &Layout, view: &Viewport, state: &Count) -> Html {
    let (cells, x, y, side) = LOOK;
    let near = Viewport::new(layout, Viewport::zoom_for(layout, cells));
    let band = Band::new(layout, &near);
    let scale = PICTURE_SIDE / view.extent;
    let at = ((near.left + near.extent / 2.0 - view.left) * scale, (near.top + near.extent / 2.0 - view.top) * scale);
    let mark = 4.0;
    let lines = format!(
        "M{:.1} {:.1}L{x} {y}M{:.1} {:.1}L{} {}",
        at.0 - mark,
        at.1 - mark,
        at.0 + mark,
        at.1 + mark,
        x + side,
        y + side
    );
    html! {
        <g class="look">
            <path class="leads" d={lines} />
            <rect class="spot" x={format!("{:.1}", at.0 - mark)} y={format!("{:.1}", at.1 - mark)} width={(2.0 * mark).to_string()}
                height={(2.0 * mark).to_string()} />
            <rect class="ground" x={x.to_string()} y={y.to_string()} width={side.to_string()} height={side.to_string()} />
            <svg x={x.to_string()} y={y.to_string()} width={side.to_string()} height={side.to_string()} viewBox="0 0 320 320">
                { drawing(texts, &Band { cells: Vec::new(), ..band }, state) }
            </svg>
            <rect class="edge" x={x.to_string()} y={y.to_string()} width={side.to_string()} height={side.to_string()} />
        </g>
    }
}

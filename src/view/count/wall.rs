//! Every weight as one pixel, up to the whole matrix, and the slider that zooms.

use yew::prelude::*;

use super::words;
use crate::args;
use crate::lesson::Named;
use crate::lesson::count::{Landmark, Loupe, Room, Setup, Thing, Wall, metres};
use crate::platform::document;
use crate::view::event::on_event;
use crate::view::path::rectangle;
use crate::view::rich_text::tap_class;
use crate::words::Texts;

/// The outline of a person, 100 units wide and 294 high.
const PERSON: &str = "M50 0c11 0 18 9 18 21 0 10-4 19-9 23v9c19 5 30 10 33 28l8 62c2 12-10 14-12 3L76 98l-4 52 1 66-1 68h-18l-3-104h-2l-3 104H28l-1-68 1-66-4-52-12 48c-2 11-14 9-12-3l8-62c3-18 14-23 33-28v-9c-5-4-9-13-9-23C32 9 39 0 50 0z";
/// The number of cells under the loupe, in a row and in a column.
const CELLS: usize = 9;
/// The smallest tile of the kernel with its number.
const TILE_WITH_NUMBER: f64 = 26.0;
/// The least width of the matrix for words on it.
const ROOM_FOR_WORDS: f64 = 150.0;

/// The things on the ground in `room`.
pub(super) fn figure(texts: &Texts, setup: &Setup, wall: &Wall, room: Room, zoom: f32) -> Html {
    let things = wall.things(zoom);
    let in_view = wall.in_view(zoom);
    let spoken = texts.format("count-wall-spoken", args! { count: in_view, all: wall.weights(Landmark::Matrix) });
    let ground = room.h.to_string();
    html! {
        <svg class="wall" viewBox={format!("0 0 {} {}", room.w, room.h + 2.0)} role="img" aria-label={spoken}
            data-scale={wall.scale(zoom).to_string()} data-in-view={in_view.to_string()}>
            <>{ for things.iter().map(|thing| draw(texts, setup, wall, room, thing)) }</>
            <path class="ground" d={format!("M-200 {ground}H{}", room.w + 200.0)} />
        </svg>
    }
}

fn draw(texts: &Texts, setup: &Setup, wall: &Wall, room: Room, thing: &Thing) -> Html {
    if thing.x + thing.w <= 0.0 || thing.opacity <= 0.0 {
        return Html::default();
    }
    let number = |value: f64| format!("{value:.2}");
    let [x, y, w, h] = [thing.x, thing.y, thing.w, thing.h].map(number);
    let rect = |class: &'static str| html! { <rect {class} x={x.clone()} y={y.clone()} width={w.clone()} height={h.clone()} /> };
    let drawn = match thing.landmark {
        Landmark::Kernel => kernel(texts, setup, thing),
        Landmark::Local => rect("local"),
        Landmark::Screen => rect("screen"),
        Landmark::Person => html! {
            <svg {x} {y} width={w} height={h} viewBox="0 0 100 294" preserveAspectRatio="none"><path class="person" d={PERSON} /></svg>
        },
        Landmark::Matrix => html! { <>{ rect("matrix") }{ matrix(texts, setup, wall, room, thing) }</> },
    };
    html! {
        <g key={thing.landmark.name()} data-landmark={thing.landmark.name()} opacity={thing.opacity.to_string()}>
            { drawn }{ label(texts, wall, room, thing) }
        </g>
    }
}

/// The kernel: its tiles, with their numbers while they are large, or the square that its weights fill.
fn kernel(texts: &Texts, setup: &Setup, thing: &Thing) -> Html {
    let kernel = &setup.kernel;
    let (w, h) = (thing.w / kernel.w() as f64, thing.h / kernel.h() as f64);
    // A layer with channels has more weights than one kernel.
    if (w - h).abs() > 1e-6 || setup.channels.output > 1 {
        return html! {
            <rect class="local" x={thing.x.to_string()} y={thing.y.to_string()} width={thing.w.to_string()} height={thing.h.to_string()} />
        };
    }
    let tile = |(place, tap): (usize, &f32)| {
        let (x, y) = (thing.x + (place % kernel.w()) as f64 * w, thing.y + (place / kernel.w()) as f64 * h);
        html! {
            <g key={place} class={classes!("tile", tap_class(place))}>
                <rect x={format!("{x:.2}")} y={format!("{y:.2}")} width={format!("{w:.2}")} height={format!("{h:.2}")} />
                if w >= TILE_WITH_NUMBER {
                    <text x={format!("{:.2}", x + w / 2.0)} y={format!("{:.2}", y + h / 2.0)} font-size={format!("{:.1}", w * 0.4)}>
                        { texts.numbers.write((*tap).into()) }
                    </text>
                }
            </g>
        }
    };
    html! { <>{ for kernel.taps().iter().enumerate().map(tile) }</> }
}

/// The entries of the matrix that are not zero, and under a loupe some cells around them.
fn matrix(texts: &Texts, setup: &Setup, wall: &Wall, room: Room, thing: &Thing) -> Html {
    let lines = wall.band(thing);
    let path = lines.iter().map(|[x, y, x2, y2]| format!("M{x:.1} {y:.1}L{x2:.1} {y2:.1}")).collect::<String>();
    let whole = thing.x >= -1.0 && thing.w >= ROOM_FOR_WORDS;
    let plain = setup.channels.input * setup.channels.output == 1;
    let taps = if plain { setup.kernel.taps().len().min(9) } else { 0 };
    let band = |tap: usize| {
        let aside = format!("translate({:.1})", (tap as f64 - (taps as f64 - 1.0) / 2.0) * 1.6);
        html! { <path key={tap} class={classes!("band", tap_class(tap))} d={path.clone()} transform={aside} /> }
    };
    // The part that is in view.
    let left = thing.x.max(0.0);
    let (top, right) = (thing.y.max(0.0), (thing.x + thing.w).min(room.w));
    let at = |x: f64, y: f64, class: &'static str, text: String| {
        html! { <text {class} x={format!("{x:.1}")} y={format!("{y:.1}")}>{ text }</text> }
    };
    let (columns, rows) = wall.size(Landmark::Matrix);
    let size = |pixels: f64| words::length(texts, metres(pixels));
    let inputs = texts.format("count-wall-inputs", args! { count: columns, length: size(columns) });
    let outputs = texts.format("count-wall-outputs", args! { count: rows, length: size(rows) });
    html! {
        <>
            if taps > 0 { { for (0..taps).map(band) } } else { <path class="band" d={path.clone()} /> }
            if right - left >= ROOM_FOR_WORDS {
                { at(left + 14.0, room.h - 38.0, "note", outputs) }
                { at(left + 14.0, room.h - 14.0, "note", inputs) }
                if !whole {
                    { at(left + 14.0, top + 0.42 * room.h, "name", texts.name("count-form", "dense").to_owned()) }
                }
            }
            if thing.x >= -1.0 && plain { { loupe(setup, room, thing) } }
        </>
    }
}

/// The loupe: cells around the middle of the matrix, in its corner, or above a small one.
fn loupe(setup: &Setup, room: Room, thing: &Thing) -> Html {
    let Ok(Loupe { rows }) = Loupe::new(setup, CELLS) else { return Html::default() };
    let (side, x, y) = if thing.w >= ROOM_FOR_WORDS {
        let side = 0.36 * thing.w.min(thing.h);
        (side, thing.x + thing.w - side - 10.0, thing.y + 10.0)
    } else {
        let side = (0.4 * room.w).min(thing.y - 36.0).max(0.0);
        (side, room.w - side - 10.0, (thing.y - side - 36.0).max(0.0))
    };
    let cell = side / rows.len().max(rows[0].len()) as f64;
    let (cx, cy) = (thing.middle(), thing.y + thing.h / 2.0);
    // The uses of an element are one path, and so are the zeros.
    let uses = |tap: Option<usize>| {
        let cells = (0..rows.len()).flat_map(|row| (0..rows[row].len()).map(move |column| (row, column)));
        let squares: String = cells
            .filter(|&(row, column)| rows[row][column] == tap)
            .map(|(row, column)| rectangle(x + column as f64 * cell, y + row as f64 * cell, cell, cell))
            .collect();
        html! { <path class={classes!("cell", tap.map(tap_class))} d={squares} /> }
    };
    let taps = (0..setup.kernel.taps().len()).map(Some);
    html! {
        <g class="loupe">
            <path class="leads" d={format!("M{cx:.1} {cy:.1}L{x:.1} {y:.1}M{cx:.1} {cy:.1}L{:.1} {:.1}", x + side, y + side)} />
            <rect class="under" x={x.to_string()} y={y.to_string()} width={side.to_string()} height={side.to_string()} />
            <>{ uses(None) }{ for taps.map(uses) }</>
            <rect class="rim" x={x.to_string()} y={y.to_string()} width={side.to_string()} height={side.to_string()} />
            <circle class="spot" cx={cx.to_string()} cy={cy.to_string()} r="4" />
        </g>
    }
}

/// Half of the width of a label in pixels, for the widest letters that the style sheet gives it.
fn half_width(text: &str) -> f64 {
    text.chars().map(|letter| if letter.is_ascii() { 5.6 } else { 10.0 }).sum()
}

/// The name of a thing and its size, above it.
fn label(texts: &Texts, wall: &Wall, room: Room, thing: &Thing) -> Html {
    let narrow = room.is_narrow();
    let Some([name, size]) = words::thing(texts, wall, thing.landmark, narrow) else { return Html::default() };
    // Small things have their names at different heights, each with a line down to it.
    let up = match thing.landmark {
        Landmark::Kernel => 0.16,
        Landmark::Local => 0.34,
        Landmark::Screen => 0.1,
        Landmark::Person | Landmark::Matrix => 0.0,
    };
    let line = 22.0;
    // The whole of the words stays in view: a line or two of them, centred.
    let lines = if narrow { 1.2 } else { 2.2 };
    let y = (room.h * (1.0 - up) - line).min(thing.y - 1.1 * line).max(lines * line);
    let half = half_width(&name).max(if narrow { 0.0 } else { half_width(&size) });
    let x = thing.middle().min(room.w - half).max(half);
    let at = format!("{x:.1}");
    html! {
        <g class="label" opacity={thing.inside.to_string()}>
            if thing.y - y > 1.5 * line {
                <path class="lead" d={format!("M{:.1} {:.1}V{:.1}", thing.middle(), y + 8.0, thing.y - 3.0)} />
            }
            <text class="name" x={at.clone()} y={format!("{:.1}", y - if narrow { 0.0 } else { line })}>{ name }</text>
            if !narrow { <text class="note" x={at} y={format!("{y:.1}")}>{ size }</text> }
        </g>
    }
}

/// The slider, with the landmarks at equal distances below it.
pub(super) fn scrubber(texts: &Texts, wall: &Wall, zoom: f32, go: &Callback<f32>) -> Html {
    let landmarks = wall.landmarks();
    let stops: Vec<f32> = landmarks.iter().map(|&(_, zoom)| zoom).collect();
    let reached = wall.reached(zoom);
    let oninput = on_event(go, {
        let stops = stops.clone();
        move |event: InputEvent| document::number_at(&event).map(|place| zoom_at(&stops, place))
    });
    let stop = |&(landmark, at): &(Landmark, f32)| {
        html! {
            <button key={landmark.name()} type="button" class="quiet" data-stop={landmark.name()} aria-pressed={((at - zoom).abs() < 1e-3).to_string()}
                onclick={go.reform(move |_: MouseEvent| at)}>{ words::landmark(texts, landmark) }</button>
        }
    };
    html! {
        <div class="scrubber">
            <input type="range" min="0" max={(stops.len() - 1).to_string()} step="0.025" value={place_of(&stops, zoom).to_string()}
                aria-label={texts.get("count-zoom")} aria-valuetext={words::landmark(texts, reached)} {oninput} />
            <div class="stops">{ for landmarks.iter().map(stop) }</div>
        </div>
    }
}

/// The place on the slider for a position of the zoom: landmarks are whole numbers.
fn place_of(stops: &[f32], zoom: f32) -> f32 {
    let before = stops.iter().rposition(|&stop| stop <= zoom).unwrap_or(0).min(stops.len() - 2);
    let (from, to) = (stops[before], stops[before + 1]);
    before as f32 + ((zoom - from) / (to - from)).clamp(0.0, 1.0)
}

/// The position of the zoom for a place on the slider.
fn zoom_at(stops: &[f32], place: f32) -> f32 {
    let before = (place.max(0.0) as usize).min(stops.len() - 2);
    let (from, to) = (stops[before], stops[before + 1]);
    (from + (to - from) * (place - before as f32).clamp(0.0, 1.0)).clamp(0.0, 1.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_on_the_slider_is_a_position_of_the_zoom_and_landmarks_are_whole_numbers() {
        let stops = [0.0, 0.5, 0.6, 1.0];
        for (place, zoom) in [(0.0, 0.0), (0.5, 0.25), (1.0, 0.5), (1.5, 0.55), (2.0, 0.6), (3.0, 1.0)] {
            assert!((zoom_at(&stops, place) - zoom).abs() < 1e-6);
            assert!((place_of(&stops, zoom) - place).abs() < 1e-5);
        }
    }
}

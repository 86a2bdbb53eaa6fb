//! The kernel under the inputs, and the window on its way along them.

use yew::prelude::*;

use super::kernel::tile;
use super::words;
use crate::lesson::LayerKind;
use crate::lesson::connect::{Edit, Highlight, Measures, Meeting, Model, Places, SlideFrame, reached, settled, window};
use crate::platform::document;
use crate::view::event::on_event;
use crate::view::icon::icon;
use crate::view::playback::{BACK, CLOSE, ON, PLAY, play_button, round_button, use_frames};
use crate::view::rich_text::tap_class;
use crate::view::shared_ptr::SharedPtr;
use crate::view::short::short;
use crate::words::Texts;

/// How far the kernel's tray reaches over the inputs and under the tiles.
const RIM: f32 = 6.0;
/// The height of a product, and how far one comes to rest below the other at most.
const PILL: f32 = 30.0;
const APART: f32 = 34.0;

#[derive(Properties, Clone, PartialEq)]
pub(super) struct Props {
    pub(super) texts: Texts,
    pub(super) model: SharedPtr<Model>,
    pub(super) measures: Measures,
    pub(super) highlight: Highlight,
    /// The output at which the window stands, if it slides.
    pub(super) slide: Option<usize>,
    /// Whether it moves.
    pub(super) playing: bool,
    /// Starts or stops it.
    pub(super) play: Callback<bool>,
    pub(super) reduced_motion: bool,
    pub(super) on: Callback<Edit>,
}

/// The window over the inputs, the products on their way up, the sum. A frame repaints this and nothing else; the page is
/// told when the window comes to the next output.
#[component]
pub(super) fn Sliding(props: &Props) -> Html {
    let Props { texts, model, measures, highlight, slide, playing, play, reduced_motion, on } = props;
    let position = use_state_eq(|| None::<f32>);
    let (outputs, taps) = (model.layout.outputs(), model.layout.taps());
    // Where it stood when it began to move.
    let start = use_memo(*playing, |playing| {
        slide.filter(|_| *playing).map(|slide| if slide == 0 { 0.0 } else { settled(slide) })
    });
    use_frames(*start, {
        let (position, play, on, reduced) = (position.setter(), play.clone(), on.clone(), *reduced_motion);
        let mut last = None;
        move |start, elapsed| {
            let at = reached(start, elapsed).min(outputs as f32);
            // Without motion each place is shown complete, for as long as it would have taken.
            let at = if reduced { (at.floor() + 1.0).min(outputs as f32) } else { at };
            position.set(Some(at));
            let output = SlideFrame::at(at, outputs, taps).output;
            if last.replace(output) != Some(output) {
                on.emit(Edit::Slide(Some(output)));
            }
            let ended = reached(start, elapsed) >= outputs as f32;
            if ended {
                play.emit(false);
            }
            !ended
        }
    });
    let at = slide.unwrap_or(highlight.written);
    // Where it starts nothing has been multiplied yet.
    let stands = if *slide == Some(0) { 0.0 } else { settled(at) };
    let shown = position.filter(|_| *playing).unwrap_or(stands);
    let frame = SlideFrame::at(shown, outputs, taps);
    // On a picture the kernel stands beside the planes, and the window moves with the output.
    if model.two_d {
        return Html::default();
    }
    let places = Places::new(model, measures);
    let shift = |output: usize| places.output(output).0 - places.output(0).0;
    let before = shift(frame.output.saturating_sub(1));
    let moved = before + (shift(frame.output) - before) * frame.arrived;
    html! {
        <g class="window" data-window={slide.map(|_| frame.output.to_string())}>
            if *playing && frame.arrived < 1.0 {
                { for [0.75, 0.5, 0.25].map(|back| trail(model, &places, measures, before + (moved - before) * (1.0 - back), back)) }
            }
            <g transform={format!("translate({moved} 0)")}>
                <Tray texts={*texts} model={model.clone()} measures={*measures} highlight={*highlight} on={on.clone()} />
            </g>
            if slide.is_some() { { products(texts, model, &places, measures, &frame, *playing) } }
        </g>
    }
}

/// The rim of the window at the first output: left, top, width, height.
fn rim(model: &Model, places: &Places, measures: &Measures) -> [f32; 4] {
    let met = window(model, 0);
    let x = |met: &Meeting| places.x(met.position.1 as f32);
    let (first, last) = (met.first().map_or(0.0, x), met.last().map_or(0.0, x));
    let (pitch, top) = (places.pitch(), measures.input_y - RIM);
    [first - pitch / 2.0 - 1.0, top, last - first + pitch + 2.0, measures.tile_y + measures.tile_height + RIM - top]
}

/// An outline of where the window was.
fn trail(model: &Model, places: &Places, measures: &Measures, shift: f32, back: f32) -> Html {
    let [left, top, width, height] = rim(model, places, measures);
    html! {
        <rect class="trail" x={(left + shift).to_string()} y={top.to_string()} width={width.to_string()} height={height.to_string()} rx="14" opacity={(0.7 * (1.0 - back)).to_string()} />
    }
}

#[derive(Properties, Clone, PartialEq)]
struct TrayProps {
    texts: Texts,
    model: SharedPtr<Model>,
    measures: Measures,
    highlight: Highlight,
    on: Callback<Edit>,
}

/// The kernel's tiles under the inputs that it meets at the first output, with the rim around both.
#[component]
fn Tray(TrayProps { texts, model, measures, highlight, on }: &TrayProps) -> Html {
    let places = Places::new(model, measures);
    let [left, top, width, height] = rim(model, &places, measures);
    let room = places.pitch() - 4.0;
    let tile = |met: Meeting| {
        let x = places.x(met.position.1 as f32) - room / 2.0;
        html! {
            <foreignObject key={met.tap} x={x.to_string()} y={measures.tile_y.to_string()} width={room.to_string()} height={measures.tile_height.to_string()}>
                { tile(texts, model, met.tap, highlight, on) }
            </foreignObject>
        }
    };
    let middle = left + width / 2.0;
    html! {
        <>
            <rect class="frame" x={left.to_string()} y={top.to_string()} width={width.to_string()} height={height.to_string()} rx="14" />
            <g role="group" aria-label={texts.get("kernel")}>{ for window(model, 0).into_iter().map(tile) }</g>
            <g class="handle" data-handle="" aria-hidden="true">
                <rect class="target" x={left.to_string()} y={(top + height - 5.0).to_string()} width={width.to_string()} height="14" />
                <line x1={(middle - 17.0).to_string()} x2={(middle + 17.0).to_string()} y1={(top + height).to_string()} y2={(top + height).to_string()} />
            </g>
        </>
    }
}

/// The products rise along their connections, rest where each can be read, and meet in the output.
fn products(
    texts: &Texts,
    model: &Model,
    places: &Places,
    measures: &Measures,
    frame: &SlideFrame,
    playing: bool,
) -> Html {
    let write = |value: f32| short(texts, value);
    let (to_x, to_y) = places.output(frame.output);
    let summed = if playing { frame.summed } else { 0.0 };
    let met = window(model, frame.output);
    let top = to_y + places.radius() + 0.7 * PILL;
    let room = places.sample((0, 0)).1 - measures.number - top;
    let apart = APART.min((room - 0.3 * PILL) / (met.len() - 1).max(1) as f32);
    let product = |(place, met): (usize, &Meeting)| {
        let risen = frame.risen(place);
        let x = places.x(met.position.1 as f32);
        // At rest it lies on its connection.
        let rest = top + apart * place as f32;
        let along = |y: f32| x + (to_x - x) * ((top + room - y) / (top + room - to_y)).clamp(0.0, 1.0);
        let y = top + room + (rest - top - room) * risen;
        let y = y + (to_y - y) * summed;
        let x = along(y);
        let factor = if met.weight < 0.0 { format!("({})", write(met.weight)) } else { write(met.weight) };
        let sample = if met.sample < 0.0 { format!("({})", write(met.sample)) } else { write(met.sample) };
        let text = format!("{factor}·{sample} = {}", write(met.product()));
        let width = 9.6 * text.chars().count() as f32 + 14.0;
        // Within the picture.
        let x = x.clamp(width / 2.0, (measures.width - width / 2.0).max(width / 2.0));
        html! {
            if risen > 0.0 {
                <g key={place} class={classes!("product", tap_class(met.tap))} data-product={met.product().to_string()} opacity={(1.0 - summed).to_string()}>
                    <rect x={(x - width / 2.0).to_string()} y={(y - PILL / 2.0).to_string()} width={width.to_string()} height={PILL.to_string()} rx={(PILL / 2.0).to_string()} />
                    <text x={x.to_string()} y={y.to_string()}>{ text }</text>
                </g>
            }
        }
    };
    let sum = model.outputs(LayerKind::Conv)[frame.output];
    html! {
        <>
            { for met.iter().enumerate().map(product) }
            if frame.summed > 0.0 {
                if playing && frame.summed < 1.0 {
                    <circle class="pop" cx={to_x.to_string()} cy={to_y.to_string()} r={(places.radius() * (1.0 + 0.5 * frame.summed)).to_string()} opacity={(1.0 - frame.summed).to_string()} />
                }
                <text class="sum number" x={to_x.to_string()} y={to_y.to_string()}>{ write(sum) }</text>
            }
        </>
    }
}

/// The player: a button that starts it, then play and pause, step by step, and a slider.
pub(super) fn player(
    texts: &Texts,
    outputs: usize,
    slide: Option<usize>,
    playing: bool,
    play: &Callback<bool>,
    on: &Callback<Edit>,
) -> Html {
    let run = |playing: bool| play.reform(move |_: MouseEvent| playing);
    let Some(output) = slide else {
        let start = {
            let (play, on) = (play.clone(), on.clone());
            Callback::from(move |_: MouseEvent| {
                // From the first output, whatever else the scene's animation would be.
                on.emit(Edit::Slide(Some(0)));
                play.emit(true);
            })
        };
        return html! {
            <button class="start" data-play="off" title={texts.get("connect-slide")} onclick={start}>
                { icon(PLAY) }<span>{ texts.get("connect-slide") }</span>
            </button>
        };
    };
    let go = {
        let (play, on) = (play.clone(), on.clone());
        Callback::from(move |to: Option<usize>| {
            play.emit(false);
            on.emit(Edit::Slide(to));
        })
    };
    let to = |to: Option<usize>| go.reform(move |_: MouseEvent| to);
    let oninput = on_event(&go, |event: InputEvent| Some(Some(document::number_at(&event)? as usize)));
    let last = outputs.saturating_sub(1);
    let value = words::slider_value(texts, output);
    html! {
        <div class="slider" role="group" aria-label={texts.get("connect-slide")}>
            { play_button(playing, if playing { texts.get("connect-slide.pause") } else { texts.get("connect-slide.play") }, run(!playing)) }
            { round_button(BACK, texts.get("connect-slide.back"), output == 0, to(Some(output.saturating_sub(1)))) }
            <input type="range" min="0" max={last.to_string()} step="1" value={output.to_string()} aria-label={texts.get("connect-slide.position")}
                aria-valuetext={value} {oninput} />
            { round_button(ON, texts.get("connect-slide.next"), output == last, to(Some((output + 1).min(last)))) }
            { round_button(CLOSE, texts.get("connect-slide.end"), false, to(None)) }
        </div>
    }
}

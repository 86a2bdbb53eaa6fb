//! The chart of the error, with the handle on its axis that sets the number of examples.

use std::rc::Rc;

use yew::prelude::*;

use super::chart::{NARROW, WIDE, against_examples};
use crate::lesson::learn::{Edit, Learn};
use crate::platform::pointer::{self, Drag};
use crate::view::chart::{Chart, Layout};
use crate::view::event::on_event;
use crate::words::Texts;

/// The chart across the stage; on a `phone` also the one for it, and a style sheet shows that one, except on paper. A pointer that is
/// pressed or dragged anywhere on it moves the handle, if changes are called `on`.
pub(super) fn chart(
    texts: &Texts,
    state: &Learn,
    points: &[(usize, [f64; 3])],
    phone: bool,
    drag: &Rc<Drag<()>>,
    on: Option<&Callback<Edit>>,
) -> Html {
    let one = |class: &'static str, layout: Layout| {
        plot(texts, state, class, &against_examples(texts, state, layout, points), drag, on)
    };
    html! { <div class="chart choosable">{ one("wide", WIDE) }if phone { { one("narrow", NARROW) } }</div> }
}

fn plot(
    texts: &Texts,
    state: &Learn,
    class: &'static str,
    chart: &Chart,
    drag: &Rc<Drag<()>>,
    on: Option<&Callback<Edit>>,
) -> Html {
    let picture = html! { <div role="img" aria-label={texts.get("learn-chart")}>{ chart.drawing().html() }</div> };
    let Some(on) = on else {
        return html! { <div {class}>if state.setup.noise == 0.0 { { ahead(state, chart) } }{ picture }</div> };
    };
    let value_at = chart.value_at();
    let choose = on_event(on, move |event: PointerEvent| {
        let (x, _) = pointer::place(&event)?;
        Some(Edit::Examples(value_at(f64::from(x)).round().max(1.0) as usize))
    });
    let onpointerdown = {
        let (drag, choose) = (drag.clone(), choose.clone());
        Callback::from(move |event: PointerEvent| {
            if event.button() == 0 && drag.start(&event, ()) {
                choose.emit(event);
            }
        })
    };
    let onpointermove = {
        let drag = drag.clone();
        Callback::from(move |event: PointerEvent| {
            if drag.of(&event).is_some() {
                choose.emit(event);
            }
        })
    };
    let onpointerup = {
        let drag = drag.clone();
        Callback::from(move |event: PointerEvent| {
            let _ = drag.end(&event);
        })
    };
    html! {
        <div {class} data-drag="chart" {onpointerdown} {onpointermove} onpointercancel={onpointerup.clone()} {onpointerup}>
            if state.setup.noise == 0.0 { { ahead(state, chart) } }
            { picture }
            { handle(texts, state, chart, on) }
        </div>
    }
}

/// The part of the chart that the handle has not come to yet.
fn ahead(state: &Learn, chart: &Chart) -> Html {
    let Layout { size: (width, height), margins: [_, top, right, bottom], .. } = chart.layout;
    let x = chart.x_of(state.setup.examples as f64);
    let (top, foot) = (f64::from(top), f64::from(height - bottom));
    html! {
        <svg class="ahead" viewBox={format!("0 0 {width} {height}")} aria-hidden="true">
            <rect x={x.to_string()} y={top.to_string()} width={(f64::from(width - right) - x).to_string()} height={(foot - top).to_string()} />
            <line x1={x.to_string()} x2={x.to_string()} y1={top.to_string()} y2={foot.to_string()} />
        </svg>
    }
}

/// The handle on the axis.
fn handle(texts: &Texts, state: &Learn, chart: &Chart, on: &Callback<Edit>) -> Html {
    let Layout { size: (width, height), margins: [.., bottom], .. } = chart.layout;
    let (examples, most) = (state.setup.examples, state.setup.task().most());
    let x = chart.x_of(examples as f64);
    let foot = f64::from(height - bottom);
    let onkeydown = {
        let on = on.clone();
        Callback::from(move |event: KeyboardEvent| {
            let next = match event.key().as_str() {
                "ArrowRight" | "ArrowUp" => examples + 1,
                "ArrowLeft" | "ArrowDown" => examples - 1,
                "Home" => 1,
                "End" => most,
                _ => return,
            };
            event.prevent_default();
            event.stop_propagation();
            on.emit(Edit::Examples(next));
        })
    };
    html! {
        <svg class="handle" viewBox={format!("0 0 {width} {height}")}>
            <g role="slider" tabindex="0" aria-label={texts.get("learn-handle")} aria-valuemin="1" aria-valuemax={most.to_string()}
                aria-valuenow={examples.to_string()} {onkeydown}>
                <rect x={(x - 48.0).to_string()} y={(foot + 6.0).to_string()} width="96" height="44" rx="22" />
                <path d={format!("M{} {}l-7 8 7 8M{} {}l7 8-7 8", x - 28.0, foot + 20.0, x + 28.0, foot + 20.0)} />
                <text x={x.to_string()} y={(foot + 36.0).to_string()}>{ texts.numbers.count(examples) }</text>
            </g>
        </svg>
    }
}

//! Times measured in this browser.

use std::rc::Rc;

use yew::platform::spawn_local;
use yew::prelude::*;

use super::chart::chart;
use super::words::{duration, spread, tick};
use crate::args;
use crate::lesson::count::{Bench, Measured, Method, Plan, RUNS, Setup, extrapolated, time_chart};
use crate::platform::clipboard;
use crate::platform::frames::{self, Frames};
use crate::view::rich_text::sentence;
use crate::words::Texts;

#[derive(Properties, Clone, PartialEq)]
pub(super) struct Props {
    pub(super) texts: Texts,
    pub(super) layer: Setup,
}

/// The state of the measurement.
#[derive(Clone, PartialEq)]
enum Stage {
    Ready,
    Running(f64),
    Failed,
}

/// A button that starts the measurement, and its results.
#[component]
pub(super) fn TimePanel(Props { texts, layer }: &Props) -> Html {
    let stage = use_state_eq(|| Stage::Ready);
    let measured = use_state_eq(|| Rc::new(Vec::<Measured>::new()));
    // The loop of slices, one before each frame; dropping it ends the work.
    let work = use_mut_ref(|| None::<Frames>);
    let start = {
        let (stage, measured, work, layer) = (stage.setter(), measured.setter(), work.clone(), layer.clone());
        Callback::from(move |_: MouseEvent| {
            let mut bench = Bench::new(&layer, frames::now);
            let (stage, measured) = (stage.clone(), measured.clone());
            measured.set(Rc::default());
            stage.set(Stage::Running(0.0));
            work.replace(Some(Frames::new(move |_| {
                let done = bench.measured.len();
                let step = bench.step();
                if bench.measured.len() > done {
                    measured.set(Rc::new(bench.measured.clone()));
                }
                stage.set(match step {
                    Ok(true) => Stage::Running(bench.progress()),
                    Ok(false) => Stage::Ready,
                    Err(_) => Stage::Failed,
                });
                step == Ok(true)
            })));
        })
    };
    let cancel = {
        let stage = stage.setter();
        Callback::from(move |_: MouseEvent| {
            work.replace(None);
            stage.set(Stage::Ready);
        })
    };
    let button = match *stage {
        Stage::Running(progress) => html! {
            <>
                <progress max="1" value={progress.to_string()} aria-label={texts.get("count-measuring")}></progress>
                <button onclick={cancel}>{ texts.get("count-cancel") }</button>
            </>
        },
        Stage::Ready | Stage::Failed => html! {
            <button class="primary" data-measure="" onclick={start}>
                { texts.get(if measured.is_empty() { "count-measure" } else { "count-measure-again" }) }
            </button>
        },
    };
    html! {
        <div class="time" data-measured={measured.len().to_string()}>
            <p class="hint">{ texts.format("count-measure-what", args! { runs: RUNS }) }</p>
            <div class="start">{ button }</div>
            if *stage == Stage::Failed { <p class="problem" role="alert">{ texts.get("count-measure-failed") }</p> }
            { results(texts, layer, &measured) }
        </div>
    }
}

/// A chart and a table of the results.
fn results(texts: &Texts, layer: &Setup, measured: &[Measured]) -> Html {
    let Some(data) = time_chart(layer, measured) else { return Html::default() };
    let chart = chart(texts, &data, texts.get("count-time-axis"), |value| tick(texts, value), None);
    let row = |at: &Measured| {
        let cell = |method: Method| {
            html! { <td key={method.name()}>{ spread(texts, &at.spreads[method as usize]) }</td> }
        };
        html! {
            <tr key={at.plan.w}><th scope="row">{ format!("{} × {}", at.plan.w, at.plan.h) }</th>{ for Method::ALL.map(cell) }</tr>
        }
    };
    let present = Plan { h: layer.h, w: layer.w };
    let ahead = extrapolated(layer, measured, Method::Dense, present).map(|time| {
        texts.format("count-extrapolated", args! { width: layer.w, height: layer.h, time: duration(texts, time) })
    });
    html! {
        <>
            <div class="chart" role="img" aria-label={texts.get("count-times-spoken")}>{ chart.drawing().html() }</div>
            if let Some(ahead) = ahead { <p class="in-view">{ sentence(&ahead) }</p> }
            <p class="hint">{ texts.get("count-dashed") }</p>
            <details>
                <summary>{ texts.get("count-table") }</summary>
                <div class="scroll" tabindex="0" role="region" aria-label={texts.get("count-table")}>
                    <table>
                        <thead><tr><td></td>{ for Method::ALL.map(|method| html! { <th key={method.name()} scope="col">{ texts.name("count-form", method.name()) }</th> }) }</tr></thead>
                        <tbody>{ for measured.iter().map(row) }</tbody>
                    </table>
                </div>
                <CopyButton texts={*texts} text={csv(layer, measured)} />
            </details>
        </>
    }
}

/// The results as comma-separated values, with the name of the browser.
fn csv(layer: &Setup, measured: &[Measured]) -> String {
    let mut csv = "width,height,method,median ms,shortest ms,longest ms,kind\n".to_owned();
    for at in measured {
        for method in Method::ALL {
            let spread = at.spreads[method as usize];
            csv += &format!("{},{},{},", at.plan.w, at.plan.h, method.name());
            csv += &format!("{},{},{},measured\n", spread.median, spread.low, spread.high);
        }
    }
    for method in Method::ALL {
        if let Some(time) = extrapolated(layer, measured, method, Plan { h: layer.h, w: layer.w }) {
            csv += &format!("{},{},{},{time},,,extrapolated\n", layer.w, layer.h, method.name());
        }
    }
    csv
}

#[derive(Properties, Clone, PartialEq)]
pub(super) struct CopyProps {
    pub(super) texts: Texts,
    pub(super) text: String,
}

/// A button that copies text and reports whether it could.
#[component]
pub(super) fn CopyButton(CopyProps { texts, text }: &CopyProps) -> Html {
    let copied = use_state_eq(|| None::<bool>);
    let onclick = {
        let (copied, text) = (copied.setter(), text.clone());
        Callback::from(move |_: MouseEvent| {
            let (copied, text) = (copied.clone(), text.clone());
            spawn_local(async move {
                let text = format!("{text}# {}\n", clipboard::browser());
                copied.set(Some(clipboard::copy(&text).await));
            });
        })
    };
    let answer = match *copied {
        Some(true) => texts.get("copied"),
        Some(false) => texts.get("not-copied"),
        None => "",
    };
    html! { <p class="copy"><button {onclick}>{ texts.get("count-copy-csv") }</button>{ " " }<span aria-live="polite">{ answer }</span></p> }
}

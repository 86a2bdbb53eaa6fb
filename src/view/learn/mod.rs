//! The scene Learn: what does sharing buy?

mod axis;
mod bars;
mod chart;
mod controls;
mod data;
mod edge;
mod pictures;
mod transfer;
mod watch;
mod words;
mod work;

use yew::prelude::*;

use self::words::share;
use self::work::{use_curve, use_race, use_run};
use super::math;
use super::scene::{Common, Frame, SceneProps, SceneTexts};
use crate::args;
use crate::lesson::learn::{Caption, Edit, Learn, Matrix, Panel, Part, TAPS, error, fit, floor, zero_error};
use crate::lesson::{LayerKind, Named, Part as PagePart, learn};
use crate::platform::pointer::Drag;
use crate::words::Texts;

impl SceneTexts for Learn {}

/// The scene.
#[component]
pub fn Scene(SceneProps { common, state, on }: &SceneProps<Learn>) -> Html {
    let Common { texts, hidden, .. } = common;
    let panel = state.setup.panel;
    let task = state.setup.task();
    let stopped = use_state_eq(|| None::<learn::Task>);
    let has_curve = matches!(panel, Panel::Examples | Panel::Wrong) && !state.view.edge;
    let progress = use_curve(task, !has_curve || *stopped == Some(task));
    let race = use_race(state);
    let phase = use_run(state, common, race.has_diverged(), on);
    let drag = use_memo((), |()| Drag::default());

    let solved = use_memo((task, state.setup.examples), |(task, count)| {
        let examples = task.examples(0, *count);
        LayerKind::ALL.map(|layer| fit(layer, task.n, &examples))
    });
    let watches = panel == Panel::Watch;
    let matrices: [Matrix; 3] =
        if watches { race.layers().each_ref().map(|layer| layer.matrix()) } else { (*solved).clone() };
    let updates = race.errors().len() - 1;
    let errors = matrices.each_ref().map(|matrix| error(matrix, task.rule(), task.parts().1));
    let caption = words::caption(texts, &Caption::new(state, updates, race.has_diverged(), errors));

    let curve = |beside: Html| {
        html! {
            <>
                if !hidden.contains(PagePart::Matrix) { { pictures::pictures(texts, state, &matrices, beside) } }
                <div class="learn-chart">
                    { axis::chart(texts, state, &progress.points, common.phone, &drag, common.free().then_some(on)) }
                    if progress.done < 1.0 { { working(texts, progress.done, &stopped, task) } }
                </div>
            </>
        }
    };
    let figure = match panel {
        Panel::Examples => curve(pictures::legend(texts)),
        Panel::Watch => watch::figure(common, state, &race, &matrices, phase, on),
        Panel::Transfer => transfer::figure(common, state, &matrices, pictures::legend(texts), on),
        Panel::Wrong if state.view.edge => edge::figure(texts),
        Panel::Wrong => curve(html! { if common.free() { { mirror(texts, state, on) } } }),
    };
    let rows: Vec<data::Row> = match panel {
        Panel::Watch => {
            race.errors().iter().copied().enumerate().filter(|(at, _)| is_listed(*at) || *at == updates).collect()
        }
        _ => progress.points.clone(),
    };
    let drawer = html! {
        <>
            { controls::controls(texts, state, on) }
            if watches {
                { data::data(texts, ("updates", texts.get("learn-updates-axis")), rows, chart::against_updates(texts, state, race.errors(), race.has_diverged()).drawing(), true) }
            } else if has_curve {
                { data::data(texts, ("examples", texts.get("learn-examples-axis")), rows, chart::against_examples(texts, state, chart::WIDE, &progress.points).drawing(), false) }
            }
        </>
    };
    html! {
        <Frame common={common.clone()} {caption} aside={giant(texts, state, updates, errors[0])} controls={drawer}>
            <div class="learn" data-view={panel.name()}>
                <div class="learn-head">
                    if common.free() { { tabs(texts, state, on) } }
                    if !hidden.contains(PagePart::Formula) { { formula(texts, state) } }
                </div>
                { figure }
            </div>
        </Frame>
    }
}

/// The switch between the views, and in the last one that between its two cases.
fn tabs(texts: &Texts, state: &Learn, on: &Callback<Edit>) -> Html {
    let view = |panel: Panel| {
        html! {
            <button key={panel.name()} data-view-button={panel.name()} aria-pressed={(panel == state.setup.panel).to_string()}
                onclick={on.reform(move |_: MouseEvent| Edit::Panel(panel))}>{ texts.name("learn-view", panel) }</button>
        }
    };
    let case = |edge: bool, name: &'static str| {
        html! {
            <button aria-pressed={(edge == state.view.edge).to_string()} onclick={on.reform(move |_: MouseEvent| Edit::Edge(edge))}>{ texts.get(name) }</button>
        }
    };
    html! {
        <>
            <div class="tabs" role="group" aria-label={texts.get("learn-views")}>{ for Panel::all().iter().copied().map(view) }</div>
            if state.setup.panel == Panel::Wrong {
                <div class="segments" role="group" aria-label={texts.name("learn-view", Panel::Wrong)}>
                    { case(false, "learn-wrong.rule") }{ case(true, "learn-wrong.edge") }
                </div>
            }
        </>
    }
}

/// The number of the open view, large.
fn giant(texts: &Texts, state: &Learn, updates: usize, conv: f64) -> Html {
    let task = state.setup.task();
    let zero = zero_error(task.rule(), task.parts().1);
    let (exact, shown, name) = match state.setup.panel {
        Panel::Examples => {
            let examples = state.setup.examples;
            (
                examples as f64,
                texts.numbers.count(examples),
                texts.format("learn-giant.examples", args! { examples: examples }),
            )
        }
        Panel::Watch => (
            updates as f64,
            texts.numbers.count(updates),
            texts.format("learn-giant.watch", args! { updates: updates }),
        ),
        Panel::Transfer => (
            conv / zero,
            texts.format("learn-percent", args! { percent: (100.0 * conv / zero).round() }),
            texts.get("learn-giant.transfer").to_owned(),
        ),
        Panel::Wrong if state.view.edge => return Html::default(),
        Panel::Wrong => {
            let least = floor(task.rule()) / zero_error(task.rule(), Part::Whole);
            (least, share(texts, least, 1.0), texts.get("learn-giant.wrong").to_owned())
        }
    };
    html! { <p class="giant-number"><span>{ name }</span><b data-giant="" data-value={exact.to_string()}>{ shown }</b></p> }
}

/// The slider that says how far the rule changes with position.
fn mirror(texts: &Texts, state: &Learn, on: &Callback<Edit>) -> Html {
    let label = texts.get("learn-mirror");
    html! {
        <>
            <p class="halves">{ texts.get("learn-halves") }</p>
            { controls::slider(label, (0.0, 1.0, 0.05), state.setup.mirror, Html::default(), on.reform(Edit::Mirror), None) }
        </>
    }
}

/// The equation of one position, or the update rule.
fn formula(texts: &Texts, state: &Learn) -> Html {
    let mi = |letter: &'static str| html! { <mi>{ letter }</mi> };
    let mo = |sign: &'static str| html! { <mo>{ sign }</mo> };
    let inside = match state.setup.panel {
        Panel::Watch => html! {
            <>{ mi("w") }{ mo("←") }{ mi("w") }{ mo("−") }{ mi("η") }{ math::slope(mi("w")) }</>
        },
        Panel::Wrong => return Html::default(),
        Panel::Examples | Panel::Transfer => html! {
            <><msub>{ mi("y") }{ mi("i") }</msub>{ mo("=") }
                { for (0..TAPS).map(|tap| html! {
                    <mrow key={tap}>if tap > 0 { <mo form="infix">{ "+" }</mo> }{ math::indexed("w", tap) }{ math::sample(tap as i32 - 1) }</mrow>
                }) }</>
        },
    };
    let symbols = (state.setup.panel == Panel::Watch).then(|| texts.get("learn-symbols"));
    html! { <p class="law"><math>{ inside }</math><>{ for symbols.map(|symbols| html! { <span class="label">{ symbols }</span> }) }</></p> }
}

/// Whether the table lists this number of updates: 0 to 9, then 10, 20, …, 90, 100, 200, …
fn is_listed(updates: usize) -> bool {
    let unit = [1000, 100, 10, 1].into_iter().find(|unit| updates >= *unit).unwrap_or(1);
    updates.is_multiple_of(unit)
}

fn working(texts: &Texts, done: f64, stopped: &UseStateHandle<Option<learn::Task>>, task: learn::Task) -> Html {
    let is_stopped = **stopped == Some(task);
    let onclick = {
        let stopped = stopped.setter();
        Callback::from(move |_: MouseEvent| stopped.set((!is_stopped).then_some(task)))
    };
    let percent = (done * 100.0).floor();
    html! {
        <p class="working">
            <progress max="1" value={done.to_string()} aria-label={texts.format("learn-working", args! { percent: percent })}></progress>
            <button {onclick}>{ texts.get(if is_stopped { "learn-resume" } else { "learn-cancel" }) }</button>
        </p>
    }
}

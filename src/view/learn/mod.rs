//! The scene Learn: what does sharing buy?

mod chart;
mod controls;
mod data;
mod gradient;
mod weights;
mod words;
mod work;

use crate::lesson::LayerKind;
use crate::lesson::Named;
use yew::prelude::*;

use self::words::brief;
use self::work::{Learned, use_curve, use_race, use_run};
use super::chart::MARGINS;
use super::math;
use super::scene::{Common, Frame, SceneProps};
use super::shared_ptr::SharedPtr;
use crate::args;
use crate::lesson::learn::{
    Caption, Edit, Learn, Matrix, Method, Part, TAPS, banded, contributions, error, fit, truth,
};
use crate::lesson::{Part as PagePart, learn};
use crate::platform::pointer;
use crate::words::Texts;

/// The order of the pictures: from the most weights to the fewest.
const ORDER: [LayerKind; 3] = [LayerKind::Dense, LayerKind::Local, LayerKind::Conv];

/// The scene.
#[component]
pub fn Scene(SceneProps { common, state, on }: &SceneProps<Learn>) -> Html {
    let Common { texts, hidden, .. } = common;
    let task = state.setup.task();
    let stopped = use_state_eq(|| None::<learn::Task>);
    let progress = use_curve(task, *stopped == Some(task));
    let race = use_race(state);
    use_run(state, common.playing, race.ran_away(), on, &common.play);

    let solved = use_memo((task, state.setup.examples), |(task, count)| {
        let examples = task.examples(0, *count);
        (LayerKind::ALL.map(|layer| fit(layer, task.n, &examples)), examples)
    });
    let solved: Learned = SharedPtr::from(solved);
    let descends = state.setup.method == Method::Descent;
    let matrices: [Matrix; 3] =
        if descends { race.layers().each_ref().map(|layer| layer.matrix()) } else { solved.0.clone() };
    let updates = if descends { race.errors().len() - 1 } else { 0 };
    let errors = matrices.each_ref().map(|matrix| error(matrix, task.parts().1));

    let (chart, rows) = if descends {
        let rows: Vec<data::Row> =
            race.errors().iter().copied().enumerate().filter(|(at, _)| told(*at) || *at == updates).collect();
        (chart::against_updates(texts, state, race.errors(), race.ran_away()), rows)
    } else {
        (chart::against_examples(texts, state, &progress.points), progress.points.clone())
    };
    let range = chart.x.range;
    let width = chart.size.0;
    let svg = AttrValue::from(chart.svg());
    // The first update starts from zero weights: there the error is all that is to be learned.
    let zero = banded(state.setup.n, |_, _| 0.0);
    let before = |layer: LayerKind| if descends { &matrices[layer as usize] } else { &zero };
    let shared = contributions(before(LayerKind::Conv), &solved.1, state.view.tap);
    let own = contributions(before(LayerKind::Local), &solved.1, state.view.tap);

    let caption = words::caption(texts, &Caption::new(state, updates, race.ran_away(), errors));
    let first = if descends {
        ("updates", texts.get("learn-updates-axis"))
    } else {
        ("examples", texts.get("learn-examples-axis"))
    };
    let examples = state.setup.examples;
    let learned = if descends {
        texts.format("learn-learned.descent", args! { updates: updates, examples: examples })
    } else {
        texts.format("learn-learned.squares", args! { examples: examples })
    };
    let buttons = html! {
        <>
            { controls::controls(texts, state, on) }
            { data::data(texts, first, rows, svg.clone()) }
        </>
    };
    html! {
        <Frame common={common.clone()} {caption} aside={if hidden.contains(PagePart::Formula) { Html::default() } else { formula(state) }} controls={buttons}>
            <div class="learn">
                <div class={classes!("learn-chart", descends.then_some("descends"))}>
                    { plot(texts, state, updates, svg, (range, width), on) }
                    if !descends && progress.done < 1.0 {
                        { working(texts, progress.done, &stopped, task) }
                    }
                    if descends {
                        // A host can play it also where its buttons are left out.
                        <div class="racing" hidden={hidden.contains(PagePart::Controls)}>
                            { controls::player(texts, state, common.playing, race.ran_away(), on, &common.play) }
                        </div>
                    }
                </div>
                <div class="learn-side">
                    if !hidden.contains(PagePart::Matrix) {
                        <h2>{ learned }</h2>
                        { pictures(texts, state, &matrices) }
                    }
                    <div class="gradient-head">
                        <h2>{ texts.get("learn-gradient") }</h2>
                        { taps(texts, state.view.tap, on) }
                    </div>
                    { gradient::bars(texts, state, updates, &shared, &own) }
                </div>
            </div>
        </Frame>
    }
}

/// The equation that a position gives, the law beyond the thresholds, or the update.
fn formula(state: &Learn) -> Html {
    let mi = |letter: &'static str| html! { <mi>{ letter }</mi> };
    let mo = |sign: &'static str| html! { <mo>{ sign }</mo> };
    let inside = match state.setup.method {
        Method::Descent => html! {
            <>{ mi("w") }{ mo("←") }{ mi("w") }{ mo("−") }{ mi("η") }{ math::slope(mi("w")) }<mspace width="1em" />
                { mi("η") }{ mo("<") }<mn>{ "2" }</mn>{ mo("/") }{ mi("λ") }</>
        },
        Method::Squares if state.setup.noise > 0.0 => html! {
            <>{ mi("E") }{ mo("≈") }<mfrac><mrow><msup>{ mi("σ") }<mn>{ "2" }</mn></msup>{ mi("p") }</mrow><mrow>{ mi("N") }{ mi("m") }</mrow></mfrac></>
        },
        Method::Squares => html! {
            <><msub>{ mi("y") }{ mi("i") }</msub>{ mo("=") }
                { for (0..TAPS).map(|tap| html! {
                    <mrow key={tap}>if tap > 0 { <mo form="infix">{ "+" }</mo> }{ math::indexed("w", tap) }{ math::sample(tap as i32 - 1) }</mrow>
                }) }</>
        },
    };
    html! { <p class="law"><math>{ inside }</math></p> }
}

/// Whether the table has a row for so many updates: 0 to 9, then 10, 20, …, 90, 100, 200, …
fn told(updates: usize) -> bool {
    let unit = [1000, 100, 10, 1].into_iter().find(|unit| updates >= *unit).unwrap_or(1);
    updates.is_multiple_of(unit)
}

/// The chart. A press or a drag on it chooses the number of examples; the slider does the same by keys.
fn plot(
    texts: &Texts,
    state: &Learn,
    updates: usize,
    svg: AttrValue,
    ((low, high), width): ((f64, f64), u32),
    on: &Callback<Edit>,
) -> Html {
    let drawing = Html::from_html_unchecked(svg);
    if state.setup.method == Method::Descent {
        let spoken = texts.format("learn-chart.descent", args! { updates: updates });
        return html! { <div class="chart" role="img" aria-label={spoken}>{ drawing }</div> };
    }
    let (left, right) = (f64::from(MARGINS.0) / f64::from(width), 1.0 - f64::from(MARGINS.2) / f64::from(width));
    let logarithmic = state.setup.noise > 0.0;
    let choose = {
        let on = on.clone();
        move |event: &PointerEvent| {
            let Some((x, _)) = pointer::place(event) else { return };
            let along = ((f64::from(x) - left) / (right - left)).clamp(0.0, 1.0);
            let count = if logarithmic { low * (high / low).powf(along) } else { low + (high - low) * along };
            on.emit(Edit::Examples(count.round().max(1.0) as usize));
        }
    };
    let onpointerdown = {
        let choose = choose.clone();
        Callback::from(move |event: PointerEvent| {
            pointer::capture(&event);
            choose(&event);
        })
    };
    let onpointermove = Callback::from(move |event: PointerEvent| {
        if event.buttons() != 0 {
            choose(&event);
        }
    });
    html! {
        <div class="chart choosable" role="img" aria-label={texts.get("learn-chart.squares")} data-drag="chart" {onpointerdown} {onpointermove}>{ drawing }</div>
    }
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

/// The weight matrices beside the true one, each with its error.
fn pictures(texts: &Texts, state: &Learn, matrices: &[Matrix; 3]) -> Html {
    let one = |layer: LayerKind| {
        let matrix = &matrices[layer as usize];
        let name = texts.name("layer", layer);
        let written = |part: Part| brief(&texts.numbers, error(matrix, part));
        let tested = state.setup.task().parts().1;
        let hook = format!("{:e}", error(matrix, tested));
        html! {
            <figure key={layer.name()} data-student={layer.name()} data-error={hook}>
                { weights::picture(matrix, texts.format("learn-weights-of", args! { layer: name, error: written(tested) })) }
                <figcaption><b>{ name }</b>
                    if state.setup.half {
                        <span>{ texts.get("learn-error-left") }{ " " }<b>{ written(Part::Left) }</b></span>
                        <span>{ texts.get("learn-error-right") }{ " " }<b>{ written(Part::Right) }</b></span>
                    } else {
                        <span>{ texts.format("learn-error-here", args! { error: written(Part::Whole) }) }</span>
                    }
                </figcaption>
            </figure>
        }
    };
    let real = Matrix::from_fn(state.setup.n, state.setup.n, |i, j| truth(state.setup.n, i, j));
    html! {
        <div class="pictures">
            { for ORDER.map(one) }
            <figure key="truth">
                { weights::picture(&real, texts.get("learn-truth").to_owned()) }
                <figcaption><b>{ texts.get("learn-truth") }</b></figcaption>
            </figure>
        </div>
    }
}

/// Which kernel element's gradient is shown.
fn taps(texts: &Texts, chosen: usize, on: &Callback<Edit>) -> Html {
    let one = |tap: usize| {
        let onclick = on.reform(move |_: MouseEvent| Edit::Tap(tap));
        html! {
            <button key={tap} class={format!("w{tap}")} aria-pressed={(tap == chosen).to_string()} {onclick}>
                { "w" }<sub>{ tap }</sub>
            </button>
        }
    };
    html! { <div class="segments" role="group" aria-label={texts.get("learn-tap")}>{ for (0..TAPS).map(one) }</div> }
}

//! The whole lecture on paper: of every step its figure, its sentence, its notes and its address.

use std::rc::Rc;

use yew::prelude::*;

use crate::args;
use crate::lesson::host::{SOURCE, VERSION};
use crate::lesson::lecture::{Lecture, Predict, Step, Text};
use crate::lesson::share::Snippets;
use crate::lesson::{State, Theme, url};
use crate::platform::events::{Timeout, on_window};
use crate::platform::message::Field;
use crate::platform::{address, document, host};
use crate::view::qr::squares;
use crate::view::rich_text::sentence;
use crate::words::Texts;

/// Milliseconds after which a figure that has not come is left out, with all after it.
const PATIENCE: u32 = 20_000;
/// Milliseconds after which the browser has read the pictures in the last figure.
const READ: u32 = 400;
/// The most UTF-16 units of a figure.
const MOST: u32 = 30_000_000;

/// Properties of [`Handout`].
#[derive(Properties, Clone, PartialEq)]
pub(super) struct Props {
    pub(super) texts: Texts,
    pub(super) lecture: Rc<Lecture>,
    /// The look of the page that its addresses open.
    pub(super) look: Rc<State>,
    /// Called once it has been printed, or given up.
    pub(super) closed: Callback<()>,
}

/// Draws the figures in a frame, one after the other, and then prints.
#[component]
pub(super) fn Handout(Props { texts, lecture, look, closed }: &Props) -> Html {
    let frame = use_node_ref();
    // The figures in their order; none before the page in the frame is there.
    let figures = use_reducer(Figures::default);
    use_effect_with((), {
        let (frame, figures) = (frame.clone(), figures.dispatcher());
        move |()| {
            let listener = frame.cast().map(|frame| {
                host::on_message_from(&frame, move |kind, message| {
                    if kind == "ready" {
                        figures.dispatch(Came::Ready);
                    } else if kind == "figure" {
                        figures.dispatch(Came::Figure(message.text("figure", MOST).unwrap_or_default()));
                    }
                })
            });
            move || drop(listener)
        }
    });
    let drawn = figures.0.as_ref().map(Vec::len);
    use_effect_with(drawn, {
        let (frame, figures, lecture) = (frame.clone(), figures.dispatcher(), lecture.clone());
        move |&drawn| {
            let count = lecture.steps.len();
            let next = drawn.and_then(|place| lecture.steps.get(place));
            if let Some((frame, step)) = frame.cast().zip(next) {
                let head = [("source", SOURCE.into()), ("version", VERSION.into())];
                let ask = |rest: &[(&str, Field)]| host::send_into(&frame, &[&head, rest].concat());
                ask(&[("type", "setState".into()), ("fragment", step.shown().into())]);
                ask(&[("type", "getFigure".into())]);
            }
            let timeout = if drawn == Some(count) {
                Timeout::new(READ, document::print)
            } else {
                Timeout::new(PATIENCE, move || figures.dispatch(Came::Nothing(count)))
            };
            move || drop(timeout)
        }
    });
    use_effect_with(closed.clone(), |closed| {
        let closed = closed.clone();
        let printed = on_window("afterprint", move |_| closed.emit(()));
        move || drop(printed)
    });
    let place = drawn.unwrap_or_default();
    let count = lecture.steps.len();
    let bare = State { theme: Theme::Light, embed: true, ..State::default() };
    let looks = url::looks(&State { lang: Some(texts.lang), ..bare });
    let src = format!("{}#{looks}&hide=caption,stuck,story", address::page());
    let printed = |(place, step): (usize, &Rc<Step>)| {
        let figure = figures.0.as_ref().and_then(|figures| figures.get(place)).cloned().unwrap_or_default();
        printed(texts, look, (place, count), step, figure)
    };
    let steps =
        html! { <section lang={texts.lang.tag()}>{ for lecture.steps.iter().enumerate().map(printed) }</section> };
    html! {
        <div class="saves asks" role="status" data-drawing={place.to_string()}>
            <span>{ texts.format("lecture-drawing", args! { step: (place + 1).min(count), count: count }) }</span>
            <progress value={place.to_string()} max={count.to_string()} aria-hidden="true"></progress>
            <button onclick={closed.reform(|_: MouseEvent| ())}>{ texts.get("lecture-cancel") }</button>
            <div class="drawing" inert=true><iframe ref={frame} title={texts.get("share-preview")} {src}></iframe></div>
            { for document::printed_steps().map(|around| create_portal(steps, around)) }
        </div>
    }
}

/// What has come from the frame.
enum Came {
    /// The page.
    Ready,
    /// The next figure, as SVG.
    Figure(String),
    /// No further figure, of this many in all.
    Nothing(usize),
}

/// The figures that have come; none before the page in the frame is there.
#[derive(Default, PartialEq)]
struct Figures(Option<Vec<AttrValue>>);

impl Reducible for Figures {
    type Action = Came;

    fn reduce(self: Rc<Self>, came: Came) -> Rc<Self> {
        let before = self.0.clone();
        Rc::new(Figures(match came {
            Came::Ready => before.or_else(|| Some(Vec::new())),
            Came::Figure(figure) => before.map(|figures| [figures, vec![figure.into()]].concat()),
            Came::Nothing(count) => {
                let mut figures = before.unwrap_or_default();
                figures.resize(count, AttrValue::default());
                Some(figures)
            }
        }))
    }
}

/// One step on paper.
fn printed(texts: &Texts, look: &State, (place, count): (usize, usize), step: &Step, figure: AttrValue) -> Html {
    let state = url::decode(&step.shown(), &State::default());
    let link =
        Snippets::new(&State { lang: look.lang, ..state.clone() }, &Default::default(), &address::page(), "").link;
    let shown = |text: &Text| sentence(text.shown(texts.lang));
    let asked = |Predict { question, options, right }: &Predict| {
        let option = |(place, option): (usize, &Text)| {
            html! { <li>{ shown(option) }if *right == Some(place) { { " ✓" } }</li> }
        };
        html! { <><p>{ shown(question) }</p><ul>{ for options.iter().enumerate().map(option) }</ul></> }
    };
    let code = squares(&link).map(|(side, path)| {
        html! { <svg viewBox={format!("0 0 {side} {side}")} aria-hidden="true"><path d={path} /></svg> }
    });
    let number = texts.format("step-of", args! { step: place + 1, count: count });
    html! {
        <article key={place}>
            <h2>{ number }{ " · " }{ texts.name("scene", state.scene) }</h2>
            <figure>{ Html::from_html_unchecked(figure) }</figure>
            <p class="said">{ shown(&step.caption) }</p>
            { for step.predict.iter().map(asked) }
            <p class="noted">{ step.notes.clone() }</p>
            <p class="where"><span>{ link }</span>{ for code }</p>
        </article>
    }
}

//! The scene Count: what does sharing save?

mod bars;
mod camera;
mod chart;
mod controls;
mod edges;
mod growth;
mod layer;
mod picture;
mod time;
mod wall;
mod words;
mod zoom;

use std::rc::Rc;

use yew::prelude::*;

use self::edges::Edges;
use self::growth::GrowthPanel;
use self::time::TimePanel;
use self::zoom::use_zoom;
use super::own;
use super::scene::{Common, Frame, SceneProps, SceneTexts};
use super::shared_ptr::SharedPtr;
use crate::conv::{Costs, correlate};
use crate::lesson::count::{
    Caption, Count, Edit, Form, Guess, Panel, Quantity, Room, Setup, Wall, sampled, shown_size,
};
use crate::lesson::scene::Scene as _;
use crate::lesson::{Action, Image, Named, Part, Tone};
use crate::platform::size::Size;
use crate::store::Command;
use crate::view::choice::entries;
use crate::view::guess;
use crate::view::notices::problem;
use crate::view::photo::{Source, use_photo};
use crate::view::views::Views;
use crate::words::Texts;

impl SceneTexts for Count {}

/// The room for the figure before it is measured: that of a laptop's screen.
const ROOM: Room = Room { w: 1200.0, h: 400.0 };
/// The parts of the room for the bars beside the whole matrix and beside a real layer.
const BESIDE: (f64, f64) = (0.48, 0.395);
/// The part of it for the bars themselves, there and there.
const BARS: (f64, f64) = (0.36, 0.27);

/// The scene.
#[component]
pub fn Scene(SceneProps { common, state, on }: &SceneProps<Count>) -> Html {
    let Common { texts, hidden, .. } = common;
    let (layer, panel) = (&state.setup, state.view.panel);
    let picture = use_picture(layer);
    let canvases = [use_node_ref(), use_node_ref()];
    let live = camera::use_live(layer, &canvases, on);
    let bring = own::use_own(&live.replace());
    let guess = use_state_eq(|| None::<Guess>);
    // The canvases keep their pictures while another view is open.
    let missing = (picture == Source::Failed && panel == Panel::Edges).then(|| texts.get("photo.failed").to_owned());
    let shown = match picture {
        Source::Ready(picture) if panel == Panel::Edges => Some(picture),
        Source::Ready(_) | Source::Loading | Source::Failed => None,
    };
    let pictures = use_memo((shown, layer.clone()), |(picture, layer)| {
        let (h, w) = shown_size(layer.h, layer.w);
        let input = sampled(picture.as_ref()?, h, w).ok()?;
        let output = correlate(&input, &layer.kernel, &layer.options()).ok()?;
        Some((SharedPtr::from(Rc::new(input)), SharedPtr::from(Rc::new(output))))
    });
    let stage = use_node_ref();
    let room = use_room(&stage, panel);
    // Every setup that an edit or an address makes can be counted.
    let costs = *use_memo(layer.clone(), |layer| layer.costs().ok());
    let wall = use_memo((layer.clone(), room), move |(layer, room)| costs.map(|costs| Wall::new(layer, &costs, *room)));
    let (Some(costs), Some(wall)) = (costs, wall.as_ref()) else { return Html::default() };
    let (zoom, go) = use_zoom(state, wall, common, on);

    let controls = !hidden.contains(Part::Controls);
    let predicts = !common.embed && !hidden.contains(Part::Predict);
    let on_the_way = (zoom < 1.0).then(|| wall.told(zoom));
    let caption = words::caption(texts, &Caption::new(state, &costs, on_the_way));
    let problem = state.refusal.as_ref().map(|error| problem(texts, error)).or(missing);
    let signed = matches!(Tone::of_output(layer.kernel.taps().iter().sum(), 1.0), Tone::Diverging(_));
    let whole = panel == Panel::Matrix && zoom >= 1.0 && !common.playing;
    let width = |part: f64| if room.is_narrow() { room.w } else { part * room.w };
    let bars = |width: f64, operations: bool| {
        bars::bars(texts, &costs, &state.view.forms, width, layer.channels.bias, operations)
    };
    // A change of the layer restarts the measurement.
    let Setup { h, w, kernel, boundary, stride, .. } = layer;
    let fingerprint = format!("{h}×{w} {} {:?} {} {stride}", kernel.h(), kernel.taps(), boundary.name());
    let drawer = html! {
        <>
            { controls::controls(texts, state, on) }
            if layer.image == Image::Custom { { own::panel(texts, &bring, camera::button(texts, &live)) } }
        </>
    };
    html! {
        <Frame common={common.clone()} {caption} {problem} aside={giant(texts, state, &costs, wall, zoom)} controls={drawer}>
            <div class="count" data-view={panel.name()}>
                if controls {
                    <Views label={texts.get("count-panels")} entries={entries(|panel: Panel| texts.name("count-panel", panel))} open={panel.name()}
                        on={on.reform(|place: usize| Edit::Panel(Panel::all()[place]))} />
                }
                <div class="view edges-view" hidden={panel != Panel::Edges}>
                    <Edges texts={*texts} setup={layer.clone()} pictures={pictures.as_ref().clone()} {canvases} free={common.free()} on={on.clone()} />
                    <div class="below">
                        if predicts { { edges::guesses(texts, *guess, &choose(common, &guess, on)) } }
                        if signed { <span class="hint">{ texts.get("count-signed") }</span> }
                    </div>
                </div>
                if panel == Panel::Matrix {
                    <div class="view wall-view" data-whole={whole.to_string()} data-forms={state.view.forms.len().to_string()}>
                        <div class="room" ref={stage}>{ wall::figure(texts, layer, wall, room, zoom) }</div>
                        if controls { { wall::scrubber(texts, wall, zoom, &go) } }
                    </div>
                }
                if panel == Panel::Layer {
                    <div class="view layer-view">
                        if common.free() { { layer::presets(texts, layer, on) } }
                        <p class="hint sizes">{ words::sizes(texts, layer) }</p>
                        { layer::figure(texts, layer, &costs, bars(BARS.1 * width(BESIDE.1), false), common.free(), on) }
                    </div>
                }
                if panel == Panel::Growth {
                    <GrowthPanel texts={*texts} layer={layer.clone()} quantity={state.view.quantity} on={on.clone()} />
                }
                // The view stays mounted, so that switching views keeps the measurement.
                <div key="time" class="view time-view" hidden={panel != Panel::Time}>
                    <TimePanel key={fingerprint} texts={*texts} layer={layer.clone()} />
                </div>
                // The counts can be read in every view.
                if panel != Panel::Layer {
                    <div class={classes!("counts", (!whole).then_some("unseen"))}>
                        if let Some(given) = guess.filter(|_| whole && predicts) {
                            { outcome(texts, given, &costs) }
                        }
                        { bars(BARS.0 * width(BESIDE.0), true) }
                    </div>
                }
            </div>
        </Frame>
    }
}

/// The number that the view is about, with its name.
fn giant(texts: &Texts, state: &Count, costs: &Costs, wall: &Wall, zoom: f32) -> Html {
    let kernel = costs.conv.parameters;
    let operations = state.view.panel == Panel::Growth && state.view.quantity == Quantity::Operations;
    let (name, value) = match state.view.panel {
        Panel::Edges | Panel::Layer => (texts.get("count-giant.store"), kernel),
        Panel::Matrix if zoom < 1.0 => (texts.get("count-giant.in-view"), wall.in_view(zoom)),
        Panel::Matrix if Form::all().iter().all(|&form| state.view.shows(form)) => {
            (texts.get("count-giant.matrix"), wall.in_view(zoom))
        }
        // What is left where the larger forms are left away.
        Panel::Matrix => (texts.get("count-giant.store"), least(costs, &state.view.forms)),
        Panel::Growth if operations => (texts.get("count-giant.operations"), Quantity::Operations.of(&costs.conv)),
        Panel::Growth => (texts.get("count-giant.grows"), state.setup.doubled().round() as u128),
        // What is measured is in the table.
        Panel::Time => return Html::default(),
    };
    let number = texts.numbers.write(value as f64);
    let times = state.view.panel == Panel::Growth && !operations;
    let long = number.chars().count() > 7;
    html! {
        <p class="giant-number">
            <span>{ name }</span>
            <output class={classes!(long.then_some("long"))} data-giant="" data-value={value.to_string()}>{ if times { "×" } else { "" } }{ number }</output>
        </p>
    }
}

/// The parameters of the smallest of these forms.
fn least(costs: &Costs, forms: &[Form]) -> u128 {
    forms.iter().map(|form| form.of(costs).parameters).min().unwrap_or_default()
}

/// Keeps a guess and goes on to what it is about: in the story to the step that shows it, else by playing.
fn choose(common: &Common, guess: &UseStateHandle<Option<Guess>>, on: &Callback<Edit>) -> Callback<Guess> {
    let (setter, play, on) = (guess.setter(), common.play.clone(), on.clone());
    let (story, command) = (common.story.clone(), common.command.clone());
    let step = story.step.filter(|_| story.lecture.is_none() && !story.strays);
    let ahead = step.and_then(|step| (step + 1..Count::STEPS.len()).find(|&step| Count::STEPS[step].plays.is_some()));
    Callback::from(move |guess: Guess| {
        setter.set(Some(guess));
        match ahead {
            Some(step) => command.emit(Command::Act(Action::OpenStep(Some(step)))),
            None => {
                on.emit(Edit::Panel(Panel::Matrix));
                on.emit(Edit::Zoom(0.0));
                play.emit(true);
            }
        }
    })
}

/// The reader's guess, recalled beside the number that it was about.
fn outcome(texts: &Texts, given: Guess, costs: &Costs) -> Html {
    let count = costs.dense.parameters;
    guess::outcome(Some(Guess::of(count) == given), words::outcome(texts, given, count))
}

/// The size of the element on which the matrix stands, less the ground.
#[hook]
fn use_room(stage: &NodeRef, panel: Panel) -> Room {
    let room = use_state_eq(|| ROOM);
    use_effect_with(panel, {
        let (stage, room) = (stage.clone(), room.setter());
        move |_| {
            let measured = move |w: f64, h: f64| {
                if w > 0.0 && h > 10.0 {
                    room.set(Room { w, h: h - 2.0 });
                }
            };
            let size = stage.cast().and_then(|element| Size::watch(&element, measured));
            move || drop(size)
        }
    });
    *room
}

/// The picture at its own size.
#[hook]
fn use_picture(setup: &Setup) -> Source {
    let drawn = use_memo((setup.image, setup.own.clone()), |(image, own)| match own {
        Some(own) if *image == Image::Custom => Some(own.plane().clone()),
        _ => image.drawn().map(Rc::new),
    });
    let photo = use_photo(setup.image == Image::Cat);
    (*drawn).as_ref().map_or(photo, |drawn| Source::Ready(drawn.clone().into()))
}

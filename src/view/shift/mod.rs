//! The scene Shift: does the order of shifting and convolving matter?

mod ahead;
mod bars;
mod controls;
mod digits;
mod formula;
mod hand;
mod holds;
mod lit;
mod painter;
mod panels;
mod peak;
mod picture;
mod player;
mod proof;
mod props;
mod side;
mod source;
mod square;
mod tie;
mod words;

use std::cell::RefCell;
use std::rc::Rc;

use yew::prelude::*;

use self::controls::Controls;
use self::formula::Formula;
use self::holds::use_rows;
use self::lit::use_lit;
use self::painter::Painter;
use self::player::Player;
use self::side::Answer;
use self::source::use_source;
use self::square::SquareFigure;
use self::tie::TieButton;
use super::own;
use super::scene::{Common, Frame, SceneProps, SceneTexts};
use super::shared_ptr::SharedPtr;
use crate::conv;
use crate::lesson::scene::Scene as _;
use crate::lesson::shift::{
    Caption, Comparison, Edit, Guess, Panel, Proof, Setup, Shift, Spot, Stage, Summary, discrete, shown_stage,
};
use crate::lesson::{Action, Image, LayerKind, Named, Part};
use crate::platform::events::on_window;
use crate::store::Command;
use crate::view::choice::Switch;
use crate::view::mounted::use_mounted;
use crate::view::notices::problem;
use crate::view::photo::Source;
use crate::words::Texts;

impl SceneTexts for Shift {
    fn setting(&self, texts: &Texts) -> Option<String> {
        Some(words::setting(texts, &self.setup))
    }
}

/// The scene's component.
#[component]
pub fn Scene(SceneProps { common, state, on }: &SceneProps<Shift>) -> Html {
    let Common { texts, hidden, embed, reduced_motion, playing, play, .. } = common;
    let setup = &state.setup;
    let source = use_source(setup);
    let square = use_memo((source.clone(), setup.clone()), |(source, setup)| match source {
        Source::Ready(picture) => setup.square(picture).ok().map(Rc::new),
        Source::Loading | Source::Failed => None,
    });
    let square = square.as_ref().clone().map(SharedPtr::from);
    let painter = use_memo((), |()| RefCell::new(Painter::default()));
    let painter = SharedPtr::from(painter);
    let panel = state.view.panel;
    let t = if *reduced_motion { discrete(state.view.t) } else { state.view.t };
    // The other views are about pictures that are there.
    let painted = if panel.is_some() { 1.0 } else { t };

    let lit = use_lit();
    let at = use_state_eq(|| None);
    let chosen = use_state_eq(|| Spot::Output);
    let blinks = use_state_eq(|| false);
    let answer = use_state_eq(|| None);
    let bring = own::use_own(&on.reform(Edit::Own));
    let rows = use_rows(&source, setup, panel == Some(Panel::Holds));
    // The tone of an output depends on its kernel, which other layers do not have.
    let kernel_sum = if setup.op == LayerKind::Conv { setup.kernel.taps().iter().sum::<f32>() } else { 0.0 };

    use_effect_with((square.clone(), texts.lang, painted, *playing, panel), {
        let (painter, setup) = (painter.clone(), setup.clone());
        move |(square, _, t, playing, _)| {
            if let Some(square) = square {
                painter.borrow_mut().show(square, &setup, kernel_sum);
            }
            // During the animation the next frame paints.
            if !*playing {
                painter.borrow_mut().paint_and_number(*t);
            }
        }
    });

    use_mounted({
        let painter = painter.clone();
        move || on_window("resize", move |_| painter.borrow().resize())
    });

    // Up to 90,000 differences are too many to compare on every move of the pointer.
    let comparison = *use_memo(square.clone(), |square| square.as_deref().map(Comparison::of));
    let peaks = panel == Some(Panel::Invariant);
    let summary = *use_memo((square.clone(), setup.clone(), peaks), |(square, setup, peaks)| {
        let (square, ends) = square.as_deref().zip(comparison).filter(|_| *peaks)?;
        Some(Summary::of(setup, square, &ends))
    });
    let mended = use_memo((source.clone(), setup.clone()), |(source, setup)| match source {
        Source::Ready(picture) => setup.mended(picture),
        Source::Loading | Source::Failed => None,
    });
    let stage = shown_stage(painted, *playing && !*reduced_motion);
    let missing = (source == Source::Failed).then(|| texts.get("photo.failed").to_owned());
    let awaited = if missing.is_none() { texts.get("photo.loading") } else { "" };
    let caption = comparison.map_or(awaited.to_owned(), |ends| {
        words::caption(texts, setup, &Caption::new(setup, panel, stage, &ends, *mended))
    });
    let revealed = stage == Stage::Compare;
    // The formula does not give away the answer to a prediction.
    let asked = state.view.predict && !hidden.contains(Part::Predict);
    let seen = comparison.filter(|_| !asked || revealed);
    let controls = !hidden.contains(Part::Controls);
    let problem = state.refusal.as_ref().map(|error| problem(texts, error)).or(missing);
    let choose = Callback::from({
        let (chosen, lit) = (chosen.setter(), lit.clone());
        move |spot| {
            lit.unpin();
            chosen.set(spot);
        }
    });
    let given = answer.as_ref().filter(|(asked, _)| *asked == *setup).map(|(_, guess)| *guess);
    let guesses = comparison.is_some() && !embed && !hidden.contains(Part::Predict);
    let notes = if common.free() && setup.op == LayerKind::Conv {
        vec![(Spot::Output, controls::kernel(texts, setup, on))]
    } else {
        Vec::new()
    };
    let hold = |down: bool| {
        let blinks = blinks.setter();
        Callback::from(move |_: PointerEvent| blinks.set(down))
    };
    let onkeydown = {
        let (blinks, now) = (blinks.setter(), *blinks);
        Callback::from(move |event: KeyboardEvent| {
            if event.key() == "Enter" || event.key() == " " {
                event.prevent_default();
                event.stop_propagation();
                blinks.set(!now);
            }
        })
    };
    // What is too large for a photograph fits the small picture.
    let smaller = {
        let on = on.clone();
        Callback::from(move |_: MouseEvent| {
            on.emit(Edit::Image(Image::PixelCat));
            on.emit(Edit::Op(LayerKind::Dense));
        })
    };
    let side = html! {
        <div class="side">
            <div class="outcome">
            if let Some(ends) = comparison {
                if guesses && state.view.predict && !revealed {
                    { side::guesses(texts, given, &guess(common, setup, &answer), on.reform(|_: MouseEvent| Edit::Predict(false))) }
                }
                { side::verdict(texts, setup, revealed, &ends, *mended) }
                if let Some(conv::Error::TooLarge { .. }) = state.refusal {
                    <button type="button" data-small="" onclick={smaller}>{ texts.get("shift-numbers.small") }</button>
                }
                if let (true, true, Some(guess)) = (revealed, guesses, given) { { side::outcome(texts, guess, &ends) } }
                if setup.op != LayerKind::Conv && revealed {
                    <TieButton texts={*texts} tied={setup.tied} pull={state.view.pull} offered={common.free()} reduced_motion={*reduced_motion} on={on.clone()} />
                }
            }
            </div>
            <div class="playing" hidden={!controls}>
                // Its place is kept for it.
                <button type="button" class="blink" data-blink="" disabled={!revealed} aria-pressed={blinks.to_string()} onpointerdown={hold(true)}
                    onpointerup={hold(false)} onpointerleave={hold(false)} onpointercancel={hold(false)} {onkeydown}>{ texts.get("shift-blink") }</button>
                // A host can play it also where its buttons are left out.
                <Player texts={*texts} {t} rest={common.story.opens::<Shift>().map_or(1.0, |step| step.view.t)} reduced_motion={*reduced_motion} playing={*playing} play={play.clone()} painter={painter.clone()} on={on.clone()} />
            </div>
        </div>
    };
    let view = match (panel, &square, comparison) {
        (Some(Panel::Holds), ..) => holds::table(texts, state, &rows, common.free(), on),
        (Some(Panel::Numbers), Some(square), _) => {
            let shown = lit.pinned_now().unwrap_or(*chosen);
            panels::numbers(texts, setup, square, shown, &choose, on)
        }
        (Some(Panel::Invariant), Some(square), Some(ends)) => {
            summary.map_or_else(Html::default, |summary| peak::table(texts, square, &ends, summary))
        }
        (Some(Panel::Proof), ..) if setup.proof() == Proof::Elsewhere => proof::elsewhere(texts, common.free(), on),
        (Some(Panel::Proof), ..) => html! { <proof::Moves texts={*texts} setup={setup.clone()} lit={lit.clone()} /> },
        _ => Html::default(),
    };
    let drawer = html! {
        <>
            <Controls texts={*texts} setup={setup.clone()} on={on.clone()} />
            <Switch label={texts.get("shift-ask")} on={state.view.predict} set={on.reform(Edit::Predict)} />
            if setup.image == Image::Custom && !setup.one_d {
                { own::panel(texts, &bring, html! { if setup.paintable() { <p class="hint">{ texts.get("shift-paint") }</p> } }) }
            }
        </>
    };
    let aside = html! { if controls { { panels::switch(texts, panel, on) } } };
    html! {
        <Frame common={common.clone()} {caption} {aside} controls={drawer} {problem}>
            <SquareFigure texts={*texts} setup={setup.clone()} t={painted} square={square.clone()} {stage} {comparison} painter={painter.clone()}
                {kernel_sum} {summary} {notes} view={panel.map_or(panels::WAYS, Panel::name)} blinks={*blinks} lit={lit.clone()} at={at.clone()} on={on.clone()}>
                if common.free() {
                    { controls::source(texts, setup, on) }
                    <div class="outside">{ controls::boundary(texts, setup, on) }<p class="hint by-hand">{ words::hint(texts, setup) }</p></div>
                }
                { side }
                if !hidden.contains(Part::Formula) { <Formula texts={*texts} setup={setup.of_any_kernel()} ends={seen} lit={lit.clone()} /> }
                if let Some(panel) = panel {
                    <section class={classes!("view", "panel", panel.name())} data-panel={panel.name()} aria-label={texts.name("shift-panel", panel)}>{ view }</section>
                }
            </SquareFigure>
        </Frame>
    }
}

/// Keeps a guess and goes on to what it is about: in the story to the step that shows it, else by playing.
fn guess(common: &Common, setup: &Setup, answer: &Answer) -> Callback<Guess> {
    let (setter, about, play) = (answer.setter(), setup.clone(), common.play.clone());
    let (story, command) = (common.story.clone(), common.command.clone());
    let step = story.step.filter(|_| story.lecture.is_none() && !story.strays);
    let ahead = step.and_then(|step| (step + 1..Shift::STEPS.len()).find(|&step| Shift::STEPS[step].plays.is_some()));
    Callback::from(move |guess: Guess| {
        setter.set(Some((about.clone(), guess)));
        match ahead {
            Some(step) => command.emit(Command::Act(Action::OpenStep(Some(step)))),
            None => play.emit(true),
        }
    })
}

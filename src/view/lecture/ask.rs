//! What a room is asked before it sees a step, and how the step is reached.

use std::rc::Rc;

use yew::prelude::*;

use super::fields::{Change, Fields};
use crate::args;
use crate::lesson::Lang;
use crate::lesson::lecture::{OPTIONS, Predict, Step, Text};
use crate::platform::focus;
use crate::view::choice::Switch;

/// Changes the question of a step, where it has one.
fn asked(change: impl Fn(&mut Predict) + 'static) -> Change {
    Rc::new(move |step: &mut Step| step.predict.as_mut().map_or((), &change))
}

/// The switches of a step, and the fields of its question.
pub(super) fn asking(fields: &Fields, step: &Step) -> Html {
    let texts = fields.texts;
    let set = |change: fn(&mut Step, bool)| {
        let edit = fields.edit.clone();
        Callback::from(move |on: bool| edit.emit(Rc::new(move |step: &mut Step| change(step, on))))
    };
    // What has been written is taken away, and can be brought back.
    let ask = match &step.predict {
        Some(_) => fields.remove.reform(|_: bool| Rc::new(|step: &mut Step| step.predict = None) as Change),
        None => set(|step, on| step.predict = on.then(Predict::default)),
    };
    html! {
        <div role="group" aria-label={fields.numbered(texts.get("lecture-ask"))}>
            <p class="switches">
                <Switch label={texts.get("lecture-ask")} on={step.predict.is_some()} set={ask} />
                <Switch label={texts.get("lecture-play")} on={step.play} set={set(|step, on| step.play = on)} />
            </p>
            // A list of its own: in one with what precedes it, Yew would build that again.
            <>{ for step.predict.iter().map(|predict| question(fields, predict)) }</>
        </div>
    }
}

/// The question, and its options.
fn question(fields: &Fields, predict: &Predict) -> Html {
    let texts = fields.texts;
    let change = |event: Change| fields.edit.reform(move |_: MouseEvent| event.clone());
    let option = |(place, text): (usize, &Text)| {
        let numbered = |id: &str| texts.format(id, args! { option: place + 1 });
        let name = numbered("lecture-option");
        let right = {
            let edit = fields.edit.clone();
            Callback::from(move |on: bool| edit.emit(asked(move |predict| predict.right = on.then_some(place))))
        };
        let options = predict.options.len();
        let fewest = options == *OPTIONS.start();
        let remove = {
            let edit = fields.edit.clone();
            Callback::from(move |event: MouseEvent| {
                // From the last one, removed, the focus goes to the one before. The question stands before all.
                if place + 1 == options && !fewest {
                    focus::set_to_item(&event, ".option", place);
                }
                edit.emit(asked(move |predict| predict.remove_option(place)));
            })
        };
        html! {
            <div key={place} class="option" role="group" aria-label={fields.numbered(&name)}>
                { for Lang::ALL.map(|lang| fields.text(lang, &name, text.written(lang), 1, move |step, lang, text| {
                    if let Some(option) = step.predict.as_mut().and_then(|predict| predict.options.get_mut(place)) {
                        option.write(lang, text);
                    }
                })) }
                <Switch label={texts.get("lecture-right")} on={predict.right == Some(place)} set={right} />
                { fields.button("×", numbered("lecture-option-remove"), fewest, remove) }
            </div>
        }
    };
    html! {
        <div class="asks-room">
            <p class="texts">
                { for Lang::ALL.map(|lang| fields.text(lang, texts.get("lecture-question"), predict.question.written(lang), 2, |step, lang, text| {
                    if let Some(predict) = &mut step.predict {
                        predict.question.write(lang, text);
                    }
                })) }
            </p>
            <>{ for predict.options.iter().enumerate().map(option) }</>
            <button aria-disabled={(predict.options.len() == *OPTIONS.end()).then_some("true")} aria-label={fields.numbered(texts.get("lecture-option-add"))} onclick={change(asked(Predict::add_option))}>
                { texts.get("lecture-option-add") }
            </button>
        </div>
    }
}

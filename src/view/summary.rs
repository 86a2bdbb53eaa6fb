//! The summary of all exercises, to print.

use yew::prelude::*;

use crate::args;
use crate::lesson::exercise::Exercise;
use crate::lesson::{Action, Practice, SceneId, attempt};
use crate::platform::document;
use crate::words::{Texts, exercise as words};

/// Properties of [`Summary`].
#[derive(Properties, Clone, PartialEq)]
pub struct Props {
    /// The texts.
    pub texts: Texts,
    /// What has been answered.
    pub practice: Practice,
    /// Called with each action.
    pub dispatch: Callback<Action>,
}

/// The exercises of all scenes, with what came of each.
#[component]
pub fn Summary(Props { texts, practice, dispatch }: &Props) -> Html {
    let open = |id: &'static str| dispatch.reform(move |_: MouseEvent| Action::OpenExercise(id, 1));
    let ids: Vec<&'static str> = attempt::exercises().map(|(_, exercise)| exercise.id).collect();
    let marks: Vec<_> = ids.iter().filter_map(|id| practice.marks.get(id)).collect();
    let right = marks.iter().filter(|mark| mark.score == 1.0).count();
    let next = ids.iter().copied().find(|id| practice.marks.get(id).is_none_or(|mark| mark.score < 1.0));
    let row = |exercise: &'static Exercise| {
        let task = (exercise.task)(1);
        let mark = practice.marks.get(exercise.id);
        let came = mark.map(|mark| mark.score == 1.0);
        html! {
            <tr key={exercise.id} data-mark={exercise.id} data-right={came.map(|right| right.to_string())}>
                <th scope="row"><button type="button" class="quiet" onclick={open(exercise.id)}>{ words::title(texts, exercise, &task) }</button></th>
                <td>{ match came { Some(true) => texts.get("exercise.solved"), Some(false) => texts.get("exercise.tried"), None => texts.get("exercise.open") } }</td>
                <td>{ mark.map(|mark| texts.format("exercise-attempts", args! { count: mark.attempts })) }</td>
            </tr>
        }
    };
    let scene = |&scene: &SceneId| {
        html! {
            <tbody key={scene.name()}>
                <tr><th colspan="3" scope="rowgroup">{ texts.name("scene", scene) }</th></tr>
                { for scene.exercises().iter().map(row) }
            </tbody>
        }
    };
    html! {
        <section class="summary" data-exercise="all">
            <h1>{ texts.get("exercise.all") }</h1>
            <p data-score={right.to_string()}>{ texts.format("exercise-solved", args! { right: right, count: ids.len() }) }</p>
            <p class="deeds">
                if let Some(next) = next {
                    <button type="button" class="primary" data-primary="" onclick={open(next)}>{ if marks.is_empty() { texts.get("exercise.begin") } else { texts.get("exercise.go-on") } }</button>
                }
                <button type="button" data-print="" onclick={|_: MouseEvent| document::print()}>{ texts.get("exercise.print") }</button>
            </p>
            <table>{ for SceneId::ALL.iter().map(scene) }</table>
        </section>
    }
}

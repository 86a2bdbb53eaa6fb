//! The built-in story of a scene as steps of a lecture.

use std::rc::Rc;

use crate::lesson::lecture::{Predict, Step, Text, figure};
use crate::lesson::{Prediction, SceneId, answer_place, outcome_at, story};
use crate::view::story as words;
use crate::words::{Piece, Texts, rich};

/// The steps of the story of `scene`, with its sentences, questions and notes in the reader's language.
pub(super) fn steps(texts: &Texts, scene: SceneId) -> Vec<Rc<Step>> {
    let text = |words: &str| {
        let mut text = Text::default();
        text.write(texts.lang, as_typed(words));
        text
    };
    let step = |(place, step): (usize, &'static crate::lesson::Step)| Step {
        fragment: Step::of(&figure(&story::in_scene(scene, step.opens))).fragment,
        caption: text(&words::step(texts, None, scene, place).unwrap_or_default()),
        notes: words::notes(texts, scene, place),
        predict: asked(scene, place).map(|prediction| Predict {
            question: text(&words::predicted(texts, prediction)),
            options: words::options(texts, prediction).iter().map(|option| text(option)).collect(),
            right: outcome_at(scene, step),
        }),
        play: step.plays.is_some(),
    };
    scene.steps().iter().enumerate().map(step).map(Rc::new).collect()
}

/// What a room is asked before it sees the step at `place`: once, where one step asks and the next one answers.
fn asked(scene: SceneId, place: usize) -> Option<&'static Prediction> {
    scene.steps()[place].predict.filter(|_| answer_place(scene, place).is_none())
}

/// A sentence of the page as authors write theirs.
fn as_typed(words: &str) -> String {
    let typed = |piece: Piece| match piece {
        Piece::Plain(text) | Piece::Term(_, text) => text,
        Piece::Strong(text) => format!("**{text}**"),
        Piece::Tap(tap) => format!("$w_{tap}$"),
        Piece::Formula(formula) => format!("${formula}$"),
    };
    rich(words).into_iter().map(typed).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lesson::lecture::Lecture;
    use crate::lesson::{Lang, State, url};

    #[test]
    fn each_story_is_a_lecture_that_a_file_holds_and_its_steps_open_as_they_do_in_the_scene() {
        for lang in Lang::ALL {
            let texts = Texts::sample(lang);
            for &scene in SceneId::ALL {
                let lecture = Lecture { steps: steps(&texts, scene) };
                let read = Lecture::read(&lecture.write()).expect("a lecture");
                assert_eq!(read, lecture);
                let asked: usize = lecture.steps.iter().filter(|step| step.predict.is_some()).count();
                let answered = scene.steps().iter().filter(|step| step.answers).count();
                assert_eq!(asked, scene.steps().iter().filter(|step| step.predict.is_some()).count() - answered);
                for (place, own) in lecture.steps.iter().enumerate() {
                    let opened = figure(&own.fragment);
                    let in_scene = format!("step={}", scene.steps()[place].id);
                    let told = url::decode(&story::in_scene(scene, &in_scene), &State::default());
                    assert_eq!(url::figure(&opened), url::figure(&told), "{in_scene}");
                    assert_eq!((opened.scene, opened.notices.len()), (scene, 0), "{}", own.fragment);
                    assert!(!own.caption.written(lang).is_empty() && !own.notes.is_empty());
                }
            }
        }
    }

    #[test]
    fn a_sentence_is_written_as_authors_do() {
        assert_eq!(as_typed("<k1> is *one* <kernel:kernel> number"), "$w_1$ is **one** kernel number");
    }
}

//! The lectures that the page brings along: each file is read, and each of its steps opens without a notice and says one thing.

use std::fs;
use std::path::Path;

use parameter_sharing::lesson::lecture::Lecture;
use parameter_sharing::lesson::{Lang, SceneId, State, url};

/// The names and contents of the lectures' files.
fn files() -> Vec<(String, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("static/lectures");
    let paths = fs::read_dir(folder).expect("the folder is there").map(|entry| entry.expect("an entry").path());
    let mut files: Vec<(String, String)> = paths
        .map(|path| {
            let name = path.file_name().and_then(|name| name.to_str()).expect("a plain name").to_owned();
            (name, fs::read_to_string(path).expect("a text"))
        })
        .collect();
    files.sort();
    assert!(!files.is_empty());
    files
}

/// The fragments in a file as they are written there; reading a lecture writes them anew.
fn fragments(text: &str) -> Vec<String> {
    let steps: Vec<serde_json::Value> = serde_json::from_str(text).expect("a list");
    steps.iter().map(|step| step["fragment"].as_str().expect("a fragment").to_owned()).collect()
}

/// The state that a step with this fragment opens: the scene itself, not the first step of its story.
fn opened(fragment: &str) -> State {
    url::decode(&format!("step=none&{fragment}"), &State::default())
}

#[test]
fn each_step_opens_without_a_notice_and_shows_something_else_than_the_step_before() {
    for (name, text) in files() {
        let lecture = Lecture::read(&text).unwrap_or_else(|problem| panic!("{name}: {problem:?}"));
        let written = fragments(&text);
        assert_eq!(written.len(), lecture.steps.len(), "{name}");
        let mut before: Option<String> = None;
        for (step, fragment) in lecture.steps.iter().zip(&written) {
            let state = opened(fragment);
            assert_eq!(state.notices, [], "{name}: {fragment}");
            // Not every unknown key is noticed.
            let known = state.scene.keys();
            for key in fragment.split('&').filter_map(|pair| pair.split('=').next()).filter(|key| *key != "scene") {
                assert!(known.iter().any(|(name, _)| *name == key), "{name}: {key} in {fragment}");
            }
            let again = opened(&step.fragment);
            assert_eq!((again.scene, &again.scenes), (state.scene, &state.scenes), "{name}: {fragment}");
            assert_ne!(before.as_ref(), Some(&step.fragment), "{name}");
            before = Some(step.fragment.clone());
        }
    }
}

#[test]
fn each_caption_says_one_thing_in_every_language_and_each_step_has_notes() {
    for (name, text) in files() {
        let lecture = Lecture::read(&text).unwrap_or_else(|problem| panic!("{name}: {problem:?}"));
        for step in &lecture.steps {
            assert!(!step.notes.trim().is_empty(), "{name}: {}", step.fragment);
            for lang in Lang::ALL {
                // Its own: `Step::caption` would take another language's.
                let words = step.caption.written(lang);
                let (length, most) = match lang {
                    Lang::En => (words.split_whitespace().count(), 25),
                    Lang::ZhCn => (words.chars().filter(|letter| !letter.is_whitespace()).count(), 40),
                };
                assert!((1..=most).contains(&length), "{name}: {length} of {most}: {words}");
                let sentences = words.split(['.', '?', '!', '。', '？', '！']).filter(|part| !part.trim().is_empty());
                assert!(sentences.count() <= 2, "{name}: {words}");
            }
        }
    }
}

#[test]
fn the_lecture_of_twenty_minutes_goes_through_every_scene() {
    let (_, text) = files().into_iter().find(|(name, _)| name == "twenty-minutes.json").expect("the lecture");
    let written = fragments(&text);
    assert!((12..=16).contains(&written.len()), "{} steps", written.len());
    let scenes: Vec<SceneId> = written.iter().map(|fragment| opened(fragment).scene).collect();
    for scene in SceneId::ALL {
        assert!(scenes.contains(scene), "{scene:?}");
    }
}

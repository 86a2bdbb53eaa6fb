//! The state as the fragment of an address, and back.
//!
//! A fragment holds `key=value` pairs joined by `&`. Defaults are left out, an unknown key is ignored, and a bad value
//! falls back to its default with a [`Notice`](super::Notice). No fragment makes this fail.

use std::sync::LazyLock;

use super::address::{Accepted, Pairs, Writer, percent_encoded};
use super::attempt::{exercise, exercises};
use super::lecture;
use super::look::{Hidden, Part};
use super::named::Named;
use super::poll::AskedAt;
use super::scenes::SceneId;
use super::state::State;
use crate::lesson::Lang;

/// The fragment, without `#`, that opens `state`.
pub fn encode(state: &State) -> String {
    state.awaiting.clone().unwrap_or_else(|| shown(state))
}

/// The fragment that opens `state`, written anew even while an address waits for a lecture.
pub(super) fn shown(state: &State) -> String {
    let mut writer = Writer::default();
    // An exercise and the summary name their scene.
    let open = state.practice.open.as_ref();
    if !state.practice.is_open() {
        writer.put("scene", state.scene.name(), State::default().scene.name());
    }
    put_looks(state, &mut writer);
    // A figure in another page is not a talk.
    writer.put("present", if state.present && !state.embed { "1" } else { "0" }, "0");
    writer.put("keys", if state.host.keys { "forward" } else { "own" }, "own");
    writer.put("origin", state.host.origin.as_deref().unwrap_or_default(), "");
    writer.put("script", &state.script.as_deref().map(percent_encoded).unwrap_or_default(), "");
    // The steps of a lecture that has no address cannot be opened from one.
    let addressed = state.lecture.is_none() || state.script.is_some();
    if state.practice.summary {
        writer.put("exercise", SUMMARY, "");
        return writer.finish(&Pairs::new(""));
    }
    if let Some(open) = open {
        writer.put("exercise", open.exercise.id, "");
        writer.put("seed", &open.seed.to_string(), "1");
        return writer.finish(&Pairs::new(""));
    }
    let base = Pairs::new(if addressed { state.step_fragment() } else { "" });
    let unchanged = || state.lecture.is_none() && changes(state, &base).is_empty();
    let step = match state.step.filter(|_| addressed) {
        // An address without a step and without a state opens this one.
        Some(0) if unchanged() => String::new(),
        Some(step) => state.step_name(step),
        None if unchanged() => NO_STEP.to_owned(),
        None => String::new(),
    };
    writer.put("step", &step, "");
    state.open_scene().encode(&mut writer);
    writer.finish(&base)
}

/// The fragment that opens the figure of `state` in a lecture: neither how the page looks nor a step.
pub fn figure(state: &State) -> String {
    let mut writer = Writer::default();
    writer.put("scene", state.scene.name(), State::default().scene.name());
    state.open_scene().encode(&mut writer);
    writer.finish(&Pairs::new(""))
}

/// The part of the fragment of `state` that its scene adds to `base`.
fn changes(state: &State, base: &Pairs) -> String {
    let mut writer = Writer::default();
    state.open_scene().encode(&mut writer);
    writer.finish(base)
}

/// Whether `state` has left the story: no step is open, or the scene has changed since it was opened.
pub fn strays(state: &State) -> bool {
    // In a talk the motion of an own step goes on to its end, and its words stay.
    let played = |pair: &str| state.present && state.lecture.is_some() && state.scene.is_motion(pair);
    let changed = || {
        let changes = changes(state, &Pairs::new(state.step_fragment()));
        changes.split('&').any(|pair| !pair.is_empty() && !played(pair))
    };
    state.step.is_none() || !state.playing && changed()
}

/// Whether the open scene is in its default state.
pub(super) fn untouched_scene(state: &State) -> bool {
    changes(state, &Pairs::new("")).is_empty()
}

/// The keys that no scene defines.
pub const COMMON: [&str; 14] = [
    "scene", "step", "exercise", "lang", "theme", "embed", "hide", "fit", "lock", "ground", "present", "script",
    "keys", "origin",
];

/// The value of `exercise` for the summary of all.
const SUMMARY: &str = "all";

/// The value of `step` for the opening state of a scene without a step.
const NO_STEP: &str = "none";

/// The part of the fragment of `state` that determines the look of the page in every scene.
pub fn looks(state: &State) -> String {
    let mut writer = Writer::default();
    put_looks(state, &mut writer);
    writer.finish(&Pairs::new(""))
}

fn put_looks(state: &State, writer: &mut Writer) {
    writer.put("lang", state.lang.map_or("", Lang::tag), "");
    writer.put("theme", state.theme.name(), State::default().theme.name());
    writer.put("embed", if state.embed { "1" } else { "0" }, "0");
    writer.put("hide", &state.hidden.parts().map(Part::name).collect::<Vec<_>>().join(","), "");
    writer.put("fit", if state.fit { "1" } else { "0" }, "0");
    writer.put("lock", if state.lock { "1" } else { "0" }, "0");
    writer.put("ground", if state.clear { "none" } else { "solid" }, "solid");
}

/// The state that `fragment` (without `#`) opens. The scenes that it does not open stay as they are in `now`.
pub fn decode(fragment: &str, now: &State) -> State {
    let mut pairs = Pairs::received(fragment);
    let mut next = State {
        scenes: now.scenes.clone(),
        host: now.host.clone(),
        present: now.present,
        polls: now.polls.clone(),
        lecture: now.lecture.clone(),
        saved: now.saved.clone(),
        script: now.script.clone(),
        left_at: now.left_at.clone(),
        finished: now.finished.clone(),
        practice: now.practice.closed(),
        ..State::default()
    };

    pairs.word("v", &[("1", ())]);
    let scene = pairs.choice::<SceneId>("scene");
    next.scene = scene.unwrap_or(next.scene);
    next.lang = pairs.word("lang", &Lang::ALL.map(|lang| (lang.tag(), lang)));
    next.theme = pairs.choice("theme").unwrap_or(next.theme);
    next.embed = pairs.flag("embed");
    if let Some(parts) = pairs.choices::<Part>("hide") {
        let mut hidden = Hidden::default();
        parts.into_iter().for_each(|part| hidden.insert(part));
        next.hidden = hidden;
        if let Some(&part) = next.scene.essential().iter().find(|&&part| hidden.contains(part)) {
            pairs.refuse("hide", Accepted::Essential(part));
        }
    }
    (next.fit, next.lock) = (pairs.flag("fit"), pairs.flag("lock"));
    next.clear = pairs.word("ground", &[("solid", false), ("none", true)]).unwrap_or(false);
    // A talk ends only where an address says so.
    next.present = pairs.word("present", &[("0", false), ("1", true)]).unwrap_or(now.present);
    next.host.keys = pairs.word("keys", &[("own", false), ("forward", true)]).unwrap_or(next.host.keys);
    pairs.read("origin", Accepted::Origin, |origin| (origin.is_empty() || next.host.trust(origin)).then_some(()));
    let script = pairs.read("script", Accepted::Script, |path| of_this_site(path).then(|| path.to_owned()));
    let refused = script.is_none() && pairs.get("script").is_some_and(|path| !path.is_empty());
    if refused {
        next.script = None;
    }
    // A file does not replace a lecture that has not been saved.
    let unsaved = script.is_some() && next.script != script && now.unsaved();
    if unsaved {
        next.script = None;
        pairs.refuse("script", Accepted::Unsaved);
    } else if script.is_some() && next.script != script {
        // The votes are about the steps of the lecture that is left; after a reload there is none yet.
        if next.lecture.is_some() {
            next.polls.retain(|at, _| !matches!(at, AskedAt::Lecture(_)));
        }
        (next.script, next.lecture) = (script, None);
    }
    let waiting = refused || unsaved || next.script.is_some() && next.lecture.is_none();
    let steps = if waiting { lecture::MOST_STEPS } else { next.step_count() };
    let story = if next.lecture.is_none() { next.scene.steps() } else { &[] };
    let step = pairs.read("step", Accepted::Step(steps.saturating_sub(1)), |text| {
        let place = story.iter().position(|step| step.id == text);
        let place = place.or_else(|| text.parse().ok().filter(|&place| place < steps));
        place.map(Some).or((text == NO_STEP).then_some(None))
    });
    // A scene without a state opens at the first step of its story.
    let stateless = pairs.get("step").is_none() && !next.open_scene().is_named_in(&pairs);
    next.arriving = step.is_none() && stateless && !story.is_empty();
    next.step = step.unwrap_or(next.arriving.then_some(0));
    if waiting {
        // Until the file is loaded its steps are unknown, so any step is accepted.
        (next.step, next.awaiting) = (None, Some(fragment.to_owned()));
    } else {
        // The address takes precedence over the step.
        pairs.precede(next.step_fragment());
        if scene.is_none() && next.lecture.is_some() {
            next.scene = pairs.choice("scene").unwrap_or(next.scene);
        }
    }
    let ids = || [SUMMARY].into_iter().chain(exercises().map(|(_, exercise)| exercise.id)).collect();
    let named = |text: &str| (text == SUMMARY || exercise(text).is_some()).then(|| text.to_owned());
    match pairs.read("exercise", Accepted::Word(ids()), named) {
        Some(id) if id == SUMMARY => {
            (next.practice.summary, next.step, next.arriving) = (true, None, false);
        }
        Some(id) => {
            let seed = pairs.read("seed", Accepted::Whole(0, u32::MAX.into()), |seed| seed.parse().ok());
            next.arriving = false;
            next.open_exercise(&id, seed.unwrap_or(1));
        }
        None => next.scenes.get_mut(next.scene).decode(&mut pairs),
    }
    pairs.note_unknown(&KNOWN);
    next.notices = pairs.notices;
    next.ask();
    next
}

/// Every key that means something in some address.
static KNOWN: LazyLock<Vec<&'static str>> = LazyLock::new(|| {
    // Older pages wrote their version.
    let common = COMMON.into_iter().chain(["v"]);
    common.chain(SceneId::ALL.iter().flat_map(|scene| scene.keys()).map(|(key, _)| key)).collect()
});

/// The first key in `fragment` that means nothing in any address.
pub fn unknown_key(fragment: &str) -> Option<String> {
    Pairs::received(fragment).unknown(&KNOWN)
}

/// Whether `path` names a file of this site for every address of the page.
fn of_this_site(path: &str) -> bool {
    // Browsers leave these out before they read an address.
    let plain = !path.starts_with(' ') && !path.contains(|letter: char| letter.is_control());
    let scheme = path.split(['/', '?', '#']).next().is_some_and(|start| start.contains(':'));
    plain && !path.is_empty() && path.len() <= 500 && !scheme && !path.starts_with("//") && !path.contains('\\')
}

#[cfg(test)]
mod tests;

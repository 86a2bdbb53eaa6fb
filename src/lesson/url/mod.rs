//! The state as the fragment of an address, and back.
//!
//! A fragment holds `key=value` pairs joined by `&`. Defaults are left out, an unknown key is ignored, and a bad value
//! falls back to its default with a [`Notice`](super::Notice). No fragment makes this fail.

use super::address::{Accepted, Pairs, Writer, percent_encoded};
use super::lecture;
use super::named::Named;
use super::scenes::SceneId;
use super::state::{Hidden, Part, State};
use crate::lesson::Lang;

/// The fragment, without `#`, that opens `state`.
pub fn encode(state: &State) -> String {
    state.awaiting.clone().unwrap_or_else(|| shown(state))
}

/// The same, where an address waits for its file as well.
pub(super) fn shown(state: &State) -> String {
    let mut writer = Writer::default();
    writer.put("scene", state.scene.name(), State::default().scene.name());
    put_looks(state, &mut writer);
    writer.put("keys", if state.host.keys { "forward" } else { "own" }, "own");
    writer.put("origin", state.host.origin.as_deref().unwrap_or_default(), "");
    writer.put("script", &state.script.as_deref().map(percent_encoded).unwrap_or_default(), "");
    // The steps of a lecture that has no address cannot be opened from one.
    let addressed = state.lecture.is_none() || state.script.is_some();
    let step = state.step.filter(|_| addressed).map_or(String::new(), |step| state.step_name(step));
    writer.put("step", &step, "");
    state.open_scene().encode(&mut writer);
    writer.finish(&Pairs::new(if addressed { state.step_fragment() } else { "" }))
}

/// What of the fragment of `state` says how the page looks, in whatever scene.
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
}

/// The state that `fragment` (without `#`) opens. The scenes that it does not open stay as they are in `now`.
pub fn decode(fragment: &str, now: &State) -> State {
    let mut pairs = Pairs::new(fragment);
    let mut next = State {
        scenes: now.scenes.clone(),
        host: now.host.clone(),
        present: now.present,
        polls: now.polls.clone(),
        lecture: now.lecture.clone(),
        saved: now.saved.clone(),
        script: now.script.clone(),
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
    }
    next.host.keys = pairs.word("keys", &[("own", false), ("forward", true)]).unwrap_or(next.host.keys);
    pairs.read("origin", Accepted::Origin, |origin| (origin.is_empty() || next.host.trust(origin)).then_some(()));
    let script = pairs.read("script", Accepted::Script, |path| of_this_site(path).then(|| path.to_owned()));
    let refused = script.is_none() && pairs.get("script").is_some_and(|path| !path.is_empty());
    if refused {
        next.script = None;
    } else if script.is_some() && next.script != script {
        (next.script, next.lecture) = (script, None);
    }
    let waiting = refused || next.script.is_some() && next.lecture.is_none();
    let steps = if waiting { lecture::MOST_STEPS } else { next.step_count() };
    let story = if next.lecture.is_none() { next.scene.steps() } else { &[] };
    next.step = pairs.read("step", Accepted::Step(steps.saturating_sub(1)), |text| {
        let place = story.iter().position(|step| step.id == text);
        place.or_else(|| text.parse().ok().filter(|&place| place < steps))
    });
    if waiting {
        // Until the file has come, no step is known, and any may be one of it.
        (next.step, next.awaiting) = (None, Some(fragment.to_owned()));
    } else {
        // What the address says itself comes later, and so counts.
        pairs.precede(next.step_fragment());
        if scene.is_none() && next.lecture.is_some() {
            next.scene = pairs.choice("scene").unwrap_or(next.scene);
        }
    }
    next.scenes.get_mut(next.scene).decode(&mut pairs);
    next.notices = pairs.notices;
    next
}

/// Whether `path` leads to a file of this site, whatever the page's own address is.
fn of_this_site(path: &str) -> bool {
    let scheme = path.split(['/', '?', '#']).next().is_some_and(|start| start.contains(':'));
    !path.is_empty() && path.len() <= 500 && !scheme && !path.starts_with("//") && !path.contains('\\')
}

#[cfg(test)]
mod tests;

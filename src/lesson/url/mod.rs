//! The state as the fragment of an address, and back.
//!
//! A fragment holds `key=value` pairs joined by `&`. Defaults are left out, an unknown key is ignored, and a bad value
//! falls back to its default with a [`Notice`]. No fragment makes this fail.

mod connect;
mod count;
mod learn;
mod pairs;
mod shift;
mod tie;

use super::{Hidden, Notice, Part, Scene, State, Theme, lecture};
use crate::conv;
use crate::i18n::Lang;
use pairs::{Pairs, Writer, percent_encoded};

/// What a key takes, for the notice about a value that it does not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Accepted {
    /// One of these words.
    Word(Vec<&'static str>),
    /// Some of these words, joined by commas.
    Words(Vec<&'static str>),
    /// A whole number from the first to the second.
    Whole(i64, i64),
    /// A number from 0 to 1.
    Fraction,
    /// A number from the first to the second, as a reader would write them.
    Between(&'static str, &'static str),
    /// At most so many numbers, joined by commas.
    Numbers(usize),
    /// So many rows of so many numbers, row by row.
    Picture(usize, usize),
    /// The name of a part of the figure, as `k1`, `w3.2`, `l3.1`, `x4` or `y4`.
    Select,
    /// The path of a file on this site.
    Script,
    /// The path of a lecture's file: it could not be loaded, or is none for this reason.
    Lecture(Option<lecture::Problem>),
    /// An origin, as `https://example.org`.
    Origin,
    /// Weights with their values, as `w3.2:1.5,l0.1:2`.
    Edits,
    /// A picture of the reader's own, which is never in an address.
    OwnPicture,
    /// A number of rows that divides the length of the kernel.
    Rows,
    /// Something written like the first, with numbers from 0 to the second.
    Like(&'static str, usize),
    /// A value that fits the others; with these there is no layer, for this reason.
    Shape(conv::Error),
}

/// The fragment, without `#`, that opens `state`.
pub fn encode(state: &State) -> String {
    state.awaiting.clone().unwrap_or_else(|| seen(state))
}

/// The same, whatever waits for its file.
pub(super) fn seen(state: &State) -> String {
    let mut writer = Writer::default();
    writer.put("scene", state.scene.name(), State::default().scene.name());
    put_looks(state, &mut writer);
    writer.put("keys", if state.host.keys { "forward" } else { "own" }, "own");
    writer.put("origin", state.host.origin.as_deref().unwrap_or_default(), "");
    writer.put("script", &state.script.as_deref().map(percent_encoded).unwrap_or_default(), "");
    // The steps of a lecture that has no address cannot be opened from one.
    let addressed = state.lecture.is_none() || state.script.is_some();
    writer.put("step", &state.step.filter(|_| addressed).map_or(String::new(), |step| step.to_string()), "");
    match state.scene {
        Scene::Connect => connect::encode(&state.connect, &mut writer),
        Scene::Shift => shift::encode(&state.shift, &mut writer),
        Scene::Tie => tie::encode(&state.tie, &mut writer),
        Scene::Learn => learn::encode(&state.learn, &mut writer),
        Scene::Count => count::encode(&state.count, &mut writer),
    }
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
        connect: now.connect.clone(),
        shift: now.shift.clone(),
        tie: now.tie.clone(),
        count: now.count.clone(),
        learn: now.learn.clone(),
        host: now.host.clone(),
        present: now.present,
        polls: now.polls,
        lecture: now.lecture.clone(),
        kept: now.kept.clone(),
        script: now.script.clone(),
        ..State::default()
    };

    pairs.word("v", &[("1", ())]);
    let scenes = Scene::ALL.map(|scene| (scene.name(), scene));
    let scene = pairs.word("scene", &scenes);
    next.scene = scene.unwrap_or(next.scene);
    next.lang = pairs.word("lang", &Lang::ALL.map(|lang| (lang.tag(), lang)));
    next.theme = pairs.word("theme", &Theme::ALL.map(|theme| (theme.name(), theme))).unwrap_or(next.theme);
    next.embed = pairs.flag("embed");
    if let Some(parts) = pairs.words("hide", &Part::ALL.map(|part| (part.name(), part))) {
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
    let last = if waiting { lecture::MOST_STEPS } else { next.steps() }.saturating_sub(1);
    next.step = pairs.whole("step", 0, last as i64).map(|step| step as usize);
    if waiting {
        // Until the file has come, no step is known, and any may be one of it.
        (next.step, next.awaiting) = (None, Some(fragment.to_owned()));
    } else {
        // What the address says itself comes later, and so counts.
        pairs.precede(next.step_fragment());
        if scene.is_none() && next.lecture.is_some() {
            next.scene = pairs.word("scene", &scenes).unwrap_or(next.scene);
        }
    }
    match next.scene {
        Scene::Connect => next.connect = connect::decode(&mut pairs),
        Scene::Tie => next.tie = tie::decode(&mut pairs),
        Scene::Shift => next.shift = shift::decode(&mut pairs, &now.shift),
        Scene::Learn => next.learn = learn::decode(&mut pairs),
        Scene::Count => next.count = count::decode(&mut pairs, &now.count),
    }
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

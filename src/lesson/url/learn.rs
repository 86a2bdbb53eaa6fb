//! The scene Learn in the address.

use super::Accepted;
use super::pairs::{Pairs, Writer};
use crate::lesson::learn::{Learn, MAX_NOISE, MAX_RATE, MAX_UPDATES, Method, SAMPLES, TAPS};
use crate::lesson::parse_number;

const TAP_NAMES: [&str; TAPS] = ["k0", "k1", "k2"];

pub(super) fn encode(state: &Learn, writer: &mut Writer) {
    let default = Learn::default();
    writer.put("n", &state.n.to_string(), &default.n.to_string());
    writer.put("examples", &state.examples.to_string(), &default.examples.to_string());
    writer.put("seed", &state.seed.to_string(), &default.seed.to_string());
    writer.put("noise", &state.noise.to_string(), &default.noise.to_string());
    writer.put("pattern", if state.half { "left" } else { "all" }, "all");
    writer.put("method", state.method.name(), default.method.name());
    writer.put("rate", &state.rate.to_string(), &default.rate.to_string());
    writer.put("updates", &state.updates.to_string(), &default.updates.to_string());
    writer.put("select", TAP_NAMES[state.tap], TAP_NAMES[default.tap]);
}

pub(super) fn decode(pairs: &mut Pairs) -> Learn {
    let mut state = Learn::default();
    let (low, high) = SAMPLES;
    state.n = pairs.whole("n", low as i64, high as i64).map_or(state.n, |n| n as usize);
    state.seed = pairs.whole("seed", 0, u32::MAX.into()).map_or(state.seed, |seed| seed as u32);
    let number = |low: f32, high: f32| move |text: &str| parse_number(text).filter(|x| (low..=high).contains(x));
    state.noise = pairs.read("noise", Accepted::Between("0", "2"), number(0.0, MAX_NOISE)).unwrap_or(state.noise);
    state.half = pairs.word("pattern", &[("all", false), ("left", true)]).unwrap_or(state.half);
    state.method = pairs.word("method", &Method::ALL.map(|method| (method.name(), method))).unwrap_or(state.method);
    state.rate = pairs.read("rate", Accepted::Between("0.01", "1.5"), number(0.01, MAX_RATE)).unwrap_or(state.rate);
    state.updates = pairs.whole("updates", 0, MAX_UPDATES.into()).map_or(state.updates, |updates| updates as u32);
    let taps: Vec<(&'static str, usize)> = TAP_NAMES.into_iter().zip(0..).collect();
    state.tap = pairs.word("select", &taps).unwrap_or(state.tap);
    let most = state.task().most();
    state.examples = pairs.whole("examples", 1, most as i64).map_or(state.examples, |count| count as usize).min(most);
    state
}

#[cfg(test)]
mod tests {
    use crate::lesson::learn::{Edit, Method};
    use crate::lesson::url::{decode, encode};
    use crate::lesson::{Action, Scene, State, reduce};

    #[test]
    fn the_scene_comes_back() {
        let mut state = reduce(&State::default(), Action::Open(Scene::Learn));
        for edit in [
            Edit::Samples(8),
            Edit::Noise(0.5),
            Edit::Examples(40),
            Edit::Seed(9),
            Edit::Half(true),
            Edit::Method(Method::Descent),
            Edit::Rate(0.75),
            Edit::Updates(30),
            Edit::Tap(0),
        ] {
            state = reduce(&state, Action::Learn(edit));
        }
        let fragment = encode(&state);
        assert_eq!(
            fragment,
            "scene=learn&n=8&examples=40&seed=9&noise=0.5&pattern=left&method=descent&rate=0.75&updates=30&select=k0"
        );
        assert_eq!(decode(&fragment, &State::default()), state);
    }

    #[test]
    fn a_bad_value_is_named() {
        for (fragment, key) in [
            ("n=5", "n"),
            ("n=12.5", "n"),
            ("examples=0", "examples"),
            ("examples=17", "examples"),
            ("noise=-1", "noise"),
            ("noise=3", "noise"),
            ("rate=2", "rate"),
            ("rate=0", "rate"),
            ("pattern=right", "pattern"),
            ("method=magic", "method"),
            ("updates=2001", "updates"),
            ("select=w1.2", "select"),
            ("seed=x", "seed"),
        ] {
            let state = decode(&format!("scene=learn&{fragment}"), &State::default());
            assert_eq!(state.notices.iter().map(|notice| notice.key).collect::<Vec<_>>(), [key], "{fragment}");
        }
    }
}

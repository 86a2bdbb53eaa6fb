//! Any message from a host leads to a state that can be written as an address.
#![no_main]

use arbitrary::Arbitrary;
use libfuzzer_sys::fuzz_target;
use parameter_sharing::lesson::host::{Message, Request, SOURCE, VERSION};
use parameter_sharing::lesson::{Action, State, reduce, url};

#[derive(Arbitrary, Debug)]
struct Said<'a> {
    source: Option<&'a str>,
    version: Option<f64>,
    kind: Option<&'a str>,
    fragment: Option<&'a str>,
    theme: Option<&'a str>,
}

fuzz_target!(|said: Vec<Said>| {
    let mut state = State::default();
    for Said { source, version, kind, fragment, theme } in said {
        let request = Request::read(Message {
            source: source.map(str::to_owned),
            version,
            kind: kind.map(str::to_owned),
            fragment: fragment.map(str::to_owned),
            theme: theme.map(str::to_owned),
        });
        assert!(request.is_none() || (source == Some(SOURCE) && version == Some(VERSION)));
        let action = match request {
            Some(Request::SetState(fragment)) => Action::OpenFragment(fragment),
            Some(Request::SetTheme(theme)) => Action::FollowTheme(theme),
            Some(Request::Next) => state.next_in_story(),
            Some(Request::Previous) => state.previous_in_story().unwrap_or(Action::Reset),
            Some(Request::Reset) => Action::Reset,
            _ => continue,
        };
        state = reduce(&state, action);
        let written = url::encode(&state);
        assert_eq!(url::encode(&url::decode(&written, &state)), written);
    }
});

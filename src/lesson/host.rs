//! The host of a frame: its requests, the messages to it, and their frequency.

use super::look::Theme;

/// Milliseconds between two messages about the state, at least.
pub const PACE: f64 = 100.0;
/// UTF-16 units of the longest fragment that is taken from a message; no state needs as many.
pub const LONGEST: u32 = 10_000;
/// The source that all messages between host and page name.
pub const SOURCE: &str = "parameter-sharing";
/// The version of the messages.
pub const VERSION: f64 = 1.0;
/// An origin that no window has. It replaces an invalid origin, so that no host is trusted.
const NOBODY: &str = "invalid";

/// The settings of the host in an address. They stay until another address changes them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Host {
    /// Whether the host receives keys that the page does not use (`keys=forward`).
    pub keys: bool,
    /// The only origin with which messages are exchanged (`origin=`). `None` allows any origin.
    pub origin: Option<String>,
    /// The theme of the page around the frame, as it says with `setTheme`.
    pub theme: Theme,
}

impl Default for Host {
    fn default() -> Host {
        Host { keys: false, origin: None, theme: Theme::Auto }
    }
}

impl Host {
    /// Whether a message from `origin` counts.
    pub fn trusts(&self, origin: &str) -> bool {
        self.origin.as_ref().is_none_or(|own| own == origin)
    }

    /// The origin that messages go to, as `postMessage` takes it.
    pub fn target(&self) -> &str {
        self.origin.as_deref().unwrap_or("*")
    }

    /// Trusts `origin` only, or no origin if it is invalid. Returns whether it is valid.
    pub(super) fn trust(&mut self, origin: &str) -> bool {
        let own = normal(origin);
        let good = own.is_some();
        self.origin = Some(own.unwrap_or_else(|| NOBODY.to_owned()));
        good
    }
}

/// `origin` as browsers write it: lower case, no default port, no slash at its end; none where it is none.
fn normal(origin: &str) -> Option<String> {
    let lower = origin.to_ascii_lowercase();
    let (scheme, place) = lower.strip_suffix('/').unwrap_or(&lower).split_once("://")?;
    let plain = |text: &str, also: &str| {
        !text.is_empty() && text.chars().all(|letter| letter.is_ascii_alphanumeric() || also.contains(letter))
    };
    let usual = match scheme {
        "http" => ":80",
        "https" => ":443",
        _ => "",
    };
    let place = place.strip_suffix(usual).unwrap_or(place);
    (origin.len() <= 300 && plain(scheme, "+-.") && plain(place, "-._:[]")).then(|| format!("{scheme}://{place}"))
}

/// The fields of a message. A field that is missing or of another type is `None`.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Message {
    /// Whose message it is.
    pub source: Option<String>,
    /// Its version.
    pub version: Option<f64>,
    /// The kind of request.
    pub kind: Option<String>,
    /// A state.
    pub fragment: Option<String>,
    /// A theme.
    pub theme: Option<String>,
}

/// A request of a host.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Request {
    /// To show the state of this fragment.
    SetState(String),
    /// To follow this theme.
    SetTheme(Theme),
    /// Send the state.
    GetState,
    /// The next step of the story, or the first if none is open.
    Next,
    /// The previous step.
    Previous,
    /// Start the animation.
    Play,
    /// Pause the animation.
    Pause,
    /// The opening state, or that of the step that is open.
    Reset,
}

impl Request {
    /// The request in `message`. `None` if it is not a message of this interface.
    pub fn read(message: Message) -> Option<Request> {
        if message.source.as_deref() != Some(SOURCE) || message.version != Some(VERSION) {
            return None;
        }
        Some(match message.kind.as_deref()? {
            "setState" => Request::SetState(message.fragment?.trim_start_matches('#').to_owned()),
            "setTheme" => Request::SetTheme(message.theme?.parse().ok().filter(|&theme| theme != Theme::Host)?),
            "getState" => Request::GetState,
            "next" => Request::Next,
            "previous" => Request::Previous,
            "play" => Request::Play,
            "pause" => Request::Pause,
            "reset" => Request::Reset,
            _ => return None,
        })
    }
}

/// The milliseconds to wait at `now` for something that was done `last` and is done at most every `gap`.
pub fn wait(last: f64, now: f64, gap: f64) -> f64 {
    (last + gap - now).clamp(0.0, gap)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::lesson::{Action, State, reduce, url};

    fn asks(kind: &str, fragment: Option<&str>) -> Option<Request> {
        Request::read(Message {
            source: Some(SOURCE.to_owned()),
            version: Some(1.0),
            kind: Some(kind.to_owned()),
            fragment: fragment.map(str::to_owned),
            theme: None,
        })
    }

    #[test]
    fn a_host_names_a_theme_of_its_own() {
        let asks = |theme: &str| {
            let theme = Some(theme.to_owned());
            let kind = Some("setTheme".to_owned());
            Request::read(Message { source: Some(SOURCE.to_owned()), version: Some(1.0), kind, fragment: None, theme })
        };
        assert_eq!(asks("dark"), Some(Request::SetTheme(Theme::Dark)));
        assert_eq!(["host", "Dark", ""].map(asks), [None, None, None]);
    }

    #[test]
    fn every_request_is_understood() {
        assert_eq!(asks("setState", Some("#dx=3")), Some(Request::SetState("dx=3".to_owned())));
        for (kind, request) in [
            ("getState", Request::GetState),
            ("next", Request::Next),
            ("previous", Request::Previous),
            ("play", Request::Play),
            ("pause", Request::Pause),
            ("reset", Request::Reset),
        ] {
            assert_eq!(asks(kind, None), Some(request));
        }
        for kind in ["setState", "GetState", "ready", "state", "resize", ""] {
            assert_eq!(asks(kind, None), None, "{kind}");
        }
    }

    #[test]
    fn an_origin_is_read_as_browsers_write_it() {
        for (given, own) in [
            ("https://example.org", "https://example.org"),
            ("HTTPS://Example.org:443/", "https://example.org"),
            ("http://127.0.0.1:8080", "http://127.0.0.1:8080"),
            ("http://[::1]:80", "http://[::1]"),
        ] {
            let mut host = Host::default();
            assert!(host.trust(given));
            assert!(host.trusts(own) && !host.trusts("https://example.com"), "{given}");
            assert_eq!(host.target(), own);
        }
        for given in ["*", "null", "example.org", "https://", "https://example.org/page", "https://a b", "://x"] {
            let mut host = Host::default();
            assert!(!host.trust(given), "{given}");
            assert!(!host.trusts(given) && !host.trusts("null") && !host.trusts(""), "{given}");
        }
        assert!(Host::default().trusts("null"));
    }

    #[test]
    fn what_is_said_of_the_host_stays_and_is_in_the_address() {
        let fragment = "embed=1&keys=forward&origin=https://example.org";
        let state = url::decode(fragment, &State::default());
        assert_eq!(url::encode(&state), fragment);
        let next = reduce(&state, Action::OpenFragment("scene=tie".to_owned()));
        assert_eq!(next.host, state.host);
        let other = reduce(&next, Action::OpenFragment("keys=own&origin=nowhere".to_owned()));
        assert_eq!((other.host.keys, other.host.trusts("https://example.org"), other.notices.len()), (false, false, 1));
    }

    #[test]
    fn how_the_frame_looks_stays_unless_the_host_says_otherwise() {
        let state = url::decode("lang=zh-CN&theme=dark&embed=1&hide=matrix&select=k0", &State::default());
        let ask = |fragment: &str| reduce(&state, Action::OpenFromHost(fragment.to_owned()));
        assert_eq!(url::encode(&ask("scene=shift&dx=3")), "scene=shift&lang=zh-CN&theme=dark&embed=1&hide=matrix&dx=3");
        assert_eq!(url::encode(&ask("theme=auto&hide=&lang=en")), "lang=en&embed=1");
        assert_eq!(ask(&url::encode(&state)), state);
    }

    #[test]
    fn at_most_so_often() {
        assert_eq!(wait(1000.0, 1030.0, PACE), 70.0);
        assert_eq!(wait(1000.0, 1100.0, PACE), 0.0);
        assert_eq!(wait(f64::NEG_INFINITY, 0.0, PACE), 0.0);
        assert_eq!(wait(1e9, 0.0, PACE), PACE);
    }

    proptest! {
        #[test]
        fn only_an_exact_message_is_a_request(
            source in proptest::option::of("parameter-sharing|[a-z-]{0,20}|\\PC*"),
            version in proptest::option::of(prop_oneof![Just(1.0), any::<f64>()]),
            kind in proptest::option::of("setState|getState|next|previous|play|pause|reset|[a-zA-Z]{0,9}|\\PC*"),
            fragment in proptest::option::of("\\PC*"),
        ) {
            let exact = source.as_deref() == Some("parameter-sharing") && version == Some(1.0);
            let known = match kind.as_deref() {
                Some("setState") => fragment.is_some(),
                Some(kind) => ["getState", "next", "previous", "play", "pause", "reset"].contains(&kind),
                None => false,
            };
            let request = Request::read(Message { source, version, kind, fragment: fragment.clone(), theme: fragment });
            prop_assert_eq!(request.is_some(), exact && known);
        }

        #[test]
        fn no_fragment_of_a_host_breaks_the_state(fragment in "\\PC{0,200}|(([a-z]{1,8}=[-0-9a-z,.%]{0,12})&){0,12}") {
            let next = reduce(&State::default(), Action::OpenFromHost(fragment));
            let again = url::decode(&url::encode(&next), &next);
            prop_assert_eq!(url::encode(&again), url::encode(&next));
        }

        #[test]
        fn whatever_is_named_as_origin_only_a_real_one_is_trusted(origin in "\\PC{0,40}|https?://[a-zA-Z0-9.]{1,20}(:[0-9]{1,5})?/?") {
            let mut host = Host::default();
            let good = host.trust(&origin);
            prop_assert!(!host.trusts("null"));
            prop_assert_eq!(host.trusts("invalid"), !good);
            let target = host.target().to_owned();
            prop_assert_eq!(Host::default().trust(&target), good);
        }
    }
}

//! Any address opens a state, and what is written of that state opens it again.
#![no_main]

use libfuzzer_sys::fuzz_target;
use parameter_sharing::lesson::{State, url};

fuzz_target!(|fragment: &str| {
    let opened = url::decode(fragment, &State::default());
    let written = url::encode(&opened);
    let again = url::decode(&written, &State::default());
    // A lecture that has not come yet keeps the address that waits for it, whatever that says.
    if opened.awaiting.is_none() {
        // An origin that is none stays one that nobody has.
        let strange = again.notices.iter().find(|notice| notice.key != "origin");
        assert!(strange.is_none(), "{written:?} is not understood");
        assert_eq!(url::encode(&again), written);
    }
});

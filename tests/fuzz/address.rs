//! Any address opens a state whose own address opens it again.
#![no_main]

use libfuzzer_sys::fuzz_target;
use parameter_sharing::lesson::{State, url};

fuzz_target!(|fragment: &str| {
    let opened = url::decode(fragment, &State::default());
    let written = url::encode(&opened);
    let again = url::decode(&written, &State::default());
    // Until its lecture is loaded, an address keeps the part that depends on the lecture.
    if opened.awaiting.is_none() {
        // An invalid origin stays in the address.
        let strange = again.notices.iter().find(|notice| notice.key != "origin");
        assert!(strange.is_none(), "{written:?} is not understood");
        assert_eq!(url::encode(&again), written);
    }
});

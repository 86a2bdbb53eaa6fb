//! Every address in a large collection opens the same state as when it was collected.
//!
//! A line of `data/addresses.txt` holds, separated by tabs: a fragment; the fragment that is written of what it opens;
//! the keys of the notices that it causes; and a digest of the numbers that the open scene then exports. The collection
//! was first made from the README, the tests and the stories, from every key with good and bad values, from random
//! play, and from fragments that were damaged. Where an address is meant to open something else from now on, the failing
//! test says where the collection as it would be written today has been put.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::sync::Mutex;

use parameter_sharing::conv::Plane;
use parameter_sharing::lesson::{State, export, url};
use sha2::{Digest, Sha256};

/// The numbers that the open scene exports. A small picture replaces the photograph, which is a file of the site.
fn exported(state: &State) -> String {
    let stand_in = || Plane::from_fn(6, 8, |row, column| ((3 * row + 5 * column) % 17) as f32).ok();
    let picture = state.scenes.shift.setup.picture().or_else(stand_in);
    export::csv(&export::tables(state, picture.as_ref()).expect("a state that is shown has numbers"))
}

/// A digest of [`exported`], computed once for each state of the scenes: most are in the collection several times, and two
/// tests go through it.
fn digest(state: &State) -> String {
    static KNOWN: Mutex<BTreeMap<String, String>> = Mutex::new(BTreeMap::new());
    let compute = || Sha256::digest(exported(state))[..4].iter().map(|byte| format!("{byte:02x}")).collect();
    let shown = format!("{:?} {:?}", state.scene, state.scenes);
    // Locked while it is computed, so that the other test waits for the result.
    KNOWN.lock().expect("no test has failed here").entry(shown).or_insert_with(compute).clone()
}

/// The line of `fragment` in the collection.
fn line(fragment: &str) -> String {
    let state = url::decode(fragment, &State::default());
    let notices = state.notices.iter().map(|notice| notice.key).collect::<Vec<_>>().join(",");
    format!("{fragment}\t{}\t{notices}\t{}", url::encode(&state), digest(&state))
}

/// The fragment of the same state without its step, which therefore contains every setting.
fn written_out(fragment: &str) -> String {
    url::encode(&State { step: None, ..url::decode(fragment, &State::default()) })
}

/// Compares `data/<name>` with the result of `today` for the first field of each line.
fn compare(name: &str, today: impl Fn(&str) -> String) {
    let kept = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data").join(name);
    let kept = fs::read_to_string(kept).expect("the collection");
    let fragments = kept.lines().map(|line| line.split('\t').next().unwrap_or_default());
    let lines: Vec<String> = fragments.map(today).collect();
    let changed: Vec<String> = (kept.lines().zip(&lines).filter(|(was, is)| was != is))
        .map(|(was, is)| format!("was {was}\nis  {is}\n"))
        .collect();
    if !changed.is_empty() {
        let rewritten = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
        fs::write(&rewritten, lines.join("\n") + "\n").expect("a file to compare");
        let few = changed.iter().take(20).map(String::as_str).collect::<String>();
        panic!("{} of {} lines differ, see {}\n{few}", changed.len(), lines.len(), rewritten.display());
    }
}

#[test]
fn every_collected_address_opens_the_same_state() {
    compare("addresses.txt", line);
}

#[test]
fn every_step_number_opens_the_same_state() {
    compare("steps.txt", |fragment| format!("{fragment}\t{}", written_out(fragment)));
}

#[test]
fn the_address_of_a_state_opens_the_same_state() {
    for kept in include_str!("data/addresses.txt").lines() {
        let columns: Vec<&str> = kept.split('\t').collect();
        let [_, written, notices, digest] = columns[..] else { panic!("four columns: {kept}") };
        // An address that waits for a lecture is kept unchanged, and so is an invalid origin.
        if notices.contains("script") || notices.contains("origin") || written.contains("script=") {
            continue;
        }
        // A part that is the figure itself is left out in the other scenes, so the address goes on to name it.
        let stays = |notice: &&str| *notice == "hide" && written.contains("hide=");
        let noticed = notices.split(',').find(stays).unwrap_or_default();
        assert_eq!(line(written), format!("{written}\t{written}\t{noticed}\t{digest}"), "{kept}");
    }
}

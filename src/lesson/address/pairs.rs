//! Reads and writes `key=value` pairs, and collects notices about invalid ones.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};

use super::accepted::{Accepted, Notice};
use crate::lesson::field::narrowed;
use crate::lesson::named::Named;
use crate::lesson::parse_number;
use crate::lesson::scenes::SceneId;

/// The largest number of characters quoted from a bad value.
const SHOWN: usize = 40;
/// The largest number of pairs that are read. Every state has fewer.
const MOST_PAIRS: usize = 200;

/// The most keys that are noted as unknown.
const MOST_UNKNOWN: usize = 3;
/// Keys whose values are paths or origins and may have any characters.
const VERBATIM: [&str; 2] = ["script", "origin"];
/// Characters that may follow an address in a sentence. No value ends in one.
const SENTENCE_END: [char; 19] =
    ['.', ';', ':', '!', '?', ')', ']', '}', '>', '"', '\'', '*', '”', '’', '»', '】', '》', '」', '…'];

/// The pairs of a fragment, and the notices about those that have been read.
pub struct Pairs {
    pairs: Vec<(String, String)>,
    pub(crate) notices: Vec<Notice>,
}

impl Pairs {
    pub(crate) fn new(fragment: &str) -> Pairs {
        let pairs = fragment.split('&').filter_map(|pair| pair.split_once('=')).take(MOST_PAIRS);
        let pairs = pairs.map(|(key, value)| (percent_decoded(key), percent_decoded(value))).collect();
        Pairs { pairs, notices: Vec::new() }
    }

    /// The pairs of a fragment that may have been mangled on its way here: written as HTML, percent-encoded as a whole, with
    /// full-width characters or other dashes, with the end of a sentence behind it, or with the name of a scene alone.
    pub(crate) fn received(fragment: &str) -> Pairs {
        let mut whole = fragment.replace("&amp;", "&");
        // Twice, since it may have been encoded twice.
        for _ in 0..2 {
            if !whole.contains('=') && whole.contains('%') {
                whole = narrowed(&percent_decoded(&whole)).replace("&amp;", "&");
            }
        }
        let mut pairs = Pairs::new(&whole);
        let last = pairs.pairs.len().saturating_sub(1);
        for (place, (key, value)) in pairs.pairs.iter_mut().enumerate() {
            if VERBATIM.contains(&key.as_str()) {
                continue;
            }
            (*key, *value) = (narrowed(key), narrowed(value));
            if place == last {
                value.truncate(value.trim_end_matches(SENTENCE_END).len());
            }
        }
        if let Some(scene) =
            whole.split('&').find_map(|part| part.trim_end_matches(SENTENCE_END).parse::<SceneId>().ok())
            && pairs.get("scene").is_none()
        {
            pairs.pairs.push(("scene".to_owned(), scene.name().to_owned()));
        }
        pairs
    }

    /// Notes the keys that are none of `known` but look like one.
    pub(crate) fn note_unknown(&mut self, known: &[&'static str]) {
        let meant = |(given, _): &(String, String)| {
            let is_known = known.contains(&given.as_str());
            let meant = known.iter().find(|known| !is_known && looks_like(given, known))?;
            Some(Notice { key: meant, value: shortened(given), accepted: Accepted::Unknown })
        };
        let unknown: Vec<Notice> = self.pairs.iter().filter_map(meant).take(MOST_UNKNOWN).collect();
        self.notices.extend(unknown);
    }

    /// The first key that is none of `known`.
    pub(crate) fn unknown(&self, known: &[&'static str]) -> Option<String> {
        let unknown = |(given, _): &&(String, String)| !known.contains(&given.as_str());
        self.pairs.iter().find(unknown).map(|(given, _)| shortened(given))
    }

    /// The pairs of these keys and values.
    pub(crate) fn of(pairs: impl Iterator<Item = (&'static str, String)>) -> Pairs {
        Pairs { pairs: pairs.map(|(key, value)| (key.to_owned(), value)).collect(), notices: Vec::new() }
    }

    /// Puts the pairs of `fragment` before the others.
    pub(crate) fn precede(&mut self, fragment: &str) {
        self.pairs.splice(0..0, Pairs::new(fragment).pairs);
    }

    /// The value of `key`; where it is given twice, the last one.
    pub(crate) fn get(&self, key: &str) -> Option<String> {
        self.pairs.iter().rev().find(|(name, _)| name == key).map(|(_, value)| value.clone())
    }

    /// Notes that the value of `key` was not taken.
    pub(crate) fn refuse(&mut self, key: &'static str, accepted: Accepted) {
        let value = shortened(&self.get(key).unwrap_or_default());
        self.notices.push(Notice { key, value, accepted });
    }

    /// The value of `key` as `read` understands it; noted, where it does not.
    pub(crate) fn read<T>(
        &mut self,
        key: &'static str,
        accepted: Accepted,
        read: impl FnOnce(&str) -> Option<T>,
    ) -> Option<T> {
        let given = self.get(key)?;
        let value = read(&given);
        self.judge(key, accepted, &given, value.is_some());
        value
    }

    /// Notes that `given`, the value of `key`, is not good.
    #[inline(never)]
    fn judge(&mut self, key: &'static str, accepted: Accepted, given: &str, good: bool) {
        // An empty value resets the key to its default.
        if !good && !given.is_empty() {
            self.refuse(key, accepted);
        }
    }

    /// The value paired with the word after `key`.
    pub(crate) fn word<T: Copy>(&mut self, key: &'static str, words: &[(&'static str, T)]) -> Option<T> {
        let place = self.place(key, words.iter().map(|(word, _)| *word).collect())?;
        words.get(place).map(|(_, value)| *value)
    }

    /// The variant that is named after `key`.
    pub(crate) fn choice<T: Named>(&mut self, key: &'static str) -> Option<T> {
        self.read(key, Accepted::Word(T::names()), |name| name.parse().ok())
    }

    /// The variants that are named after `key`, joined by commas; none where the value is empty.
    pub(crate) fn choices<T: Named>(&mut self, key: &'static str) -> Option<Vec<T>> {
        let read =
            |value: &str| value.split(',').filter(|name| !name.is_empty()).map(|name| name.parse().ok()).collect();
        self.read(key, Accepted::Words(T::names()), read)
    }

    /// The index in `words` of the value of `key`.
    #[inline(never)]
    fn place(&mut self, key: &'static str, words: Vec<&'static str>) -> Option<usize> {
        let place = words.iter().position(|word| Some(*word) == self.get(key).as_deref());
        self.read(key, Accepted::Word(words), |_| place)
    }

    /// Whether the value of `key` is 1.
    pub(crate) fn flag(&mut self, key: &'static str) -> bool {
        self.word(key, &[("0", false), ("1", true)]).unwrap_or(false)
    }
}

/// The pairs of a new fragment, each with whether it differs from the default state.
#[derive(Default)]
pub struct Writer(Vec<(&'static str, String, bool)>);

impl Writer {
    /// Puts a value that is left out where it is the default.
    pub(crate) fn put(&mut self, key: &'static str, value: &str, default: &str) {
        self.put_if(key, value, value != default);
    }

    /// Writes a value unless it equals `without`.
    pub(crate) fn put_if(&mut self, key: &'static str, value: &str, differs: bool) {
        self.0.push((key, value.to_owned(), differs));
    }

    /// The fragment to be read after `base`: pairs in `base` are left out, and defaults that `base` overrides are
    /// written. Keys and values need no percent-encoding here: they are words, numbers, commas and full stops.
    pub(crate) fn finish(self, base: &Pairs) -> String {
        let needed = |(key, value, differs): &(&'static str, String, bool)| match base.get(key) {
            Some(given) => given != *value,
            None => *differs,
        };
        let pairs = self.0.iter().filter(|pair| needed(pair)).map(|(key, value, _)| format!("{key}={value}"));
        pairs.collect::<Vec<_>>().join("&")
    }
}

/// `text`, cut to a length that fits on the page.
fn shortened(text: &str) -> String {
    let mut shown: String = text.chars().take(SHOWN).collect();
    if shown.len() < text.len() {
        shown.push('…');
    }
    shown
}

/// Whether `given` differs from `known` only in capitals, in one letter of at least five, or in the order of two letters of
/// at least four.
fn looks_like(given: &str, known: &str) -> bool {
    let (given, known) = (given.to_ascii_lowercase().into_bytes(), known.as_bytes());
    let same = given.iter().zip(known).take_while(|(one, other)| one == other).count();
    match (&given[same..], &known[same..]) {
        ([], []) => true,
        ([a, b, given @ ..], [c, d, rest @ ..]) if (a, b) == (d, c) => given == rest && known.len() > 3,
        ([_, given @ ..], [_, rest @ ..]) if given == rest => known.len() > 4,
        ([_, given @ ..], rest) | (given, [_, rest @ ..]) if given == rest => known.len() > 4,
        _ => false,
    }
}

/// One to `most` numbers, joined by commas.
pub fn numbers(text: &str, most: usize) -> Option<Vec<f32>> {
    let numbers: Option<Vec<f32>> = text.split(',').take(most + 1).map(parse_number).collect();
    numbers.filter(|numbers| numbers.len() <= most)
}

/// Numbers joined by commas, each as short as it can be and still be read back as itself.
pub(crate) fn joined<T: ToString>(numbers: &[T]) -> String {
    numbers.iter().map(T::to_string).collect::<Vec<_>>().join(",")
}

/// The bytes that are percent-encoded in a value: all except the usual ones in file names.
const ENCODED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'/');

/// `text` as a value.
pub(crate) fn percent_encoded(text: &str) -> String {
    utf8_percent_encode(text, ENCODED).to_string()
}

/// `text` with its percent-encoded bytes decoded; a percent sign that encodes nothing stays.
fn percent_decoded(text: &str) -> String {
    percent_decode_str(text).decode_utf8_lossy().into_owned()
}

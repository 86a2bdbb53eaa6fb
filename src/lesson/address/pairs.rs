//! Reading and writing `key=value` pairs, and noting what was wrong with them.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};

use super::accepted::{Accepted, Notice};
use crate::lesson::named::Named;
use crate::lesson::parse_number;

/// More characters of a bad value than this are not shown.
const SHOWN: usize = 40;
/// More pairs than any state has; the rest of a longer fragment is not read.
const MOST_PAIRS: usize = 200;

/// The pairs of a fragment, and what was wrong with those that have been read.
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
        let given = self.get(key).unwrap_or_default();
        let mut value: String = given.chars().take(SHOWN).collect();
        if value.len() < given.len() {
            value.push('…');
        }
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

    /// The value that goes with the word after `key`.
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

    /// Which of `words` stands after `key`.
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

/// Pairs on their way into a fragment, each with whether it differs from what an empty fragment opens.
#[derive(Default)]
pub struct Writer(Vec<(&'static str, String, bool)>);

impl Writer {
    /// Puts a value that is left out where it is the default.
    pub(crate) fn put(&mut self, key: &'static str, value: &str, default: &str) {
        self.put_if(key, value, value != default);
    }

    /// Puts a value that is left out where it does not differ from what stands without it.
    pub(crate) fn put_if(&mut self, key: &'static str, value: &str, differs: bool) {
        self.0.push((key, value.to_owned(), differs));
    }

    /// The fragment to be read after `base`: what `base` says already is left out, and a default is written out where
    /// `base` says something else. Keys and values here need no percent-encoding: they are words, numbers, commas and
    /// points.
    pub(crate) fn finish(self, base: &Pairs) -> String {
        let needed = |(key, value, differs): &(&'static str, String, bool)| match base.get(key) {
            Some(given) => given != *value,
            None => *differs,
        };
        let pairs = self.0.iter().filter(|pair| needed(pair)).map(|(key, value, _)| format!("{key}={value}"));
        pairs.collect::<Vec<_>>().join("&")
    }
}

/// One to `most` numbers, joined by commas.
pub fn numbers(text: &str, most: usize) -> Option<Vec<f32>> {
    let numbers: Option<Vec<f32>> = text.split(',').take(most + 1).map(parse_number).collect();
    numbers.filter(|numbers| numbers.len() <= most)
}

/// Numbers joined by commas, each as short as it can be and still be read back as itself.
pub(crate) fn joined(numbers: &[f32]) -> String {
    numbers.iter().map(f32::to_string).collect::<Vec<_>>().join(",")
}

/// The bytes that are percent-encoded in a value: all but those that file names are usually made of.
const ENCODED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'/');

/// `text` as a value.
pub(crate) fn percent_encoded(text: &str) -> String {
    utf8_percent_encode(text, ENCODED).to_string()
}

/// `text` with its percent-encoded bytes decoded; a percent sign that encodes nothing stays.
fn percent_decoded(text: &str) -> String {
    percent_decode_str(text).decode_utf8_lossy().into_owned()
}

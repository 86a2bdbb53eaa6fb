//! A scene's keys in the address, as a table that is read both ways.

use std::fmt::Display;
use std::ops::RangeInclusive;
use std::str::FromStr;

use super::accepted::Accepted;
use super::pairs::{Pairs, Writer, joined, numbers};
use crate::lesson::field::parse_number;
use crate::lesson::named::Named;

/// A key of a scene `S`: the values it accepts, and functions that write and read its value.
///
/// A key's default is the value that the keys before it result in: reading `dim=2` may select the opening picture, and
/// `x` is left out while it equals that picture.
pub struct Key<S> {
    /// Its name.
    pub name: &'static str,
    accepted: Box<dyn Fn(&S) -> Accepted>,
    write: Box<dyn Fn(&S) -> String>,
    read: Box<Read<S>>,
    same: Box<Same<S>>,
    late: bool,
    written_if: fn(&S) -> bool,
}

/// Reads a value, given the other pairs of the address. Returns whether the value is valid.
type Read<S> = dyn Fn(&mut S, &str, &mut Pairs) -> bool;
/// Compares two states.
type Same<S> = dyn Fn(&S, &S) -> bool;

/// A field of `S`, made by [`field!`].
pub struct Field<S, T> {
    /// Borrows it.
    pub get: fn(&S) -> &T,
    /// Borrows it to be changed.
    pub get_mut: fn(&mut S) -> &mut T,
}

impl<S, T> Clone for Field<S, T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<S, T> Copy for Field<S, T> {}

/// The field at a path, as in `field!(setup.stride)`.
macro_rules! field {
    ($($path:ident).+) => {
        $crate::lesson::address::Field { get: |state| &state.$($path).+, get_mut: |state| &mut state.$($path).+ }
    };
}
pub(crate) use field;

impl<S: 'static> Key<S> {
    /// A key with functions to write and read its value. `read` returns whether the value is valid; an invalid one must
    /// change nothing.
    pub fn new(
        name: &'static str,
        accepted: impl Fn(&S) -> Accepted + 'static,
        write: impl Fn(&S) -> String + Clone + 'static,
        read: impl Fn(&mut S, &str) -> bool + 'static,
    ) -> Key<S> {
        Key::among(name, accepted, write, move |state, text, _| read(state, text))
    }

    /// Like [`Key::new`], but `read` also receives the other keys of the address.
    pub fn among(
        name: &'static str,
        accepted: impl Fn(&S) -> Accepted + 'static,
        write: impl Fn(&S) -> String + Clone + 'static,
        read: impl Fn(&mut S, &str, &mut Pairs) -> bool + 'static,
    ) -> Key<S> {
        let written = write.clone();
        Key {
            name,
            accepted: Box::new(accepted),
            write: Box::new(write),
            read: Box::new(read),
            same: Box::new(move |state, other| written(state) == written(other)),
            late: false,
            written_if: |_| true,
        }
    }

    /// The key, written only of states that have such a value.
    #[must_use]
    pub fn written_if(self, written_if: fn(&S) -> bool) -> Key<S> {
        Key { written_if, ..self }
    }

    /// The key, after whose value `settle` sets the defaults that follow from it.
    #[must_use]
    pub fn then(self, settle: fn(&mut S)) -> Key<S> {
        let read = self.read;
        let read = move |state: &mut S, text: &str, pairs: &mut Pairs| {
            let good = read(state, text, pairs);
            if good {
                settle(state);
            }
            good
        };
        Key { read: Box::new(read), ..self }
    }

    /// Leaves the key out of an address only if `same` returns true for the state and the state without it.
    #[must_use]
    pub fn left_out_if(self, same: impl Fn(&S, &S) -> bool + 'static) -> Key<S> {
        Key { same: Box::new(same), ..self }
    }

    /// Reads the key after the others have been reconciled, since its valid values depend on them.
    #[must_use]
    pub fn read_late(self) -> Key<S> {
        Key { late: true, ..self }
    }

    /// One of the variants of an enum.
    pub fn choice<T: Named>(name: &'static str, field: Field<S, T>) -> Key<S> {
        Key::new(
            name,
            |_| Accepted::Word(T::names()),
            move |state| (*(field.get)(state)).name().to_owned(),
            move |state, text| text.parse().map(|value| *(field.get_mut)(state) = value).is_ok(),
        )
    }

    /// A switch, off or on.
    pub fn flag(name: &'static str, field: Field<S, bool>) -> Key<S> {
        Key::words(name, ["0", "1"], field)
    }

    /// A switch with a word for off and one for on.
    pub fn words(name: &'static str, words: [&'static str; 2], field: Field<S, bool>) -> Key<S> {
        Key::new(
            name,
            move |_| Accepted::Word(words.to_vec()),
            move |state| words[usize::from(*(field.get)(state))].to_owned(),
            move |state, text| {
                let found = words.iter().position(|word| *word == text);
                found.map(|place| *(field.get_mut)(state) = place == 1).is_some()
            },
        )
    }

    /// A whole number within a range.
    pub fn whole<T>(name: &'static str, range: RangeInclusive<T>, field: Field<S, T>) -> Key<S>
    where
        T: Copy + PartialOrd + Display + FromStr + TryInto<i64> + 'static,
    {
        // A range of an address fits.
        let bound = |value: T| value.try_into().unwrap_or(i64::MAX);
        let accepted = Accepted::Whole(bound(*range.start()), bound(*range.end()));
        Key::new(
            name,
            move |_| accepted.clone(),
            move |state| (field.get)(state).to_string(),
            move |state, text| {
                let number = text.parse().ok().filter(|number| range.contains(number));
                number.map(|number| *(field.get_mut)(state) = number).is_some()
            },
        )
    }

    /// A number within a range, as people write numbers.
    pub fn number(name: &'static str, range: RangeInclusive<f32>, accepted: Accepted, field: Field<S, f32>) -> Key<S> {
        Key::new(
            name,
            move |_| accepted.clone(),
            move |state| (field.get)(state).to_string(),
            move |state, text| {
                let number = parse_number(text).filter(|number| range.contains(number));
                number.map(|number| *(field.get_mut)(state) = number).is_some()
            },
        )
    }

    /// One to `most` numbers, joined by commas.
    pub fn numbers(name: &'static str, most: usize, field: Field<S, Vec<f32>>) -> Key<S> {
        Key::new(
            name,
            move |_| Accepted::Numbers(most),
            move |state| joined((field.get)(state)),
            move |state, text| {
                let numbers = numbers(text, most);
                numbers.map(|numbers| *(field.get_mut)(state) = numbers).is_some()
            },
        )
    }

    /// One or more variants of an enum, separated by commas.
    pub fn choices<T: Named>(name: &'static str, field: Field<S, Vec<T>>) -> Key<S> {
        Key::among(
            name,
            |_| Accepted::Words(T::names()),
            move |state| (field.get)(state).iter().map(|value| value.name()).collect::<Vec<_>>().join(","),
            move |state, text, pairs| {
                let named = text.split(',').filter(|word| !word.is_empty()).map(|word| word.parse().ok());
                match named.collect::<Option<Vec<T>>>() {
                    Some(named) if !named.is_empty() => {
                        let given = |value: &T| named.contains(value);
                        *(field.get_mut)(state) = T::all().iter().copied().filter(given).collect();
                    }
                    // None at all is refused as well.
                    Some(_) | None => pairs.refuse(name, Accepted::Words(T::names())),
                }
                true
            },
        )
    }

    /// The values that the key accepts in an address that opens `state`.
    pub fn accepted(&self, state: &S) -> Accepted {
        (self.accepted)(state)
    }
}

impl Writer {
    /// Writes the keys of `state`. Values that equal their default are left out.
    pub fn put_keys<S>(&mut self, keys: &[Key<S>], state: &S, mut opening: S) {
        let mut all = Pairs::of(keys.iter().map(|key| (key.name, (key.write)(state))));
        for key in keys.iter().filter(|key| (key.written_if)(state)) {
            let value = (key.write)(state);
            let differs = !(key.same)(state, &opening);
            if differs {
                (key.read)(&mut opening, &value, &mut all);
            }
            self.put_if(key.name, &value, differs);
        }
    }
}

impl Pairs {
    /// Reads the keys that are `late`, or the others, into `state`. An invalid value changes nothing and causes a
    /// notice; an empty one stands for the default.
    pub fn read_keys<S>(&mut self, keys: &[Key<S>], state: &mut S, late: bool) {
        for key in keys.iter().filter(|key| key.late == late) {
            let Some(value) = self.get(key.name) else { continue };
            if !(key.read)(state, &value, self) && !value.is_empty() {
                self.refuse(key.name, (key.accepted)(state));
            }
        }
    }
}

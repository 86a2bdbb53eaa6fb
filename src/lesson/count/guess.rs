//! The guess how many weights the layer would need without sharing.

use strum::{EnumString, IntoStaticStr, VariantArray};

/// A guess: the order of magnitude.
#[derive(Debug, Clone, Copy, PartialEq, Eq, EnumString, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "kebab-case")]
pub enum Guess {
    /// Below a million.
    Thousands,
    /// From a million on.
    Millions,
    /// From a billion on.
    Billions,
    /// From a trillion on.
    More,
}

impl Guess {
    /// The guess that is right for `count` weights.
    pub fn of(count: u128) -> Guess {
        match count {
            0..1_000_000 => Guess::Thousands,
            1_000_000..1_000_000_000 => Guess::Millions,
            1_000_000_000..1_000_000_000_000 => Guess::Billions,
            _ => Guess::More,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_right_guess_is_the_order_of_magnitude() {
        let of = [2, 178_640, 1_000_000, 8_003_072_000, 44_892_355_200, 1 << 53].map(Guess::of);
        let [thousands, millions, billions, more] = [Guess::Thousands, Guess::Millions, Guess::Billions, Guess::More];
        assert_eq!(of, [thousands, thousands, millions, billions, billions, more]);
    }
}

//! Numbers that look random and are the same for the same seed, in every browser.

/// SplitMix64 (Steele, Lea and Flood 2014): the whole state is one number, and any seed will do.
#[derive(Debug, Clone)]
pub struct Random(u64);

impl Random {
    /// A generator whose whole sequence follows from `seed`.
    pub fn new(seed: u32) -> Random {
        Random(u64::from(seed))
    }

    /// The next 64 bits.
    pub fn next_u64(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// A whole number from `low` to `high`, both included.
    pub fn whole(&mut self, low: i32, high: i32) -> i32 {
        let count = (i64::from(high) - i64::from(low) + 1) as u64;
        // The remainder favours small values by less than count/2⁶⁴, which no reader can see.
        (i64::from(low) + (self.next_u64() % count) as i64) as i32
    }

    /// A number with mean 0 and variance 1, spread nearly as a Gaussian: the sum of twelve numbers that are uniform on
    /// 0 to 1, less 6 (the law of Irwin and Hall). It takes no function whose last bit may differ between machines.
    pub fn gaussian(&mut self) -> f64 {
        // 2⁻⁵³: a random 53-bit number times this is uniform on 0 to 1, and exact.
        const UNIT: f64 = 1.0 / 9_007_199_254_740_992.0;
        (0..12).fold(-6.0, |sum, _| sum + (self.next_u64() >> 11) as f64 * UNIT)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_whole_number_is_any_of_those_from_the_low_to_the_high_one() {
        let mut random = Random::new(1);
        let drawn: Vec<i32> = (0..200).map(|_| random.whole(-1, 2)).collect();
        assert!((-1..=2).all(|number| drawn.contains(&number)));
        assert!(drawn.iter().all(|number| (-1..=2).contains(number)));
        assert_eq!(random.whole(7, 7), 7);
    }
}

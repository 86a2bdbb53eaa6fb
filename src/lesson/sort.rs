//! Sorting.

/// Sorts `items` so that none comes `before` one that stands earlier; up to 32 of them keep their order where neither
/// does. For the short lists of this app: the sorts of the standard library weigh 4 kB for every type.
pub fn sort<T: Copy>(items: &mut [T], before: impl Fn(&T, &T) -> bool) {
    let mut gap = items.len() / 16;
    loop {
        gap = gap.max(1);
        for start in gap..items.len() {
            let (item, mut place) = (items[start], start);
            while place >= gap && before(&item, &items[place - gap]) {
                items[place] = items[place - gap];
                place -= gap;
            }
            items[place] = item;
        }
        if gap == 1 {
            return;
        }
        gap /= 3;
    }
}

#[cfg(test)]
mod tests {
    use super::sort;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn it_sorts(numbers in prop::collection::vec(0u8..50, 0..300)) {
            let (mut ours, mut theirs) = (numbers.clone(), numbers);
            sort(&mut ours, |a, b| a < b);
            theirs.sort_unstable();
            prop_assert_eq!(ours, theirs);
        }

        #[test]
        fn few_keep_their_order(numbers in prop::collection::vec(0u8..5, 0..32)) {
            let mut ours: Vec<(u8, usize)> = numbers.iter().copied().zip(0..).collect();
            let mut theirs = ours.clone();
            sort(&mut ours, |a, b| a.0 < b.0);
            theirs.sort_by_key(|item| item.0);
            prop_assert_eq!(ours, theirs);
        }
    }
}

//! Many alike parts, of which a change concerns few.

use yew::prelude::*;

/// What `make` gives for each of `keys`, made again only where the key at that place has changed. Yew compares an element faster with
/// itself than with another that is equal.
#[hook]
pub(super) fn use_each<K: PartialEq + 'static, V: Clone + 'static>(
    keys: impl Iterator<Item = K>,
    make: impl Fn(&K) -> V,
) -> Vec<V> {
    let kept = use_mut_ref(Vec::<(K, V)>::new);
    let mut last = std::mem::take(&mut *kept.borrow_mut()).into_iter();
    let made = keys.map(|key| match last.next() {
        Some(same) if same.0 == key => same,
        Some(_) | None => {
            let value = make(&key);
            (key, value)
        }
    });
    let made: Vec<(K, V)> = made.collect();
    let values = made.iter().map(|(_, value)| value.clone()).collect();
    kept.replace(made);
    values
}

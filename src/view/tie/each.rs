//! Many alike parts, of which a change concerns few.

use yew::prelude::*;

/// Elements that were drawn, each with what it shows.
pub(super) struct Drawn<K>(Vec<(K, Html)>);

impl<K> Default for Drawn<K> {
    fn default() -> Self {
        Drawn(Vec::new())
    }
}

impl<K: PartialEq> Drawn<K> {
    /// The elements that show `all`. One that shows the same as the last at its place is that one: Yew compares an element faster with
    /// itself than with another that is equal.
    pub(super) fn show(&mut self, all: Vec<K>, draw: impl Fn(&K) -> Html) -> Vec<Html> {
        self.0.truncate(all.len());
        for (place, key) in all.into_iter().enumerate() {
            match self.0.get_mut(place) {
                Some((last, _)) if *last == key => {}
                Some(last) => {
                    last.1 = draw(&key);
                    last.0 = key;
                }
                None => {
                    let element = draw(&key);
                    self.0.push((key, element));
                }
            }
        }
        self.0.iter().map(|(_, element)| element.clone()).collect()
    }
}

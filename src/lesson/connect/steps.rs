//! The walk-through of the scene: each step is the fragment of an address, without `scene=connect`. The sentences that
//! go with them are in [`crate::i18n`].

/// From every weight its own to one kernel at every position, what that means, and the same on a picture. No element of
/// the kernel is zero: a shared number that adds nothing would be a poor example.
pub const STEPS: [&str; 10] = [
    "layers=dense&select=w3.0",
    "layers=local,dense&select=y3",
    "layers=local&select=l3.1",
    "k=1,2,-1&layers=conv,local",
    "k=1,2,-1&layers=conv&slide=3",
    "k=1,2,-1&layers=conv&select=y3",
    "k=1,2,-1&boundary=circular&layers=conv&select=x6",
    "k=1,2,-1",
    "k=1,2,-1&weights=same",
    "dim=2&select=y12",
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lesson::{State, url};

    #[test]
    fn every_step_opens_without_a_complaint_and_is_the_shortest_address_of_its_state() {
        for step in STEPS {
            let state = url::decode(step, &State::default());
            assert_eq!(state.notices, [], "{step}");
            assert_eq!(url::encode(&state), step);
        }
    }
}

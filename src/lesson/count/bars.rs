//! Bars on a linear scale.

use super::{Form, Quantity};
use crate::conv::Costs;

/// The part of the room that the bar for the operations of the layer without sharing takes.
const PART: f64 = 0.3;

/// The lengths of bars that all have one linear scale.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Bars {
    room: f64,
    unit: f64,
}

impl Bars {
    /// The bars for `costs` in a room of this width. Nearly everything fits except a full matrix.
    pub fn new(costs: &Costs, room: f64) -> Bars {
        let operations = Quantity::Operations.of(&Form::Local.of(costs)).max(1) as f64;
        Bars { room, unit: PART * room / operations }
    }

    /// The length of the bar for `count`, and how far it goes on where the room ends.
    pub fn length(&self, count: u128) -> (f64, Option<f64>) {
        let whole = count as f64 * self.unit;
        if whole > self.room { (self.room, Some(whole - self.room)) } else { (whole, None) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lesson::count::{Setup, metres};

    #[test]
    fn lengths_are_proportional_and_what_does_not_fit_goes_on() {
        let costs = Setup::default().costs().expect("costs");
        let bars = Bars::new(&costs, 230.0);
        let of = |form: Form, quantity: Quantity| bars.length(quantity.of(&form.of(&costs)));
        let (stored, computed) = (of(Form::Local, Quantity::Parameters), of(Form::Local, Quantity::Operations));
        assert!((computed.0 - 69.0).abs() < 1e-9 && (stored.0 - 46.0).abs() < 1e-9);
        assert_eq!(of(Form::Conv, Quantity::Operations), computed);
        assert!(of(Form::Conv, Quantity::Parameters).0 < 0.01);
        let (room, beyond) = of(Form::Dense, Quantity::Parameters);
        assert_eq!((room, metres(beyond.expect("it does not fit")).round()), (230.0, 545.0));
    }
}

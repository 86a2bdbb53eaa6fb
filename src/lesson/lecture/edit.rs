//! Changes of a lecture in its editor.

use std::rc::Rc;

use super::{OPTIONS, Predict, Step, Text};

/// The place of the step at `from` once it has been moved to before the one at `slot`, counted while it is still there.
pub fn place_after(from: usize, slot: usize) -> usize {
    if slot > from { slot - 1 } else { slot }
}

/// Moves the step at `from` to before the one at `slot`, counted while it is still there; a slot behind the last is the end.
pub fn move_step(steps: &mut Vec<Rc<Step>>, from: usize, slot: usize) {
    if from < steps.len() {
        let step = steps.remove(from);
        steps.insert(place_after(from, slot).min(steps.len()), step);
    }
}

impl Default for Predict {
    /// An empty question with as few options as there may be.
    fn default() -> Predict {
        Predict { question: Text::default(), options: vec![Text::default(); *OPTIONS.start()], right: None }
    }
}

impl Predict {
    /// Whether nothing has been written in it yet: there is nothing to ask.
    pub fn is_blank(&self) -> bool {
        self.options.iter().chain([&self.question]).all(|text| *text == Text::default())
    }

    /// Adds an empty option, where there may be one more.
    pub fn add_option(&mut self) {
        if self.options.len() < *OPTIONS.end() {
            self.options.push(Text::default());
        }
    }

    /// Removes the option at `place`, where there may be one less; the right one stays the right one.
    pub fn remove_option(&mut self, place: usize) {
        if self.options.len() > *OPTIONS.start() && place < self.options.len() {
            self.options.remove(place);
            self.right = self.right.filter(|&right| right != place).map(|right| right - usize::from(right > place));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named(names: &str) -> Vec<Rc<Step>> {
        names.chars().map(|name| Rc::new(Step { notes: name.into(), ..Step::default() })).collect()
    }

    #[test]
    fn a_step_is_moved_to_before_another_or_to_the_end() {
        for (from, slot, names) in [
            (0, 3, "bcad"),
            (0, 4, "bcda"),
            (3, 0, "dabc"),
            (2, 2, "abcd"),
            (2, 3, "abcd"),
            (1, 99, "acdb"),
            (9, 0, "abcd"),
        ] {
            let mut steps = named("abcd");
            move_step(&mut steps, from, slot);
            assert_eq!(steps, named(names), "{from} {slot}");
        }
    }

    #[test]
    fn the_right_option_stays_right_when_another_goes() {
        let text = Text::everywhere;
        let asked = Predict { question: text("q"), options: ["a", "b", "c"].map(text).into(), right: Some(1) };
        let without = |place: usize| {
            let mut predict = asked.clone();
            predict.remove_option(place);
            (predict.options.len(), predict.right)
        };
        assert_eq!(
            [without(0), without(1), without(2), without(3)],
            [(2, Some(0)), (2, None), (2, Some(1)), (3, Some(1))]
        );
        let mut least = Predict::default();
        least.remove_option(0);
        assert_eq!(least.options.len(), *OPTIONS.start());
        (0..9).for_each(|_| least.add_option());
        assert_eq!(least.options.len(), *OPTIONS.end());
    }
}

//! Exercises: what is asked about a scene's figure, and how an answer to it is judged.

use super::field::exact_readings;

/// An exercise. Its words stand under its id.
#[derive(Debug)]
pub struct Exercise {
    /// Its name in the address, unique among all scenes: lower-case words joined by `-`. It never changes.
    pub id: &'static str,
    /// Its variant for a seed.
    pub task: fn(u32) -> Task,
}

impl PartialEq for Exercise {
    fn eq(&self, other: &Exercise) -> bool {
        self.id == other.id
    }
}

/// A variant of an exercise.
#[derive(Debug, Clone, PartialEq)]
pub struct Task {
    /// The fragment that it opens, without the scene.
    pub opens: String,
    /// What is added to it to light what the hint speaks of.
    pub hint: String,
    /// What is added to it to show the reason once the answer is right.
    pub shows: String,
    /// The arguments of its words.
    pub words: Vec<(&'static str, String)>,
    /// What is asked, with the right answer.
    pub ask: Ask,
}

/// What is asked.
#[derive(Debug, Clone, PartialEq)]
pub enum Ask {
    /// A number.
    Number {
        /// The right one.
        right: f64,
        /// What usual mistakes give, each under the name of its explanation.
        slips: Vec<(&'static str, f64)>,
    },
    /// One of several.
    Choice {
        /// Their names.
        options: &'static [&'static str],
        /// The place of the right one.
        right: usize,
    },
    /// Parts of the figure to point at.
    Parts {
        /// The attribute that names a part in the figure.
        hook: &'static str,
        /// The parts that can be pointed at.
        from: Vec<String>,
        /// The right ones, in the same order.
        right: Vec<String>,
    },
    /// Switches of the figure to turn on.
    Switches {
        /// The names of all.
        from: Vec<String>,
        /// The sets that do what is asked, each in the same order.
        right: Vec<Vec<String>>,
    },
}

/// An answer.
#[derive(Debug, Clone, PartialEq)]
pub enum Response {
    /// A number.
    Number(f64),
    /// The name of an option, or a number as text.
    Text(String),
    /// The names of parts or switches.
    Names(Vec<String>),
}

/// The judgement of an answer.
#[derive(Debug, Clone, PartialEq)]
pub struct Verdict {
    /// From 0 to 1.
    pub score: f64,
    /// The name of the usual mistake that was made.
    pub slip: Option<&'static str>,
    /// How many parts are missing, and how many are too many.
    pub off: Option<(usize, usize)>,
}

impl Verdict {
    fn of(correct: bool) -> Verdict {
        Verdict { score: f64::from(u8::from(correct)), slip: None, off: None }
    }

    /// Whether the answer is right.
    pub fn correct(&self) -> bool {
        self.score == 1.0
    }
}

/// What an answer would have to be.
#[derive(Debug, Clone, PartialEq)]
pub enum Expected {
    /// A number, or a text that can mean only one.
    Number,
    /// One of these names.
    Option(&'static [&'static str]),
    /// Some of these names.
    Names(Vec<String>),
}

/// The number that `text` means, if it is certain. Where a comma may separate thousands or decimals, a whole number is meant.
///
/// ```
/// use parameter_sharing::lesson::exercise::meant;
/// assert_eq!(meant(" −1,125 "), Some(-1125.0));
/// assert_eq!(meant("1,000"), Some(1000.0));
/// assert_eq!((meant("0,5"), meant("1/3")), (Some(0.5), Some(1.0 / 3.0)));
/// assert_eq!((meant(""), meant("-"), meant("1e")), (None, None, None));
/// ```
pub fn meant(text: &str) -> Option<f64> {
    let readings = exact_readings(text);
    // A comma before three digits separates thousands: no one writes 1 as 1,000.
    let whole = readings.iter().find(|reading| reading.fract() == 0.0);
    if let [reading] = readings[..] { Some(reading) } else { whole.copied() }
}

impl Ask {
    /// What an answer would have to be.
    pub fn expected(&self) -> Expected {
        match self {
            Ask::Number { .. } => Expected::Number,
            Ask::Choice { options, .. } => Expected::Option(options),
            Ask::Parts { from, .. } | Ask::Switches { from, .. } => Expected::Names(from.clone()),
        }
    }

    /// Judges an answer; none where `response` is not as [expected](Ask::expected).
    pub fn judge(&self, response: &Response) -> Option<Verdict> {
        match self {
            Ask::Number { right, slips } => {
                let given = match response {
                    Response::Number(number) => Some(*number).filter(|number| number.is_finite()),
                    Response::Text(text) => meant(text),
                    Response::Names(_) => None,
                }?;
                let slip = slips.iter().find(|(_, slip)| *slip == given && slip != right).map(|(name, _)| *name);
                Some(Verdict { slip, ..Verdict::of(given == *right) })
            }
            Ask::Choice { options, right } => {
                let Response::Text(name) = response else { return None };
                let place = options.iter().position(|option| option == name)?;
                Some(Verdict::of(place == *right))
            }
            Ask::Parts { from, right, .. } => {
                let given = among(from, response)?;
                let hits = given.iter().filter(|name| right.contains(name)).count();
                let (missing, extra) = (right.len() - hits, given.len() - hits);
                let score = hits as f64 / (right.len() + extra).max(1) as f64;
                Some(Verdict { score, slip: None, off: Some((missing, extra)) })
            }
            Ask::Switches { from, right } => {
                let given = among(from, response)?;
                Some(Verdict::of(right.contains(&given)))
            }
        }
    }

    /// A right answer.
    pub fn solution(&self) -> Response {
        match self {
            Ask::Number { right, .. } => Response::Number(*right),
            Ask::Choice { options, right } => Response::Text(options[*right].to_owned()),
            Ask::Parts { right, .. } => Response::Names(right.clone()),
            Ask::Switches { right, .. } => Response::Names(right.first().cloned().unwrap_or_default()),
        }
    }
}

/// The names in `response`, each once and in the order of `from`; an empty list is no answer.
fn among(from: &[String], response: &Response) -> Option<Vec<String>> {
    let Response::Names(names) = response else { return None };
    let known = !names.is_empty() && names.iter().all(|name| from.contains(name));
    known.then(|| from.iter().filter(|name| names.contains(name)).cloned().collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_judged_whatever_it_is_written_as() {
        let ask = Ask::Number { right: 1125.0, slips: vec![("half", 562.5), ("same", 1125.0)] };
        for right in [Response::Number(1125.0), Response::Text("1,125".into()), Response::Text("１１２５".into())] {
            assert_eq!(ask.judge(&right), Some(Verdict::of(true)), "{right:?}");
        }
        let half = ask.judge(&Response::Text("562.5".into())).expect("an answer");
        assert_eq!((half.correct(), half.slip), (false, Some("half")));
        for none in [Response::Text("-".into()), Response::Number(f64::NAN), Response::Names(vec!["1125".into()])] {
            assert_eq!((ask.judge(&none), ask.expected()), (None, Expected::Number), "{none:?}");
        }
    }

    #[test]
    fn of_parts_the_missing_and_the_superfluous_count_and_the_order_does_not() {
        let names = |names: &str| names.split(' ').map(str::to_owned).collect::<Vec<_>>();
        let ask = Ask::Parts { hook: "data-choose", from: names("a b c d"), right: names("a b c") };
        let judge = |given: &str| ask.judge(&Response::Names(names(given)));
        assert!(judge("c a b a").is_some_and(|verdict| verdict.correct()));
        let off = judge("a d").expect("an answer");
        assert_eq!((off.score, off.off), (0.25, Some((2, 1))));
        assert_eq!(judge("a x"), None);
        assert_eq!(ask.judge(&Response::Names(Vec::new())), None);
    }
}

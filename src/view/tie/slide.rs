//! The first row, which slides down the diagonals and stamps each row that it reaches.

use yew::prelude::*;

use super::flow::BEAT;
use crate::view::playback::use_frames;

/// The extent of a cell in the units of the picture.
const CELL: f32 = 100.0;

#[derive(Properties, Clone, PartialEq)]
pub(super) struct Props {
    /// The letters of the first row.
    pub(super) letters: Vec<String>,
    /// The rows that are stamped below the first.
    pub(super) beat: usize,
}

/// The row on its way from one row of the matrix to the next. A frame repaints it alone.
#[component]
pub(super) fn Slide(Props { letters, beat }: &Props) -> Html {
    let way = use_state_eq(|| (*beat, 0.0_f32));
    use_frames(Some(*beat), {
        let way = way.setter();
        move |beat, elapsed| {
            let part = (elapsed / BEAT).min(1.0);
            way.set((beat, part));
            part < 1.0
        }
    });
    let part = if way.0 == *beat { way.1 } else { 0.0 };
    let eased = 1.0 - (1.0 - part).powi(3);
    let n = letters.len();
    // What leaves the row at its end comes in again at its start.
    let cell = |place: usize| {
        let letter = &letters[(2 * n + place - 1 - beat) % n];
        let x = CELL * (place as f32 - 1.0 + eased);
        html! {
            <g key={place} transform={format!("translate({x} {})", CELL * (*beat as f32 + eased))}>
                <rect x="3" y="3" width="94" height="94" rx="10" /><text x="50" y="66">{ letter }</text>
            </g>
        }
    };
    html! {
        <svg class="sliding" viewBox={format!("0 0 {0} {0}", CELL * n as f32)} aria-hidden="true">{ for (0..=n).map(cell) }</svg>
    }
}

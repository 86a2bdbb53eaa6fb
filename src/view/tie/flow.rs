//! The animation when the pattern changes. A frame repaints cells and counter, never the tree.

use yew::prelude::*;

use super::matrix::{entry_class, entry_text};
use crate::lesson::tie::{Flow, Model, Pattern};
use crate::platform::frames::Frames;
use crate::platform::leaves::Leaf;

/// Milliseconds from one pattern to the next.
const TIME: f64 = 900.0;

/// Lets the entries in `grid` and the number in `counter` flow to the pattern of `model` whenever it is another one.
///
/// The tree shows the new pattern at once, as it is without motion; the frames then show the way there, and the last
/// one shows what the tree shows.
#[hook]
pub(super) fn use_flow(model: &Model, reduced_motion: bool, grid: &NodeRef, counter: &NodeRef) {
    let shown = use_mut_ref(|| None::<Pattern>);
    let (grid, counter, generators) = (grid.clone(), counter.clone(), model.generators());
    use_effect_with(model.pattern.clone(), move |pattern| {
        let before = shown.replace(Some(pattern.clone()));
        let changed = |before: &Pattern| before.labels.iter().zip(&pattern.labels).filter(|(a, b)| a != b).count() > 1;
        let frames = before.filter(|before| !reduced_motion && changed(before)).and_then(|before| {
            let flow = Flow::new(&before, pattern, &generators)?;
            let grid = grid.cast::<web_sys::Element>()?;
            let counter = counter.cast::<web_sys::Element>().and_then(|scope| Leaf::find(&scope, ".now"));
            let n = pattern.n;
            let cell =
                |entry: usize| Leaf::find(&grid, &format!("[data-cell=\"{}.{}\"] .letter", entry / n, entry % n));
            let cells: Option<Vec<Leaf>> = (0..n * n).map(cell).collect();
            let cells = cells?;
            let paint = move |t: f32| {
                for (entry, cell) in cells.iter().enumerate() {
                    let label = flow.label(entry, t);
                    cell.dress(&entry_class(label));
                    cell.write(&entry_text(label));
                }
                if let Some(counter) = &counter {
                    counter.write(&flow.count(t).to_string());
                }
            };
            paint(0.0);
            Some((Frames::new({
                let paint = std::rc::Rc::new(paint);
                move |elapsed| {
                    let t = (elapsed / TIME).min(1.0) as f32;
                    paint(t);
                    t < 1.0
                }
            }),))
        });
        move || drop(frames)
    });
}

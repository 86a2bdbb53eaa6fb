//! The animation when the pattern changes. A frame repaints cells and counter, never the tree.

use std::cell::Cell;
use std::rc::Rc;

use web_sys::Element;
use yew::prelude::*;

use super::matrix::{entry_class, entry_text};
use crate::lesson::tie::{Flow, Model, Pattern};
use crate::platform::events::on_window;
use crate::platform::frames::Frames;
use crate::platform::text_node::TextNode;

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
        // Whoever opens the scene sees once what tying does to a free matrix.
        let free = || Pattern::painted(pattern.n, (0..(pattern.n * pattern.n) as u32).map(Some).collect());
        let before = shown.replace(Some(pattern.clone())).unwrap_or_else(free);
        let running = Sheet::find(&grid, &counter, pattern.n).and_then(|sheet| {
            let changed = before.labels.iter().zip(&pattern.labels).filter(|(a, b)| a != b).count();
            let flow = Flow::new(&before, pattern, &generators).filter(|_| changed > 1 && !reduced_motion);
            let Some(flow) = flow else {
                // What an animation that was cut short has left behind is put right.
                sheet.paint(|entry| pattern.labels[entry], pattern.count);
                return None;
            };
            let frame = Rc::new(move |elapsed: f64| {
                let t = (elapsed / TIME).min(1.0) as f32;
                sheet.paint(|entry| flow.label(entry, t), flow.count(t));
                t < 1.0
            });
            frame(0.0);
            let drawn = frame.clone();
            let mut frames = Some(Frames::new(move |elapsed| drawn(elapsed)));
            // Paper shows where it ends.
            Some(on_window("beforeprint", move |_| {
                drop(frames.take());
                frame(TIME);
            }))
        });
        move || drop(running)
    });
}

/// The letters of the matrix, and the number of parameters.
struct Sheet {
    /// Each with what was painted last: a frame touches only what changes in it.
    cells: Vec<(TextNode, Cell<Option<Label>>)>,
    counter: Option<TextNode>,
}

/// A parameter, or a zero.
type Label = Option<u32>;

impl Sheet {
    fn find(grid: &NodeRef, counter: &NodeRef, n: usize) -> Option<Sheet> {
        let grid = grid.cast::<Element>()?;
        let counter = counter.cast::<Element>().and_then(|scope| TextNode::find(&scope, ".now"));
        let cell = |entry: usize| {
            let letter = TextNode::find(&grid, &format!("[data-cell=\"{}.{}\"] .letter", entry / n, entry % n))?;
            Some((letter, Cell::new(None)))
        };
        Some(Sheet { cells: (0..n * n).map(cell).collect::<Option<_>>()?, counter })
    }

    fn paint(&self, label: impl Fn(usize) -> Label, count: usize) {
        for (entry, (cell, painted)) in self.cells.iter().enumerate() {
            let label = label(entry);
            if painted.replace(Some(label)) != Some(label) {
                cell.set_class(&entry_class(label));
                cell.set_text(&entry_text(label));
            }
        }
        if let Some(counter) = &self.counter {
            counter.set_text(&count.to_string());
        }
    }
}

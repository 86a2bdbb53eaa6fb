//! A list whose items are dragged.

use web_sys::Element;

/// The pixels from the edge of a dialog within which a drag scrolls it.
const EDGE: f64 = 56.0;

/// The number of items of `list` whose middle lies above `y` in the window: the place before which something that is dropped there
/// comes.
pub fn slot_at(list: &Element, y: f64) -> usize {
    let items = list.children();
    let above = |place: &u32| {
        items.item(*place).is_some_and(|item| {
            let item = item.get_bounding_client_rect();
            item.top() + item.height() / 2.0 < y
        })
    };
    (0..items.length()).filter(above).count()
}

/// Scrolls the dialog around `list` by one frame's part while `y` is near its upper or lower edge.
pub fn scroll_towards(list: &Element, y: f64) {
    let Ok(Some(dialog)) = list.closest("dialog") else { return };
    let area = dialog.get_bounding_client_rect();
    let beyond = (y - (area.bottom() - EDGE)).max(0.0) - ((area.top() + EDGE) - y).max(0.0);
    if beyond != 0.0 {
        dialog.set_scroll_top(dialog.scroll_top() + (beyond / 4.0).clamp(-20.0, 20.0) as i32);
    }
}

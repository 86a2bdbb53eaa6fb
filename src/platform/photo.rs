//! The photograph on the site.

use std::cell::RefCell;
use std::rc::Rc;

use super::{document, file};
use crate::conv::Plane;

thread_local! {
    static LOADED: RefCell<Option<Rc<Plane>>> = const { RefCell::new(None) };
}

/// The photograph of the cat, if it has been loaded.
pub fn loaded() -> Option<Rc<Plane>> {
    LOADED.with_borrow(Clone::clone)
}

/// The photograph of the cat as grey levels from 0 to 255. It is loaded once.
pub async fn load() -> Option<Rc<Plane>> {
    if let Some(plane) = loaded() {
        return Some(plane);
    }
    let plane = Rc::new(greys(&file::fetched_bytes(&document::file("cat")?).await?)?);
    LOADED.set(Some(plane.clone()));
    Some(plane)
}

/// The grey levels in a binary portable graymap of 8 bits (PGM, `P5`). Browsers do not draw this format, so nothing that
/// protects canvases from being read changes the levels.
fn greys(file: &[u8]) -> Option<Plane> {
    let mut lines = file.splitn(4, |byte| *byte == b'\n');
    let (b"P5", size, b"255", levels) = (lines.next()?, lines.next()?, lines.next()?, lines.next()?) else {
        return None;
    };
    let (w, h) = str::from_utf8(size).ok()?.split_once(' ')?;
    Plane::new(h.parse().ok()?, w.parse().ok()?, levels.iter().copied().map(f32::from).collect()).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_graymap_is_read_level_by_level() {
        let plane = greys(b"P5\n3 2\n255\n\x00\x0a\xff\n\x01\x02").expect("a picture");
        assert_eq!((plane.h(), plane.w(), plane.data()), (2, 3, &[0.0, 10.0, 255.0, 10.0, 1.0, 2.0][..]));
        for damaged in [&b"P5\n3 2\n255\n\x00"[..], b"P6\n1 1\n255\n\x00", b"<!doctype html>\n\n\n", b""] {
            assert_eq!(greys(damaged), None);
        }
    }
}

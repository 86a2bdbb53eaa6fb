//! An address as a QR code.

use qrcodegen::{QrCode, QrCodeEcc};

/// The QR code for `link`: the length of its side with the margin that scanners need, and the outline of its dark squares.
/// `None` where the link is too long.
pub(super) fn squares(link: &str) -> Option<(i32, String)> {
    let code = QrCode::encode_text(link, QrCodeEcc::Low).ok()?;
    let mut path = String::new();
    for y in 0..code.size() {
        for x in (0..code.size()).filter(|&x| code.get_module(x, y)) {
            path.push_str(&format!("M{} {}h1v1h-1z", x + 4, y + 4));
        }
    }
    Some((code.size() + 8, path))
}

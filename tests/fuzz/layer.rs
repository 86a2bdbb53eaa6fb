//! Any sizes and options cause an error or give the outputs of the textbook loop bit for bit. The numbers are small
//! enough for exact sums in any order.
#![no_main]

use arbitrary::Arbitrary;
use libfuzzer_sys::fuzz_target;
use parameter_sharing::conv::{Boundary, Kernel, Options, Plane, correlate, correlate_reference};

#[derive(Arbitrary, Debug)]
struct Asked {
    size: (u8, u8),
    kernel: (u8, u8),
    boundary: u8,
    stride: u8,
    dilation: u8,
    flip: bool,
    numbers: Vec<i8>,
}

fuzz_target!(|asked: Asked| {
    let Asked { size, kernel, boundary, stride, dilation, flip, numbers } = asked;
    let number = |place: usize| numbers.get(place % numbers.len().max(1)).map_or(1.0, |&number| f32::from(number % 16));
    let list = |(h, w): (u8, u8)| (usize::from(h % 40), usize::from(w % 40));
    let ((h, w), (kh, kw)) = (list(size), list(kernel));
    let Ok(x) = Plane::from_fn(h, w, |row, column| number(row * w + column)) else { return };
    let Ok(k) = Kernel::new(kh, kw, (0..kh * kw).map(|place| number(place + 7)).collect()) else { return };
    let boundary = Boundary::ALL[usize::from(boundary) % Boundary::ALL.len()];
    // The textbook loop stores the padded plane.
    let o = Options { boundary, stride: usize::from(stride % 50), dilation: usize::from(dilation % 12), flip };
    match (correlate(&x, &k, &o), correlate_reference(&x, &k, &o)) {
        (Ok(ours), Ok(theirs)) => assert_eq!(ours, theirs),
        (ours, theirs) => assert_eq!(ours.is_err(), theirs.is_err()),
    }
});

//! The computations of the browser benchmark, natively.

use conv::{Correlation, Dense, Kernel, Options, Plane};
use divan::Bencher;

fn main() {
    divan::main();
}

fn numbers(n: usize) -> Vec<f32> {
    let mut state = 7_u32;
    let next = |_| {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        state as f32 / 2e9 - 1.0
    };
    (0..n).map(next).collect()
}

/// The arguments are the rows and columns of the input, then of the kernel.
#[divan::bench(args = [(1, 1_000_000, 1, 3), (280, 320, 1, 2), (280, 320, 3, 3), (1080, 1920, 3, 3), (280, 320, 5, 5)])]
fn correlation(bencher: Bencher, (h, w, kh, kw): (usize, usize, usize, usize)) {
    let made = || -> Result<(Correlation, Plane, Plane), conv::Error> {
        let f = Correlation::new(h, w, &Kernel::new(kh, kw, numbers(kh * kw))?, &Options::default())?;
        let x = Plane::new(h, w, numbers(h * w))?;
        let y = f.apply(&x)?;
        Ok((f, x, y))
    };
    match made() {
        Ok((f, x, mut y)) => bencher.bench_local(|| f.apply_into(&x, &mut y)),
        Err(error) => panic!("{error}"),
    }
}

#[divan::bench]
fn dense(bencher: Bencher) {
    let (layer, x) = (Dense::new(1022, 1024, numbers(1022 * 1024)), numbers(1024));
    let mut y = vec![0.0; 1022];
    match layer {
        Ok(layer) => bencher.bench_local(|| layer.apply_into(&x, &mut y)),
        Err(error) => panic!("{error}"),
    }
}

//! The costs of the layers, compared with *Deep Learning* and with counting one by one.
#![allow(clippy::unwrap_used, reason = "a test that panics is a test that fails")]

use std::collections::HashSet;

use parameter_sharing::conv::{Argument, Boundary, Channels, Cost, Dense, Error, Kernel, Layout, Local, Options, cost};

#[test]
fn the_costs_of_edge_detection_are_those_in_the_book() {
    let costs = cost(280, 320, 1, 2, &Options::default()).unwrap();
    assert_eq!(costs.outputs, 89_320);
    assert_eq!(costs.conv, Cost { parameters: 2, multiplications: 178_640, additions: 89_320, bytes: 8 });
    assert_eq!(costs.conv.multiplications + costs.conv.additions, 267_960);
    let untied = Cost { parameters: 178_640, multiplications: 178_640, additions: 89_320, bytes: 714_560 };
    assert_eq!(costs.local, untied);
    assert_eq!(costs.sparse, untied);
    assert_eq!(costs.dense.parameters, 8_003_072_000);
    assert_eq!(costs.dense.bytes, 32_012_288_000);
    assert_eq!(costs.dense.multiplications + costs.dense.additions, 16_006_144_000);
}

#[test]
fn seven_inputs_and_a_kernel_of_three_taps() {
    let o = Options { boundary: Boundary::Zero, ..Options::default() };
    let layout = Layout::new(1, 7, 1, 3, &o).unwrap();
    assert_eq!([0, 1, 2].map(|tap| layout.uses(tap)), [6, 7, 6]);
    let costs = cost(1, 7, 1, 3, &o).unwrap();
    assert_eq!(costs.conv, Cost { parameters: 3, multiplications: 19, additions: 12, bytes: 12 });
    assert_eq!(costs.local.parameters, 19);
    assert_eq!(costs.dense, Cost { parameters: 49, multiplications: 49, additions: 49, bytes: 196 });
    assert_eq!(Local::new(layout, vec![0.0; 21]).unwrap().parameters(), 19);
}

/// The cost of sums with these numbers of terms.
fn of_terms(parameters: usize, terms: impl Iterator<Item = usize>) -> Cost {
    let (mut multiplications, mut additions) = (0, 0);
    for terms in terms {
        multiplications += terms as u128;
        additions += terms.saturating_sub(1) as u128;
    }
    let parameters = parameters as u128;
    Cost { parameters, multiplications, additions, bytes: 4 * parameters }
}

#[test]
fn costs_equal_those_of_counting_one_by_one() {
    let shapes = [(1, 1), (1, 2), (1, 7), (2, 3), (4, 4), (5, 3), (3, 8)];
    let kernels = [(1, 1), (1, 2), (1, 3), (2, 2), (3, 3), (3, 1), (2, 4), (1, 9)];
    let mut compared = 0;
    for boundary in Boundary::ALL {
        for (stride, dilation, flip) in [(1, 1, false), (1, 2, true), (2, 1, false), (2, 3, false), (3, 2, true)] {
            let o = Options { boundary, stride, dilation, flip };
            for (h, w) in shapes {
                for (kh, kw) in kernels {
                    let layout = match Layout::new(h, w, kh, kw, &o) {
                        Ok(layout) => layout,
                        Err(error) => {
                            assert_eq!(cost(h, w, kh, kw, &o), Err(error));
                            continue;
                        }
                    };
                    let costs = cost(h, w, kh, kw, &o).unwrap();
                    let met = |i| (0..layout.taps()).filter_map(|j| layout.source(i, j)).collect();
                    let met: Vec<Vec<usize>> = (0..layout.outputs()).map(met).collect();
                    let pairs = met.iter().map(Vec::len).sum();
                    assert_eq!(costs.outputs, layout.outputs() as u128);
                    assert_eq!(costs.conv, of_terms(kh * kw, met.iter().map(Vec::len)));
                    assert_eq!(costs.local, of_terms(pairs, met.iter().map(Vec::len)));
                    let k = Kernel::new(kh, kw, vec![1.0; kh * kw]).unwrap();
                    let local = Local::of_correlation(h, w, &k, &o).unwrap();
                    assert_eq!(local.parameters() as u128, costs.local.parameters);
                    assert_eq!(local.weights(), vec![1.0; layout.outputs() * layout.taps()]);
                    // With positive taps, no sum in the matrix is zero by coincidence.
                    let dense = Dense::of_correlation(h, w, &k, &o).unwrap();
                    let entries = dense.weights().iter().filter(|weight| **weight != 0.0).count();
                    let distinct = met.iter().map(|met| met.iter().collect::<HashSet<_>>().len());
                    assert_eq!(costs.sparse, of_terms(entries, distinct), "{h}×{w}, {kh}×{kw}, {o:?}");
                    let all = dense.weights().len() as u128;
                    let every = Cost { parameters: all, multiplications: all, additions: all, bytes: 4 * all };
                    assert_eq!(costs.dense, every);
                    compared += 1;
                }
            }
        }
    }
    assert!(compared > 1000, "only {compared} shapes were possible");
}

#[test]
fn sharing_saves_storage_but_no_computation() {
    for boundary in Boundary::ALL {
        let o = Options { boundary, ..Options::default() };
        let costs = cost(64, 64, 5, 5, &o).unwrap();
        assert_eq!(costs.conv.parameters, 25);
        assert_eq!(costs.conv.multiplications, costs.local.multiplications);
        assert_eq!(costs.conv.additions, costs.local.additions);
        assert!(costs.local.parameters > 60 * 60 * 24);
    }
}

#[test]
fn sizes_beyond_memory_are_counted_exactly() {
    let n: usize = 1 << 28;
    let costs = cost(n, n, 3, 3, &Options { boundary: Boundary::Zero, ..Options::default() }).unwrap();
    let n = n as u128;
    assert_eq!(costs.outputs, n * n);
    assert_eq!(costs.local.parameters, (3 * n - 2) * (3 * n - 2));
    assert_eq!(costs.dense.parameters, n * n * n * n);
}

#[test]
fn counts_beyond_128_bits_and_very_long_edges_are_refused() {
    let large = Err(Error::TooLarge { what: Argument::Cost });
    let n = isize::MAX as usize / 8;
    assert_eq!(cost(n, n, 1, 1, &Options::default()), large);
    let full = Options { boundary: Boundary::Full, dilation: 1 << 28, ..Options::default() };
    assert_eq!(cost(1, 1, 1, 2, &full), large);
    let circular = Options { boundary: Boundary::Circular, ..Options::default() };
    assert_eq!(cost(1, 1 << 20, 1, 1 << 20, &circular), large);
}

#[test]
fn the_limit_of_counting_at_the_edge_is_exact() {
    let o = Options { boundary: Boundary::Zero, ..Options::default() };
    let most = (1 << 24) + 1;
    assert!(cost(1, most, 1, most, &o).is_ok());
    assert_eq!(cost(1, most + 1, 1, most + 1, &o), Err(Error::TooLarge { what: Argument::Cost }));
}

#[test]
fn channels_and_biases_are_counted_as_one_by_one() {
    let mut compared = 0;
    for boundary in Boundary::ALL {
        for stride in [1, 2] {
            let o = Options { boundary, stride, ..Options::default() };
            for (input, output, bias, depthwise) in [
                (1, 1, false, false),
                (1, 1, true, false),
                (3, 2, true, false),
                (2, 5, false, false),
                (4, 4, true, true),
            ] {
                let channels = Channels { input, output, bias, depthwise };
                let (h, w, kh, kw) = (5, 4, 3, 2);
                let layout = Layout::new(h, w, kh, kw, &o).unwrap();
                let costs = cost(h, w, kh, kw, &o).unwrap().with_channels(channels).unwrap();
                let read = if depthwise { 1 } else { input };
                let met = |i: usize| (0..layout.taps()).filter_map(|j| layout.source(i, j)).collect::<Vec<_>>();
                let (biases, units) = (u128::from(bias), (layout.outputs() * output) as u128);
                // Every unit adds up its products, and its bias.
                let of = |parameters: u128, terms: &dyn Fn(usize) -> usize| {
                    let terms = (0..output).flat_map(|_| (0..layout.outputs()).map(|i| read * terms(i)));
                    let Cost { multiplications, additions, .. } = of_terms(0, terms);
                    Cost { parameters, multiplications, additions: additions + biases * units, bytes: 4 * parameters }
                };
                let products: u128 = (0..layout.outputs()).map(|i| (output * read * met(i).len()) as u128).sum();
                let distinct = |i: usize| met(i).into_iter().collect::<HashSet<_>>().len();
                let entries: u128 = (0..layout.outputs()).map(|i| (output * read * distinct(i)) as u128).sum();
                let all = (h * w * input) as u128 * units;
                let kernel = (kh * kw * read * output) as u128 + biases * output as u128;
                assert_eq!(costs.outputs, units);
                assert_eq!(costs.conv, of(kernel, &|i| met(i).len()), "{boundary:?} {channels:?}");
                assert_eq!(costs.local, of(products + biases * units, &|i| met(i).len()));
                assert_eq!(costs.sparse, of(entries, &distinct));
                let dense = all + biases * units;
                assert_eq!(
                    costs.dense,
                    Cost { parameters: dense, multiplications: all, additions: dense, bytes: 4 * dense }
                );
                compared += 1;
            }
        }
    }
    assert_eq!(compared, 60);
}

#[test]
fn there_is_no_layer_without_channels_and_counts_are_exact_up_to_2_to_the_53() {
    let one = cost(280, 320, 1, 2, &Options::default()).unwrap();
    for (channels, what) in [
        (Channels { input: 0, ..Channels::default() }, Argument::Cin),
        (Channels { output: 0, ..Channels::default() }, Argument::Cout),
    ] {
        assert_eq!(one.with_channels(channels), Err(Error::Empty { what }));
    }
    assert_eq!(one.with_channels(Channels::default()), Ok(one));
    let with = |input, output| one.with_channels(Channels { input, output, ..Channels::default() }).unwrap();
    // The bytes of the full matrix are the largest count.
    let most = (1u128 << 53) / one.dense.bytes;
    assert!(with(1, most as usize).exact().is_ok());
    assert_eq!(with(1, most as usize + 1).exact(), Err(Error::Inexact));
    let large = Channels { input: usize::MAX, output: usize::MAX, ..Channels::default() };
    assert_eq!(one.with_channels(large), Err(Error::TooLarge { what: Argument::Cost }));
}

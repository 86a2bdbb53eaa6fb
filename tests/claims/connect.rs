//! Connect: what the caption says of each part of the figure, and whether a layer is a convolution.

use std::collections::BTreeSet;

use parameter_sharing::conv::{Boundary, Options};
use parameter_sharing::lesson::LayerKind;
use parameter_sharing::lesson::connect::{Caption, Model, Param, Select, Setup, Verdict, Weights};
use proptest::prelude::*;

use crate::Meetings;

/// Numbers of one to four decimals, and large ones.
fn number() -> impl Strategy<Value = f32> {
    prop_oneof![
        4 => (-9i16..=9).prop_map(f32::from),
        3 => (-999i16..=999).prop_map(|n| f32::from(n) / 10.0),
        2 => (-9999i16..=9999).prop_map(|n| f32::from(n) / 1e4),
        1 => Just(1e6),
    ]
}

fn setup() -> impl Strategy<Value = Setup> {
    let size =
        prop_oneof![(Just(1usize), 3usize..9, Just(1usize), 1usize..4), (2usize..4, 2usize..4, 1usize..3, 1usize..3)];
    let options = (prop::sample::select(Boundary::ALL.to_vec()), 1usize..3, 1usize..3, any::<bool>());
    let rest = (any::<bool>(), 1usize..3, prop::collection::vec((0usize..8, 0usize..3, number()), 0..3));
    (size, options, rest).prop_flat_map(
        |((h, w, kh, kw), (boundary, stride, dilation, flip), (same, depth, untied))| {
            let (x, k) = (prop::collection::vec(number(), h * w), prop::collection::vec(number(), kh * kw));
            (x, k).prop_map(move |(x, k)| {
                let weights = if same { Weights::Same } else { Weights::Random };
                let untied = if kh == 1 { untied.clone() } else { Vec::new() };
                let (two_d, depth) = (h > 1, if h > 1 { 1 } else { depth });
                let plain = Setup::default();
                Setup { two_d, h, x, kh, k, boundary, stride, dilation, flip, depth, weights, untied, ..plain }
            })
        },
    )
}

/// A number in thousandths, as it is printed.
fn printed(value: f32) -> i128 {
    format!("{value:.3}").replace('.', "").parse().unwrap()
}

proptest! {
    #![proptest_config(crate::cases(256))]

    #[test]
    fn the_caption_is_true_of_every_part_of_the_figure(mut setup in setup()) {
        setup.untied.sort_by_key(|&(output, tap, _)| (output, tap));
        setup.untied.dedup_by_key(|&mut (output, tap, _)| (output, tap));
        let Ok(model) = Model::new(&setup) else { return Ok(()) };
        let options = Options {
            boundary: setup.boundary, stride: setup.stride, dilation: setup.dilation, flip: setup.flip,
        };
        let kernel = (setup.kh, setup.k.len() / setup.kh);
        let meetings = Meetings::new((setup.h, setup.w()), kernel, &options).unwrap();
        let exists = |&&(output, tap, _): &&(usize, usize, f32)| {
            output < meetings.outputs && tap < meetings.taps && (0..meetings.inputs).any(|i| meetings.meet(output, i, tap))
        };
        let untied: Vec<_> = setup.untied.iter().filter(exists).collect();
        let of = |select| Caption::new(&model, Some(select), [true; 3]);
        let uses = |tap: usize| meetings.uses(tap) - untied.iter().filter(|untied| untied.1 == tap).count();

        for tap in 0..meetings.taps {
            let Caption::Kernel { uses: said, padded, untied: said_untied, .. } = of(Select::Param(Param::Kernel(tap)))
            else { panic!("a kernel element") };
            prop_assert_eq!((said, said_untied), (uses(tap), meetings.uses(tap) - uses(tap)));
            prop_assert_eq!(padded, meetings.outputs - meetings.uses(tap));
        }
        let convolution = untied.iter().all(|&&(_, tap, value)| value == setup.k[tap]);
        for &&(output, tap, _) in &untied {
            let Caption::Untied { uses: said, output: fed, convolution: said_convolution, .. } =
                of(Select::Param(Param::Untied(output, tap))) else { panic!("an untied connection") };
            prop_assert_eq!((said, fed, said_convolution), (uses(tap), output, convolution));
        }
        for input in 0..meetings.inputs {
            let Caption::Input { reached, apart, outputs, .. } = of(Select::Input(input)) else { panic!("an input") };
            let reaching: Vec<Vec<usize>> = (0..meetings.outputs).map(|output| meetings.between(output, input)).collect();
            prop_assert_eq!(reached, reaching.iter().filter(|taps| !taps.is_empty()).count());
            prop_assert_eq!(outputs, meetings.outputs);
            let all: Vec<usize> = reaching.concat();
            let different = all.iter().collect::<BTreeSet<_>>().len() == all.len();
            prop_assert_eq!(apart, different && reaching.iter().all(|taps| taps.len() <= 1));
        }
        for output in 0..meetings.outputs {
            let Caption::Output { read, inputs, .. } = of(Select::Output(output)) else { panic!("an output") };
            prop_assert_eq!((read, inputs), (meetings.window(output).len(), meetings.inputs));
            for input in 0..meetings.inputs {
                let Caption::Single { shared: Some(shared), .. } = of(Select::Param(Param::Dense(output, input)))
                else { panic!("a weight") };
                prop_assert_eq!(shared.is_some(), !meetings.between(output, input).is_empty());
                if let Some((tap, said)) = shared {
                    prop_assert!(meetings.meet(output, input, tap));
                    prop_assert_eq!(said, meetings.uses(tap));
                }
            }
        }
        let above = model.second.is_some().then(|| Meetings::new((1, meetings.outputs), kernel, &options)).flatten();
        for unit in 0..above.as_ref().map_or(0, |above| above.outputs) {
            let Caption::Second { field, inputs, .. } = of(Select::Second(unit)) else { panic!("a second output") };
            let below = above.as_ref().unwrap().window(unit);
            let seen: BTreeSet<usize> = below.into_iter().flat_map(|output| meetings.window(output)).collect();
            prop_assert_eq!((field, inputs), (seen.len(), meetings.inputs));
        }
        for output in 0..meetings.outputs {
            let Caption::Slide { window, value, exact, shared, .. } = Caption::sliding(&model, output)
            else { panic!("the window") };
            let weight = |tap: usize| {
                untied.iter().find(|untied| (untied.0, untied.1) == (output, tap)).map_or(setup.k[tap], |own| own.2)
            };
            let inputs = (0..meetings.inputs).flat_map(|input| meetings.between(output, input).into_iter().map(move |tap| (input, tap)));
            let sum: f64 = inputs.map(|(input, tap)| f64::from(weight(tap)) * f64::from(setup.x[input])).sum();
            let size: f64 = window.iter().map(|met| f64::from(met.weight * met.sample).abs()).sum();
            prop_assert!((sum - f64::from(value)).abs() <= 1e-6 * size, "{sum} {value}");
            let added: i128 = window.iter().map(|met| printed(met.weight) * printed(met.sample)).sum();
            prop_assert_eq!(exact, added == 1000 * printed(value));
            prop_assert_eq!(shared, convolution);
        }
    }

    #[test]
    fn layers_that_start_as_the_convolution_are_said_to_be_one(setup in setup()) {
        let setup = Setup { weights: Weights::Same, untied: Vec::new(), ..setup };
        let Ok(model) = Model::new(&setup) else { return Ok(()) };
        for layer in [LayerKind::Conv, LayerKind::Local, LayerKind::Dense] {
            let verdict = Verdict::new(&model, layer).unwrap();
            prop_assert!(matches!(verdict, Verdict::Convolution(_)), "{layer:?} {verdict:?}");
        }
    }
}

//! The scene Count, in English.

use crate::i18n::count::rounded;
use crate::i18n::{CountFacts, CountWords, Numbers};
use crate::lesson::count::{Form, Method, Panel, Quantity};

pub(super) const WORDS: CountWords = CountWords {
    caption,
    form_name: |form| match form {
        Form::Conv => "kernel",
        Form::Local => "locally connected",
        Form::Sparse => "sparse matrix",
        Form::Dense => "dense matrix",
    },
    form_what: |form| match form {
        Form::Conv => "sparse and shared",
        Form::Local => "sparse, not shared",
        Form::Sparse => "the non-zeros only",
        Form::Dense => "everything, zeros too",
    },
    quantity_name: |quantity| match quantity {
        Quantity::Parameters => "numbers to store",
        Quantity::Operations => "operations for one picture",
        Quantity::Bytes => "bytes",
    },
    in_words,
    products_and_sums: |numbers, products, sums| {
        [
            format!("{} multiplications", in_words(numbers, products as f64)),
            format!("{} additions", in_words(numbers, sums as f64)),
        ]
    },
    split: |numbers, products, sums| {
        [format!("{} products", in_words(numbers, products as f64)), format!("{} sums", in_words(numbers, sums as f64))]
    },
    statement: "Sparsity saves operations and storage. Sharing saves storage again, but no operations.",
    same_operations: |numbers, operations| {
        format!("The kernel and the sparse matrix do the same {} operations.", in_words(numbers, operations as f64))
    },
    times_kernel: |numbers, times| {
        if (times - 1.0).abs() < 1e-9 {
            "as the kernel".to_owned()
        } else {
            format!("{} × the kernel", in_words(numbers, times))
        }
    },
    scale_note: "Bars are logarithmic: each segment is ten times as much. Dense counts a product and a sum for every entry, the others k products and k − 1 sums for every output. Sparse matrix: values only; their positions come on top.",
    pixels: |numbers, h, w| format!("{} × {} pixels", numbers.count(w), numbers.count(h)),
    input_picture: "The picture",
    output_picture: "What the layer makes of it: blue negative, white zero, orange positive",
    reduced: "drawn smaller",
    panels: "Beside the counts",
    panel_name: |panel| match panel {
        Panel::Matrix => "Matrix to scale",
        Panel::Growth => "Growth",
        Panel::Time => "Measured here",
    },
    matrix_rows: |numbers, rows| format!("{} outputs", numbers.count(rows)),
    matrix_columns: |numbers, columns| format!("{} inputs", numbers.count(columns)),
    matrix_spoken: |numbers, entries, all| {
        format!(
            "The dense matrix to scale: {} of {} entries in view, those that are not zero coloured by kernel element",
            numbers.write(entries as f64),
            numbers.write(all as f64)
        )
    },
    in_view: |numbers, entries, all| {
        let share =
            if entries == all { "all of it".to_owned() } else { format!("of {}", in_words(numbers, all as f64)) };
        format!("In view: *{}* entries, {share}", numbers.write(entries as f64))
    },
    zoom: "How much of the matrix is in view",
    zoom_one: "1 weight",
    band_exact: "Every cell is an entry. Cells without colour are zeros.",
    band_thin: |numbers, width| {
        let width =
            if width >= 0.01 { numbers.write((width * 1000.0).round() / 1000.0) } else { "less than 0.01".to_owned() };
        format!("One entry is {width} pixels wide; the band is drawn thicker.")
    },
    camera: "Use the camera",
    camera_stop: "Stop the camera",
    camera_live: "Live. What the camera sees stays in this page.",
    camera_denied: "The camera was refused. To use it, allow it for this page in your browser's settings; a page around this one must allow it too.",
    camera_missing: "There is no camera here that the page can use.",
    width: "Width",
    height: "Height",
    kernel_rows: "Kernel rows",
    kernel_columns: "Kernel columns",
    show: "Compare",
    growth_spoken: |quantity| format!("{quantity} against the width of the picture, both axes logarithmic"),
    width_axis: "width of the picture, in pixels",
    read_at: "Read the values at this width",
    present: "now",
    table: "All values as a table",
    copy_csv: "Copy as CSV",
    copied: "Copied.",
    not_copied: "The browser does not allow copying here.",
    measure: "Measure",
    measure_again: "Measure again",
    cancel: "Cancel",
    measure_what: |numbers, runs| {
        format!(
            "Times the three products in this browser, {} runs each, on pictures up to where the dense matrix takes 256 MB. A few seconds; the page keeps that memory until it is reloaded.",
            numbers.count(runs)
        )
    },
    measuring: "Measuring",
    measure_failed: "The measurement stopped: there is no memory for the next matrix.",
    method_name: |method| match method {
        Method::Conv => "kernel",
        Method::Sparse => "sparse matrix",
        Method::Dense => "dense matrix",
    },
    time_tick: |numbers, time| {
        if time < 1e5 { duration(numbers, time) } else { format!("{} s", numbers.write(time / 1e3)) }
    },
    time_axis: "time for one picture",
    times_spoken: "Time for one picture against its width, both axes logarithmic; dashed where extrapolated",
    duration,
    spread: |numbers, spread| {
        format!(
            "{} ({} to {})",
            duration(numbers, spread.median),
            duration(numbers, spread.low),
            duration(numbers, spread.high)
        )
    },
    extrapolated: |numbers, h, w, time| {
        format!(
            "Extrapolated: at {} × {} the dense product would take about *{time}*, if its matrix fitted into memory.",
            numbers.count(w),
            numbers.count(h)
        )
    },
    dashed: "Dashed: extrapolated from the largest size measured, by the number of operations. Bars: shortest and longest run. The same number of operations need not take the same time: a sparse matrix also fetches a position and a weight for every product.",
};

fn caption(numbers: &Numbers, facts: &CountFacts) -> String {
    let write = |count: u128| numbers.write(count as f64);
    let (conv, sparse, dense) = (facts.costs.conv, facts.costs.sparse, facts.costs.dense);
    let operations = |form: Form| Quantity::Operations.of(&form.of(&facts.costs));
    match facts.forms[..] {
        [Form::Conv, Form::Sparse] if operations(Form::Conv) == operations(Form::Sparse) => format!(
            "Sharing saves *storage*: {} instead of {} numbers. Not operations: both do the same *{}*.",
            write(conv.parameters),
            write(sparse.parameters),
            write(operations(Form::Conv))
        ),
        [Form::Sparse, Form::Dense] => format!(
            "Sparsity saves *operations*: {} instead of {}. The zeros need not be multiplied.",
            write(operations(Form::Sparse)),
            write(operations(Form::Dense))
        ),
        _ => {
            let numbers_do = match (facts.taps, facts.edges) {
                (2, true) => "Two numbers find every vertical edge.".to_owned(),
                (1, _) => "One number makes the second picture from the first.".to_owned(),
                (taps, _) => format!("{} numbers make the second picture from the first.", numbers.count(taps)),
            };
            let times = dense.parameters as f64 / conv.parameters as f64;
            format!(
                "{numbers_do} As a full matrix the same layer takes *{}*: {} times as many.",
                write(dense.parameters),
                in_words(numbers, times)
            )
        }
    }
}

fn in_words(numbers: &Numbers, value: f64) -> String {
    const NAMES: [&str; 4] = [" million", " billion", " trillion", " quadrillion"];
    if value < 1e6 {
        return numbers.write(if value.fract() == 0.0 { value } else { rounded(value) });
    }
    let value = rounded(value);
    let group = ((value.log10() + 1e-9) / 3.0).floor().clamp(2.0, 5.0);
    format!("{}{}", numbers.write(rounded(value / 10f64.powf(3.0 * group))), NAMES[group as usize - 2])
}

fn duration(numbers: &Numbers, milliseconds: f64) -> String {
    let (value, unit) = match milliseconds {
        t if t < 1.0 => (t * 1e3, "µs"),
        t if t < 1e3 => (t, "ms"),
        t if t < 120e3 => (t / 1e3, "s"),
        t if t < 7200e3 => (t / 60e3, "minutes"),
        t if t < 172_800e3 => (t / 3600e3, "hours"),
        t => (t / 86_400e3, "days"),
    };
    format!("{} {unit}", numbers.write(rounded(value)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Lang;

    #[test]
    fn large_numbers_in_words() {
        let numbers =
            Numbers { lang: Lang::En, write: |_, value| value.to_string(), plural: |_, _| "other".to_owned() };
        for (value, words) in [
            (2.0, "2"),
            (9999.0, "9999"),
            (178_640.0, "178640"),
            (999_999.0, "999999"),
            (1_234_567.0, "1.23 million"),
            (8_003_072_000.0, "8 billion"),
            (16_006_144_000.0, "16 billion"),
            (1.5, "1.5"),
        ] {
            assert_eq!(in_words(&numbers, value), words);
        }
        assert_eq!(duration(&numbers, 0.0123), "12.3 µs");
        assert_eq!(duration(&numbers, 16_006.0), "16 s");
    }
}

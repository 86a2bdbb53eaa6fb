//! The scene Shift, in English.

use crate::conv::Boundary;
use crate::i18n::{Numbers, ShiftFacts, ShiftWords};
use crate::lesson::Image;
use crate::lesson::shift::{Preset, Spot, Stage};

pub(super) const WORDS: ShiftWords = ShiftWords {
    image: "Picture",
    image_name: |image| match image {
        Image::Cat => "photograph of a cat",
        Image::PixelCat => "pixel cat",
        Image::Digit => "digit",
        Image::Stripes => "stripes",
        Image::Impulse => "single point",
        Image::Custom => "your own",
    },
    spot_caption,
    shift_caption,
    formula_spoken: "g of f of I equals f of I prime, which is f of g of I",
    preset: "Known kernels",
    preset_name: |preset| match preset {
        Some(Preset::Identity) => "identity",
        Some(Preset::Blur) => "blur",
        Some(Preset::Sharpen) => "sharpen",
        Some(Preset::VerticalEdges) => "vertical edges",
        Some(Preset::HorizontalEdges) => "horizontal edges",
        Some(Preset::Emboss) => "emboss",
        Some(Preset::Difference) => "difference, 1×3",
        None => "your own",
    },
    kernel_size: "Size",
    kernel_cell: |row, column| format!("Kernel, row {}, column {}", row + 1, column + 1),
    move_right: "Shift right",
    move_down: "Shift down",
    play: "Play",
    pause: "Pause",
    restart: "Restart",
    position: "Position in the animation",
    stage_name: |stage| match stage {
        Stage::Start => "start",
        Stage::First => "first step",
        Stage::Second => "second step",
        Stage::Compare => "compare",
    },
    loading_picture: "The photograph is loading.",
    picture_failed: "The photograph could not be loaded. Choose another picture, or reload the page.",
    difference_none: "equal everywhere",
    largest_difference: "largest difference",
    away_from_edge: "away from the edge",
    edge_decides: |numbers, cells| format!("hatched: {} samples where the edge decides", numbers.count(cells)),
    legend_spoken: "Blue is negative, white is zero, orange is positive.",
    drag_hint: "Drag I, I′ or g(f(I)) to shift.",
};

fn moved(numbers: &Numbers, (dx, dy): (i32, i32)) -> String {
    let part = |way: &str, by: i32| format!("{way} {}", numbers.write(f64::from(by.abs())));
    match (dx, dy) {
        (0, 0) => "not shifted".to_owned(),
        (dx, 0) => format!("shifted {}", part(if dx < 0 { "left" } else { "right" }, dx)),
        (0, dy) => format!("shifted {}", part(if dy < 0 { "up" } else { "down" }, dy)),
        (dx, dy) => format!("{}, {}", moved(numbers, (dx, 0)), part(if dy < 0 { "up" } else { "down" }, dy)),
    }
}

fn spot_caption(numbers: &Numbers, facts: &ShiftFacts, spot: Spot) -> String {
    match spot {
        Spot::Input => {
            let name = (WORDS.image_name)(facts.image);
            format!("{name}, {} × {}", numbers.count(facts.size.1), numbers.count(facts.size.0))
        }
        Spot::Shifted => moved(numbers, facts.shift),
        Spot::Output => format!("convolved: {}", (WORDS.preset_name)(facts.preset)),
        Spot::OutputOfShifted => "… then convolved".to_owned(),
        Spot::ShiftedOutput => "… then shifted".to_owned(),
        Spot::Difference => "f(I′) − g(f(I))".to_owned(),
    }
}

fn shift_caption(numbers: &Numbers, facts: &ShiftFacts) -> String {
    match facts.stage {
        Stage::Start => "One picture, two ways to go. Will both end at the same picture?".to_owned(),
        Stage::First => "Above, *shift* first. Below, *convolve* first.".to_owned(),
        Stage::Second => "Now the other step. Above, *convolve*. Below, *shift*.".to_owned(),
        Stage::Compare if facts.comparable == 0 => {
            "Nothing is left to compare: after this shift no sample is known on both ways.".to_owned()
        }
        Stage::Compare if facts.max_difference == 0.0 && facts.edge_cells == 0 => {
            let everywhere = if facts.boundary == Boundary::Valid {
                "Wherever both are defined, they agree"
            } else {
                "Every pixel agrees"
            };
            format!("Shift, then convolve. Or convolve, then shift. {everywhere}: largest difference *0*, bit for bit.")
        }
        Stage::Compare if facts.max_difference_interior == 0.0 => format!(
            "Away from the edge both ways agree: largest difference *0*, bit for bit. At {} of {} samples the edge decides: there they differ by up to *{}*.",
            numbers.count(facts.edge_cells),
            numbers.count(facts.comparable),
            numbers.write(facts.max_difference)
        ),
        Stage::Compare => format!("The two ways differ by up to *{}*.", numbers.write(facts.max_difference)),
    }
}

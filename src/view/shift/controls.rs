//! What changes the square: the kernel, the shift, the picture and its boundary.

use yew::prelude::*;

use crate::conv::{Boundary, Kernel, Pool};
use crate::i18n::Texts;
use crate::lesson::shift::{Edit, MAX_SHIFT, Motion, Preset, Setup};
use crate::lesson::{Field, Image, LayerKind, Named};
use crate::platform::document;
use crate::view::choice::{Choice, Entry, Switch};
use crate::view::event::on_event;
use crate::view::number_field::NumberField;

/// The shapes that the menu offers: rows, columns.
const SHAPES: [(&str, usize, usize); 4] = [("1×3", 1, 3), ("3×1", 3, 1), ("3×3", 3, 3), ("5×5", 5, 5)];
/// Those for a signal.
const ROWS: [(&str, usize, usize); 4] = [("1×2", 1, 2), ("1×3", 1, 3), ("1×5", 1, 5), ("1×7", 1, 7)];

#[derive(Properties, Clone, PartialEq)]
pub(super) struct KernelProps {
    pub(super) texts: Texts,
    pub(super) kernel: Kernel,
    pub(super) one_d: bool,
    /// Whether the layer has other weights.
    pub(super) unused: bool,
    pub(super) on: Callback<Edit>,
}

/// The kernel as a grid of fields, with a menu of known ones.
#[component]
pub(super) fn KernelEditor(KernelProps { texts, kernel, one_d, unused, on }: &KernelProps) -> Html {
    let preset = |&preset: &Preset| Entry { name: preset.name(), text: (texts.shift.preset_name)(Some(preset)) };
    let presets: Vec<Entry> = Preset::all().iter().map(preset).collect();
    let offered = if *one_d { ROWS } else { SHAPES };
    let shapes = offered.map(|(name, ..)| Entry { name, text: name });
    let shape = offered.iter().find(|(_, kh, kw)| (*kh, *kw) == (kernel.h(), kernel.w())).map(|(name, ..)| *name);
    let largest = kernel.taps().iter().fold(0.0f32, |largest, tap| largest.max(tap.abs()));
    let field = |row: usize, column: usize| {
        let place = row * kernel.w() + column;
        let value = kernel.taps()[place];
        // Five shades to each side say sign and size; the number says the rest.
        let shade = if largest > 0.0 { (value / largest * 5.0).round() as i32 } else { 0 };
        html! {
            <td key={column}>
                <NumberField texts={*texts} label={(texts.shift.kernel_cell)(row, column)} {value} field={Field::Number}
                    class={format!("shade{shade}")} on={on.reform(move |value| Edit::Tap(place, value))} />
            </td>
        }
    };
    html! {
        <div class={classes!("kernel-editor", unused.then_some("unused"))} role="group" aria-label={texts.get("kernel")}>
            <table role="presentation"><tbody>
                { for (0..kernel.h()).map(|row| html! { <tr key={row}>{ for (0..kernel.w()).map(|column| field(row, column)) }</tr> }) }
            </tbody></table>
            <div class="menus">
                <Choice label={texts.get("kernel")} entries={presets} chosen={Preset::of(kernel).map(Preset::name)}
                    other={(texts.shift.preset_name)(None)} on={on.reform(|place: usize| Edit::Preset(Preset::all()[place]))} />
                <Choice label={texts.shift.kernel_size} entries={shapes.to_vec()} chosen={shape} other={"…"}
                    on={on.reform(move |place: usize| Edit::Shape(offered[place].1, offered[place].2))} />
                if *unused { <p class="hint">{ texts.shift.untied_kernel }</p> }
            </div>
        </div>
    }
}

#[derive(Properties, Clone, PartialEq)]
pub(super) struct Props {
    pub(super) texts: Texts,
    pub(super) setup: Setup,
    pub(super) on: Callback<Edit>,
}

/// The row of controls.
#[component]
pub(super) fn Controls(Props { texts, setup, on }: &Props) -> Html {
    let signal = [Entry { name: "signal", text: texts.shift.signal }];
    let images = Image::all().iter().map(|&image| Entry { name: image.name(), text: (texts.shift.image_name)(image) });
    let images = images.into_iter().chain(signal).collect::<Vec<_>>();
    let choose_image = |place: usize| Image::all().get(place).map_or(Edit::Dim(true), |image| Edit::Image(*image));
    let image = if setup.one_d { "signal" } else { setup.image.name() };
    let boundaries =
        Boundary::ALL.map(|boundary| Entry { name: boundary.name(), text: texts.name("boundary", boundary) });
    // A signal cannot be turned.
    let motions = Motion::all().iter().copied().filter(|motion| !(setup.one_d && *motion == Motion::Turn));
    let motions: Vec<Motion> = motions.collect();
    let motion_entries: Vec<Entry> =
        motions.iter().map(|m| Entry { name: m.name(), text: (texts.shift.motion_name)(*m) }).collect();
    let ops = LayerKind::ALL.map(|op| Entry { name: op.name(), text: (texts.shift.op_name)(op) });
    let pools = Pool::ALL.map(|pool| Entry { name: pool.name(), text: (texts.shift.pool_name)(pool) });
    let steps = ["1", "2", "3", "4"].map(|name| Entry { name, text: name });
    let (h, w) = setup.size();
    let (dx, dy) = (setup.dx, setup.dy);
    html! {
        <>
            <div class="line">
                <Choice label={texts.shift.image} entries={images} chosen={Some(image)} on={on.reform(choose_image)} />
                <Choice label={texts.shift.motion} entries={motion_entries} chosen={Some(setup.motion.name())}
                    on={on.reform(move |place: usize| Edit::Motion(motions[place]))} />
                if setup.motion == Motion::Shift {
                    <Distance texts={*texts} label={texts.shift.move_right} value={dx} most={w as i32 - 1} on={on.reform(move |dx| Edit::Move(dx, dy))} />
                    if !setup.one_d {
                        <Distance texts={*texts} label={texts.shift.move_down} value={dy} most={h as i32 - 1} on={on.reform(move |dy| Edit::Move(dx, dy))} />
                    }
                }
            </div>
            <Choice label={texts.shift.op} entries={ops.to_vec()} chosen={Some(setup.op.name())}
                on={on.reform(|place: usize| Edit::Op(LayerKind::ALL[place]))} />
            <Choice label={texts.get("boundary")} entries={boundaries.to_vec()} chosen={Some(setup.boundary.name())}
                on={on.reform(|place: usize| Edit::Boundary(Boundary::ALL[place]))} />
            <Choice label={texts.get("stride")} entries={steps.to_vec()} chosen={Some(steps[setup.stride - 1].name)}
                on={on.reform(|place| Edit::Stride(place + 1))} />
            <Choice label={texts.get("dilation")} entries={steps.to_vec()} chosen={Some(steps[setup.dilation - 1].name)}
                on={on.reform(|place| Edit::Dilation(place + 1))} />
            <Choice label={texts.shift.pool} entries={pools.to_vec()} chosen={Some(setup.pool.name())}
                on={on.reform(|place: usize| Edit::Pool(Pool::ALL[place]))} />
            <Switch label={texts.shift.relu} on={setup.relu} set={on.reform(Edit::Relu)} />
            <Switch label={texts.get("flip")} on={setup.flip} set={on.reform(Edit::Flip)} />
        </>
    }
}

#[derive(Properties, Clone, PartialEq)]
struct DistanceProps {
    texts: Texts,
    label: &'static str,
    value: i32,
    most: i32,
    on: Callback<i32>,
}

/// How far to shift along one axis: a slider and a field.
#[component]
fn Distance(DistanceProps { texts, label, value, most, on }: &DistanceProps) -> Html {
    let oninput = on_event(on, |event: InputEvent| document::value_at(&event)?.parse().ok());
    let most = (*most).max(value.abs());
    html! {
        <div class="distance" role="group" aria-label={*label}>
            <span class="label">{ *label }</span>
            <input type="range" min={(-most).to_string()} max={most.to_string()} step="1" value={value.to_string()}
                aria-label={*label} {oninput} />
            <NumberField texts={*texts} label={*label} value={*value as f32} field={Field::Whole(-MAX_SHIFT, MAX_SHIFT)}
                on={on.reform(|value| value as i32)} />
        </div>
    }
}

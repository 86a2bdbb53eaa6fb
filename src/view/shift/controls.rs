//! What changes the square: the input, the kernel, the boundary on the figure; everything else in the drawer.

use yew::prelude::*;

use super::words;
use crate::args;
use crate::conv::{Boundary, Kernel, Pool};
use crate::lesson::shift::{Edit, MAX_SHIFT, Motion, Preset, Setup};
use crate::lesson::{Field, Image, LayerKind, Named};
use crate::platform::{document, seed};
use crate::view::choice::{Choice, Entry, Switch, entries};
use crate::view::event::on_event;
use crate::view::number_field::NumberField;
use crate::words::Texts;

/// The shapes in the menu: rows, columns.
const SHAPES: [(&str, usize, usize); 4] = [("1×3", 1, 3), ("3×1", 3, 1), ("3×3", 3, 3), ("5×5", 5, 5)];
/// The shapes in the menu for a signal.
const ROWS: [(&str, usize, usize); 4] = [("1×2", 1, 2), ("1×3", 1, 3), ("1×5", 1, 5), ("1×7", 1, 7)];

/// The switch between a signal, a small picture and the photograph; others are in the drawer.
pub(super) fn source(texts: &Texts, setup: &Setup, on: &Callback<Edit>) -> Html {
    let small = Image::PixelCat;
    let kinds = [
        (texts.get("signal"), setup.one_d, Edit::Dim(true)),
        (texts.get("shift-source.small"), !setup.one_d && setup.image == small, Edit::Image(small)),
        (texts.get("shift-source.photograph"), !setup.one_d && setup.image == Image::Cat, Edit::Image(Image::Cat)),
    ];
    let kind = |(text, chosen, edit): (&'static str, bool, Edit)| {
        html! { <button key={text} type="button" aria-pressed={chosen.to_string()} onclick={on.reform(move |_: MouseEvent| edit.clone())}>{ text }</button> }
    };
    html! { <div class="segments" role="group" aria-label={texts.get("shift-source")}>{ for kinds.map(kind) }</div> }
}

/// The menu of known kernels.
pub(super) fn kernel(texts: &Texts, setup: &Setup, on: &Callback<Edit>) -> Html {
    let presets = entries(|preset| words::kernel(texts, Some(preset)));
    html! {
        <Choice label={texts.get("kernel")} entries={presets} chosen={Preset::of(&setup.kernel).map(Preset::name)}
            other={words::kernel(texts, None)} on={on.reform(|place: usize| Edit::Preset(Preset::all()[place]))} />
    }
}

/// The menu of boundaries.
pub(super) fn boundary(texts: &Texts, setup: &Setup, on: &Callback<Edit>) -> Html {
    let boundaries =
        Boundary::ALL.map(|boundary| Entry { name: boundary.name(), text: texts.name("boundary", boundary) });
    html! {
        <Choice label={texts.get("boundary")} entries={boundaries.to_vec()} chosen={Some(setup.boundary.name())}
            on={on.reform(|place: usize| Edit::Boundary(Boundary::ALL[place]))} />
    }
}

#[derive(Properties, Clone, PartialEq)]
pub(super) struct KernelProps {
    pub(super) texts: Texts,
    pub(super) kernel: Kernel,
    pub(super) one_d: bool,
    /// Whether the layer has other weights.
    pub(super) unused: bool,
    pub(super) on: Callback<Edit>,
}

/// The kernel as a grid of fields.
#[component]
pub(super) fn KernelEditor(KernelProps { texts, kernel, one_d, unused, on }: &KernelProps) -> Html {
    let offered = if *one_d { ROWS } else { SHAPES };
    let shapes = offered.map(|(name, ..)| Entry { name, text: name });
    let shape = offered.iter().find(|(_, kh, kw)| (*kh, *kw) == (kernel.h(), kernel.w())).map(|(name, ..)| *name);
    let largest = kernel.taps().iter().fold(0.0f32, |largest, tap| largest.max(tap.abs()));
    let (rows, columns) = (kernel.h(), kernel.w());
    let cell = |row: usize, column: usize| {
        let value = kernel.taps()[row * columns + column];
        html! { <td key={column}><Tap texts={*texts} {row} {column} {columns} {value} shade={words::shade(value, largest)} on={on.clone()} /></td> }
    };
    html! {
        <div class={classes!("kernel-editor", unused.then_some("unused"))} role="group" aria-label={texts.get("kernel")}>
            <Choice label={texts.get("shift-kernel-size")} entries={shapes.to_vec()} chosen={shape} other={"…"}
                on={on.reform(move |place: usize| Edit::Shape(offered[place].1, offered[place].2))} />
            <table role="presentation"><tbody>
                { for (0..rows).map(|row| html! { <tr key={row}>{ for (0..columns).map(|column| cell(row, column)) }</tr> }) }
            </tbody></table>
            if *unused { <p class="hint">{ texts.get("shift-kernel-unused") }</p> }
        </div>
    }
}

#[derive(Properties, Clone, PartialEq)]
struct TapProps {
    texts: Texts,
    row: usize,
    column: usize,
    columns: usize,
    value: f32,
    shade: String,
    on: Callback<Edit>,
}

/// The field of one tap. It is a component, so that the other fields are not drawn again.
#[component]
fn Tap(TapProps { texts, row, column, columns, value, shade, on }: &TapProps) -> Html {
    let label = texts.format("shift-kernel-element", args! { row: row + 1, column: column + 1 });
    let place = row * columns + column;
    html! { <NumberField texts={*texts} {label} value={*value} field={Field::Number} class={shade.clone()} on={on.reform(move |value| Edit::Tap(place, value))} /> }
}

#[derive(Properties, Clone, PartialEq)]
pub(super) struct Props {
    pub(super) texts: Texts,
    pub(super) setup: Setup,
    pub(super) on: Callback<Edit>,
}

/// What is in the drawer.
#[component]
pub(super) fn Controls(Props { texts, setup, on }: &Props) -> Html {
    let unused = setup.op != LayerKind::Conv && setup.tied == 0.0;
    let menus = use_memo((*texts, setup.of_any_kernel(), on.clone()), |(texts, setup, on)| menus(texts, setup, on));
    let [above, below] = &*menus;
    html! {
        <>
            { above.clone() }
            <KernelEditor texts={*texts} kernel={setup.kernel.clone()} one_d={setup.one_d} {unused} on={on.clone()} />
            { below.clone() }
        </>
    }
}

/// The menus above the kernel and below it.
fn menus(texts: &Texts, setup: &Setup, on: &Callback<Edit>) -> [Html; 2] {
    let mut images = entries(|image: Image| texts.name("picture", image));
    images.push(Entry { name: "signal", text: texts.get("signal") });
    let choose_image = |place: usize| Image::all().get(place).map_or(Edit::Dim(true), |image| Edit::Image(*image));
    let image = if setup.one_d { "signal" } else { setup.image.name() };
    // A signal cannot be turned.
    let motions = Motion::all().iter().copied().filter(|motion| !(setup.one_d && *motion == Motion::Turn));
    let motions: Vec<Motion> = motions.collect();
    let motion_entries: Vec<Entry> =
        motions.iter().map(|m| Entry { name: m.name(), text: texts.name("shift-transform", *m) }).collect();
    let ops = LayerKind::ALL.map(|op| Entry { name: op.name(), text: texts.name("shift-layer", op) });
    let pools = Pool::ALL.map(|pool| Entry { name: pool.name(), text: texts.name("shift-pool", pool) });
    let steps = ["1", "2", "3", "4"].map(|name| Entry { name, text: name });
    let (h, w) = setup.size();
    let (dx, dy) = (setup.dx, setup.dy);
    let above = html! {
        <>
            <Choice label={texts.get("picture")} entries={images} chosen={Some(image)} on={on.reform(choose_image)} />
            <Choice label={texts.get("shift-transform")} entries={motion_entries} chosen={Some(setup.motion.name())}
                on={on.reform(move |place: usize| Edit::Motion(motions[place]))} />
            if setup.motion == Motion::Shift {
                <Distance texts={*texts} label={texts.get("shift-right")} value={dx} most={w as i32 - 1} on={on.reform(move |dx| Edit::Move(dx, dy))} />
                if !setup.one_d {
                    <Distance texts={*texts} label={texts.get("shift-down")} value={dy} most={h as i32 - 1} on={on.reform(move |dy| Edit::Move(dx, dy))} />
                }
            }
            <Choice label={texts.get("shift-layer")} entries={ops.to_vec()} chosen={Some(setup.op.name())}
                on={on.reform(|place: usize| Edit::Op(LayerKind::ALL[place]))} />
            if setup.op != LayerKind::Conv {
                <p class="untied">
                    <button type="button" onclick={on.reform(|_: MouseEvent| Edit::Seed(seed::fresh()))}>{ texts.get("new-weights") }</button>
                    <span class="hint seed">{ texts.format("seed", args! { seed: setup.seed.to_string() }) }</span>
                </p>
            }
        </>
    };
    let below = html! {
        <>
            <Choice label={texts.get("stride")} entries={steps.to_vec()} chosen={Some(steps[setup.stride - 1].name)}
                on={on.reform(|place| Edit::Stride(place + 1))} />
            <Choice label={texts.get("dilation")} entries={steps.to_vec()} chosen={Some(steps[setup.dilation - 1].name)}
                on={on.reform(|place| Edit::Dilation(place + 1))} />
            <Choice label={texts.get("shift-pool")} entries={pools.to_vec()} chosen={Some(setup.pool.name())}
                on={on.reform(|place: usize| Edit::Pool(Pool::ALL[place]))} />
            <Switch label={texts.get("shift-relu")} on={setup.relu} set={on.reform(Edit::Relu)} />
            <Switch label={texts.get("flip")} on={setup.flip} set={on.reform(Edit::Flip)} />
        </>
    };
    [above, below]
}

#[derive(Properties, Clone, PartialEq)]
struct DistanceProps {
    texts: Texts,
    label: &'static str,
    value: i32,
    most: i32,
    on: Callback<i32>,
}

/// The shift along one axis: a slider and a field.
#[component]
fn Distance(DistanceProps { texts, label, value, most, on }: &DistanceProps) -> Html {
    let oninput = on_event(on, |event: InputEvent| Some(document::number_at(&event)? as i32));
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

//! The scene Tie, in Simplified Chinese.

use crate::i18n::{Numbers, TieWords};
use crate::lesson::tie::{Check, Entry, Known, Model, Preset, Refusal, Shape, Symmetry, Tie, Way, letters, symbol};

pub(super) const WORDS: TieWords = TieWords {
    symmetries: "输入的对称性",
    symmetry_name,
    swap_first: "对换的第一个输入",
    swap_second: "对换的第二个输入",
    cycle_field: "自定义置换（轮换形式）",
    keep_within: "保留范围",
    keep_all: "全部",
    radius: |radius| format!("半径 {radius}"),
    parameters: "参数个数",
    group_what: "这些对称性接连使用，一共能产生这么多种不同的重排。能由它们互相变到的权重组成一条轨道。",
    group_order: |numbers, order| match order {
        Some(order) => format!("群的阶：{}", numbers.write(order as f64)),
        None => "群的阶极大".to_owned(),
    },
    painted_by_hand: "手工涂成",
    matrix: |numbers, model| {
        format!("权重矩阵，{0} 行 {0} 列，{1} 个参数", model.pattern.n, numbers.count(model.pattern.count))
    },
    entry: |numbers, model, entry| match model.pattern.at(entry.0, entry.1) {
        None => format!("{}：已断开，为零", symbol(entry)),
        label => {
            let name = letters(label.unwrap_or(0));
            let weight = numbers.write(model.weight(entry).into());
            format!("{} 是 {name} = {weight}，共用 {} 次", symbol(entry), numbers.count(model.pattern.uses(label)))
        }
    },
    way,
    weight: |name| format!("权重 {name}"),
    links: |numbers, model| {
        let lines = model.pattern.labels.iter().flatten().count();
        format!("这一层：下面 {0} 个输入，上面 {0} 个输出，{1} 条连接", model.pattern.n, numbers.count(lines))
    },
    check: "当场验证",
    equivariant: |symmetry, holds| format!("g：{}，{}", symmetry_name(symmetry), if holds { "等变" } else { "不等变" }),
    commutes: |holds| if holds { "可交换" } else { "不可交换" },
    difference: "差",
    untie: "松开这个权重",
    tie_again: "重新绑定",
    paint: "手工涂色",
    paint_done: "回到开关",
    brush: "画笔",
    brush_name: |name| name.map_or("断开：零".to_owned(), |name| format!("参数 {name}")),
    presets: "常见的层",
    preset_name: |preset, shape| match (preset, shape) {
        (Preset::Free, _) => "没有对称性",
        (Preset::Shift, _) => "平移",
        (Preset::Near, _) => "平移，只留近邻",
        (Preset::Symmetric, Shape::Grid(h, w)) if h == w => "再加旋转 90°",
        (Preset::Symmetric, Shape::Grid(..)) => "再加左右翻转",
        (Preset::Symmetric, Shape::Line(_)) => "再加反射",
        (Preset::All, _) => "所有置换",
    },
    preset_count: |numbers, preset, model| {
        let count = numbers.count(model.pattern.count);
        match &model.known {
            Some(Known::Kernel { taps, full: false, symmetric: true }) => format!("{count}：{}", tuple(taps)),
            Some(Known::Kernel { full: false, .. }) => format!("{count}：卷积核"),
            Some(Known::Kernel2d { .. }) if preset == Preset::Near => format!("{count}：二维卷积核"),
            Some(Known::DeepSets) => format!("{count}：Deep Sets"),
            _ => count,
        }
    },
    open_connect: "在“连接”中打开这个卷积核",
    open_shift: "在“平移”中打开这个卷积核",
    shape: "输入",
    new_numbers: "换一组数",
    matrix_hint: "点选一个权重；再点一次已选中的作标记（●），然后点另一个，看它们怎样相连。方向键可移动。",
    paint_hint: "选好画笔再点权重，可按住拖动，也可键入字母，0 表示断开。按左边的开关，会绑定它所要求的权重。",
    caption,
    problem: |problem| match problem {
        Refusal::Cycle(n) => {
            format!("这不是置换：请写成 (0 1 2) 这样的轮换，0 到 {} 的每个数最多出现一次。", n - 1)
        }
        Refusal::SameInput => "做不到：一个输入不能和自己对换。".to_owned(),
    },
};

fn symmetry_name(symmetry: Symmetry) -> &'static str {
    match symmetry {
        Symmetry::Shift => "平移一格",
        Symmetry::Reflect => "反射",
        Symmetry::Right => "右移",
        Symmetry::Down => "下移",
        Symmetry::Turn => "旋转 90°",
        Symmetry::Mirror => "左右翻转",
        Symmetry::Swap => "对换两个",
        Symmetry::Cycle => "自定义置换",
    }
}

fn doing(symmetry: Symmetry) -> &'static str {
    match symmetry {
        Symmetry::Swap => "对换",
        Symmetry::Shift => "平移",
        other => symmetry_name(other),
    }
}

fn named(symmetries: impl IntoIterator<Item = Symmetry>) -> String {
    let names = symmetries.into_iter().map(|symmetry| format!("*{}*", symmetry_name(symmetry)));
    names.collect::<Vec<_>>().join("、")
}

fn tuple(taps: &[u32]) -> String {
    format!("({})", taps.iter().map(|&tap| letters(tap)).collect::<Vec<_>>().join(", "))
}

fn way(state: &Tie, model: &Model) -> String {
    let (from, to): (Entry, Entry) = model.compared(&state.view);
    let (a, b) = (symbol(from), symbol(to));
    let (first, second) = (model.pattern.at(from.0, from.1), model.pattern.at(to.0, to.1));
    let asked =
        state.setup.painted.is_none() && (state.view.mark.is_some() || state.setup.has(model.checked(&state.view)));
    let by_chance = model.weight(from) == model.weight(to);
    if state.view.mark == Some(state.view.at) {
        return format!("{a} 已作标记：请再点另一个权重。");
    }
    if from == to {
        return format!("{a} 留在原处。");
    }
    if !asked {
        let equal = match () {
            () if first == second => "两者相等",
            () if by_chance => "两者碰巧相等",
            () => "两者不等",
        };
        return format!("{}会把 {a} 变到 {b}：{equal}。", doing(model.checked(&state.view)));
    }
    match model.way(from, to) {
        Way::None => format!("已打开的对称性都不能把 {a} 变到 {b}：两者可以不等。"),
        Way::Steps(steps) => {
            let step = |(symmetry, count, back): &(Symmetry, usize, bool)| {
                format!("{}{} {count} 次", if *back { "反向" } else { "" }, doing(*symmetry))
            };
            let steps: Vec<String> = steps.iter().map(step).collect();
            let verdict = match () {
                () if first == second => "两者必须相等",
                () if by_chance => "两者必须相等，眼下碰巧相等",
                () => "两者本应相等，现在却不等",
            };
            format!("{a} 经过{}变到 {b}：{verdict}。", steps.join("，再"))
        }
    }
}

fn caption(numbers: &Numbers, state: &Tie, model: &Model, symmetry: Symmetry, check: Option<&Check>) -> String {
    let count = numbers.count(model.pattern.count);
    if state.setup.painted.is_some() {
        let all = || model.symmetries.iter().map(|(symmetry, _, holds)| (*symmetry, *holds));
        let respected = named(all().filter(|(_, holds)| *holds).map(|(symmetry, _)| symmetry));
        let others = named(all().filter(|(_, holds)| !*holds).map(|(symmetry, _)| symmetry));
        // There is no radius while the reader paints.
        let known = known(model).filter(|_| model.known.as_ref().is_none_or(|known| !known.wants_radius()));
        let known = known.unwrap_or_default();
        let head = format!("手工涂成 *{count}* 个参数。");
        return match (respected.is_empty(), others.is_empty()) {
            (true, _) => format!("{head}这些对称性一个也不满足。{known}"),
            (_, true) => format!("{head}这些对称性全部满足。{known}"),
            _ => format!("{head}满足{respected}，不满足{others}。{known}"),
        };
    }
    let broken = model.broken();
    let outputs = || -> Option<String> {
        let differing = check?.difference.iter().enumerate().filter(|(_, difference)| **difference != 0);
        let outputs: Vec<String> = differing.map(|(output, _)| output.to_string()).collect();
        (!outputs.is_empty())
            .then(|| format!("按{}检验，两条路在输出 {} 处不同。", symmetry_name(symmetry), outputs.join("、")))
    };
    let all = numbers.count(model.pattern.n * model.pattern.n);
    if state.setup.group.is_empty() {
        let which =
            if state.setup.local == 0 { format!("{all} 个权重") } else { format!("留下的 {count} 个权重") };
        return format!("不要求任何对称性时，{which}全都是*独立*的。打开一种对称性，看看哪些权重必须相等。");
    }
    if let Some(entry) = state.setup.untie {
        let entry = symbol(entry);
        if broken.is_empty() {
            return format!("{entry} 已松开，但数值仍与原来相同，所以没有差别。");
        }
        return format!(
            "*{entry} 已松开*，与它的轨道不再相等：{}不再可交换。{}",
            named(broken),
            outputs().unwrap_or_default()
        );
    }
    if !broken.is_empty() {
        return format!("保留范围切断了轨道：{}不再可交换。{}", named(broken), outputs().unwrap_or_default());
    }
    let group = named(state.setup.group.iter().copied());
    let head = if state.setup.local > 0 {
        format!("要求{group}，并且只留近邻：剩下 *{count}* 个参数。")
    } else {
        let every = state.setup.group.len() > 1 && model.is_every_permutation();
        let every = if every { "（合起来就是*所有置换*）" } else { "" };
        format!("要求{group}{every}，{all} 个独立的权重就归入 *{count}* 条轨道：一条轨道一种颜色，一个参数。")
    };
    known(model).map_or(head.clone(), |known| format!("{head}{known}"))
}

fn known(model: &Model) -> Option<String> {
    Some(match model.known.as_ref()? {
        Known::Free => "每个权重各自独立：这是*全连接层*。".to_owned(),
        Known::DeepSets => "一个给自己，一个给其余所有输入：这就是 *Deep Sets* 的层（Zaheer 等，2017）。".to_owned(),
        Known::Kernel { full: true, symmetric: false, .. } => "这是循环矩阵；只保留近邻，剩下的就是卷积核。".to_owned(),
        Known::Kernel { full: true, .. } => "这是循环矩阵，对角线两边现在相等。".to_owned(),
        Known::Kernel { taps, symmetric: true, .. } => format!("这就是*对称的卷积核* {}。", tuple(taps)),
        Known::Kernel { taps, .. } if taps.len() == 3 => {
            format!("这就是“连接”里的 *3 元素卷积核* {}。", tuple(taps))
        }
        Known::Kernel { taps, .. } => format!("这就是*卷积核* {}。", tuple(taps)),
        Known::Kernel2d { size, turns: false, .. } => format!("这就是*二维卷积*，卷积核为 {} × {}。", size.0, size.1),
        Known::Kernel2d { size, .. } => {
            format!("这就是卷积核*旋转对称*的二维卷积，卷积核为 {} × {}。", size.0, size.1)
        }
    })
}

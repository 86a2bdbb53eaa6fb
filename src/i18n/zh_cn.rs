//! Simplified Chinese.

use super::{Catalog, Numbers, ShiftFacts};
use crate::conv::{Boundary, Error};
use crate::lesson::connect::{Caption, Layer, matrix_symbol, subscript};
use crate::lesson::shift::{Preset, Spot, Stage};
use crate::lesson::url::Accepted;
use crate::lesson::{Field, Image, LIMIT, Scene, Theme};

pub(super) static CATALOG: Catalog = Catalog {
    title: "参数共享",
    tagline: "同一个卷积核，用在每个位置",
    scenes: "场景",
    language: "语言",
    theme: "主题",
    theme_name: |theme| match theme {
        Theme::Auto => "跟随系统",
        Theme::Light => "浅色",
        Theme::Dark => "深色",
        Theme::Projector => "投影",
    },
    scene_name: |scene| match scene {
        Scene::Connect => "连接",
        Scene::Shift => "平移",
    },
    question: |scene| match scene {
        Scene::Connect => "哪些连接用的是同一个数？",
        Scene::Shift => "先后顺序有影响吗？",
    },
    reset: "重置",
    dismiss: "关闭",
    open_full: "打开完整页面",
    picture_credit: "照片中的猫是 Chelsea，由 Stéfan van der Walt 拍摄（CC0）。",
    notice: |numbers, key, value, accepted| {
        format!("网址里的 {key}={value} 无法识别。{}", takes(numbers, key, accepted))
    },
    field_takes: |numbers, field| match field {
        Field::Number => {
            let limit = numbers.write(f64::from(LIMIT));
            format!("请填 −{limit} 到 {limit} 之间的数。")
        }
        Field::Whole(low, high) => {
            format!("请填 {} 到 {} 之间的整数。", numbers.write(low.into()), numbers.write(high.into()))
        }
    },
    problem,
    boundary: "边界填充",
    boundary_name: |boundary| match boundary {
        Boundary::Zero => "零填充",
        Boundary::Valid => "不填充（valid）",
        Boundary::Circular => "循环填充",
        Boundary::Replicate => "边缘复制",
        Boundary::Reflect => "镜像填充",
        Boundary::Full => "零填充（full）",
    },
    stride: "步幅",
    dilation: "空洞率",
    flip: "翻转卷积核",
    kernel: "卷积核",
    kernel_element: |symbol| format!("卷积核元素 {symbol}"),

    input: "输入",
    layers: "层",
    layer_name: |layer| match layer {
        Layer::Conv => "卷积层",
        Layer::Local => "局部连接层",
        Layer::Dense => "全连接层",
    },
    parameters_shared: |numbers, count| format!("{} 个参数 · 每个位置都用", numbers.write(count as f64)),
    parameters_single: |numbers, count| format!("{} 个参数 · 每个只用一次", numbers.write(count as f64)),
    multiplications: |numbers, count| format!("{} 次乘法", numbers.write(count as f64)),
    cut: "剪断",
    cut_what: "远处的连接",
    tie: "绑定",
    tie_what: "各处的权重",
    caption,
    times,
    param_value: |symbol, value, times| format!("{symbol} = {value}，{times}"),
    weight_value: |symbol, output, input, value| {
        format!("{symbol} = {value}，从 x{} 到 y{}，只用一次", subscript(input), subscript(output))
    },
    matrix: |layer| format!("{layer}的权重矩阵，每行对应一个输出，每列对应一个输入"),
    diagram: |numbers, layer, inputs, outputs, lit, edges| {
        format!(
            "{layer}：{} 个输入，{} 条连接，其中 {} 条高亮；输出 {outputs}",
            numbers.count(inputs),
            numbers.count(edges),
            numbers.count(lit)
        )
    },
    input_unit: |numbers, index, value| format!("输入 x{} = {}", subscript(index), numbers.write(value)),
    output_unit: |numbers, index, value| format!("输出 y{} = {}", subscript(index), numbers.write(value)),
    padded_zero: "填充：零",
    padded_copy: |source| format!("填充：x{} 的副本", subscript(source)),
    new_weights: "换一组随机权重",
    new_weights_hint: "只影响不共享参数的两种层",
    connect_hint: "可以拖动条形、输入数字，或点选任一连接、单元、矩阵元素。",

    image: "图像",
    image_name: |image| match image {
        Image::Cat => "猫的照片",
        Image::PixelCat => "像素猫",
        Image::Digit => "手写数字",
        Image::Stripes => "条纹",
        Image::Impulse => "单个亮点",
    },
    spot_caption,
    shift_caption,
    formula_spoken: "g(f(I)) 等于 f(I′)，也就是 f(g(I))",
    preset: "常用卷积核",
    preset_name: |preset| match preset {
        Some(Preset::Identity) => "恒等",
        Some(Preset::Blur) => "模糊",
        Some(Preset::Sharpen) => "锐化",
        Some(Preset::VerticalEdges) => "垂直边缘",
        Some(Preset::HorizontalEdges) => "水平边缘",
        Some(Preset::Emboss) => "浮雕",
        Some(Preset::Difference) => "差分 1×3",
        None => "自定义",
    },
    kernel_size: "大小",
    kernel_cell: |row, column| format!("卷积核第 {} 行第 {} 列", row + 1, column + 1),
    move_right: "右移",
    move_down: "下移",
    play: "播放",
    pause: "暂停",
    restart: "从头播放",
    position: "动画进度",
    stage_name: |stage| match stage {
        Stage::Start => "起点",
        Stage::First => "第一步",
        Stage::Second => "第二步",
        Stage::Compare => "比较",
    },
    loading_picture: "照片正在加载。",
    picture_failed: "照片加载失败。请换一幅图像，或刷新页面。",
    difference_none: "处处相等",
    largest_difference: "最大差值",
    away_from_edge: "离开边缘处",
    edge_decides: |numbers, cells| format!("斜线部分：{} 个像素由边缘决定", numbers.count(cells)),
    legend_spoken: "蓝色为负，白色为零，橙色为正。",
    drag_hint: "拖动 I、I′ 或 g(f(I)) 即可平移。",
};

fn times(numbers: &Numbers, count: usize) -> String {
    match count {
        0 => "从不使用".to_owned(),
        1 => "只用 1 次".to_owned(),
        _ => format!("用了 {} 次", numbers.count(count)),
    }
}

fn problem(numbers: &Numbers, error: &Error) -> String {
    match error {
        Error::KernelTooWide { extent, padded } => {
            format!("做不到：卷积核跨 {} 个样本，而输入只有 {} 个。", numbers.count(*extent), numbers.count(*padded))
        }
        Error::ReflectTooWide { padding, input } => format!(
            "做不到：镜像填充需要边缘样本以内还有 {} 个样本，而输入只有 {} 个。",
            numbers.count(*padding),
            numbers.count(input.saturating_sub(1))
        ),
        Error::ShiftNotMultiple { stride, .. } => {
            format!("做不到：步幅为 {stride} 时，平移量必须是 {stride} 的倍数。")
        }
        Error::Overflow => "做不到：结果超出了 32 位浮点数的范围。".to_owned(),
        _ => "做不到：没有这种形状的层。".to_owned(),
    }
}

fn takes(numbers: &Numbers, key: &str, accepted: &Accepted) -> String {
    let write = |value: i64| numbers.write(value as f64);
    match accepted {
        Accepted::Word(words) if words.len() == 1 => format!("这里 {key} 只能是 {}。", words[0]),
        Accepted::Word(words) => format!("{key} 可取：{}。", words.join("、")),
        Accepted::Words(words) => {
            format!("{key} 可取以下若干项，用逗号隔开：{}。", words.join("、"))
        }
        Accepted::Whole(low, high) => format!("{key} 应为 {} 到 {} 之间的整数。", write(*low), write(*high)),
        Accepted::Fraction => format!("{key} 应为 0 到 1 之间的数。"),
        Accepted::Numbers(most) => {
            let limit = numbers.write(f64::from(LIMIT));
            format!("{key} 应为 1 到 {most} 个 −{limit} 到 {limit} 之间的数，用逗号隔开。")
        }
        Accepted::Select => {
            format!("{key} 应为图中的一部分：k1、w3.2、l3.1、x4 或 y4，编号须在图中存在。")
        }
        Accepted::Multiple(stride) => format!("步幅为 {stride} 时，{key} 应为 {stride} 的倍数。"),
        Accepted::Rows => format!("{key} 应为能整除卷积核元素个数的行数，行和列都不超过 7。"),
        Accepted::Shape(error) => problem(numbers, error),
    }
}

fn caption(numbers: &Numbers, caption: &Caption) -> String {
    match caption {
        Caption::Nothing { taps, dense } => format!(
            "卷积层要学习 *{}* 个数，全连接层要学习 *{}* 个。任选一个，看它用在哪里。",
            numbers.count(*taps),
            numbers.write(*dense as f64)
        ),
        Caption::Kernel { tap, uses, outputs, dense } => {
            let times = times(numbers, *uses);
            let first = match outputs - uses {
                0 => format!("{{k{tap}}} *{times}*：每个位置都是同一个数。"),
                rest => {
                    format!("{{k{tap}}} *{times}*：每个位置都是同一个数，只有 {} 处碰到的是填充。", numbers.count(rest))
                }
            };
            match dense {
                Some(_) => format!("{first}全连接层中标出的那个权重*只用 1 次*。"),
                None => first,
            }
        }
        Caption::Single { local, output, input, shared } => {
            let symbol = matrix_symbol(*output, *input);
            let layer = if *local { "局部连接层" } else { "全连接层" };
            let first =
                format!("{layer}的 {symbol} *只用 1 次*：从 x{} 到 y{}。", subscript(*input), subscript(*output));
            match shared {
                Some((tap, uses)) => {
                    format!("{first}卷积层在同一位置用的是 {{k{tap}}}，它*{}*。", times(numbers, *uses))
                }
                None => format!("{first}卷积层在这里没有连接：窗口够不到这么远。"),
            }
        }
        Caption::Input { input, reached, outputs } => format!(
            "经过卷积核，x{} 影响 {} 个输出中的 *{}* 个，每次通过不同的元素；在全连接层中它影响*全部*输出。",
            subscript(*input),
            numbers.count(*outputs),
            numbers.count(*reached)
        ),
        Caption::Output { output, read, inputs } => format!(
            "经过卷积核，y{} 看到 {} 个输入中的 *{}* 个，这就是它的感受野；在全连接层中它看到*全部*输入。",
            subscript(*output),
            numbers.count(*inputs),
            numbers.count(*read)
        ),
    }
}

fn moved(numbers: &Numbers, (dx, dy): (i32, i32)) -> String {
    let part = |way: &str, by: i32| format!("{way} {} 像素", numbers.write(f64::from(by.abs())));
    match (dx, dy) {
        (0, 0) => "未平移".to_owned(),
        (dx, 0) => part(if dx < 0 { "左移" } else { "右移" }, dx),
        (0, dy) => part(if dy < 0 { "上移" } else { "下移" }, dy),
        (dx, dy) => format!("{}，{}", moved(numbers, (dx, 0)), moved(numbers, (0, dy))),
    }
}

fn spot_caption(numbers: &Numbers, facts: &ShiftFacts, spot: Spot) -> String {
    match spot {
        Spot::Input => {
            let name = (CATALOG.image_name)(facts.image);
            format!("{name}，{} × {}", numbers.count(facts.size.1), numbers.count(facts.size.0))
        }
        Spot::Shifted => moved(numbers, facts.shift),
        Spot::Output => format!("卷积：{}", (CATALOG.preset_name)(facts.preset)),
        Spot::OutputOfShifted => "……再卷积".to_owned(),
        Spot::ShiftedOutput => "……再平移".to_owned(),
        Spot::Difference => "f(I′) − g(f(I))".to_owned(),
    }
}

fn shift_caption(numbers: &Numbers, facts: &ShiftFacts) -> String {
    match facts.stage {
        Stage::Start => "同一幅图像，两条路。终点会是同一幅图像吗？".to_owned(),
        Stage::First => "上面先*平移*，下面先*卷积*。".to_owned(),
        Stage::Second => "再做另一步：上面*卷积*，下面*平移*。".to_owned(),
        Stage::Compare if facts.comparable == 0 => {
            "没有可比较的像素：平移之后，没有一个像素在两条路上都有定义。".to_owned()
        }
        Stage::Compare if facts.max_difference == 0.0 && facts.edge_cells == 0 => {
            let everywhere = if facts.boundary == Boundary::Valid {
                "凡是两边都有定义的地方都相等"
            } else {
                "每个像素都相等"
            };
            format!("先平移再卷积，或先卷积再平移，{everywhere}：最大差值为 *0*，逐位相同。")
        }
        Stage::Compare if facts.max_difference_interior == 0.0 => format!(
            "离开边缘，两条路逐位相同，最大差值为 *0*。{} 个像素中有 {} 个由边缘决定，那里最多相差 *{}*。",
            numbers.count(facts.comparable),
            numbers.count(facts.edge_cells),
            numbers.write(facts.max_difference)
        ),
        Stage::Compare => format!("两条路最多相差 *{}*。", numbers.write(facts.max_difference)),
    }
}

//! The scene Connect, in Simplified Chinese.

use crate::i18n::{ConnectWords, Numbers};
use crate::lesson::LayerKind;
use crate::lesson::connect::{Caption, Meeting, Rung, Verdict, Weights};
use crate::lesson::symbol::subscript;

pub(super) const WORDS: ConnectWords = ConnectWords {
    input: "输入",
    layers: "层",
    layer_name: |layer| match layer {
        LayerKind::Conv => "卷积层",
        LayerKind::Local => "局部连接层",
        LayerKind::Dense => "全连接层",
    },
    parameters_shared: |numbers, count| format!("{} 个参数 · 所有位置共用", numbers.write(count as f64)),
    parameters_single: |numbers, count| format!("{} 个参数 · 每个只用一次", numbers.write(count as f64)),
    multiplications: |numbers, count| format!("{} 次乘法", numbers.write(count as f64)),
    cut: "去掉",
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
    weights: "不共享的权重",
    weights_name: |weights| match weights {
        Weights::Random => "随机",
        Weights::Same => "与卷积层相同",
    },
    new_weights: "换一组随机权重",
    new_weights_hint: "只影响不共享参数的两种层",
    seed: |seed| format!("种子 {seed}"),
    weight_field: |symbol, layer| format!("{layer}的 {symbol}"),
    verdict,
    equation: |layer| format!("{layer}：把一个输出写成算式"),
    rung_hint: |rung| match rung {
        Rung::Cut => "去掉全连接层中远处的连接",
        Rung::Tie => "绑定局部连接层各处的权重",
    },
    parameters: |numbers, count| format!("{} 个参数", numbers.write(count as f64)),
    slide: "滑动窗口",
    slide_play: "播放：滑动窗口",
    slide_pause: "暂停",
    slide_back: "退回一个输出",
    slide_on: "前进一个输出",
    slide_end: "结束滑动",
    slide_position: "窗口所在的输出",
    output_unit_name: |index| format!("输出 y{}", subscript(index)),
    keys_hint: "方向键在单元之间移动，退出键取消选择。",
    connect_hint: "可以指向或点选任一连接、单元、矩阵元素或算式中的一项；也可以拖动条形、输入数字。按退出键取消选择。",
    picture: "二维图像",
    rows: "行数",
    columns: "列数",
    grid_hint: "单元按行编号。可以指向或点选网格、矩阵中的任一格，或算式中的一项。按退出键取消选择。",
};

fn times(numbers: &Numbers, count: usize) -> String {
    match count {
        0 => "从不使用".to_owned(),
        1 => "只用 1 次".to_owned(),
        _ => format!("用了 {} 次", numbers.count(count)),
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
                0 => format!("<k{tap}> *{times}*：每个位置都是同一个数。"),
                rest => {
                    format!("<k{tap}> *{times}*：每个位置都是同一个数，只有 {} 处对应的是填充。", numbers.count(rest))
                }
            };
            match dense {
                Some(_) => format!("{first}全连接层中标出的那个权重*只用 1 次*。"),
                None => first,
            }
        }
        Caption::Single { symbol, local, copy, output, input, shared } => {
            let layer = if *local { "局部连接层" } else { "全连接层" };
            let first = format!(
                "{layer}的 {symbol} *只用 1 次*：从 x{}{} 到 y{}。",
                subscript(*input),
                if *copy { " 的副本" } else { "" },
                subscript(*output)
            );
            match shared {
                None => first,
                Some(Some((tap, uses))) => {
                    format!("{first}卷积层在同一位置用的是 <k{tap}>，它*{}*。", times(numbers, *uses))
                }
                Some(None) => format!("{first}卷积层在这里没有连接：窗口够不到这么远。"),
            }
        }
        Caption::Input { input, outputs, shown: [false, false, true], .. } => {
            format!("x{} 影响*全部 {}* 个输出。", subscript(*input), numbers.count(*outputs))
        }
        Caption::Input { input, reached, outputs, apart, shown: [conv, _, dense] } => format!(
            "{}，x{} 只影响 {} 个输出中的 *{}* 个{}{}。",
            if *conv { "通过卷积核" } else { "通过窗口" },
            subscript(*input),
            numbers.count(*outputs),
            numbers.count(*reached),
            if *apart && *conv { "，每次用的是不同的元素" } else { "" },
            if *dense { "；在全连接层中它影响*全部*输出" } else { "" }
        ),
        Caption::Output { output, inputs, shown: [false, false, true], .. } => {
            format!("y{} 与*全部 {}* 个输入相连。", subscript(*output), numbers.count(*inputs))
        }
        Caption::Output { output, read, inputs, shown: [.., dense] } => format!(
            "通过窗口，y{} 只与 {} 个输入中的 *{}* 个相连，这就是它的感受野{}。",
            subscript(*output),
            numbers.count(*inputs),
            numbers.count(*read),
            if *dense { "；在全连接层中它与*全部*输入相连" } else { "" }
        ),
        Caption::Slide { output, window, value } => {
            let meets = |met: &Meeting| {
                let sample = met.input.map_or_else(|| "填充的零".to_owned(), |input| format!(" x{}", subscript(input)));
                format!("<k{}> 对应{sample}", met.tap)
            };
            let products = |met: &Meeting| format!("{}·{}", signed(numbers, met.weight), signed(numbers, met.sample));
            let meets = match window.len() {
                0..5 => format!("{}；", window.iter().map(meets).collect::<Vec<_>>().join("，")),
                _ => String::new(),
            };
            format!(
                "在 y{}：{meets}{} = *{}*。每个位置用的都是这 {} 个数。",
                subscript(*output),
                window.iter().map(products).collect::<Vec<_>>().join(" + "),
                numbers.write((*value).into()),
                numbers.count(window.len())
            )
        }
        Caption::Step { rung: Rung::Cut, before, after, connections } => format!(
            "去掉伸出窗口的连接：*{}* 个参数变成 *{}* 个。留下的 {} 条连接仍然各有各的权重。",
            numbers.write(*before as f64),
            numbers.write(*after as f64),
            numbers.write(*connections as f64)
        ),
        Caption::Step { rung: Rung::Tie, before, after, connections } => format!(
            "窗口中同一位置的权重合成一个：*{}* 个参数变成 *{}* 个。{} 条连接一条也没少。",
            numbers.write(*before as f64),
            numbers.write(*after as f64),
            numbers.write(*connections as f64)
        ),
    }
}

/// A factor of a product.
fn signed(numbers: &Numbers, value: f32) -> String {
    let text = numbers.write(value.into());
    if value < 0.0 { format!("({text})") } else { text }
}

fn verdict(numbers: &Numbers, verdict: &Verdict) -> String {
    match verdict {
        Verdict::Convolution(kernel) => {
            let kernel: Vec<String> = kernel.iter().map(|&tap| numbers.write(tap.into())).collect();
            format!("是卷积，卷积核为（{}）。", kernel.join("，"))
        }
        Verdict::Fails { symbol, other, far, found, expected, .. } => {
            let found = numbers.write((*found).into());
            let expected = numbers.write((*expected).into());
            match (far, other) {
                (true, _) => format!("不是卷积：{symbol} = {found}，而窗口够不到这里。"),
                (_, Some(other)) => {
                    format!("不是卷积：{symbol} = {found}，而窗口同一位置的 {other} 是 {expected}。")
                }
                _ => format!("不是卷积：{symbol} = {found}，应为 {expected}。"),
            }
        }
    }
}

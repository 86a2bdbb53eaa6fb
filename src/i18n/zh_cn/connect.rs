//! The scene Connect, in Simplified Chinese.

use crate::i18n::{ConnectWords, Numbers};
use crate::lesson::connect::{Caption, Layer, matrix_symbol, subscript};

pub(super) const WORDS: ConnectWords = ConnectWords {
    input: "输入",
    layers: "层",
    layer_name: |layer| match layer {
        Layer::Conv => "卷积层",
        Layer::Local => "局部连接层",
        Layer::Dense => "全连接层",
    },
    parameters_shared: |numbers, count| format!("{} 个参数 · 所有位置共用", numbers.write(count as f64)),
    parameters_single: |numbers, count| format!("{} 个参数 · 每个只用一次", numbers.write(count as f64)),
    multiplications: |numbers, count| format!("{} 次乘法", numbers.write(count as f64)),
    cut: "去掉",
    cut_what: "远处的连接",
    tie: "共用",
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
    steps: [
        "全连接层的每条连接都有自己的权重。标出的那个*只用一次*。",
        "去掉远处的连接：每个输出只保留窗口内的几个输入。每个权重仍然*只用一次*。",
        "把窗口中同一位置的权重绑定在一起：{k1} 成了*同一个*数，每个位置都用它。这就是卷积。",
    ],
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
                0 => format!("{{k{tap}}} *{times}*：每个位置都是同一个数。"),
                rest => {
                    format!("{{k{tap}}} *{times}*：每个位置都是同一个数，只有 {} 处对应的是填充。", numbers.count(rest))
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
            "在卷积层中，x{} 只影响 {} 个输出中的 *{}* 个，每次通过卷积核的不同元素；在全连接层中它影响*全部*输出。",
            subscript(*input),
            numbers.count(*outputs),
            numbers.count(*reached)
        ),
        Caption::Output { output, read, inputs } => format!(
            "在卷积层中，y{} 只与 {} 个输入中的 *{}* 个相连，这就是它的感受野；在全连接层中它与*全部*输入相连。",
            subscript(*output),
            numbers.count(*inputs),
            numbers.count(*read)
        ),
    }
}

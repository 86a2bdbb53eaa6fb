//! The scene Count, in Simplified Chinese.

use crate::i18n::count::rounded;
use crate::i18n::{CountFacts, CountWords, Numbers};
use crate::lesson::count::{Form, Method, Panel, Quantity};

pub(super) const WORDS: CountWords = CountWords {
    caption,
    form_name: |form| match form {
        Form::Conv => "卷积核",
        Form::Local => "局部连接",
        Form::Sparse => "稀疏矩阵",
        Form::Dense => "稠密矩阵",
    },
    form_what: |form| match form {
        Form::Conv => "稀疏，且共享",
        Form::Local => "稀疏，不共享",
        Form::Sparse => "只存非零元素",
        Form::Dense => "全部，零也存",
    },
    quantity_name: |quantity| match quantity {
        Quantity::Parameters => "要存的数",
        Quantity::Operations => "处理一幅图像的运算次数",
        Quantity::Bytes => "字节数",
    },
    in_words,
    products_and_sums: |numbers, products, sums| {
        [
            format!("乘法 {} 次", in_words(numbers, products as f64)),
            format!("加法 {} 次", in_words(numbers, sums as f64)),
        ]
    },
    split: |numbers, products, sums| {
        [format!("乘 {}", in_words(numbers, products as f64)), format!("加 {}", in_words(numbers, sums as f64))]
    },
    statement: "稀疏既省运算，也省存储；共享再省存储，不省运算。",
    same_operations: |numbers, operations| {
        format!("卷积核与稀疏矩阵的运算次数相同，都是 {} 次。", in_words(numbers, operations as f64))
    },
    times_kernel: |numbers, times| {
        if (times - 1.0).abs() < 1e-9 {
            "与卷积核相同".to_owned()
        } else {
            format!("卷积核的 {}倍", in_words(numbers, times))
        }
    },
    scale_note: "对数刻度：条每长一格，数值就变为十倍。稠密矩阵按每个元素一乘一加计，其余按每个输出 k 次乘、k − 1 次加计。稀疏矩阵只计数值，位置还要另存。",
    pixels: |numbers, h, w| format!("{} × {} 像素", numbers.count(w), numbers.count(h)),
    input_picture: "图像",
    output_picture: "这一层的输出：蓝色为负，白色为零，橙色为正",
    reduced: "缩小显示",
    panels: "右侧内容",
    panel_name: |panel| match panel {
        Panel::Matrix => "矩阵全貌",
        Panel::Growth => "增长",
        Panel::Time => "实测",
    },
    matrix_rows: |numbers, rows| format!("{} 个输出", numbers.count(rows)),
    matrix_columns: |numbers, columns| format!("{} 个输入", numbers.count(columns)),
    matrix_spoken: |numbers, entries, all| {
        format!(
            "按比例画出的稠密矩阵：可见 {} 个元素，共 {} 个，非零元素按卷积核元素着色",
            numbers.write(entries as f64),
            numbers.write(all as f64)
        )
    },
    in_view: |numbers, entries, all| {
        let share =
            if entries == all { "即全部".to_owned() } else { format!("共 {} 个", in_words(numbers, all as f64)) };
        format!("眼前有 *{}* 个元素，{share}", numbers.write(entries as f64))
    },
    zoom: "看到矩阵的多大一部分",
    zoom_one: "1 个权重",
    band_exact: "每格是一个元素，没有颜色的格都是零。",
    band_thin: |numbers, width| {
        let width = match width {
            0.01.. => format!("是 {}", numbers.write((width * 1000.0).round() / 1000.0)),
            _ => "不到 0.01".to_owned(),
        };
        format!("按比例，一个元素的宽度{width} 像素；这条带画粗了。")
    },
    camera: "用摄像头",
    camera_stop: "关闭摄像头",
    camera_live: "实时画面。摄像头拍到的内容不会离开本页。",
    camera_denied: "摄像头未获允许。要使用它，请在浏览器设置里允许本页使用摄像头；若本页嵌在别的网页里，那个网页也须允许。",
    camera_missing: "这里没有可用的摄像头。",
    width: "宽",
    height: "高",
    kernel_rows: "核的行数",
    kernel_columns: "核的列数",
    show: "比较",
    growth_spoken: |quantity| format!("{quantity}随图像宽度的变化，两轴都是对数刻度"),
    width_axis: "图像宽度（像素）",
    read_at: "读取此宽度处的数值",
    present: "当前",
    table: "全部数值（表格）",
    copy_csv: "复制为 CSV",
    copied: "已复制。",
    not_copied: "浏览器在这里不允许复制。",
    measure: "开始测量",
    measure_again: "重新测量",
    cancel: "取消",
    measure_what: |numbers, runs| {
        format!(
            "在这个浏览器里给三种算法计时，各测 {} 次；图像从小到大，直到稠密矩阵占满 256 MB。只需几秒；这些内存要到重新载入页面才归还。",
            numbers.count(runs)
        )
    },
    measuring: "正在测量",
    measure_failed: "测量中断：内存装不下更大的矩阵。",
    method_name: |method| match method {
        Method::Conv => "卷积核",
        Method::Sparse => "稀疏矩阵",
        Method::Dense => "稠密矩阵",
    },
    time_tick: |numbers, time| {
        if time < 1e5 { duration(numbers, time) } else { format!("{} 秒", numbers.write(time / 1e3)) }
    },
    time_axis: "处理一幅图像的时间",
    times_spoken: "处理一幅图像的时间随图像宽度的变化，两轴都是对数刻度，虚线为外推",
    duration,
    spread: |numbers, spread| {
        format!(
            "{}（{} 至 {}）",
            duration(numbers, spread.median),
            duration(numbers, spread.low),
            duration(numbers, spread.high)
        )
    },
    extrapolated: |numbers, h, w, time| {
        format!(
            "外推：{} × {} 的图像，假如内存装得下那个矩阵，稠密算法约需 *{time}*。",
            numbers.count(w),
            numbers.count(h)
        )
    },
    dashed: "虚线：由测过的最大图像按运算次数外推。短竖线：最快和最慢的一次。运算次数相同，时间不一定相同：稀疏矩阵每乘一次，还要取一个位置和一个权重。",
};

fn caption(numbers: &Numbers, facts: &CountFacts) -> String {
    let write = |count: u128| numbers.write(count as f64);
    let (conv, sparse, dense) = (facts.costs.conv, facts.costs.sparse, facts.costs.dense);
    let operations = |form: Form| Quantity::Operations.of(&form.of(&facts.costs));
    match facts.forms[..] {
        [Form::Conv, Form::Sparse] if operations(Form::Conv) == operations(Form::Sparse) => format!(
            "共享省的是*存储*：只存 {} 个数，而不是 {} 个。运算一次也没省，两边都是 *{}* 次。",
            write(conv.parameters),
            write(sparse.parameters),
            write(operations(Form::Conv))
        ),
        [Form::Sparse, Form::Dense] => format!(
            "稀疏省的是*运算*：{} 次，而不是 {} 次。零不必去乘。",
            write(operations(Form::Sparse)),
            write(operations(Form::Dense))
        ),
        _ => {
            let numbers_do = match (facts.taps, facts.edges) {
                (2, true) => "两个数就能找出所有垂直边缘。".to_owned(),
                (taps, _) => format!("{} 个数就能由左图得到右图。", numbers.count(taps)),
            };
            let times = dense.parameters as f64 / conv.parameters as f64;
            format!(
                "{numbers_do}写成完整的矩阵，同一层要存 *{}* 个数，是它的 {}倍。",
                write(dense.parameters),
                in_words(numbers, times)
            )
        }
    }
}

fn in_words(numbers: &Numbers, value: f64) -> String {
    const NAMES: [&str; 4] = [" 万", " 亿", " 万亿", " 亿亿"];
    if value < 1e6 {
        return numbers.write(if value.fract() == 0.0 { value } else { rounded(value) });
    }
    let value = rounded(value);
    let group = ((value.log10() + 1e-9) / 4.0).floor().clamp(1.0, 4.0);
    format!("{}{}", numbers.write(rounded(value / 10f64.powf(4.0 * group))), NAMES[group as usize - 1])
}

fn duration(numbers: &Numbers, milliseconds: f64) -> String {
    let (value, unit) = match milliseconds {
        t if t < 1.0 => (t * 1e3, "微秒"),
        t if t < 1e3 => (t, "毫秒"),
        t if t < 120e3 => (t / 1e3, "秒"),
        t if t < 7200e3 => (t / 60e3, "分钟"),
        t if t < 172_800e3 => (t / 3600e3, "小时"),
        t => (t / 86_400e3, "天"),
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
            Numbers { lang: Lang::ZhCn, write: |_, value| value.to_string(), plural: |_, _| "other".to_owned() };
        for (value, words) in [
            (2.0, "2"),
            (178_640.0, "178640"),
            (1_234_567.0, "123 万"),
            (8_003_072_000.0, "80 亿"),
            (16_006_144_000.0, "160 亿"),
        ] {
            assert_eq!(in_words(&numbers, value), words);
        }
    }
}

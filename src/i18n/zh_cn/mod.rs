//! Simplified Chinese.

mod connect;
mod shift;

use super::{Catalog, Numbers};
use crate::conv::{Boundary, Error};
use crate::lesson::url::Accepted;
use crate::lesson::{Field, LIMIT, Scene, Theme};

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
    connect: connect::WORDS,
    shift: shift::WORDS,
};

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
        Error::TooLarge { what: "matrix" } => {
            "做不到：全连接层的每一对输入和输出各有一个权重，图像超过 16×16 就存不下了。".to_owned()
        }
        Error::Shape { what: "x", .. } => "做不到：不共享的权重只适合一种尺寸的图像，旋转后尺寸变了。".to_owned(),
        Error::Shape { .. } => "做不到：两条路的终点大小不同。".to_owned(),
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
        Accepted::OwnPicture => "您自己的图像不会离开浏览器，网址里也没有它，请重新打开一次。".to_owned(),
        Accepted::Rows => format!("{key} 应为能整除卷积核元素个数的行数，行和列都不超过 7。"),
        Accepted::Shape(error) => problem(numbers, error),
    }
}

//! The scene Shift, in Simplified Chinese.

use crate::conv::Boundary;
use crate::i18n::{Numbers, ShiftFacts, ShiftWords};
use crate::lesson::Image;
use crate::lesson::shift::{Preset, Spot, Stage};

pub(super) const WORDS: ShiftWords = ShiftWords {
    image: "图像",
    image_name: |image| match image {
        Image::Cat => "猫的照片",
        Image::PixelCat => "像素猫",
        Image::Digit => "手写数字",
        Image::Stripes => "条纹",
        Image::Impulse => "单个亮点",
        Image::Custom => "自己的图像",
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
            let name = (WORDS.image_name)(facts.image);
            format!("{name}，{} × {}", numbers.count(facts.size.1), numbers.count(facts.size.0))
        }
        Spot::Shifted => moved(numbers, facts.shift),
        Spot::Output => format!("卷积：{}", (WORDS.preset_name)(facts.preset)),
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

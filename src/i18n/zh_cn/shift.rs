//! The scene Shift, in Simplified Chinese.

use crate::conv::{Boundary, Pool};
use crate::i18n::{Numbers, ShiftFacts, ShiftWords};
use crate::lesson::LayerKind;
use crate::lesson::shift::{Claim, Motion, Panel, Preset, Spot, Stage, Verdict};
use crate::lesson::{Fit, Image};

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
    sign_spoken: |verdict| match verdict {
        Some(Verdict::Equal | Verdict::Rounding) => "等于",
        Some(Verdict::Inside) => "只在远离边界处等于",
        Some(Verdict::Differs) => "不等于",
        Some(Verdict::Nothing) => "无法比较于",
        None => "待比较",
    },
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
    largest_difference: "最大差值",
    away_from_edge: "远离边界处",
    edge_decides: |numbers, cells| format!("虚线标出：{} 处", numbers.count(cells)),
    edge_here: "这里由边界决定",
    signal: "一维信号",
    motion: "变换 g",
    motion_name: |motion| match motion {
        Motion::Shift => "平移",
        Motion::Flip => "左右翻转",
        Motion::Turn => "旋转 90°",
        Motion::Scale => "放大一倍",
    },
    op: "层 f",
    op_name: |op| match op {
        LayerKind::Conv => "卷积层",
        LayerKind::Local => "局部连接层",
        LayerKind::Dense => "全连接层",
    },
    pool: "池化",
    pool_name: |pool| match pool {
        Pool::None => "无",
        Pool::Max2 => "最大池化 2",
        Pool::Avg2 => "平均池化 2",
    },
    relu: "ReLU",
    tie: "绑定权重",
    panels: "进一步看",
    panel_name: |panel| match panel {
        Panel::Holds => "什么时候成立？",
        Panel::Numbers => "全部数值",
        Panel::Invariant => "是不变性吗？",
    },
    claims_intro: "用当前的图像和卷积核算出。第一行首尾相接，其余各行只改一处。点一行即可打开。",
    claim_name: |claim| match claim {
        Claim::Boundary(Boundary::Zero) => "零填充",
        Claim::Boundary(Boundary::Valid) => "不填充（valid）",
        Claim::Boundary(Boundary::Circular) => "循环填充",
        Claim::Boundary(Boundary::Replicate) => "复制填充",
        Claim::Boundary(Boundary::Reflect) => "镜像填充",
        Claim::Boundary(Boundary::Full) => "零填充（full）",
        Claim::Relu => "再加 ReLU",
        Claim::Stride => "步幅 2，平移偶数格",
        Claim::StrideOne => "步幅 2，平移 1 格",
        Claim::Pool(Pool::Avg2) => "平均池化，平移偶数格",
        Claim::Pool(_) => "最大池化，平移偶数格",
        Claim::Motion(Motion::Flip) => "换成左右翻转",
        Claim::Motion(Motion::Scale) => "换成放大一倍",
        Claim::Motion(_) => "换成旋转 90°",
        Claim::Untied => "局部连接层",
    },
    verdict_name: |verdict| match verdict {
        Some(Verdict::Equal) => "成立，完全相等",
        Some(Verdict::Rounding) => "成立，只差舍入误差",
        Some(Verdict::Inside) => "内部成立",
        Some(Verdict::Differs) => "不成立",
        Some(Verdict::Nothing) => "没有可比较的",
        None => "……",
    },
    not_possible: "做不到",
    guess_answer: |name, guess, verdict| {
        let ends = match verdict {
            Verdict::Equal => "完全相等",
            Verdict::Rounding => "相等，只差舍入误差",
            Verdict::Inside => "除边界附近外相等",
            Verdict::Differs => "不同",
            Verdict::Nothing => "没有都有定义的地方",
        };
        match guess.fits(verdict) {
            true => format!("猜对了：两个终点{ends}。"),
            false => format!("您猜“{}”，其实两个终点{ends}。", name),
        }
    },
    ask_first: "先猜再看",
    ask_never: "不再提问",
    probe_hint: "交换图。用方向键在六幅图中跟踪同一个像素，按退出键结束。",
    sample_at: |row, column| format!("x {column}，y {row}"),
    numbers_of: "显示",
    numbers_too_many: "照片的数值太多，列不下。请选一幅 16 × 16 的图像，或把指针放在某个像素上，看它在六幅图中的值。",
    ring: "首尾相接",
    invariant_intro: "*等变*：输入移动，输出跟着移动。*不变*：输出不变化。只有不管位置的汇总（例如全局最大池化）才可能不变；边界和不共享的权重都可能让它也改变。",
    invariant_moved: |input, output, closes| match (input, output, closes) {
        (false, ..) => "I′ 就是 I：还没有移动，看不出区别",
        (true, false, _) => "I′ 与 I 不同，f(I′) 与 f(I) 却相同",
        (true, true, true) => "f(I′) 与 f(I) 不同：输出跟着移动了",
        (true, true, false) => "f(I′) 与 f(I) 不同：输出变了，而且不只是移动",
    },
    global_max: "全局最大值",
    global_average: "全局平均值",
    same: "相同",
    not_same: "不同",
    untied_kernel: "绑定权重之后才会用到。",
    own_hint: "可以拖入或粘贴图像，也可以选择文件。图像不会离开浏览器。",
    own_open: "选择文件",
    own_problem: "浏览器无法读取。请用不超过 4096 × 4096 的图像。",
    own_larger: "图像大于 320 × 320：",
    own_fit: |fit| match fit {
        Fit::Scale => "缩小整幅",
        Fit::Crop => "只取正中，不缩放",
    },
    paint_hint: "可以直接在 I 上画：从暗处起笔画亮，从亮处起笔画暗。",
    bars_hint: "上下拖动 I 的柱子可改数值；拖动 I′ 或 g(f(I)) 即可平移。",
    legend_spoken: "蓝色为负，白色为零，橙色为正。",
    drag_hint: "拖动 I、I′ 或 g(f(I)) 即可平移。",
    painted_hint: "拖动 I′ 或 g(f(I)) 即可平移。",
    bars_only_hint: "上下拖动 I 的柱子可改数值。",
    probe_only_hint: "指向一个像素，可看它在六幅图中的值。",
};

fn moved(numbers: &Numbers, (dx, dy): (i32, i32), one_d: bool) -> String {
    let unit = if one_d { "个采样点" } else { "像素" };
    let part = |way: &str, by: i32| format!("{way} {} {unit}", numbers.write(f64::from(by.abs())));
    match (dx, dy) {
        (0, 0) => "未平移".to_owned(),
        (dx, 0) => part(if dx < 0 { "左移" } else { "右移" }, dx),
        (0, dy) => part(if dy < 0 { "上移" } else { "下移" }, dy),
        (dx, dy) => format!("{}，{}", moved(numbers, (dx, 0), one_d), moved(numbers, (0, dy), one_d)),
    }
}

/// What g does.
fn verb(motion: Motion) -> &'static str {
    match motion {
        Motion::Shift => "平移",
        Motion::Flip => "翻转",
        Motion::Turn => "旋转",
        Motion::Scale => "放大",
    }
}

/// What f does.
fn layer(op: LayerKind) -> &'static str {
    if op == LayerKind::Conv { "卷积" } else { "过这一层" }
}

fn spot_caption(numbers: &Numbers, facts: &ShiftFacts, spot: Spot) -> String {
    match spot {
        Spot::Input => {
            let (h, w) = facts.size;
            let name = match facts.one_d {
                true => format!("一维信号，{} 个值", numbers.count(w)),
                false => format!("{}，{} × {}", (WORDS.image_name)(facts.image), numbers.count(w), numbers.count(h)),
            };
            let framed = facts.boundary == Boundary::Full && facts.motion == Motion::Shift;
            name + if framed { "，四周补零" } else { "" }
        }
        Spot::Shifted if facts.motion == Motion::Shift => moved(numbers, facts.shift, facts.one_d),
        Spot::Shifted => (WORDS.motion_name)(facts.motion).to_owned(),
        Spot::Output if facts.op == LayerKind::Conv => format!("卷积结果（{}）", (WORDS.preset_name)(facts.preset)),
        Spot::Output => (WORDS.op_name)(facts.op).to_owned(),
        Spot::OutputOfShifted => format!("……再{}", layer(facts.op)),
        Spot::ShiftedOutput => format!("……再{}", verb(facts.motion)),
        Spot::Difference => "f(I′) − g(f(I))".to_owned(),
    }
}

fn shift_caption(numbers: &Numbers, facts: &ShiftFacts) -> String {
    let (g, f) = (verb(facts.motion), layer(facts.op));
    let value = if facts.one_d { "值" } else { "像素" };
    match facts.stage {
        Stage::Start if facts.one_d => "同一个信号，两条路。终点会是同一个信号吗？".to_owned(),
        Stage::Start => "同一幅图像，两条路。终点会是同一幅图像吗？".to_owned(),
        Stage::First => format!("一条路先*{g}*，另一条路先*{f}*。"),
        Stage::Second => format!("再做另一步：一条路*{f}*，另一条路*{g}*。"),
        Stage::Compare => match facts.verdict {
            Verdict::Nothing => {
                format!("没有可比较的{value}：平移之后，没有一个{value}在两条路上都有定义。")
            }
            Verdict::Equal => {
                let everywhere = match facts.boundary {
                    Boundary::Valid => "凡是两边都有定义的地方都相等",
                    _ if facts.one_d => "每个值都相等",
                    _ => "每个像素都相等",
                };
                let why = symmetry(facts);
                format!("先{g}再{f}，或先{f}再{g}，{everywhere}：最大差值为 *0*，逐位相同。{why}")
            }
            Verdict::Rounding => format!(
                "两条路只差舍入误差，不超过 *{:.0e}*：乘积相同，只是相加的次序不同。{}",
                facts.max_difference,
                symmetry(facts)
            ),
            Verdict::Inside if facts.max_difference == 0.0 => format!(
                "这次两条路相等。不过 {} 个{value}中有 {} 个由边界决定，换一组数值，那里就会不同。",
                numbers.count(facts.comparable),
                numbers.count(facts.edge_cells)
            ),
            Verdict::Inside => format!(
                "除边界附近外，两条路的结果逐位相同，最大差值为 *0*。{} 个{value}中有 {} 个由边界决定，那里最多相差 *{}*。",
                numbers.count(facts.comparable),
                numbers.count(facts.edge_cells),
                numbers.write(facts.max_difference)
            ),
            Verdict::Differs => {
                format!("两条路最多相差 *{}*。{}", numbers.write(facts.max_difference), reason(facts))
            }
        },
    }
}

/// The symmetry by which a transform other than a shift agrees.
fn symmetry(facts: &ShiftFacts) -> &'static str {
    match facts.motion {
        Motion::Flip if facts.symmetry.mirror => "这个卷积核左右对称。",
        Motion::Turn if facts.symmetry.quarter => "这个卷积核旋转 90° 后不变。",
        Motion::Scale if facts.symmetry.point => "这个卷积核只看一个位置，与邻居无关。",
        _ => "",
    }
}

/// Why the two ways differ.
fn reason(facts: &ShiftFacts) -> String {
    if facts.op != LayerKind::Conv {
        return "每个位置各用一套权重，移动之后遇到的是别的权重。".to_owned();
    }
    match facts.motion {
        Motion::Shift => {
            format!("一个输出对应 {} 个输入，跟不上这样的平移；这里比较的是最接近的整格平移。", facts.stride)
        }
        motion if facts.symmetry.suits(motion) => "卷积核是对称的，但窗口在图像中的位置不对称。".to_owned(),
        Motion::Flip => "这个卷积核左右不对称。".to_owned(),
        Motion::Turn => "这个卷积核旋转 90° 后就变了。".to_owned(),
        Motion::Scale => "放大之后，卷积核看到的范围只有原来的一半。".to_owned(),
    }
}

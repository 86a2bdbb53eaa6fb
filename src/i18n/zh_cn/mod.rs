//! Simplified Chinese.

mod connect;
mod count;
mod learn;
mod share;
mod shift;
mod tie;

use super::{Catalog, Numbers};
use crate::conv::{Argument, Boundary, Error};
use crate::lesson::address::Accepted;
use crate::lesson::{Field, LIMIT, SceneId, Theme};

pub(super) static CATALOG: Catalog = Catalog {
    title: "参数共享",
    tagline: "同一个卷积核，用在每个位置",
    scenes: "场景",
    theme: "主题",
    theme_name: |theme| match theme {
        Theme::Auto => "跟随系统",
        Theme::Light => "浅色",
        Theme::Dark => "深色",
        Theme::Projector => "投影",
    },
    scene_name: |scene| match scene {
        SceneId::Connect => "连接",
        SceneId::Shift => "平移",
        SceneId::Tie => "绑定",
        SceneId::Learn => "学习",
        SceneId::Count => "计数",
    },
    question: |scene| match scene {
        SceneId::Connect => "哪些连接用的是同一个数？",
        SceneId::Shift => "先后顺序有影响吗？",
        SceneId::Tie => "要让一层等变，哪些权重必须相等？",
        SceneId::Learn => "共享换来了什么？",
        SceneId::Count => "共享省下了什么？",
    },
    reset: "重置",
    dismiss: "关闭",
    close: "关闭",
    undo: "撤销",
    redo: "重做",
    walk: "导览",
    next: "下一步",
    back: "上一步",
    leave_walk: "自由探索",
    step_of: |numbers, step, count| format!("{}/{}", numbers.count(step), numbers.count(count)),
    stuck_title: "没看懂？",
    stuck: &[
        (
            "同一个模型的不同模块用相同的参数，有这回事吗？",
            "有，这里就是。每个输出单元都是一个独立的函数，各有各的输入；看连线上的标号，它们读的是同一组 {k0}、{k1}、{k2}。改动其中任何一个数，用到它的输出都会跟着变。",
        ),
        (
            "卷积核的每个元素作用在每次局部输入的“特定位置”上，是什么位置？",
            "就是它在窗口里的位置。顺着高亮的连线看：不论哪个输出，{k1} 总是与窗口*正中*的元素相乘，{k0} 总是与前一个相乘，{k2} 总是与后一个相乘。",
        ),
        (
            "参数共享使卷积层具有平移等变性，是什么意思？",
            "图像移动，输出就跟着移动，此外什么都不变。点播放看看：一条路先移动猫，另一条路移动的是猫的边缘，两条路的终点是*同一幅*图像。",
        ),
        (
            "g(f(I)) = f(I′) = f(g(I)) 这个等式怎么理解？",
            "I 和 I′ 是图像，g（平移）和 f（卷积）是把一幅图像变成另一幅图像的操作。I 是猫的图像，I′ = g(I) 是平移后的图像。右移一个像素时 I′(x, y) = I(x − 1, y)：原来在左边一格的值，现在到了这里。两条路终点相同，所以差值是 0。",
        ),
        (
            "等变和不变是一回事吗？",
            "不是。这里输出随输入一起*移动*，这叫等变。不变是指输出保持原样，例如整个输出的最大值：平移前后是同一个数。",
        ),
        (
            "为什么只要平移和这一层可以交换，权重就必须相等？",
            "只让 1 号输入为 1，其余为 0。先平移，1 到了 2 号输入，这时 1 号输出读到的是 W₁₂；先过这一层，0 号输出是 W₀₁，平移后到了 1 号输出。任何输入下两条路都相同，就必须 *W₀₁ = W₁₂*。沿对角线一路推下去，9 个数是同一个数。",
        ),
        (
            "只留近邻为什么不需要对称性？",
            "“近邻”规定哪些权重*为零*，对称性规定哪些权重*相等*，是两件事。这里只做了前一件：27 个权重各自独立，是局部连接层。再打开平移，就只剩 3 个。两者互不妨碍，因为平移不改变距离：一条轨道要么整条留下，要么整条断开。",
        ),
        (
            "群的阶说明什么？",
            "打开的对称性一共能产生多少种不同的重排。这里有 9 种平移，每种还可以再反射，共 *18* 种。一条轨道里的权重不会比它多，所以 81 个权重至少要 81 / 18 个参数；这里是 5 个，因为对角线上只有 9 个权重。",
        ),
        (
            "松开一个权重，为什么只有几个输出变了？",
            "用到 W₄₅ 的只有 4 号输出。先平移，它在 4 号输出遇到的是别的输入值；后平移，它在那里起的作用移到了 5 号输出。所以两条路只在这*两个*输出不同，别的输出根本不用它。",
        ),
        (
            "参数共享会让计算更快吗？",
            "运算一次也不会少。卷积核和稀疏矩阵的运算次数相同，都是 *267,960* 次，因为两边都不算零，这靠的是*稀疏*。共享省下的是*存储*：只存 2 个数，而不是 178,640 个。要从内存里取的数少了，时间仍可能更短，见“实测”。",
        ),
        (
            "学习时，共享的各份参数会取平均吗？",
            "不会，根本没有“各份”：{k1} 只是一个数。每根柱子是一个位置对它的要求，即该处的误差乘以该处的输入。它的梯度是 12 根柱子之*和*，而不是平均，只更新*一次*。下面的局部连接层里，每根柱子各改各的权重。",
        ),
    ],
    open_full: "打开完整页面",
    lecture: "讲稿",
    hands: "每种预测的举手人数",
    came_true: |guess| format!("正确：{guess}"),
    present: "放映",
    shortcuts_title: "快捷键",
    shortcuts: [
        ("p", "开始或结束放映"),
        ("→ · Space · Page Down", "下一步"),
        ("← · Page Up", "上一步"),
        ("r", "放映时回到这一步原来的画面"),
        (".", "放映时黑屏"),
        ("n", "放映时在第二个窗口中查看备注"),
        ("0 … 9 · Enter", "输入举手人数；揭晓，下一步"),
        ("Esc", "结束放映；关闭打开的内容"),
        ("Ctrl+Z", "撤销"),
        ("Ctrl+Shift+Z · Ctrl+Y", "重做"),
        ("?", "显示本列表"),
    ],
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
    colon: "：",
    stop: "。",
    boundary_name: |boundary| match boundary {
        Boundary::Zero => "零填充",
        Boundary::Valid => "不填充（valid）",
        Boundary::Circular => "循环填充",
        Boundary::Replicate => "复制填充",
        Boundary::Reflect => "镜像填充",
        Boundary::Full => "零填充（full）",
    },
    stride: "步幅",
    dilation: "空洞率",
    flip: "翻转卷积核",
    download_svg: "保存图（SVG）",
    download_csv: "保存数值（CSV）",
    kernel: "卷积核",
    kernel_element: |symbol| format!("卷积核元素 {symbol}"),
    share: share::WORDS,
    connect: connect::WORDS,
    shift: shift::WORDS,
    tie: tie::WORDS,
    learn: learn::WORDS,
    count: count::WORDS,
};

fn problem(numbers: &Numbers, error: &Error) -> String {
    match error {
        Error::KernelTooWide { extent, padded } => {
            format!("做不到：卷积核跨 {} 个元素，而输入只有 {} 个。", numbers.count(*extent), numbers.count(*padded))
        }
        Error::ReflectTooWide { padding, input } => format!(
            "做不到：镜像填充需要边界元素以内还有 {} 个元素，而输入只有 {} 个。",
            numbers.count(*padding),
            numbers.count(input.saturating_sub(1))
        ),
        Error::ShiftNotMultiple { stride, .. } => {
            format!("做不到：步幅为 {stride} 时，平移量必须是 {stride} 的倍数。")
        }
        Error::TooLarge { what: Argument::Matrix } => {
            "做不到：全连接层的每一对输入和输出各有一个权重，图像超过 16×16 就存不下了。".to_owned()
        }
        Error::Shape { what: Argument::X, .. } => {
            "做不到：不共享的权重只适合一种尺寸的图像，旋转后尺寸变了。".to_owned()
        }
        Error::Shape { .. } => "做不到：两条路的终点大小不同。".to_owned(),
        Error::Overflow => "做不到：结果超出了 32 位浮点数的范围。".to_owned(),
        _ => "做不到：没有这种形状的层。".to_owned(),
    }
}

fn takes(numbers: &Numbers, key: &str, accepted: &Accepted) -> String {
    let write = |value: i64| numbers.write(value as f64);
    match accepted {
        Accepted::Step(last) => format!("{key} 应为步骤的名称，或 0 到 {} 之间的编号。", numbers.count(*last)),
        Accepted::Word(words) if words.len() == 1 => format!("这里 {key} 只能是 {}。", words[0]),
        Accepted::Word(words) => format!("{key} 可取：{}。", words.join("、")),
        Accepted::Words(words) => {
            format!("{key} 可取以下若干项，用逗号隔开：{}。", words.join("、"))
        }
        Accepted::Whole(low, high) => format!("{key} 应为 {} 到 {} 之间的整数。", write(*low), write(*high)),
        Accepted::Fraction => format!("{key} 应为 0 到 1 之间的数。"),
        Accepted::Between(low, high) => format!("{key} 应为 {low} 到 {high} 之间的数。"),
        Accepted::Numbers(most) => {
            let limit = numbers.write(f64::from(LIMIT));
            format!("{key} 应为 1 到 {most} 个 −{limit} 到 {limit} 之间的数，用逗号隔开。")
        }
        Accepted::Picture(h, w) => format!("{key} 在此应为 {h} × {w} 个数，逐行书写，用逗号隔开。"),
        Accepted::Select => {
            format!("{key} 应为图中的一部分：k1、w3.2、l3.1、x4 或 y4，编号须在图中存在。")
        }
        Accepted::Script => format!("{key} 应为本站上讲稿文件的路径，如 lectures/week-3.json。"),
        Accepted::Lecture(None) => "本站上没有这个文件。".to_owned(),
        Accepted::Lecture(Some(problem)) => (share::WORDS.wrong)(numbers, problem),
        Accepted::Origin => format!("{key} 应为外层页面的来源，如 https://example.org；在此之前不接收它的任何消息。"),
        Accepted::Edits => format!("{key} 应为图中存在的权重和它们的值，用逗号隔开：w3.2:1.5,l0.1:2。"),
        Accepted::OwnPicture => "您自己的图像不会离开浏览器，网址里也没有它，请重新打开一次。".to_owned(),
        Accepted::Rows => format!("{key} 应为能整除卷积核元素个数的行数，行和列都不超过 7。"),
        Accepted::Like(example, most) => format!("{key} 的写法如 {example}，其中的编号为 0 到 {most}。"),
        Accepted::Shape(error) => problem(numbers, error),
    }
}

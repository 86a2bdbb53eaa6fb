//! The scene Learn, in Simplified Chinese.

use crate::i18n::brief;
use crate::i18n::{LearnFacts, LearnWords, Numbers};
use crate::lesson::learn::{Method, RUNAWAY};

pub(super) const WORDS: LearnWords = LearnWords {
    caption,
    error_axis: |half, noisy| match (half, noisy) {
        (false, false) => "新样例上的均方误差",
        (false, true) => "新样例（无噪声）上的均方误差",
        (true, false) => "新样例上的均方误差（图案在右半边）",
        (true, true) => "新样例（无噪声）上的均方误差（图案在右半边）",
    },
    rounding: "舍入误差，实为 0",
    examples_axis: "见过的样例数 N（15 次抽样的中位数）",
    updates_axis: "更新次数",
    chart: |numbers, facts| match facts.method {
        Method::Squares => "图：新样例上的误差随样例数的变化。数值见“数据”，用“样例数”滑块选择 N。".to_owned(),
        Method::Descent => format!("图：0 到 {} 次更新后，新样例上的误差。", numbers.count(facts.updates)),
    },
    pinned: |numbers, count| format!("N = {}", numbers.count(count)),
    peak: "插值峰",
    law: "细线：σ²·p/(N·m)",
    working: |numbers, percent| format!("计算中：{}%", numbers.write(percent)),
    cancel: "停止",
    resume: "继续",
    learned: |numbers, facts| match (facts.method, facts.examples) {
        (Method::Descent, count) => {
            format!("{} 个样例，更新 {} 次后的权重", numbers.count(count), numbers.count(facts.updates))
        }
        (_, count) => format!("看过 {} 个样例后，各层学到的权重", numbers.count(count)),
    },
    truth: "真实权重",
    error_here: |error| format!("本次误差 {error}"),
    error_left: "左",
    error_right: "右",
    weights_of: |layer, error| format!("{layer}的权重矩阵，误差 {error}"),
    gradient: "共享权重的梯度是各位置之和",
    one_update: "一个权重，一次更新",
    own_updates: |numbers, n| format!("{} 个权重，各自更新", numbers.count(n)),
    position_axis: |numbers, facts| {
        let when = match facts.updates {
            0 => "第一次更新之前".to_owned(),
            count => format!("更新 {} 次之后", numbers.count(count)),
        };
        let tap = ['₀', '₁', '₂'][facts.tap];
        let sum = if facts.examples == 1 {
            String::new()
        } else {
            format!("{} 个样例之和，", numbers.count(facts.examples))
        };
        format!("位置 i：误差 δᵢ 乘以 w{tap} 下的输入，{sum}{when}；L = ½ Σ δ²")
    },
    bars: |layer, values| format!("{layer}各位置的贡献：{values}"),
    choose_tap: "权重",
    examples: "样例数 N",
    samples: "输入长度 n",
    noise: "噪声 σ",
    new_examples: "换一批样例",
    method: "方法",
    method_name: |method| match method {
        Method::Squares => "最小二乘",
        Method::Descent => "梯度下降",
    },
    half: "左边训练，右边测试",
    data: "数据",
    play: "运行",
    pause: "暂停",
    one_step: "更新一次",
    start_over: "从头开始",
    updates: "更新次数",
    rate: "学习率",
    stable: "稳定上限：",
    curvature: "，其中 λ 是 L 的最大曲率",
    recover: "回到稳定的学习率",
};

fn caption(numbers: &Numbers, facts: &LearnFacts) -> String {
    let [conv, local, dense] = facts.errors.map(|error| brief(numbers, error));
    let n = numbers.count(facts.n);
    match facts.method {
        Method::Descent if facts.ran_away || facts.errors.iter().any(|error| *error > RUNAWAY) => {
            "学习率超过了 2/λ：每次更新都矫枉过正，权重*发散*了。".to_owned()
        }
        Method::Descent if facts.updates == 0 => {
            let count = numbers.count(facts.examples);
            let others = match facts.examples {
                _ if facts.half => "另外两层在右边的权重*一直不动*。".to_owned(),
                0..3 => format!("另外两层只凭 {count} 个样例*找不到*这条带，只会走到能拟合的最小范数解。"),
                examples if examples < facts.n => {
                    format!("全连接层只凭 {count} 个样例*找不到*这条带，只会走到能拟合的最小范数解。")
                }
                _ => "全连接层则*慢慢*找出这条带。".to_owned(),
            };
            format!("所有权重从 *0* 开始。运行梯度下降看看：共享的卷积核几乎立刻就稳定下来，{others}")
        }
        Method::Descent => format!(
            "更新 *{}* 次后，卷积层的误差是 *{conv}*，局部连接层是 *{local}*，全连接层是 *{dense}*。",
            numbers.count(facts.updates)
        ),
        Method::Squares if facts.half => format!(
            "左边训练，右边测试：卷积核照样能用（误差 *{conv}*）；局部连接层（*{local}*）和全连接层（*{dense}*）在那里什么都没学到。"
        ),
        Method::Squares if facts.noise > 0.0 => format!(
            "有噪声时，方程数恰好等于未知数处出现*插值峰*：N = 3 和 N = {n}。越过它以后，误差沿细线下降（p 为参数个数，m = {n} 为输出个数）：参数越少，误差越低。"
        ),
        Method::Squares => format!(
            "*1* 个样例就能定下卷积核，局部连接层要 *3* 个，全连接层要 *{n}* 个：一个样例里，共享的权重有 {n} 个方程，每个位置一个；不共享时，每个输出自己的权重只分到一个。"
        ),
    }
}

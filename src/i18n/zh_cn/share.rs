//! The sharing dialog, in Chinese.

use crate::i18n::ShareWords;
use crate::lesson::Part;
use crate::lesson::lecture::{MOST_STEPS, Wrong};

pub(super) const WORDS: ShareWords = ShareWords {
    title: "分享当前画面",
    link: "链接",
    embed: "放进自己的网页",
    element: "自定义元素",
    frame: "内嵌框架",
    markdown: "Markdown",
    copy: "复制",
    copy_what: |what| format!("复制{what}"),
    hide: "不显示",
    part: |part| match part {
        Part::Nav => "场景导航",
        Part::Controls => "控件",
        Part::Formula => "公式",
        Part::Matrix => "矩阵",
        Part::Caption => "说明",
        Part::Stuck => "答疑",
        Part::Predict => "预测题",
    },
    preview: "预览",
    qr: "打开此链接的二维码",
    too_long: "链接太长，无法生成二维码。",
    figure: "图",
    data: "数据",
    code: "用代码写出这一层",
    library: "程序库",
    no_code: "此场景没有可以单独写成代码的一层。",
    code_reads: "代码从上面的 JSON 文件读取数据。",
    lecture: "自己的讲稿",
    lecture_hint: "讲稿是一串画面，每个画面配一句给听众看的话和只给您看的备注；放映时逐步展示。保存之前，它只在本页中。",
    add: "把当前画面加为一步",
    load: "打开文件……",
    save: "保存文件",
    present: "从第一步开始放映",
    put_away: "关闭这份讲稿",
    unsaved: "改动还没有存进文件。",
    close_unsaved: "不保存，直接关闭",
    loaded: |numbers, steps, unsaved| {
        let lost = if unsaved { "（还没有存进文件）" } else { "" };
        format!("文件里有 {} 步。要用它们替换上面的步骤{lost}吗？", numbers.count(steps))
    },
    replace: "替换",
    append: "加在末尾",
    cancel: "取消",
    caption: "说明",
    notes: "备注",
    earlier: "前移",
    later: "后移",
    remove: "删除",
    of_step: |numbers, what, step| format!("第 {} 步：{what}", numbers.count(step)),
    wrong: |numbers, problem| {
        let what = match &problem.wrong {
            Wrong::Json => "从这里开始不是 JSON。".to_owned(),
            Wrong::Steps => format!("讲稿应为方括号中的列表，共 1 到 {MOST_STEPS} 步。"),
            Wrong::Step => "每一步写在花括号里，含 \"fragment\"、\"caption\" 和 \"notes\"。".to_owned(),
            Wrong::Missing(field) => format!("这一步缺少 \"{field}\"。"),
            Wrong::Unknown(field) => format!("\"{field}\" 不是步骤的字段。"),
            Wrong::Text(field) => format!("\"{field}\" 应为引号中的文字；说明也可以按语言给出。"),
            Wrong::Fragment(key, value) => format!("\"fragment\" 中的 {key}={value} 无法识别。"),
            Wrong::Long => "文件太长，不是讲稿。".to_owned(),
        };
        format!("第 {} 行：{what}", numbers.count(problem.line))
    },
};

//! The sharing dialog, in Chinese.

use crate::i18n::ShareWords;
use crate::lesson::Part;

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
};

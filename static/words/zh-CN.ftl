### 页面的中文文字。每种语言一个文件，格式见 https://projectfluent.org/fluent/guide
###
### `*…*` 表示强调，`<k1>` 是卷积核元素 1 的符号（带颜色），两者都只用于图下方的说明。网址中的键、文件中的字段和按键名称不翻译。

## 页面

title = 参数共享
tagline = 同一个卷积核，用在每个位置
picture-credit = 照片中的猫是 Chelsea，由 Stéfan van der Walt 拍摄（CC0）。
# 嵌入其他网页的图下方的链接。
open-full = 打开完整页面
reset = 重置
dismiss = 关闭
close = 关闭
undo = 撤销
redo = 重做
language = 语言
theme = 主题
    .auto = 跟随系统
    .light = 浅色
    .dark = 深色
    .projector = 投影

## 场景

scenes = 场景
scene =
    .connect = 连接
    .shift = 平移
    .tie = 绑定
    .learn = 学习
    .count = 计数
# 场景回答的问题，即标题。
question =
    .connect = 哪些连接用的是同一个数？
    .shift = 先后顺序有影响吗？
    .tie = 要让一层等变，哪些权重必须相等？
    .learn = 共享换来了什么？
    .count = 共享省下了什么？

## 多个场景共有

kernel = 卷积核
# $symbol 是元素的符号：w₁
kernel-element = 卷积核元素 { $symbol }
boundary = 边界填充
    .zero = 零填充
    .valid = 不填充（valid）
    .circular = 循环填充
    .replicate = 复制填充
    .reflect = 镜像填充
    .full = 零填充（full）
stride = 步幅
dilation = 空洞率
flip = 翻转卷积核
# 设置及其取值，如“边界填充：零填充”。
name-and-value = { $name }：{ $value }
save-svg = 保存图（SVG）
save-csv = 保存数值（CSV）

## 导览的步骤与读者的问题

walk = 导览
next = 下一步
back = 上一步
leave-walk = 自由探索
step-of = { $step }/{ $count }
stuck-title = 没看懂？
# 放映时的提问：设置，以及不含选项的问题。
prediction-asked = { $setting }。*{ $question } …*
# 放映时：每种预测有多少人举手。
hands = 每种预测的举手人数
# 成真的预测。
came-true = 正确：{ $guess }

## 放映

lecture = 讲稿
present = 放映
shortcuts-title = 快捷键
shortcut =
    .present = 开始或结束放映
    .next = 下一步
    .previous = 上一步
    .restore = 放映时回到这一步原来的画面
    .blank = 放映时黑屏
    .notes = 放映时在第二个窗口中查看备注
    .hands = 输入举手人数；揭晓，下一步
    .close = 结束放映；关闭打开的内容
    .undo = 撤销
    .redo = 重做
    .help = 显示本列表

## 演讲者窗口 static/presenter.html

presenter =
    .title = 参数共享：备注
    .notes = 备注
    .next = 下一步
    .previous = 上一步
    .forth = 下一步
    .blank = 黑屏
    .again = 重新计时
    .asked = 预测（尚未揭晓）
    .revealed = 预测（已揭晓）
    .reveals = 再按一次即揭晓
    .end = 结束。
    .none = 还没有打开任何一步。
    .waiting = 没有正在放映的页面。请在本浏览器的另一个窗口中打开页面并按 p。

## 网址或输入框不接受的内容

# $takes 是下面的某一句。
notice = 网址里的 { $key }={ $value } 无法识别。{ $takes }
language-missing = 这种语言的文字加载失败，请检查网络后重新选择。
list-separator = 、
takes =
    .word = { $count ->
        [1] 这里 { $key } 只能是 { $words }。
       *[other] { $key } 可取：{ $words }。
    }
    .words = { $key } 可取以下若干项，用逗号隔开：{ $words }。
    .whole = { $key } 应为 { $low } 到 { $high } 之间的整数。
    .step = { $key } 应为步骤的名称，或 0 到 { $last } 之间的编号。
    .fraction = { $key } 应为 0 到 1 之间的数。
    .between = { $key } 应为 { $low } 到 { $high } 之间的数。
    .numbers = { $key } 应为 1 到 { $most } 个 { $low } 到 { $high } 之间的数，用逗号隔开。
    .picture = { $key } 在此应为 { $rows } × { $columns } 个数，逐行书写，用逗号隔开。
    .select = { $key } 应为图中的一部分：k1、w3.2、l3.1、x4 或 y4，编号须在图中存在。
    .script = { $key } 应为本站上讲稿文件的路径，如 lectures/week-3.json。
    .lecture = 本站上没有这个文件。
    .origin = { $key } 应为外层页面的来源，如 https://example.org；在此之前不接收它的任何消息。
    .edits = { $key } 应为图中存在的权重和它们的值，用逗号隔开：w3.2:1.5,l0.1:2。
    .own-picture = 您自己的图像不会离开浏览器，网址里也没有它，请重新打开一次。
    .rows = { $key } 应为能整除卷积核元素个数的行数，行和列都不超过 7。
    .like = { $key } 的写法如 { $example }，其中的编号为 0 到 { $most }。
# 页面上的输入框接受的内容。
field =
    .number = 请填 { $low } 到 { $high } 之间的数。
    .whole = 请填 { $low } 到 { $high } 之间的整数。
# 为什么没有这种形状的层。
problem =
    .kernel-too-wide = 做不到：卷积核跨 { $extent } 个元素，而输入只有 { $padded } 个。
    .reflect-too-wide = 做不到：镜像填充需要边界元素以内还有 { $padding } 个元素，而输入只有 { $beyond } 个。
    .shift-not-multiple = 做不到：步幅为 { $stride } 时，平移量必须是 { $stride } 的倍数。
    .overflow = 做不到：结果超出了 32 位浮点数的范围。
    .matrix-too-large = 做不到：全连接层的每一对输入和输出各有一个权重，图像超过 16×16 就存不下了。
    .turned = 做不到：不共享的权重只适合一种尺寸的图像，旋转后尺寸变了。
    .sizes = 做不到：两条路的终点大小不同。
    .no-layer = 做不到：没有这种形状的层。

## 分享

share-title = 分享当前画面
share-link = 链接
share-embed = 放进自己的网页
share-element = 自定义元素
share-frame = 内嵌框架
share-markdown = Markdown
share-copy = 复制
share-copy-what = 复制{ $what }
share-hide = 不显示
share-part =
    .nav = 场景导航
    .controls = 控件
    .formula = 公式
    .matrix = 矩阵
    .caption = 说明
    .stuck = 答疑
    .predict = 预测题
share-preview = 预览
share-qr = 打开此链接的二维码
share-too-long = 链接太长，无法生成二维码。
share-figure = 图
share-data = 数据
share-code = 用代码写出这一层
share-library = 程序库
share-no-code = 此场景没有可以单独写成代码的一层。
share-code-reads = 代码从上面的 JSON 文件读取数据。

## 自己的讲稿（在同一对话框中）

lecture-title = 自己的讲稿
lecture-hint = 讲稿是一串画面，每个画面配一句给听众看的话和只给您看的备注；放映时逐步展示。保存之前，它只在本页中。
lecture-add = 把当前画面加为一步
lecture-load = 打开文件……
lecture-save = 保存文件
lecture-present = 从第一步开始放映
lecture-put-away = 关闭这份讲稿
lecture-unsaved = 改动还没有存进文件。
lecture-close-unsaved = 不保存，直接关闭
# 上面的步骤还没有存进文件时 $unsaved 为 yes。
lecture-loaded = 文件里有 { $steps } 步。要用它们替换上面的步骤{ $unsaved ->
    [yes] （还没有存进文件）
   *[no] {""}
}吗？
lecture-replace = 替换
lecture-append = 加在末尾
lecture-cancel = 取消
lecture-caption = 说明
lecture-notes = 备注
lecture-earlier = 前移
lecture-later = 后移
lecture-remove = 删除
# $what 是上面五个词之一。
lecture-of-step = 第 { $step } 步：{ $what }
# $problem 是下面的某一句。
lecture-problem = 第 { $line } 行：{ $problem }
lecture-wrong =
    .json = 从这里开始不是 JSON。
    .steps = 讲稿应为方括号中的列表，共 1 到 { $most } 步。
    .step = 每一步写在花括号里，含 "fragment"、"caption" 和 "notes"。
    .missing = 这一步缺少 "{ $field }"。
    .unknown = "{ $field }" 不是步骤的字段。
    .text = "{ $field }" 应为引号中的文字；说明也可以按语言给出。
    .fragment = "fragment" 中的 { $key }={ $value } 无法识别。
    .long = 文件太长，不是讲稿。

## 页面无法启动或停止运行。static/boot.js 读取以下各条：每条一行，不含变量。

failure-title = 页面停止运行了。
failure-retry = 重新打开
failure-panic = 程序出错了；您的内容保存在网址中。
failure-unsupported = 当前浏览器不支持 WebAssembly，请使用较新的浏览器打开。
failure-broken = 程序加载失败，请检查网络后重新打开。
# 没有来源的沙盒框架中的网页不能加载自己的模块。
failure-sandboxed = 此框架在沙盒中、没有来源，而网站没有向它开放文件：请让服务器返回 Access-Control-Allow-Origin: *，或在 sandbox 中加入 allow-same-origin。
failure-folder = 浏览器不允许文件夹里的网页加载其他文件：请打开包含全部内容的 parameter-sharing.html，或把文件夹放到网站上。

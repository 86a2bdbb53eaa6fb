### 页面的中文文字。每种语言一个文件，格式见 https://projectfluent.org/fluent/guide
###
### `*…*` 表示强调，`<k1>` 是卷积核元素 1 的符号（带颜色），两者都只用于图下方的说明。网址中的键、文件中的字段和按键名称不翻译。

## 页面

title = 参数共享
tagline = 同一个卷积核，用在每个位置
picture-credit = 照片中的猫是 Chelsea，由 Stéfan van der Walt 拍摄（CC0）。
# 嵌入其他网页的图下方的链接。
full-screen = 全屏显示
open-full = 打开完整页面
reset = 重置
dismiss = 关闭
close = 关闭
undo = 撤销
redo = 重做
language = 语言
# The title of the window: the question of the scene, the step of its story, the name of the page.
title-scene = { $question } · { $page }
title-step = { $question } { $step }/{ $count } · { $page }
theme = 主题
    .auto = 跟随系统
    .light = 浅色
    .dark = 深色
    .projector = 投影
    .host = 与外面的网页一致

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
    .reflect = 反射填充
    .full = 零填充（full）
stride = 步幅
dilation = 空洞率
flip = 翻转卷积核
# 可选的图像。
picture = 图像
    .cat = 猫的照片
    .pixel-cat = 像素猫
    .digit = 手写数字
    .stripes = 条纹
    .impulse = 单个亮点
    .custom = 自己的图像
photo =
    .loading = 照片正在加载。
    .failed = 照片加载失败。请换一幅图像，或刷新页面。
own-picture = 选择文件
    .hint = 可以拖入或粘贴图像，也可以选择文件。图像不会离开浏览器。
    .other = 这个文件不是图像。
    .large = 这张图像超过一亿像素。4096 × 4096 以内总是可以的。
    .unreadable = 浏览器读不了这张图像：文件已损坏、太大，或者格式不受支持。4096 × 4096 以内的 PNG 和 JPEG 总是可以的。
    .hidden = 浏览器为防止用户被识别，不让网页读取图像。内置的图像不受影响。
# 图像太大，以及怎样变到这个大小。
own-picture-fit = 图像大于 320 × 320：
    .scale = 缩小整幅
    .crop = 只取正中，不缩放
# 与图像同在一个菜单中。
signal = 一维信号
layer =
    .conv = 卷积层
    .local = 局部连接层
    .dense = 全连接层
new-weights = 换一组随机权重
# 生成随机权重所用的数。
seed = 种子 { $seed }
# 设置及其取值，如“边界填充：零填充”。
name-and-value = { $name }：{ $value }
save-svg = 保存图（SVG）
save-csv = 保存数值（CSV）
copied = 已复制。
not-copied = 浏览器在这里不允许复制。

## 场景“连接”

# $input 和 $output 是单元的符号，如 x₃ 和 y₂；$symbol 是权重的符号，如 w₃₂；$layer 是 layer 中的名称。

connect-input = 输入
connect-rows = 行数
connect-columns = 列数
connect-layers = 层
connect-weights = 不共享的权重
    .random = 随机
    .same = 与卷积层相同
connect-new-weights-hint = 只影响不共享参数的两种层
connect-hint = 可以指向或点选任一连接、单元、矩阵元素或算式中的一项；也可以拖动条形、输入数字。按Esc 键取消选择。
connect-hint-picture = 单元按行编号。可以指向或点选网格、矩阵中的任一格，或算式中的一项。按Esc 键取消选择。
connect-keys-hint = 方向键在单元之间移动，Esc 键取消选择。
# 全连接层与局部连接层之间的按钮：上面是“断开”，下面是“远处的连接”。
connect-cut = 断开
    .hint = 断开全连接层中远处的连接
# 局部连接层与卷积层之间的按钮。
connect-tie = 绑定
    .hint = 绑定局部连接层各处的权重
connect-slide = 滑动窗口
    .play = 播放：滑动窗口
    .pause = 暂停
    .back = 退回一个输出
    .next = 前进一个输出
    .end = 结束滑动
    .position = 窗口所在的输出
    .output = 输出 { $output }
# 跟在参数个数后面，如“3 个参数，19 条连接”。
connect-for-connections = { $parameters ->
   *[other] 个参数
}，{ $count } 条连接
# 从全连接到卷积的过程、各停靠点及其间的状态。
connect-sharing = 从全连接到卷积
connect-stop = { $layer }：{ $count } 个参数
connect-between = { $from }与{ $to }之间
# 矩阵下方：点亮的元素个数。
connect-cells = { $count } 个元素
connect-one-weight = 权重
connect-more-weights = 另有 { $count } 个
# 图中正在编辑的连接旁。
connect-copy-field = { $symbol }，{ $uses } 条连接用同一个数
connect-untie = 断开这处绑定
    .again = 重新绑定
# 代替连接条数，前面有勾或叉。
connect-is-convolution =
    .yes = 是卷积
    .no = 不是卷积
connect-depth = 连续的层数
connect-one-each = 个参数，各用一次
connect-one-d = 一维
connect-two-d = 二维
connect-times = { $uses ->
    [0] 从不使用
    [1] 只用 1 次
   *[other] 用了 { $uses } 次
}
connect-kernel-element = { $symbol } = { $value }，{ connect-times }
connect-weight = { $symbol } = { $value }，从 { $input } 到 { $output }，只用一次
# 权重输入框的名称。
connect-weight-field =
    .local = 局部连接层的 { $symbol }
    .dense = 全连接层的 { $symbol }
connect-matrix = { $layer }的权重矩阵，每行对应一个输出，每列对应一个输入
# $values 是一组数。
connect-diagram = { $layer }：{ $inputs } 个输入，{ $edges } 条连接，其中 { $highlighted } 条高亮；输出 { $values }
connect-equation = { $layer }：把一个输出写成算式
connect-unit =
    .input = 输入 { $input } = { $value }
    .output = 输出 { $output } = { $value }
    .zero = 填充：零
    .copy = 填充：{ $input } 的副本
# 卷积核各数之间，以及下面各个“对应”之间。
connect-list-separator = ，
connect-verdict =
    .convolution = 是卷积，卷积核为（{ $kernel }）。
    .far = 不是卷积：{ $symbol } = { $found }，而窗口够不到这里。
    .differs = 不是卷积：{ $symbol } = { $found }，而窗口同一位置的 { $other } 是 { $expected }。
    .fails = 不是卷积：{ $symbol } = { $found }，应为 { $expected }。

# 图下方的说明。什么也没选：
connect-caption-nothing = 卷积层要学习 *{ $taps }* 个数，全连接层要学习 *{ $dense }* 个。任选一个，看它用在哪里。
# 卷积核的一个元素；$padded 是它只遇到填充的位置的个数。
connect-caption-kernel = { $padded ->
    [0] <k{ $tap }> *{ connect-times }*：每个位置都是同一个数。
   *[other] <k{ $tap }> *{ connect-times }*：每个位置都是同一个数，只有 { $padded } 处对应的是填充。
}
    .untied = <k{ $tap }> *{ connect-times }*。另有 { $untied } 处已断开绑定，各用自己的数。
# 已断开绑定的一处连接。$convolution 为 “yes” 时，它的值仍与卷积核相同。
connect-caption-untied = { $symbol } 只用于 { $output }，<k{ $tap }> 在别处{ connect-times }。{ $convolution ->
    [yes] 这一层*不再是卷积*，不过改动数值之前，输出不变。
   *[no] 这一层*不再是卷积*。
}
# $caption 是上面那一句。
connect-caption-kernel-and-weight = { $caption }全连接层中标出的那个权重*只用 1 次*。
# 局部连接层的权重、读取边缘外副本的权重，或全连接层的权重。
connect-caption-weight =
    .local = 局部连接层的 { $symbol } *只用 1 次*：从 { $input } 到 { $output }。
    .copy = 局部连接层的 { $symbol } *只用 1 次*：从 { $input } 的副本到 { $output }。
    .dense = 全连接层的 { $symbol } *只用 1 次*：从 { $input } 到 { $output }。
# $caption 是上面三句之一。
connect-caption-weight-and-kernel = { $caption }卷积层在同一位置用的是 <k{ $tap }>，它*{ connect-times }*。
connect-caption-weight-out-of-reach = { $caption }卷积层在这里没有连接：窗口够不到这么远。
# 一个输入。$apart 为“yes”：每条连接用的是不同的元素；$dense 为“yes”：也显示全连接层。
connect-caption-input = 通过{ $through ->
    [kernel] 卷积核
   *[windows] 窗口
}，{ $input } 只影响 { $outputs } 个输出中的 *{ $reached }* 个{ $apart ->
    [yes] ，每次用的是不同的元素
   *[no] {""}
}{ $dense ->
    [yes] ；在全连接层中它影响*全部*输出
   *[no] {""}
}。
    .all = { $input } 影响*全部 { $outputs }* 个输出。
connect-caption-output = 通过窗口，{ $output } 只与 { $inputs } 个输入中的 *{ $read }* 个相连，这就是它的感受野{ $dense ->
    [yes] ；在全连接层中它与*全部*输入相连
   *[no] {""}
}。
    .all = { $output } 与*全部 { $inputs }* 个输入相连。
connect-caption-second = 经过两层，{ $output } 看到 { $inputs } 个输入中的 *{ $field }* 个；只经过一层则是 *{ $read }* 个。{ $grows ->
    [yes] 感受野变大了。
   *[no] {""}
}
# 窗口在某个输出处。$meetings 由下面的“对应”组成，窗口长时省略。
connect-caption-slide = 在 { $output }：{ $window ->
    [short] { $meetings }；
   *[long] {""}
}{ $sum } { $equals } *{ $value }*。{ $shared ->
    [yes] 每个位置用的都是这 { $count } 个数。
   *[no] {""}
}
# 卷积核的元素与它所乘的样本：一个输入，或填充的零。
connect-meeting =
    .input = <k{ $tap }> 对应 { $input }
    .zero = <k{ $tap }> 对应填充的零
# 断开连接或绑定权重时：之前和之后的参数个数。
connect-caption-cut = 断开伸出窗口的连接：*{ $before }* 个参数变成 *{ $after }* 个。留下的 { $connections } 条连接仍然各有各的权重。
connect-caption-tie = 窗口中同一位置的权重合成一个：*{ $before }* 个参数变成 *{ $after }* 个。{ $connections } 条连接一条也没少。

## 场景“平移”

# 公式中 I 是图像或信号，f 是层，g 是变换，I′ 是 g(I)：这些字母不翻译。$input 为“signal”（信号）或“picture”（图像）。

shift-transform = 变换 g
    .shift = 平移
    .flip = 左右翻转
    .turn = 旋转 90°
    .scale = 放大一倍
shift-right = 右移
shift-down = 下移
shift-layer = 层 f
    .conv = 卷积层
    .local = 局部连接层
    .dense = 全连接层
shift-pool = 池化
    .none = 无
    .max2 = 最大池化 2
    .avg2 = 平均池化 2
    .blur2 = 先模糊，再步幅 2
shift-relu = ReLU
shift-kernel =
    .identity = 恒等
    .blur = 模糊
    .sharpen = 锐化
    .vertical-edges = 垂直边缘
    .horizontal-edges = 水平边缘
    .emboss = 浮雕
    .difference = 差分 1×3
# 其他卷积核。
shift-kernel-own = 自定义
shift-kernel-size = 大小
shift-kernel-element = 卷积核第 { $row } 行第 { $column } 列
# 权重不共享时，显示在卷积核下面。
shift-kernel-unused = 绑定权重之后才会用到。
shift-tie = 绑定权重

shift-play = 播放
shift-pause = 暂停
shift-position = 动画进度
shift-stage =
    .start = 起点
    .first = 第一步
    .second = 第二步
    .compare = 比较

# 供屏幕阅读器朗读的公式和等号。$verdict 是两个终点的比较结果，揭晓之后才有。
shift-formula = g(f(I)) 等于 f(I′)，也就是 f(g(I))
shift-sign = { $verdict ->
    [equal] 等于
    [rounding] 等于
    [inside] 只在远离边界处等于
    [differs] 不等于
    [nothing] 无法比较于
   *[unknown] 待比较
}
# 写在公式后面：从一边出去的，从另一边进来。
shift-ring = 首尾相接

# 六幅图。
shift-square = 交换图。用方向键在六幅图中跟踪同一个像素，按Esc 键结束。
shift-sample = x { $column }，y { $row }：{ $value }
shift-legend = 蓝灰为负，白色为零，金色为正。
# 用手能做什么：图像 I、读者自己的图像、信号，以及 g 不是平移时。
shift-hint =
    .picture = 拖动 I′ 或 g(f(I)) 即可平移。
    .own = 在 I 上画；拖动 I′ 或 g(f(I)) 即可平移。
    .signal = 拖动 I 的柱子改数值；拖动 I′ 或 g(f(I)) 即可平移。
    .signal-only = 上下拖动 I 的柱子可改数值。
    .point = 指向一个像素，可看它在六幅图中的值。
shift-paint = 可以直接在 I 上画：从暗处起笔画亮，从亮处起笔画暗。
# 在大数字的下面。
shift-difference =
    .largest = 最大差值
    .inside = 内部
# 它的下面：两个终点怎样相等，有多少处由边界决定。
shift-how = { $verdict ->
    [equal] 逐位相同
    [rounding] 只差舍入误差
    [inside] 内部为 { $inside }
    [differs] 不只在边界附近
   *[nothing] 没有可比较的
}
# 同上：相邻输出相隔 $stride 个元素时；隔一个取一个之前先模糊时。
shift-how-strided = { $verdict ->
    [equal] 逐位相同：{ $stride } 整除 { $shift }
   *[differs] { $stride } 不能整除 { $shift }
}
shift-how-blurred = 不先模糊的话，是它的 { $factor } 倍
# $how 是上面的某一条。
shift-how-marked = { $how } · 虚线标出：{ $places } 处

# 图名旁边：对它做了什么。$framed 为“yes”：四周是零。
shift-input =
    .picture = { $width } × { $height }{ $framed ->
        [yes] ，四周补零
       *[no] {""}
    }
    .signal = { $count } 个值{ $framed ->
        [yes] ，四周补零
       *[no] {""}
    }
# g 把图像往左右移多少，往上下移多少。
shift-columns = { $side ->
    [left] 左移
   *[right] 右移
} { $columns }
shift-rows = { $way ->
    [up] 上移
   *[down] 下移
} { $rows }
shift-shifted =
    .nowhere = 未平移
    .columns = { shift-columns }
    .rows = { shift-rows }
    .both = { shift-columns }，{ shift-rows }
    .signal = { shift-columns }
# g 不是平移时做了什么。
shift-transformed = { $transform ->
    [flip] 左右翻转
    [turn] 旋转 90°
   *[scale] 放大一倍
}
# $kernel 是 shift-kernel 中的名称。
shift-convolved = { $kernel }
# 每条路的第二步。
shift-then-transformed = ……再{ $transform ->
    [shift] 平移
    [flip] 翻转
    [turn] 旋转
   *[scale] 放大
}
shift-then-through = ……再{ $layer ->
    [conv] 卷积
   *[unshared] 过这一层
}

# 图下方的说明。g 和 f 做什么：
shift-g = { $transform ->
    [shift] 平移
    [flip] 翻转
    [turn] 旋转
   *[scale] 放大
}
shift-f = { $layer ->
    [conv] 卷积
   *[unshared] 过这一层
}
# $defined 为“partly”：有的值不是在两个终点都有定义。
shift-caption =
    .start = { $input ->
        [signal] 同一个信号，两条路。终点会是同一个信号吗？
       *[picture] 同一幅图像，两条路。终点会是同一幅图像吗？
    }
    .first = 一条路先*{ shift-g }*，另一条路先*{ shift-f }*。
    .second = 再做另一步：一条路*{ shift-f }*，另一条路*{ shift-g }*。
    .equal = 先{ shift-g }再{ shift-f }，或先{ shift-f }再{ shift-g }，{ $defined ->
        [partly] 凡是两边都有定义的地方都相等
       *[everywhere] { $input ->
            [signal] 每个值都相等
           *[picture] 每个像素都相等
        }
    }：最大差值为 *0*，逐位相同。
    .rounding = 两条路只差舍入误差，不超过 *{ $difference }*：乘积相同，只是相加的次序不同。
    .inside = 内部逐位相同；窗口伸出边界的地方，最多相差 *{ $difference }*。
    .inside-now = 这次两个终点相等；换一组数值，窗口伸出边界的标出处就会不同。
    .differs = 两个终点最多相差 *{ $difference }*。
    .nothing = 没有可比较的：平移之后，没有一个{ $input ->
        [signal] 值
       *[picture] 像素
    }在两条路上都有定义。
# $caption 是上面的某一句，$why 是下面的某一句。
shift-caption-why = { $caption }{ $why }
# g 不是平移，两条路却相等的原因。
# 平移的左右距离和上下距离。
shift-and = { $one } 和 { $other }
shift-agrees =
    .symmetry = { $transform ->
        [flip] 这个卷积核左右对称。
        [turn] 这个卷积核旋转 90° 后不变。
       *[scale] 这个卷积核只看一个位置，与邻居无关。
    }
    .stride = { $stride } 整除 { $shift }，换成 { $other } 试试。
# 两条路不同的原因。
shift-differs =
    .unshared = 每个位置各用一套权重，移动之后遇到的是别的权重。
    .stride = 相邻输出相隔 { $stride } 个元素，而 { $stride } 不能整除 { $shift }。
    .blur = 不先模糊的话，差值会是它的 *{ $factor }* 倍。
    .windows = { $transform ->
        [scale] 卷积核只看一个位置，但这一层的输出相隔更远。
       *[flip] 卷积核是对称的，但窗口在图像中的位置不对称。
    }
    .symmetry = { $transform ->
        [flip] 这个卷积核左右不对称。
        [turn] 这个卷积核旋转 90° 后就变了。
       *[scale] 放大之后，窗口覆盖的范围只有原来的四分之一。
    }

shift-ask = 先猜再看
    .never = 不再提问
# $guess 是 predict-two-ends 中的名称。
shift-guess =
    .right = 你猜：{ $guess }。猜对了。
    .wrong = 你猜：{ $guess }。再看看。

shift-views = 显示内容
shift-panel = 两条路
    .holds = 什么时候成立？
    .numbers = 全部数值
    .invariant = 等变还是不变？
    .proof = 为什么？
# 各视图显示什么。$along 为“yes”：g 不丢失数值；$always 为“yes”：对每一种平移都成立。
shift-view =
    .holds = 每行只改一处，数字是最大差值。点一行即可打开。
    .numbers = 六幅图的全部数值。{ $along ->
        [yes] 平移之后还是这些数，只是换了位置。
       *[no] {""}
    }
    .invariant = { $always ->
        [yes] 拖动 I′：输出的峰值跟着图像*移动*，高度*不变*。
       *[no] *g* 前后输出的峰值：位置跟着移动吗？高度不变吗？
    }
# 证明的视图：证明在哪里成立。
shift-view-proof =
    .everywhere = 分三步，用当前的平移。指向一个符号，可看它的图。
    .inside = 分三步，只看不伸出*边界*的窗口。指向一个符号，可看它的图。
    .elsewhere = 这个证明只讲平移和普通的卷积：一个卷积核，步幅为 1，后面没有别的运算。
# 三步。
shift-proof =
    .shifted = g 平移：I′ 的每个位置上，是原来在它前面的值。
    .put-in = f 把窗口里的值加起来，再代入 I′。
    .same-sum = 还是同一个和，只是在前面的位置：*k 与 x、y 无关*。这就是共享。
    .plain = 换成普通的卷积
# 按住时，f(I′) 和 g(f(I)) 轮流显示。
shift-blink = 按住来回切换
# I 从哪里来。
shift-source = 输入
    .small = 16 × 16
    .photograph = 照片
# 一个表：每行一种设置，以及两个终点是否相等。
shift-claims =
    .boundary = 图像之外
    .after = 卷积之后
    .other = 换一个 g 或 f
shift-claim =
    .relu = 再加 ReLU
    .stride2 = 步幅 2，平移偶数格
    .stride2-by-1 = 步幅 2，平移 1 格
    .max2 = 最大池化，平移偶数格
    .avg2 = 平均池化，平移偶数格
    .blur2 = 模糊后步幅 2，平移偶数格
    .flip = 左右翻转
    .turn = 旋转 90°
    .scale = 放大一倍
    .untied = 局部连接层
shift-verdict =
    .equal = 成立，逐位相同
    .rounding = 成立，只差舍入误差
    .inside = 内部成立，边界附近另当别论
    .differs = 不成立
    .nothing = 没有可比较的
shift-verdict-impossible = 做不到
# 还没有算出。
shift-verdict-open = ……
# 列出哪一幅图的数值。
shift-numbers = 显示
    .too-many = 照片有 89,600 个数，多得没法读。
    .small = 换成 16 × 16 的猫
shift-invariant =
    .nothing-moved = I′ 与 I 相同
    .same-output = 输出相同
    .moved = 移动：等变
    .inside = 跟着移动，边界附近除外
    .changed = 变了，而且不只是移动
    .unknown = 没有可比较的
# 两条规律，各写在公式旁边。
shift-laws =
    .equivariant = 等变：输出跟着移动
    .invariant = 不变：输出保持原样
# 对输出的两种汇总，以及它们对 f(I) 和 f(I′) 是否相同。
shift-summary =
    .place = 峰值的位置
    .largest = 峰值的高度
    .average = 全局平均值
    .invariant = 不变
    .not-same = 变了

## 场景“绑定”

# $entry、$from、$to 是矩阵中权重的符号，如 W₀₁；$name 是参数的名称，如 a；$taps 是卷积核，如 (a, b, a)。

tie-shape = 输入
tie-new-numbers = 换一组数
tie-paint = 手工涂色
    .done = 回到开关
tie-hint = 点选一个权重；再点一次已选中的作标记（●），然后点另一个，看它们怎样相连。方向键可移动。
    .paint = 选好画笔再点权重，可按住拖动，也可键入字母，0 表示断开。打开一种对称性，会绑定它所要求的权重。
# 对称性列表的标题，每种是一个开关；“只留近邻”开关的标题；下面是近邻的范围。
tie-require = 要求
tie-keep = 保留
tie-near = 只留近邻
tie-near-reach = 左右各 { $radius } 格
# 写在等变性公式之前。
tie-law = 对每个打开的 g 等变：
tie-symmetry =
    .shift = 平移一格
    .reflect = 反射
    .right = 右移
    .down = 下移
    .turn = 旋转 90°
    .mirror = 左右翻转
    .swap = 对换两个
    .cycle = 自定义置换
# 用在几种对称性之间、几个输出编号之间；$first 是其中一个，或用顿号隔开的几个。
tie-and = { $first }、{ $last }
tie-or = { $first }、{ $last }
# “对换两个”所对换的两个输入。
tie-swap = 对换的输入
    .first = 对换的第一个输入
    .second = 对换的第二个输入
# 轮换写成 (0 3 6)(1 4) 这样。
tie-cycle = 自定义置换（轮换形式）
tie-refusal =
    .cycle = 这不是置换：请写成 (0 1 2) 这样的轮换，0 到 { $most } 的每个数最多出现一次。
    .same-input = 做不到：一个输入不能和自己对换。
# 保留离对角线多远的权重：全部，或者几格。
tie-radius = 保留几格
    .all = 全部
# 写在参数个数旁边。
tie-parameters = 要存的数
tie-order = 群的阶为 *{ $order }*：这些对称性接连使用，能产生 { $order } 种不同的置换。
    .large = 这些对称性生成的置换群极大。
    .what = 能由它们互相移到的权重组成一条轨道。
# 逐步绑定的滑块。
tie-position = 逐步绑定
tie-matrix = 权重矩阵，{ $n } 行 { $n } 列，{ $count } 个参数
tie-entry = { $entry } 是 { $name } = { $weight }，共用 { $uses } 次
    .alone = { $entry } = { $weight }，只用 1 次
    .cut = { $entry }：已断开，为零
# 矩阵上方的文字。
tie-whole = 矩阵 W
    .below = 每行一个输出，每列一个输入
tie-kept = 第一行不变
    .below = 其余各行逐一变成它的副本，每行移一格
tie-kernel = 卷积核
tie-shared = 一个数，用在 { $uses } 处
tie-input = 输入 { $symbol }
tie-impulse = 只输入一个 1
tie-weight = 权重 { $name }
tie-untie = 松开它
    .again = 重新绑定
tie-brush = 画笔
    .parameter = 参数 { $name }
    .cut = 断开：零
tie-links = 这一层：下面 { $n } 个输入，上面 { $n } 个输出，{ $connections } 条连接
tie-check = 验证
    .difference = 差
    .open = 查看这项验证
# 验证一种对称性时的标题，以及其中两行的名称。
tie-which-first = 先{ $symmetry ->
    [shift] 平移
    [reflect] 反射
    [right] 右移
    [down] 下移
    [turn] 旋转
    [mirror] 翻转
    [swap] 对换
   *[cycle] 置换
}，还是先过层？
tie-first = { $symmetry ->
    [shift] 先平移
    [reflect] 先反射
    [right] 先右移
    [down] 先下移
    [turn] 先旋转
    [mirror] 先翻转
    [swap] 先对换
   *[cycle] 先置换
}
    .layer = 先过层
# 验证的结果：全部输出里有几个不同。最后一条只对当前输入成立。
tie-verdict =
    .differ = { $all } 个中 { $count } 个不同
    .agree = { $all } 个全相同
    .chance = 对这个 x，{ $all } 个全相同
tie-commutes =
    .yes = 可交换
    .no = 不可交换
tie-presets = 常见的层
# “再加”的意思是在平移之外再加一种对称性。
tie-preset =
    .free = 没有对称性
    .shift = 平移
    .near = 平移，只留近邻
    .reflect = 再加反射
    .turn = 再加旋转 90°
    .mirror = 再加左右翻转
    .all = 所有置换
    .other = 都不是
# 别的网络，以及各处 W 共享的是什么。
tie-recurrent = 循环网络
    .what = 每个*时间步*都用同一个 W。
tie-tokens = Transformer 网络
    .what = 每个*词元*都用同一个 W。
tie-twins = 孪生网络
    .what = *两个输入*用同一个 W，再比较两个输出。
tie-embeddings = 绑定的词嵌入
    .what = 同一个 W 把词变成向量，又*变回词*。
tie-open-connect = 去“连接”看看
tie-open-shift = 去“平移”看看

# 矩阵下方：一个权重怎样移到另一个。每种对称性的做法：
tie-moving = { $symmetry ->
    [shift] 平移
    [reflect] 反射
    [right] 右移
    [down] 下移
    [turn] 旋转 90°
    [mirror] 左右翻转
    [swap] 对换
   *[cycle] 自定义置换
}
# 做法、方向和次数。
tie-moving-times = { $back ->
    [yes] 反向
   *[no] {""}
}{ tie-moving } { $count } 次
# 用在各步之间。
tie-moving-separator = ，再
# $equal 表示两个权重是同一个参数（tied）、数值碰巧相同（chance）还是不同（different）。
tie-way =
    .marked = { $entry } 已作标记：请再点另一个权重。
    .stays = { $entry } 留在原处。
    .apart = 已打开的对称性都不能把 { $from } 移到 { $to }：两者可以不等。
    .possible = { tie-moving }会把 { $from } 移到 { $to }：{ $equal ->
        [tied] 两者相等
        [chance] 两者碰巧相等
       *[different] 两者不等
    }。
    .joined = { $from } 经过{ $steps }移到 { $to }：{ $equal ->
        [tied] 两者必须相等
        [chance] 两者必须相等，眼下碰巧相等
       *[different] 两者本应相等，现在却不等
    }。

# 图下方的说明。没有打开任何对称性；$near 为“yes”：只保留近邻。
tie-caption-free = 不要求任何对称性时，{ $near ->
    [yes] 留下的 { $count } 个权重
   *[no] { $count } 个权重
}全都是*独立*的。要求一种对称性，看看哪些权重必须相等。
# 读者手工涂色；$respected 和 $others 是几种对称性。
tie-caption-painted =
    .none = 手工涂成 *{ $count }* 个参数。这些对称性一个也不满足。
    .all = 手工涂成 *{ $count }* 个参数。这些对称性全部满足。
    .some = 手工涂成 *{ $count }* 个参数。满足{ $respected }，不满足{ $others }。
# $group 是几种对称性；$every 为“yes”：它们合起来就是所有置换。
tie-caption-tied = 要求{ $group }{ $every ->
    [yes] （合起来就是*所有置换*）
   *[no] {""}
}，{ $all } 个权重就归入 *{ $count }* 条轨道，同一轨道的权重必须相等。
# 正在绑定独立的权重；$sliding 为“yes”：第一行沿对角线滑下。
tie-caption-tying = { $sliding ->
    [yes] 平移把 W₀₁ 移到 W₁₂，再到 W₂₃：第一行沿对角线滑下，*落到哪里，哪里就必须相等*。
   *[no] 要求{ $group }，能互相移到的权重*必须相等*。
}
tie-caption-near = 要求{ $group }，并且只留近邻：剩下 *{ $count }* 个数。
# $broken 是 $count 种对称性。
tie-caption-broken = { $broken }{ $count ->
   *[other] 不再成立
}
tie-caption-untied = *{ $entry }* 与原先绑定的权重不再相等，{ tie-caption-broken }。
    .same = { $entry } 已松开，但数值仍与原来相同，所以没有差别。
    .alone = { $entry } 本来就没有与其他元素绑定：没有失去任何对称性。
tie-caption-cut = 只留近邻，断开了一些必须相等的权重，{ tie-caption-broken }。
# $caption 是上面两句之一；$outputs 是 $count 个输出的编号。
tie-caption-differing = { $caption }按{ $symmetry }验证，两种次序在{ $count ->
   *[other] 输出
} { $outputs } 处不同。
# $caption 是上面的某一句；$known 是层的名称，即下面的某一句。
tie-caption-known = { $caption }{ $known }
tie-known =
    .free = 每个权重各自独立：这是*全连接层*。
    .deep-sets = 自己用一个数，其余共用一个：*Deep Sets* 的层（Zaheer 等，2017）。不带位置的 transformer 有同样的对称性。
    .circulant = 这样的矩阵叫*循环矩阵*。
    .symmetric-circulant = 这是对称的*循环矩阵*。
    .kernel = 这就是*卷积核* { $taps }。
    .kernel-of-three = 这就是“连接”里的 *3 元素卷积核* { $taps }。
    .symmetric-kernel = 这就是*对称的卷积核* { $taps }。
    .kernel-2d = 这就是*二维卷积*，卷积核为 { $rows } × { $columns }。
    .turning-kernel-2d = 这就是卷积核*旋转对称*的二维卷积，卷积核为 { $rows } × { $columns }。

## 场景“学习”

# 误差（$conv、$local、$dense、$share、$floor、$error）是文字：“精确”、“67%”，大得没有意义时写作 3·10⁷。
learn-caption =
    .examples = 看过 *{ $count }* 个样本后剩下的误差：卷积层*{ $conv }*，局部连接层*{ $local }*，全连接层*{ $dense }*。矩阵是一次抽样，曲线是 15 次的中位数。
    .noise = 噪声够大时，方程数恰好等于未知数处（N = 3 和 N = { $n }）出现*插值峰*：只有很大的权重才拟合得上。远在其后，误差趋近细线。
    .diverged = 步长超过了 2/λ（λ 是误差曲面的最大曲率）：每次更新都矫枉过正，权重*发散*了。
    .start = 所有权重从 *0* 开始。{ $n } 个位置各要求一次改动：共享的权重取它们的*和*，不共享的各得一份。
    .descent = 更新 *{ $count }* 次后剩下的误差：卷积层*{ $conv }*，局部连接层*{ $local }*，全连接层*{ $dense }*。
    .transfer = 左边训练，右边测试，剩下的误差：卷积层*{ $conv }*，局部连接层*{ $local }*，全连接层*{ $dense }*。
    .same = 目前左右两半的规则*相同*，共享没有错。剩下的误差：卷积层*{ $conv }*，局部连接层*{ $local }*，全连接层*{ $dense }*。
    .wrong = 右半边的规则不同。共享一个卷积核，误差*降不到* *{ $floor }* 以下；剩下的误差：局部连接层*{ $local }*，全连接层*{ $dense }*。
    .edge = 输入全是 1，卷积核也共享，输出却不同：每过一层，边外的零就向内多影响*一个*样本。网络由此能知道边在哪里。
# 各视图之间的切换，以及最后一个视图的两种情形。
learn-views = 视图
learn-view =
    .examples = 要多少样本？
    .watch = 看它学习
    .transfer = 能迁移吗？
    .wrong = 何时不该共享
learn-wrong =
    .rule = 规则随位置而变
    .edge = 零填充
# 右上角的大数字旁边。
learn-giant =
    .examples = { $examples ->
       *[other] 个样本
    }
    .watch = { $updates ->
       *[other] 次更新
    }
    .transfer = 卷积层在没训练过的一边的误差
    .wrong = 共享时误差的下限
learn-exact = 精确
learn-percent = { $percent }%
# 各矩阵，这些字上面是误差。
learn-rule = 隐藏的规则
learn-weights = 权重
learn-error-left = 剩余误差
    .draw = 单次误差
    .trained = 左：训练过
    .untrained = 右：没见过
# 有噪声时：这一层最大的权重。
learn-largest = *{ $weight }* 最大权重
learn-to-learn = *{ $count }* 个待学
learn-nearly = *{ $updates }* 次后低于 { $share }%
learn-weights-of = { $layer }的权重矩阵，剩余误差：{ $error }
learn-halves = 右半边：镜像
learn-mirror = 右边改变多少
learn-share-axis = 新样本上剩下的误差（总答 0 为 100%）
    .short = 新样本上剩下的误差
    .noise-free = 无噪声的新样本上剩下的误差（总答 0 为 100%）
learn-error-axis = { $half ->
    [yes] { $noisy ->
        [yes] 新样本（无噪声）上的均方误差（图案在右半边）
       *[no] 新样本上的均方误差（图案在右半边）
    }
   *[no] { $noisy ->
        [yes] 新样本（无噪声）上的均方误差
       *[no] 新样本上的均方误差
    }
}
learn-examples-axis = 见过的样本数 N（15 次抽样的中位数）
learn-updates-axis = 更新次数
learn-chart = 图：新样本上的误差随样本数的变化。数值见“数据”。
learn-handle = 见过的样本数
# 能定下一层权重的样本数，以及样本再多也剩下的误差。
learn-pinned = { $layer }：{ $count } 个起精确
learn-stays = { $layer }：停在 { $share }
learn-peak = 插值峰
# σ² 是噪声的方差。
learn-law = 细线（逐渐趋近）：σ² × 权重数 / 方程数
learn-working = 计算中：{ $percent }%
learn-cancel = 停止
learn-resume = 继续
# 每个位置对一个权重的改动要求。$symbol 是权重的符号：w₁
learn-requests =
    .shared = 各位置对 { $symbol } 的要求：−误差 × 输入，{ $examples } 个样本之和
    .own = 不共享：{ $count } 个权重，各得一份
# 更新规则旁边。
learn-symbols = η：步长，L：样本上的误差
learn-sum = 它们的和
learn-one-weight = 共享的 { $symbol }
learn-goal = 规则：{ $weight }
learn-bars = { $layer }各位置的要求：{ $values }
learn-tap = 权重
learn-step-size = 步长
    .common = 步长相同
    .own = 各用各的步长
learn-pattern = 测试图案的位置
learn-answer =
    .right = 正确
    .nothing = 没有输出
    .off = 偏差 { $share }
learn-answer-of = { $layer }的输出：{ $verdict }
learn-edge =
    .picture = 处处相同的图像
    .first = 第 1 层：3 × 3 个 1，边外补零
    .second = 第 2 层：再来一次
learn-examples = 样本数 N
learn-samples = 输入长度 n
learn-noise = 噪声 σ
learn-new-examples = 换一批样本
learn-half = 左边训练，右边测试
learn-data = 数据
learn-play = 运行
learn-pause = 暂停
learn-updates = 更新次数
learn-rate = 学习率
# 这两条之间是公式 2/λ。
learn-stable = 稳定上限：
learn-curvature = ，其中 λ 是 L = ½ Σ δ² 的 Hessian 矩阵的最大特征值
learn-recover = 回到稳定的学习率

## 场景“计数”

# $edges 为 yes，表示开场时两个数的卷积核。$times 是数，可能带单位，如“40 亿”。
count-caption =
    .edges = { $edges ->
        [yes] 每个输出都是一个像素减去它左边的像素。
       *[no] { $kernels ->
            [1] { $numbers } 个数就能由左图得到右图。
           *[other] { $kernels } 个卷积核之一由左图得到右图。
        }
    }同样的 { $numbers } 个数用在 *{ $positions }* 个位置。
    .sharing = 共享省的是*存储*：只存 { $kernel } 个数，而不是 { $sparse } 个。运算一次也没省，两边都是 *{ $operations }* 次。
    .sparsity = 稀疏省的是*运算*：{ $sparse } 次，而不是 { $dense } 次。零不必去乘。
    .matrix = 卷积核只有 *{ $kernel }* 个权重；同一层写成完整矩阵要 *{ $dense }* 个，是它的 { $times }倍。
    .one-pixel = 一个权重就是一个像素，这里放大了。卷积核只占 *{ $kernel }* 个。
    .local = 不共享，每个输出各有自己的权重：共 *{ $local }* 个，排成方块有这么大。
    .screen = 笔记本屏幕大约能放下*一百万*个权重。完整矩阵要 { $screens } 块这样的屏幕。
    .person = *完整矩阵*连同所有的零进入画面：比人还高。
    .layer = 每个输出通道一个卷积核，共 *{ $kernel }* 个数。不共享则是 { $times } 倍，图像大小只影响后者。
    .growth = 图像的宽和高各加一倍，卷积核不变，完整矩阵的元素变成 *{ $times } 倍*。
    .time = 在这个浏览器里测得的时间。内存装不下的大矩阵，时间由外推得出。
# 表示这一层的一种方式。
count-form =
    .conv = 卷积核
    .local = 局部连接
    .sparse = 稀疏矩阵
    .dense = 完整矩阵
count-quantity =
    .parameters = 要存的数
    .operations = 处理一幅图像的运算次数
    .bytes = 字节数
# 其他写法有偏置时，写在“稀疏矩阵”旁边。
count-without-biases = （不含偏置）
# 运算次数的量级：卷积核有 k 个元素，输入 m 个，输出 n 个。
count-order = O(k·n)，完整矩阵 O(m·n)：k 个权重、m 个输入、n 个输出
# 画不下的条，后面带单位的长度。
count-goes-on = 还有 { $length } →
count-same-operations = 共享不省运算。
count-fast = 按直接计算来数。另有两种算法（FFT 和 Winograd）运算更少，但要求处处用同一个卷积核。
# 大数字前面的说明。
count-giant =
    .store = 要存的数
    .in-view = 画面中的权重
    .matrix = 完整矩阵的权重
    .grows = 宽、高各加一倍，完整矩阵
    .operations = 运算次数，共享与否都一样
# 一百万以上的数。中文每四位换一个单位，所以 .digits 是 4，第一个单位“万”是 [1]。
count-large = { $factors ->
    [1] { $number } 万
    [2] { $number } 亿
    [3] { $number } 万亿
   *[4] { $number } 亿亿
}
    .digits = 4
# 以下各条的 $count 是数，可能带“万”“亿”。
count-multiplications-and-additions = 乘法 { $multiplications } 次 + 加法 { $additions } 次
count-pixels = { $width } × { $height } 像素
count-reduced = { $size }，缩小显示
count-input-picture = 图像
count-output-picture = 这一层的输出
# 有正有负的输出所用的颜色。
count-signed = 蓝灰为负，金色为正
# 卷积核的 $numbers 个元素，用在 $times 个位置。
count-same-numbers = 同样 { $numbers } 个数，用 { $times } 次
count-your-guess = 换成全连接，要多少个权重？
predict-how-many = 换成全连接层，要多少个权重？
    .thousands = 几千
    .millions = 几百万
    .billions = 几十亿
    .more = 更多
# $guess 是上面的某一项，$count 是带单位的数。
count-guessed = 你猜的是{ $guess }。完整矩阵有 { $count }个。
count-panels = 显示内容
count-panel =
    .edges = 边缘
    .matrix = 全部权重
    .layer = 真实的层
    .growth = 增长
    .time = 实测
count-wall-spoken = 按比例画出，一个权重一个像素：画面中最大的一块共 { $all } 个权重，可见 { $count } 个
# 矩阵的列和行，以及带单位的长度。
count-wall-inputs = m = { $count } 个输入：宽 { $length }
count-wall-outputs = n = { $count } 个输出：高 { $length }
# 按比例画出的东西和它们的大小。
count-thing =
    .kernel = 卷积核
    .local = 不共享
    .screen = 笔记本屏幕
    .person = 一个人
count-weights = { $large ->
    [yes] { $count } 个权重，{ $length }
   *[no] { $count } 个权重
}
count-zoom = 缩放
# 缩放停留之处。
count-landmark =
    .kernel = 卷积核
    .local = 杯垫
    .screen = 屏幕
    .person = 人
    .matrix = 整面墙
count-layers = 知名网络的层
count-sizes = 输入 { $width } × { $height } × { $input }，输出 { $columns } × { $rows } × { $output }，步幅 { $stride }
count-one-kernel = 一个卷积核：{ $rows } × { $columns } × { $read } = { $weights } 个权重
# 每个通道有 $outputs 个位置。
count-all-kernels = { $count } 个卷积核，每个输出通道一个，各用在 { $outputs } 个位置
count-depthwise = ；逐通道卷积：每个只读一个通道
# 乘积各数的名称。
count-term =
    .kernel = 卷积核
    .cin = 输入通道
    .cout = 输出通道
    .bias = 偏置
# 上面某一项的加减按钮。
count-less = { $what }：减一
count-more = { $what }：加一
# 哪些按比例画，哪些不是。
count-scale = 大小按比例：一个像素是 1/96 英寸，人高 1.7 米。间距不按比例，矩阵里的线画粗了。条的长短与数值成正比，不用对数。
count-counted = 完整矩阵按每个元素一乘一加计，其余按每个输出 k 次乘、k − 1 次加计，偏置再加一次。稀疏矩阵只计数值，位置还要另存。
count-channels-in = 输入通道数
count-channels-out = 输出通道数
count-bias = 偏置
count-camera = 用摄像头
count-camera-stop = 关闭摄像头
count-camera-live = 实时画面。摄像头拍到的内容不会离开本页。
count-camera-denied = 摄像头未获允许。要使用它，请在浏览器设置里允许本页使用摄像头；若本页嵌在别的网页里，那个网页也须允许。
count-camera-missing = 这里没有可用的摄像头。
count-width = 宽
count-height = 高
count-kernel-rows = 核的行数
count-kernel-columns = 核的列数
count-show = 比较
# $quantity 是上面的某一项。
count-growth-spoken = { $quantity }随图像宽度的变化，两轴都是对数刻度
count-width-axis = 图像宽度（像素）
count-read-at = 读取此宽度处的数值
# 横轴上标出当前图像的宽度。
count-present = 当前
count-table = 全部数值（表格）
count-copy-csv = 复制为 CSV
count-measure = 开始测量
count-measure-again = 重新测量
count-cancel = 取消
count-measure-what = 在这个浏览器里给三种算法计时，各测 { $runs } 次；图像从小到大，直到完整矩阵占满 256 MB。只需几秒；这些内存要到重新载入页面才归还。
count-measuring = 正在测量
count-measure-failed = 测量中断：内存装不下更大的矩阵。
count-time-axis = 处理一幅图像的时间
count-times-spoken = 处理一幅图像的时间随图像宽度的变化，两轴都是对数刻度，虚线为外推
count-duration = { $unit ->
    [microseconds] { $time } 微秒
    [milliseconds] { $time } 毫秒
    [seconds] { $time } 秒
    [minutes] { $time } 分钟
    [hours] { $time } 小时
   *[days] { $time } 天
}
# 几次测量的中位数、最短和最长，都是时间。
count-spread = { $median }（{ $low } 至 { $high }）
count-extrapolated = 外推：{ $width } × { $height } 的图像，假如内存装得下那个矩阵，完整矩阵约需 *{ $time }*。
count-dashed = 虚线：由测过的最大图像按运算次数外推。短竖线：最快和最慢的一次。运算次数相同，时间不一定相同：稀疏矩阵每乘一次，还要取一个位置和一个权重。

## 讲解的步骤与读者的问题

walk = 讲解
# What the primary action does, where it does not open the next step.
reveal = 揭晓
back-to-story = 回到讲解
on-to-scene = 接着看“{ $scene }”
story-again = 从头再看
# Opens the drawer with everything that changes the figure.
more = 更多
# Takes the kernel that the reader has made in another scene.
your-kernel = 用“{ $scene }”里的卷积核：{ $kernel }
# At the end of a story: opens the list of questions.
answered = 这里解答了 { $count } 个常见疑问
question-answered = 已回答
# Opens a list: present, share, language, theme.
menu = 菜单
next = 下一步
back = 上一步
step-of = { $step }/{ $count }
stuck-title = 疑问
# 放映时的提问：设置，以及不含选项的问题。
prediction-asked = { $setting }。*{ $question }*
# 听众或读者要预测什么，以及可选的答案。
predict-two-ends = 结果会怎样？
    .equal = 处处相等
    .edge = 除边界附近外相等
    .different = 不同
# 放映时：每种预测有多少人举手。
hands = 每种预测的举手人数
# 成真的预测。
came-true = 正确：{ $guess }

## 读者的问题与回答

stuck-same-parameter-elsewhere = 同一个模型的不同模块用相同的参数，有这回事吗？
    .answer = 有。每个输出单元都是独立的函数，读的却是同一组 <k0>、<k1>、<k2>。高亮的连接都是一个数：改动它，所有输出都跟着变。
stuck-place-in-the-window = 卷积核的每个元素作用在每次局部输入的“特定位置”上，是哪个位置？
    .answer = 它在窗口里的位置。不论哪个输出，<k1> 总与*正中*的元素相乘，<k0> 与前一个、<k2> 与后一个相乘：滑动窗口看看。
stuck-meaning-of-equivariance = 参数共享使卷积层具有平移等变性，是什么意思？
    .answer = 图像移动，输出就跟着移动，此外什么都不变（循环填充、步幅为 1）。两条路的终点是*同一幅*图像。
stuck-two-orders = g(f(I)) = f(I′) = f(g(I)) 这个等式怎么理解？
    .answer = f(I′) 在 x 处是 k(a, b)·I(x − 1 + a, y + b) 之和，即 f(I) 在 x − 1 处的值：*k 与 x 无关*。原文说移 l 个像素，写的是 1。
stuck-invariant = 等变和不变是一回事吗？
    .answer = 不是。等变：f(g(I)) = g(f(I))，输出跟着*移动*。不变：f(g(I)) = f(I)，输出保持原样。看峰值：位置移动，高度不变。
stuck-why-equal = 为什么只要平移和这一层可以交换，权重就必须相等？
    .answer = 因为对任何输入都要相等。只让 1 号输入为 1：先平移，1 号输出是 W₁₂；后平移，是 W₀₁。所以 *W₀₁ = W₁₂*，沿对角线 9 个数是同一个数。
stuck-why-near = 只留近邻为什么不需要对称性？
    .answer = “近邻”规定哪些权重*为零*，对称性规定哪些*相等*，是两件事。这里只有前者：27 个权重各自独立，是局部连接层；打开平移就只剩 3 个。
stuck-order = 群的阶说明什么？
    .answer = 打开的对称性能产生的置换数：9 种平移各可反射，共 *18* 种，轨道不会更大。4 条 18 个权重的轨道加对角线的 9 个，共 81 个，5 个参数。
stuck-untied-outputs = 松开一个权重，为什么两条路只在几个输出上不同？
    .answer = 只有 4 号输出用 W₄₅。先平移，它在那里遇到别的输入；后平移，它的作用移到了 5 号输出。两条路只在这*两个*输出上不同。
stuck-faster = 参数共享会让计算更快吗？
    .answer = 运算没有减少：直接计算时，卷积核和稀疏矩阵都是 *267,960* 次，即 O(k·n)，因为都不算零。共享省下的是*存储*：2 个数，非 178,640 个。
stuck-averaged = 学习时，共享的各份参数会取平均吗？
    .answer = 不会：没有“各份”，<k1> 只是一个数。损失为 ½Σδ² 时，梯度是 12 根柱子之*和*，不是平均，只更新一次。局部连接层里，各改各的权重。

## 术语：讲解中第一次用到时解释，写作 <term:句中的写法>

term =
    .sparsity = 大多数连接都不存在：每个输出只依赖少数几个输入。
    .parameter-sharing = 只存一个数，许多连接都用它作权重，学习时也由这些连接共同决定。
    .receptive-field = 一个输出所依赖的全部输入，别无其他。
    .kernel = 卷积在每个位置都使用的那几个权重。
    .equivariance = 输入平移多少，输出就平移多少，其余不变。
    .locally-connected = 和卷积一样，每个输出只读几个输入，但各有自己的权重。
    .circulant = 每一行都是上一行移一格，从末尾移出的数回到开头。
    .stride = 从一个输出到下一个输出，窗口移动的元素个数。
    .blur = 每个元素换成它与相邻元素的加权平均。
    .channel = 一个平面的数：图像的红、绿或蓝，或一个卷积核的输出。
    .bias = 加在一个通道每个输出上的一个数，也由所有位置共享。
    .step-size = 每次更新按要求的改动走多远，即学习率。超过上限，更新就会走过头而发散。
    .zero-padding = 图像边缘以外缺少的样本用零代替。
    .interpolation-peak = 方程刚好定下权重时，权重还得拟合全部噪声，只有很大的权重才做得到。样本更多时，噪声互相抵消。

## 场景“连接”的步骤

connect-step-one-connection = 两种层各点亮了一条连接。还有哪些连接用的是*同一个数*？
connect-step-slide = 窗口每到一处，都乘以同一个 <k1>，一共用了 *7 次*。
    .action = 滑动窗口
connect-step-three-layers = <k1> 出现在 *7* 条连接上，却只是一个数；全连接层的一个权重只在*一*条上。
    .action = 比较两种层
connect-step-every-weight-its-own = 全连接层：每个输出都读全部输入，共 7 × 7 = *49* 个权重，每个*只用 1 次*。
    .action = 看另一种层
connect-step-cut = 断开远处的连接，y₃ 只读 *3* 个输入。这是<sparsity:稀疏>，但仍没有一个数用两次。
    .action = 断开远处的连接
connect-step-weights-of-a-window = *局部连接层*：19 条连接各有各的数。y₃ 学到的，y₄ 还得重新学一遍。
    .action = 看一个窗口
connect-step-tie = 窗口中同一位置的连接用*同一个数*：19 个变 3 个，连接一条不少。这就是<parameter-sharing:参数共享>。
    .action = 绑定权重
connect-step-one-output = y₃ 读到的输入是它的<receptive-field:感受野>。感受野随输出移动，形状不变。
    .action = 看一个输出读什么
connect-step-one-input = 首尾相接时，第一个窗口遇到 *x₆ 的副本*。边界处用的也是同一个<kernel:卷积核>。
    .action = 首尾相接
connect-step-same-outputs = 两种层现在算出*相同的输出*，存的数却是 3 个和 *49* 个。
    .action = 让输出相同
connect-step-picture = 图像上，<k4> 与每个像素相乘，*25* 条连接用同一个数；全连接层的 *625* 条用 625 个。
    .action = 换成图像

## 场景“平移”的步骤

shift-step-signal = 先平移信号再求差分，或者先求差分再平移。*先后顺序有影响吗？*
shift-step-both-ways = 两条路的终点是*同一个信号*：不论在哪个位置，输出用的都是同一个<kernel:卷积核>。
    .action = 两条路都走
shift-step-picture = 换成照片：先平移再找边缘，或者先找边缘再平移。*结果会怎样？*
    .action = 换一张照片
shift-step-first-step = 上面，*g* 把图像平移了；下面，*f* 找出了它的边缘。
    .action = 走第一步
shift-step-second-step = 上面，f 找出平移后图像的边缘；下面，g 把边缘平移。比一比两个终点。
    .action = 走第二步
shift-step-equal = 最大差值为 *0*，逐位相同：猫到哪里，输出就跟到哪里。这就是<equivariance:平移等变性>。
    .action = 让两个终点相遇
shift-step-why = 为什么？写出来看，两条路是同一个和，因为 *k 与 x 无关*。
    .action = 问为什么
shift-step-edge = 不再循环，边界外补零，标出的格子可能不同。其余各处的差值仍为 *0*。
    .action = 改为补零
shift-step-stride = <stride:步幅>为 2 时，相邻输出相隔 2 个元素。平移 2 格跟得上，平移 *1* 格跟不上。
    .action = 试试步幅 2
shift-step-blur = 先<blur:模糊>再隔一个取一个，最大差值变小了，但不会变成 0。
    .action = 先模糊
shift-step-quarter-turn = 别的变换也行吗？*旋转 90°* 后，垂直边缘的卷积核对不上了，两个终点不同。
    .action = 改为旋转
shift-step-symmetric-kernel = 除非卷积核旋转 90° 后不变。这个*模糊*核正是如此，两个终点相等。
    .action = 换成对称的卷积核
shift-step-untied = *每个位置各用一套权重*，两个终点就不同。*绑定权重*，又重新相等。
    .action = 解除绑定
shift-step-invariant = *等变不是不变*：峰值跟着猫移动；它的高度与位置无关，没有变。
    .action = 看看不变性

## 场景“绑定”的步骤

tie-step-free = *81* 个权重全都独立。把 x 平移一格，y 并不跟着平移：这一层不是<equivariance:等变>的。
tie-step-shift = 平移能互相移到的权重*必须相等*。<circulant:循环矩阵>只剩 9 个数，两种次序结果相同。
    .action = 要求：平移一格
tie-step-near = 只留连接自己和近邻的权重：剩 *3* 个数，每行都一样。这就是<kernel:卷积核>。
    .action = 只留近邻
tie-step-kernel = W₀₈ 平移四次到 W₄₃：每个窗口的同一位置都是*同一个数*，“连接”里叫 w₀。
    .action = 沿一行看
tie-step-reflect = 重新绑定，再要求反射：左右近邻的权重必须相等，剩下 2 个数的*对称卷积核*。
    .action = 要求：反射
tie-step-untie = 松开 W₄₅，*平移一格就不再成立*：输出 4 用它，输出 5 本应用同一个数。
    .action = 松开一个权重
tie-step-every-permutation = 平移加相邻对换生成*所有*置换，剩 2 个数：自己一个、其余一个（*Deep Sets*）。
    .action = 要求：所有置换
tie-step-grid = 等变性决定哪些权重是同一个数。在网格上右移、下移并只留近邻，得到*二维卷积*。
    .action = 换成网格
tie-step-elsewhere = 规则处处相同，权重就共享：这里是每个位置，别处是每个*时间步、词元、孪生输入或词*。
    .action = 看看别的网络

## 场景“学习”的步骤

learn-step-one-example = 隐藏的规则给出 *1 个*样本：12 个方程。三种层都拟合了它，*只有卷积层*找到规则。
learn-step-three-examples = *3 个*样本：<locally-connected:局部连接>层每个输出有 3 个方程定 3 个权重，同一规则学了 *12 遍*。
    .action = 给 3 个样本
learn-step-twelve-examples = *12 个*样本：全连接层每个输出的权重才定下来。对*共享*权重，1 个样本就是 12 个方程。
    .action = 给 12 个样本
learn-step-gradient = 第一次更新，每个位置都要求改动 <k1>。共享时 12 个要求*相加*；不共享，各改各的。
    .action = 看看原因
learn-step-descent = <step-size:步长>相同时，共享的卷积核更新 *3* 次就几乎对了，全连接层要 *177* 次。
    .action = 看它学习
learn-step-own-step-size = 12 个要求相加，公共步长只能很小。各层用各自的步长，差距*变小*，卷积核仍最快。
    .action = 各用各的步长
learn-step-transfer = 在训练过的左边，三种层都答对；到了右边，*只有共享的卷积核*仍然答对。
    .action = 移动图案
learn-step-wrong-rule = 规则随已知的位置而变时（如居中的人脸）不该共享：共享时误差降不到 *45%* 以下。
    .action = 改变规则
learn-step-zero-padding = 处处是 1 的图像补零卷积两次，边缘附近的输出就不同：<zero-padding:零填充>泄露了*边缘的位置*。
    .action = 看看边缘
learn-step-noise = 有噪声、方程又刚好够时，只有*很大的权重*能拟合：<interpolation-peak:插值峰>。远在其后，参数少则误差小。
    .action = 加上噪声
learn-step-in-short = 共享让每个位置都成为同一规则的样本：只要规则处处相同，*更少的样本*就够。
    .action = 一句话总结

## 场景“计数”的步骤

count-step-edges = 两个数找出所有垂直边缘：像素减去左边的像素。*换成全连接层，要多少个权重？*
count-step-every-weight = *80 亿*个权重，每个一像素，宽和高都是 24 米。非零的只是一条细线，图中画粗了。
    .action = 写成矩阵
count-step-some-weights = 放大镜下：一行一个输出，一列一个输入。每行都是*同样两个数*。
    .action = 再看细些
count-step-sparsity = *稀疏*：零不存也不算。80 亿个数减到 178,640 个，运算约为六万分之一。
    .action = 略去零
count-step-sharing = *共享*：两个数只存一次，存储降到 *2*。直接计算时，运算次数不变。
    .action = 共享这两个数
count-step-one-weight = 整面墙要存的只剩*两个*权重，这里放大了。其余都是重复和零。
    .action = 看看还剩什么
count-step-real-layer = *真实的层*：每个输出通道有一个卷积核，贯穿所有输入<channel:通道>，外加一个<bias:偏置>。
    .action = 看一个真实的层
count-step-larger-picture = 宽和高各加一倍，卷积仍只存 *34,944* 个数：算式里*没有图像的大小*。
    .action = 让图像变大
count-step-growth = 宽和高各加一倍：卷积核还是 *2* 个数，完整矩阵变成 *16 倍*。
    .action = 比较各种大小
count-step-operations = 卷积核、<locally-connected:局部连接>和稀疏矩阵的*运算次数相同*。完整矩阵多出的运算都花在零上。
    .action = 数一数运算

## 放映

lecture = 讲稿
present = 放映
present-end = 结束放映
present-notes = 在第二个窗口中查看备注
present-blocked = 浏览器拦截了备注窗口。请允许本页打开窗口，再试一次。
shortcuts-title = 快捷键
shortcut =
    .present = 开始或结束放映
    .next = 下一步
    .previous = 上一步
    .restore = 放映时回到这一步原来的画面
    .blank = 放映时黑屏
    .notes = 放映时在第二个窗口中查看备注
    .hands = 输入举手人数；揭晓，下一步
    .close = 退出全屏；关闭打开的内容
    .undo = 撤销
    .redo = 重做
    .help = 显示本列表

## 演讲者窗口。static/presenter.js 读取以下各条：每条一行，不含变量。

presenter-title = 参数共享：备注
presenter-notes = 备注
presenter-next = 下一步
presenter-previous = 上一步
presenter-blank = 黑屏
presenter-again = 重新计时
presenter-asked = 预测（尚未揭晓）
presenter-revealed = 预测（已揭晓）
presenter-reveals = 再按一次即揭晓
presenter-end = 结束。
presenter-none = 还没有打开任何一步。
presenter-blanked = 现在是黑屏。
presenter-steps = 全部步骤
presenter-waiting = 没有正在放映的页面。请在本浏览器的另一个窗口中打开页面并按 p。

# 只给演讲者看，每步一条。
note-connect =
    .one-connection = 先让学生指出来，再往下走。
    .slide = 随窗口移动一起数出声。
    .three-layers = 提问：两边各要存几个数？
    .every-weight-its-own = 49 不大，换成照片就是几十亿，见“计数”。
    .cut = 稀疏省的是运算，还不是共享。
    .weights-of-a-window = 提问：同样的东西为什么要学两遍？
    .tie = 关键一步：连接不变，数变少。
    .one-output = 换一个输出试试，形状不变。
    .one-input = 提问：补零时边界处会怎样？
    .same-outputs = 这个函数需要的，共享一样没少。
    .picture = 二维也一样：九个数。
note-shift =
    .signal = 先举手表决，再往下走。
    .both-ways = 提问：为什么没有舍入误差？求和与次序都相同。
    .picture = 提问：边界处会出什么问题？
    .first-step = 两条路各走一步。
    .second-step = 两条路再走一步。
    .equal = 等变：输出跟着动，不是不变。
    .why = 指着 k：它没有下标 x。
    .edge = 只有碰到边界的窗口不同。
    .stride = 提问：平移几格还成立？偶数格。
    .blur = 现代网络为什么先模糊再下采样。
    .quarter-turn = 等变是层与变换之间的关系。
    .symmetric-kernel = 请学生再举一个旋转不变的核。
    .untied = 再按一下就绑定权重；r 回到原样。
    .invariant = 最常见的混淆：带来不变性的是池化，不是共享。
note-tie =
    .free = 对这一层还没有任何假设。
    .shift = 从要求得到共享，没有人挑选过。
    .near = 局部性是另一个独立的假设。
    .kernel = 沿对角线追踪一个数。
    .untie = 只要一个权重独立就破坏了。
    .reflect = 对称越多，数越少。
    .every-permutation = 提问：次序无关时还剩什么？
    .grid = 人人在用的层，是推导出来的。
    .elsewhere = 提问：每一处共享的是什么规则？
note-count =
    .edges = 收集猜测，离谱的也要。
    .every-weight = 给缩放一点时间。
    .some-weights = 这面墙几乎全是零。
    .sparsity = 存储和运算都省。
    .sharing = 只省存储。说“更快”是常见错误。
    .one-weight = 从一面墙到两个数。
    .real-layer = AlexNet 的第一层。
    .larger-picture = 先提问：尺寸加倍要多花多少？
    .growth = 对数坐标：每条线差一千倍。
    .operations = 三条线重合。
note-learn =
    .one-example = 提问：一个样本之后哪一层知道得最少？
    .three-examples = 36 个权重，36 个方程。
    .twelve-examples = 144 个权重，144 个方程。
    .gradient = 是相加，不是平均。
    .descent = 看卷积核最先稳定。
    .own-step-size = 公平的比较：各用各的最佳步长。
    .transfer = 图像所需的数据为什么比像素数少。
    .wrong-rule = 共享是假设，这里它不成立。
    .zero-padding = 所以网络还是能学到位置。
    .noise = 提问：为什么完全拟合反而有害？
    .in-short = 请学生举一个规则处处相同的任务。

## 网址或输入框不接受的内容

# $takes 是下面的某一句。
notice = 网址里的 { $key }={ $value } 无法识别。{ $takes }
unknown-key = 网址里的 { $given }=… 无法识别，是不是想写 { $key }=…？
part-essential = 网址要求不显示“{ $part }”，但它就是图本身，仍然保留。
lecture-unreachable = 讲稿 { $path } 加载失败：网站没有回应。请刷新页面重试。
unsaved-lecture = 这个地址会打开另一份讲稿，而你的讲稿还没有存成文件。请先保存或关闭它，再重新加载网页。
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
    .no-lecture = 步骤里不能再打开另一份讲稿。
    .origin = { $key } 应为外层页面的来源，如 https://example.org；在此之前不接收它的任何消息。
    .untied = { $key } 应为卷积层的连接（输出.核元素）和它们的值，用逗号隔开：3.1:5,0.2:1。
    .edits = { $key } 应为图中存在的权重和它们的值，用逗号隔开：w3.2:1.5,l0.1:2。
    .own-picture = 你自己的图像不会离开浏览器，网址里也没有它，请重新打开一次。
    .rows = { $key } 应为能整除卷积核元素个数的行数，行和列都不超过 { $most }。
    .like = { $key } 的写法如 { $example }，其中的编号为 0 到 { $most }。
# 页面上的输入框接受的内容。
field =
    .number = 请填 { $low } 到 { $high } 之间的数。
    .whole = 请填 { $low } 到 { $high } 之间的整数。
    .row = 粘贴了 { $count } 个数，从这里起只能放 { $room } 个。
    .unclear = 是哪个数？
    .left = 刚才填的是“{ $text }”。
# 为什么没有这种形状的层。
problem =
    .kernel-too-wide = 做不到：卷积核跨 { $extent } 个元素，而输入只有 { $padded } 个。
    .reflect-too-wide = 做不到：反射填充需要边界元素以内还有 { $padding } 个元素，而输入只有 { $beyond } 个。
    .shift-not-multiple = 做不到：步幅为 { $stride } 时，平移量必须是 { $stride } 的倍数。
    .overflow = 做不到：结果超出了 32 位浮点数的范围。
    .inexact = 做不到：计数太大，无法精确表示。请减少通道或缩小图像。
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
    .story = 步骤与说明
share-how = 显示方式
share-fit = 填满方框
share-lock = 只读
share-ground = 透出网页底色
share-width = 宽（像素）
share-height = 高（像素）
share-preview = 预览
share-qr = 打开此链接的二维码
share-too-long = 链接太长，无法生成二维码。
share-figure = 图
share-sentence = 附说明和网址
share-clear = 透明背景
share-file-width = 文件宽度（像素）
share-no-png = 此浏览器不允许网页读取图片像素，因此无法生成 PNG；SVG 则完整无缺。
# 外层网页可能不允许此框架保存文件。
share-sandboxed = 外层网页可能不允许此框架保存文件或打开窗口。请复制链接，单独打开本页。
share-data = 数据
share-code = 用代码写出这一层
share-library = 程序库
share-no-code = 此场景没有可以单独写成代码的一层。
share-code-reads = 代码从上面的 JSON 文件读取数据。

## 自己的讲稿（在同一对话框中）

lecture-title = 自己的讲稿
lecture-hint = 讲稿是一串画面，每个画面配一句给听众看的话和只给你看的备注；放映时逐步展示。保存之前，它只在本页中。句子里 **…** 为粗体，$…$ 为 TeX 公式。
lecture-add = 把当前画面加为一步
lecture-add-story = 加入“{ $scene }”的整个故事
lecture-load = 打开文件……
lecture-save = 保存文件
# 代替这个按钮。$problem 是句子的后半。
lecture-unfinished = 第 { $step } 步还不能保存：{ $problem }
lecture-present = 从第一步开始放映
lecture-put-away = 关闭这份讲稿
# 最后一次改动没有做。
lecture-full = 再加就超出讲稿文件的容量了：最多 4 MB，约 200 步、每步 5,000 字。请保存这一份，另开一份。
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
lecture-renew = 换成当前画面
lecture-earlier = 前移（Alt+↑）
lecture-later = 后移（Alt+↓）
lecture-remove = 删除
lecture-drag = 拖到别处（Alt+↑、Alt+↓）
# 以下是听众看到这一步之前要回答的问题。
lecture-ask = 先问听众
lecture-question = 问题
lecture-option = 选项 { $option }
lecture-option-remove = 删除选项 { $option }
lecture-option-add = 加一个选项
lecture-right = 正确
# 这一步是一段动画的终点。
lecture-play = 播放到这一步的动画
lecture-removed = 已删除。
lecture-print = 打印为讲义
lecture-drawing = 正在绘制第 { $step } / { $count } 步……
# $what 是上面的某一项。
lecture-of-step = 第 { $step } 步：{ $what }
# $problem 是下面的某一句。
lecture-problem = 第 { $line } 行：{ $problem }
lecture-wrong =
    .json = 从这里开始不是 JSON。
    .comma = 右括号前不能有逗号。
    .steps = 讲稿应为方括号中的列表，共 1 到 { $most } 步。
    .count = 讲稿应有 1 到 { $most } 步，这份有 { $steps } 步。
    .step = 每一步写在花括号里，含 "fragment"、"caption"、"notes"、"predict" 和 "play"。
    .missing = 这一步缺少 "{ $field }"。
    .unknown = "{ $field }" 不是步骤的字段。
    .language = 本页没有语言 "{ $tag }"，只有 { $tags }。
    .text = "{ $field }" 应为引号中的文字；说明、问题和选项也可以按语言给出。
    .wide = "{ $field }" 有 { $letters } 个字符（汉字算两个），最多 { $most } 个，才不会挤占图的位置。
    .formula = "{ $field }" 中的公式无法识别。{ $problem }
    .flag = "{ $field }" 应为 true 或 false。
    .predict = "predict" 写在花括号里，含 "question"、"options" 和 "right"。
    .options = "predict.options" 应为方括号中的列表，共 { $least } 到 { $most } 项文字。
    .right = "predict.right" 应为正确选项的序号，从 0 到 { $last }。
    .fragment = "fragment" 中的 { $key }={ $value } 无法识别。{ $takes }
    .key = "fragment" 中的键 "{ $key }" 不属于任何场景。
    .long = 讲稿文件最多 4 MB，放得下 200 步、每步 5,000 字。

lecture-formula =
    .unknown = 这里没有命令 { $command }。可以用希腊字母、_、^、\frac、\sqrt、\cdot、\times、\ne、\le、\ge、\to、\sum 等。
    .incomplete = “{ $rest }”处缺少内容：花括号应成对。
lecture-widest = 图下面放不下更多文字了。

## Exercises

exercise =
    .name = 练习
    .try = 自己试一试
    .all = 全部练习
    .answer = 你的答案
    .check = 检查
    .hint = 提示
    .next = 下一题
    .another = 换一题
    .summary = 总结
    .right = 答对了。
    .wrong = 还不对。
    .solved = 已答对
    .tried = 尚未答对
    .open = 未作答
    .begin = 开始
    .go-on = 继续
    .print = 打印
exercise-of = 第 { $place } 题，共 { $count } 题
exercise-picked = 已选 { $count } 处
exercise-off = 还不对：少选 { $missing } 处，多选 { $extra } 处。
exercise-solved = 答对 { $right } 题，共 { $count } 题
exercise-attempts = 作答 { $count } 次
exercise-not-a-number = “{ $text }”不是数字。请输入 12、0.5 或 1/3 这样的数。

exercise-next-output = 窗口停在 y{ $here }。它在 y{ $next } 会写下哪个数？
    .title = 下一个输出
    .hint = 窗口右移一格，每个核元素乘以对应的样本，再相加。
    .right = 还是那三个数，只右移了一格：y{ $next } = { $value }。
    .wrong = 三个核元素各乘以对应的样本，再把积相加。
    .slip-here = 这是 y{ $here }。窗口要先右移，再写 y{ $next }。
    .slip-flipped = 你把核翻转了：w₀ 对应左边的样本。
exercise-same-weight = 把这一层绑成卷积：哪些连接会用 { $weight }？请在图中选出。
    .title = 一个权重，多处使用
    .hint = 其中一条已点亮。其余的在各自窗口中处于同一位置。
    .right = 这 { $count } 条连接共用 { $weight }：都在各自窗口的同一位置。
    .wrong = 逐个比较窗口：同一位置用同一个权重。
exercise-reach-of-an-input = { $input } 改变了。卷积的哪些输出会随之改变？请在图中选出。
    .title = 一个输入的影响范围
    .hint = 其中一个输出的窗口已点亮。
    .right = 有 { $count } 个窗口包含 { $input }；其余输出不变。
    .wrong = 窗口包含 { $input } 的输出才会改变。
exercise-one-weight-changes = { $layer ->
        [conv] 卷积层
        [local] 局部连接层
       *[dense] 全连接层
    }的权重 { $weight } 增加 1。有多少个输出改变？
    .title = 改变一个权重
    .one = 恰好一个
    .some = 几个，但不是全部
    .all = 全部
    .hint = y{ $output } 用到它，连接已点亮。还有别的输出用同一个数吗？
    .right = 用到 { $weight } 的输出有 { $count ->
        [1] 一个
       *[several] { $count } 个
    }。
    .wrong = 只有连接用到 { $weight } 的输出才会改变。

exercise-where-the-peak-goes = 最大的输出是 y{ $before }。输入循环右移 { $by } 格后，最大的输出在第几位？
    .title = 峰值去了哪里
    .hint = 现在输入已经移动，输出会跟着走。
    .right = 输出与输入移动得一样多：从 y{ $before } 到 y{ $after }。
    .wrong = 输入移动 { $by } 格，输出也移动 { $by } 格。位置从 0 数到 11。
    .slip-unmoved = 输出不会留在原处：它随输入移动。
    .slip-beyond = 位置只有 0 到 11。从右边出去的会从左边回来。
    .slip-back = 输出与输入一样向右移动。
exercise-equal-or-not = { $layer ->
        [ring] 图像首尾相接，向右移 { $right } 格、向下移 { $down } 格。先平移
        [zeros] 图像四周是零，向右移 { $right } 格、向下移 { $down } 格。先平移
        [stride] 图像首尾相接，这一层步幅为 2，向右移 { $right } 格、向下移 { $down } 格。先平移
        [pooling] 图像首尾相接，卷积之后是最大池化，向右移 { $right } 格。先平移
        [unshared] 图像首尾相接，每个位置各用一套权重，向右移 { $right } 格、向下移 { $down } 格。先平移
       *[mirrored] 图像首尾相接，左右翻转。先翻转
    }还是先过这一层：两个结果会怎样？
    .title = 相等还是不等
    .equal = 处处相等
    .edge = 除边缘外相等
    .different = 不相等
    .hint = 现在输入已经变换。这一层在新位置做的事，和在旧位置做的一样吗？
    .right = { $ends ->
        [equal] 这一层在每个位置做同样的事，移动的又是它的整数步：两种顺序结果相同。
        [edge] 只有伸出边缘的窗口看到了不同的东西。
       *[different] { $layer ->
            [unshared] 每个位置各用一套权重，移动之后遇到的是别的权重。
            [mirrored] 竖直边缘的卷积核左右不对称：左右互换，符号也变了。
           *[stride] 相邻输出相隔 2 格，跟不上奇数格的移动。
        }
    }
    .wrong = 找找什么会区别对待不同位置：边缘、步幅、池化，或各自的权重。
exercise-smallest-shift = 步幅为 { $stride }{ $pooled ->
        [yes] ，之后是最大池化
       *[no] {""}
    }。向右至少移动多少格（大于 0），两种顺序才一致？
    .title = 最小的可行位移
    .hint = 现在移动了 { $tried } 格，两种顺序一致：留下的是同一批样本。移动得更少也行吗？
    .right = 移动 { $right } 的倍数时，留下的是同一批样本。
    .wrong = 要找的是大于 0 的最小位移，它是所有跳步合起来的整数倍。
    .slip-any = 移动 1 格时，这一层留下的是另一批样本。
    .slip-stride = 步幅隔一个取一个，之后的池化又隔一个取一个。

exercise-where-they-differ = 边缘补零，输入右移 { $by } 格。两个结果会在哪些位置不同？请在输入下方选出。
    .title = 在哪里不同
    .hint = 第一步已完成：上面有零移入，下面这一层还看得到将要移出的样本。
    .right = 在这 { $count } 个位置，一条路看到零，另一条路看到样本。
    .wrong = 对每个位置问：两条路上它的窗口各看到什么，是样本，还是边缘外的零？
# 指到的样本，供朗读。
exercise-place = 位置 { $place }：{ $value }
# 同上，输出：y₃。
exercise-output = y{ $place }

exercise-parameters-left = { $n } 个输入，要求平移后剩 { $before } 个参数。再要求反射，还剩几个？
    .title = 再加一种对称性
    .hint = 反射把对角线左右距离相同的元素绑在一起。
    .right = 左右变得相等：{ $before } 个参数变成 { $after } 个。
    .wrong = 每条对角线与它的镜像配对，再数有几对。有的与自己配对。
    .slip-same = 反射会绑住更多元素：剩下的更少。
    .slip-half = 有的对角线就是自己的镜像，不会减半。
exercise-tied-entries = 假设要求平移{ $reflected ->
        [yes] 和反射
       *[no] {""}
    }对称。哪些元素必须等于 { $entry }（包括它自己）？请在矩阵中选出。
    .title = 绑在一起的元素
    .hint = { $entry } 已点亮。输入和输出同移一格：它必须等于 { $next }。
    .right = 这 { $count } 处是同一个参数：对称把它们彼此对应。
    .wrong = 行和列一起循环移动{ $reflected ->
        [yes] ，再一起反射
       *[no] {""}
    }。
exercise-switch-on = 打开一些对称性，直到恰好剩下 { $count ->
        [1] 一个参数
       *[several] { $count } 个参数
    }。
    .title = 打开对称性
    .hint = 现在打开了一种对称性。再加一个，看看数目怎么变。
    .right = 这些对称性把元素绑成 { $count ->
        [1] 一组
       *[several] { $count } 组
    }。
    .wrong = 多一种对称性只会绑得更多。换一种组合试试。

exercise-larger-picture = 核有 { $kh } × { $kw } 个元素，图像有 { $h } × { $w } 个样本。图像的高和宽都加倍后，卷积有多少个参数？
    .title = 更大的图像
    .hint = 现在图像大了，这两个数都增长了。核与图像的大小有关吗？
    .right = { $right } 个，与图像无关：同一个核只是用在更多位置。
    .wrong = 数核的元素即可，与图像无关。
    .slip-grown = 只有不共享参数的层才随图像增长。
    .slip-doubled = 核不会随图像变大。
exercise-with-channels = 一个卷积层用 { $side } × { $side } 的核，输入 { $cin } 个通道，输出 { $cout } 个通道，带偏置。共有多少个参数？
    .title = 加上通道
    .hint = 现在图中输入有 { $cin } 个通道，输出有一个。每多一个输出通道，就多同样多的权重。
    .right = { $side } · { $side } · { $cin } · { $cout } 个权重，加 { $cout } 个偏置：{ $right }。
    .wrong = 每个输出通道对每个输入通道各有一个核，另有一个偏置。
    .slip-biases = 这没有算偏置：每个输出通道一个。
    .slip-inputs = 一个输出通道对每个输入通道都有一个核。
    .slip-one-bias = 每个输出通道都有自己的偏置。
exercise-how-it-grows = 图像的高和宽都加倍。{ $form ->
        [conv] 卷积层
        [local] 局部连接层
        [sparse] 稀疏矩阵
       *[dense] 全连接层
    }的参数数目变为多少倍？
    .title = 如何增长
    .once = × 1
    .twice = × 2
    .four = × 4
    .sixteen = × 16
    .hint = 输出变为四倍。每个输出有多少权重？
    .right = 从 { $before } 个到 { $after } 个。
    .wrong = 先数输出，再数每个输出自己的权重。

exercise-what-grows = 图像的高和宽都加倍。这些数中哪些{ $times ->
        [1] 保持不变
       *[more] 变成 { $times } 倍
    }？请在图中选出，包括存储和运算。
    .title = 什么在增长
    .hint = 现在图像只加宽了一倍。比一比，高度再加倍也是如此。
    .right = 就是这 { $count } 个：{ $times ->
        [1] 核与图像的大小无关。
        [4] 输出变成四倍，每个输出的运算或权重不变。
       *[more] 输出变成四倍，每个输出的输入也变成四倍。
    }
    .wrong = 对每个数问：它数的是核的元素、输出，还是输出乘输入？

exercise-examples-needed = 输入长度为 { $n }，没有噪声。{ $layer ->
        [local] 局部连接层
       *[dense] 全连接层
    }至少要看几个样本才能准确学会规则？
    .title = 需要几个样本
    .hint = 现在看了两个样本。每个样本给每个输出一个方程。
    .right = { $right } 个样本，每个给出 { $n } 个方程，足以确定 { $weights } 个权重。
    .wrong = 每个样本给出 { $n } 个方程，每个输出一个。一个输出有几个未知数？是否共用？
    .slip-weights = 这是权重的数目。每个样本一次给出 { $n } 个方程。
exercise-weights-to-learn = 假设输入长度为 { $n }，窗口宽 3，循环填充。{ $layer ->
        [conv] 卷积层
        [local] 局部连接层
       *[dense] 全连接层
    }要学多少个权重？
    .title = 要学的权重
    .hint = 看这一层的矩阵：先数一行的权重，再数有自己权重的行。
    .right = { $right } 个。
    .wrong = 先数一个输出的权重，再乘以有自己权重的输出数。
    .slip-conv = 这是卷积层：所有位置共用一个核。
    .slip-local = 这是局部连接层：每个输出有自己的三个权重。
    .slip-dense = 这是全连接层：每一对各有一个权重。
exercise-who-has-learned = { $half ->
        [yes] 输入长度为 { $n }，{ $examples } 个样本的图案都在左半边。哪种层在右半边也会？
       *[no] { $examples } 个样本，输入长度为 { $n }，没有噪声。哪种层学会了规则？
    }
    .title = 谁学会了规则
    .conv = 只有卷积层
    .conv-local = 卷积层和局部连接层
    .all = 三个都会
    .hint = { $half ->
        [yes] 图案正移向右边。哪些权重在那里训练过？
       *[no] 现在看了 { $tried } 个样本。比较一个输出的未知数和方程数。
    }
    .right = { $half ->
        [yes] 共享的权重在每个位置都训练过；其他层只在有样本的地方训练过。
       *[no] 局部连接层的一个输出要 3 个样本，全连接层要 { $n } 个；卷积层只要一个。
    }
    .wrong = 逐层想：一个输出有几个未知数？它的权重见过样本吗？

exercise-untrained-outputs = 所有样本的图案都在左半边。图案右移 { $moves } 格后，{ $layer ->
        [local] 局部连接层
       *[dense] 全连接层
    }的哪些输出会出错？请在它的输出中选出。
    .title = 没有训练过的输出
    .hint = 现在图案移到了最右边：没有训练过的地方没有输出。
    .right = 这 { $count } 个输出读到的位置，没有样本到过。
    .wrong = 对每个输出问：正确答案来自的位置，权重见过样本吗？

## SCORM 包的页面。xtask/pack/scorm/scorm.js 读取以下各条：每条一行，不含变量。

scorm-title = 参数共享：练习
scorm-frame = 练习
scorm-lost = 没有找到学习平台，成绩不会记录。

## 页面无法启动或停止运行。static/boot.js 读取以下各条：每条一行，不含变量。

failure-title = 页面停止运行了。
failure-retry = 重新打开
failure-panic = 程序出错了；你的内容保存在网址中。
failure-unsupported = 当前浏览器不支持 WebAssembly，请使用较新的浏览器打开。
failure-broken = 程序加载失败，请检查网络后重新打开。

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
connect-picture = 二维图像
connect-rows = 行数
connect-columns = 列数
connect-layers = 层
connect-weights = 不共享的权重
    .random = 随机
    .same = 与卷积层相同
connect-new-weights-hint = 只影响不共享参数的两种层
connect-hint = 可以指向或点选任一连接、单元、矩阵元素或算式中的一项；也可以拖动条形、输入数字。按退出键取消选择。
connect-hint-picture = 单元按行编号。可以指向或点选网格、矩阵中的任一格，或算式中的一项。按退出键取消选择。
connect-keys-hint = 方向键在单元之间移动，退出键取消选择。
# 全连接层与局部连接层之间的按钮：上面是“去掉”，下面是“远处的连接”。
connect-cut = 去掉
    .what = 远处的连接
    .hint = 去掉全连接层中远处的连接
# 局部连接层与卷积层之间的按钮。
connect-tie = 绑定
    .what = 各处的权重
    .hint = 绑定局部连接层各处的权重
connect-slide = 滑动窗口
    .play = 播放：滑动窗口
    .pause = 暂停
    .back = 退回一个输出
    .next = 前进一个输出
    .end = 结束滑动
    .position = 窗口所在的输出
    .output = 输出 { $output }
connect-parameters = { $count } 个参数
connect-parameters-shared = { $count } 个参数 · 所有位置共用
connect-parameters-single = { $count } 个参数 · 每个只用一次
connect-multiplications = { $count } 次乘法
connect-times = { $uses ->
    [0] 从不使用
    [1] 只用 1 次
   *[other] 用了 { $uses } 次
}
connect-kernel-element = { $symbol } = { $value }，{ $uses ->
    [0] 从不使用
    [1] 只用 1 次
   *[other] 用了 { $uses } 次
}
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
# $caption 是上面那一句。
connect-caption-kernel-and-weight = { $caption }全连接层中标出的那个权重*只用 1 次*。
# 局部连接层的权重、读取边缘外副本的权重，或全连接层的权重。
connect-caption-weight =
    .local = 局部连接层的 { $symbol } *只用 1 次*：从 { $input } 到 { $output }。
    .copy = 局部连接层的 { $symbol } *只用 1 次*：从 { $input } 的副本 到 { $output }。
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
# 窗口在某个输出处。$meetings 由下面的“对应”组成，窗口长时省略。
connect-caption-slide = 在 { $output }：{ $window ->
    [short] { $meetings }；
   *[long] {""}
}{ $sum } = *{ $value }*。每个位置用的都是这 { $count } 个数。
# 卷积核的元素与它所乘的样本：一个输入，或填充的零。
connect-meeting =
    .input = <k{ $tap }> 对应 { $input }
    .zero = <k{ $tap }> 对应填充的零
# 去掉连接或绑定权重时：之前和之后的参数个数。
connect-caption-cut = 去掉伸出窗口的连接：*{ $before }* 个参数变成 *{ $after }* 个。留下的 { $connections } 条连接仍然各有各的权重。
connect-caption-tie = 窗口中同一位置的权重合成一个：*{ $before }* 个参数变成 *{ $after }* 个。{ $connections } 条连接一条也没少。

## 场景“绑定”

# $entry、$from、$to 是矩阵中权重的符号，如 W₀₁；$name 是参数的名称，如 a；$taps 是卷积核，如 (a, b, a)。

tie-shape = 输入
tie-new-numbers = 换一组数
tie-paint = 手工涂色
    .done = 回到开关
tie-hint = 点选一个权重；再点一次已选中的作标记（●），然后点另一个，看它们怎样相连。方向键可移动。
    .paint = 选好画笔再点权重，可按住拖动，也可键入字母，0 表示断开。按左边的开关，会绑定它所要求的权重。
tie-symmetries = 输入的对称性
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
tie-swap =
    .first = 对换的第一个输入
    .second = 对换的第二个输入
# 轮换写成 (0 3 6)(1 4) 这样。
tie-cycle = 自定义置换（轮换形式）
tie-refusal =
    .cycle = 这不是置换：请写成 (0 1 2) 这样的轮换，0 到 { $most } 的每个数最多出现一次。
    .same-input = 做不到：一个输入不能和自己对换。
# 保留离对角线多远的权重；选项为“全部”“半径 1”等。
tie-keep = 保留范围
    .all = 全部
    .radius = 半径 { $radius }
tie-parameters = 参数个数
tie-order = 群的阶：{ $order }
    .large = 群的阶极大
    .what = 这些对称性接连使用，一共能产生这么多种不同的重排。能由它们互相变到的权重组成一条轨道。
# 显示在群的阶的位置。
tie-painted = 手工涂成
tie-matrix = 权重矩阵，{ $n } 行 { $n } 列，{ $count } 个参数
tie-entry = { $entry } 是 { $name } = { $weight }，共用 { $uses } 次
    .cut = { $entry }：已断开，为零
tie-weight = 权重 { $name }
tie-untie = 松开这个权重
    .again = 重新绑定
tie-brush = 画笔
    .parameter = 参数 { $name }
    .cut = 断开：零
tie-links = 这一层：下面 { $n } 个输入，上面 { $n } 个输出，{ $connections } 条连接
tie-check = 当场验证
    .difference = 差
tie-commutes =
    .yes = 可交换
    .no = 不可交换
# g 是哪种对称性，如“平移一格”；这一层对它是否等变。
tie-law = g：{ $symmetry }，{ $holds ->
    [yes] 等变
   *[no] 不等变
}
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
# 显示在名称下面：参数有几个，是什么。
tie-preset-count =
    .kernel = { $count }：卷积核
    .symmetric = { $count }：{ $taps }
    .kernel-2d = { $count }：二维卷积核
    .deep-sets = { $count }：Deep Sets
tie-open-connect = 在“连接”中打开这个卷积核
tie-open-shift = 在“平移”中打开这个卷积核

# 矩阵下方：一个权重怎样变到另一个。每种对称性的做法：
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
    .apart = 已打开的对称性都不能把 { $from } 变到 { $to }：两者可以不等。
    .possible = { tie-moving }会把 { $from } 变到 { $to }：{ $equal ->
        [tied] 两者相等
        [chance] 两者碰巧相等
       *[different] 两者不等
    }。
    .joined = { $from } 经过{ $steps }变到 { $to }：{ $equal ->
        [tied] 两者必须相等
        [chance] 两者必须相等，眼下碰巧相等
       *[different] 两者本应相等，现在却不等
    }。

# 图下方的说明。没有打开任何对称性；$near 为“yes”：只保留近邻。
tie-caption-free = 不要求任何对称性时，{ $near ->
    [yes] 留下的 { $count } 个权重
   *[no] { $count } 个权重
}全都是*独立*的。打开一种对称性，看看哪些权重必须相等。
# 读者手工涂色；$respected 和 $others 是几种对称性。
tie-caption-painted =
    .none = 手工涂成 *{ $count }* 个参数。这些对称性一个也不满足。
    .all = 手工涂成 *{ $count }* 个参数。这些对称性全部满足。
    .some = 手工涂成 *{ $count }* 个参数。满足{ $respected }，不满足{ $others }。
# $group 是几种对称性；$every 为“yes”：它们合起来就是所有置换。
tie-caption-tied = 要求{ $group }{ $every ->
    [yes] （合起来就是*所有置换*）
   *[no] {""}
}，{ $all } 个独立的权重就归入 *{ $count }* 条轨道：一条轨道一种颜色，一个参数。
tie-caption-near = 要求{ $group }，并且只留近邻：剩下 *{ $count }* 个参数。
# $broken 是 $count 种对称性。
tie-caption-broken = { $broken }{ $count ->
   *[other] 不再可交换
}
tie-caption-untied = *{ $entry } 已松开*，与它的轨道不再相等：{ tie-caption-broken }。
    .same = { $entry } 已松开，但数值仍与原来相同，所以没有差别。
tie-caption-cut = 保留范围切断了轨道：{ tie-caption-broken }。
# $caption 是上面两句之一；$outputs 是 $count 个输出的编号。
tie-caption-differing = { $caption }按{ $symmetry }检验，两条路在{ $count ->
   *[other] 输出
} { $outputs } 处不同。
# $caption 是上面的某一句；$known 是层的名称，即下面的某一句。
tie-caption-known = { $caption }{ $known }
tie-known =
    .free = 每个权重各自独立：这是*全连接层*。
    .deep-sets = 一个给自己，一个给其余所有输入：这就是 *Deep Sets* 的层（Zaheer 等，2017）。
    .circulant = 这是循环矩阵；只保留近邻，剩下的就是卷积核。
    .symmetric-circulant = 这是循环矩阵，对角线两边现在相等。
    .kernel = 这就是*卷积核* { $taps }。
    .kernel-of-three = 这就是“连接”里的 *3 元素卷积核* { $taps }。
    .symmetric-kernel = 这就是*对称的卷积核* { $taps }。
    .kernel-2d = 这就是*二维卷积*，卷积核为 { $rows } × { $columns }。
    .turning-kernel-2d = 这就是卷积核*旋转对称*的二维卷积，卷积核为 { $rows } × { $columns }。

## 场景“学习”

# 误差（$conv、$local、$dense）是文字：0.25 或 3·10⁻⁷。
# .start 中另外两层的情形：still 是右边的权重始终为 0，both 是样例对两层都太少，dense 是样例对全连接层太少，slow 是够了但学得慢。
learn-caption =
    .diverged = 学习率超过了 2/λ：每次更新都矫枉过正，权重*发散*了。
    .start = 所有权重从 *0* 开始。运行梯度下降看看：共享的卷积核几乎立刻就稳定下来，{ $others ->
        [still] 另外两层在右边的权重*一直不动*。
        [both] 另外两层只凭 { learn-example-count }*找不到*这条带，只会走到能拟合的最小范数解。
        [dense] 全连接层只凭 { learn-example-count }*找不到*这条带，只会走到能拟合的最小范数解。
       *[slow] 全连接层则*慢慢*找出这条带。
    }
    .descent = 更新 *{ $updates }* 次后，卷积层的误差是 *{ $conv }*，局部连接层是 *{ $local }*，全连接层是 *{ $dense }*。
    .half = 左边训练，右边测试：卷积核照样能用（误差 *{ $conv }*）；局部连接层（*{ $local }*）和全连接层（*{ $dense }*）在那里什么都没学到。
    .noise = 有噪声时，方程数恰好等于未知数处出现*插值峰*：N = 3 和 N = { $n }。越过它以后，误差沿细线下降（p 为参数个数，m = { $n } 为输出个数）：参数越少，误差越低。
    .thresholds = *1* 个样例就能定下卷积核，局部连接层要 *3* 个，全连接层要 *{ $n }* 个：一个样例里，共享的权重有 { $n } 个方程，每个位置一个；不共享时，每个输出自己的权重只分到一个。
learn-example-count = { $examples } 个样例
learn-error-axis = { $half ->
    [yes] { $noisy ->
        [yes] 新样例（无噪声）上的均方误差（图案在右半边）
       *[no] 新样例上的均方误差（图案在右半边）
    }
   *[no] { $noisy ->
        [yes] 新样例（无噪声）上的均方误差
       *[no] 新样例上的均方误差
    }
}
# 图中：这样大小的误差只是 0 的舍入。
learn-rounding = 舍入误差，实为 0
learn-examples-axis = 见过的样例数 N（15 次抽样的中位数）
learn-updates-axis = 更新次数
learn-chart =
    .squares = 图：新样例上的误差随样例数的变化。数值见“数据”，用“样例数”滑块选择 N。
    .descent = 图：0 到 { $updates } 次更新后，新样例上的误差。
# 能定下一层权重的样例数。
learn-pinned = { $layer }: N = { $count }
learn-peak = 插值峰
learn-law = 细线：σ²·p/(N·m)
learn-working = 计算中：{ $percent }%
learn-cancel = 停止
learn-resume = 继续
learn-learned =
    .squares = 看过 { learn-example-count }后，各层学到的权重
    .descent = { learn-example-count }，更新 { $updates } 次后的权重
learn-truth = 真实权重
learn-error-here = 本次误差 { $error }
# 图案在左边或右边时的误差，后面是数值。
learn-error-left = 左
learn-error-right = 右
learn-weights-of = { $layer }的权重矩阵，误差 { $error }
learn-gradient = 共享权重的梯度是各位置之和
learn-one-update = 一个权重，一次更新
learn-own-updates = { $count } 个权重，各自更新
# $symbol 是权重的符号：w₁
learn-position-axis = 位置 i：误差 δᵢ 乘以 { $symbol } 下的输入，{ $examples ->
    [1] {""}
   *[other] { $examples } 个样例之和，
}{ $updates ->
    [0] 第一次更新之前
   *[other] 更新 { $updates } 次之后
}；L = ½ Σ δ²
learn-bars = { $layer }各位置的贡献：{ $values }
learn-tap = 权重
learn-examples = 样例数 N
learn-samples = 输入长度 n
learn-noise = 噪声 σ
learn-new-examples = 换一批样例
learn-method = 方法
    .squares = 最小二乘
    .descent = 梯度下降
learn-half = 左边训练，右边测试
learn-data = 数据
learn-play = 运行
learn-pause = 暂停
learn-one-step = 更新一次
learn-start-over = 从头开始
# 后面是次数。
learn-updates = 更新次数
learn-rate = 学习率
# 这两条之间是公式 2/λ。
learn-stable = 稳定上限：
learn-curvature = ，其中 λ 是 L 的最大曲率
learn-recover = 回到稳定的学习率

## 场景“计数”

# 卷积核是场景初始的那两个数时，$edges 为 yes。$times 是数，可能带“万”“亿”：40 亿。
count-caption =
    .sharing = 共享省的是*存储*：只存 { $kernel } 个数，而不是 { $sparse } 个。运算一次也没省，两边都是 *{ $operations }* 次。
    .sparsity = 稀疏省的是*运算*：{ $sparse } 次，而不是 { $dense } 次。零不必去乘。
    .matrix = { $edges ->
        [yes] 两个数就能找出所有垂直边缘。
       *[no] { $numbers } 个数就能由左图得到右图。
    }写成完整的矩阵，同一层要存 *{ $dense }* 个数，是它的 { $times }倍。
# 表示这一层的一种方式，下面是它的特点。
count-form =
    .conv = 卷积核
    .local = 局部连接
    .sparse = 稀疏矩阵
    .dense = 稠密矩阵
count-form-what =
    .conv = 稀疏，且共享
    .local = 稀疏，不共享
    .sparse = 只存非零元素
    .dense = 全部，零也存
count-quantity =
    .parameters = 要存的数
    .operations = 处理一幅图像的运算次数
    .bytes = 字节数
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
count-products = 乘 { $count }
count-sums = 加 { $count }
count-statement = 稀疏既省运算，也省存储；共享再省存储，不省运算。
count-same-operations = 卷积核与稀疏矩阵的运算次数相同，都是 { $count } 次。
# 与卷积核相比，这种方式需要多少。
count-times-kernel = { $same ->
    [yes] 与卷积核相同
   *[no] 卷积核的 { $times }倍
}
count-scale-note = 对数刻度：条每长一格，数值就变为十倍。稠密矩阵按每个元素一乘一加计，其余按每个输出 k 次乘、k − 1 次加计。稀疏矩阵只计数值，位置还要另存。
count-pixels = { $width } × { $height } 像素
count-reduced = { $size }, 缩小显示
count-input-picture = 图像
count-output-picture = 这一层的输出：蓝色为负，白色为零，橙色为正
count-panels = 右侧内容
count-panel =
    .matrix = 矩阵全貌
    .growth = 增长
    .time = 实测
count-matrix-rows = { $count } 个输出
count-matrix-columns = { $count } 个输入
count-matrix-spoken = 按比例画出的稠密矩阵：可见 { $entries } 个元素，共 { $all } 个，非零元素按卷积核元素着色
count-in-view = 眼前有 *{ $entries }* 个元素，{ $whole ->
    [yes] 即全部
   *[no] 共 { $all } 个
}
count-zoom = 看到矩阵的多大一部分
count-zoom-one = 1 个权重
count-band-exact = 每格是一个元素，没有颜色的格都是零。
count-band-thin = 按比例，一个元素的宽度{ $tiny ->
    [yes] 不到 0.01
   *[no] 是 { $width }
} 像素；这条带画粗了。
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
count-measure-what = 在这个浏览器里给三种算法计时，各测 { $runs } 次；图像从小到大，直到稠密矩阵占满 256 MB。只需几秒；这些内存要到重新载入页面才归还。
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
count-extrapolated = 外推：{ $width } × { $height } 的图像，假如内存装得下那个矩阵，稠密算法约需 *{ $time }*。
count-dashed = 虚线：由测过的最大图像按运算次数外推。短竖线：最快和最慢的一次。运算次数相同，时间不一定相同：稀疏矩阵每乘一次，还要取一个位置和一个权重。

## 导览的步骤与读者的问题

walk = 导览
next = 下一步
back = 上一步
leave-walk = 自由探索
step-of = { $step }/{ $count }
stuck-title = 没看懂？
# 放映时的提问：设置，以及不含选项的问题。
prediction-asked = { $setting }。*{ $question } …*
# 听众或读者要预测什么，以及可选的答案。
predict-two-ends = 先猜：两个终点
    .equal = 完全相等
    .edge = 除边界附近外相等
    .different = 不同
# 放映时：每种预测有多少人举手。
hands = 每种预测的举手人数
# 成真的预测。
came-true = 正确：{ $guess }

## 读者的问题与回答

stuck-same-parameter-elsewhere = 同一个模型的不同模块用相同的参数，有这回事吗？
    .answer = 有，这里就是。每个输出单元都是一个独立的函数，各有各的输入；看连线上的标号，它们读的是同一组 <k0>、<k1>、<k2>。改动其中任何一个数，用到它的输出都会跟着变。
stuck-place-in-the-window = 卷积核的每个元素作用在每次局部输入的“特定位置”上，是什么位置？
    .answer = 就是它在窗口里的位置。顺着高亮的连线看：不论哪个输出，<k1> 总是与窗口*正中*的元素相乘，<k0> 总是与前一个相乘，<k2> 总是与后一个相乘。
stuck-meaning-of-equivariance = 参数共享使卷积层具有平移等变性，是什么意思？
    .answer = 图像移动，输出就跟着移动，此外什么都不变。点播放看看：一条路先移动猫，另一条路移动的是猫的边缘，两条路的终点是*同一幅*图像。
stuck-two-orders = g(f(I)) = f(I′) = f(g(I)) 这个等式怎么理解？
    .answer = I 和 I′ 是图像，g（平移）和 f（卷积）是把一幅图像变成另一幅图像的操作。I 是猫的图像，I′ = g(I) 是平移后的图像。右移一个像素时 I′(x, y) = I(x − 1, y)：原来在左边一格的值，现在到了这里。两条路终点相同，所以差值是 0。
stuck-invariant = 等变和不变是一回事吗？
    .answer = 不是。这里输出随输入一起*移动*，这叫等变。不变是指输出保持原样，例如整个输出的最大值：平移前后是同一个数。
stuck-why-equal = 为什么只要平移和这一层可以交换，权重就必须相等？
    .answer = 只让 1 号输入为 1，其余为 0。先平移，1 到了 2 号输入，这时 1 号输出读到的是 W₁₂；先过这一层，0 号输出是 W₀₁，平移后到了 1 号输出。任何输入下两条路都相同，就必须 *W₀₁ = W₁₂*。沿对角线一路推下去，9 个数是同一个数。
stuck-why-near = 只留近邻为什么不需要对称性？
    .answer = “近邻”规定哪些权重*为零*，对称性规定哪些权重*相等*，是两件事。这里只做了前一件：27 个权重各自独立，是局部连接层。再打开平移，就只剩 3 个。两者互不妨碍，因为平移不改变距离：一条轨道要么整条留下，要么整条断开。
stuck-order = 群的阶说明什么？
    .answer = 打开的对称性一共能产生多少种不同的重排。这里有 9 种平移，每种还可以再反射，共 *18* 种。一条轨道里的权重不会比它多，所以 81 个权重至少要 81 / 18 个参数；这里是 5 个，因为对角线上只有 9 个权重。
stuck-untied-outputs = 松开一个权重，为什么只有几个输出变了？
    .answer = 用到 W₄₅ 的只有 4 号输出。先平移，它在 4 号输出遇到的是别的输入值；后平移，它在那里起的作用移到了 5 号输出。所以两条路只在这*两个*输出不同，别的输出根本不用它。
stuck-faster = 参数共享会让计算更快吗？
    .answer = 运算一次也不会少。卷积核和稀疏矩阵的运算次数相同，都是 *267,960* 次，因为两边都不算零，这靠的是*稀疏*。共享省下的是*存储*：只存 2 个数，而不是 178,640 个。要从内存里取的数少了，时间仍可能更短，见“实测”。
stuck-averaged = 学习时，共享的各份参数会取平均吗？
    .answer = 不会，根本没有“各份”：<k1> 只是一个数。每根柱子是一个位置对它的要求，即该处的误差乘以该处的输入。它的梯度是 12 根柱子之*和*，而不是平均，只更新*一次*。下面的局部连接层里，每根柱子各改各的权重。

## 场景“连接”的步骤

connect-step-every-weight-its-own = 全连接层：每个输出都看全部输入，每条连接各有一个权重，一共 7 × 7 = *49* 个数。标出的这一个*只用 1 次*。
connect-step-cut = 去掉远处的连接：y₃ 原来看全部 7 个输入，现在只看 *3* 个：正对的一个和左右两个。这是*稀疏*：连接少了，但没有一个数用第二次。
connect-step-weights-of-a-window = 局部连接层：剩下的 19 条连接仍然*各有各的数*。y₃ 对它正下方的输入学到的东西，y₄ 得重新学一遍。
connect-step-tie = 绑定权重：窗口中同一位置的连接都用*同一个数*。19 个数变成 3 个，连接一条也没少。这就是*参数共享*。
connect-step-slide = 让窗口沿输入滑动：<k0> 总是与左边的元素相乘，<k1> 与中间的相乘，<k2> 与右边的相乘。每个输出各算各的和，用的却是*同样的三个数*。
connect-step-one-output = 与一个输出相连的输入，就是它的*感受野*。它随输出一起移动，形状不变，只是到了边界会被截短。
connect-step-one-input = 第一个窗口在边界之外对应什么？这里首尾相接，对应的是 *x₆ 的副本*。于是 x₆ 经过 <k0> 影响 y₀：边界处用的也是同一个卷积核。
connect-step-three-layers = 三种层放在一起看：<k1> 用了 *7 次*，另外两种层里的一个权重*只用 1 次*。
connect-step-same-outputs = 现在三种层算出的*输出完全相同*，为此要存的数却分别是 49、19 和 *3* 个。
connect-step-picture = 在图像上也一样：y₁₂ 看的是 *3 × 3* 的窗口，每个输出都用*同样的九个数*看自己的窗口。局部连接层要 169 个数，全连接层要 25 × 25 = *625* 个。

## 场景“平移”的步骤

shift-step-picture = 这是图像 *I*。*f* 会用一个卷积核看遍它的每个位置，*g* 会把它平移。
shift-step-first-step = 一条路上，*g* 把图像平移成了 I′；另一条路上，*f* 把它卷积成了 f(I)。先做哪一步，有区别吗？
shift-step-second-step = 再做另一步：对平移后的图像做卷积，把卷积的输出平移。比一比两个终点。
shift-step-equal = 差值处处为 *0*，逐位相同。每个位置用的都是同一个卷积核，所以猫移到哪里，它的输出就跟到哪里。这就是*平移等变性*。
shift-step-edge = 不再循环时，从边界外进来的是补上的零。标出的格子*由边界决定*，其余各处的差值仍为 0。
shift-step-stride = *步幅为 2* 时，输出只有一半的格子。平移 2 格，它跟得上；平移 *1* 格要走半步，它跟不上。
shift-step-quarter-turn = 换成别的变换也行吗？不行。*旋转 90°* 之后，检测垂直边缘的卷积核就对不上了，两条路结果不同。
shift-step-symmetric-kernel = 除非卷积核旋转 90° 后不变。这个*模糊*核就是如此，所以两条路又相等了。
shift-step-untied = 如果*每个位置各用一套权重*，两条路就走不到一起；*绑定权重*之后，又重新合拢。
shift-step-invariant = *等变不等于不变*：输出跟着移动了。只有忘掉位置，例如取全局最大值，得到的数才不变。

## 场景“绑定”的步骤

tie-step-free = 全连接层：矩阵里每个权重都是*独立*的参数，共 81 个。平移输入，输出却不会跟着平移。
tie-step-shift = 只提一个要求：输入平移一格，输出也跟着平移一格。那么能由平移互相变到的权重就*必须相等*：只剩 9 个参数。
tie-step-near = 只保留近邻：每个输出只看自己和左右邻居。剩下 *3* 个参数。
tie-step-kernel = 每一行都是同样的三个数：*这就是卷积核*。在“连接”一幕里，它们叫 w₀、w₁、w₂。
tie-step-reflect = 再要求反射对称：左邻和右邻也必须相等。得到*对称的卷积核*，2 个参数。
tie-step-untie = 松开一个权重，让它与众不同：立刻有两个输出对不上。*没有共享，就没有等变性*。
tie-step-every-permutation = 要求*所有*置换：只剩 2 个参数，一个给自己，一个给其余所有输入。这就是 *Deep Sets* 的层。
tie-step-grid = 网格上也一样：右移、下移，再加上只留近邻，就得到 3 × 3 的*二维卷积*。如果再加上旋转 90°，能由旋转互相变到的权重也必须相等。

## 场景“学习”的步骤

learn-step-one-example = *1 个*样例有 12 个位置，就是关于 3 个共享权重的 12 个方程：卷积核已经定下来了。另外两层方程不够，取能拟合的最小范数解。
learn-step-three-examples = *3 个*样例。局部连接层的每个输出有 3 个自己的权重，每个样例只给它一个方程：现在也定下来了，不过同样的事要学 12 遍。
learn-step-twelve-examples = *12 个*样例。全连接层的每个输出有 12 个权重，需要 12 个方程。到这时，同一条带才显现出来。
learn-step-gradient = 优势从何而来？12 个位置都向共享权重 <k2> 提出要求，这些要求*相加*成一次更新；在局部连接层里，每个位置只更新自己的权重。
learn-step-noise = 现在目标带有噪声。方程数恰好等于未知数时（N = 3、N = 12），权重为了精确拟合噪声而被带偏，这就是*插值峰*。峰前，最小范数解的权重还不大；峰后，噪声逐渐被平均掉。全连接层的误差下降两次，称为*双下降*。
learn-step-descent = 梯度下降一小步一小步走到同样的权重。点 *▶*：卷积核几乎立刻就对了，全连接层要靠自己慢慢找出这条带。
learn-step-transfer = 训练时图案只在左半边，测试时在右半边。共享的卷积核照样能用，另外两层在右边的权重*什么都没见过*。

## 场景“计数”的步骤

count-step-one-weight = 把同一层写成矩阵。正中是其中*一个*元素，它就是 <k0>。拖动滑块，视野会越退越远。
count-step-some-weights = 一行是一个输出，一列是一个输入。每一行都是*同样的两个数*，只是往后挪一格（图像换行处挪两格），其余全是零。
count-step-every-weight = 这是全部，*80 亿*个元素。非零的部分细得画不出来；而整条线上只有*两个*不同的数。
count-step-sparsity = 第一笔节省靠*稀疏*：零不必存。两条都变短了，80 亿个数减到 178,640 个，运算次数减到约六万分之一。
count-step-sharing = 第二笔节省靠*共享*：那两个数不必重复存 89,320 遍，只存 *2* 个就够。运算次数却没有变：共享不改变前向计算的开销，稀疏才改变。
count-step-growth = 图像的宽和高各加一倍：卷积核还是 *2* 个数，稀疏矩阵变成 4 倍，稠密矩阵变成 *16 倍*。
count-step-operations = 换成运算次数：卷积核、局部连接和稀疏矩阵是*同一条线*，多花的运算全都花在零上。

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
presenter-waiting = 没有正在放映的页面。请在本浏览器的另一个窗口中打开页面并按 p。

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

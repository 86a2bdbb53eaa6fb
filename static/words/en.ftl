### The words of the page in English. Each language has such a file; docs: https://projectfluent.org/fluent/guide
###
### `*…*` is emphasis, and `<k1>` the symbol of kernel element 1 in its colour; both only where a message is a sentence below
### a figure. Names of keys in the address, of fields in a file and of pressed keys stay as they are.

## The page

title = Parameter Sharing
tagline = One kernel, every position
picture-credit = The cat is Chelsea, photographed by Stéfan van der Walt (CC0).
# Below a figure in another page: a link to the page it is taken from.
full-screen = Full screen
open-full = Open the full page
reset = Reset
dismiss = Dismiss
close = Close
undo = Undo
redo = Redo
language = Language
# The title of the window: the question of the scene, the step of its story, the name of the page.
title-scene = { $question } · { $page }
title-step = { $question } { $step }/{ $count } · { $page }
theme = Theme
    .auto = System
    .light = Light
    .dark = Dark
    .projector = Projector
    .host = As the page around

## The scenes

scenes = Scenes
scene =
    .connect = Connect
    .shift = Shift
    .tie = Tie
    .learn = Learn
    .count = Count
# The question that a scene answers: its heading.
question =
    .connect = Which connections reuse one number?
    .shift = Does the order matter?
    .tie = Which weights must be equal for an equivariant layer?
    .learn = What does sharing buy?
    .count = What does sharing save?

## What several scenes have

kernel = Kernel
# $symbol is that of the element: w₁
kernel-element = Kernel element { $symbol }
boundary = Boundary
    .zero = zeros
    .valid = none (valid)
    .circular = circular
    .replicate = edge repeated
    .reflect = mirrored
    .full = zeros, full
stride = Stride
dilation = Dilation
flip = Flip the kernel
# The pictures that a scene can be opened with.
picture = Picture
    .cat = photograph of a cat
    .pixel-cat = pixel cat
    .digit = digit
    .stripes = stripes
    .impulse = single point
    .custom = your own
photo =
    .loading = The photograph is loading.
    .failed = The photograph could not be loaded. Choose another picture, or reload the page.
own-picture = Choose a file
    .hint = Drop or paste a picture, or choose a file. It stays in your browser.
    .other = This file is no picture.
    .large = This picture has more than 100 million pixels. Up to 4096 × 4096 always work.
    .unreadable = Your browser cannot read this picture. It is damaged, too large, or of a kind that the browser does not know. PNG and JPEG of up to 4096 × 4096 pixels always work.
    .hidden = Your browser does not let pages read pictures: it protects you from being recognised. The built-in pictures work.
# A picture that is too large, and how it is brought to that size.
own-picture-fit = It is larger than 320 × 320:
    .scale = all of it, smaller
    .crop = its middle, pixel by pixel
# Stands in the menu beside the pictures.
signal = 1-D signal
layer =
    .conv = Convolution
    .local = Locally connected
    .dense = Fully connected
new-weights = New random weights
# The number from which the random weights are made.
seed = seed { $seed }
# A setting and its value, as in “Boundary: zeros”.
name-and-value = { $name }: { $value }
save-svg = Save chart (SVG)
save-csv = Save values (CSV)
copied = Copied.
not-copied = The browser does not allow copying here.

## Scene Connect

# $input and $output are symbols of units, as x₃ and y₂; $symbol is that of a weight, as w₃₂; $layer is a name from “layer”.

connect-input = Input
connect-rows = Rows
connect-columns = Columns
connect-layers = Layers
connect-weights = Unshared weights
    .random = random
    .same = same as the convolution
connect-new-weights-hint = for the two layers that share nothing
connect-hint = Point at or click any connection, unit, matrix cell or term. Drag a bar, type a number. Escape clears.
connect-hint-picture = Units are numbered row by row. Point at or click any cell of a grid or a matrix, or a term. Escape clears.
connect-keys-hint = Arrow keys move from unit to unit, Escape clears.
# The button between the fully and the locally connected layer: “cut”, and below it “far ones”.
connect-cut = cut
    .hint = Cut the far connections of the fully connected layer
# The button between the locally connected layer and the convolution.
connect-tie = tie
    .hint = Tie the weights of the locally connected layer
connect-slide = Slide the window
    .play = Play: slide the window
    .pause = Pause
    .back = One output back
    .next = One output on
    .end = Stop sliding
    .position = Output at which the window stands
    .output = output { $output }
# Follows the number of parameters, as in “3 parameters for 19 connections”.
connect-for-connections = { $parameters ->
    [one] parameter
   *[other] parameters
} for { $count ->
    [one] { $count } connection
   *[other] { $count } connections
}
# The way from fully connected to convolution, its stops and what lies between them.
connect-sharing = From fully connected to convolution
connect-stop = { $layer }: { $count ->
    [one] { $count } parameter
   *[other] { $count } parameters
}
connect-between = between { $from } and { $to }
# Under a matrix: how many of its cells are lit.
connect-cells = { $count ->
    [one] 1 cell
   *[other] { $count } cells
}
connect-one-weight = Weight
connect-more-weights = and { $count } more
# In the picture, at the connection that is edited.
connect-copy-field = { $symbol }, one number on { $uses ->
    [one] 1 connection
   *[other] { $uses } connections
}
connect-untie = Break this tie
    .again = Tie it again
# Instead of the number of connections, after a tick or a cross.
connect-is-convolution =
    .yes = a convolution
    .no = not a convolution
connect-depth = Layers in a row
connect-one-each = parameters, one each
connect-one-d = 1-D
connect-two-d = 2-D
# Follows “used”.
connect-times = { $uses ->
    [0] never
    [one] once
    [2] twice
   *[other] { $uses } times
}
connect-kernel-element = { $symbol } = { $value }, used { connect-times }
connect-weight = { $symbol } = { $value }, from { $input } to { $output }, used once
# What a weight’s field is called.
connect-weight-field =
    .local = { $symbol }, Locally connected
    .dense = { $symbol }, Fully connected
connect-matrix = { $layer }: weight matrix, one row an output, one column an input
# $values is a list of numbers.
connect-diagram = { $layer }: { $inputs } inputs, { $edges } connections, { $highlighted } highlighted; outputs { $values }
connect-equation = { $layer }: one output, written out
connect-unit =
    .input = input { $input } = { $value }
    .output = output { $output } = { $value }
    .zero = padding: a zero
    .copy = padding: a copy of { $input }
# Between the numbers of a kernel, and between the meetings below.
connect-list-separator = { ", " }
connect-verdict =
    .convolution = A convolution with kernel ({ $kernel }).
    .far = Not a convolution: { $symbol } = { $found }, where no window reaches.
    .differs = Not a convolution: { $symbol } = { $found }, but { $other }, at the same place of the window, is { $expected }.
    .fails = Not a convolution: { $symbol } = { $found }, not { $expected }.

# The sentence below the figure. Nothing is chosen:
connect-caption-nothing = The convolution has *{ $taps }* numbers to learn, the fully connected layer *{ $dense }*. Choose one to see where it is used.
# An element of the kernel; $padded counts the positions where it meets only padding.
connect-caption-kernel = { $padded ->
    [0] <k{ $tap }> is used *{ connect-times }*: the same number, at every position.
    [one] <k{ $tap }> is used *{ connect-times }*: the same number, at every position but one, where it meets only padding.
   *[other] <k{ $tap }> is used *{ connect-times }*: the same number, at every position but { $padded }, where it meets only padding.
}
    .untied = <k{ $tap }> is used *{ connect-times }*. { $untied ->
        [one] One more connection is untied and has a number
       *[other] { $untied } more connections are untied and have numbers
    } of { $untied ->
        [one] its
       *[other] their
    } own.
# A connection whose tie is broken; $convolution is “yes” where its value is the kernel’s all the same.
connect-caption-untied = { $symbol } is used only at { $output }, <k{ $tap }> *{ connect-times }* elsewhere. { $convolution ->
    [yes] The layer is *no longer a convolution*, though its outputs stay the same until the value changes.
   *[no] The layer is *no longer a convolution*.
}
# $caption is the sentence above.
connect-caption-kernel-and-weight = { $caption } The marked weight of the fully connected layer is used *once*.
# A weight of the locally connected layer, one that reads a copy beyond the edge, or one of the fully connected layer.
connect-caption-weight =
    .local = { $symbol } of the locally connected layer is used *once*: from { $input } to { $output }.
    .copy = { $symbol } of the locally connected layer is used *once*: from the copy of { $input } to { $output }.
    .dense = { $symbol } of the fully connected layer is used *once*: from { $input } to { $output }.
# $caption is one of the sentences above.
connect-caption-weight-and-kernel = { $caption } In the convolution <k{ $tap }> stands there, and is used *{ connect-times }*.
connect-caption-weight-out-of-reach = { $caption } The convolution has no connection there: its window does not reach so far.
# An input. $apart is “yes” where each of its connections uses another element; $dense, where the fully connected layer is shown too.
connect-caption-input = Through the { $through ->
    [kernel] kernel
   *[windows] windows
} { $input } reaches *{ $reached }* of { $outputs } outputs{ $apart ->
    [yes] , each through another element
   *[no] {""}
}{ $dense ->
    [yes] ; in the fully connected layer it reaches *all*
   *[no] {""}
}.
    .all = { $input } reaches *all { $outputs }* outputs.
connect-caption-output = Through its window { $output } reads *{ $read }* of { $inputs } inputs, its receptive field{ $dense ->
    [yes] ; in the fully connected layer it reads *all*
   *[no] {""}
}.
    .all = { $output } reads *all { $inputs }* inputs.
connect-caption-second = Through two layers { $output } reads *{ $field }* of { $inputs } inputs; through one layer an output reads *{ $read }*.{ $grows ->
    [yes] { " " }The receptive field grows.
   *[no] {""}
}
# The window at one output. $meetings is a list of what follows below; it is left out where the window is long.
connect-caption-slide = At { $output }{ $window ->
    [short] , { $meetings }
   *[long] {""}
}: { $sum } { $equals } *{ $value }*.{ $shared ->
    [yes] { " " }The same { $count ->
        [one] number
       *[other] { $count } numbers
    } at every place.
   *[no] {""}
}
# An element of the kernel and the sample it is multiplied by: an input, or a zero that pads it.
connect-meeting =
    .input = <k{ $tap }> meets { $input }
    .zero = <k{ $tap }> meets a zero
# While the connections are cut, or the weights tied: numbers of parameters before and after.
connect-caption-cut = Connections that leave the window are cut: *{ $before }* parameters become *{ $after }*. Each of the { $connections } connections that stay keeps a weight of its own.
connect-caption-tie = Weights at one place of the window become one: *{ $before }* parameters become *{ $after }*. All { $connections } connections stay where they are.

## Scene Shift

# In formulas I is the picture or signal, f the layer, g the transform, and I′ is g(I): these letters stay. $input is “signal”
# or “picture”.

shift-transform = Transform g
    .shift = shift
    .flip = mirror
    .turn = quarter turn
    .scale = enlarge ×2
shift-right = Shift right
shift-down = Shift down
shift-layer = Layer f
    .conv = convolution
    .local = locally connected
    .dense = fully connected
shift-pool = Pooling
    .none = none
    .max2 = max 2
    .avg2 = average 2
    .blur2 = blur, then stride 2
shift-relu = ReLU
shift-kernel =
    .identity = identity
    .blur = blur
    .sharpen = sharpen
    .vertical-edges = vertical edges
    .horizontal-edges = horizontal edges
    .emboss = emboss
    .difference = difference, 1×3
# Any other kernel.
shift-kernel-own = your own
shift-kernel-size = Size
shift-kernel-element = Kernel, row { $row }, column { $column }
# Below the kernel where the layer has weights that are not shared.
shift-kernel-unused = Used once the weights are tied.
shift-tie = Tie the weights

shift-play = Play
shift-pause = Pause
shift-position = Position in the animation
shift-stage =
    .start = start
    .first = first step
    .second = second step
    .compare = compare

# The formula and its equals sign, for a screen reader. $verdict says how the two ends compare, once that is revealed.
shift-formula = g of f of I equals f of I prime, which is f of g of I
shift-sign = { $verdict ->
    [equal] equals
    [rounding] equals
    [inside] equals, away from the edge only,
    [differs] does not equal
    [nothing] cannot be compared with
   *[unknown] is to be compared with
}
# Behind the formula: what leaves at one side comes in at the other.
shift-ring = wrapping round

# The figure of six pictures.
shift-square = The commuting square. Arrow keys follow one pixel through all six pictures, Escape lets it go.
shift-sample = x { $column }, y { $row }: { $value }
shift-legend = Slate is negative, white is zero, gold is positive.
# What the hand can do: with the picture I, with one of the reader’s own, with a signal, and where g is no shift.
shift-hint =
    .picture = Drag I′ or g(f(I)) to shift.
    .own = Paint on I. Drag I′ or g(f(I)) to shift.
    .signal = Drag the bars of I. Drag I′ or g(f(I)) to shift.
    .signal-only = Drag the bars of I up and down.
    .point = Point at a picture: its pixel in all six.
shift-paint = Paint on I: a stroke that starts on a dark pixel paints bright, one on a bright pixel dark.
# Below the giant number.
shift-difference =
    .largest = largest difference
    .inside = inside
# Below it: how exactly the two ends are equal, and at how many places the edge decides.
shift-how = { $verdict ->
    [equal] bit for bit
    [rounding] by rounding only
    [inside] { $inside } inside
    [differs] not only at an edge
   *[nothing] nothing to compare
}
# The same where the outputs are $stride samples apart, and where a blur comes before every second of them.
shift-how-strided = { $verdict ->
    [equal] bit for bit: { $stride } divides { $shift }
   *[differs] { $stride } does not divide { $shift }
}
shift-how-blurred = without the blur, { $factor } times as large
# $how is one of the messages above.
shift-how-marked = { $how } · marked: { $places ->
    [one] 1 place
   *[other] { $places } places
}

# What has been done to a picture, beside its name. $framed is “yes” where zeros surround it.
shift-input =
    .picture = { $width } × { $height }{ $framed ->
        [yes] , among zeros
       *[no] {""}
    }
    .signal = { $count ->
        [one] 1 sample
       *[other] { $count } samples
    }{ $framed ->
        [yes] , among zeros
       *[no] {""}
    }
# How far g has shifted a picture to the side, and how far up or down.
shift-columns = { $columns } { $side ->
    [left] left
   *[right] right
}
shift-rows = { $rows } { $way ->
    [up] up
   *[down] down
}
shift-shifted =
    .nowhere = not shifted
    .columns = { shift-columns }
    .rows = { shift-rows }
    .both = { shift-columns }, { shift-rows }
    .signal = { shift-columns }
# What g has done where it is no shift.
shift-transformed = { $transform ->
    [flip] mirrored
    [turn] quarter turn
   *[scale] enlarged
}
# $kernel is a name from “shift-kernel”.
shift-convolved = { $kernel }
# The second step of each way.
shift-then-transformed = … then { $transform ->
    [shift] shifted
    [flip] mirrored
    [turn] turned by a quarter
   *[scale] enlarged
}
shift-then-through = … then { $layer ->
    [conv] convolved
   *[unshared] through the layer
}

# The sentence below the figure. What g and f do:
shift-g = { $transform ->
    [shift] shift
    [flip] mirror
    [turn] turn
   *[scale] enlarge
}
shift-f = { $layer ->
    [conv] convolve
   *[unshared] apply the layer
}
# $defined is “partly” where some samples are not defined at both ends.
shift-caption =
    .start = { $input ->
        [signal] One signal, two ways to go. Will both end at the same signal?
       *[picture] One picture, two ways to go. Will both end at the same picture?
    }
    .first = One way *{ shift-g }* first, the other way *{ shift-f }* first.
    .second = Now the other step: one way *{ shift-f }*, the other way *{ shift-g }*.
    .equal = { $transform ->
        [shift] Shift
        [flip] Mirror
        [turn] Turn
       *[scale] Enlarge
    }, then { shift-f }. Or { shift-f }, then { shift-g }. { $defined ->
        [partly] Wherever both are defined, they agree
       *[everywhere] { $input ->
            [signal] Every sample agrees
           *[picture] Every pixel agrees
        }
    }: largest difference *0*, bit for bit.
    .rounding = Both ways agree but for rounding, at most *{ $difference }*: the same products, added in another order.
    .inside = Away from the edge the ends agree, bit for bit. Where windows reach over the edge, they differ by up to *{ $difference }*.
    .inside-now = The ends agree here. With other numbers, they would differ in the marked places, where windows reach over the edge.
    .differs = The two ends differ by up to *{ $difference }*.
    .nothing = Nothing is left to compare: after this shift no { $input ->
        [signal] sample
       *[picture] pixel
    } is known on both ways.
# $caption is one of the sentences above; $why is one of those below.
shift-caption-why = { $caption } { $why }
# Why the two ways agree where g is no shift.
# The distances of a shift to the side and down.
shift-and = { $one } and { $other }
shift-agrees =
    .symmetry = { $transform ->
        [flip] This kernel is its own mirror image.
        [turn] This kernel looks the same after a quarter turn.
       *[scale] This kernel looks at one sample only, so neighbours do not matter.
    }
    .stride = { $stride } divides { $shift }: try { $other }.
# Why they differ.
shift-differs =
    .unshared = Every position has weights of its own, so what has moved meets other weights.
    .stride = The outputs are { $stride } samples apart, and { $stride } does not divide { $shift }.
    .blur = Without the blur it would be *{ $factor }* times as large.
    .windows = { $transform ->
        [scale] The kernel looks at one sample only, but the layer’s outputs lie further apart.
       *[flip] The kernel has the symmetry, but its windows do not lie symmetrically in the picture.
    }
    .symmetry = { $transform ->
        [flip] The kernel is not its own mirror image.
        [turn] The kernel does not look the same after a quarter turn.
       *[scale] After enlarging, the window covers a quarter of what it covered.
    }

shift-ask = Ask before the outcome
    .never = Don’t ask again
# $guess is a name from “predict-two-ends”.
shift-guess =
    .right = You said: { $guess }. Yes.
    .wrong = You said: { $guess }. Look again.

shift-views = What is shown
shift-panel = Two ways
    .holds = Where does it hold?
    .numbers = All numbers
    .invariant = Equivariant or invariant?
    .proof = Why?
# What each of these views shows. $along is “yes” where g loses no number, $always where this holds for every shift.
shift-view =
    .holds = Each row changes one thing. The number is the largest difference; choose a row to see it.
    .numbers = Every number of the six pictures.{ $along ->
        [yes] {" "}Shifted numbers are the same numbers, further along.
       *[no] {""}
    }
    .invariant = { $always ->
        [yes] Drag I′: the peak of the output *moves* with the picture, and its height *stays*.
       *[no] The peak of the output, before and after *g*: does it move along, and does its height stay?
    }
# The same for the proof: where it holds.
shift-view-proof =
    .everywhere = In three moves, with the present shift. Point at a symbol to see its picture.
    .inside = In three moves, for windows that stay *inside the picture*. Point at a symbol to see its picture.
    .elsewhere = The proof is about a shift and a plain convolution: one kernel, stride 1, and nothing after it.
# The moves.
shift-proof =
    .shifted = g moves every value: what I′ has at a place, I has one shift before.
    .put-in = f adds up its window. Then each value of I′ is put in.
    .same-sum = The same sum, at the place before: *k does not depend on x or y*. That is the sharing.
    .plain = Show it for a plain convolution
# Lets f(I′) and g(f(I)) take turns while it is held.
shift-blink = Hold to blink
# Where I comes from.
shift-source = Input
    .small = 16 × 16
    .photograph = Photograph
# A table of settings, each with whether the two ends are equal.
shift-claims =
    .boundary = Outside the picture
    .after = After the convolution
    .other = Another g, another f
shift-claim =
    .relu = then ReLU
    .stride2 = stride 2, even shift
    .stride2-by-1 = stride 2, shift by 1
    .max2 = max pooling, even shift
    .avg2 = average pooling, even shift
    .blur2 = blur and stride 2, even shift
    .flip = mirror
    .turn = quarter turn
    .scale = enlarge
    .untied = locally connected
shift-verdict =
    .equal = holds, bit for bit
    .rounding = holds, up to rounding
    .inside = holds inside; the edge decides the rest
    .differs = fails
    .nothing = nothing to compare
shift-verdict-impossible = not possible
# Not computed yet.
shift-verdict-open = …
# Which picture’s numbers are listed.
shift-numbers = Show
    .too-many = A photograph has 89,600 numbers: too many to read.
    .small = Use the 16 × 16 cat
shift-invariant =
    .nothing-moved = I′ is the same as I
    .same-output = the output is the same
    .moved = moves: equivariant
    .inside = moves along, except at the edge
    .changed = changes, not only by moving
    .unknown = nothing to compare
# Two laws, each beside its formula.
shift-laws =
    .equivariant = equivariant: the output moves along
    .invariant = invariant: the output stays as it is
# Two summaries of an output, and whether they are equal for f(I) and f(I′).
shift-summary =
    .place = place of the peak
    .largest = height of the peak
    .average = average of all
    .invariant = stays: invariant
    .not-same = changes

## Scene Tie

# $entry, $from and $to are symbols of entries of the matrix, as W₀₁; $name is a parameter's, as a; $taps is a kernel, as (a, b, a).

tie-shape = Inputs
tie-new-numbers = New numbers
tie-paint = Paint by hand
    .done = Back to the switches
tie-hint = Choose an entry. Press the chosen one to mark it (●), then choose another: how are they joined? Arrow keys move.
    .paint = Choose a brush and draw over entries, or type letters; 0 cuts. A switch ties the entries that it requires to be equal.
# Above the list of symmetries, each a switch; above the switch “near only”; below that, how far near is.
tie-require = Require
tie-keep = Keep
tie-near = near only
tie-near-reach = { $radius ->
    [one] one step each way
   *[other] { $radius } steps each way
}
# Before the formula of equivariance.
tie-law = Equivariant to each g that is on:
tie-symmetry =
    .shift = shift by one
    .reflect = reflect
    .right = shift right
    .down = shift down
    .turn = quarter turn
    .mirror = mirror
    .swap = swap two
    .cycle = your permutation
# Between names of symmetries, and between numbers of outputs; $first is one of them or a list with commas.
tie-and = { $first } and { $last }
tie-or = { $first } or { $last }
# The two inputs that “swap two” exchanges.
tie-swap = Swap inputs
    .first = Swap: first input
    .second = Swap: second input
# Cycles as in (0 3 6)(1 4).
tie-cycle = Your permutation, in cycles
tie-refusal =
    .cycle = Not a permutation: write cycles such as (0 1 2), with each number from 0 to { $most } at most once.
    .same-input = Not possible: an input cannot change places with itself.
# How far from the diagonal entries are kept: all, or a number of steps.
tie-radius = Steps that are kept
    .all = all
# Beside the number of parameters.
tie-parameters = numbers to store
tie-order = Group of order *{ $order }*: applied one after another, these symmetries give { $order } different permutations.
    .large = These symmetries generate a very large group of permutations.
    .what = Entries that they move onto each other form an orbit.
# The slider that ties the entries step by step.
tie-position = Tie step by step
tie-matrix = Weight matrix, { $n } rows and columns, { $count } parameters
tie-entry = { $entry } is { $name } = { $weight }, used { $uses ->
    [one] once
    [2] twice
   *[other] { $uses } times
}
    .alone = { $entry } = { $weight }, used once
    .cut = { $entry }: cut, zero
# The lines above the matrix.
tie-whole = The matrix W
    .below = a row for each output, a column for each input
tie-kept = The top row is kept
    .below = every other row becomes a copy, one step along
tie-kernel = The kernel
tie-shared = one number, used in { $uses } places
tie-input = Input { $symbol }
tie-impulse = Feed in a single 1
tie-weight = Weight { $name }
tie-untie = Untie it
    .again = Tie it again
tie-brush = Brush
    .parameter = parameter { $name }
    .cut = cut: zero
tie-links = The layer: { $n } inputs below, { $n } outputs above, { $connections } connections
tie-check = The check
    .difference = difference
    .open = Show this check
# The heading of the check of a symmetry, and the names of its two rows.
tie-which-first = { $symmetry ->
    [shift] Shift
    [reflect] Reflect
    [right] Shift right
    [down] Shift down
    [turn] Turn
    [mirror] Mirror
    [swap] Swap
   *[cycle] Permute
} first or layer first?
tie-first = { $symmetry ->
    [shift] shift first
    [reflect] reflect first
    [right] shift first
    [down] shift first
    [turn] turn first
    [mirror] mirror first
    [swap] swap first
   *[cycle] permute first
}
    .layer = layer first
# The outcome of the check: at how many of all outputs the two rows differ. The last holds for this input alone.
tie-verdict =
    .differ = { $count } of { $all } differ
    .agree = All { $all } agree
    .chance = All { $all } agree, for this x
tie-commutes =
    .yes = commutes
    .no = does not commute
tie-presets = Known layers
# Those that begin with “+” are a shift and one more symmetry.
tie-preset =
    .free = no symmetry
    .shift = shift
    .near = shift, near
    .reflect = + reflect
    .turn = + quarter turn
    .mirror = + mirror
    .all = all permutations
    .other = none of these
# Other networks, each with what its copies of W share.
tie-recurrent = Recurrent network
    .what = The same W at every *time step*.
tie-tokens = Transformer
    .what = The same W for every *token*.
tie-twins = Twin networks
    .what = The same W for *both inputs*, whose outputs are compared.
tie-embeddings = Tied embeddings
    .what = One table W turns words into vectors, and vectors *back into words*.
tie-open-connect = Open in Connect
tie-open-shift = Open in Shift

# How one entry moves to another, below the matrix. What a symmetry does, after “by”:
tie-moving = { $symmetry ->
    [shift] shifting
    [reflect] reflecting
    [right] shifting right
    [down] shifting down
    [turn] a quarter turn
    [mirror] mirroring
    [swap] swapping two
   *[cycle] your permutation
}
# The same, so many times, forwards or backwards.
tie-moving-times = { tie-moving }{ $symmetry ->
    [turn] ,
    [cycle] ,
   *[rest] {""}
}{ $back ->
    [yes] {" "}back
   *[no] {""}
} { $count ->
    [one] once
    [2] twice
   *[other] { $count } times
}
# Between the steps of the way.
tie-moving-separator = { ", then " }
# $equal: two entries have one parameter (“tied”), or two of the same value (“chance”), or different values.
tie-way =
    .marked = { $entry } is marked: choose another entry.
    .stays = { $entry } stays where it is.
    .apart = Nothing that is switched on moves { $from } to { $to }: they may differ.
    .possible = { $from } would move to { $to } by { tie-moving } once: { $equal ->
        [tied] they are equal
        [chance] they happen to be equal
       *[different] they differ
    }.
    .joined = { $from } moves to { $to } by { $steps }{ $equal ->
        [tied] : they must be equal
        [chance] : they must be equal, and happen to be
       *[different] , yet they differ
    }.

# The sentence below the figure. No symmetry is switched on; $near is “yes” where only near entries are kept.
tie-caption-free = Without any symmetry { $near ->
    [yes] the { $count } weights that are kept
   *[no] all { $count } weights
} are *free*. Require a symmetry, and see which of them must be equal.
# The reader has painted; $respected and $others are lists of symmetries.
tie-caption-painted =
    .none = Painted by hand: *{ $count }* parameters. The matrix respects none of these symmetries.
    .all = Painted by hand: *{ $count }* parameters. The matrix respects all of these symmetries.
    .some = Painted by hand: *{ $count }* parameters. The matrix respects { $respected }, but not { $others }.
# $group is a list of symmetries; $every is “yes” where they come to every permutation.
tie-caption-tied = With { $group }{ $every ->
    [yes] , together *every permutation*
   *[no] {""}
}, { $all } weights fall into *{ $count }* { $count ->
    [one] orbit
   *[other] orbits
}, sets of entries that must be equal.
# While the free weights are being tied; $sliding is “yes” where the first row slides down the diagonals.
tie-caption-tying = { $sliding ->
    [yes] Shifting moves W₀₁ to W₁₂, then to W₂₃: the top row slides down the diagonals, and *what it lands on must be equal*.
   *[no] With { $group }, entries that are moved onto each other *must be equal*.
}
tie-caption-near = { $group } and only near entries: *{ $count }* numbers are left.
# $broken is a list of $count symmetries.
tie-caption-broken = { $broken } { $count ->
    [one] is
   *[other] are
} lost
tie-caption-untied = *{ $entry }* no longer equals the entries that it was tied to, so { tie-caption-broken }.
    .same = { $entry } is free, but has the same number as before: nothing differs.
    .alone = { $entry } was tied to no other entry: no symmetry is lost.
tie-caption-cut = Keeping only the near entries cuts some of those that must be equal, so { tie-caption-broken }.
# $caption is one of the two sentences above; $outputs is a list of $count numbers.
tie-caption-differing = { $caption } With { $symmetry } the two orders differ at { $count ->
    [one] output
   *[other] outputs
} { $outputs }.
# $caption is one of the sentences above; $known is the layer's name, one of the sentences below.
tie-caption-known = { $caption } { $known }
tie-known =
    .free = No two are tied: a *fully connected* layer.
    .deep-sets = One for itself, one for all others: *Deep Sets* (Zaheer et al. 2017). A transformer without positions has the same symmetry.
    .circulant = Such a matrix is called *circulant*.
    .symmetric-circulant = The matrix is *circulant* and symmetric.
    .kernel = That is the *kernel* { $taps }.
    .kernel-of-three = That is the *3-element kernel* { $taps } of Connect.
    .symmetric-kernel = That is the *symmetric kernel* { $taps }.
    .kernel-2d = That is a *2-D convolution*, its kernel { $rows } × { $columns }.
    .turning-kernel-2d = That is a 2-D convolution with a *rotation-symmetric kernel*, { $rows } × { $columns }.

## Scene Learn

# An error ($conv, $local, $dense, $share, $floor, $error) is text: “exact”, “67%”, and beyond every measure 3·10⁷.
learn-caption =
    .examples = Error left after { $count ->
        [one] *{ $count }* example
       *[other] *{ $count }* examples
    }: convolution *{ $conv }*, locally connected *{ $local }*, fully connected *{ $dense }*. The matrices are one draw, the curves the median of 15.
    .noise = With enough noise an *interpolation peak* stands where equations just equal unknowns, N = 3 and N = { $n }: only huge weights fit there. Far beyond it the error approaches the thin lines.
    .diverged = The step size is above 2/λ, where λ is the largest curvature of the error: every update overshoots by more than it corrects, and the weights *diverge*.
    .start = All weights start at *0*. Each of the { $n } positions requests a change: a shared weight takes their *sum*, one that is not shared takes its own.
    .descent = Error left after { $count ->
        [one] *{ $count }* update
       *[other] *{ $count }* updates
    }: convolution *{ $conv }*, locally connected *{ $local }*, fully connected *{ $dense }*.
    .transfer = Trained on the left, tested on the right. Remaining error there: convolution *{ $conv }*, locally connected *{ $local }*, fully connected *{ $dense }*.
    .wrong = The right half follows another kernel. One shared kernel *cannot* get below *{ $floor }*; remaining error: locally connected *{ $local }*, fully connected *{ $dense }*.
    .same = So far both halves follow *one* kernel, and sharing is right. Remaining error: convolution *{ $conv }*, locally connected *{ $local }*, fully connected *{ $dense }*.
    .edge = Every input is 1 and the kernel is shared, yet the outputs differ: with each layer the zeros outside reach *one* sample further in. So a network can tell where the edge is.
# The switch between the views, and the two cases of the last one.
learn-views = Views
learn-view =
    .examples = How many examples?
    .watch = Watch it learn
    .transfer = Does it transfer?
    .wrong = Where sharing is wrong
learn-wrong =
    .rule = A changing rule
    .edge = Zero padding
# Beside the large number at the upper right.
learn-giant =
    .examples = { $examples ->
        [one] example seen
       *[other] examples seen
    }
    .watch = { $updates ->
        [one] update made
       *[other] updates made
    }
    .transfer = convolution’s error where it was never trained
    .wrong = error that sharing cannot get below
learn-exact = exact
learn-percent = { $percent }%
# The matrices, each with an error above these words.
learn-rule = The hidden rule
learn-weights = weights
learn-error-left = error left
    .draw = error of one draw
    .trained = left: trained
    .untrained = right: unseen
# With noise: the largest weight of the layer.
learn-largest = *{ $weight }* largest weight
learn-to-learn = *{ $count }* to learn
learn-nearly = under { $share }% after *{ $updates }* { $updates ->
    [one] update
   *[other] updates
}
learn-weights-of = Weight matrix, { $layer }. Error left: { $error }
learn-halves = right half: mirrored
learn-mirror = Change on the right
learn-share-axis = error left on fresh examples (100%: as wrong as always answering 0)
    .short = error left on fresh examples
    .noise-free = error left on fresh, noise-free examples (100%: as wrong as always answering 0)
learn-error-axis = { $half ->
    [yes] { $noisy ->
        [yes] error on fresh, noise-free examples, pattern on the right
       *[no] mean squared error on fresh examples, pattern on the right
    }
   *[no] { $noisy ->
        [yes] mean squared error on fresh, noise-free examples
       *[no] mean squared error on fresh examples
    }
}
learn-examples-axis = examples seen, N (median of 15 draws)
learn-updates-axis = updates made
learn-chart = Chart: error on fresh examples against the number of examples seen. The values are under Data.
learn-handle = Examples seen
# The number of examples that pins the weights of a layer down, and the error that stays however many there are.
learn-pinned = { $layer }: exact from { $count }
learn-stays = { $layer }: stays at { $share }
learn-peak = interpolation peak
# σ² is the variance of the noise.
learn-law = thin lines, approached: σ² · weights / equations
learn-working = computing: { $percent }%
learn-cancel = Stop
learn-resume = Resume
# A weight’s requests: what each position adds to its change. $symbol is that of the weight: w₁
learn-requests =
    .shared = Requests for { $symbol }: −error × input, over { $examples ->
        [one] 1 example
       *[other] { $examples } examples
    }
    .own = Not shared: { $count } weights, one each
# Beside the update rule.
learn-symbols = η: step size, L: error on the examples
learn-sum = their sum
learn-one-weight = the shared { $symbol }
learn-goal = rule: { $weight }
learn-bars = Requests by position, { $layer }: { $values }
learn-tap = Weight
learn-step-size = Step size
    .common = same step size
    .own = each its own
learn-pattern = Place of the test pattern
learn-answer =
    .right = correct
    .nothing = nothing
    .off = { $share } off
learn-answer-of = Answer, { $layer }: { $verdict }
learn-edge =
    .picture = A constant picture
    .first = Layer 1: 3 × 3 ones, zeros outside
    .second = Layer 2: the same again
learn-examples = Examples N
learn-samples = Input length n
learn-noise = Noise σ
learn-new-examples = New examples
learn-half = Train left, test right
learn-data = Data
learn-play = Run
learn-pause = Pause
learn-updates = Updates
learn-rate = Learning rate
# The formula 2/λ stands between these two.
learn-stable = largest stable:{" "}
learn-curvature = , where λ is the largest curvature of L = ½ Σ δ²
learn-recover = Back to a stable rate

## Scene Count

# $edges is “yes” for the kernel of two numbers that the scene opens with. $times is a number, perhaps in words: 4 billion.
count-caption =
    .edges = { $edges ->
        [yes] Each output is a pixel minus its left neighbour.
       *[no] { $kernels ->
            [one] { $numbers ->
                [one] One number makes the second picture.
               *[other] { $numbers } numbers make the second picture.
            }
           *[other] One of { $kernels } kernels makes the second picture.
        }
    } The same { $numbers ->
        [one] number is
       *[other] numbers are
    } used at *{ $positions }* { $positions ->
        [one] position
       *[other] positions
    }.
    .sharing = Sharing saves *storage*: { $kernel } instead of { $sparse } numbers. Not operations: both do the same *{ $operations }*.
    .sparsity = Sparsity saves *operations*: { $sparse } instead of { $dense }. The zeros need not be multiplied.
    .matrix = The kernel has { $kernel ->
        [one] *one* weight
       *[other] *{ $kernel }* weights
    }, the full matrix of the same layer *{ $dense }*: { $times } times as many.
    .one-pixel = Every weight is one pixel, here magnified. The kernel takes { $kernel ->
        [one] *one* of them.
       *[other] *{ $kernel }* of them.
    }
    .local = Not shared, every output keeps weights of its own: *{ $local }*, as a square this large.
    .screen = A laptop’s screen shows about *a million* weights. The full matrix needs { $screens } such screens.
    .person = Now the *full matrix* comes in, with all its zeros: taller than a person.
    .layer = One kernel for each output channel: *{ $kernel }* numbers. Not shared, there are { $times } times as many; the picture’s size counts only there.
    .growth = On a picture twice as wide and high, the kernel stays as it is. The full matrix has *{ $times } times* as many entries.
    .time = How long each takes, measured here in this browser. Where the matrix is too large for its memory, the time is extrapolated.
# A way to write the layer down.
count-form =
    .conv = kernel
    .local = locally connected
    .sparse = sparse matrix
    .dense = full matrix
count-quantity =
    .parameters = numbers to store
    .operations = operations for one picture
    .bytes = bytes
# Beside “sparse matrix” where the others have biases.
count-without-biases = (no biases)
# How operations grow with k elements of the kernel, m inputs and n outputs.
count-order = O(k·n), the full matrix O(m·n): k weights, m inputs, n outputs
# A bar that does not fit goes on for this length, with its unit.
count-goes-on = { $length } more →
count-same-operations = Sharing saves no operations.
count-fast = Counted as computed directly. Two other methods, FFT and Winograd, need fewer operations, but require one kernel everywhere.
# In front of the large number.
count-giant =
    .store = numbers to store
    .in-view = weights in view
    .matrix = weights, the full matrix
    .grows = twice the width and height: the full matrix
    .operations = operations, shared or not
# A number from a million on. Its words go by factors: in English by factors of 1000, so that .digits is 3 and a million, the
# second of them, is [2].
count-large = { $factors ->
    [2] { $number } million
    [3] { $number } billion
    [4] { $number } trillion
   *[5] { $number } quadrillion
}
    .digits = 3
# In these, $count is a number, perhaps in words.
count-multiplications-and-additions = { $multiplications } multiplications + { $additions } additions
count-pixels = { $width } × { $height } pixels
count-reduced = { $size }, drawn smaller
count-input-picture = The picture
count-output-picture = What the layer makes of it
# The colours of an output with both signs.
count-signed = slate is negative, gold positive
# $numbers elements, used at $times positions.
count-same-numbers = the same { $numbers ->
    [one] number
   *[other] { $numbers } numbers
}, { $times } times
count-your-guess = Fully connected, how many weights?
predict-how-many = How many weights would a fully connected layer have here?
    .thousands = thousands
    .millions = millions
    .billions = billions
    .more = more
# $guess is one of those above, $count a number in words.
count-guessed = You guessed { $guess }. The full matrix has { $count }.
count-panels = Views
count-panel =
    .edges = Edges
    .matrix = All weights
    .layer = A real layer
    .growth = Growth
    .time = Measured here
count-wall-spoken = Drawn to scale, one weight one pixel: { $count } of { $all } weights of the largest thing in view
# Columns and rows of the matrix, and their length in metres with its unit.
count-wall-inputs = m = { $count } inputs: { $length } wide
count-wall-outputs = n = { $count } outputs: { $length } high
# Things drawn to scale, and their sizes.
count-thing =
    .kernel = kernel
    .local = not shared
    .screen = a laptop’s screen
    .person = a person
count-weights = { $large ->
    [yes] { $count } weights, { $length }
   *[no] { $count ->
        [one] 1 weight
       *[other] { $count } weights
    }
}
count-zoom = Zoom
# Where the zoom rests.
count-landmark =
    .kernel = kernel
    .local = a coaster
    .screen = a screen
    .person = a person
    .matrix = the wall
count-layers = Known layers
count-sizes = input { $width } × { $height } × { $input }, output { $columns } × { $rows } × { $output }, stride { $stride }
count-one-kernel = one kernel: { $rows } × { $columns } × { $read } = { $weights } weights
# $outputs positions in each channel.
count-all-kernels = { $count ->
    [one] one kernel, one output channel
   *[other] { $count } kernels, one for each output channel
}, each used at { $outputs } positions
count-depthwise = ; depthwise: each reads one channel
# Below the numbers of the product.
count-term =
    .kernel = kernel
    .cin = channels in
    .cout = channels out
    .bias = biases
# The stepper of one of these.
count-less = { $what }: one less
count-more = { $what }: one more
# What is drawn to scale and what is not.
count-scale = Sizes are to scale: a pixel is 1/96 of an inch, a person 1.7 m. Gaps are not, and the line through the matrix is drawn thicker than it is. A bar’s length goes by its number, without logarithms.
count-counted = The full matrix takes a product and a sum for every entry, the others k products and k − 1 sums for every output; a bias is one sum more. Of the sparse matrix only the values are counted: their positions come on top.
count-channels-in = Input channels
count-channels-out = Output channels
count-bias = Biases
count-camera = Use the camera
count-camera-stop = Stop the camera
count-camera-live = Live. What the camera sees stays in this page.
count-camera-denied = The camera was refused. To use it, allow it for this page in your browser's settings; a page around this one must allow it too.
count-camera-missing = There is no camera here that the page can use.
count-width = Width
count-height = Height
count-kernel-rows = Kernel rows
count-kernel-columns = Kernel columns
count-show = Compare
# $quantity is one of those above.
count-growth-spoken = { $quantity } against the width of the picture, both axes logarithmic
count-width-axis = width of the picture, in pixels
count-read-at = Read the values at this width
# The width of the picture that is shown, on the axis of widths.
count-present = now
count-table = All values as a table
count-copy-csv = Copy as CSV
count-measure = Measure
count-measure-again = Measure again
count-cancel = Cancel
count-measure-what = Measures how long each of the three products takes in this browser, { $runs } runs each, on pictures up to where the full matrix takes 256 MB. A few seconds; the page keeps that memory until it is reloaded.
count-measuring = Measuring
count-measure-failed = The measurement stopped: there is no memory for the next matrix.
count-time-axis = time for one picture
count-times-spoken = Time for one picture against its width, both axes logarithmic; dashed where extrapolated
count-duration = { $unit ->
    [microseconds] { $time } µs
    [milliseconds] { $time } ms
    [seconds] { $time } s
    [minutes] { $time } minutes
    [hours] { $time } hours
   *[days] { $time } days
}
# The median of several runs, and the shortest and the longest: each a duration.
count-spread = { $median } ({ $low } to { $high })
count-extrapolated = Extrapolated: at { $width } × { $height } the full product would take about *{ $time }*, if its matrix fitted into memory.
count-dashed = Dashed: extrapolated from the largest size measured, by the number of operations. Bars: shortest and longest run. The same number of operations need not take the same time: a sparse matrix also fetches a position and a weight for every product.

## Steps of the stories, and readers’ questions

walk = The story
# What the primary action does, where it does not open the next step.
reveal = Reveal
back-to-story = Back to the story
on-to-scene = On to { $scene }
story-again = From the start
# Opens the drawer with everything that changes the figure.
more = More
# Takes the kernel that the reader has made in another scene.
your-kernel = Your kernel from { $scene }: { $kernel }
# At the end of a story: opens the list of questions.
answered = { $count ->
    [one] A common question answered here
   *[other] { $count } common questions answered here
}
question-answered = answered
# Opens a list: present, share, language, theme.
menu = Menu
next = Next
back = Back
step-of = { $step }/{ $count }
stuck-title = Questions
# What a room is asked: the setting, and the question without its options.
prediction-asked = { $setting }. *{ $question }*
# What a room, or a reader, predicts, and what there is to choose from.
predict-two-ends = What will come out?
    .equal = equal everywhere
    .edge = equal except at an edge
    .different = different
# While presenting: how many people raise a hand for each prediction.
hands = Votes for each prediction
# The prediction that has come true.
came-true = Right: { $guess }

## Readers’ questions and their answers

stuck-same-parameter-elsewhere = The same parameter in different modules of one model: does that exist?
    .answer = Yes. Each output unit is a function of its own, and all of them read the same <k0>, <k1>, <k2>. The lit connections carry one number: change it, and every output changes.
stuck-place-in-the-window = Each element of the kernel acts on a particular place of every local input: which position?
    .answer = Its own position in the window. At every output, <k1> multiplies the *middle* sample, <k0> the one before it and <k2> the one after: slide the window and watch.
stuck-meaning-of-equivariance = Sharing makes the layer equivariant to translation: what does that mean?
    .answer = If the picture moves, the output moves along, and nothing else changes, as long as the picture wraps round and the stride is 1. Both ways end at the *same* picture.
stuck-two-orders = Why can I not follow g(f(I)) = f(I′) = f(g(I))?
    .answer = f(I′) at x adds up k(a, b)·I(x − 1 + a, y + b). That is f(I) at x − 1, because *k does not depend on x*. The text says l pixels and writes 1.
stuck-invariant = Is equivariant the same as invariant?
    .answer = No. Equivariant: f(g(I)) = g(f(I)), the output *moves* along. Invariant: f(g(I)) = f(I), it stays. See the peak: its place moves, its height stays.
stuck-why-equal = Why must weights be equal, if shifting and the layer commute?
    .answer = Because the two ways must agree for every input. Feed in a single 1, at input 1: shifted first, output 1 is W₁₂; shifted last, it is W₀₁. So *W₀₁ = W₁₂*: along the diagonal, 9 entries are one number.
stuck-why-near = Why did keeping the near entries need no symmetry?
    .answer = Near says which weights are *zero*, a symmetry says which are *equal*: two separate requirements. Here only the first holds: 27 weights, each its own, a locally connected layer. Switch the shift on, and 3 are left.
stuck-order = What does the group's order say?
    .answer = The number of permutations that the switches generate: here 9 shifts, each also reflected, *18*. An orbit has at most that many entries. 4 orbits of 18 and the diagonal’s 9 make 81 entries: 5 parameters.
stuck-untied-outputs = Why does untying one entry change only some outputs?
    .answer = Only output 4 uses W₄₅. Shift first, and the weight meets another sample there; shift last, and its effect has moved to output 5. In these *two* outputs the ways differ, in no other.
stuck-faster = Does sharing make it faster?
    .answer = Not by doing less: computed directly, kernel and sparse matrix do the same *267,960* operations, O(k·n), since both leave out the zeros. Sharing saves *storage*: 2 numbers instead of 178,640.
stuck-averaged = Are the shared copies averaged while learning?
    .answer = No: there are no copies, <k1> is one number. With the loss ½Σδ², its gradient is the *sum* of the 12 bars, not their mean: one update. Locally connected, each bar moves a weight of its own.

## Terms that a story explains where it first uses them, as <term:what the sentence writes>

term =
    .sparsity = Most connections are missing: each output depends on only a few of the inputs.
    .parameter-sharing = One stored number is the weight of many connections. It is learned from all of them.
    .receptive-field = All the inputs that an output depends on, and no others.
    .kernel = The few weights that a convolution uses at every position.
    .equivariance = Shift the input, and the output shifts by as much; nothing else about it changes.
    .locally-connected = Each output reads only a few inputs, as in a convolution, but has weights of its own.
    .circulant = Each row is the one above, one step along; what leaves at its end comes in at its start.
    .stride = How many samples the window moves on from one output to the next.
    .blur = Each sample is replaced by a weighted mean of its neighbours.
    .channel = One plane of numbers: red, green or blue of a picture, or what one kernel makes of it.
    .bias = One number that is added to every output of a channel. It is shared by all positions, too.
    .step-size = The part of a requested change that an update makes: the learning rate. Above a limit updates overshoot and diverge.
    .zero-padding = Beyond the edge of the picture, zeros stand in for the missing samples.
    .interpolation-peak = Where the equations just determine the weights, these must fit all the noise, which only huge weights can. With more examples the noise averages out.

## Steps of the scene Connect

connect-step-one-connection = One connection is lit in each layer. Which others carry *the same number*?
connect-step-slide = At every position the window multiplies by the same <k1>. It is used *7 times*.
    .action = Slide the window
connect-step-three-layers = <k1> is on *7* connections and is one number. A weight of the fully connected layer is on *one*.
    .action = Compare the layers
connect-step-every-weight-its-own = Fully connected: every output reads every input. That makes 7 × 7 = *49* weights, each used *once*.
    .action = Look at the other layer
connect-step-cut = Cut the distant connections, and y₃ reads only *3* inputs. That is <sparsity:sparsity>; still no number is used twice.
    .action = Cut distant connections
connect-step-weights-of-a-window = *Locally connected*: each of the 19 connections keeps its own number. What y₃ learns about its middle input, y₄ must learn again.
    .action = Look at one window
connect-step-tie = Connections at the same window position now use *one number*: 19 become 3, and no connection is lost. That is <parameter-sharing:parameter sharing>.
    .action = Tie the weights
connect-step-one-output = In the convolution, the inputs that y₃ reads are its <receptive-field:receptive field>. It moves with the output and keeps its shape.
    .action = See what one output reads
connect-step-one-input = On a ring, the first window meets a *copy of x₆*. The edge uses the same <kernel:kernel> as every other position.
    .action = Join the ends to a ring
connect-step-same-outputs = Now both layers compute the *same outputs*. They store 3 and *49* numbers for it.
    .action = Make the outputs equal
connect-step-picture = On a picture, <k4> meets every pixel: *25* connections carry one number. Fully connected, *625* connections carry 625.
    .action = Try it on a picture

## Steps of the scene Shift

shift-step-signal = Shift the signal, then take differences; or differences first, then shift. *Does the order matter?*
shift-step-both-ways = Both ways end at the *same signal*. Every output uses the same <kernel:kernel>, wherever it stands.
    .action = Go both ways
shift-step-picture = Now a photograph: shift it, then find its edges; or edges first, then shift. *What will come out?*
    .action = Try a photograph
shift-step-first-step = Above, *g* has shifted the picture. Below, *f* has found its edges.
    .action = Take the first step
shift-step-second-step = Above, f finds the edges of the shifted picture. Below, g shifts the edges: compare the two ends.
    .action = Take the second step
shift-step-equal = The largest difference is *0*, bit for bit: wherever the cat goes, its output goes along. This is <equivariance:equivariance to translation>.
    .action = Let the ends meet
shift-step-why = Why? Written out, both ways are the same sum, because *k does not depend on x*.
    .action = Ask why
shift-step-edge = Without wrapping round, zeros enter at the edge, and the marked cells can differ. Everywhere else the difference is still *0*.
    .action = Pad with zeros
shift-step-stride = With <stride:stride 2>, neighbouring outputs are 2 samples apart. The output can follow a shift by 2, but not by *1*.
    .action = Try stride 2
shift-step-blur = A <blur:blur> before every second sample is taken makes the largest difference smaller. It does not make it 0.
    .action = Blur first
shift-step-quarter-turn = Does this hold for every transform? After a *quarter turn*, a kernel for vertical edges no longer fits: the ends differ.
    .action = Turn instead of shift
shift-step-symmetric-kernel = Unless the kernel looks the same after a quarter turn. This *blur* does, so the two ends agree.
    .action = Use a symmetric kernel
shift-step-untied = With *weights of its own* at every position, the two ends differ. *Tie the weights*, and they meet.
    .action = Untie the layer
shift-step-invariant = *Equivariant is not invariant*: the peak moved with the cat. Its height, which forgets the position, stayed the same.
    .action = Ask for invariance

## Steps of the scene Tie

tie-step-free = All *81* weights are free. Shift x by one step, and y does not shift along: the layer is not <equivariance:equivariant>.
tie-step-shift = Entries that the shift moves onto each other *must be equal*. 9 numbers are left in this <circulant:circulant> matrix, and both orders agree.
    .action = Require: shift by one
tie-step-near = Keep only entries within one step of the diagonal: *3* numbers are left, the same in every row. That is the <kernel:kernel> of a convolution.
    .action = Keep near only
tie-step-kernel = Four shifts move W₀₈ to W₄₃: *one number*, at the same place of every window. Connect calls it w₀.
    .action = Look along a row
tie-step-reflect = Tied again, with reflection required too: the weights of left and right neighbours must be equal. A *symmetric kernel* of 2 numbers is left.
    .action = Require: reflection
tie-step-untie = W₄₅ is untied, and *equivariance to the shift is lost*: output 4 uses it, and output 5 should use the same number.
    .action = Untie one weight
tie-step-every-permutation = Shifts and a swap of neighbours generate *every* permutation: only 2 numbers are left, one for itself and one for all others (*Deep Sets*).
    .action = Require: every permutation
tie-step-grid = Equivariance decides which weights are one number. On a grid, shifts right and down with near entries leave a *2-D convolution*.
    .action = Try it on a grid
tie-step-elsewhere = Weights are shared wherever one rule should hold: here at every position, elsewhere at every *time step, token, twin or word*.
    .action = Look at other networks

## Steps of the scene Learn

learn-step-one-example = A hidden rule made *one* example: 12 equations. All three layers fit that example exactly; *only the convolution* has found the rule.
learn-step-three-examples = *Three* examples: each <locally-connected:locally connected> output now has 3 equations for its 3 weights. The same rule is learned *twelve times over*.
    .action = Give 3 examples
learn-step-twelve-examples = *Twelve* examples: only now do 12 equations determine the 12 weights of each fully connected output. To a *shared* weight, one example is 12 equations.
    .action = Give 12 examples
learn-step-gradient = In the first update each position requests a change of <k1>. Shared, the 12 requests *add up*; not shared, each moves its own weight.
    .action = See why
learn-step-descent = With one <step-size:step size> for all, the shared kernel is nearly right after *3* updates. The fully connected layer needs *177*.
    .action = Watch it learn
learn-step-own-step-size = A sum of 12 requests forces a small common step. Let each layer take its own: the gap *shrinks*, and the kernel is still first.
    .action = Give each layer its own step size
learn-step-transfer = On the left, where they were trained, all three answer correctly. On the right *only the shared kernel* still does.
    .action = Move the pattern
learn-step-wrong-rule = Where the rule changes with a known position, as in centred faces, one shared kernel is wrong: its error never falls below *45%*.
    .action = Change the rule
learn-step-zero-padding = A constant picture comes out different near the edge: <zero-padding:zero padding> lets a network tell *where the edge is*.
    .action = Look at the edge
learn-step-noise = With noise, where equations just equal weights, only *huge weights* fit: the <interpolation-peak:interpolation peak>. Far beyond it, fewer parameters mean less error.
    .action = Add noise
learn-step-in-short = Sharing makes every position an example of the same rule. So *fewer examples* are enough, as long as the rule is the same everywhere.
    .action = In one sentence

## Steps of the scene Count

count-step-edges = Two numbers find every vertical edge: a pixel minus its left neighbour. *How many weights would a fully connected layer have here?*
count-step-every-weight = One pixel for each of *8 billion* weights: 24 metres wide and high. The non-zero ones form a thin line, drawn thicker than it is.
    .action = Write it as a matrix
count-step-some-weights = Under the loupe: a row for each output, a column for each input. Every row holds the *same two numbers*.
    .action = Look closer
count-step-sparsity = *Sparsity* leaves the zeros out: 178,640 numbers instead of 8 billion, and 60,000 times fewer operations.
    .action = Leave out the zeros
count-step-sharing = *Sharing* keeps the two numbers once: storage falls to *2*. Computed directly, the operations stay as they were.
    .action = Share the numbers
count-step-one-weight = What is left to store of the wall: *two* weights, here magnified. All the rest was copies and zeros.
    .action = See what is left
count-step-real-layer = A *real layer* has one kernel for each output channel, reaching through all input <channel:channels>, and one <bias:bias> each.
    .action = Now a real layer
count-step-larger-picture = On a picture twice as wide and high, the convolution still stores *34,944* numbers: the picture’s size is *not in the product*.
    .action = Make the picture grow
count-step-growth = Twice as wide and twice as high: the kernel stays at *2* numbers, the full matrix becomes *16 times* as large.
    .action = Compare all sizes
count-step-operations = Kernel, <locally-connected:locally connected> layer and sparse matrix need the *same number* of operations. The full matrix adds only operations on zeros.
    .action = Count operations

## Presenting

lecture = Lecture
present = Present
present-end = End presenting
present-notes = Notes in a second window
present-blocked = The browser has blocked the window with the notes. Allow this page to open windows, and try again.
shortcuts-title = Keys
shortcut =
    .present = present, and back
    .next = next step
    .previous = the step before
    .restore = the step as it was, after exploring, while presenting
    .blank = blank the screen while presenting
    .notes = notes in a second window while presenting
    .hands = the hands of a room; reveal, go on
    .close = leave the full screen; close what is open
    .undo = undo
    .redo = redo
    .help = this list

## The presenter’s window. static/presenter.js reads these: each is one line without placeables.

presenter-title = Parameter Sharing: notes
presenter-notes = Notes
presenter-next = Next
presenter-previous = Back
presenter-blank = Blank the screen
presenter-again = Restart the clock
presenter-asked = Predictions, not revealed yet
presenter-revealed = Predictions, revealed
presenter-reveals = The next press reveals
presenter-end = The end.
presenter-none = No step is open yet.
presenter-blanked = The screen is blank.
presenter-steps = All steps
presenter-waiting = Nothing is presented. Open the page in another window of this browser and press p.

# For the speaker alone, at each step of a story.
note-connect =
    .one-connection = Let them point before you go on.
    .slide = Count aloud as the window moves.
    .three-layers = Ask: how many numbers must be stored on each side?
    .every-weight-its-own = 49 is small. With a photograph it is billions; see Count.
    .cut = Sparsity saves operations. It is not sharing yet.
    .weights-of-a-window = Ask why learning the same thing twice is a waste.
    .tie = The key step: same connections, fewer numbers.
    .one-output = The window stays when the step is tried at another output.
    .one-input = Ask what the edge would see with zeros instead.
    .same-outputs = Sharing removes nothing that this function needs.
    .picture = The same in two dimensions: nine numbers.
note-shift =
    .signal = Take votes by hand before you go on.
    .both-ways = Ask why no rounding error appears: the same sums, in the same order.
    .picture = Ask what could go wrong at the edge.
    .first-step = One operation on each way.
    .second-step = The other operation on each way.
    .equal = Equivariant: the output moves along. It is not invariant.
    .why = Point at k: it has no index x.
    .edge = Only windows that meet the edge differ.
    .stride = Ask for which shifts it still holds: the even ones.
    .blur = Why modern networks blur before they skip samples.
    .quarter-turn = Equivariance belongs to a pair: layer and transform.
    .symmetric-kernel = Ask for another kernel that looks the same when turned.
    .untied = The next press ties the weights; r goes back.
    .invariant = The most common confusion. Pooling makes invariance, not sharing.
note-tie =
    .free = Nothing is assumed about the layer yet.
    .shift = From the requirement to the shared weights: nobody chose them.
    .near = Locality is a second, separate assumption.
    .kernel = Follow one number down its diagonal.
    .untie = One weight of its own is enough to break it.
    .reflect = More symmetry, fewer numbers.
    .every-permutation = Ask what is left if order means nothing.
    .grid = The layer that everyone uses, derived.
    .elsewhere = Ask for the rule that is shared in each.
note-count =
    .edges = Collect guesses, also wild ones.
    .every-weight = Give the zoom time.
    .some-weights = Almost all of the wall is zero.
    .sparsity = Saves storage and operations.
    .sharing = Saves storage only. A common mistake to say faster.
    .one-weight = From a wall to two numbers.
    .real-layer = The first layer of AlexNet.
    .larger-picture = Ask before: what does twice the size cost?
    .growth = The scale is logarithmic: each line is a factor of 1,000.
    .operations = Three lines lie on each other.
note-learn =
    .one-example = Ask which layer knows least after one example.
    .three-examples = 36 weights, 36 equations.
    .twelve-examples = 144 weights, 144 equations.
    .gradient = A sum, not an average.
    .descent = Watch the kernel settle first.
    .own-step-size = The fair comparison: each at its own best step.
    .transfer = The reason why images need less data than pixels suggest.
    .wrong-rule = Sharing is an assumption. Here it is false.
    .zero-padding = So a network can learn where things are after all.
    .noise = Ask why exact fitting hurts here.
    .in-short = Ask for a task of theirs where the rule is the same everywhere.

## What an address or a field does not take

# $takes is one of the sentences below.
notice = The address says { $key }={ $value }, which is not recognised. { $takes }
unknown-key = The address says { $given }=…, which is not recognised. Did you mean { $key }=…?
part-essential = The address leaves out “{ $part }”, but that is the figure itself. It stays.
lecture-unreachable = The lecture { $path } could not be loaded: the site does not answer. Reload the page to try again.
unsaved-lecture = The address opens another lecture, and yours is in no file yet. Save or close it, then load the page again.
language-missing = The words of this language could not be loaded. Check the connection and choose it again.
list-separator = { ", " }
takes =
    .word = { $count ->
        [one] Here { $key } takes only { $words }.
       *[other] { $key } takes one of { $words }.
    }
    .words = { $key } takes some of { $words }, joined by commas.
    .whole = { $key } takes a whole number from { $low } to { $high }.
    .step = { $key } takes the name of a step, or its number from 0 to { $last }.
    .fraction = { $key } takes a number from 0 to 1.
    .between = { $key } takes a number from { $low } to { $high }.
    .numbers = { $key } takes 1 to { $most } numbers from { $low } to { $high }, joined by commas.
    .picture = { $key } takes { $rows } × { $columns } numbers here, row by row, joined by commas.
    .select = { $key } takes a part of the figure: k1, w3.2, l3.1, x4 or y4, with numbers that exist in it.
    .script = { $key } takes the path of a lecture's file on this site, as lectures/week-3.json.
    .lecture = There is no such file on this site.
    .no-lecture = A step opens no other lecture.
    .origin = { $key } takes where the page around this one comes from, as https://example.org; until then nothing is heard from it.
    .untied = { $key } takes connections of the convolution, as output.tap, with their values: 3.1:5,0.2:1.
    .edits = { $key } takes weights that exist, with their values, joined by commas: w3.2:1.5,l0.1:2.
    .own-picture = A picture of your own never leaves your browser, so no address can open it. Bring it along again.
    .rows = { $key } takes a number of rows that divides the number of kernel elements, at most { $most } rows and columns.
    .like = { $key } takes something like { $example }, with numbers from 0 to { $most }.
# What a field of the page takes.
field =
    .number = Takes a number from { $low } to { $high }.
    .whole = Takes a whole number from { $low } to { $high }.
    .row = { $count } numbers were pasted, and from here on there is room for { $room }.
    .unclear = Which number?
    .left = You typed “{ $text }”.
# Why there is no layer of this shape.
problem =
    .kernel-too-wide = Not possible: the kernel reaches over { $extent ->
        [one] { $extent } sample
       *[other] { $extent } samples
    }, the input has { $padded ->
        [one] { $padded } sample
       *[other] { $padded } samples
    }.
    .reflect-too-wide = Not possible: mirroring needs { $padding ->
        [one] { $padding } sample
       *[other] { $padding } samples
    } beyond the edge sample, the input has { $beyond ->
        [one] { $beyond } sample
       *[other] { $beyond } samples
    }.
    .shift-not-multiple = Not possible: with stride { $stride } the shift must be a multiple of { $stride }.
    .overflow = Not possible: a result is too large for a 32-bit number.
    .inexact = Not possible: the counts would be too large to be exact. Choose fewer channels or a smaller picture.
    .matrix-too-large = Not possible: a fully connected layer has one weight for every pair of an input and an output; on a picture of more than 16×16 that is too many to hold.
    .turned = Not possible: weights that are not shared fit a picture of one size only, and turned it has another.
    .sizes = Not possible: the two ends would have different sizes.
    .no-layer = Not possible: no layer has this shape.

## Sharing what is seen

share-title = Share what you see
share-link = Link
share-embed = In a page of your own
share-element = Custom element
share-frame = Frame
share-markdown = Markdown
share-copy = Copy
share-copy-what = Copy: { $what }
share-hide = Leave out
share-part =
    .nav = scenes
    .controls = controls
    .formula = formulas
    .matrix = matrices
    .caption = sentence
    .stuck = answers
    .predict = predictions
    .story = steps and sentence
share-how = How it stands in the page
share-fit = fills a box
share-lock = read-only
share-ground = page shows through
share-width = Width, px
share-height = Height, px
share-preview = Preview
share-qr = QR code that opens this link
share-too-long = This link is too long for a QR code.
share-figure = Figure
share-sentence = with sentence and address
share-clear = no background
share-file-width = Width of the file, px
share-no-png = This browser hides the pixels of pictures from pages, so that a PNG cannot be made. An SVG shows everything.
# In a frame whose page has taken rights from it, perhaps that of saving files.
share-sandboxed = The page around this frame may not allow it to save files or open windows. Then copy the link, and open the page by itself.
share-data = Data
share-code = The layer as code
share-library = Library
share-no-code = This scene shows no single layer to write down.
share-code-reads = It reads the data from the JSON file above.

## A lecture of the reader’s own, in the same dialog

lecture-title = Your own lecture
lecture-hint = A list of states, each with a sentence for the room and notes for you. Presenting steps through it. It lives in this page until you save it. In a sentence **…** is bold and $…$ a TeX formula.
lecture-add = Add this view as a step
lecture-add-story = Add the story of { $scene }
lecture-load = Load a file …
lecture-save = Save the file
# In place of the button. $problem is the end of a sentence.
lecture-unfinished = Step { $step } cannot be saved yet: { $problem }
lecture-present = Present from the first step
lecture-put-away = Close this lecture
# The last change was not made.
lecture-full = This would be more than fits into the file of a lecture: 4 MB, or 200 steps of 5,000 letters. Save this one and begin another.
lecture-unsaved = What you have changed is in no file yet.
lecture-close-unsaved = Close without saving
# $unsaved is “yes” where some of the steps that are there are in no file.
lecture-loaded = Steps in the file: { $steps }. Let them replace the steps above{ $unsaved ->
    [yes] , which are in no file yet
   *[no] {""}
}?
lecture-replace = Replace
lecture-append = Add at the end
lecture-cancel = Cancel
lecture-caption = sentence
lecture-notes = notes
lecture-renew = show what is seen now
lecture-earlier = earlier (Alt+↑)
lecture-later = later (Alt+↓)
lecture-remove = remove
lecture-drag = drag to another place (Alt+↑, Alt+↓)
# Below these: what a room is asked before it sees the step.
lecture-ask = ask the room first
lecture-question = question
lecture-option = option { $option }
lecture-option-remove = remove option { $option }
lecture-option-add = Add an option
lecture-right = comes true
# The step of the lecture shows where a motion ends.
lecture-play = play the motion that leads here
lecture-removed = Removed.
lecture-print = Print as a handout
lecture-drawing = Drawing step { $step } of { $count } …
# $what is one of those above.
lecture-of-step = Step { $step }: { $what }
# $problem is one of the sentences below.
lecture-problem = Line { $line }: { $problem }
lecture-wrong =
    .json = from here on this is not JSON.
    .comma = no comma stands before a closing bracket or brace.
    .steps = a lecture is a list of 1 to { $most } steps, in square brackets.
    .count = a lecture has 1 to { $most } steps, this one has { $steps }.
    .step = a step stands in braces, with "fragment", "caption", "notes", "predict" and "play".
    .missing = this step has no "{ $field }".
    .unknown = "{ $field }" is no field of a step.
    .language = "{ $tag }" is no language of the page: it has { $tags }.
    .text = "{ $field }" takes text in quotation marks; a caption, a question and an option also text by language.
    .wide = "{ $field }" has { $letters } letters (Chinese ones count twice). At most { $most } leave room for the figure.
    .formula = a formula in "{ $field }" cannot be read. { $problem }
    .flag = "{ $field }" takes true or false.
    .predict = "predict" stands in braces, with "question", "options" and "right".
    .options = "predict.options" takes a list of { $least } to { $most } texts, in square brackets.
    .right = "predict.right" takes the place of the right option, from 0 to { $last }.
    .fragment = "fragment" says { $key }={ $value }, which is not recognised. { $takes }
    .key = "fragment" has the key "{ $key }", which no scene knows.
    .long = a file of a lecture has at most 4 MB, and 200 steps of 5,000 letters fit into it.

lecture-formula =
    .unknown = { $command } is not known here. Greek letters, _, ^, \frac, \sqrt, \cdot, \times, \ne, \le, \ge, \to, \sum and the like are.
    .incomplete = Something is missing at “{ $rest }”: each brace needs its partner.
lecture-widest = No more than this fits below the figure.

## Exercises
# They stand at the end of a scene's story. Plain text without emphasis: scripts and learning platforms show it too.

exercise =
    .name = Exercise
    .try = Try it yourself
    .all = All exercises
    .answer = Your answer
    .check = Check
    .hint = Hint
    .next = Next exercise
    .another = Another one
    .summary = Summary
    .right = Right.
    .wrong = Not yet.
    .solved = solved
    .tried = not yet right
    .open = open
    .begin = Begin
    .go-on = Go on
    .print = Print
exercise-of = Exercise { $place } of { $count }
exercise-picked =
    { $count ->
        [one] 1 part chosen
       *[other] { $count } parts chosen
    }
# Of the parts that were pointed at.
exercise-off = Not yet: { $missing } missing, { $extra } too many.
exercise-solved = { $right } of { $count } solved
exercise-attempts =
    { $count ->
        [one] 1 answer
       *[other] { $count } answers
    }

exercise-not-a-number = “{ $text }” is not a number. Type one such as 12, 0.5 or 1/3.

# $here and $next are subscripts: y₂
exercise-next-output = The window stands at y{ $here }. Which number does it write at y{ $next }?
    .title = The next output
    .hint = Move the window one sample to the right, multiply each element by the sample above it, and add.
    .right = The same three numbers, one sample further: y{ $next } = { $value }.
    .wrong = Multiply each of the three elements by its sample, then add the products.
    .slip-here = That is y{ $here }. The window moves on before it writes y{ $next }.
    .slip-flipped = You have turned the kernel around: w₀ meets the sample on the left.
exercise-same-weight = Tie this layer into a convolution: which connections will carry { $weight }? Choose them in the figure.
    .title = One weight, many places
    .hint = One of them is lit. The others have the same place in their windows.
    .right = These { $count } connections share { $weight }: the same place in each window.
    .wrong = Compare each window: the same place in it carries the same weight.
exercise-reach-of-an-input = { $input } changes. Which outputs of the convolution can change? Choose them in the figure.
    .title = The reach of one input
    .hint = The window of one such output is lit.
    .right = { $count } windows contain { $input }; every other output stays.
    .wrong = An output changes where its window contains { $input }.
exercise-one-weight-changes = { $layer ->
        [conv] In the convolution
        [local] In the locally connected layer
       *[dense] In the fully connected layer
    } the weight { $weight } rises by 1. How many outputs change?
    .title = One weight changes
    .one = exactly one
    .some = several, not all
    .all = all
    .hint = y{ $output } reads it, and its connections are lit. Does any other output read the same number?
    .right = { $weight } is used at { $count ->
        [1] one output
       *[several] { $count } outputs
    }.
    .wrong = An output changes where one of its connections carries { $weight }.

exercise-where-the-peak-goes = The largest output is y{ $before }. The input is shifted by { $by } to the right, around the edge. At which place is the largest output then?
    .title = Where the peak goes
    .hint = The input has been shifted now. The output follows it.
    .right = The output is shifted as the input is: from y{ $before } to y{ $after }.
    .wrong = Shifting the input by { $by } shifts the output by { $by }. Places count from 0 to 11.
    .slip-unmoved = The output does not stay: it moves with the input.
    .slip-beyond = The signal has places 0 to 11. What leaves on the right comes back on the left.
    .slip-back = The output moves to the right, as the input does.
exercise-equal-or-not = { $layer ->
        [ring] The picture wraps round at its edges, and is shifted by { $right } right and { $down } down. Shift
        [zeros] Zeros surround the picture, which is shifted by { $right } right and { $down } down. Shift
        [stride] The picture wraps round, the layer has stride 2, and the shift is by { $right } right and { $down } down. Shift
        [pooling] The picture wraps round, max pooling follows the convolution, and the shift is by { $right } right. Shift
        [unshared] The picture wraps round, every position has weights of its own, and the shift is by { $right } right and { $down } down. Shift
       *[mirrored] The picture wraps round, and is mirrored. Mirror
    } first or layer first: how will the two ends compare?
    .title = Equal or not
    .equal = equal everywhere
    .edge = equal except at the edge
    .different = different
    .hint = The input has been moved now. Does the layer do the same at its new place as it did at the old one?
    .right = { $ends ->
        [equal] The layer does the same at every place, and the shift is by whole steps of it: both ways give the same.
        [edge] Only windows that reach beyond the edge see something else.
       *[different] { $layer ->
            [unshared] Every position has weights of its own, so what has moved meets other weights.
            [mirrored] The kernel for vertical edges is not its own mirror image: left and right change their signs.
           *[stride] The outputs stand for places 2 apart, and cannot follow a shift by an odd number.
        }
    }
    .wrong = Look for anything that treats one place otherwise than another: edge, stride, pooling, own weights.
exercise-smallest-shift = The stride is { $stride }{ $pooled ->
        [yes] , and max pooling follows
       *[no] {""}
    }. What is the smallest shift to the right, above 0, for which both ways agree?
    .title = The smallest shift that survives
    .hint = The input is shifted by { $tried } now, and both ways agree: the kept samples are the same. Does a smaller shift keep them?
    .right = Shifts by multiples of { $right } keep the same samples.
    .wrong = The smallest one above 0 is asked for by which the input moves whole steps of everything that skips samples.
    .slip-any = A shift by 1 lets the layer keep other samples than before.
    .slip-stride = The stride keeps every second sample, and so does the pooling after it.

exercise-where-they-differ = Zeros enter at the edge, and the input is shifted by { $by } to the right. At which places will the two ends differ? Choose them below the input.
    .title = Where the ends differ
    .hint = The first steps are done: zeros have come in above, and below the layer has still seen what leaves.
    .right = At these { $count } places one way saw zeros where the other saw samples.
    .wrong = Ask for each place what its window sees on either way: samples, or zeros from beyond the edge.
# A sample of a signal, read aloud where it is pointed at.
exercise-place = place { $place }: { $value }
# The same for an output: y₃.
exercise-output = y{ $place }

exercise-parameters-left = The shift leaves { $before } parameters on { $n } inputs. How many are left when the reflection is required too?
    .title = One more symmetry
    .hint = A reflection ties what lies as far to the left of the diagonal as to the right.
    .right = Left and right become equal: { $before } parameters turn into { $after }.
    .wrong = Pair each diagonal with its mirror image, and count the pairs. Some are their own.
    .slip-same = The reflection ties further entries: fewer are left.
    .slip-half = Some diagonals are their own mirror image, so they are not halved.
exercise-tied-entries = Suppose the shift { $reflected ->
        [yes] and the reflection are
       *[no] is
    } required. Which entries must equal { $entry }, itself included? Choose them in the matrix.
    .title = Tied entries
    .hint = { $entry } is lit. Shift input and output by one: it must equal { $next }.
    .right = All { $count } are one parameter: the symmetry maps them to each other.
    .wrong = Shift row and column together, around the edge{ $reflected ->
        [yes] , and mirror both
       *[no] {""}
    }.
exercise-switch-on = Switch on symmetries until exactly { $count ->
        [1] one parameter is
       *[several] { $count } parameters are
    } left.
    .title = Switch on symmetries
    .hint = One symmetry is switched on now. Add another, and watch the number.
    .right = These symmetries tie the entries into { $count ->
        [1] one group
       *[several] { $count } groups
    }.
    .wrong = Every further symmetry can only tie more. Try another pair.

exercise-larger-picture = The kernel has { $kh } × { $kw } elements, the picture { $h } × { $w } samples. How many parameters has the convolution on a picture twice as high and wide?
    .title = A larger picture
    .hint = The picture is larger now: these two have grown. Does the kernel know how large the picture is?
    .right = { $right }, whatever the picture: the same kernel is used at more places.
    .wrong = Count the elements of the kernel. The picture does not matter.
    .slip-grown = Only a layer without sharing grows with the picture.
    .slip-doubled = The kernel does not grow with the picture.
exercise-with-channels = A convolution with { $side } × { $side } kernels has { $cin } channels of input, { $cout } of output, and biases. How many parameters?
    .title = With channels
    .hint = The figure has { $cin } channels of input now, and one of output. Each further output channel has as many weights.
    .right = { $side } · { $side } · { $cin } · { $cout } weights and { $cout } biases: { $right }.
    .wrong = Each output channel has one kernel for every input channel, and one bias.
    .slip-biases = That is without the biases: one for each output channel.
    .slip-inputs = An output channel has a kernel for every input channel.
    .slip-one-bias = Each output channel has a bias of its own.
exercise-how-it-grows = The picture becomes twice as high and wide. By which factor does the number of parameters of the { $form ->
        [conv] convolution
        [local] locally connected layer
        [sparse] sparse matrix
       *[dense] fully connected layer
    } grow?
    .title = How it grows
    .once = × 1
    .twice = × 2
    .four = × 4
    .sixteen = × 16
    .hint = There are four times as many outputs. How many weights has each of them?
    .right = From { $before } to { $after }.
    .wrong = Count the outputs, then the own weights of each.

exercise-what-grows = The picture becomes twice as high and wide. Which of these numbers { $times ->
        [1] stay as they are
       *[more] become { $times } times as large
    }? Choose them in the figure, numbers to store and operations.
    .title = What grows, and how
    .hint = The picture is only twice as wide now. Compare, and think of it once more for the height.
    .right = { $count ->
        [1] This one:
       *[several] These { $count }:
    } { $times ->
        [1] the kernel does not contain the size of the picture.
        [4] four times as many outputs, each with the same work or weights of its own.
       *[more] four times as many outputs, each with four times as many inputs.
    }
    .wrong = Ask of each number: does it count kernel elements, outputs, or outputs times inputs?

exercise-examples-needed = { $n } samples, no noise. From how many examples does { $layer ->
        [local] the locally connected layer
       *[dense] the fully connected layer
    } learn the rule exactly?
    .title = Examples needed
    .hint = Two examples have been seen now. Each gives every output one equation.
    .right = { $right } of them give { $n } equations each, enough for { $weights } weights.
    .wrong = Each example gives { $n } equations, one at each output. How many unknowns has one output, and who shares them?
    .slip-weights = Those are the weights. Each example gives { $n } equations at once.
exercise-weights-to-learn = Suppose there are { $n } samples, with windows of 3 around the edge. How many weights does { $layer ->
        [conv] the convolution
        [local] the locally connected layer
       *[dense] the fully connected layer
    } learn?
    .title = Weights to learn
    .hint = Look at the matrix of this layer: count the weights of one row, then the rows that have their own.
    .right = { $right } weights.
    .wrong = Count the weights of one output, then multiply by the outputs with weights of their own.
    .slip-conv = That is the convolution: one kernel for all.
    .slip-local = That is the locally connected layer: three weights of its own at each output.
    .slip-dense = That is the fully connected layer: a weight for every pair.
exercise-who-has-learned = { $half ->
        [yes] All { $examples } examples lie on the left half of { $n } samples. Who knows the rule on the right as well?
       *[no] { $examples } examples of { $n } samples, no noise. Who has learned the rule?
    }
    .title = Who has learned the rule
    .conv = only the convolution
    .conv-local = the convolution and the locally connected layer
    .all = all three
    .hint = { $half ->
        [yes] The pattern moves to the right. Which weights have been trained there?
       *[no] { $tried ->
            [2] Two examples are
           *[three] Three examples are
        } seen now. Compare unknowns and equations of one output.
    }
    .right = { $half ->
        [yes] Shared weights have been trained at every place; the others only where the examples were.
       *[no] One output of the locally connected layer needs 3 examples, of the fully connected layer { $n }; the convolution needs one.
    }
    .wrong = Ask for each layer how many unknowns one output has, and whether its weights saw anything.
exercise-untrained-outputs = All examples lie on the left half. The pattern moves { $moves ->
        [1] one place
       *[several] { $moves } places
    } to the right. Which outputs of the { $layer ->
        [local] locally connected layer
       *[dense] fully connected layer
    } will be wrong? Choose them in its answer.
    .title = Outputs without training
    .hint = The pattern has moved all the way now: nothing comes out where nothing was trained.
    .right = These { $count } outputs read places that no example has filled.
    .wrong = Ask of each output: does its right answer come from places where the weights have seen something?

## The page of the SCORM package. xtask/pack/scorm/scorm.js reads these: each is one line without placeables.

scorm-title = Parameter Sharing: exercises
scorm-frame = The exercises
scorm-lost = There is no learning platform around this page: nothing is recorded.

## The page has not started, or has stopped. static/boot.js reads these: each is one line without placeables.

failure-title = The page has stopped.
failure-retry = Open it again
failure-panic = Something went wrong in it; your work is in the address.
failure-unsupported = This browser cannot run WebAssembly, which the page computes with. Please open it in a current browser.
failure-broken = The program could not be loaded. Check the connection and open the page again.

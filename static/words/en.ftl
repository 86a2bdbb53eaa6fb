### The words of the page in English. Each language has such a file; docs: https://projectfluent.org/fluent/guide
###
### `*…*` is emphasis, and `<k1>` the symbol of kernel element 1 in its colour; both only where a message is a sentence below
### a figure. Names of keys in the address, of fields in a file and of pressed keys stay as they are.

## The page

title = Parameter Sharing
tagline = One kernel, every position
picture-credit = The cat is Chelsea, photographed by Stéfan van der Walt (CC0).
# Below a figure in another page: a link to the page it is taken from.
open-full = Open the full page
reset = Reset
dismiss = Dismiss
close = Close
undo = Undo
redo = Redo
language = Language
theme = Theme
    .auto = System
    .light = Light
    .dark = Dark
    .projector = Projector

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
connect-picture = 2-D picture
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
    .what = far ones
    .hint = Cut the far connections of the fully connected layer
# The button between the locally connected layer and the convolution.
connect-tie = tie
    .what = the weights
    .hint = Tie the weights of the locally connected layer
connect-slide = Slide the window
    .play = Play: slide the window
    .pause = Pause
    .back = One output back
    .next = One output on
    .end = Stop sliding
    .position = Output at which the window stands
    .output = output { $output }
connect-parameters = { $count ->
    [one] { $count } parameter
   *[other] { $count } parameters
}
connect-parameters-shared = { $count ->
    [one] { $count } parameter · shared by all positions
   *[other] { $count } parameters · shared by all positions
}
connect-parameters-single = { $count ->
    [one] { $count } parameter · used once
   *[other] { $count } parameters · each used once
}
connect-multiplications = { $count ->
    [one] { $count } multiplication
   *[other] { $count } multiplications
}
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
connect-caption-output = Through its window { $output } sees *{ $read }* of { $inputs } inputs, its receptive field{ $dense ->
    [yes] ; in the fully connected layer it sees *all*
   *[no] {""}
}.
    .all = { $output } sees *all { $inputs }* inputs.
# The window at one output. $meetings is a list of what follows below; it is left out where the window is long.
connect-caption-slide = At { $output }{ $window ->
    [short] , { $meetings }
   *[long] {""}
}: { $sum } = *{ $value }*. The same { $count ->
    [one] number
   *[other] { $count } numbers
} at every place.
# An element of the kernel and the sample it is multiplied by: an input, or a zero that pads it.
connect-meeting =
    .input = <k{ $tap }> meets { $input }
    .zero = <k{ $tap }> meets a zero
# While the connections are cut, or the weights tied: numbers of parameters before and after.
connect-caption-cut = Connections that leave the window are cut: *{ $before }* parameters become *{ $after }*. Each of the { $connections } connections that stay keeps a weight of its own.
connect-caption-tie = Weights at one place of the window become one: *{ $before }* parameters become *{ $after }*. All { $connections } connections stay where they are.

## Scene Tie

# $entry, $from and $to are symbols of entries of the matrix, as W₀₁; $name is a parameter's, as a; $taps is a kernel, as (a, b, a).

tie-shape = Inputs
tie-new-numbers = New numbers
tie-paint = Paint by hand
    .done = Back to the switches
tie-hint = Choose an entry. Press the chosen one to mark it (●), then choose another: how are they joined? Arrow keys move.
    .paint = Choose a brush and draw over entries, or type letters; 0 cuts. A switch at the left ties what it needs.
tie-symmetries = Symmetries of the input
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
tie-swap =
    .first = Swap: first input
    .second = Swap: second input
# Cycles as in (0 3 6)(1 4).
tie-cycle = Your own permutation, in cycles
tie-refusal =
    .cycle = Not a permutation: write cycles such as (0 1 2), with each number from 0 to { $most } at most once.
    .same-input = Not possible: an input cannot change places with itself.
# How far from the diagonal entries are kept: the label of the choices “all”, “radius 1” …
tie-keep = Keep entries within
    .all = all
    .radius = radius { $radius }
tie-parameters = parameters
tie-order = group of order { $order }
    .large = a very large group
    .what = So many different rearrangements come of these symmetries, one after the other. Entries that they move onto each other are an orbit.
# Stands in place of the order.
tie-painted = painted by hand
tie-matrix = Weight matrix, { $n } rows and columns, { $count } parameters
tie-entry = { $entry } is { $name } = { $weight }, used { $uses ->
    [one] once
    [2] twice
   *[other] { $uses } times
}
    .cut = { $entry }: cut, zero
tie-weight = Weight { $name }
tie-untie = Untie this entry
    .again = Tie it again
tie-brush = Brush
    .parameter = parameter { $name }
    .cut = cut: zero
tie-links = The layer: { $n } inputs below, { $n } outputs above, { $connections } connections
tie-check = The check, live
    .difference = difference
tie-commutes =
    .yes = commutes
    .no = does not commute
# What g is, as “shift by one”, and whether the layer is equivariant to it.
tie-law = g: { $symmetry }; { $holds ->
    [yes] equivariant
   *[no] not equivariant
}
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
# Below the name of a preset: how many parameters it has, and what they are.
tie-preset-count =
    .kernel = { $count }: the kernel
    .symmetric = { $count }: { $taps }
    .kernel-2d = { $count }: 2-D kernel
    .deep-sets = { $count }: Deep Sets
tie-open-connect = Open this kernel in Connect
tie-open-shift = Open this kernel in Shift

# How one entry becomes another, below the matrix. What a symmetry does, after “by”:
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
    .marked = { $entry } is marked: now choose another entry.
    .stays = { $entry } stays where it is.
    .apart = Nothing that is switched on moves { $from } to { $to }: they may differ.
    .possible = { $from } would become { $to } by { tie-moving } once: { $equal ->
        [tied] they are equal
        [chance] they happen to be equal
       *[different] they differ
    }.
    .joined = { $from } becomes { $to } by { $steps }: { $equal ->
        [tied] they must be equal
        [chance] they must be equal, and happen to be
       *[different] they should be equal, and are not
    }.

# The sentence below the figure. No symmetry is switched on; $near is “yes” where only near entries are kept.
tie-caption-free = Without any symmetry { $near ->
    [yes] the { $count } weights that are kept
   *[no] all { $count } weights
} are *free*. Switch a symmetry on, and see which of them must be equal.
# The reader has painted; $respected and $others are lists of symmetries.
tie-caption-painted =
    .none = Painted by hand, *{ $count }* parameters. It respects none of these symmetries.
    .all = Painted by hand, *{ $count }* parameters. It respects all of these symmetries.
    .some = Painted by hand, *{ $count }* parameters. It respects { $respected }, but not { $others }.
# $group is a list of symmetries; $every is “yes” where they come to every permutation.
tie-caption-tied = With { $group }{ $every ->
    [yes] , together *every permutation*
   *[no] {""}
}, { $all } free weights fall into *{ $count }* { $count ->
    [one] orbit
   *[other] orbits
}: one colour, one parameter each.
tie-caption-near = { $group } and only what is near: *{ $count }* parameters are left.
# $broken is a list of $count symmetries.
tie-caption-broken = { $broken } { $count ->
    [one] no longer commutes
   *[other] no longer commute
}
tie-caption-untied = *{ $entry } is free* and differs from its orbit: { tie-caption-broken }.
    .same = { $entry } is free, but has the same number as before: nothing differs.
tie-caption-cut = What is kept cuts through an orbit: { tie-caption-broken }.
# $caption is one of the two sentences above; $outputs is a list of $count numbers.
tie-caption-differing = { $caption } With { $symmetry } the two ways differ at { $count ->
    [one] output
   *[other] outputs
} { $outputs }.
# $caption is one of the sentences above; $known is the layer's name, one of the sentences below.
tie-caption-known = { $caption } { $known }
tie-known =
    .free = Every entry is its own: a *fully connected* layer.
    .deep-sets = One for itself, one for all the others: the layer of *Deep Sets* (Zaheer et al. 2017).
    .circulant = Keep the near ones: a kernel.
    .symmetric-circulant = Both sides of the diagonal agree.
    .kernel = That is the *kernel* { $taps }.
    .kernel-of-three = That is the *3-element kernel* { $taps } of Connect.
    .symmetric-kernel = That is the *symmetric kernel* { $taps }.
    .kernel-2d = That is a *2-D convolution*, its kernel { $rows } × { $columns }.
    .turning-kernel-2d = That is a 2-D convolution with a *rotation-symmetric kernel*, { $rows } × { $columns }.

## Scene Learn

# An error ($conv, $local, $dense) is text: 0.25 or 3·10⁻⁷.
# In .start, $others says what becomes of the other layers: “still”, their weights on the right stay 0; “both”, there are too few
# examples for both of them; “dense”, too few for the fully connected layer; “slow”, enough, but it learns slowly.
learn-caption =
    .diverged = The learning rate is above 2/λ: every update overshoots by more than it corrects, and the weights *diverge*.
    .start = All weights start at *0*. Run the descent: the shared kernel settles almost at once, { $others ->
        [still] the others' weights on the right *never move*.
        [both] the others *cannot* find the band from { learn-example-count }: they go to the shortest weights that fit.
        [dense] the fully connected layer *cannot* find the band from { learn-example-count }: it goes to the shortest weights that fit.
       *[slow] the fully connected layer finds the band *slowly*.
    }
    .descent = After { $updates ->
        [one] *{ $updates }* update
       *[other] *{ $updates }* updates
    } the error is *{ $conv }* for the convolution, *{ $local }* for the locally connected layer, *{ $dense }* for the fully connected one.
    .half = Trained on the left, tested on the right: the kernel carries over (error *{ $conv }*). The locally connected layer (*{ $local }*) and the fully connected one (*{ $dense }*) have learned nothing there.
    .noise = With noise an *interpolation peak* stands where equations just equal unknowns: at N = 3 and N = { $n }. Beyond it the error falls along the thin lines, with p parameters and m = { $n } outputs: the fewer parameters, the lower.
    .thresholds = *1* example pins down the kernel, *3* the locally connected layer, *{ $n }* the fully connected one: one example gives the shared weights { $n } equations, one for each position; without sharing, each output’s own weights get just one.
learn-example-count = { $examples ->
    [one] { $examples } example
   *[other] { $examples } examples
}
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
# In the chart: errors of this size are what is left of 0.
learn-rounding = 0, but for rounding
learn-examples-axis = examples seen, N (median of 15 draws)
learn-updates-axis = updates made
learn-chart =
    .squares = Chart: error on fresh examples against the number of examples seen. The values are under Data; the slider Examples chooses N.
    .descent = Chart: error on fresh examples after 0 to { $updates } updates.
# The number of examples that pins the weights of a layer down.
learn-pinned = { $layer }: N = { $count }
learn-peak = interpolation peak
learn-law = thin: σ²·p/(N·m)
learn-working = computing: { $percent } %
learn-cancel = Stop
learn-resume = Go on
learn-learned =
    .squares = What each has learned from { learn-example-count }
    .descent = Weights after { $updates ->
        [one] { $updates } update
       *[other] { $updates } updates
    }, from { learn-example-count }
learn-truth = The truth
learn-error-here = error, this draw: { $error }
# The error for patterns on the left, or on the right; the number follows.
learn-error-left = left
learn-error-right = right
learn-weights-of = Weight matrix, { $layer }: error { $error }
learn-gradient = The gradient of a shared weight is a sum over positions
learn-one-update = one weight, one update
learn-own-updates = { $count } weights, { $count } updates
# $symbol is that of the weight: w₁
learn-position-axis = position i: error δᵢ × input under { $symbol },{ $examples ->
    [one] {""}
   *[other] {" "}summed over { $examples } examples,
} { $updates ->
    [0] before any update
    [one] after { $updates } update
   *[other] after { $updates } updates
}; L = ½ Σ δ²
learn-bars = Contributions by position, { $layer }: { $values }
learn-tap = Weight
learn-examples = Examples N
learn-samples = Input length n
learn-noise = Noise σ
learn-new-examples = New examples
learn-method = Method
    .squares = Least squares
    .descent = Gradient descent
learn-half = Train left, test right
learn-data = Data
learn-play = Run
learn-pause = Pause
learn-one-step = One update
learn-start-over = Start over
# The number follows.
learn-updates = Updates
learn-rate = Learning rate
# The formula 2/λ stands between these two.
learn-stable = largest stable:{" "}
learn-curvature = , where λ is the largest curvature of L
learn-recover = Back to a stable rate

## Scene Count

# $edges is “yes” for the kernel of two numbers that the scene opens with. $times is a number, perhaps in words: 4 billion.
count-caption =
    .sharing = Sharing saves *storage*: { $kernel } instead of { $sparse } numbers. Not operations: both do the same *{ $operations }*.
    .sparsity = Sparsity saves *operations*: { $sparse } instead of { $dense }. The zeros need not be multiplied.
    .matrix = { $edges ->
        [yes] Two numbers find every vertical edge.
       *[no] { $numbers ->
            [one] One number makes the second picture from the first.
           *[other] { $numbers } numbers make the second picture from the first.
        }
    } As a full matrix the same layer takes *{ $dense }*: { $times } times as many.
# A way to write the layer down, and below it what is special about it.
count-form =
    .conv = kernel
    .local = locally connected
    .sparse = sparse matrix
    .dense = dense matrix
count-form-what =
    .conv = sparse and shared
    .local = sparse, not shared
    .sparse = the non-zeros only
    .dense = everything, zeros too
count-quantity =
    .parameters = numbers to store
    .operations = operations for one picture
    .bytes = bytes
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
count-products = { $count } products
count-sums = { $count } sums
count-statement = Sparsity saves operations and storage. Sharing saves storage again, but no operations.
count-same-operations = The kernel and the sparse matrix do the same { $count } operations.
# How much a form takes, beside what the kernel takes.
count-times-kernel = { $same ->
    [yes] as the kernel
   *[no] { $times } × the kernel
}
count-scale-note = Bars are logarithmic: each segment is ten times as much. Dense counts a product and a sum for every entry, the others k products and k − 1 sums for every output. Sparse matrix: values only; their positions come on top.
count-pixels = { $width } × { $height } pixels
count-reduced = { $size }, drawn smaller
count-input-picture = The picture
count-output-picture = What the layer makes of it: blue negative, white zero, orange positive
count-panels = Beside the counts
count-panel =
    .matrix = Matrix to scale
    .growth = Growth
    .time = Measured here
count-matrix-rows = { $count } outputs
count-matrix-columns = { $count } inputs
count-matrix-spoken = The dense matrix to scale: { $entries } of { $all } entries in view, those that are not zero coloured by kernel element
count-in-view = In view: *{ $entries }* entries, { $whole ->
    [yes] all of it
   *[no] of { $all }
}
count-zoom = How much of the matrix is in view
count-zoom-one = 1 weight
count-band-exact = Every cell is an entry. Cells without colour are zeros.
count-band-thin = One entry is { $tiny ->
    [yes] less than 0.01
   *[no] { $width }
} pixels wide; the band is drawn thicker.
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
count-measure-what = Times the three products in this browser, { $runs } runs each, on pictures up to where the dense matrix takes 256 MB. A few seconds; the page keeps that memory until it is reloaded.
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
count-extrapolated = Extrapolated: at { $width } × { $height } the dense product would take about *{ $time }*, if its matrix fitted into memory.
count-dashed = Dashed: extrapolated from the largest size measured, by the number of operations. Bars: shortest and longest run. The same number of operations need not take the same time: a sparse matrix also fetches a position and a weight for every product.

## Steps of the walk-through, and readers’ questions

walk = Walk-through
next = Next
back = Back
leave-walk = Explore freely
step-of = { $step }/{ $count }
stuck-title = Stuck?
# What a room is asked: the setting, and the question without its options.
prediction-asked = { $setting }. *{ $question } …*
# What a room, or a reader, predicts, and what there is to choose from.
predict-two-ends = Your guess: the two ends are
    .equal = exactly equal
    .edge = equal except at the edge
    .different = different
# While presenting: how many people raise a hand for each prediction.
hands = Hands for each prediction
# The prediction that has come true.
came-true = Right: { $guess }

## Readers’ questions and their answers

stuck-same-parameter-elsewhere = The same parameter in different modules of one model: is there such a thing?
    .answer = Yes, here. Each output unit is a function of its own, on its own inputs. Look at the labels: all of them read the same <k0>, <k1>, <k2>. Change one of these three numbers, and every output that reads it changes.
stuck-place-in-the-window = Each element of the kernel acts on a particular place of every local input: what place?
    .answer = Its own place in the window. Follow the lit connections: at every output, <k1> meets the sample in the *middle* of the window, <k0> always the one before it, <k2> the one after.
stuck-meaning-of-equivariance = Sharing makes the layer equivariant to translation: meaning what?
    .answer = If the picture moves, the output moves along, and nothing else changes. Play it: one way the cat moves first, the other way its edges move. Both ways end at the *same* picture.
stuck-two-orders = Why can I not follow g(f(I)) = f(I′) = f(g(I))?
    .answer = I and I′ are pictures; g (shift) and f (convolve) each make a picture into another. I is the cat, I′ = g(I) the shifted one. With a shift of one pixel, I′(x, y) = I(x − 1, y): what stood one to the left stands here now. Both paths end at the same picture, so the difference is 0.
stuck-invariant = Is equivariant the same as invariant?
    .answer = No. Here the output *moves* with the input: that is equivariant. Invariant would be an output that stays the same, such as the largest value of the whole output, which is the same number before and after the shift.
stuck-why-equal = Why must weights be equal, if shifting and the layer commute?
    .answer = Feed in a single 1, at input 1. Shift it to input 2 and read output 1: that is W₁₂. Or read output 0 first and let it move to output 1: that is W₀₁. If the two ways agree for every input, *W₀₁ = W₁₂*; so on along the diagonal, and 9 numbers are one.
stuck-why-near = Why did keeping the near entries need no symmetry?
    .answer = Near says which weights are *zero*, a symmetry says which are *equal*: two separate wishes. Here only the first is made: 27 weights, each its own, a locally connected layer. Switch the shift on and they become 3. The two get along because a shift keeps every distance: an orbit is kept whole or cut whole.
stuck-order = What does the group's order say?
    .answer = How many different rearrangements the switches make between them: here 9 shifts, each also reflected, *18*. No orbit has more entries than that. So 81 entries leave at least 81 / 18 parameters; here 5, since the diagonal has only 9 entries.
stuck-untied-outputs = Why does untying one entry change only some outputs?
    .answer = W₄₅ is read by output 4 and by no other. Shift first, and it meets another sample at output 4; shift last, and what it did there has moved to output 5. In these *two* the ways differ. No other output ever reads it.
stuck-faster = Does sharing make it faster?
    .answer = Not by doing less. Kernel and sparse matrix do the same *267,960* operations, because the zeros are left out in both: that is *sparsity*. Sharing saves *storage*: 2 numbers instead of 178,640. Having less to fetch from memory can still take less time: see Measured here.
stuck-averaged = Are the shared copies averaged while learning?
    .answer = No, there are no copies: <k1> is one number. Each bar is what one position asks of it, the error there times the input there. Its gradient is the *sum* of the 12 bars, not their mean, and it makes *one* update. In the locally connected layer below, each bar moves a weight of its own.

## Steps of the scene Connect

connect-step-every-weight-its-own = Fully connected: every output reads every input, and every connection has a weight of its own. That makes 7 × 7 = *49* numbers, and the marked one is used *once*.
connect-step-cut = Cut the far connections. Now y₃ reads only *3* inputs, its own place and the two beside it; before, it read all 7. That is *sparsity*: fewer connections, but still no number is used twice.
connect-step-weights-of-a-window = Locally connected: each of the 19 connections still has *its own* number. What y₃ has learned about its middle input, y₄ must learn again.
connect-step-tie = Tie the weights: all connections at the same place of the window now use *one number*. 19 numbers become 3, and no connection is lost. That is *sharing*.
connect-step-slide = Slide the window along the input. <k0> always meets the left sample, <k1> the middle one, <k2> the right one. Each output is a sum of its own, from the *same three numbers*.
connect-step-one-output = The inputs that one output sees are its *receptive field*. It moves with the output and keeps its shape, except where the edge of the input cuts it off.
connect-step-one-input = What does the first window meet beyond the edge? Here, on a ring, a *copy of x₆*. So x₆ reaches y₀ through <k0>: the edge uses the same kernel as every other place.
connect-step-three-layers = All three beside each other: <k1> is used *7 times*, a weight of the other two layers *once*.
connect-step-same-outputs = All three layers now compute *the same outputs*. They store 49, 19 and *3* numbers for it.
connect-step-picture = On a picture it is the same: y₁₂ reads a window of *3 × 3* inputs, and every output reads its own with the *same nine numbers*. Locally connected that takes 169, fully connected 25 × 25 = *625*.

## Steps of the scene Shift

shift-step-picture = This is *I*, a picture. With one kernel, *f* will look at every place of it, and *g* will shift it.
shift-step-first-step = One way, *g* has shifted the picture: I′. The other way, *f* has convolved it: f(I). Does it matter which comes first?
shift-step-second-step = Now the other step: f is applied to the shifted picture, and the output is shifted. Compare the two ends.
shift-step-equal = The difference is *0*, bit for bit. The same kernel is used at every position, so wherever the cat goes, its output goes along. This is *equivariance to translation*.
shift-step-edge = Without wrapping round, what comes in over the edge is made up: zeros. *The edge decides* in the marked cells. Everywhere else the difference is still 0.
shift-step-stride = With *stride 2* the output has only every second sample. It can follow a shift by 2, but not a shift by *1*: that would be half a step.
shift-step-quarter-turn = Is it any change of the picture? No. After a *quarter turn* a kernel for vertical edges no longer fits: the two ways differ.
shift-step-symmetric-kernel = Unless the kernel looks the same after a quarter turn. This *blur* does, so now the two ways agree.
shift-step-untied = Give every position *weights of its own* and the two ways do not meet. *Tie the weights*, and they do.
shift-step-invariant = *Equivariant is not invariant*: the output moved along. Only when the position is forgotten, as by the largest output of all, does the number stay the same.

## Steps of the scene Tie

tie-step-free = A fully connected layer: every entry of the matrix is a parameter *of its own*, 81 of them. Shift the input, and the output does something else.
tie-step-shift = Now ask for one thing: if the input shifts by one, the output shifts along. Entries that the shift moves onto each other *must be equal*: 9 parameters are left.
tie-step-near = Keep only what is near: each output sees its neighbours and itself. *3* parameters are left.
tie-step-kernel = Along every row stand the same three numbers: *that is the kernel*. In Connect they are called w₀, w₁ and w₂.
tie-step-reflect = Ask for reflection as well: left and right neighbour must now agree. A *symmetric kernel*, 2 parameters.
tie-step-untie = Free one entry and let it differ. At once two outputs disagree: *without the sharing there is no equivariance*.
tie-step-every-permutation = Ask for *every* permutation: 2 parameters, one for itself, one for all the others. That is the layer of *Deep Sets*.
tie-step-grid = The same on a grid: shift right, shift down and only near entries leave a *2-D convolution* of 3 × 3. With the quarter turn as well, numbers that it moves onto each other become one.

## Steps of the scene Learn

learn-step-one-example = *One* example. It has 12 positions, so it gives 12 equations for the 3 shared weights: the kernel is found. The others have too few equations, and take the shortest weights that fit.
learn-step-three-examples = *Three* examples. Each output of the locally connected layer has 3 weights of its own, and gets one equation from each example: now they are pinned down as well, twelve times over.
learn-step-twelve-examples = *Twelve* examples. An output of the fully connected layer has 12 weights, so it takes 12 equations. Only now does the same band appear.
learn-step-gradient = Where does the advantage come from? The shared weight <k2> hears from all 12 positions; what they ask for is *added up* to one update. In the locally connected layer each position speaks to a weight of its own.
learn-step-noise = Now the targets are noisy. Where equations just equal unknowns (N = 3, N = 12) the weights bend to fit the noise exactly: the *interpolation peak*. Before it, the shortest solution holds back; beyond it, noise averages out. The fully connected layer's error falls twice: *double descent*.
learn-step-descent = Gradient descent comes to the same weights in small steps. Press *▶*: the kernel is right almost at once, the fully connected layer finds the band slowly, by itself.
learn-step-transfer = Train with patterns on the left only, test with patterns on the right. The shared kernel carries over. The others have weights there that *never saw anything*.

## Steps of the scene Count

count-step-one-weight = The same layer, written as a matrix. The one in the middle is *one* of its entries, and it is <k0>. Moving the slider draws the eye back.
count-step-some-weights = A row for each output, a column for each input. Every row holds the *same two numbers*, one step further (two, where a row of the picture ends); all the rest are zeros.
count-step-every-weight = All of it: *8 billion* entries. What is not zero is a line too thin to draw, and on the whole line there are only *two different* numbers.
count-step-sparsity = First saving, *sparsity*: leave the zeros out. Both bars shrink: 178,640 numbers instead of 8 billion, and 60,000 times fewer operations.
count-step-sharing = Second saving, *sharing*: the two numbers need not be kept 89,320 times. Storage falls to *2*. The operations stay as they were: sharing does not change the forward cost; sparsity does.
count-step-growth = Twice as wide and twice as high: the kernel stays at *2* numbers, the sparse matrix grows 4 times, the dense one *16 times*.
count-step-operations = Operations instead: kernel, locally connected layer and sparse matrix are *one line*. Only the zeros cost more.

## Presenting

lecture = Lecture
present = Present
shortcuts-title = Keys
shortcut =
    .present = present, and back
    .next = next step
    .previous = the step before
    .restore = the step as it was, after exploring, while presenting
    .blank = blank the screen while presenting
    .notes = notes in a second window while presenting
    .hands = the hands of a room; reveal, go on
    .close = end presenting; close what is open
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
presenter-waiting = Nothing is presented. Open the page in another window of this browser and press p.

## What an address or a field does not take

# $takes is one of the sentences below.
notice = The address says { $key }={ $value }, which means nothing here. { $takes }
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
    .origin = { $key } takes where the page around this one comes from, as https://example.org; until then nothing is heard from it.
    .edits = { $key } takes weights that exist, with their values, joined by commas: w3.2:1.5,l0.1:2.
    .own-picture = A picture of your own never leaves your browser, so no address can open it. Bring it along again.
    .rows = { $key } takes a number of rows that divides the number of kernel elements, at most 7 rows and columns.
    .like = { $key } takes something like { $example }, with numbers from 0 to { $most }.
# What a field of the page takes.
field =
    .number = Takes a number from { $low } to { $high }.
    .whole = Takes a whole number from { $low } to { $high }.
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
share-preview = Preview
share-qr = QR code that opens this link
share-too-long = This link is too long for a QR code.
share-figure = Figure
share-data = Data
share-code = The layer as code
share-library = Library
share-no-code = This scene shows no single layer to write down.
share-code-reads = It reads the data from the JSON file above.

## A lecture of the reader’s own, in the same dialog

lecture-title = Your own lecture
lecture-hint = A list of states, each with a sentence for the room and notes for you. Presenting steps through it. It lives in this page until you save it.
lecture-add = Add what is seen as a step
lecture-load = Load a file …
lecture-save = Save the file
lecture-present = Present from the first step
lecture-put-away = Close this lecture
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
lecture-earlier = earlier
lecture-later = later
lecture-remove = remove
# $what is one of the five above.
lecture-of-step = Step { $step }: { $what }
# $problem is one of the sentences below.
lecture-problem = Line { $line }: { $problem }
lecture-wrong =
    .json = from here on this is not JSON.
    .steps = a lecture is a list of 1 to { $most } steps, in square brackets.
    .step = a step stands in braces, with "fragment", "caption" and "notes".
    .missing = this step has no "{ $field }".
    .unknown = "{ $field }" is no field of a step.
    .text = "{ $field }" takes text in quotation marks; a caption also text by language.
    .fragment = "fragment" says { $key }={ $value }, which means nothing here.
    .long = the file is too long for a lecture.

## The page has not started, or has stopped. static/boot.js reads these: each is one line without placeables.

failure-title = The page has stopped.
failure-retry = Open it again
failure-panic = Something went wrong in it; your work is in the address.
failure-unsupported = This browser cannot run WebAssembly, which the page computes with. Please open it in a current browser.
failure-broken = The program could not be loaded. Check the connection and open the page again.

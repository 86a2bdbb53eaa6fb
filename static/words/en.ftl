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
# A setting and its value, as in “Boundary: zeros”.
name-and-value = { $name }: { $value }
save-svg = Save chart (SVG)
save-csv = Save values (CSV)

## Steps of the walk-through, and readers’ questions

walk = Walk-through
next = Next
back = Back
leave-walk = Explore freely
step-of = { $step }/{ $count }
stuck-title = Stuck?
# What a room is asked: the setting, and the question without its options.
prediction-asked = { $setting }. *{ $question } …*
# While presenting: how many people raise a hand for each prediction.
hands = Hands for each prediction
# The prediction that has come true.
came-true = Right: { $guess }

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

## The presenter’s window, static/presenter.html

presenter =
    .title = Parameter Sharing: notes
    .notes = Notes
    .next = Next
    .previous = Back
    .forth = Next
    .blank = Blank the screen
    .again = Restart the clock
    .asked = Predictions, not revealed yet
    .revealed = Predictions, revealed
    .reveals = The next press reveals
    .end = The end.
    .none = No step is open yet.
    .waiting = Nothing is presented. Open the page in another window of this browser and press p.

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
# A page in a sandboxed frame without an origin is refused its own modules.
failure-sandboxed = This frame is sandboxed and has no origin, and the page's host does not share its files with it. The host must answer with Access-Control-Allow-Origin: *, or the sandbox must contain allow-same-origin.
failure-folder = A browser does not let a page in a folder load its parts. Open parameter-sharing.html, which holds everything in one file, or put the folder on a web server.

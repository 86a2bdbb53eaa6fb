// The inputs that are timed: what the page opens, what a person does there again and again, and how fast it must be.

const field = (name) => `input[type=text][aria-label="${name}"]`;
const range = (name) => `input[type=range][aria-label="${name}"]`;

/**
 * Each has a name, the fragment `at`, and one of:
 * - `keys`: these are pressed in turn while the field `on` has the focus;
 * - `clicks`: these are clicked in turn;
 * - `over`: the mouse goes over these in turn;
 * - `drag`: the mouse drags this to and fro;
 * - `frames`: each frame is timed while the animation runs that this button starts.
 *
 * `more` opens the drawer first, `own` takes in a picture of this side, `rest` is the time in milliseconds after which all that an input
 * sets going has ended. `most` is the largest median in units of the reference; none where a case is only observed.
 */
export const inputs = [
  { name: "Connect: an input value", at: "step=none", more: true, on: field("x₃"), keys: ["ArrowUp", "ArrowDown"], most: 1 },
  { name: "Connect: a kernel value", at: "step=none", on: field("Kernel element w₁"), keys: ["ArrowUp", "ArrowDown"], most: 1 },
  { name: "Connect: hovering", at: "step=none", over: outputs([1, 4, 2, 5]), rest: 200, most: 1 },
  { name: "Connect: a bar is dragged", at: "step=none", drag: '[data-layer="conv"] [data-bar="3"]', by: [0, 9], most: 1 },
  { name: "Connect: the window, by hand", at: "step=none&slide=2", on: range("Output at which the window stands"), keys: ["ArrowRight", "ArrowLeft"], most: 1 },
  { name: "Connect: the window slides", at: "step=none&slide=0", frames: '[data-play="off"]', most: 1 },
  { name: "Connect on a picture: an input value", at: "dim=2&select=x12&step=none", more: true, on: '[aria-label^="x₁₂"][role=spinbutton]', keys: ["ArrowUp", "ArrowDown"], most: 1.5 },
  { name: "Connect 8 × 8: a kernel value", at: "dim=2&h=8&w=8&step=none", on: field("Kernel element w₄"), keys: ["ArrowUp", "ArrowDown"], most: 1.5 },
  { name: "Connect 8 × 8: hovering", at: "dim=2&h=8&w=8&step=none", over: outputs([9, 27, 18, 45]), rest: 200, most: 1.5 },
  { name: "Connect 8 × 8: the window, by hand", at: "dim=2&h=8&w=8&slide=20&step=none", on: range("Output at which the window stands"), keys: ["ArrowRight", "ArrowLeft"], most: 1.5 },
  { name: "Connect, two layers: a kernel value", at: "depth=2&step=none", on: field("Kernel element w₁"), keys: ["ArrowUp", "ArrowDown"], most: 1 },
  { name: "Connect, two layers: hovering", at: "depth=2&step=none", over: [0, 3, 1].map((unit) => `[data-second="${unit}"]`), rest: 200, most: 1 },
  { name: "Shift: a kernel value", at: "scene=shift&predict=0&step=none", more: true, on: field("Kernel, row 1, column 1"), keys: ["ArrowUp", "ArrowDown"], most: 1 },
  { name: "Shift: dx", at: "scene=shift&step=none", more: true, on: range("Shift right"), keys: ["ArrowRight", "ArrowLeft"], most: 1 },
  { name: "Shift: the picture is dragged", at: "scene=shift&step=none", drag: '[data-picture="I2"]', by: [6, 4], most: 1 },
  { name: "Shift: the animation of the square", at: "scene=shift&t=0&step=none", frames: '[data-play="off"]', most: 1 },
  { name: "Tie 12: a switch", at: "scene=tie&n=12&group=shift&step=none", clicks: ['[data-symmetry="reflect"]'], rest: 900, most: 1.5 },
  { name: "Tie 4 × 4: a switch", at: "scene=tie&h=4&w=4&group=right,down&step=none", clicks: ['[data-symmetry="turn"]'], rest: 900, most: 1.5 },
  { name: "Tie 12: hovering", at: "scene=tie&n=12&group=shift&step=none", over: ["1.1", "4.7", "9.2"].map((cell) => `[data-cell="${cell}"]`), most: 1.5 },
  { name: "Tie 4 × 4: hovering", at: "scene=tie&h=4&w=4&group=right,down&step=none", over: ["1.1", "4.7", "9.2"].map((cell) => `[data-cell="${cell}"]`), most: 1.5 },
  { name: "Tie 12: an entry is chosen", at: "scene=tie&n=12&group=shift&step=none", clicks: ["1.1", "4.7", "9.2"].map((cell) => `[data-cell="${cell}"]`), most: 1.5 },
  { name: "Count: the width", at: "scene=count&step=none", more: true, on: field("Width"), keys: ["ArrowUp", "ArrowDown"], most: 1 },
  { name: "Count: the zoom", at: "scene=count&step=none&zoom=0.4", on: range("Zoom"), keys: ["ArrowRight", "ArrowLeft"], most: 1 },
  { name: "Count: channels", at: "scene=count&layer=vgg16-conv1-1&step=none", clicks: ['[data-stepper="cin"] button:last-child', '[data-stepper="cin"] button:first-child'], most: 1 },
  { name: "Count: a kernel value on 1024 × 1024", at: "scene=count", own: 1024, on: field("Kernel element w₀"), keys: ["ArrowUp", "ArrowDown"] },
  { name: "Learn: N", at: "scene=learn&step=none", more: true, on: field("Examples N"), keys: ["ArrowUp", "ArrowDown"], most: 1 },
  { name: "Learn: a run starts", at: "scene=learn&method=descent&examples=16&step=none", clicks: ['[data-play="off"]', '[data-play="on"]'], rest: 300, most: 1 },
  { name: "Learn: frames of a run", at: "scene=learn&method=descent&examples=16&step=none", frames: '[data-play="off"]', most: 1 },
  ...["connect", "shift", "tie", "count", "learn"].flatMap((scene) => [
    { name: `${scene}: More opens and closes`, at: `scene=${scene}&step=none`, clicks: ["[data-more]", "[data-drawer] .close"], most: 1 },
    { name: `${scene}: a step of the story`, at: `scene=${scene}&step=0`, clicks: ["[data-primary]"], rest: 500, most: 1 },
  ]),
];

function outputs(units) {
  return units.map((unit) => `[data-layer="conv"] [data-output="${unit}"]`);
}

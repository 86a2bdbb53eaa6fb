// A change draws again what depends on it and nothing else: which parts of the page are written to, and how often.
import assert from "node:assert/strict";
import { field, open, slider, visit } from "./page.mjs";

/** The parts of the page, by selector, the inner ones first. */
const parts = {
  drawer: ".drawer", dock: ".dock", heading: ".heading", switches: ".switchboard", tiles: ".above", matrix: ".tying", links: ".links", proof: ".proof",
  kernel: ".window", left: '[data-side="left"]', right: '[data-side="right"]', stage: ".stage", header: "header",
};

/** In the page: counts what is written to the document from now on, by part. */
function count(parts) {
  const writes = {};
  const note = (node) => {
    const element = node.nodeType === Node.ELEMENT_NODE ? node : node.parentElement;
    const part = element && Object.keys(parts).find((part) => element.closest(parts[part]));
    const name = part ?? (element === document.documentElement ? "root" : element?.isConnected ? "page" : undefined);
    if (name) {
      writes[name] = (writes[name] ?? 0) + 1;
    }
  };
  for (const [type, names] of [[Element, ["setAttribute", "removeAttribute"]], [Node, ["insertBefore", "appendChild", "removeChild"]]]) {
    for (const name of names) {
      const original = type.prototype[name];
      type.prototype[name] = function (...given) {
        note(this);
        return original.apply(this, given);
      };
    }
  }
  for (const [type, name] of [[Node, "nodeValue"], [Node, "textContent"], [HTMLInputElement, "value"], [HTMLSelectElement, "value"], [HTMLInputElement, "checked"]]) {
    const { get, set } = Object.getOwnPropertyDescriptor(type.prototype, name);
    Object.defineProperty(type.prototype, name, {
      get,
      set(value) {
        note(this);
        set.call(this, value);
      },
    });
  }
  globalThis.writes = writes;
}

/** What `act` writes: { part: times }. */
async function written(page, act) {
  await page.waitForTimeout(1200);
  await page.evaluate(() => Object.keys(writes).forEach((part) => delete writes[part]));
  await act();
  await page.waitForTimeout(300);
  return page.evaluate(() => ({ ...writes }));
}

/** No other parts than these are written to, each at most so often. */
function holds(found, most) {
  const more = Object.keys(found).filter((part) => !(found[part] <= most[part]));
  assert.ok(Object.keys(found).length > 0);
  assert.deepEqual(more, [], JSON.stringify(found));
}

/** Opens the page at `at`, with or without the drawer, and holds which parts `act` writes to. */
function redraws(name, { at, drawer = false }, act, most) {
  visit(name, { unfolded: false, opens: false, reducedMotion: "reduce" }, async (page, { host }) => {
    await open(page, host.url, `${at}&step=none`);
    if (drawer) await page.locator("[data-more]").click();
    await page.evaluate(count, parts);
    holds(await written(page, () => act(page)), most);
  });
}

const hover = (selector) => (page) => page.locator(selector).first().hover();
const click = (selector) => (page) => page.locator(selector).first().click();
const up = (name) => (page) => field(page, name).press("ArrowUp");
const right = (name) => (page) => slider(page, name).press("ArrowRight");
const output = (place) => `[data-layer="conv"] [data-output="${place}"]`;

redraws("Connect: a hover draws both layers and the sentence again", { at: "scene=connect" }, hover(output(2)), { left: 105, kernel: 5, right: 105, dock: 8 });
redraws("Connect: an input changes its bars, its products, its field", { at: "scene=connect", drawer: true }, up("x₃"), { left: 60, right: 60, drawer: 25 });
redraws("Connect: a kernel value leaves the layer without a kernel as it is", { at: "scene=connect" }, up("Kernel element w₁"), { left: 50, kernel: 5, right: 1, drawer: 20 });
redraws("Connect on a picture: a hover draws both layers and the sentence again", { at: "dim=2" }, hover(output(12)), { left: 320, kernel: 5, right: 220, dock: 8 });
redraws("Connect on a picture: a kernel value leaves the layer without a kernel as it is", { at: "dim=2" }, up("Kernel element w₄"), { left: 120, kernel: 5, right: 1, drawer: 20 });
redraws("Shift: a shift draws its arms and its numbers again", { at: "scene=shift&image=pixel-cat", drawer: true }, right("Shift right"), { stage: 60, drawer: 30, dock: 6 });
redraws("Tie: a hover draws the matrix and the connections again", { at: "scene=tie&n=12&group=shift" }, hover('[data-cell="4.7"]'), { matrix: 12, links: 20 });
redraws("Tie on a grid: a hover draws its cells again", { at: "scene=tie&h=4&w=4&group=right,down" }, hover('[data-cell="4.7"]'), { matrix: 16 });
redraws("Tie: a choice draws its tile as well", { at: "scene=tie&n=12&group=shift" }, click('[data-cell="4.7"]'), { matrix: 20, links: 20, tiles: 15, stage: 5 });
redraws("Tie: a switch leaves the header as it is", { at: "scene=tie&n=12&group=shift" }, click("[data-symmetry=reflect]"), { matrix: 350, links: 80, proof: 50, switches: 10, heading: 5, dock: 12, drawer: 15 });
redraws("Count: the zoom moves the wall", { at: "scene=count&zoom=0.4" }, right("Zoom"), { stage: 40, heading: 5, drawer: 20, dock: 6 });
redraws("Learn: the number of examples moves in the chart and the matrices", { at: "scene=learn" }, (page) => slider(page, "Examples seen").press("ArrowLeft"), { stage: 300, heading: 5, dock: 6, drawer: 8 });

visit("Tie: an entry takes its name at the end of a wave", { unfolded: false, opens: false }, async (page, { host }) => {
  await open(page, host.url, "scene=tie&n=12&group=shift&step=none");
  await page.evaluate(() => {
    globalThis.named = {};
    const note = ({ target }) => (named[target.dataset.cell] = (named[target.dataset.cell] ?? 0) + 1);
    new MutationObserver((all) => all.forEach(note)).observe(document.querySelector(".tying tbody"), { attributeFilter: ["aria-label"], subtree: true });
  });
  const name = () => page.locator('[data-cell="11.0"]').getAttribute("aria-label");
  const before = await name();
  await page.locator("[data-symmetry=reflect]").click();
  await page.waitForTimeout(1500);
  const named = await page.evaluate(() => Object.values(named));
  assert.ok(named.length > 100 && named.every((times) => times === 1), JSON.stringify(named));
  assert.notEqual(await name(), before);
});

visit("Tie: a switch draws each beat of its wave once, and the end last", { unfolded: false, opens: false }, async (page, { host }) => {
  await open(page, host.url, "scene=tie&n=12&group=shift&step=none");
  await page.evaluate(() => {
    const tally = document.querySelector("[data-parameters]");
    globalThis.counts = [];
    new MutationObserver(() => counts.push(Number(tally.dataset.parameters))).observe(tally, { attributeFilter: ["data-parameters"] });
  });
  await page.locator("[data-symmetry=reflect]").click();
  await page.waitForTimeout(1500);
  const counts = await page.evaluate(() => counts);
  assert.equal(counts.at(-1), 7);
  assert.deepEqual(counts, [...new Set(counts)].sort((a, b) => b - a));
});

for (const [scene, step] of [["connect", 3], ["connect", 5], ["shift", 0]]) {
  visit(`${scene}, step ${step + 2}: it is drawn whole before it moves`, { unfolded: false, opens: false }, async (page, { host }) => {
    await open(page, host.url, `scene=${scene}&step=${step}`);
    const added = await page.evaluate(async () => {
      let nodes = 0;
      const drawer = document.querySelector(".drawer");
      const note = ({ target, addedNodes }) => (nodes += drawer.contains(target) ? 0 : addedNodes.length);
      new MutationObserver((changes) => changes.forEach(note)).observe(document.querySelector("main"), { subtree: true, childList: true });
      document.querySelector("[data-primary]").click();
      const counts = [];
      const next = async () => {
        const now = await new Promise(requestAnimationFrame);
        counts.push(nodes);
        nodes = 0;
        return now;
      };
      const first = await next();
      // Later the next part of what moves begins to.
      while ((await next()) < first + 80);
      return counts;
    });
    assert.ok(added[0] > 0, `${added}`);
    assert.ok(added.length > 1);
    assert.deepEqual(added.slice(1), added.slice(1).map(() => 0));
  });
}

visit("A step that shows something at rest asks for no frames once it is painted", { unfolded: false, opens: false }, async (page, { host }) => {
  await open(page, host.url, "scene=connect&step=7");
  await page.waitForTimeout(500);
  const asked = await page.evaluate(async () => {
    let asked = 0;
    const ask = requestAnimationFrame;
    globalThis.requestAnimationFrame = (then) => {
      asked++;
      return ask(then);
    };
    document.querySelector("[data-primary]").click();
    await new Promise((after) => setTimeout(after, 400));
    return asked;
  });
  // For the address and the title.
  assert.ok(asked <= 2, `${asked}`);
});

const quiet = { unfolded: false, opens: false, reducedMotion: "reduce" };

visit("What the closed drawer holds follows the figure, in a task of its own", quiet, async (page, { host }) => {
  await open(page, host.url, "scene=shift&step=1");
  await page.evaluate(() => {
    globalThis.batches = [];
    const touched = (changes, part) => changes.some(({ target }) => target.parentElement?.closest(part));
    const note = (changes) => batches.push([".square", ".drawer"].filter((part) => touched(changes, part)));
    new MutationObserver(note).observe(document.querySelector("main"), { subtree: true, childList: true, attributes: true });
    document.querySelector("[data-primary]").click();
  });
  await page.waitForFunction(() => document.querySelectorAll(".kernel-editor input").length === 9);
  const batches = await page.evaluate(() => batches.filter((parts) => parts.length));
  assert.deepEqual([...new Set(batches.flat())], [".square", ".drawer"]);
  assert.ok(batches.every((parts) => parts.length === 1), JSON.stringify(batches));
});

visit("A drawer that opens with a change shows it at once", quiet, async (page, { host }) => {
  await open(page, host.url, "scene=shift&step=1");
  const fields = await page.evaluate(async () => {
    const drawer = document.querySelector(".drawer");
    const opened = new Promise((resolve) => {
      new MutationObserver(() => drawer.hidden || resolve(drawer.querySelectorAll(".kernel-editor input").length)).observe(drawer, { attributes: true });
    });
    document.querySelector("[data-primary]").click();
    document.querySelector("[data-more]").click();
    return opened;
  });
  assert.equal(fields, 9);
});

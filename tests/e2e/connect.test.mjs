// The scene Connect, used as a person would.
import assert from "node:assert/strict";
import { dragFinger, dragMouse, expect, field, lit, menu, middle, outputs, sentence, state, visit } from "./page.mjs";
import { boundaries, correlate1d, dense } from "./reference.mjs";

const x = [2, 3, 1, 4, 5, 3, 2];
const k = [1, 2, -1];
const layers = ["conv", "local", "dense"];

const tile = (page, tap) => page.getByRole("group", { name: "Kernel" }).locator(`[data-param-button="k${tap}"]`);
const cell = (page, layer, row, column) => page.locator(`[data-layer="${layer}"] [data-cell="${row}.${column}"]`);
const edge = (page, param) => page.locator(`[data-edge][data-param="${param}"]`);

/** Clicks or taps a connection at a point where no other connection covers it. */
async function pointAt(page, edge, point = (x, y) => page.mouse.click(x, y)) {
  await edge.locator("path").first().scrollIntoViewIfNeeded();
  const place = await edge.evaluate((edge) => {
    const line = edge.querySelector("path");
    for (let part = 0.05; part < 1; part += 0.05) {
      const { x, y } = line.getPointAtLength(part * line.getTotalLength());
      const at = new DOMPoint(x, y).matrixTransform(edge.getScreenCTM());
      if (document.elementFromPoint(at.x, at.y)?.parentElement === edge) {
        return { x: at.x, y: at.y };
      }
    }
  });
  await point(place.x, place.y);
}

/** The weights of the fully connected layer's matrix, row by row. */
function weights(page) {
  const cells = page.locator('[data-layer="dense"] [data-cell]');
  return cells.evaluateAll((all) => all.map((cell) => Number(cell.textContent.replace("−", "-"))));
}

visit("the opening state: many arrows in the convolution, one in the others", {}, async (page) => {
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Which connections reuse one number?");
  assert.deepEqual(await lit(page, "conv"), x.map((_, i) => `k1:${i}→${i}`));
  assert.deepEqual(await lit(page, "dense"), ["w3.3:3→3"]);
  await expect(page.locator("[data-layer]")).toHaveCount(2);
  await expect(sentence(page)).toHaveText(
    "w₁ is used 7 times: the same number, at every position. The marked weight of the fully connected layer is used once.",
  );
  assert.deepEqual(await outputs(page), correlate1d(x, k, { boundary: "zero" }));
  assert.deepEqual(await outputs(page, "dense"), dense(await weights(page), 7, 7, x));
  assert.equal(await state(page), "step=none");
});

visit("the layers show their costs", {}, async (page) => {
  const cost = (layer, of) => page.locator(`[data-cost="${layer}"][data-of="${of}"]`);
  for (const [layer, parameters, multiplications] of [["conv", 3, 19], ["local", 19, 19], ["dense", 49, 49]]) {
    await expect(cost(layer, "parameters")).toHaveAttribute("data-value", String(parameters));
    if (layer !== "local") {
      await expect(cost(layer, "multiplications")).toHaveAttribute("data-value", String(multiplications));
    }
    if (layer !== "local") {
      await expect(page.locator(`[data-layer="${layer}"] [data-edge]`)).toHaveCount(multiplications);
    }
  }
});

visit("a kernel element highlights every connection that uses it, in the diagram and in the matrix", {}, async (page) => {
  for (const [tap, uses] of [[0, 6], [2, 6], [1, 7]]) {
    await tile(page, tap).click();
    await expect(tile(page, tap)).toHaveAttribute("aria-pressed", "true");
    assert.equal((await lit(page, "conv")).length, uses);
    assert.ok((await lit(page, "conv")).every((edge) => edge.startsWith(`k${tap}:`)));
    assert.equal((await lit(page, "dense")).length, 1);
    await expect(page.locator('[data-layer="conv"] [data-cell][data-on="true"]')).toHaveCount(uses);
    await expect(sentence(page)).toContainText(`is used ${uses} times`);
    await expect(tile(page, tap)).toHaveAccessibleName(new RegExp(`used ${uses} times`));
  }
});

visit("a connection, a unit and a matrix cell can be clicked", {}, async (page) => {
  await pointAt(page, edge(page, "k2").nth(2));
  await expect(tile(page, 2)).toHaveAttribute("aria-pressed", "true");
  assert.equal((await lit(page, "conv")).length, 6);

  await pointAt(page, edge(page, "w0.6"));
  await expect(cell(page, "dense", 0, 6)).toHaveAttribute("data-on", "true");
  assert.deepEqual(await lit(page, "dense"), ["w0.6:6→0"]);
  assert.deepEqual(await lit(page, "conv"), []);
  await expect(sentence(page)).toContainText("does not reach so far");

  await cell(page, "dense", 2, 1).click();
  assert.deepEqual(await lit(page, "dense"), ["w2.1:1→2"]);
  assert.equal((await lit(page, "conv")).length, 6);

  await page.locator('[data-layer="conv"] [data-output="4"]').click();
  assert.deepEqual(await lit(page, "conv"), ["k0:3→4", "k1:4→4", "k2:5→4"]);
  assert.equal((await lit(page, "dense")).length, 7);
  await expect(sentence(page)).toContainText("3 of 7 inputs");

  await page.locator('[data-layer="dense"] [data-input="0"] .unit').click();
  assert.deepEqual(await lit(page, "conv"), ["k0:0→1", "k1:0→0"]);
  await expect(page).toHaveURL(/#select=x0$/);
});

visit("typed values take effect at once", {}, async (page) => {
  await field(page, "Kernel element w₁").fill("2.5");
  assert.deepEqual(await outputs(page), correlate1d(x, [1, 2.5, -1], { boundary: "zero" }));
  await field(page, "x₀").fill("-7");
  await field(page, "x₆").fill("−0,5");
  const typed = [-7, 3, 1, 4, 5, 3, -0.5];
  assert.deepEqual(await outputs(page), correlate1d(typed, [1, 2.5, -1], { boundary: "zero" }));
  assert.deepEqual(await outputs(page, "dense"), dense(await weights(page), 7, 7, typed));
  await expect(page).toHaveURL(/#x=-7,3,1,4,5,3,-0.5&k=1,2.5,-1$/);
});

visit("an invalid value in a field: a message says what is valid, and the last valid value stays", {}, async (page) => {
  const w0 = field(page, "Kernel element w₀");
  const before = await outputs(page);
  for (const nonsense of ["", "two", "1e9", "--1", "NaN", "Infinity", "1;2"]) {
    await w0.fill(nonsense);
    await expect(w0).toHaveAttribute("aria-invalid", "true");
    await expect(w0).toHaveAccessibleDescription("Takes a number from −1,000,000 to 1,000,000.");
    assert.deepEqual(await outputs(page), before);
  }
  await w0.press("Escape");
  await expect(w0).toHaveValue("1");
  await expect(w0).not.toHaveAttribute("aria-invalid");

  // The message stays when the field loses the focus, and goes when it regains it.
  await w0.fill("two");
  await field(page, "x₀").focus();
  await expect(w0).toHaveValue("1");
  await expect(w0).toHaveAccessibleDescription(/^Takes a number/);
  await w0.focus();
  await expect(page.getByRole("alert").filter({ visible: true })).toHaveCount(0);
  assert.equal(await state(page), "step=none");
});

visit("a bar is dragged with the mouse: value and outputs follow", {}, async (page) => {
  const bar = await middle(page.locator('[data-layer="conv"] [data-bar="3"]'));
  await dragMouse(page, bar, { x: 0, y: -200 });
  await expect(field(page, "x₃")).toHaveValue("6");
  assert.deepEqual(await outputs(page), correlate1d([2, 3, 1, 6, 5, 3, 2], k, { boundary: "zero" }));
  await dragMouse(page, await middle(page.locator('[data-layer="dense"] [data-bar="3"]')), { x: 30, y: 200 });
  await expect(field(page, "x₃")).toHaveValue("−6");
  assert.deepEqual(await outputs(page), correlate1d([2, 3, 1, -6, 5, 3, 2], k, { boundary: "zero" }));
  await page.mouse.move(bar.x, bar.y - 200);
  await expect(field(page, "x₃")).toHaveValue("−6");
});

visit("every boundary, stride, dilation and the flip agree with the textbook loop", {}, async (page) => {
  await field(page, "Kernel element w₁").fill("3");
  for (const boundary of boundaries) {
    await menu(page, "Boundary").selectOption(boundary);
    for (const [stride, dilation, flip] of [[1, 1, true], [2, 1, false], [1, 2, true], [3, 3, true], [1, 1, false]]) {
      await menu(page, "Stride").selectOption(String(stride));
      await menu(page, "Dilation").selectOption(String(dilation));
      await page.getByRole("checkbox", { name: "Flip the kernel" }).setChecked(flip);
      assert.deepEqual(
        await outputs(page),
        correlate1d(x, [1, 3, -1], { boundary, stride, dilation, flip }),
        `${boundary} ${stride} ${dilation} ${flip}`,
      );
    }
  }
});

visit("an impossible layer: nothing changes, and the page gives the reason", { at: "x=1,2,3" }, async (page) => {
  await menu(page, "Boundary").selectOption("valid");
  const before = await outputs(page);
  await menu(page, "Dilation").selectOption("2");
  await expect(page.getByRole("alert").filter({ visible: true })).toContainText("Not possible");
  assert.deepEqual(await outputs(page), before);
  await expect(menu(page, "Dilation")).toHaveValue("1");
  await menu(page, "Boundary").selectOption("zero");
  await expect(page.getByRole("alert").filter({ visible: true })).toHaveCount(0);
});

visit("layers are switched off and on; the last one stays", {}, async (page) => {
  const layer = (name) => page.getByRole("checkbox", { name });
  const shown = () => page.locator("[data-layer]").evaluateAll((all) => all.map((one) => one.dataset.layer));
  await layer("Locally connected").click();
  assert.deepEqual(await shown(), ["conv", "dense"]);
  await layer("Fully connected").click();
  assert.deepEqual(await shown(), ["conv"]);
  await layer("Convolution").click();
  await expect(layer("Convolution")).toBeChecked();
  assert.deepEqual(await shown(), ["conv"]);
  await expect(page).toHaveURL(/#layers=conv$/);
  // Of the layers without sharing the one with the most weights is shown first; the other is a stop on its way.
  await layer("Locally connected").click();
  assert.deepEqual(await shown(), ["conv", "local"]);
  assert.deepEqual(await lit(page, "local"), ["l3.1:3→3"]);
  await layer("Fully connected").click();
  assert.deepEqual(await shown(), ["conv", "dense"]);
  await layer("Convolution").click();
  assert.deepEqual(await shown(), ["local", "dense"]);
});

visit("new random weights are in the address, and reset takes everything back", {}, async (page) => {
  const before = await weights(page);
  await page.getByRole("button", { name: "New random weights" }).click();
  await expect(page).toHaveURL(/#seed=\d+$/);
  const after = await weights(page);
  assert.notDeepEqual(after, before);
  assert.deepEqual(await outputs(page, "dense"), dense(after, 7, 7, x));
  assert.deepEqual(await outputs(page), correlate1d(x, k, { boundary: "zero" }));

  await tile(page, 0).click();
  await field(page, "x₀").fill("9");
  await page.getByRole("button", { name: "Reset" }).click();
  // The scene opens at the first step of its story.
  await expect(page).not.toHaveURL(/#/);
  assert.deepEqual(await weights(page), before);
  assert.deepEqual(await lit(page, "dense"), ["w0.0:0→0"]);
  await expect(field(page, "x₀")).toHaveValue("2");
});

visit("by keyboard: Tab reaches a kernel element, Enter chooses it", {}, async (page) => {
  await page.locator('[data-layer="conv"] .diagram').focus();
  await page.keyboard.press("Tab");
  await expect(tile(page, 0)).toBeFocused();
  await page.keyboard.press("Enter");
  assert.equal((await lit(page, "conv")).length, 6);
  await page.keyboard.press("Tab");
  await expect(field(page, "Kernel element w₀")).toBeFocused();
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowUp");
  await expect(field(page, "Kernel element w₀")).toHaveValue("3");
  await page.keyboard.press("PageDown");
  await expect(field(page, "Kernel element w₀")).toHaveValue("−7");
  assert.deepEqual(await outputs(page), correlate1d(x, [-7, 2, -1], { boundary: "zero" }));
  await page.keyboard.press("Tab");
  await page.keyboard.press("Space");
  await expect(tile(page, 1)).toHaveAttribute("aria-pressed", "true");
});

visit("by keyboard: arrows move in the matrix and choose, Tab leaves it", {}, async (page) => {
  await cell(page, "dense", 3, 3).focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowUp");
  await expect(cell(page, "dense", 2, 4)).toBeFocused();
  assert.deepEqual(await lit(page, "dense"), ["w2.4:4→2"]);
  await page.keyboard.press("Tab");
  await expect(page.locator('[data-layer="dense"] [data-cell]:focus')).toHaveCount(0);
  await page.keyboard.press("Shift+Tab");
  await expect(cell(page, "dense", 2, 4)).toBeFocused();

  // In the convolution's matrix an arrow key moves to a cell of another element, and stays put at the edge.
  await cell(page, "conv", 0, 0).focus();
  await page.keyboard.press("ArrowUp");
  await expect(cell(page, "conv", 0, 0)).toBeFocused();
  await page.keyboard.press("ArrowRight");
  await expect(cell(page, "conv", 0, 1)).toBeFocused();
  await expect(tile(page, 2)).toHaveAttribute("aria-pressed", "true");
});

const phone = { viewport: { width: 375, height: 812 }, hasTouch: true, isMobile: true };

visit("by touch: a kernel element and a connection are tapped", phone, async (page) => {
  await tile(page, 0).tap();
  assert.equal((await lit(page, "conv")).length, 6);
  await pointAt(page, edge(page, "k2").nth(3), (x, y) => page.touchscreen.tap(x, y));
  await expect(tile(page, 2)).toHaveAttribute("aria-pressed", "true");
  // One layer at a time: the numbers are the tabs.
  await expect(cell(page, "dense", 6, 0)).toBeHidden();
  await page.locator('[data-tab="dense"]').tap();
  await expect(tile(page, 0)).toBeHidden();
  await cell(page, "dense", 6, 0).tap();
  assert.deepEqual(await lit(page, "dense"), ["w6.0:0→6"]);
});

visit("by touch: a bar is dragged, and the page does not scroll away", phone, async (page) => {
  const bar = await middle(page.locator('[data-layer="conv"] [data-bar="2"]'));
  const scrolled = await page.evaluate(() => scrollY);
  await dragFinger(page, bar, { x: 0, y: -120 });
  await expect(field(page, "x₂")).toHaveValue("6");
  assert.deepEqual(await outputs(page), correlate1d([2, 3, 6, 4, 5, 3, 2], k, { boundary: "zero" }));
  assert.equal(await page.evaluate(() => scrollY), scrolled);
});

visit("random input: the page computes what the address says", {}, async (page) => {
  for (const [fragment, options] of [
    ["x=1,-2,3.5&k=2&boundary=full", { boundary: "full" }],
    ["x=1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16&k=1,2,3,4,5,4,3,2,1&boundary=reflect", { boundary: "reflect" }],
    ["x=0.1,0.2,0.3,0.4&k=0.7,-0.3&boundary=circular&flip=1", { boundary: "circular", flip: true }],
  ]) {
    const [input, kernel] = ["x", "k"].map((key) => new URLSearchParams(fragment).get(key).split(",").map(Number).map(Math.fround));
    await page.evaluate((fragment) => parameterSharing.setState(fragment), fragment);
    await expect(page.locator('[data-layer="conv"] [data-input]')).toHaveCount(input.length);
    assert.deepEqual((await outputs(page)).map(Math.fround), correlate1d(input, kernel, options));
    assert.equal((await lit(page, "dense")).length, 1, layers.join());
  }
});

visit("a copy is edited where it stands: every use follows, until its tie is broken", {}, async (page) => {
  const editor = page.locator(".editor");
  await cell(page, "conv", 3, 3).click();
  await expect(editor).toHaveCount(0);
  await cell(page, "conv", 3, 3).click();
  await expect(editor.getByRole("spinbutton")).toBeFocused();
  await editor.getByRole("spinbutton").fill("4");
  assert.deepEqual(await outputs(page), correlate1d(x, [1, 4, -1], { boundary: "zero" }));
  await expect(page.locator('[data-layer="conv"] [data-flash="1"]')).toHaveCount(1);
  await expect(page.locator("[data-flash]")).toHaveCount(0);

  await editor.getByRole("button", { name: "Break this tie" }).click();
  assert.equal(await state(page), "k=1,4,-1&untied=3.1:4&select=u3.1");
  await page.mouse.move(5, 5);
  await expect(sentence(page)).toContainText("no longer a convolution");
  await expect(page.locator('[data-layer="conv"] [data-giant]')).toHaveAttribute("data-value", "4");
  // Its own number by now: typed at the keyboard, and of no other connection.
  await cell(page, "conv", 3, 3).focus();
  await page.keyboard.press("7");
  await page.keyboard.press("Enter");
  const expected = correlate1d(x, [1, 4, -1], { boundary: "zero" });
  expected[3] += 3 * x[3];
  assert.deepEqual(await outputs(page), expected);
  await expect(page.locator('[data-layer="conv"] [data-convolution]')).toHaveAttribute("data-convolution", "false");
  await page.keyboard.press("Escape");
  assert.match(await state(page), /untied=3\.1:7/);
});

visit("a connection is edited by a second click, too", {}, async (page) => {
  await pointAt(page, edge(page, "k2").nth(2));
  await pointAt(page, edge(page, "k2").nth(2));
  await page.locator(".editor").getByRole("spinbutton").fill("5");
  assert.deepEqual(await outputs(page), correlate1d(x, [1, 2, 5], { boundary: "zero" }));
});

visit("a second layer: the receptive field grows from 3 to 5", {}, async (page) => {
  const read = () => page.locator('[data-layer="conv"] [data-input][data-end="true"]').count();
  await page.locator('[data-layer="conv"] [data-output="3"]').click();
  assert.equal(await read(), 3);
  await menu(page, "Layers in a row").selectOption("2");
  assert.equal(await state(page), "depth=2&select=z3");
  assert.equal(await read(), 5);
  const second = await page.locator("[data-second]").evaluateAll((all) => all.map((one) => Number(one.dataset.value)));
  assert.deepEqual(second, correlate1d(correlate1d(x, k, { boundary: "zero" }), k, { boundary: "zero" }));
  await expect(sentence(page)).toContainText("reads 5 of 7 inputs");
  await menu(page, "Stride").selectOption("2");
  await expect(page.locator('[data-layer="conv"] [data-output]')).toHaveCount(4);
});

for (const lang of ["en", "zh-CN"]) {
  visit(`on a phone the name of a single layer stands beside its number: ${lang}`, { at: `layers=local&step=none&lang=${lang}`, unfolded: false, viewport: { width: 375, height: 812 } }, async (page) => {
    for (const layers of ["local", "dense", "conv"]) {
      await page.evaluate((fragment) => parameterSharing.setState(fragment), `layers=${layers}&step=none&lang=${lang}`);
      await expect(page.locator(`[data-layer="${layers}"] h2`)).toBeVisible();
      const { height } = await page.locator(`[data-layer="${layers}"] h2`).boundingBox();
      assert.ok(height < 70, `${layers}: ${height}`);
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), 0);
    }
  });
}

for (const theme of ["light", "projector"]) {
  for (const width of [1280, 1024]) {
    visit(`the equation of each layer is seen whole: ${theme}, ${width}`, { at: `step=three-layers&theme=${theme}`, unfolded: false, viewport: { width, height: 800 } }, async (page) => {
      const beyond = await page.locator(".layer .equation").evaluateAll((all) =>
        all.map((one) => {
          const text = document.createRange();
          text.selectNodeContents(one);
          return text.getBoundingClientRect().right - one.closest(".layer").getBoundingClientRect().right;
        }));
      assert.equal(beyond.length, 2);
      for (const pixels of beyond) assert.ok(pixels <= 0, String(beyond));
    });
  }
}

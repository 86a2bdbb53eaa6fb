// The scene Connect on a picture: planes, a matrix h·w × h·w, the same linking as on a signal.
import assert from "node:assert/strict";
import { expect, field, holdFrames, lit, menu, open, outputs, ready, runFrames, sentence, slider, state, visit } from "./page.mjs";
import { boundaries, correlate2d, cost, dense, windows } from "./reference.mjs";

const edge = [0, 0, 0, 4, 4, 0, 0, 0, 4, 4, 0, 0, 4, 4, 4, 0, 0, 4, 4, 4, 0, 4, 4, 4, 4];
const prewitt = [-1, 0, 1, -1, 0, 1, -1, 0, 1];
const layers = ["conv", "local", "dense"];
/** Two layers stand side by side: the address that shows this one. */
const showing = (layer) => (layer === "local" ? "dim=2&layers=conv,local" : "dim=2");
const figure = (page, layer) => page.locator(`[data-layer="${layer}"] .diagram`);
const matrix = (page, layer) => page.locator(`[data-layer="${layer}"] canvas.sheet`);
const cell = (page, param) => page.locator(`[data-edge][data-param="${param}"]`);
/** Waits until these units of the layer, and no others, are marked as ends of what is selected. */
const expectEnds = (page, layer, what, units) =>
  expect
    .poll(() => page.locator(`[data-layer="${layer}"] [data-${what}][data-end="true"]`).evaluateAll((all, what) => all.map((one) => Number(one.dataset[what])), what), layer)
    .toEqual(units);
/** Waits until these connections of the layer, and no others, are lit. */
const expectLit = (page, layer, edges, where = layer) => expect.poll(() => lit(page, layer), where).toEqual(edges);
const expectLitCount = (page, layer, count) => expect.poll(async () => (await lit(page, layer)).length, layer).toBe(count);
const set = (page, fragment) => page.evaluate((fragment) => parameterSharing.setState(fragment), fragment);

visit("the opening picture: nine numbers, each used at every position that it fits", { at: "dim=2" }, async (page) => {
  await expect(page.locator('[data-layer="conv"] [data-input]')).toHaveCount(25);
  assert.deepEqual(await outputs(page), correlate2d(edge, 5, 5, prewitt, 3, 3, { boundary: "zero" }).data);
  const expected = cost({ h: 5, w: 5, kh: 3, kw: 3, boundary: "zero" });
  for (const layer of layers) {
    await set(page, showing(layer));
    for (const of of ["parameters", "multiplications"]) {
      const value = page.locator(`[data-layer="${layer}"] [data-cost="${layer}"][data-of="${of}"]`);
      await expect(value).toHaveAttribute("data-value", String(expected[layer][of]));
    }
    await expect(page.locator(`[data-layer="${layer}"] [data-edge]`)).toHaveCount(expected[layer].multiplications);
  }
  await set(page, "dim=2");
  await expect(sentence(page)).toContainText("w₄ is used 25 times");
  for (const [tap, uses] of [16, 20, 16, 20, 25, 20, 16, 20, 16].entries()) {
    const tile = page.locator(`.window [data-param-button="k${tap}"]`);
    await expect(tile).toHaveAccessibleName(`w${"₀₁₂₃₄₅₆₇₈"[tap]} = ${String(prewitt[tap]).replace("-", "−")}, used ${uses} times`);
    await tile.click();
    await expectLitCount(page, "conv", uses);
    const on = await lit(page, "conv");
    assert.ok(on.every((one) => one.startsWith(`k${tap}:`)));
    await expectLitCount(page, "dense", 1);
  }
});

visit("an output highlights its window in every picture, an input everything it reaches", { at: "dim=2" }, async (page) => {
  await page.locator('[data-layer="conv"] [data-output="7"]').click();
  const field = [1, 2, 3, 6, 7, 8, 11, 12, 13];
  for (const layer of ["conv", "local"]) {
    await set(page, `${showing(layer)}&select=y7`);
    await expectEnds(page, layer, "input", field);
    await expectEnds(page, layer, "output", [7]);
    await expect(page.locator(`[data-layer="${layer}"] line.tie`)).toHaveCount(9);
    await expect(page.locator(`[data-layer="${layer}"] .lit`)).toHaveCount(9);
    await expect(page.locator(`[data-layer="${layer}"] [data-term][data-on="false"]`)).toHaveCount(0);
  }
  await set(page, "dim=2&select=y7");
  await expectLit(page, "conv", field.map((input, tap) => `k${tap}:${input}→7`));
  await expectLitCount(page, "dense", 25);
  await expect(sentence(page)).toContainText("y₇ reads 9 of 25 inputs");
  assert.equal(await state(page), "dim=2&select=y7");

  await page.locator('[data-layer="conv"] [data-output="0"]').click();
  await expectEnds(page, "conv", "input", [0, 1, 5, 6]);

  await page.locator('[data-layer="dense"] [data-input="0"]').click();
  await expectLit(page, "conv", ["k0:0→6", "k1:0→5", "k3:0→1", "k4:0→0"]);
  await expect(sentence(page)).toContainText("x₀ reaches 4 of 25 outputs");
});

/** Clicks the canvas at the entry of this row and column. */
async function pick(page, layer, row, column, rows = 25, columns = 25) {
  const { x, y, width, height } = await matrix(page, layer).boundingBox();
  await page.mouse.click(x + ((column + 0.5) * width) / columns, y + ((row + 0.5) * height) / rows);
}

visit("the mouse previews, a click on a cell of the matrix pins, Escape clears", { at: "dim=2" }, async (page) => {
  await page.locator('[data-layer="dense"] [data-input="21"]').hover();
  await expect(sentence(page)).toContainText("x₂₁ reaches");
  assert.equal(await state(page), "dim=2");
  await pick(page, "dense", 3, 21);
  assert.equal(await state(page), "dim=2&select=w3.21");
  await expect(cell(page, "w3.21")).toHaveAccessibleName(/from x₂₁ to y₃, used once/);
  await set(page, "dim=2&layers=conv,local");
  await pick(page, "local", 12, 11);
  assert.equal(await state(page), "dim=2&layers=conv,local&select=l12.3");
  await expectLit(page, "local", ["l12.3:11→12"]);
  await expectLitCount(page, "conv", 20);
  await field(page, "w₁₂,₁₁, Locally connected").fill("5");
  assert.match(await state(page), /edit=l12\.3:5/);
  await page.locator('[data-layer="conv"] .equation [data-term="k8"]').click();
  await expectLitCount(page, "conv", 16);
  await page.keyboard.press("Escape");
  await expect(page.locator('[data-edge][data-on="true"]')).toHaveCount(0);
});

visit("by keyboard: arrows walk the grids and the matrix, Tab leaves each", { at: "dim=2&select=y7" }, async (page) => {
  await figure(page, "conv").focus();
  for (const [key, unit] of [["ArrowDown", "y12"], ["ArrowRight", "y13"], ["ArrowUp", "y8"], ["ArrowLeft", "y7"], ["ArrowLeft", "y6"], ["ArrowLeft", "y5"], ["ArrowLeft", "x9"], ["ArrowUp", "x4"], ["ArrowRight", "y0"]]) {
    await page.keyboard.press(key);
    assert.equal(await state(page), `dim=2&select=${unit}`, key);
  }
  await page.keyboard.press("Tab");
  await expect(matrix(page, "conv")).toBeFocused();
  await page.keyboard.press("ArrowRight");
  await expect(page.locator('.window [data-param-button="k5"]')).toHaveAttribute("aria-pressed", "true");
  await page.keyboard.press("ArrowDown");
  await expect(page.locator('.window [data-param-button="k4"]')).toHaveAttribute("aria-pressed", "true");
  await page.keyboard.press("ArrowDown");
  await expect(page.locator('.window [data-param-button="k3"]')).toHaveAttribute("aria-pressed", "true");
  await page.locator('[data-layer="conv"] .window .tap input').last().focus();
  await page.keyboard.press("Tab");
  await expect(page.locator('[data-layer="conv"] .equation')).toBeFocused();
  await matrix(page, "dense").focus();
  await page.keyboard.press("ArrowUp");
  const before = await state(page);
  assert.match(before, /select=w\d+\.\d+/);
  await page.keyboard.press("ArrowRight");
  assert.notEqual(await state(page), before);
});

visit("every boundary, stride, dilation and the flip agree with the textbook loop", { at: "dim=2" }, async (page) => {
  const kernels = [[1, 3, [1, -2, 3]], [3, 1, [1, -2, 3]], [3, 3, [1, -2, 3, 4, 5, -6, 7, 8, 9]], [1, 2, [2, -1]]];
  const x = Array.from({ length: 30 }, (_, i) => ((i * 7) % 11) - 4);
  const tried = [];
  for (const boundary of boundaries) {
    for (const [kh, kw, k] of kernels) {
      for (const [stride, dilation, flip] of [[1, 1, 1], [2, 1, 0], [1, 2, 1], [3, 2, 0]]) {
        const options = { boundary, stride, dilation, flip: flip === 1 };
        const expected = correlate2d(x, 5, 6, k, kh, kw, options);
        if (!expected) continue;
        await set(page, `dim=2&h=5&w=6&x=${x}&k=${k}&kh=${kh}&boundary=${boundary}&stride=${stride}&dilation=${dilation}&flip=${flip}&weights=same&select=y0`);
        const where = `${boundary} ${kh}×${kw} ${stride} ${dilation} ${flip}`;
        for (const layer of ["conv", "dense"]) {
          assert.deepEqual(await outputs(page, layer), expected.data, `${layer}: ${where}`);
          const edges = await page.locator(`[data-layer="${layer}"] [data-edge]`).count();
          assert.equal(edges, cost({ h: 5, w: 6, kh, kw, ...options })[layer].multiplications, `${layer}: ${where}`);
        }
        // The input that each kernel element reads at the first output.
        const window = windows(5, 6, kh, kw, options).windows[0];
        const taps = window.map((at, place) => [flip ? k.length - 1 - place : place, at]).filter(([, at]) => at >= 0);
        await expectLit(page, "conv", taps.map(([tap, at]) => `k${tap}:${at}→0`).sort(), where);
        tried.push(where);
      }
    }
  }
  assert.ok(tried.length > 80);
  await expect(page.locator("[data-notice]")).toHaveCount(0);
});

visit("padding is drawn according to the boundary", { at: "dim=2&layers=conv" }, async (page) => {
  const made = () => page.locator('[data-layer="conv"] .padding').evaluateAll((all) => all.map((one) => one.dataset.copy ?? "0"));
  assert.deepEqual(await made(), Array(24).fill("0"));
  for (const boundary of ["circular", "replicate", "reflect"]) {
    await menu(page, "Boundary").selectOption(boundary);
    const layout = windows(5, 5, 3, 3, { boundary });
    const copies = (await made()).map(Number);
    assert.equal(copies.length, 24);
    // The corner of the first window is the first padded sample, row by row.
    assert.equal(copies[0], layout.windows[0][0], boundary);
    assert.equal(copies.at(-1), layout.windows.at(-1).at(-1), boundary);
  }
  await menu(page, "Boundary").selectOption("valid");
  assert.deepEqual(await made(), []);
  await expect(page.locator("[data-output]")).toHaveCount(9);
});

visit("switches, sizes and numbers: undo, Back and reload keep them", { at: "stride=2" }, async (page) => {
  await page.getByRole("button", { name: "2-D" }).click();
  assert.equal(await state(page), "dim=2&stride=2");
  await menu(page, "Stride").selectOption("1");
  await menu(page, "Rows").selectOption("3");
  await menu(page, "Columns").selectOption("4");
  const small = [0, 0, 0, 4, 0, 0, 0, 4, 0, 0, 4, 4];
  assert.equal(await state(page), `dim=2&h=3&w=4&x=${small}`);
  await menu(page, "Kernel").selectOption("1 × 2");
  assert.deepEqual(await outputs(page), correlate2d(small, 3, 4, [-1, 1], 1, 2, { boundary: "zero" }).data);
  await page.locator('[data-layer="conv"] [data-input="5"]').click();
  await field(page, "x₅").fill("-3");
  await field(page, "Kernel element w₀").fill("2");
  small[5] = -3;
  const wanted = `dim=2&h=3&w=4&x=${small}&k=2,1&select=x5`;
  assert.equal(await state(page), wanted);
  assert.deepEqual(await outputs(page), correlate2d(small, 3, 4, [2, 1], 1, 2, { boundary: "zero" }).data);
  await expect(page).toHaveURL(new RegExp(`#${wanted}$`));
  await page.reload();
  await ready(page);
  assert.equal(await state(page), wanted);
  await page.getByRole("link", { name: "Shift" }).click();
  await page.goBack();
  await expect(page.locator('[data-layer="conv"] [data-input]')).toHaveCount(12);
  assert.equal(await state(page), wanted);

  // A one-row kernel changes with the picture; Undo restores both.
  await page.getByRole("button", { name: "1-D" }).click();
  assert.equal(await state(page), "k=2,1");
  await page.getByRole("button", { name: "Undo" }).click();
  assert.equal(await state(page), wanted);
});

visit("the window slides row by row over the grid", { opens: false, prepare: holdFrames }, async (page, { host }) => {
  await open(page, host.url, "dim=2&layers=conv");
  await page.getByRole("button", { name: "Slide the window" }).click();
  const window = page.locator("[data-window]");
  await expect(window).toHaveAttribute("data-window", "0");
  await runFrames(page, 900 * 2 + 350 * 3 + 200);
  await expect(window).toHaveAttribute("data-window", "5");
  await expect(page.locator(".output.empty")).toHaveCount(20);
  await slider(page, "Output at which the window stands").fill("12");
  await expect(window).toHaveAttribute("data-window", "12");
  const products = await page.locator("[data-product]").evaluateAll((all) => all.map((one) => Number(one.dataset.product)));
  assert.deepEqual(products, [6, 7, 8, 11, 12, 13, 16, 17, 18].map((at, tap) => edge[at] * prewitt[tap] + 0), "no −0");
  await expect(sentence(page)).toContainText("= 12.");
  await figure(page, "conv").focus();
  await page.keyboard.press("ArrowDown");
  await expect(window).toHaveAttribute("data-window", "17");
  await page.keyboard.press("Escape");
  await expect(window).toHaveCount(0);
});

visit("cut and tie: the cells of the matrix fade, the count falls", { opens: false, prepare: holdFrames }, async (page, { host }) => {
  await open(page, host.url, "dim=2");
  const giant = page.locator('[data-side="right"] [data-giant]');
  for (const [step, layer, before, after] of [["cut", "local", 625, 169], ["tie", "tied", 169, 9]]) {
    await page.locator(`[data-step="${step}"]`).click();
    await runFrames(page, 900);
    const counted = Number(await page.locator("[data-climb]").getAttribute("data-climb"));
    assert.ok(counted < before && counted > after, String(counted));
    await runFrames(page, 1000);
    await expect(giant).toHaveAttribute("data-value", String(after));
    await expect(page.locator('[data-side="right"]')).toHaveAttribute("data-layer", layer);
  }
});

visit("8×8: every number stands in its cell, the matrix has 64×64 cells, and all of them can be chosen", { at: "dim=2&h=8&w=8" }, async (page) => {
  await expect(page.locator('[data-layer="dense"] [data-edge]')).toHaveCount(4096);
  // No number is wider than its cell, and every cell of the matrix is several pixels large.
  const wide = await page.locator(".grids .input, .grids .output").evaluateAll((all) =>
    all.filter((one) => (one.querySelector("text")?.getBoundingClientRect().width ?? 0) > one.querySelector("polygon").getBoundingClientRect().width).length);
  assert.equal(wide, 0);
  await pick(page, "dense", 63, 0, 64, 64);
  assert.equal(await state(page), "dim=2&h=8&w=8&select=w63.0");
  await expectLit(page, "dense", ["w63.0:0→63"]);
  await page.locator('[data-layer="dense"] [data-output="20"]').click();
  await expectLitCount(page, "dense", 64);
  await expectLitCount(page, "conv", 9);
  await set(page, "dim=2&h=8&w=8&weights=same");
  assert.deepEqual(await outputs(page, "dense"), await outputs(page, "conv"));
});

visit("random weights: the outputs are matrix times picture", { at: "dim=2&h=3&w=3&x=1,2,3,4,5,6,7,8,9&seed=5" }, async (page) => {
  const names = await page.locator('[data-layer="dense"] [data-edge]').evaluateAll((all) => all.map((one) => one.ariaLabel));
  const weights = names.map((name) => Number(name.match(/ = ([−\d.]+),/)[1].replace("−", "-")));
  assert.equal(weights.length, 81);
  assert.deepEqual(await outputs(page, "dense"), dense(weights, 9, 9, [1, 2, 3, 4, 5, 6, 7, 8, 9]));
});

const phone = { viewport: { width: 375, height: 812 }, hasTouch: true, isMobile: true };

visit("on a phone: no horizontal scrolling, and cells are tapped", phone, async (page) => {
  for (const fragment of ["dim=2", "dim=2&h=8&w=8&boundary=full&lang=zh-CN", "dim=2&theme=projector&slide=3", "dim=2&h=1&w=8&k=1,2,3,4,5,6,7"]) {
    await set(page, fragment);
    await expect(page.locator(".grids").first()).toBeVisible();
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), fragment);
  }
  await set(page, "dim=2");
  await page.locator('[data-layer="conv"] [data-output="12"]').tap();
  assert.equal(await state(page), "dim=2&select=y12");
  await page.locator('[data-tab="dense"]').tap();
  await page.locator('[data-layer="dense"] [data-input="6"]').tap();
  assert.equal(await state(page), "dim=2&select=x6");
});

for (const [at, count] of [["dim=2", 9], ["dim=1", 3]]) {
  for (const width of [375, 768, 1280]) {
    visit(`in a tile the name stands above the number: ${at}, ${width}`, { at, viewport: { width, height: 800 } }, async (page) => {
      const tiles = await page.locator('[data-layer="conv"] .tap').evaluateAll((all) =>
        all.map((tile) => {
          const box = (selector) => tile.querySelector(selector).getBoundingClientRect();
          const scale = tile.getBoundingClientRect().width / tile.offsetWidth;
          const name = document.createRange();
          name.selectNodeContents(tile.querySelector("button"));
          return {
            over: (name.getBoundingClientRect().bottom - box("input").top) / scale,
            out: (box("input").bottom - tile.getBoundingClientRect().bottom) / scale,
          };
        }));
      assert.equal(tiles.length, count);
      // Letters have room below them, and an index reaches into it.
      for (const { over, out } of tiles) assert.ok(over < 4.5 && out < 1, JSON.stringify({ over, out }));
    });
  }
}

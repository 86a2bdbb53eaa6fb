// The scene Connect in depth: linked pictures, the sliding window, the steps of the ladder, custom weights.
import assert from "node:assert/strict";
import { dragMouse, expect, field, holdFrames, lit, menu, middle, open, outputs, runFrames, sentence, slider, state, visit } from "./page.mjs";
import { correlate1d } from "./reference.mjs";

const x = [2, 3, 1, 4, 5, 3, 2];
const figure = (page, layer) => page.locator(`[data-layer="${layer}"] .diagram`);
const ends = (page, layer, what) =>
  page.locator(`[data-layer="${layer}"] [data-${what}][data-end="true"]`).evaluateAll((all, what) => all.map((one) => Number(one.dataset[what])), what);
const shot = process.env.LOOK;
const look = async (page, name) => shot && page.screenshot({ path: `${shot}/k-${name}.png` });

visit("the mouse previews, a click pins, Escape clears; a preview is not in the address", { at: "select=k0" }, async (page) => {
  const unit = page.locator('[data-layer="conv"] [data-output="4"]');
  await unit.hover();
  await expect(sentence(page)).toContainText("y₄ reads");
  assert.deepEqual(await ends(page, "conv", "input"), [3, 4, 5]);
  assert.deepEqual(await ends(page, "dense", "input"), [0, 1, 2, 3, 4, 5, 6]);
  assert.equal(await state(page), "select=k0");
  const history = await page.evaluate(() => window.history.length);
  await page.mouse.move(640, 130);
  await expect(sentence(page)).toContainText("w₀ is used");
  assert.equal(await page.evaluate(() => window.history.length), history);

  await unit.click();
  await page.mouse.move(640, 130);
  await page.waitForTimeout(300);
  await expect(sentence(page)).toContainText("y₄ reads");
  assert.equal(await state(page), "select=y4");
  await page.keyboard.press("Escape");
  assert.equal(await state(page), "select=");
  await expect(page.locator('[data-edge][data-on="true"]')).toHaveCount(0);
});

visit("every part of every layer highlights the others", {}, async (page) => {
  await page.locator('[data-layer="conv"] [data-term="k2"]').click();
  assert.equal((await lit(page, "conv")).length, 6);
  await expect(page.locator('[data-param-button="k2"]')).toHaveAttribute("aria-pressed", "true");
  await page.locator('[data-layer="dense"] .equation [data-choose^="x"]').first().click();
  assert.equal(await state(page), "select=x0");
  assert.deepEqual(await ends(page, "conv", "output"), [0, 1]);
  assert.deepEqual(await ends(page, "dense", "output"), [0, 1, 2, 3, 4, 5, 6]);
  await page.locator('[data-layer="dense"] .equation [data-choose^="y"]').click();
  assert.match(await state(page), /select=y\d/);
});

visit("by keyboard: arrows walk the units and the terms, Tab leaves", {}, async (page) => {
  await figure(page, "conv").focus();
  await page.keyboard.press("ArrowUp");
  assert.equal(await state(page), "select=y3");
  await page.keyboard.press("ArrowRight");
  assert.equal(await state(page), "select=y4");
  await page.keyboard.press("ArrowDown");
  assert.equal(await state(page), "select=x4");
  await page.keyboard.press("ArrowLeft");
  assert.equal(await state(page), "select=x3");
  await expect(sentence(page)).toContainText("x₃ reaches 3 of 7");
  await expect(figure(page, "conv")).toBeFocused();
  // Past the three tiles of the kernel, each a button and a field.
  for (let stop = 0; stop < 7; stop++) {
    await page.keyboard.press("Tab");
  }
  await expect(page.locator('[data-layer="conv"] [data-cell]:focus')).toHaveCount(1);
  await page.keyboard.press("Tab");
  await expect(page.locator('[data-layer="conv"] .equation')).toBeFocused();
  await page.keyboard.press("ArrowRight");
  assert.match(await state(page), /^select=k\d$|^$/);
  await page.keyboard.press("Escape");
  assert.equal(await state(page), "select=");
});

visit("the window slides: play, step, scrub, stop", { opens: false, prepare: holdFrames }, async (page, { host }) => {
  await open(page, host.url, "layers=conv");
  await page.getByRole("button", { name: "Slide the window" }).click();
  const window = page.locator("[data-window]");
  await expect(window).toHaveAttribute("data-window", "0");
  await runFrames(page, 900 * 2 + 200);
  await expect(window).toHaveAttribute("data-window", "2");
  await expect(page.locator('[data-layer="conv"] .output.empty')).toHaveCount(5);
  await look(page, "playing");
  await runFrames(page, 350 * 6);
  await expect(window).toHaveAttribute("data-window", "6");
  await expect(page.getByRole("button", { name: "Play: slide the window" })).toBeVisible();
  assert.match(await state(page), /slide=6/);

  await page.getByRole("button", { name: "One output back" }).click();
  await expect(window).toHaveAttribute("data-window", "5");
  await slider(page, "Output at which the window stands").fill("1");
  await expect(sentence(page)).toContainText("w₀ meets x₀, w₁ meets x₁, w₂ meets x₂: 1·2 + 2·3 + (−1)·1 = 7");
  assert.deepEqual(await page.locator("[data-product]").evaluateAll((all) => all.map((one) => Number(one.dataset.product))), [2, 6, -1]);
  assert.deepEqual(await outputs(page), correlate1d(x, [1, 2, -1], { boundary: "zero" }));
  await figure(page, "conv").focus();
  await page.keyboard.press("ArrowRight");
  await expect(window).toHaveAttribute("data-window", "2");
  await page.keyboard.press("Escape");
  await expect(window).toHaveCount(0);
});

visit("an entry of the matrix shows its weight once the window has come to its row, an output its number once the window has left it", { at: "slide=2&step=none" }, async (page) => {
  const entry = (cell) => page.locator(`[data-layer="conv"] [data-cell="${cell}"]`);
  await expect(entry("2.2").locator("text")).toBeVisible();
  await expect(entry("3.3").locator("text")).toBeHidden();
  await expect(entry("3.3").locator("rect")).toBeVisible();
  const number = (output) => page.locator(`[data-layer="conv"] [data-output="${output}"] .number`);
  await expect(number(1)).toBeVisible();
  await expect(number(2)).toBeHidden();
  await slider(page, "Output at which the window stands").press("ArrowRight");
  await expect(entry("3.3").locator("text")).toBeVisible();
  await expect(number(2)).toBeVisible();
  await expect(number(3)).toBeHidden();
});

visit("with reduced motion the window goes in whole steps", { opens: false, prepare: holdFrames, reducedMotion: "reduce" }, async (page, { host }) => {
  await open(page, host.url, "layers=conv");
  await page.getByRole("button", { name: "Slide the window" }).click();
  for (const [time, output] of [[300, 0], [900, 1], [700, 2]]) {
    await runFrames(page, time);
    await expect(page.locator("[data-window]")).toHaveAttribute("data-window", String(output));
    await expect(page.locator("[data-product]")).toHaveCount(3);
    await expect(page.locator(".window .sum")).toHaveCount(1);
  }
});

visit("cut and tie: the layer on the right loses parameters and stays where it was put", { opens: false, prepare: holdFrames }, async (page, { host }) => {
  await open(page, host.url, "step=none");
  const giant = page.locator('[data-side="right"] [data-giant]');
  for (const [step, to, before, after, sharing] of [["cut", "local", 49, 19, "0.5"], ["tie", "tied", 19, 3, "1"]]) {
    await page.locator(`[data-step="${step}"]`).click();
    await runFrames(page, 900);
    await look(page, step);
    const between = Number(await giant.getAttribute("data-value"));
    assert.ok(after < between && between < before, `${step} ${between}`);
    await expect(page.locator("[data-climb]")).toHaveAttribute("data-climb", String(between));
    await expect(sentence(page)).toContainText(`${before} parameters become ${after}`);
    await runFrames(page, 1000);
    await expect(giant).toHaveAttribute("data-value", String(after));
    await expect(page.locator("[data-climb]")).toHaveCount(0);
    await expect(page.locator('[data-side="right"]')).toHaveAttribute("data-layer", to);
    assert.equal(await state(page), `sharing=${sharing}`);
    await runFrames(page, 5000);
    assert.equal(await state(page), `sharing=${sharing}`);
  }
  assert.deepEqual(await outputs(page, "tied"), await outputs(page));
  // Back by a stop, and anywhere by the scrubber: then connections and matrix stand half way.
  await page.locator('[data-stop="dense"]').click();
  await runFrames(page, 4000);
  await expect(giant).toHaveAttribute("data-value", "49");
  await slider(page, "From fully connected to convolution").fill("0.3");
  assert.equal(await state(page), "sharing=0.3");
  // Those that have begun to fall are drawn on their way, the others where they were.
  const right = page.locator('[data-side="right"]');
  for (const [each, moving] of [[".edge", ".climb .strand"], ["[data-cell]", ".climb .entry"]]) {
    const [all, moved] = [await right.locator(each).count(), await right.locator(`${each}.moved`).count()];
    assert.ok(all === 49 && moved > 0 && moved < all, `${moved} of ${all}`);
    assert.equal(await right.locator(moving).count(), moved);
    await expect(right.locator(`${each}.moved`).first()).toBeHidden();
  }
});

visit("with reduced motion a step is taken at once", { opens: false, prepare: holdFrames, reducedMotion: "reduce" }, async (page, { host }) => {
  await open(page, host.url, "step=none");
  await page.locator('[data-step="cut"]').click();
  await runFrames(page, 50);
  await expect(page.locator('[data-side="right"] [data-giant]')).toHaveAttribute("data-value", "19");
  assert.equal(await state(page), "sharing=0.5");
});

visit("the story: the window slides by itself, then the connections are cut", { opens: false, prepare: holdFrames }, async (page, { host }) => {
  await open(page, host.url);
  await expect(page.locator('[data-layer="conv"] [data-giant]')).toHaveText("?");
  await expect(page.locator("[data-window]")).toHaveAttribute("data-window", "0");
  assert.deepEqual(await lit(page, "conv"), ["k1:0→0"]);
  await page.locator("[data-primary]").click();
  await runFrames(page, 1000);
  await expect(page.locator("[data-window]")).toHaveAttribute("data-window", "1");
  await runFrames(page, 4000);
  await expect(page.locator("[data-window]")).toHaveAttribute("data-window", "6");
  assert.equal((await lit(page, "conv")).length, 7);
  await page.evaluate(() => parameterSharing.setState("step=weights-of-a-window"));
  await page.locator("[data-primary]").click();
  await runFrames(page, 700);
  await expect(page.locator("[data-climb]")).toHaveCount(1);
  await runFrames(page, 1000);
  await expect(page.locator('[data-side="right"]')).toHaveAttribute("data-layer", "tied");
});

visit("the window is dragged by its tray", {}, async (page) => {
  const handle = await middle(page.locator("[data-handle] line"));
  const unit = await middle(page.locator('[data-layer="conv"] [data-output="5"] circle'));
  await dragMouse(page, handle, { x: unit.x - handle.x, y: 20 });
  await expect(page.locator("[data-window]")).toHaveAttribute("data-window", "5");
});

visit("the same function, then one edited weight and its consequences", { at: "layers=local,dense" }, async (page) => {
  await menu(page, "Unshared weights").selectOption("same");
  const expected = correlate1d(x, [1, 2, -1], { boundary: "zero" });
  assert.deepEqual(await outputs(page, "dense"), expected);
  assert.deepEqual(await outputs(page, "local"), expected);
  await expect(page.locator('[data-convolution="true"]')).toHaveCount(2);
  await field(page, "w₃₃, Fully connected").fill("4");
  await expect(page.locator('[data-layer="dense"] [data-convolution]')).toHaveAttribute("data-convolution", "false");
  await expect(page.locator('[data-layer="local"] [data-convolution]')).toHaveAttribute("data-convolution", "true");
  assert.equal((await outputs(page, "dense"))[3], expected[3] + 2 * x[3]);
  await expect(page).toHaveURL(/weights=same&edit=w3.3:4$/);
  await page.reload();
  await expect(field(page, "w₃₃, Fully connected")).toHaveValue("4");
  await field(page, "w₃₃, Fully connected").press("ArrowDown");
  await field(page, "w₃₃, Fully connected").press("ArrowDown");
  await expect(page.locator('[data-convolution="true"]')).toHaveCount(2);
  assert.equal(await state(page), "layers=local,dense&weights=same");
  await page.locator('[data-layer="local"] [data-cell="2.1"]').click();
  await field(page, "w₂₁, Locally connected").fill("5");
  assert.match(await state(page), /edit=l2.0:5/);
});

const phone = { viewport: { width: 375, height: 812 }, hasTouch: true, isMobile: true };

visit("by touch: a term, the window, a step", phone, async (page) => {
  await page.locator('[data-layer="conv"] [data-term="k0"] msub').first().tap({ position: { x: 3, y: 8 } });
  assert.equal((await lit(page, "conv")).length, 6);
  await page.getByRole("button", { name: "Slide the window" }).tap();
  await expect(page.locator("[data-window]")).toBeVisible();
  await page.getByRole("button", { name: "Pause" }).tap();
  await page.getByRole("button", { name: "Stop sliding" }).tap();
  await expect(page.locator("[data-window]")).toHaveCount(0);
  await page.locator('[data-tab="dense"]').tap();
  await page.locator('[data-step="cut"]').tap();
  await expect(page.locator("[data-climb]")).toHaveCount(1);
  await middle(page.locator("[data-climb]"));
});

visit("the figure changes while the mouse is over a part that the new one lacks", { at: "dim=2" }, async (page) => {
  for (const [now, part, next] of [
    ["dim=2", '[data-layer="dense"] [data-output="24"]', "step=999"],
    ["dim=2&layers=local", '[data-layer="local"] [data-input="24"]', "x=1&k=1"],
    ["x=1,2,3,4,5,6,7,8&boundary=full", '[data-layer="conv"] [data-output="9"]', "x=1&k=1"],
  ]) {
    await page.evaluate((fragment) => parameterSharing.setState(fragment), now);
    await page.locator(part).last().hover();
    await page.evaluate((fragment) => parameterSharing.setState(fragment), next);
    await expect(page.locator("#failure")).toBeHidden();
    await expect(sentence(page)).not.toBeEmpty();
  }
});

visit("the signal gets shorter while the window slides", { at: "x=1,2,3,4,5,6,7,8" }, async (page) => {
  await page.locator('[data-play="off"]').click();
  await expect(page.locator("[data-window]")).toHaveAttribute("data-window", /[1-7]/);
  await page.evaluate(() => parameterSharing.setState("slide=0&x=1,2&k=1"));
  await expect(page.locator("#failure")).toBeHidden();
  await expect(page.locator('[data-layer="conv"] [data-output]')).toHaveCount(2);
});

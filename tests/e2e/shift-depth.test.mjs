// The scene Shift in depth: where it holds, the live formula, the probe, signals, own pictures, untied weights.
import assert from "node:assert/strict";
import { canvas, dragMouse, expect, greys, hand, menu, middle, picture, png, sentence, slider, state, visit } from "./page.mjs";

const small = "scene=shift&image=pixel-cat";
const button = (page, name) => page.getByRole("button", { name, exact: true });
const largest = (page) => page.locator("[data-max-difference]");
const value = (page, spot) => page.locator(`[data-value-of="${spot}"]`);
const settled = (page) => page.waitForTimeout(400);

visit("the table computes where it holds, and each row opens its state", { at: small }, async (page) => {
  await button(page, "Where does it hold?").click();
  await expect(page.locator('[data-claim]:not([data-verdict="open"])')).toHaveCount(16);
  const rows = await page.locator("[data-claim]").evaluateAll((all) => all.map((row) => [row.dataset.claim, row.dataset.verdict]));
  assert.deepEqual(Object.fromEntries(rows), {
    circular: "holds", full: "holds", valid: "holds", zero: "inside", replicate: "inside", reflect: "inside",
    relu: "holds", stride2: "holds", "stride2-by-1": "fails", max2: "holds", avg2: "holds", blur2: "holds",
    flip: "fails", turn: "fails", scale: "fails", untied: "fails",
  });
  await page.locator('[data-claim="zero"] a').click();
  await expect(menu(page, "Boundary")).toHaveValue("zero");
  await expect(page.locator("[data-band]")).toBeVisible();
  assert.equal(await largest(page).getAttribute("data-interior"), "0");
  await expect(page.locator("[data-claim]")).toHaveCount(0);
  await button(page, "Where does it hold?").click();
  await page.locator('[data-claim="turn"] a').press("Enter");
  await expect(sentence(page)).toContainText("quarter turn");
  await settled(page);
  assert.match(await state(page), /transform=turn/);
  // With another kernel the table changes: a blur commutes with turns.
  await menu(page, "Kernel").selectOption("blur");
  await button(page, "Where does it hold?").click();
  await expect(page.locator('[data-claim="turn"]')).toHaveAttribute("data-verdict", "holds");
});

visit("every symbol highlights its picture, and every picture its symbols", { at: small }, async (page) => {
  const symbols = page.locator('.formula [data-symbol="gfI"]');
  await symbols.hover();
  await expect(page.locator("figure.gfI")).toHaveClass(/lit/);
  await expect(page.locator("figure.I")).toHaveClass(/dimmed/);
  await page.mouse.move(5, 5);
  await expect(page.locator("figure.lit")).toHaveCount(0);
  await symbols.click();
  await page.mouse.move(5, 5);
  await page.locator("h1").click();
  await expect(page.locator("figure.lit")).toHaveCount(1);
  await page.locator(".square").focus();
  await page.keyboard.press("Escape");
  await expect(page.locator("figure.lit")).toHaveCount(0);
  await page.locator('.formula [data-symbol="I2"]').first().focus();
  await expect(page.locator("figure.I2")).toHaveClass(/lit/);
  await page.locator(".square").focus();
  await canvas(page, "fI").hover();
  await expect(page.locator('.formula [data-symbol="fI"]')).toHaveClass(/lit/);
  await expect(page.locator(".formula")).toContainText("(x − 3, y − 2)");
});

visit("one pixel is followed through all six pictures, by pointer and by keys", { at: small }, async (page) => {
  const box = await canvas(page, "I").boundingBox();
  await page.mouse.move(box.x + (4.5 / 16) * box.width, box.y + (5.5 / 16) * box.height);
  const { data, w } = await greys(page, "I");
  await expect(value(page, "I")).toHaveText(`x 4, y 5: ${data[5 * w + 4]}`);
  await expect(value(page, "I2")).toHaveText(`x 7, y 7: ${data[5 * w + 4]}`);
  assert.equal((await value(page, "fI").textContent()).split(": ")[1], (await value(page, "fI2").textContent()).split(": ")[1]);
  await expect(value(page, "difference")).toHaveText("x 7, y 7: 0");
  await expect(page.locator(".probe:not(.under)")).toHaveCount(6);
  await page.mouse.move(5, 5);
  await expect(page.locator("[data-value-of]")).toHaveCount(0);
  await page.locator(".square").focus();
  await page.keyboard.press("ArrowRight");
  await expect(value(page, "I")).toHaveText(/^x 8, y 8/);
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowUp");
  await expect(value(page, "I")).toHaveText(/^x 9, y 7/);
  await expect(page.locator("[data-probe]")).toContainText("f(I′)");
});

visit("a signal: bars are dragged, keys change them, and the address follows", { at: "scene=shift&dim=1" }, async (page) => {
  await expect(page.locator(".bar-numbers")).toHaveCount(6);
  const box = await canvas(page, "I").boundingBox();
  await dragMouse(page, { x: box.x + box.width / 24, y: box.y + box.height * 0.9 }, { x: 0, y: -box.height * 0.5 });
  await settled(page);
  const [, first] = (await state(page)).match(/x=(-?[\d.]+)/);
  assert.ok(Number(first) > 1, first);
  assert.equal(await largest(page).getAttribute("data-max-difference"), "0");
  await page.locator(".square").focus();
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("+");
  await settled(page);
  assert.match(await state(page), /x=(-?[\d.]+,){6}5,/);
  await menu(page, "Boundary").selectOption("zero");
  await expect(sentence(page)).toContainText("windows reach over the edge");
});

visit("a custom picture is painted, kept across scenes, and never in the address", { at: small }, async (page) => {
  await menu(page, "Picture").selectOption("custom");
  const before = await picture(page, "I");
  const box = await canvas(page, "I").boundingBox();
  await page.mouse.click(box.x + (8.5 / 16) * box.width, box.y + (0.5 / 16) * box.height);
  await expect.poll(async () => (await picture(page, "I")).bytes !== before.bytes).toBe(true);
  const { data } = await greys(page, "I");
  assert.equal(data[8], 0);
  const file = page.locator('input[type="file"]');
  await file.setInputFiles({ name: "grey.png", mimeType: "image/png", buffer: await png(page, 30, 20) });
  await expect(page.locator("figure.I figcaption")).toContainText("30 × 20");
  assert.equal((await greys(page, "I")).data[0], 50);
  await file.setInputFiles({ name: "no.png", mimeType: "image/png", buffer: Buffer.from("no picture") });
  await expect(page.locator('.own [role="alert"]')).toBeVisible();
  await settled(page);
  assert.match(await state(page), /image=custom/);
  await page.reload();
  await expect(page.locator('[data-notice="image"]')).toBeVisible();
  await expect(menu(page, "Picture")).toHaveValue("cat");
});

visit("the paths differ with untied weights and agree once they are tied", { at: `${small}&op=local` }, async (page) => {
  assert.notEqual(await largest(page).getAttribute("data-max-difference"), "0");
  await button(page, "Tie the weights").click();
  await expect(menu(page, "Layer f")).toHaveValue("conv", { timeout: 15_000 });
  await expect(largest(page)).toHaveAttribute("data-max-difference", "0");
  await menu(page, "Layer f").selectOption("dense");
  await expect(sentence(page)).toContainText("weights of its own");
  await menu(page, "Picture").selectOption("cat");
  await expect(menu(page, "Layer f")).toHaveValue("conv");
  await menu(page, "Layer f").selectOption("dense");
  await expect(page.locator(".problem")).toContainText("fully connected");
  await expect(menu(page, "Layer f")).toHaveValue("conv");
  await page.locator("[data-small]").click();
  await expect(menu(page, "Layer f")).toHaveValue("dense");
});

visit("the reader predicts, sees the result and the reason", { at: `${small}&boundary=zero&t=0` }, async (page) => {
  await button(page, "equal except at an edge").click();
  await expect(page.locator('[data-right="true"]')).toBeVisible({ timeout: 20_000 });
  await expect(sentence(page)).toContainText("windows reach over the edge");
  await menu(page, "Boundary").selectOption("circular");
  await slider(page, "Position in the animation").fill("0");
  await expect(largest(page)).toHaveText("?");
  await button(page, "Don’t ask again").click();
  await expect(page.locator("[data-guess]")).toHaveCount(0);
});

visit("equivariant and invariant are distinguished, also by touch", {
  at: small, viewport: { width: 375, height: 812 }, hasTouch: true, isMobile: true,
}, async (page) => {
  await button(page, "Equivariant or invariant?").tap();
  await expect(page.locator('[data-moved="true"]')).toBeVisible();
  await expect(page.locator('[data-same="true"]')).toHaveCount(2);
  await button(page, "All numbers").tap();
  await expect(page.locator(".all-numbers td")).toHaveCount(256);
  await button(page, "Two ways").tap();
  await page.locator('.arrow [data-symbol="fI"]').tap();
  await expect(page.locator("figure.fI")).toHaveClass(/lit/);
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), 0);
  const place = await middle(canvas(page, "I"));
  assert.ok(place.width > 100);
});

visit("pictures are dropped and pasted; huge and invalid ones are refused; large ones are scaled or cropped", { at: small }, async (page) => {
  const caption = page.locator("figure.I figcaption");
  const alert = page.locator('.own [role="alert"]');
  await hand(page, "drop", "a.png", "image/png", await png(page, 40, 30));
  await expect(caption).toContainText("40 × 30");
  assert.deepEqual(await greys(page, "I").then(({ data }) => [data[0], data[39]]), [50, 200]);
  await hand(page, "paste", "b.png", "image/png", await png(page, 20, 24));
  await expect(caption).toContainText("20 × 24");
  await expect(page.locator("[data-fit]")).toHaveCount(0);
  await hand(page, "drop", "text.png", "image/png", Buffer.from("no picture"));
  await expect(alert).toContainText("4096");
  await hand(page, "paste", "b.png", "image/png", await png(page, 20, 24));
  await expect(alert).toHaveCount(0);
  await hand(page, "paste", "c.png", "image/png", await png(page, 800, 400));
  await expect(caption).toContainText("320 × 160");
  await button(page, "its middle, pixel by pixel").click();
  await expect(caption).toContainText("320 × 320");
  const { data } = await greys(page, "I");
  assert.deepEqual([data[159], data[160]], [50, 200]);
  await button(page, "all of it, smaller").click();
  await expect(caption).toContainText("320 × 160");
  assert.match(await state(page), /image=custom/);
});

visit("the button for a custom picture is in the page's language and works by keyboard", { at: `${small}&lang=zh-CN` }, async (page) => {
  await menu(page, "图像").selectOption("custom");
  const file = page.getByLabel("选择文件", { exact: true });
  await expect(file).toHaveAttribute("type", "file");
  assert.ok((await file.boundingBox()).width <= 1);
  await file.focus();
  const label = page.locator("label.file-choice");
  assert.equal(await label.evaluate((one) => getComputedStyle(one).outlineStyle), "solid");
  for (const choose of [() => file.press("Enter"), () => label.click()]) {
    const chooser = page.waitForEvent("filechooser");
    await choose();
    await (await chooser).setFiles({ name: "grey.png", mimeType: "image/png", buffer: await png(page, 30, 20) });
    await expect(page.locator("figure.I figcaption")).toContainText("30 × 20");
  }
});

visit("the weights that are not shared are drawn again, and their seed is in the address", { at: `${small}&op=local&seed=5` }, async (page) => {
  await expect(page.locator(".seed")).toHaveText("seed 5");
  const first = await picture(page, "fI");
  await button(page, "New random weights").click();
  await expect.poll(async () => (await picture(page, "fI")).bytes !== first.bytes).toBe(true);
  const seed = (await page.locator(".seed").innerText()).replace("seed ", "");
  await expect.poll(() => state(page)).toContain(`seed=${seed}`);
  await button(page, "Undo").click();
  assert.equal((await picture(page, "fI")).bytes, first.bytes);
});

visit("the formula says whether it holds, and waits for the prediction", { at: `${small}&transform=turn` }, async (page) => {
  const sign = page.locator("[data-sign]");
  await expect(sign).toHaveText("≠");
  await expect(sign).toHaveAttribute("aria-label", "does not equal");
  await slider(page, "Position in the animation").fill("0");
  await expect(sign).toHaveText("?");
  await button(page, "different").click();
  await expect(sign).toHaveText("≠", { timeout: 20_000 });
  await menu(page, "Transform g").selectOption("shift");
  await expect(sign).toHaveText("=");
});

visit("a shift by nothing moves nothing", { at: `${small}&dx=0&dy=0&panel=invariant` }, async (page) => {
  await expect(page.locator("[data-moved]")).toHaveAttribute("data-moved", "false");
  await expect(page.locator("[data-moved]")).toContainText("I′ is the same as I");
  await page.getByRole("spinbutton", { name: "Shift right" }).fill("2");
  await expect(page.locator("[data-moved]")).toContainText("moves: equivariant");
});

visit("large cells show their numbers", { at: small, unfolded: false, viewport: { width: 2560, height: 1440 } }, async (page) => {
  const written = (spot) => page.locator(`[data-digits="${spot}"]`).evaluate((sheet) => {
    const { width, height } = sheet;
    // A sheet without room has no pixels, even just before it is painted for the first time.
    if (sheet.clientWidth === 0 || width === 0) {
      return 0;
    }
    const { data } = sheet.getContext("2d").getImageData(0, 0, width, height);
    const cells = new Set();
    for (let at = 3; at < data.length; at += 4) {
      if (data[at] > 128) {
        const [x, y] = [((at - 3) / 4) % width, Math.floor((at - 3) / 4 / width)];
        cells.add(Math.floor((16 * y) / height) * 16 + Math.floor((16 * x) / width));
      }
    }
    return cells.size;
  });
  for (const spot of ["I", "I2", "fI", "gfI", "fI2"]) {
    assert.equal(await written(spot), 256, spot);
  }
  assert.equal(await written("difference"), 0, "one large 0 says it");
  await page.setViewportSize({ width: 1000, height: 800 });
  await expect.poll(() => written("I")).toBe(0);
  await page.setViewportSize({ width: 2560, height: 1440 });
  await expect.poll(() => written("I")).toBe(256);
});

visit("the proof is written out in three moves, whose symbols highlight their pictures", { at: "scene=shift&step=why", unfolded: false }, async (page) => {
  await expect(page.locator("[data-move]")).toHaveCount(3);
  await expect(page.locator('[data-move="3"]')).toBeInViewport();
  await expect(page.locator('[data-move="2"]')).toContainText("I(x − 1 + a, y + b)");
  await page.locator('[data-move="1"] [data-symbol="I2"]').hover();
  await expect(page.locator("figure.I2")).toHaveClass(/lit/);
});

visit("the peak moves with the picture, and its height stays", { at: `${small}&dx=-4&dy=3&panel=invariant`, unfolded: false }, async (page) => {
  const place = page.locator(".apart tbody tr").first();
  await expect(place).toContainText("(14, 2)");
  await expect(place).toContainText("(10, 5)");
  const box = await middle(canvas(page, "I2"));
  await dragMouse(page, box, { x: box.width / 16, y: 0 });
  await expect(place).toContainText("(11, 5)");
  await expect(page.locator('[data-same="true"]')).toHaveCount(2);
});

visit("what is too large for the photograph fits the small picture", { at: "scene=shift&image=cat" }, async (page) => {
  await button(page, "All numbers").click();
  await page.locator("[data-small]").click();
  await expect(page.locator(".all-numbers td")).toHaveCount(256);
});

visit("a blur before every second sample says how much it mends", { at: `${small}&pool=blur2&dx=1&dy=0` }, async (page) => {
  const blurred = Number(await largest(page).getAttribute("data-max-difference"));
  const factor = Number(/([\d.]+) times/.exec(await page.locator(".verdict .where").textContent())[1]);
  await page.evaluate(() => parameterSharing.setState("scene=shift&image=pixel-cat&stride=2&dx=1&dy=0"));
  await expect(sentence(page)).toContainText("2 does not divide 1");
  const sharp = Number(await largest(page).getAttribute("data-max-difference"));
  assert.ok(factor > 1 && Math.abs(sharp / blurred - factor) < 0.06, `${sharp} / ${blurred} is not ${factor}`);
});

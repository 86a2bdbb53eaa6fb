// The scene Shift in depth: where it holds, the live formula, the probe, signals, own pictures, untied weights.
import assert from "node:assert/strict";
import { canvas, dragMouse, expect, greys, menu, middle, picture, sentence, state, visit } from "./page.mjs";

const small = "scene=shift&image=pixel-cat";
const button = (page, name) => page.getByRole("button", { name, exact: true });
const largest = (page) => page.locator("[data-max-difference]");
const value = (page, spot) => page.locator(`[data-value-of="${spot}"]`);
const settled = (page) => page.waitForTimeout(400);

visit("the table computes where it holds, and each row opens its state", { at: small }, async (page) => {
  await button(page, "Where does it hold?").click();
  await expect(page.locator('[data-claim]:not([data-verdict="open"])')).toHaveCount(15);
  const rows = await page.locator("[data-claim]").evaluateAll((all) => all.map((row) => [row.dataset.claim, row.dataset.verdict]));
  assert.deepEqual(Object.fromEntries(rows), {
    circular: "holds", full: "holds", valid: "holds", zero: "inside", replicate: "inside", reflect: "inside",
    relu: "holds", stride2: "holds", "stride2-by-1": "fails", max2: "holds", avg2: "holds",
    flip: "fails", turn: "fails", scale: "fails", untied: "fails",
  });
  await page.locator('[data-claim="zero"] a').click();
  await expect(menu(page, "Boundary")).toHaveValue("zero");
  await expect(page.locator("[data-band]")).toBeVisible();
  assert.equal(await largest(page).getAttribute("data-interior"), "0");
  await page.locator('[data-claim="turn"] a').press("Enter");
  await expect(sentence(page)).toContainText("quarter turn");
  await settled(page);
  assert.match(await state(page), /transform=turn/);
  // Another kernel, another table: a blur looks the same after a turn.
  await menu(page, "Kernel").selectOption("blur");
  await expect(page.locator('[data-claim="turn"]')).toHaveAttribute("data-verdict", "holds");
});

visit("every symbol lights its picture, and a picture its symbols", { at: small }, async (page) => {
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
  await expect(sentence(page)).toContainText("the edge decides");
});

visit("a picture of one's own is painted, brought along, and never in the address", { at: small }, async (page) => {
  await menu(page, "Picture").selectOption("custom");
  const before = await picture(page, "I");
  const box = await canvas(page, "I").boundingBox();
  await page.mouse.click(box.x + (8.5 / 16) * box.width, box.y + (0.5 / 16) * box.height);
  await expect.poll(async () => (await picture(page, "I")).bytes !== before.bytes).toBe(true);
  const { data } = await greys(page, "I");
  assert.equal(data[8], 0);
  // A PNG made by the browser itself.
  const png = await page.evaluate(() => {
    const made = document.createElement("canvas");
    [made.width, made.height] = [30, 20];
    const context = made.getContext("2d");
    context.fillStyle = "rgb(100,100,100)";
    context.fillRect(0, 0, 30, 20);
    return made.toDataURL("image/png").split(",")[1];
  });
  const file = page.locator('input[type="file"]');
  await file.setInputFiles({ name: "grey.png", mimeType: "image/png", buffer: Buffer.from(png, "base64") });
  await expect(page.locator("figure.I figcaption")).toHaveText("your own, 30 × 20");
  assert.equal((await greys(page, "I")).data[0], 100);
  await file.setInputFiles({ name: "no.png", mimeType: "image/png", buffer: Buffer.from("no picture") });
  await expect(page.locator('.own [role="alert"]')).toBeVisible();
  await settled(page);
  assert.match(await state(page), /image=custom/);
  await page.reload();
  await expect(page.locator('[data-notice="image"]')).toBeVisible();
  await expect(menu(page, "Picture")).toHaveValue("cat");
});

visit("untied weights do not close the square; tying them closes it", { at: `${small}&op=local` }, async (page) => {
  assert.notEqual(await largest(page).getAttribute("data-max-difference"), "0");
  await button(page, "Tie the weights").click();
  await expect(menu(page, "Layer f")).toHaveValue("conv", { timeout: 15_000 });
  await expect(largest(page)).toHaveAttribute("data-max-difference", "0");
  await menu(page, "Layer f").selectOption("dense");
  await expect(sentence(page)).toContainText("weights of its own");
  await menu(page, "Picture").selectOption("cat");
  await expect(menu(page, "Layer f")).toHaveValue("conv");
  await menu(page, "Layer f").selectOption("dense");
  await expect(page.locator(".controls .problem")).toContainText("fully connected");
  await expect(menu(page, "Layer f")).toHaveValue("conv");
});

visit("the reader predicts, sees, and is told why", { at: `${small}&boundary=zero&t=0` }, async (page) => {
  await button(page, "equal except at the edge").click();
  await expect(page.locator('[data-right="true"]')).toBeVisible({ timeout: 20_000 });
  await expect(sentence(page)).toContainText("the edge decides");
  await menu(page, "Boundary").selectOption("circular");
  await button(page, "Predict first").click();
  await expect(largest(page)).toHaveText("?");
  await button(page, "Do not ask").click();
  await expect(page.locator("[data-guess]")).toHaveCount(0);
});

visit("equivariant and invariant are kept apart, also with a finger", {
  at: small, viewport: { width: 375, height: 812 }, hasTouch: true, isMobile: true,
}, async (page) => {
  await button(page, "Is it invariant?").tap();
  await expect(page.locator('[data-moved="true"]')).toBeVisible();
  await expect(page.locator('[data-same="true"]')).toHaveCount(2);
  await button(page, "All the numbers").tap();
  await expect(page.locator(".all-numbers td")).toHaveCount(256);
  await page.locator('.arrow [data-symbol="fI"]').tap();
  await expect(page.locator("figure.fI")).toHaveClass(/lit/);
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), 0);
  const place = await middle(canvas(page, "I"));
  assert.ok(place.width > 100);
});

// The scene Count, as a person uses it.
import assert from "node:assert/strict";
import { expect, field, menu, sentence, slider, state, visit } from "./page.mjs";

const cost = (page, form, of) => page.locator(`[data-cost="${form}"][data-of="${of}"]`);

/** Width, height and how many different colours a canvas shows. */
function seen(page, name) {
  return page.locator(`[data-count-picture="${name}"][data-painted="true"]`).evaluate((canvas) => {
    const { width, height } = canvas;
    const { data } = canvas.getContext("2d").getImageData(0, 0, width, height);
    return { width, height, colours: new Set(new Uint32Array(data.buffer)).size };
  });
}

visit("the opening state: the cat, its edges and the book's numbers", { at: "scene=count" }, async (page) => {
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("What does sharing save?");
  await expect(sentence(page)).toContainText("8,003,072,000");
  for (const [form, numbers] of [["conv", 2], ["local", 178640], ["sparse", 178640], ["dense", 8003072000]]) {
    await expect(cost(page, form, "parameters")).toHaveAttribute("data-value", String(numbers));
    await expect(cost(page, form, "bytes")).toHaveAttribute("data-value", String(4 * numbers));
  }
  await expect(cost(page, "sparse", "operations")).toHaveAttribute("data-value", "267960");
  const [input, output] = [await seen(page, "input"), await seen(page, "output")];
  assert.deepEqual([input.width, input.height, output.width, output.height], [320, 280, 319, 280]);
  assert.ok(input.colours > 100 && output.colours > 50);
  const { scroll, seen: height } = await page.evaluate(() => ({
    scroll: document.querySelector(".controls").getBoundingClientRect().bottom,
    seen: innerHeight,
  }));
  assert.ok(scroll <= height, `controls end at ${scroll} of ${height}`);
});

visit("the zoom goes from one weight to the whole matrix, by keyboard too", { at: "scene=count" }, async (page) => {
  const zoom = slider(page, "How much of the matrix is in view");
  await expect(page.locator("[data-in-view]")).toHaveAttribute("data-in-view", "8003072000");
  await zoom.focus();
  await page.keyboard.press("Home");
  await expect(page.locator(".matrix-view")).toHaveAttribute("data-exact", "true");
  await expect(page.locator(".matrix-view .value").filter({ hasText: "−1" }).first()).toBeVisible();
  await page.keyboard.press("End");
  await expect(page.locator("[data-in-view]")).toHaveAttribute("data-in-view", "8003072000");
});

visit("every count follows the picture, the kernel, the boundary and the stride", { at: "scene=count" }, async (page) => {
  await field(page, "Width").fill("100");
  await expect(cost(page, "sparse", "parameters")).toHaveAttribute("data-value", String(2 * 99 * 280));
  await menu(page, "Boundary").selectOption("circular");
  await expect(cost(page, "sparse", "parameters")).toHaveAttribute("data-value", String(2 * 100 * 280));
  await menu(page, "Stride").selectOption("2");
  await expect(cost(page, "sparse", "parameters")).toHaveAttribute("data-value", String(2 * 50 * 140));
  await menu(page, "Kernel rows").selectOption("3");
  await expect(cost(page, "conv", "parameters")).toHaveAttribute("data-value", "6");
  assert.equal(await state(page), "scene=count&w=100&k=-1,1,0,0,0,0&kh=3&boundary=circular&stride=2");
});

visit("the growth chart is read by keyboard and as a table", { at: "scene=count&panel=growth" }, async (page) => {
  await expect(page.locator(".chart .line")).toHaveCount(4);
  await slider(page, "Read the values at this width").focus();
  await page.keyboard.press("Home");
  await expect(page.locator('[data-read="dense"]')).toHaveAttribute("data-value", String(8 * 7 * 7 * 7));
  await page.getByText("All values as a table").first().click();
  await expect(page.locator(".growth td").filter({ hasText: "8,003,072,000" })).toBeVisible();
});

visit("a measurement can be cancelled", { at: "scene=count&panel=time&h=8&w=512" }, async (page) => {
  await page.locator("[data-measure]").click();
  await expect(page.getByRole("progressbar")).toBeVisible();
  await page.getByRole("button", { name: "Cancel" }).click();
  await expect(page.locator("[data-measure]")).toBeVisible();
});

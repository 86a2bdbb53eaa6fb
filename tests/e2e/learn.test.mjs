// The scene Learn, as a person uses it.
import assert from "node:assert/strict";
import { expect, field, middle, sentence, slider, state, visit } from "./page.mjs";

const error = async (page, layer) => Number(await page.locator(`[data-student="${layer}"]`).getAttribute("data-error"));
const button = (page, name) => page.getByRole("button", { name, exact: true });
const finished = (page) => expect(page.locator(".working")).toHaveCount(0);
/** The errors in the table: rows of convolution, locally, fully connected. */
const rows = (page) =>
  page.locator(".data tbody tr").evaluateAll((all) => all.map((row) => [...row.querySelectorAll("[data-error]")].map((cell) => Number(cell.dataset.error))));

visit("the opening state: the statement, three curves, four pictures", { at: "scene=learn" }, async (page) => {
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("What does sharing buy?");
  await expect(sentence(page)).toContainText("1 example pins down the kernel, 3 the locally connected layer, 12 the fully connected one");
  await finished(page);
  const found = (await rows(page)).map((errors) => errors.map((error) => error <= 1e-20));
  assert.deepEqual(found, Array.from({ length: 16 }, (_, i) => [true, i + 1 >= 3, i + 1 >= 12]));
  await expect(page.locator("svg.weights")).toHaveCount(4);
  assert.equal(await state(page), "scene=learn");
});

visit("examples are chosen by field and on the chart", { at: "scene=learn" }, async (page) => {
  await field(page, "Examples N").fill("12");
  assert.ok((await error(page, "dense")) <= 1e-20);
  await expect.poll(() => state(page)).toBe("scene=learn&examples=12");
  const { x, y } = await middle(page.locator(".chart"));
  await page.mouse.click(x, y);
  await expect.poll(() => state(page)).toMatch(/examples=[789]$/);
});

visit("the same seed gives the same curve", { at: "scene=learn&noise=0.5&n=8" }, async (page) => {
  await finished(page);
  const first = await rows(page);
  await button(page, "New examples").click();
  await finished(page);
  assert.notDeepEqual(await rows(page), first);
  await button(page, "Undo").click();
  await finished(page);
  assert.deepEqual(await rows(page), first);
});

visit("gradient descent runs, steps, diverges and recovers", { at: "scene=learn&method=descent&examples=16" }, async (page) => {
  await button(page, "One update").click();
  await expect(page.locator("[data-updates]")).toHaveAttribute("data-updates", "1");
  await button(page, "Run").click();
  await expect(page.locator("[data-updates]")).toHaveAttribute("data-updates", /^\d\d+$/);
  await button(page, "Pause").click();
  assert.ok((await error(page, "conv")) < (await error(page, "dense")));
  await slider(page, "Learning rate").fill("1.5");
  await button(page, "Run").click();
  await expect(sentence(page)).toContainText("diverge");
  await button(page, "Back to a stable rate").click();
  await expect(sentence(page)).toContainText("All weights start at 0");
});

visit("trained on the left, only the kernel knows the right", { at: "scene=learn" }, async (page) => {
  await page.getByRole("checkbox", { name: "Train left, test right" }).check();
  assert.ok((await error(page, "conv")) <= 1e-20 && (await error(page, "local")) > 0.1 && (await error(page, "dense")) > 0.1);
});

visit("the bars add up to the update", { at: "scene=learn&examples=1&select=k2" }, async (page) => {
  const name = await page.locator('[data-gradient="conv"]').getAttribute("aria-label");
  const [parts, sum] = name.replaceAll("−", "-").split(": ")[1].split(" = ");
  const total = parts.split("; ").map(Number).reduce((a, b) => a + b, 0);
  assert.ok(Math.abs(total - Number(sum)) < 0.1);
});

visit("chart and values can be saved", { at: "scene=learn" }, async (page) => {
  await finished(page);
  await page.getByText("Data", { exact: true }).click();
  for (const [link, file] of [["Save chart (SVG)", "learn.svg"], ["Save values (CSV)", "learn.csv"]]) {
    const saved = page.waitForEvent("download");
    await page.getByRole("link", { name: link }).click();
    assert.equal((await saved).suggestedFilename(), file);
  }
});

for (const viewport of [{ width: 1280, height: 800 }, { width: 375, height: 800 }]) {
  visit(`${viewport.width} pixels wide: what a field takes is said in view of it`, { at: "scene=learn&step=0", viewport }, async (page) => {
    for (const name of ["Input length n", "Examples N"]) {
      await field(page, name).fill("99");
      const message = page.getByRole("alert");
      await expect(message).toContainText("Takes a whole number from");
      const { x, y, width, height } = await message.boundingBox();
      const typed = await field(page, name).boundingBox();
      const notes = await page.locator(".notes").boundingBox();
      assert.ok(x >= 0 && y >= 0 && x + width <= viewport.width && y + height <= notes.y, `${name} ${x} ${y}`);
      assert.ok(y + height <= typed.y && typed.y - y - height < 20 && typed.y + typed.height <= notes.y);
      await field(page, name).press("Escape");
    }
  });
}

visit("a line that falls below the chart ends there, and the axis says below what", { at: "scene=learn&method=descent&examples=16&updates=2000" }, async (page) => {
  await expect(page.locator(".chart text").filter({ hasText: "<10⁻⁸" })).toHaveCount(1);
  const ends = await page.locator('.chart polyline[stroke-width="5"]').evaluateAll((all) =>
    all.map((line) => line.getAttribute("points").trim().split(" ").map((point) => point.split(",").map(Number))));
  const floor = Math.max(...ends.flat().map(([, y]) => y));
  for (const points of ends.filter((points) => points.length > 1)) {
    assert.equal(points.filter(([, y]) => y === floor).length, 1);
  }
});

visit("the data open where they are seen, at every width", { at: "scene=learn" }, async (page) => {
  for (const [width, fragment] of [[1280, ""], [1024, "&theme=projector"], [800, ""], [768, "&lang=zh-CN"], [720, ""], [375, ""]]) {
    await page.setViewportSize({ width, height: 800 });
    await page.evaluate((fragment) => parameterSharing.setState(fragment), `scene=learn${fragment}`);
    const opener = page.locator(".data summary, .data button").first();
    await opener.click();
    const sheet = page.locator(".data .sheet");
    await expect(sheet).toBeInViewport({ ratio: 0.99 });
    await opener.click();
    await expect(sheet).toBeHidden();
  }
});

// Presenting to a room, and the list of keys.
import assert from "node:assert/strict";
import { AxeBuilder } from "@axe-core/playwright";
import { expect, field, ready, state, visit } from "./page.mjs";

const at = (page, step) => expect(page.locator(`[data-step="${step}"]`)).toBeVisible();
const presents = (page, yes) => expect(page.locator("html[data-present]")).toHaveCount(yes ? 1 : 0);

visit("p presents the figure and one sentence; keys of clickers step; Escape keeps the state", {}, async (page) => {
  await page.keyboard.press("p");
  await presents(page, true);
  await expect(page.getByRole("banner")).toHaveCount(0);
  await expect(page.getByRole("combobox")).toHaveCount(0);
  await page.keyboard.press("ArrowRight");
  await at(page, 0);
  await expect(page.locator(".counter")).toHaveText(/^1\/\d+$/);
  await page.keyboard.press("PageDown");
  await at(page, 1);
  await page.keyboard.press("Space");
  await at(page, 2);
  await page.keyboard.press("PageUp");
  await at(page, 1);
  await page.keyboard.press("ArrowLeft");
  await at(page, 0);
  await page.keyboard.press("PageDown");
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  assert.deepEqual(violations.map(({ id }) => id), []);
  const before = await state(page);
  await page.keyboard.press("p");
  await presents(page, false);
  await expect(page.getByRole("banner")).toBeVisible();
  assert.equal(await state(page), before);
  await page.getByRole("button", { name: "Present" }).click();
  await presents(page, true);
  await page.evaluate(() => document.exitFullscreen());
  await presents(page, false);
  assert.equal(await state(page), before);
});

visit("exploring is free at any time, and r returns to the step", { at: "step=5" }, async (page) => {
  await page.keyboard.press("p");
  await presents(page, true);
  const before = await state(page);
  await page.locator('[data-layer="conv"] [data-output="2"]').click();
  await expect.poll(() => state(page)).not.toBe(before);
  await at(page, 5);
  await page.keyboard.press("r");
  await expect.poll(() => state(page)).toBe(before);
});

visit("a full stop blanks the screen, and the next key brings it back", { at: "step=1" }, async (page) => {
  await page.keyboard.press(".");
  await expect(page.locator(".blank")).toHaveCount(0);
  await page.keyboard.press("p");
  await page.keyboard.press(".");
  await expect(page.locator(".blank")).toBeVisible();
  await page.keyboard.press("PageDown");
  await expect(page.locator(".blank")).toHaveCount(0);
  await at(page, 1);
  await page.keyboard.press(".");
  await page.locator(".blank").click();
  await expect(page.locator(".blank")).toHaveCount(0);
  await at(page, 1);
});

visit("a tap goes on, at the left back", { hasTouch: true, at: "step=0" }, async (page) => {
  await page.keyboard.press("p");
  await presents(page, true);
  await expect(page.getByRole("banner")).toHaveCount(0);
  await page.touchscreen.tap(1275, 795);
  await at(page, 1);
  await page.touchscreen.tap(5, 795);
  await at(page, 0);
  // What can be touched is.
  await page.locator('[data-layer="dense"] [data-output="2"]').tap();
  await at(page, 0);
});

visit("no key fires while somebody types", {}, async (page) => {
  await field(page, "x₀").click();
  for (const key of ["p", "?", "."]) await page.keyboard.press(key);
  await presents(page, false);
  await expect(page.getByRole("dialog")).toHaveCount(0);
});

visit("? lists the keys", {}, async (page) => {
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog", { name: "Keys" })).toBeVisible();
  await expect(page.getByRole("dialog").getByRole("row")).toHaveCount(11);
  await page.keyboard.press("p");
  await presents(page, false);
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
});

for (const scene of ["connect", "shift", "tie", "count", "learn"]) {
  visit(`${scene} is presented without a scroll bar on a projector`, { at: `scene=${scene}&theme=projector&step=0`, viewport: { width: 1024, height: 768 } }, async (page) => {
    await page.keyboard.press("p");
    await presents(page, true);
    await ready(page);
    const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    assert.ok(over <= 0, `${over}`);
  });
}

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

for (const [scene, steps] of Object.entries({ connect: 10, shift: 10, tie: 8, count: 7, learn: 7 })) {
  visit(`${scene}: every step fits the screen, down to its last line`, { at: `scene=${scene}&step=0` }, async (page) => {
    await page.keyboard.press("p");
    await presents(page, true);
    const found = [];
    for (const look of ["", "&lang=zh-CN", "&theme=projector"]) {
      for (const [width, height] of [[1024, 768], [1280, 720], [1280, 800], [1920, 1080]]) {
        await page.setViewportSize({ width, height });
        for (let step = 0; step < steps; step++) {
          await page.evaluate((fragment) => parameterSharing.setState(fragment), `scene=${scene}&step=${step}${look}`);
          await at(page, step);
          await ready(page);
          const over = await page.evaluate(() => document.documentElement.scrollHeight - innerHeight);
          if (over > 0) found.push(`${width} × ${height} ${look}, step ${step + 1}: ${over}`);
        }
      }
    }
    assert.deepEqual(found, []);
  });
}

visit("on a projector no letter of Connect is smaller than 11.5 pixels, and the network fills its half", { at: "step=0&theme=projector", viewport: { width: 1024, height: 768 } }, async (page) => {
  await page.keyboard.press("p");
  await presents(page, true);
  for (let step = 0; step < 10; step++) {
    await page.evaluate((step) => parameterSharing.setState(`step=${step}&theme=projector`), step);
    await at(page, step);
    const small = await page.locator("main svg text").evaluateAll((all) =>
      all.filter((one) => one.checkVisibility() && parseFloat(getComputedStyle(one).fontSize) * one.getScreenCTM().a < 11.5).map((one) => one.textContent),
    );
    assert.deepEqual(small, [], `step ${step + 1}`);
  }
  await page.setViewportSize({ width: 1920, height: 1080 });
  await page.evaluate(() => parameterSharing.setState("step=4"));
  await at(page, 4);
  const [network, name] = [await page.locator(".diagram").boundingBox(), await page.locator("main h2").boundingBox()];
  assert.ok(network.width > 1000 && network.height > 450, `${network.width} × ${network.height}`);
  assert.ok(Math.abs(network.x + network.width / 2 - name.x - name.width / 2) < 60, "the name stands over the network");
});

visit("the kernel is seen while it is presented", { at: "scene=count&step=4" }, async (page) => {
  await page.keyboard.press("p");
  await presents(page, true);
  await expect(page.getByRole("group", { name: "Kernel" })).toHaveText("−11");
  await page.evaluate(() => parameterSharing.setState("scene=shift&step=3"));
  const tap = page.getByRole("group", { name: "Kernel" }).getByRole("spinbutton").nth(3);
  await expect(tap).toHaveValue("−2");
  await expect(tap).toBeInViewport();
});

visit("the last step of a scene leads to the next, and back", { at: "scene=count&step=6" }, async (page) => {
  await page.keyboard.press("p");
  await presents(page, true);
  await page.keyboard.press("ArrowRight");
  await expect(page.locator('main[data-scene="learn"]')).toBeVisible();
  await at(page, 0);
  await page.keyboard.press("PageUp");
  await expect(page.locator('main[data-scene="count"]')).toBeVisible();
  await at(page, 6);
  await page.evaluate(() => parameterSharing.setState("scene=learn&step=6"));
  await page.keyboard.press("PageDown");
  await at(page, 6);
});

visit("Tie: the vectors that are compared stand below each other, each in one line, number apart from number", { at: "scene=tie&step=0" }, async (page) => {
  const check = () =>
    page.locator(".check table").evaluate((table) => {
      const lines = [...table.rows].map((row) => new Set([...row.querySelectorAll("td")].map((cell) => Math.round(cell.getBoundingClientRect().top))).size);
      const cut = [...table.querySelectorAll("td")].filter((cell) => cell.scrollWidth > cell.clientWidth).map((cell) => cell.textContent);
      return { lines: Math.max(...lines), cut };
    });
  await page.keyboard.press("p");
  await presents(page, true);
  for (const width of [1024, 1280]) {
    await page.setViewportSize({ width, height: 768 });
    for (const [step, lines] of [[0, 1], [4, 1], [7, 2]]) {
      await page.evaluate((fragment) => parameterSharing.setState(fragment), `scene=tie&step=${step}`);
      await at(page, step);
      const { lines: most, cut } = await check();
      assert.deepEqual(cut, [], `${width}, step ${step}`);
      assert.ok(most <= lines, `${width}, step ${step}: ${most} lines`);
    }
  }
});

visit("Count: every number stands beside its bar", { at: "scene=count" }, async (page) => {
  await page.keyboard.press("p");
  await presents(page, true);
  const below = await page.locator(".amount").evaluateAll((all) =>
    all.filter((one) => one.querySelector("b").getBoundingClientRect().top > one.querySelector("svg").getBoundingClientRect().bottom - 2).map((one) => one.textContent),
  );
  assert.deepEqual(below, []);
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

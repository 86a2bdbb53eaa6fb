// The scene Learn, used as a person would.
import assert from "node:assert/strict";
import { expect, field, middle, sentence, slider, state, visit } from "./page.mjs";

const error = async (page, layer) => Number(await page.locator(`[data-student="${layer}"]`).getAttribute("data-error"));
const button = (page, name) => page.getByRole("button", { name, exact: true });
const finished = (page) => expect(page.locator(".working")).toHaveCount(0);
/** The errors in the table, in rows of convolution, locally and fully connected layer. */
const rows = (page) =>
  page.locator(".data tbody tr").evaluateAll((all) => all.map((row) => [...row.querySelectorAll("[data-error]")].map((cell) => Number(cell.dataset.error))));

visit("the opening: one example, three different matrices beside the hidden rule, the rest of the curves ahead", { at: "scene=learn" }, async (page) => {
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("What does sharing buy?");
  await finished(page);
  await expect(page.locator("svg.weights")).toHaveCount(4);
  const shares = await page.locator("[data-share]").evaluateAll((all) => all.map((one) => Number(one.dataset.share)));
  assert.ok(shares[0] < 1e-20 && shares[1] > 0.5 && shares[1] < 0.8 && shares[2] > 0.85, `${shares}`);
  await expect(page.locator("[data-giant]")).toHaveAttribute("data-value", "1");
  const found = (await rows(page)).map((errors) => errors.map((error) => error <= 1e-20));
  assert.deepEqual(found, Array.from({ length: 16 }, (_, i) => [true, i + 1 >= 3, i + 1 >= 12]));
  assert.equal(await state(page), "scene=learn");
});

visit("examples are chosen by field, on the chart, and with the keys of its handle", { at: "scene=learn&step=none" }, async (page) => {
  await field(page, "Examples N").fill("12");
  assert.ok((await error(page, "dense")) <= 1e-20);
  await expect.poll(() => state(page)).toBe("scene=learn&examples=12");
  const { x, y } = await middle(page.locator("[data-drag=chart]:visible"));
  await page.mouse.click(x, y);
  await expect.poll(() => state(page)).toMatch(/examples=[789]$/);
  await page.mouse.down();
  await page.mouse.move(0, y, { steps: 4 });
  await expect.poll(() => state(page)).toBe("scene=learn&examples=1");
  await page.mouse.up();
  await page.mouse.move(x, y);
  await expect.poll(() => state(page)).toBe("scene=learn&examples=1");
  const handle = page.getByRole("slider", { name: "Examples seen" });
  await handle.focus();
  await page.keyboard.press("End");
  await expect(handle).toHaveAttribute("aria-valuenow", "16");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("ArrowLeft");
  await expect(handle).toHaveAttribute("aria-valuenow", "14");
  await expect(page.locator("[data-giant]")).toHaveAttribute("data-value", "14");
});

visit("four views, each with its address", { at: "scene=learn&step=none" }, async (page) => {
  for (const [view, address] of [["watch", "examples=16&method=descent"], ["transfer", "examples=16&pattern=left"], ["wrong", "examples=16&view=wrong"], ["examples", "step=none"]]) {
    await page.locator(`[data-view-button=${view}]`).click();
    await expect(page.locator(`.learn[data-view=${view}]`)).toBeVisible();
    await expect.poll(() => state(page)).toBe(`scene=learn&${address}`);
    await page.evaluate((view) => parameterSharing.setState(`scene=learn&view=${view}`), view);
    await expect(page.locator(`.learn[data-view=${view}]`)).toBeVisible();
  }
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

const updates = (page) => page.locator("[data-giant]");

visit("gradient descent runs, is scrubbed, diverges and recovers", { at: "scene=learn&method=descent&examples=16" }, async (page) => {
  const slide = slider(page, "Updates");
  await slide.focus();
  await page.keyboard.press("ArrowRight");
  await expect(updates(page)).toHaveAttribute("data-value", "1");
  await button(page, "Run").click();
  await expect(updates(page)).toHaveAttribute("data-value", /^\d\d+$/);
  await button(page, "Pause").click();
  assert.ok((await error(page, "conv")) < (await error(page, "dense")));
  await slider(page, "Learning rate").fill("1.5");
  await button(page, "Run").click();
  await expect(sentence(page)).toContainText("diverge");
  await button(page, "Back to a stable rate").click();
  await expect(sentence(page)).toContainText("All weights start at 0");
});

visit("going on in the story plays the descent, and the requests fly into one sum", { at: "scene=learn&step=gradient", reducedMotion: "no-preference" }, async (page) => {
  const inSum = () => page.locator(".requests .wide rect.part:not(.against)").evaluateAll((all) => all.filter((one) => one.x.baseVal.value >= 620).length);
  assert.ok((await inSum()) >= 10);
  await page.locator("[data-primary]").click();
  await expect.poll(inSum).toBe(0);
  await expect.poll(inSum).toBeGreaterThan(4);
  await expect.poll(() => updates(page).getAttribute("data-value").then(Number)).toBeGreaterThan(3);
});

visit("a common step size makes the layers without sharing slower", { at: "scene=learn&method=descent&examples=16&updates=20" }, async (page) => {
  const [own, kernel] = [await error(page, "local"), await error(page, "conv")];
  await page.locator("[data-eta=common]").click();
  await slider(page, "Updates").fill("20");
  await expect(updates(page)).toHaveAttribute("data-value", "20");
  assert.ok((await error(page, "local")) > 10 * own);
  assert.equal(await error(page, "conv"), kernel);
});

visit("trained on the left, only the kernel knows the right", { at: "scene=learn&step=none" }, async (page) => {
  await page.locator("[data-view-button=transfer]").click();
  assert.ok((await error(page, "conv")) <= 1e-20 && (await error(page, "local")) > 0.1 && (await error(page, "dense")) > 0.1);
  const off = () => page.locator("[data-off]").evaluateAll((all) => all.map((one) => Number(one.dataset.off)));
  const [conv, ...others] = await off();
  assert.ok(conv < 1e-20 && others.every((share) => share === 1), `${conv} ${others}`);
  await slider(page, "Place of the test pattern").fill("0");
  assert.ok((await off()).every((share) => share < 1e-20));
});

visit("where the rule changes, the shared error stays", { at: "scene=learn&view=wrong&examples=16" }, async (page) => {
  await expect(updates(page)).toHaveAttribute("data-value", /^0\.447/);
  assert.ok((await error(page, "conv")) > 0.4 && (await error(page, "local")) <= 1e-20 && (await error(page, "dense")) <= 1e-20);
  await slider(page, "Change on the right").fill("0");
  await expect(updates(page)).toHaveAttribute("data-value", /^(0|\d.*e-)/);
  assert.ok((await error(page, "conv")) <= 1e-20);
  await button(page, "Zero padding").click();
  const numbers = await page.locator(".edge figure").nth(2).locator("text").allTextContents();
  assert.deepEqual([numbers[0], numbers[3], numbers[24]], ["25", "45", "81"]);
});

visit("the requests add up to the update", { at: "scene=learn&view=watch&examples=1&select=k2" }, async (page) => {
  const name = await page.locator('[data-gradient="conv"]').getAttribute("aria-label");
  const [parts, sum] = name.replaceAll("−", "-").split(": ")[1].split(" = ");
  const total = parts.split("; ").map(Number).reduce((a, b) => a + b, 0);
  assert.ok(Math.abs(total - Number(sum)) < 0.1);
});

visit("chart and values can be saved", { at: "scene=learn&step=none" }, async (page) => {
  await finished(page);
  await page.getByText("Data", { exact: true }).click();
  for (const [link, file] of [["Save chart (SVG)", "learn.svg"], ["Save values (CSV)", "learn.csv"]]) {
    const saved = page.waitForEvent("download");
    await page.getByRole("link", { name: link }).click();
    assert.equal((await saved).suggestedFilename(), file);
  }
});

for (const viewport of [{ width: 1280, height: 800 }, { width: 375, height: 800 }]) {
  visit(`${viewport.width} pixels wide: the message of a field is in view`, { at: "scene=learn&step=0", unfolded: false, viewport }, async (page) => {
    await page.locator("[data-more]").click();
    for (const name of ["Input length n", "Examples N"]) {
      await field(page, name).fill("99");
      const message = page.getByRole("alert");
      await expect(message).toContainText("Takes a whole number from");
      const { x, y, width, height } = await message.boundingBox();
      const typed = await field(page, name).boundingBox();
      assert.ok(x >= 0 && y >= 0 && x + width <= viewport.width && y + height <= viewport.height, `${name} ${x} ${y}`);
      assert.ok(y + height <= typed.y && typed.y - y - height < 20 && typed.y + typed.height <= viewport.height);
      await field(page, name).press("Escape");
    }
  });
}

visit("a line that falls below the chart ends there, and the axis says below what", { at: "scene=learn&method=descent&examples=16&updates=2000" }, async (page) => {
  await expect(page.locator(".data .chart text").filter({ hasText: "<10⁻⁸" })).toHaveCount(1);
  const ends = await page.locator('.data .chart polyline[stroke-width="5"]').evaluateAll((all) =>
    all.map((line) => line.getAttribute("points").trim().split(" ").map((point) => point.split(",").map(Number))));
  const floor = Math.max(...ends.flat().map(([, y]) => y));
  for (const points of ends.filter((points) => points.length > 1)) {
    assert.equal(points.filter(([, y]) => y === floor).length, 1);
  }
});

visit("the data open in the drawer, at every width", { at: "scene=learn&step=none", unfolded: false }, async (page) => {
  await page.locator("[data-more]").click();
  const opener = page.locator(".data summary");
  for (const [width, look] of [[1280, ""], [1024, "&theme=projector"], [768, "&lang=zh-CN"], [375, ""]]) {
    await page.setViewportSize({ width, height: 800 });
    await page.evaluate((fragment) => parameterSharing.setState(fragment), `scene=learn&step=none${look}`);
    await opener.click();
    const table = page.locator(".data table");
    await table.locator("tr").first().scrollIntoViewIfNeeded();
    await expect(table).toBeInViewport();
    const [drawer, sheet] = [await page.locator("[data-drawer]").boundingBox(), await table.boundingBox()];
    assert.ok(sheet.x >= drawer.x && sheet.x + sheet.width <= drawer.x + drawer.width, `${width}: ${JSON.stringify([drawer, sheet])}`);
    await opener.click();
    await expect(table).toBeHidden();
  }
});

for (const [width, height] of [[1024, 768], [1280, 800], [375, 667]]) {
  visit(`presented in ${width} × ${height} no step scrolls where the window is wide, and each error is named`, {
    at: "scene=learn&step=0&present=1", viewport: { width, height }, unfolded: false,
  }, async (page) => {
    const steps = [];
    for (let step = 0; step < 11; step++) {
      await page.evaluate((step) => void (location.hash = `scene=learn&step=${step}&present=1`), step);
      await page.waitForTimeout(500);
      steps.push(await page.locator("main").getAttribute("data-step-id"));
      const over = await page.evaluate(() => {
        const root = document.documentElement;
        return [root.scrollWidth - innerWidth, innerWidth > 640 ? root.scrollHeight - innerHeight : 0];
      });
      assert.ok(Math.max(...over) <= 0, `${steps.at(-1)}: ${over}`);
      for (const name of await page.locator(".beside .share span").all()) await expect(name).toBeVisible();
    }
    assert.equal(new Set(steps).size, 11, `${steps}`);
  });
}

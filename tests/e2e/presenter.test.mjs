// Predictions of a room, and the second window of whoever presents.
import assert from "node:assert/strict";
import { AxeBuilder } from "@axe-core/playwright";
import { expect, open, ready, state, visit } from "./page.mjs";

const at = (page, step) => expect(page.locator(`[data-step="${step}"]`)).toBeVisible();
const hands = (page, name) => page.getByRole("spinbutton", { name });

visit("a room predicts: the question stands alone, hands are counted, the next key reveals", { at: "scene=shift&step=3" }, async (page) => {
  await ready(page);
  await page.keyboard.press("p");
  await page.keyboard.press("PageDown");
  await at(page, 4);
  const said = page.locator(".note");
  await expect(said).toContainText("shift · convolution · Boundary: zeros. Your guess: the two ends are …");
  await expect(page.locator(".formula [data-sign]").first()).toHaveAttribute("data-sign", "?");
  await hands(page, "exactly equal").fill("12");
  await hands(page, "equal except at the edge").fill("30");
  await page.keyboard.press("Tab");
  const bars = await page.locator(".hands progress").evaluateAll((all) => all.map(({ value, max }) => [value, max]));
  assert.deepEqual(bars, [[12, 42], [30, 42], [0, 42]]);
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  assert.deepEqual(violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`), []);
  await page.keyboard.press("PageDown");
  await at(page, 4);
  await expect(said).not.toContainText("Your guess");
  await expect(hands(page, "exactly equal")).toHaveValue("12");
  await expect.poll(async () => Number(await page.locator("[data-max-difference]").getAttribute("data-max-difference"))).toBeGreaterThan(0);
  await page.keyboard.press("PageDown");
  await at(page, 5);
  await expect(hands(page, "exactly equal")).toHaveValue("0");
  await page.evaluate(() => document.activeElement.blur());
  await page.keyboard.press("p");
  await expect(page.locator(".hands")).toHaveCount(0);
});

visit("who does not want predictions is not asked", { at: "scene=shift&step=3&hide=predict" }, async (page) => {
  await ready(page);
  await page.keyboard.press("p");
  await page.keyboard.press("PageDown");
  await at(page, 4);
  await expect(page.locator(".hands")).toHaveCount(0);
});

visit("a second window shows this step, the next and the time, and drives the first", { at: "" }, async (page, { context, host }) => {
  await page.keyboard.press("n");
  assert.equal(context.pages().length, 1);
  await page.keyboard.press("p");
  const [second] = await Promise.all([context.waitForEvent("page"), page.keyboard.press("n")]);
  await expect(second.locator("#now")).toHaveText("No step is open yet.");
  await second.getByRole("button", { name: "Next" }).click();
  await at(page, 0);
  await expect(second.locator("#place")).toHaveText("1/10");
  await expect(second.locator("#now")).toHaveText(/^Fully connected: every output/);
  await second.keyboard.press("PageDown");
  await at(page, 1);
  await expect(second.locator("#now")).toHaveText((await page.locator(".note").textContent()).replace("2/10", "").trim());
  await second.keyboard.press(".");
  await expect(page.locator(".blank")).toBeVisible();
  await expect(second.getByRole("button", { name: "Blank the screen" })).toHaveAttribute("aria-pressed", "true");
  await second.keyboard.press("ArrowLeft");
  await at(page, 0);
  await expect(second.locator("#elapsed")).toHaveText(/^0:\d\d$/);
  const { violations } = await new AxeBuilder({ page: second }).setLegacyMode(true).analyze();
  assert.deepEqual(violations.map(({ id }) => id), []);

  // The projected window ends, and comes back.
  await page.keyboard.press("p");
  await expect(second.locator("#now")).toHaveText(/^Nothing is presented/);
  const before = await state(page);
  await second.evaluate(() => new BroadcastChannel("parameter-sharing").postMessage({ to: "page", type: "next" }));
  await page.waitForTimeout(100);
  assert.equal(await state(page), before);
  await page.reload();
  await ready(page);
  await page.keyboard.press("p");
  await expect(second.locator("#place")).toHaveText("1/10");
  // So does the second.
  await second.reload();
  await expect(second.locator("#place")).toHaveText("1/10");
  await second.close();
  await page.keyboard.press("PageDown");
  await at(page, 1);
  const third = await context.newPage();
  await third.goto(`${host.url}presenter.html`);
  await expect(third.locator("#place")).toHaveText("2/10");
});

visit("the notes of a lecture are for the speaker alone", { at: "" }, async (page, { context, host }) => {
  const lecture = [{ fragment: "", caption: "For all.", notes: "Ask\nfirst." }, { fragment: "scene=tie", caption: "Then this." }];
  await page.locator("[data-opens=share]").click();
  await page.locator("section.lecture input[type=file]").setInputFiles({ name: "l.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify(lecture)) });
  await expect(page.locator("section.lecture li")).toHaveCount(2);
  await page.locator("dialog.share").getByRole("button", { name: "Close" }).click();
  await page.keyboard.press("p");
  await page.keyboard.press("PageDown");
  const second = await context.newPage();
  await second.goto(`${host.url}presenter.html`);
  await expect(second.locator("#notes")).toHaveText("Ask\nfirst.");
  await expect(second.locator("#next")).toHaveText("Then this.");
  await expect(page.getByText("Ask")).toHaveCount(0);
  await second.keyboard.press("PageDown");
  await expect(page.locator('main[data-scene="tie"]')).toBeVisible();
  await expect(second.locator("#next")).toHaveText("The end.");
});

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

visit("votes are typed without the mouse, stay with their step, and the right prediction is marked", { at: "scene=shift&step=3" }, async (page) => {
  const counts = () => page.locator(".hands input").evaluateAll((all) => all.map(({ value }) => value));
  await ready(page);
  await page.keyboard.press("p");
  await page.keyboard.press("ArrowRight");
  await at(page, 4);
  await page.keyboard.type("12");
  await page.keyboard.press("Tab");
  await page.keyboard.type("30");
  assert.deepEqual(await counts(), ["12", "30", "0"]);
  // Arrows and Space are the field's.
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Space");
  await expect(page.locator(".note")).toContainText("Your guess");
  await expect(page.locator(".hands [data-right]")).toHaveCount(0);
  await page.keyboard.press("Enter");
  const right = page.locator(".hands [data-right]");
  await expect(right).toHaveText(/✓ equal except at the edge/);
  await expect(hands(page, "Right: equal except at the edge")).toHaveValue("30");
  await expect(page.locator(".note[aria-live]")).toContainText("Right: equal except at the edge");
  await page.keyboard.press("ArrowRight");
  await at(page, 5);
  // What was counted last time is not what is typed now, and the next digits are for what is still 0.
  await page.keyboard.type("7");
  assert.deepEqual(await counts(), ["7", "0", "0"]);
  await page.evaluate(() => document.activeElement.blur());
  await page.keyboard.type("25");
  assert.deepEqual(await counts(), ["7", "25", "0"]);
  await page.keyboard.press("PageUp");
  await at(page, 4);
  assert.deepEqual(await counts(), ["12", "30", "0"]);
  await expect(right).toHaveCount(1);
  await page.keyboard.press("PageDown");
  await at(page, 5);
  assert.deepEqual(await counts(), ["7", "25", "0"]);
  await page.keyboard.press("Enter");
  await expect(right).toHaveText(/✓ different/);
  // Nothing has been tried: the room is asked anew.
  await page.keyboard.press("r");
  assert.deepEqual(await counts(), ["0", "0", "0"]);
  await expect(page.locator(".note")).toContainText("Your guess");
});

visit("fields and bars stand in line where a prediction takes two lines", { at: "scene=shift&step=3&theme=projector", viewport: { width: 1024, height: 768 } }, async (page) => {
  await ready(page);
  await page.keyboard.press("p");
  await page.keyboard.press("PageDown");
  await at(page, 4);
  for (const part of ["input", "progress"]) {
    const tops = await page.locator(`.hands ${part}`).evaluateAll((all) => all.map((one) => Math.round(one.getBoundingClientRect().top)));
    assert.equal(new Set(tops).size, 1, `${part}: ${tops}`);
  }
});

visit("the second window says what is asked, what was counted and what the next press does", { at: "scene=shift&step=3" }, async (page, { context, host }) => {
  await ready(page);
  await page.keyboard.press("p");
  await page.keyboard.press("PageDown");
  await at(page, 4);
  await hands(page, "different").fill("9");
  const second = await context.newPage();
  await second.goto(`${host.url}presenter.html`);
  await expect(second.locator("#now")).toHaveText("shift · convolution · Boundary: zeros. Your guess: the two ends are …");
  await expect(second.getByRole("heading")).toHaveText(["Predictions, not revealed yet", "The next press reveals"]);
  const counts = second.getByRole("spinbutton");
  await expect(second.locator("#hands label")).toHaveText(["exactly equal", "equal except at the edge", "different"]);
  await expect(counts.nth(2)).toHaveValue("9");
  // Digits go to the first that has none, Enter on to the next; nobody moves on meanwhile.
  await second.keyboard.type("12");
  await second.keyboard.press("Enter");
  await second.keyboard.type("3");
  await second.keyboard.press("ArrowLeft");
  await expect(hands(page, "exactly equal")).toHaveValue("12");
  await expect(hands(page, "equal except at the edge")).toHaveValue("3");
  await counts.nth(2).fill("-4");
  await counts.nth(2).fill("7");
  await expect(hands(page, "different")).toHaveValue("7");
  await hands(page, "exactly equal").fill("13");
  await expect(counts.first()).toHaveValue("13");
  await expect(second.locator("#next")).toHaveText(/^Without wrapping round/);
  await expect(second.getByRole("button", { name: "Restart the clock" })).toBeVisible();
  await second.getByRole("button", { name: "Next" }).click();
  await expect(second.getByRole("heading")).toHaveText(["Predictions, revealed", "Next"]);
  await expect(second.locator("#vote")).toContainText("3 · equal except at the edge ✓");
  await expect(counts).toHaveCount(0);
  await expect(second.locator("#now")).toHaveText(/^Without wrapping round/);
  await at(page, 4);
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

  // The clock is the talk's, not the window's.
  const elapsed = async (window) => {
    const [minutes, seconds] = (await window.locator("#elapsed").textContent()).split(":").map(Number);
    return 60 * minutes + seconds;
  };
  await expect.poll(() => elapsed(second)).toBeGreaterThanOrEqual(2);
  const [later] = await Promise.all([context.waitForEvent("page"), page.evaluate(() => void open("presenter.html"))]);
  await expect(later.locator("#place")).toHaveText("1/10");
  assert.ok((await elapsed(later)) >= 2);
  await later.getByRole("button", { name: "Restart the clock" }).click();
  assert.ok((await elapsed(later)) < 2);
  await later.close();

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
  // It speaks the page's language, also when that is gone.
  await page.evaluate(() => void (location.hash += "&lang=zh-CN"));
  await expect(third.locator("#notes-name")).toHaveText("备注");
  await page.goto("about:blank");
  await expect(third.locator("#now")).toHaveText(/^没有正在放映/);
});

visit("the notes of a lecture are for the speaker alone", { at: "" }, async (page, { context, host }) => {
  const lecture = [{ fragment: "", caption: "For all.", notes: "Ask\nfirst." }, { fragment: "scene=tie", caption: "Then this." }];
  await page.locator("[data-opens=share]").click();
  await page.locator("section.lecture input[type=file]").setInputFiles({ name: "l.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify(lecture)) });
  await expect(page.locator("section.lecture li")).toHaveCount(2);
  await page.locator("dialog.share").getByRole("button", { name: "Close", exact: true }).click();
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

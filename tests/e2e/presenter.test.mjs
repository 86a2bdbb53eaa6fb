// Polls of an audience, and the presenter's window.
import assert from "node:assert/strict";
import { AxeBuilder } from "@axe-core/playwright";
import { expect, narrator, open, openMenu, ready, state, visit } from "./page.mjs";

const at = (page, step) => expect(page.locator(`[data-step="${step}"]`)).toBeVisible();
const hands = (page, name) => page.getByRole("spinbutton", { name });

visit("an audience votes: the question is shown alone, votes are counted, the next key reveals", { at: "scene=shift&step=why" }, async (page) => {
  await ready(page);
  await page.keyboard.press("p");
  await page.keyboard.press("PageDown");
  await at(page, 7);
  const said = page.locator("[data-narrator]");
  await expect(said).toContainText("shift · convolution · Boundary: zeros. What will come out?");
  await expect(page.locator(".formula [data-sign]").first()).toHaveAttribute("data-sign", "?");
  await hands(page, "equal everywhere").fill("12");
  await hands(page, "equal except at an edge").fill("30");
  await page.keyboard.press("Tab");
  const bars = await page.locator(".hands progress").evaluateAll((all) => all.map(({ value, max }) => [value, max]));
  assert.deepEqual(bars, [[12, 42], [30, 42], [0, 42]]);
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  assert.deepEqual(violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`), []);
  await page.keyboard.press("PageDown");
  await at(page, 7);
  await expect(said).not.toContainText("What will come out?");
  // Nobody counts any more: the numbers stay, the fields go.
  await expect(page.locator(".hands input")).toHaveCount(0);
  await expect(page.locator(".hands b")).toHaveText(["12", "30", "0"]);
  await expect.poll(async () => Number(await page.locator("[data-max-difference]").getAttribute("data-max-difference"))).toBeGreaterThan(0);
  await page.keyboard.press("PageDown");
  await at(page, 8);
  await expect(hands(page, "equal everywhere")).toHaveValue("0");
  await page.evaluate(() => document.activeElement.blur());
  await page.keyboard.press("p");
  await expect(page.locator(".hands")).toHaveCount(0);
});

visit("votes are typed without the mouse and kept per step, and the right prediction is marked", { at: "scene=shift&step=why" }, async (page) => {
  const counts = () => page.locator(".hands :is(input, b)").evaluateAll((all) => all.map((one) => one.value ?? one.textContent));
  await ready(page);
  await page.keyboard.press("p");
  await page.keyboard.press("ArrowRight");
  await at(page, 7);
  await page.keyboard.type("12");
  await page.keyboard.press("Tab");
  await page.keyboard.type("30");
  assert.deepEqual(await counts(), ["12", "30", "0"]);
  // The field uses arrows and Space itself.
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Space");
  await expect(page.locator("[data-narrator]")).toContainText("What will come out?");
  await expect(page.locator(".hands [data-right]")).toHaveCount(0);
  await page.keyboard.press("Enter");
  const right = page.locator(".hands [data-right]");
  await expect(right).toHaveText(/✓ equal except at an edge/);
  assert.deepEqual(await counts(), ["12", "30", "0"]);
  await expect(page.locator("[data-narrator]")).toContainText("Right: equal except at an edge");
  await page.keyboard.press("ArrowRight");
  await at(page, 8);
  // Digits do not replace votes of the previous poll; the next ones go to a field that is still 0.
  await page.keyboard.type("7");
  assert.deepEqual(await counts(), ["7", "0", "0"]);
  await page.evaluate(() => document.activeElement.blur());
  await page.keyboard.type("25");
  assert.deepEqual(await counts(), ["7", "25", "0"]);
  await page.keyboard.press("PageUp");
  await at(page, 7);
  assert.deepEqual(await counts(), ["12", "30", "0"]);
  await expect(right).toHaveCount(1);
  await page.keyboard.press("PageDown");
  await at(page, 8);
  assert.deepEqual(await counts(), ["7", "25", "0"]);
  await page.keyboard.press("Enter");
  await expect(right).toHaveText(/✓ different/);
  // No vote has been counted, so the audience is asked again.
  await page.keyboard.press("r");
  assert.deepEqual(await counts(), ["0", "0", "0"]);
  await expect(page.locator("[data-narrator]")).toContainText("What will come out?");
});

visit("fields and bars are aligned when a prediction takes two lines", { at: "scene=shift&step=why&theme=projector", viewport: { width: 1024, height: 768 } }, async (page) => {
  await ready(page);
  await page.keyboard.press("p");
  await page.keyboard.press("PageDown");
  await at(page, 7);
  for (const part of ["input", "progress"]) {
    const tops = await page.locator(`.hands ${part}`).evaluateAll((all) => all.map((one) => Math.round(one.getBoundingClientRect().top)));
    assert.equal(new Set(tops).size, 1, `${part}: ${tops}`);
  }
});

visit("the presenter's window shows the question, the votes and the effect of the next key", { at: "scene=shift&step=why" }, async (page, { context, host }) => {
  await ready(page);
  await page.keyboard.press("p");
  await page.keyboard.press("PageDown");
  await at(page, 7);
  await hands(page, "different").fill("9");
  const second = await context.newPage();
  await second.goto(`${host.url}presenter.html`);
  await expect(second.locator("#now")).toHaveText("shift · convolution · Boundary: zeros. What will come out?");
  await expect(second.getByRole("heading")).toHaveText(["Predictions, not revealed yet", "Notes", "The next press reveals"]);
  const counts = second.getByRole("spinbutton");
  await expect(second.locator("#hands label")).toHaveText(["equal everywhere", "equal except at an edge", "different"]);
  await expect(counts.nth(2)).toHaveValue("9");
  // Digits go to the first field without any, and Enter to the next one; the step stays meanwhile.
  await second.keyboard.type("12");
  await second.keyboard.press("Enter");
  await second.keyboard.type("3");
  await second.keyboard.press("ArrowLeft");
  await expect(hands(page, "equal everywhere")).toHaveValue("12");
  await expect(hands(page, "equal except at an edge")).toHaveValue("3");
  await counts.nth(2).fill("-4");
  await counts.nth(2).fill("7");
  await expect(hands(page, "different")).toHaveValue("7");
  await hands(page, "equal everywhere").fill("13");
  await expect(counts.first()).toHaveValue("13");
  await expect(second.locator("#next")).toHaveText(/^Without wrapping round/);
  await expect(second.getByRole("button", { name: "Restart the clock" })).toBeVisible();
  await second.getByRole("button", { name: "Next" }).click();
  await expect(second.getByRole("heading")).toHaveText(["Predictions, revealed", "Notes", "Next"]);
  await expect(second.locator("#vote")).toContainText("3 · equal except at an edge ✓");
  await expect(counts).toHaveCount(0);
  await expect(second.locator("#now")).toHaveText(/^Without wrapping round/);
  await at(page, 7);
});

visit("a reader who has turned predictions off is not asked", { at: "scene=shift&step=why&hide=predict" }, async (page) => {
  await ready(page);
  await page.keyboard.press("p");
  await page.keyboard.press("PageDown");
  await at(page, 7);
  await expect(page.locator(".hands")).toHaveCount(0);
});

visit("a second window shows this step, the next and the time, and drives the first", { at: "step=none" }, async (page, { context, host }) => {
  await page.keyboard.press("n");
  assert.equal(context.pages().length, 1);
  await page.keyboard.press("p");
  const [second] = await Promise.all([context.waitForEvent("page"), page.keyboard.press("n")]);
  await expect(second.locator("#now")).toHaveText("No step is open yet.");
  await second.getByRole("button", { name: "Next" }).click();
  await at(page, 0);
  await expect(second.locator("#place")).toHaveText("1/11");
  await expect(second.locator("#now")).toHaveText(/^One connection is lit in each layer/);
  await second.keyboard.press("PageDown");
  await at(page, 1);
  await expect(second.locator("#now")).toHaveText(/^At every position the window/);
  await second.keyboard.press(".");
  await expect(page.locator(".blank")).toBeVisible();
  await expect(second.getByRole("button", { name: "Blank the screen" })).toHaveAttribute("aria-pressed", "true");
  await second.keyboard.press("ArrowLeft");
  await at(page, 0);
  await expect(second.locator("#elapsed")).toHaveText(/^0:\d\d$/);
  const { violations } = await new AxeBuilder({ page: second }).exclude("iframe").setLegacyMode(true).analyze();
  assert.deepEqual(violations.map(({ id }) => id), []);

  // In a small window its buttons are in view without scrolling.
  await second.setViewportSize({ width: 480, height: 360 });
  for (const name of ["Back", "Next", "Blank the screen"]) {
    await expect(second.getByRole("button", { name })).toBeInViewport({ ratio: 1 });
  }

  // The clock measures the talk, not the life of the window.
  const elapsed = async (window) => {
    const [minutes, seconds] = (await window.locator("#elapsed").textContent()).split(":").map(Number);
    return 60 * minutes + seconds;
  };
  await expect.poll(() => elapsed(second)).toBeGreaterThanOrEqual(2);
  const [later] = await Promise.all([context.waitForEvent("page"), page.evaluate(() => void open("presenter.html"))]);
  await expect(later.locator("#place")).toHaveText("1/11");
  assert.ok((await elapsed(later)) >= 2);
  await later.getByRole("button", { name: "Restart the clock" }).click();
  assert.ok((await elapsed(later)) < 2);
  await later.close();

  // The projected window is closed and opened again.
  await page.keyboard.press("p");
  await expect(second.locator("#now")).toHaveText(/^Nothing is presented/);
  const before = await state(page);
  await second.evaluate(() => new BroadcastChannel("parameter-sharing").postMessage({ to: "page", type: "next" }));
  await page.waitForTimeout(100);
  assert.equal(await state(page), before);
  await page.reload();
  await ready(page);
  await page.keyboard.press("p");
  await expect(second.locator("#place")).toHaveText("1/11");
  // The presenter's window is reloaded too.
  await second.reload();
  await expect(second.locator("#place")).toHaveText("1/11");
  await second.close();
  await page.keyboard.press("PageDown");
  await at(page, 1);
  const third = await context.newPage();
  await third.goto(`${host.url}presenter.html`);
  await expect(third.locator("#place")).toHaveText("2/11");
  // The presenter's window keeps the language of the page even when the page is closed.
  await page.evaluate(() => void (location.hash += "&lang=zh-CN"));
  await expect(third.locator("#notes-name")).toHaveText("备注");
  await page.goto("about:blank");
  await expect(third.locator("#now")).toHaveText(/^没有正在放映/);
});

visit("of two pages each has windows of its own", { at: "step=none" }, async (page, { context, host }) => {
  await page.keyboard.press("p");
  const [second] = await Promise.all([context.waitForEvent("page"), page.keyboard.press("n")]);
  await expect(second.locator("#now")).toHaveText("No step is open yet.");
  // A page that presents nothing says nothing.
  const other = await context.newPage();
  await other.goto(`${host.url}#scene=tie&step=none`);
  await ready(other);
  await second.getByRole("button", { name: "Next" }).click();
  await at(page, 0);
  await expect(second.locator("#place")).toHaveText("1/11");
  // One that presents too is not moved, and does not show here.
  await other.keyboard.press("p");
  await other.waitForTimeout(1500);
  await second.getByRole("button", { name: "Next" }).click();
  await at(page, 1);
  await expect(second.locator("#place")).toHaveText("2/11");
  assert.match(await state(other), /step=none/);
  await page.keyboard.press("p");
  await expect(second.locator("#now")).toHaveText(/^Nothing is presented/);
});

visit("the notes of a lecture are for the speaker alone", { at: "" }, async (page, { context, host }) => {
  const lecture = [{ fragment: "", caption: "For all.", notes: "Ask\nfirst." }, { fragment: "scene=tie", caption: "Then this." }];
  await openMenu(page, "share");
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

visit("the second window has notes, pictures of now and next, and all steps to jump to", { at: "scene=shift&step=why&present=1" }, async (page, { context }) => {
  const [second] = await Promise.all([context.waitForEvent("page"), page.keyboard.press("n")]);
  await expect(second.locator("#notes")).toHaveText(/it has no index x/);
  const pictured = (which) => second.frameLocator(`#picture-${which}`).locator("main[data-scene]");
  await expect(pictured("now")).toHaveAttribute("data-scene", "shift");
  await expect(second.frameLocator("#picture-now").locator("section.proof")).toBeVisible();
  await expect(pictured("next")).toHaveAttribute("data-step-id", "edge");
  // While the room is asked, what comes next is the outcome.
  await second.keyboard.press("PageDown");
  await at(page, 7);
  await expect(second.locator("#picture-now")).toBeHidden();
  await expect(second.locator("#picture-next")).toHaveAttribute("src", /boundary=zero/);
  await second.keyboard.press(".");
  await expect(second.locator("#blanked")).toHaveText("The screen is blank.");
  await second.keyboard.press("b");
  await expect(second.locator("#blanked")).toBeHidden();
  await second.getByText("All steps").click();
  await second.getByRole("button", { name: /^Does this hold for every transform/ }).click();
  await expect(page.locator("main")).toHaveAttribute("data-step-id", "quarter-turn");
  await expect(second.locator("#steps [aria-current=true]")).toHaveText(/^Does this hold/);
  const { violations } = await new AxeBuilder({ page: second }).exclude("iframe").setLegacyMode(true).analyze();
  assert.deepEqual(violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`), []);
});

visit("a window that the browser blocks is reported", { at: "step=0&present=1", prepare: (page) => page.addInitScript(() => (globalThis.open = () => null)) }, async (page) => {
  await page.keyboard.press("n");
  await expect(page.getByRole("alert")).toContainText("The browser has blocked the window with the notes.");
  await page.keyboard.press("n");
  await expect(page.locator(".notices li")).toHaveCount(1);
  await page.getByRole("button", { name: "Dismiss" }).click();
  await page.evaluate(() => document.exitFullscreen?.().catch(() => {}));
  await page.locator("[data-talk=notes]").click();
  await expect(page.getByRole("alert")).toContainText("has blocked");
});

visit("a vote stands where its question stands, and the next key goes on to the outcome", { at: "scene=count&step=edges&present=1" }, async (page) => {
  const step = (id) => expect(page.locator("main")).toHaveAttribute("data-step-id", id);
  await expect(narrator(page)).toContainText("Two numbers find every vertical edge");
  await expect(narrator(page)).toContainText("How many weights would a fully connected layer have here?");
  await expect(page.locator('[data-count-picture="input"]')).toBeVisible();
  await page.keyboard.type("9");
  await page.keyboard.press("PageDown");
  await step("every-weight");
  await expect(page.locator(".hands b")).toHaveText(["9", "0", "0", "0"]);
  // What moves is what the sentence is about.
  const about = { 2: /takes 2 of them/, 178640: /178,640/ };
  for (const number of ["2", "178640"]) {
    await page.waitForFunction((number) => document.querySelector("[data-giant]").dataset.value === number, number);
    const [counted, said] = await page.evaluate(() => [document.querySelector("[data-giant]").dataset.value, document.querySelector("[data-narrator]").textContent]);
    assert.match(said, about[counted]);
  }
  await expect(page.locator(".hands [data-right]")).toHaveText(/✓ billions/, { timeout: 20_000 });
  await expect(narrator(page)).toContainText("8 billion");
  await page.keyboard.press("PageUp");
  await step("edges");
  await expect(page.locator(".hands b")).toHaveText(["9", "0", "0", "0"]);
});

visit("where nobody voted nothing of the vote stays, and a step that wants something done does it at the next key", { at: "scene=shift&step=untied&present=1" }, async (page) => {
  await ready(page);
  await expect(page.locator(".hands input")).toHaveCount(3);
  await page.keyboard.press("PageDown");
  await expect(page.locator(".hands")).toHaveCount(0);
  const difference = () => page.locator("[data-max-difference]").getAttribute("data-max-difference");
  await expect(narrator(page)).toContainText("the two ends differ", { timeout: 15_000 });
  await expect.poll(difference).not.toBe("0");
  await page.keyboard.press("PageDown");
  await expect.poll(difference, { timeout: 15_000 }).toBe("0");
  await expect(page.locator("main")).toHaveAttribute("data-step-id", "untied");
  await expect(narrator(page)).toContainText("bit for bit");
  await page.keyboard.press("PageDown");
  await expect(page.locator("main")).toHaveAttribute("data-step-id", "invariant");
});

// Stories, questions, undo and redo, used as a person would.
import assert from "node:assert/strict";
import { askQuestion, dock, expect, field, narrator, openMenu, primary, state, visit } from "./page.mjs";
import { scenes } from "./scenes.mjs";

const button = (page, name) => page.getByRole("button", { name, exact: true });
const at = (page, step) => expect(dock(page)).toHaveAttribute("data-step", String(step));
/** Checks that every part lies in the window above the dock. */
const inView = (page, part, message) =>
  expect.poll(() => page.evaluate((part) => {
    const foot = document.querySelector(".dock")?.getBoundingClientRect().top ?? 0;
    const places = [...document.querySelectorAll(`main ${part}`)].map((one) => one.getBoundingClientRect());
    return places.length > 0 && places.every(({ top, bottom }) => top >= 0 && bottom <= foot);
  }, part), { message }).toBe(true);

for (const [place, scene] of scenes.entries()) {
  visit(`${scene}: the story goes from its first step to its last and back`, { at: `scene=${scene}` }, async (page) => {
    const count = await dock(page).locator(".steps button").count();
    assert.ok(count >= 3);
    const said = new Set();
    for (let step = 0; step < count; step++) {
      await at(page, step);
      await expect(dock(page).locator('[aria-current="step"]')).toHaveAccessibleName(`${step + 1}/${count}`);
      // While the animation of a step runs, the narrator describes it; then the step's own words follow.
      let words = "";
      await expect.poll(async () => said.has((words = await narrator(page).innerText()))).toBe(false);
      said.add(words);
      if (step + 1 < count) {
        await primary(page).click();
      }
    }
    assert.equal(said.size, count);
    const next = scenes[place + 1];
    const tab = next && (await page.locator(`nav a[href*="scene=${next}"]`).innerText());
    await expect(primary(page)).toHaveText(next ? `On to ${tab}` : "From the start");
    const last = await page.locator("main").getAttribute("data-step-id");
    await expect.poll(() => state(page)).toContain(`step=${last}`);
    await page.locator("body").press("ArrowLeft");
    await at(page, count - 2);
    await page.locator("body").press("PageDown");
    await at(page, count - 1);
    await button(page, "Back").click();
    await at(page, count - 2);
    await dock(page).locator(".steps button").first().click();
    await at(page, 0);
    await expect(button(page, "Back")).toHaveCount(0);
  });
}

visit("the last step leads to the next scene, except in a figure of another page", { at: "step=picture" }, async (page) => {
  await expect(primary(page)).toHaveText("On to Shift");
  await primary(page).click();
  await expect(page.locator('main[data-scene="shift"]')).toBeVisible();
  await at(page, 0);
  await page.locator("body").press("ArrowLeft");
  await expect(page.locator('main[data-scene="shift"]')).toBeVisible();
  await page.goBack();
  await at(page, 10);
  await page.locator("body").press("ArrowRight");
  await expect(page.locator('main[data-scene="shift"]')).toBeVisible();
  await expect(page).toHaveURL(/#scene=shift/);
  await page.evaluate(() => (location.hash = "step=picture&embed=1"));
  await expect(primary(page)).toHaveText("From the start");
});

visit("a reader can explore a step and return to it", { at: "step=tie" }, async (page) => {
  const words = await narrator(page).innerText();
  await field(page, "Kernel element w₀").fill("5");
  await expect.poll(() => state(page)).toBe("step=tie&k=5,2,-1");
  await expect(narrator(page)).not.toHaveText(words);
  await expect(primary(page)).toHaveText("Back to the story");
  await button(page, "Reset").click();
  await expect.poll(() => state(page)).toBe("step=tie");
  await expect(narrator(page)).toHaveText(words, { useInnerText: true });
  await field(page, "Kernel element w₀").fill("5");
  await primary(page).click();
  await expect.poll(() => state(page)).toBe("step=tie");
  await expect(field(page, "Kernel element w₀")).toHaveValue("1");
});

visit("the arrow keys of a field do not leave the step", { at: "step=1" }, async (page) => {
  await field(page, "x₀").press("ArrowRight");
  await field(page, "x₀").press("PageUp");
  await at(page, 1);
  await expect(field(page, "x₀")).toHaveValue("12");
});

visit("every question opens a state and an answer", {}, async (page) => {
  for (let question = 0; question < 11; question++) {
    const asked = await askQuestion(page, question);
    await expect(narrator(page)).toContainText(asked);
    await expect(primary(page)).toHaveText("Back to the story");
    await expect(primary(page)).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(narrator(page)).not.toContainText(asked);
    await at(page, 0);
  }
});

visit("edits can be undone and redone, by button and by keyboard", {}, async (page) => {
  const first = field(page, "Kernel element w₀");
  const boundary = page.getByRole("combobox", { name: "Boundary" });
  await expect(button(page, "Undo")).toBeDisabled();
  await first.fill("7");
  await boundary.selectOption("circular");
  await button(page, "Undo").click();
  await expect(boundary).toHaveValue("zero");
  await expect(first).toHaveValue("7");
  await page.locator("body").press("Control+z");
  await expect(first).toHaveValue("1");
  await expect(button(page, "Undo")).toBeDisabled();
  await page.locator("body").press("Control+Shift+z");
  await button(page, "Redo").click();
  await expect(boundary).toHaveValue("circular");
  await expect(first).toHaveValue("7");
  await expect(button(page, "Redo")).toBeDisabled();
});

visit("Escape closes an answer from anywhere, unless something else has a use for it", { at: "scene=learn&step=1" }, async (page) => {
  const asked = await askQuestion(page, 10);
  // Undo in a field first restores its text.
  await field(page, "Input length n").fill("99");
  await page.keyboard.press("Escape");
  await expect(field(page, "Input length n")).toHaveValue("12");
  await expect(narrator(page)).toContainText(asked);
  await page.locator("h1").click();
  await page.keyboard.press("Escape");
  await expect(narrator(page)).not.toContainText(asked);
  await expect.poll(() => state(page)).toBe("scene=learn&examples=16&method=descent&rate=0.2&eta=common");
  // The story waits where it was left.
  await primary(page).click();
  await at(page, 1);
});

visit("Escape takes back what is chosen before it closes an answer", {}, async (page) => {
  const asked = await askQuestion(page, 1);
  await page.locator("body").press("Escape");
  await expect(page.locator('[data-on="true"]')).toHaveCount(0);
  await expect(narrator(page)).toContainText(asked);
  await page.locator("body").press("Escape");
  await expect(narrator(page)).not.toContainText(asked);
});

visit("Escape closes a dialog or the list of questions, and touches nothing behind it", { at: "select=w3.3" }, async (page) => {
  const dialog = page.getByRole("dialog");
  const questions = page.locator("[data-opens=stuck]");
  for (const [opens, shown] of [
    [() => page.keyboard.press("?"), dialog],
    [() => openMenu(page, "share"), dialog],
    [() => questions.click(), page.locator(".stuck[open]")],
  ]) {
    await opens();
    await expect(shown).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(shown).toHaveCount(0);
    assert.equal(await state(page), "select=w3.3");
  }
  await expect(questions).toBeFocused();
  await page.keyboard.press("Escape");
  assert.equal(await state(page), "select=");
});

for (const viewport of [{ width: 1024, height: 768 }, { width: 375, height: 800 }]) {
  visit(`${viewport.width} pixels wide, for a hall: the subject of a step is in view above its words`, { at: "scene=count&step=0&theme=projector", viewport }, async (page) => {
    for (const [fragment, part] of [
      ["scene=count&step=every-weight", ".wall"],
      ["scene=count&step=growth", ".growth .chart"],
      ["scene=learn&step=gradient", '[data-gradient="conv"]'],
      ["scene=tie&step=3", ".tying"],
    ]) {
      await page.evaluate((fragment) => parameterSharing.setState(`${fragment}&theme=projector`), fragment);
      await inView(page, part, fragment);
    }
  });
}

for (const [name, viewport] of Object.entries({ phone: { width: 375, height: 812 }, laptop: { width: 1280, height: 800 } })) {
  visit(`${name}: the subject of each step comes into view`, { at: "lang=zh-CN", viewport, reducedMotion: "reduce" }, async (page) => {
    for (const [fragment, part] of [
      ["scene=connect&step=cut", ".output circle"],
      ["scene=connect&step=tie", ".output circle"],
      ["scene=connect&step=three-layers", ".output circle"],
      ["scene=connect&step=same-outputs", ".output circle"],
      ["scene=connect&step=picture", "[data-layer=conv] .diagram"],
      ["scene=shift&step=second-step", ":is(.fI2, .gfI)"],
      ["scene=learn&step=2", ":is([data-student=dense], [data-student=local]) svg"],
    ]) {
      await page.evaluate((fragment) => parameterSharing.setState(`${fragment}&lang=zh-CN`), fragment);
      await inView(page, part, fragment);
    }
    for (const [question, part] of [[4, ".panel table"], [10, "[data-gradient=conv]"]]) {
      await page.evaluate(() => scrollTo(0, 0));
      await askQuestion(page, question);
      await inView(page, part, `${question}`);
    }
  });
}

visit("Back goes by the steps that the reader has taken, and what was changed at a step comes back; nothing else is an entry", { at: "scene=tie", unfolded: false }, async (page) => {
  const length = () => page.evaluate(() => history.length);
  const step = (id) => expect(page.locator("main")).toHaveAttribute("data-step-id", id);
  const before = await length();
  await step("free");
  await page.locator("[data-primary]").click();
  await step("shift");
  // The motion that leads to a step, and changes at it, are no entries.
  await expect.poll(() => state(page)).toBe("scene=tie&step=shift");
  await page.evaluate(() => parameterSharing.setState("scene=tie&step=shift&n=5"));
  await expect.poll(() => state(page)).toBe("scene=tie&step=shift&n=5");
  assert.equal(await length(), before + 1);
  await page.locator(".steps button").nth(2).click();
  await step("near");
  await expect.poll(length).toBe(before + 2);
  await page.goBack();
  await step("shift");
  await expect.poll(() => state(page)).toBe("scene=tie&step=shift&n=5");
  await page.goBack();
  await step("free");
  await page.goForward();
  await step("shift");
  assert.equal(await length(), before + 2);
  // A talk leaves no trail.
  await page.keyboard.press("p");
  await page.keyboard.press("PageDown");
  await step("near");
  await page.keyboard.press("PageDown");
  await step("kernel");
  await expect(page).toHaveURL(/step=kernel/);
  assert.equal(await length(), before + 2);
});

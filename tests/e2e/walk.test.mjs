// Walk-throughs, readers' questions, undo and redo, as a person uses them.
import assert from "node:assert/strict";
import { expect, field, state, visit } from "./page.mjs";

const notes = (page) => page.getByRole("complementary");
const button = (page, name) => page.getByRole("button", { name, exact: true });
/** All of every part stands in the window, above the notes. */
const inView = (page, part, message) =>
  expect.poll(() => page.evaluate((part) => {
    const foot = document.querySelector(".notes")?.getBoundingClientRect().top ?? 0;
    const places = [...document.querySelectorAll(`main ${part}`)].map((one) => one.getBoundingClientRect());
    return places.length > 0 && places.every(({ top, bottom }) => top >= 0 && bottom <= foot);
  }, part), { message }).toBe(true);

for (const scene of ["connect", "shift", "tie", "count", "learn"]) {
  visit(`${scene}: the walk-through goes from its first step to its last and back`, { at: `scene=${scene}` }, async (page) => {
    await page.getByRole("button", { name: "Walk-through" }).click();
    const count = Number((await notes(page).innerText()).match(/1\/(\d+)/)[1]);
    assert.ok(count >= 3);
    const said = new Set();
    for (let step = 0; step < count; step++) {
      await expect(notes(page)).toHaveAttribute("data-step", String(step));
      said.add(await notes(page).innerText());
      if (step + 1 < count) {
        await button(page, "Next").click();
      }
    }
    assert.equal(said.size, count);
    const onward = { connect: "Shift", shift: "Tie", tie: "Count", count: "Learn" }[scene];
    if (onward) await expect(button(page, `Next → ${onward}`)).toBeEnabled();
    else await expect(button(page, "Next")).toBeDisabled();
    const last = await page.locator("main").getAttribute("data-step-id");
    await expect.poll(() => state(page)).toContain(`step=${last}`);
    await page.locator("body").press("ArrowLeft");
    await expect(notes(page)).toHaveAttribute("data-step", String(count - 2));
    await page.locator("body").press("PageDown");
    await expect(notes(page)).toHaveAttribute("data-step", String(count - 1));
  });
}

visit("the last step leads to the next scene, except in a figure of another page", { at: "step=9" }, async (page) => {
  await button(page, "Next → Shift").click();
  await expect(page.locator('main[data-scene="shift"]')).toBeVisible();
  await expect(notes(page)).toHaveAttribute("data-step", "0");
  await page.locator("body").press("ArrowLeft");
  await expect(page.locator('main[data-scene="shift"]')).toBeVisible();
  await page.goBack();
  await expect(notes(page)).toHaveAttribute("data-step", "9");
  await page.locator("body").press("ArrowRight");
  await expect(page.locator('main[data-scene="shift"]')).toBeVisible();
  await expect(page).toHaveURL(/#scene=shift/);
  await page.evaluate(() => (location.hash = "step=9&embed=1"));
  await expect(button(page, "Next")).toBeDisabled();
});

visit("a step can be explored, returned to and left", { at: "step=3" }, async (page) => {
  await field(page, "Kernel element w₀").fill("5");
  await expect.poll(() => state(page)).toBe("step=tie&k=5,2,-1");
  await button(page, "Reset").click();
  await expect.poll(() => state(page)).toBe("step=tie");
  await field(page, "Kernel element w₀").fill("5");
  await button(page, "Explore freely").click();
  await expect(notes(page)).toHaveCount(0);
  await expect(field(page, "Kernel element w₀")).toHaveValue("5");
  assert.ok(!(await state(page)).includes("step"));
});

visit("the arrow keys of a field do not leave the step", { at: "step=1" }, async (page) => {
  await field(page, "x₀").press("ArrowRight");
  await field(page, "x₀").press("PageUp");
  await expect(notes(page)).toHaveAttribute("data-step", "1");
  await expect(field(page, "x₀")).toHaveValue("12");
});

visit("every question opens a state and an answer", {}, async (page) => {
  for (let question = 0; question < 11; question++) {
    await page.getByText("Stuck?", { exact: true }).click();
    const link = page.getByRole("group").getByRole("listitem").nth(question).getByRole("link");
    const asked = await link.innerText();
    await link.click();
    await expect(notes(page)).toContainText(asked);
    await button(page, "Close").click();
    await expect(notes(page)).toHaveCount(0);
  }
});

visit("what was done can be undone and done again, by button and by key", {}, async (page) => {
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

visit("Escape leaves the walk-through from anywhere, unless something else has a use for it", { at: "scene=learn&step=1" }, async (page) => {
  // A field takes back what was typed first.
  await field(page, "Input length n").fill("99");
  await page.keyboard.press("Escape");
  await expect(field(page, "Input length n")).toHaveValue("12");
  await expect(notes(page)).toHaveCount(1);
  await page.locator("body").press("Escape");
  await expect(notes(page)).toHaveCount(0);
  await expect.poll(() => state(page)).toBe("scene=learn&examples=3");
});

visit("Escape takes back what is chosen before it leaves the walk-through", { at: "step=0&select=k0" }, async (page) => {
  await page.locator("body").press("Escape");
  await expect(page.locator('[data-on="true"]')).toHaveCount(0);
  await expect(notes(page)).toHaveCount(1);
  await page.locator("body").press("Escape");
  await expect(notes(page)).toHaveCount(0);
});

visit("Escape closes a dialog or the list of questions, and touches nothing behind it", { at: "select=w3.3" }, async (page) => {
  const dialog = page.getByRole("dialog");
  const questions = page.getByText("Stuck?");
  for (const [opens, shown] of [
    [() => page.keyboard.press("?"), dialog],
    [() => page.locator("[data-opens=share]").click(), dialog],
    [() => questions.click(), page.locator("details[open]")],
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
  visit(`${viewport.width} pixels wide, for a hall: what a step speaks of is in view above its words`, { at: "scene=count&step=0&theme=projector", viewport }, async (page) => {
    for (const [fragment, part] of [
      ["scene=count&step=1", ".matrix-view"],
      ["scene=count&step=6", ".growth .chart"],
      ["scene=learn&step=3", '[data-gradient="local"]'],
      ["scene=tie&step=3", ".tying"],
    ]) {
      await page.evaluate((fragment) => parameterSharing.setState(`${fragment}&theme=projector`), fragment);
      await inView(page, part, fragment);
    }
  });
}

for (const [name, viewport] of Object.entries({ phone: { width: 375, height: 812 }, laptop: { width: 1280, height: 800 } })) {
  visit(`${name}: what is spoken of comes into view`, { at: "lang=zh-CN", viewport, reducedMotion: "reduce" }, async (page) => {
    for (const [fragment, part] of [
      ["scene=connect&step=1", ".output circle"],
      ["scene=connect&step=3", ".output circle"],
      ["scene=connect&step=7", ".output circle"],
      ["scene=connect&step=8", ".output circle"],
      ["scene=connect&step=9", "[data-layer=conv] .diagram"],
      ["scene=shift&step=2", ":is(.fI2, .gfI) .canvas"],
      ["scene=learn&step=2", ":is([data-student=dense], [data-student=local]) svg"],
    ]) {
      await page.evaluate((fragment) => parameterSharing.setState(`${fragment}&lang=zh-CN`), fragment);
      await inView(page, part, fragment);
    }
    for (const [question, part] of [[4, ".panel table"], [10, ".gradient"]]) {
      await page.evaluate(() => scrollTo(0, 0));
      await page.getByText("没看懂？", { exact: true }).click();
      await page.locator(".stuck li").nth(question).getByRole("link").click();
      await inView(page, part, `${question}`);
    }
  });
}

// Presenting to an audience, and the list of keys.
import assert from "node:assert/strict";
import { AxeBuilder } from "@axe-core/playwright";
import { expect, field, openMenu, ready, state, visit } from "./page.mjs";
import { scenes } from "./scenes.mjs";

const at = (page, step) => expect(page.locator(`[data-step="${step}"]`)).toBeVisible();
const presents = (page, yes) => expect(page.locator("html[data-present]")).toHaveCount(yes ? 1 : 0);

visit("p presents the figure and one sentence; keys of clickers step; Escape keeps the state", {}, async (page) => {
  await page.keyboard.press("p");
  await presents(page, true);
  await expect(page.getByRole("banner")).toHaveCount(0);
  await expect(page.getByRole("combobox")).toHaveCount(0);
  await page.keyboard.press("ArrowRight");
  await at(page, 0);
  await expect(page.locator(".steps [aria-current]")).toHaveAccessibleName(/^1\/\d+$/);
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
  // The window slides in this step: what is kept is compared once it has arrived.
  await expect(page.locator('[data-play="on"]')).toHaveCount(0, { timeout: 20_000 });
  const before = await state(page);
  await page.keyboard.press("p");
  await presents(page, false);
  await expect(page.getByRole("banner")).toBeVisible();
  assert.equal(await state(page), before.replace("present=1&", ""));
  await openMenu(page, "present");
  await presents(page, true);
  assert.equal(await state(page), before);
});

const fills = (page) => page.evaluate(() => document.fullscreenElement === document.documentElement);
const button = (page, name) => page.locator(`[data-talk=${name}]`);

visit("Escape and a lost full screen leave the talk in the window, whose buttons lead back and end it", { at: "scene=shift&step=why" }, async (page) => {
  await page.keyboard.press("p");
  await expect.poll(() => fills(page)).toBe(true);
  await expect(button(page, "end")).toBeHidden();
  await page.evaluate(() => document.exitFullscreen());
  await expect.poll(() => fills(page)).toBe(false);
  await presents(page, true);
  // Nobody is brought back into it by the next key.
  await page.keyboard.press("PageDown");
  await expect(page.locator("main")).toHaveAttribute("data-step-id", "edge");
  for (let turn = 0; turn < 3; turn++) await page.keyboard.press("Escape");
  await page.keyboard.press(".");
  await page.keyboard.press("Escape");
  await expect(page.locator(".blank")).toHaveCount(0);
  await presents(page, true);
  assert.equal(await fills(page), false);
  await button(page, "full").click();
  await expect.poll(() => fills(page)).toBe(true);
  await expect(page.locator("main")).toHaveAttribute("data-step-id", "edge");
  await page.evaluate(() => document.exitFullscreen());
  await button(page, "end").click();
  await presents(page, false);
  assert.equal(await state(page), "scene=shift&step=edge");
});

/** In the page: only keys count as done by a user. Calls of the test driver do too, otherwise. */
const untouched = () => {
  let isActive = false;
  addEventListener("keydown", () => (isActive = true), true);
  Object.defineProperty(navigator, "userActivation", { value: { get isActive() { return isActive; } } });
};

visit("an address presents: the first key asks for the whole screen, and a reload goes on with the step, the votes and the time", { at: "scene=shift&step=edge&present=1", prepare: (page) => page.addInitScript(untouched) }, async (page, { context, host }) => {
  await presents(page, true);
  await expect(page.getByRole("banner")).toHaveCount(0);
  assert.equal(await fills(page), false);
  const asks = page.locator("[data-narrator]");
  await expect(asks).toContainText("What will come out?");
  await page.keyboard.type("12");
  await expect.poll(() => fills(page)).toBe(true);
  await page.keyboard.press("Enter");
  await expect(asks).not.toContainText("What will come out?");
  const began = await page.evaluate(() => Number(sessionStorage.getItem("parameter-sharing talk")));
  assert.ok(Math.abs(Date.now() - began) < 60_000);
  await expect.poll(() => page.url()).toMatch(/present=1/);
  await page.reload();
  await ready(page);
  await presents(page, true);
  await expect(page.locator("main")).toHaveAttribute("data-step-id", "edge");
  await expect(page.locator(".hands b").first()).toHaveText("12");
  await expect(page.locator(".hands [data-right]")).toHaveCount(1);
  assert.equal(await page.evaluate(() => Number(sessionStorage.getItem("parameter-sharing talk"))), began);
  const second = await context.newPage();
  await second.goto(`${host.url}presenter.html`);
  await expect(second.locator("#vote")).toContainText("12");
  await second.close();
  await page.keyboard.press("PageDown");
  await expect(page.locator("main")).toHaveAttribute("data-step-id", "stride");
  await page.keyboard.press("p");
  await presents(page, false);
  await expect.poll(() => page.url()).not.toMatch(/present/);
  await page.reload();
  await ready(page);
  await presents(page, false);
});

visit("a step that asks, opened while presenting, asks in each scene that predicts", { at: "scene=count&step=every-weight&present=1" }, async (page) => {
  await presents(page, true);
  await expect(page.locator("[data-narrator]")).toContainText("How many weights");
  const scale = () => page.locator("[data-scale]").getAttribute("data-scale");
  const near = await scale();
  await page.keyboard.press("PageDown");
  await expect(page.locator("[data-narrator]")).toContainText("8 billion");
  assert.notEqual(await scale(), near);
  await page.evaluate(() => parameterSharing.setState("scene=shift&step=untied"));
  await expect(page.locator("[data-narrator]")).toContainText("What will come out?");
  await page.keyboard.press("p");
  await expect(page.locator(".hands")).toHaveCount(0);
  await page.evaluate(() => parameterSharing.setState("scene=shift&step=stride"));
  await page.keyboard.press("p");
  await expect(page.locator("[data-narrator]")).toContainText("What will come out?");
});

visit("a tap on a mark of the story opens its step", { hasTouch: true, at: "step=0&present=1" }, async (page) => {
  await presents(page, true);
  await page.locator(".steps button").nth(3).tap();
  await at(page, 3);
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

visit("a tap goes to the next step, on the left to the previous one", { hasTouch: true, at: "step=0" }, async (page) => {
  await page.keyboard.press("p");
  await presents(page, true);
  await expect(page.getByRole("banner")).toHaveCount(0);
  await page.touchscreen.tap(1275, 795);
  await at(page, 1);
  await page.touchscreen.tap(5, 795);
  await at(page, 0);
  // Units respond to touch while presenting.
  await page.locator('[data-layer="dense"] [data-output="2"]').tap();
  await at(page, 0);
});

visit("keys do nothing while someone types", {}, async (page) => {
  await field(page, "x₀").click();
  for (const key of ["p", "?", "."]) await page.keyboard.press(key);
  await presents(page, false);
  await expect(page.getByRole("dialog")).toHaveCount(0);
});

for (const key of ["Enter", "Escape"]) {
  visit(`while presenting, ${key} in a field gives the keys back to the steps`, { at: "step=1&present=1" }, async (page) => {
    const tap = page.locator('[data-layer="conv"] .tap input').first();
    await tap.fill("3");
    await page.keyboard.press("ArrowRight");
    await expect(tap).toBeFocused();
    await page.keyboard.press(key);
    await expect(tap).not.toBeFocused();
    await expect(tap).toHaveValue(key === "Enter" ? "3" : "1");
    await page.keyboard.press("ArrowRight");
    await at(page, 2);
  });
}

visit("while presenting a clicker steps wherever the focus is", { at: "step=1" }, async (page) => {
  const step = async (id) => expect(page.locator("main")).toHaveAttribute("data-step-id", id);
  const ids = [];
  await page.keyboard.press("p");
  for (const [key, control] of [["PageDown", "spinbutton"], ["PageDown", "slider"], ["ArrowRight", "slider"]]) {
    ids.push(await page.locator("main").getAttribute("data-step-id"));
    const focused = page.getByRole(control).first();
    await focused.focus();
    const value = await focused.inputValue();
    await page.keyboard.press(key);
    await expect(page.locator("main")).not.toHaveAttribute("data-step-id", ids.at(-1));
    if (control === "spinbutton") {
      assert.equal(await focused.inputValue(), value);
    }
  }
  await page.getByRole("spinbutton").first().focus();
  await page.keyboard.press("PageUp");
  await step(ids.at(-1));
});

visit("shortcuts work on keyboards without Latin letters, and AltGr is none", { at: "step=none" }, async (page) => {
  const press = (key, code, more = {}) =>
    page.evaluate((init) => document.body.dispatchEvent(new KeyboardEvent("keydown", { bubbles: true, cancelable: true, ...init })), { key, code, ...more });
  await press("þ", "KeyP", { modifierAltGraph: true });
  await press("p", "KeyP", { modifierAltGraph: true });
  await press("p", "KeyP", { isComposing: true });
  await presents(page, false);
  await press("з", "KeyP");
  await presents(page, true);
  await press("ю", "Period");
  await expect(page.locator(".blank")).toHaveCount(1);
  await press("ю", "Period");
  await field(page, "Kernel element w₀").fill("7");
  await field(page, "Kernel element w₀").blur();
  await press("я", "KeyZ", { ctrlKey: true });
  await expect(field(page, "Kernel element w₀")).not.toHaveValue("7");
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

for (const scene of scenes) {
  visit(`${scene}: every step fits the screen, down to its last line`, { at: `scene=${scene}&step=0` }, async (page) => {
    await page.keyboard.press("p");
    await presents(page, true);
    const steps = await page.locator(".steps button").count();
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
  for (const layer of await page.locator("[data-layer]:has(.diagram)").all()) {
    const [network, name] = [await layer.locator(".diagram").boundingBox(), await layer.locator("h2").boundingBox()];
    assert.ok(network.width > 800 && network.height > 450, `${network.width} × ${network.height}`);
    assert.ok(name.x >= network.x && name.x + name.width <= network.x + network.width && name.y + name.height <= network.y, "the name stands over the network");
  }
});

visit("the kernel is visible while presenting", { at: "scene=count&step=0" }, async (page) => {
  await page.keyboard.press("p");
  await presents(page, true);
  await expect(page.getByRole("group", { name: "Kernel" })).toHaveText("−11");
  await page.evaluate(() => parameterSharing.setState("scene=shift&step=2"));
  const tap = page.locator(".fI .tiles .row > span").nth(3);
  await expect(tap).toHaveText("−2");
  await expect(tap).toBeInViewport();
  assert.ok(await tap.evaluate((tap) => {
    const { x, y, width, height } = tap.getBoundingClientRect();
    return document.elementsFromPoint(x + width / 2, y + height / 2).every((one) => !one.matches("canvas") || !one.checkVisibility({ opacityProperty: true }));
  }), "a picture covers the kernel");
});

visit("the last step of a scene leads to the next, and back", { at: "scene=count&step=9" }, async (page) => {
  await page.keyboard.press("p");
  await presents(page, true);
  await page.keyboard.press("ArrowRight");
  await expect(page.locator('main[data-scene="learn"]')).toBeVisible();
  await at(page, 0);
  await page.keyboard.press("PageUp");
  await expect(page.locator('main[data-scene="count"]')).toBeVisible();
  await at(page, 9);
  await page.evaluate(() => parameterSharing.setState("scene=learn&step=in-short"));
  await page.keyboard.press("PageDown");
  await at(page, 10);
});

visit("Tie: the compared vectors are aligned in one line each, on a grid in its four, with space between the numbers", { at: "scene=tie&step=0" }, async (page) => {
  const check = () =>
    page.locator("table.check").evaluate((table) => {
      const lines = [...table.rows].map((row) => new Set([...row.querySelectorAll("td")].map((cell) => Math.round(cell.getBoundingClientRect().top))).size);
      const cut = [...table.querySelectorAll("td")].filter((cell) => cell.scrollWidth > cell.clientWidth).map((cell) => cell.textContent);
      return { lines: Math.max(...lines), cut };
    });
  await page.keyboard.press("p");
  await presents(page, true);
  for (const width of [1024, 1280]) {
    await page.setViewportSize({ width, height: 768 });
    for (const [step, lines] of [[0, 1], [4, 1], [7, 4]]) {
      await page.evaluate((fragment) => parameterSharing.setState(fragment), `scene=tie&step=${step}`);
      await at(page, step);
      const { lines: most, cut } = await check();
      assert.deepEqual(cut, [], `${width}, step ${step}`);
      assert.ok(most <= lines, `${width}, step ${step}: ${most} lines`);
    }
  }
});

visit("Count: every number stands beside its bar", { at: "scene=count&step=none" }, async (page) => {
  await page.keyboard.press("p");
  await presents(page, true);
  const below = await page.locator(".bars [data-form]").evaluateAll((all) =>
    all.filter((one) => one.querySelector("b").getBoundingClientRect().top > one.querySelector("svg").getBoundingClientRect().bottom - 2).map((one) => one.textContent),
  );
  assert.deepEqual(below, []);
});

for (const scene of scenes) {
  visit(`${scene} is presented without a scroll bar on a projector`, { at: `scene=${scene}&theme=projector&step=0`, viewport: { width: 1024, height: 768 } }, async (page) => {
    await page.keyboard.press("p");
    await presents(page, true);
    await ready(page);
    const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    assert.ok(over <= 0, `${over}`);
  });
}

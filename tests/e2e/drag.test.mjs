// A drag belongs to one pointer, and ends with what it drags.
import assert from "node:assert/strict";
import { field, expect, middle, ready, slider, state, visit } from "./page.mjs";

const bar = (page, i) => page.locator(`[data-layer="conv"] [data-bar="${i}"]`);

for (const [name, act] of [
  ["another state", (page) => page.evaluate(() => parameterSharing.setState("x=1,2,3,4,5"))],
  ["undo", (page) => page.keyboard.press("Control+z")],
  ["the next step", (page) => page.evaluate(() => void (location.hash = "step=2"))],
]) {
  visit(`a drag ends with ${name}`, { at: "x=5,2,3,4,5" }, async (page) => {
    const { x, y } = await middle(bar(page, 0));
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x, y - 12);
    await expect.poll(() => state(page)).not.toBe("x=5,2,3,4,5");
    await act(page);
    const after = await state(page);
    await page.mouse.move(x, y + 25, { steps: 3 });
    await page.mouse.up();
    assert.equal((await state(page)).replace(/&?slide=\d+/, ""), after.replace(/&?slide=\d+/, ""));
    // The next one is a drag again.
    await page.evaluate(() => parameterSharing.setState("x=5,2,3,4,5"));
    const again = await middle(bar(page, 0));
    await page.mouse.move(again.x, again.y);
    await page.mouse.down();
    await page.mouse.move(again.x, again.y - 12);
    await page.mouse.up();
    await expect(field(page, "x₀")).not.toHaveValue("5");
  });
}

/** Sends events of two fingers on elements of the page. */
const fingers = (page, events) =>
  page.evaluate((events) => {
    for (const [type, pointerId, selector, dx, dy] of events) {
      const element = document.querySelector(selector);
      const { left, top, width, height } = element.getBoundingClientRect();
      const at = { clientX: left + width / 2 + dx, clientY: top + height / 2 + dy };
      const pointer = { pointerId, pointerType: "touch", isPrimary: pointerId === 1, buttons: 1, bubbles: true, cancelable: true };
      element.dispatchEvent(new PointerEvent(type, { ...at, ...pointer }));
    }
  }, events);

visit("a second finger moves no other bar", { at: "x=5,2,3,4,5" }, async (page) => {
  const [one, other] = [0, 3].map((i) => `[data-layer="conv"] [data-bar="${i}"]`);
  await fingers(page, [
    ["pointerdown", 1, one, 0, 0],
    ["pointerdown", 2, other, 0, 0],
    ["pointermove", 2, other, 0, -20],
  ]);
  assert.equal(await state(page), "x=5,2,3,4,5");
  await fingers(page, [["pointerup", 2, other, 0, -20], ["pointermove", 1, one, 0, 15]]);
  await expect(field(page, "x₀")).not.toHaveValue("5");
  await expect(field(page, "x₃")).toHaveValue("4");
});

/** A matrix of three by three, painted with `label`. */
const painted = (label) => `scene=tie&n=3&paint=${Array(9).fill(label)}`;
const cell = (i, j) => `[data-cell="${i}.${j}"]`;

visit("a second finger neither paints nor ends the stroke of the first", { at: painted("b") }, async (page) => {
  await fingers(page, [
    ["pointerdown", 1, cell(0, 0), 0, 0],
    ["pointerdown", 2, cell(2, 0), 0, 0],
    ["pointermove", 2, cell(2, 2), 0, 0],
    ["pointerup", 2, cell(2, 2), 0, 0],
    ["pointermove", 1, cell(0, 1), 0, 0],
  ]);
  await expect(page.locator(cell(0, 1))).toHaveAttribute("data-param", "a");
  assert.equal((await state(page)).split("&")[2], "paint=a,a,b,b,b,b,b,b,b");
});

visit("a stroke ends with undo", { at: painted("b") }, async (page) => {
  const [one, other] = [await middle(page.locator(cell(0, 0))), await middle(page.locator(cell(0, 2)))];
  await page.mouse.move(one.x, one.y);
  await page.mouse.down();
  await expect(page.locator(cell(0, 0))).toHaveAttribute("data-param", "a");
  await page.keyboard.press("Control+z");
  await page.mouse.move(other.x, other.y, { steps: 3 });
  await page.mouse.up();
  assert.equal((await state(page)).split("&")[2], painted("b").split("&")[2]);
});

visit("a second finger does not make the picture jump", { at: "scene=shift&image=digit&dx=1&dy=0&step=none" }, async (page) => {
  await ready(page);
  const selector = `.mover.movable:not(:has([data-picture=I]))`;
  const before = await slider(page, "Shift right").inputValue();
  await fingers(page, [
    ["pointerdown", 1, selector, -30, 0],
    ["pointerdown", 2, selector, 40, 0],
    ["pointermove", 1, selector, -28, 0],
    ["pointermove", 2, selector, 42, 0],
  ]);
  const moved = Number(await slider(page, "Shift right").inputValue()) - Number(before);
  assert.ok(Math.abs(moved) <= 1, `${moved}`);
});

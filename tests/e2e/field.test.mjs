// Number fields: what people paste, type and step.
import assert from "node:assert/strict";
import { expect, field, outputs, visit } from "./page.mjs";

/** Pastes this text, and a picture if `bitmap`, into the element with the focus. Returns whether the page took it. */
function paste(page, text, bitmap = false) {
  return page.evaluate(
    ([text, bitmap]) => {
      const data = new DataTransfer();
      data.setData("text/plain", text);
      if (bitmap) {
        data.items.add(new File([new Uint8Array([1])], "image.png", { type: "image/png" }));
      }
      const event = new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true });
      return !document.activeElement.dispatchEvent(event);
    },
    [text, bitmap],
  );
}

/** The values of the input's fields. */
const values = (page, count) =>
  Promise.all(Array.from({ length: count }, (_, i) => field(page, `x${"₀₁₂₃₄₅₆₇"[i]}`).inputValue()));

visit("a row of a spreadsheet fills the fields from the one it is pasted into, as one change", { at: "x=1,2,3,4,5" }, async (page) => {
  await field(page, "x₁").focus();
  assert.ok(await paste(page, "7\t−8,5\t9\r\n"));
  await expect.poll(() => values(page, 5)).toEqual(["1", "7", "−8.5", "9", "5"]);
  await field(page, "x₁").blur();
  await page.keyboard.press("Control+z");
  await expect.poll(() => values(page, 5)).toEqual(["1", "2", "3", "4", "5"]);
});

visit("a row that does not fit changes nothing and says so", { at: "x=1,2,3,4,5" }, async (page) => {
  await field(page, "x₃").focus();
  await paste(page, "7\t8\t9");
  await expect(page.getByRole("alert")).toHaveText(/3 numbers.*2/);
  assert.deepEqual(await values(page, 5), ["1", "2", "3", "4", "5"]);
});

visit("a comma that may mean two numbers is asked about", { at: "x=1,2,3,4,5" }, async (page) => {
  const x = field(page, "x₀");
  await x.fill("1,125");
  await expect(page.getByRole("alert").getByRole("button")).toHaveText(["1125", "1.125"]);
  await page.keyboard.press("Enter");
  await page.getByRole("alert").getByRole("button", { name: "1.125" }).click();
  await expect(x).toHaveValue("1.125");
  await expect(page.getByRole("alert")).toHaveCount(0);
});

visit("a fraction is divided, and can be taken back", { at: "x=1,2,3,4,5" }, async (page) => {
  const x = field(page, "x₁");
  await x.fill("");
  await x.pressSequentially("1/3");
  await expect(x).toHaveValue("1/3");
  await x.press("Enter");
  await expect(x).toHaveValue(String(Math.fround(1 / 3)).slice(0, 10));
  await page.locator("h1").click();
  await page.keyboard.press("Control+z");
  await expect(x).toHaveValue("2");
});

visit("one message at a time", { at: "x=1,2,3,4,5" }, async (page) => {
  await field(page, "x₁").fill("abc");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("alert")).toContainText("abc");
  await field(page, "x₃").fill("def");
  await expect(page.getByRole("alert")).toHaveCount(1);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("alert")).toContainText("def");
});

visit("what a field refuses is repeated when it is left, and its beginning changes nothing", { at: "scene=tie&input=3,1,4,1,-2,2,1,1,4" }, async (page) => {
  const [x, other] = [field(page, "Input x₀"), field(page, "Input x₁")];
  for (const leave of [() => x.press("Enter"), () => other.focus(), () => x.press("Tab")]) {
    await x.fill("");
    // Its first digits are numbers that the field takes.
    await x.pressSequentially("1e9");
    await expect(x).toHaveAttribute("aria-invalid", "true");
    await leave();
    await expect(x).toHaveValue("3");
    await expect(x).not.toHaveAttribute("aria-invalid", "true");
    await expect(page.getByRole("alert")).toHaveText(/“1e9”/);
    await other.focus();
  }
  await expect(page).toHaveURL(/input=3,1,4/);
});

visit("arrow up and down give the very number back", { at: "x=0.0625,1e-10,3,4,5" }, async (page) => {
  for (const [name, value] of [["x₀", "0.0625"], ["x₁", "0.0000000001"]]) {
    await field(page, name).focus();
    for (const key of ["ArrowUp", "PageUp", "ArrowDown", "PageDown"]) {
      const before = await field(page, name).inputValue();
      await page.keyboard.press(key);
      await expect(field(page, name)).not.toHaveValue(before);
    }
    await expect(field(page, name)).toHaveValue(value);
  }
});

visit("presses that come faster than the page is drawn all count", { at: "x=1,2,3,4,5" }, async (page) => {
  const press = (...keys) =>
    field(page, "x₀").evaluate((input, keys) => {
      for (const key of keys) {
        input.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
      }
    }, keys);
  await press("ArrowUp", "ArrowUp", "PageUp", "ArrowDown");
  await expect(field(page, "x₀")).toHaveValue("12");
  await field(page, "x₀").fill("999999");
  // The last one leads out of the range.
  await press("ArrowUp", "ArrowUp");
  await expect(field(page, "x₀")).toHaveValue("1000000");
  await press("ArrowDown");
  await expect(field(page, "x₀")).toHaveValue("999999");
});

visit("Escape takes back a number that was typed, also where it is valid; a number that was entered stays", { at: "step=none" }, async (page) => {
  const w0 = field(page, "Kernel element w₀");
  const before = await outputs(page);
  await w0.fill("");
  await w0.pressSequentially("75");
  assert.notDeepEqual(await outputs(page), before);
  await w0.press("Escape");
  await expect(w0).toHaveValue("1");
  assert.deepEqual(await outputs(page), before);
  await w0.press("ArrowUp");
  await expect(w0).toHaveValue("2");
  await w0.fill("3");
  await w0.press("Enter");
  await w0.press("Escape");
  await expect(w0).toHaveValue("3");
});

visit("Ctrl+Z in a field takes back what is being typed, then what was entered before", { at: "step=none" }, async (page) => {
  const w0 = field(page, "Kernel element w₀");
  for (const value of ["1.5", "-3"]) {
    await w0.fill(value);
    await w0.press("Enter");
    // Changes that follow each other at once are undone as one.
    await page.waitForTimeout(700);
  }
  for (const value of ["1.5", "1"]) {
    await w0.press("Control+z");
    await expect(w0).toHaveValue(value);
  }
  await w0.press("Control+Shift+z");
  await expect(w0).toHaveValue("1.5");
  await expect(w0).toBeFocused();
});

for (const [at, more, names] of [
  ["step=three-layers", false, ["Kernel element w₀", "Kernel element w₂"]],
  ["step=none&dim=2", false, ["Kernel element w₀", "Kernel element w₈"]],
  ["step=none", true, ["x₀", "x₃", "x₆"]],
  ["scene=shift&step=none&dim=2", true, ["Kernel, row 1, column 1", "Kernel, row 3, column 3"]],
  ["scene=tie", false, ["Input x₀", "Input x₈"]],
  ["scene=count", false, ["Kernel element w₀"]],
]) {
  visit(`nothing hides the message of a field of ${at}`, { at, unfolded: false }, async (page) => {
    if (more) await page.locator("[data-more]").click();
    for (const name of names) {
      const input = page.getByRole("spinbutton", { name, exact: true }).filter({ visible: true }).first();
      await input.fill("1/x");
      await expect(input).toHaveAttribute("aria-invalid", "true");
      const hidden = await input.evaluate((input) => {
        const message = input.parentElement.querySelector("[role=alert]");
        // Otherwise the pointer goes through it.
        message.style.pointerEvents = "auto";
        const { left, top, width, height } = message.getBoundingClientRect();
        const corners = [[0.05, 0.2], [0.95, 0.2], [0.5, 0.5], [0.05, 0.8], [0.95, 0.8]];
        return corners.filter(([x, y]) => !message.contains(document.elementFromPoint(left + x * width, top + y * height)));
      });
      assert.deepEqual(hidden, [], name);
      await input.press("Escape");
    }
  });
}

visit("keys that compose a character are the browser's", { at: "x=1,2,3,4,5" }, async (page) => {
  const pressed = (key) =>
    field(page, "x₀").evaluate(
      (input, key) => !input.dispatchEvent(new KeyboardEvent("keydown", { key, isComposing: true, bubbles: true, cancelable: true })),
      key,
    );
  await field(page, "x₀").fill("１．５");
  for (const key of ["ArrowUp", "Enter", "Escape"]) {
    assert.equal(await pressed(key), false, key);
  }
  await expect(field(page, "x₀")).toHaveValue("１．５");
});

visit("a number wins over the picture of it on the same clipboard", { at: "scene=shift&step=none&dim=2&image=digit" }, async (page) => {
  await page.locator(".kernel-editor input").first().focus();
  assert.equal(await paste(page, "3", true), false);
});

// The scene Tie, as a person uses it.
import assert from "node:assert/strict";
import { dense } from "./reference.mjs";
import { dragFinger, dragMouse, expect, field, menu, middle, sentence, state, visit } from "./page.mjs";

const scene = "scene=tie";
/** The opening state, outside of the story. */
const free = `${scene}&step=none`;
const cell = (page, row, column) => page.locator(`[data-cell="${row}.${column}"]`);
const toggle = (page, name) => page.locator(`[data-symmetry="${name}"]`);
/** Opens the drawer and chooses a known layer. */
async function preset(page, name) {
  await page.locator("[data-more]").click();
  await menu(page, "Known layers").selectOption({ label: name });
  await page.locator("[data-drawer] .close").click();
}
/** Presses a button in the drawer, and closes it. */
async function inDrawer(page, name) {
  await page.locator("[data-more]").click();
  await page.locator("[data-drawer]").getByRole("button", { name }).click();
  await page.locator("[data-drawer] .close").click();
}

const numbers = (all) => all.map((cell) => Number((cell.dataset.value ?? cell.textContent).replace("−", "-").replaceAll(",", "")));
/** A row of the check as numbers. */
const row = (page, name) => page.locator(`[data-row="${name}"] td`).evaluateAll(numbers);
/** The inputs, and the outputs. */
const inputs = (page) => page.locator("[data-x]").evaluateAll(numbers);
const outputs = (page) => page.locator("[data-y]").evaluateAll(numbers);
/** The list, its end moved to its start. */
const shifted = (list) => [list.at(-1), ...list.slice(0, -1)];
/** The number beside the question. */
const count = (page) => page.locator(".tally .now");

/** The names of the parameters row by row, after the animation. */
async function letters(page, n = 9) {
  const read = () => page.locator("[data-cell]").evaluateAll((all) => all.map((cell) => cell.dataset.param));
  let all = await read();
  await expect.poll(async () => {
    const before = all;
    await page.waitForTimeout(250);
    all = await read();
    return String(before) === String(all);
  }).toBe(true);
  return Array.from({ length: n }, (_, i) => all.slice(i * n, (i + 1) * n).join(" "));
}

/** The weights, row by row. */
function weights(page) {
  return page.locator("[data-cell]").evaluateAll((all) => all.map((cell) => Number(cell.dataset.value)));
}

visit("the opening state: nine parameters, one for each diagonal", { at: free }, async (page) => {
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Which weights must be equal for an equivariant layer?");
  const all = await letters(page);
  assert.deepEqual(all.slice(0, 2), ["a b c d e f g h i", "i a b c d e f g h"]);
  await expect(page.locator("[data-parameters]")).toHaveAttribute("data-parameters", "9");
  const [W, x] = [await weights(page), await inputs(page)];
  assert.deepEqual(await row(page, "Wgx"), dense(W, 9, 9, shifted(x)));
  assert.deepEqual(await outputs(page), dense(W, 9, 9, x));
  assert.deepEqual(await row(page, "gWx"), shifted(await outputs(page)));
  assert.deepEqual(await row(page, "difference"), Array(9).fill(0));
  assert.equal(await state(page), free);
});

visit("the story opens in grey, and the primary action ties the weights row by row", { at: scene }, async (page) => {
  await expect(count(page)).toHaveText("81");
  await expect(page.locator(".proof h2")).toHaveText("Shift first or layer first? 9 of 9 differ");
  await expect(page.locator('.tying [data-on="true"]')).toHaveCount(0);
  await page.evaluate(() => {
    window.seen = [];
    new MutationObserver(() => {
      const number = (name) => Number(document.querySelector(name).textContent.match(/[0-9]+/)[0]);
      // Entries with one name have one number, at every instant.
      const values = new Map();
      const cells = [...document.querySelectorAll("[data-cell]")];
      const one = cells.every(({ dataset: { param, value } }) => (values.has(param) ? values.get(param) === value : values.set(param, value)));
      const differing = document.querySelectorAll('[data-row="difference"] [data-off="true"]').length;
      window.seen.push([number(".tally .now"), values.size, differing, one].join());
    }).observe(document.querySelector(".tie"), { subtree: true, attributes: true, childList: true, characterData: true });
  });
  await page.locator("[data-primary]").click();
  await expect(page.locator(".sliding")).toBeVisible();
  await expect(page.locator('[data-symmetry="shift"]')).toHaveAttribute("aria-pressed", "mixed");
  await expect(count(page)).toHaveText("9", { timeout: 10_000 });
  await expect(page.locator(".sliding")).toHaveCount(0);
  const seen = [...new Set(await page.evaluate(() => window.seen))];
  const expected = Array.from({ length: 9 }, (_, beat) => [81 - 9 * beat, 81 - 9 * beat, beat === 8 ? 0 : 9 - beat, true].join());
  assert.deepEqual(seen, expected);
  assert.equal(await state(page), `${scene}&step=shift`);
  await page.locator("[data-primary]").click();
  await expect(count(page)).toHaveText("3");
});

visit("with reduced motion the row has arrived at once", { at: scene, reducedMotion: "reduce" }, async (page) => {
  await page.locator("[data-primary]").click();
  await expect(count(page)).toHaveText("9", { timeout: 500 });
});

visit("inputs and weights are typed where they stand, and a single 1 is one click", { at: free }, async (page) => {
  await field(page, "Input x₂").fill("-7");
  await expect(page.locator('[data-x="2"]')).toHaveAttribute("data-value", "-7");
  assert.deepEqual(await outputs(page), dense(await weights(page), 9, 9, await inputs(page)));
  await cell(page, 2, 5).click();
  await page.keyboard.type("12");
  await expect(field(page, "Weight d")).toHaveValue("12");
  await expect(cell(page, 0, 3)).toHaveAttribute("data-value", "12");
  await page.locator("[data-impulse]").click();
  assert.deepEqual(await inputs(page), [0, 0, 0, 0, 0, 1, 0, 0, 0]);
  const W = await weights(page);
  assert.deepEqual(await outputs(page), Array.from({ length: 9 }, (_, i) => W[9 * i + 5]));
  assert.equal(await state(page), `${scene}&weights=0.3.12&input=0,0,0,0,0,1,0,0,0&select=w2.5`);
});

visit("a letter stays with its orbit when requirements, locality and size change", { at: free }, async (page) => {
  const named = async (n) => (await letters(page, n)).map((row) => row.split(" "));
  const first = (await named(9))[0];
  await page.locator("[data-near]").click();
  const near = (await named(9))[0];
  assert.deepEqual(near, first.map((letter, j) => ([0, 1, 8].includes(j) ? letter : "0")));
  await toggle(page, "reflect").click();
  assert.deepEqual((await named(9))[0].filter((letter) => letter !== "0"), ["a", "b", "b"]);
  await page.locator("[data-more]").click();
  await menu(page, "Inputs").selectOption("7");
  assert.deepEqual((await named(7))[0].filter((letter) => letter !== "0"), ["a", "b", "b"]);
});

visit("switching a symmetry off and on: entries flow, and end as the numbers say", { at: free }, async (page) => {
  await toggle(page, "shift").click();
  assert.equal(new Set((await letters(page)).join(" ").split(" ")).size, 81);
  await expect(count(page)).toHaveText("81");
  await expect(page).toHaveURL(/group=$/);
  await toggle(page, "shift").click();
  await toggle(page, "reflect").click();
  assert.equal((await letters(page))[0], "a b c d e e d c b");
  await expect(count(page)).toHaveText("5");
  await expect(page.locator("[data-order]")).toHaveAttribute("data-order", "18");
  await preset(page, "all permutations");
  await expect(page.locator("[data-order]")).toContainText("Group of order 362,880");
  await expect(sentence(page)).toContainText("Deep Sets");
  assert.equal((await letters(page))[1], "b a b b b b b b b");
});

visit("with reduced motion the new pattern is there at once", { at: free, reducedMotion: "reduce" }, async (page) => {
  await toggle(page, "reflect").click();
  await expect(cell(page, 0, 8)).toHaveText("b", { timeout: 500 });
});

visit("near entries are the kernel, and Connect opens with it", { at: `${scene}&local=1` }, async (page) => {
  const all = await weights(page);
  const kernel = [all[8], all[0], all[1]];
  await page.getByRole("link", { name: "Open in Connect" }).click();
  await expect(page.locator("main")).toHaveAttribute("data-scene", "connect");
  for (const [tap, weight] of kernel.entries()) {
    await expect(field(page, `Kernel element w${"₀₁₂"[tap]}`)).toHaveValue(String(weight).replace("-", "−"));
  }
  await page.goBack();
  await expect(page.locator("main")).toHaveAttribute("data-scene", "tie");
  await expect(page.locator("[data-parameters]")).toHaveAttribute("data-parameters", "3");
});

visit("an untied entry changes the outputs it affects", { at: free }, async (page) => {
  await cell(page, 4, 5).click();
  await page.locator("[data-untie]").click();
  const differing = async () => (await row(page, "difference")).flatMap((d, i) => (d ? [i] : []));
  assert.deepEqual(await differing(), [4, 5]);
  await expect(sentence(page)).toContainText("shift by one is lost");
  await expect(toggle(page, "shift")).toHaveAttribute("aria-pressed", "mixed");
  assert.deepEqual(await page.locator("[data-y][data-off]").evaluateAll((all) => all.map((unit) => unit.dataset.y)), ["4", "5"]);
  await field(page, "Weight W₄₅").fill("40");
  await expect(cell(page, 4, 5)).toHaveAttribute("data-value", "40");
  assert.deepEqual(await row(page, "gWx"), shifted(dense(await weights(page), 9, 9, await inputs(page))));
  await page.getByRole("button", { name: "Tie it again" }).click();
  assert.deepEqual(await differing(), []);
  assert.equal(await state(page), `${scene}&select=w4.5`);
});

visit("by keyboard: one tab stop, arrows move, Enter marks, the relation is announced", { at: free }, async (page) => {
  await cell(page, 0, 1).focus();
  await page.keyboard.press("Enter");
  await expect(cell(page, 0, 1)).toHaveAttribute("data-marked", "true");
  for (const key of ["ArrowDown", "ArrowDown", "ArrowRight", "ArrowRight"]) {
    await page.keyboard.press(key);
  }
  await expect(cell(page, 2, 3)).toBeFocused();
  await expect(page.locator(".way")).toHaveText("W₀₁ moves to W₂₃ by shifting twice: they must be equal.");
  await page.keyboard.press("ArrowRight");
  await expect(page.locator(".way")).toContainText("they may differ");
  await page.keyboard.press("Tab");
  await expect(page.locator("[data-untie]")).toBeFocused();
});

visit("the symmetries of a painted pattern are found", { at: `${scene}&n=4` }, async (page) => {
  await inDrawer(page, "Paint by hand");
  await expect(sentence(page)).toContainText("The matrix respects shift by one, but not reflect, swap two or your permutation");
  await cell(page, 0, 0).focus();
  await page.keyboard.press("c");
  await expect(cell(page, 0, 0)).toHaveAttribute("data-param", "c");
  await expect(sentence(page)).toContainText("none of these");
  await toggle(page, "shift").click();
  assert.deepEqual(await letters(page, 4), ["c b c d", "d c b c", "c d c b", "b c d c"]);
  await page.getByRole("button", { name: "parameter d" }).click();
  await cell(page, 3, 3).click();
  await expect(cell(page, 3, 3)).toHaveAttribute("data-param", "d");
  await page.keyboard.press("0");
  await expect(cell(page, 3, 3)).toHaveAttribute("data-param", "0");
});

/** Drags from the entry in row and column `from` to the one in `to`. */
async function paint(page, drag, from, to) {
  const [start, end] = [await middle(cell(page, ...from)), await middle(cell(page, ...to))];
  await drag(page, start, { x: end.x - start.x, y: end.y - start.y });
}

visit("painting: one drag over the diagonal, without a gap, and one undo", { at: `${scene}&group=` }, async (page) => {
  await inDrawer(page, "Paint by hand");
  await page.getByRole("button", { name: "parameter c" }).click();
  await paint(page, dragMouse, [0, 0], [8, 8]);
  const all = await letters(page);
  assert.deepEqual(all.map((row, i) => row.split(" ")[i]), Array(9).fill("c"));
  assert.equal(all[0], "c b c d e f g h i");
  await page.keyboard.press("Control+z");
  await expect(cell(page, 4, 4)).toHaveAttribute("data-param", "bq");
  await inDrawer(page, "Back to the switches");
  await paint(page, dragMouse, [0, 0], [3, 3]);
  await expect(cell(page, 1, 1)).toHaveAttribute("data-param", "r");
});

visit("painting with a finger cuts the entries on its way", { at: `${scene}&n=5`, hasTouch: true, viewport: { width: 375, height: 800 } }, async (page) => {
  await inDrawer(page, "Paint by hand");
  await page.getByRole("button", { name: "cut: zero" }).click();
  await paint(page, dragFinger, [1, 0], [1, 4]);
  assert.deepEqual(await letters(page, 5), ["a b c d e", "0 0 0 0 0", "d e a b c", "c d e a b", "b c d e a"]);
});

visit("a kernel is read from its first element: (i, a, b), and reflected (b, a, b)", { at: `${scene}&local=1` }, async (page) => {
  await expect(sentence(page)).toContainText("3-element kernel (i, a, b)");
  assert.equal((await letters(page))[1], "i a b 0 0 0 0 0 0");
  await expect(page.locator(".tile .name")).toHaveText(["iw₀", "aw₁", "bw₂"]);
  await toggle(page, "reflect").click();
  await expect(sentence(page)).toContainText("symmetric kernel (b, a, b)");
  assert.equal((await letters(page))[1], "b a b 0 0 0 0 0 0");
  await expect(page.locator(".tile .name")).toHaveText(["bw₀ = w₂", "aw₁"]);
});

visit("questions about this scene open the state that answers them", { at: free }, async (page) => {
  const ask = async (question, fragment) => {
    await page.locator("[data-opens=stuck]").click();
    await page.getByRole("link", { name: question }).click();
    await expect(sentence(page)).toContainText(question);
    assert.equal(await state(page), fragment);
  };
  await ask("Why must weights be equal", `${scene}&input=0,1,0,0,0,0,0,0,0&select=w1.2&mark=0.1`);
  await ask("Why did keeping the near entries need no symmetry?", `${scene}&group=&local=1&select=w4.3`);
  await expect(page.locator("[data-parameters]")).toHaveAttribute("data-parameters", "27");
  await ask("What does the group's order say?", `${scene}&group=shift,reflect`);
  await expect(page.locator("[data-parameters]")).toHaveAttribute("data-parameters", "5");
  await ask("Why does untying one entry change only some outputs?", `${scene}&local=1&untie=4.5&select=w4.5`);
  await expect.poll(async () => (await row(page, "difference")).flatMap((d, i) => (d ? [i] : []))).toEqual([4, 5]);
});

visit("a custom permutation, and invalid ones", { at: free }, async (page) => {
  await toggle(page, "shift").click();
  await toggle(page, "cycle").click();
  await page.locator("[data-more]").click();
  const own = page.getByRole("textbox", { name: "Your permutation, in cycles" });
  await own.fill("(0 3 6)(1 4)");
  await own.press("Enter");
  await expect(page.locator("[data-order]")).toHaveAttribute("data-order", "6");
  await own.fill("(0 9)");
  await own.press("Enter");
  await expect(page.getByRole("alert").filter({ visible: true })).toContainText("Not a permutation");
  await expect(page).toHaveURL(/cycle=0.3.6,1.4/);
});

visit("what is being typed stays while the figure is drawn anew", { at: free }, async (page) => {
  await toggle(page, "shift").click();
  await toggle(page, "cycle").click();
  await page.locator("[data-more]").click();
  const own = page.getByRole("textbox", { name: "Your permutation, in cycles" });
  await own.fill("(0 3 6)(1 4)");
  for (const place of [2, 5, 7]) {
    await cell(page, place, place).dispatchEvent("pointerover", { bubbles: true, pointerType: "mouse" });
    await cell(page, place, place).dispatchEvent("mouseover", { bubbles: true });
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    await expect(own).toHaveValue("(0 3 6)(1 4)");
  }
  await own.press("Enter");
  await expect(page).toHaveURL(/cycle=0.3.6,1.4/);
});

visit("a grid: shifts are a 2-D convolution, the quarter turn makes it rotation-symmetric", { at: free }, async (page) => {
  await page.locator("[data-more]").click();
  await menu(page, "Inputs").selectOption("4 × 4");
  await page.locator("[data-drawer] .close").click();
  await page.locator("[data-near]").click();
  await expect(sentence(page)).toContainText("2-D convolution, its kernel 3 × 3");
  await toggle(page, "turn").click();
  await expect(sentence(page)).toContainText("rotation-symmetric kernel");
  await expect(count(page)).toHaveText("3");
  assert.deepEqual(await row(page, "difference"), Array(16).fill(0));
});

visit("orbits for scripts, and the arguments they refuse", { at: free }, async (page) => {
  const orbits = await page.evaluate(() => [...parameterSharing.orbits(3, [[1, 2, 0]])]);
  assert.deepEqual(orbits, [0, 1, 2, 2, 0, 1, 1, 2, 0]);
  const large = await page.evaluate(() => {
    const shift = Uint32Array.from({ length: 1024 }, (_, i) => (i + 1) % 1024);
    return new Set(parameterSharing.orbits(1024, [shift])).size;
  });
  assert.equal(large, 1024);
  const thrown = (n, generators) =>
    page.evaluate(([n, generators]) => {
      try {
        parameterSharing.orbits(n, generators);
      } catch (error) {
        return error instanceof Error && error.message;
      }
    }, [n, generators]);
  assert.match(await thrown(0, []), /^n must be a whole number from 1 to 1024/);
  assert.match(await thrown(1025, []), /^n must/);
  assert.match(await thrown(4, "shift"), /^generators must be an array/);
  assert.match(await thrown(4, [[1, 2, 3, 0], [1, 2, 2, 0]]), /^generators\[1\] must be a permutation of 0…3: it holds 2 twice/);
  assert.match(await thrown(4, [[1, 2, 3]]), /^generators\[0\].*3 numbers/);
  assert.match(await thrown(4, [[1, 2, 3, 0.5]]), /^generators\[0\].*index 3/);
  assert.match(await thrown(4, [null]), /^generators\[0\]/);
});

for (const width of [320, 375, 768]) {
  visit(`${width} pixels wide: nothing overflows horizontally`, { at: `${scene}&h=4&w=4`, viewport: { width, height: 700 } }, async (page) => {
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), 0);
  });
}

for (const [width, height, looks] of [[1280, 800, ""], [1024, 768, "&theme=projector"], [1024, 768, "&theme=projector&lang=zh-CN"]]) {
  visit(`${width} × ${height}${looks}: no step scrolls or has small letters`, { at: `${scene}${looks}`, viewport: { width, height }, unfolded: false }, async (page) => {
    for (let step = 0; step < 9; step += 1) {
      await page.evaluate((fragment) => parameterSharing.setState(fragment), `scene=tie&step=${step}${looks}`);
      const least = looks ? 14 : 13;
      const [over, small] = await page.evaluate((least) => {
        const shown = [...document.querySelectorAll(":is(.tie, .elsewhere) *")].filter((one) => [...one.childNodes].some((child) => child.nodeType === 3) && one.checkVisibility());
        const sizes = shown.map((one) => [parseFloat(getComputedStyle(one).fontSize), one.textContent]);
        return [document.documentElement.scrollHeight - innerHeight, sizes.filter(([size]) => size < least && size > 0)];
      }, least - 0.01);
      assert.deepEqual([over, small], [0, []], `step ${step}`);
      // Nothing is hidden beyond the end of its column.
      const hidden = await page.evaluate(() => [...document.querySelectorAll(".switchboard, .tied, .proof, .above, .below")]
        .filter((part) => part.scrollHeight > part.clientHeight + 1 || part.scrollWidth > part.clientWidth + 1).map((part) => part.className));
      assert.deepEqual(hidden, [], `step ${step}`);
    }
  });
}

visit("a free entry that happens to be equal is not called different", { at: `${scene}&local=1&untie=4.5&select=w4.5` }, async (page) => {
  await expect(page.locator(".way")).toContainText("yet they differ");
  await expect(page.locator('[data-check="shift"]')).toContainText("2 of 9 differ");
  await field(page, "Weight W₄₅").fill("2");
  await expect(page.locator(".way")).toContainText("must be equal, and happen to be");
  await expect(page.locator('[data-check="shift"]')).toContainText("commutes");
});

visit("a radius keeps the weights, and a symmetry that it breaks is checked", { at: free }, async (page) => {
  const all = await weights(page);
  await page.locator("[data-near]").click();
  await letters(page);
  const near = await weights(page);
  assert.deepEqual(near, all.map((weight, place) => ([0, 1, 8].includes((Math.floor(place / 9) * 8 + place) % 9) ? weight : 0)));
  await toggle(page, "swap").click();
  await expect(page.locator('[data-check="swap"]')).toHaveAttribute("aria-pressed", "true");
  await expect(page.locator("table[data-max-difference]")).not.toHaveAttribute("data-max-difference", "0");
  assert.equal(await state(page), `${scene}&group=shift,swap&local=1`);
});

visit("the message of a field goes when its value changes, and some time after the field is left", { at: free }, async (page) => {
  const message = page.getByRole("alert");
  await field(page, "Weight b").fill("banana");
  await expect(message).toContainText("Takes a whole number");
  await inDrawer(page, "New numbers");
  await expect(message).toHaveCount(0);
  await field(page, "Weight b").fill("banana");
  await page.locator("h1").click();
  await expect(message).toHaveCount(1);
  await expect(message).toHaveCount(0, { timeout: 15_000 });
});

visit("an invalid permutation has a message at its field", { at: `${scene}&group=cycle` }, async (page) => {
  await page.locator("[data-more]").click();
  await page.getByLabel("Your permutation, in cycles").fill("nonsense");
  await page.keyboard.press("Tab");
  const [message, input] = [await page.locator(".problem").boundingBox(), await page.getByLabel("Your permutation, in cycles").boundingBox()];
  assert.ok(message.y - input.y - input.height < 20, JSON.stringify([message, input]));
});

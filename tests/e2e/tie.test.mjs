// The scene Tie, as a person uses it.
import assert from "node:assert/strict";
import { dense } from "./reference.mjs";
import { dragFinger, dragMouse, expect, field, menu, middle, sentence, state, visit } from "./page.mjs";

const scene = "scene=tie";
const cell = (page, row, column) => page.locator(`[data-cell="${row}.${column}"]`);
const toggle = (page, name) => page.locator(`[data-symmetry="${name}"]`);
const preset = (page, name) => page.getByRole("group", { name: "Known layers" }).getByRole("button", { name });

/** A list of the check, as numbers. */
function row(page, name) {
  const cells = page.locator(`[data-row="${name}"] td`);
  return cells.evaluateAll((all) => all.map((cell) => Number(cell.textContent.replace("−", "-").replaceAll(",", ""))));
}

/** The letters in the matrix, row by row, once the animation has ended. */
async function letters(page, n = 9) {
  const read = () =>
    page.locator("[data-cell]").evaluateAll((all) => all.map((cell) => [cell.dataset.param, cell.querySelector(".letter").textContent]));
  await expect.poll(async () => (await read()).every(([param, shown]) => param === shown)).toBe(true);
  const all = (await read()).map(([param]) => param);
  return Array.from({ length: n }, (_, i) => all.slice(i * n, (i + 1) * n).join(" "));
}

/** The weights, row by row. */
function weights(page) {
  return page.locator("[data-cell]").evaluateAll((all) => all.map((cell) => Number(cell.dataset.value)));
}

visit("the opening state: nine parameters, one for each diagonal", { at: scene }, async (page) => {
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Which weights must be equal for an equivariant layer?");
  const all = await letters(page);
  assert.deepEqual(all.slice(0, 2), ["a b c d e f g h i", "i a b c d e f g h"]);
  await expect(page.locator("[data-parameters]")).toHaveAttribute("data-parameters", "9");
  assert.deepEqual(await row(page, "Wgx"), dense(await weights(page), 9, 9, await row(page, "gx")));
  assert.deepEqual(await row(page, "difference"), Array(9).fill(0));
  assert.equal(await state(page), scene);
});

visit("switching a symmetry off and on: entries flow, and end as the numbers say", { at: scene }, async (page) => {
  await toggle(page, "shift").click();
  assert.equal((await letters(page))[8].split(" ")[8], "cc");
  await expect(page.locator(".tally .now")).toHaveText("81");
  await expect(page).toHaveURL(/group=$/);
  await toggle(page, "shift").click();
  await toggle(page, "reflect").click();
  assert.equal((await letters(page))[0], "a b c d e e d c b");
  await expect(page.locator(".tally .now")).toHaveText("5");
  await expect(page.locator("[data-order]")).toHaveAttribute("data-order", "18");
  await preset(page, "all permutations").click();
  await expect(page.locator("[data-order]")).toHaveText("group of order 362,880");
  await expect(sentence(page)).toContainText("Deep Sets");
  assert.equal((await letters(page))[1], "b a b b b b b b b");
});

visit("with reduced motion the new pattern is there at once", { at: scene, reducedMotion: "reduce" }, async (page) => {
  await toggle(page, "reflect").click();
  assert.equal(await page.locator('[data-cell="0.8"] .letter').textContent(), "b");
});

visit("near entries are the kernel, and Connect opens with it", { at: `${scene}&local=1` }, async (page) => {
  const all = await weights(page);
  const kernel = [all[8], all[0], all[1]];
  await page.getByRole("link", { name: "Open this kernel in Connect" }).click();
  await expect(page.locator("main")).toHaveAttribute("data-scene", "connect");
  for (const [tap, weight] of kernel.entries()) {
    await expect(field(page, `Kernel element w${"₀₁₂"[tap]}`)).toHaveValue(String(weight).replace("-", "−"));
  }
  await page.goBack();
  await expect(page.locator("main")).toHaveAttribute("data-scene", "tie");
  await expect(page.locator("[data-parameters]")).toHaveAttribute("data-parameters", "3");
});

visit("an entry that is untied and changed shows where it must", { at: scene }, async (page) => {
  await cell(page, 4, 5).click();
  await page.getByRole("button", { name: "Untie this entry" }).click();
  const differing = async () => (await row(page, "difference")).flatMap((d, i) => (d ? [i] : []));
  assert.deepEqual(await differing(), [4, 5]);
  await expect(sentence(page)).toContainText("shift by one no longer commutes");
  await field(page, "Weight j").fill("40");
  await expect(cell(page, 4, 5)).toHaveAttribute("data-value", "40");
  const y = dense(await weights(page), 9, 9, await row(page, "x"));
  assert.deepEqual(await row(page, "gWx"), [y.at(-1), ...y.slice(0, -1)]);
  await page.getByRole("button", { name: "Tie it again" }).click();
  assert.deepEqual(await differing(), []);
  assert.equal(await state(page), `${scene}&select=w4.5`);
});

visit("by keyboard: one stop of Tab, arrows move, Enter marks, the way is said", { at: scene }, async (page) => {
  await cell(page, 0, 1).focus();
  await page.keyboard.press("Enter");
  await expect(cell(page, 0, 1)).toHaveAttribute("data-marked", "true");
  for (const key of ["ArrowDown", "ArrowDown", "ArrowRight", "ArrowRight"]) {
    await page.keyboard.press(key);
  }
  await expect(cell(page, 2, 3)).toBeFocused();
  await expect(page.locator(".way")).toHaveText("W₀₁ becomes W₂₃ by shifting twice: they must be equal.");
  await page.keyboard.press("ArrowRight");
  await expect(page.locator(".way")).toContainText("they may differ");
  await page.keyboard.press("Tab");
  await expect(field(page, "Weight c")).toBeFocused();
});

visit("a pattern painted by hand is read as symmetries", { at: `${scene}&n=4` }, async (page) => {
  await page.getByRole("button", { name: "Paint by hand" }).click();
  await expect(sentence(page)).toContainText("It respects shift by one, but not reflect, swap two or your permutation");
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

/** Drags from the entry at row and column `from` to the one at `to`. */
async function paint(page, drag, from, to) {
  const [start, end] = [await middle(cell(page, ...from)), await middle(cell(page, ...to))];
  await drag(page, start, { x: end.x - start.x, y: end.y - start.y });
}

visit("painting: one drag over the diagonal, without a gap, and one undo", { at: `${scene}&group=` }, async (page) => {
  await page.getByRole("button", { name: "Paint by hand" }).click();
  await page.getByRole("button", { name: "parameter c" }).click();
  await paint(page, dragMouse, [0, 0], [8, 8]);
  const all = await letters(page);
  assert.deepEqual(all.map((row, i) => row.split(" ")[i]), Array(9).fill("c"));
  assert.equal(all[0], "c b c d e f g h i");
  await page.keyboard.press("Control+z");
  await expect(cell(page, 4, 4)).toHaveAttribute("data-param", "ao");
  await page.getByRole("button", { name: "Back to the switches" }).click();
  await paint(page, dragMouse, [0, 0], [3, 3]);
  await expect(cell(page, 1, 1)).toHaveAttribute("data-param", "k");
});

visit("painting with a finger cuts what it passes", { at: `${scene}&n=5`, hasTouch: true, viewport: { width: 375, height: 800 } }, async (page) => {
  await page.getByRole("button", { name: "Paint by hand" }).click();
  await page.getByRole("button", { name: "cut: zero" }).click();
  await paint(page, dragFinger, [1, 0], [1, 4]);
  assert.deepEqual(await letters(page, 5), ["a b c d e", "0 0 0 0 0", "d e a b c", "c d e a b", "b c d e a"]);
});

visit("a kernel is read from its first element: (a, b, c), and reflected (a, b, a)", { at: `${scene}&local=1` }, async (page) => {
  await expect(sentence(page)).toContainText("3-element kernel (a, b, c)");
  assert.equal((await letters(page))[1], "a b c 0 0 0 0 0 0");
  await toggle(page, "reflect").click();
  await expect(sentence(page)).toContainText("symmetric kernel (a, b, a)");
  assert.equal((await letters(page))[1], "a b a 0 0 0 0 0 0");
  await expect(preset(page, "+ reflect")).toContainText("2: (a, b, a)");
});

visit("questions about this scene open the state that answers them", { at: scene }, async (page) => {
  const ask = async (question, fragment) => {
    await page.getByText("Stuck?").click();
    await page.getByRole("link", { name: question }).click();
    await expect(page.locator(".notes")).toContainText(question);
    assert.equal(await state(page), fragment);
  };
  await ask("Why must weights be equal", scene);
  await ask("Why did keeping the near entries need no symmetry?", `${scene}&group=&local=1&select=w4.3`);
  await expect(page.locator("[data-parameters]")).toHaveAttribute("data-parameters", "27");
  await ask("What does the group's order say?", `${scene}&group=shift,reflect`);
  await expect(page.locator("[data-parameters]")).toHaveAttribute("data-parameters", "5");
  await ask("Why does untying one entry change only some outputs?", `${scene}&local=1&untie=4.5&select=w4.5`);
  assert.deepEqual((await row(page, "difference")).flatMap((d, i) => (d ? [i] : [])), [4, 5]);
});

visit("a permutation of one's own, and nonsense", { at: scene }, async (page) => {
  await toggle(page, "shift").click();
  await toggle(page, "cycle").click();
  const own = page.getByRole("textbox", { name: "Your own permutation, in cycles" });
  await own.fill("(0 3 6)(1 4)");
  await own.press("Enter");
  await expect(page.locator("[data-order]")).toHaveAttribute("data-order", "6");
  await own.fill("(0 9)");
  await own.press("Enter");
  await expect(page.getByRole("alert").filter({ visible: true })).toContainText("Not a permutation");
  await expect(page).toHaveURL(/cycle=0.3.6,1.4/);
});

visit("a grid: shifts are a 2-D convolution, the quarter turn makes it rotation-symmetric", { at: scene }, async (page) => {
  await menu(page, "Inputs").selectOption("4 × 4");
  await page.locator('[data-radius="1"]').click();
  await expect(sentence(page)).toContainText("2-D convolution, its kernel 3 × 3");
  await toggle(page, "turn").click();
  await expect(sentence(page)).toContainText("rotation-symmetric kernel");
  await expect(page.locator(".tally .now")).toHaveText("3");
  assert.deepEqual(await row(page, "difference"), Array(16).fill(0));
});

visit("orbits for scripts, and what they refuse", { at: scene }, async (page) => {
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
  visit(`${width} pixels wide: nothing stands out sideways`, { at: `${scene}&h=4&w=4`, viewport: { width, height: 700 } }, async (page) => {
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), 0);
  });
}

visit("the opening state fits a laptop's window", { at: scene }, async (page) => {
  assert.ok((await page.evaluate(() => document.documentElement.scrollHeight - innerHeight)) <= 0);
});

visit("a free entry that happens to be equal is not called different", { at: `${scene}&local=1&untie=4.5&select=w4.5` }, async (page) => {
  await expect(page.locator(".way")).toContainText("should be equal, and are not");
  await expect(page.locator(".law")).toContainText("g: shift by one; not equivariant");
  await field(page, "Weight d").fill("2");
  await expect(page.locator(".way")).toContainText("must be equal, and happen to be");
  await expect(page.locator(".law")).toContainText("g: shift by one; equivariant");
});

visit("keeping a radius keeps the weights, and what it breaks is checked", { at: scene }, async (page) => {
  const all = await weights(page);
  await page.locator('[data-radius="1"]').click();
  const near = await weights(page);
  assert.deepEqual(near, all.map((weight, place) => ([0, 1, 8].includes((Math.floor(place / 9) * 8 + place) % 9) ? weight : 0)));
  await toggle(page, "swap").click();
  await expect(page.locator('[data-check="swap"]')).toHaveAttribute("aria-pressed", "true");
  await expect(page.locator("table[data-max-difference]")).not.toHaveAttribute("data-max-difference", "0");
  assert.equal(await state(page), `${scene}&group=shift,swap&local=1`);
});

visit("the message of a field goes when its value changes, and some time after the field is left", { at: scene }, async (page) => {
  const message = page.getByRole("alert");
  await field(page, "Weight b").fill("banana");
  await expect(message).toContainText("Takes a whole number");
  await page.getByRole("button", { name: "New numbers" }).click();
  await expect(message).toHaveCount(0);
  await field(page, "Weight b").fill("banana");
  await page.locator("h1").click();
  await expect(message).toHaveCount(1);
  await expect(message).toHaveCount(0, { timeout: 15_000 });
});

visit("what is wrong with a permutation is said at its field", { at: `${scene}&group=cycle` }, async (page) => {
  await page.getByLabel("Your own permutation").fill("nonsense");
  await page.keyboard.press("Tab");
  const [said, written] = [await page.locator(".problem").boundingBox(), await page.getByLabel("Your own permutation").boundingBox()];
  assert.ok(said.y - written.y - written.height < 20, JSON.stringify([said, written]));
});

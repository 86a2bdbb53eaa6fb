// The exercises as a person does them, by mouse and by keyboard; their messages; and the functions for scripts.
import assert from "node:assert/strict";
import { AxeBuilder } from "@axe-core/playwright";
import { expect, visit } from "./page.mjs";

/** The right answer to the exercise that is open, found with the page's own `check` among `candidates`. */
const solve = (page, candidates) =>
  page.evaluate((candidates) => {
    const { exercise, seed } = document.querySelector("[data-exercise]").dataset;
    return candidates.find((candidate) => parameterSharing.check(exercise, Number(seed), candidate).correct);
  }, candidates);

const numbers = [...Array(121).keys()].map((n) => n - 60);

visit("the end of a story leads to its exercises, and they to the next", { at: "scene=connect&step=picture", unfolded: false }, async (page) => {
  await page.locator("[data-exercises]").click();
  await expect(page.locator("[data-exercise]")).toHaveAttribute("data-exercise", "next-output");
  await expect(page).toHaveURL(/#exercise=next-output$/);
  const field = page.locator("input[data-answer]");
  // Nothing, and half a number, is no answer.
  for (const none of ["", "-", "1e"]) {
    await field.fill(none);
    await field.press("Enter");
    await expect(page.locator("[data-primary]")).toHaveAttribute("aria-disabled", "true");
    await expect(page.locator("[data-exercise] [role=status] .advice")).toHaveText(none ? `“${none}” is not a number. Type one such as 12, 0.5 or 1/3.` : []);
  }
  await field.fill("abc");
  // Playwright waits for a button that says it is disabled; a reader need not.
  await page.locator("[data-primary]").click({ force: true });
  await expect(page.locator("[data-exercise] [role=status] .advice")).toContainText("“abc” is not a number");
  await field.fill("4");
  await expect(page.locator("[data-exercise] [role=status] .advice")).toHaveCount(0);
  await expect(page.locator("[data-feedback]")).toHaveCount(0);
  await field.fill("9999");
  await field.press("Enter");
  await expect(page.locator("[data-feedback=wrong]")).not.toBeEmpty();
  await page.locator("[data-hint-button]").click();
  await expect(page.locator("[data-hint]")).not.toBeEmpty();
  const right = await solve(page, numbers);
  await field.fill(String(right).replace("-", "−"));
  await page.locator("[data-primary]").click();
  await expect(page.locator("[data-feedback=right]")).not.toBeEmpty();
  // The reason is in the figure: the window has written it.
  await expect(page.locator("[data-layer=conv] [data-output][data-written=true]")).toHaveAttribute("data-value", String(right));
  await page.locator("[data-another]").click();
  await expect(page).toHaveURL(/#exercise=next-output&seed=2$/);
  await expect(page.locator("[data-feedback]")).toHaveCount(0);
  await page.goBack().catch(() => {});
});

visit("the menu leads to all exercises", { unfolded: false }, async (page) => {
  await page.locator(".menu summary").click();
  await page.getByRole("button", { name: "All exercises" }).click();
  await expect(page).toHaveURL(/#exercise=all$/);
  await expect(page.locator("[data-mark]")).toHaveCount(await page.evaluate(() => parameterSharing.exercises().length));
  await expect(page.locator(".menu")).not.toHaveAttribute("open");
});

visit("parts of the figure are pointed at with the mouse and with the keyboard", { at: "exercise=reach-of-an-input", unfolded: false }, async (page) => {
  const outputs = await page.locator(".stage [data-choose^=y]").evaluateAll((found) => [...new Set(found.map((one) => one.dataset.choose))]);
  const sets = outputs.reduce((sets, name) => [...sets, ...sets.map((set) => [...set, name])], [[]]).slice(1);
  const right = await solve(page, sets);
  const [first, ...others] = right;
  const part = (name) => page.locator(`.stage [data-choose="${name}"]`).first();
  await part(first).click();
  await expect(part(first)).toHaveAttribute("data-pick", "true");
  await page.locator("[data-answer=check]").click();
  await expect(page.locator("[data-feedback]")).toHaveAttribute("data-feedback", others.length ? "wrong" : "right");
  for (const name of others) {
    await part(name).focus();
    await page.keyboard.press("Enter");
    await expect(part(name)).toHaveAttribute("aria-pressed", "true");
  }
  // A second press takes a part back.
  await part(first).focus();
  await page.keyboard.press("Space");
  await expect(part(first)).toHaveAttribute("data-pick", "false");
  await page.keyboard.press("Space");
  await page.locator("[data-answer=check]").focus();
  await page.keyboard.press("Enter");
  await expect(page.locator("[data-feedback=right]")).not.toBeEmpty();
});

visit("cells of a matrix are pointed at by the keyboard alone", { at: "exercise=tied-entries&seed=4", unfolded: false }, async (page) => {
  const right = await page.evaluate(() => {
    const cells = [...document.querySelectorAll(".stage [data-cell]")].map((cell) => cell.dataset.cell);
    const score = (names) => parameterSharing.check("tied-entries", 4, names).score;
    // A part that is right raises the score of one that is.
    const one = cells.find((cell) => score([cell]) > 0);
    return cells.filter((cell) => cell === one || score([one, cell]) > score([one]));
  });
  for (const name of right) {
    await page.locator(`.stage [data-cell="${name}"]`).focus();
    await page.keyboard.press("Enter");
  }
  await expect(page.locator('.stage [data-pick="true"]')).toHaveCount(right.length);
  await page.locator("[data-answer=check]").focus();
  await page.keyboard.press("Space");
  await expect(page.locator("[data-feedback=right]")).not.toBeEmpty();
});

visit("the connections of one weight are pointed at in the figure", { at: "exercise=same-weight&seed=3", unfolded: false }, async (page) => {
  const right = await page.evaluate(() => {
    const names = [...new Set([...document.querySelectorAll(".stage [data-choose^=l]")].map((one) => one.dataset.choose))];
    const score = (names) => parameterSharing.check("same-weight", 3, names).score;
    const one = names.find((name) => score([name]) > 0);
    return names.filter((name) => name === one || score([one, name]) > score([one]));
  });
  for (const name of right) {
    const cell = page.locator(`.stage [data-cell][data-choose="${name}"]`);
    await cell.click();
    await expect(cell).toHaveAttribute("aria-pressed", "true");
  }
  await page.locator("[data-answer=check]").click();
  await expect(page.locator("[data-feedback=right]")).not.toBeEmpty();
  await expect(page.locator('[data-pick="true"]')).toHaveCount(0);
});

for (const [id, seed, hook] of [["where-they-differ", 2, "data-place"], ["what-grows", 1, "data-row"], ["untrained-outputs", 3, "data-place"]]) {
  visit(`parts are pointed at in ${id}, by mouse, by keyboard and with names that are read aloud`, { at: `exercise=${id}&seed=${seed}`, unfolded: false }, async (page) => {
    const parts = page.locator(`.stage [${hook}][role=button]`);
    await expect(parts.first()).toBeVisible();
    const right = await page.evaluate(([id, seed, hook]) => {
      const names = [...document.querySelectorAll(`.stage [${hook}][role=button]`)].map((one) => one.getAttribute(hook));
      const score = (names) => parameterSharing.check(id, seed, names).score;
      const one = names.find((name) => score([name]) > 0);
      return names.filter((name) => name === one || score([one, name]) > score([one]));
    }, [id, seed, hook]);
    const part = (name) => page.locator(`.stage [${hook}="${name}"][role=button]`);
    const wrong = (await parts.evaluateAll((all, hook) => all.map((one) => one.getAttribute(hook)), hook)).find((name) => !right.includes(name));
    for (const size of await parts.evaluateAll((all) => all.map((one) => Math.min(one.getBoundingClientRect().width, one.getBoundingClientRect().height)))) {
      assert.ok(size >= 15, `${size}`);
    }
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
    assert.deepEqual(violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`), []);
    await part(wrong).click();
    await page.locator("[data-answer=check]").click();
    await expect(page.locator("[data-feedback=wrong]")).not.toBeEmpty();
    await page.locator("[data-hint-button]").click();
    await expect(page.locator("[data-hint]")).not.toBeEmpty();
    await part(wrong).click();
    for (const [place, name] of right.entries()) {
      if (place % 2) {
        await part(name).click();
      } else {
        await part(name).focus();
        await page.keyboard.press("Enter");
      }
      await expect(part(name)).toHaveAttribute("aria-pressed", "true");
      assert.ok((await part(name).evaluate((one) => one.getAttribute("aria-label") ?? one.textContent)).length > 1);
    }
    await page.locator("[data-answer=check]").click();
    await expect(page.locator("[data-feedback=right]")).not.toBeEmpty();
    await page.locator("[data-to-story]").click();
    await expect(page.locator("[data-pick], [data-reached]")).toHaveCount(0);
  });
}

visit("switches of the figure are the answer", { at: "exercise=switch-on&seed=2", unfolded: false }, async (page) => {
  await expect(page.locator("[data-answer=check]")).toHaveAttribute("aria-disabled", "true");
  const names = await page.locator("[data-symmetry]").evaluateAll((found) => found.map((one) => one.dataset.symmetry));
  const sets = names.reduce((sets, name) => [...sets, ...sets.map((set) => [...set, name])], [[]]).slice(1);
  const right = await solve(page, sets);
  for (const name of right) {
    await page.locator(`[data-symmetry=${name}]`).focus();
    await page.keyboard.press("Enter");
  }
  await page.locator("[data-answer=check]").click();
  await expect(page.locator("[data-feedback=right]")).not.toBeEmpty();
});

visit("one of several is a tap, and a wrong one costs nothing", { at: "exercise=equal-or-not&seed=1", unfolded: false }, async (page) => {
  const right = await solve(page, ["equal", "edge", "different"]);
  const wrong = ["equal", "edge", "different"].find((name) => name !== right);
  await page.locator(`[data-answer=${wrong}]`).click();
  await expect(page.locator("[data-feedback=wrong]")).not.toBeEmpty();
  await page.locator(`[data-answer=${right}]`).click();
  await expect(page.locator("[data-feedback=right]")).not.toBeEmpty();
  // The others no longer contradict it.
  await page.locator(`[data-answer=${wrong}]`).click({ force: true });
  await expect(page.locator("[data-feedback=right]")).not.toBeEmpty();
  await expect(page.locator(`[data-answer=${wrong}]`)).toHaveAttribute("aria-disabled", "true");
  await page.locator("[data-summary]").click();
  await expect(page.locator('[data-mark=equal-or-not][data-right="true"]')).toContainText("2 answers");
  await expect(page.locator("[data-score]")).toHaveAttribute("data-score", "1");
  await expect(page).toHaveURL(/#exercise=all$/);
});

visit("what has come of the exercises outlasts a reload, and not in a locked figure nor in a frame", { at: "exercise=equal-or-not&seed=1", unfolded: false }, async (page, { host }) => {
  const right = await solve(page, ["equal", "edge", "different"]);
  await page.locator(`[data-answer=${right}]`).click();
  await page.locator("[data-summary]").click();
  const mark = page.locator('[data-mark=equal-or-not][data-right="true"]');
  await expect(mark).toHaveCount(1);
  await page.waitForTimeout(400);
  await page.reload();
  await expect(mark).toContainText("1 answer");
  await page.evaluate(() => (location.hash = "exercise=all&lock=1"));
  await page.reload();
  await expect(page.locator("[data-summary] , [data-exercise=all]").first()).toBeVisible();
  await expect(mark).toHaveCount(0);
  await page.route("**/course.html", (route) => route.fulfill({ contentType: "text/html", body: "<!doctype html><iframe width=1200 height=760 src='./#embed=1&exercise=all'></iframe>" }));
  await page.goto(`${host.url}course.html`);
  const frame = page.frameLocator("iframe");
  await expect(frame.locator("[data-exercise=all]")).toBeVisible();
  await expect(frame.locator("[data-mark][data-right]")).toHaveCount(0);
});

visit("a frame tells its host each answer and each set that is complete", { opens: false }, async (page, { host }) => {
  await page.route("**/course.html", (route) => route.fulfill({ contentType: "text/html", body: "<!doctype html><iframe width=1200 height=760></iframe>" }));
  await page.goto(`${host.url}course.html`);
  await page.evaluate((url) => {
    globalThis.heard = [];
    addEventListener("message", ({ data }) => data?.source === "parameter-sharing" && heard.push(data));
    document.querySelector("iframe").src = `${url}#embed=1&exercise=where-the-peak-goes`;
  }, host.url);
  const inner = page.frames().at(-1);
  const frame = page.frameLocator("iframe");
  const heard = (type) => page.evaluate((type) => heard.filter((one) => one.type === type), type);
  await frame.locator("input[data-answer]").fill("-");
  await frame.locator("input[data-answer]").press("Enter");
  await frame.locator("input[data-answer]").fill("77");
  await frame.locator("input[data-answer]").press("Enter");
  await expect.poll(async () => (await heard("answer")).length).toBe(1);
  const [{ exercise, seed, response, correct, score, attempts }] = await heard("answer");
  assert.deepEqual({ exercise, seed, response, correct, score, attempts }, { exercise: "where-the-peak-goes", seed: 1, response: 77, correct: false, score: 0, attempts: 1 });
  const right = await solve(inner, numbers);
  await frame.locator("input[data-answer]").fill(String(right));
  await frame.locator("[data-primary]").click();
  await frame.locator("[data-feedback=right]").waitFor();
  await frame.locator("[data-primary]").click();
  await frame.locator(`[data-answer=${await solve(inner, ["equal", "edge", "different"])}]`).click();
  await frame.locator("[data-primary]").click();
  await frame.locator("input[data-answer]").fill("1,000");
  await frame.locator("input[data-answer]").press("Enter");
  await frame.locator("[data-feedback=wrong]").waitFor();
  await inner.evaluate(() => parameterSharing.setState("embed=1&exercise=where-they-differ"));
  const middle = frame.locator('.stage [data-place="6"][role=button]');
  await middle.click();
  await frame.locator("[data-answer=check]").click();
  await expect.poll(async () => (await heard("completed")).length).toBe(1);
  const [done] = await heard("completed");
  assert.deepEqual([done.exercises, done.score], [["where-the-peak-goes", "equal-or-not", "smallest-shift", "where-they-differ"], 1 / 2]);
  // What a message gives, `check` takes.
  for (const { exercise, seed, response, correct, score } of await heard("answer")) {
    const judged = await inner.evaluate((args) => parameterSharing.check(...args), [exercise, seed, response]);
    assert.deepEqual([judged.correct, judged.score], [correct, score]);
    assert.ok(judged.feedback.length > 6);
  }
});

visit("scripts list the exercises, and bad arguments are named", {}, async (page) => {
  const list = await page.evaluate(() => parameterSharing.exercises());
  assert.ok(list.length >= 15 && list.every(({ id, scene, title, question }) => id && scene && title && question));
  const thrown = (...args) => page.evaluate((args) => { try { parameterSharing.check(...args); return ""; } catch (error) { return `${error instanceof Error} ${error.message}`; } }, args);
  assert.match(await thrown("none", 1, 1), /^true id must be one of next-output, .* and is "none"$/);
  assert.match(await thrown("next-output", 1.5, 1), /^true seed must be a whole number from 0 to 4294967295 and is 1.5$/);
  assert.match(await thrown("next-output", 1, "-"), /^true response must be a number, .* and is "-"$/);
  assert.match(await thrown("next-output", 1, null), /^true response must be a number/);
  assert.match(await thrown("equal-or-not", 1, "maybe"), /^true response must be one of equal, edge, different and is "maybe"$/);
  assert.match(await thrown("tied-entries", 1, []), /^true response must be an array of some of 0\.0, /);
  assert.match(await thrown("tied-entries", 1, [1]), /^true response must be an array of some of/);
  const asText = await page.evaluate(() => {
    const right = [...Array(121).keys()].map((n) => n - 60).find((n) => parameterSharing.check("next-output", 1, n).correct);
    return parameterSharing.check("next-output", 1, ` ${right} `).correct;
  });
  assert.equal(asText, true);
});

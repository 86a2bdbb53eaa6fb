// A custom lecture: made from states, saved, loaded by hand or by address, presented.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { AxeBuilder } from "@axe-core/playwright";
import { chooseLanguage, expect, narrator, open, openMenu, prefix, primary, ready, slider, state, visit } from "./page.mjs";

const LECTURE = [
  { fragment: "scene=shift&image=impulse&dx=2", caption: { en: "A point, moved.", "zh-CN": "一个点，移动了。" }, notes: "Ask first." },
  { fragment: "scene=tie&n=5", caption: "Ties." },
];
const file = (value) => ({ name: "lecture.json", mimeType: "application/json", buffer: Buffer.from(typeof value === "string" ? value : JSON.stringify(value)) });
const stands = (page, place) => expect(page.locator(".steps [aria-current]")).toHaveAccessibleName(place);
const shows = (page, scene) => expect(page.locator(`main[data-scene="${scene}"]`)).toBeVisible();

async function panel(page) {
  await openMenu(page, "share");
  return page.locator("section.lecture");
}
const close = (page) => page.locator("dialog.share").getByRole("button", { name: /^(Close|关闭)$/ }).click();

visit("states become steps, which are ordered, saved and loaded again", { at: "scene=shift&image=impulse&dx=2" }, async (page) => {
  await ready(page);
  let list = await panel(page);
  await list.locator("[data-lecture=add]").click();
  await list.getByLabel("Step 1: sentence").fill("A \"point\", moved.");
  await list.getByLabel("Step 1: notes").fill("Ask first.");
  await page.keyboard.press("Tab");
  await close(page);
  await page.getByRole("navigation").getByRole("link", { name: "Tie" }).click();
  list = await panel(page);
  await list.locator("[data-lecture=add]").click();
  await list.getByLabel("Step 2: sentence").fill("Ties.");
  await page.keyboard.press("Tab");
  await list.getByRole("button", { name: "Step 2: earlier" }).click();
  await expect(list.getByLabel("Step 1: sentence")).toHaveValue("Ties.");
  const [download] = await Promise.all([page.waitForEvent("download"), list.getByRole("link", { name: "Save the file" }).click()]);
  const saved = readFileSync(await download.path(), "utf8");
  assert.deepEqual(JSON.parse(saved), [
    { fragment: "scene=tie", caption: { en: "Ties." }, notes: "" },
    { fragment: "scene=shift&image=impulse&dx=2", caption: { en: "A \"point\", moved." }, notes: "Ask first." },
  ]);
  // The preview is a page of its own.
  const { violations } = await new AxeBuilder({ page }).exclude("iframe").setLegacyMode(true).analyze();
  assert.deepEqual(violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`), []);
  await list.getByRole("button", { name: "Step 1: remove" }).click();
  await expect(list.getByRole("listitem")).toHaveCount(1);
  await list.getByRole("button", { name: "Close this lecture" }).click();
  await expect(list.getByRole("alert")).toContainText("in no file yet");
  await list.getByRole("button", { name: "Cancel" }).click();
  await expect(list.getByRole("alert")).toHaveCount(0);
  await expect(list.getByRole("listitem")).toHaveCount(1);
  await list.getByRole("button", { name: "Close this lecture" }).click();
  await list.getByRole("button", { name: "Close without saving" }).click();
  await expect(list.getByRole("listitem")).toHaveCount(0);
  await expect(list.getByRole("alert")).toHaveCount(0);
  await list.locator("input[type=file]").setInputFiles(file(saved));
  await expect(list.getByRole("listitem")).toHaveCount(2);
  // The removal can be undone.
  await list.locator("[data-lecture=away]").click();
  await close(page);
  await page.keyboard.press("Control+z");
  await expect(page.locator(".steps button")).toHaveCount(2);
});

visit("a step that is added is in view, and so is the button that adds the next", { at: "", viewport: { width: 1024, height: 768 } }, async (page) => {
  const list = await panel(page);
  for (let count = 1; count < 4; count++) {
    await list.locator("[data-lecture=add]").click();
    await expect(list.getByRole("listitem").nth(count - 1).getByLabel(`Step ${count}: notes`)).toBeInViewport({ ratio: 0.95 });
    await expect(list.locator("[data-lecture=add]")).toBeInViewport({ ratio: 0.95 });
  }
});

visit("unsaved steps are not discarded without a question", { at: "" }, async (page) => {
  const asked = () => page.evaluate(() => !dispatchEvent(new Event("beforeunload", { cancelable: true })));
  const list = await panel(page);
  await list.locator("input[type=file]").setInputFiles(file(LECTURE));
  await expect(list.getByRole("listitem")).toHaveCount(2);
  assert.equal(await asked(), false);
  await list.getByRole("button", { name: "Step 1: remove" }).click();
  await expect.poll(asked).toBe(true);
  const [question] = await Promise.all([page.waitForEvent("dialog"), page.close({ runBeforeUnload: true })]);
  assert.equal(question.type(), "beforeunload");
  await question.dismiss();
  await expect(list.getByRole("listitem")).toHaveCount(1);
  await list.getByRole("link", { name: "Save the file" }).click();
  await expect.poll(asked).toBe(false);
});

visit("a lecture that no file has outlasts Back, another address and a reload", { at: "scene=tie&n=5", troubles: true }, async (page) => {
  const kept = async () => {
    const list = await panel(page);
    await expect(list.getByRole("listitem")).toHaveCount(1);
    await expect(list.getByLabel("Step 1: notes")).toHaveValue("Mine.");
    await close(page);
  };
  await page.evaluate(() => (location.hash = "script=none.json"));
  await expect(page.getByRole("alert")).toContainText("none.json");
  await page.evaluate(() => (location.hash = "scene=shift&image=impulse&dx=2"));
  await shows(page, "shift");
  const list = await panel(page);
  await list.locator("[data-lecture=add]").click();
  await list.getByLabel("Step 1: notes").fill("Mine.");
  await close(page);
  page.on("dialog", (dialog) => dialog.accept());
  await page.reload();
  await ready(page);
  await kept();
  await page.goBack();
  await expect(page.getByRole("alert")).toContainText("in no file yet");
  await kept();
});

visit("a lecture as long as it may be costs a few times its size, and what would be longer is refused with a word", { at: "" }, async (page) => {
  const memory = () => page.evaluate(() => new parameterSharing.Plane(1, 1).view().buffer.byteLength);
  const before = await memory();
  const list = await panel(page);
  const steps = Array.from({ length: 200 }, () => ({ fragment: "scene=tie", notes: "n".repeat(5000) }));
  await list.locator("input[type=file]").setInputFiles(file(steps));
  await expect(list.getByRole("listitem")).toHaveCount(200);
  await list.getByLabel("Step 200: notes").fill("Last.");
  await expect(list.getByLabel("Step 200: notes")).toHaveValue("Last.");
  assert.ok((await memory()) - before < 30e6, `${(await memory()) - before}`);
  await list.getByLabel("Step 200: notes").evaluate((notes) => {
    notes.value = "n".repeat(4e6);
    notes.dispatchEvent(new InputEvent("input", { bubbles: true }));
  });
  await expect(list.getByRole("alert")).toContainText("more than fits");
});

visit("a second file replaces the steps or is added to them, after a question", { at: "" }, async (page) => {
  const list = await panel(page);
  const steps = list.getByRole("listitem");
  const load = () => list.locator("input[type=file]").setInputFiles(file(LECTURE));
  await list.locator("[data-lecture=add]").click();
  await list.getByLabel("Step 1: notes").fill("Two\nlines.");
  await page.keyboard.press("Tab");
  await load();
  await expect(list.getByRole("alert")).toContainText("which are in no file yet?");
  // The preview is a page of its own.
  const { violations } = await new AxeBuilder({ page }).exclude("iframe").setLegacyMode(true).analyze();
  assert.deepEqual(violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`), []);
  await expect(steps).toHaveCount(1);
  await list.getByRole("button", { name: "Cancel" }).click();
  await expect(steps).toHaveCount(1);
  await load();
  await list.getByRole("button", { name: "Add at the end" }).click();
  await expect(steps).toHaveCount(3);
  await expect(steps.getByRole("link")).toHaveText(["1 · Connect", "2 · Shift", "3 · Tie"]);
  await expect(steps.nth(1).locator("small")).toHaveText("image=impulse&dx=2");
  await expect(list.getByLabel("Step 1: notes")).toHaveValue("Two\nlines.");
  await load();
  await list.getByRole("button", { name: "Replace" }).click();
  await expect(steps).toHaveCount(2);
  // A saved lecture closes without a question.
  await list.getByRole("button", { name: "Close this lecture" }).click();
  await expect(steps).toHaveCount(0);
});

visit("a lecture is presented from its first step by one click", { at: "scene=learn&step=none" }, async (page) => {
  const list = await panel(page);
  await list.locator("input[type=file]").setInputFiles(file(LECTURE));
  await list.getByRole("button", { name: "Present from the first step" }).click();
  await expect(page.locator("html[data-present]")).toHaveCount(1);
  await expect(page.locator("dialog.share")).toHaveCount(0);
  await shows(page, "shift");
  await stands(page, "1/2");
  await page.keyboard.press("ArrowRight");
  await shows(page, "tie");
});

visit("a lecture is presented across scenes, in both languages, and exploring returns to the step", { at: "" }, async (page) => {
  const list = await panel(page);
  await list.locator("input[type=file]").setInputFiles(file(LECTURE));
  await expect(list.getByRole("listitem")).toHaveCount(2);
  await close(page);
  await page.keyboard.press("p");
  await page.keyboard.press("PageDown");
  await shows(page, "shift");
  await expect(narrator(page)).toContainText("A point, moved.");
  await stands(page, "1/2");
  await page.keyboard.press("PageDown");
  await shows(page, "tie");
  await expect(narrator(page)).toContainText("Ties.");
  await page.keyboard.press("PageDown");
  await stands(page, "2/2");
  await page.keyboard.press("p");
  await chooseLanguage(page, "zh-CN");
  await page.getByRole("button", { name: "上一步" }).click();
  await expect(narrator(page)).toContainText("一个点，移动了。");
  await slider(page, "右移").press("ArrowLeft");
  await expect.poll(() => state(page)).toContain("dx=1");
  await page.getByRole("button", { name: "重置" }).click();
  await expect.poll(() => state(page)).toContain("dx=2");
  await shows(page, "shift");
});

visit("a sentence that contains an address is fully visible", { at: "", viewport: { width: 375, height: 800 } }, async (page) => {
  const list = await panel(page);
  const caption = `See https://example.org/${"course-page-".repeat(12)}`;
  await list.locator("input[type=file]").setInputFiles(file([{ fragment: "scene=tie", caption }]));
  await expect(list.getByRole("listitem")).toHaveCount(1);
  await close(page);
  await page.keyboard.press("p");
  await page.keyboard.press("PageDown");
  await expect(narrator(page)).toContainText(caption);
  assert.ok(await narrator(page).evaluate((one) => one.scrollWidth <= one.clientWidth && one.getBoundingClientRect().right <= innerWidth));
});

visit("a file that is not a lecture is refused with line and field, and nothing is lost", { at: "" }, async (page) => {
  const list = await panel(page);
  await list.locator("input[type=file]").setInputFiles(file(LECTURE));
  await expect(list.getByRole("listitem")).toHaveCount(2);
  for (const [text, message] of [
    ["[\n{]", "Line 2: from here on this is not JSON."],
    ["[{\"fragment\": \"\",\n\"captoin\": \"\"}]", "Line 2: \"captoin\" is no field of a step."],
    ["[\n{\"fragment\": \"scene=shift&dy=far\"}]", "Line 2: \"fragment\" says dy=far, which is not recognised. dy takes a whole number from −1,000 to 1,000."],
    ["[\n{\"fragment\": \"https://example.org/#script=a.json&step=1\"}]", "Line 2: \"fragment\" says script=a.json, which is not recognised. A step opens no other lecture."],
    ["[{\"fragment\": \"scene=tie&colour=red\"}]", "Line 1: \"fragment\" has the key \"colour\", which no scene knows."],
    ["[{\"fragment\": \"\"},\n]", "Line 2: no comma stands before a closing bracket or brace."],
    ["[{\"fragment\": \"\", \"caption\":\n{\"fr\": \"x\"}}]", "Line 2: \"fr\" is no language of the page: it has en, zh-CN."],
    [JSON.stringify(Array(300).fill({ fragment: "" })), "Line 1: a lecture has 1 to 200 steps, this one has 300."],
    ["{}", "Line 1: a lecture is a list of 1 to 200 steps, in square brackets."],
  ]) {
    await list.locator("input[type=file]").setInputFiles(file(text));
    await expect(list.getByRole("alert")).toHaveText(message);
    await expect(list.getByRole("listitem")).toHaveCount(2);
  }
});

/** A host with this lecture beside the page. */
const withFile = (text) => ({ answer: (path) => (path === `${prefix}week-3.json` ? { type: "application/json", body: text } : undefined) });

visit("the address names a lecture and a step of it; both survive a reload", { opens: false, troubles: true }, async (page, { another }) => {
  const host = await another(withFile(JSON.stringify(LECTURE)));
  await open(page, host.url, "script=week-3.json&step=0");
  await shows(page, "shift");
  await expect(narrator(page)).toContainText("A point, moved.");
  await slider(page, "Shift right").press("ArrowRight");
  await expect.poll(() => page.url()).toMatch(/#script=week-3\.json&step=0&dx=3$/);
  await page.reload();
  await stands(page, "1/2");
  await expect.poll(() => state(page)).toBe("script=week-3.json&step=0&dx=3");
  await expect(narrator(page)).not.toContainText("A point, moved.");
  await primary(page).click();
  await expect(narrator(page)).toContainText("A point, moved.");
  await expect(primary(page)).toHaveText("Next");
  await primary(page).click();
  await shows(page, "tie");
  await expect.poll(() => page.url()).toMatch(/#script=week-3\.json&step=1$/);
});

visit("a missing, broken or foreign lecture is reported, and the page works", { opens: false, troubles: true }, async (page, { another }) => {
  const host = await another(withFile("[\n{\"notes\": \"\"}]"));
  for (const [script, message] of [
    ["week-3.json", "Line 2: this step has no \"fragment\"."],
    ["nowhere.json", "There is no such file on this site."],
    ["https://example.org/x.json", "as lectures/week-3.json"],
    ["//example.org/x.json", "as lectures/week-3.json"],
  ]) {
    await page.goto("about:blank");
    await open(page, host.url, `script=${script}&step=0`);
    await expect(page.locator('[data-notice="script"]')).toContainText(message);
    await shows(page, "connect");
    // No step is open, and reloading the page tries again.
    await expect(page.locator(".dock[data-step], main[data-step-id]")).toHaveCount(0);
    await page.waitForTimeout(400);
    assert.ok(page.url().endsWith(`#script=${script}&step=0`), page.url());
    // The page still works.
    await page.getByRole("navigation").getByRole("link", { name: "Tie" }).click();
    await expect.poll(() => state(page)).toBe("scene=tie");
  }
});

visit("a lecture that does not come for want of a network is not called missing, and its address stays", { opens: false, troubles: true }, async (page, { host }) => {
  for (const lost of [(route) => route.abort("internetdisconnected"), (route) => route.fulfill({ status: 503, body: "" })]) {
    await page.route(/week-3\.json$/, lost);
    await page.goto("about:blank");
    await open(page, host.url, "script=week-3.json&step=0");
    await expect(page.locator('[data-notice="script"]')).toHaveText(/The lecture week-3\.json could not be loaded: the site does not answer\./);
    assert.ok(page.url().endsWith("#script=week-3.json&step=0"), page.url());
    await page.unroute(/week-3\.json$/);
  }
});

visit("a room votes at a step of one's own lecture, and sees what comes by its motion", { at: "" }, async (page) => {
  const asks = {
    fragment: "scene=shift&image=pixel-cat&boundary=zero",
    caption: "Zeros enter.",
    predict: { question: { en: "Equal everywhere?", "zh-CN": "处处相同吗？" }, options: ["yes", "not at the edge"], right: 1 },
  };
  const plays = { fragment: "slide=0", caption: "Watch the window." };
  const list = await panel(page);
  await list.locator("input[type=file]").setInputFiles(file([{ fragment: "scene=tie", caption: "Ties." }, asks, plays, { fragment: "scene=tie&n=5", caption: "End." }]));
  await list.getByRole("button", { name: "Present from the first step" }).click();
  await page.keyboard.press("PageDown");
  await expect(narrator(page)).toContainText("Equal everywhere?");
  await expect(narrator(page)).not.toContainText("Zeros enter.");
  await page.keyboard.type("3");
  await page.keyboard.press("Enter");
  await expect(page.locator(".hands [data-right]")).toHaveText(/✓ not at the edge/, { timeout: 20_000 });
  await expect(narrator(page)).toContainText("Zeros enter.");
  // The file that is saved has it all.
  const [download] = await Promise.all([page.waitForEvent("download"), (async () => {
    await page.keyboard.press("Escape");
    await page.keyboard.press("p");
    await page.evaluate(() => document.activeElement.blur());
    await page.locator("[data-opens=menu]").waitFor();
    const again = await panel(page);
    await again.getByRole("link", { name: "Save the file" }).click();
    await close(page);
  })()]);
  assert.deepEqual(JSON.parse(readFileSync(await download.path(), "utf8"))[1].predict, asks.predict);
  await page.keyboard.press("p");
  await expect(narrator(page)).toContainText("Zeros enter.");
  await page.keyboard.press("PageDown");
  await expect(narrator(page)).toContainText("Watch the window.");
  assert.match(await state(page), /slide=0/);
  await page.keyboard.press("PageDown");
  await expect.poll(() => state(page), { timeout: 20_000 }).toMatch(/slide=6/);
  await expect(narrator(page)).toContainText("Watch the window.");
  await page.keyboard.press("PageDown");
  await expect(narrator(page)).toContainText("End.");
});

visit("a sentence has bold words and formulas; what cannot be read is named where it is typed, and in a file", { at: "" }, async (page) => {
  const list = await panel(page);
  await list.locator("[data-lecture=add]").click();
  const field = list.getByLabel("Step 1: sentence");
  await field.fill("So **one** number, $w_1 \\ne \\foo$");
  await expect(list.getByRole("alert")).toHaveText("\\foo is not known here. Greek letters, _, ^, \\frac, \\sqrt, \\cdot, \\times, \\ne, \\le, \\ge, \\to, \\sum and the like are.");
  await field.fill("So **one** number, $w_1 \\ne \\frac{\\alpha}{2}$.");
  await expect(list.getByRole("alert")).toHaveCount(0);
  await list.getByRole("button", { name: "Present from the first step" }).click();
  await expect(narrator(page).locator("strong")).toHaveText("one");
  await expect(narrator(page).locator("math msub mi")).toHaveText("w");
  await expect(narrator(page).locator("math mfrac mi")).toHaveText("α");
  assert.equal(await narrator(page).locator("math").evaluate((math) => math.namespaceURI), "http://www.w3.org/1998/Math/MathML");
  await page.keyboard.press("p");
  const again = await panel(page);
  await again.getByLabel("Step 1: sentence").fill("x".repeat(960));
  await expect(again.getByRole("alert")).toHaveText("No more than this fits below the figure.");
  await expect(again.getByLabel("Step 1: sentence")).toHaveValue("x".repeat(200));
  await again.locator("input[type=file]").setInputFiles(file([{ fragment: "", caption: "字".repeat(101) }]));
  await expect(again.getByRole("alert").last()).toContainText("has 202 letters (Chinese ones count twice). At most 200 leave room");
});

for (const [width, height] of [[1024, 768], [1280, 720]]) {
  visit(`the longest sentence leaves the figure in sight at ${width} × ${height}`, { at: "", viewport: { width, height } }, async (page) => {
    const list = await panel(page);
    const caption = "Seven outputs read w₁, and every one of them gets the same number. ".repeat(3).slice(0, 199);
    await list.locator("input[type=file]").setInputFiles(file(["connect", "shift", "tie", "count", "learn"].map((scene) => ({ fragment: `scene=${scene}`, caption }))));
    await list.getByRole("button", { name: "Present from the first step" }).click();
    for (const scene of ["connect", "shift", "tie", "count", "learn"]) {
      await shows(page, scene);
      await ready(page);
      assert.ok((await page.evaluate(() => document.documentElement.scrollHeight - innerHeight)) <= 0, scene);
      await page.keyboard.press("PageDown");
    }
  });
}

visit("a step is renewed from what is seen, moved by keys, and written in both languages side by side", { at: "scene=tie&n=5" }, async (page) => {
  const list = await panel(page);
  const steps = list.getByRole("listitem");
  await list.locator("input[type=file]").setInputFiles(file(LECTURE));
  await list.getByRole("button", { name: "Step 1: show what is seen now" }).click();
  await expect(steps.nth(0).getByRole("link")).toHaveText("1 · Tie");
  await expect(steps.nth(0).locator("small").first()).toHaveText("n=5");
  await expect(list.getByLabel("Step 1: sentence")).toHaveValue("A point, moved.");
  await list.getByLabel("Step 1: 中文, sentence").fill("一个点，移动过。");
  await page.keyboard.press("Alt+ArrowDown");
  await expect(list.getByLabel("Step 2: 中文, sentence")).toHaveValue("一个点，移动过。");
  await expect(list.getByLabel("Step 2: 中文, sentence")).toBeFocused();
  await page.keyboard.press("Alt+ArrowDown");
  await page.keyboard.press("Alt+ArrowUp");
  await expect(list.getByLabel("Step 1: sentence")).toHaveValue("A point, moved.");
  await expect(list.getByLabel("Step 1: 中文, sentence")).toBeFocused();
});

visit("the buttons that order steps go with the step, and keep the focus at its ends", { at: "scene=tie&n=5" }, async (page) => {
  const list = await panel(page);
  const button = (step, what) => list.getByRole("button", { name: `Step ${step}: ${what}` });
  await list.locator("input[type=file]").setInputFiles(file([...LECTURE, { fragment: "scene=count", caption: "Counts." }]));
  await button(1, "later").focus();
  await page.keyboard.press("Enter");
  await expect(button(2, "later")).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(button(3, "later")).toBeFocused();
  await expect(button(3, "later")).toBeDisabled();
  await expect(list.getByLabel("Step 3: sentence")).toHaveValue("A point, moved.");
  await page.keyboard.press("Enter");
  await expect(button(3, "later")).toBeFocused();
  await expect(list.getByLabel("Step 1: sentence")).toHaveValue("Ties.");
  await button(3, "earlier").press("Enter");
  await expect(button(2, "earlier")).toBeFocused();
  await expect(list.getByLabel("Step 2: sentence")).toHaveValue("A point, moved.");
});

visit("in the editor of a lecture the focus stays where it is, or goes to what is next", { at: "scene=tie" }, async (page) => {
  const list = await panel(page);
  const add = list.locator("[data-lecture=add]");
  await add.press("Enter");
  await expect(list.getByRole("listitem")).toHaveCount(1);
  await expect(add).toBeFocused();
  await add.press("Enter");
  await expect(list.getByRole("listitem")).toHaveCount(2);
  const ask = list.getByRole("listitem").nth(0).getByRole("checkbox", { name: "ask the room first" });
  await ask.press("Space");
  await expect(list.getByLabel("Step 1: question", { exact: true })).toBeVisible();
  await expect(ask).toBeFocused();
  await list.getByRole("button", { name: "Step 1: Add an option" }).press("Enter");
  const remove = (option) => list.getByRole("button", { name: `Step 1: remove option ${option}` });
  await remove(3).press("Enter");
  await expect(remove(3)).toHaveCount(0);
  await expect(remove(2)).toBeFocused();
  await ask.press("Space");
  await expect(list.getByLabel("Step 1: question", { exact: true })).toHaveCount(0);
  await expect(ask).toBeFocused();
  await list.getByRole("button", { name: "Step 2: remove" }).press("Enter");
  await expect(list.getByRole("button", { name: "Step 1: remove" })).toBeFocused();
  await list.getByRole("button", { name: "Step 1: remove" }).press("Enter");
  await expect(page.locator("[data-lecture=add]")).toBeFocused();
});

for (const scene of ["connect", "shift", "tie", "count", "learn"]) {
  visit(`a question about ${scene} leaves the whole figure in view`, { at: "", viewport: { width: 1024, height: 768 } }, async (page) => {
    const list = await panel(page);
    const predict = { question: "Which is larger?", options: ["alpha", "beta", "gamma"] };
    await list.locator("input[type=file]").setInputFiles(file([{ fragment: `scene=${scene}`, caption: "Now it is seen.", predict }]));
    await list.getByRole("button", { name: "Present from the first step" }).click();
    await expect(page.locator(".hands li")).toHaveCount(3);
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollHeight - innerHeight)).toBeLessThanOrEqual(0);
  });
}

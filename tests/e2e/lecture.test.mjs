// A lecture of one's own: made from what is seen, saved, loaded by hand or by its address, presented.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { AxeBuilder } from "@axe-core/playwright";
import { chooseLanguage, expect, open, prefix, ready, slider, state, visit } from "./page.mjs";

const LECTURE = [
  { fragment: "scene=shift&image=impulse&dx=2", caption: { en: "A point, moved.", "zh-CN": "一个点，移动了。" }, notes: "Ask first." },
  { fragment: "scene=tie&n=5", caption: "Ties." },
];
const file = (value) => ({ name: "lecture.json", mimeType: "application/json", buffer: Buffer.from(typeof value === "string" ? value : JSON.stringify(value)) });
const note = (page) => page.locator(".note");
const shows = (page, scene) => expect(page.locator(`main[data-scene="${scene}"]`)).toBeVisible();

async function panel(page) {
  await page.locator("[data-opens=share]").click();
  return page.locator("section.lecture");
}
const close = (page) => page.locator("dialog.share").getByRole("button", { name: /^(Close|关闭)$/ }).click();

visit("what is seen becomes steps; they are ordered, saved and loaded again", { at: "scene=shift&image=impulse&dx=2" }, async (page) => {
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
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
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
  // Nothing is lost: it can be taken back.
  await list.locator("[data-lecture=away]").click();
  await close(page);
  await page.keyboard.press("Control+z");
  await expect(page.getByRole("button", { name: "Lecture" })).toBeVisible();
});

visit("what no file has is not lost without a question", { at: "" }, async (page) => {
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

visit("a second file replaces the steps or is added to them, after a question", { at: "" }, async (page) => {
  const list = await panel(page);
  const steps = list.getByRole("listitem");
  const load = () => list.locator("input[type=file]").setInputFiles(file(LECTURE));
  await list.locator("[data-lecture=add]").click();
  await list.getByLabel("Step 1: notes").fill("Two\nlines.");
  await page.keyboard.press("Tab");
  await load();
  await expect(list.getByRole("alert")).toContainText("which are in no file yet?");
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
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
  // All of it is in a file.
  await list.getByRole("button", { name: "Close this lecture" }).click();
  await expect(steps).toHaveCount(0);
});

visit("a lecture is presented from its first step by one click", { at: "scene=learn" }, async (page) => {
  const list = await panel(page);
  await list.locator("input[type=file]").setInputFiles(file(LECTURE));
  await list.getByRole("button", { name: "Present from the first step" }).click();
  await expect(page.locator("html[data-present]")).toHaveCount(1);
  await expect(page.locator("dialog.share")).toHaveCount(0);
  await shows(page, "shift");
  await expect(page.locator(".counter")).toHaveText("1/2");
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
  await expect(note(page)).toContainText("A point, moved.");
  await expect(page.locator(".counter")).toHaveText("1/2");
  await page.keyboard.press("PageDown");
  await shows(page, "tie");
  await expect(note(page)).toContainText("Ties.");
  await page.keyboard.press("PageDown");
  await expect(page.locator(".counter")).toHaveText("2/2");
  await page.keyboard.press("p");
  await chooseLanguage(page, "zh-CN");
  await page.getByRole("button", { name: "上一步" }).click();
  await expect(note(page)).toContainText("一个点，移动了。");
  await slider(page, "右移").press("ArrowLeft");
  await expect.poll(() => state(page)).toContain("dx=1");
  await page.getByRole("button", { name: "重置" }).click();
  await expect.poll(() => state(page)).toContain("dx=2");
  await shows(page, "shift");
});

visit("a sentence with an address in it is seen to its end", { at: "", viewport: { width: 375, height: 800 } }, async (page) => {
  const list = await panel(page);
  const caption = `See https://example.org/${"course-page-".repeat(12)}`;
  await list.locator("input[type=file]").setInputFiles(file([{ fragment: "scene=tie", caption }]));
  await expect(list.getByRole("listitem")).toHaveCount(1);
  await close(page);
  await page.keyboard.press("p");
  await page.keyboard.press("PageDown");
  await expect(note(page)).toContainText(caption);
  assert.ok(await note(page).evaluate((one) => one.scrollWidth <= one.clientWidth && one.getBoundingClientRect().right <= innerWidth));
});

visit("a file that is no lecture is refused by line and field, and nothing is lost", { at: "" }, async (page) => {
  const list = await panel(page);
  await list.locator("input[type=file]").setInputFiles(file(LECTURE));
  await expect(list.getByRole("listitem")).toHaveCount(2);
  for (const [text, message] of [
    ["[\n{]", "Line 2: from here on this is not JSON."],
    ["[{\"fragment\": \"\",\n\"captoin\": \"\"}]", "Line 2: \"captoin\" is no field of a step."],
    ["[\n{\"fragment\": \"scene=shift&dy=far\"}]", "Line 2: \"fragment\" says dy=far, which means nothing here."],
    ["[\n{\"fragment\": \"https://example.org/#script=a.json&step=1\"}]", "Line 2: \"fragment\" says script=a.json, which means nothing here."],
    ["{}", "Line 1: a lecture is a list of 1 to 200 steps, in square brackets."],
  ]) {
    await list.locator("input[type=file]").setInputFiles(file(text));
    await expect(list.getByRole("alert")).toHaveText(message);
    await expect(list.getByRole("listitem")).toHaveCount(2);
  }
});

/** A host that has this lecture beside the page. */
const withFile = (text) => ({ answer: (path) => (path === `${prefix}week-3.json` ? { type: "application/json", body: text } : undefined) });

visit("the address names a lecture and a step of it; both survive a reload", { opens: false, troubles: true }, async (page, { another }) => {
  const host = await another(withFile(JSON.stringify(LECTURE)));
  await open(page, host.url, "script=week-3.json&step=0");
  await shows(page, "shift");
  await expect(note(page)).toContainText("A point, moved.");
  await slider(page, "Shift right").press("ArrowRight");
  await expect.poll(() => page.url()).toMatch(/#script=week-3\.json&step=0&dx=3$/);
  await page.reload();
  await expect(note(page)).toContainText("A point, moved.");
  await expect.poll(() => state(page)).toBe("script=week-3.json&step=0&dx=3");
  await page.getByRole("button", { name: "Next" }).click();
  await shows(page, "tie");
  await expect.poll(() => page.url()).toMatch(/#script=week-3\.json&step=1$/);
});

visit("a lecture that is not there, broken or elsewhere is named, and the page works", { opens: false, troubles: true }, async (page, { another }) => {
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
    // No step is open, and loading the page again tries once more.
    await expect(note(page)).toHaveCount(0);
    await page.waitForTimeout(400);
    assert.ok(page.url().endsWith(`#script=${script}&step=0`), page.url());
    // The page goes on.
    await page.getByRole("navigation").getByRole("link", { name: "Tie" }).click();
    await expect.poll(() => state(page)).toBe("scene=tie");
  }
});

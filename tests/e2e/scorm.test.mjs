// The SCORM package in a learning platform: scorm-again's implementation of SCORM 1.2.
import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, before, test } from "node:test";
import { release, scorm, zip } from "../../xtask/pack/pack.mjs";
import { dist, launch } from "./browser.mjs";
import { serve } from "./server.mjs";

const { unzipSync } = createRequire(new URL("../../xtask/pack/pack.mjs", import.meta.url))("fflate");
const platform = new URL("node_modules/scorm-again/dist/scorm12.min.js", import.meta.url);

/** The page of a platform: it gives the package what it has kept of the learner, and keeps what comes. */
const HOST = `<!doctype html><title>Platform</title><script src="scorm12.min.js"></script><script src="host.js"></script><body></body>`;
const SCRIPT = `
  globalThis.launch = (kept, mastery) => {
    globalThis.API = new Scorm12API({ autocommit: false, logLevel: 5 });
    API.loadFromJSON({ ...kept, student_data: { mastery_score: mastery ?? "" } }, "cmi");
    const frame = Object.assign(document.createElement("iframe"), { src: "scorm.html", style: "width:1200px;height:760px" });
    document.body.replaceChildren(frame);
  };
  globalThis.kept = () => {
    const { suspend_data, core } = API.cmi.toJSON ? JSON.parse(JSON.stringify(API.cmi)) : API.cmi;
    return { suspend_data, core: { lesson_location: core.lesson_location, lesson_status: core.lesson_status, score: { raw: core.score.raw } } };
  };
`;

let browser;
let host;
let folder;

before(async () => {
  folder = mkdtempSync(join(tmpdir(), "scorm-"));
  const files = unzipSync(zip(scorm(release(dist))));
  for (const [name, bytes] of Object.entries({ ...files, "scorm12.min.js": readFileSync(platform), "host.html": Buffer.from(HOST), "host.js": Buffer.from(SCRIPT) })) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), bytes);
  }
  host = await serve(folder, { prefix: "/platform/" });
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await host?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The page of the platform, and the frame with the exercises. */
async function opened(locale = "en-US") {
  const context = await browser.newContext({ locale, viewport: { width: 1280, height: 800 }, serviceWorkers: "block" });
  const page = await context.newPage();
  const troubles = [];
  page.on("pageerror", (error) => troubles.push(error.message));
  await page.goto(`${host.url}host.html`);
  return { page, troubles, inner: page.frameLocator("iframe").frameLocator("iframe"), record: page.frameLocator("iframe").locator("#record") };
}

/** The text once it is `text`. */
async function shows(locator, text) {
  await locator.filter({ hasText: text }).waitFor({ timeout: 20_000 });
}

/** Answers the exercise that is open rightly: asks the page's own `check` for the options, and types a number. */
async function tryNumber(inner, text) {
  await inner.locator("input[data-answer]").fill(String(text));
  await inner.locator("[data-primary]").click();
}

test("the manifest at the root names every file of the package", () => {
  const files = scorm(release(dist));
  const manifest = files["imsmanifest.xml"].toString();
  const named = [...manifest.matchAll(/<file href="([^"]+)"/g)].map(([, name]) => name);
  assert.deepEqual(named, Object.keys(files).filter((name) => name !== "imsmanifest.xml").sort());
  assert.match(manifest, /<schemaversion>1\.2</);
  assert.match(manifest, /adlcp:scormtype="sco" href="scorm\.html"/);
});

test("answers are recorded, and a learner who comes back goes on where they stopped", { timeout: 180_000 }, async () => {
  const { page, troubles, inner, record } = await opened();
  await page.evaluate(() => launch({}));
  await shows(record, "0/19 · 0 %");
  const status = () => page.evaluate(() => API.cmi.core.lesson_status);
  assert.equal(await status(), "incomplete");

  await inner.locator("[data-primary]").click();
  await inner.locator("[data-exercise=next-output]").waitFor();
  await tryNumber(inner, 123456);
  await inner.locator("[data-feedback=wrong]").waitFor();
  await shows(record, "1/19 · 0 %");
  // What is right, the page itself can say.
  const right = await page.frames().at(-1).evaluate(() => {
    const seed = Number(document.querySelector("[data-exercise]").dataset.seed);
    return [...Array(101).keys()].map((n) => n - 50).find((n) => parameterSharing.check("next-output", seed, n).correct);
  });
  await tryNumber(inner, right);
  await inner.locator("[data-feedback=right]").waitFor();
  await shows(record, "1/19 · 5 %");
  await inner.locator("[data-primary]").click();
  await inner.locator("[data-exercise=same-weight]").waitFor();
  await page.waitForTimeout(300);

  // Leaving finishes; the platform keeps what came.
  const finished = page.evaluate(() => new Promise((done) => API.on("LMSFinish", () => done(true))));
  await page.evaluate(() => document.querySelector("iframe").remove());
  assert.ok(await finished);
  const kept = await page.evaluate(() => globalThis.kept());
  assert.equal(String(kept.core.score.raw), "5");
  assert.equal(kept.core.lesson_status, "incomplete");
  assert.deepEqual(JSON.parse(kept.suspend_data).marks, { "next-output": [1, 2] });

  const back = await opened();
  await back.page.evaluate((kept) => launch(kept), kept);
  await shows(back.record, "1/19 · 5 %");
  await back.inner.locator("[data-exercise=same-weight]").waitFor();
  assert.equal(await back.inner.locator("[data-exercise]").getAttribute("data-seed"), String(JSON.parse(kept.suspend_data).seed));

  assert.deepEqual([...troubles, ...back.troubles], []);
});

test("with everything answered the status is completed, or passed where the score is asked for", { timeout: 180_000 }, async () => {
  for (const [mastery, score, expected] of [[undefined, 0.5, "completed"], [80, 1, "passed"], [80, 0.5, "completed"]]) {
    const { page, inner, record } = await opened();
    const app = async () => page.frames().at(-1);
    await page.evaluate(() => launch({}));
    await shows(record, "0/19");
    const ids = await (await app()).evaluate(() => parameterSharing.exercises().map(({ id }) => id));
    const marks = Object.fromEntries(ids.slice(1).map((id) => [id, [score, 1]]));
    await page.evaluate(() => document.querySelector("iframe").remove());
    await page.evaluate(([kept, mastery]) => launch(kept, mastery), [
      { suspend_data: JSON.stringify({ seed: 4, at: ids[0], marks }), core: { lesson_status: "incomplete" } },
      mastery,
    ]);
    await shows(record, "18/19");
    const right = await (await app()).evaluate(() => [...Array(101).keys()].map((n) => n - 50).find((n) => parameterSharing.check("next-output", 4, n).correct));
    await tryNumber(inner, right);
    await shows(record, "19/19");
    assert.equal(await page.evaluate(() => API.cmi.core.lesson_status), expected);
    await page.context().close();
  }
});

test("without a platform the page says so, in the reader's language", { timeout: 60_000 }, async () => {
  for (const [locale, lang, title, lost] of [
    ["en-GB", "en", "Parameter Sharing: exercises", "There is no learning platform around this page"],
    ["zh-TW", "zh-CN", "参数共享：练习", "没有找到学习平台"],
    ["fr-FR", "en", "Parameter Sharing: exercises", "There is no learning platform around this page"],
  ]) {
    const { page } = await opened(locale);
    await page.goto(`${host.url}scorm.html`);
    await shows(page.locator("#record"), lost);
    await shows(page.locator("#record"), "0/19 · 0 %");
    assert.deepEqual([await page.title(), await page.locator("html").getAttribute("lang")], [title, lang]);
    await page.context().close();
  }
});

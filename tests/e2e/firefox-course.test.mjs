// Firefox: in course pages and lectures the app behaves as in Chromium.
import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { dist } from "./browser.mjs";
import { count, eventually, host, inFirefox, openMenu, text } from "./firefox.mjs";
import { prefix } from "./page.mjs";
import { serve } from "./server.mjs";

/** Opens a page of another origin with this body, under a policy that allows only the page's script and frame. */
async function inCourse(body, look) {
  const html = `<!doctype html><html lang="en"><link rel="icon" href="data:,"><title>Course</title>${body}`;
  const policy = `default-src 'none'; script-src 'self' ${host().origin}; frame-src ${host().origin}; img-src data:`;
  const answer = (path) =>
    path.endsWith("/week-3.html") ? { type: "text/html", body: html }
    : path.endsWith("/host.js") ? { type: "text/javascript", body: script }
    : undefined;
  const course = await serve(dist, { prefix, answer, headers: { "content-security-policy": policy } });
  try {
    await inFirefox(`${course.url}week-3.html`, (page) => look(page, course));
  } finally {
    await course.close();
  }
}

/** The page inside the frame, once its scene is complete. */
async function inside(page) {
  await eventually(() => page.frames().length, 2);
  const frame = page.frames()[1];
  await frame.waitForSelector("main[data-scene]");
  return frame;
}

const script = `
  globalThis.heard = [];
  const frame = document.getElementById("app");
  addEventListener("message", (event) => event.source === frame.contentWindow && heard.push({ ...event.data }));
  globalThis.say = (message) => frame.contentWindow.postMessage(message, "*");
  frame.src = frame.dataset.src;
`;

test("Firefox: the custom element shows the figure, fits it and passes changes on", async () => {
  const app = host().url;
  const body = `<parameter-sharing fragment="scene=shift&amp;image=impulse&amp;dx=3" title="Does the order matter?"><a href="${app}">a link</a></parameter-sharing><script src="${app}embed.js"></script>`;
  await inCourse(body, async (page) => {
    const frame = await inside(page);
    await eventually(() => frame.evaluate(() => innerHeight - Math.ceil(document.getElementById("app").getBoundingClientRect().height)), 0);
    await page.$eval("parameter-sharing", (element) => element.setAttribute("fragment", "scene=tie&theme=dark"));
    await frame.waitForSelector('main[data-scene="tie"].embed');
    assert.equal(await page.$eval("parameter-sharing a", (link) => link.checkVisibility()), false);
  });
});

test("Firefox: page and host talk; nonsense changes nothing", async () => {
  await inCourse(`<iframe id="app" title="Figure" width="900" height="700" data-src="${host().url}#embed=1&scene=shift&image=impulse"></iframe><script src="host.js"></script>`, async (page) => {
    const frame = await inside(page);
    const heard = (type) => page.evaluate((type) => heard.filter((message) => message.type === type), type);
    const ask = (type, more) => page.evaluate((type, more) => say({ source: "parameter-sharing", version: 1, type, ...more }), type, more);
    await eventually(async () => (await heard("ready")).length, 1);
    await ask("next");
    await eventually(async () => (await heard("step")).map(({ index }) => index), [0]);
    await ask("setState", { fragment: "scene=shift&image=impulse&dx=7" });
    await eventually(() => frame.evaluate(() => /dx=7/.test(parameterSharing.state())), true);
    const before = await frame.evaluate(() => parameterSharing.state());
    for (const message of [7, null, { source: "parameter-sharing", version: 2, type: "next" }, { source: "x", version: 1, type: "next" }]) {
      await page.evaluate((message) => say(message), message);
    }
    await ask("setState", { fragment: { scene: "tie" } });
    await ask("setState", { fragment: "x".repeat(1_000_000) });
    await ask("getState");
    await eventually(async () => (await heard("state")).length > 0, true);
    assert.equal(await frame.evaluate(() => parameterSharing.state()), before);
  });
});

test("Firefox: a lecture is loaded, presented, and asks before it is lost", async () => {
  const folder = mkdtempSync(join(tmpdir(), "parameter-sharing-"));
  const file = join(folder, "lecture.json");
  writeFileSync(file, JSON.stringify([{ fragment: "scene=tie&n=5", caption: { en: "Ties.", "zh-CN": "绑定。" }, notes: "Ask first." }, { fragment: "", caption: "Then this." }]));
  try {
    await inFirefox("scene=shift&image=impulse", async (page, firefox) => {
      const asked = () => page.evaluate(() => !dispatchEvent(new Event("beforeunload", { cancelable: true })));
      await openMenu(page, "share");
      await (await page.$("section.lecture input[type=file]")).uploadFile(file);
      await eventually(() => count(page, "section.lecture li"), 2);
      assert.equal(await asked(), false);
      await page.$eval("[data-lecture=add]", (button) => button.click());
      await eventually(() => count(page, "section.lecture li"), 3);
      await eventually(asked, true);
      await page.$eval('section.lecture a[download]', (link) => link.click());
      await eventually(asked, false);
      await page.keyboard.press("Escape");
      await eventually(() => count(page, "dialog.share"), 0);

      await page.keyboard.press("p");
      await page.keyboard.press("PageDown");
      await page.waitForSelector('main[data-scene="tie"]');
      assert.match(await text(page, "[data-narrator]"), /Ties\./);
      // The presenter's window shows the notes and controls the projected page.
      const second = await firefox.newPage();
      try {
        await second.goto(`${host().url}presenter.html`);
        await eventually(() => text(second, "#notes"), "Ask first.");
        await eventually(() => text(second, "#next"), "Then this.");
        await second.keyboard.press("PageDown");
        await page.waitForSelector('main[data-scene="connect"]');
        await second.keyboard.press(".");
        await page.waitForSelector(".blank");
      } finally {
        await second.close();
      }
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test("Firefox: a file that is no lecture is refused by its line and field", async () => {
  const folder = mkdtempSync(join(tmpdir(), "parameter-sharing-"));
  const file = join(folder, "lecture.json");
  writeFileSync(file, '[\n{ "fragment": "scene=tie",\n"caption": 7 }]');
  try {
    await inFirefox("step=none", async (page) => {
      await openMenu(page, "share");
      await (await page.$("section.lecture input[type=file]")).uploadFile(file);
      await page.waitForSelector("section.lecture .problem");
      assert.match(await text(page, "section.lecture .problem"), /^Line 3: "caption" takes text/);
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
});

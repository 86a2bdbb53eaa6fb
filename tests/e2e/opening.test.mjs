// The page as it opens, drawn when it was built: it is seen before the program has come, and the program draws the same in its place.
import assert from "node:assert/strict";
import { expect, open, ready, visit } from "./page.mjs";

const opening = (page) => page.locator(".opening");

/** In the page: records the shifts of the layout, and the boxes of the app when it takes the place of the opening. */
function record() {
  globalThis.shifted = [];
  new PerformanceObserver((list) => shifted.push(...list.getEntries().map(({ value, startTime }) => [startTime, value]))).observe({ type: "layout-shift", buffered: true });
  // What is not seen is not drawn: what opens at a click, the areas that a finger meets, names for screen readers.
  const unseen = "title, dialog, dialog *, details > :not(summary), details > :not(summary) *, [hidden], [hidden] *, .target";
  globalThis.boxes = (root) =>
    Array.from(root.querySelectorAll(`*:not(${unseen})`), (element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      const { color, fill, stroke, backgroundColor, fontSize } = getComputedStyle(element);
      return { look: [element.localName, element.getAttribute("class"), color, fill, stroke, backgroundColor, fontSize].join(" "), box: [x, y, width, height] };
    });
  addEventListener("DOMContentLoaded", () =>
    new MutationObserver((changes) => {
      if (changes.some(({ removedNodes }) => [...removedNodes].some((node) => node.className === "opening"))) {
        globalThis.taken = { at: performance.now(), boxes: boxes(document.getElementById("app")) };
      }
    }).observe(document.body, { childList: true }));
}

/** Opens the page from a host that keeps the WebAssembly back; gives a function that lets it go. */
async function held(page, url) {
  let release;
  const released = new Promise((done) => (release = done));
  await page.route("**/*.wasm", async (route) => {
    await released;
    await route.continue();
  });
  await page.goto(url);
  return release;
}

const readers = [
  { locale: "en-US", viewport: { width: 1280, height: 800 } },
  { locale: "zh-CN", viewport: { width: 1024, height: 768 }, colorScheme: "dark" },
  { locale: "en-GB", viewport: { width: 375, height: 812 } },
  { locale: "zh-TW", viewport: { width: 375, height: 812 }, colorScheme: "dark", reducedMotion: "reduce" },
  // A language that there is not.
  { locale: "fr-FR", viewport: { width: 1280, height: 800 } },
];
for (const reader of readers) {
  const name = `${reader.locale}, ${reader.viewport.width} wide`;
  visit(`the figure is there before the program, and what the program draws stands in the same place: ${name}`, { ...reader, opens: false, unfolded: false, prepare: (page) => page.addInitScript(record) }, async (page, { host }) => {
    const release = await held(page, host.url);
    await expect(opening(page).locator("svg.diagram").first()).toBeVisible();
    await page.evaluate(() => document.fonts.ready);
    // Scripts and screen readers find the page once, when it works.
    assert.equal(await page.locator("main[data-scene], [data-primary], [data-edge]").count(), 0);
    assert.equal(await page.getByRole("main").count(), 0);
    assert.equal(await page.locator(".opening [id]").count(), 0);
    await expect(page.getByRole("progressbar")).toBeVisible();
    const drawn = await page.evaluate(() => boxes(document.querySelector(".opening")));
    release();
    await ready(page);
    await expect(opening(page)).toHaveCount(0);
    const { at, boxes } = await page.evaluate(() => taken);
    assert.ok(drawn.length > 300, `${drawn.length} elements`);
    assert.deepEqual(drawn.map(({ look }) => look), boxes.map(({ look }) => look));
    // Browsers round places to 1/64 of a pixel, differently where more elements stand before.
    const moved = drawn.filter(({ box }, place) => box.some((number, side) => Math.abs(number - boxes[place].box[side]) > 0.2));
    assert.deepEqual(moved, []);
    await page.waitForTimeout(500);
    const late = await page.evaluate((at) => shifted.filter(([time]) => time >= at - 100), at);
    assert.deepEqual(late, []);
    assert.equal(await page.getByRole("heading", { level: 1 }).count(), 1);
  });
}

visit("what is only for later waits until the page has been drawn", { opens: false, unfolded: false, serviceWorkers: "allow" }, async (page, { host }) => {
  await page.addInitScript(() => {
    const { register } = ServiceWorkerContainer.prototype;
    ServiceWorkerContainer.prototype.register = function (...script) {
      globalThis.keptDuringDrawing = Boolean(document.querySelector(".opening"));
      return register.apply(this, script);
    };
  });
  const release = await held(page, host.url);
  await expect(opening(page).locator("svg.diagram").first()).toBeVisible();
  const manifest = page.locator("link[rel=manifest]");
  await expect(manifest).toHaveCount(0);
  release();
  await ready(page);
  await expect(manifest).toHaveCount(1);
  await expect.poll(() => page.evaluate(() => globalThis.keptDuringDrawing)).toBe(false);
});

visit("the opening is shown only where the program shows the same", { opens: false, unfolded: false, troubles: true }, async (page, { host }) => {
  await page.addInitScript(() => new MutationObserver(() => (globalThis.shown ||= Boolean(document.querySelector(".opening")))).observe(document, { childList: true, subtree: true }));
  const shown = () => page.evaluate(() => Boolean(globalThis.shown));
  await open(page, host.url);
  assert.equal(await shown(), true);
  for (const fragment of ["step=none", "scene=shift", "embed=1", "lang=zh-CN", "k=1,2"]) {
    await page.goto("about:blank");
    await open(page, host.url, fragment);
    assert.equal(await shown(), false, fragment);
  }
  await page.goto("about:blank");
  await open(page, `${host.url}connect.html`);
  assert.equal(await shown(), false, "the page of a scene");
  // A draft outlasts a reload.
  await page.evaluate(() => sessionStorage.setItem("parameter-sharing draft", "[]"));
  await page.goto("about:blank");
  await page.goto(host.url);
  await page.locator("main[data-scene]").waitFor();
  assert.equal(await shown(), false, "a draft");
  await page.evaluate((url) => {
    sessionStorage.clear();
    document.body.innerHTML = `<iframe src="${url}"></iframe>`;
  }, `${host.url}?frame`);
  const frame = page.frames().at(-1);
  await frame.locator("main[data-scene]").waitFor();
  assert.equal(await frame.evaluate(() => Boolean(globalThis.shown)), false, "a frame");
});

visit("where the program cannot start, its message takes the place of the opening", { opens: false, troubles: true }, async (page, { another }) => {
  const site = await another({ answer: (path) => path.endsWith(".wasm") && { status: 404 } });
  await page.goto(site.url);
  await expect(page.locator("#failure")).toBeVisible();
  await expect(opening(page)).toHaveCount(0);
  assert.equal(await page.locator("main").count(), 0);
});

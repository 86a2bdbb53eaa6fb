// The figure in a slide of a reveal.js deck, set up as the README describes.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { expect, field, ready, visit } from "./page.mjs";

const reveal = (name) => readFile(new URL(`node_modules/reveal.js/dist/${name}`, import.meta.url));

// The code that the README gives authors.
const wiring = `
  const frame = document.querySelector("iframe");
  const ask = (type) => frame.contentWindow.postMessage({ source: "parameter-sharing", version: 1, type }, new URL(frame.src).origin);
  const codes = { " ": 32, PageUp: 33, PageDown: 34, End: 35, Home: 36, ArrowLeft: 37, ArrowUp: 38, ArrowRight: 39, ArrowDown: 40 };
  addEventListener("message", ({ source, data }) => {
    if (source === frame.contentWindow && data.type === "unusedKey" && codes[data.key]) Reveal.triggerKey(codes[data.key]);
  });
  Reveal.on("fragmentshown", () => ask("next"));
  Reveal.on("fragmenthidden", () => ask("previous"));
  Reveal.initialize({ transition: "none" });
`;

async function deck(page, another, app) {
  const html = `<!doctype html><html lang="en"><link rel="icon" href="data:,"><title>Deck</title><link rel="stylesheet" href="reveal.css">
    <div class="reveal"><div class="slides">
      <section><h1>Week 3</h1></section>
      <section><iframe width="900" height="560" title="Figure" src="${app}#embed=1&amp;keys=forward"></iframe>
        <span class="fragment"></span><span class="fragment"></span><span class="fragment"></span></section>
      <section><h2>Questions?</h2></section>
    </div></div><script src="reveal.js"></script><script src="wiring.js"></script>`;
  const files = { "week-3.html": html, "wiring.js": wiring, "reveal.js": await reveal("reveal.js"), "reveal.css": await reveal("reveal.css") };
  const types = { html: "text/html", js: "text/javascript", css: "text/css" };
  const answer = (path) => {
    const name = path.split("/").at(-1);
    return files[name] && { type: types[name.split(".").at(-1)], body: files[name] };
  };
  const { url } = await another({ answer });
  await page.goto(`${url}week-3.html`);
  await ready(page.frameLocator("iframe"));
  const at = () => page.evaluate(() => { const { h, f } = Reveal.getIndices(); return [h, f ?? -1]; });
  return { frame: page.frameLocator("iframe"), is: (h, f) => expect.poll(at).toEqual([h, f]) };
}

visit("a deck keeps its keys while the focus is in the frame, and its fragments drive the steps", { troubles: true, opens: false }, async (page, { host, another }) => {
  const { frame, is } = await deck(page, another, host.url);
  await page.keyboard.press("ArrowRight");
  await is(1, -1);
  await expect(frame.locator("[data-step='0']")).toBeVisible();
  // All following keys are pressed inside the frame.
  await frame.locator("main").click({ position: { x: 3, y: 3 } });
  await page.keyboard.press("ArrowRight");
  await is(1, 0);
  await expect(frame.locator("[data-step='1']")).toBeVisible();
  await page.keyboard.press("Space");
  await is(1, 1);
  await expect(frame.locator("[data-step='2']")).toBeVisible();
  await page.keyboard.press("PageDown");
  await expect(frame.locator("[data-step='3']")).toBeVisible();
  await page.keyboard.press("ArrowLeft");
  await is(1, 1);
  await expect(frame.locator("[data-step='2']")).toBeVisible();
  // A field uses its own keys.
  await field(frame, "x₀").click();
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.type("9");
  await is(1, 1);
  await frame.locator("main").click({ position: { x: 3, y: 3 } });
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await is(2, -1);
});

visit("a deck can link to any state", { troubles: true, opens: false }, async (page, { host, another }) => {
  const { frame } = await deck(page, another, host.url);
  await page.evaluate(() => {
    const { contentWindow } = document.querySelector("iframe");
    contentWindow.postMessage({ source: "parameter-sharing", version: 1, type: "setState", fragment: "scene=shift&step=first-step" }, "*");
  });
  await expect(frame.locator('main[data-scene="shift"]')).toBeVisible();
  // The frame has not taken the focus from the deck.
  assert.equal(await page.evaluate(() => document.activeElement.tagName), "BODY");
});

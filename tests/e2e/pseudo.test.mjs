// The page in languages that it does not speak yet: one of longer words, one from right to left.
import assert from "node:assert/strict";
import { ready, visit } from "./page.mjs";
import { long, rightToLeft } from "./pseudo.mjs";
import { quick } from "./scenes.mjs";

const languages = { "every phrase said twice": long, "from right to left": rightToLeft };

/** The overflow of the page, and of text in buttons, menus, headings and cells. */
function unfit() {
  const root = document.documentElement;
  const words = [...document.querySelectorAll("button:not([data-symbol]), label, summary, th, h1, h2, p, nav a")];
  const cut = words.filter((element) => element.checkVisibility() && element.clientWidth > 2 && element.scrollWidth > element.clientWidth + 1);
  const wide = root.scrollWidth > root.clientWidth ? [`${root.scrollWidth} of ${root.clientWidth} pixels`] : [];
  return [...wide, ...cut.map((element) => element.outerHTML.slice(0, 120))];
}

for (const [name, speak] of Object.entries(languages)) {
  visit(`${name}: nothing is cut off, and nothing scrolls horizontally`, {}, async (page) => {
    await page.evaluate(speak);
    for (const scene of quick.flatMap((scene) => [scene, `${scene}&step=none`])) {
      await page.evaluate((scene) => parameterSharing.setState(`scene=${scene}`), scene);
      await ready(page);
      for (const width of [375, 660, 1024, 1280]) {
        await page.setViewportSize({ width, height: 800 });
        assert.deepEqual(await page.evaluate(unfit), [], `${scene} at ${width}`);
      }
    }
  });
}

visit("in a right-to-left language positions still count from the left", { at: "k=1,2,4" }, async (page) => {
  const order = () => page.locator(':is([data-layer="conv"] [data-output], .taps input, .fields input)').evaluateAll((all) => all.map((element) => element.getBoundingClientRect().x));
  const before = await order();
  await page.evaluate(rightToLeft);
  const after = await order();
  const ranks = (places) => places.map((x, i) => places.map((other) => Math.sign(other - x)));
  assert.ok(before.length > 10);
  assert.deepEqual(ranks(after.slice(-7)), ranks(before.slice(-7)));
  const units = await page.locator('[data-layer="conv"] [data-output]').evaluateAll((all) => all.map((element) => element.getBoundingClientRect().x));
  assert.deepEqual(units, units.toSorted((a, b) => a - b));
  const layers = await page.locator("[data-layer]").evaluateAll((all) => all.map((element) => [element.dataset.layer, element.getBoundingClientRect().x]));
  assert.deepEqual(layers.toSorted((a, b) => a[1] - b[1]).map(([layer]) => layer), ["conv", "dense"]);
});

visit("with every phrase doubled, announcements are doubled too", { at: "" }, async (page) => {
  await page.evaluate(long);
  await page.getByRole("link", { name: /Tie/ }).first().click();
  await ready(page);
  const heading = await page.locator("h1").textContent();
  assert.equal(heading.slice(0, heading.length / 2).trim(), heading.slice(heading.length / 2).trim());
});

// Letters that the last row of a room can read.
import assert from "node:assert/strict";
import { expect, ready, visit } from "./page.mjs";
import { scenes } from "./scenes.mjs";

/** In the page: the texts whose letters are lower than 1/45 of the screen; an index may have 7/10 of that. */
function small() {
  const least = innerHeight / 45;
  const found = [];
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const index = "sub, sup, .index, msub > :nth-child(2), msub > :nth-child(2) *, msup > :nth-child(2)";
  const read = (element, text) => {
    const picture = element.closest("svg")?.getScreenCTM();
    const scale = picture ? Math.hypot(picture.a, picture.b) : 1;
    const size = parseFloat(getComputedStyle(element).fontSize) * scale;
    if (size < (element.matches(index) ? 0.7 : 1) * least - 0.05) found.push(`${text}: ${size.toFixed(1)}`);
  };
  for (let text; (text = walk.nextNode()); ) {
    const element = text.parentElement;
    const range = document.createRange();
    range.selectNodeContents(text);
    const { width, height } = range.getBoundingClientRect();
    const seen = text.textContent.trim() && width > 2 && height > 2 && element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
    if (seen && !element.closest(".unseen, dialog, [popover], select, script, style")) read(element, text.textContent);
  }
  for (const field of document.querySelectorAll("main input:not([type=range], [type=checkbox]), main select")) {
    if (field.checkVisibility()) read(field, field.value);
  }
  return found;
}

for (const scene of scenes) {
  visit(`${scene}: no letter of a presented step is lower than 1/45 of the screen`, { at: `scene=${scene}&step=0&present=1` }, async (page) => {
    const steps = await page.locator(".steps button").count();
    const found = [];
    for (const look of ["", "&theme=projector"]) {
      for (const [width, height] of [[1280, 720], [1024, 768], [1920, 1080]]) {
        await page.setViewportSize({ width, height });
        for (let step = 0; step < steps; step++) {
          await page.evaluate((fragment) => parameterSharing.setState(fragment), `scene=${scene}&step=${step}${look}`);
          await expect(page.locator(`[data-step="${step}"]`)).toBeVisible();
          const asks = await page.locator(".hands").count();
          for (let turn = 0; turn <= asks; turn++) {
            await ready(page);
            // A figure that fills its room takes its new size a frame later.
            let seen;
            await expect.poll(async () => (seen = await page.evaluate(small)).length, { timeout: 2000 }).toBe(0).catch(() => {});
            found.push(...seen.map((what) => `${width} × ${height}${look}, step ${step + 1}: ${what}`));
            if (turn < asks) await page.keyboard.press("Enter");
          }
        }
      }
    }
    assert.deepEqual(found, []);
  });
}

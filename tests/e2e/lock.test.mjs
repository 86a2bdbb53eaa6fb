// lock=1: a figure to look at.
import assert from "node:assert/strict";
import { dock, expect, primary, ready, state, visit } from "./page.mjs";
import { scenes } from "./scenes.mjs";

/** The controls on the stage that may stay: what plays, steps, chooses and switches views. */
const stays = "[data-play], [data-blink], [data-symbol], [data-param-button], [data-choose], [data-cell], .scrubber *, .play *, .player *, .explained, .tabs *, .segments *, .views *";

for (const scene of scenes) {
  visit(`${scene}, locked: nothing that is offered changes what the figure is computed from, and the story goes on`, { at: `scene=${scene}&lock=1&embed=1`, unfolded: false, reducedMotion: "reduce" }, async (page) => {
    await expect(page.locator("[data-more], [data-drawer]")).toHaveCount(0);
    for (const part of ["", "step=none"]) {
      await page.evaluate((fragment) => parameterSharing.setState(fragment), `scene=${scene}&lock=1&embed=1&${part}`);
      await ready(page);
      // Fields are plain text.
      for (const field of await page.locator(".stage .field input").all()) {
        assert.equal(await field.evaluate((input) => input.readOnly), true);
      }
      const offered = await page.locator(".stage :is(select, input:not([readonly]), button)").evaluateAll((all, stays) =>
        all.filter((one) => one.checkVisibility() && !one.matches(stays)).map((one) => one.outerHTML.slice(0, 120)), stays);
      assert.deepEqual(offered, []);
    }
    await page.evaluate((fragment) => parameterSharing.setState(fragment), `scene=${scene}&lock=1&embed=1`);
    await primary(page).click();
    await expect(dock(page)).toHaveAttribute("data-step", "1");
    assert.match(await state(page), /lock=1/);
  });
}

visit("keys, undo and drags change nothing in a locked figure", { at: "lock=1&step=none&k=5,2,1", unfolded: false }, async (page) => {
  const before = await state(page);
  const bar = await page.locator("[data-layer=conv] [data-bar]").first().boundingBox();
  await page.mouse.move(bar.x + bar.width / 2, bar.y + bar.height / 2);
  await page.mouse.down();
  await page.mouse.move(bar.x + bar.width / 2, bar.y - 60, { steps: 4 });
  await page.mouse.up();
  await page.locator(".tap .field input").first().focus();
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Control+z");
  await page.keyboard.press("r");
  assert.match(await state(page), /k=5,2,1/);
  assert.equal((await state(page)).replace(/&select=[^&]*/, ""), before.replace(/&select=[^&]*/, ""));
});

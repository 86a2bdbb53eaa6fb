// Accessibility: axe in every scene, theme and language; keyboard order; zoom.
import assert from "node:assert/strict";
import { AxeBuilder } from "@axe-core/playwright";
import { expect, narrator, ready, visit } from "./page.mjs";
import { quick } from "./scenes.mjs";

/** The violations that axe finds on the page, one line each. */
async function violations(page) {
  // Without frames, and reporting violations only, axe takes a quarter of the time.
  const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ["violations"] });
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target} ${node.failureSummary}`));
}

const small = "scene=shift&image=pixel-cat";
const scenes = { connect: "", "connect, a picture": "dim=2&select=w12.7", shift: small };

/** Types an invalid value into the first field of the scene. */
async function complaint(page) {
  const first = page.getByRole("main").getByRole("spinbutton").first();
  await first.fill("nonsense");
  await expect(first).toHaveAttribute("aria-invalid", "true");
}

for (const [scene, fragment] of Object.entries(scenes)) {
  for (const theme of ["light", "dark", "projector"]) {
    visit(`axe: ${scene}, ${theme}, with a notice and an error; in Chinese without`, {
      at: `${fragment}&theme=${theme}&stride=77`,
      reducedMotion: "reduce",
    }, async (page) => {
      await expect(page.locator("[data-notice]")).toBeVisible();
      await complaint(page);
      assert.deepEqual(await violations(page), []);
      await page.evaluate((fragment) => parameterSharing.setState(fragment), `${fragment}&theme=${theme}&lang=zh-CN`);
      await expect(page.locator("html")).toHaveAttribute("lang", "zh-CN");
      assert.deepEqual(await violations(page), []);
    });
  }
  for (const colorScheme of ["light", "dark"]) {
    visit(`axe: ${scene} on a ${colorScheme} system`, { at: fragment, colorScheme }, async (page) => {
      assert.deepEqual(await violations(page), []);
    });
  }
}

for (const scene of ["tie", "count", "learn"]) {
  for (const theme of ["light", "dark", "projector"]) {
    visit(`axe: ${scene}, ${theme}, in both languages`, { at: `scene=${scene}&theme=${theme}`, reducedMotion: "reduce" }, async (page) => {
      assert.deepEqual(await violations(page), []);
      await page.evaluate((fragment) => parameterSharing.setState(fragment), `scene=${scene}&theme=${theme}&lang=zh-CN`);
      await expect(page.locator("html")).toHaveAttribute("lang", "zh-CN");
      assert.deepEqual(await violations(page), []);
    });
  }
}

visit("axe: a kernel that is not used is still read", { at: small }, async (page) => {
  for (const theme of ["light", "dark", "projector"]) {
    for (const op of ["dense", "local"]) {
      await page.evaluate((fragment) => parameterSharing.setState(fragment), `scene=shift&op=${op}&image=digit&theme=${theme}`);
      await ready(page);
      assert.deepEqual(await violations(page), [], `${op}, ${theme}`);
    }
  }
});

visit("axe: on a phone, embedded, with parts left out", { viewport: { width: 375, height: 812 } }, async (page) => {
  for (const fragment of ["", `${small}&t=0`, "embed=1&hide=caption", `${small}&hide=nav,controls,formula,caption`]) {
    await page.evaluate((fragment) => parameterSharing.setState(fragment), fragment);
    await ready(page);
    assert.deepEqual(await violations(page), [], fragment);
  }
});

for (const [scene, fragment] of Object.entries(scenes)) {
  visit(`${scene}: Tab reaches every control, and the focus is visible`, { at: fragment }, async (page) => {
    const controls = page.locator("a[href], button:enabled, input, select, summary, [tabindex='0']");
    const wanted = await controls.evaluateAll((all) => {
      const stops = all.filter((element) => element.tabIndex >= 0 && element.checkVisibility({ visibilityProperty: true }));
      // Classes are left out, since the focus may change them.
      return stops.map((element) => element.outerHTML.replace(/ class="[^"]*"/g, ""));
    });
    const reached = [];
    const unseen = [];
    for (let stop = 0; stop < wanted.length; stop += 1) {
      await page.keyboard.press("Tab");
      const { html, ring } = await page.evaluate(() => {
        const { outlineStyle, boxShadow } = getComputedStyle(document.activeElement);
        const html = document.activeElement.outerHTML.replace(/ class="[^"]*"/g, "");
        return { html, ring: outlineStyle !== "none" || boxShadow !== "none" };
      });
      reached.push(html);
      if (!ring) unseen.push(html);
    }
    assert.deepEqual(reached, wanted);
    assert.deepEqual(unseen, []);
  });
}

visit("the sentence is announced when it changes, and only then", { at: "select=k0" }, async (page) => {
  const live = page.locator('[aria-live], [role="status"], [role="alert"], output').filter({ visible: true });
  await expect(live).toHaveCount(1);
  await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
  await expect(page.getByRole("main")).toHaveCount(1);
});

for (const scene of quick) {
  // Tie opens in grey.
  const at = scene === "tie" ? "scene=tie&local=1" : `scene=${scene}`;
  visit(`colours that the system chooses: what is chosen stands out: ${scene}`, { at, forcedColors: "active", reducedMotion: "reduce" }, async (page) => {
    const look = (selector) => page.locator(selector).evaluateAll((all) => all.filter((element) => element.checkVisibility()).map((element) => {
      const { backgroundColor, outlineWidth, outlineColor, borderWidth } = getComputedStyle(element);
      return [backgroundColor, outlineWidth, outlineColor, borderWidth].join(" ");
    }));
    for (const [on, off] of [['nav a[aria-current="page"]', "nav a:not([aria-current])"], ['button[aria-pressed="true"]:not([data-check])', 'button[aria-pressed="false"]:not([data-check])']]) {
      const [chosen, others] = [await look(`${on}:not(.tap *, .matrix *, .tying *)`), await look(`${off}:not(.tap *, .matrix *, .tying *)`)];
      for (const one of chosen) assert.ok(!others.includes(one), `${on} looks as ${off}: ${one}`);
    }
    // Colours that represent data are kept.
    const data = page.locator(":is(.matrix td[class], .tying button)");
    const colours = await data.evaluateAll((all) => new Set(all.map((element) => getComputedStyle(element).backgroundColor)).size);
    if (await data.count()) assert.ok(colours > 3, `${colours} colours`);
  });
}

visit("the narrator is read out once what plays has come to rest", { at: "scene=shift&image=digit&step=none" }, async (page) => {
  await ready(page);
  await expect(narrator(page)).not.toHaveAttribute("aria-live");
  await page.locator("[data-play=off]").first().click();
  await expect(narrator(page)).toHaveAttribute("aria-live", "off");
  await expect(narrator(page)).not.toHaveAttribute("aria-live", { timeout: 30_000 });
});

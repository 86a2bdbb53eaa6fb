// Makes the pictures of the scenes that cards of shared links show, from a release in DIST: `node xtask/cards.mjs DIST`. They are
// kept in static/cards, so that a build needs no browser.
import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";

const tests = new URL("../tests/e2e/", import.meta.url);
process.env.PARAMETER_SHARING_DIST ??= process.argv[2];
const { dist, launch } = await import(new URL("browser.mjs", tests));
const { serve } = await import(new URL("server.mjs", tests));
const to = fileURLToPath(new URL("../static/cards/", import.meta.url));

/** What each card shows. */
const shown = {
  connect: "step=three-layers",
  shift: "scene=shift&step=equal",
  tie: "scene=tie&step=near",
  count: "scene=count&panel=matrix",
  learn: "scene=learn&view=transfer",
};

mkdirSync(to, { recursive: true });
const host = await serve(dist);
const browser = await launch("--hide-scrollbars");
try {
  // Half the size in pixels, drawn twice as fine: letters are legible on a phone.
  const page = await browser.newPage({ viewport: { width: 800, height: 420 }, deviceScaleFactor: 1.5, reducedMotion: "reduce", locale: "en-US" });
  for (const [scene, fragment] of Object.entries(shown)) {
    await page.goto("about:blank");
    await page.goto(`${host.url}#fit=1&embed=1&hide=controls&${fragment}`);
    await page.locator("main[data-scene]").waitFor();
    await page.waitForTimeout(1500);
    await page.screenshot({ path: `${to}${scene}.jpg`, type: "jpeg", quality: 85 });
  }
} finally {
  await browser.close();
  await host.close();
}

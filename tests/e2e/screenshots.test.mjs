// Screenshots for people to look at, in tests/e2e/screenshots.
import { fileURLToPath } from "node:url";
import { ready, visit } from "./page.mjs";

const folder = fileURLToPath(new URL("screenshots/", import.meta.url));
const sizes = [[1280, 800], [1024, 768], [375, 812]];
const themes = ["light", "dark", "projector"];

for (const [scene, fragment] of [["connect", ""], ["shift", "scene=shift"]]) {
  for (const lang of ["en", "zh-CN"]) {
    visit(`screenshots: ${scene}, ${lang}`, { unfolded: false }, async (page) => {
      for (const theme of themes) {
        await page.evaluate((fragment) => parameterSharing.setState(fragment), `${fragment}&lang=${lang}&theme=${theme}`);
        await ready(page);
        for (const [width, height] of sizes) {
          await page.setViewportSize({ width, height });
          // On a phone the figure goes on below the first screen.
          await page.screenshot({ path: `${folder}${scene}-${lang}-${theme}-${width}x${height}.png`, fullPage: width < 500 });
        }
      }
    });
  }
}

visit("the picture for the readme", { at: "scene=shift&step=none", unfolded: false, viewport: { width: 1280, height: 800 } }, async (page) => {
  await page.screenshot({ path: `${folder}readme.png` });
});

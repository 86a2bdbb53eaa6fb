// fit=1: figure, narrator and action in one box, whatever its size.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { expect, primary, ready, visit } from "./page.mjs";
import { scenes } from "./scenes.mjs";

const story = (scene) => [...readFileSync(new URL(`../../src/lesson/${scene}/story.rs`, import.meta.url), "utf8").matchAll(/Step::new\(\s*"([a-z-]+)"/g)].map(([, id]) => id);
/** The views that no step of the story opens, or that are opened in another way. */
const views = {
  connect: ["step=none", "depth=2", "dim=2&select=k4", "boundary=circular&k=1,2,3,4,5&select=y4"],
  shift: ["panel=holds", "panel=numbers&image=pixel-cat", "panel=invariant", "panel=proof", "image=digit&op=local"],
  tie: ["step=none", "elsewhere=1", "h=3&w=3", "n=12"],
  count: ["panel=edges", "panel=matrix", "panel=layer&layer=vgg16-conv1-1", "panel=growth", "panel=time"],
  learn: ["view=examples&noise=1", "view=watch&updates=40", "view=transfer", "view=wrong", "view=wrong&edge=1"],
};

/** What reaches beyond the window, scrolls, or is cut off. */
const wrong = (page) => page.evaluate(() => {
  const found = [];
  const name = (part) => `${part.localName}.${part.getAttribute("class") ?? ""} "${part.textContent.trim().slice(0, 30)}"`;
  const root = document.documentElement;
  if (root.scrollWidth > innerWidth || root.scrollHeight > innerHeight) found.push(`the page scrolls: ${root.scrollWidth}×${root.scrollHeight}`);
  const within = (part, bottom) => {
    const { left, top, right, bottom: end, width } = part.getBoundingClientRect();
    if (width && (left < -1 || top < -1 || right > innerWidth + 1 || end > bottom + 1)) {
      found.push(`${name(part)}: ${[left, top, right, end].map(Math.round)} of ${innerWidth}×${Math.round(bottom)}`);
    }
  };
  const foot = document.querySelector(".dock").getBoundingClientRect().top;
  const seen = (part) => part.checkVisibility({ visibilityProperty: true }) && !part.closest(".unseen, [data-drawer], [popover]");
  for (const part of document.querySelectorAll(".stage :is(svg, canvas, img, p, button, input, select, h2, td, th, li, output, [data-output])")) {
    // Lines that lead out of a picture are cut by it.
    if (seen(part) && !part.closest("svg svg, .ghost")) within(part, foot);
  }
  for (const selector of ["[data-narrator]", "[data-primary]", "[data-more]", "[data-full]"]) within(document.querySelector(selector), innerHeight);
  for (const part of document.querySelectorAll("main, main *")) {
    const scrolls = /auto|scroll/.test(getComputedStyle(part).overflow);
    if (seen(part) && scrolls && (part.scrollHeight > part.clientHeight + 1 || part.scrollWidth > part.clientWidth + 1)) found.push(`scrolls: ${name(part)}`);
  }
  const narrator = document.querySelector("[data-narrator]");
  if (narrator.scrollHeight > narrator.clientHeight + 1) found.push(`cut: ${narrator.textContent}`);
  return found;
});

for (const scene of scenes) {
  for (const [width, height] of [[480, 300], [640, 400], [960, 540]]) {
    visit(`${scene} fits ${width}×${height} in every step and view`, { opens: false, unfolded: false, viewport: { width, height }, reducedMotion: "reduce" }, async (page, { host }) => {
      await page.goto(`${host.url}#embed=1&fit=1&scene=${scene}`);
      await ready(page);
      const troubles = [];
      for (const part of [...story(scene).map((id) => `step=${id}`), ...views[scene]]) {
        for (const lang of ["en", "zh-CN"]) {
          await page.evaluate((fragment) => parameterSharing.setState(fragment), `scene=${scene}&${part}&embed=1&fit=1&lang=${lang}`);
          await expect(page.locator("html")).toHaveAttribute("lang", lang);
          await ready(page);
          let found = [];
          // Pictures come late.
          for (let frames = 0; frames < 60 && (frames < 20 || found.length); frames += 10) {
            await page.evaluate(async () => { for (let frame = 0; frame < 10; frame++) await new Promise(requestAnimationFrame); });
            found = await wrong(page);
          }
          troubles.push(...found.map((what) => `${part}, ${lang}: ${what}`));
        }
      }
      assert.deepEqual(troubles, []);
    });
  }
}

visit("a box that changes its size is filled anew, and the page is itself again without fit", { at: "embed=1&fit=1&scene=tie", unfolded: false, viewport: { width: 640, height: 400 } }, async (page) => {
  const drawn = () => page.locator(".board").evaluate((board) => board.getBoundingClientRect().toJSON());
  await expect.poll(async () => Math.round((await drawn()).width)).toBe(640);
  await page.setViewportSize({ width: 960, height: 540 });
  await expect.poll(async () => Math.round((await drawn()).width)).toBe(960);
  await page.setViewportSize({ width: 375, height: 812 });
  const high = () => page.evaluate(() => document.documentElement.scrollHeight);
  await expect.poll(high).toBe(812);
  await page.evaluate(() => parameterSharing.setState("embed=1&scene=tie"));
  // The queries of the style sheets ask for the window again: the check is below the matrix.
  await expect.poll(high).toBeGreaterThan(900);
});

visit("in a small box the story goes on, and a drag moves what it touches", { at: "embed=1&fit=1&scene=shift&step=none&image=impulse&dx=3", unfolded: false, viewport: { width: 640, height: 400 } }, async (page) => {
  const { x, y, width, height } = await page.locator('[data-picture="I2"]').boundingBox();
  await page.mouse.move(x + width / 2, y + height / 2);
  await page.mouse.down();
  await page.mouse.move(x + width / 2 + (2 * width) / 16, y + height / 2, { steps: 4 });
  await page.mouse.up();
  await expect.poll(() => page.evaluate(() => parameterSharing.state())).toMatch(/dx=[45]/);
  await page.evaluate(() => parameterSharing.setState("embed=1&fit=1"));
  await primary(page).click();
  await expect(page.locator("main")).toHaveAttribute("data-step-id", "slide");
});

visit("a frame shows its figure on the whole screen where the host allows it, else it opens the page", { opens: false, troubles: true }, async (page, { host, another }) => {
  const body = (allow) => `<!doctype html><link rel="icon" href="data:,"><title>Course</title><iframe id="app" title="Figure" width="640" height="400" ${allow} src="${host.url}#embed=1&fit=1&step=2"></iframe>`;
  const { url } = await another({ answer: (path) => /(free|bound)\.html$/.test(path) && { type: "text/html", body: body(path.endsWith("free.html") ? 'allow="fullscreen"' : "") } });
  await page.goto(`${url}bound.html`);
  const frame = page.frameLocator("#app");
  await expect(frame.locator("a[data-full]")).toHaveAttribute("href", "#step=three-layers");
  await page.goto(`${url}free.html`);
  await frame.locator("button[data-full]").click();
  await expect(frame.locator("html[data-present]")).toHaveCount(1);
  const inside = page.frames().find((frame) => frame.parentFrame());
  await expect.poll(() => inside.evaluate(() => document.fullscreenElement !== null)).toBe(true);
  await page.keyboard.press("Escape");
  await inside.evaluate(() => document.fullscreenElement && document.exitFullscreen());
  await expect(frame.locator("html[data-fit]")).toHaveCount(1);
});

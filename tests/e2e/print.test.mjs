// The page on paper.
import assert from "node:assert/strict";
import jsQR from "jsqr";
import { expect, holdFrames, open, ready, runFrames, visit } from "./page.mjs";

/** The pages of a PDF, and the size of the first in points. */
function pages(pdf) {
  const text = pdf.toString("latin1");
  const box = text.match(/\/MediaBox ?\[0 0 ([\d.]+) ([\d.]+)\]/).slice(1).map(Number);
  return { count: text.match(/\/Type ?\/Page\b/g).length, box };
}

const states = [
  "scene=connect",
  "scene=connect&step=none",
  "scene=connect&dim=2",
  "scene=connect&step=picture",
  "scene=shift&step=none",
  "scene=shift&panel=numbers",
  "scene=shift&step=edge",
  "scene=shift&image=digit&dx=3",
  "scene=tie",
  "scene=tie&step=none",
  "scene=tie&h=4&w=4&group=right,down",
  "scene=count&step=none",
  "scene=learn&step=none",
  "scene=learn&step=5",
];

for (const state of states) {
  visit(`${state} is one page, of A4 or Letter, however it is printed`, { at: state, unfolded: false }, async (page) => {
    for (const look of ["&theme=dark", "&theme=projector", "&lang=zh-CN"]) {
      await page.evaluate((fragment) => parameterSharing.setState(fragment), state + look);
      await ready(page);
      for (const [format, long] of [["A4", 842], ["Letter", 792]]) {
        // The page requests landscape paper, but when a browser prints for a person, it measures the page in portrait.
        for (const how of [{ landscape: true }, { preferCSSPageSize: true }]) {
          const { count, box } = pages(await page.pdf({ format, printBackground: true, ...how }));
          assert.equal(count, 1, `${look} ${format} ${JSON.stringify(how)}: ${count} pages`);
          assert.ok(Math.abs(box[0] - long) < 2, `${box}`);
        }
      }
    }
  });
}

visit("animations are printed at their end, and stay there", { opens: false, reducedMotion: "no-preference" }, async (page, { host }) => {
  await holdFrames(page);
  await open(page, host.url, "scene=tie");
  await page.locator("[data-primary]").click();
  await runFrames(page, 900);
  const letters = () => page.locator(".tying button").allTextContents();
  const tied = (letters) => letters.every((letter, entry) => letter === letters[(Math.floor(entry / 9) * 9 + 9) % 81 + (entry + 1) % 9]);
  assert.ok(!tied(await letters()));
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  assert.ok(tied(await letters()));
  await expect(page.locator(".now")).toHaveText("9");
  await runFrames(page, 100);
  assert.ok(tied(await letters()));
});

visit("a phone prints Learn as a wide window does", { at: "scene=learn", viewport: { width: 375, height: 812 }, unfolded: false }, async (page) => {
  for (const [step, figure] of [["three-examples", ".choosable"], ["gradient", ".requests"]]) {
    await page.evaluate((step) => parameterSharing.setState(`scene=learn&step=${step}`), step);
    const [wide, narrow] = ["wide", "narrow"].map((width) => page.locator(`${figure} .${width}`).first());
    await expect(narrow).toBeVisible();
    await expect(wide).toBeHidden();
    await page.emulateMedia({ media: "print" });
    await expect(wide).toBeVisible();
    await expect(narrow).toBeHidden();
    await page.emulateMedia({ media: null });
  }
});

// The resolution of a printer is needed to read the code reliably.
visit("paper has figure, sentence, address and code, light and without controls", { at: "scene=tie&n=5&theme=dark", unfolded: false, deviceScaleFactor: 4 }, async (page, { host }) => {
  await page.locator("[data-more]").click();
  await page.emulateMedia({ media: "print" });
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  await expect(page.getByRole("status")).toBeVisible();
  await expect(page.locator("main table").first()).toBeVisible();
  await expect(page.getByRole("banner")).toBeHidden();
  for (const part of [".moves", ".steps", ".drawer"]) {
    await expect(page.locator(part)).toBeHidden();
  }
  const handout = page.locator("#handout");
  await expect(handout).toHaveText(`${host.url}tie.html#theme=dark&n=5`);
  assert.equal(await page.evaluate(() => getComputedStyle(document.body).backgroundColor), "rgb(255, 255, 255)");
  const image = await handout.locator("svg").screenshot();
  const pixels = await page.evaluate(async (base64) => {
    const bitmap = await createImageBitmap(new Blob([Uint8Array.from(atob(base64), (c) => c.charCodeAt(0))], { type: "image/png" }));
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
    const context = canvas.getContext("2d");
    context.drawImage(bitmap, 0, 0);
    return { width: canvas.width, height: canvas.height, data: Array.from(context.getImageData(0, 0, canvas.width, canvas.height).data) };
  }, image.toString("base64"));
  assert.equal(jsQR(Uint8ClampedArray.from(pixels.data), pixels.width, pixels.height)?.data, `${host.url}tie.html#theme=dark&n=5`);
});

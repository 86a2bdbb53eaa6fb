// The page on paper.
import assert from "node:assert/strict";
import jsQR from "jsqr";
import { expect, ready, visit } from "./page.mjs";

/** The pages of a PDF, and the size of the first in points. */
function pages(pdf) {
  const text = pdf.toString("latin1");
  const box = text.match(/\/MediaBox ?\[0 0 ([\d.]+) ([\d.]+)\]/).slice(1).map(Number);
  return { count: text.match(/\/Type ?\/Page\b/g).length, box };
}

for (const scene of ["connect", "shift", "tie", "count", "learn"]) {
  visit(`${scene} is one page, of A4 or Letter`, { at: `scene=${scene}&theme=dark` }, async (page) => {
    await ready(page);
    for (const [format, long] of [["A4", 842], ["Letter", 792]]) {
      const { count, box } = pages(await page.pdf({ format, landscape: true, printBackground: true }));
      assert.equal(count, 1, `${format}: ${count} pages`);
      assert.ok(Math.abs(box[0] - long) < 2, `${box}`);
    }
  });
}

visit("paper has figure, sentence, address and code, light and without controls", { at: "scene=tie&n=5&theme=dark" }, async (page, { host }) => {
  await page.emulateMedia({ media: "print" });
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  await expect(page.getByRole("status")).toBeVisible();
  await expect(page.locator("main table").first()).toBeVisible();
  await expect(page.getByRole("banner")).toBeHidden();
  await expect(page.locator(".controls")).toBeHidden();
  const handout = page.locator("#handout");
  await expect(handout).toHaveText(`${host.url}#scene=tie&theme=dark&n=5`);
  assert.equal(await page.evaluate(() => getComputedStyle(document.body).backgroundColor), "rgb(255, 255, 255)");
  const image = await handout.locator("svg").screenshot({ scale: "css" });
  const pixels = await page.evaluate(async (base64) => {
    const bitmap = await createImageBitmap(new Blob([Uint8Array.from(atob(base64), (c) => c.charCodeAt(0))], { type: "image/png" }));
    const canvas = new OffscreenCanvas(4 * bitmap.width, 4 * bitmap.height);
    const context = canvas.getContext("2d");
    context.imageSmoothingEnabled = false;
    context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
    return { width: canvas.width, height: canvas.height, data: Array.from(context.getImageData(0, 0, canvas.width, canvas.height).data) };
  }, image.toString("base64"));
  assert.equal(jsQR(Uint8ClampedArray.from(pixels.data), pixels.width, pixels.height)?.data, `${host.url}#scene=tie&theme=dark&n=5`);
});

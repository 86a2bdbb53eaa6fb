// Pictures that a person brings along.
import assert from "node:assert/strict";
import { expect, picture, ready, sentence, visit } from "./page.mjs";

const own = { at: "scene=shift&image=digit&dx=1&dy=0&step=none", troubles: true };

/** Pastes a file of the page's own making. */
const paste = (page, make) =>
  page.evaluate(async (make) => {
    const data = new DataTransfer();
    data.items.add(await (0, eval)(make)());
    dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
  }, `(${make})`);
const size = (page) => page.locator("[data-picture=I]").evaluate(({ width, height }) => [width, height]);
const chooseOwn = (page) => page.getByRole("combobox", { name: "Picture" }).selectOption("custom");

visit("a picture as large as phones make it is made smaller", own, async (page) => {
  await chooseOwn(page);
  await paste(page, async () => {
    const canvas = new OffscreenCanvas(5712, 4284);
    canvas.getContext("2d").fillRect(0, 0, 3000, 3000);
    return new File([await canvas.convertToBlob({ type: "image/jpeg" })], "photo.jpg", { type: "image/jpeg" });
  });
  await expect.poll(() => size(page)).toEqual([320, 240]);
  await expect(page.locator(".fits")).toContainText("320");
});

visit("a drawing is a picture too", own, async (page) => {
  await chooseOwn(page);
  await paste(page, () => new File(['<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"><path d="M0 0h20v30H0z"/></svg>'], "a.svg", { type: "image/svg+xml" }));
  await expect.poll(() => size(page)).toEqual([40, 30]);
});

visit("what cannot be read is told apart", own, async (page) => {
  await chooseOwn(page);
  await paste(page, () => new File(["text"], "a.txt", { type: "text/plain" }));
  await expect(page.locator("[data-own] [role=alert]")).toContainText("no picture");
  await paste(page, () => new File(["broken"], "a.png", { type: "image/png" }));
  await expect(page.locator("[data-own] [role=alert]")).toContainText("cannot read");
});

visit("of several pictures the one asked for last is shown", own, async (page) => {
  await chooseOwn(page);
  await page.evaluate(() => {
    const read = createImageBitmap;
    let first = true;
    globalThis.createImageBitmap = async (...all) => {
      const late = first;
      first = false;
      await new Promise((done) => setTimeout(done, late ? 600 : 0));
      return read(...all);
    };
  });
  for (const width of [30, 50]) {
    await paste(page, `async () => { const canvas = new OffscreenCanvas(${width}, 20); canvas.getContext("2d"); return new File([await canvas.convertToBlob()], "a.png", { type: "image/png" }); }`);
  }
  await expect.poll(() => size(page)).toEqual([50, 20]);
  await page.waitForTimeout(800);
  assert.deepEqual(await size(page), [50, 20]);
});

visit("a file dropped beside its target does not take the page's place", { at: "scene=tie&n=5" }, async (page) => {
  const prevented = await page.evaluate(() =>
    ["dragover", "drop"].map((kind) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File(["{}"], "lecture.json", { type: "application/json" }));
      return !document.querySelector("main").dispatchEvent(new DragEvent(kind, { dataTransfer, bubbles: true, cancelable: true }));
    }),
  );
  assert.deepEqual(prevented, [true, true]);
});

/** Makes the page read other levels than it has painted, as browsers do that protect canvases. */
function hidePixels() {
  const read = CanvasRenderingContext2D.prototype.getImageData;
  CanvasRenderingContext2D.prototype.getImageData = function (...all) {
    const image = read.apply(this, all);
    image.data.forEach((level, place) => (image.data[place] = level ^ (place % 7)));
    return image;
  };
  globalThis.showPixels = () => (CanvasRenderingContext2D.prototype.getImageData = read);
}

visit("where the browser hides canvas pixels the photograph is the same, and a picture of one's own is refused with the reason", { at: "scene=shift&step=none" }, async (page, { context, host }) => {
  const hidden = await context.newPage();
  await hidden.addInitScript(hidePixels);
  await hidden.goto(`${host.url}#scene=shift&step=none`);
  for (const one of [page, hidden]) {
    await ready(one);
    await expect(sentence(one)).toContainText("bit for bit");
  }
  await hidden.evaluate(() => showPixels());
  for (const name of ["I", "fI2"]) {
    const [one, other] = [await picture(hidden, name), await picture(page, name)];
    assert.ok(one.bytes.length > 1000 && one.bytes === other.bytes, name);
  }
  await page.evaluate(hidePixels);
  await chooseOwn(page);
  await paste(page, async () => {
    const canvas = new OffscreenCanvas(20, 20);
    canvas.getContext("2d").fillRect(0, 0, 10, 10);
    return new File([await canvas.convertToBlob()], "a.png", { type: "image/png" });
  });
  await expect(page.locator("[data-own] [role=alert]")).toContainText("does not let pages read pictures");
});

// The scene Count, as a person uses it.
import assert from "node:assert/strict";
import { expect, field, hand, menu, open, png, sentence, slider, state, visit } from "./page.mjs";

const cost = (page, form, of) => page.locator(`[data-cost="${form}"][data-of="${of}"]`);

/** Width, height and how many different colours a canvas shows. */
function seen(page, name) {
  return page.locator(`[data-count-picture="${name}"][data-painted="true"]`).evaluate((canvas) => {
    const { width, height } = canvas;
    const { data } = canvas.getContext("2d").getImageData(0, 0, width, height);
    return { width, height, colours: new Set(new Uint32Array(data.buffer)).size };
  });
}

visit("the opening state: the cat, its edges and the book's numbers", { at: "scene=count" }, async (page) => {
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("What does sharing save?");
  await expect(sentence(page)).toContainText("8,003,072,000");
  for (const [form, numbers] of [["conv", 2], ["local", 178640], ["sparse", 178640], ["dense", 8003072000]]) {
    await expect(cost(page, form, "parameters")).toHaveAttribute("data-value", String(numbers));
    await expect(cost(page, form, "bytes")).toHaveAttribute("data-value", String(4 * numbers));
  }
  await expect(cost(page, "sparse", "operations")).toHaveAttribute("data-value", "267960");
  const [input, output] = [await seen(page, "input"), await seen(page, "output")];
  assert.deepEqual([input.width, input.height, output.width, output.height], [320, 280, 319, 280]);
  assert.ok(input.colours > 100 && output.colours > 50);
  const { scroll, seen: height } = await page.evaluate(() => ({
    scroll: document.querySelector(".controls").getBoundingClientRect().bottom,
    seen: innerHeight,
  }));
  assert.ok(scroll <= height, `controls end at ${scroll} of ${height}`);
});

visit("the zoom goes from one weight to the whole matrix, by keyboard too", { at: "scene=count" }, async (page) => {
  const zoom = slider(page, "How much of the matrix is in view");
  await expect(page.locator("[data-in-view]")).toHaveAttribute("data-in-view", "8003072000");
  await zoom.focus();
  await page.keyboard.press("Home");
  await expect(page.locator(".matrix-view")).toHaveAttribute("data-exact", "true");
  await expect(page.locator(".matrix-view .value").filter({ hasText: "−1" }).first()).toBeVisible();
  await page.keyboard.press("End");
  await expect(page.locator("[data-in-view]")).toHaveAttribute("data-in-view", "8003072000");
});

visit("every count follows the picture, the kernel, the boundary and the stride", { at: "scene=count" }, async (page) => {
  await field(page, "Width").fill("100");
  await expect(cost(page, "sparse", "parameters")).toHaveAttribute("data-value", String(2 * 99 * 280));
  await menu(page, "Boundary").selectOption("circular");
  await expect(cost(page, "sparse", "parameters")).toHaveAttribute("data-value", String(2 * 100 * 280));
  await menu(page, "Stride").selectOption("2");
  await expect(cost(page, "sparse", "parameters")).toHaveAttribute("data-value", String(2 * 50 * 140));
  await menu(page, "Kernel rows").selectOption("3");
  await expect(cost(page, "conv", "parameters")).toHaveAttribute("data-value", "6");
  assert.equal(await state(page), "scene=count&w=100&k=-1,1,0,0,0,0&kh=3&boundary=circular&stride=2");
});

visit("the growth chart is read by keyboard and as a table", { at: "scene=count&panel=growth" }, async (page) => {
  await expect(page.locator(".chart .line")).toHaveCount(4);
  await slider(page, "Read the values at this width").focus();
  await page.keyboard.press("Home");
  await expect(page.locator('[data-read="dense"]')).toHaveAttribute("data-value", String(8 * 7 * 7 * 7));
  await page.getByText("All values as a table").first().click();
  await expect(page.locator(".growth td").filter({ hasText: "8,003,072,000" })).toBeVisible();
});

visit("no number of the growth chart leaves the page", { at: "scene=count&panel=growth" }, async (page) => {
  for (const width of [320, 375, 385, 480, 600, 640, 1024]) {
    await page.setViewportSize({ width, height: 800 });
    const out = await page.locator(".chart text").evaluateAll((all) => all.filter((one) => {
      const { left, right } = one.getBoundingClientRect();
      return left < 0 || right > innerWidth;
    }).map((one) => one.textContent));
    assert.deepEqual(out, [], String(width));
  }
});

visit("a measurement can be cancelled", { at: "scene=count&panel=time&h=8&w=512" }, async (page) => {
  await page.locator("[data-measure]").click();
  await expect(page.getByRole("progressbar")).toBeVisible();
  await page.getByRole("button", { name: "Cancel" }).click();
  await expect(page.locator("[data-measure]")).toBeVisible();
});

const figure = (page, name) => page.locator(`figure:has([data-count-picture="${name}"])`);
const camera = (page) => page.locator("[data-camera]");

/** A number that tells what a canvas shows. */
function shown(page, name) {
  return page.locator(`[data-count-picture="${name}"]`).evaluate((canvas) => {
    const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
    return new Uint32Array(data.buffer).reduce((hash, pixel) => (Math.imul(hash, 31) + pixel) | 0, 0);
  });
}

visit("a picture of one's own is counted in its own size: file, drop, paste; and never in the address", { at: "scene=count" }, async (page) => {
  await menu(page, "Picture").selectOption("custom");
  await page.locator('input[type="file"]').setInputFiles({ name: "a.png", mimeType: "image/png", buffer: await png(page, 30, 20) });
  await expect(figure(page, "input")).toContainText("30 × 20 pixels");
  await expect(cost(page, "dense", "parameters")).toHaveAttribute("data-value", String(30 * 20 * 29 * 20));
  await hand(page, "drop", "b.png", "image/png", await png(page, 640, 480));
  await expect(figure(page, "input")).toContainText("320 × 240 pixels");
  await page.getByRole("button", { name: "its middle, pixel by pixel" }).click();
  await expect(figure(page, "input")).toContainText("320 × 320 pixels");
  await hand(page, "paste", "c.png", "image/png", await png(page, 40, 10));
  await expect(figure(page, "input")).toContainText("40 × 10 pixels");
  // One upright edge, found in every row.
  assert.deepEqual(await seen(page, "output"), { width: 39, height: 10, colours: 2 });
  await hand(page, "drop", "no.png", "image/png", Buffer.from("no picture"));
  await expect(page.locator('[data-own] [role="alert"]')).toContainText("not a picture");
  assert.equal(await state(page), "scene=count&image=custom");
  await expect.poll(() => page.url()).toContain("image=custom");
  await page.reload();
  await expect(page.locator('[data-notice="image"]')).toBeVisible();
  await expect(menu(page, "Picture")).toHaveValue("cat");
});

visit("the camera, live: asked for when chosen, painted by the frame, off when left", {
  at: "scene=count", permissions: ["camera"],
  prepare: (page) => page.addInitScript(() => {
    globalThis.streams = [];
    const ask = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
    navigator.mediaDevices.getUserMedia = async (wanted) => {
      streams.push(await ask(wanted));
      return streams.at(-1);
    };
  }),
}, async (page) => {
  const asked = () => page.evaluate(() => streams.length);
  const live = () => page.evaluate(() => streams.some((stream) => stream.active));
  await menu(page, "Picture").selectOption("custom");
  assert.equal(await asked(), 0);
  await camera(page).click();
  await expect(camera(page)).toHaveAttribute("data-camera", "live");
  await expect(figure(page, "input")).toContainText("320 × 240 pixels");
  // The fake camera turns a shape: the picture and its edges change by themselves.
  for (const name of ["input", "output"]) {
    const first = await shown(page, name);
    await expect.poll(async () => (await shown(page, name)) !== first).toBe(true);
  }
  await field(page, "Kernel element w₁").fill("0");
  await expect(camera(page)).toHaveAttribute("data-camera", "live");
  await camera(page).click();
  await expect(camera(page)).toHaveAttribute("data-camera", "off");
  assert.deepEqual([await asked(), await live()], [1, false]);
  assert.ok((await seen(page, "input")).colours > 2, "the last picture stays");
  await camera(page).click();
  await expect(camera(page)).toHaveAttribute("data-camera", "live");
  await menu(page, "Picture").selectOption("digit");
  await expect.poll(live).toBe(false);
  await menu(page, "Picture").selectOption("custom");
  await camera(page).click();
  await expect(camera(page)).toHaveAttribute("data-camera", "live");
  await page.getByRole("link", { name: "Connect" }).click();
  await expect.poll(live).toBe(false);
});

visit("a camera that is allowed after the scene was left stays off", { at: "scene=count", permissions: ["camera"] }, async (page) => {
  await page.evaluate(() => {
    const ask = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
    navigator.mediaDevices.getUserMedia = async (wanted) => {
      await new Promise((resolve) => (globalThis.allow = resolve));
      return (globalThis.stream = await ask(wanted));
    };
  });
  await menu(page, "Picture").selectOption("custom");
  await camera(page).click();
  await expect(camera(page)).toHaveAttribute("data-camera", "asking");
  await page.getByRole("link", { name: "Connect" }).click();
  await page.evaluate(() => allow());
  await expect.poll(() => page.evaluate(() => globalThis.stream?.active)).toBe(false);
  await expect(page.locator("main")).toHaveAttribute("data-scene", "connect");
});

visit("a camera that is refused, and none at all", { at: "scene=count" }, async (page, { host }) => {
  // Nobody has given this page the permission.
  await menu(page, "Picture").selectOption("custom");
  await camera(page).click();
  await expect(page.locator('[data-own] [role="alert"]')).toContainText("refused");
  await page.evaluate(() => {
    navigator.mediaDevices.getUserMedia = async () => { throw new DOMException("no", "NotFoundError"); };
  });
  await camera(page).click();
  await expect(page.locator('[data-own] [role="alert"]')).toContainText("no camera");
  await page.addInitScript(() => Object.defineProperty(navigator, "mediaDevices", { value: undefined }));
  await page.reload();
  await open(page, host.url, "scene=count");
  await menu(page, "Picture").selectOption("custom");
  await camera(page).click();
  await expect(page.locator('[data-own] [role="alert"]')).toContainText("no camera");
});

visit("the growth chart and its values can be saved", { at: "scene=count&panel=growth" }, async (page) => {
  await page.getByText("All values as a table").click();
  for (const [link, file, part] of [["Save chart (SVG)", "growth.svg", "locally connected"], ["Save values (CSV)", "growth.csv", "320,280,dense,8003072000"]]) {
    const saved = page.waitForEvent("download");
    await page.getByRole("link", { name: link }).click();
    assert.equal((await saved).suggestedFilename(), file);
    const address = await page.getByRole("link", { name: link }).getAttribute("href");
    assert.ok(decodeURIComponent(address).includes(part));
  }
});

visit("forty presses of an arrow go through the whole zoom", { at: "scene=count" }, async (page) => {
  await page.getByRole("slider", { name: "How much of the matrix is in view" }).focus();
  await page.keyboard.press("ArrowLeft");
  await expect(page).toHaveURL(/zoom=0\.975$/);
  await page.keyboard.press("PageDown");
  await expect(page).toHaveURL(/zoom=0\.775$/);
});

// The scene Count, used as a person would.
import assert from "node:assert/strict";
import { expect, field, hand, holdFrames, menu, open, png, primary, runFrames, sentence, slider, state, visit } from "./page.mjs";

const cost = (page, form, of) => page.locator(`[data-cost="${form}"][data-of="${of}"]`);

const giant = (page) => page.locator("[data-giant]");

/** The width, the height and the number of colours of a canvas. */
function seen(page, name) {
  return page.locator(`[data-count-picture="${name}"][data-painted="true"]`).evaluate((canvas) => {
    const { width, height } = canvas;
    const { data } = canvas.getContext("2d").getImageData(0, 0, width, height);
    return { width, height, colours: new Set(new Uint32Array(data.buffer)).size };
  });
}

visit("the scene opens on the cat, its edges, a kernel of two numbers and a guess", { at: "scene=count", unfolded: false }, async (page) => {
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("What does sharing save?");
  await expect(giant(page)).toHaveAttribute("data-value", "2");
  await expect(page.locator("[data-guess]")).toHaveCount(4);
  await expect(page.getByRole("group", { name: "Kernel", exact: true }).getByRole("spinbutton")).toHaveCount(2);
  const [input, output] = [await seen(page, "input"), await seen(page, "output")];
  assert.deepEqual([input.width, input.height, output.width, output.height], [320, 280, 319, 280]);
  assert.ok(input.colours > 100 && output.colours > 50);
});

visit("the book's numbers stand beside the whole matrix", { at: "scene=count&step=none" }, async (page) => {
  await expect(sentence(page)).toContainText("8,003,072,000");
  await expect(giant(page)).toHaveText("8,003,072,000");
  for (const [form, numbers] of [["conv", 2], ["local", 178640], ["sparse", 178640], ["dense", 8003072000]]) {
    await expect(cost(page, form, "parameters")).toHaveAttribute("data-value", String(numbers));
    await expect(cost(page, form, "bytes")).toHaveAttribute("data-value", String(4 * numbers));
  }
  await expect(cost(page, "sparse", "operations")).toHaveAttribute("data-value", "267960");
  const length = (form) => page.locator(`[data-quantity="operations"] [data-form="${form}"] .length`).evaluate((bar) => bar.getBoundingClientRect().width);
  assert.equal(await length("conv"), await length("local"));
});

/** The pixels that a weight takes. */
const scale = (page) => page.locator(".wall").getAttribute("data-scale").then(Number);
/** The width and the height of a thing. */
const size = (page, thing) => page.locator(`[data-landmark="${thing}"] > rect`).first().evaluate((rect) => {
  const { width, height } = rect.getBoundingClientRect();
  return [width, height];
});

visit("the zoom goes from the kernel over landmarks to the whole matrix, by slider, landmark and keyboard", { at: "scene=count&step=none" }, async (page) => {
  const zoom = slider(page, "Zoom");
  const inView = page.locator("[data-in-view]");
  await expect(inView).toHaveAttribute("data-in-view", "8003072000");
  await zoom.focus();
  await page.keyboard.press("Home");
  await expect(inView).toHaveAttribute("data-in-view", "2");
  await expect(page.locator(".tile text").first()).toHaveText("−1");
  await page.locator('[data-stop="local"]').click();
  await expect(inView).toHaveAttribute("data-in-view", "178640");
  const side = Math.sqrt(178640) * (await scale(page));
  for (const found of await size(page, "local")) assert.ok(Math.abs(found - side) < 0.5, `${found} of ${side}`);
  await page.locator('[data-stop="screen"]').click();
  const [wide, high] = await size(page, "screen");
  assert.ok(Math.abs(wide / high - 1.6) < 0.02);
  await zoom.focus();
  await page.keyboard.press("End");
  await expect(inView).toHaveAttribute("data-in-view", "8003072000");
  assert.equal(await state(page), "scene=count&step=none");
});

visit("a guess is answered by the zoom, which recalls it at the end", { opens: false, unfolded: false }, async (page, { host }) => {
  await holdFrames(page);
  await open(page, host.url, "scene=count");
  await page.locator('[data-guess="1"]').click();
  await expect(page.locator("main")).toHaveAttribute("data-step-id", "every-weight");
  const value = () => giant(page).getAttribute("data-value").then(Number);
  let before = 0;
  let found = 0;
  for (let second = 0; second < 14; second++) {
    await runFrames(page, 1000);
    const now = await value();
    assert.ok(now >= before, `${now} after ${before}`);
    found += now > before;
    before = now;
  }
  assert.ok(found >= 4 && before === 8003072000, `${found} different, ${before}`);
  await expect(page.locator(".guessed")).toHaveText(/You guessed millions.*8 billion/);
  await expect(page.locator(".guessed")).toHaveAttribute("data-right", "false");
});

visit("the zoom stops where the reader takes hold of it, and the next step is not taken back", { opens: false, unfolded: false }, async (page, { host }) => {
  await holdFrames(page);
  await open(page, host.url, "scene=count");
  await primary(page).click();
  await runFrames(page, 1500);
  await page.locator('[data-stop="person"]').click();
  await runFrames(page, 1000);
  const stopped = await state(page);
  assert.match(stopped, /step=every-weight&zoom=0\.7/);
  await runFrames(page, 2000);
  assert.equal(await state(page), stopped);
  await page.evaluate(() => parameterSharing.setState("scene=count"));
  await primary(page).click();
  await runFrames(page, 1500);
  await primary(page).click();
  await runFrames(page, 1000);
  assert.equal(await state(page), "scene=count&step=some-weights");
});

visit("with reduced motion the zoom is at its end at once", { at: "scene=count", unfolded: false, reducedMotion: "reduce" }, async (page) => {
  await primary(page).click();
  await expect(giant(page)).toHaveAttribute("data-value", "8003072000");
  await expect.poll(() => state(page)).toBe("scene=count&step=every-weight");
});

visit("a real layer: presets, steppers and biases, and a picture that grows without a new number", { at: "scene=count&layer=lenet5-c1", unfolded: false }, async (page) => {
  const conv = (value) => expect(cost(page, "conv", "parameters")).toHaveAttribute("data-value", String(value));
  const step = (of, sign) => page.locator(`[data-stepper="${of}"] button`).nth(sign === "+" ? 1 : 0).click();
  await conv(156);
  for (const [layer, value] of [["alexnet-conv1", 34944], ["vgg16-conv1-1", 1792], ["resnet50-conv1", 9408], ["mobilenet-dw", 288]]) {
    await page.locator(`[data-layer-preset="${layer}"]`).click();
    await expect(page.locator(`[data-layer-preset="${layer}"]`)).toHaveAttribute("aria-pressed", "true");
    await conv(value);
    assert.equal(await state(page), `scene=count&layer=${layer}`);
  }
  await page.locator('[data-layer-preset="resnet50-conv1"]').click();
  await page.locator('[data-stepper="bias"] button').click();
  await conv(9472);
  await step("cin", "+");
  await step("cout", "-");
  await step("kernel", "-");
  await conv(6 * 6 * 4 * 63 + 63);
  await expect(giant(page)).toHaveAttribute("data-value", String(6 * 6 * 4 * 63 + 63));
  const reached = await state(page);
  await page.evaluate((fragment) => parameterSharing.setState(fragment), reached);
  await conv(6 * 6 * 4 * 63 + 63);
  await page.evaluate(() => parameterSharing.setState("scene=count&step=real-layer"));
  const local = await cost(page, "local", "parameters").getAttribute("data-value").then(Number);
  await primary(page).click();
  await conv(34944);
  assert.ok((await cost(page, "local", "parameters").getAttribute("data-value").then(Number)) > 3 * local);
});

const views = ["panel=edges", "panel=edges&k=1,2,3,4,5,6,7,8,9&kh=3", "zoom=0", "zoom=0.5", "zoom=0.8", "step=none", "panel=growth", "panel=time", "layer=mobilenet-dw", "layer=lenet5-c1", "cin=512&cout=512&bias=1", "image=digit&panel=matrix"];
visit("nothing scrolls and no letter is small in any step and view, on a laptop and on a projector", { at: "scene=count", unfolded: false }, async (page) => {
  const steps = await page.locator(".steps button").count();
  const found = [];
  for (const [width, height, least, look] of [[1280, 800, 13, ""], [1024, 768, 14, "&theme=projector"], [1024, 768, 14, "&theme=projector&lang=zh-CN"]]) {
    await page.setViewportSize({ width, height });
    for (const part of [...views, ...Array.from({ length: steps }, (_, step) => `step=${step}`)]) {
      await page.evaluate((fragment) => parameterSharing.setState(fragment), `scene=count&${part}${look}`);
      await expect(page.locator("html")).toHaveAttribute("lang", look.includes("zh") ? "zh-CN" : "en");
      const { over, small } = await page.evaluate(async () => {
        for (let frame = 0; frame < 4; frame++) await new Promise(requestAnimationFrame);
        const root = document.documentElement;
        const own = (one) => [...one.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim());
        const shown = [...document.querySelectorAll("main *")].filter((one) => own(one) && one.checkVisibility() && !one.closest(".unseen"));
        const scaled = (one) => parseFloat(getComputedStyle(one).fontSize) * (one instanceof SVGElement && one.getScreenCTM?.() ? one.getScreenCTM().d : 1);
        const sizes = shown.map((one) => [scaled(one), one.textContent.trim().slice(0, 20)]).sort((a, b) => a[0] - b[0]);
        const inside = document.querySelector(".count").getBoundingClientRect();
        const foot = document.querySelector(".dock").getBoundingClientRect().top;
        const beyond = [...document.querySelectorAll(".count :is(p, td, b, button, figcaption, input)")].filter((one) => one.checkVisibility() && !one.closest(".unseen") && one.getBoundingClientRect().bottom > foot + 1);
        return { over: [root.scrollHeight - innerHeight, root.scrollWidth - innerWidth, beyond.length && inside.height], small: sizes[0] };
      });
      if (over.some((pixels) => pixels > 0)) found.push(`${width} ${look} ${part}: ${over}`);
      if (small[0] < least - 0.1) found.push(`${width} ${look} ${part}: ${small}`);
    }
  }
  assert.deepEqual(found, []);
});

visit("every count follows the picture, the kernel, the boundary and the stride", { at: "scene=count&step=none" }, async (page) => {
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

visit("a photograph that does not come is said, in the scenes that show it", { opens: false, troubles: true }, async (page, { host }) => {
  await page.route(/cat-\w+\.pgm$/, (route) => route.fulfill({ status: 404, body: "" }));
  for (const at of ["scene=count&panel=edges", "scene=shift&step=none"]) {
    await page.goto("about:blank");
    await page.goto(`${host.url}#${at}`);
    await expect(page.getByText("The photograph could not be loaded.")).toBeVisible();
  }
});

const figure = (page, name) => page.locator(`figure:has([data-count-picture="${name}"])`);
const camera = (page) => page.locator("[data-camera]");

/** A checksum of a canvas. */
function shown(page, name) {
  return page.locator(`[data-count-picture="${name}"]`).evaluate((canvas) => {
    const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
    return new Uint32Array(data.buffer).reduce((hash, pixel) => (Math.imul(hash, 31) + pixel) | 0, 0);
  });
}

visit("a picture of one's own is counted in its own size: file, drop, paste; and never in the address", { at: "scene=count&panel=edges" }, async (page) => {
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
  // The output shows one vertical edge, found in every row.
  assert.deepEqual(await seen(page, "output"), { width: 39, height: 10, colours: 2 });
  await hand(page, "drop", "no.png", "image/png", Buffer.from("no picture"));
  await expect(page.locator('[data-own] [role="alert"]')).toContainText("cannot read this picture");
  assert.equal(await state(page), "scene=count&image=custom&panel=edges");
  await expect.poll(() => page.url()).toContain("image=custom");
  await page.reload();
  await expect(page.locator('[data-notice="image"]')).toBeVisible();
  await expect(menu(page, "Picture")).toHaveValue("cat");
});

visit("the camera, live: asked for when chosen, painted by the frame, off when left", {
  at: "scene=count&panel=edges", permissions: ["camera"],
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
  // The simulated camera rotates a shape, so its picture and edges change.
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

/** Turns the camera on, which waits for the permission until `allow` is called in the page. */
async function askForCamera(page) {
  await page.evaluate(() => {
    const ask = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
    navigator.mediaDevices.getUserMedia = async (wanted) => {
      await new Promise((resolve) => (globalThis.allow = resolve));
      return (globalThis.stream = await ask(wanted));
    };
  });
  await menu(page, "Picture").selectOption("custom");
  await camera(page).click();
}

visit("a camera that is allowed after the scene was left stays off", { at: "scene=count&panel=edges", permissions: ["camera"] }, async (page) => {
  await askForCamera(page);
  await expect(camera(page)).toHaveAttribute("data-camera", "asking");
  await page.getByRole("link", { name: "Connect" }).click();
  await page.evaluate(() => allow());
  await expect.poll(() => page.evaluate(() => globalThis.stream?.active)).toBe(false);
  await expect(page.locator("main")).toHaveAttribute("data-scene", "connect");
});

visit("a picture that is brought while the camera asks for permission stays, and the camera stays off", { at: "scene=count&panel=edges", permissions: ["camera"] }, async (page) => {
  await askForCamera(page);
  await page.evaluate(async () => {
    const data = new DataTransfer();
    const canvas = new OffscreenCanvas(30, 20);
    canvas.getContext("2d").fillRect(0, 0, 9, 9);
    data.items.add(new File([await canvas.convertToBlob()], "a.png", { type: "image/png" }));
    dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
  });
  await expect(camera(page)).toHaveAttribute("data-camera", "off");
  await page.evaluate(() => allow());
  await expect.poll(() => page.evaluate(() => globalThis.stream?.active)).toBe(false);
  await expect(camera(page)).toHaveAttribute("data-camera", "off");
});

visit("a camera that is refused, and none at all", { at: "scene=count&panel=edges" }, async (page, { host }) => {
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
  await open(page, host.url, "scene=count&panel=edges");
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

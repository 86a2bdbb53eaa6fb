// A browser, the built page on a server, and tests that open it and must leave without a complaint.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { expect as patient } from "@playwright/test";
import { dist, launch } from "./browser.mjs";
import { serve } from "./server.mjs";

/** Waits longer than a person would: a machine that runs tests is often busy. */
export const expect = patient.configure({ timeout: 15_000 });

/** Not the root of the host: the page must work under any path. */
export const prefix = "/course/week-3/";

let browser;
let host;

before(async () => {
  host = await serve(dist, { prefix });
  // With a camera that shows a moving picture; whether a page may use it is up to the test.
  browser = await launch("--use-fake-device-for-media-stream");
});
after(async () => {
  await browser?.close();
  await host?.close();
});

/**
 * A test on a fresh page. `at` is the fragment that it is opened with. `troubles: true` is for tests that provoke
 * errors; every other one fails if there were any. `prepare` sees the page before it is opened, `opens: false` leaves
 * the opening to the test, and the rest (viewport, locale, colorScheme, hasTouch, …) describes the reader's browser.
 *
 * The body gets the page and { host, context, troubles, another }: `another(options)` serves the page once more, from
 * another origin, until the test ends.
 */
export function visit(name, options, body) {
  const { at = "", troubles: allowed = false, opens = true, prepare, ...reader } = options;
  test(name, { timeout: 120_000 }, async () => {
    // What the page keeps for later would answer for the network in the next test of it.
    const plain = { locale: "en-US", viewport: { width: 1280, height: 800 }, serviceWorkers: "block" };
    const context = await browser.newContext({ ...plain, ...reader });
    const others = [];
    const another = async (options) => {
      others.push(await serve(dist, { prefix, ...options }));
      return others.at(-1);
    };
    try {
      const page = await context.newPage();
      const troubles = await watched(page);
      await prepare?.(page);
      if (opens) {
        await open(page, host.url, at);
      }
      await body(page, { host, context, troubles, another });
      if (!allowed) {
        assert.deepEqual(troubles, []);
      }
    } finally {
      await context.close();
      await Promise.all(others.map((other) => other.close()));
    }
  });
}

/** Opens the page with this fragment and waits until it is there. */
export async function open(page, url, fragment = "") {
  await page.goto(url + (fragment && `#${fragment}`));
  await ready(page);
}

/** Waits until the scene stands, with its pictures. */
export async function ready(frame) {
  await frame.locator("main[data-scene]").waitFor();
  if (await frame.locator("canvas[data-picture]").count()) {
    await frame.locator("[data-max-difference]").waitFor();
  }
}

/** A list to which everything is added that must not happen: errors, failures, blocked or foreign resources. */
async function watched(page) {
  const troubles = [];
  const own = (url) => url.startsWith(host.origin) || url.startsWith("data:") || url.startsWith("blob:");
  page.on("console", (message) => message.type() === "error" && troubles.push(`console: ${message.text()}`));
  page.on("pageerror", (error) => troubles.push(`error: ${error.message}`));
  // The tab's icon is the browser's own affair: it drops that request when the page is left.
  const icon = (request) => request.url().endsWith(".svg") && request.failure()?.errorText === "net::ERR_ABORTED";
  page.on("requestfailed", (request) => icon(request) || troubles.push(`failed: ${request.url()}`));
  page.on("response", (response) => response.status() >= 400 && troubles.push(`${response.status()}: ${response.url()}`));
  page.on("request", (request) => own(request.url()) || troubles.push(`foreign: ${request.url()}`));
  await page.exposeFunction("reportViolation", (what) => troubles.push(`policy: ${what}`));
  await page.addInitScript(() => {
    addEventListener("securitypolicyviolation", (event) =>
      reportViolation(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`),
    );
  });
  return troubles;
}

/** From now on this page's frames come only when {@link runFrames} asks for them. */
export async function holdFrames(page) {
  await page.addInitScript(() => {
    const waiting = new Map();
    let last = 0;
    let now = 0;
    globalThis.requestAnimationFrame = (frame) => {
      waiting.set(++last, frame);
      return last;
    };
    globalThis.cancelAnimationFrame = (id) => waiting.delete(id);
    const turn = () =>
      new Promise((resolve) => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = resolve;
        port2.postMessage(null);
      });
    globalThis.runFrames = async (milliseconds) => {
      await turn();
      for (const end = now + milliseconds; now < end; ) {
        now += 1000 / 60;
        const due = [...waiting.values()];
        waiting.clear();
        due.forEach((frame) => frame(now));
        await turn();
      }
    };
  });
}

/** Lets the page draw the frames of so many milliseconds, as fast as it can. */
export function runFrames(page, milliseconds) {
  return page.evaluate((time) => runFrames(time), milliseconds);
}

/** What a layer's units give, as the page's hooks say. */
export function outputs(page, layer = "conv") {
  const units = page.locator(`[data-layer="${layer}"] [data-output]`);
  return units.evaluateAll((all) => all.map((unit) => Number(unit.dataset.value)));
}

/** The connections of a layer that are lit, as parameter:input→output. */
export function lit(page, layer) {
  const edges = page.locator(`[data-layer="${layer}"] [data-edge][data-on="true"]`);
  return edges.evaluateAll((all) => all.map(({ dataset: d }) => `${d.param}:${d.from}→${d.to}`).sort());
}

/** The field with this name. */
export function field(page, name) {
  return page.getByRole("spinbutton", { name, exact: true });
}

/** The slider with this name. */
export function slider(page, name) {
  return page.getByRole("slider", { name, exact: true });
}

/** The menu with this name. */
export function menu(page, name) {
  return page.getByRole("combobox", { name, exact: true });
}

/** Chooses the language with this tag. */
export function chooseLanguage(page, tag) {
  return page.locator(`select:has(option[value="${tag}"])`).selectOption(tag);
}

/** The sentence that says what is seen. */
export function sentence(page) {
  return page.locator('[role="status"]');
}

/** The canvas at this corner of the square. */
export function canvas(page, name) {
  return page.locator(`[data-picture="${name}"]`);
}

/** Width, height and the bytes (red, green, blue, opacity) of a canvas, in base64. */
export function picture(page, name) {
  return canvas(page, name).evaluate((element) => {
    const { width, height } = element;
    const { data } = element.getContext("2d").getImageData(0, 0, width, height);
    let binary = "";
    for (let at = 0; at < data.length; at += 8192) {
      binary += String.fromCharCode(...data.subarray(at, at + 8192));
    }
    return { width, height, bytes: btoa(binary) };
  });
}

/** Whether anything has been painted on a canvas. */
export async function painted(page, name) {
  const { bytes } = await picture(page, name);
  return Buffer.from(bytes, "base64").some((byte) => byte !== 0);
}

/** The grey levels of a canvas, row by row. */
export async function greys(page, name) {
  const { width, height, bytes } = await picture(page, name);
  const rgba = Buffer.from(bytes, "base64");
  return { w: width, h: height, data: Array.from({ length: width * height }, (_, at) => rgba[4 * at]) };
}

/** A PNG of this size, made by the page's browser: its left half dark (50), its right half bright (200). */
export async function png(page, width, height) {
  const made = await page.evaluate(([width, height]) => {
    const made = document.createElement("canvas");
    [made.width, made.height] = [width, height];
    const context = made.getContext("2d");
    context.fillStyle = "rgb(50,50,50)";
    context.fillRect(0, 0, width, height);
    context.fillStyle = "rgb(200,200,200)";
    context.fillRect(width / 2, 0, width, height);
    return made.toDataURL("image/png").split(",")[1];
  }, [width, height]);
  return Buffer.from(made, "base64");
}

/** Drops a file on the page, or pastes it: `how` is "drop" or "paste". */
export function hand(page, how, name, mimeType, bytes) {
  return page.evaluate(([how, name, type, base64]) => {
    const data = new DataTransfer();
    data.items.add(new File([Uint8Array.from(atob(base64), (c) => c.charCodeAt(0))], name, { type }));
    const init = { bubbles: true, cancelable: true };
    const over = new DragEvent("dragover", { ...init, dataTransfer: data });
    const event = how === "drop" ? new DragEvent("drop", { ...init, dataTransfer: data }) : new ClipboardEvent("paste", { ...init, clipboardData: data });
    const taken = (how === "paste" || !document.body.dispatchEvent(over)) && !document.body.dispatchEvent(event);
    if (!taken) {
      throw new Error(`nobody took the ${how}`);
    }
  }, [how, name, mimeType, bytes.toString("base64")]);
}

/** The state as the page's own interface gives it. */
export function state(page) {
  return page.evaluate(() => parameterSharing.state());
}

/** Presses the mouse at `from`, drags it along `by`, and lets it go. */
export async function dragMouse(page, from, by) {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + by.x / 2, from.y + by.y / 2);
  await page.mouse.move(from.x + by.x, from.y + by.y);
  await page.mouse.up();
}

/** The same with a finger. */
export async function dragFinger(page, from, by) {
  const session = await page.context().newCDPSession(page);
  const touch = (type, points) => session.send("Input.dispatchTouchEvent", { type, touchPoints: points });
  await touch("touchStart", [from]);
  for (const part of [0.25, 0.5, 0.75, 1]) {
    await touch("touchMove", [{ x: from.x + by.x * part, y: from.y + by.y * part }]);
  }
  await touch("touchEnd", []);
  await session.detach();
}

/** The middle of what is located, scrolled into view. */
export async function middle(locator) {
  await locator.scrollIntoViewIfNeeded();
  const { x, y, width, height } = await locator.boundingBox();
  return { x: x + width / 2, y: y + height / 2, width, height };
}

// A browser, the built page on a server, and tests that fail if the page reports any error.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { expect as patient } from "@playwright/test";
import { dist, launch } from "./browser.mjs";
import { serve } from "./server.mjs";

/** Waits longer than a person would, since a machine that runs tests is often busy. */
export const expect = patient.configure({ timeout: 15_000 });

/** A folder of the host instead of its root, since the page must work under any path. */
export const prefix = "/course/week-3/";

let browser;
let host;

before(async () => {
  host = await serve(dist, { prefix });
  // The simulated camera shows a moving picture. Each test decides on the permission.
  browser = await launch("--use-fake-device-for-media-stream");
});
after(async () => {
  await browser?.close();
  await host?.close();
});

/**
 * A test on a fresh page. `at` is the fragment that it is opened with: without one, the state of Connect outside of its
 * story. The drawer lies open below the stage, unless `unfolded` is false. `troubles: true` is for tests that provoke
 * errors; every other one fails if there were any. `prepare` sees the page before it is opened, `opens: false` leaves
 * the opening to the test, and the rest (viewport, locale, colorScheme, hasTouch, …) describes the reader's browser.
 * A test that fails is tried once more, and its first failure is printed.
 *
 * The body receives the page and { host, context, troubles, another }. `another(options)` serves the page from another
 * origin until the test ends.
 */
export function visit(name, options, body) {
  test(name, { timeout: 240_000 }, () => twice(() => attempt(options, body)));
}

/** Tries once more on a fresh page if the first attempt fails: what a busy machine does too late once, it does in time then; a fault fails again. */
export async function twice(attempt) {
  await attempt().catch((error) => {
    console.log(`failed at first, and is tried once more: ${error.stack ?? error}`);
    return attempt();
  });
}

/** Opens a fresh page for a test and runs its body. */
async function attempt(options, body) {
  const { at = "step=none", troubles: allowed = false, opens = true, unfolded = true, prepare, ...reader } = options;
  // The service worker would otherwise answer requests of the next test.
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
    if (unfolded) {
      await page.addInitScript(unfoldDrawer);
    }
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
}

/** In the page: puts the drawer *More* below the stage, where it covers nothing. Most tests are about what its controls do. */
export function unfoldDrawer() {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(".drawer { display: block !important; position: relative; width: auto; box-shadow: none }");
  document.adoptedStyleSheets.push(sheet);
}

/** Opens the page with this fragment and waits until it is there. */
export async function open(page, url, fragment = "") {
  await page.goto(url + (fragment && `#${fragment}`));
  await ready(page);
}

/** Waits until the scene and its pictures have been drawn. */
export async function ready(frame) {
  await frame.locator("main[data-scene]").waitFor();
  if (await frame.locator("canvas[data-picture]").count()) {
    await frame.locator("[data-max-difference]").waitFor();
  }
}

/** A list that collects errors, failures, and blocked or foreign resources. */
async function watched(page) {
  const troubles = [];
  const own = (url) => url.startsWith(host.origin) || url.startsWith("data:") || url.startsWith("blob:");
  page.on("console", (message) => message.type() === "error" && troubles.push(`console: ${message.text()}`));
  page.on("pageerror", (error) => troubles.push(`error: ${error.message}`));
  // The browser loads the tab's icon on its own and cancels that request when the page is left, and those of its frames.
  const left = (request) =>
    request.failure()?.errorText === "net::ERR_ABORTED" && (/icon-|\.woff2$/.test(request.url()) || request.frame() !== page.mainFrame());
  page.on("requestfailed", (request) => left(request) || troubles.push(`failed: ${request.url()}`));
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

/** From now on this page draws a frame only when {@link runFrames} requests it. */
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

/** Lets the page draw the frames of this many milliseconds as fast as it can. */
export function runFrames(page, milliseconds) {
  return page.evaluate((time) => runFrames(time), milliseconds);
}

/** The outputs of a layer, from the page's hooks. */
export function outputs(page, layer = "conv") {
  const units = page.locator(`[data-layer="${layer}"] [data-output]`);
  return units.evaluateAll((all) => all.map((unit) => Number(unit.dataset.value)));
}

/** The highlighted connections of a layer as parameter:input→output. */
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

/** The list of languages in the header's menu. */
export function languages(page) {
  return page.locator('.menu select:has(option[value="en"])');
}

/** The list of themes in the header's menu. */
export function themes(page) {
  return page.locator('.menu select:has(option[value="projector"])');
}

/** Chooses an entry of a list in the header's menu. */
export async function chooseIn(page, list, value) {
  const menu = page.locator("[data-opens=menu]");
  await menu.click();
  await list.selectOption(value);
  await menu.click();
}

/** Chooses the language with this tag. */
export function chooseLanguage(page, tag) {
  return chooseIn(page, languages(page), tag);
}

/** The foot of the stage. */
export function dock(page) {
  return page.locator(".dock");
}

/** The narrator's sentence: the words of a step or of an answer, else the caption of the figure. */
export function narrator(page) {
  return page.locator("[data-narrator]");
}

/** The caption of the figure, which the narrator says outside of the story. */
export const sentence = narrator;

/** The primary action. */
export function primary(page) {
  return page.locator("[data-primary]");
}

/** Opens the question at this place of the list. Returns its words. */
export async function askQuestion(page, place) {
  await page.locator("[data-opens=stuck]").click();
  const link = page.locator(".stuck li").nth(place).getByRole("link");
  const asked = await link.innerText();
  await link.click();
  return asked;
}

/** Clicks an entry of the menu in the header: "present" or "share". */
export async function openMenu(page, entry) {
  // It stays open behind a dialog that it has opened.
  if (!(await page.locator(".menu[open]").count())) {
    await page.locator("[data-opens=menu]").click();
  }
  await page.locator(`[data-opens=${entry}]`).click();
}

/** The canvas at this corner of the square. */
export function canvas(page, name) {
  return page.locator(`[data-picture="${name}"]`);
}

/** Width, height and RGBA bytes in base64 of a canvas. */
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

/** Whether a canvas has any content. */
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

/** A PNG of this size, made by the browser: its left half dark (50), its right half bright (200). */
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

/** Drops a file on the page or pastes it: `how` is "drop" or "paste". */
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

/** The state according to the page's API. */
export function state(page) {
  return page.evaluate(() => parameterSharing.state());
}

/** Presses the mouse at `from`, drags it by `by` and releases it. */
export async function dragMouse(page, from, by) {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + by.x / 2, from.y + by.y / 2);
  await page.mouse.move(from.x + by.x, from.y + by.y);
  await page.mouse.up();
}

/** Drags a finger from `from` by `by`. */
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

/** The centre of an element, scrolled into view. */
export async function middle(locator) {
  await locator.scrollIntoViewIfNeeded();
  const { x, y, width, height } = await locator.boundingBox();
  return { x: x + width / 2, y: y + height / 2, width, height };
}

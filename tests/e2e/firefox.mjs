// Firefox controlled by WebDriver BiDi, with the built page on a server.
import assert from "node:assert/strict";
import { after, before } from "node:test";
import puppeteer from "puppeteer-core";
import { dist } from "./browser.mjs";
import { expect, prefix, twice, unfoldDrawer } from "./page.mjs";
import { serve } from "./server.mjs";

let firefox;
let server;

before(async () => {
  server = await serve(dist, { prefix });
  firefox = await puppeteer.launch({
    browser: "firefox",
    executablePath: process.env.FIREFOX_PATH ?? "/usr/bin/firefox-esr",
    args: ["--width=1280", "--height=900"],
    defaultViewport: { width: 1280, height: 800 },
  });
});
after(async () => {
  await firefox?.close();
  await server?.close();
});

/** The server of the page. */
export const host = () => server;

/**
 * Opens the page with this fragment in Firefox, or another page by its full address, and calls `body` with the page and
 * the browser. Fails at the second attempt, and if any error occurs in the page.
 */
export function inFirefox(at, body) {
  return twice(() => attempt(at, body));
}

/** Opens a fresh page in Firefox for a test and runs its body. */
async function attempt(at, body) {
  const page = await firefox.newPage();
  await page.evaluateOnNewDocument(unfoldDrawer);
  const troubles = [];
  page.on("console", (message) => message.type() === "error" && troubles.push(message.text()));
  page.on("pageerror", (error) => troubles.push(error.message));
  const failed = [];
  page.on("requestfailed", (request) => failed.push(request));
  try {
    if (at.startsWith("http:")) {
      await page.goto(at);
    } else {
      await page.goto(`${server.url}#${at}`);
      await page.waitForSelector("main[data-scene]");
    }
    await body(page, firefox);
    // What a frame was still loading is cancelled when the frame is taken out of the page: a lecture's small figures.
    const missing = failed.filter((request) => !request.frame()?.detached).map((request) => request.url());
    assert.deepEqual([...troubles, ...missing], []);
  } finally {
    await page.close();
  }
}

export const eventually = (read, expected) => expect.poll(read, { timeout: 10_000 }).toEqual(expected);
/** Clicks an entry of the menu in the header: "present" or "share". */
export async function openMenu(page, entry) {
  await page.click("[data-opens=menu]");
  await page.click(`[data-opens=${entry}]`);
}
export const count = (page, selector) => page.$$eval(selector, (all) => all.length);
export const text = (page, selector) => page.$eval(selector, (element) => element.textContent);

// The page as a single file for a double click, and as a zip.
import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";
import puppeteer from "puppeteer-core";
import { npm, oneFile, release, zip } from "../../xtask/pack/pack.mjs";
import { dist, launch } from "./browser.mjs";
import { expect, outputs, ready } from "./page.mjs";
import { serve } from "./server.mjs";

const { unzipSync } = createRequire(new URL("../../xtask/pack/pack.mjs", import.meta.url))("fflate");
const files = release(dist);
const folder = mkdtempSync(join(tmpdir(), "parameter sharing "));
const file = join(folder, "parameter-sharing.html");

before(() => writeFileSync(file, oneFile(files)));
after(() => rmSync(folder, { recursive: true }));

test("Chromium: one file works from a folder, without network", async () => {
  const browser = await launch();
  try {
    const context = await browser.newContext({ offline: true, locale: "en-US" });
    const page = await context.newPage();
    const troubles = [];
    page.on("console", (message) => message.type() === "error" && troubles.push(message.text()));
    page.on("pageerror", (error) => troubles.push(error.message));
    page.on("request", (request) => /^(file|data|blob):/.test(request.url()) || troubles.push(request.url()));
    await page.goto(`${pathToFileURL(file).href}#step=none`);
    await ready(page);
    assert.equal((await outputs(page)).length, 7);
    for (const scene of ["Shift", "Tie", "Count", "Learn", "Connect"]) {
      await page.getByRole("navigation").getByRole("link", { name: scene }).click();
      await expect(page.locator(`main[data-scene="${scene.toLowerCase()}"]`)).toBeVisible();
      await ready(page);
    }
    // The photograph is shown, and the address has the state.
    await page.goto(`${pathToFileURL(file).href}#scene=shift&dx=5`);
    await page.reload();
    await expect(page.locator("[data-max-difference]")).toHaveAttribute("data-max-difference", "0");
    await page.locator("[data-more]").click();
    await page.getByRole("spinbutton", { name: "Shift right", exact: true }).fill("7");
    await page.keyboard.press("Enter");
    await expect.poll(() => page.url()).toMatch(/#scene=shift&.*dx=7/);
    assert.deepEqual(troubles, []);
  } finally {
    await browser.close();
  }
});

test("a release opened from its folder says which file to open, or what to do", async () => {
  const browser = await launch();
  try {
    const page = await browser.newPage();
    await page.goto(pathToFileURL(join(dist, "index.html")).href);
    await expect(page.locator("#failure")).toContainText("parameter-sharing.html");
  } finally {
    await browser.close();
  }
});

test("Firefox: one file works from a folder", async () => {
  const executablePath = process.env.FIREFOX_PATH ?? "/usr/bin/firefox-esr";
  const browser = await puppeteer.launch({ browser: "firefox", executablePath });
  try {
    const page = await browser.newPage();
    await page.goto(`${pathToFileURL(file).href}#scene=shift&dx=5`);
    await page.waitForSelector('main[data-scene="shift"]');
    const difference = () => page.$eval("[data-max-difference]", (element) => element.dataset.maxDifference).catch(() => null);
    await expect.poll(difference).toBe("0");
  } finally {
    await browser.close();
  }
});

test("the zip holds the site, byte by byte, and is the same twice", () => {
  const packed = zip(files);
  const inside = unzipSync(packed);
  assert.deepEqual(Object.keys(inside).sort(), Object.keys(files));
  for (const name of readdirSync(dist).filter((name) => name in files)) {
    assert.ok(readFileSync(join(dist, name)).equals(inside[name]), name);
  }
  assert.ok(Buffer.from(packed).equals(Buffer.from(zip(files))));
});

test("the npm package serves the site and the element from an address with a version", async () => {
  const packed = npm(files);
  const manifest = JSON.parse(packed["package.json"]);
  assert.equal(manifest.version, /^version = "(.+)"$/m.exec(readFileSync(new URL("../../Cargo.toml", import.meta.url), "utf8"))[1]);
  for (const name of [manifest.main, manifest.types, manifest.jsdelivr]) assert.ok(packed[name], name);
  assert.ok(files["index.html"].equals(packed["index.html"]));
  const served = ({ headers }) => serve(dist, { prefix: `/npm/parameter-sharing@${manifest.version}/`, headers });
  const cdn = await served({ headers: { "access-control-allow-origin": "*" } });
  const body = (script) => `<!doctype html><link rel="icon" href="data:,"><title>Course</title>${script}<parameter-sharing fragment="scene=tie"></parameter-sharing>`;
  const scripts = {
    "/module.html": `<script type="module">import "${cdn.url}embed.mjs";</script>`,
    "/script.html": `<script src="${cdn.url}embed.js"></script>`,
    // Named without a slash, as CDNs write the address of a package.
    "/src.html": `<script type="module">import "${cdn.url}embed.mjs"; document.querySelector("parameter-sharing").setAttribute("src", "${cdn.url.slice(0, -1)}");</script>`,
  };
  const host = await serve(dist, { answer: (path) => scripts[path] && { type: "text/html", body: body(scripts[path]) } });
  const browser = await launch();
  try {
    const page = await browser.newPage();
    for (const path of Object.keys(scripts)) {
      await page.goto(host.origin + path);
      await expect(page.frameLocator("iframe").locator('main[data-scene="tie"]')).toBeVisible();
      assert.ok(page.frames().at(-1).url().startsWith(cdn.url), path);
    }
  } finally {
    await browser.close();
    await Promise.all([host, cdn].map((server) => server.close()));
  }
});

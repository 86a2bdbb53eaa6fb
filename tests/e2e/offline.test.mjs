// The hosted page without network, after one visit; and a new version of it.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { dist } from "./browser.mjs";
import { expect, open, prefix, ready, state, visit } from "./page.mjs";

const alone = { opens: false, troubles: true, serviceWorkers: "allow" };

/** Waits until so many versions of the page are kept as a whole. */
const keeps = (page, count) =>
  expect.poll(() => page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    const whole = (await caches.keys()).map(async (name) => Boolean(await (await caches.open(name)).match(location.href.split("#")[0])));
    return (await Promise.all(whole)).filter(Boolean).length;
  })).toBe(count);

visit("after one visit it opens without network, with every scene and the photograph", alone, async (page, { another }) => {
  const host = await another({});
  await open(page, host.url);
  await keeps(page, 1);
  await host.close();
  await open(page, host.url, "scene=shift&dx=5");
  await page.reload();
  await ready(page);
  await expect(page.locator("[data-max-difference]")).toHaveAttribute("data-max-difference", "0");
  for (const scene of ["Connect", "Tie", "Count", "Learn"]) {
    await page.getByRole("navigation").getByRole("link", { name: scene }).click();
    await expect(page.locator(`main[data-scene="${scene.toLowerCase()}"]`)).toBeVisible();
  }
});

/** A host that can be changed to another version: its page says so, and a file of it has another name and content. */
function versions() {
  const html = readFileSync(join(dist, "index.html"), "utf8");
  const [, style] = html.match(/(first-[0-9a-f]+\.css)/);
  const css = readFileSync(join(dist, style), "utf8");
  const now = { version: 1 };
  const answer = (path) => {
    const name = path.slice(prefix.length);
    if (now.version === 1) {
      return undefined;
    }
    if (name === "") {
      return { type: "text/html", body: html.replace(style, "first-2222222222222222.css").replace("<body", '<body data-version="2"') };
    }
    if (name === style) {
      return { status: 404 };
    }
    return name === "first-2222222222222222.css" ? { type: "text/css", body: `${css}\nbody { --version: 2; }` } : undefined;
  };
  return { now, answer };
}

const version = (page) =>
  page.evaluate(() => [document.body.dataset.version ?? "1", getComputedStyle(document.body).getPropertyValue("--version").trim() || "1"]);

visit("a new version is shown at once, kept as a whole, and never mixed with the one before", alone, async (page, { context, another }) => {
  const { now, answer } = versions();
  const host = await another({ answer });
  await open(page, host.url);
  await keeps(page, 1);
  assert.deepEqual(await version(page), ["1", "1"]);

  now.version = 2;
  const second = await context.newPage();
  await open(second, host.url);
  assert.deepEqual(await version(second), ["2", "2"]);
  await keeps(second, 2);
  // The page of the version before is still whole, though its host no longer has all its files.
  await page.locator("main").click({ position: { x: 2, y: 2 } });
  assert.deepEqual(await version(page), ["1", "1"]);
  await host.close();
  await second.reload();
  await ready(second);
  assert.deepEqual(await version(second), ["2", "2"]);
});

visit("half a version is not kept: the one before stays", alone, async (page, { another }) => {
  const { now, answer } = versions();
  const broken = (path) => (now.version === 2 && path.endsWith("first-2222222222222222.css") ? { status: 500 } : answer(path));
  const host = await another({ answer: broken });
  await open(page, host.url);
  await keeps(page, 1);
  now.version = 2;
  await page.reload();
  await ready(page);
  await keeps(page, 1);
  await host.close();
  await page.reload();
  await ready(page);
  assert.deepEqual(await version(page), ["1", "1"]);
});

visit("a figure in another page keeps nothing", { at: "embed=1", serviceWorkers: "allow" }, async (page) => {
  assert.equal(await page.evaluate(() => navigator.serviceWorker.getRegistrations().then((all) => all.length)), 0);
  assert.equal(await state(page), "embed=1");
});

visit("it can be installed: the manifest is read without a complaint", {}, async (page, { context }) => {
  const session = await context.newCDPSession(page);
  const { errors, manifest } = await session.send("Page.getAppManifest");
  assert.deepEqual(errors, []);
  assert.equal(manifest.name, "Parameter Sharing");
  const { installabilityErrors } = await session.send("Page.getInstallabilityErrors");
  // A window without a profile cannot install anything.
  assert.deepEqual(installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== "in-incognito"), []);
});

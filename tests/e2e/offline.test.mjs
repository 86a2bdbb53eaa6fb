// The hosted page without network, after one visit; a new version of it; and hosts and networks that answer something else.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { dist } from "./browser.mjs";
import { expect, open, prefix, ready, state, visit } from "./page.mjs";

const alone = { opens: false, troubles: true, serviceWorkers: "allow" };

/** Waits until this number of versions is kept completely. */
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

const html = readFileSync(join(dist, "index.html"), "utf8");
const wasm = html.match(/[\w-]+_bg\.wasm/)[0];
const digest = (text) => createHash("sha256").update(text).digest("hex").slice(0, 32);

/**
 * A host that can be changed to another version: its page says so, and a file of it has another name and content.
 * `now.interferes(path, response)` answers before either, as `another` takes it.
 */
function versions() {
  const [, style] = html.match(/(first-[0-9a-f]+\.css)/);
  const css = readFileSync(join(dist, style), "utf8");
  const [newStyle, newCss] = ["first-2222222222222222.css", `${css}\nbody { --version: 2; }`];
  const newHtml = html
    .replaceAll(style, newStyle)
    .replace("<body", '<body data-version="2"')
    .replace(digest(css), digest(newCss));
  const now = { version: 1, interferes: () => undefined };
  const answer = (path, response) => {
    const interference = now.interferes(path, response);
    if (interference || now.version === 1) {
      return interference;
    }
    const name = path.slice(prefix.length);
    if (name === "") {
      return { type: "text/html", body: newHtml };
    }
    if (name === style) {
      return { status: 404 };
    }
    return name === newStyle ? { type: "text/css", body: newCss } : undefined;
  };
  return { now, answer, newStyle };
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
  // The previous version still works, although the host no longer has all of its files.
  await page.locator("main").click({ position: { x: 2, y: 2 } });
  assert.deepEqual(await version(page), ["1", "1"]);
  await host.close();
  await second.reload();
  await ready(second);
  assert.deepEqual(await version(second), ["2", "2"]);
});

visit("an incomplete version is not kept, and the previous one stays", alone, async (page, { another }) => {
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

/** Opens the page in a tab of its own, as by a link, and gives the version that is shown. */
async function opened(context, url) {
  const page = await context.newPage();
  await open(page, url);
  const shown = await version(page);
  await page.close();
  return shown;
}

const portal = { type: "text/html", body: "<!doctype html><title>Welcome</title><p>Please accept the terms of this network.</p>" };
const interferences = {
  "a captive portal answers everything with its page": () => portal,
  "a captive portal sends everything to its page": (path, response) =>
    path.endsWith("/portal") ? portal : (response.writeHead(302, { location: "/portal" }).end(), true),
  "every request is accepted and never answered": () => true,
  "the host has the page of a new version and answers its missing files with the page": (path) =>
    path.endsWith("first-2222222222222222.css") && { type: "text/html", body: html },
  "the host has half of a file of a new version": (path) =>
    path.endsWith("first-2222222222222222.css") && { type: "text/css", body: "html { color: red }" },
  "the host never sends a file of a new version": (path) => path.endsWith("first-2222222222222222.css"),
  "the host has half of the page of a new version": (path) =>
    path === prefix && { type: "text/html", body: html.slice(0, html.length / 2) },
};
for (const [name, interferes] of Object.entries(interferences)) {
  visit(`${name}: the whole version opens within ten seconds, and the new one once it is whole`, alone, async (page, { context, another }) => {
    const { now, answer } = versions();
    const host = await another({ answer });
    await open(page, host.url);
    await keeps(page, 1);
    Object.assign(now, { version: 2, interferes });
    for (let visits = 0; visits < 3; visits++) {
      const begin = Date.now();
      assert.deepEqual(await opened(context, host.url), ["1", "1"]);
      assert.ok(Date.now() - begin < 10_000);
    }
    await keeps(page, 1);
    now.interferes = () => undefined;
    assert.deepEqual(await opened(context, host.url), ["2", "2"]);
    await host.close();
    assert.deepEqual(await opened(context, host.url), ["2", "2"]);
  });
}

visit("a version that comes back is shown again, with and without network", alone, async (page, { context, another }) => {
  const { now, answer } = versions();
  const host = await another({ answer });
  await open(page, host.url);
  await keeps(page, 1);
  for (const shown of [2, 1, 2, 1]) {
    now.version = shown;
    assert.deepEqual(await opened(context, host.url), [`${shown}`, `${shown}`]);
  }
  await host.close();
  assert.deepEqual(await opened(context, host.url), ["1", "1"]);
});

visit("what is kept under a file's name and is something else is replaced when the page is opened", alone, async (page, { another }) => {
  const host = await another({});
  await open(page, host.url);
  await keeps(page, 1);
  await page.evaluate(async (name) => {
    for (const cache of await caches.keys()) {
      await (await caches.open(cache)).put(name, new Response("<!doctype html>", { headers: { "content-type": "text/html" } }));
    }
  }, wasm);
  await page.reload();
  await ready(page);
  await host.close();
  await page.reload();
  await ready(page);
});

visit("\"Open it again\" repairs what is kept, once the network is there", alone, async (page, { another }) => {
  let silent = false;
  const host = await another({ answer: () => silent });
  await open(page, host.url, "k=4,5,6");
  await keeps(page, 1);
  await page.evaluate(async (name) => {
    for (const cache of await caches.keys()) {
      await (await caches.open(cache)).put(name, new Response("<!doctype html>", { headers: { "content-type": "text/html" } }));
    }
  }, wasm);
  silent = true;
  await page.reload();
  await expect(page.locator("#failure")).toContainText("could not be loaded");
  silent = false;
  await page.getByRole("link", { name: "Open it again" }).click();
  await ready(page);
  await expect(page).toHaveURL(/#k=4,5,6$/);
});

visit("a first visit to half a version keeps nothing, and \"Open it again\" passes what the browser remembers of it", alone, async (page, { another }) => {
  let half = true;
  const answer = (path, response) => {
    if (!half || !path.endsWith(".wasm")) return false;
    response.writeHead(200, { "content-type": "text/html", "cache-control": "public, max-age=31536000, immutable" }).end(html);
    return true;
  };
  const host = await another({ answer });
  await page.goto(host.url);
  await expect(page.locator("#failure")).toContainText("could not be loaded");
  assert.deepEqual(await page.evaluate(() => caches.keys()), []);
  half = false;
  await page.getByRole("link", { name: "Open it again" }).click();
  await ready(page);
  await keeps(page, 1);
});

visit("full storage: a new version is shown, and the one before stays for when there is no network", alone, async (page, { context, another }) => {
  const { now, answer } = versions();
  const host = await another({ answer });
  await open(page, host.url);
  await keeps(page, 1);
  const session = await context.newCDPSession(page);
  const { usage } = await session.send("Storage.getUsageAndQuota", { origin: host.origin });
  await session.send("Storage.overrideQuotaForOrigin", { origin: host.origin, quotaSize: usage + 1000 });
  now.version = 2;
  assert.deepEqual(await opened(context, host.url), ["2", "2"]);
  await keeps(page, 1);
  await host.close();
  assert.deepEqual(await opened(context, host.url), ["1", "1"]);
});

for (const [when, moment] of [["from the start", "install"], ["later", "activate"]]) {
  visit(`storage that is blocked ${when}: the page opens from the network`, alone, async (page, { context, another }) => {
    const { now, answer } = versions();
    const block = `addEventListener("${moment}", () => {
      for (const name of ["open", "match", "keys", "delete", "has"]) {
        caches[name] = () => Promise.reject(new DOMException("blocked", "SecurityError"));
      }
    });`;
    const worker = { type: "text/javascript", body: block + readFileSync(join(dist, "worker.js"), "utf8") };
    const host = await another({ answer: (path, response) => (path.endsWith("/worker.js") ? worker : answer(path, response)) });
    await open(page, host.url);
    if (moment === "activate") {
      await page.evaluate(() => navigator.serviceWorker.ready);
    }
    now.version = 2;
    for (let visits = 0; visits < 2; visits++) {
      assert.deepEqual(await opened(context, host.url), ["2", "2"]);
    }
  });
}

visit("a host that sends the address on to index.html, compressed: it opens without network", alone, async (page, { context, another }) => {
  const answer = (path, response) => path === prefix && (response.writeHead(302, { location: `${prefix}index.html` }).end(), true);
  const host = await another({ answer, compress: true });
  await open(page, host.url);
  await page.evaluate(() => navigator.serviceWorker.ready);
  await host.close();
  assert.deepEqual(await opened(context, host.url), ["1", "1"]);
});

visit("without network the window for notes opens, and a lecture of the site that was opened before", alone, async (page, { context, another }) => {
  const lecture = [{ fragment: "k=4,5,6", caption: "The first step", notes: "Say hello." }];
  let portals = false;
  const answer = (path) => (portals && portal) || (path.endsWith("/week-3.json") && { type: "application/json", body: JSON.stringify(lecture) });
  const host = await another({ answer });
  await open(page, host.url);
  await keeps(page, 1);
  const opens = async () => {
    const other = await context.newPage();
    await open(other, host.url, "script=week-3.json&step=0");
    await expect(other.getByText("The first step").first()).toBeVisible();
    await other.close();
  };
  await opens();
  portals = true;
  await opens();
  await host.close();
  await opens();
  const notes = await context.newPage();
  await notes.goto(`${host.url}presenter.html`);
  await expect(notes.locator("#now")).not.toBeEmpty();
  assert.notEqual(await notes.evaluate(() => getComputedStyle(document.body).fontFamily), "");
});

visit("a figure in another page keeps nothing", { at: "embed=1", serviceWorkers: "allow" }, async (page) => {
  assert.equal(await page.evaluate(() => navigator.serviceWorker.getRegistrations().then((all) => all.length)), 0);
  assert.equal(await state(page), "embed=1");
});

visit("it can be installed: the manifest has no errors", {}, async (page, { context }) => {
  const session = await context.newCDPSession(page);
  const { errors, manifest } = await session.send("Page.getAppManifest");
  assert.deepEqual(errors, []);
  assert.equal(manifest.name, "Parameter Sharing");
  const { installabilityErrors } = await session.send("Page.getInstallabilityErrors");
  // A window without a profile cannot install anything.
  assert.deepEqual(installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== "in-incognito"), []);
});

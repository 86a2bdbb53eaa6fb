// How the page starts, and what it says when it cannot.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { dist } from "./browser.mjs";
import { chooseLanguage, expect, open, ready, visit } from "./page.mjs";

const failure = (page) => page.locator("#failure");
const progress = (page) => page.getByRole("progressbar");
const indexHtml = () => readFile(`${dist}/index.html`, "utf8");
const broken = { troubles: true, opens: false };

/** The page says that it could not start, and offers to try again. */
async function fails(page, cause) {
  await expect(failure(page)).toBeVisible();
  await expect(failure(page)).toContainText(cause);
  await expect(failure(page).getByRole("link")).toBeVisible();
  await expect(progress(page)).toHaveCount(0);
  await expect(page.locator("main")).toHaveCount(0);
}

visit("the message for when it stops stands ready, unseen", {}, async (page) => {
  await expect(failure(page)).toBeAttached();
  await expect(failure(page)).toBeHidden();
  await expect(progress(page)).toHaveCount(0);
});

visit("without WebAssembly the page says so", {
  ...broken,
  prepare: (page) => page.addInitScript(() => delete globalThis.WebAssembly),
}, async (page, { host }) => {
  await page.goto(host.url);
  await fails(page, "cannot run WebAssembly");
});

visit("with a WebAssembly that is too old the page says so", {
  ...broken,
  prepare: (page) => page.addInitScript(() => (WebAssembly.validate = () => false)),
}, async (page, { host }) => {
  await page.goto(host.url);
  await fails(page, "cannot run WebAssembly");
});

visit("the WebAssembly is not there", broken, async (page, { another }) => {
  const answer = (path) => path.endsWith(".wasm") && { status: 404, body: "gone" };
  const site = await another({ answer });
  await page.goto(site.url);
  await fails(page, "could not be loaded");
});

visit("why it cannot start is said in the reader's language", { ...broken, locale: "zh-CN" }, async (page, { another }) => {
  const site = await another({ answer: (path) => path.endsWith(".wasm") && { status: 404 } });
  await page.goto(site.url);
  await fails(page, /^\s*页面停止运行了。\s*程序加载失败，请检查网络后重新打开。\s*重新打开\s*$/);
});

visit("the words are not there either: it is said in every language", broken, async (page, { another }) => {
  const site = await another({ answer: (path) => path.endsWith(".ftl") && { status: 404 } });
  await page.goto(site.url);
  await fails(page, /could not be loaded.*加载失败/);
});

visit("the script is not there", broken, async (page, { another }) => {
  const answer = (path) => /parameter-sharing[^/]*\.js$/.test(path) && { status: 404, type: "text/javascript" };
  const site = await another({ answer });
  await page.goto(site.url);
  await fails(page, "could not be loaded");
});

visit("the first script is not there, as on a host where the page has been replaced", broken, async (page, { another }) => {
  const answer = (path) => /boot[^/]*\.js$/.test(path) && { status: 404 };
  const site = await another({ answer });
  await page.goto(`${site.url}#k=4,5,6`);
  await fails(page, /could not be loaded.*加载失败/);
  await failure(page).getByRole("link").click();
  await fails(page, /could not be loaded.*加载失败/);
  await expect(page).toHaveURL(/#k=4,5,6$/);
});

visit("the connection breaks in the middle, and comes back", broken, async (page, { another }) => {
  const { length } = await readFile(`${dist}/${(await indexHtml()).match(/[\w-]+_bg\.wasm/)[0]}`);
  let breaks = true;
  const answer = (path, response) => {
    if (!breaks || !path.endsWith(".wasm")) return false;
    response.writeHead(200, { "content-type": "application/wasm", "content-length": length });
    response.write(Buffer.alloc(1000), () => response.destroy());
    return true;
  };
  const site = await another({ answer });
  await page.goto(`${site.url}#k=4,5,6`);
  await fails(page, "could not be loaded");
  breaks = false;
  await failure(page).getByRole("link").click();
  await ready(page);
  await expect(page).toHaveURL(/#k=4,5,6$/);
  await expect(failure(page)).toBeHidden();
});

visit("a file that was cut short is a broken download, not an old browser", broken, async (page, { host }) => {
  await page.route("**/*.wasm", async (route) => {
    const response = await route.fetch();
    const body = await response.body();
    await route.fulfill({ contentType: "application/wasm", body: body.subarray(0, body.length / 2) });
  });
  await page.goto(host.url);
  await fails(page, "could not be loaded");
});

visit("a download that is slow shows how far it is", { troubles: true, opens: false }, async (page, { another }) => {
  const wasm = await readFile(`${dist}/${(await indexHtml()).match(/[\w-]+_bg\.wasm/)[0]}`);
  let finish;
  const answer = (path, response) => {
    if (!path.endsWith(".wasm")) return false;
    response.writeHead(200, { "content-type": "application/wasm", "content-length": wasm.length });
    response.write(wasm.subarray(0, wasm.length / 2));
    finish = () => response.end(wasm.subarray(wasm.length / 2));
    return true;
  };
  const host = await another({ answer });
  await page.goto(host.url, { waitUntil: "commit" });
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Parameter Sharing");
  await expect.poll(() => progress(page).evaluate((bar) => bar.position)).toBeCloseTo(0.5, 1);
  finish();
  await ready(page);
  await expect(progress(page)).toHaveCount(0);
});

visit("without JavaScript the page says that it needs it", {}, async () => {
  // The browser's switch for tests leaves this element unread, so look at the file.
  assert.match(await indexHtml(), /<noscript>.*needs JavaScript.*\p{Script=Han}.*<\/noscript>/su);
});

visit("the photograph cannot be loaded: the scene says so, and the other pictures work", broken, async (page, { another }) => {
  const answer = (path) => path.endsWith(".png") && { status: 404 };
  const host = await another({ answer });
  await page.goto(`${host.url}#scene=shift`);
  await expect(page.locator('[role="status"]')).toContainText("could not be loaded");
  await page.getByRole("combobox", { name: "Picture" }).selectOption("pixel-cat");
  await expect(page.locator('[role="status"]')).toContainText("bit for bit");
});

visit("once loaded, everything works without a network", { at: "scene=shift", troubles: true, serviceWorkers: "allow" }, async (page, { context, troubles }) => {
  // The other languages are kept for later.
  await expect.poll(() => page.evaluate(async () => Boolean(await caches.match(location.href.split("#")[0])))).toBe(true);
  await context.setOffline(true);
  await page.getByRole("link", { name: "Connect" }).click();
  await page.locator('[data-param-button="k0"]').first().click();
  await page.getByRole("button", { name: "New random weights" }).click();
  await chooseLanguage(page, "zh-CN");
  await page.getByRole("link", { name: "平移" }).click();
  for (const image of ["pixel-cat", "digit", "stripes", "impulse", "cat"]) {
    await page.getByRole("combobox", { name: "图像" }).selectOption(image);
    await ready(page);
  }
  await expect(page.locator('[role="status"]')).toContainText("逐位相同");
  // The tab's icon is the browser's own affair.
  assert.deepEqual(troubles.filter((trouble) => !/icon-|ERR_INTERNET_DISCONNECTED/.test(trouble)), []);
});

visit("the policy allows nothing inline and nothing from elsewhere", {}, async (page) => {
  const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute("content");
  assert.doesNotMatch(policy, /unsafe-inline|unsafe-eval(?<!wasm-unsafe-eval)|https?:|\*/);
  assert.match(policy, /default-src 'none'/);
  assert.match(policy, /script-src 'self' 'wasm-unsafe-eval'(;|$)/);
  assert.equal(await page.locator("script:not([src]), [style], style, [onclick], [onload]").count(), 0);
});

visit("the policy is in force", { troubles: true }, async (page, { troubles }) => {
  const ran = await page.evaluate(() => {
    document.body.insertAdjacentHTML("beforeend", '<p id="probe" style="color: red">probe</p>');
    const script = document.createElement("script");
    script.textContent = "globalThis.inline = true";
    document.head.append(script);
    return Boolean(globalThis.inline);
  });
  assert.equal(ran, false);
  await expect.poll(() => troubles.filter((trouble) => trouble.startsWith("policy:")).length).toBe(2);
});

visit("every file but the page itself carries a fingerprint of its content, and addresses are relative", {}, async () => {
  const html = await indexHtml();
  const files = [...html.matchAll(/(?:src|href)="?([^"\s>]+)/g)].map(([, file]) => file);
  assert.ok(files.length >= 5);
  for (const file of files.filter((file) => !/manifest|presenter/.test(file))) {
    assert.match(file, /^\.\/[\w/-]+-[0-9a-f]{8,}(_bg)?\.\w+$/);
  }
});

visit("a whole walk asks for the page's own files, each once", { opens: false }, async (page, { host }) => {
  const asked = [];
  page.on("request", (request) => asked.push(request.url()));
  await open(page, host.url);
  await page.getByRole("link", { name: "Shift" }).click();
  await ready(page);
  assert.ok(asked.every((url) => url.startsWith(host.url)), asked.join("\n"));
  const files = asked.filter((url) => /\.(wasm|png|css)$/.test(url));
  assert.deepEqual(files, [...new Set(files)]);
});

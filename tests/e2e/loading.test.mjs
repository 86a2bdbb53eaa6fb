// Start-up of the page, and its messages when it cannot start.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { dist } from "./browser.mjs";
import { chooseLanguage, expect, open, openMenu, prefix, ready, visit } from "./page.mjs";
import { types } from "./server.mjs";

const failure = (page) => page.locator("#failure");
const progress = (page) => page.getByRole("progressbar");
const indexHtml = () => readFile(`${dist}/index.html`, "utf8");
const broken = { troubles: true, opens: false };

/** The page reports that it could not start and offers to try again. */
async function fails(page, cause) {
  await expect(failure(page)).toBeVisible();
  await expect(failure(page)).toContainText(cause);
  await expect(failure(page).getByRole("link")).toBeVisible();
  await expect(progress(page)).toHaveCount(0);
  await expect(page.locator("main")).toHaveCount(0);
}

visit("the message for a panic is prepared but hidden", {}, async (page) => {
  await expect(failure(page)).toBeAttached();
  await expect(failure(page)).toBeHidden();
  await expect(progress(page)).toHaveCount(0);
});

visit("without WebAssembly the page has a message", {
  ...broken,
  prepare: (page) => page.addInitScript(() => delete globalThis.WebAssembly),
}, async (page, { host }) => {
  await page.goto(host.url);
  await fails(page, "cannot run WebAssembly");
});

visit("a browser whose WebAssembly is too old gets a message", {
  ...broken,
  prepare: (page) => page.addInitScript(() => (WebAssembly.validate = () => false)),
}, async (page, { host }) => {
  await page.goto(host.url);
  await fails(page, "cannot run WebAssembly");
});

visit("the WebAssembly is missing", broken, async (page, { another }) => {
  const answer = (path) => path.endsWith(".wasm") && { status: 404, body: "gone" };
  const site = await another({ answer });
  await page.goto(site.url);
  await fails(page, "could not be loaded");
});

visit("the reason it cannot start is given in the reader's language", { ...broken, locale: "zh-CN" }, async (page, { another }) => {
  const site = await another({ answer: (path) => path.endsWith(".wasm") && { status: 404 } });
  await page.goto(site.url);
  await fails(page, /^\s*页面停止运行了。\s*程序加载失败，请检查网络后重新打开。\s*重新打开\s*$/);
});

visit("the words are missing too: the message is in every language", broken, async (page, { another }) => {
  const site = await another({ answer: (path) => path.endsWith(".ftl") && { status: 404 } });
  await page.goto(site.url);
  await fails(page, /could not be loaded.*加载失败/);
});

visit("the script is missing", broken, async (page, { another }) => {
  const answer = (path) => /parameter-sharing[^/]*\.js$/.test(path) && { status: 404, type: "text/javascript" };
  const site = await another({ answer });
  await page.goto(site.url);
  await fails(page, "could not be loaded");
});

visit("the first script is missing, as on a host with a new version of the page", broken, async (page, { another }) => {
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

/** A host that sends half of the WebAssembly, and the rest when it is told to finish. */
async function halfSent(another) {
  const wasm = await readFile(`${dist}/${(await indexHtml()).match(/[\w-]+_bg\.wasm/)[0]}`);
  let rest;
  const answer = (path, response) => {
    if (!path.endsWith(".wasm")) return false;
    response.writeHead(200, { "content-type": "application/wasm", "content-length": wasm.length });
    response.write(wasm.subarray(0, wasm.length / 2));
    rest = () => response.end(wasm.subarray(wasm.length / 2));
    return true;
  };
  return { host: await another({ answer }), finish: () => rest() };
}

visit("a slow download shows its progress", { troubles: true, opens: false }, async (page, { another }) => {
  const { host, finish } = await halfSent(another);
  await page.goto(host.url, { waitUntil: "commit" });
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Parameter Sharing");
  await expect.poll(() => progress(page).evaluate((bar) => bar.position)).toBeCloseTo(0.5, 1);
  finish();
  await ready(page);
  await expect(progress(page)).toHaveCount(0);
});

/** What may come in place of a file: as `another` takes it, from its name and content. */
const instead = {
  "the host's page": () => ({ type: "text/html", body: "<!doctype html><title>Welcome</title>" }),
  "half of it": (type, body) => ({ type, body: body.subarray(0, body.length / 2) }),
  "a file of another type": () => ({ type: "image/gif", body: "GIF89a" }),
  "silence": () => true,
};
/** The files by what they are, with those first without which there is no page. */
const essential = {
  "first script": /boot-.*\.js$/,
  "program": /parameter-sharing-[^/]*\.js$/,
  "WebAssembly": /\.wasm$/,
  "first style sheet": /first-.*\.css$/,
  "second style sheet": /rest-.*\.css$/,
  "file of words": /\/en-.*\.ftl$/,
};
const optional = { "guard": /guard-.*\.js$/, "script that saves figures": /figure-.*\.js$/, "picture": /cat-.*\.pgm$/, "icon": /icon-/, "manifest": /manifest/ };

/** Opens the page from a host that gives something else for the files that match, and gives the milliseconds until `shown`. */
async function replaced(context, another, file, response, shown) {
  const site = await another({
    answer: (path) => file.test(path) && response(types[extname(path)], readFileSync(join(dist, path.slice(prefix.length)))),
  });
  const page = await context.newPage();
  const begin = Date.now();
  await page.goto(`${site.url}#scene=shift&dx=5`, { waitUntil: "commit" });
  await shown(page);
  const time = Date.now() - begin;
  await expect(page).toHaveURL(/#scene=shift&dx=5$/);
  await page.close();
  return time;
}

for (const [name, response] of Object.entries(instead)) {
  visit(`${name} in place of a file without which there is no page: that is said within ten seconds, with a link to try again`, broken, async (page, { context, another }) => {
    for (const [kind, file] of Object.entries(essential)) {
      const time = await replaced(context, another, file, response, async (other) => {
        await fails(other, /could not be loaded/);
        await expect(other.locator("#failure")).not.toContainText("Something went wrong");
      });
      assert.ok(time < 10_000, `${kind}: ${time} ms`);
    }
  });

  visit(`${name} in place of a file that one part of the page uses: the page opens`, broken, async (page, { context, another }) => {
    for (const file of Object.values(optional)) {
      await replaced(context, another, file, response, async (other) => {
        await other.locator("main[data-scene=shift]").waitFor();
        await expect(other.locator("[data-max-difference]").or(other.getByText("The photograph could not be loaded"))).toBeVisible();
        await expect(failure(other)).toBeHidden();
      });
    }
  });
}

visit("without the script that saves figures, saving is not offered", broken, async (page, { host, another }) => {
  const offered = async (url) => {
    await open(page, url);
    await openMenu(page, "share");
    await expect(page.getByRole("dialog")).toBeVisible();
    return page.locator("[data-save]:visible").count();
  };
  assert.equal(await offered(host.url), 2);
  const site = await another({ answer: (path) => /figure-.*\.js$/.test(path) && { status: 404 } });
  assert.equal(await offered(site.url), 0);
});

visit("the WebAssembly stops on its way: that is said, and the page opens when the rest has come", broken, async (page, { another }) => {
  const { host: site, finish } = await halfSent(another);
  await page.goto(`${site.url}#k=4,5,6`, { waitUntil: "commit" });
  await fails(page, /could not be loaded/);
  finish();
  await ready(page);
  await expect(failure(page)).toBeHidden();
});

visit("a download that takes longer than ten seconds and never stops is no failure", broken, async (page, { another }) => {
  const wasm = await readFile(`${dist}/${(await indexHtml()).match(/[\w-]+_bg\.wasm/)[0]}`);
  const answer = (path, response) => {
    if (!path.endsWith(".wasm")) return false;
    response.writeHead(200, { "content-type": "application/wasm", "content-length": wasm.length });
    (async () => {
      for (let sent = 0; sent < 6; sent++) {
        response.write(wasm.subarray((sent * wasm.length) / 6, ((sent + 1) * wasm.length) / 6));
        await new Promise((done) => setTimeout(done, 2_000));
      }
      response.end();
    })();
    return true;
  };
  const site = await another({ answer });
  await page.goto(site.url, { waitUntil: "commit" });
  const shown = failure(page).waitFor({ timeout: 30_000 }).then(() => "failure", () => {});
  assert.equal(await Promise.race([shown, ready(page)]), undefined);
});

visit("a page that its host puts in a sandbox works, and reports no failure", broken, async (page, { another }) => {
  const headers = { "access-control-allow-origin": "*", "content-security-policy": "sandbox allow-scripts" };
  const site = await another({ headers });
  await open(page, site.url, "scene=shift&dx=5");
  await page.getByRole("link", { name: "Connect" }).click();
  await ready(page);
  await page.waitForLoadState("networkidle");
  await expect(failure(page)).toBeHidden();
});

visit("the words of another language that are the host's page, or never come: that is said, and the language stays", broken, async (page, { another }) => {
  for (const response of [{ type: "text/html", body: "<!doctype html>" }, true]) {
    const site = await another({ answer: (path) => path.includes("/zh-CN-") && response });
    await open(page, site.url);
    await chooseLanguage(page, "zh-CN");
    await expect(page.getByText("could not be loaded")).toBeVisible();
    await expect(page.locator("html")).toHaveAttribute("lang", "en");
  }
});

visit("without JavaScript the page says that it needs it", {}, async () => {
  // The browser's switch for tests leaves this element unread, so look at the file.
  assert.match(await indexHtml(), /<noscript>.*needs JavaScript.*\p{Script=Han}.*<\/noscript>/su);
});

visit("the photograph cannot be loaded: the scene reports it, and the other pictures work", broken, async (page, { another }) => {
  const answer = (path) => path.endsWith(".pgm") && { status: 404 };
  const host = await another({ answer });
  await page.goto(`${host.url}#scene=shift&step=picture`);
  await expect(page.getByRole("alert")).toContainText("could not be loaded");
  await page.evaluate(() => parameterSharing.setState("scene=shift&step=none"));
  await expect(page.getByRole("alert")).toContainText("could not be loaded");
  await page.getByRole("combobox", { name: "Picture" }).selectOption("pixel-cat");
  await expect(page.locator('[role="status"]')).toContainText("bit for bit");
  await expect(page.getByRole("alert")).toHaveCount(0);
});

visit("once loaded, everything works without a network", { at: "scene=shift&step=none", troubles: true, serviceWorkers: "allow" }, async (page, { context, troubles }) => {
  // The other languages are kept for later.
  await expect.poll(() => page.evaluate(async () => Boolean(await caches.match(location.href.split("#")[0])))).toBe(true);
  await context.setOffline(true);
  await page.getByRole("link", { name: "Connect" }).click();
  await page.evaluate(() => parameterSharing.setState("step=none"));
  await page.locator('[data-param-button="k0"]').first().click();
  await page.getByRole("button", { name: "New random weights" }).click();
  await chooseLanguage(page, "zh-CN");
  await page.getByRole("link", { name: "平移" }).click();
  await page.evaluate(() => parameterSharing.setState("scene=shift&step=none&lang=zh-CN"));
  for (const image of ["pixel-cat", "digit", "stripes", "impulse", "cat"]) {
    await page.getByRole("combobox", { name: "图像" }).selectOption(image);
    await ready(page);
  }
  await expect(page.locator('[role="status"]')).toContainText("逐位相同");
  // The browser loads the tab's icon on its own.
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

visit("every file but pages and what only they load carries a fingerprint of its content, and addresses are relative", {}, async () => {
  const html = await indexHtml();
  const files = [...html.matchAll(/(?:src|href)="?([^"#\s>][^"\s>]*)/g)].map(([, file]) => file);
  assert.ok(files.length >= 5);
  for (const file of files.filter((file) => !/manifest|presenter|scene\.js|\.html$/.test(file))) {
    assert.match(file, /^\.\/[\w/-]+-[0-9a-f]{8,}(_bg)?\.\w+$/);
  }
});

visit("a complete walk-through requests only the page's files, each once", { opens: false }, async (page, { host }) => {
  const asked = [];
  page.on("request", (request) => asked.push(request.url()));
  await open(page, host.url);
  await page.getByRole("link", { name: "Shift" }).click();
  await ready(page);
  assert.ok(asked.every((url) => url.startsWith(host.url)), asked.join("\n"));
  // The tab's icon is the browser's own affair.
  const files = asked.filter((url) => /\.(wasm|pgm|css)$/.test(url));
  assert.deepEqual(files, [...new Set(files)]);
});

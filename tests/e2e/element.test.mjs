// <parameter-sharing>, the custom element for other pages.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { dist } from "./browser.mjs";
import { expect, ready, visit } from "./page.mjs";

/** A page of another origin with a strict policy that uses the element. */
async function course(page, another, app) {
  const html = `<!doctype html><html lang="en"><link rel="icon" href="data:,"><title>Course</title>
    <parameter-sharing fragment="scene=shift&amp;image=impulse&amp;dx=3" title="Does the order matter?">
      <a href="${app}#scene=shift&amp;dx=3">Does the order matter?</a>
    </parameter-sharing>
    <script src="${app}embed.js"></script>`;
  const policy = `default-src 'none'; script-src ${new URL(app).origin}; frame-src ${new URL(app).origin}; img-src data:`;
  const answer = (path) => path.endsWith("/week-3.html") && { type: "text/html", body: html };
  const { url } = await another({ answer, headers: { "content-security-policy": policy } });
  await page.goto(`${url}week-3.html`);
  return page.locator("parameter-sharing");
}

visit("the element shows the figure, follows its height and passes changes on", { troubles: true, opens: false }, async (page, { host, another, troubles }) => {
  const element = await course(page, another, host.url);
  const frame = page.frameLocator("iframe");
  await ready(frame);
  await expect(page.getByRole("link", { name: "Does the order matter?" })).toBeHidden();
  await expect(page.locator("iframe")).toHaveAttribute("title", "Does the order matter?");
  const inside = page.frames().find((frame) => frame.url().startsWith(host.url));
  const fits = () => inside.evaluate(() => [innerHeight, Math.ceil(document.getElementById("app").getBoundingClientRect().height)]);
  await expect.poll(async () => { const [inner, app] = await fits(); return inner === app && inner > 200; }).toBe(true);

  await inside.evaluate(() => { globalThis.mark = "the same page"; });
  await element.evaluate((element) => element.setAttribute("fragment", "scene=tie&theme=dark&hide=matrix"));
  await expect(frame.locator('main[data-scene="tie"].embed')).toBeVisible();
  await element.evaluate((element) => element.setAttribute("fragment", "scene=learn"));
  await expect(frame.locator('main[data-scene="learn"].embed')).toBeVisible();
  // Settings that are no longer in the attribute return to their defaults.
  await expect.poll(() => inside.evaluate(() => parameterSharing.state().replace(/&origin=.*/, ""))).toBe("scene=learn&theme=host&embed=1");
  assert.equal(await inside.evaluate(() => globalThis.mark), "the same page");
  // Removed and inserted again, it opens its current fragment.
  await element.evaluate((element) => {
    element.remove();
    element.setAttribute("fragment", "scene=connect&k=1,2");
    document.body.append(element);
  });
  await expect(frame.locator('main[data-scene="connect"]')).toBeVisible();
  assert.deepEqual(troubles.filter((trouble) => !trouble.endsWith("/week-3.html")), []);
});

visit("without JavaScript the element shows its content", { opens: false, troubles: true, javaScriptEnabled: false }, async (page, { host, another }) => {
  await course(page, another, host.url);
  await expect(page.getByRole("link", { name: "Does the order matter?" })).toBeVisible();
  await expect(page.locator("iframe")).toHaveCount(0);
});

/** A page of another origin with this body. */
async function courseWith(page, another, body, headers = {}) {
  const html = `<!doctype html><html lang="en"><link rel="icon" href="data:,"><title>Course</title>${body}`;
  const { url } = await another({ answer: (path) => path.endsWith("/week-3.html") && { type: "text/html", body: html }, headers });
  await page.goto(`${url}week-3.html`);
  return page.frameLocator("iframe").first();
}

const figure = (app, fragment = "scene=shift&amp;image=impulse") =>
  `<parameter-sharing fragment="${fragment}"><a href="${app}shift.html#image=impulse">Does the order matter?</a></parameter-sharing>`;
const onCourse = { troubles: true, opens: false };
const source = (name) => readFileSync(new URL(`../../static/${name}`, import.meta.url), "utf8");

for (const [how, script] of Object.entries({
  "as a module": (app) => `<script type="module" src="${app}embed.js"></script>`,
  "as the module that knows its address": (app) => `<script type="module">import "${app}embed.mjs";</script>`,
  "within the page": () => `<script>${readFileSync(join(dist, "embed.js"), "utf8")}</script>`,
  "twice": (app) => `<script src="${app}embed.js"></script><script src="${app}embed.js"></script>`,
})) {
  visit(`the element works ${how}`, onCourse, async (page, { another }) => {
    const app = await another({ headers: { "access-control-allow-origin": "*" } });
    for (const body of [figure(app.url) + script(app.url), script(app.url) + figure(app.url)]) {
      await ready(await courseWith(page, another, body));
    }
    const frame = page.frameLocator("iframe");
    await expect(frame.locator('main[data-scene="shift"]')).toBeVisible();
    // The frame has the title of what it shows, since the element has none.
    await expect(page.locator("iframe")).toHaveAttribute("title", /^Does the order matter\?/);
  });
}

visit("the element works after navigation that replaces the page's content and runs its scripts again", onCourse, async (page, { host, another }) => {
  await courseWith(page, another, `<main id="content"><p>Week 2</p></main>`);
  for (let times = 0; times < 2; times++) {
    await page.evaluate(([markup, src]) => {
      const content = document.getElementById("content");
      content.replaceWith(new DOMParser().parseFromString(`<main id="content">${markup}</main>`, "text/html").getElementById("content"));
      document.body.append(Object.assign(document.createElement("script"), { src }));
    }, [figure(host.url), `${host.url}embed.js`]);
    await ready(page.frameLocator("iframe"));
  }
});

visit("where a policy forbids the frame, the link stays", onCourse, async (page, { host, another }) => {
  const link = page.getByRole("link", { name: "Does the order matter?" });
  await courseWith(page, another, `${figure(host.url)}<script src="${host.url}embed.js"></script>`, { "content-security-policy": `default-src 'none'; script-src ${host.origin}` });
  await page.locator("parameter-sharing").scrollIntoViewIfNeeded();
  await expect(link).toBeVisible();
  await expect(page.locator("iframe")).toBeHidden();
});

visit("an isolated page can have the frame, from a host that sends the headers", onCourse, async (page, { another }) => {
  const sent = Object.fromEntries(source("_headers").split("\n/*\n")[1].split("\n/")[0].split("\n").map((line) => line.trim().split(": ")));
  const app = await another({ headers: sent });
  const isolated = { "cross-origin-opener-policy": "same-origin", "cross-origin-embedder-policy": "require-corp" };
  const frame = await courseWith(page, another, `${figure(app.url)}<script src="${app.url}embed.js"></script>`, isolated);
  await ready(frame);
  assert.equal(await page.evaluate(() => crossOriginIsolated), true);
});

visit("the figure follows the ground of its page, and shows it through where it is asked to", onCourse, async (page, { host, another }) => {
  const body = `<body style="margin: 0; background: rgb(10, 20, 30)">${figure(host.url, "scene=connect&amp;ground=none")}<script src="${host.url}embed.js"></script>`;
  const frame = await courseWith(page, another, body);
  await ready(frame);
  const root = frame.locator("html");
  await expect(root).toHaveAttribute("data-theme", "dark");
  /** The colour of the page at a corner of the frame, where the figure draws nothing. */
  const corner = async () => {
    const bytes = (await page.screenshot({ clip: { x: 4, y: 4, width: 1, height: 1 } })).toString("base64");
    return page.evaluate(async (bytes) => {
      const bitmap = await createImageBitmap(await (await fetch(`data:image/png;base64,${bytes}`)).blob());
      const context = new OffscreenCanvas(1, 1).getContext("2d");
      context.drawImage(bitmap, 0, 0);
      return [...context.getImageData(0, 0, 1, 1).data.slice(0, 3)];
    }, bytes);
  };
  await expect.poll(corner).toEqual([10, 20, 30]);
  await page.evaluate(() => { document.body.style.background = "rgb(250, 240, 230)"; });
  await expect(root).toHaveAttribute("data-theme", "light");
  await expect.poll(corner).toEqual([250, 240, 230]);
  // A theme that the fragment names stays.
  await page.evaluate(() => document.querySelector("parameter-sharing").setAttribute("fragment", "scene=connect&theme=projector"));
  await expect(root).toHaveAttribute("data-theme", "projector");
});

visit("a figure that has not been scrolled to is a link on paper, one that has is a figure", onCourse, async (page, { host, another }) => {
  await courseWith(page, another, `<div style="height: 9000px"></div>${figure(host.url)}<script src="${host.url}embed.js"></script>`);
  const shown = () => page.evaluate(() => ["iframe", "slot"].map((name) => getComputedStyle(document.querySelector("parameter-sharing").shadowRoot.querySelector(name)).display));
  await page.emulateMedia({ media: "print" });
  assert.deepEqual(await shown(), ["none", "block"]);
  await page.emulateMedia({ media: "screen" });
  await page.locator("parameter-sharing").scrollIntoViewIfNeeded();
  await ready(page.frameLocator("iframe"));
  await page.emulateMedia({ media: "print" });
  await expect.poll(shown).toEqual(["block", "none"]);
});

visit("with fit=1 the element is as high as its page says", onCourse, async (page, { host, another }) => {
  const at = (style) => `<parameter-sharing ${style} fragment="scene=tie&amp;fit=1"></parameter-sharing><script src="${host.url}embed.js"></script>`;
  await ready(await courseWith(page, another, at("")));
  assert.equal((await page.locator("iframe").boundingBox()).height, 560);
  await ready(await courseWith(page, another, at('style="height: 400px; width: 640px"')));
  await expect.poll(async () => Object.values(await page.locator("iframe").boundingBox()).slice(2)).toEqual([640, 400]);
});

visit("twelve figures on a page: the program is loaded once, and only the figures near the window start", { opens: false, troubles: true }, async (page, { another }) => {
  const asked = [];
  const figures = Array.from({ length: 12 }, () => '<parameter-sharing fragment="scene=tie"></parameter-sharing><p style="height: 1500px">Text</p>');
  const html = `<!doctype html><html lang="en"><link rel="icon" href="data:,"><title>Course</title><script src="embed.js"></script>${figures.join("")}`;
  const answer = (path) => {
    asked.push(path);
    return path.endsWith("/week-3.html") && { type: "text/html", body: html };
  };
  // Files with a digest in their name are kept, as static/_headers says.
  const { url } = await another({ answer, headers: { "cache-control": "public, max-age=31536000, immutable" } });
  await page.goto(`${url}week-3.html`);
  const started = async () => {
    const shown = await Promise.all(page.frames().slice(1).map((frame) => frame.locator("main[data-scene]").count()));
    return shown.filter(Boolean).length;
  };
  await expect.poll(started).toBeGreaterThan(0);
  await page.waitForTimeout(1000);
  const near = await started();
  assert.ok(near <= 4, `${near} have started`);
  await page.locator("parameter-sharing").last().scrollIntoViewIfNeeded();
  await expect.poll(started).toBeGreaterThan(near);
  assert.ok((await started()) < 12);
  const programs = asked.filter((path) => path.endsWith(".wasm"));
  assert.equal(programs.length, 1, programs.join(" "));
});

// Messages between the page in a frame and its host.
import assert from "node:assert/strict";
import { expect, field, ready, visit } from "./page.mjs";
import { scenes } from "./scenes.mjs";

// A host as in the README: it records messages and gives the frame the height it requests.
const script = `
  globalThis.heard = [];
  globalThis.frame = document.getElementById("app");
  addEventListener("message", (event) => {
    if (event.source !== frame.contentWindow) return;
    heard.push({ ...event.data, origin: event.origin, at: performance.now() });
    if (event.data.type === "resize") frame.height = event.data.height;
  });
  globalThis.say = (message) => frame.contentWindow.postMessage(message, "*");
  globalThis.ask = (type, more) => say({ source: "parameter-sharing", version: 1, type, ...more });
  frame.src = frame.dataset.src.replace("ORIGIN", location.origin);
`;

/** A page of another origin with a strict policy; returns { frame, heard, ask, say, url }. */
async function course(page, another, app, { width = "100%", attributes = "", body = "" } = {}) {
  const html = `<!doctype html><html lang="en"><link rel="icon" href="data:,"><title>Course</title>
    <iframe id="app" title="Figure" width="${width}" height="300" ${attributes} data-src="${app}"></iframe>${body}
    <script src="host.js"></script>`;
  const policy = `default-src 'none'; script-src 'self'; frame-src ${new URL(app).origin}; img-src data:`;
  const answer = (path) =>
    path.endsWith("/week-3.html") ? { type: "text/html", body: html }
    : path.endsWith("/host.js") ? { type: "text/javascript", body: script }
    : undefined;
  const { url, origin } = await another({ answer, headers: { "content-security-policy": policy } });
  await page.goto(`${url}week-3.html`);
  const frame = page.frameLocator("#app");
  const heard = (type) => page.evaluate((type) => heard.filter((message) => message.type === type), type);
  const ask = (type, more) => page.evaluate(([type, more]) => ask(type, more), [type, more]);
  const say = (message) => page.evaluate((message) => say(message), message);
  const told = (type, count = 1) => expect.poll(async () => (await heard(type)).length).toBeGreaterThanOrEqual(count);
  return { frame, heard, ask, say, told, origin };
}

/** The state that the frame reports when asked. */
async function state({ ask, heard, told }) {
  const before = (await heard("state")).length;
  await ask("getState");
  await told("state", before + 1);
  return (await heard("state")).at(-1).fragment;
}

const inFrame = { troubles: true, opens: false };

/** Fails if a request went to any host but the two servers. */
function calm(troubles) {
  assert.deepEqual(troubles.filter((trouble) => !/^foreign: .*\/(week-3\.html|host\.js)$/.test(trouble)), []);
}

visit("a host receives messages about readiness, state and step", inFrame, async (page, { host, another, troubles }) => {
  const lesson = await course(page, another, `${host.url}#embed=1&scene=shift&image=impulse`);
  await ready(lesson.frame);
  await lesson.told("ready");
  assert.deepEqual((await lesson.heard("ready")).map(({ source, version, origin }) => [source, version, origin]), [
    ["parameter-sharing", 1, host.origin],
  ]);
  await field(lesson.frame, "Shift right").fill("5");
  await lesson.told("state");
  assert.match((await lesson.heard("state")).at(-1).fragment, /scene=shift.*embed=1.*dx=5/);

  await lesson.ask("next");
  await lesson.told("step");
  await lesson.ask("next");
  await lesson.told("step", 2);
  await lesson.ask("previous");
  await lesson.told("step", 3);
  const steps = (await lesson.heard("step")).map(({ index }) => index);
  assert.deepEqual(steps, [0, 1, 0]);
  const { count } = (await lesson.heard("step"))[0];
  // Beyond the last step nothing changes.
  for (let step = 0; step < count + 2; step++) await lesson.ask("next");
  await expect(lesson.frame.locator(`[data-step="${count - 1}"]`)).toBeVisible();
  calm(troubles);
});

visit("a host sets the state without changing the look of the frame", inFrame, async (page, { host, another, troubles }) => {
  const lesson = await course(page, another, `${host.url}#embed=1&theme=dark&hide=matrix`);
  await ready(lesson.frame);
  await lesson.ask("setState", { fragment: "#scene=shift&image=digit&dx=2&dy=1" });
  await expect(lesson.frame.locator('main[data-scene="shift"].embed')).toBeVisible();
  assert.equal(await state(lesson), "scene=shift&theme=dark&embed=1&hide=matrix&image=digit&dx=2&dy=1");
  await field(lesson.frame, "Shift right").fill("5");
  await lesson.ask("reset");
  await expect.poll(() => state(lesson)).toBe("scene=shift&theme=dark&embed=1&hide=matrix");
  await lesson.ask("setState", { fragment: "scene=nowhere" });
  await lesson.told("error");
  assert.match((await lesson.heard("error"))[0].message, /scene=nowhere/);
  calm(troubles);
});

for (const [scene, more] of [["shift", "image=impulse&t=0"], ["connect", "step=none"], ["learn", "method=descent"]]) {
  visit(`a host plays and pauses ${scene}, buttons or not`, inFrame, async (page, { host, another }) => {
    const lesson = await course(page, another, `${host.url}#embed=1&hide=controls&scene=${scene}&${more}`);
    await ready(lesson.frame);
    await expect(lesson.frame.locator("[data-play]")).toBeHidden();
    await lesson.ask("play");
    await expect(lesson.frame.locator('[data-play="on"]')).toHaveCount(1);
    await lesson.ask("pause");
    await expect(lesson.frame.locator('[data-play="on"]')).toHaveCount(0);
  });
}

visit("states come at most ten a second, the last one always", inFrame, async (page, { host, another }) => {
  const lesson = await course(page, another, `${host.url}#embed=1`);
  await ready(lesson.frame);
  await page.evaluate(async () => {
    for (let seed = 1; seed <= 200; seed++) {
      ask("setState", { fragment: `seed=${seed}` });
      if (seed % 10 === 0) await new Promise((resolve) => setTimeout(resolve, 20));
    }
  });
  await expect.poll(async () => (await lesson.heard("state")).at(-1)?.fragment).toBe("embed=1&seed=200");
  const times = (await lesson.heard("state")).map(({ at }) => at);
  const gaps = times.slice(1).map((time, place) => time - times[place]);
  // Messages are sent 100 ms apart, but a busy machine may deliver one late, close to the next.
  const sent = (times.at(-1) - times[0]) / 100 + 2;
  assert.ok(times.length <= sent, `${times.length} of ${sent}: ${gaps}`);
});

const hostile = [
  null, 0, "setState", [], {}, [1, 2], { type: "reset" },
  { source: "parameter-sharing", type: "reset" },
  { source: "parameter-sharing", version: "1", type: "reset" },
  { source: "parameter-sharing", version: 2, type: "reset" },
  { source: "parameter-sharing", version: 1, type: ["reset"] },
  { source: "parameter-sharing", version: 1, type: "constructor" },
  { source: "parameter-sharing", version: 1, type: "setState" },
  { source: "parameter-sharing", version: 1, type: "setState", fragment: 7 },
  { source: "parameter-sharing", version: 1, type: "setState", fragment: { toString: "scene=tie" } },
  { source: ["parameter-sharing"], version: 1, type: "reset" },
  { source: "someone", version: 1, type: "setState", fragment: "scene=tie" },
];

visit("invalid messages change nothing", inFrame, async (page, { host, another, troubles }) => {
  const lesson = await course(page, another, `${host.url}#embed=1&select=k0&step=2`);
  await ready(lesson.frame);
  const before = await state(lesson);
  for (const message of hostile) await lesson.say(message);
  await page.evaluate(() => {
    ask("setState", { fragment: "scene=tie&x=" + "1,".repeat(5_000_000) });
    ask("x".repeat(10_000_000));
    say("x".repeat(10_000_000));
    for (let times = 0; times < 20_000; times++) say({ source: "parameter-sharing", version: 1, type: "setstate", fragment: "scene=tie" });
    const cycle = { source: "parameter-sharing", version: 1, type: "setState" };
    cycle.fragment = cycle;
    say(cycle);
    say(new Map([["source", "parameter-sharing"]]));
    say(new ArrayBuffer(1 << 20));
  });
  assert.equal(await state(lesson), before);
  calm(troubles);
});

visit("many states in quick succession end in the last one", inFrame, async (page, { host, another, troubles }) => {
  const lesson = await course(page, another, `${host.url}#embed=1`);
  await ready(lesson.frame);
  await page.evaluate(() => {
    for (let times = 0; times <= 20_000; times++) ask("setState", { fragment: `seed=${times}` });
  });
  await expect.poll(async () => (await lesson.heard("state")).at(-1)?.fragment).toBe("embed=1&seed=20000");
  calm(troubles);
});

visit("messages are accepted only from the parent window and from the named origin", inFrame, async (page, { host, another }) => {
  const named = await course(page, another, `${host.url}#embed=1&origin=https://example.org`);
  await ready(named.frame);
  await named.ask("setState", { fragment: "scene=tie" });
  await named.ask("getState");
  // A later message has been handled, and so have these.
  const inside = page.frames().find((frame) => frame.url().startsWith(host.url));
  await inside.evaluate(() => new Promise((done) => { addEventListener("message", done, { once: true }); postMessage("turn", "*"); }));
  await expect(named.frame.locator('main[data-scene="connect"]')).toBeVisible();
  assert.deepEqual(await page.evaluate(() => heard), []);

  const sibling = `<iframe id="other" title="Other" src="${host.url}#embed=1"></iframe>`;
  const right = await course(page, another, `${host.url}#embed=1&origin=ORIGIN`, { body: sibling });
  await ready(right.frame);
  await right.told("ready");
  const other = page.frames().find((frame) => frame.parentFrame() && frame.url().endsWith("#embed=1"));
  await other.evaluate(() => {
    const message = { source: "parameter-sharing", version: 1, type: "setState", fragment: "scene=tie" };
    parent.frames[0].postMessage(message, "*");
  });
  assert.equal(await state(right), `embed=1&origin=${right.origin}`);
  await right.ask("setState", { fragment: "scene=tie" });
  await expect(right.frame.locator('main[data-scene="tie"]')).toBeVisible();
});

visit("outside a frame the page accepts no messages", {}, async (page) => {
  await page.evaluate(() => new Promise((done) => {
    postMessage({ source: "parameter-sharing", version: 1, type: "setState", fragment: "scene=tie" }, "*");
    addEventListener("message", done, { once: true });
  }));
  await expect(page.locator('main[data-scene="connect"]')).toBeVisible();
});

for (const width of [320, 480, 768, 1024, 1400]) {
  visit(`heights settle at ${width} px, without a second scroll bar`, { ...inFrame, viewport: { width: 1500, height: 900 } }, async (page, { host, another }) => {
    for (const scene of scenes) {
      const lesson = await course(page, another, `${host.url}#embed=1&scene=${scene}`, { width });
      await ready(lesson.frame);
      await lesson.told("resize");
      // The height has settled: no new one has been reported for a while.
      await expect.poll(async () => {
        const count = (await lesson.heard("resize")).length;
        await page.waitForTimeout(300);
        return (await lesson.heard("resize")).length - count;
      }).toBe(0);
      const sizes = (await lesson.heard("resize")).map(({ height }) => height);
      assert.ok(sizes.length <= 6, `${scene}: ${sizes}`);
      const lti = await page.evaluate(() => heard.filter(({ subject }) => subject === "lti.frameResize"));
      assert.deepEqual(lti.map(({ height }) => height), sizes);
      const inside = page.frames().find((frame) => frame.url().startsWith(host.url));
      const fits = await inside.evaluate(() => {
        const { scrollWidth, scrollHeight, clientWidth, clientHeight } = document.documentElement;
        return { scrollWidth, scrollHeight, clientWidth, clientHeight, innerWidth, innerHeight };
      });
      assert.equal(fits.clientWidth, width, `${scene}: a scroll bar at the side`);
      assert.ok(fits.scrollWidth <= width, `${scene}: ${JSON.stringify(fits)}`);
      assert.ok(fits.scrollHeight <= fits.innerHeight, `${scene}: ${JSON.stringify(fits)}`);
    }
  });
}

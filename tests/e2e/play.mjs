// Random use: actions that no reader performs on purpose and some perform by accident. After each action the page must
// be alive, consistent and without errors.
//
//   node tests/e2e/play.mjs --minutes 10 --seed 7
//
// A round is a list of numbers, each the seed of one action, so that any part of it can be repeated. A failure is
// reported with its seed and the shortest list that still fails.
import { parseArgs } from "node:util";
import { AxeBuilder } from "@axe-core/playwright";
import { dist, launch } from "./browser.mjs";
import { correlate1d, random } from "./reference.mjs";
import { scenes } from "./scenes.mjs";
import { serve } from "./server.mjs";

const roundLength = 60;
const axeEvery = 50;

const fragments = [
  "x=1,2,3&k=1",
  "x=5&k=2",
  "k=1,2,3,4,5,6,7&boundary=reflect",
  "k=3e38,3e38&x=3e38,3e38,3e38",
  "k=,&x=",
  "boundary=circular&dilation=3&stride=2",
  "select=w3.2",
  "select=y99",
  "scene=shift&dx=-400&dy=400",
  "scene=shift&dim=1&dx=3",
  "scene=shift&image=stripes&stride=2&dx=1&boundary=zero",
  "scene=shift&op=dense&image=digit",
  "scene=shift&transform=turn&image=pixel-cat",
  "scene=shift&pool=max2&image=impulse&t=0.5",
  "scene=tie&n=12&group=shift,reflect&local=1",
  "scene=tie&h=4&w=4&group=shift2d,turn",
  "scene=tie&group=swap&untie=3.2",
  "scene=count&h=3&w=3&k=1,2,3,4&kh=2",
  "scene=count&h=4096&w=4096",
  "scene=learn&examples=40&seed=7&noise=0.5",
  "scene=learn&seed=99999999999999",
  "dim=2&h=8&w=8",
  "v=9&scene=nowhere&lang=xx",
  "step=3&scene=tie",
  "step=999",
  "embed=1&hide=nav,formula",
  "%E0%A4%A",
  "&&==&&x",
];
const texts = ["", "0", "1", "-3", "2.5", "1e999", "abc", "１２", "-0", "999999", "1,2,3", "(0 1 2)", " 7 ", "NaN"];
const keys = [
  "Tab", "Shift+Tab", "Enter", "Space", "Escape", "ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown", "Home", "End",
  "PageUp", "PageDown", "Delete", "Control+z", "Control+Shift+Z", "?", "p", ".", "n", "1", "2",
];
const messages = [
  { source: "parameter-sharing", version: 1, type: "setState", fragment: "scene=tie" },
  { source: "parameter-sharing", version: 1, type: "next" },
  { source: "parameter-sharing", version: 1, type: "setState", fragment: { toString: null } },
  { source: "parameter-sharing", version: 9, type: "reset" },
  { type: "x".repeat(10_000) },
  null,
  "reset",
];

/** Performs one action chosen by its seed. Resolves to a description of it. */
async function act(page, seed) {
  const next = random(seed);
  const pick = (list) => list[Math.floor(next() * list.length)];
  const inView = () => ({ x: next() * page.viewportSize().width, y: next() * page.viewportSize().height });
  const kinds = {
    click: async () => {
      const place = await page.evaluate((part) => {
        const wanted = 'button, summary, input[type="checkbox"], [data-edge], [data-output], [data-cell], a[href^="#"]';
        const all = [...document.querySelectorAll(wanted)].filter((element) => element.checkVisibility());
        const element = all[Math.floor(part * all.length)];
        element?.scrollIntoView({ block: "center" });
        const box = element?.getBoundingClientRect();
        return box && { x: box.x + box.width / 2, y: box.y + box.height / 2, name: element.outerHTML.slice(0, 80) };
      }, next());
      if (place) await page.mouse.click(place.x, place.y);
      return `click ${place?.name}`;
    },
    drag: async () => {
      const [from, to] = [inView(), inView()];
      await page.mouse.move(from.x, from.y);
      await page.mouse.down();
      await page.mouse.move(to.x, to.y, { steps: 4 });
      await page.mouse.up();
      return `drag ${JSON.stringify([from, to])}`;
    },
    key: async () => {
      const key = pick(keys);
      await page.keyboard.press(key);
      return `press ${key}`;
    },
    type: async () => {
      const text = pick(texts);
      const found = await page.evaluate((part) => {
        const fields = [...document.querySelectorAll('input:not([type="file"], [type="checkbox"], [type="radio"]), textarea')];
        const seen = fields.filter((element) => element.checkVisibility() && !element.disabled);
        const field = seen[Math.floor(part * seen.length)];
        field?.focus();
        field?.select?.();
        return field?.outerHTML.slice(0, 80);
      }, next());
      if (found) {
        await page.keyboard.insertText(text);
        await page.keyboard.press("Enter");
      }
      return `type ${JSON.stringify(text)} into ${found}`;
    },
    choose: async () => {
      const told = await page.evaluate(([part, which]) => {
        const menus = [...document.querySelectorAll("select")].filter((element) => element.checkVisibility());
        const menu = menus[Math.floor(part * menus.length)];
        if (!menu) return "nothing";
        menu.selectedIndex = Math.floor(which * menu.length);
        menu.dispatchEvent(new Event("input", { bubbles: true }));
        menu.dispatchEvent(new Event("change", { bubbles: true }));
        return `${menu.ariaLabel ?? menu.id}: ${menu.value}`;
      }, [next(), next()]);
      return `choose ${told}`;
    },
    address: async () => {
      let fragment = next() < 0.4 ? `scene=${pick(scenes)}` : pick(fragments);
      if (next() < 0.2) fragment += `&${pick(fragments)}`;
      if (next() < 0.1) fragment = fragment.slice(0, Math.floor(next() * fragment.length));
      await page.evaluate((fragment) => (location.hash = fragment), fragment);
      return `address ${fragment}`;
    },
    message: async () => {
      const message = pick(messages);
      await page.evaluate((message) => postMessage(message, "*"), message);
      return `message ${JSON.stringify(message)?.slice(0, 80)}`;
    },
    resize: async () => {
      const size = { width: 320 + Math.floor(next() * 1100), height: 480 + Math.floor(next() * 500) };
      await page.setViewportSize(size);
      return `resize ${size.width}×${size.height}`;
    },
    history: async () => {
      const by = pick([-1, 1]);
      // Never goes back to a page before this one.
      const allowed = ([can, by]) => navigation[can] && history.go(by);
      await page.evaluate(allowed, [by > 0 ? "canGoForward" : "canGoBack", by]);
      return `history ${by}`;
    },
  };
  const weighed = ["click", "click", "click", "click", "drag", "drag", "key", "key", "type", "choose", "address"];
  const kind = pick([...weighed, pick(["message", "resize", "history"])]);
  return kinds[kind]();
}

/** A description of what is wrong with the page, if anything. */
async function fault(page) {
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
  const seen = await page.evaluate(() => {
    const failure = document.getElementById("failure");
    if (failure && !failure.hidden) return { fault: `the page has stopped: ${failure.textContent.trim()}` };
    if (!document.querySelector("main[data-scene]")) return { fault: "no scene" };
    const state = parameterSharing.state();
    parameterSharing.setState(state);
    const again = parameterSharing.state();
    if (again !== state) return { fault: `the state ${state} comes back as ${again}` };
    const units = [...document.querySelectorAll('[data-layer="conv"] [data-output]')];
    return { state, scene: document.querySelector("main").dataset.scene, outputs: units.map((unit) => unit.dataset.value) };
  });
  return seen.fault ?? inconsistent(seen);
}

/** Whether the convolution in Connect gives what the state says. */
function inconsistent({ state, scene, outputs }) {
  const given = Object.fromEntries(new URLSearchParams(state));
  // What a step says of input and kernel is not in the state.
  if (scene !== "connect" || given.dim === "2" || given.step !== undefined || !outputs.length) return undefined;
  const numbers = (text) => Float32Array.from(text.split(","), Number);
  const expected = correlate1d(numbers(given.x ?? "2,3,1,4,5,3,2"), numbers(given.k ?? "1,2,-1"), {
    boundary: given.boundary ?? "zero",
    stride: Number(given.stride ?? 1),
    dilation: Number(given.dilation ?? 1),
    flip: given.flip === "1",
  });
  const same = outputs.length === expected.length && outputs.every((value, i) => Math.fround(value) === expected[i]);
  return same ? undefined : `outputs ${outputs} and not ${[...expected]} for ${state}`;
}

/** The page, newly opened. Its errors are added to `troubles`. */
async function opened(context, url, troubles) {
  const page = await context.newPage();
  context.on("page", (other) => other.close());
  page.on("dialog", (dialog) => dialog.accept());
  page.on("console", (message) => message.type() === "error" && troubles.push(message.text()));
  page.on("pageerror", (error) => troubles.push(error.message));
  await page.goto(url);
  await page.locator("main[data-scene]").waitFor();
  return page;
}

const reader = { viewport: { width: 1280, height: 800 }, reducedMotion: "reduce" };

/** Performs the actions on a new page. Resolves to the first trouble and the actions up to it. */
async function play(browser, url, seeds, until = Infinity) {
  const context = await browser.newContext(reader);
  const troubles = [];
  const done = [];
  try {
    const page = await opened(context, url, troubles);
    for (const [i, seed] of seeds.entries()) {
      if (Date.now() > until) break;
      done.push(await act(page, seed));
      const wrong = troubles[0] ?? (await fault(page)) ?? troubles[0];
      if (wrong) return { wrong, done };
      if (i % axeEvery === axeEvery - 1) {
        // The preview in the sharing dialog is a page with its own main part.
        const { violations } = await new AxeBuilder({ page }).exclude("dialog iframe").setLegacyMode().analyze();
        if (violations.length) return { wrong: violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`).join("; "), done };
      }
    }
    return { done };
  } catch (error) {
    return { wrong: troubles[0] ?? error.message, done };
  } finally {
    await context.close();
  }
}

/** A shorter list that still fails, found by leaving out smaller and smaller parts. */
async function shortened(replay, seeds) {
  for (let part = Math.ceil(seeds.length / 2); part >= 1; part = Math.floor(part / 2)) {
    for (let at = 0; at < seeds.length; ) {
      const fewer = [...seeds.slice(0, at), ...seeds.slice(at + part)];
      const { wrong, done } = await replay(fewer);
      if (wrong) {
        seeds = fewer.slice(0, done.length);
      } else {
        at += part;
      }
    }
  }
  return seeds;
}

/** Plays for this many minutes. Resolves to { actions, failure }. */
export async function playFor(minutes, seed) {
  const host = await serve(dist, { prefix: "/play/" });
  const browser = await launch();
  const end = Date.now() + minutes * 60_000;
  const next = random(seed);
  let actions = 0;
  try {
    while (Date.now() < end) {
      const seeds = Array.from({ length: roundLength }, () => Math.floor(next() * 2 ** 31));
      const { wrong, done } = await play(browser, host.url, seeds, end);
      actions += done.length;
      if (wrong) {
        const shortest = await shortened((list) => play(browser, host.url, list), seeds.slice(0, done.length));
        const again = await play(browser, host.url, shortest);
        return { actions, failure: { seed, wrong: again.wrong ?? wrong, shortest, steps: again.done } };
      }
    }
    return { actions };
  } finally {
    await browser.close();
    await host.close();
  }
}

/**
 * Plays for this many minutes on one page. Resolves to the bytes of memory after each of them, in JavaScript and in
 * WebAssembly, measured in the opening state after garbage collection.
 */
async function memoryOver(minutes, seed) {
  const host = await serve(dist, { prefix: "/play/" });
  const browser = await launch();
  const next = random(seed);
  try {
    const context = await browser.newContext(reader);
    const troubles = [];
    const page = await opened(context, host.url, troubles);
    const tools = await context.newCDPSession(page);
    const begun = Date.now();
    const held = [];
    for (let minute = 1; minute <= minutes; minute++) {
      while (Date.now() < begun + minute * 60_000) {
        const seed = Math.floor(next() * 2 ** 31);
        const done = await act(page, seed);
        const wrong = troubles[0] ?? (await fault(page));
        if (wrong) {
          await page.waitForTimeout(500);
          throw new Error(`${wrong} ${troubles.join(" ")} after ${done} (seed ${seed})`);
        }
      }
      await page.setViewportSize(reader.viewport);
      await page.evaluate(() => parameterSharing.setState(""));
      await page.waitForTimeout(1000);
      await tools.send("HeapProfiler.collectGarbage");
      const { usedSize } = await tools.send("Runtime.getHeapUsage");
      const wasm = await page.evaluate(() => {
        const plane = new parameterSharing.Plane(1, 1);
        const { byteLength } = plane.view().buffer;
        plane.free();
        return byteLength;
      });
      held.push({ script: usedSize, wasm });
    }
    return held;
  } finally {
    await browser.close();
    await host.close();
  }
}

if (process.argv[1] === import.meta.filename) {
  const options = { minutes: { type: "string" }, seed: { type: "string" }, memory: { type: "boolean" } };
  const { values } = parseArgs({ options });
  const seed = Number(values.seed ?? Date.now() % 1_000_000);
  console.log(`Random play with seed ${seed}`);
  const minutes = Number(values.minutes ?? 1);
  if (values.memory) {
    for (const [i, { script, wasm }] of (await memoryOver(minutes, seed)).entries()) {
      console.log(`after ${i + 1} min: ${script} bytes in JavaScript, ${wasm} in WebAssembly`);
    }
    process.exit();
  }
  const { actions, failure } = await playFor(minutes, seed);
  console.log(`${actions} actions`);
  if (failure) {
    console.log(`${failure.wrong}\nafter\n  ${failure.steps.join("\n  ")}\n(seeds ${failure.shortest})`);
    process.exitCode = 1;
  }
}

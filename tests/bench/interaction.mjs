// Times the page from an input to the end of the frame that shows what came of it, with the processor slowed down, beside a fixed amount of
// work: creating and painting 1,000 lines of SVG in a page of its own. The two take turns, so that machines compare.
//
// Real input goes through the browser; the clock starts at the event's own time. BENCH_THROTTLES=4 and BENCH_ONLY=Tie measure a part,
// BENCH_INPUTS is the number of inputs for each row.
import { dist, isolated, launch } from "../e2e/browser.mjs";
import { serve } from "../e2e/server.mjs";
import { inputs } from "./inputs.mjs";

const throttles = (process.env.BENCH_THROTTLES ?? "1,4,6").split(",").map(Number);
const only = new RegExp(process.env.BENCH_ONLY ?? "", "i");
const count = Number(process.env.BENCH_INPUTS ?? 30);
/** Inputs, and times of the reference, in one turn. */
const [turn, referenceTurn] = [6, 3];
/** The longest task in milliseconds that is allowed at each throttle. */
const longest = { 1: 50, 4: 150 };

const lines = `<!doctype html><title>Lines</title><button>Draw</button><svg width="900" height="600"></svg><script>
  const svg = document.querySelector("svg");
  document.querySelector("button").onkeydown = () => {
    for (let i = 0; i < 1000; i++) {
      const line = document.createElementNS("http://www.w3.org/2000/svg", "line");
      const at = { x1: (i * 7) % 900, y1: 0, x2: (i * 13) % 900, y2: 600, stroke: i % 2 ? "#357" : "#c50", "stroke-width": 1 };
      for (const [name, value] of Object.entries(at)) line.setAttribute(name, value);
      svg.append(line);
    }
  };
</script>`;

const host = await serve(dist, {
  headers: isolated,
  answer: (path) => (path === "/lines" ? { type: "text/html", body: lines } : undefined),
});
const browser = await launch();
try {
  const reference = await open(`${host.origin}/lines`, 0);
  await reference.page.locator("button").focus();
  for (const throttle of throttles) {
    console.log(`\nInput to paint, processor slowed down ${throttle} times; 1 is the time of 1,000 lines in the same run`);
    for (const input of inputs.filter(({ name }) => only.test(name))) {
      const tab = await open(`${host.url}#${input.at}`, 1500);
      try {
        await prepare(tab.page, input);
        print(input, throttle, await measure(tab, reference, input, throttle));
      } catch (error) {
        console.log(`${input.name}: ${String(error).split("\n")[0]}`);
        process.exitCode = 1;
      }
      await tab.page.close();
    }
  }
} finally {
  await browser.close();
  await host.close();
}

/** A page, and a function that slows its processor down. */
async function open(url, settle) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, locale: "en-US" });
  await page.addInitScript(record);
  await page.goto(url);
  if (settle) {
    await page.locator("main[data-scene]").waitFor();
    await page.waitForTimeout(settle);
  }
  const session = await page.context().newCDPSession(page);
  return { page, slow: (rate) => session.send("Emulation.setCPUThrottlingRate", { rate }) };
}

async function prepare(page, { more, own, on, over, drag }) {
  if (more || own) {
    await page.locator("[data-more]").click();
  }
  if (own) {
    await page.getByRole("combobox", { name: "Picture" }).selectOption("custom");
    const buffer = Buffer.from(await page.evaluate(noise, own), "base64");
    await page.locator("input[type=file]").setInputFiles({ name: "own.png", mimeType: "image/png", buffer });
    await page.locator('[data-count-picture="output"]').waitFor();
    await page.waitForTimeout(1000);
  }
  if (on) await page.locator(on).first().focus();
  if (over || drag) await page.mouse.move(1, 1);
}

/** The times of inputs and of the reference in milliseconds, and the long tasks meanwhile. */
async function measure(tab, reference, input, throttle) {
  const { begin = async () => {}, act } = actions(tab.page, input);
  const [times, floor] = [[], []];
  await tab.page.evaluate(() => (recorder.tasks.length = 0));
  // The first inputs warm the machine up.
  for (let made = -turn; made < count; made += turn) {
    await reference.slow(throttle);
    for (let i = 0; i < referenceTurn; i++) {
      await reference.page.evaluate(() => document.querySelector("svg").replaceChildren());
      const time = await timed(reference.page, "keydown", () => reference.page.keyboard.press("a"));
      if (made >= 0) floor.push(time);
    }
    await reference.slow(1);
    await tab.slow(throttle);
    if (input.frames) {
      const frames = await tab.page.evaluate(run, { button: input.frames, milliseconds: 150 * turn });
      if (made >= 0) times.push(...frames);
    } else {
      await begin();
      for (let i = 0; i < turn; i++) {
        const time = await act(i + made + turn);
        if (made >= 0) times.push(time);
        await tab.page.waitForTimeout(input.rest ?? 50);
        if (made < 0 && !(await tab.page.evaluate(() => recorder.changed()))) throw new Error(`input ${i + 1} changes nothing`);
      }
      await tab.page.mouse.up();
    }
    await tab.page.evaluate(() => recorder.stopWatching());
    await tab.slow(1);
    // What still moves must not disturb the reference.
    await tab.page.evaluate((at) => void (location.hash = at), input.at);
    await tab.page.waitForTimeout(300);
  }
  return { times, floor, tasks: await tab.page.evaluate(() => recorder.tasks) };
}

/** `begin` takes hold of what is dragged; `act` makes the input at this place and resolves to its time. */
function actions(page, { on, keys, clicks, over, drag, by }) {
  const middle = async (selector) => {
    const { x, y, width, height } = await page.locator(selector).first().boundingBox();
    return [x + width / 2, y + height / 2];
  };
  if (keys) {
    return { act: (place) => timed(page, "keydown", () => page.locator(on).first().press(keys[place % keys.length])) };
  }
  if (clicks) {
    const act = async (place) => {
      const [x, y] = await middle(clicks[place % clicks.length]);
      await page.mouse.move(x, y);
      return timed(page, "click", () => page.mouse.click(x, y));
    };
    return { act };
  }
  if (over) {
    const act = async (place) => {
      const [x, y] = await middle(over[place % over.length]);
      return timed(page, "pointerover", () => page.mouse.move(x, y));
    };
    return { act };
  }
  let from = [0, 0];
  const begin = async () => {
    from = await middle(drag);
    await page.mouse.move(...from);
    await page.mouse.down();
  };
  const to = (place) => from.map((at, axis) => at + by[axis] * (1 + (place % 3)));
  return { begin, act: (place) => timed(page, "pointermove", () => page.mouse.move(...to(place))) };
}

/** The milliseconds from the next event of this type, which `act` causes, to the end of its frame. */
async function timed(page, type, act) {
  const found = await page.evaluateHandle((type) => ({ time: recorder.next(type) }), type);
  await act();
  return found.evaluate(({ time }) => time);
}

/** In the page: `recorder.next(type)` resolves to the time from the next event of this type to the end of its frame. */
function record() {
  // A message arrives after the frame has been painted.
  const painted = () =>
    new Promise((resolve) =>
      requestAnimationFrame((began) => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve([began, performance.now()]);
        port2.postMessage(null);
      }),
    );
  const next = (type) =>
    new Promise((resolve) =>
      addEventListener(type, ({ timeStamp }) => painted().then(([, end]) => resolve(end - timeStamp)), { capture: true, once: true }),
    );
  const tasks = [];
  new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: "longtask" });
  let changes = 0;
  const watch = new MutationObserver((made) => (changes += made.length));
  watch.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  /** Whether the page has changed since the last call. */
  const changed = () => {
    const since = changes;
    changes = 0;
    return since > 0;
  };
  globalThis.recorder = { next, painted, tasks, changed, stopWatching: () => watch.disconnect() };
}

/** In the page: starts an animation, or goes on with it, and times its frames. */
async function run({ button, milliseconds }) {
  const end = performance.now() + milliseconds;
  const times = [];
  while (performance.now() < end) {
    document.querySelector(button)?.click();
    const [began, ended] = await recorder.painted();
    times.push(ended - began);
  }
  return times;
}

/** A picture of grey noise as a PNG in base64. Runs in the page. */
async function noise(side) {
  const canvas = new OffscreenCanvas(side, side);
  const context = canvas.getContext("2d");
  const picture = context.createImageData(side, side);
  new Uint32Array(picture.data.buffer).forEach((_, i, pixels) => (pixels[i] = 0xff000000 | (((i * 2654435761) >>> 24) * 0x010101)));
  context.putImageData(picture, 0, 0);
  const url = await canvas.convertToBlob().then((blob) => new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result);
    reader.readAsDataURL(blob);
  }));
  return url.split(",")[1];
}

function print({ name, most }, throttle, { times, floor, tasks }) {
  const at = (list, part) => list.sort((a, b) => a - b)[Math.floor(part * (list.length - 1))];
  const one = at(floor, 0.5);
  const [median, late] = [at(times, 0.5), at(times, 0.95)];
  const long = Math.max(0, ...tasks);
  const missed = [
    median > most * one && `median above ${most}`,
    late > 2 * most * one && `95 % above ${2 * most}`,
    long > longest[throttle] && `a task above ${longest[throttle]} ms`,
  ].filter(Boolean);
  const cells = [name.padEnd(40), `median ${(median / one).toFixed(2)}`, `95 % ${(late / one).toFixed(2)}`, `(${median.toFixed(0)}, ${late.toFixed(0)} of ${one.toFixed(0)} ms)`];
  cells.push(tasks.length ? `${tasks.length} tasks above 50 ms, longest ${long} ms` : "no long task", ...missed.map((what) => `** ${what}`));
  console.log(cells.join("  "));
}

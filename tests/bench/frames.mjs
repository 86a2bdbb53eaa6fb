// Measures how fast the page responds: the times from an input to the painted page and between frames, as
// distributions. A blank page shows the noise of the machine.
import { dist, isolated, launch } from "../e2e/browser.mjs";
import { serve } from "../e2e/server.mjs";

const seconds = Number(process.env.BENCH_SECONDS ?? 10);

// `input` is the action that the page performs. Without it the page is only observed.
const scenes = [
  { name: "a blank page", blank: true, input: { label: "Nothing", values: [1, 2] } },
  { name: "kernel value on the cat", at: "scene=shift&predict=0", input: { label: "Kernel, row 1, column 1", values: [0.5, 1, 1.5, 2] } },
  { name: "slider of dx on the cat", at: "scene=shift", input: { label: "Shift right", type: "range", values: [1, 2, 3, 4] } },
  { name: "animation of the square", at: "scene=shift", press: "Play" },
  { name: "sliding the window", at: "scene=connect", press: "Slide the window" },
  { name: "Tie at its largest", at: "scene=tie&n=12&group=shift,reflect", input: { press: "[data-symmetry=shift]" } },
  { name: "kernel value on a picture of 1024 × 1024", at: "scene=count", own: 1024, input: { label: "Kernel element w₀", values: [-1, -2, -3, -4] } },
  { name: "Learn while it trains", at: "scene=learn&method=descent", press: "Run" },
];

const host = await serve(dist, {
  headers: isolated,
  answer: (path) => (path === "/blank" ? { type: "text/html", body: "<!doctype html><title>Blank</title><label>Nothing<input></label>" } : undefined),
});
const browser = await launch();
try {
  for (const { name, blank, at, own, input, press } of scenes) {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, locale: "en-US" });
    await page.goto(blank ? `${host.origin}/blank` : `${host.url}#${at}`);
    if (!blank) {
      await page.locator("main[data-scene]").waitFor();
      await page.waitForTimeout(1000);
    }
    if (own) {
      await page.getByRole("combobox", { name: "Picture" }).selectOption("custom");
      const buffer = Buffer.from(await page.evaluate(noise, own), "base64");
      await page.locator("input[type=file]").setInputFiles({ name: "own.png", mimeType: "image/png", buffer });
      await page.locator('[data-count-picture="output"]').waitFor();
      await page.waitForTimeout(1000);
    }
    if (press) {
      await page.getByRole("button", { name: press }).first().click();
    }
    const { frames, inputs, tasks } = await page.evaluate(watch, { input, milliseconds: seconds * 1000 });
    console.log(name);
    console.log(`  frames ${told(frames)}`);
    if (inputs.length) console.log(`  inputs ${told(inputs)}`);
    console.log(`  tasks above 50 ms: ${tasks.length}${tasks.length ? `, the longest ${Math.max(...tasks)} ms` : ""}`);
    await page.close();
  }
} finally {
  await browser.close();
  await host.close();
}

function told(list) {
  list.sort((a, b) => a - b);
  const at = (part) => list[Math.floor(part * (list.length - 1))].toFixed(1);
  const within = (most) => `${((100 * list.filter((time) => time <= most).length) / list.length).toFixed(1)} %`;
  return `${list.length}: median ${at(0.5)} ms, 95 % ${at(0.95)}, longest ${at(1)}; ${within(17.5)} within a frame, ${within(34.5)} within two`;
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

/** Acts every other frame (or presses a button twice a second) and measures. Runs in the page. */
async function watch({ input, milliseconds }) {
  const [frames, inputs, tasks] = [[], [], []];
  const observer = new PerformanceObserver((list) => tasks.push(...list.getEntries().map((entry) => entry.duration)));
  observer.observe({ type: "longtask" });
  const frame = () => new Promise(requestAnimationFrame);
  // A message arrives after the pending frame has been painted.
  const painted = () =>
    new Promise((resolve) =>
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = resolve;
        port2.postMessage(null);
      }),
    );
  const write = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value").set;
  const act = (turn) => {
    if (input.press) {
      document.querySelector(input.press).click();
      return;
    }
    const named = [...document.querySelectorAll("input")].filter((field) =>
      [field.ariaLabel, ...[...field.labels].map((label) => label.textContent)].some((text) => text?.trim() === input.label),
    );
    const field = named.find((field) => !input.type || field.type === input.type);
    write.call(field, String(input.values[turn % input.values.length]));
    field.dispatchEvent(new Event("input", { bubbles: true }));
  };
  const end = performance.now() + milliseconds;
  let last = await frame();
  for (let turn = 0; performance.now() < end; turn++) {
    const now = await frame();
    frames.push(now - last);
    last = now;
    if (input && turn % (input.press ? 30 : 2) === 0) {
      const start = performance.now();
      act(turn / 2);
      await painted();
      inputs.push(performance.now() - start);
      last = await frame();
    }
  }
  observer.disconnect();
  return { frames, inputs, tasks };
}

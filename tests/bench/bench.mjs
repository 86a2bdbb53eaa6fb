// Times the core in Chromium beside plain JavaScript, OpenCV.js, TensorFlow.js and ONNX Runtime Web, each on one
// thread.
//
// All contenders take turns within one run, so that load on the machine affects all of them alike; only the ratios
// matter. "op": the operands stay in the library's own form. "e2e": from JavaScript arrays to a JavaScript array.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { isolated, launch } from "../e2e/browser.mjs";
import { serve } from "../e2e/server.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const built = (pattern) => `/dist/${readdirSync(`${root}/dist`).find((name) => pattern.test(name))}`;
const rounds = Number(process.env.BENCH_ROUNDS ?? 15);

const words = readFileSync(`${root}/static/words/en.ftl`, "utf8");
const page = `<!doctype html><meta charset="utf-8"><title>Bench</title><div id="app"></div>
<script type="text/fluent" lang="en" data-preferred>${words}</script>
<script src="/tests/bench/node_modules/@tensorflow/tfjs-core/dist/tf-core.min.js"></script>
<script src="/tests/bench/node_modules/@tensorflow/tfjs-backend-wasm/dist/tf-backend-wasm.min.js"></script>
<script src="/tests/bench/node_modules/onnxruntime-web/dist/ort.wasm.min.js"></script>
<script src="/tests/bench/node_modules/@techstark/opencv-js/dist/opencv.js"></script>`;

const host = await serve(root, {
  headers: isolated,
  answer: (path) => (path === "/bench" ? { type: "text/html", body: page } : undefined),
});
const browser = await launch();
try {
  const tab = await browser.newPage();
  tab.on("pageerror", (error) => console.error(String(error)));
  await tab.goto(`${host.origin}/bench`);
  const results = await tab.evaluate(
    async ([works, glue, wasm, rounds]) => (await import(works)).measure(glue, wasm, rounds),
    ["/tests/bench/works.mjs", built(/^parameter-sharing-.*\.js$/), built(/\.wasm$/), rounds],
  );
  print(results);
} finally {
  await browser.close();
  await host.close();
}

function print(results) {
  const ms = (value) => (value === undefined ? "—" : value.toPrecision(3));
  const [{ shapes }] = results.splice(-1);
  for (const { name, floor, times, worst } of results) {
    console.log(`\n${name}   floor ${ms(floor.median)} ms, largest difference between contenders ${worst.toExponential(1)}`);
    assert.ok(worst <= 1e-4, `${name}: the contenders disagree`);
    for (const kind of ["op", "into", "e2e"]) {
      const row = Object.entries(times).filter(([key]) => key.endsWith(` ${kind}`));
      const ours = times[`ours ${kind}`];
      const peers = row.filter(([key]) => !/^(ours|plain)/.test(key));
      const best = peers.sort((a, b) => a[1].median - b[1].median)[0];
      const cells = row.map(([key, t]) => `${key.split(" ")[0]} ${ms(t.median)} (${ms(t.low)}–${ms(t.high)})`);
      console.log(`  ${kind.padEnd(4)} ${cells.join(" · ")}`);
      const against = (what, t) => (t ? `${(t.median / ours.median).toFixed(2)}× faster than ${what}` : "");
      const words = [against(best?.[0].split(" ")[0], best?.[1]), against("plain", times[`plain ${kind}`])];
      words.push(`${(ours.median / floor.median).toFixed(2)}× the floor`);
      console.log(`       ours: ${words.filter(Boolean).join(", ")}`);
    }
  }
  console.log("\n320×280, time for each multiply–add, 3×3 valid = 1");
  console.log(`  ${shapes.map(({ name, ratio }) => `${name} ${ratio.toFixed(2)}`).join(" · ")}`);
}

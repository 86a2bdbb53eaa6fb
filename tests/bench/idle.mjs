// Measures how much of the processor each page takes while nobody does anything, beside a blank page in the same run: nothing may move, poll or
// be painted again. BENCH_SECONDS is the time for each page.
import { dist, isolated, launch } from "../e2e/browser.mjs";
import { scenes } from "../e2e/scenes.mjs";
import { serve } from "../e2e/server.mjs";

const seconds = Number(process.env.BENCH_SECONDS ?? 10);
/** After this time in milliseconds a page has shown its motion. */
const settled = 12_000;

const pages = [
  { name: "a blank page", path: "blank" },
  ...scenes.flatMap((scene) => [
    { name: `${scene}, opened`, path: `#scene=${scene}` },
    { name: `${scene}, outside of the story`, path: `#scene=${scene}&step=none` },
  ]),
  { name: "learn, a run", path: "#scene=learn&view=watch&step=none" },
  { name: "an exercise", path: "#exercise=connect-parameters" },
];

const host = await serve(dist, {
  headers: isolated,
  answer: (path) => (path === "/blank" ? { type: "text/html", body: "<!doctype html><title>Blank</title>" } : undefined),
});
const browser = await launch();
try {
  console.log(`\nThe processor in ${seconds} s of an idle page`);
  for (const { name, path } of pages) {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, locale: "en-US" });
    await page.goto(host.url + path);
    await page.waitForTimeout(path === "blank" ? 1000 : settled);
    const session = await page.context().newCDPSession(page);
    await session.send("Performance.enable");
    const metrics = async () => Object.fromEntries((await session.send("Performance.getMetrics")).metrics.map(({ name, value }) => [name, value]));
    const before = await metrics();
    await page.waitForTimeout(1000 * seconds);
    const after = await metrics();
    const spent = (metric) => after[metric] - before[metric];
    const ms = (metric) => `${(1000 * spent(metric)).toFixed(1)} ms`;
    console.log(`${name.padEnd(32)}  tasks ${ms("TaskDuration")}, of these scripts ${ms("ScriptDuration")}; layouts ${spent("LayoutCount")}, styles ${spent("RecalcStyleCount")}`);
    await page.close();
  }
} finally {
  await browser.close();
  await host.close();
}

import { createRequire } from "node:module";
const { chromium } = createRequire(new URL("../e2e/", import.meta.url))("@playwright/test");
import { serve } from "../e2e/server.mjs";
const host = await serve("/work/main/dist", { headers: { "cross-origin-opener-policy": "same-origin", "cross-origin-embedder-policy": "require-corp" } });
const b = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu"] });
const p = await b.newPage(); await p.goto(host.url); await p.waitForSelector("main[data-scene]");
console.log(await p.evaluate(() => {
  const { Plane } = parameterSharing; const out = {};
  const time = (f) => { let best = 1e9; for (let r = 0; r < 30; r++) { const t = performance.now(); for (let i = 0; i < 50; i++) f(); best = Math.min(best, (performance.now() - t) / 50); } return best * 1000; };
  for (const [h, w, kh, kw] of [[3,3,3,3],[280,16,3,3],[280,64,3,3],[280,320,3,3],[280,320,1,2],[280,320,1,3],[280,320,5,5],[70,1280,3,3],[1,89600,1,9],[1,89600,1,2],[1,89600,1,3]]) {
    const x = new Plane(h, w, new Float32Array(h*w).fill(1)); const k = new Float32Array(kh*kw).fill(.5); const y = x.correlate(k, kh, kw);
    out[[h,w,kh,kw].join()] = time(() => x.correlate(k, kh, kw, undefined, y)).toFixed(2);
  }
  return out;
}));
await b.close(); await host.close();

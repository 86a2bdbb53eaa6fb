// Audits a release with Lighthouse, served compressed to a phone on a slow connection. Prints each score out of 100 and
// the audits that lower it.
import * as chrome from "chrome-launcher";
import lighthouse from "lighthouse";
import { args, chromiumPath, dist } from "../e2e/browser.mjs";
import { serve } from "../e2e/server.mjs";
import { files } from "./weight.mjs";

const host = await serve(dist, { compress: true });
// One request for each file in advance, so that compression does not count.
await Promise.all(files(dist).map(({ name }) => fetch(host.url + name)));
const browser = await chrome.launch({ chromePath: chromiumPath, chromeFlags: ["--headless=new", ...args] });
try {
  // The defaults simulate a phone.
  const { lhr } = await lighthouse(host.url, { port: browser.port, logLevel: "error" });
  for (const { title, score, auditRefs } of Object.values(lhr.categories)) {
    const short = auditRefs.map(({ id, weight }) => ({ ...lhr.audits[id], weight })).filter(({ weight, score }) => weight && score < 1);
    const why = short.map(({ title, score, displayValue }) => `${title}: ${Math.round(100 * score)}${displayValue ? ` (${displayValue})` : ""}`);
    console.log([`Lighthouse, ${title}: ${Math.round(100 * score)}`, ...why].join("\n  "));
  }
} finally {
  browser.kill();
  await host.close();
}

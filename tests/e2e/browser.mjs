// Chromium, started in one way for tests, random play and measurements.
import { fileURLToPath } from "node:url";
import { chromium } from "@playwright/test";

/** The folder with the built page. */
export const dist = process.env.PARAMETER_SHARING_DIST ?? fileURLToPath(new URL("../../dist", import.meta.url));

/** What it is started with. */
export const args = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** The program. */
export const chromiumPath = process.env.CHROMIUM_PATH ?? "/usr/bin/chromium";

/** A browser; `more` are flags of its own. */
export function launch(...more) {
  return chromium.launch({
    executablePath: chromiumPath,
    args: [...args, ...more],
  });
}

/** Headers of a page that is isolated: its clock counts microseconds. */
export const isolated = {
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-embedder-policy": "require-corp",
};

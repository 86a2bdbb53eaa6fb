// Starts Chromium in the same way for tests, random use and measurements.
import { fileURLToPath } from "node:url";
import { chromium } from "@playwright/test";

/** The folder with the built page. */
export const dist = process.env.PARAMETER_SHARING_DIST ?? fileURLToPath(new URL("../../dist", import.meta.url));

/** The command-line flags. */
export const args = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** The path of Chromium. */
export const chromiumPath = process.env.CHROMIUM_PATH ?? "/usr/bin/chromium";

/** Starts a browser with additional flags. */
export function launch(...more) {
  return chromium.launch({
    executablePath: chromiumPath,
    args: [...args, ...more],
  });
}

/** The headers of an isolated page, whose clock has microsecond resolution. */
export const isolated = {
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-embedder-policy": "require-corp",
};

// Lists the files that index.html names, with their digests, at its end: static/worker.js keeps a version of the page only
// as a whole and as it is listed. Trunk runs this when the rest of the page is there.
import { createHash } from "node:crypto";
import { appendFileSync, readFileSync } from "node:fs";
import { join } from "node:path";
// Runs first: the files of words and the pages of the scenes are listed too. Trunk would run two hooks side by side.
import "./words.mjs";
import "./pages.mjs";
import "./element.mjs";

const folder = process.env.TRUNK_STAGING_DIR;
if (process.env.TRUNK_PROFILE === "release") {
  await import("./opening.mjs");
  // Here, since a digest is that of the file as it is sent. `cargo xtask build` installs what it needs.
  const { minified } = await import("./minify/minify.mjs");
  await minified(folder);
}
const page = join(folder, "index.html");
const names = Array.from(readFileSync(page, "utf8").matchAll(/(?:href|src)="?\.\/([^"\s>]+)/g), ([, name]) => name);
// Half a digest: it guards against accidents.
const digest = (name) => createHash("sha256").update(readFileSync(join(folder, name))).digest("hex").slice(0, 32);

appendFileSync(page, `<!--files ${JSON.stringify(Object.fromEntries(names.map((name) => [name, digest(name)])))}-->\n`);

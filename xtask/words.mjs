// Adds the words of every language to the page: each file of static/words, under a name with a digest of its content, and
// an element of index.html that names it. Trunk runs this when the rest of the page is there.
import { createHash } from "node:crypto";
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";

const from = "static/words";
const to = process.env.TRUNK_STAGING_DIR;

/** Copies the file of a language, and gives the element that names it. */
function element(tag) {
  const text = readFileSync(join(from, `${tag}.ftl`));
  const name = `${tag}-${createHash("sha256").update(text).digest("hex").slice(0, 16)}.ftl`;
  writeFileSync(join(to, name), text);
  return `<script type="text/fluent" lang="${tag}" src="./${name}"></script>`;
}

const tags = readdirSync(from).map((name) => basename(name, ".ftl")).sort();
// English stands first: it stands in for others.
const elements = ["en", ...tags.filter((tag) => tag !== "en")].map(element);

const page = join(to, "index.html");
const [before, after] = readFileSync(page, "utf8").split(/<script type="?text\/fluent"?><\/script>/);
if (after === undefined) {
  throw new Error("index.html has no place for the words");
}
writeFileSync(page, [before, ...elements, after].join(""));

// The weight of the page: every file of a release, compressed as a host would send it.
import { readdirSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";
import { brotliCompressSync } from "node:zlib";

/** Bytes in brotli that everything but pictures and fonts may take. To be lowered with every gain. Drawing the units of a figure one by one,
 *  which makes pointing at it up to twice as fast, takes 8 kB of them. */
export const limit = 685_500;
/** The largest size of a picture in bytes. */
export const pictureLimit = 65_000;
/** Bytes that all fonts may take together, with their licences. */
export const fontLimit = 70_000;

/** The files of the release in `dist`, heaviest first: { name, bytes, sent, kind }, of the kind "picture", "font", "beside" (what no reader
 *  of the page loads: the pages of the scenes, their cards, lectures, the element) or "other". */
export function files(dist) {
  const names = readdirSync(dist, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const weighed = names.map((entry) => {
    const path = join(entry.parentPath, entry.name);
    const content = readFileSync(path);
    const name = path.slice(dist.length).replace(/^\//, "");
    const beside = /^(?:cards|lectures)\/|^embed\.m?js$|^scene\.js$|^(?!index|presenter)[^/]+\.html$/.test(name);
    const kind = beside ? "beside" : name.startsWith("fonts/") ? "font" : /^pictures\/|\.png$/.test(name) ? "picture" : "other";
    const compressed = [".png", ".woff2"].includes(extname(name));
    const sent = compressed ? content.length : brotliCompressSync(content).length;
    return { name, bytes: content.length, sent, kind };
  });
  return weighed.sort((a, b) => b.sent - a.sent);
}

/** Bytes of these files together. */
export function bytes(list) {
  return list.reduce((sum, { sent }) => sum + sent, 0);
}

/** Bytes of everything but pictures and fonts, for the reader of the heaviest language: the words of others are not loaded. */
export function total(list) {
  const words = ({ name }) => name.endsWith(".ftl");
  return bytes(list.filter((file) => file.kind === "other" && !words(file))) + Math.max(0, ...list.filter(words).map(({ sent }) => sent));
}

if (process.argv[1] === import.meta.filename) {
  const list = files(process.argv[2]);
  for (const { name, bytes, sent } of list) {
    console.log(`${String(sent).padStart(8)} of ${String(bytes).padStart(8)}  ${name}`);
  }
  console.log(`${String(total(list)).padStart(8)}  in brotli without pictures and fonts; at most ${limit}`);
}

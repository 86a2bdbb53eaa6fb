// What the page weighs on its way to a reader: every file of a release as a host would send it, compressed.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";

/** Bytes in brotli that everything but the pictures may take. To be lowered with every gain. */
export const limit = 507_000;
/** Bytes that each picture may take, as it is. */
export const pictureLimit = 60_000;

/** The files of the release in `dist`, heaviest first: { name, bytes, sent, picture }. */
export function files(dist) {
  const names = readdirSync(dist, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const weighed = names.map((entry) => {
    const path = join(entry.parentPath, entry.name);
    const content = readFileSync(path);
    const picture = path.endsWith(".png");
    const sent = picture ? content.length : brotliCompressSync(content).length;
    return { name: path.slice(dist.length).replace(/^\//, ""), bytes: content.length, sent, picture };
  });
  return weighed.sort((a, b) => b.sent - a.sent);
}

/** Bytes of everything but the pictures, for the reader of the heaviest language: the words of others are not loaded. */
export function total(list) {
  const words = ({ name }) => name.endsWith(".ftl");
  const sum = (files) => files.reduce((sum, { sent }) => sum + sent, 0);
  return sum(list.filter((file) => !file.picture && !words(file))) + Math.max(0, ...list.filter(words).map(({ sent }) => sent));
}

if (process.argv[1] === import.meta.filename) {
  const list = files(process.argv[2]);
  for (const { name, bytes, sent } of list) {
    console.log(`${String(sent).padStart(8)} of ${String(bytes).padStart(8)}  ${name}`);
  }
  console.log(`${String(total(list)).padStart(8)}  in brotli without the pictures; at most ${limit}`);
}

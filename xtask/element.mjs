// Writes embed.mjs, the element as a module: the script, except that a module knows its own address.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const source = readFileSync("static/embed.js", "utf8");
const module = source.replace(/^const script = .*$/m, "const script = { src: import.meta.url };");
if (module === source) {
  throw new Error("static/embed.js has no place for the address of the module");
}
writeFileSync(join(process.env.TRUNK_STAGING_DIR, "embed.mjs"), module);

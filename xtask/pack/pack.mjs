// The page as one file that a double click opens, and the site as a zip: `node pack.mjs DIST`.
import { createHash } from "node:crypto";
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { extname, join } from "node:path";
import { zipSync } from "fflate";

const ONE_FILE = "parameter-sharing.html";
const ZIP = "parameter-sharing.zip";

const types = { ".js": "text/javascript", ".png": "image/png", ".svg": "image/svg+xml", ".wasm": "application/wasm" };

/** The files of the release in `dist` by their names, without what was packed before. */
export function release(dist) {
  const entries = readdirSync(dist, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const names = entries.map((entry) => join(entry.parentPath, entry.name).slice(dist.length).replace(/^\//, ""));
  return Object.fromEntries(
    names.filter((name) => name !== ONE_FILE && name !== ZIP).sort().map((name) => [name, readFileSync(join(dist, name))]),
  );
}

/** All of `files` in one page: nothing is fetched, so it also works where a page may fetch nothing. */
export function oneFile(files) {
  const content = (name) => files[name.replace(/^\.\//, "")];
  const data = (name) => `data:${types[extname(name)]};base64,${content(name).toString("base64")}`;
  const allowed = { script: [], style: [] };
  const inline = (kind, name) => {
    // The tag must not end where the text happens to name it.
    const text = content(name).toString().replaceAll(`</${kind}`, `<\\/${kind}`);
    allowed[kind].push(`'sha256-${createHash("sha256").update(text).digest("base64")}'`);
    return `<${kind}>${text}</${kind}>`;
  };
  const deferred = [];
  const page = content("index.html")
    .toString()
    .replace(/<link rel="stylesheet" href="([^"]+)"[^>]*>/g, (_, name) => inline("style", name))
    .replace(/<script src="([^"]+)"([^>]*)><\/script>/g, (_, name, rest) => {
      const tag = inline("script", name);
      return rest.includes("defer") ? (deferred.push(tag), "") : tag;
    })
    .replace(/<link rel="icon" href="([^"]+)"[^>]*>/, (_, name) => `<link rel="icon" href="${data(name)}">`)
    .replace(/<link [^>]*href="([^"]+)" data-app="(\w+)">/g, (_, name, kind) => `<link data-app="${kind}" href="${data(name)}">`)
    .replace(/<link data-file="(\w+)" href="([^"]+)"[^>]*>/g, (_, what, name) => `<link data-file="${what}" href="${data(name)}">`)
    .replace(/<link rel="manifest"[^>]*>/, "");
  const policy =
    `default-src 'none'; script-src ${allowed.script.join(" ")} data: 'wasm-unsafe-eval'; style-src ${allowed.style.join(" ")}; ` +
    "img-src data: blob:; connect-src data:; base-uri 'none'; form-action 'none'";
  return page
    .replace(/(http-equiv="Content-Security-Policy" content=")[^"]*/, (_, start) => start + policy)
    .replace("</body>", () => [...deferred, "</body>"].join("\n"));
}

/** `files` in a zip that is the same whenever they are. */
export function zip(files) {
  return zipSync(files, { level: 9, mtime: new Date(1980, 0, 1) });
}

/** Writes both into `dist`, and says where. */
export function pack(dist) {
  const files = release(dist);
  for (const [name, bytes] of [[ONE_FILE, oneFile(files)], [ZIP, zip(files)]]) {
    writeFileSync(join(dist, name), bytes);
    console.log(`Packed: ${join(dist, name)}`);
  }
}

if (process.argv[1] === import.meta.filename) {
  pack(process.argv[2]);
}

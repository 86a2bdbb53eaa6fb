// Packages a release as a single-file page and as a zip: `node pack.mjs DIST`.
import { createHash } from "node:crypto";
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { extname, join } from "node:path";
import { zipSync } from "fflate";

const ONE_FILE = "parameter-sharing.html";
const ZIP = "parameter-sharing.zip";

const types = { ".js": "text/javascript", ".png": "image/png", ".svg": "image/svg+xml", ".wasm": "application/wasm", ".woff2": "font/woff2" };

/** The files of the release in `dist` by name, without earlier packages. */
export function release(dist) {
  const entries = readdirSync(dist, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const names = entries.map((entry) => join(entry.parentPath, entry.name).slice(dist.length).replace(/^\//, ""));
  return Object.fromEntries(
    names.filter((name) => name !== ONE_FILE && name !== ZIP).sort().map((name) => [name, readFileSync(join(dist, name))]),
  );
}

/** The attributes of a tag, quoted or not. */
function attributes(tag) {
  const pairs = [...tag.matchAll(/\s([\w-]+)(?:=(?:"([^"]*)"|([^\s>]+)))?/g)];
  return Object.fromEntries(pairs.map(([, name, quoted, plain]) => [name, quoted ?? plain ?? ""]));
}

/** All of `files` in one page, which fetches nothing and so works without a server. */
export function oneFile(files) {
  const content = (name) => files[name.replace(/^\.\//, "")];
  const data = (name) => `data:${types[extname(name)]};base64,${content(name).toString("base64")}`;
  const allowed = { script: [], style: [] };
  // A closing tag inside the text must not end the element.
  const escaped = (kind, text) => text.toString().replaceAll(`</${kind}`, `<\\/${kind}`);
  const inline = (kind, name) => {
    const text = escaped(kind, content(name)).replace(/url\("?(fonts\/[^")]+)"?\)/g, (_, font) => `url(${data(font)})`);
    allowed[kind].push(`'sha256-${createHash("sha256").update(text).digest("base64")}'`);
    return `<${kind}>${text}</${kind}>`;
  };
  const link = (tag) => {
    const { rel, href, "data-app": app, "data-file": file } = attributes(tag);
    if (rel === "stylesheet") {
      return inline("style", href);
    }
    // The style sheet holds the fonts.
    if (href?.endsWith(".woff2")) {
      return "";
    }
    // The window for notes is a page of its own, and browsers let no two files talk; a file cannot be installed, and is
    // found by no search engine.
    if (rel === "manifest" || file?.startsWith("presenter") || file === "page") {
      return "";
    }
    const [name, value] = rel === "icon" ? ["rel", "icon"] : app ? ["data-app", app] : ["data-file", file];
    return `<link ${name}="${value}" href="${data(href)}">`;
  };
  const deferred = [];
  const page = content("index.html")
    .toString()
    .replace(/<link [^>]*>/g, link)
    .replace(/<script ([^>]*)><\/script>/g, (tag) => {
      const { src, defer, type, lang } = attributes(tag);
      if (type === "text/fluent") {
        // A data block, which the policy does not restrict.
        return `<script type="${type}" lang="${lang}">${escaped("script", content(src))}</script>`;
      }
      const script = inline("script", src);
      return defer === undefined ? script : (deferred.push(script), "");
    });
  const policy =
    `default-src 'none'; script-src ${allowed.script.join(" ")} data: 'wasm-unsafe-eval'; style-src ${allowed.style.join(" ")}; ` +
    "img-src data: blob:; font-src data:; connect-src data:; base-uri 'none'; form-action 'none'";
  return page
    .replace(/<meta [^>]*http-equiv[^>]*>/, () => `<meta http-equiv="Content-Security-Policy" content="${policy}">`)
    .replace("</body>", () => [...deferred, "</body>"].join("\n"));
}

/** A zip of `files` that is identical for identical files. */
export function zip(files) {
  return zipSync(files, { level: 9, mtime: new Date(1980, 0, 1) });
}

/** Writes both packages into `dist` and prints their names. */
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

// Packages a release as a single-file page, as a zip, as a SCORM package and as an npm package: `node pack.mjs DIST`.
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, extname, join } from "node:path";
import { zipSync } from "fflate";

const ONE_FILE = "parameter-sharing.html";
const ZIP = "parameter-sharing.zip";
const SCORM = "parameter-sharing-scorm.zip";
const NPM = "npm";

const project = new URL("../../", import.meta.url);
const source = (name) => readFileSync(new URL(name, project), "utf8");

const types = { ".js": "text/javascript", ".pgm": "image/x-portable-graymap", ".png": "image/png", ".wasm": "application/wasm", ".woff2": "font/woff2" };

/** The files of the release in `dist` by name, without earlier packages. */
export function release(dist) {
  const entries = readdirSync(dist, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const names = entries.map((entry) => join(entry.parentPath, entry.name).slice(dist.length).replace(/^\//, ""));
  return Object.fromEntries(
    names.filter((name) => !/^(parameter-sharing[^/]*\.(zip|html)|npm\/.*)$/.test(name)).sort().map((name) => [name, readFileSync(join(dist, name))]),
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
    if (file?.startsWith("presenter") || ["manifest", "page"].includes(file)) {
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

/** The files of a SCORM 1.2 package: the site, the page that records the exercises, and the manifest at the root. */
export function scorm(files) {
  const folder = join(import.meta.dirname, "scorm");
  const own = Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name))]));
  const all = { ...files, ...own };
  const escaped = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
  const list = Object.keys(all).sort().map((name) => `      <file href="${escaped(name)}"/>`);
  const manifest = `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="parameter-sharing" version="1.0"
    xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
  <metadata>
    <schema>ADL SCORM</schema>
    <schemaversion>1.2</schemaversion>
  </metadata>
  <organizations default="course">
    <organization identifier="course">
      <title>Parameter Sharing</title>
      <item identifier="exercises" identifierref="site">
        <title>Parameter Sharing: exercises</title>
      </item>
    </organization>
  </organizations>
  <resources>
    <resource identifier="site" type="webcontent" adlcp:scormtype="sco" href="scorm.html">
${list.join("\n")}
    </resource>
  </resources>
</manifest>
`;
  return { "imsmanifest.xml": Buffer.from(manifest), ...all };
}

/** The files of the npm package: the site, the element with its types, and what npm shows. */
export function npm(files) {
  const [, version] = /^version = "(.+)"$/m.exec(source("Cargo.toml"));
  const manifest = {
    name: "parameter-sharing",
    version,
    description: "An explorable explanation of parameter sharing in convolution, as a page and as an element for other pages.",
    license: "MIT OR Apache-2.0",
    type: "module",
    main: "embed.mjs",
    types: "embed.d.ts",
    unpkg: "embed.js",
    jsdelivr: "embed.js",
    exports: { ".": { types: "./embed.d.ts", default: "./embed.mjs" }, "./*": "./*" },
    sideEffects: true,
  };
  const texts = { "package.json": `${JSON.stringify(manifest, null, 2)}\n`, "embed.d.ts": source("static/embed.d.ts") };
  const copied = ["README.md", "LICENSE-MIT", "LICENSE-APACHE"].map((name) => [name, source(name)]);
  return { ...files, ...texts, ...Object.fromEntries(copied) };
}

/** Writes the packages into `dist` and prints their names. */
export function pack(dist) {
  const files = release(dist);
  for (const [name, bytes] of [[ONE_FILE, oneFile(files)], [ZIP, zip(files)], [SCORM, zip(scorm(files))]]) {
    writeFileSync(join(dist, name), bytes);
    console.log(`Packed: ${join(dist, name)}`);
  }
  const folder = join(dist, NPM);
  rmSync(folder, { recursive: true, force: true });
  for (const [name, bytes] of Object.entries(npm(files))) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), bytes);
  }
  console.log(`Packed: ${folder}`);
}

if (process.argv[1] === import.meta.filename) {
  pack(process.argv[2]);
}

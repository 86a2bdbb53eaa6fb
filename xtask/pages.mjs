// Writes a small page for each scene and language, for search engines and for the cards of shared links: its question, its story
// and its answers as text. It opens the scene in the app, with the fragment that it was given. index.html names all of them, so
// that they are kept for use without network.
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";

const folder = process.env.TRUNK_STAGING_DIR;
/** The address of the site, where it is known: cards need whole addresses. */
const site = process.env.PARAMETER_SHARING_SITE?.replace(/\/?$/, "/") ?? "";

const escaped = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");

/** The messages of a file of words: texts by id, and by id and attribute. */
function messages(tag) {
  const found = {};
  let id = "";
  for (const line of readFileSync(`static/words/${tag}.ftl`, "utf8").split("\n")) {
    const [, name, text] = /^([\w-]+) =\s*(.*)$/.exec(line) ?? [];
    const [, attribute, more] = /^ +\.([\w-]+) = (.*)$/.exec(line) ?? [];
    if (name) {
      found[(id = name)] = text;
    } else if (attribute) {
      found[`${id}.${attribute}`] = more;
    }
  }
  return found;
}

/** A sentence without its marks: emphasis, symbols of kernel elements, terms. */
const plain = (text) =>
  text.replace(/<k(\d)>/g, (_, digit) => `w${"₀₁₂₃₄₅₆₇₈"[digit]}`).replace(/<[\w-]+:([^>]+)>/g, "$1").replaceAll("*", "");

/** The name of the page of a scene. */
const fileName = (scene, tag) => (tag === "en" ? `${scene}.html` : `${scene}.${tag}.html`);

const tags = readdirSync("static/words").map((name) => basename(name, ".ftl")).sort();
const words = Object.fromEntries(tags.map((tag) => [tag, messages(tag)]));
const scenes = Object.keys(words.en).filter((id) => id.startsWith("scene.")).map((id) => id.slice("scene.".length));
const index = join(folder, "index.html");
const app = readFileSync(index, "utf8");
const icon = /[^"=\s]*icon-\w+\.png/.exec(app)?.[0];
const style = /[^"=\s]*first-\w+\.css/.exec(app)?.[0];

/** What a card needs, as elements of the head. */
function card({ title, description, picture, address, tag }) {
  const pairs = { type: "website", title, description, image: `${site}${picture}`, "image:width": 1200, "image:height": 630, locale: tag.replace("-", "_") };
  const all = Object.entries({ ...pairs, ...(site && { url: site + address }) });
  return [...all.map(([name, value]) => `<meta property="og:${name}" content="${escaped(`${value}`)}">`), '<meta name="twitter:card" content="summary_large_image">'].join("\n");
}

for (const scene of scenes) {
  for (const tag of tags) {
    const texts = words[tag];
    const [question, name] = [texts[`question.${scene}`], texts.title];
    const steps = Object.keys(texts).filter((id) => id.startsWith(`${scene}-step-`) && !id.includes(".")).map((id) => plain(texts[id]));
    const title = `${question} · ${name}`;
    const description = `${texts[`scene.${scene}`]}: ${steps[0]}`;
    const opens = `scene=${scene}${tag === "en" ? "" : `&lang=${tag}`}`;
    const others = tags.map((other) => `<link rel="alternate" hreflang="${other}" href="${site}${fileName(scene, other)}">`);
    const address = fileName(scene, tag);
    const html = `<!doctype html>
<html lang="${tag}" data-theme="auto">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'">
<title>${escaped(title)}</title>
<meta name="description" content="${escaped(description)}">
${card({ title, description, picture: `cards/${scene}.jpg`, address, tag })}
${others.join("\n")}
<link rel="canonical" href="${site}${address}">
<link rel="icon" href="${icon}">
<link rel="stylesheet" href="${style}">
<script src="./scene.js" data-opens="${escaped(opens)}"></script>
</head>
<body>
<main class="loading">
<h1>${escaped(question)}</h1>
<p><a href="./#${escaped(opens)}"><img src="./cards/${scene}.jpg" alt="" width="600" height="315"></a></p>
<p><a href="./#${escaped(opens)}">${escaped(`${name}: ${texts[`scene.${scene}`]}`)}</a></p>
<ol>
${steps.map((step) => `<li>${escaped(step)}</li>`).join("\n")}
</ol>
</main>
</body>
</html>
`;
    writeFileSync(join(folder, address), html);
  }
}

const names = scenes.flatMap((scene) => tags.map((tag) => fileName(scene, tag)));
const links = [...names, "scene.js"].map((name) => `<link data-file="page" href="./${name}">`);
const [about] = /<meta [^>]*name="?description[^>]*>/.exec(app) ?? [];
const description = /content="([^"]*)"/.exec(about)?.[1];
const own = card({ title: words.en.title, description, picture: "cards/shift.jpg", address: "", tag: "en" });
const place = app.search(/<script [^>]*type="?text\/fluent/);
if (!style || !icon || !description || place < 0) {
  throw new Error("index.html has no place for the pages of the scenes");
}
writeFileSync(index, app.slice(0, place) + links.join("") + own.replaceAll("\n", "") + app.slice(place));

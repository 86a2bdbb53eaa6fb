// Puts the page as it opens into a release, as xtask/opening has drawn it in each language and width: static/boot.js shows it until the
// program has drawn the same. Trunk runs this when the rest of the page is there.
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const from = "target/opening";
const index = join(process.env.TRUNK_STAGING_DIR, "index.html");
const place = /<template class="?opening"?><\/template>/;
const tag = /<([a-z]\w*)((?: [\w-]+(?:="[^"]*")?)*)>/g;

/** The attributes that the style sheets ask for. */
const styled = new Set(["first", "rest"].flatMap((name) => [...readFileSync(`target/style/${name}.css`, "utf8").matchAll(/\[([\w-]+)/g)].map(([, name]) => name)));

/** Whether an attribute only serves scripts, tests and screen readers: these find the page once, when it works. Then its motion begins, too. */
const idle = (name) => name === "data-arriving" || (/^(?:data-.+|aria-.+|role|title|id|name|for|tabindex)$/.test(name) && !styled.has(name));

/** `html` without the elements that start with a tag like `start`. */
function without(html, start) {
  const [found, name] = start.exec(html) ?? [];
  if (!found) {
    return html;
  }
  const begin = html.indexOf(found);
  let depth = 0;
  for (const { 0: edge, index } of html.slice(begin).matchAll(new RegExp(`</?${name}\\b[^>]*>`, "g"))) {
    depth += edge.startsWith("</") ? -1 : 1;
    if (depth === 0) {
      return without(html.slice(0, begin) + html.slice(begin + index + edge.length), start);
    }
  }
  throw new Error(`${found} has no end`);
}

/** What is seen of the page. */
function seen(html) {
  const folded = html.replace(/(<details[^>]*><summary.*?<\/summary>).*?<\/details>/gs, "$1</details>").replace(/<line [^>]*class="target"><\/line>/g, "");
  return [/<(\w+)[^>]* hidden="hidden"[^>]*>/, /<(title)>/, /<(dialog)[^>]*>/].reduce(without, folded).replace(tag, (_, name, attributes) => `<${name}${attributes.replace(/ ([\w-]+)="[^"]*"/g, (all, name) => (idle(name) ? "" : all))}>`);
}

/** The element for the opening in the file `name`. Its scene is not said of `main`, by which a script would take the page for ready. */
function template(name) {
  const [tag, width] = name.split(".");
  const html = seen(readFileSync(join(from, name), "utf8"));
  const [, scene] = /<main[^>]* (data-scene="\w+")/.exec(html);
  return `<template lang="${tag}" data-width="${width}"><div class="opening" lang="${tag}" ${scene} inert aria-hidden="true">${html.replace(` ${scene}`, "")}</div></template>`;
}

const page = readFileSync(index, "utf8");
if (!place.test(page)) {
  throw new Error("index.html has no place for the opening");
}
writeFileSync(index, page.replace(place, () => readdirSync(from).sort().map(template).join("")));

// Makes the program, the scripts and the words of a release smaller. Trunk minifies only the style sheets of the page: its own
// minifier does not read the JavaScript of today.
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { minify } from "terser";
import { squeezed } from "./wasm.mjs";

/** Minifies the program, the scripts and the words in this folder. */
export async function minified(folder) {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (name.endsWith("_bg.wasm")) {
      program(path, join(folder, `${basename(name, "_bg.wasm")}.js`));
    } else if (name === "presenter.css") {
      // Trunk copies this one as it is.
      const style = readFileSync(path, "utf8").replace(/\/\*.*?\*\//gs, "").replace(/\s+/g, " ").replace(/ ?([{};]) ?/g, "$1");
      writeFileSync(path, style);
    } else if (name.endsWith(".ftl")) {
      // Comments, empty lines and deep indentation are for translators.
      writeFileSync(path, readFileSync(path, "utf8").replace(/^(#.*)?\n/gm, "").replace(/^ +/gm, " "));
    }
  }
  for (const name of readdirSync(folder).filter((name) => name.endsWith(".js"))) {
    const path = join(folder, name);
    const script = readFileSync(path, "utf8");
    const { code } = await minify(script, { module: /^export /m.test(script) });
    writeFileSync(path, code);
  }
}

/** Gives the program short names for what it shares with its script, and an order that compresses well. */
function program(wasm, script) {
  const { bytes, imports, exports } = squeezed(wasm);
  // The names, and the one under which the script hands them over.
  let left = imports.size + 1;
  const renamed = readFileSync(script, "utf8")
    .replace(/^( +)(\w+): function/gm, (all, indent, name) => {
      left -= imports.has(name);
      return `${indent}${imports.get(name) ?? name}: function`;
    })
    .replace(/"[^"]+_bg\.js": import0/, () => {
      left -= 1;
      return "a: import0";
    })
    .replaceAll(/\bwasm\.(\w+)/g, (all, name) => `wasm.${exports.get(name) ?? name}`);
  if (left !== 0) {
    throw new Error(`the program's script has no place for ${left} of the names that it imports`);
  }
  writeFileSync(wasm, bytes);
  writeFileSync(script, renamed);
}

// Bundles the style sheets. static/style/first.css, rest.css and presenter.css are lists of imports, which a browser
// would fetch file by file. Trunk runs this script before each build, and index.html names its output in target/style.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";

const from = "static/style/";
const to = "target/style/";

/** The style sheet `name` with its `@import` lines replaced by the imported files. */
function bundle(name) {
  return readFileSync(from + name, "utf8").replace(/^@import "(.+)";$/gm, (_, file) => bundle(file));
}

mkdirSync(to, { recursive: true });
for (const name of ["first", "rest", "presenter"]) {
  // The last line tells static/boot.js that all of the sheet has come.
  writeFileSync(`${to}${name}.css`, `${bundle(`${name}.css`)}:root {\n  --${name}-sheet: whole;\n}\n`);
}

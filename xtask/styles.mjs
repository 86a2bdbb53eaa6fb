// Puts the style sheets together: static/style/first.css, rest.css and presenter.css are lists of files, and a browser
// would fetch every file by itself. Trunk runs this before it builds; index.html names what it leaves in target/style.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";

const from = "static/style/";
const to = "target/style/";

/** The sheet with the files that it imports in place of its `@import` lines. */
function bundle(name) {
  return readFileSync(from + name, "utf8").replace(/^@import "(.+)";$/gm, (_, file) => bundle(file));
}

mkdirSync(to, { recursive: true });
for (const name of ["first.css", "rest.css", "presenter.css"]) {
  writeFileSync(to + name, bundle(name));
}

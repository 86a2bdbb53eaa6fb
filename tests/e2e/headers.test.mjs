// The headers for hosts agree with the page's own policy.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { dist } from "./browser.mjs";

const rules = readFileSync(join(dist, "_headers"), "utf8").split(/\n(?=\/)/).slice(1);
const paths = new Map(rules.map((rule) => rule.split("\n  ")).map(([path, ...headers]) => [path.trim(), headers.join("\n")]));

test("the policy is that of the page", () => {
  const [, policy] = readFileSync(join(dist, "index.html"), "utf8").match(/content="(default-src[^"]*)"/);
  assert.ok(paths.get("/*").includes(`Content-Security-Policy: ${policy}\n`));
});

test("every file whose name has a digest may be kept for ever, and no other", () => {
  const matches = (path, name) => {
    const [before, after] = path.slice(1).split("*");
    return name.startsWith(before) && name.endsWith(after);
  };
  const kept = (name) => [...paths].some(([path, headers]) => headers.includes("immutable") && matches(path, name));
  for (const { name, parentPath } of readdirSync(dist, { recursive: true, withFileTypes: true }).filter((f) => f.isFile())) {
    const path = join(parentPath, name).slice(dist.length).replace(/^\//, "");
    assert.equal(kept(path), /-[0-9a-f]{10,}(_bg)?\.\w+$/.test(name), path);
  }
});

// The weight of the page, compared with its limit.
import assert from "node:assert/strict";
import { test } from "node:test";
import { bytes, files, fontLimit, limit, pictureLimit, total } from "../bench/weight.mjs";
import { dist } from "./browser.mjs";

test("the page is no heavier than its limit", () => {
  const list = files(dist);
  assert.ok(total(list) <= limit, `${total(list)} bytes, and ${limit} is the limit in tests/bench/weight.mjs`);
  for (const { name, sent } of list.filter(({ kind }) => kind === "picture")) {
    assert.ok(sent <= pictureLimit, `${name} has ${sent} bytes`);
  }
  const fonts = bytes(list.filter(({ kind }) => kind === "font"));
  assert.ok(fonts > 0 && fonts <= fontLimit, `${fonts} bytes of fonts`);
});

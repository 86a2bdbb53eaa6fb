// What the page weighs, against a figure that is written down.
import assert from "node:assert/strict";
import { test } from "node:test";
import { files, limit, pictureLimit, total } from "../bench/weight.mjs";
import { dist } from "./browser.mjs";

test("the page is no heavier than is written down", () => {
  const list = files(dist);
  assert.ok(total(list) <= limit, `${total(list)} bytes, and ${limit} is the limit in tests/bench/weight.mjs`);
  for (const { name, sent } of list.filter(({ picture }) => picture)) {
    assert.ok(sent <= pictureLimit, `${name} has ${sent} bytes`);
  }
});

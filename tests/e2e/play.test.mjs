// One minute of random use; `cargo xtask fuzz` runs longer and with other seeds.
import assert from "node:assert/strict";
import { test } from "node:test";
import { playFor } from "./play.mjs";

test("random play leaves the page alive, consistent and without errors", { timeout: 600_000 }, async () => {
  const { actions, failure } = await playFor(1, 1);
  assert.ok(actions > 0);
  assert.equal(failure, undefined, JSON.stringify(failure, null, 2));
});

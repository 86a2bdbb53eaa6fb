// The address of the state: it survives reloads, the page follows it, and no address breaks the page.
import assert from "node:assert/strict";
import {
  canvas, dragMouse, expect, field, lit, menu, middle, open, outputs, picture, primary, ready, sentence, slider, state, visit,
} from "./page.mjs";
import { random } from "./reference.mjs";

const notice = (page, key) => page.locator(`[data-notice="${key}"]`);
const setHash = (page, fragment) => page.evaluate((hash) => void (location.hash = hash), fragment);
const historyLength = (page) => page.evaluate(() => history.length);
const scene = (page) => page.locator("main[data-scene]").getAttribute("data-scene");

/** The part of the page that depends on the address. */
async function seen(page) {
  if ((await scene(page)) === "shift") {
    return Promise.all(["I", "I2", "fI", "fI2", "gfI", "difference"].map((name) => picture(page, name)));
  }
  const layers = await page.locator("[data-layer]").evaluateAll((all) => all.map((one) => one.dataset.layer));
  return Promise.all(layers.map(async (layer) => [layer, await outputs(page, layer), await lit(page, layer)]));
}

const fragments = [
  "x=1,-2.5,3,0.1",
  "k=0.5,-1,2,4",
  "boundary=circular",
  "stride=2",
  "dilation=3",
  "flip=1",
  "layers=conv,dense",
  "select=w3.2",
  "select=l3.1",
  "select=x4",
  "select=y0",
  "select=",
  "seed=4294967295",
  "theme=projector",
  "lang=zh-CN",
  "embed=1",
  "hide=nav,controls,formula,matrix,caption",
  "lang=zh-CN&theme=dark&x=2,2,2,2&k=1,2&boundary=full&stride=2&dilation=2&flip=1&layers=local&select=y1&seed=7",
  "scene=shift&image=pixel-cat",
  "scene=shift&image=digit&k=1,2,3,4,5,6&kh=2",
  "scene=shift&image=stripes&k=-1,0,1",
  "scene=shift&image=impulse&boundary=reflect&dx=-4",
  "scene=shift&image=digit&boundary=full&dy=5",
  "scene=shift&image=digit&stride=2&dx=4&dy=-2",
  "scene=shift&image=digit&dilation=2&flip=1",
  "scene=shift&image=digit&t=0.5",
  "scene=shift&boundary=valid&dx=10&dy=-3&t=0.25",
];

visit("every key opens its state and survives a reload", {}, async (page, { host }) => {
  for (const fragment of fragments) {
    await setHash(page, fragment);
    await expect.poll(() => state(page)).toBe(fragment);
    await ready(page);
    // Words that are still on their way would be cancelled by the reload.
    await expect(page.locator("html")).toHaveAttribute("lang", fragment.includes("lang=zh-CN") ? "zh-CN" : "en");
    const before = await seen(page);
    await page.reload();
    await ready(page);
    assert.equal(await state(page), fragment);
    assert.equal(page.url(), `${host.url}#${fragment}`);
    assert.deepEqual(await seen(page), before, fragment);
    await expect(page.getByRole("alert").filter({ visible: true })).toHaveCount(0);
  }
});

visit("the address of another state is followed without a reload", {}, async (page) => {
  await page.evaluate(() => (globalThis.here = true));
  await setHash(page, "k=9,0,-9&select=k2");
  await expect(field(page, "Kernel element w₀")).toHaveValue("9");
  assert.equal((await lit(page, "conv")).length, 6);
  await setHash(page, "scene=shift&image=digit&dx=1");
  await expect(field(page, "Shift right")).toHaveValue("1");
  await setHash(page, "step=none");
  await expect(field(page, "Kernel element w₀")).toHaveValue("1");
  // Without a state the scene opens at the first step of its story.
  await setHash(page, "");
  await expect(page.locator("main")).toHaveAttribute("data-step-id", "one-connection");
  assert.ok(await page.evaluate(() => globalThis.here));
});

visit("a field follows the address even while someone types in it", {}, async (page) => {
  await field(page, "Kernel element w₀").fill("5");
  await setHash(page, "k=9,0,-9");
  await expect(field(page, "Kernel element w₂")).toHaveValue("−9");
  await expect(field(page, "Kernel element w₀")).toHaveValue("9");
});

visit("Back and Forward lead through the scenes, each as it was left", {}, async (page) => {
  await field(page, "Kernel element w₀").fill("5");
  await expect(page).toHaveURL(/#k=5,2,-1$/);
  await page.getByRole("link", { name: "Shift" }).click();
  await menu(page, "Picture").selectOption("digit");
  await expect(page).toHaveURL(/#scene=shift&step=signal&.*image=digit/);
  await page.getByRole("link", { name: "Connect" }).click();
  await expect(field(page, "Kernel element w₀")).toHaveValue("5");

  await page.goBack();
  await expect(menu(page, "Picture")).toHaveValue("digit");
  await ready(page);
  await page.goBack();
  await expect(field(page, "Kernel element w₀")).toHaveValue("5");
  await page.goForward();
  await expect(menu(page, "Picture")).toHaveValue("digit");
  await page.goForward();
  await expect(field(page, "Kernel element w₀")).toHaveValue("5");
  await expect(page).toHaveURL(/#k=5,2,-1$/);
});

visit("a value typed just before a change of scene is kept for Back", {}, async (page) => {
  // Faster than a person, since the address is written only after a pause.
  await page.evaluate(() => parameterSharing.setState("k=5,0,-1"));
  await page.getByRole("link", { name: "Shift" }).click();
  await ready(page);
  await page.goBack();
  await expect(field(page, "Kernel element w₀")).toHaveValue("5");
});

visit("the history grows with scenes and steps only", {}, async (page) => {
  const before = await historyLength(page);
  const bar = await middle(page.locator('[data-layer="conv"] [data-bar="0"]'));
  await dragMouse(page, bar, { x: 0, y: -30 });
  for (const value of ["1", "2", "3"]) await field(page, "x₁").fill(value);
  await expect(page).toHaveURL(/#x=/);
  assert.equal(await historyLength(page), before);

  await page.getByRole("link", { name: "Shift" }).click();
  await ready(page);
  assert.equal(await historyLength(page), before + 1);
  for (const value of ["5", "7", "9"]) await slider(page, "Shift right").fill(value);
  await expect(page).toHaveURL(/dx=9/);
  assert.equal(await historyLength(page), before + 1);
});

visit("the address is written after a frame and after a pause, not on every move", {}, async (page) => {
  await page.evaluate(() => {
    globalThis.writes = 0;
    const write = history.replaceState.bind(history);
    history.replaceState = (...all) => ((globalThis.writes += 1), write(...all));
  });
  const type = (values) => field(page, "x₀").evaluate((input, values) => {
    for (const value of values) {
      input.value = value;
      input.dispatchEvent(new InputEvent("input", { bubbles: true }));
    }
  }, values);
  await type(["1", "12", "123"]);
  await expect(page).toHaveURL(/#x=123,/);
  await type(["1234", "12345"]);
  await expect(page).toHaveURL(/#x=12345,/);
  assert.equal(await page.evaluate(() => globalThis.writes), 2);
});

visit("each step of two within a frame is an entry of the history, named by its title", {}, async (page, { host }) => {
  await open(page, host.url, "scene=shift&step=0");
  const before = await historyLength(page);
  const first = await page.title();
  await page.evaluate(async () => {
    globalThis.pushed = [];
    const push = history.pushState.bind(history);
    history.pushState = (...all) => (pushed.push(document.title), push(...all));
    const press = () => document.querySelector("[data-primary]").click();
    press();
    await Promise.resolve();
    press();
  });
  await expect.poll(() => historyLength(page)).toBe(before + 2);
  // The title changes after the entry has been added: it is that of the new one.
  await expect(page).not.toHaveTitle(first);
  assert.deepEqual(await page.evaluate(() => globalThis.pushed), [first, first]);
});

visit("a change that a step follows at once stays in the entry before it, and neither is written before the frame", {}, async (page, { host }) => {
  await open(page, host.url, "step=0");
  const kernel = 'input[type=text][aria-label="Kernel element w₁"]';
  const before = await historyLength(page);
  const early = await page.evaluate(async (kernel) => {
    let writes = 0;
    for (const name of ["pushState", "replaceState"]) {
      const write = history[name].bind(history);
      history[name] = (...all) => ((writes += 1), write(...all));
    }
    const input = document.querySelector(kernel);
    input.value = "7";
    input.dispatchEvent(new InputEvent("input", { bubbles: true }));
    await Promise.resolve();
    document.querySelectorAll(".steps button")[1].click();
    await Promise.resolve();
    return writes;
  }, kernel);
  assert.equal(early, 0);
  await expect.poll(() => historyLength(page)).toBe(before + 1);
  assert.doesNotMatch(await state(page), /k=/);
  await page.goBack();
  await expect(page).toHaveURL(/k=1,7,-1/);
  await expect(page.locator(kernel).first()).toHaveValue("7");
});

visit("what was changed a moment before a reload is in the address", {}, async (page) => {
  for (const edits of [["k=7,2,-1"], ["k=9,2,-1", "k=8,2,-1"], ["k=6,2,-1", "k=5,2,-1", "k=4,2,-1"]]) {
    const reloaded = page.waitForEvent("load");
    await page.evaluate((edits) => {
      edits.forEach((edit) => parameterSharing.setState(edit));
      if (edits.length === 1) {
        location.reload();
      }
    }, edits);
    await Promise.all([reloaded, edits.length > 1 && page.reload()]);
    await ready(page);
    await expect.poll(() => state(page)).toBe(edits.at(-1));
  }
});

visit("a reload shows the last state, though the browser opens an older address", {}, async (page, { host }) => {
  await page.evaluate(() => parameterSharing.setState("k=7,2,-1"));
  await expect(page).toHaveURL(/#k=7,2,-1$/);
  await page.addInitScript(() => history.replaceState(null, "", "#k=5,2,-1"));
  await page.reload();
  await ready(page);
  assert.equal(await state(page), "k=7,2,-1");
  await expect(page).toHaveURL(/#k=7,2,-1$/);
  // What is opened anew is what its address says.
  await page.goto(`${host.url}?again`);
  await ready(page);
  assert.equal(await state(page), "k=5,2,-1");
});

for (const scene of ["tie", "connect"]) {
  visit(`Back to a step of ${scene} that was left while it moved, and a reload in the middle, show its end`, { at: `scene=${scene}&step=0`, unfolded: false }, async (page) => {
    const next = primary(page);
    await next.click();
    const id = await page.locator("main").getAttribute("data-step-id");
    const label = await next.textContent();
    await page.waitForTimeout(700);
    await page.reload();
    await ready(page);
    await expect(page.locator("main")).toHaveAttribute("data-step-id", id);
    await expect(next).toHaveText(label);
    assert.doesNotMatch(await state(page), /(^|&)(t|slide)=/);

    await setHash(page, `scene=${scene}&step=0`);
    await expect(page.locator("main")).not.toHaveAttribute("data-step-id", id);
    await next.click();
    await page.waitForTimeout(700);
    await next.click();
    await page.waitForTimeout(700);
    await page.goBack();
    await expect(page.locator("main")).toHaveAttribute("data-step-id", id);
    await expect(next).toHaveText(label);
    assert.doesNotMatch(await state(page), /(^|&)(t|slide)=/);
  });
}

visit("changes without an end are written as they go on", {}, async (page) => {
  const seen = await page.evaluate(async () => {
    const seen = new Set();
    for (let at = 0; at < 25; at += 1) {
      parameterSharing.setState(`k=${at},2,-1`);
      await new Promise((done) => setTimeout(done, 50));
      seen.add(location.hash);
    }
    return seen.size;
  });
  assert.ok(seen > 3, `${seen}`);
});

visit("a write that the browser refuses is made up for", {}, async (page) => {
  await page.evaluate(() => {
    const write = history.replaceState.bind(history);
    let refused = 3;
    history.replaceState = (...all) => {
      if (refused > 0) {
        refused -= 1;
        throw new DOMException("too often", "SecurityError");
      }
      write(...all);
    };
    parameterSharing.setState("k=7,2,-1");
  });
  await expect(page).toHaveURL(/#k=7,2,-1$/);
});

visit("an address set just before the pending write is not lost", {
  // At the moment the page writes the address: the worst possible timing.
  prepare: (page) => page.addInitScript(() => {
    const wait = globalThis.setTimeout;
    globalThis.setTimeout = (run, after) => wait(() => {
      if (after === 250) {
        globalThis.luck?.();
        globalThis.luck = undefined;
      }
      run();
    }, after);
  }),
}, async (page) => {
  await page.evaluate(() => {
    globalThis.luck = () => void (location.hash = "stride=2");
    parameterSharing.setState("k=1,2,4");
  });
  await expect.poll(() => page.evaluate(() => globalThis.luck)).toBe(undefined);
  await expect.poll(() => state(page)).toBe("stride=2");
  await expect(page).toHaveURL(/#stride=2$/);
  // Later changes are written as usual.
  await page.evaluate(() => parameterSharing.setState("stride=2&flip=1"));
  await expect(page).toHaveURL(/#stride=2&flip=1$/);
});

visit("an address set just before a reload is not lost", { at: "x=1,2,3" }, async (page) => {
  await page.evaluate(() => {
    parameterSharing.setState("x=3,2,1");
    location.hash = "scene=tie&n=5";
    location.reload();
  });
  await expect(page.locator('main[data-scene="tie"]')).toBeVisible();
  assert.equal(await state(page), "scene=tie&n=5");
});

visit("a bad value: its default, and a notice that can be dismissed", {
  at: "theme=pink&k=1,two,3&stride=9&x=1,2,3",
}, async (page) => {
  assert.deepEqual((await outputs(page)).length, 3);
  await expect(page.locator("[data-notice]")).toHaveCount(3);
  await expect(notice(page, "theme")).toContainText("theme=pink");
  await expect(notice(page, "theme")).toContainText("auto, light, dark, projector");
  await expect(notice(page, "k")).toContainText("k=1,two,3");
  await expect(notice(page, "stride")).toContainText("from 1 to 4");
  await expect(page.locator("html")).toHaveAttribute("data-theme", "auto");
  for (const key of ["k", "theme", "stride"]) {
    await notice(page, key).getByRole("button", { name: "Dismiss" }).click();
    await expect(notice(page, key)).toHaveCount(0);
  }
});

visit("an impossible shape causes a notice too", { at: "scene=shift&image=digit&k=1,1,1,1,1,1,1&dilation=4&boundary=valid" }, async (page) => {
  // Only the conflicting setting is reset: without dilation the kernel fits.
  await expect(notice(page, "dilation")).toContainText("Not possible");
  await expect(menu(page, "Boundary")).toHaveValue("valid");
  await expect(sentence(page)).toContainText("bit for bit");
});

visit("unknown keys are ignored", { at: "colour=red&k=3,2,1&keys=forward&&=&==&x&%zz=%f" }, async (page) => {
  await expect(field(page, "Kernel element w₀")).toHaveValue("3");
  await expect(page.locator("[data-notice]")).toHaveCount(0);
});

visit("percent-encoding is understood", { at: "k=3%2C2%2c1&x=%31,%32,3&select=%6b0" }, async (page) => {
  await expect(field(page, "Kernel element w₀")).toHaveValue("3");
  await expect(field(page, "x₁")).toHaveValue("2");
  assert.equal((await lit(page, "conv")).length, 2);
});

const number = random(19);
const bytes = (length) => Array.from({ length }, () => String.fromCharCode(Math.floor(number() * 0x300)));
const malformed = {
  "percent signs": "%%%=%&x=%&k=%f&scene=%c3%28&%=%",
  "broken UTF-8": "theme=%ff%fe%00%80&k=%C0%AF",
  "control characters": `x=${encodeURIComponent("\0\x01\u202e\u2028")}&k=%0d%0a`,
  "100 kB of one value": `theme=${"x".repeat(100_000)}`,
  "100 kB of pairs": "k=1&".repeat(25_000),
  "100 kB of numbers": `x=${"1,".repeat(50_000)}1`,
  "huge numbers": "x=1e999,-1e999&k=NaN,Infinity&seed=99999999999999999999&stride=-1",
  markup: 'theme=<img src=x onerror="document.title=1">&k=</p><script>document.title=1</script>',
  garbage: encodeURI(bytes(2000).join("")),
};

for (const [name, fragment] of Object.entries(malformed)) {
  visit(`malformed: ${name}`, { at: `step=none&${fragment}` }, async (page) => {
    assert.equal(await scene(page), "connect");
    await expect(page.locator("#failure")).toBeHidden();
    await expect(page).toHaveTitle("Which connections reuse one number? · Parameter Sharing");
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    assert.ok(width <= 1280, `${width}`);
    // The page still works.
    await page.locator('[data-param-button="k0"]').first().click();
    assert.ok((await lit(page, "conv")).length > 0);
    for (let left = await page.locator("[data-notice]").count(); left > 0; left -= 1) {
      await page.getByRole("button", { name: "Dismiss" }).first().click();
      await expect(page.locator("[data-notice]")).toHaveCount(left - 1);
    }
  });
}

visit("random fragments never break the page", {}, async (page) => {
  const keys = ["scene", "x", "k", "kh", "boundary", "stride", "dilation", "flip", "layers", "select", "image", "dx", "dy", "t", "hide", "lang", "theme", "embed", "v", "dim", "seed"];
  const values = ["", "0", "1", "2", "-1", "3", "shift", "connect", "k1", "w9.9", "l0.0", "y3", "full", "valid", "reflect", "circular", "1,2,3", "1,1,1,1,1,1,1,1,1", "conv", "local,dense", "pixel-cat", "impulse", "nav,matrix", "zh-CN", "dark", "999", "0.5", "1e6", "%00", "é"];
  const any = (list) => list[Math.floor(number() * list.length)];
  const all = Array.from({ length: 300 }, () =>
    Array.from({ length: 1 + number() * 8 }, () => `${any(keys)}=${any(values)}`).join("&"),
  );
  await page.evaluate(async (all) => {
    for (const fragment of all) {
      parameterSharing.setState(fragment);
      const once = parameterSharing.state();
      parameterSharing.setState(once);
      if (parameterSharing.state() !== once) throw new Error(`${fragment} → ${once} → ${parameterSharing.state()}`);
      // The page is drawn in between.
      await new Promise((resolve) => setTimeout(resolve));
    }
    parameterSharing.setState("");
  }, all);
  await expect(page.locator("#failure")).toBeHidden();
  await page.evaluate(() => parameterSharing.setState("step=none"));
  await expect.poll(async () => (await lit(page, "conv")).length).toBe(7);
});

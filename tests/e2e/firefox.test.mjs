// Firefox: the scenes respond as in Chromium, and the numbers agree bit for bit.
import assert from "node:assert/strict";
import { test } from "node:test";
import { dist } from "./browser.mjs";
import { count, eventually, host, inFirefox, openMenu, text } from "./firefox.mjs";
import { open, outputs, picture, prefix, visit } from "./page.mjs";
import { serve } from "./server.mjs";

test("Firefox: Connect opens and reacts to mouse and keyboard", async () => {
  await inFirefox("step=none", async (page) => {
    const lit = (layer) => count(page, `[data-layer="${layer}"] [data-edge][data-on="true"]`);
    assert.deepEqual([await lit("conv"), await lit("dense")], [7, 1]);
    await page.click('[data-param-button="k0"]');
    await eventually(() => lit("conv"), 6);
    await page.click('[aria-label="Kernel element w₁"]', { count: 3 });
    await page.keyboard.type("2.5");
    await eventually(() => text(page, '[data-layer="conv"] [data-output="0"] text'), "2");
    await page.keyboard.press("ArrowUp");
    await eventually(() => page.$eval('[aria-label="Kernel element w₁"]', (field) => field.value), "3.5");
    await eventually(() => page.evaluate(() => location.hash), "#k=1,3.5,-1&select=k0");
  });
});

test("Firefox: it is presented, stepped through and blanked; the dialog gives link and code", async () => {
  await inFirefox("scene=tie", async (page) => {
    await page.keyboard.press("p");
    await eventually(() => count(page, "html[data-present]"), 1);
    await page.waitForSelector('.dock[data-step="0"]');
    await page.keyboard.press("PageDown");
    await page.waitForSelector('.dock[data-step="1"]');
    await page.keyboard.press(".");
    await page.waitForSelector(".blank");
    await page.keyboard.press("PageDown");
    await eventually(() => count(page, ".blank"), 0);
    await page.keyboard.press("p");
    await eventually(() => count(page, "html[data-present]"), 0);
    await page.waitForSelector('[data-parameters="9"]');
    await openMenu(page, "share");
    await page.waitForSelector("dialog.share[open]");
    const fields = await page.$$eval("dialog.share textarea", (all) => all.map((field) => field.value));
    assert.equal(fields[0], `${host().url}tie.html#step=shift`);
    assert.match(fields.at(-1), /y = W @ x/);
    assert.equal(await count(page, "dialog.share .qr path"), 2);
  });
});

test("Firefox: a bar and the picture are dragged", async () => {
  const drag = async (page, selector, x, y) => {
    const target = await page.$(selector);
    await target.scrollIntoView();
    const box = await target.boundingBox();
    const from = [box.x + box.width / 2, box.y + box.height / 2];
    await page.mouse.move(...from);
    await page.mouse.down();
    await page.mouse.move(from[0] + x * box.width, from[1] + y * box.height, { steps: 3 });
    await page.mouse.up();
  };
  await inFirefox("step=none", async (page) => {
    await drag(page, '[data-layer="conv"] [data-bar="3"]', 0, -2);
    await eventually(() => page.$eval('[aria-label="x₃"]', (field) => field.value), "6");
  });
  await inFirefox("scene=shift&image=pixel-cat&dx=0&dy=0", async (page) => {
    await page.waitForSelector("[data-max-difference]");
    await drag(page, '[data-picture="I2"]', 0.25, -0.25);
    await eventually(() => page.evaluate(() => location.hash), "#scene=shift&image=pixel-cat&dx=4&dy=-4");
  });
});

test("Firefox: Shift opens with the cat, and plays to its end", async () => {
  await inFirefox("scene=shift&t=0.9", async (page) => {
    await page.waitForSelector("[data-max-difference]");
    await page.click('[aria-label="Play"]');
    await eventually(() => text(page, "[data-max-difference]"), "0");
    await eventually(() => page.$eval(".player input", (slider) => slider.value), "1");
  });
});

const states = [
  "x=0.1,0.2,0.3,-0.4,1e-3,7&k=0.7,-0.3,1.1&boundary=reflect",
  "x=3.3,-2.7,9.1,4.4&k=0.1,0.2&boundary=full&flip=1&dilation=2",
  "scene=shift&image=pixel-cat",
  "scene=shift&image=digit&boundary=reflect&dx=5&dy=-3&k=0.1,0.7,-0.3,0.2,1.1,0,0.4,-0.9,0.05&kh=3",
  "scene=shift&image=impulse&boundary=zero&dx=-6&dy=6",
  "scene=shift&boundary=replicate&dx=30&dy=9",
];

/** Results of the API on numbers that are the same in every browser. */
function answers() {
  let seed = 1;
  const next = () => ((seed = (seed * 48271) % 2147483647) / 2147483647) * 4 - 2;
  const numbers = (length) => Float32Array.from({ length }, next);
  const bits = (array) => [...new Uint32Array(array.buffer)];
  const [x, k, matrix] = [numbers(48), numbers(6), numbers(48 * 5)];
  const boundaries = ["zero", "valid", "circular", "replicate", "reflect", "full"];
  return [
    ...boundaries.map((boundary) => bits(parameterSharing.correlate1d(x, k, { boundary, dilation: 2 }))),
    ...boundaries.map((boundary) => bits(parameterSharing.correlate2d(x, 6, 8, k, 2, 3, { boundary, stride: 2, flip: true }).data)),
    bits(parameterSharing.dense(matrix, 5, 48, x)),
  ];
}

test("Firefox: a frame that is not displayed starts", async () => {
  const course = { type: "text/html", body: '<!doctype html><iframe style="display: none" src="./#embed=1"></iframe>' };
  const site = await serve(dist, { prefix, answer: (path) => path.endsWith("/course.html") && course });
  await inFirefox(`${site.url}course.html`, async (page) => {
    const started = () => page.evaluate(() => Boolean(document.querySelector("iframe").contentDocument.querySelector("main")));
    await eventually(started, true);
  });
  await site.close();
});

test("Firefox: after one visit it opens without network", async () => {
  await inFirefox("step=none", async (_, firefox) => {
    const site = await serve(dist, { prefix });
    const page = await firefox.newPage();
    await page.goto(site.url);
    await eventually(() => page.evaluate(async () => Boolean(await caches.match("./"))), true);
    await site.close();
    await page.reload();
    await page.waitForSelector("main[data-scene]");
    await page.close();
  });
});

visit("Firefox and Chromium agree, bit for bit", {}, async (chromium, { host: { url } }) => {
  for (const fragment of states) {
    await chromium.goto("about:blank");
    await open(chromium, url, fragment);
    await inFirefox(fragment, async (page) => {
      if (fragment.includes("shift")) {
        await page.waitForSelector("[data-max-difference]");
        for (const name of ["I", "I2", "fI", "fI2", "gfI", "difference"]) {
          assert.equal(await bytes(page, name), (await picture(chromium, name)).bytes, `${fragment} ${name}`);
        }
        const largest = (element) => ({ ...element.dataset });
        const found = await page.$eval("[data-max-difference]", largest);
        assert.deepEqual(found, await chromium.locator("[data-max-difference]").evaluate(largest));
      } else {
        for (const layer of ["conv", "local", "dense"]) {
          const units = `[data-layer="${layer}"] [data-output]`;
          const values = await page.$$eval(units, (all) => all.map((unit) => Number(unit.dataset.value)));
          assert.deepEqual(values, await outputs(chromium, layer));
        }
      }
    });
  }
  await inFirefox("step=none", async (page) => assert.deepEqual(await page.evaluate(answers), await chromium.evaluate(answers)));
});

function bytes(page, name) {
  return page.$eval(`[data-picture="${name}"]`, (element) => {
    const { data } = element.getContext("2d").getImageData(0, 0, element.width, element.height);
    let binary = "";
    for (let at = 0; at < data.length; at += 8192) {
      binary += String.fromCharCode(...data.subarray(at, at + 8192));
    }
    return btoa(binary);
  });
}

// Provoked failures: each ends in a message with advice, and the address keeps the state.
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { deflateSync } from "node:zlib";
import { dist } from "./browser.mjs";
import { expect, field, narrator, open, outputs, ready, visit } from "./page.mjs";

const provoked = { troubles: true, opens: false };
const failure = (page) => page.locator("#failure");
const program = readdirSync(dist).find((name) => /^parameter-sharing.*\.js$/.test(name));

/** The page stops before it has shown anything: it shows a message and keeps the address. */
async function stops(page, url) {
  await expect(failure(page)).toBeVisible();
  await expect(failure(page)).toContainText("could not be loaded");
  assert.equal(page.url(), url);
}

// An extension may change the page in ways the program does not expect.
const breakPage = () => { document.createElement = document.createElementNS = () => { throw new Error("no"); }; };
visit("a panic in a view that cannot create elements", { at: "k=1,2,4&select=k1", troubles: true }, async (page) => {
  await page.evaluate(breakPage);
  await page.evaluate(() => parameterSharing.setState("scene=tie"));
  await expect(failure(page)).toBeVisible();
  await expect(failure(page)).toContainText("your work is in the address");
  assert.match(page.url(), /#k=1,2,4/);
  await page.getByRole("link", { name: /Open it again/ }).click();
  await ready(page);
  await expect(field(page, "Kernel element w₂")).toHaveValue("4");
  await expect(failure(page)).toBeHidden();
});

// Without memory WebAssembly traps, and no hook of the program runs.
for (const [name, thrown] of [
  ["an allocation that fails", () => { throw new WebAssembly.RuntimeError("unreachable"); }],
  ["a trap in a promise", () => void Promise.reject(new WebAssembly.RuntimeError("memory access out of bounds"))],
]) {
  visit(`${name} shows the message, and the address keeps the state`, { at: "k=1,2,4", troubles: true }, async (page) => {
    await page.evaluate((thrown) => void setTimeout(eval(thrown)), `(${thrown})`);
    await expect(failure(page)).toBeVisible();
    await expect(failure(page)).toContainText("your work is in the address");
    assert.match(page.url(), /#k=1,2,4/);
  });
}

visit("an error of another script is none of the page's", { at: "k=1,2,4", troubles: true }, async (page) => {
  await page.evaluate(() => void setTimeout(() => { throw new Error("elsewhere"); }));
  await page.evaluate(() => new Promise((done) => setTimeout(done, 50)));
  await expect(failure(page)).toBeHidden();
});

/** What translating extensions do to every text of the page: put an element around it, or a copy in its place. */
const translations = {
  "puts elements around": (text, font) => {
    text.replaceWith(font);
    font.firstChild.append(text);
  },
  "puts copies in place of": (text, font) => {
    font.firstChild.append(`«${text.nodeValue}»`);
    text.replaceWith(font);
  },
};
for (const [name, replace] of Object.entries(translations)) {
  visit(`an extension ${name} the letters: the state goes on, and what changes is drawn anew`, { at: "step=1" }, async (page, { context, host }) => {
    const translate = () =>
      page.evaluate((replace) => {
        const walker = document.createTreeWalker(document.getElementById("app"), NodeFilter.SHOW_TEXT);
        const texts = [];
        while (walker.nextNode()) {
          if (walker.currentNode.nodeValue.trim() && !walker.currentNode.parentElement.closest("font, svg, math, select")) {
            texts.push(walker.currentNode);
          }
        }
        for (const text of texts) {
          const font = document.createElement("font");
          font.append(document.createElement("font"));
          (0, eval)(replace)(text, font);
        }
      }, `(${replace})`);
    await translate();
    // A letter that stays may stay translated.
    const said = (page) => narrator(page).evaluate((element) => element.textContent.replace(/[«»]/g, ""));
    for (const fragment of ["step=2", "step=3", "scene=shift&step=2", "scene=tie&step=1", "scene=learn&step=none", "scene=count&step=2", "step=4"]) {
      await page.evaluate((fragment) => void (location.hash = fragment), fragment);
      const plain = await context.newPage();
      await open(plain, host.url, fragment);
      await expect.poll(() => said(page)).toBe(await said(plain));
      await plain.close();
      await translate();
    }
    await expect(failure(page)).toBeHidden();
  });
}

visit("after an extension has emptied a scene, the next one is still drawn", { troubles: true }, async (page) => {
  await page.evaluate(() => document.querySelector("main").replaceChildren());
  await page.evaluate(() => parameterSharing.setState("scene=tie"));
  await expect(page.locator("[data-scene=tie] .tying")).toBeVisible();
  await expect(failure(page)).toBeHidden();
});

visit("a panic is reported to the host and in the console", { ...provoked }, async (page, { host, another, troubles }) => {
  const html = `<!doctype html><title>Course</title><iframe id="app" src="${host.url}#embed=1"></iframe>`;
  const script = () => { globalThis.heard = []; addEventListener("message", ({ data }) => heard.push(data)); };
  await page.addInitScript(script);
  const { url } = await another({ answer: (path) => path.endsWith("/course.html") && { type: "text/html", body: html } });
  await page.goto(`${url}course.html`);
  const frame = page.frames().find((frame) => frame.url().startsWith(host.url));
  await ready(page.frameLocator("#app"));
  await frame.evaluate(breakPage);
  await frame.evaluate(() => parameterSharing.setState("scene=tie"));
  await expect.poll(() => page.evaluate(() => heard.find(({ type }) => type === "error")?.message)).toMatch(/Something went wrong/);
  assert.ok(troubles.some((trouble) => trouble.includes("panicked at")), `${troubles}`);
});

const versions = {
  "exports nothing that the script knows": () => Buffer.from([0, 97, 115, 109, 1, 0, 0, 0]),
  "wants what the script does not give": (bytes) => {
    // The name of the first import, of a module whose name is as short.
    const named = (name) => Buffer.from([1, 97, 1, name, 0]);
    const at = bytes.indexOf(named(97));
    assert.ok(at > 0);
    const other = Buffer.from(bytes);
    named(126).copy(other, at);
    return other;
  },
};
for (const [name, change] of Object.entries(versions)) {
  visit(`a WebAssembly of another version than the script: it ${name}`, provoked, async (page, { another }) => {
    const bytes = readFileSync(join(dist, program.replace(".js", "_bg.wasm")));
    const { url } = await another({ answer: (path) => path.endsWith(".wasm") && { type: "application/wasm", body: change(bytes) } });
    await page.goto(`${url}#scene=shift&dx=3`);
    await stops(page, `${url}#scene=shift&dx=3`);
  });
}

visit("a host may send WebAssembly with another content type", provoked, async (page, { another }) => {
  const bytes = readFileSync(join(dist, program.replace(".js", "_bg.wasm")));
  const { url } = await another({ answer: (path) => path.endsWith(".wasm") && { type: "text/plain", body: bytes } });
  await open(page, url, "k=1,2,4");
  assert.equal((await outputs(page)).length, 7);
});

visit("a host that serves the same page for every address", provoked, async (page, { another }) => {
  const { url } = await another({ answer: (path) => path.endsWith(".wasm") && { type: "text/html", body: "<!doctype html><title>Hello</title>" } });
  await page.goto(`${url}#scene=shift&dx=3`);
  await stops(page, `${url}#scene=shift&dx=3`);
});

/** A picture of one colour that is a small file with many pixels. */
function png(width, height) {
  const table = Array.from({ length: 256 }, (_, n) => Array.from({ length: 8 }).reduce((crc) => (crc & 1 ? 0xedb88320 ^ (crc >>> 1) : crc >>> 1), n));
  const chunk = (type, data) => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const crc = body.reduce((crc, byte) => table[(crc ^ byte) & 255] ^ (crc >>> 8), -1) ^ -1;
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    sum.writeUInt32BE(crc >>> 0);
    return Buffer.concat([length, body, sum]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([1, 0], 8);
  const rows = deflateSync(Buffer.alloc((Math.ceil(width / 8) + 1) * height));
  return Buffer.concat([Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]), chunk("IHDR", header), chunk("IDAT", rows), chunk("IEND", Buffer.alloc(0))]);
}

for (const side of [12_000, 60_000]) {
  visit(`a picture of ${side} × ${side} is refused with a message beside it, and nothing is lost`, { at: "scene=shift&image=impulse&dx=5", troubles: true }, async (page) => {
    await page.getByRole("combobox", { name: "Picture" }).selectOption("custom");
    await page.locator("input[type=file]").setInputFiles({ name: "huge.png", mimeType: "image/png", buffer: png(side, side) });
    await expect(page.locator("main [role=alert]")).toContainText("4096", { timeout: 60_000 });
    assert.match(page.url(), /dx=5/);
    await page.evaluate(() => parameterSharing.setState("scene=shift&image=impulse&dx=5"));
    await expect(page.locator("[data-max-difference]")).toHaveAttribute("data-max-difference", "0");
  });
}

visit("an array that no memory holds is an error to the script that asked, and the page goes on", { at: "k=1,2,4" }, async (page) => {
  const refusals = await page.evaluate(() => {
    const refused = (make) => { try { make(); return "made"; } catch (error) { return `${error.name}: ${error.message}`; } };
    return [
      refused(() => new parameterSharing.Plane(100_000, 100_000)),
      refused(() => new parameterSharing.Plane(2 ** 31, 2 ** 31)),
      refused(() => parameterSharing.correlate2d(new Float32Array(4), 2 ** 16, 2 ** 16, new Float32Array(1), 1, 1)),
    ];
  });
  for (const refusal of refusals) assert.match(refusal, /^Error: .*(too large|whole number from)/);
  await page.evaluate(() => parameterSharing.setState("k=7,2,4"));
  await expect(field(page, "Kernel element w₀")).toHaveValue("7");
});

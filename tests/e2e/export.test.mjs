// The figure, the data and the code from the sharing dialog.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after } from "node:test";
import { expect, open, openMenu, outputs, ready, visit } from "./page.mjs";

const folder = mkdtempSync(join(tmpdir(), "parameter-sharing-"));
after(() => rmSync(folder, { recursive: true }));

/** Opens the dialog, saves by a button or link, and returns the path of the file. */
async function save(page, selector) {
  if (!(await page.locator("dialog.share[open]").count())) {
    await openMenu(page, "share");
  }
  const [download] = await Promise.all([page.waitForEvent("download"), page.locator(`dialog.share ${selector}`).click()]);
  const path = join(folder, download.suggestedFilename());
  await download.saveAs(path);
  return path;
}

/** The tables of a CSV file by name. */
function tables(csv) {
  const rows = csv.trim().split("\n").map((line) => line.split(","));
  return Map.groupBy ? Map.groupBy(rows, ([name]) => name) : rows.reduce((all, row) => all.set(row[0], [...(all.get(row[0]) ?? []), row]), new Map());
}
const numbers = (rows) => rows.flatMap(([, , ...row]) => row.map(Number));

for (const at of ["step=none", "dim=2&theme=dark", "scene=shift&image=pixel-cat&lang=zh-CN", "scene=tie&theme=projector", "scene=count&step=none", "scene=learn&step=none"]) {
  visit(`the figure as SVG needs no other file and looks the same: ${at}`, { at }, async (page, { context }) => {
    await ready(page);
    const [title, sentence] = await Promise.all(["h1", ".narrator"].map((part) => page.locator(part).textContent()));
    const values = await page.locator(".stage text, .stage td").evaluateAll((all) => all.filter((e) => e.checkVisibility()).map((e) => e.textContent.trim()).filter((t) => /^[−\d.,]+$/.test(t)));
    const svg = readFileSync(await save(page, '[data-save="svg"]'), "utf8");
    // Colours are in a form that every program reads.
    assert.doesNotMatch(svg, /color\(|rgba\(|color-mix|oklab|oklch/);
    // Inkscape reads images only by this name, and clips only by paths.
    assert.doesNotMatch(svg, /<image[^>]* href=|overflow="hidden"/);
    // librsvg scales every stroke, and blurs enlarged pixels.
    assert.doesNotMatch(svg, /vector-effect|image-rendering/);
    assert.doesNotMatch(svg, / class=| style=|var\(--|<script|foreignObject|https?:\/\/(?!www\.w3\.org)/);
    const alone = await context.newPage();
    const problems = [];
    alone.on("request", (request) => /^(data|file):/.test(request.url()) || problems.push(request.url()));
    await alone.goto(`file://${join(folder, `parameter-sharing-${/scene=(\w+)/.exec(at)?.[1] ?? "connect"}.svg`)}`);
    const { root, texts, outside, said } = await alone.evaluate(() => {
      const sheet = document.documentElement.getBoundingClientRect();
      const all = [...document.querySelectorAll("text")];
      const beyond = (box) => box.width && (box.left < sheet.left - 1 || box.right > sheet.right + 1 || box.bottom > sheet.bottom + 1);
      return {
        root: document.documentElement.localName,
        texts: all.map((text) => text.textContent.trim()),
        outside: all.filter((text) => beyond(text.getBoundingClientRect())).map((text) => text.textContent),
        said: ["title", "desc"].map((part) => document.querySelector(part).textContent),
      };
    });
    assert.equal(root, "svg");
    assert.deepEqual(outside, []);
    assert.deepEqual(said, [title, sentence.trim()]);
    const missing = values.filter((value) => !texts.includes(value));
    assert.deepEqual(missing, []);
    assert.deepEqual(problems, []);
  });
}

visit("two saved figures share no identifier, and each finds its own", { at: "scene=learn&step=none" }, async (page) => {
  await ready(page);
  const files = [];
  for (let file = 0; file < 2; file++) {
    files.push(readFileSync(await save(page, '[data-save="svg"]'), "utf8"));
  }
  const [first, second] = files.map((svg) => [...svg.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
  assert.ok(first.length > 0);
  assert.deepEqual(first.filter((id) => second.includes(id)), []);
  const used = [...files[0].matchAll(/url\((?:&quot;)?#([^)&]+)/g)].map(([, id]) => id);
  assert.ok(used.length > 0);
  assert.deepEqual(used.filter((id) => !first.includes(id)), []);
});

visit("generated content is in the saved figure, and controls are not", { opens: false }, async (page, { host }) => {
  const texts = async (at) => {
    await page.goto("about:blank");
    await open(page, host.url, at);
    const svg = readFileSync(await save(page, '[data-save="svg"]'), "utf8");
    return written(svg);
  };
  const signs = await texts("scene=shift&image=pixel-cat&panel=holds");
  assert.ok(signs.includes("✓") && signs.includes("✗"), `${signs}`);
  const tie = await texts("scene=tie&mark=3.2&untie=4.3");
  assert.ok(tie.includes("●") && tie.includes("≠"), `${tie}`);
  assert.ok(!tie.some((text) => /Untie|Tie again/.test(text)));
  const growth = await texts("scene=count&panel=growth&step=none");
  assert.ok(!growth.some((text) => /table|Save|Copy/.test(text)), `${growth}`);
  // The buttons of a player are icons.
  const icons = async (at) => {
    await page.goto("about:blank");
    await open(page, host.url, at);
    return readFileSync(await save(page, '[data-save="svg"]'), "utf8").match(/<svg/g).length;
  };
  assert.equal(await icons("step=none&slide=2"), await icons("step=none"));
});

/** The texts of an SVG file. */
const written = (svg) => [...svg.matchAll(/<text[^>]*>(.*?)<\/text>/g)].map(([, text]) => text.replace(/<[^>]+>/g, "").trim());

visit("a file has the bare figure, or the sentence and the address as well, with or without a background", { at: "scene=shift&image=impulse&t=0" }, async (page) => {
  await ready(page);
  const sentence = (await page.locator(".narrator").textContent()).trim();
  // The size of the picture is a choice and its caption.
  const controls = (await page.locator("main :is(.segments, .choice, .moves) :is(button, .label):visible").allTextContents()).filter((text) => !text.includes("×"));
  assert.ok(controls.length > 5);
  const bare = readFileSync(await save(page, '[data-save="svg"]'), "utf8");
  assert.deepEqual(written(bare).filter((text) => text && (controls.includes(text) || sentence.startsWith(text))), []);
  const ground = /<rect fill="rgb\(\d+, \d+, \d+\)" width="\d+" height="\d+"\/>/;
  assert.match(bare, ground);
  await page.getByLabel("with sentence and address").click();
  await page.getByLabel("no background").click();
  const address = await page.getByRole("textbox", { name: "Link", exact: true }).inputValue();
  const whole = readFileSync(await save(page, '[data-save="svg"]'), "utf8");
  assert.doesNotMatch(whole, ground);
  const said = written(whole).join(" ").replaceAll("&amp;", "&");
  assert.ok(said.replaceAll(" ", "").includes(sentence.replaceAll(" ", "")), said);
  assert.ok(said.replaceAll(" ", "").endsWith(address), said);
});

visit("a file is as wide as was asked for", { at: "scene=shift&image=impulse" }, async (page) => {
  await ready(page);
  await openMenu(page, "share");
  const width = page.getByLabel("Width of the file, px");
  for (const wanted of [1600, 700]) {
    await width.fill(`${wanted}`);
    await width.press("Enter");
    const svg = readFileSync(await save(page, '[data-save="svg"]'), "utf8");
    const [, high] = new RegExp(`<svg[^>]* width="${wanted}" height="(\\d+)"`).exec(svg);
    const png = readFileSync(await save(page, '[data-save="png"]'));
    assert.equal(png.subarray(1, 4).toString(), "PNG");
    assert.deepEqual([png.readUInt32BE(16), png.readUInt32BE(20)], [wanted, Number(high)]);
  }
});

visit("a saved picture has the pixels that were painted, also where the browser hides those of canvases", { opens: false }, async (page, { host }) => {
  for (const hidden of [false, true]) {
    if (hidden) {
      await page.addInitScript(() => {
        const noise = (data) => data.forEach((_, place) => (data[place] = (31 * place) % 256));
        const read = CanvasRenderingContext2D.prototype.getImageData;
        CanvasRenderingContext2D.prototype.getImageData = function (...box) {
          const image = read.apply(this, box);
          noise(image.data);
          return image;
        };
        HTMLCanvasElement.prototype.toDataURL = () => "data:,";
      });
    }
    await page.goto("about:blank");
    await open(page, host.url, "scene=shift&image=pixel-cat&step=none&theme=light");
    await ready(page);
    const svg = readFileSync(await save(page, '[data-save="svg"]'), "utf8");
    // The picture I has 16 × 16 grey levels, each of which became a square of pixels.
    const levels = await page.evaluate(async (address) => {
      const bytes = Uint8Array.from(atob(address.split(",")[1]), (letter) => letter.charCodeAt(0));
      const numbers = new DataView(bytes.buffer);
      const [width, height, length] = [16, 20, 33].map((at) => numbers.getUint32(at));
      const packed = new Blob([bytes.subarray(41, 41 + length)]).stream().pipeThrough(new DecompressionStream("deflate"));
      const rows = new Uint8Array(await new Response(packed).arrayBuffer());
      const times = width / 16;
      const row = 4 * width + 1;
      return { width, height, grey: Array.from({ length: 256 }, (_, at) => rows[row * times * Math.floor(at / 16) + 1 + 4 * times * (at % 16)]) };
    }, /xlink:href="(data:image\/png[^"]*)"/.exec(svg)[1]);
    assert.ok(levels.width % 16 === 0 && levels.width >= 100 && levels.height === levels.width, `${levels.width} × ${levels.height}`);
    const json = JSON.parse(readFileSync(await save(page, 'a[download$=".json"]'), "utf8"));
    assert.deepEqual(levels.grey, json.I.flat());
    assert.equal(await page.locator('[data-save="png"]').count(), hidden ? 0 : 1);
    assert.equal(await page.getByText("An SVG shows everything").count(), hidden ? 1 : 0);
  }
});

visit("the data are the numbers shown", { at: "x=1,2,3,4&k=1,0.5,-1&boundary=circular" }, async (page) => {
  const shown = await Promise.all(["conv", "dense"].map((layer) => outputs(page, layer)));
  const csv = tables(readFileSync(await save(page, 'a[download$=".csv"]'), "utf8"));
  assert.deepEqual(["conv", "dense"].map((layer) => numbers(csv.get(`y ${layer}`))), shown);
  const json = JSON.parse(readFileSync(await save(page, 'a[download$=".json"]'), "utf8"));
  assert.deepEqual(json["y conv"].flat(), shown[0]);
  assert.equal(json.fragment, "x=1,2,3,4&k=1,0.5,-1&boundary=circular");
});

/** The result of running the code in the dialog beside its data. */
async function computed(page) {
  await openMenu(page, "share");
  const code = await page.getByRole("textbox", { name: "NumPy" }).inputValue();
  const program = join(folder, "layer.py");
  writeFileSync(program, `${code}\nimport json as j\nprint("RESULT", j.dumps(np.asarray(y, dtype=float).ravel().tolist()))\n`);
  const said = execFileSync(process.env.PYTHON_PATH ?? "python3", [program], { cwd: folder, encoding: "utf8" });
  return JSON.parse(said.split("RESULT ")[1]);
}

const close = (left, right, what) => {
  assert.equal(left.length, right.length, what);
  left.forEach((value, place) => assert.ok(Math.abs(value - right[place]) <= 1e-5 * Math.max(1, Math.abs(value)), `${what} at ${place}: ${value}, ${right[place]}`));
};

visit("the NumPy code gives the outputs shown: Connect", { opens: false }, async (page, { host }) => {
  const states = ["step=none", "boundary=valid&stride=2", "boundary=reflect&dilation=2", "boundary=full&k=0.1,2,-3,4", "boundary=replicate&flip=1&k=1,2",
    "boundary=circular&dilation=3&k=1,2,3,4", "dim=2", "dim=2&kh=3&k=1,2,3&boundary=reflect&stride=2", "dim=2&k=1,-1&flip=1&boundary=full&dilation=2"];
  for (const state of states) {
    await page.goto("about:blank");
    await open(page, host.url, state);
    const shown = await outputs(page, "conv");
    close(await computed(page), shown, state);
  }
});

visit("the NumPy code gives the outputs shown: Shift and Tie", { opens: false }, async (page, { host }) => {
  for (const state of ["scene=shift&image=pixel-cat&relu=1", "scene=shift&image=digit&pool=max2&boundary=zero", "scene=shift&dim=1&pool=avg2", "scene=shift&dim=1&boundary=full&pool=max2", "scene=shift&image=digit&boundary=full",
    "scene=shift&image=pixel-cat&boundary=full&pool=avg2&relu=1", "scene=shift&image=pixel-cat&boundary=reflect&pool=blur2", "scene=shift&step=none"]) {
    await page.goto("about:blank");
    await open(page, host.url, state);
    const json = JSON.parse(readFileSync(await save(page, 'a[download$=".json"]'), "utf8"));
    await page.getByRole("dialog").getByRole("button", { name: "Close" }).click();
    close(await computed(page), json["f(I)"].flat(), state);
  }
  await page.goto("about:blank");
  await open(page, host.url, "scene=tie&n=5&group=shift,reflect");
  const json = JSON.parse(readFileSync(await save(page, 'a[download$=".json"]'), "utf8"));
  await page.getByRole("dialog").getByRole("button", { name: "Close" }).click();
  close(await computed(page), json.W.map((row) => row.reduce((sum, w, j) => sum + w * json.x[0][j], 0)), "tie");
});

visit("each library has its code, and a scene without a layer has a message instead", { at: "boundary=zero&stride=2&dilation=2" }, async (page) => {
  await openMenu(page, "share");
  const library = page.getByRole("combobox", { name: "Library" });
  for (const [name, call] of [["PyTorch", "torch.nn.Conv1d"], ["Keras", "keras.layers.Conv1D"], ["JAX", "lax.conv_general_dilated"], ["NumPy", "sliding_window_view"]]) {
    await library.selectOption(name);
    await expect(page.getByRole("textbox", { name })).toHaveValue(new RegExp(call.replaceAll(".", "\\.")));
  }
  await page.getByRole("dialog").getByRole("button", { name: "Close" }).click();
  await page.getByRole("navigation").getByRole("link", { name: "Learn" }).click();
  await openMenu(page, "share");
  await expect(page.getByText("This scene shows no single layer to write down.")).toBeVisible();
});

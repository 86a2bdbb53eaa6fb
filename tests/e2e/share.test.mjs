// Links, embeds and codes for the present state.
import assert from "node:assert/strict";
import { AxeBuilder } from "@axe-core/playwright";
import jsQR from "jsqr";
import { expect, openMenu, ready, visit } from "./page.mjs";
import { scenes } from "./scenes.mjs";

const share = (page) => page.getByRole("button", { name: "Share what you see" });

for (const locale of ["en-US", "zh-CN"]) {
  visit(`the dialog is accessible: ${locale}`, { at: "scene=shift&image=impulse", locale }, async (page) => {
    await openMenu(page, "share");
    await expect(page.locator("dialog.share")).toBeVisible();
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).exclude("dialog iframe").analyze();
    assert.deepEqual(violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`), []);
  });
}

visit("by keyboard: the dialog opens, leaves parts out, copies, closes, and the focus returns", { at: "scene=shift&image=impulse&dx=5", permissions: ["clipboard-read", "clipboard-write"] }, async (page, { host }) => {
  await page.locator("[data-opens=menu]").press("Enter");
  await share(page).press("Enter");
  const dialog = page.getByRole("dialog", { name: "Share what you see" });
  await expect(dialog).toBeVisible();
  await expect(dialog.getByLabel("Link", { exact: true })).toHaveValue(`${host.url}shift.html#image=impulse&dx=5`);
  await dialog.getByLabel("formulas").press("Space");
  await expect(dialog.getByLabel("Frame", { exact: true })).toHaveValue(/#scene=shift&amp;embed=1&amp;hide=formula&amp;image=impulse/);
  await dialog.getByRole("button", { name: "Copy: Custom element" }).press("Enter");
  await expect(dialog.getByText("Copied.")).toBeVisible();
  const pasted = await page.evaluate(() => navigator.clipboard.readText());
  assert.match(pasted, /<parameter-sharing fragment="scene=shift&amp;hide=formula&amp;image=impulse&amp;dx=5"/);
  // The preview shows the figure to be embedded and updates when parts are left out.
  const preview = page.frameLocator("dialog iframe");
  await ready(preview);
  await expect(preview.locator("main .formula")).toHaveCount(0);
  await dialog.getByLabel("formulas").uncheck();
  await expect(preview.locator("main .formula")).toBeVisible();
  await dialog.getByLabel("Link", { exact: true }).focus();
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await expect(share(page)).toBeFocused();
});

visit("the square code opens this state", { at: "scene=tie&n=5" }, async (page, { host }) => {
  await openMenu(page, "share");
  const code = page.getByRole("img", { name: /QR code/ });
  await expect(code).toBeVisible();
  const dark = (await code.locator("path").last().getAttribute("d")).match(/M\d+ \d+/g).map((move) => move.slice(1).split(" ").map(Number));
  const scale = 4;
  const size = scale * Number((await code.getAttribute("viewBox")).split(" ")[2]);
  const pixels = new Uint8ClampedArray(4 * size * size).fill(255);
  for (const [x, y] of dark) {
    for (let row = scale * y; row < scale * (y + 1); row++) {
      for (let column = scale * x; column < scale * (x + 1); column++) pixels.fill(0, 4 * (row * size + column), 4 * (row * size + column) + 3);
    }
  }
  assert.equal(jsQR(pixels, size, size).data, `${host.url}tie.html#n=5`);
});

visit("keys of the page do nothing behind the dialog", { at: "step=1" }, async (page) => {
  await openMenu(page, "share");
  await page.getByRole("dialog").getByRole("heading", { level: 2 }).click();
  await page.keyboard.press("p");
  await page.keyboard.press("PageDown");
  await expect(page.locator("[data-step='1']")).toHaveCount(1);
  await expect(page.locator("html[data-present]")).toHaveCount(0);
});

const numberIn = (dialog, name) => dialog.getByRole("spinbutton", { name, exact: true });
const frameOf = (dialog) => dialog.getByLabel("Frame", { exact: true });

for (const scene of scenes) {
  visit(`${scene}: the frame that is offered has the height of its figure at the author's width, whatever is left out`, { at: `scene=${scene}`, unfolded: false }, async (page, { context }) => {
    await openMenu(page, "share");
    const dialog = page.getByRole("dialog");
    const within = await context.newPage();
    for (const width of [340, 640, 1100]) {
      await numberIn(dialog, "Width, px").fill(String(width));
      const parts = width === 640 ? ["controls", "sentence", "formulas", "matrices", "read-only"] : ["controls"];
      for (const label of [undefined, ...parts]) {
        const box = label && dialog.getByLabel(label, { exact: true });
        if (box && !(await box.count())) continue;
        await box?.check();
        const src = async () => /src="([^"]+)"/.exec(await frameOf(dialog).inputValue())[1].replaceAll("&amp;", "&");
        const [, , fragment] = /^([^#]*)#(.*)$/.exec(await src());
        const size = async () => (await frameOf(dialog).inputValue()).match(/width="(\d+)" height="(\d+)"/).slice(1).map(Number);
        await within.setViewportSize({ width, height: 500 });
        await within.goto("about:blank");
        await within.goto(await src());
        await ready(within);
        await within.evaluate(() => document.documentElement.setAttribute("data-framed", ""));
        const needed = () => within.evaluate(() => Math.ceil(document.getElementById("app").getBoundingClientRect().height));
        await expect.poll(async () => Math.abs((await size())[1] - (await needed())), { message: `${fragment} at ${width}` }).toBeLessThanOrEqual(1);
        assert.equal((await size())[0], width);
        // Nothing reaches out of the frame.
        assert.ok(await within.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${fragment} at ${width}`);
        await box?.uncheck();
      }
    }
  });
}

visit("a box that the figure fills has the size that the author gives; what is the figure itself cannot be left out", { at: "scene=tie", unfolded: false }, async (page) => {
  await openMenu(page, "share");
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByLabel("matrices", { exact: true })).toHaveCount(0);
  await dialog.getByLabel("fills a box", { exact: true }).check();
  await numberIn(dialog, "Width, px").fill("900");
  await numberIn(dialog, "Height, px").fill("560");
  await dialog.getByLabel("page shows through", { exact: true }).check();
  await expect(frameOf(dialog)).toHaveValue(/#scene=tie&amp;embed=1&amp;fit=1&amp;ground=none".* width="900" height="560"/);
  const preview = page.frameLocator("dialog iframe");
  await expect(preview.locator("html[data-fit][data-ground=none]")).toHaveCount(1);
  assert.deepEqual(Object.values(await page.locator("dialog iframe").boundingBox()).slice(2), [900, 560]);
});

visit("a shared link leads to the page of its scene, which says what it is and opens the state", { at: "scene=shift&image=impulse&dx=5" }, async (page, { host, context }) => {
  await openMenu(page, "share");
  const link = await page.getByRole("dialog").getByLabel("Link", { exact: true }).inputValue();
  assert.equal(link, `${host.url}shift.html#image=impulse&dx=5`);
  const other = await context.newPage();
  await other.goto(link);
  await expect(other).toHaveURL(`${host.url}#scene=shift&image=impulse&dx=5`);
  await expect(other.locator('main[data-scene="shift"]')).toBeVisible();
});

visit("the whole page has a card as well", { at: "" }, async (page) => {
  const content = (name) => page.locator(`meta[${name}]`).getAttribute("content");
  assert.ok((await content("name=description")).length > 50);
  assert.equal(await content('property="og:description"'), await content("name=description"));
});

for (const scene of scenes) {
  for (const lang of ["en", "zh-CN"]) {
    visit(`a search engine reads ${scene} in ${lang}`, { opens: false, userAgent: "Examplebot/1.0" }, async (page, { host }) => {
      await page.goto(`${host.url}${scene}${lang === "en" ? "" : `.${lang}`}.html`);
      assert.equal(await page.evaluate(() => document.documentElement.lang), lang);
      const question = await page.locator("h1").innerText();
      assert.ok((await page.title()).startsWith(question));
      assert.ok((await page.locator("li").count()) >= 3);
      const property = (name) => page.locator(`meta[property="og:${name}"]`).getAttribute("content");
      assert.equal(await property("title"), await page.title());
      assert.equal(await property("description"), await page.locator("meta[name=description]").getAttribute("content"));
      const picture = await page.evaluate(async (src) => {
        const image = new Image();
        image.src = src;
        await image.decode();
        return [image.naturalWidth, image.naturalHeight];
      }, await property("image"));
      assert.deepEqual(picture, [1200, 630]);
      // No mark of the sentences is left.
      assert.doesNotMatch(await page.locator("main").innerText(), /[*<>{}]/);
    });
  }
}

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
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
    assert.deepEqual(violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`), []);
  });
}

visit("by keyboard: the dialog opens, leaves parts out, copies, closes, and the focus returns", { at: "scene=shift&image=impulse&dx=5", permissions: ["clipboard-read", "clipboard-write"] }, async (page, { host }) => {
  await page.locator("[data-opens=menu]").press("Enter");
  await share(page).press("Enter");
  const dialog = page.getByRole("dialog", { name: "Share what you see" });
  await expect(dialog).toBeVisible();
  await expect(dialog.getByLabel("Link", { exact: true })).toHaveValue(`${host.url}#scene=shift&image=impulse&dx=5`);
  await dialog.getByLabel("formulas").press("Space");
  await expect(dialog.getByLabel("Frame", { exact: true })).toHaveValue(/#scene=shift&amp;embed=1&amp;hide=formula&amp;image=impulse/);
  await dialog.getByRole("button", { name: "Copy: Custom element" }).press("Enter");
  await expect(dialog.getByText("Copied.")).toBeVisible();
  const pasted = await page.evaluate(() => navigator.clipboard.readText());
  assert.match(pasted, /<parameter-sharing fragment="scene=shift&amp;hide=formula&amp;image=impulse&amp;dx=5"/);
  // The preview shows the figure to be embedded and updates when parts are left out.
  await dialog.getByText("Preview").click();
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
  assert.equal(jsQR(pixels, size, size).data, `${host.url}#scene=tie&n=5`);
});

visit("keys of the page do nothing behind the dialog", { at: "step=1" }, async (page) => {
  await openMenu(page, "share");
  await page.getByRole("dialog").getByRole("heading", { level: 2 }).click();
  await page.keyboard.press("p");
  await page.keyboard.press("PageDown");
  await expect(page.locator("[data-step='1']")).toHaveCount(1);
  await expect(page.locator("html[data-present]")).toHaveCount(0);
});

visit("a frame is as high as its figure in the column of a page", { at: "", unfolded: false, viewport: { width: 720, height: 600 } }, async (page) => {
  // As in a frame: the height of the page is that of its content.
  await page.evaluate(() => document.documentElement.setAttribute("data-framed", ""));
  for (const scene of scenes) {
    for (const [label, part] of [[undefined, ""], ["controls", "controls"], ["sentence", "caption"]]) {
      await page.evaluate((scene) => parameterSharing.setState(`scene=${scene}&embed=0`), scene);
      await ready(page);
      await openMenu(page, "share");
      const dialog = page.getByRole("dialog");
      if (label) await dialog.getByLabel(label, { exact: true }).check();
      const frame = await dialog.getByLabel("Frame", { exact: true }).inputValue();
      if (label) await dialog.getByLabel(label, { exact: true }).uncheck();
      await page.keyboard.press("Escape");
      const height = Number(/height="(\d+)"/.exec(frame)[1]);
      await page.evaluate((fragment) => parameterSharing.setState(fragment), `scene=${scene}&embed=1&hide=${part}`);
      await ready(page);
      const needed = () => page.evaluate(() => document.documentElement.scrollHeight);
      await page.setViewportSize({ width: 720, height });
      // The photograph of a scene comes later than the scene.
      await expect.poll(needed, { message: `${scene} without ${part}` }).toBeLessThanOrEqual(height);
      await page.setViewportSize({ width: 720, height: height - 120 });
      assert.ok((await needed()) > height - 120, `${scene} without ${part}: of ${height} too many are left over`);
    }
  }
});

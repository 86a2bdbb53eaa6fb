// The page inside another page.
import assert from "node:assert/strict";
import { expect, field, lit, narrator, outputs, ready, visit, openMenu } from "./page.mjs";

/** Opens a page of another origin with the app in a frame. Returns the frame. */
async function course(page, another, app, attributes = "") {
  const html = `<!doctype html><html lang="en"><link rel="icon" href="data:,"><title>Course</title><h1>Week 3</h1>
    <iframe id="app" title="Figure" width="1000" height="700" ${attributes} src="${app}"></iframe>`;
  const answer = (path) => path.endsWith("/week-3.html") && { type: "text/html", body: html };
  const { url } = await another({ answer });
  await page.goto(`${url}week-3.html`);
  return page.frameLocator("#app");
}

visit("embed=1 shows only the figure and its controls", { at: "embed=1&step=none" }, async (page) => {
  await expect(page.getByRole("navigation")).toHaveCount(0);
  await expect(page.getByRole("banner")).toHaveCount(0);
  await expect(page.locator("[data-layer]")).toHaveCount(2);
  await expect(page.getByRole("combobox", { name: "Boundary" })).toBeVisible();
  await field(page, "Kernel element w₀").fill("5");
  const full = page.getByRole("link", { name: "Open the full page" });
  await expect(full).toHaveAttribute("href", "#k=5,2,-1");
  await expect(full).toHaveAttribute("target", "_blank");
  await expect(page).toHaveURL(/#embed=1&k=5,2,-1$/);
});

const parts = {
  nav: (page) => page.getByRole("navigation"),
  controls: (page) => page.getByRole("combobox", { name: "Boundary" }),
  formula: (page) => page.locator("main math"),
  matrix: (page) => page.getByRole("grid"),
  stuck: (page) => page.locator("[data-opens=stuck]"),
};

for (const part of Object.keys(parts)) {
  visit(`hide=${part} leaves that out and nothing else`, { at: `hide=${part}&step=none` }, async (page) => {
    for (const [name, locate] of Object.entries(parts)) {
      const count = await locate(page).count();
      assert.equal(count === 0, name === part, name);
    }
  });
}

visit("hide=caption keeps question and sentence for screen readers", { at: "hide=caption" }, async (page) => {
  for (const hidden of [page.getByRole("heading", { level: 1 }), narrator(page)]) {
    await expect(hidden).toHaveCount(1);
    const { width } = await hidden.boundingBox();
    assert.ok(width <= 1, `${width}`);
  }
});

visit("in a frame of another origin it works", { troubles: true, opens: false }, async (page, { host, another, troubles }) => {
  const frame = await course(page, another, `${host.url}#embed=1&select=k0`);
  await ready(frame);
  assert.equal((await lit(frame, "conv")).length, 6);
  await frame.locator('[data-param-button="k1"]').first().click();
  assert.equal((await lit(frame, "conv")).length, 7);
  await field(frame, "x₀").fill("9");
  assert.equal((await outputs(frame))[1], 14);
  assert.deepEqual(troubles.filter((trouble) => !trouble.endsWith("week-3.html")), []);
});

visit("in a sandbox that allows scripts alone it works, cat and all", { troubles: true, opens: false }, async (page, { another, troubles }) => {
  // A frame without an origin can load modules only from hosts that share them, as most static hosts do.
  const app = await another({ headers: { "access-control-allow-origin": "*" } });
  const frame = await course(page, another, `${app.url}#scene=shift&embed=1&step=none`, 'sandbox="allow-scripts"');
  await ready(frame);
  await expect(narrator(frame)).toContainText("bit for bit");
  await field(frame, "Shift right").fill("5");
  await expect(frame.locator('[data-picture="I2"]')).toHaveAccessibleName(/5 right/);
  assert.deepEqual(troubles.filter((trouble) => !trouble.startsWith("foreign:")), []);
});

visit("where a frame may have no right to save files, Share says so", { troubles: true, opens: false }, async (page, { another }) => {
  const app = await another({ headers: { "access-control-allow-origin": "*" } });
  const frame = await course(page, another, `${app.url}#step=none`, 'sandbox="allow-scripts"');
  await ready(frame);
  await openMenu(frame, "share");
  await expect(frame.locator("[data-sandboxed]")).toContainText("copy the link");
  await page.goto(`${app.url}#step=none`);
  await ready(page);
  await openMenu(page, "share");
  await expect(page.locator("dialog.share[open]")).toBeVisible();
  await expect(page.locator("[data-sandboxed]")).toHaveCount(0);
});

visit("in a sandbox on a host that does not share, the page reports that it cannot start", { troubles: true, opens: false }, async (page, { host, another }) => {
  const frame = await course(page, another, host.url, 'sandbox="allow-scripts"');
  await expect(frame.locator("#failure")).toBeVisible();
  await expect(frame.locator("#failure")).toContainText("Access-Control-Allow-Origin");
});

// The page inside another page.
import assert from "node:assert/strict";
import { dist, expect, field, lit, open, outputs, prefix, ready, visit } from "./page.mjs";
import { serve } from "./server.mjs";

const main = (page) => page.locator("main");

/** Opens a course page of another origin that has the app in a frame. */
async function course(page, app, attributes, fragment, body) {
  const html = `<!doctype html><title>Course</title><h1>Week 3</h1>
    <iframe id="app" title="Figure" width="1000" height="700" ${attributes} src="${app}#${fragment}"></iframe>`;
  const host = await serve(dist, { answer: (path) => path === "/week-3.html" && { type: "text/html", body: html } });
  try {
    await page.goto(`${host.origin}/week-3.html`);
    const frame = page.frameLocator("#app");
    await ready(frame);
    await body(frame);
  } finally {
    await page.goto("about:blank");
    await host.close();
  }
}

visit("embed=1 leaves the figure and its controls", { at: "embed=1" }, async (page) => {
  await expect(page.getByRole("navigation")).toHaveCount(0);
  await expect(page.getByRole("banner")).toHaveCount(0);
  await expect(page.locator("[data-layer]")).toHaveCount(3);
  await expect(page.getByRole("combobox", { name: "Boundary" })).toBeVisible();
  await field(page, "Kernel element w₀").fill("5");
  const full = page.getByRole("link", { name: "Open the full page" });
  await expect(full).toHaveAttribute("href", "#k=5,0,-1");
  await expect(full).toHaveAttribute("target", "_blank");
  await expect(page).toHaveURL(/#embed=1&k=5,0,-1$/);
});

visit("parts that are named in hide are left out", {}, async (page) => {
  const parts = {
    nav: () => page.getByRole("navigation"),
    controls: () => page.getByRole("combobox", { name: "Boundary" }),
    formula: () => main(page).locator("math").first(),
    matrix: () => page.getByRole("grid").first(),
    caption: () => page.getByRole("heading", { level: 1 }).and(page.locator(":not(.unseen)")),
  };
  for (const part of Object.keys(parts)) {
    await open(page, page.url().split("#")[0], `hide=${part}`);
    for (const [other, shown] of Object.entries(parts)) {
      await expect(shown(), `${other} while ${part} is hidden`).toHaveCount(other === part ? 0 : 1);
    }
    await page.goto("about:blank").then(() => page.goBack());
  }
});

visit("in a frame of another origin it works", { troubles: true, opens: false }, async (page, { host, troubles }) => {
  await course(page, host.url, "", "embed=1&select=k0", async (frame) => {
    assert.equal((await lit(frame, "conv")).length, 6);
    await frame.locator('[data-param-button="k1"]').first().click();
    assert.equal((await lit(frame, "conv")).length, 7);
    await field(frame, "x₀").fill("9");
    assert.equal((await outputs(frame))[1], 8);
  });
  assert.deepEqual(troubles.filter((trouble) => !trouble.includes("week-3.html")), []);
});

visit("in a sandbox that allows scripts alone it works, cat and all", { troubles: true, opens: false }, async (page, { troubles }) => {
  // Without an origin of its own a frame gets modules only from hosts that share them, as most static hosts do.
  const app = await serve(dist, { prefix, headers: { "access-control-allow-origin": "*" } });
  await course(page, app.url, 'sandbox="allow-scripts"', "scene=shift&embed=1", async (frame) => {
    await expect(frame.locator('[role="status"]')).toContainText("bit for bit");
    await field(frame, "Shift right").fill("5");
    await expect(frame.locator('[data-picture="I2"]')).toHaveAccessibleName(/right 5/);
  });
  await app.close();
  assert.deepEqual(troubles.filter((trouble) => !trouble.startsWith("foreign:")), []);
});

visit("in a sandbox on a host that does not share, it says that it cannot start", { troubles: true, opens: false }, async (page, { host }) => {
  const html = `<!doctype html><iframe id="app" sandbox="allow-scripts" src="${host.url}"></iframe>`;
  const other = await serve(dist, { answer: (path) => path === "/" && { type: "text/html", body: html } });
  await page.goto(other.url);
  await expect(page.frameLocator("#app").locator("#failure")).toBeVisible();
  await page.goto("about:blank");
  await other.close();
});

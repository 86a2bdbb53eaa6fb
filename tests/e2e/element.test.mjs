// <parameter-sharing>, the custom element for other pages.
import assert from "node:assert/strict";
import { expect, ready, visit } from "./page.mjs";

/** A page of another origin with a strict policy that uses the element. */
async function course(page, another, app) {
  const html = `<!doctype html><html lang="en"><link rel="icon" href="data:,"><title>Course</title>
    <parameter-sharing fragment="scene=shift&amp;image=impulse&amp;dx=3" title="Does the order matter?">
      <a href="${app}#scene=shift&amp;dx=3">Does the order matter?</a>
    </parameter-sharing>
    <script src="${app}embed.js"></script>`;
  const policy = `default-src 'none'; script-src ${new URL(app).origin}; frame-src ${new URL(app).origin}; img-src data:`;
  const answer = (path) => path.endsWith("/week-3.html") && { type: "text/html", body: html };
  const { url } = await another({ answer, headers: { "content-security-policy": policy } });
  await page.goto(`${url}week-3.html`);
  return page.locator("parameter-sharing");
}

visit("the element shows the figure, follows its height and passes changes on", { troubles: true, opens: false }, async (page, { host, another, troubles }) => {
  const element = await course(page, another, host.url);
  const frame = page.frameLocator("iframe");
  await ready(frame);
  await expect(page.getByRole("link", { name: "Does the order matter?" })).toBeHidden();
  await expect(page.locator("iframe")).toHaveAttribute("title", "Does the order matter?");
  const inside = page.frames().find((frame) => frame.url().startsWith(host.url));
  const fits = () => inside.evaluate(() => [innerHeight, Math.ceil(document.getElementById("app").getBoundingClientRect().height)]);
  await expect.poll(async () => { const [inner, app] = await fits(); return inner === app && inner > 200; }).toBe(true);

  await inside.evaluate(() => { globalThis.mark = "the same page"; });
  await element.evaluate((element) => element.setAttribute("fragment", "scene=tie&theme=dark&hide=matrix"));
  await expect(frame.locator('main[data-scene="tie"].embed')).toBeVisible();
  await element.evaluate((element) => element.setAttribute("fragment", "scene=learn"));
  await expect(frame.locator('main[data-scene="learn"].embed')).toBeVisible();
  // Settings that are no longer in the attribute return to their defaults.
  await expect.poll(() => inside.evaluate(() => parameterSharing.state().replace(/&origin=.*/, ""))).toBe("scene=learn&embed=1");
  assert.equal(await inside.evaluate(() => globalThis.mark), "the same page");
  // Removed and inserted again, it opens its current fragment.
  await element.evaluate((element) => {
    element.remove();
    element.setAttribute("fragment", "scene=connect&k=1,2");
    document.body.append(element);
  });
  await expect(frame.locator('main[data-scene="connect"]')).toBeVisible();
  assert.deepEqual(troubles.filter((trouble) => !trouble.endsWith("/week-3.html")), []);
});

visit("without JavaScript the element shows its content", { opens: false, troubles: true, javaScriptEnabled: false }, async (page, { host, another }) => {
  await course(page, another, host.url);
  await expect(page.getByRole("link", { name: "Does the order matter?" })).toBeVisible();
  await expect(page.locator("iframe")).toHaveCount(0);
});

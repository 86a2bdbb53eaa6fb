// From 320 px to 4K: no horizontal scrolling.
import assert from "node:assert/strict";
import { dock, expect, open, primary, ready, state, visit } from "./page.mjs";
import { scenes } from "./scenes.mjs";

const widths = [320, 375, 660, 768, 1024, 1280, 1920, 3840];
const wide = Array.from({ length: 16 }, (_, i) => 100000 - i * 12345.678).join(",");
const states = {
  "connect, its story": "",
  connect: "step=none",
  "connect at its largest": `x=${wide}&k=1000000,2,3,4,5,6,7,8,-999999.5&boundary=full`,
  "connect, a picture": "dim=2&boundary=circular&select=x24",
  "connect, a picture at its largest": `dim=2&h=8&w=8&x=${Array.from({ length: 64 }, (_, i) => 100000 - i * 12345.678).join(",")}&k=1000000,2,3,4,5,6,-999999.5&boundary=full`,
  "connect, notices": "k=nothing&theme=" + "x".repeat(60),
  shift: "scene=shift&image=pixel-cat",
  "shift, the cat": "scene=shift&boundary=zero",
  "shift at its largest": `scene=shift&image=digit&k=${Array.from({ length: 49 }, (_, i) => 0.125 - i).join(",")}&kh=7&boundary=zero`,
  tie: "scene=tie&n=12",
  "tie, its story": "scene=tie",
  learn: "scene=learn&step=none",
  count: "scene=count&step=none",
  embedded: "embed=1&step=none",
};

for (const [name, fragment] of Object.entries(states)) {
  visit(`${name}: no horizontal scrolling at any width`, {}, async (page) => {
    const found = [];
    for (const look of ["", "&lang=zh-CN", "&theme=projector"]) {
      if (fragment.includes("theme=") && look.includes("theme=")) continue;
      await page.evaluate((fragment) => parameterSharing.setState(fragment), fragment + look);
      await ready(page);
      for (const width of widths) {
        await page.setViewportSize({ width, height: Math.max(640, Math.round((width * 9) / 16)) });
        const over = await page.evaluate(() => {
          const root = document.documentElement;
          const beyond = [...document.querySelectorAll("body *")].filter((e) => {
            const { right, width } = e.getBoundingClientRect();
            return width > 0 && right > root.clientWidth + 1 && e.checkVisibility();
          });
          return root.scrollWidth > root.clientWidth ? [root.scrollWidth, beyond[0]?.outerHTML.slice(0, 80)] : undefined;
        });
        if (over) found.push([look, width, ...over]);
      }
    }
    assert.deepEqual(found, []);
  });
}

visit("at 1280 × 800 the figures of both scenes are visible without scrolling", {}, async (page) => {
  const inside = (selector) => page.locator(selector).evaluateAll((all) => all.every((one) => one.getBoundingClientRect().bottom <= innerHeight));
  assert.ok(await inside("[data-layer] svg"));
  await page.evaluate(() => parameterSharing.setState("scene=shift&image=pixel-cat"));
  await ready(page);
  assert.ok(await inside("[data-picture]"));
});

visit("the figures and equations of both layers stand at one height, whatever is written above them", { at: "embed=1&step=none" }, async (page) => {
  for (const width of [680, 800, 1024, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    for (const part of ["svg.diagram", ".foot"]) {
      const tops = await page.locator(`[data-layer] ${part}`).evaluateAll((all) => all.map((one) => Math.round(one.getBoundingClientRect().top)));
      assert.ok(tops.length === 2 && Math.max(...tops) - Math.min(...tops) <= 1, `${width}: ${part} at ${tops}`);
    }
  }
});

visit("the fields of a small kernel show every digit", { at: "scene=shift&k=0.0625,0.125,0.0625,0.125,0.25,0.125,0.0625,0.125,0.0625&kh=3" }, async (page) => {
  for (const look of ["&theme=light", "&theme=projector", "&embed=1"]) {
    await page.evaluate((fragment) => parameterSharing.setState(fragment), (await state(page)).replace(/&(theme|embed)=\w+/g, "") + look);
    for (const width of [375, 800, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      const cut = await page.locator(".kernel-editor input").evaluateAll((all) => all.filter((one) => one.scrollWidth > one.clientWidth).map((one) => one.value));
      assert.deepEqual(cut, [], `${look} ${width}`);
    }
  }
});

visit("a long number fits its field, or its end is cut off and marked", {}, async (page) => {
  const long = ["-123456.789", "12345.678", "0.1111111"];
  const seven = [...long, ...Array(46).fill(1)].join(",");
  for (const look of ["", "&theme=projector", "&embed=1"]) {
    for (const [width, fragment] of [320, 375, 1024, 1280].flatMap((width) =>
      [`scene=connect&x=${long}&k=${long}`, `scene=connect&dim=2&k=${[...long, ...long, ...long]}&kh=3`, `scene=shift&dim=1&k=${long}`, `scene=count&k=${long}`, `scene=shift&k=${seven}&kh=7`].map((fragment) => [width, fragment]),
    )) {
      await page.setViewportSize({ width, height: 800 });
      await page.evaluate((fragment) => parameterSharing.setState(fragment), fragment + look);
      await ready(page);
      const fields = await page.locator(".field input").evaluateAll((all) => all.map((one) => {
        const { fontSize, textOverflow } = getComputedStyle(one);
        return { value: one.value, title: one.title, cut: one.scrollWidth > one.clientWidth, size: parseFloat(fontSize), textOverflow };
      }));
      const where = `${fragment}${look} ${width}`;
      assert.ok(fields.every(({ size }) => size >= 9.5), where);
      const boxes = await page.locator(".kernel-editor input").evaluateAll((all) => all.map((one) => one.getBoundingClientRect().toJSON()));
      assert.ok(boxes.slice(1).every(({ top, left }, at) => top > boxes[at].top || left >= boxes[at].right), where);
      assert.ok(fields.every(({ cut, title, value, textOverflow }) => !cut || (title === value && textOverflow === "ellipsis")), where);
      const narrow = width < 400 && (fragment.includes(seven) || /dim=2|count/.test(fragment));
      if (!narrow) {
        assert.deepEqual(fields.filter(({ cut }) => cut), [], where);
      }
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${where}: sideways`);
    }
  }
});

visit("a typed value stays complete when its field loses the focus", {}, async (page) => {
  const weight = page.locator(".field input").first();
  await weight.fill("-123456.789");
  await weight.press("Enter");
  await weight.blur();
  await expect(weight).toHaveValue("−123456.79");
  assert.deepEqual(await weight.evaluate((one) => [one.scrollLeft, one.scrollWidth > one.clientWidth]), [0, false]);
});

visit("in a narrow frame no letter is smaller than 9 px", { viewport: { width: 320, height: 800 }, at: "embed=1" }, async (page) => {
  for (const fragment of ["scene=learn&step=none", "scene=count&panel=growth", "scene=tie&step=none", "scene=tie&h=4&w=4&group=right,down", "scene=connect&step=none", "scene=shift&step=none"]) {
    await page.evaluate((fragment) => parameterSharing.setState(fragment), `${fragment}&embed=1`);
    await ready(page);
    const small = await page.locator("main svg text").evaluateAll((all) =>
      all.filter((one) => one.checkVisibility()).map((one) => [parseFloat(getComputedStyle(one).fontSize) * one.getScreenCTM().d, one.textContent]).filter(([size]) => size > 0 && size < 8.95),
    );
    assert.deepEqual(small, [], fragment);
  }
});

visit("letters twice as large: still no horizontal scrolling", { viewport: { width: 640, height: 800 } }, async (page) => {
  await page.evaluate(() => document.documentElement.style.setProperty("font-size", "200%"));
  for (const fragment of ["", "step=none", "scene=shift&image=pixel-cat"]) {
    await page.evaluate((fragment) => parameterSharing.setState(fragment), fragment);
    await ready(page);
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), fragment);
  }
});

// A window of 1280 × 1024 px at 400 %.
visit("at 400 % a step leaves room for the figure, and its buttons are reachable", { at: "step=4", unfolded: false, viewport: { width: 320, height: 256 } }, async (page) => {
  for (const fragment of ["step=4", "scene=shift&step=second-step", "scene=tie&step=2", "scene=count&step=2", "scene=learn&step=2"]) {
    await page.evaluate((fragment) => parameterSharing.setState(fragment), fragment);
    await ready(page);
    const top = () => dock(page).evaluate((panel) => panel.getBoundingClientRect().top);
    await expect.poll(top, { message: fragment }).toBeGreaterThanOrEqual(100);
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), fragment);
    const step = Number(await dock(page).getAttribute("data-step"));
    await primary(page).click();
    await expect(dock(page)).toHaveAttribute("data-step", String(step + 1));
  }
});

visit("without permission to store anything the page works", { opens: false, at: "k=1,2,4" }, async (page, { host }) => {
  await page.addInitScript(() => {
    const refused = { get: () => { throw new DOMException("storage is forbidden", "SecurityError"); } };
    for (const name of ["localStorage", "sessionStorage", "indexedDB", "caches", "cookieStore"]) {
      Object.defineProperty(window, name, refused);
    }
    Object.defineProperty(Document.prototype, "cookie", refused);
    Object.defineProperty(ServiceWorkerContainer.prototype, "register", {
      value: async () => { throw new DOMException("storage is forbidden", "SecurityError"); },
    });
  });
  await open(page, host.url, "k=1,2,4&theme=dark&lang=zh-CN");
  for (const scene of [...scenes.slice(1), scenes[0]]) {
    await page.evaluate((fragment) => parameterSharing.setState(fragment), `scene=${scene}&step=1`);
    await ready(page);
  }
  await page.keyboard.press("p");
  await page.keyboard.press("ArrowRight");
});

visit("a table beside the square fits a phone", {}, async (page) => {
  await page.setViewportSize({ width: 320, height: 900 });
  for (const look of ["", "&lang=zh-CN", "&theme=projector"]) {
    await page.evaluate((look) => parameterSharing.setState(`scene=shift&image=digit&panel=invariant${look}`), look);
    await ready(page);
    const [all, seen] = await page.locator(".invariant").evaluate((panel) => [panel.scrollWidth, panel.clientWidth]);
    assert.ok(all <= seen, `${look}: ${all} of ${seen}`);
  }
});

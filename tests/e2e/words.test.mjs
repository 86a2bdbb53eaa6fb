// Languages, numbers and themes.
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { dist } from "./browser.mjs";
import {
  chooseIn, chooseLanguage, expect, field, languages, open, ready, sentence, state, themes, visit,
} from "./page.mjs";

const pictures = "scene=shift&image=pixel-cat";
const edge = "scene=shift&boundary=zero";

visit("a Chinese browser opens the page in Chinese", { locale: "zh-CN" }, async (page) => {
  await expect(page.locator("html")).toHaveAttribute("lang", "zh-CN");
  await expect(page).toHaveTitle("哪些连接用的是同一个数？ · 参数共享");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("哪些连接用的是同一个数？");
  await expect(sentence(page)).toContainText("w₁ 用了 7 次");
  assert.equal(await state(page), "step=none", "the browser's own choice is not in the address");
  await chooseLanguage(page, "en");
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await expect(page).toHaveTitle("Which connections reuse one number? · Parameter Sharing");
  await expect(page).toHaveURL(/#lang=en&step=none$/);
  await page.reload();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Which connections reuse one number?");
});

for (const [locale, lang] of [["zh-TW", "zh-CN"], ["en-GB", "en"], ["de-DE", "en"]]) {
  visit(`a browser that prefers ${locale} gets ${lang}`, { locale }, async (page) => {
    await expect(page.locator("html")).toHaveAttribute("lang", lang);
  });
}

visit("the first available of the browser's preferred languages", {
  prepare: (page) => page.addInitScript(() => Object.defineProperty(navigator, "languages", { get: () => ["fr", "ZH-hans", "en-US"] })),
}, async (page) => {
  await expect(page.locator("html")).toHaveAttribute("lang", "zh-CN");
});

/** The languages whose files are requested from now on. */
function asked(page) {
  const tags = [];
  page.on("request", (request) => tags.push(...request.url().match(/[\w-]+(?=-[0-9a-f]+\.ftl)/) ?? []));
  return tags;
}

visit("only the words of the reader's language are loaded, others once they are chosen", { opens: false }, async (page, { host }) => {
  const loaded = asked(page);
  await open(page, host.url);
  assert.deepEqual(loaded, ["en"]);
  for (const tag of ["zh-CN", "en", "zh-CN"]) {
    await chooseLanguage(page, tag);
    await expect(page.locator("html")).toHaveAttribute("lang", tag);
  }
  assert.deepEqual(loaded, ["en", "zh-CN"]);
});

visit("if the words of a language cannot be loaded, the language stays and a notice appears", { troubles: true, opens: false }, async (page, { another }) => {
  let missing = true;
  const { url } = await another({ answer: (path) => missing && /zh-CN-\w+\.ftl$/.test(path) && { status: 404 } });
  await open(page, url);
  await chooseLanguage(page, "zh-CN");
  await expect(page.locator("[data-notice]")).toContainText("The words of this language could not be loaded.");
  await expect(languages(page)).toHaveValue("en");
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  missing = false;
  await chooseLanguage(page, "zh-CN");
  await expect(page.locator("html")).toHaveAttribute("lang", "zh-CN");
});

visit("a message that a language lacks is shown in English", { locale: "zh-CN", troubles: true, opens: false }, async (page, { another }) => {
  const file = readdirSync(dist).find((name) => /^zh-CN-\w+\.ftl$/.test(name));
  const body = readFileSync(join(dist, file), "utf8").replace(/^reset = .*$/m, "");
  const { url } = await another({ answer: (path) => path.endsWith(file) && { body } });
  const loaded = asked(page);
  await page.goto(url);
  await expect(page.getByRole("button", { name: "Reset" })).toBeVisible();
  await expect(page.getByRole("button", { name: "撤销" })).toBeVisible();
  assert.deepEqual(loaded, ["zh-CN", "en"]);
});

visit("the language is switched, keeps what was done, and survives", {}, async (page) => {
  await field(page, "x₀").fill("9");
  await chooseLanguage(page, "zh-CN");
  await expect(field(page, "x₀")).toHaveValue("9");
  await page.getByRole("link", { name: "平移" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("先后顺序有影响吗？");
  await expect(page).toHaveURL(/#scene=shift&lang=zh-CN$/);
});

for (const fragment of ["", "step=none", "select=w0.6", "select=x2", "select=", "boundary=valid&stride=3", "dim=2", "dim=2&slide=6&boundary=circular", "dim=2&x=1", pictures, `${pictures}&t=0`, `${pictures}&t=0.5`, "embed=1", "k=q&theme=pink&x="]) {
  visit(`nothing is left in English: ${fragment || "the opening state"}`, { at: `${fragment}&lang=zh-CN` }, async (page) => {
    const text = await page.evaluate(() => {
      const seen = [document.body.innerText];
      for (const element of document.querySelectorAll("[aria-label], [title], [aria-valuetext]")) {
        seen.push(...["aria-label", "title", "aria-valuetext"].map((name) => element.getAttribute(name) ?? ""));
      }
      // Notices quote the address and the words that it accepts.
      document.querySelectorAll("[data-notice] span").forEach((notice) => (seen[0] = seen[0].replace(notice.innerText, "")));
      return seen.join("\n");
    });
    // Names of people, kernels and keys, symbols and the other language's name need no translation.
    const known = /^(English|Stéfan|van|der|Walt|Chelsea|CC|valid|full|ReLU|Esc|[gfIxykw])$/;
    const words = text.match(/\p{Script=Latin}+/gu) ?? [];
    assert.deepEqual([...new Set(words)].filter((word) => !known.test(word)), []);
  });
}

for (const locale of ["en-US", "zh-CN"]) {
  visit(`numbers as the browser writes them: ${locale}`, { at: edge, locale }, async (page) => {
    await page.evaluate(() => parameterSharing.setState("scene=count&step=none"));
    await expect(sentence(page)).toContainText(new Intl.NumberFormat(locale).format(8_003_072_000));
    await page.evaluate(() => parameterSharing.setState("x=1016,0.12345&k=1"));
    await expect(page.locator('[data-layer="conv"] [data-output="0"] title')).toContainText("1,016");
    await expect(page.locator('[data-layer="conv"] [data-output="1"] title')).toContainText("0.123");
    await page.evaluate(() => parameterSharing.setState("x=-3&k=1"));
    await expect(page.locator('[data-layer="conv"] [data-output="0"] title')).toContainText("−3");
  });
}

const ground = (page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
const lightness = async (page) => {
  const [r, g, b] = (await ground(page)).match(/\d+/g).map(Number);
  return r + g + b;
};

visit("themes: chosen, in the address, and kept", {}, async (page) => {
  for (const [theme, dark] of [["dark", true], ["light", false], ["projector", undefined]]) {
    await chooseIn(page, themes(page), theme);
    await expect(page.locator("html")).toHaveAttribute("data-theme", theme);
    if (dark !== undefined) assert.equal((await lightness(page)) < 200, dark, theme);
    await expect(page).toHaveURL(new RegExp(`#theme=${theme}&step=none$`));
  }
  await page.reload();
  await ready(page);
  await expect(themes(page)).toHaveValue("projector");
});

visit("without a choice the theme is the system's, also when that changes", { colorScheme: "dark" }, async (page) => {
  assert.ok((await lightness(page)) < 200);
  await page.emulateMedia({ colorScheme: "light" });
  assert.ok((await lightness(page)) > 600);
  await chooseIn(page, themes(page), "dark");
  assert.ok((await lightness(page)) < 200);
});

visit("on the projector letters are larger and lines thicker", {}, async (page) => {
  const measure = () => page.evaluate(() => {
    const link = document.querySelector('[data-edge][data-on="true"] .link');
    return [parseFloat(getComputedStyle(document.querySelector("[data-narrator]")).fontSize), Number(/[\d.]+/.exec(getComputedStyle(link).strokeWidth)?.[0])];
  });
  const [size, stroke] = await measure();
  await chooseIn(page, themes(page), "projector");
  const [larger, heavier] = await measure();
  assert.ok(larger > size && heavier >= stroke, `${size} ${larger} ${stroke} ${heavier}`);
});

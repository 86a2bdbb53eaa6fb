// The editor of a lecture: order by dragging, pictures, questions, what was removed, and the handout.
import assert from "node:assert/strict";
import { AxeBuilder } from "@axe-core/playwright";
import { expect, middle, openMenu, ready, state, visit } from "./page.mjs";

const LECTURE = ["scene=shift&image=impulse&dx=2", "slide=6", "scene=tie&n=5", "scene=learn&examples=3"].map((fragment, place) => ({
  fragment,
  caption: { en: `Sentence ${place + 1}.`, "zh-CN": `第 ${place + 1} 句。` },
  notes: `Note ${place + 1}.`,
}));
const file = (value) => ({ name: "lecture.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify(value)) });

/** Opens the dialog and loads this lecture. */
async function edit(page, lecture = LECTURE) {
  await openMenu(page, "share");
  const list = page.locator("section.lecture");
  await list.locator("input[type=file]").setInputFiles(file(lecture));
  await expect(list.getByRole("listitem")).toHaveCount(lecture.length);
  return list;
}

const order = (list) => list.getByRole("listitem").locator('textarea[aria-label$=": sentence"]').evaluateAll((fields) => fields.map(({ value }) => value.replace(/\D/g, "")).join(""));
const handle = (list, step) => list.getByRole("button", { name: `Step ${step}: drag to another place (Alt+↑, Alt+↓)` });
/** The place in the window where what is dropped comes before this step, or after it. */
async function edge(list, step, after = false) {
  const { x, y, height } = await list.getByRole("listitem").nth(step - 1).boundingBox();
  return { x: x + 50, y: after ? y + height - 3 : y + 3 };
}

visit("steps are dragged into another order with the mouse, and Ctrl+Z takes it back", { at: "scene=tie" }, async (page) => {
  const list = await edit(page);
  await list.getByRole("listitem").first().scrollIntoViewIfNeeded();
  const { x, y } = await middle(handle(list, 1));
  await page.mouse.move(x, y);
  await page.mouse.down();
  const to = await edge(list, 2, true);
  await page.mouse.move(to.x, to.y, { steps: 4 });
  await expect(list.getByRole("listitem").nth(0)).toHaveAttribute("data-dragged", "this");
  await expect(list.getByRole("listitem").nth(2)).toHaveAttribute("data-dragged", "before");
  await page.mouse.up();
  await expect.poll(() => order(list)).toBe("2134");
  await expect(handle(list, 2)).toBeFocused();
  await expect(list.locator("[data-dragged]")).toHaveCount(0);
  // Escape gives a drag up, and the dialog stays.
  const from = await middle(handle(list, 2));
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  const top = await edge(list, 1);
  await page.mouse.move(top.x, top.y, { steps: 4 });
  await page.keyboard.press("Escape");
  await page.mouse.up();
  await expect(list).toBeVisible();
  assert.equal(await order(list), "2134");
  await page.locator("dialog.share").getByRole("button", { name: "Close", exact: true }).click();
  await page.keyboard.press("Control+z");
  await openMenu(page, "share");
  await expect.poll(() => order(list)).toBe("1234");
});

visit("a step that is dragged to the edge of the dialog scrolls it", { at: "scene=tie", viewport: { width: 1024, height: 600 } }, async (page) => {
  const list = await edit(page);
  await list.getByRole("listitem").first().scrollIntoViewIfNeeded();
  const { x, y } = await middle(handle(list, 1));
  await page.mouse.move(x, y);
  await page.mouse.down();
  const dialog = await page.locator("dialog.share").boundingBox();
  await page.mouse.move(x, dialog.y + dialog.height - 4, { steps: 3 });
  await expect(list.getByRole("listitem").nth(3)).toHaveAttribute("data-dragged", "after", { timeout: 15_000 });
  await page.mouse.up();
  await expect.poll(() => order(list)).toBe("2341");
});

for (const pointerType of ["touch", "pen"]) {
  visit(`a ${pointerType} drags a step too, and nothing else does meanwhile`, { at: "scene=tie" }, async (page) => {
    const list = await edit(page);
    await list.getByRole("listitem").first().scrollIntoViewIfNeeded();
    assert.equal(await handle(list, 1).evaluate((grip) => getComputedStyle(grip).touchAction), "none");
    const [from, to, other] = [await middle(handle(list, 3)), await edge(list, 1), await middle(handle(list, 2))];
    await page.evaluate(([from, to, other, pointerType]) => {
      const send = (type, pointerId, grip, { x, y }) =>
        document.querySelector(`[data-drag="${grip}"]`).dispatchEvent(
          new PointerEvent(type, { pointerId, pointerType, isPrimary: pointerId === 1, clientX: x, clientY: y, bubbles: true, cancelable: true }),
        );
      send("pointerdown", 1, 2, from);
      send("pointerdown", 2, 1, other);
      send("pointermove", 2, 1, from);
      send("pointermove", 1, 2, to);
      send("pointerup", 2, 1, from);
      send("pointerup", 1, 2, to);
    }, [from, to, other, pointerType]);
    await expect.poll(() => order(list)).toBe("3124");
  });
}

visit("only the steps in sight have a picture, which shows the step", { at: "scene=tie" }, async (page) => {
  const list = await edit(page, Array.from({ length: 40 }, (_, place) => ({ fragment: `scene=tie&n=${3 + (place % 10)}` })));
  await list.getByRole("listitem").nth(20).scrollIntoViewIfNeeded();
  const frames = list.locator(".miniature iframe");
  await expect(list.getByRole("listitem").nth(20).locator("iframe")).toHaveCount(1);
  assert.ok((await frames.count()) < 8, `${await frames.count()}`);
  const inner = list.getByRole("listitem").nth(20).frameLocator("iframe");
  await expect(inner.locator("[data-layer], [data-cell]").first()).toBeVisible();
  await expect(inner.locator(".matrix [data-cell], [data-cell]")).toHaveCount(9);
  await expect(inner.locator(".dock, [data-primary], [data-more]")).toHaveCount(0);
  await list.getByRole("listitem").nth(39).scrollIntoViewIfNeeded();
  await expect(list.getByRole("listitem").nth(20).locator("iframe")).toHaveCount(0);
  // They leave no entries in the history, and are not reached by Tab.
  assert.equal(await page.evaluate(() => history.length), 2);
  assert.ok(await frames.first().evaluate((frame) => Boolean(frame.closest("[inert]"))));
});

visit("the small figures of the steps take nothing from what outlasts a reload", { at: "", troubles: true }, async (page) => {
  await openMenu(page, "share");
  const list = page.locator("section.lecture");
  await list.locator("[data-lecture=add]").click();
  await list.locator("iframe").contentFrame().locator("main[data-scene]").waitFor();
  // Until they have written what they keep.
  await page.waitForTimeout(1000);
  page.on("dialog", (dialog) => dialog.accept());
  await page.reload();
  await ready(page);
  await openMenu(page, "share");
  await expect(list.getByRole("listitem")).toHaveCount(1);
});

visit("a question is written, asked and saved, outlasts a reload, and comes back when it was removed", { at: "scene=tie" }, async (page) => {
  const list = await edit(page);
  const second = list.getByRole("listitem").nth(1);
  await second.getByRole("checkbox", { name: "ask the room first" }).check();
  await second.getByRole("checkbox", { name: "play the motion that leads here" }).check();
  await second.getByLabel("Step 2: question", { exact: true }).fill("How often is $w_1$ used?");
  await second.getByLabel("Step 2: 中文, question").fill("w₁ 用了几次？");
  await second.getByRole("button", { name: "Step 2: Add an option" }).click();
  for (const [place, text] of ["once", "seven times", "$7^2$ times"].entries()) {
    await second.getByLabel(`Step 2: option ${place + 1}`, { exact: true }).and(page.locator("textarea")).fill(text);
  }
  const right = (place) => second.getByRole("group", { name: `Step 2: option ${place}` }).getByRole("checkbox", { name: "comes true" });
  await right(3).check();
  await right(2).check();
  await expect(right(3)).not.toBeChecked();
  const { violations } = await new AxeBuilder({ page }).exclude("iframe").setLegacyMode(true).analyze();
  assert.deepEqual(violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`), []);
  const saved = () => list.getByRole("link", { name: "Save the file" }).evaluate((link) => {
    link.dispatchEvent(new PointerEvent("pointerdown", { bubbles: true }));
    return JSON.parse(decodeURIComponent(link.href.split(",").slice(1).join(",")))[1];
  });
  const wanted = {
    fragment: "slide=6",
    caption: { en: "Sentence 2.", "zh-CN": "第 2 句。" },
    notes: "Note 2.",
    predict: { question: { en: "How often is $w_1$ used?", "zh-CN": "w₁ 用了几次？" }, options: [{ en: "once" }, { en: "seven times" }, { en: "$7^2$ times" }], right: 1 },
    play: true,
  };
  assert.deepEqual(await saved(), wanted);
  await second.getByRole("checkbox", { name: "ask the room first" }).uncheck();
  await expect(list.getByRole("alert")).toContainText("Removed.");
  await list.locator("[data-lecture=undo]").click();
  await expect(second.getByLabel("Step 2: 中文, question")).toHaveValue("w₁ 用了几次？");
  await second.getByRole("button", { name: "Step 2: remove option 1" }).click();
  await expect(right(1)).toBeChecked();
  await expect(second.getByRole("button", { name: "Step 2: remove option 1" })).toBeDisabled();
  await list.getByRole("button", { name: "Step 2: remove", exact: true }).click();
  await expect(list.getByRole("listitem")).toHaveCount(3);
  await list.locator("[data-lecture=undo]").click();
  await expect(list.getByRole("listitem")).toHaveCount(4);
  // Ctrl+Z brings it back too, and leaves what was typed as it is.
  await list.getByLabel("Step 1: notes").fill("Typed.");
  await list.getByRole("button", { name: "Step 2: remove", exact: true }).click();
  await page.keyboard.press("Control+z");
  await expect(list.getByRole("listitem")).toHaveCount(4);
  await expect(list.getByLabel("Step 2: 中文, question")).toHaveValue("w₁ 用了几次？");
  await expect(list.getByLabel("Step 1: notes")).toHaveValue("Typed.");
  await expect(list.locator("[data-lecture=undo]")).toHaveCount(0);
  // What is changed after a removal is not taken back with it.
  await list.getByRole("button", { name: "Step 4: remove", exact: true }).click();
  await list.getByLabel("Step 1: notes").fill("Changed.");
  await expect(list.locator("[data-lecture=undo]")).toHaveCount(0);
  page.on("dialog", (dialog) => dialog.accept());
  await page.waitForTimeout(400);
  await page.reload();
  await ready(page);
  await openMenu(page, "share");
  await expect(list.getByRole("listitem")).toHaveCount(3);
  await expect(list.getByLabel("Step 2: 中文, question")).toHaveValue("w₁ 用了几次？");
  await list.locator("[data-lecture=present]").click();
  await page.keyboard.press("PageDown");
  await expect(page.locator("[data-narrator]")).toContainText("How often is");
  await expect(page.locator(".hands li")).toHaveText(["seven times", "72 times"]);
  await expect(page.locator(".hands li math")).toHaveCount(1);
  await page.keyboard.press("PageDown");
  await expect.poll(() => state(page)).toMatch(/slide=6/);
});

visit("a question in which nothing has been written is not asked", { at: "scene=tie" }, async (page) => {
  const list = await edit(page);
  await list.getByRole("listitem").first().getByRole("checkbox", { name: "ask the room first" }).check();
  await list.locator("[data-lecture=present]").click();
  await expect(page.locator("[data-narrator]")).toHaveText("Sentence 1.");
  await expect(page.locator(".hands")).toHaveCount(0);
  await page.keyboard.press("PageDown");
  await expect(page.locator("[data-narrator]")).toHaveText("Sentence 2.");
});

visit("one command prints every step with figure, sentence, notes and address", { at: "scene=tie&theme=dark" }, async (page) => {
  await page.evaluate(() => {
    globalThis.printed = 0;
    globalThis.print = () => (globalThis.printed += 1);
  });
  const predict = { question: "How often?", options: ["once", "seven times"], right: 1 };
  const list = await edit(page, LECTURE.map((step, place) => (place === 1 ? { ...step, caption: "**Bold** $w_1$.", predict } : step)));
  await list.locator("[data-lecture=print]").click();
  await expect(list.locator("[data-drawing]")).toBeVisible();
  await page.waitForFunction(() => globalThis.printed === 1, null, { timeout: 60_000 });
  await page.emulateMedia({ media: "print" });
  const steps = page.locator("#printed-steps article");
  await expect(steps).toHaveCount(4);
  await expect(page.locator("#app")).toBeHidden();
  await expect(steps.locator("h2")).toHaveText(["1/4 · Shift", "2/4 · Connect", "3/4 · Tie", "4/4 · Learn"]);
  await expect(steps.nth(1).locator(".said strong")).toHaveText("Bold");
  await expect(steps.nth(1).locator("math")).toHaveCount(1);
  await expect(steps.nth(1).locator("li")).toHaveText(["once", "seven times ✓"]);
  for (const [place, { fragment }] of LECTURE.entries()) {
    await expect(steps.nth(place).locator("figure > svg")).toBeVisible();
    await expect(steps.nth(place).locator(".noted")).toHaveText(`Note ${place + 1}.`);
    await expect(steps.nth(place).locator(".where span")).toContainText(fragment.replace(/^scene=\w+&/, ""));
    await expect(steps.nth(place).locator(".where svg path")).toHaveCount(1);
  }
  // The figures are those of the steps: the window of Connect stands at the end, the matrix of Tie has five rows.
  await expect(steps.nth(2).locator("figure text", { hasText: /^[a-e]$/ })).toHaveCount(25);
  // A picture on a canvas is one that the policy allows: it has been decoded.
  const sizes = await steps.nth(0).locator("figure image").evaluateAll((images) =>
    Promise.all(images.map(async (image) => {
      const copy = new Image();
      copy.src = image.getAttribute("href") ?? image.getAttribute("xlink:href");
      await copy.decode();
      return copy.naturalWidth;
    })));
  assert.ok(sizes.length >= 3 && sizes.every((size) => size > 0), `${sizes}`);
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
  const [width, height] = pdf.match(/\/MediaBox ?\[0 0 ([\d.]+) ([\d.]+)\]/).slice(1).map(Number);
  assert.ok(width < height && pdf.match(/\/Type ?\/Page\b/g).length <= 2);
  await page.emulateMedia({ media: null });
  await page.evaluate(() => dispatchEvent(new Event("afterprint")));
  await expect(page.locator("#printed-steps > *")).toHaveCount(0);
  await expect(list.getByRole("listitem")).toHaveCount(4);
});

visit("the story of a scene becomes steps, and what could not be loaded again is not saved before it is mended", { at: "scene=shift" }, async (page) => {
  await openMenu(page, "share");
  const list = page.locator("section.lecture");
  await list.locator('[data-lecture="story"]').click();
  await expect(list.getByRole("listitem")).toHaveCount(14);
  const sentence = list.getByRole("listitem").nth(2).locator('textarea[aria-label$=": sentence"]').first();
  await expect(sentence).toHaveValue(/photograph.*\*\*/);
  const save = list.locator('a[download$="lecture.json"], button').filter({ hasText: "Save the file" });
  await expect(save).toHaveCount(1);
  await sentence.fill("$\\sqrt{2$");
  await expect(list.locator("[data-unfinished]")).toHaveText(/^Step 3 cannot be saved yet: a formula/);
  await expect(save).toHaveCount(0);
  await sentence.fill("$\\sqrt{2}$");
  await expect(save).toHaveCount(1);
});

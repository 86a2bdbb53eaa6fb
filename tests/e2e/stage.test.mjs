// The stage: the story as front door, the dock, the drawer, and parts that keep their places.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { askQuestion, dock, expect, field, narrator, open, primary, ready, state, visit } from "./page.mjs";
import { scenes } from "./scenes.mjs";

const source = (path) => readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");
const words = source("static/words/en.ftl");
/** The ids of a scene's steps, in their order. */
const story = (scene) => [...source(`src/lesson/${scene}/story.rs`).matchAll(/Step::new\(\s*"([a-z-]+)"/g)].map(([, id]) => id);
/** What going on to a step is called. */
const action = (scene, id) => new RegExp(`^${scene}-step-${id} = .*\\n +\\.action = (.*)$`, "m").exec(words)[1];
const name = (scene) => scene[0].toUpperCase() + scene.slice(1);

const more = (page) => page.locator("[data-more]");
const drawer = (page) => page.locator("[data-drawer]");
const stands = (page, id) => expect(page.locator("main")).toHaveAttribute("data-step-id", id);
const scrolled = (page) => page.evaluate(() => [scrollX, scrollY]);
/** Waits until the layout has settled after a step has opened. */
const settled = (page) => page.evaluate(async () => {
  for (let frame = 0; frame < 20; frame++) await new Promise(requestAnimationFrame);
});

for (const [place, scene] of scenes.entries()) {
  const steps = story(scene);

  visit(`${scene} opens on its question, and the primary action leads through its story and on`, { at: `scene=${scene}`, unfolded: false }, async (page) => {
    assert.ok(steps.length >= 3);
    await expect(drawer(page)).toBeHidden();
    for (const [step, id] of steps.entries()) {
      await stands(page, id);
      await expect(dock(page).locator("[aria-current]")).toHaveAccessibleName(`${step + 1}/${steps.length}`);
      const next = steps[step + 1];
      if (next) {
        await expect(primary(page)).toHaveText(action(scene, next));
        await primary(page).click();
      }
    }
    if (place + 1 < scenes.length) {
      await expect(primary(page)).toHaveText(`On to ${name(scenes[place + 1])}`);
      await primary(page).click();
      await expect(page.locator("main")).toHaveAttribute("data-scene", scenes[place + 1]);
      await stands(page, story(scenes[place + 1])[0]);
    } else {
      await expect(primary(page)).toHaveText("From the start");
      await primary(page).click();
      await stands(page, steps[0]);
    }
  });

  visit(`${scene}: the drawer opens, takes the focus, moves nothing, and gives the focus back`, { at: `scene=${scene}`, unfolded: false, reducedMotion: "reduce" }, async (page) => {
    await ready(page);
    await settled(page);
    const boxes = () => page.evaluate(() =>
      [...document.querySelectorAll("main, main *, header, header *")]
        .filter((part) => !part.closest("[data-drawer]"))
        .map((part) => [part.outerHTML.replace(/ aria-expanded="\w+"/, "").slice(0, 60), ...Object.values(part.getBoundingClientRect().toJSON())]),
    );
    const before = await boxes();
    for (const [opens, closes] of [
      [() => more(page).click(), () => page.keyboard.press("Escape")],
      [() => more(page).press("Enter"), () => drawer(page).getByRole("button", { name: "Close" }).click()],
      [() => more(page).press("Space"), () => drawer(page).getByRole("button", { name: "Close" }).press("Enter")],
    ]) {
      await opens();
      await expect(drawer(page)).toBeVisible();
      await expect(more(page)).toHaveAttribute("aria-expanded", "true");
      await expect(drawer(page).locator(":focus")).toHaveCount(1);
      assert.deepEqual(await boxes(), before);
      await closes();
      await expect(drawer(page)).toBeHidden();
      await expect(more(page)).toBeFocused();
      await expect(more(page)).toHaveAttribute("aria-expanded", "false");
      assert.deepEqual(await boxes(), before);
    }
  });

  visit(`${scene}: heading and dock keep their places through all its sentences`, { at: `scene=${scene}`, unfolded: false, reducedMotion: "reduce" }, async (page) => {
    const places = () => page.evaluate(() => {
      const box = (selector) => Object.values(document.querySelector(selector).getBoundingClientRect().toJSON()).map(Math.round);
      const parts = ["header", "h1", ".dock", ".steps", ".narrator", "[data-more]"].map((selector) => [selector, ...box(selector)]);
      return [...parts, ["[data-primary]", Math.round(document.querySelector("[data-primary]").getBoundingClientRect().top)]];
    });
    for (const lang of ["en", "zh-CN"]) {
      let first;
      for (const part of [...steps.map((id) => `step=${id}`), "step=none"]) {
        await page.evaluate((fragment) => parameterSharing.setState(fragment), `scene=${scene}&${part}&lang=${lang}`);
        await expect(page.locator("html")).toHaveAttribute("lang", lang);
        await ready(page);
        await settled(page);
        await page.evaluate(() => scrollTo(0, 0));
        first ??= await places();
        assert.deepEqual(await places(), first, `${lang}, ${part}`);
      }
    }
  });

  visit(`${scene} opens without a scroll, on a phone and in a frame, and leaves the focus where it is`, { at: `scene=${scene}`, unfolded: false, viewport: { width: 375, height: 812 }, troubles: true }, async (page, { host, another }) => {
    await ready(page);
    await settled(page);
    assert.deepEqual(await scrolled(page), [0, 0]);
    assert.equal(await page.evaluate(() => document.activeElement.localName), "body");
    const body = `<!doctype html><link rel="icon" href="data:,"><title>Course</title><p><button autofocus>First</button></p>
      <div style="height: 500px"></div><iframe id="app" title="Figure" width="360" height="700" src="${host.url}#embed=1&scene=${scene}"></iframe>`;
    const { url } = await another({ answer: (path) => path.endsWith("/course.html") && { type: "text/html", body } });
    await page.goto(`${url}course.html`);
    const frame = page.frames().find((frame) => frame.parentFrame());
    await ready(page.frameLocator("#app"));
    await settled(frame);
    assert.deepEqual([await scrolled(page), await scrolled(frame)], [[0, 0], [0, 0]]);
    await expect(page.getByRole("button", { name: "First" })).toBeFocused();
    await expect(page.frameLocator("#app").locator("[data-drawer]")).toBeHidden();
  });
}

// Each change and what shows it: by hand, in whatever part of the page.
const changes = {
  "scene=tie&step=shift": [(page) => page.locator('[data-symmetry="reflect"]').click(), (page) => expect(page.locator(".tally .now")).toHaveText("5")],
  "scene=learn&step=three-examples": [(page) => field(page, "Examples N").fill("7"), (page) => expect(field(page, "Examples N")).toHaveValue("7")],
  "scene=count&step=sparsity": [(page) => field(page, "Width").fill("100"), (page) => expect(field(page, "Width")).toHaveValue("100")],
};
for (const [at, [change, shows]] of Object.entries(changes)) {
  visit(`${at}: after a change the narrator says what the figure shows, and nothing is lost by going back`, { at }, async (page) => {
    const [said, next] = [await narrator(page).innerText(), await primary(page).innerText()];
    const id = await page.locator("main").getAttribute("data-step-id");
    await change(page);
    await shows(page);
    await expect(narrator(page)).not.toHaveText(said);
    await expect(primary(page)).toHaveText("Back to the story");
    await stands(page, id);
    const changed = await state(page);
    assert.notEqual(changed, at);
    await primary(page).click();
    await expect.poll(() => state(page)).toBe(at);
    await expect(narrator(page)).toHaveText(said, { useInnerText: true });
    await expect(primary(page)).toHaveText(next);
    await page.keyboard.press("Control+z");
    await shows(page);
    await expect.poll(() => state(page)).toBe(changed);
    await expect(primary(page)).toHaveText("Back to the story");
  });
}

visit("the drawer is closed while the page is presented", { at: "scene=tie", unfolded: false }, async (page) => {
  await more(page).click();
  await expect(drawer(page)).toBeVisible();
  await page.locator("h1").click();
  await page.keyboard.press("p");
  await expect(page.locator("html[data-present]")).toHaveCount(1);
  await expect(drawer(page)).toHaveCount(0);
  await expect(more(page)).toHaveCount(0);
});

visit("Escape in a field of the drawer takes back what was typed, and closes the drawer when pressed again", { at: "scene=learn", unfolded: false }, async (page) => {
  await more(page).click();
  await field(page, "Input length n").fill("99");
  await page.keyboard.press("Escape");
  await expect(field(page, "Input length n")).toHaveValue("12");
  await expect(drawer(page)).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(drawer(page)).toBeHidden();
});

visit("Escape closes the drawer from anywhere, and leaves what is lit as it is", { at: "step=tie", unfolded: false }, async (page) => {
  const lit = await page.locator('[data-on="true"]').count();
  assert.ok(lit > 0);
  await more(page).click();
  await page.locator("h1").click();
  await page.keyboard.press("Escape");
  await expect(drawer(page)).toBeHidden();
  await expect(more(page)).toBeFocused();
  await expect(page.locator('[data-on="true"]')).toHaveCount(lit);
  await page.keyboard.press("Escape");
  await expect(page.locator('[data-on="true"]')).toHaveCount(0);
});

visit("the last press of Undo keeps the focus in the drawer", { at: "scene=tie", unfolded: false }, async (page) => {
  await more(page).click();
  await drawer(page).locator("select").first().selectOption({ index: 1 });
  const undo = drawer(page).getByRole("button", { name: "Undo" });
  await undo.press("Enter");
  await expect(undo).toBeDisabled();
  await expect(undo).toBeFocused();
  await undo.press("Enter");
  await page.keyboard.press("Escape");
  await expect(drawer(page)).toBeHidden();
});

/** Presses the button until it is disabled, and once more. */
async function pressToTheEnd(button, presses) {
  for (let press = 0; press < presses; press++) {
    await expect(button).toBeEnabled();
    await button.press("Enter");
  }
  await expect(button).toBeDisabled();
  await expect(button).toBeFocused();
  await button.press("Enter");
}

visit("the last press of a button that steps keeps the focus, and another one changes nothing", { opens: false }, async (page, { host }) => {
  await open(page, host.url, "layers=conv&slide=5&step=none");
  await pressToTheEnd(page.getByRole("button", { name: "One output on" }), 1);
  await expect(page.locator("[data-window]")).toHaveAttribute("data-window", "6");
  await open(page, host.url, "scene=count&layer=vgg16-conv1-1&step=none");
  await pressToTheEnd(page.getByRole("button", { name: "channels in: one less" }), 2);
  assert.match(await state(page), /cin=1(&|$)/);
});

visit("the drawer of Connect offers the weight that is lit", { at: "step=0", unfolded: false, reducedMotion: "reduce" }, async (page) => {
  await more(page).click();
  const lit = page.locator('[data-layer="dense"] [data-cell][data-on="true"]');
  const value = field(page, "w₀₀, Fully connected");
  await expect(value).toHaveValue(await lit.textContent());
  await value.fill("9");
  await expect(lit).toHaveText("9");
});

visit("the keyboard alone leads through a story, into the drawer and on to the next scene", { at: "scene=tie&step=elsewhere", unfolded: false }, async (page) => {
  await primary(page).focus();
  await page.keyboard.press("Enter");
  await expect(page.locator('main[data-scene="count"]')).toBeVisible();
  await expect(primary(page)).toBeFocused();
  await page.keyboard.press("Enter");
  await stands(page, story("count")[1]);
  await expect(primary(page)).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(more(page)).toBeFocused();
  await page.keyboard.press("Enter");
  const inside = drawer(page).locator("a[href], button:enabled, input:enabled, select, summary");
  const wanted = await inside.evaluateAll((all) => all.filter((one) => one.tabIndex >= 0 && one.checkVisibility()).map((one) => one.outerHTML));
  assert.ok(wanted.length > 5);
  const reached = [await page.evaluate(() => document.activeElement.outerHTML)];
  for (let stop = 1; stop < wanted.length; stop++) {
    await page.keyboard.press("Tab");
    reached.push(await page.evaluate(() => document.activeElement.outerHTML));
  }
  assert.deepEqual(reached, wanted);
});

// The steps whose figures do not fit yet.
const scrolling = { learn: [] };
for (const [scene, known] of Object.entries(scrolling)) {
  visit(`${scene}: nothing scrolls in its other steps at 1280 × 800`, { at: `scene=${scene}`, unfolded: false }, async (page) => {
    const found = {};
    for (const id of story(scene)) {
      await page.evaluate((fragment) => parameterSharing.setState(fragment), `scene=${scene}&step=${id}`);
      await stands(page, id);
      await settled(page);
      const over = await page.evaluate(() => [document.documentElement.scrollHeight - innerHeight, document.documentElement.scrollWidth - innerWidth]);
      if (over.some((pixels) => pixels > 0)) found[id] = over;
    }
    assert.deepEqual(Object.keys(found), known, JSON.stringify(found));
  });
}

visit("the lists of the header close by Escape, by a click elsewhere, and when another opens", { at: "scene=tie" }, async (page) => {
  const [questions, menu] = [page.locator(".stuck[open]"), page.locator(".menu[open]")];
  await page.locator("[data-opens=stuck]").click();
  await expect(questions).toHaveCount(1);
  await page.locator("[data-opens=menu]").click();
  await expect(menu).toHaveCount(1);
  await expect(questions).toHaveCount(0);
  await page.keyboard.press("Escape");
  await expect(menu).toHaveCount(0);
  await expect(page.locator("[data-opens=menu]")).toBeFocused();
  await page.locator("[data-opens=menu]").click();
  await page.locator("h1").click();
  await expect(menu).toHaveCount(0);
});

const arriving = (page) => page.locator("[data-arriving]");

/** Holds what would happen after `ms`, so that a slow machine finds it unchanged. */
const holds = (ms) => (page) => page.addInitScript((held) => {
  const plain = window.setTimeout;
  window.setTimeout = (callback, after, ...rest) => plain(callback, after === held ? 100_000 : after, ...rest);
}, ms);

for (const scene of scenes) {
  visit(`${scene} shows its motion once when it is opened, until the first input`, { at: `scene=${scene}`, unfolded: false, prepare: holds(2500) }, async (page) => {
    await expect(arriving(page)).toHaveCount(1);
    const before = await state(page);
    await page.mouse.move(2, 2);
    await page.mouse.down();
    await page.mouse.up();
    await expect(arriving(page)).toHaveCount(0);
    assert.equal(await state(page), before);
  });

  visit(`${scene} comes to rest by itself`, { at: `scene=${scene}`, unfolded: false }, async (page) => {
    await ready(page);
    await expect(arriving(page)).toHaveCount(0);
  });
}

for (const [kind, options] of [["where the address names a state", { at: "step=0" }], ["with reduced motion", { at: "scene=shift", reducedMotion: "reduce" }]]) {
  visit(`a scene stands still when it is opened ${kind}`, { ...options, unfolded: false }, async (page) => {
    await ready(page);
    await expect(arriving(page)).toHaveCount(0);
  });
}

visit("a term opens one sentence over the figure, and Escape closes only that", { at: "step=cut", unfolded: false }, async (page) => {
  await page.keyboard.press("p");
  const before = await state(page);
  const term = narrator(page).getByRole("button", { name: "sparsity" });
  await term.focus();
  await page.keyboard.press("Enter");
  const explanation = page.locator("#term-sparsity");
  await expect(explanation).toBeVisible();
  const [foot, top] = await page.evaluate(() =>
    [document.querySelector("#term-sparsity").getBoundingClientRect().bottom, document.querySelector(".dock").getBoundingClientRect().top]);
  assert.ok(foot <= top, `${foot} ${top}`);
  await page.keyboard.press("Escape");
  await expect(explanation).toBeHidden();
  await expect(page.locator("html[data-present]")).toHaveCount(1);
  assert.equal(await state(page), before);
});

visit("an answer takes the place of the steps, and the foot of the stage stays where it is", { at: "", unfolded: false, reducedMotion: "reduce" }, async (page) => {
  const top = () => dock(page).evaluate((foot) => Math.round(foot.getBoundingClientRect().top));
  await ready(page);
  const before = await top();
  const questions = await page.locator(".stuck li a").count();
  assert.ok(questions > 8);
  for (let place = 0; place < questions; place++) {
    await askQuestion(page, place);
    await expect.poll(top, { message: `${place}` }).toBe(before);
    assert.ok(await page.evaluate(() => document.documentElement.scrollHeight <= innerHeight), `${place}`);
  }
});

/** Lets a test run the frames that are due at once. */
const remembersFrames = (page) => page.addInitScript(() => {
  const [request, cancel] = [window.requestAnimationFrame.bind(window), window.cancelAnimationFrame.bind(window)];
  const due = new Map();
  window.requestAnimationFrame = (callback) => {
    const id = request((now) => { due.delete(id); callback(now); });
    due.set(id, callback);
    return id;
  };
  window.cancelAnimationFrame = (id) => { due.delete(id); cancel(id); };
  window.runFrames = () => [...due.values()].forEach((callback) => callback(performance.now()));
});

for (const [scene, step] of [["connect", "slide"], ["shift", "both-ways"], ["shift", "equal"], ["tie", "shift"], ["count", "every-weight"], ["learn", "descent"], ["learn", "own-step-size"]]) {
  visit(`${scene}: the last frame of ${step} does not move the next step`, { at: "step=1", unfolded: false, prepare: remembersFrames }, async (page) => {
    const steps = story(scene);
    const [before, after] = [steps[steps.indexOf(step) - 1], steps[steps.indexOf(step) + 1]];
    await page.evaluate((fragment) => parameterSharing.setState(fragment), `scene=${scene}&step=${before}`);
    await ready(page);
    await primary(page).click();
    await stands(page, step);
    await page.waitForTimeout(700);
    // Before anything is drawn for the next step.
    await page.evaluate(() => { document.querySelector("[data-primary]").click(); window.runFrames(); });
    await stands(page, after);
    await expect(page.locator('[data-play="on"]')).toHaveCount(0, { timeout: 20_000 });
    await expect(primary(page)).not.toHaveText("Back to the story");
  });
}

const opened = {
  shift: { "step=why": "proof", "step=invariant": "invariant", "step=signal": "ways" },
  count: { "panel=time&step=none": "time", "step=operations": "growth", "step=edges": "edges" },
};
for (const [scene, states] of Object.entries(opened)) {
  visit(`${scene}: on a phone the switch of views is scrolled to the open one`, { at: `scene=${scene}`, unfolded: false, viewport: { width: 375, height: 740 } }, async (page) => {
    for (const [state, open] of Object.entries(states)) {
      await page.evaluate((fragment) => parameterSharing.setState(fragment), `scene=${scene}&${state}`);
      const seen = () => page.locator(".views").evaluate((bar) => {
        const button = bar.querySelector("[aria-pressed=true]");
        const [around, place] = [bar, button].map((element) => element.getBoundingClientRect());
        return { open: button.dataset.panelButton, inside: place.left >= around.left && place.right <= around.right };
      });
      await expect.poll(seen, state).toEqual({ open, inside: true });
    }
  });
}

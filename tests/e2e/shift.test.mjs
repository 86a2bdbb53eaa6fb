// The scene Shift, as a person uses it.
import assert from "node:assert/strict";
import {
  canvas, dragFinger, dragMouse, expect, field, greys, holdFrames, menu, middle, painted, picture, ready, runFrames, sentence, slider, state, visit,
} from "./page.mjs";
import { boundaries, square } from "./reference.mjs";

const pictures = ["I", "I2", "fI", "fI2", "gfI", "difference"];
const sobel = [-1, 0, 1, -2, 0, 2, -1, 0, 1];
const small = "scene=shift&image=pixel-cat";

const button = (page, name) => page.getByRole("button", { name, exact: true });
const difference = (page) => page.locator("[data-max-difference]");
const position = (page) => slider(page, "Position in the animation");

/** The largest difference on the page, everywhere and away from the edge. */
async function differences(page) {
  const { maxDifference, interior } = await difference(page).evaluate((element) => ({ ...element.dataset }));
  return { everywhere: Number(maxDifference), interior: Number(interior) };
}

/** The pictures with content. */
async function visible(page) {
  const shown = await Promise.all(pictures.map((name) => painted(page, name)));
  return pictures.filter((_, at) => shown[at]);
}

/** The pictures whose pixels `change` changes. */
async function changedBy(page, change) {
  const all = () => Promise.all(pictures.map((name) => picture(page, name)));
  const before = await all();
  await change();
  const after = await all();
  return pictures.filter((_, at) => after[at].bytes !== before[at].bytes);
}

visit("the cat goes both ways and arrives at the same picture", { at: "scene=shift&step=none" }, async (page) => {
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Does the order matter?");
  assert.deepEqual(await visible(page), pictures);
  for (const name of pictures) {
    const { width, height } = await picture(page, name);
    assert.deepEqual([width, height], [320, 280], name);
  }
  const { data } = await greys(page, "I");
  assert.ok(new Set(data).size > 100, "a photograph has many grey levels");
  assert.deepEqual(await picture(page, "gfI"), await picture(page, "fI2"));
  assert.deepEqual(await differences(page), { everywhere: 0, interior: 0 });
  await expect(sentence(page)).toContainText("Every pixel agrees: largest difference 0, bit for bit.");
  await expect(page.locator("header")).toContainText("Stéfan van der Walt");
});

visit("the shifted picture is the picture, rolled", { at: `${small}&dx=3&dy=-2` }, async (page) => {
  const { data, w, h } = await greys(page, "I");
  const rolled = data.map((_, at) => data[((Math.floor(at / w) + 2) % h) * w + (((at % w) - 3 + w) % w)]);
  assert.deepEqual((await greys(page, "I2")).data, rolled);
});

visit("slider and field shift the picture, and the address follows", { at: small }, async (page) => {
  const moved = ["I2", "fI2", "gfI"];
  assert.deepEqual(await changedBy(page, () => field(page, "Shift right").fill("-5")), moved);
  await expect(slider(page, "Shift right")).toHaveValue("-5");
  assert.deepEqual(await changedBy(page, () => slider(page, "Shift down").fill("7")), moved);
  await expect(field(page, "Shift down")).toHaveValue("7");
  await expect(page).toHaveURL(/&dx=-5&dy=7$/);
  assert.deepEqual(await changedBy(page, () => slider(page, "Shift down").press("ArrowLeft")), moved);
  await expect(field(page, "Shift down")).toHaveValue("6");
  await expect(canvas(page, "I2")).toHaveAccessibleName("I′ = g(I): 5 left, 6 down");
  assert.deepEqual(await differences(page), { everywhere: 0, interior: 0 });

  await field(page, "Shift right").fill("1.5");
  await expect(field(page, "Shift right")).toHaveAccessibleDescription("Takes a whole number from −1,000 to 1,000.");
  await expect(slider(page, "Shift right")).toHaveValue("-5");
});

visit("the picture is dragged with the mouse", { at: "scene=shift&step=none" }, async (page) => {
  const place = await middle(canvas(page, "I2"));
  const shift = async () => {
    const [, dx, dy] = (await state(page)).match(/&dx=(-?\d+)&dy=(-?\d+)/) ?? [];
    return [Number(dx), Number(dy)];
  };
  await dragMouse(page, place, { x: 40, y: -30 });
  const [dx, dy] = await shift();
  // A sample covers more than a pixel of the screen, and the picture has a border.
  const samples = (pixels) => (pixels * 320) / place.width;
  assert.ok(Math.abs(dx - (65 + samples(40))) <= 1 && Math.abs(dy - (27 - samples(30))) <= 1, `${dx} ${dy}`);
  await expect(field(page, "Shift right")).toHaveValue(String(dx));
  await expect(page).toHaveURL(new RegExp(`dx=${dx}&dy=${dy}$`));
  await page.mouse.move(place.x, place.y);
  // Only the picture that g moves can be dragged.
  await dragMouse(page, await middle(canvas(page, "fI")), { x: 30, y: 0 });
  assert.deepEqual(await shift(), [dx, dy]);
});

visit("the picture stays under the pointer when the frame grows with the shift", {
  at: `${small}&boundary=full&dx=0&dy=0`,
}, async (page) => {
  const place = await middle(canvas(page, "I2"));
  await dragMouse(page, place, { x: place.width / 2, y: 0 });
  await expect(field(page, "Shift right")).toHaveValue("8");
});

visit("the picture stays under the pointer when the text above it changes", {
  at: `${small}&dx=0&dy=0`,
  viewport: { width: 800, height: 600 },
}, async (page) => {
  const place = await middle(canvas(page, "I2"));
  await dragMouse(page, place, { x: place.width / 4, y: -place.height / 4 });
  await expect(field(page, "Shift right")).toHaveValue("4");
  await expect(field(page, "Shift down")).toHaveValue("−4");
});

visit("the picture is dragged with a finger", {
  at: `${small}&dx=0&dy=0`,
  viewport: { width: 375, height: 812 },
  hasTouch: true,
  isMobile: true,
}, async (page) => {
  // A swipe that goes up or down scrolls, wherever it begins.
  const place = await middle(canvas(page, "I2"));
  const scrolled = await page.evaluate(() => scrollY);
  await dragFinger(page, place, { x: place.width / 4, y: -place.height / 8 });
  await expect(field(page, "Shift right")).toHaveValue("4");
  await expect(field(page, "Shift down")).toHaveValue("−2");
  assert.equal(await page.evaluate(() => scrollY), scrolled);
});

visit("preset kernels, custom kernels and their size", { at: small }, async (page) => {
  const outputs = ["fI", "fI2", "gfI"];
  const cell = (row, column) => field(page, `Kernel, row ${row}, column ${column}`);
  for (const preset of ["identity", "blur", "sharpen", "horizontal-edges", "emboss", "difference"]) {
    assert.deepEqual(await changedBy(page, () => menu(page, "Kernel").selectOption(preset)), outputs, preset);
    assert.deepEqual(await differences(page), { everywhere: 0, interior: 0 });
  }
  await menu(page, "Kernel").selectOption("identity");
  assert.deepEqual(await picture(page, "fI"), await picture(page, "I"));

  await menu(page, "Size").selectOption("1×3");
  await expect(page.getByRole("group", { name: "Kernel" }).getByRole("spinbutton")).toHaveCount(3);
  await cell(1, 1).fill("-4");
  await cell(1, 3).fill("0.5");
  await expect(menu(page, "Kernel").locator("option:checked")).toHaveText("your own");
  await expect(page).toHaveURL(/&k=-4,1,0.5$/);
  await menu(page, "Size").selectOption("5×5");
  await expect(page.getByRole("group", { name: "Kernel" }).getByRole("spinbutton")).toHaveCount(25);
  await expect(cell(3, 2)).toHaveValue("−4");
  assert.deepEqual(await differences(page), { everywhere: 0, interior: 0 });
  await menu(page, "Kernel").selectOption("vertical-edges");
  await expect(cell(2, 1)).toHaveValue("−2");
});

visit("every boundary: the difference agrees with the textbook loop, everywhere and outside the edge band", {
  at: small,
}, async (page) => {
  const plane = await greys(page, "I");
  assert.deepEqual([plane.w, plane.h], [16, 16]);
  for (const boundary of boundaries) {
    await menu(page, "Boundary").selectOption(boundary);
    for (const [dx, dy, stride, dilation, flip] of [[3, 2, 1, 1, false], [-4, 6, 2, 1, true], [0, -8, 1, 2, false]]) {
      await menu(page, "Stride").selectOption(String(stride));
      await menu(page, "Dilation").selectOption(String(dilation));
      await page.getByRole("checkbox", { name: "Flip the kernel" }).setChecked(flip);
      await field(page, "Shift right").fill(String(dx));
      await field(page, "Shift down").fill(String(dy));
      const found = await differences(page);
      const told = `${boundary} ${dx},${dy} stride ${stride} dilation ${dilation} flip ${flip}`;
      if (boundary === "valid" || boundary === "full") {
        assert.deepEqual(found, { everywhere: 0, interior: 0 }, told);
        continue;
      }
      const { everywhere, interior, edge } = square(plane, sobel, 3, 3, { boundary, dx, dy, stride, dilation, flip });
      assert.deepEqual(found, { everywhere, interior }, told);
      assert.equal(interior, 0);
      if (edge > 0) {
        await expect(page.locator(".verdict")).toContainText(`marked: ${edge} places`);
      } else {
        await expect(page.locator(".verdict")).not.toContainText("marked");
      }
    }
  }
});

visit("with a stride the ends agree after its multiples, and only then", { at: `${small}&dx=7&dy=-5` }, async (page) => {
  await menu(page, "Stride").selectOption("4");
  await expect(field(page, "Shift right")).toHaveValue("7");
  const { width, height } = await picture(page, "fI");
  assert.deepEqual([width, height], [4, 4]);
  assert.ok((await differences(page)).everywhere > 0);
  await field(page, "Shift right").fill("8");
  await field(page, "Shift down").fill("-4");
  assert.deepEqual(await differences(page), { everywhere: 0, interior: 0 });
});

visit("another picture is chosen, and reset returns to the story's signal", { at: "scene=shift&step=none" }, async (page) => {
  for (const image of ["pixel-cat", "digit", "stripes", "impulse"]) {
    await menu(page, "Picture").selectOption(image);
    const { width, height } = await picture(page, "I");
    assert.deepEqual([width, height], [16, 16], image);
    await expect(page).toHaveURL(new RegExp(`image=${image}$`));
  }
  await field(page, "Shift right").fill("1");
  await button(page, "Reset").click();
  await expect(menu(page, "Picture")).toHaveValue("signal");
  await expect(field(page, "Shift right")).toHaveValue("3");
  await expect(page).toHaveURL(/#scene=shift$/);
});

visit("the stages one by one", { at: small }, async (page) => {
  const stages = {
    start: ["0", ["I"]],
    "first step": ["0.333", ["I", "I2", "fI"]],
    "second step": ["0.666", ["I", "I2", "fI", "fI2", "gfI"]],
    compare: ["1", pictures],
  };
  for (const [stage, [t, shown]] of Object.entries(stages)) {
    await position(page).fill(t);
    await expect(position(page)).toHaveAttribute("aria-valuetext", stage);
    assert.deepEqual(await visible(page), shown, stage);
  }
  await position(page).fill("0");
  await expect(difference(page)).toHaveText("?");
  await expect(page).toHaveURL(/&t=0$/);
});

visit("scrubbing paints the outputs so far", { at: `${small}&t=0` }, async (page) => {
  assert.deepEqual(await visible(page), ["I"]);
  await position(page).fill("0.15");
  const part = await picture(page, "fI");
  await position(page).fill("0.5");
  assert.deepEqual(await visible(page), ["I", "I2", "fI", "fI2", "gfI"]);
  await position(page).fill("0.15");
  assert.deepEqual(await picture(page, "fI"), part, "the picture is a function of the position");
  await position(page).press("End");
  assert.deepEqual(await visible(page), pictures);
  await expect(page).not.toHaveURL(/t=/);
});

const still = { prepare: holdFrames };

visit("play reaches the comparison; the page around it changes only with the stages", { at: `${small}&t=0`, ...still }, async (page) => {
  await page.evaluate(() => {
    globalThis.changes = 0;
    const watch = { subtree: true, childList: true, characterData: true, attributes: true };
    // But where the pictures are, which the style sheet follows.
    const counts = (records) => records.some(({ attributeName }) => attributeName !== "style");
    new MutationObserver((records) => (globalThis.changes += counts(records))).observe(document.querySelector("main"), watch);
  });
  await button(page, "Play").click();
  await expect(button(page, "Pause")).toBeVisible();
  await runFrames(page, 600);
  const some = Number(await position(page).inputValue());
  assert.ok(some > 0 && some < 1 / 3, `${some}`);
  await runFrames(page, 6000);
  await expect(button(page, "Play")).toBeVisible();
  await expect(position(page)).toHaveAttribute("aria-valuetext", "compare");
  assert.deepEqual(await visible(page), pictures);
  await expect(difference(page)).toHaveText("0");
  const changes = await page.evaluate(() => globalThis.changes);
  assert.ok(changes <= 8, `some 300 frames have changed the page ${changes} times`);
});

visit("play, pause, play on, back to the start", { at: "scene=shift&step=none", ...still }, async (page) => {
  await button(page, "Play").click();
  await runFrames(page, 2500);
  await button(page, "Pause").click();
  const paused = Number(await position(page).inputValue());
  assert.ok(paused > 1 / 3 && paused < 2 / 3, `${paused}`);
  assert.deepEqual(await visible(page), ["I", "I2", "fI", "fI2", "gfI"]);
  const before = await picture(page, "fI2");
  await runFrames(page, 1000);
  assert.equal(Number(await position(page).inputValue()), paused);
  assert.deepEqual(await picture(page, "fI2"), before);
  await expect(page).toHaveURL(/t=0\.[45]/);

  await button(page, "Play").click();
  await runFrames(page, 300);
  assert.ok(Number(await position(page).inputValue()) > paused);
  await position(page).fill("0");
  await expect(button(page, "Play")).toBeVisible();
  await expect(position(page)).toHaveValue("0");
  await runFrames(page, 500);
  assert.deepEqual(await visible(page), ["I"]);
});

visit("a shift during the animation is shown at once", { at: `${small}&t=0`, ...still }, async (page) => {
  await button(page, "Play").click();
  await runFrames(page, 2000);
  await field(page, "Shift right").fill("-6");
  await runFrames(page, 100);
  await expect(button(page, "Pause")).toBeVisible();
  await runFrames(page, 6000);
  await expect(canvas(page, "I2")).toHaveAccessibleName(/6 left/);
  assert.deepEqual(await picture(page, "gfI"), await picture(page, "fI2"));
});

visit("with real frames it ends by itself as well", { at: `${small}&t=0.9` }, async (page) => {
  await button(page, "Play").click();
  await expect(button(page, "Play")).toBeVisible();
  await expect(position(page)).toHaveValue("1");
});

visit("readers who want no motion see the four stages only", {
  at: `${small}&t=0.4`,
  reducedMotion: "reduce",
  ...still,
}, async (page) => {
  await ready(page);
  await position(page).fill("0");
  await button(page, "Play").click();
  const seen = [];
  for (let time = 0; time < 6000; time += 150) {
    await runFrames(page, 150);
    const shown = (await Promise.all([position(page).inputValue(), visible(page)])).join(" ");
    if (shown !== seen.at(-1)) seen.push(shown);
  }
  assert.deepEqual(seen, [
    "0 I",
    "0.333 I,I2,fI",
    "0.667 I,I2,fI,fI2,gfI",
    "1 I,I2,fI,fI2,gfI,difference",
  ]);
  await position(page).fill("0.4");
  assert.deepEqual(await visible(page), ["I", "I2", "fI"]);
  assert.match(await state(page), /t=0\.(4|333)/);
});

visit("the slider stays in place however long the sentence gets", { at: "scene=shift&image=digit&boundary=valid", unfolded: false }, async (page) => {
  for (const width of [375, 1024, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    const tops = [];
    for (const t of ["t=0", "t=0.3", "t=0.6", "t=1"]) {
      await page.evaluate((t) => parameterSharing.setState(`scene=shift&image=digit&boundary=valid&${t}`), t);
      await ready(page);
      tops.push(await page.locator(".player input").evaluate((slider) => slider.getBoundingClientRect().top + scrollY));
    }
    assert.deepEqual(new Set(tops).size, 1, `${width}: ${tops}`);
  }
});

visit("the story asks first; one tap goes both ways, and the two ends meet", { at: "scene=shift", unfolded: false }, async (page) => {
  const main = page.locator("main");
  await expect(main).toHaveAttribute("data-step-id", "signal");
  await expect(difference(page)).toHaveText("?");
  assert.deepEqual(await visible(page), ["I"]);
  await page.locator("[data-guess]").first().click();
  await expect(main).toHaveAttribute("data-step-id", "both-ways");
  await expect(page.locator('[data-right="true"]')).toBeVisible();
  await expect(difference(page)).toHaveText("0");
  await expect(page.locator(".square")).toHaveAttribute("data-outcome", "one");
  // The ends lie on each other.
  const [first, second] = await Promise.all(["fI2", "gfI"].map((name) => canvas(page, name).boundingBox()));
  assert.ok(Math.abs(first.y - second.y) < 1 && Math.abs(first.x - second.x) < 1, JSON.stringify([first, second]));
});

/** The middle of the bar at this place of the twelve, in the lower part of the picture. */
const bar = async (page, place) => {
  const { x, y, width, height } = await canvas(page, "I").boundingBox();
  return { x: x + (width * (place + 0.5)) / 12, y: y + 0.8 * height, width, height };
};

visit("every bar of the signal is dragged before anything has been shifted", { at: "scene=shift", unfolded: false }, async (page) => {
  for (let place = 0; place < 12; place++) {
    const before = await state(page);
    await dragMouse(page, await bar(page, place), { x: 0, y: place % 2 ? -60 : -80 });
    await expect.poll(() => state(page), `bar ${place}`).not.toBe(before);
  }
  assert.match(await state(page), /x=/);
  assert.doesNotMatch(await state(page), /dx=/);
});

visit("a finger drags a bar of the signal up, and the page stays", {
  at: "scene=shift",
  unfolded: false,
  viewport: { width: 375, height: 800 },
  hasTouch: true,
  isMobile: true,
}, async (page) => {
  const scrolled = await page.evaluate(() => scrollY);
  const from = await bar(page, 5);
  await dragFinger(page, from, { x: 0, y: -0.6 * from.height });
  await expect.poll(() => state(page)).toMatch(/x=/);
  assert.equal(await page.evaluate(() => scrollY), scrolled);
});

visit("only what follows the hand can be dragged, and pointing moves nothing", { at: small, unfolded: false }, async (page) => {
  const shifted = await state(page);
  await dragMouse(page, await middle(canvas(page, "I")), { x: 30, y: 20 });
  assert.equal(await state(page), shifted);
  const places = () => page.locator("figure, .side, .formula, .outside, [data-primary]").evaluateAll((all) =>
    all.map((one) => Object.values(one.getBoundingClientRect().toJSON()).map(Math.round).join()));
  const before = await places();
  for (const name of ["I", "I2", "fI", "gfI"]) {
    await canvas(page, name).hover();
    await expect(page.locator("[data-value-of]").first()).toBeVisible();
    assert.deepEqual(await places(), before, name);
  }
});

visit("the two ends take turns while the button is held", { at: small, unfolded: false }, async (page) => {
  const blink = page.locator("[data-blink]");
  const figure = page.locator(".square");
  await blink.hover();
  await page.mouse.down();
  await expect(figure).toHaveClass(/blinks/);
  await page.mouse.up();
  await expect(figure).not.toHaveClass(/blinks/);
});

visit("nothing speaks of dragging what is not there yet", { at: "scene=shift&step=none&predict=0&t=0" }, async (page) => {
  const hint = page.getByText("Drag I′ or g(f(I)) to shift.");
  await expect(hint).toBeHidden();
  await page.evaluate(() => parameterSharing.setState("scene=shift&step=none&predict=0"));
  await expect(hint).toBeVisible();
});

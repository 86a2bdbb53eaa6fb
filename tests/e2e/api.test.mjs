// The functions for scripts: globalThis.parameterSharing.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { expect, field, lit, outputs, ready, state, visit } from "./page.mjs";
import { boundaries, correlate1d, correlate2d, cost, dense, random } from "./reference.mjs";

const number = random(2);
const whole = (low, high) => low + Math.floor(number() * (high - low + 1));
const plain = (length) => Array.from({ length }, () => Math.fround(8 * number() - 4));

/** Random options with every boundary, stride, dilation and flip. */
function anyOptions() {
  const options = { boundary: boundaries[whole(0, 5)], stride: whole(1, 4), dilation: whole(1, 4), flip: number() < 0.5 };
  // Some options are left out at random, to test their defaults.
  Object.keys(options).forEach((key) => number() < 0.15 && delete options[key]);
  return options;
}

/** Calls the functions named in `cases` in the page. Returns their results or the messages of their errors. */
function call(page, cases) {
  return page.evaluate((cases) => {
    const typed = (value) => (Array.isArray(value) ? Float32Array.from(value) : value);
    const plain = (value) => (ArrayBuffer.isView(value) ? [...value] : value);
    return cases.map(({ name, args }) => {
      try {
        const result = parameterSharing[name](...args.map(typed));
        return result?.data ? { ...result, data: plain(result.data) } : plain(result);
      } catch (error) {
        return { thrown: error instanceof Error ? error.message : `not an Error: ${error}` };
      }
    });
  }, cases);
}

/** Asserts that two numbers are equal, with 0 and −0 treated as one. */
function same(found, expected, told) {
  const zero = (value) => JSON.parse(JSON.stringify(value), (_, part) => (part === 0 ? 0 : part));
  assert.deepEqual(zero(found), zero(expected), told);
}

visit("the page offers what is documented", {}, async (page) => {
  const manifest = await readFile(new URL("../../Cargo.toml", import.meta.url), "utf8");
  const [, version] = manifest.match(/^version = "(.*)"$/m);
  assert.equal(await page.evaluate(() => parameterSharing.version), version);
  const functions = await page.evaluate(() =>
    Object.entries(parameterSharing).filter(([, value]) => typeof value === "function").map(([name]) => name).sort(),
  );
  for (const name of ["correlate1d", "correlate2d", "cost", "dense", "setState", "state"]) {
    assert.ok(functions.includes(name), name);
  }
});

visit("the ready event comes when the object is there and the state is that of the address", {
  at: "k=7,8,9",
  prepare: (page) =>
    page.addInitScript(() =>
      addEventListener("parameter-sharing:ready", () => (globalThis.atReady = globalThis.parameterSharing?.state())),
    ),
}, async (page) => {
  assert.equal(await page.evaluate(() => globalThis.atReady), "k=7,8,9");
});

visit("correlate1d agrees with the textbook loop, bit for bit", {}, async (page) => {
  const cases = Array.from({ length: 400 }, () => [plain(whole(1, 20)), plain(whole(1, 6)), anyOptions()]);
  const found = await call(page, cases.map((args) => ({ name: "correlate1d", args })));
  let layers = 0;
  cases.forEach(([x, k, options], at) => {
    const expected = correlate1d(x, k, options);
    if (expected) {
      same(found[at], expected, JSON.stringify([x, k, options]));
      layers += 1;
    } else {
      assert.match(found[at].thrown, /\b[xk]\b/);
    }
  });
  assert.ok(layers > 200);
});

visit("correlate2d agrees with the textbook loop, bit for bit", {}, async (page) => {
  const cases = Array.from({ length: 300 }, () => {
    const [h, w, kh, kw] = [whole(1, 9), whole(1, 9), whole(1, 4), whole(1, 4)];
    return [plain(h * w), h, w, plain(kh * kw), kh, kw, anyOptions()];
  });
  const found = await call(page, cases.map((args) => ({ name: "correlate2d", args })));
  cases.forEach((args, at) => {
    const expected = correlate2d(...args);
    if (expected) {
      same(found[at], expected, JSON.stringify(args));
    } else {
      assert.match(found[at].thrown, /\b[xk]\b/);
    }
  });
});

visit("SciPy's answers, exactly", {}, async (page) => {
  const { cases } = JSON.parse(await readFile(new URL("../data/correlate.json", import.meta.url)));
  const found = await call(page, cases.map(({ dim, x, h, w, k, kh, kw, boundary, stride, dilation, flip }) => {
    const options = { boundary, stride, dilation, flip };
    return dim === 1 ? { name: "correlate1d", args: [x, k, options] } : { name: "correlate2d", args: [x, h, w, k, kh, kw, options] };
  }));
  assert.equal(cases.length, 240);
  cases.forEach((one, at) => same(found[at].data ?? found[at], one.y, JSON.stringify(one)));
});

visit("dense is a matrix times a vector", {}, async (page) => {
  const cases = Array.from({ length: 50 }, () => {
    const [rows, cols] = [whole(1, 9), whole(1, 9)];
    return [plain(rows * cols), rows, cols, plain(cols)];
  });
  const found = await call(page, cases.map((args) => ({ name: "dense", args })));
  cases.forEach((args, at) => same(found[at], dense(...args)));
});

visit("cost counts what the layers do", {}, async (page) => {
  const shapes = Array.from({ length: 200 }, () => ({
    h: whole(1, 8), w: whole(1, 8), kh: whole(1, 4), kw: whole(1, 4), ...anyOptions(), flip: undefined,
  }));
  const found = await call(page, shapes.map((shape) => ({ name: "cost", args: [shape] })));
  shapes.forEach((shape, at) => {
    const expected = cost(shape);
    if (expected) {
      assert.deepEqual(found[at], expected, JSON.stringify(shape));
    } else {
      assert.match(found[at].thrown, /\bk\b|boundary/);
    }
  });
});

visit("cost counts channels and biases, exactly or not at all", {}, async (page) => {
  const published = [
    [{ h: 32, w: 32, kh: 5, kw: 5, cin: 1, cout: 6, bias: true }, 156],
    [{ h: 227, w: 227, kh: 11, kw: 11, stride: 4, cin: 3, cout: 96, bias: true }, 34_944],
    [{ h: 224, w: 224, kh: 3, kw: 3, boundary: "zero", cin: 3, cout: 64, bias: true }, 1_792],
    [{ h: 224, w: 224, kh: 7, kw: 7, boundary: "zero", stride: 2, cin: 3, cout: 64, bias: true }, 9_472],
    [{ h: 224, w: 224, kh: 7, kw: 7, boundary: "zero", stride: 2, cin: 3, cout: 64 }, 9_408],
  ];
  const found = await call(page, published.map(([shape]) => ({ name: "cost", args: [shape] })));
  assert.deepEqual(found.map(({ conv }) => conv.parameters), published.map(([, parameters]) => parameters));
  assert.deepEqual([found[1].local.parameters, found[1].dense.parameters, found[1].outputs], [105_705_600, 44_892_355_200, 55 * 55 * 96]);
  const shape = { h: 280, w: 320, kh: 1, kw: 2 };
  const bad = [{ cin: 0 }, { cout: 1.5 }, { bias: 1 }, { cin: 4096, cout: 4096 }, { h: 8192, w: 8192 }].map((more) => ({ name: "cost", args: [{ ...shape, ...more }] }));
  const thrown = (await call(page, bad)).map(({ thrown }) => thrown);
  for (const [at, named] of [/^cin must be a whole number/, /^cout must be a whole number/, /^bias must be true or false/, /cin and cout must be smaller/, /^h, w/].entries()) {
    assert.match(thrown[at], named);
  }
});

visit("the numbers of Deep Learning: edge detection on 320 × 280", {}, async (page) => {
  const [found] = await call(page, [{ name: "cost", args: [{ h: 280, w: 320, kh: 1, kw: 2 }] }]);
  assert.equal(found.outputs, 319 * 280);
  assert.equal(found.conv.multiplications + found.conv.additions, 267_960);
  assert.equal(found.conv.parameters, 2);
  assert.equal(found.conv.bytes, 8);
  assert.equal(found.sparse.parameters, 178_640);
  assert.equal(found.dense.parameters, 8_003_072_000);
  assert.equal(found.dense.multiplications + found.dense.additions, 16_006_144_000);
  assert.equal(found.sparse.parameters / found.conv.parameters, 89_320);
});

visit("an error names the bad argument, and nothing changes", { at: "k=7,8,9" }, async (page) => {
  const results = await page.evaluate(() => {
    const p = parameterSharing;
    const f = (...numbers) => Float32Array.from(numbers);
    const attempts = [
      ["x", () => p.correlate1d([1, 2, 3], f(1))],
      ["x", () => p.correlate1d(new Float64Array(3), f(1))],
      ["x", () => p.correlate1d(f(), f(1))],
      ["x", () => p.correlate1d(f(1, NaN), f(1))],
      ["x", () => p.correlate1d()],
      ["x", () => p.correlate1d(null, f(1))],
      ["k", () => p.correlate1d(f(1, 2), "1")],
      ["k", () => p.correlate1d(f(1, 2), f())],
      ["k", () => p.correlate1d(f(1, 2), f(Infinity))],
      ["k", () => p.correlate1d(f(1, 2), f(1, 1, 1))],
      ["boundary", () => p.correlate1d(f(1, 2), f(1), { boundary: "wrap" })],
      ["boundary", () => p.correlate1d(f(1, 2), f(1), { boundary: 3 })],
      ["boundary", () => p.correlate1d(f(1), f(1, 1, 1), { boundary: "reflect" })],
      ["stride", () => p.correlate1d(f(1, 2), f(1), { stride: 0 })],
      ["stride", () => p.correlate1d(f(1, 2), f(1), { stride: 1.5 })],
      ["stride", () => p.correlate1d(f(1, 2), f(1), { stride: "2" })],
      ["stride", () => p.correlate1d(f(1, 2), f(1), { stride: NaN })],
      ["dilation", () => p.correlate1d(f(1, 2), f(1), { dilation: -1 })],
      ["dilation", () => p.correlate1d(f(1, 2), f(1), { dilation: Infinity })],
      ["flip", () => p.correlate1d(f(1, 2), f(1), { flip: 1 })],
      ["options", () => p.correlate1d(f(1, 2), f(1), "valid")],
      ["x", () => p.correlate2d(f(1, 2, 3), 2, 2, f(1), 1, 1)],
      ["h", () => p.correlate2d(f(1, 2), 0, 2, f(1), 1, 1)],
      ["w", () => p.correlate2d(f(1, 2), 1, 2.5, f(1), 1, 1)],
      ["h", () => p.correlate2d(f(1, 2), 2 ** 53, 2 ** 53, f(1), 1, 1)],
      ["k", () => p.correlate2d(f(1, 2), 1, 2, f(1, 2, 3), 1, 2)],
      ["kh", () => p.correlate2d(f(1, 2), 1, 2, f(1), -1, 1)],
      ["kw", () => p.correlate2d(f(1, 2), 1, 2, f(1), 1)],
      ["x", () => p.correlate1d(f(3e38, 3e38), f(3e38))],
      ["matrix", () => p.dense([1], 1, 1, f(1))],
      ["matrix", () => p.dense(f(1, 2), 1, 1, f(1))],
      ["rows", () => p.dense(f(1), 0, 1, f(1))],
      ["cols", () => p.dense(f(1), 1, "1", f(1))],
      ["x", () => p.dense(f(1), 1, 1, f(1, 2))],
      ["x", () => p.dense(f(1), 1, 1, f(NaN))],
      ["argument", () => p.cost()],
      ["argument", () => p.cost(7)],
      ["h", () => p.cost({ w: 1, kh: 1, kw: 1 })],
      ["kw", () => p.cost({ h: 1, w: 1, kh: 1, kw: 0 })],
      ["k", () => p.cost({ h: 1, w: 1, kh: 2, kw: 1 })],
      ["boundary", () => p.cost({ h: 1, w: 1, kh: 1, kw: 1, boundary: "" })],
      ["stride", () => p.cost({ h: 1, w: 1, kh: 1, kw: 1, stride: -2 })],
      ["fragment", () => p.setState()],
      ["fragment", () => p.setState(7)],
      ["fragment", () => p.setState({ k: 1 })],
    ];
    return attempts.map(([argument, attempt]) => {
      try {
        return { argument, source: String(attempt), message: `nothing thrown: ${JSON.stringify(attempt())}` };
      } catch (error) {
        return { argument, source: String(attempt), isError: error instanceof Error, message: error.message };
      }
    });
  });
  for (const { argument, source, isError, message } of results) {
    assert.ok(isError, `${source}: ${message}`);
    assert.match(message, new RegExp(`\\b${argument}\\b`), source);
  }
  assert.equal(await state(page), "k=7,8,9");
  await expect(page.locator("#failure")).toBeHidden();
  assert.deepEqual(await call(page, [{ name: "correlate1d", args: [[1, 2, 3], [1]] }]), [[1, 2, 3]]);
});

visit("arrays of another window, views into buffers and missing options are fine", {}, async (page) => {
  const found = await page.evaluate(() => {
    const frame = document.body.appendChild(document.createElement("iframe"));
    const foreign = frame.contentWindow.Float32Array.of(1, 2, 3);
    const view = new Float32Array(Float32Array.of(9, 1, 2, 3, 9).buffer, 4, 3);
    const one = Float32Array.of(2);
    const answers = [foreign, view].map((x) => [...parameterSharing.correlate1d(x, one, undefined)]);
    frame.remove();
    return [...answers, [...parameterSharing.correlate1d(view, one, null)], [...view]];
  });
  assert.deepEqual(found, [[2, 4, 6], [2, 4, 6], [2, 4, 6], [1, 2, 3]]);
});

visit("setState and state: at once, there and back", {}, async (page) => {
  const fragments = [
    "",
    "k=0.1,0.2,0.3&boundary=reflect&select=k0",
    "scene=shift&image=digit&dx=-3&t=0.5",
    "lang=zh-CN&theme=dark&hide=nav,matrix",
    "x=1,2&k=1&select=w1.0",
  ];
  const answers = await page.evaluate((all) => all.map((fragment) => {
    parameterSharing.setState(fragment);
    return parameterSharing.state();
  }), fragments);
  assert.deepEqual(answers, fragments);
  assert.deepEqual(await lit(page, "dense"), ["w1.0:0→1"]);

  await page.evaluate(() => parameterSharing.setState("#k=4,5,6&stride=77&colour=red"));
  assert.equal(await state(page), "k=4,5,6");
  await expect(page.locator('[data-notice="stride"]')).toBeVisible();
  assert.deepEqual(await outputs(page), correlate1d([2, 3, 1, 4, 5, 3, 2], [4, 5, 6], { boundary: "zero" }));
  await field(page, "Kernel element w₀").fill("1.25");
  assert.equal(await state(page), "k=1.25,5,6");
  await page.evaluate(() => parameterSharing.setState("scene=shift&image=impulse"));
  await ready(page);
  await expect(page).toHaveURL(/#scene=shift&image=impulse$/);
});

visit("a plane stays in WebAssembly and correlates there as the function does", {}, async (page) => {
  const cases = Array.from({ length: 60 }, () => {
    const [kh, kw] = [whole(1, 4), whole(1, 4)];
    const [h, w] = [whole(13, 20), whole(13, 50)];
    return { h, w, kh, kw, x: plain(h * w), k: plain(kh * kw), again: plain(kh * kw), options: anyOptions() };
  });
  const wrong = await page.evaluate((cases) => {
    const { Plane, correlate2d } = parameterSharing;
    const same = (a, b) => a.length === b.length && a.every((value, i) => value === b[i]);
    return cases.filter(({ h, w, kh, kw, x, k, again, options }) => {
      const plane = new Plane(h, w);
      plane.set(Float32Array.from(x));
      const result = plane.correlate(Float32Array.from(k), kh, kw, options);
      const first = correlate2d(Float32Array.from(x), h, w, Float32Array.from(k), kh, kw, options);
      const good = same(result.view(), first.data) && result.h === first.h && result.w === first.w;
      const second = correlate2d(Float32Array.from(x), h, w, Float32Array.from(again), kh, kw, options);
      const array = new Float32Array(second.data.length);
      const given = plane.correlate(Float32Array.from(again), kh, kw, options, result);
      const filled = plane.correlate(Float32Array.from(again), kh, kw, options, array);
      const also = given === result && filled === array && same(result.data(), second.data) && same(array, second.data);
      plane.free();
      result.free();
      return !(good && also);
    });
  }, cases);
  assert.deepEqual(wrong, []);
});

visit("a plane refuses what it cannot do and keeps what it has", {}, async (page) => {
  const messages = await page.evaluate(() => {
    const { Plane, Dense } = parameterSharing;
    const one = Float32Array.of(1, 2, 3, 4, 5, 6);
    const x = new Plane(2, 3, one);
    const k = Float32Array.of(1, 1);
    const said = (f) => {
      try {
        f();
        return "nothing thrown";
      } catch (error) {
        return error instanceof Error ? error.message : "not an Error";
      }
    };
    const refused = [
      () => new Plane(0, 3),
      () => new Plane(2, 3, [1, 2, 3]),
      () => new Plane(2, 3, k),
      () => x.set(Float32Array.of(1, 2, NaN, 4, 5, 6)),
      () => x.correlate(k, 1, 4),
      () => x.correlate(k, 1, 2, { stride: 0 }),
      () => x.correlate(k, 1, 2, undefined, new Plane(2, 3)),
      () => x.correlate(k, 1, 2, undefined, new Float32Array(5)),
      () => x.correlate(k, 1, 2, { boundary: "zero" }, x),
      () => x.correlate(k, 1, 2, undefined, "there"),
      () => x.correlate(Float32Array.of(3e38, 3e38), 1, 2),
      () => new Dense(2, 3, k),
      () => new Dense(1, 2, k).apply(k, new Float32Array(2)),
    ].map(said);
    return { refused, kept: [...x.data()], layer: [...new Dense(1, 2, k).apply(k)] };
  });
  const named = [/^h must/, /^data must/, /^data must/, /^data must.*index 2/, /^k must/, /^stride must/];
  named.push(/^into must/, /^into must/, /^into must be another/, /^into must/, /finite/, /^matrix must/, /^into must/);
  assert.equal(messages.refused.length, named.length);
  named.forEach((pattern, i) => assert.match(messages.refused[i], pattern));
  assert.deepEqual(messages.kept, [1, 2, 3, 4, 5, 6]);
  assert.deepEqual(messages.layer, [2]);
});

visit("no argument stops the page, and what cannot be read is named", {}, async (page) => {
  const messages = await page.evaluate(() => {
    const { Plane, Dense, correlate1d, correlate2d, dense, cost } = parameterSharing;
    const said = (run) => {
      try {
        run();
        return "nothing thrown";
      } catch (error) {
        return error instanceof Error ? error.message : "not an Error";
      }
    };
    const huge = new Float32Array(2 ** 29);
    const [one, two] = [Float32Array.of(1), Float32Array.of(3e38, 3e38)];
    const fails = (name) => Object.defineProperty({ h: 4, w: 4, kh: 2, kw: 2 }, name, { get() { throw new Error("no"); } });
    const fake = { [Symbol.toStringTag]: "Float32Array", length: 1 };
    const refused = [
      () => new Plane(1, 1, huge),
      () => new Plane(1, 1).set(huge),
      () => correlate1d(one, huge),
      () => dense(one, 1, 1, huge),
      () => new Dense(1, 1, huge),
      () => new Dense(1, 1, one).apply(huge),
      () => correlate1d(one, one, fails("boundary")),
      () => correlate1d(one, one, fails("flip")),
      () => cost(fails("kh")),
      () => cost(fails("stride")),
      () => correlate1d(fake, one),
      () => dense(two, 1, 2, two),
    ].map(said);
    return [...refused, said(() => correlate2d(one, 1, 1, one, 1, 1))];
  });
  const named = [/^data must/, /^data must/, /^k must/, /^x must/, /^matrix must/, /^x must/, /^boundary must.*no/, /^flip must.*no/];
  named.push(/^kh must.*no/, /^stride must.*no/, /^x must/, /^matrix and x must.*finite/, /nothing thrown/);
  assert.equal(messages.length, named.length);
  named.forEach((pattern, i) => assert.match(messages[i], pattern));
  await expect(page.locator("#failure")).toBeHidden();
});

visit("freed planes release their memory", {}, async (page) => {
  const [early, late] = await page.evaluate(() => {
    const { Plane } = parameterSharing;
    const k = new Float32Array(9).fill(1);
    const round = () => {
      const x = new Plane(200, 200);
      const y = x.correlate(k, 3, 3);
      x.correlate(k, 3, 3, undefined, new Float32Array(198 * 198));
      // The size of the whole memory.
      const size = y.view().buffer.byteLength;
      x.free();
      y.free();
      return size;
    };
    const sizes = Array.from({ length: 2000 }, round);
    return [sizes[20], sizes.at(-1)];
  });
  assert.equal(late, early);
});

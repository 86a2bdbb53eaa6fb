// The workloads, each performed by every contender. Runs in the page.

/** A reproducible random number from −1 to 1. */
function random(seed) {
  let state = seed;
  return () => {
    state = (state * 1664525 + 1013904223) >>> 0;
    return state / 2 ** 31 - 1;
  };
}

const filled = (n, next) => Float32Array.from({ length: n }, next);

export async function measure(glue, wasm, rounds) {
  const program = await import(glue);
  globalThis.parameterSharing = { Plane: program.Plane, Dense: program.Dense };
  // The program publishes its functions after a turn of the page.
  const ready = new Promise((resolve) => addEventListener("parameter-sharing:ready", resolve, { once: true }));
  await program.default({ module_or_path: wasm });
  await ready;
  tf.wasm.setThreadsCount(1);
  tf.wasm.setWasmPaths("/tests/bench/node_modules/@tensorflow/tfjs-backend-wasm/dist/");
  await tf.setBackend("wasm");
  ort.env.wasm.numThreads = 1;
  ort.env.wasm.wasmPaths = "/tests/bench/node_modules/onnxruntime-web/dist/";
  globalThis.cv = await globalThis.cv;
  if (!cv.Mat) {
    await new Promise((resolve) => (cv.onRuntimeInitialized = resolve));
  }
  const results = [];
  for (const [name, h, w, kh, kw] of [
    ["1-D, 1 000 000, k = 3", 1, 1_000_000, 1, 3],
    ["320×280, 1×2", 280, 320, 1, 2],
    ["320×280, 3×3", 280, 320, 3, 3],
    ["1920×1080, 3×3", 1080, 1920, 3, 3],
  ]) {
    results.push(await compare(name, await correlations(h, w, kh, kw), h * w, rounds));
  }
  results.push(await compare("dense 1022×1024", await products(1022, 1024), (1022 * 1024) / 2, rounds));
  results.push(...(await shapes(rounds)));
  return results;
}

/** Times all `contenders` in turns: { name: { run, output } }. */
async function compare(name, contenders, floats, rounds) {
  const from = new Float32Array(floats).fill(1);
  const to = new Float32Array(floats);
  const outputs = {};
  for (const [key, { run, output }] of Object.entries(contenders)) {
    outputs[key] = Float32Array.from(output(await run()));
  }
  const reference = outputs["plain e2e"];
  let worst = 0;
  for (const list of Object.values(outputs)) {
    if (list.length !== reference.length) {
      throw new Error(`${name}: lengths differ`);
    }
    list.forEach((value, i) => (worst = Math.max(worst, Math.abs(value - reference[i]))));
  }
  const samples = {};
  const all = { floor: { run: () => to.set(from) }, ...contenders };
  const repeats = {};
  for (let round = -2; round < rounds; round++) {
    for (const [key, { run }] of Object.entries(all)) {
      const n = (repeats[key] ??= 1);
      const start = performance.now();
      for (let i = 0; i < n; i++) {
        const pending = run();
        if (pending?.then) await pending;
      }
      const time = performance.now() - start;
      if (round < 0) {
        repeats[key] = Math.max(1, Math.round((8 * n) / Math.max(time, 0.05)));
      } else {
        (samples[key] ??= []).push(time / n);
      }
    }
    await new Promise((resolve) => setTimeout(resolve));
  }
  const times = Object.fromEntries(Object.entries(samples).map(([key, list]) => [key, spread(list)]));
  const { floor, ...rest } = times;
  Object.values(contenders).forEach(({ end }) => end?.());
  return { name, floor, times: rest, worst };
}

function spread(list) {
  list.sort((a, b) => a - b);
  const at = (part) => list[Math.round(part * (list.length - 1))];
  return { median: at(0.5), low: at(0.1), high: at(0.9) };
}

async function correlations(h, w, kh, kw) {
  const next = random(7);
  const x = filled(h * w, next);
  const k = filled(kh * kw, next);
  const [oh, ow] = [h - kh + 1, w - kw + 1];
  const same = (y) => y;
  const { Plane } = parameterSharing;

  const input = new Plane(h, w, x);
  const result = new Plane(oh, ow);
  const array = new Float32Array(oh * ow);

  const plain = plainCorrelation(h, w, kh, kw);
  const plainOut = new Float32Array(oh * ow);

  const mat = cv.matFromArray(h, w, cv.CV_32F, x);
  const kernel = cv.matFromArray(kh, kw, cv.CV_32F, k);
  const filteredMat = new cv.Mat();
  const anchor = new cv.Point(0, 0);
  const filter = (from) => cv.filter2D(from, filteredMat, cv.CV_32F, kernel, anchor, 0, cv.BORDER_CONSTANT);
  const inside = (all) => {
    const y = new Float32Array(oh * ow);
    for (let i = 0; i < oh; i++) y.set(all.subarray(i * w, i * w + ow), i * ow);
    return y;
  };

  const tensor = tf.tensor4d(x, [1, h, w, 1]);
  const taps = tf.tensor4d(k, [kh, kw, 1, 1]);
  const convolved = (t) => tf.conv2d(t, taps, 1, "valid");

  const session = await ort.InferenceSession.create(convModel([1, 1, h, w], [1, 1, kh, kw], [1, 1, oh, ow]));
  const weights = new ort.Tensor("float32", k, [1, 1, kh, kw]);

  return {
    "ours op": { run: () => input.correlate(k, kh, kw, undefined, result), output: () => result.data() },
    "plain op": { run: () => plain(x, k, plainOut), output: same },
    "opencv op": { run: () => filter(mat), output: () => inside(filteredMat.data32F), end: () => [mat, kernel, filteredMat].forEach((m) => m.delete()) },
    "tfjs op": { run: () => convolved(tensor).dispose(), output: () => convolved(tensor).dataSync(), end: () => [tensor, taps].forEach((t) => t.dispose()) },
    "ours into": { run: () => input.correlate(k, kh, kw, undefined, array), output: same, end: () => [input, result].forEach((p) => p.free()) },
    "ours e2e": { run: () => parameterSharing.correlate2d(x, h, w, k, kh, kw).data, output: same },
    "plain e2e": { run: () => plain(x, k, new Float32Array(oh * ow)), output: same },
    "opencv e2e": {
      run: () => {
        const from = cv.matFromArray(h, w, cv.CV_32F, x);
        filter(from);
        const y = inside(filteredMat.data32F);
        from.delete();
        return y;
      },
      output: same,
    },
    "tfjs e2e": {
      run: () => read(convolved, tf.tensor4d(x, [1, h, w, 1])),
      output: same,
    },
    "onnx e2e": {
      run: async () => (await session.run({ x: new ort.Tensor("float32", x, [1, 1, h, w]), k: weights })).y.data,
      output: same,
      end: () => session.release(),
    },
  };
}

/**
 * The result of a TensorFlow.js operation on tensors, which are disposed of. tf.tidy would search the numbers for
 * tensors.
 */
function read(operation, ...tensors) {
  const result = operation(...tensors);
  const y = result.dataSync();
  [result, ...tensors].forEach((tensor) => tensor.dispose());
  return y;
}

/** A hand-written correlation, with the sum unrolled for small kernels. */
function plainCorrelation(h, w, kh, kw) {
  const [oh, ow] = [h - kh + 1, w - kw + 1];
  if (kh === 1 && kw === 2) {
    return (x, k, y) => {
      const [k0, k1] = k;
      for (let i = 0; i < oh; i++) {
        for (let j = 0, p = i * w, to = i * ow; j < ow; j++, p++, to++) y[to] = k0 * x[p] + k1 * x[p + 1];
      }
      return y;
    };
  }
  if (kh === 1) {
    return (x, k, y) => {
      const [k0, k1, k2] = k;
      for (let i = 0; i < oh; i++) {
        for (let j = 0, p = i * w, to = i * ow; j < ow; j++, p++, to++) y[to] = k0 * x[p] + k1 * x[p + 1] + k2 * x[p + 2];
      }
      return y;
    };
  }
  return (x, k, y) => {
    const [k0, k1, k2, k3, k4, k5, k6, k7, k8] = k;
    for (let i = 0; i < oh; i++) {
      for (let j = 0, p = i * w, q = p + w, r = q + w, to = i * ow; j < ow; j++, p++, q++, r++, to++) {
        const top = k0 * x[p] + k1 * x[p + 1] + k2 * x[p + 2];
        y[to] = top + k3 * x[q] + k4 * x[q + 1] + k5 * x[q + 2] + k6 * x[r] + k7 * x[r + 1] + k8 * x[r + 2];
      }
    }
    return y;
  };
}

async function products(rows, cols) {
  const next = random(11);
  const matrix = filled(rows * cols, next);
  const x = filled(cols, next).map((v) => v / 32);
  const { Dense } = parameterSharing;
  const layer = new Dense(rows, cols, matrix);
  const array = new Float32Array(rows);
  const plain = (y) => {
    for (let i = 0; i < rows; i++) {
      let sum = 0;
      for (let j = 0; j < cols; j++) sum += matrix[i * cols + j] * x[j];
      y[i] = sum;
    }
    return y;
  };
  const plainOut = new Float32Array(rows);
  const mat = cv.matFromArray(rows, cols, cv.CV_32F, matrix);
  const vector = cv.matFromArray(cols, 1, cv.CV_32F, x);
  const none = new cv.Mat();
  const product = new cv.Mat();
  const multiply = (m, v) => cv.gemm(m, v, 1, none, 0, product, 0);
  const tensor = tf.tensor2d(matrix, [rows, cols]);
  const column = tf.tensor2d(x, [cols, 1]);
  const session = await ort.InferenceSession.create(matMulModel([rows, cols], [cols, 1], [rows, 1]));
  const same = (y) => y;
  return {
    "ours op": { run: () => layer.apply(x, array), output: same },
    "plain op": { run: () => plain(plainOut), output: same },
    "opencv op": { run: () => multiply(mat, vector), output: () => product.data32F },
    "tfjs op": { run: () => tf.matMul(tensor, column).dispose(), output: () => tf.matMul(tensor, column).dataSync() },
    "ours into": { run: () => layer.apply(x, array), output: same, end: () => layer.free() },
    "ours e2e": { run: () => parameterSharing.dense(matrix, rows, cols, x), output: same },
    "plain e2e": { run: () => plain(new Float32Array(rows)), output: same },
    "opencv e2e": {
      run: () => {
        const m = cv.matFromArray(rows, cols, cv.CV_32F, matrix);
        const v = cv.matFromArray(cols, 1, cv.CV_32F, x);
        multiply(m, v);
        const y = product.data32F.slice();
        m.delete();
        v.delete();
        return y;
      },
      output: same,
      end: () => [mat, vector, none, product].forEach((m) => m.delete()),
    },
    "tfjs e2e": {
      run: () => read(tf.matMul, tf.tensor2d(matrix, [rows, cols]), tf.tensor2d(x, [cols, 1])),
      output: same,
      end: () => [tensor, column].forEach((t) => t.dispose()),
    },
    "onnx e2e": {
      run: async () =>
        (
          await session.run({
            x: new ort.Tensor("float32", matrix, [rows, cols]),
            k: new ort.Tensor("float32", x, [cols, 1]),
          })
        ).y.data,
      output: same,
      end: () => session.release(),
    },
  };
}

/** Other kernels and options compared with 3×3 valid, in time per multiply–add. */
async function shapes(rounds) {
  const [h, w] = [280, 320];
  const next = random(5);
  const { Plane, cost } = parameterSharing;
  const input = new Plane(h, w, filled(h * w, next));
  const cases = [
    ["3×3", 3, 3, {}],
    ["5×5", 5, 5, {}],
    ["7×7", 7, 7, {}],
    ["1×9", 1, 9, {}],
    ["2×2", 2, 2, {}],
    ["stride 2", 3, 3, { stride: 2 }],
    ["stride 3", 3, 3, { stride: 3 }],
    ["stride 4", 3, 3, { stride: 4 }],
    ["dilation 2", 3, 3, { dilation: 2 }],
    ...["zero", "circular", "replicate", "reflect", "full"].map((boundary) => [boundary, 3, 3, { boundary }]),
  ];
  const runs = cases.map(([name, kh, kw, options]) => {
    const k = filled(kh * kw, next);
    const into = input.correlate(k, kh, kw, options);
    const products = cost({ h, w, kh, kw, ...options }).conv.multiplications;
    return { name, products, run: () => input.correlate(k, kh, kw, options, into), into, list: [] };
  });
  for (let round = -2; round < rounds; round++) {
    for (const { run, list } of runs) {
      const start = performance.now();
      for (let i = 0; i < 60; i++) run();
      if (round >= 0) list.push((performance.now() - start) / 60);
    }
    await new Promise((resolve) => setTimeout(resolve));
  }
  const each = runs.map(({ name, products, list }) => ({ name, ...spread(list), each: spread(list).median / products }));
  [input, ...runs.map(({ into }) => into)].forEach((plane) => plane.free());
  return [{ shapes: each.map(({ name, median, each: time }) => ({ name, median, ratio: time / each[0].each })) }];
}

// ONNX models with one node, encoded in the few protobuf fields they need.
const varint = (n) => (n < 128 ? [n] : [(n & 127) | 128, ...varint(n >>> 7)]);
const number = (field, n) => [field << 3, ...varint(n)];
const bytes = (field, list) => [(field << 3) | 2, ...varint(list.length), ...list];
const text = (field, string) => bytes(field, [...new TextEncoder().encode(string)]);

function model(type, attributes, shapes) {
  const value = ([name, shape]) => {
    const dims = shape.flatMap((n) => bytes(1, number(1, n)));
    return [...text(1, name), ...bytes(2, bytes(1, [...number(1, 1), ...bytes(2, dims)]))];
  };
  const node = [...text(1, "x"), ...text(1, "k"), ...text(2, "y"), ...text(4, type), ...attributes];
  const [x, k, y] = shapes;
  const graph = [
    ...bytes(1, node),
    ...text(2, "g"),
    ...bytes(11, value(["x", x])),
    ...bytes(11, value(["k", k])),
    ...bytes(12, value(["y", y])),
  ];
  return Uint8Array.from([...number(1, 8), ...bytes(7, graph), ...bytes(8, number(2, 13))]);
}

const convModel = (...shapes) => model("Conv", [], shapes);
const matMulModel = (...shapes) => model("MatMul", [], shapes);

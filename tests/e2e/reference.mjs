// Textbook loops to test the page against. They share nothing with the page.

export const boundaries = ["zero", "valid", "circular", "replicate", "reflect", "full"];

/** The index of the sample at coordinate i of n; -1 for a zero. */
function resolve(i, n, boundary) {
  if (i >= 0 && i < n) return i;
  switch (boundary) {
    case "circular":
      return ((i % n) + n) % n;
    case "replicate":
      return i < 0 ? 0 : n - 1;
    case "reflect":
      while (i < 0 || i >= n) i = i < 0 ? -i : 2 * (n - 1) - i;
      return i;
    default:
      return -1;
  }
}

/** For each output along one axis, the sample under each place of its window. Undefined if there is no such layer. */
function axis(n, k, { boundary = "valid", stride = 1, dilation = 1 } = {}) {
  const total = dilation * (k - 1);
  const same = Math.floor(total / 2);
  const [before, after] = { valid: [0, 0], full: [total, total] }[boundary] ?? [same, total - same];
  if (boundary === "reflect" && after > n - 1) return undefined;
  const windows = [];
  for (let start = -before; start + total < n + after; start += stride) {
    windows.push(Array.from({ length: k }, (_, j) => resolve(start + j * dilation, n, boundary)));
  }
  return windows.length > 0 ? windows : undefined;
}

/**
 * { h, w, windows }: for each output, the sample (row by row; -1 for a zero) under each place of its window. Undefined
 * if there is no such layer.
 */
export function windows(h, w, kh, kw, options) {
  const rows = axis(h, kh, options);
  const columns = axis(w, kw, options);
  if (!rows || !columns) return undefined;
  const sample = (y, x) => (y < 0 || x < 0 ? -1 : y * w + x);
  const one = (row, column) => row.flatMap((y) => column.map((x) => sample(y, x)));
  return { h: rows.length, w: columns.length, windows: rows.flatMap((row) => columns.map((column) => one(row, column))) };
}

/** The correlation in 32-bit arithmetic. Every output is the sum of its products in the order of the window. */
export function correlate2d(x, h, w, k, kh, kw, options = {}) {
  const layout = windows(h, w, kh, kw, options);
  if (!layout) return undefined;
  const taps = options.flip ? [...k].reverse() : k;
  const output = (window) =>
    window.reduce((sum, at, j) => Math.fround(sum + Math.fround(taps[j] * (at < 0 ? 0 : x[at]))), 0);
  return { h: layout.h, w: layout.w, data: layout.windows.map(output) };
}

/** The correlation of one row. */
export function correlate1d(x, k, options) {
  return correlate2d(x, 1, x.length, k, 1, k.length, options)?.data;
}

/** A matrix times a vector, in 32-bit arithmetic. */
export function dense(matrix, rows, cols, x) {
  const row = (i) => x.reduce((sum, value, j) => Math.fround(sum + Math.fround(matrix[i * cols + j] * value)), 0);
  return Array.from({ length: rows }, (_, i) => row(i));
}

/** The costs of the layers, counted one by one. */
export function cost({ h, w, kh, kw, ...options }) {
  const layout = windows(h, w, kh, kw, options);
  if (!layout) return undefined;
  const count = (parameters, multiplications, additions) =>
    ({ parameters, multiplications, additions, bytes: 4 * parameters });
  const met = layout.windows.map((window) => window.filter((at) => at >= 0));
  const sum = (numbers) => numbers.reduce((a, b) => a + b, 0);
  const pairs = sum(met.map((window) => window.length));
  const entries = sum(met.map((window) => new Set(window).size));
  const touched = met.filter((window) => window.length > 0).length;
  const full = met.length * h * w;
  return {
    outputs: met.length,
    conv: count(kh * kw, pairs, pairs - touched),
    local: count(pairs, pairs, pairs - touched),
    sparse: count(entries, entries, entries - touched),
    dense: count(full, full, full),
  };
}

/**
 * `plane` (any values, row by row) shifted within its frame; `zero` replaces samples that the boundary sets to zero.
 */
function shifted(plane, h, w, dx, dy, boundary, zero) {
  return Array.from({ length: h * w }, (_, at) => {
    const y = resolve(Math.floor(at / w) - dy, h, boundary);
    const x = resolve((at % w) - dx, w, boundary);
    return y < 0 || x < 0 ? zero : plane[y * w + x];
  });
}

/**
 * The largest difference between shift-then-correlate and correlate-then-shift for the boundaries that keep the size: {
 * everywhere, interior, edge }. `interior` leaves out the `edge` outputs whose windows differ between the two paths.
 */
export function square({ data, h, w }, k, kh, kw, { dx, dy, boundary, stride = 1, ...options }) {
  const o = { boundary, stride, ...options };
  const layout = windows(h, w, kh, kw, o);
  const taps = options.flip ? [...k].reverse() : k;
  // Both paths with the samples' indices instead of the samples show which sample meets which tap.
  const places = Array.from({ length: h * w }, (_, at) => at);
  const moved = shifted(places, h, w, dx, dy, boundary, -1);
  const first = layout.windows.map((window) => window.map((at) => (at < 0 ? -1 : moved[at])));
  const nothing = taps.map(() => -1);
  const second = shifted(layout.windows, layout.h, layout.w, dx / stride, dy / stride, boundary, nothing);
  const output = (window) => window.reduce((sum, at, j) => sum + taps[j] * (at < 0 ? 0 : data[at]), 0);
  const cells = first.map((window, i) => ({
    difference: Math.abs(output(window) - output(second[i])),
    edge: window.some((at, j) => taps[j] !== 0 && at !== second[i][j]),
  }));
  const largest = (list) => list.reduce((most, cell) => Math.max(most, cell.difference), 0);
  const inside = cells.filter((cell) => !cell.edge);
  return { everywhere: largest(cells), interior: largest(inside), edge: cells.length - inside.length };
}

/** Reproducible random numbers from 0 to 1 (mulberry32). */
export function random(seed) {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

// Makes a program 10 kB smaller in brotli without changing what it does: the names that it shares with its script become
// short, and similar functions become neighbours. Repetitions are then close together, and brotli needs fewer bits for a
// short distance.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** The number of hash functions by which two functions are compared. */
const HASHES = 128;
/** The number of bytes that are hashed together. */
const PIECE = 4;

/** The program at `path` made smaller, and the short names of its imports and exports by their old names. */
export function squeezed(path) {
  const folder = mkdtempSync(join(tmpdir(), "squeezed-"));
  try {
    const [named, small] = ["named.wasm", "small.wasm"].map((name) => join(folder, name));
    writeFileSync(named, namedBySimilarity(readFileSync(path)));
    // The program itself lists the features of WebAssembly that it uses.
    const report = wasmOpt("--reorder-functions-by-name", "--minify-imports-and-exports-and-modules", named, "--output", small);
    const { imports, exports } = JSON.parse(report);
    return {
      bytes: readFileSync(small),
      imports: new Map(imports.map(([, name, short]) => [name, short])),
      exports: new Map(exports),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What `wasm-opt` prints. */
function wasmOpt(...options) {
  try {
    return execFileSync("wasm-opt", options, { encoding: "utf8" });
  } catch (error) {
    throw error.code === "ENOENT" ? new Error("wasm-opt is missing: `cargo xtask build` installs it") : error;
  }
}

/** The program in `bytes` with names for its functions. In the order of these names, similar functions are neighbours. */
function namedBySimilarity(bytes) {
  const imports = WebAssembly.Module.imports(new WebAssembly.Module(bytes));
  const first = imports.filter(({ kind }) => kind === "function").length;
  const names = similarNext(bodies(bytes)).map((body, place) => [first + body, String(place).padStart(6, "0")]);
  const assigned = names.sort(([a], [b]) => a - b).flatMap(([index, name]) => [...leb(index), ...text(name)]);
  const map = [...leb(names.length), ...assigned];
  const section = [...text("name"), 1, ...leb(map.length), ...map];
  return Buffer.concat([bytes, Buffer.from([0, ...leb(section.length), ...section])]);
}

/** The bodies of all functions of the program itself, from its section of code. */
function bodies(bytes) {
  // Behind the header.
  let at = 8;
  const number = () => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++];
      value += (byte & 127) * 2 ** shift;
      if (byte < 128) return value;
    }
  };
  const part = () => {
    const length = number();
    at += length;
    return bytes.subarray(at - length, at);
  };
  while (bytes[at++] !== 10) part();
  // The length of the section.
  number();
  return Array.from({ length: number() }, part);
}

/** The indices of all bodies, each followed by the remaining one of whose code it contains the largest part. */
function similarNext(bodies) {
  const signatures = bodies.map(signature);
  const left = new Set(bodies.keys());
  const order = [];
  for (let last = 0; left.size > 0; ) {
    order.push(last);
    left.delete(last);
    const [mine, { length }] = [signatures[last], bodies[last]];
    let largest = -1;
    for (const other of left) {
      const others = signatures[other];
      let equal = 0;
      for (let i = 0; i < HASHES; i += 1) equal += mine[i] === others[i];
      const whole = bodies[other].length;
      const part = (equal * (length + whole)) / (HASHES + equal) / whole;
      if (part > largest) [largest, last] = [part, other];
    }
  }
  return order;
}

/**
 * For each hash function, the smallest hash of a piece of the body (MinHash). Two bodies have about as many of these
 * numbers in common as pieces.
 */
function signature(body) {
  const smallest = new Uint32Array(HASHES).fill(2 ** 32 - 1);
  for (let at = 0; at + PIECE <= body.length; at += 1) {
    const word = body.readUInt32LE(at);
    for (let i = 0; i < HASHES; i += 1) {
      let hash = Math.imul(word ^ Math.imul(i + 1, 0x9e3779b9), 0x85ebca6b);
      hash = Math.imul(hash ^ (hash >>> 15), 0xc2b2ae35) >>> 0;
      if (hash < smallest[i]) smallest[i] = hash;
    }
  }
  return smallest;
}

/** `value` in LEB128, as WebAssembly writes numbers. */
function leb(value) {
  const bytes = [];
  for (; value > 127; value = Math.floor(value / 128)) bytes.push((value % 128) + 128);
  return [...bytes, value];
}

/** `text` behind its length. */
function text(text) {
  return [...leb(text.length), ...Buffer.from(text)];
}

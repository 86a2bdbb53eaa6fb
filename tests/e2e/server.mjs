// Serves a folder under a path, as a static host would.
import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import { extname, join, normalize } from "node:path";
import { brotliCompressSync } from "node:zlib";

/** Media types by the ending of a file's name. */
export const types = {
  ".css": "text/css",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".mjs": "text/javascript",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
};

/**
 * Serves `folder` under `prefix` on a free port. Every response has `headers`, and with `compress` all except pictures
 * are sent in brotli.
 *
 * `answer(path, response)` may replace a response: it returns { status, type, body }, or writes to `response` itself
 * and returns `true`. Resolves to { url, origin, close }.
 */
export async function serve(folder, { prefix = "/", headers = {}, compress = false, answer = () => undefined } = {}) {
  const compressed = new Map();
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url, "http://localhost").pathname);
    const send = (status, type, body = "", more = {}) => {
      const length = Buffer.byteLength(body);
      response.writeHead(status, { ...headers, ...more, "content-type": type, "content-length": length }).end(body);
    };
    const special = answer(path, response);
    if (special === true) {
      return;
    }
    if (special) {
      send(special.status ?? 200, special.type ?? "text/plain", special.body);
      return;
    }
    const inside = path.startsWith(prefix) ? normalize(path.slice(prefix.length)) : "..";
    if (inside.startsWith("..")) {
      send(404, "text/plain");
      return;
    }
    const file = join(folder, inside === "." || inside === "" ? "index.html" : inside);
    try {
      const type = types[extname(file)] ?? "application/octet-stream";
      if (!compress || type === "image/png") {
        send(200, type, await readFile(file));
        return;
      }
      if (!compressed.has(file)) {
        compressed.set(file, brotliCompressSync(await readFile(file)));
      }
      send(200, type, compressed.get(file), { "content-encoding": "br" });
    } catch {
      send(404, "text/plain");
    }
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const origin = `http://127.0.0.1:${server.address().port}`;
  const close = () => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(resolve));
  };
  return { url: origin + prefix, origin, close };
}

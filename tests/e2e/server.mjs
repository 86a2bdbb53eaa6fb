// Serves a folder under a path, as a static host would.
import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import { extname, join, normalize } from "node:path";

const types = {
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
 * Serves `folder` under `prefix` on a free port, every response with `headers`.
 *
 * `answer(path, response)` may come first: it gives another response, as { status, type, body }, or writes to the
 * `response` itself and says so by `true`. Resolves to { url, origin, close }.
 */
export async function serve(folder, { prefix = "/", headers = {}, answer = () => undefined } = {}) {
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url, "http://localhost").pathname);
    const send = (status, type, body = "") => {
      const length = Buffer.byteLength(body);
      response.writeHead(status, { ...headers, "content-type": type, "content-length": length }).end(body);
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
      send(200, types[extname(file)] ?? "application/octet-stream", await readFile(file));
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

// Serves a folder under a path, as a static host would.
import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import { extname, join, normalize } from "node:path";

const types = {
  ".css": "text/css",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".wasm": "application/wasm",
};

/**
 * Serves `folder` under `prefix` on a free port; `answer(path)` may give another response ({ status, type, body }) first.
 * Resolves to { url, close }.
 */
export async function serve(folder, { prefix = "/", answer = () => undefined } = {}) {
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url, "http://localhost").pathname);
    const special = answer(path);
    if (special) {
      response.writeHead(special.status ?? 200, { "content-type": special.type ?? "text/plain" }).end(special.body);
      return;
    }
    const inside = path.startsWith(prefix) ? normalize(path.slice(prefix.length)) : "..";
    if (inside.startsWith("..")) {
      response.writeHead(404).end();
      return;
    }
    const file = join(folder, inside === "." || inside === "" ? "index.html" : inside);
    try {
      const body = await readFile(file);
      response.writeHead(200, { "content-type": types[extname(file)] ?? "application/octet-stream" }).end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${server.address().port}${prefix}`;
  return { url, close: () => new Promise((resolve) => server.close(resolve)) };
}

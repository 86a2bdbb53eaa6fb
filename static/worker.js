// Keeps the page for use without network after one visit.
//
// index.html names every other file, and ends with a list of their digests, so one copy of it stands for one version. Each
// version has a cache of its own, and counts once all of its files have come as they are listed. The newest whole version
// is the page: what a captive portal answers, or a host in the middle of an update, never is. This script itself need not
// change with a version.

const home = new URL("./", location.href).href;
const VERSIONS = `parameter-sharing ${home} `;
const LECTURES = `parameter-sharing-lectures ${home}`;
/** Milliseconds that a reader waits for the network while there is a copy. */
const PATIENCE = 3_000;
const types = { css: "text/css", html: "text/html", js: "javascript" };

const versions = async () => (await caches.keys()).filter((name) => name.startsWith(VERSIONS));

/** The first half of the bytes' digest, as the build writes it. */
async function digest(bytes) {
  const whole = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return Array.from(whole.slice(0, 16), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** The files that a copy of index.html names, as [address, digest]. */
function filesOf(html) {
  const list = /<!--files (\{.*\})-->/.exec(html)?.[1];
  if (!list) {
    throw new Error("this is another page, or not the whole one");
  }
  const digests = JSON.parse(list);
  return Array.from(html.matchAll(/(?:href|src)="?\.\/([^">\s]+)/g), ([, name]) => [new URL(name, home).href, digests[name]]);
}

/** Whether a response is the file at this address as the build left it. */
async function isWhole(response, [address, listed]) {
  const type = response.headers.get("content-type") ?? "";
  const expected = types[address.split(".").at(-1)];
  const fits = expected ? type.includes(expected) : !type.includes("text/html");
  return response.ok && fits && (!listed || listed === (await digest(await response.clone().arrayBuffer())));
}

/** The most recent copy of the file at this address, if there is one. */
async function kept(address) {
  try {
    for (const cacheName of [...(await versions()).reverse(), LECTURES]) {
      const found = await caches.match(address, { cacheName });
      if (found) {
        return found;
      }
    }
  } catch {
    // A browser that lets nothing be stored keeps nothing.
  }
  return undefined;
}

/** The copy of a file, if there is one and it is whole. */
async function wholeCopy(file) {
  const copy = await kept(file[0]);
  return copy && (await isWhole(copy, file)) ? copy : undefined;
}

/** A file from the network; past the browser's own cache, where that holds something else under its name. */
async function download(file, signal) {
  for (const cache of ["default", "reload"]) {
    const response = await fetch(file[0], { cache, signal });
    if (await isWhole(response, file)) {
      return response;
    }
  }
  throw new Error(`${file[0]} is not there, or is something else`);
}

/** The response as if it had not come by a redirection: no page can be opened from one that has. */
const direct = ({ body, headers }) => new Response(body, { headers });

let attempt = new AbortController();

/** Makes the version that the host has now the newest one, if it is whole. Where there is no room for it, gives its page. */
async function update() {
  // A request that is never answered would hold up the next one for the same file.
  attempt.abort();
  attempt = new AbortController();
  const { signal } = attempt;
  const page = direct(await fetch(home, { cache: "no-cache", signal }));
  const html = await page.clone().text();
  const files = filesOf(html);
  const copies = await Promise.all(files.map(wholeCopy));
  if (copies.every(Boolean) && (await (await kept(home))?.text()) === html) {
    return undefined;
  }
  const responses = await Promise.all(files.map((file, place) => copies[place] ?? download(file, signal)));
  const known = await versions();
  const name = VERSIONS + (await digest(new TextEncoder().encode(html)));
  // A version that comes back, or is repaired, becomes the newest.
  await caches.delete(name);
  const cache = await caches.open(name);
  try {
    await Promise.all(files.map(([address], place) => cache.put(address, direct(responses[place]))));
    // Last: a cache with the page in it is whole.
    await cache.put(home, page.clone());
  } catch {
    await caches.delete(name);
    return page;
  }
  // The version before stays: a page of it may still be open.
  await Promise.all(known.filter((other) => other !== name).slice(0, -1).map((old) => caches.delete(old)));
  return undefined;
}

/** Keeps the lecture that the host has now. */
async function updateLecture(address) {
  const response = await fetch(address, { cache: "no-cache", signal: AbortSignal.timeout(10 * PATIENCE) });
  if (response.ok && Array.isArray(await response.clone().json())) {
    await (await caches.open(LECTURES)).put(address, response);
  }
}

/** The copy of what is at this address, once it is up to date or the reader has waited for that; else what the network has. */
async function answer(event, address, renew) {
  const renewed = renew(address).catch(() => {});
  event.waitUntil(renewed);
  const late = new Promise((done) => setTimeout(done, PATIENCE));
  const unkept = (await kept(address)) && (await Promise.race([renewed, late]));
  return unkept ?? (await kept(address)) ?? fetch(event.request);
}

addEventListener("install", (event) => {
  skipWaiting();
  event.waitUntil(update());
});

addEventListener("activate", (event) => event.waitUntil(clients.claim()));

addEventListener("fetch", (event) => {
  const { url, method, mode, destination } = event.request;
  const address = url.split(/[?#]/)[0];
  if (method !== "GET" || destination === "iframe" || new URL(url).origin !== origin) {
    return;
  }
  if (mode === "navigate" && (address === home || address === `${home}index.html`)) {
    event.respondWith(answer(event, home, update));
  } else if (destination === "" && address.endsWith(".json")) {
    event.respondWith(answer(event, url, updateLecture));
  } else if (address.startsWith(home)) {
    event.respondWith(kept(url).then((found) => found ?? fetch(event.request)));
  }
});

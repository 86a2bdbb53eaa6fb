// Keeps the page for when there is no network: after one visit it opens without.
//
// index.html names every other file by a digest of its content, so one copy of it stands for one version. Each version
// has a cache of its own, filled as a whole before it counts; a page takes its files from wherever their names are, and
// so never gets those of two versions. This script itself need not change with a version.

const PREFIX = "parameter-sharing ";
const home = new URL("./", location.href).href;

/** The name of the cache for the version that this copy of index.html stands for. */
async function cacheName(html) {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(html)));
  return PREFIX + home + " " + Array.from(digest.slice(0, 8), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

const versions = async () => (await caches.keys()).filter((name) => name.startsWith(PREFIX + home + " "));

/** Keeps the version that the response's page stands for, and lets go of those before the last one. */
async function keep(response) {
  const html = await response.clone().text();
  const name = await cacheName(html);
  const known = await versions();
  const whole = known.at(-1) === name && (await (await caches.open(name)).match(home));
  if (!response.ok || whole) {
    return;
  }
  const files = [...html.matchAll(/(?:href|src)="?(\.\/[^">\s]+)/g)].map(([, file]) => new URL(file, home).href);
  const fetched = await Promise.all(files.map(async (file) => [file, await fetch(file)]));
  if (fetched.some(([, answer]) => !answer.ok)) {
    return;
  }
  await caches.delete(name);
  const cache = await caches.open(name);
  await Promise.all(fetched.map(([file, answer]) => cache.put(file, answer)));
  // Last: a cache with the page in it is whole.
  await cache.put(home, response);
  // The version before stays: a page of it may still be open.
  await Promise.all(known.filter((other) => other !== name).slice(0, -1).map((old) => caches.delete(old)));
}

/** The newest copy of what is at this address, if one is kept. */
async function kept(address) {
  for (const name of (await versions()).reverse()) {
    const found = await (await caches.open(name)).match(address);
    if (found) {
      return found;
    }
  }
  return undefined;
}

/** The page: from the network where there is one, so that a new version is seen at once. */
async function page(event) {
  try {
    const response = await fetch(event.request);
    // What cannot be kept is shown all the same.
    event.waitUntil(keep(response.clone()).catch(() => {}));
    return response;
  } catch (error) {
    const found = await kept(home);
    if (!found) {
      throw error;
    }
    return found;
  }
}

addEventListener("install", (event) => {
  skipWaiting();
  event.waitUntil(fetch(home, { cache: "no-cache" }).then(keep));
});

addEventListener("activate", (event) => event.waitUntil(clients.claim()));

addEventListener("fetch", (event) => {
  const { url, method, mode, destination } = event.request;
  const address = url.split(/[?#]/)[0];
  if (method !== "GET" || destination === "iframe" || !address.startsWith(home)) {
    return;
  }
  if (mode === "navigate") {
    if (address === home || address === `${home}index.html`) {
      event.respondWith(page(event));
    }
    return;
  }
  event.respondWith(kept(url).then((found) => found ?? fetch(event.request)));
});

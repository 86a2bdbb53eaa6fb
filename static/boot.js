// Loads the program and the reader's words, shows how far it has come, and says what to do if it cannot start. A plain
// script, no module: in a sandboxed frame a module may be refused before it runs, and nobody would be told.

(() => {
const languages = [...document.querySelectorAll('script[type="text/fluent"]')];

/** The element of the language that suits these tags best, the first tag before the others; else the first element. */
function suiting(tags) {
  const lower = (tag, part) => tag.toLowerCase().split("-", part).join("-");
  const alike = (tag, part) => languages.find(({ lang }) => lower(lang, part) === lower(tag, part));
  return tags.map((tag) => alike(tag) ?? alike(tag, 1)).find(Boolean) ?? languages[0];
}

/** The reader's language: its element holds the words once they have come, and the program looks for them there. */
async function loadWords() {
  const preferred = suiting(navigator.languages);
  preferred.dataset.preferred = "";
  const named = /[#&]lang=([^&]*)/.exec(location.hash)?.[1];
  const chosen = languages.find(({ lang }) => lang === named) ?? preferred;
  if (!chosen.textContent) {
    const response = await fetch(chosen.src);
    if (!response.ok) {
      throw new Error(`${chosen.src}: ${response.status}`);
    }
    chosen.textContent = await response.text();
  }
  return chosen;
}

const words = loadWords();
words.catch(() => {});

/** Prepares the message for when there is no page: in the reader's language, if its words have come; else as in the page. */
async function explain(cause) {
  const language = await words.catch(() => undefined);
  for (const [id, message] of [["failure-title", "failure-title"], ["failure-cause", cause], ["failure-retry", "failure-retry"]]) {
    const text = language && new RegExp(`^${message} = (.+)`, "m").exec(language.textContent)?.[1];
    const { textContent, lang } = text ? { textContent: text, lang: language.lang } : (document.getElementById(message) ?? {});
    if (textContent) {
      Object.assign(document.getElementById(id), { textContent, lang });
    }
  }
}

/** Shows the message, and why there is no page. */
async function fail(cause) {
  await explain(cause);
  document.getElementById("failure").hidden = false;
  document.getElementById("progress")?.remove();
  dispatchEvent(new Event("parameter-sharing:failed"));
}

/** The response for `url`, whose body tells the progress bar how much of it has arrived. */
async function fetchWithProgress(url) {
  const response = await fetch(url);
  if (!response.ok || !response.body) {
    throw new Error(`${url}: ${response.status}`);
  }
  const progress = document.getElementById("progress");
  // A compressed body is longer than its header says: then the bar only shows that something happens.
  const total = response.headers.get("content-encoding") ? 0 : Number(response.headers.get("content-length"));
  let loaded = 0;
  const counted = response.body.pipeThrough(
    new TransformStream({
      transform(chunk, controller) {
        loaded += chunk.byteLength;
        if (progress && total) {
          progress.max = total;
          progress.value = loaded;
        }
        controller.enqueue(chunk);
      },
    }),
  );
  return new Response(counted, { headers: { "content-type": "application/wasm" } });
}

// A module of one function that gives a vector: a browser that has no vectors refuses it.
const vectors = new Uint8Array([
  0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0, 10, 10, 1, 8, 0, 65, 0, 253, 15, 253, 98, 11,
]);

/** Lets the page open without network next time, but for a figure in another page. */
function keepForLater() {
  if (parent === window && location.protocol.startsWith("http") && !/[#&]embed=1/.test(location.hash)) {
    // A browser that keeps nothing shows the page all the same.
    navigator.serviceWorker?.register("worker.js").catch(() => {});
  }
}

async function start() {
  if (typeof WebAssembly !== "object" || !WebAssembly.validate(vectors)) {
    fail("failure-unsupported");
    return;
  }
  try {
    const [js, wasm] = ["js", "wasm"].map((kind) => document.querySelector(`link[data-app="${kind}"]`).href);
    const [program, response] = await Promise.all([import(js), fetchWithProgress(wasm), words]);
    // The program only shows the message, when it stops.
    await explain("failure-panic");
    globalThis.parameterSharing = { Plane: program.Plane, Dense: program.Dense };
    await program.default({ module_or_path: response });
    keepForLater();
  } catch (error) {
    console.error(error);
    // A panic has shown its own message by now.
    if (document.getElementById("failure").hidden) {
      fail(location.protocol === "file:" ? "failure-folder" : origin === "null" ? "failure-sandboxed" : "failure-broken");
    }
  }
}

start();
})();

// Loads the program and the reader's language, shows the progress, and shows a message if the program cannot start. It
// is a plain script, since a sandboxed frame may refuse a module without any way to report it.

(() => {
/** Ends every file of words. */
const LAST_MESSAGE = /^failure-broken = ./m;
const languages = [...document.querySelectorAll('script[type="text/fluent"]')];

/** The element of the language that best matches these tags, in order of preference; else the first element. */
function suiting(tags) {
  const lower = (tag, part) => tag.toLowerCase().split("-", part).join("-");
  const alike = (tag, part) => languages.find(({ lang }) => lower(lang, part) === lower(tag, part));
  return tags.map((tag) => alike(tag) ?? alike(tag, 1)).find(Boolean) ?? languages[0];
}

/** Loads the words of the reader's language into its element, where the program finds them. */
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
    const text = await response.text();
    if (!LAST_MESSAGE.test(text)) {
      throw new Error(`${chosen.src}: not a whole file of words`);
    }
    chosen.textContent = text;
  }
  return chosen;
}

const words = loadWords();
words.catch(() => {});

/** Prepares the failure message: in the reader's language if its words are loaded, else as it is in the page. */
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

/** Shows the failure message with its cause. */
async function fail(cause) {
  await explain(cause);
  document.getElementById("failure").hidden = false;
  document.getElementById("progress")?.remove();
  dispatchEvent(new Event("parameter-sharing:failed"));
}

/** Fetches `url` and shows in the progress bar how much of its body has arrived. */
async function fetchWithProgress(url) {
  const response = await fetch(url);
  if (!response.ok || !response.body) {
    throw new Error(`${url}: ${response.status}`);
  }
  const progress = document.getElementById("progress");
  // A compressed body is longer than its header states, so the bar then shows no fraction.
  const total = response.headers.get("content-encoding") ? 0 : Number(response.headers.get("content-length"));
  let loaded = 0;
  const counted = response.body.pipeThrough(
    new TransformStream({
      transform(chunk, controller) {
        loaded += chunk.byteLength;
        dispatchEvent(new Event("parameter-sharing:progress"));
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

// A module with one function that returns a vector. A browser without SIMD rejects it.
const vectors = new Uint8Array([
  0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0, 10, 10, 1, 8, 0, 65, 0, 253, 15, 253, 98, 11,
]);

/** Whether all of both style sheets has come. */
function isStyled() {
  const style = getComputedStyle(document.documentElement);
  // Firefox gives a frame that is not displayed no style at all.
  return !style.length || ["first", "rest"].every((name) => style.getPropertyValue(`--${name}-sheet`));
}

/** Whether the tab keeps a state that no address has. */
function hasDraft() {
  try {
    return ["draft", "late"].some((name) => sessionStorage.getItem(`parameter-sharing ${name}`));
  } catch {
    // Without storage nothing is kept.
    return false;
  }
}

/**
 * Shows the page as it opens, which xtask/opening drew when it was built, until the program has drawn the same in its place; only where
 * it will. Resolves once it has been painted.
 */
async function showOpening() {
  const width = matchMedia("(max-width: 40rem)").matches ? "narrow" : "wide";
  const drawn = document.querySelector(`template[lang="${suiting(navigator.languages).lang}"][data-width=${width}]`);
  const waits = document.getElementById("failure").hidden && parent === window;
  if (drawn && waits && location.hash.length < 2 && !hasDraft()) {
    const opening = drawn.content.firstElementChild;
    document.getElementById("app").before(opening);
    addEventListener("parameter-sharing:failed", () => opening.remove());
    await new Promise((done) => {
      requestAnimationFrame(() => setTimeout(done));
      // A hidden tab is not painted. A slow one is waited for: the program must not come in its way.
      setTimeout(done, document.hidden ? 0 : 2_000);
    });
  }
}

/** Keeps the page for use without network, and lets it be installed; not in a frame. */
async function keepForLater() {
  if (parent === window && location.protocol.startsWith("http") && !/[#&]embed=1/.test(location.hash)) {
    document.querySelector('[data-file="manifest"]')?.setAttribute("rel", "manifest");
    // A page without an origin may not even look for service workers.
    await navigator.serviceWorker?.register("worker.js");
  }
}

async function start() {
  if (typeof WebAssembly !== "object" || !WebAssembly.validate(vectors)) {
    fail("failure-unsupported");
    return;
  }
  // For static/guard.js, which waits for files that never come.
  explain("failure-broken");
  try {
    const [js, wasm] = ["js", "wasm"].map((kind) => document.querySelector(`link[data-app="${kind}"]`).href);
    const module = showOpening().then(() => WebAssembly.compileStreaming(fetchWithProgress(wasm)));
    const [program, compiled] = await Promise.all([import(js), module, words]);
    if (!isStyled()) {
      throw new Error("a style sheet is missing, or not whole");
    }
    // After a panic the program can only show this message, so it is prepared now.
    await explain("failure-panic");
    // The last file may have come when nobody waited for it any more.
    document.getElementById("failure").hidden = true;
    globalThis.parameterSharing = { Plane: program.Plane, Dense: program.Dense };
    const drawn = new Promise((done) => addEventListener("parameter-sharing:drawn", done));
    // As a task of its own: the end of the compilation is already a long one.
    await new Promise((done) => setTimeout(done));
    await program.default({ module_or_path: compiled });
    // What keeps the files would take the processor and the network from the drawing.
    await drawn;
    // Without storage the page still works.
    keepForLater().catch(() => {});
  } catch (error) {
    console.error(error);
    // A panic has already shown its own message.
    if (document.getElementById("failure").hidden) {
      fail(location.protocol === "file:" ? "failure-folder" : origin === "null" ? "failure-sandboxed" : "failure-broken");
    }
  }
}

/**
 * Extensions that translate put `font` elements around the letters of the program, or in their place. From then on the nodes
 * that the program inserts, removes or changes are looked for where they are now.
 */
function followTranslators() {
  const copies = new WeakMap();
  const copyOf = (node) => (!node.isConnected && copies.get(node)?.isConnected ? copies.get(node) : undefined);
  /** The child of `parent` in which `node` or its copy is. */
  const childWith = (parent, node) => {
    let at = copyOf(node) ?? node;
    while (at && at.parentNode !== parent) {
      at = at.parentNode;
    }
    return at;
  };
  let adapt = () => {
    adapt = () => {};
    const { insertBefore, removeChild } = Node.prototype;
    const { get, set } = Object.getOwnPropertyDescriptor(Node.prototype, "nodeValue");
    Node.prototype.insertBefore = function (node, before) {
      return insertBefore.call(this, node, before && before.parentNode !== this ? childWith(this, before) : before);
    };
    Node.prototype.removeChild = function (node) {
      const child = node.parentNode === this ? node : childWith(this, node);
      return child ? removeChild.call(this, child) : node;
    };
    Object.defineProperty(Node.prototype, "nodeValue", {
      get,
      set(value) {
        set.call(this, value);
        copyOf(this)?.replaceWith(this);
      },
    });
  };
  new MutationObserver((changes) => {
    for (const { addedNodes, removedNodes } of changes) {
      const copy = [...addedNodes].find(({ localName }) => localName === "font");
      if (copy) {
        adapt();
        removedNodes.forEach((node) => copies.set(node, copy));
      }
    }
  }).observe(document.getElementById("app"), { childList: true, subtree: true });
}

followTranslators();
start();
})();

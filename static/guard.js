// Says that the page could not be loaded where the program itself cannot say it: a file is gone, is something else, or never
// comes; or the page stands in a frame without an origin, to which the host refuses modules. For that it is no module, its
// tag has no digest, and it waits for no other file.

(() => {
// So that the message is there within ten seconds.
const PATIENCE = 6_000;
let alarm;

function fail() {
  for (const link of document.querySelectorAll("link[rel=stylesheet]")) {
    // A style sheet that never comes would keep the message from being shown.
    link.disabled ||= !link.sheet;
  }
  document.getElementById("failure").hidden = false;
  document.getElementById("progress")?.remove();
  dispatchEvent(new Event("parameter-sharing:failed"));
}

/** Waits anew, while the page is being loaded: a file has come, or a part of one. */
function wait() {
  clearTimeout(alarm);
  alarm = setTimeout(() => {
    if (document.getElementById("progress") || !document.getElementById("app")) {
      fail();
    }
  }, PATIENCE);
}

wait();
new PerformanceObserver(wait).observe({ type: "resource" });
addEventListener("parameter-sharing:progress", wait);

/** Whether the program has stopped in a way that it cannot report: without memory it cannot even say so. */
const hasTrapped = (error) =>
  error instanceof WebAssembly.RuntimeError || (/recursion|call stack/.test(error?.message) && /wasm/.test(error.stack));

addEventListener(
  "error",
  ({ target, error }) => {
    if (hasTrapped(error) || (target instanceof HTMLScriptElement && !("optional" in target.dataset))) {
      fail();
    }
  },
  true,
);
addEventListener("unhandledrejection", ({ reason }) => hasTrapped(reason) && fail());

// Notifies the embedding page too, even if the program has stopped.
addEventListener("parameter-sharing:failed", () => {
  const origin = /[#&]origin=([^&]*)/.exec(location.hash)?.[1] || "*";
  const message = document.getElementById("failure-cause").textContent;
  if (parent !== window) {
    try {
      parent.postMessage({ source: "parameter-sharing", version: 1, type: "error", message }, origin);
    } catch {
      // The address names an invalid origin, so no page is notified.
    }
  }
});

/** Loads the page's files past what the browser has kept of them, which may be what is wrong; for a few seconds at most. */
function refetch() {
  const files = document.querySelectorAll("link[href], script[src]");
  const fetched = Array.from(files, async ({ href, src }) => (await fetch(href ?? src, { cache: "reload" })).blob());
  return Promise.race([Promise.allSettled(fetched), new Promise((done) => setTimeout(done, 3_000))]);
}

addEventListener("click", async (event) => {
  if (event.target.id === "failure-retry") {
    // The link would open the address without its fragment.
    event.preventDefault();
    if (document.querySelector(".loading")) {
      await refetch();
    }
    location.reload();
  }
});
})();

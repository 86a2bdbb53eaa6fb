// Says that the program could not be loaded where the program itself cannot say it: its file is gone, or the page stands
// in a frame without an origin, to which the host refuses modules. For that it is no module, and its tag has no digest.

addEventListener(
  "error",
  ({ target }) => {
    if (target instanceof HTMLScriptElement) {
      document.getElementById("failure").hidden = false;
      document.getElementById("progress")?.remove();
      dispatchEvent(new Event("parameter-sharing:failed"));
    }
  },
  true,
);

// The page around a frame is told as well: this works also where the program has stopped.
addEventListener("parameter-sharing:failed", () => {
  const origin = /[#&]origin=([^&]*)/.exec(location.hash)?.[1] || "*";
  const message = document.getElementById("failure-cause").textContent;
  if (parent !== window) {
    try {
      parent.postMessage({ source: "parameter-sharing", version: 1, type: "error", message }, origin);
    } catch {
      // What is named there is no origin, so nobody is told.
    }
  }
});

// Without this, the link would open the address without its fragment.
addEventListener("click", (event) => {
  if (event.target.id === "failure-retry") {
    event.preventDefault();
    location.reload();
  }
});

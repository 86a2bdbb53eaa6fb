// Loads the program, shows how far it has come, and says what to do if it cannot start. A plain script, no module: in a
// sandboxed frame a module may be refused before it runs, and nobody would be told.

(() => {
const text = {
  unsupported:
    "This browser cannot run WebAssembly, which the page computes with. Please open it in a current browser. " +
    "当前浏览器不支持 WebAssembly，请使用较新的浏览器打开。",
  broken:
    "The program could not be loaded. Check the connection and open the page again. " +
    "程序加载失败，请检查网络后重新打开。",
  // A page that has no origin of its own is refused its own modules.
  sandboxed:
    "This frame is sandboxed and has no origin, and the page's host does not share its files with it. The host must answer " +
    "with Access-Control-Allow-Origin: *, or the sandbox must contain allow-same-origin. " +
    "此框架在沙盒中、没有来源，而网站没有向它开放文件：请让服务器返回 Access-Control-Allow-Origin: *，或在 sandbox 中加入 allow-same-origin。",
  folder:
    "A browser does not let a page in a folder load its parts. Open parameter-sharing.html, which holds everything in one " +
    "file, or put the folder on a web server. " +
    "浏览器不允许文件夹里的网页加载其他文件：请打开包含全部内容的 parameter-sharing.html，或把文件夹放到网站上。",
};

function fail(cause) {
  document.getElementById("failure-cause").textContent = cause;
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
    fail(text.unsupported);
    return;
  }
  try {
    const [js, wasm] = ["js", "wasm"].map((kind) => document.querySelector(`link[data-app="${kind}"]`).href);
    const [program, response] = await Promise.all([import(js), fetchWithProgress(wasm)]);
    globalThis.parameterSharing = { Plane: program.Plane, Dense: program.Dense };
    await program.default({ module_or_path: response });
    keepForLater();
  } catch (error) {
    console.error(error);
    // A panic has shown its own message by now.
    if (document.getElementById("failure").hidden) {
      fail(location.protocol === "file:" ? text.folder : origin === "null" ? text.sandboxed : text.broken);
    }
  }
}

start();
})();

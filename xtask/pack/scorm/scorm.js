// Records the answers to the exercises in a learning platform (SCORM 1.2), and goes on where the learner stopped.

(() => {
/** The platform's object, in a window around this one or in the one that opened it. */
function findApi() {
  const around = (start) => {
    for (let at = start; ; at = at.parent) {
      try {
        if (at.API) {
          return at.API;
        }
      } catch {
        // A window of another origin.
      }
      if (at === at.parent) {
        return undefined;
      }
    }
  };
  return around(window) ?? (top.opener ? around(top.opener) : undefined);
}

const api = findApi();
const frame = document.getElementById("exercises");
const record = document.getElementById("record");
/** The messages for this page, in the reader's language. */
let words = {};
const begun = Date.now();
let running = api?.LMSInitialize("") === "true";

/** What was answered: the score and the number of answers of each exercise, and the one that was open. */
const kept = { seed: 1 + Math.floor(Math.random() * 999), at: "", marks: {} };

function resume() {
  try {
    const { seed, at, marks } = JSON.parse(api.LMSGetValue("cmi.suspend_data"));
    Object.assign(kept, { seed, at, marks });
  } catch {
    // Nothing has been kept yet.
  }
}

/** The ids of all exercises, once the page in the frame has said that it is ready. */
let ids = [];

/** The score from 0 to 100: what has not been answered counts nothing. */
function score() {
  const sum = ids.reduce((sum, id) => sum + (kept.marks[id]?.[0] ?? 0), 0);
  return ids.length ? Math.round((100 * sum) / ids.length) : 0;
}

/** Passed where the platform asks for a score and it is reached, completed once everything has been answered. */
function status() {
  const mastery = api.LMSGetValue("cmi.student_data.mastery_score");
  const complete = ids.every((id) => kept.marks[id]);
  if (complete && mastery !== "" && score() >= Number(mastery)) {
    return "passed";
  }
  return complete ? "completed" : "incomplete";
}

function show() {
  const answered = ids.filter((id) => kept.marks[id]).length;
  const lost = running ? "" : ` · ${words["scorm-lost"] ?? ""}`;
  record.textContent = ids.length ? `${answered}/${ids.length} · ${score()} %${lost}` : "";
  document.title = words["scorm-title"] ?? document.title;
  frame.title = words["scorm-frame"] ?? frame.title;
}

/** Loads the messages of the reader's language from the file that the page names, or of the most similar one. */
async function speak() {
  const html = await (await fetch("index.html")).text();
  const files = [...new DOMParser().parseFromString(html, "text/html").querySelectorAll('script[type="text/fluent"]')];
  const primary = (tag) => tag.split("-")[0];
  const named = (match) => navigator.languages.map((tag) => files.find(({ lang }) => match(lang, tag))).find(Boolean);
  const file = named((lang, tag) => lang === tag) ?? named((lang, tag) => primary(lang) === primary(tag)) ?? files[0];
  const text = await (await fetch(file.src)).text();
  words = Object.fromEntries(Array.from(text.matchAll(/^(scorm-\S+) = (.+)/gm), ([, id, message]) => [id, message]));
  document.documentElement.lang = file.lang;
  show();
}

function save() {
  if (!running) {
    return;
  }
  const set = (name, value) => api.LMSSetValue(name, String(value));
  set("cmi.suspend_data", JSON.stringify(kept));
  set("cmi.core.lesson_location", kept.at);
  if (ids.length) {
    set("cmi.core.score.min", 0);
    set("cmi.core.score.max", 100);
    set("cmi.core.score.raw", score());
    set("cmi.core.lesson_status", status());
  }
  api.LMSCommit("");
}

/** The time since the beginning, as SCORM writes it. */
function time() {
  const seconds = Math.round((Date.now() - begun) / 1000);
  const two = (number) => String(Math.floor(number)).padStart(2, "0");
  return `${two(seconds / 3600).padStart(4, "0")}:${two((seconds / 60) % 60)}:${two(seconds % 60)}`;
}

function leave() {
  if (!running) {
    return;
  }
  api.LMSSetValue("cmi.core.session_time", time());
  api.LMSSetValue("cmi.core.exit", "suspend");
  save();
  running = false;
  api.LMSFinish("");
}

addEventListener("message", ({ source, data }) => {
  if (source !== frame.contentWindow || data?.source !== "parameter-sharing") {
    return;
  }
  if (data.type === "ready") {
    // The functions for scripts are there once the page has been mounted.
    const wait = () => {
      ids = frame.contentWindow.parameterSharing?.exercises?.().map(({ id }) => id) ?? [];
      ids.length ? (show(), save()) : setTimeout(wait, 50);
    };
    wait();
  } else if (data.type === "state") {
    kept.at = new URLSearchParams(data.fragment).get("exercise") ?? "";
  } else if (data.type === "answer") {
    const [best, answers] = kept.marks[data.exercise] ?? [0, 0];
    kept.marks[data.exercise] = [Math.max(best, Math.round(1000 * data.score) / 1000), answers + 1];
    kept.at = data.exercise;
    show();
    save();
  }
});
// Platforms close windows and replace frames: whichever event comes first.
for (const event of ["pagehide", "beforeunload", "unload"]) {
  addEventListener(event, leave);
}

if (running) {
  resume();
}
// Without words the numbers are still recorded and shown.
speak().catch(console.error);
frame.src = `index.html#embed=1&exercise=${kept.at || "all"}&seed=${kept.seed}`;
})();

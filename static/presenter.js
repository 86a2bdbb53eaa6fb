// The window of whoever speaks: this step, the next, notes and the time. It talks with the page that is projected from the
// same machine, finds it again when either of the two has been closed, and decides nothing itself.

const channel = new BroadcastChannel("parameter-sharing");
const part = (id) => document.getElementById(id);
let shown = { presenting: false };
let began = Infinity;
let words = {};
let language;

/** The elements in which the page names its files of words. */
async function files() {
  const html = await (await fetch("./")).text();
  return [...new DOMParser().parseFromString(html, "text/html").querySelectorAll('script[type="text/fluent"]')];
}

/** Loads the words of the language with this tag, or of the most similar one. Until they are there, those before stay. */
async function setLanguage(tag) {
  if (tag === language) {
    return;
  }
  language = tag;
  try {
    const all = await files();
    const primary = (tag) => tag.split("-")[0];
    const file = all.find(({ lang }) => lang === tag) ?? all.find(({ lang }) => primary(lang) === primary(tag)) ?? all[0];
    const text = await (await fetch(file.src)).text();
    if (tag === language) {
      words = Object.fromEntries(Array.from(text.matchAll(/^(presenter-\S+) = (.+)/gm), ([, id, message]) => [id, message]));
      document.documentElement.lang = file.lang;
      show();
    }
  } catch (error) {
    console.error(error);
    // The next message tries again.
    language = undefined;
  }
}

/** A field for the hands of each prediction, while the room is asked. */
function fields() {
  const counts = (shown.hands ?? "").split(" ").filter(Boolean);
  const guesses = counts.length ? shown.guesses : "";
  const list = part("hands");
  if (list.dataset.guesses !== guesses) {
    list.dataset.guesses = guesses;
    list.replaceChildren(...guesses.split("\n").filter(Boolean).map((guess, place) => {
      const [label, field] = ["label", "input"].map((name) => document.createElement(name));
      Object.assign(field, { type: "number", min: 0, max: 9999, inputMode: "numeric" });
      field.addEventListener("input", () => field.validity.valid && ask(`hands ${place} ${field.value || 0}`));
      label.append(field, guess);
      return label;
    }));
  }
  for (const [place, field] of [...list.querySelectorAll("input")].entries()) {
    if (field !== document.activeElement) {
      field.value = counts[place];
    }
  }
}

function show() {
  document.title = words["presenter-title"] ?? document.title;
  const names = {
    "vote-name": shown.asked ? "presenter-asked" : "presenter-revealed",
    "notes-name": "presenter-notes",
    "next-name": shown.asked ? "presenter-reveals" : "presenter-next",
    previous: "presenter-previous",
    forth: "presenter-next",
    blank: "presenter-blank",
    again: "presenter-again",
  };
  for (const [id, name] of Object.entries(names)) {
    part(id).textContent = words[name];
  }
  const { presenting, index, count, now, next, blank } = shown;
  const open = presenting && index >= 0;
  part("place").textContent = open ? `${index + 1}/${count}` : "";
  part("now").textContent = presenting ? (open ? now : words["presenter-none"]) : words["presenter-waiting"];
  fields();
  for (const [id, text] of [["vote", shown.asked ? "" : shown.vote], ["notes", shown.notes], ["next", next || words["presenter-end"]]]) {
    part(id).textContent = text;
    // A heading stands only over something.
    part(id).parentElement.hidden = !presenting || !(text || (id === "vote" && shown.asked));
  }
  part("blank").setAttribute("aria-pressed", String(Boolean(blank)));
  for (const button of document.querySelectorAll("[data-ask]")) {
    button.disabled = !presenting;
  }
  tick();
}

function tick() {
  part("clock").textContent = new Date().toLocaleTimeString(document.documentElement.lang, { hour: "2-digit", minute: "2-digit" });
  const seconds = Math.max(0, Math.floor((Date.now() - began) / 1000));
  part("elapsed").textContent = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}

const ask = (type) => channel.postMessage({ to: "page", type });

channel.addEventListener("message", ({ data }) => {
  if (data?.to === "presenter") {
    shown = data;
    // The page knows when the talk began, this window when it was another page's.
    began = Math.min(began, Date.now() - (data.talked ?? -Infinity));
    show();
    setLanguage(data.lang ?? language);
  }
});

addEventListener("click", ({ target }) => {
  if (target.dataset.ask) {
    ask(target.dataset.ask);
  } else if (target.id === "again") {
    began = Date.now();
    ask("clock");
    tick();
  }
});

const keys = { ArrowRight: "next", PageDown: "next", " ": "next", ArrowLeft: "previous", PageUp: "previous", ".": "blank" };
addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) {
    return;
  }
  const { key, target } = event;
  const typing = target.matches("input");
  if (/^[0-9]$/.test(key) && !typing) {
    // The browser types it into what has the focus by then.
    [...document.querySelectorAll("input")].find((field) => !Number(field.value))?.select();
  } else if (key === "Enter" && typing) {
    // What is typed next is for the next prediction.
    target.blur();
  } else if (keys[key] && !(key === " " && target.closest("button")) && !(typing && !key.startsWith("Page"))) {
    event.preventDefault();
    ask(keys[key]);
  }
});

show();
setLanguage(navigator.language);
setInterval(tick, 1000);
ask("hello");

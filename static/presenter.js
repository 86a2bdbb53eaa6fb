// The presenter's window: this step, the next one, notes and a clock. It exchanges messages with one projected page on
// the same computer and reconnects when either has been closed. The page makes all decisions.

// A frame without an origin has no channel.
const channel = globalThis.BroadcastChannel && origin !== "null" ? new BroadcastChannel("parameter-sharing") : undefined;
/** Milliseconds after which a page that does not answer is gone. */
const PATIENCE = 1_000;
/** The name of the page that this window belongs to: of the one that opened it, else of the first that presents. */
let page = location.hash.slice(1);
/** The timer after which this window looks for another page. */
let successor;
const part = (id) => document.getElementById(id);
let shown = { presenting: false };
let began = Infinity;
let words = {};
let language;

/** The elements with the message files of the page. */
async function files() {
  const html = await (await fetch("./")).text();
  return [...new DOMParser().parseFromString(html, "text/html").querySelectorAll('script[type="text/fluent"]')];
}

/**
 * Loads the messages of the language with this tag, or of the most similar one. Until then the previous messages stay.
 */
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
    // The next message from the page tries again.
    language = undefined;
  }
}

/** A field for the votes of each prediction while a poll is open. */
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

/** Milliseconds for which a figure must rest before its picture follows. */
const REST = 250;
let drawing;

/** Small pictures of what is seen now and of what comes next: frames of the page, inert beside the sentences that say it. */
function pictures() {
  const wanted = (shown.presenting && shown.pictures ? shown.pictures.split("\n") : []).map((fragment) => fragment && `./#${fragment}`);
  clearTimeout(drawing);
  drawing = setTimeout(() => {
    for (const [place, which] of ["now", "next"].entries()) {
      let frame = part(`picture-${which}`);
      if (!frame && wanted[place]) {
        frame = Object.assign(document.createElement("iframe"), { id: `picture-${which}` });
        part("pictures").append(frame);
      }
      if (frame) {
        frame.hidden = !wanted[place];
        if (wanted[place] && frame.getAttribute("src") !== wanted[place]) {
          frame.src = wanted[place];
        }
      }
    }
  }, REST);
}

/** The list of all steps, each a button that opens it. */
function steps() {
  const names = (shown.steps ?? "").split("\n").filter((name, place) => name || place < shown.count);
  const list = part("steps");
  if (list.dataset.names !== shown.steps) {
    list.dataset.names = shown.steps ?? "";
    list.replaceChildren(...names.map((name, place) => {
      const [item, button] = ["li", "button"].map((kind) => document.createElement(kind));
      button.append(name || String(place + 1));
      button.addEventListener("click", () => ask(`step ${place}`));
      item.append(button);
      return item;
    }));
  }
  for (const [place, button] of [...list.querySelectorAll("button")].entries()) {
    button.setAttribute("aria-current", String(place === shown.index));
    button.disabled = !shown.presenting;
  }
  part("all").hidden = !shown.presenting || !names.length;
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
    blanked: "presenter-blanked",
    "all-name": "presenter-steps",
  };
  for (const [id, name] of Object.entries(names)) {
    part(id).textContent = words[name];
  }
  const { presenting, index, count, now, next, blank } = shown;
  const open = presenting && index >= 0;
  part("place").textContent = open ? `${index + 1}/${count}` : "";
  part("now").textContent = presenting ? (open ? now : words["presenter-none"]) : words["presenter-waiting"];
  fields();
  pictures();
  steps();
  part("blanked").hidden = !presenting || !blank;
  for (const [id, text] of [["vote", shown.asked ? "" : shown.vote], ["notes", shown.notes], ["next", next || words["presenter-end"]]]) {
    part(id).textContent = text;
    // A heading without content is hidden.
    part(id).parentElement.hidden = !presenting || !(text || (id === "vote" && shown.asked));
  }
  part("blank").setAttribute("aria-pressed", String(Boolean(blank)));
  for (const button of document.querySelectorAll("[data-ask]")) {
    button.disabled = !presenting;
  }
  tick();
}

function tick() {
  part("clock").textContent = new Date().toLocaleTimeString(document.documentElement.lang, { hour: "numeric", minute: "2-digit" });
  const seconds = Math.max(0, Math.floor((Date.now() - began) / 1000));
  part("elapsed").textContent = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}

const ask = (type) => channel?.postMessage({ to: "page", page, type });

/** Asks the page of this window what it shows; if it does not answer, any page that presents. */
function greet() {
  ask("hello");
  successor = setTimeout(() => {
    page = "";
    successor = undefined;
    ask("hello");
  }, PATIENCE);
}

/** Returns whether a message with these fields is from the page of this window, and lets the page change where it has to. */
function follow({ page: name, presenting, gone }) {
  if (name === page || (!page && presenting)) {
    clearTimeout(successor);
    successor = undefined;
    page = gone ? "" : name;
    return true;
  }
  if (page && presenting && !successor) {
    // Another page presents as well, or in place of one that is gone.
    greet();
  }
  return false;
}

channel?.addEventListener("message", ({ data }) => {
  if (data?.to === "presenter" && follow(data)) {
    shown = data;
    // The page measures the start of the talk; this window would if the page was opened later.
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

const keys = { ArrowRight: "next", PageDown: "next", " ": "next", ArrowLeft: "previous", PageUp: "previous", ".": "blank", b: "blank" };
addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) {
    return;
  }
  const { key, target } = event;
  const typing = target.matches("input");
  if (/^[0-9]$/.test(key) && !typing) {
    // The digit is typed into the field that has the focus afterwards.
    [...document.querySelectorAll("input")].find((field) => !Number(field.value))?.select();
  } else if (key === "Enter" && typing) {
    // The next digits are for the next prediction.
    target.blur();
  } else if (keys[key] && !(key === " " && target.closest("button")) && !(typing && !key.startsWith("Page"))) {
    event.preventDefault();
    ask(keys[key]);
  }
});

show();
setLanguage(navigator.language);
setInterval(tick, 1000);
greet();

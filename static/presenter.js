// The window of whoever speaks: this step, the next, notes and the time. It talks with the page that is projected from the
// same machine, finds it again when either of the two has been closed, and decides nothing itself.

const words = {
  en: {
    title: "Parameter Sharing: notes", notes: "Notes", next: "Next", previous: "Back", forth: "Next", blank: "Blank the screen",
    again: "Restart the clock", asked: "Predictions, not revealed yet", revealed: "Predictions, revealed", reveals: "The next press reveals", end: "The end.", none: "No step is open yet.",
    waiting: "Nothing is presented. Open the page in another window of this browser and press p.",
  },
  "zh-CN": {
    title: "参数共享：备注", notes: "备注", next: "下一步", previous: "上一步", forth: "下一步", blank: "黑屏",
    again: "重新计时", asked: "预测（尚未揭晓）", revealed: "预测（已揭晓）", reveals: "再按一次即揭晓", end: "结束。", none: "还没有打开任何一步。",
    waiting: "没有正在放映的页面。请在本浏览器的另一个窗口中打开页面并按 p。",
  },
};

const channel = new BroadcastChannel("parameter-sharing");
const part = (id) => document.getElementById(id);
let shown = { presenting: false, lang: navigator.language.startsWith("zh") ? "zh-CN" : "en" };
let began = Infinity;

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
  const say = words[shown.lang] ?? words.en;
  document.documentElement.lang = shown.lang;
  document.title = say.title;
  for (const [id, text] of [["vote-name", shown.asked ? say.asked : say.revealed], ["notes-name", say.notes], ["next-name", shown.asked ? say.reveals : say.next], ["previous", say.previous], ["forth", say.forth], ["blank", say.blank], ["again", say.again]]) {
    part(id).textContent = text;
  }
  const { presenting, index, count, now, next, blank } = shown;
  const open = presenting && index >= 0;
  part("place").textContent = open ? `${index + 1}/${count}` : "";
  part("now").textContent = presenting ? (open ? now : say.none) : say.waiting;
  fields();
  for (const [id, text] of [["vote", shown.asked ? "" : shown.vote], ["notes", shown.notes], ["next", next || say.end]]) {
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
  part("clock").textContent = new Date().toLocaleTimeString(shown.lang, { hour: "2-digit", minute: "2-digit" });
  const seconds = Math.max(0, Math.floor((Date.now() - began) / 1000));
  part("elapsed").textContent = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}

const ask = (type) => channel.postMessage({ to: "page", type });

channel.addEventListener("message", ({ data }) => {
  if (data?.to === "presenter") {
    shown = { lang: shown.lang, ...data };
    // The page knows when the talk began, this window when it was another page's.
    began = Math.min(began, Date.now() - (data.talked ?? -Infinity));
    show();
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
setInterval(tick, 1000);
ask("hello");

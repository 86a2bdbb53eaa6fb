// The window of whoever speaks: this step, the next, notes and the time. It talks with the page that is projected from the
// same machine, finds it again when either of the two has been closed, and decides nothing itself.

const words = {
  en: {
    title: "Parameter Sharing: notes", notes: "Notes", next: "Next", previous: "Back", forth: "Next", blank: "Blank the screen",
    again: "From zero", end: "The end.", none: "No step is open yet.",
    waiting: "Nothing is presented. Open the page in another window of this browser and press p.",
  },
  "zh-CN": {
    title: "参数共享：备注", notes: "备注", next: "下一步", previous: "上一步", forth: "下一步", blank: "黑屏",
    again: "重新计时", end: "结束。", none: "还没有打开任何一步。",
    waiting: "没有正在放映的页面。请在本浏览器的另一个窗口中打开页面并按 p。",
  },
};

const channel = new BroadcastChannel("parameter-sharing");
const part = (id) => document.getElementById(id);
let shown = { presenting: false, lang: navigator.language.startsWith("zh") ? "zh-CN" : "en" };
let began;

function show() {
  const say = words[shown.lang] ?? words.en;
  document.documentElement.lang = shown.lang;
  document.title = say.title;
  for (const [id, text] of [["notes-name", say.notes], ["next-name", say.next], ["previous", say.previous], ["forth", say.forth], ["blank", say.blank], ["again", say.again]]) {
    part(id).textContent = text;
  }
  const { presenting, index, count, now, next, notes, blank } = shown;
  const open = presenting && index >= 0;
  part("place").textContent = open ? `${index + 1}/${count}` : "";
  part("now").textContent = presenting ? (open ? now : say.none) : say.waiting;
  part("next").textContent = presenting ? next || say.end : "";
  part("notes").textContent = presenting ? notes : "";
  part("blank").setAttribute("aria-pressed", String(Boolean(blank)));
  for (const button of document.querySelectorAll("[data-ask]")) {
    button.disabled = !presenting;
  }
  began ??= presenting ? Date.now() : undefined;
  tick();
}

function tick() {
  part("clock").textContent = new Date().toLocaleTimeString(shown.lang, { hour: "2-digit", minute: "2-digit" });
  const seconds = began ? Math.floor((Date.now() - began) / 1000) : 0;
  part("elapsed").textContent = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}

const ask = (type) => channel.postMessage({ to: "page", type });

channel.addEventListener("message", ({ data }) => {
  if (data?.to === "presenter") {
    shown = data;
    show();
  }
});

addEventListener("click", ({ target }) => {
  if (target.dataset.ask) {
    ask(target.dataset.ask);
  } else if (target.id === "again") {
    began = Date.now();
    tick();
  }
});

const keys = { ArrowRight: "next", PageDown: "next", " ": "next", ArrowLeft: "previous", PageUp: "previous", ".": "blank" };
addEventListener("keydown", (event) => {
  const type = keys[event.key];
  const own = event.key === " " && event.target.closest("button");
  if (type && !own && !event.ctrlKey && !event.metaKey && !event.altKey) {
    event.preventDefault();
    ask(type);
  }
});

show();
setInterval(tick, 1000);
ask("hello");

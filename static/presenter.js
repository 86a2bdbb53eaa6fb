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
  for (const [id, text] of [["vote", shown.vote], ["notes", shown.notes], ["next", next || say.end]]) {
    part(id).textContent = text;
    // A heading stands only over something.
    part(id).parentElement.hidden = !presenting || !text;
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

// <parameter-sharing>: a figure of Parameter Sharing for any page.
//
//   <script src="https://example.org/parameter-sharing/embed.js"></script>
//   <parameter-sharing fragment="scene=shift&dx=3" title="Does the order matter?">
//     <a href="https://example.org/parameter-sharing/#scene=shift&dx=3">Does the order matter?</a>
//   </parameter-sharing>
//
// fragment  the state of the figure, as after # in its address; a change takes effect without a reload
// title     the accessible name of the frame; by default that of what is shown
// src       the address of the app; by default the folder of this script, else of the link in the element
//
// The height follows the figure; with fit=1 in the fragment it is that of the element. The colours follow the page, where the
// fragment names no theme. The content of the element is shown without JavaScript, where the page may not have the frame, and
// on paper where the figure has not been seen yet.

(() => {
// A module has no current script, but its element is in the page. A script within the page has no address.
const script = document.currentScript ?? document.querySelector('script[type="module"][src$="embed.js"]');
const home = script?.src ? new URL(".", script.src).href : undefined;
// A page without an origin cannot be named as the one whose messages the figure accepts.
const own = globalThis.origin === "null" ? "" : `origin=${globalThis.origin}&`;
/** Milliseconds after which a frame that has loaded something else than the figure is given up. */
const PATIENCE = 20_000;

const style = `
  :host { display: block }
  :host([fragment*="fit=1"]) { height: 560px }
  :host([fragment*="fit=1"]) iframe:not([data-missing]) { height: 100% !important }
  iframe { display: block; width: 100%; height: 560px; border: 0 }
  slot { display: none }
  iframe[data-missing] { display: none }
  iframe[data-missing] + slot { display: block }
  @media print {
    iframe:not([data-ready]) { display: none }
    iframe:not([data-ready]) + slot { display: block }
  }`;

/** The red, green, blue and opacity of a colour as browsers compute it. */
const channels = (colour) => (colour.match(/[\d.]+/g) ?? []).map(Number);

/** Whether `element` stands on dark ground: that of its nearest ancestor that has one, else that of the page's colour scheme. */
function isDark(element) {
  for (let at = element; at; at = at.parentElement ?? at.getRootNode().host) {
    const colour = getComputedStyle(at).backgroundColor;
    const [red, green, blue, opacity = 1] = channels(colour);
    if (colour.startsWith("rgb") && opacity > 0.5) {
      return 0.299 * red + 0.587 * green + 0.114 * blue < 128;
    }
  }
  const schemes = getComputedStyle(element).colorScheme;
  const prefers = matchMedia("(prefers-color-scheme: dark)").matches;
  return schemes.includes("dark") && (prefers || !schemes.includes("light"));
}

class ParameterSharing extends HTMLElement {
  static observedAttributes = ["fragment", "title", "src"];

  #frame = document.createElement("iframe");
  #talks = false;
  #dark;
  #alarm;
  #seen;
  #hear = ({ source, data }) => {
    if (source !== this.#frame.contentWindow || data?.source !== "parameter-sharing") {
      return;
    }
    if (data.type === "ready") {
      this.#talks = true;
      this.#frame.toggleAttribute("data-ready", true);
      this.#frame.toggleAttribute("data-missing", false);
      this.#show();
      this.#paint(true);
    } else if (data.type === "resize" && Number.isFinite(data.height)) {
      this.#frame.style.height = `${data.height}px`;
    } else if (data.type === "title" && !this.title) {
      this.#frame.title = `${data.title}`;
    }
  };
  #repaint = () => this.#paint();
  #forbidden = ({ blockedURI, effectiveDirective }) => {
    if (/^(frame|child|default)-src$/.test(effectiveDirective) && this.#address.startsWith(blockedURI)) {
      this.#giveUp();
    }
  };
  // Only what has been loaded can be printed.
  #hurry = () => {
    this.#frame.loading = "eager";
  };

  constructor() {
    super();
    this.#frame.loading = "lazy";
    this.#frame.allow = "clipboard-write; fullscreen";
    this.#frame.onload = () => {
      clearTimeout(this.#alarm);
      this.#alarm = setTimeout(() => this.#talks || this.#giveUp(), PATIENCE);
    };
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(style);
    const shadow = this.attachShadow({ mode: "open" });
    shadow.adoptedStyleSheets = [sheet];
    shadow.append(this.#frame, document.createElement("slot"));
  }

  connectedCallback() {
    addEventListener("message", this.#hear);
    addEventListener("beforeprint", this.#hurry);
    document.addEventListener("securitypolicyviolation", this.#forbidden);
    this.#seen = new MutationObserver(this.#repaint);
    for (const part of [document.documentElement, document.body]) {
      this.#seen.observe(part, { attributes: true });
      part.addEventListener("transitionend", this.#repaint);
    }
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", this.#repaint);
    if (this.#place || document.readyState !== "loading") {
      this.#open();
    } else {
      // The link in the element is still to come.
      document.addEventListener("DOMContentLoaded", () => this.isConnected && this.#open(), { once: true });
    }
  }

  disconnectedCallback() {
    removeEventListener("message", this.#hear);
    removeEventListener("beforeprint", this.#hurry);
    document.removeEventListener("securitypolicyviolation", this.#forbidden);
    this.#seen.disconnect();
    [document.documentElement, document.body].forEach((part) => part?.removeEventListener("transitionend", this.#repaint));
    matchMedia("(prefers-color-scheme: dark)").removeEventListener("change", this.#repaint);
    clearTimeout(this.#alarm);
    // When the element is inserted again, it must not first load the previous address.
    this.#frame.removeAttribute("src");
  }

  attributeChangedCallback(name) {
    if (name === "title") {
      this.#frame.title = this.title;
    } else if (this.isConnected && name === "src") {
      this.#open();
    } else if (this.#talks) {
      this.#show();
    }
  }

  /** Where the app is, as far as that is known. */
  get #place() {
    const link = this.querySelector("a[href]")?.href;
    return this.getAttribute("src") ?? home ?? (link && new URL(".", link).href);
  }

  /** The address of the app, without a fragment: of a folder, where it names no page. */
  get #address() {
    const address = new URL(this.#place ?? "", document.baseURI);
    address.hash = "";
    address.pathname = address.pathname.replace(/[^/]$/, (last) => (/\.html$/.test(address.pathname) ? last : `${last}/`));
    return address.href;
  }

  get #given() {
    return (this.getAttribute("fragment") ?? "").replace(/^#/, "");
  }

  get #fragment() {
    return `theme=host&embed=1&${own}${this.#given}`;
  }

  #open() {
    this.#talks = false;
    this.#frame.toggleAttribute("data-ready", false);
    this.#frame.toggleAttribute("data-missing", false);
    this.#paint(true);
    this.#frame.src = `${this.#address}#${this.#fragment}`;
  }

  /** The figure cannot be had: the content of the element is shown. */
  #giveUp() {
    this.#frame.toggleAttribute("data-missing", true);
  }

  /** Passes on whether the page is dark, if that has changed. */
  #paint(anew = false) {
    const dark = isDark(this);
    if (anew || dark !== this.#dark) {
      this.#dark = dark;
      const named = /(^|&)theme=(light|dark|projector)(&|$)/.exec(this.#given)?.[2];
      // A frame whose colour scheme is that of its page has no ground of its own.
      this.#frame.style.colorScheme = (named ?? (dark ? "dark" : "light")) === "dark" ? "dark" : "light";
      if (this.#talks && !/(^|&)theme=/.test(this.#given)) {
        this.#say("setTheme", { theme: dark ? "dark" : "light" });
      }
    }
  }

  /**
   * Sends the fragment of the attribute to the frame. It may have changed while the frame was loading. Settings that
   * are no longer in it return to their defaults.
   */
  #show() {
    this.#say("setState", { fragment: `lang=&hide=&keys=own&fit=0&lock=0&ground=solid&${this.#fragment}` });
  }

  #say(type, more) {
    const message = { source: "parameter-sharing", version: 1, type, ...more };
    this.#frame.contentWindow?.postMessage(message, new URL(this.#address).origin);
  }
}

if (!customElements.get("parameter-sharing")) {
  customElements.define("parameter-sharing", ParameterSharing);
}
})();

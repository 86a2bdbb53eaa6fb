// <parameter-sharing>: a figure of Parameter Sharing for any page.
//
//   <script src="https://example.org/parameter-sharing/embed.js"></script>
//   <parameter-sharing fragment="scene=shift&dx=3" title="Does the order matter?">
//     <a href="https://example.org/parameter-sharing/#scene=shift&dx=3">Does the order matter?</a>
//   </parameter-sharing>
//
// fragment  the state of the figure, as after # in its address; a change takes effect without a reload
// title     the accessible name of the frame
// src       the address of the app; by default the folder of this script
//
// The height follows the figure. The content of the element is shown only without JavaScript.

(() => {
const home = new URL(".", document.currentScript?.src ?? document.baseURI).href;
// A page without an origin cannot be named as the one whose messages the figure accepts.
const own = globalThis.origin === "null" ? "" : `origin=${globalThis.origin}&`;

class ParameterSharing extends HTMLElement {
  static observedAttributes = ["fragment", "title", "src"];

  #frame = document.createElement("iframe");
  #talks = false;
  #hear = ({ source, data }) => {
    if (source !== this.#frame.contentWindow || data?.source !== "parameter-sharing") {
      return;
    }
    if (data.type === "ready") {
      this.#talks = true;
      this.#show();
    } else if (data.type === "resize" && Number.isFinite(data.height)) {
      this.#frame.style.height = `${data.height}px`;
    }
  };

  constructor() {
    super();
    Object.assign(this.#frame.style, { display: "block", width: "100%", height: "560px", border: "0" });
    this.#frame.loading = "lazy";
    this.#frame.allow = "clipboard-write; fullscreen";
    this.attachShadow({ mode: "open" }).append(this.#frame);
  }

  connectedCallback() {
    this.style.display ||= "block";
    addEventListener("message", this.#hear);
    this.#open();
  }

  disconnectedCallback() {
    removeEventListener("message", this.#hear);
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

  get #address() {
    return new URL(this.getAttribute("src") ?? home, document.baseURI).href.split("#")[0];
  }

  get #fragment() {
    return `embed=1&${own}${(this.getAttribute("fragment") ?? "").replace(/^#/, "")}`;
  }

  #open() {
    this.#talks = false;
    this.#frame.src = `${this.#address}#${this.#fragment}`;
  }

  /**
   * Sends the fragment of the attribute to the frame. It may have changed while the frame was loading. Settings that
   * are no longer in it return to their defaults.
   */
  #show() {
    const fragment = `lang=&theme=auto&hide=&keys=own&${this.#fragment}`;
    const message = { source: "parameter-sharing", version: 1, type: "setState", fragment };
    this.#frame.contentWindow?.postMessage(message, new URL(this.#address).origin);
  }
}

if (!customElements.get("parameter-sharing")) {
  customElements.define("parameter-sharing", ParameterSharing);
}
})();

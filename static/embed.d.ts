/** The element `<parameter-sharing>`: a figure of Parameter Sharing. Importing the module defines it. */
export interface ParameterSharingElement extends HTMLElement {
  /** The accessible name of the frame. */
  title: string;
}

/** Messages that a figure sends to the page around its frame. */
export type FigureMessage = { source: "parameter-sharing"; version: 1 } & (
  | { type: "ready" }
  | { type: "state"; fragment: string }
  | { type: "resize"; height: number }
  | { type: "step"; index: number; count: number }
  | { type: "title"; title: string }
  | { type: "unusedKey"; key: string }
  | { type: "error"; message: string }
);

/** Messages that a figure takes from the page around its frame. */
export type HostMessage = { source: "parameter-sharing"; version: 1 } & (
  | { type: "setState"; fragment: string }
  | { type: "setTheme"; theme: "auto" | "light" | "dark" | "projector" }
  | { type: "getState" | "next" | "previous" | "play" | "pause" | "reset" }
);

declare global {
  interface HTMLElementTagNameMap {
    "parameter-sharing": ParameterSharingElement;
  }
}

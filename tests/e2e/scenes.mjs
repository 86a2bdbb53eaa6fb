// The scenes, in the order of the page, from the one list of them.
import { readFileSync } from "node:fs";

const list = readFileSync(new URL("../../src/lesson/scenes.rs", import.meta.url), "utf8");

/** The name of each scene in the address. */
export const scenes = [...list.matchAll(/^ +([a-z]\w*) [A-Z]\w*,$/gm)].map(([, name]) => name);

/** What opens each scene after `scene=`, with a small picture where it would load a photograph. */
export const quick = scenes.map((scene) => (scene === "shift" ? "shift&image=pixel-cat" : scene));

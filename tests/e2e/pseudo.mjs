// Pseudo-languages: the page as it would be in a language of longer words, or one that is written from right to left.

/** Says every phrase twice, also those that come later. Formulas, numbers and figures stay. */
export function long() {
  const kept = "svg, math, sub, output, td, code, [data-value]";
  const said = new WeakMap();
  const say = (node) => {
    const words = /\p{L}{3,}/u.test(node.data) && !node.parentElement?.closest(kept);
    if (words && said.get(node) !== node.data) {
      node.data = `${node.data} ${node.data.trim()}`;
      said.set(node, node.data);
    }
  };
  const all = (root) => {
    const walk = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    while (walk.nextNode()) say(walk.currentNode);
  };
  new MutationObserver((changes) => {
    for (const { type, target, addedNodes } of changes) {
      if (type === "characterData") say(target);
      addedNodes.forEach((node) => (node instanceof Text ? say(node) : all(node)));
    }
  }).observe(document.documentElement, { childList: true, characterData: true, subtree: true });
  all(document.body);
}

/** Turns the page around. */
export function rightToLeft() {
  document.documentElement.dir = "rtl";
}

// Saves the figure that is shown as SVG or PNG. The figure is made of HTML, SVG and canvases; here it is drawn once more,
// as one SVG with plain shapes and with text as text, so that any program shows it as the page does.

(() => {
const NS = "http://www.w3.org/2000/svg";
const XLINK = "http://www.w3.org/1999/xlink";
/** What only works on the page. */
const UNSAVED = ".untie, .playing, .beside, [data-play], [type=range], [role=alert]";
/** What of the style of an SVG element is written into its copy. */
const STYLES = [
  "fill", "fill-opacity", "stroke", "stroke-opacity", "stroke-width", "stroke-dasharray", "stroke-linecap", "stroke-linejoin",
  "opacity", "font-family", "font-size", "font-weight", "font-style", "text-anchor", "dominant-baseline", "paint-order", "marker-start", "marker-mid", "marker-end", "vector-effect",
];
// What is made here is not part of the page: nothing is loaded for it, and the page's policy has no say in it.
const paper = document.implementation.createDocument(NS, "svg");
const pen = document.createElement("canvas").getContext("2d", { willReadFrequently: true });

/** A colour as every program reads it: three numbers, and how much of it covers what is behind. */
function plain(color) {
  if (!/^(rgb|color|ok)/.test(color)) {
    return { color, opacity: 1 };
  }
  const [, opacity = 1] = /(?:\/|rgba\(.*,) *([\d.e-]+)\)/.exec(color) ?? [];
  // The browser knows all colour spaces; without a part that shines through, no precision is lost.
  pen.fillStyle = color.replace(/ *\/.*\)/, ")").replace(/rgba(\(.*),.*\)/, "rgb$1)");
  pen.fillRect(0, 0, 1, 1);
  return { color: `rgb(${[...pen.getImageData(0, 0, 1, 1).data.subarray(0, 3)].join(", ")})`, opacity: Number(opacity) };
}

/** Sets an attribute that is a colour. */
function paint(element, key, value) {
  const { color, opacity } = plain(value);
  element.setAttribute(key, color);
  if (opacity < 1) {
    element.setAttribute(`${key.replace("-color", "")}-opacity`, Math.round(opacity * 1000) / 1000);
  }
}

const COLOURS = ["fill", "stroke", "stop-color"];

function make(name, attributes, parent) {
  const element = paper.createElementNS(NS, name);
  for (const [key, value] of Object.entries(attributes)) {
    if (COLOURS.includes(key)) {
      paint(element, key, value);
    } else {
      element.setAttribute(key, typeof value === "number" ? Math.round(value * 100) / 100 : value);
    }
  }
  parent?.append(element);
  return element;
}

const seen = (style) => style.display !== "none" && style.visibility === "visible" && style.opacity !== "0";
const inked = (color) => color !== "transparent" && plain(color).opacity > 0;

/** Draws `element` and what is in it into `sheet`, whose corner lies at `origin` on the page. */
function draw(element, sheet, origin) {
  const style = getComputedStyle(element);
  const box = element.getBoundingClientRect();
  if (!seen(style) || style.clipPath.startsWith("inset(50%") || element.matches(UNSAVED)) {
    return;
  }
  const at = { x: box.x - origin.x, y: box.y - origin.y };
  if (element instanceof SVGSVGElement) {
    // Inkscape does not cut off what lies outside of a picture within the picture.
    const { width, height } = box;
    const inside = style.overflow === "visible" ? sheet : make("g", { "clip-path": clip({ ...at, width, height }, sheet) }, sheet);
    inside.append(copied(element, at, box));
    if (element.matches(".arrow svg")) {
      head(element.querySelector("line"), at, box, sheet);
    }
    return;
  }
  const group = style.opacity === "1" ? sheet : make("g", { opacity: style.opacity }, sheet);
  if (box.width && box.height) {
    boxed(style, at, box, group);
  }
  if (element instanceof HTMLCanvasElement) {
    const edge = Number.parseFloat(style.borderLeftWidth);
    make("image", {
      x: at.x + edge, y: at.y + edge, width: box.width - 2 * edge, height: box.height - 2 * edge,
      preserveAspectRatio: style.objectFit === "contain" ? "xMidYMid" : "none",
      "image-rendering": style.imageRendering,
    }, group).setAttributeNS(XLINK, "xlink:href", element.toDataURL()); // Inkscape 1.2 knows no other.
    return;
  }
  if (element.matches("input, select")) {
    field(element, style, at, box, group);
    return;
  }
  for (const child of element.childNodes) {
    if (child instanceof Text) {
      written(child, style, origin, group);
    } else if (child instanceof Element) {
      draw(child, group, origin);
    }
  }
  for (const side of ["::before", "::after"]) {
    signed(element, side, at, box, group);
  }
}

/** The letters that the style sheet puts before or after the content of `element`. */
function signed(element, side, at, box, sheet) {
  const style = getComputedStyle(element, side);
  const [, sign] = /^"(.+)"$/.exec(style.content) ?? [];
  if (!sign) {
    return;
  }
  const { look, ascent } = letters(style);
  const width = pen.measureText(sign).width;
  if (style.position === "absolute") {
    const [x, y] = [at.x + Number.parseFloat(style.left), at.y + Number.parseFloat(style.top)];
    make("text", { x, y: y + ascent, ...look }, sheet).textContent = sign;
    return;
  }
  const inside = document.createRange();
  inside.selectNodeContents(element);
  const lines = inside.getClientRects();
  const line = side === "::after" ? lines[lines.length - 1] : lines[0];
  if (line) {
    const x = side === "::after" ? line.right : line.left - width;
    make("text", { x: at.x + x - box.x, y: at.y + line.bottom - box.y - line.height + ascent, ...look }, sheet).textContent = sign;
  }
}

let names = 0;

/** What shows only what lies inside `rect`. */
function clip(rect, sheet) {
  const id = `clip-${++names}`;
  make("rect", rect, make("clipPath", { id }, sheet));
  return `url(#${id})`;
}

/** A fill that runs from left to right through the colours of the background. */
function gradient({ backgroundImage }, sheet) {
  const id = `gradient-${++names}`;
  const fill = make("linearGradient", { id }, sheet);
  const colors = backgroundImage.match(/(?:rgba?|color)\([^)]*\)/g);
  colors.forEach((color, place) => make("stop", { offset: place / (colors.length - 1), "stop-color": color }, fill));
  return `url(#${id})`;
}

/** Background and border. */
function boxed(style, at, box, sheet) {
  const radius = Math.min(Number.parseFloat(style.borderTopLeftRadius) || 0, box.width / 2, box.height / 2);
  const rect = { x: at.x, y: at.y, width: box.width, height: box.height, rx: radius };
  if (inked(style.backgroundColor)) {
    make("rect", { ...rect, fill: style.backgroundColor }, sheet);
  }
  if (style.backgroundImage.startsWith("linear-gradient(90deg")) {
    make("rect", { ...rect, fill: gradient(style, sheet) }, sheet);
  }
  const sides = ["Top", "Right", "Bottom", "Left"].map((side) => ({
    width: style[`border${side}Style`] === "none" ? 0 : Number.parseFloat(style[`border${side}Width`]),
    color: style[`border${side}Color`],
    dashed: style[`border${side}Style`] === "dashed",
  }));
  const [top, right, bottom, left] = sides;
  if (sides.every(({ width, color }) => width && width === top.width && color === top.color)) {
    const half = top.width / 2;
    make("rect", {
      x: at.x + half, y: at.y + half, width: box.width - top.width, height: box.height - top.width, rx: Math.max(0, radius - half),
      fill: "none", stroke: top.color, "stroke-width": top.width, ...(top.dashed && { "stroke-dasharray": `${3 * top.width} ${2 * top.width}` }),
    }, sheet);
    return;
  }
  const [x, y] = [at.x + box.width, at.y + box.height];
  const lines = [[top, at.x, at.y, x, at.y], [right, x, at.y, x, y], [bottom, at.x, y, x, y], [left, at.x, at.y, at.x, y]];
  for (const [{ width, color }, x1, y1, x2, y2] of lines) {
    if (width && inked(color)) {
      make("line", { x1, y1, x2, y2, stroke: color, "stroke-width": width }, sheet);
    }
  }
}

/** The head of an arrow, which the page draws by its style sheet. */
function head(line, at, box, sheet) {
  const [x1, y1, x2, y2] = ["x1", "y1", "x2", "y2"].map((name) => line[name].baseVal.value / 100);
  const angle = (Math.atan2((y2 - y1) * box.height, (x2 - x1) * box.width) * 180) / Math.PI;
  const place = `translate(${at.x + x2 * box.width} ${at.y + y2 * box.height}) rotate(${angle})`;
  make("path", { d: "M3 0L-8 6V-6z", fill: getComputedStyle(line).stroke, transform: place }, sheet);
}

/** The style of letters, and how far above and below the line they reach. */
function letters(style) {
  pen.font = `${style.fontStyle} ${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
  const { fontBoundingBoxAscent: ascent, fontBoundingBoxDescent: descent } = pen.measureText("x");
  const look = {
    fill: style.color, "font-family": style.fontFamily, "font-size": style.fontSize, "font-weight": style.fontWeight,
    "font-style": style.fontStyle, "xml:space": "preserve",
  };
  return { look, ascent, part: ascent / (ascent + descent) };
}

/** A piece of text, one `text` for each of its lines. */
function written(node, style, origin, sheet) {
  if (!node.data.trim()) {
    return;
  }
  const { look, part } = letters(style);
  const range = document.createRange();
  let line;
  const end = () => line && (make("text", { x: line.x, y: line.y, ...look }, sheet).textContent = line.text.trimEnd());
  for (let place = 0; place < node.data.length; place += 1) {
    range.setStart(node, place);
    range.setEnd(node, place + 1);
    const box = range.getBoundingClientRect();
    if (!box.width) {
      continue;
    }
    const y = box.y - origin.y + part * box.height;
    if (!line || Math.abs(y - line.y) > 1) {
      end();
      line = { x: box.x - origin.x, y, text: "" };
    }
    line.text += node.data[place].replace(/\s/, " ");
  }
  end();
}

/** The value of a field, as it stands in it. */
function field(element, style, at, box, sheet) {
  if (element.matches("[type=range], [type=checkbox]")) {
    return;
  }
  const text = element instanceof HTMLSelectElement ? (element.selectedOptions[0]?.textContent ?? "") : element.value;
  const { look, ascent, part } = letters(style);
  const y = at.y + box.height / 2 + ascent - ascent / part / 2;
  const centred = style.textAlign === "center";
  const x = centred ? at.x + box.width / 2 : at.x + Number.parseFloat(style.paddingLeft) + Number.parseFloat(style.borderLeftWidth);
  make("text", { x, y, ...look, ...(centred && { "text-anchor": "middle" }) }, sheet).textContent = text;
}

/** A copy of an SVG picture that needs no style sheet. */
function copied(element, at, box) {
  const copy = paper.importNode(element, true);
  const pairs = [[element, copy], ...[...element.querySelectorAll("*")].map((old, place) => [old, copy.querySelectorAll("*")[place]])];
  const gone = [];
  for (const [old, fresh] of pairs) {
    const style = getComputedStyle(old);
    if (!seen(style) && old !== element) {
      gone.push(fresh);
      continue;
    }
    const around = old === element ? undefined : getComputedStyle(old.parentElement);
    for (const name of STYLES) {
      const value = style.getPropertyValue(name);
      const given = name === "opacity" ? "1" : around?.getPropertyValue(name);
      if (value !== given || fresh.hasAttribute(name)) {
        fresh.setAttribute(name, value);
      }
    }
    for (const name of COLOURS.filter((name) => fresh.hasAttribute(name))) {
      paint(fresh, name, fresh.getAttribute(name));
    }
    for (const name of fresh.getAttributeNames().filter((name) => /^(class|data-|aria-|role$|tabindex$|id$)/.test(name) && !(name === "id" && old.closest("defs")))) {
      fresh.removeAttribute(name);
    }
  }
  gone.forEach((fresh) => fresh.remove());
  for (const inner of copy.querySelectorAll("svg[viewBox]")) {
    const content = [...inner.childNodes];
    const { x, y, width, height } = inner.viewBox.baseVal;
    make("g", { "clip-path": clip({ x, y, width, height }, inner) }, inner).append(...content);
  }
  for (const [name, value] of Object.entries({ x: at.x, y: at.y, width: box.width, height: box.height })) {
    copy.setAttribute(name, value);
  }
  copy.setAttribute("overflow", "visible");
  return copy;
}

/** The figure as the text of an SVG file, with its size. */
function figure() {
  const main = document.querySelector("main[data-scene]");
  // What is still on its way is shown where it ends.
  document.getAnimations().forEach((animation) => animation instanceof CSSTransition && animation.finish());
  const parts = [...main.children].filter((part) => !part.matches(".controls"));
  const boxes = parts.map((part) => part.getBoundingClientRect()).filter(({ width }) => width);
  const margin = 12;
  const x = Math.min(...boxes.map((box) => box.left)) - margin;
  const y = Math.min(...boxes.map((box) => box.top)) - margin;
  const width = Math.ceil(Math.max(...boxes.map((box) => box.right)) - x + margin);
  const height = Math.ceil(Math.max(...boxes.map((box) => box.bottom)) - y + margin);
  const sheet = make("svg", { width, height, viewBox: `0 0 ${width} ${height}` });
  make("title", {}, sheet).textContent = main.querySelector("h1")?.textContent ?? document.title;
  make("rect", { width, height, fill: getComputedStyle(document.body).backgroundColor }, sheet);
  parts.forEach((part) => draw(part, sheet, { x, y }));
  return { text: new XMLSerializer().serializeToString(sheet), width, height };
}

function save(blob, kind) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = `parameter-sharing-${document.querySelector("main").dataset.scene}.${kind}`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/** The figure with twice as many pixels as it has on the screen. */
async function painted({ text, width, height }) {
  const picture = new Image();
  picture.src = URL.createObjectURL(new Blob([text], { type: "image/svg+xml" }));
  await picture.decode();
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [2 * width, 2 * height];
  canvas.getContext("2d").drawImage(picture, 0, 0, canvas.width, canvas.height);
  URL.revokeObjectURL(picture.src);
  return new Promise((done) => canvas.toBlob(done, "image/png"));
}

addEventListener("click", async ({ target }) => {
  const kind = target.closest?.("[data-save]")?.dataset.save;
  if (kind === "svg") {
    save(new Blob([figure().text], { type: "image/svg+xml" }), kind);
  } else if (kind === "png") {
    save(await painted(figure()), kind);
  }
});
})();

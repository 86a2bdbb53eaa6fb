// Saves the figure as SVG or PNG. The figure consists of HTML, SVG and canvases; this script draws it as a single SVG
// of plain shapes and text, which every program shows as the page does.

(() => {
const NS = "http://www.w3.org/2000/svg";
const XLINK = "http://www.w3.org/1999/xlink";
/** Elements that only work on the page. */
const UNSAVED = ".untie, .playing, .beside, .steps, .moves, [data-play], [type=range], [role=alert]";
/** The style properties copied to SVG elements. */
const STYLES = [
  "fill", "fill-opacity", "stroke", "stroke-opacity", "stroke-width", "stroke-dasharray", "stroke-linecap", "stroke-linejoin",
  "opacity", "font-family", "font-size", "font-weight", "font-style", "text-anchor", "dominant-baseline", "paint-order", "marker-start", "marker-mid", "marker-end", "vector-effect",
];
// A document of its own loads nothing and is not subject to the page's policy.
const paper = document.implementation.createDocument(NS, "svg");
const pen = document.createElement("canvas").getContext("2d");

/**
 * A computed colour in the form that every program reads: three numbers and an opacity. Browsers compute `rgb(…)` from what
 * the style sheets say, and `color(srgb …)` from a mix.
 */
function plain(color) {
  const [, kind, values] = /^(rgba?|color)\((?:srgb )?(.*)\)$/.exec(color) ?? [];
  if (!values) {
    return { color, opacity: 1 };
  }
  const [red, green, blue, opacity = 1] = values.split(/[ ,/]+/).map(Number);
  const levels = [red, green, blue].map((value) => Math.round(kind === "color" ? 255 * value : value));
  return { color: `rgb(${levels.join(", ")})`, opacity };
}

/** Sets an attribute to a colour. */
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

/** Draws `element` and its content into `sheet`. `origin` is the position of the sheet's corner on the page. */
function draw(element, sheet, origin) {
  const style = getComputedStyle(element);
  const box = element.getBoundingClientRect();
  if (!seen(style) || style.clipPath.startsWith("inset(50%") || element.matches(UNSAVED)) {
    return;
  }
  const at = { x: box.x - origin.x, y: box.y - origin.y };
  if (element instanceof SVGSVGElement) {
    // Inkscape does not clip nested SVG elements.
    const { width, height } = box;
    const inside = style.overflow === "visible" ? sheet : make("g", { "clip-path": clip({ ...at, width, height }, sheet) }, sheet);
    inside.append(copied(element, at, box));
    // Parts of HTML in a picture are drawn over it.
    element.querySelectorAll("foreignObject > *").forEach((part) => draw(part, inside, origin));
    if (element.matches(".arrow svg") && element.querySelector("line")) {
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

/** The text that the style sheet generates before or after the content of `element`. */
function signed(element, side, at, box, sheet) {
  const style = getComputedStyle(element, side);
  const [, sign] = /^"(.+?)"(?: \/ ".*")?$/.exec(style.content) ?? [];
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

/** A clip path for `rect`. */
function clip(rect, sheet) {
  const id = `clip-${++names}`;
  make("rect", rect, make("clipPath", { id }, sheet));
  return `url(#${id})`;
}

/** A horizontal gradient with the colours of the background. */
function gradient({ backgroundImage }, sheet) {
  const id = `gradient-${++names}`;
  const fill = make("linearGradient", { id }, sheet);
  const colors = backgroundImage.match(/(?:rgba?|color)\([^)]*\)/g);
  colors.forEach((color, place) => make("stop", { offset: place / (colors.length - 1), "stop-color": color }, fill));
  return `url(#${id})`;
}

/** The background and the border. */
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

/** The arrowhead, which the page draws with its style sheet. */
function head(line, at, box, sheet) {
  const [x1, y1, x2, y2] = ["x1", "y1", "x2", "y2"].map((name) => line[name].baseVal.value / 100);
  const angle = (Math.atan2((y2 - y1) * box.height, (x2 - x1) * box.width) * 180) / Math.PI;
  const place = `translate(${at.x + x2 * box.width} ${at.y + y2 * box.height}) rotate(${angle})`;
  make("path", { d: "M3 0L-8 6V-6z", fill: getComputedStyle(line).stroke, transform: place }, sheet);
}

/** The font of a style, and its ascent and descent. */
function letters(style) {
  pen.font = `${style.fontStyle} ${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
  const { fontBoundingBoxAscent: ascent, fontBoundingBoxDescent: descent } = pen.measureText("x");
  const look = {
    fill: style.color, "font-family": style.fontFamily, "font-size": style.fontSize, "font-weight": style.fontWeight,
    "font-style": style.fontStyle, "xml:space": "preserve",
  };
  return { look, ascent, part: ascent / (ascent + descent) };
}

/** A text node as one `text` element per line. */
function written(node, style, origin, sheet) {
  if (!node.data.trim()) {
    return;
  }
  const { look, part } = letters(style);
  const range = document.createRange();
  let line;
  const end = () => {
    if (line) {
      // Other fonts are stretched to the same width.
      const fitted = { textLength: line.right - line.x, lengthAdjust: "spacingAndGlyphs" };
      make("text", { x: line.x, y: line.y, ...look, ...fitted }, sheet).textContent = line.text.trimEnd();
    }
  };
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
    if (node.data[place].trim()) {
      line.right = box.right - origin.x;
    }
  }
  end();
}

/** The value of a field as it is displayed. */
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

/** A copy of an SVG element that needs no style sheet. */
function copied(element, at, box) {
  const copy = paper.importNode(element, true);
  const pairs = [[element, copy], ...[...element.querySelectorAll("*")].map((old, place) => [old, copy.querySelectorAll("*")[place]])];
  const gone = [];
  for (const [old, fresh] of pairs) {
    const style = getComputedStyle(old);
    if ((!seen(style) || old instanceof SVGForeignObjectElement) && old !== element) {
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
    for (const name of fresh.getAttributeNames().filter((name) => /^(class$|style$|data-|aria-|role$|tabindex$|id$)/.test(name) && !(name === "id" && old.closest("defs")))) {
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

function asData(blob) {
  return new Promise((done, fail) => {
    const reader = new FileReader();
    reader.onload = () => done(reader.result);
    reader.onerror = fail;
    reader.readAsDataURL(blob);
  });
}

/** A style sheet that holds the page's fonts: a file of its own cannot fetch them. */
async function fonts() {
  const rules = [...document.styleSheets].flatMap(({ cssRules }) => [...cssRules]).filter((rule) => rule instanceof CSSFontFaceRule);
  const whole = rules.map(async ({ cssText, parentStyleSheet }) => {
    const [, address] = /url\("?(.+?)"?\)/.exec(cssText);
    const response = await fetch(new URL(address, parentStyleSheet.href ?? location));
    return cssText.replace(address, await asData(await response.blob()));
  });
  return (await Promise.all(whole)).join("\n");
}

/** Gives the identifiers of a file an ending of their own: two files may stand in one page. */
function distinguish(sheet) {
  const ending = crypto.getRandomValues(new Uint32Array(1))[0].toString(36);
  for (const element of sheet.querySelectorAll("*")) {
    for (const { name, value } of element.attributes) {
      const own = name === "id" ? `${value}-${ending}` : value.replace(/^(url\("?#|#)(.+?)("?\))?$/, `$1$2-${ending}$3`);
      if (own !== value && (name === "id" || !COLOURS.includes(name) || value.startsWith("url"))) {
        element.setAttribute(name, own);
      }
    }
  }
}

/** The figure as the text of an SVG file, with its size. */
async function figure() {
  const main = document.querySelector("main[data-scene]");
  // Without them the next fonts of each list are drawn.
  const faces = await fonts().catch(() => "");
  // Transitions are shown at their end.
  document.getAnimations().forEach((animation) => animation instanceof CSSTransition && animation.finish());
  const parts = [...main.children].filter((part) => !part.matches(".drawer"));
  // The dock stands below the figure, also where it lies over it on the page.
  const dock = main.querySelector(".dock");
  dock.style.position = "static";
  const boxes = parts.map((part) => part.getBoundingClientRect()).filter(({ width }) => width);
  const margin = 12;
  const x = Math.min(...boxes.map((box) => box.left)) - margin;
  const y = Math.min(...boxes.map((box) => box.top)) - margin;
  const width = Math.ceil(Math.max(...boxes.map((box) => box.right)) - x + margin);
  const height = Math.ceil(Math.max(...boxes.map((box) => box.bottom)) - y + margin);
  const sheet = make("svg", { width, height, viewBox: `0 0 ${width} ${height}` });
  make("title", {}, sheet).textContent = main.querySelector("h1")?.textContent ?? document.title;
  make("style", {}, sheet).textContent = faces;
  make("rect", { width, height, fill: getComputedStyle(document.body).backgroundColor }, sheet);
  parts.forEach((part) => draw(part, sheet, { x, y }));
  dock.style.position = "";
  distinguish(sheet);
  return { text: new XMLSerializer().serializeToString(sheet), width, height };
}

function save(blob, kind) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = `parameter-sharing-${document.querySelector("main").dataset.scene}.${kind}`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/** The figure as a PNG with two pixels per CSS pixel. */
async function painted({ text, width, height }) {
  const picture = new Image();
  picture.src = URL.createObjectURL(new Blob([text], { type: "image/svg+xml" }));
  await picture.decode();
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [2 * width, 2 * height];
  const brush = canvas.getContext("2d");
  brush.drawImage(picture, 0, 0, canvas.width, canvas.height);
  // The first drawing makes the browser read the fonts in the picture, and no event says when it has.
  await new Promise((done) => setTimeout(done, 300));
  brush.drawImage(picture, 0, 0, canvas.width, canvas.height);
  URL.revokeObjectURL(picture.src);
  return new Promise((done) => canvas.toBlob(done, "image/png"));
}

// What saves is offered from now on.
document.documentElement.dataset.saves = "";
addEventListener("click", async ({ target }) => {
  const kind = target.closest?.("[data-save]")?.dataset.save;
  if (kind === "svg") {
    const { text } = await figure();
    save(new Blob([text], { type: "image/svg+xml" }), kind);
  } else if (kind === "png") {
    save(await painted(await figure()), kind);
  }
});
})();

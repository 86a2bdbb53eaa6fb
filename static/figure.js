// Saves the figure as SVG or PNG, without the controls. The figure consists of HTML, SVG and canvases; this script draws
// it as a single SVG of plain shapes and text, which every program shows as the page does.

(() => {
const NS = "http://www.w3.org/2000/svg";
const XLINK = "http://www.w3.org/1999/xlink";
/** Elements that only work on the page. */
const UNSAVED = [
  ".untie, .playing, .slider, details, .beside:not(.pictures), [data-play], [type=range], [role=alert], .scrubber, .stepper button",
  ".segments, .tabs, .dimension, .presets, .choice, .by-hand, .impulse, .guess, .predict, .handle, .switchboard, .way-out, dialog, summary, .unseen",
].join();
/** The style properties copied to SVG elements. */
const STYLES = [
  "fill", "fill-opacity", "stroke", "stroke-opacity", "stroke-width", "stroke-dasharray", "stroke-linecap", "stroke-linejoin",
  "opacity", "font-family", "font-size", "font-weight", "font-style", "text-anchor", "dominant-baseline", "paint-order", "marker-start", "marker-mid", "marker-end",
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
    return;
  }
  const group = style.opacity === "1" ? sheet : make("g", { opacity: style.opacity }, sheet);
  if (box.width && box.height) {
    boxed(style, at, box, group);
  }
  if (element instanceof HTMLCanvasElement) {
    const edge = Number.parseFloat(style.borderLeftWidth);
    painting(element, style, { x: at.x + edge, y: at.y + edge, width: box.width - 2 * edge, height: box.height - 2 * edge }, group);
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

/** Pictures that are being packed. */
const packing = [];
/** Gives a picture an address: in a file one that holds it. */
let addressed = asData;

/** The content of a canvas, from what the program has painted: a browser may hide the pixels of the canvas itself. */
function painting({ pixels, written, width, height }, style, place, sheet) {
  if (pixels) {
    // Not every program keeps the edges of enlarged pixels sharp.
    const times = style.imageRendering === "pixelated" ? Math.ceil((2 * place.width) / width) : 1;
    const image = make("image", { ...place, preserveAspectRatio: style.objectFit === "contain" ? "xMidYMid" : "none" }, sheet);
    // Inkscape 1.2 knows no other name.
    packing.push(png(pixels, width, height, times).then(addressed).then((address) => image.setAttributeNS(XLINK, "xlink:href", address)));
  }
  const scale = place.width / width;
  for (const [text, x, y, size, fill] of written ?? []) {
    const look = { fill, "font-size": size * scale, "font-family": "sans-serif", "text-anchor": "middle", dy: ".35em" };
    make("text", { x: place.x + x * scale, y: place.y + y * scale, ...look }, sheet).textContent = text;
  }
}

/** The remainders of single bytes in the cyclic redundancy check of PNG (annex D of its specification). */
const REMAINDERS = Uint32Array.from({ length: 256 }, (_, byte) => {
  let remainder = byte;
  for (let bit = 0; bit < 8; bit += 1) {
    remainder = remainder & 1 ? 0xedb88320 ^ (remainder >>> 1) : remainder >>> 1;
  }
  return remainder;
});

/** A chunk of a PNG file. */
function chunk(type, content) {
  const bytes = new Uint8Array(12 + content.length);
  const numbers = new DataView(bytes.buffer);
  numbers.setUint32(0, content.length);
  bytes.set([...type].map((letter) => letter.charCodeAt(0)), 4);
  bytes.set(content, 8);
  const check = bytes.subarray(4, -4).reduce((sum, byte) => REMAINDERS[(sum ^ byte) & 255] ^ (sum >>> 8), 0xffffffff);
  numbers.setUint32(8 + content.length, ~check);
  return bytes;
}

/** The pixels, four bytes each and each drawn `times` times along both axes, as a PNG. */
async function png(pixels, width, height, times) {
  const row = 4 * width * times + 1;
  // Each row begins with its filter: 0 for the bytes themselves, 2 for the differences from the row above, here none.
  const rows = new Uint8Array(row * height * times);
  for (let y = 0; y < height; y += 1) {
    const first = rows.subarray(row * times * y + 1, row * (times * y + 1));
    for (let x = 0; x < width * times; x += 1) {
      const from = 4 * (y * width + Math.floor(x / times));
      first.set(pixels.subarray(from, from + 4), 4 * x);
    }
    for (let copy = 1; copy < times; copy += 1) {
      rows[row * (times * y + copy)] = 2;
    }
  }
  const packed = new Response(new Blob([rows]).stream().pipeThrough(new CompressionStream("deflate")));
  const header = new Uint8Array(13);
  new DataView(header.buffer).setUint32(0, width * times);
  new DataView(header.buffer).setUint32(4, height * times);
  header.set([8, 6], 8); // Eight bits for each of red, green, blue and opacity.
  const parts = [chunk("IHDR", header), chunk("IDAT", new Uint8Array(await packed.arrayBuffer())), chunk("IEND", new Uint8Array())];
  return new Blob([new Uint8Array([137, 80, 78, 71, 13, 10, 26, 10]), ...parts], { type: "image/png" });
}

/** The text that the style sheet generates before or after the content of `element`. */
function signed(element, side, at, box, sheet) {
  const style = getComputedStyle(element, side);
  const [, sign] = /^"(.*?)"(?: \/ ".*")?$/.exec(style.content) ?? [];
  if (!sign) {
    if (sign === "" && element.matches(".arrow")) {
      head(style, at, box, sheet);
    } else if (sign === "" && style.position === "absolute") {
      const [left, top, width, height] = ["left", "top", "width", "height"].map((name) => Number.parseFloat(style[name]));
      boxed(style, { x: at.x + left, y: at.y + top }, { width, height }, sheet);
    }
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

/** An arrowhead at the right edge, which the page draws as a thick border. */
function head(style, at, box, sheet) {
  const [length, half] = [style.borderLeftWidth, style.borderTopWidth].map(Number.parseFloat);
  const [x, y] = [at.x + box.width, at.y + Number.parseFloat(style.top)];
  make("path", { d: `M${x} ${y}l${-length} ${-half}v${2 * half}z`, fill: style.borderLeftColor }, sheet);
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

/** The rings that shadows without blur and outlines draw around a box, the outermost first. */
function rings(style) {
  const shadow = /((?:rgba?|color)\([^)]*\)) 0px 0px 0px ([\d.]+)px( inset)?/g;
  const all = [...style.boxShadow.matchAll(shadow)].map(([, color, width, inset]) => ({ color, from: 0, width: Number(width) * (inset ? -1 : 1) }));
  if (style.outlineStyle !== "none") {
    all.push({ color: style.outlineColor, from: Number.parseFloat(style.outlineOffset), width: Number.parseFloat(style.outlineWidth), dashed: style.outlineStyle === "dashed" });
  }
  return all.reverse();
}

/** The rings, the background and the border. */
function boxed(style, at, box, sheet) {
  const corner = style.borderTopLeftRadius;
  const radius = Math.min((Number.parseFloat(corner) || 0) * (corner.endsWith("%") ? box.width / 100 : 1), box.width / 2, box.height / 2);
  for (const { color, from, width, dashed } of rings(style).filter(({ color }) => inked(color))) {
    const out = from + width / 2;
    make("rect", {
      x: at.x - out, y: at.y - out, width: box.width + 2 * out, height: box.height + 2 * out, rx: Math.max(0, radius + out), fill: "none", stroke: color,
      "stroke-width": Math.abs(width), ...(dashed && { "stroke-dasharray": `${3 * width} ${2 * width}` }),
    }, sheet);
  }
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

/** The last line of text: its element, where it ends, and the block that it stands in. */
let last;

/** Writes a piece of a line. One that goes on where the last one ends is a part of it, so that other fonts do not make them overlap. */
function piece({ x, y, right, text }, style, block, sheet) {
  const { look } = letters(style);
  const size = Number.parseFloat(style.fontSize);
  const gap = x - last?.right;
  const follows = last?.block === block && Math.abs(y - last.y) < size && gap > -1 && gap < size / 2;
  if (!follows) {
    last = { element: make("text", { x, y }, sheet), x, y, block };
  }
  const space = follows && gap > size / 8 ? " " : "";
  make("tspan", { ...look, ...(y !== last.y && { dy: y - last.y }) }, last.element).textContent = space + text;
  Object.assign(last, { y, right });
  // Other fonts are stretched to the same width.
  const line = { textLength: right - last.x, lengthAdjust: "spacingAndGlyphs", "xml:space": "preserve", ...(/right|end/.test(style.textAlign) && { x: right, "text-anchor": "end" }) };
  Object.entries(line).forEach(([name, value]) => last.element.setAttribute(name, value));
}

/** A text node, line by line. */
function written(node, style, origin, sheet) {
  if (!node.data.trim()) {
    return;
  }
  const { part } = letters(style);
  const range = document.createRange();
  let block = node.parentElement;
  while (block instanceof MathMLElement || getComputedStyle(block).display === "inline") {
    block = block.parentElement;
  }
  let line;
  const end = () => line?.right && piece({ ...line, text: line.text.trim() }, style, block, sheet);
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
      line = { y, text: "" };
    }
    line.text += node.data[place].replace(/\s/, " ");
    if (node.data[place].trim()) {
      line.x ??= box.x - origin.x;
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

/** The attributes of shapes that are lengths along an axis. */
const LENGTHS = { x: 0, x1: 0, x2: 0, cx: 0, width: 0, rx: 0, r: 0, y: 1, y1: 1, y2: 1, cy: 1, height: 1, ry: 1 };

/**
 * Gives `copy`, whose stroke is as wide as it is whatever its scale, a shape in pixels and a transform that takes the scale back: not
 * every program knows such strokes. Its path has no arcs.
 */
function unscale(shape, copy) {
  const { a, d } = shape.getScreenCTM();
  const scale = [a, d];
  for (const [name, axis] of Object.entries(LENGTHS)) {
    if (copy.hasAttribute(name)) {
      copy.setAttribute(name, copy.getAttribute(name) * scale[axis]);
    }
  }
  for (const name of ["d", "points"].filter((name) => copy.hasAttribute(name))) {
    copy.setAttribute(name, copy.getAttribute(name).replace(/([a-z]?)([^a-z]*)/gi, (_, command, numbers) => {
      let place = /v/i.test(command) ? 1 : 0;
      const one = /[hv]/i.test(command);
      return command + numbers.replace(/-?(?:\d+\.?\d*|\.\d+)/g, (number) => ` ${Math.round(100 * number * scale[one ? place : place++ % 2]) / 100}`);
    }));
  }
  copy.setAttribute("transform", `${copy.getAttribute("transform") ?? ""} scale(${1 / a} ${1 / d})`);
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
    if (style.vectorEffect === "non-scaling-stroke") {
      unscale(old, fresh);
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

/** The smallest box, on the page, of all that is drawn of `element`. */
function extent(element) {
  const boxes = [];
  const look = (part) => {
    const style = getComputedStyle(part);
    if (style.display === "none" || part.matches(UNSAVED)) {
      return;
    }
    const range = document.createRange();
    for (const child of part.childNodes) {
      if (child instanceof Text && child.data.trim() && style.visibility === "visible") {
        range.selectNodeContents(child);
        boxes.push(range.getBoundingClientRect());
      }
    }
    const framed = inked(style.backgroundColor) || style.backgroundImage !== "none" || Number.parseFloat(style.borderBottomWidth) > 0;
    if (framed || part.matches("canvas, input, svg, svg *")) {
      boxes.push(part.getBoundingClientRect());
    }
    if (!part.matches("defs, symbol, marker, clipPath, pattern")) {
      [...part.children].forEach(look);
    }
  };
  look(element);
  const drawn = boxes.filter(({ width, height }) => width || height);
  const [left, top] = ["left", "top"].map((side) => Math.min(...drawn.map((box) => box[side])));
  const [right, bottom] = ["right", "bottom"].map((side) => Math.max(...drawn.map((box) => box[side])));
  return { left, top, right, bottom };
}

/** Writes `text` from the left edge on, in as many lines as it takes, and returns their height. */
function lines(text, style, { x, y, width }, sheet) {
  const { look, ascent } = letters(style);
  const height = 1.4 * Number.parseFloat(style.fontSize);
  let rest = text;
  let count = 0;
  while (rest) {
    let fits = rest.length;
    while (fits > 1 && pen.measureText(rest.slice(0, fits)).width > width) {
      fits -= 1;
    }
    make("text", { x, y: y + count * height + ascent, ...look }, sheet).textContent = rest.slice(0, fits);
    rest = rest.slice(fits);
    count += 1;
  }
  return count * height;
}

/**
 * The figure as the text of an SVG file of `width` pixels, with its size: with the sentence and `address`, if that is given,
 * without a background, if `clear`, and without fonts, if it is for a page that has them.
 */
async function figure({ address, clear, width, within }) {
  const main = document.querySelector("main[data-scene]");
  // Without them the next fonts of each list are drawn.
  const faces = within ? "" : await fonts().catch(() => "");
  // The policy of a page may forbid pictures that an address holds.
  addressed = within ? URL.createObjectURL : asData;
  // Transitions are shown at their end.
  document.getAnimations().forEach((animation) => animation instanceof CSSTransition && animation.finish());
  const stage = main.querySelector(".stage");
  const margin = 12;
  const box = extent(stage);
  const origin = { x: box.left - margin, y: box.top - margin };
  let wide = Math.ceil(box.right - box.left) + 2 * margin;
  let high = Math.ceil(box.bottom - box.top) + 2 * margin;
  const sheet = make("svg", {});
  make("title", {}, sheet).textContent = main.querySelector("h1")?.textContent ?? document.title;
  const narrator = main.querySelector(".narrator");
  make("desc", {}, sheet).textContent = narrator?.textContent.trim() ?? "";
  if (faces) {
    make("style", {}, sheet).textContent = faces;
  }
  const ground = clear ? undefined : make("rect", { fill: getComputedStyle(document.body).backgroundColor }, sheet);
  draw(stage, sheet, origin);
  if (address) {
    if (narrator) {
      const box = narrator.getBoundingClientRect();
      draw(narrator, sheet, { x: box.left - margin, y: box.top - high });
      wide = Math.max(wide, Math.ceil(box.width) + 2 * margin);
      high += Math.ceil(box.height) + margin;
    }
    high += lines(address, getComputedStyle(main), { x: margin, y: high, width: wide - 2 * margin }, sheet) + margin;
  }
  await Promise.all(packing.splice(0));
  const height = Math.round((high * width) / wide);
  const size = { width, height, viewBox: `0 0 ${wide} ${high}` };
  Object.entries(size).forEach(([name, value]) => sheet.setAttribute(name, value));
  ground?.setAttribute("width", wide);
  ground?.setAttribute("height", high);
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

/** The figure as a PNG. */
async function painted({ text, width, height }) {
  const picture = new Image();
  picture.src = URL.createObjectURL(new Blob([text], { type: "image/svg+xml" }));
  await picture.decode();
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [width, height];
  const brush = canvas.getContext("2d");
  brush.drawImage(picture, 0, 0, canvas.width, canvas.height);
  // The first drawing makes the browser read the fonts in the picture, and no event says when it has.
  await new Promise((done) => setTimeout(done, 300));
  brush.drawImage(picture, 0, 0, canvas.width, canvas.height);
  URL.revokeObjectURL(picture.src);
  return new Promise((done) => canvas.toBlob(done, "image/png"));
}

/** The frames after which a figure has its size. */
const SETTLED = 12;
/** The frames that the photograph is waited for. */
const PATIENCE = 300;

/** Waits until the figure has been drawn. */
async function settled() {
  await document.fonts.ready;
  const empty = () => {
    const canvases = [...document.querySelectorAll(".stage canvas")];
    return canvases.length && !canvases.some(({ pixels }) => pixels);
  };
  for (let frame = 0; frame < SETTLED || (frame < PATIENCE && empty()); frame += 1) {
    await new Promise(requestAnimationFrame);
  }
}

// A page of this site around the frame prints the steps of a lecture: it asks for one after the other.
addEventListener("message", async ({ source, origin, data }) => {
  const asked = data?.source === "parameter-sharing" && data.type === "getFigure";
  if (asked && source === parent && source !== window && origin === location.origin) {
    await settled();
    const { text } = await figure({ clear: true, width: 1600, within: true });
    // A file has no origin that a message could be addressed to.
    source.postMessage({ source: data.source, version: data.version, type: "figure", figure: text }, origin.startsWith("http") ? origin : "*");
  }
});

// What saves is offered from now on.
document.documentElement.dataset.saves = "";
addEventListener("click", async ({ target }) => {
  const { save: kind, address, clear, width } = target.closest?.("[data-save]")?.dataset ?? {};
  if (!kind) {
    return;
  }
  const drawn = await figure({ address, clear: clear !== undefined, width: Number(width) });
  save(kind === "svg" ? new Blob([drawn.text], { type: "image/svg+xml" }) : await painted(drawn), kind);
});
})();

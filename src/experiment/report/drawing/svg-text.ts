import type { Figure, Mark } from "../figure.ts";

/** Fonts of a picture's words, from the design; a device without them takes the next. */
export const fontFamily = '"Source Sans 3 Variable", "Source Sans 3", "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif';

/** Paper around a picture that stands alone. */
const margin = 14;

/** The picture as a file of its own, with its words inside, on paper. */
export function svgFile({ width, height, title, description, marks }: Figure): string {
  const box = { x: -margin, y: -margin, width: width + 2 * margin, height: height + 2 * margin };
  const paper = { tag: "rect", attributes: { class: "k-paper", ...box, fill: "#fbfaf6" }, inner: [] };
  const inner = [
    { tag: "title", attributes: {}, inner: [title] },
    { tag: "desc", attributes: {}, inner: [description] },
    paper,
    ...marks,
  ];
  const attributes = {
    xmlns: "http://www.w3.org/2000/svg",
    viewBox: `${box.x} ${box.y} ${box.width} ${box.height}`,
    width: box.width,
    height: box.height,
    "font-family": fontFamily,
    role: "img",
  };
  return `${markText({ tag: "svg", attributes, inner })}\n`;
}

/** Whether a file is a picture that `svgFile` made. */
export function isReportFigure(text: string): boolean {
  return /^<svg [^>]*>(?:<title>[^<]*<\/title>)?(?:<desc>[^<]*<\/desc>)?<rect class="k-paper"/.test(text);
}

/** The picture for the middle of a page that says its words beside it. */
export function inlineSvg(figure: Figure, className: string): string {
  const attributes = {
    class: className,
    xmlns: "http://www.w3.org/2000/svg",
    viewBox: `0 0 ${figure.width} ${figure.height}`,
    width: figure.width,
    height: figure.height,
    "font-family": fontFamily,
    role: "img",
    "aria-label": `${figure.title}. ${figure.description}`,
  };
  return markText({ tag: "svg", attributes, inner: figure.marks });
}

/** An element as text; everything that is not markup is escaped. */
export function markText({ tag, attributes, inner }: Mark): string {
  const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${escaped(String(value))}"`);
  if (inner.length === 0) return `<${tag}${written.join("")}/>`;
  const within = inner.map((one) => (typeof one === "string" ? escaped(one) : markText(one)));
  return `<${tag}${written.join("")}>${within.join("")}</${tag}>`;
}

/** Text that is safe between tags and in attributes, in HTML and XML: letters that XML forbids are left out. */
export function escaped(words: string): string {
  return words
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;");
}

import { paletteOf } from "../network/palette.ts";
import { escaped, plainColor } from "./svg-pen.ts";

/** What a drawing of the page looks like is written into each of its elements: a file has no style sheet. */
const properties = [
  "fill",
  "fill-opacity",
  "stroke",
  "stroke-width",
  "stroke-dasharray",
  "stroke-linecap",
  "stroke-linejoin",
  "stroke-opacity",
  "opacity",
  "paint-order",
  "font-size",
  "font-weight",
  "text-anchor",
] as const;
/** What need not be said. */
const usual: Readonly<Record<string, string>> = {
  "fill-opacity": "1",
  "stroke-opacity": "1",
  "stroke-dasharray": "none",
  "stroke-linecap": "butt",
  "stroke-linejoin": "miter",
  opacity: "1",
  "paint-order": "normal",
  "text-anchor": "start",
};
const room = 12;
const lineHeight = 20;

/** A picture as a file, with its size. */
export interface SvgFile {
  readonly text: string;
  readonly width: number;
  readonly height: number;
}

/**
 * A part of the page as one SVG file: every drawing in it and every text that `texts` selects, where they stand. Colors and
 * type are written into it, fonts by name.
 * @param title what it shows
 * @param line a line below, such as where it comes from
 */
export function regionSvg(region: Element, title: string, line: string, texts = ""): SvgFile {
  const frame = region.getBoundingClientRect();
  const { color, fontFamily } = getComputedStyle(document.body);
  const { paper } = paletteOf(document.documentElement);
  const width = Math.ceil(frame.width) + 2 * room;
  const below = linesOf(line, width - 2 * room);
  const height = Math.ceil(frame.height) + 2 * room + lineHeight * (below.length + 0.4);
  const at = ({ left, top }: DOMRect) => [Math.round(left - frame.left + room), Math.round(top - frame.top + room)] as const;
  const drawings = region.matches("svg") ? [region] : [...region.querySelectorAll("svg")];
  const parts = drawings
    .filter((svg) => svg.parentElement?.closest("svg") === null && svg.checkVisibility())
    .map((svg) => {
      const box = svg.getBoundingClientRect();
      const [left, top] = at(box);
      const copy = styledCopy(svg);
      for (const [name, value] of Object.entries({ x: left, y: top, width: box.width, height: box.height }))
        copy.setAttribute(name, String(value));
      return new XMLSerializer().serializeToString(copy);
    });
  const words = texts === "" ? [] : [...region.querySelectorAll(texts)].map((element) => wordOf(element, at));
  const text = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" font-family="${escaped(fontFamily)}">`,
    `<title>${escaped(title)}</title>`,
    `<rect width="${width}" height="${height}" fill="${plainColor(paper)}"/>`,
    ...parts,
    ...words,
    ...below.map(
      (words, k) =>
        `<text x="${room}" y="${height - room - lineHeight * (below.length - 1 - k)}" font-size="14" fill="${plainColor(color)}">${escaped(words)}</text>`,
    ),
    "</svg>",
    "",
  ].join("\n");
  return { text, width, height };
}

/** Words in lines that fit, by a letter's usual width: whatever font the file is looked at in. */
function linesOf(text: string, width: number): readonly string[] {
  const most = Math.max(20, Math.floor(width / 7.4));
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last === undefined || last.length + 1 + word.length > most) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}

function styledCopy(svg: Element): Element {
  const copy = svg.cloneNode(true) as Element;
  const originals = [svg, ...svg.querySelectorAll("*")];
  [copy, ...copy.querySelectorAll("*")].forEach((element, k) => {
    const style = getComputedStyle(originals[k]);
    for (const name of ["class", "style", "tabindex", "role", "id"]) element.removeAttribute(name);
    for (const { name } of [...element.attributes]) if (name.startsWith("aria-")) element.removeAttribute(name);
    if (style.display === "none" || style.visibility === "hidden") element.setAttribute("display", "none");
    for (const property of properties) {
      const value = style.getPropertyValue(property);
      if (value === "" || value === usual[property]) element.removeAttribute(property);
      else element.setAttribute(property, property === "fill" || property === "stroke" ? plainColor(value) : value);
    }
    if (style.fontFamily !== getComputedStyle(document.body).fontFamily) element.setAttribute("font-family", style.fontFamily);
  });
  return copy;
}

/** A text of the page, in the middle of where it stands. */
function wordOf(element: Element, at: (box: DOMRect) => readonly [number, number]): string {
  const box = element.getBoundingClientRect();
  const [left, top] = at(box);
  const { color, fontSize, fontWeight } = getComputedStyle(element);
  const middle = left + box.width / 2;
  const base = top + box.height / 2 + 0.35 * Number.parseFloat(fontSize);
  return `<text x="${Math.round(middle)}" y="${Math.round(base)}" text-anchor="middle" font-size="${fontSize}" font-weight="${fontWeight}" fill="${plainColor(color)}">${escaped(element.textContent ?? "")}</text>`;
}

/** A small picture as text: no page is needed to draw it. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly title: string;
  /** The picture in words, for whoever does not see it. */
  readonly description: string;
  readonly parts: readonly string[];
}

export type Attributes = Readonly<Record<string, string | number>>;

/** One element; attributes are escaped, `inner` is markup or escaped text. */
export function element(name: string, attributes: Attributes, inner = ""): string {
  const written = Object.entries(attributes).map(
    ([key, value]) => ` ${key}="${escaped(String(typeof value === "number" ? rounded(value) : value))}"`,
  );
  return inner === "" ? `<${name}${written.join("")}/>` : `<${name}${written.join("")}>${inner}</${name}>`;
}

export function text(x: number, y: number, words: string, attributes: Attributes = {}): string {
  return element("text", { x, y, ...attributes }, escaped(words));
}

export function segment(x1: number, y1: number, x2: number, y2: number, attributes: Attributes = {}): string {
  return element("line", { x1, y1, x2, y2, ...attributes });
}

/** The whole picture, with its words inside and colors that stand apart on white and for any eye. */
export function svgText({ width, height, title, description, parts }: Picture): string {
  const head = [
    element("title", {}, escaped(title)),
    element("desc", {}, escaped(description)),
    element("rect", { width, height, fill: "white" }),
  ];
  const attributes = {
    xmlns: "http://www.w3.org/2000/svg",
    viewBox: `0 0 ${width} ${height}`,
    width,
    height,
    role: "img",
    "font-family": "sans-serif",
    "font-size": 12,
    fill: "#222",
  };
  return `${element("svg", attributes, `\n${[...head, ...parts].join("\n")}\n`)}\n`;
}

/** Okabe and Ito's colors, in order of use. */
export const inks = ["#0072b2", "#d55e00", "#009e73", "#555555"] as const;

function escaped(words: string): string {
  return words.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}

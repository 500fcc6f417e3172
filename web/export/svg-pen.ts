import type { Pen } from "../network/pen.ts";

/** Writes what is drawn down as SVG: a canvas with a memory. */
export class SvgPen implements Pen {
  strokeStyle: Pen["strokeStyle"] = "#000";
  fillStyle: Pen["fillStyle"] = "#000";
  lineWidth = 1;
  lineCap: CanvasLineCap = "butt";
  lineJoin: CanvasLineJoin = "miter";
  globalAlpha = 1;
  #dash: readonly number[] = [];
  #path = "";
  #parts: string[] = [];
  /** The style of the group that is open, so that a thousand ties say it once. */
  #open = "";
  #left = 0;
  #top = 0;

  /** Moves the origin. */
  moveOrigin(left: number, top: number): void {
    this.#left = left;
    this.#top = top;
  }

  setLineDash(segments: Iterable<number>): void {
    this.#dash = [...segments];
  }

  beginPath(): void {
    this.#path = "";
  }

  moveTo(x: number, y: number): void {
    this.#path += `M${this.#at(x, y)}`;
  }

  lineTo(x: number, y: number): void {
    this.#path += `L${this.#at(x, y)}`;
  }

  closePath(): void {
    this.#path += "Z";
  }

  /** Clockwise on the screen, as a canvas does unless told otherwise. */
  arc(x: number, y: number, radius: number, from: number, to: number): void {
    const on = (angle: number) => this.#at(x + radius * Math.cos(angle), y + radius * Math.sin(angle));
    this.#path += `${this.#path === "" ? "M" : "L"}${on(from)}`;
    const whole = to - from >= 2 * Math.PI;
    const half = whole ? from + Math.PI : to;
    const r = short(radius, 100);
    this.#path += `A${r} ${r} 0 ${!whole && to - from > Math.PI ? 1 : 0} 1 ${on(half)}`;
    if (whole) this.#path += `A${r} ${r} 0 0 1 ${on(to)}`;
  }

  fillRect(x: number, y: number, width: number, height: number): void {
    // As on a canvas, a path that is under way goes on afterwards.
    const underWay = this.#path;
    this.#path = `M${this.#at(x, y)}h${short(width, 100)}v${short(height, 100)}h${short(-width, 100)}Z`;
    this.fill();
    this.#path = underWay;
  }

  stroke(): void {
    const dash = this.#dash.length === 0 ? "" : ` stroke-dasharray="${this.#dash.join(" ")}"`;
    const alpha = this.globalAlpha === 1 ? "" : ` stroke-opacity="${short(this.globalAlpha, 1000)}"`;
    const ends = this.lineCap === "butt" ? "" : ` stroke-linecap="${this.lineCap}"`;
    const corners = this.lineJoin === "miter" ? "" : ` stroke-linejoin="${this.lineJoin}"`;
    this.#add(
      `fill="none" stroke="${plainColor(String(this.strokeStyle))}" stroke-width="${short(this.lineWidth, 100)}"${dash}${alpha}${ends}${corners}`,
    );
  }

  fill(): void {
    const alpha = this.globalAlpha === 1 ? "" : ` fill-opacity="${short(this.globalAlpha, 1000)}"`;
    this.#add(`fill="${plainColor(String(this.fillStyle))}"${alpha}`);
  }

  /** Something that is SVG already. */
  put(element: string): void {
    this.#close();
    this.#parts.push(element);
  }

  /** Everything drawn so far, as elements of an SVG file. */
  elements(): string {
    this.#close();
    return this.#parts.join("\n");
  }

  #add(style: string): void {
    if (this.#path === "") return;
    if (style !== this.#open) {
      this.#close();
      this.#parts.push(`<g ${style}>`);
      this.#open = style;
    }
    this.#parts.push(`<path d="${this.#path}"/>`);
  }

  #close(): void {
    if (this.#open !== "") this.#parts.push("</g>");
    this.#open = "";
  }

  #at(x: number, y: number): string {
    return `${short(x + this.#left, 100)} ${short(y + this.#top, 100)}`;
  }
}

function short(value: number, parts: number): number {
  return Math.round(value * parts) / parts;
}

/** A color as every reader of SVG knows it: "rgb(1 2 3)" as "#010203". Others stay as they are. */
export function plainColor(color: string): string {
  const numbers = /^(?:rgb|color)\((?:srgb )?([\d.]+)[ ,]+([\d.]+)[ ,]+([\d.]+)\)$/.exec(color);
  if (numbers === null) return color;
  const scale = color.startsWith("color") ? 255 : 1;
  const hex = numbers.slice(1).map((channel) =>
    Math.round(Number(channel) * scale)
      .toString(16)
      .padStart(2, "0"),
  );
  return `#${hex.join("")}`;
}

/** Text for between tags and in attributes. */
export function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

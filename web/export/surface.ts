import type { Pen } from "../network/pen.ts";
import { escaped, plainColor, SvgPen } from "./svg-pen.ts";

/** How a text is set. */
export interface TextLook {
  readonly size: number;
  readonly weight?: number;
  readonly color: string;
  readonly anchor?: "start" | "middle" | "end";
  /** A border that keeps lines off it. */
  readonly halo?: string;
}

/** What a picture for a file is drawn on: pixels or SVG. */
export interface Surface {
  readonly pen: Pen;
  /** Moves the origin of what is drawn from now on. */
  origin(left: number, top: number): void;
  box(left: number, top: number, width: number, height: number, color: string): void;
  text(text: string, x: number, y: number, look: TextLook): void;
}

/** A surface that becomes an SVG file. Fonts are named, not brought along. */
export class SvgSurface implements Surface {
  readonly pen = new SvgPen();
  readonly #family: string;
  #left = 0;
  #top = 0;

  constructor(family: string) {
    this.#family = family;
  }

  origin(left: number, top: number): void {
    this.#left = left;
    this.#top = top;
    this.pen.moveOrigin(left, top);
  }

  box(left: number, top: number, width: number, height: number, color: string): void {
    this.pen.put(
      `<rect x="${left + this.#left}" y="${top + this.#top}" width="${width}" height="${height}" fill="${plainColor(color)}"/>`,
    );
  }

  text(text: string, x: number, y: number, { size, weight = 400, color, anchor = "start", halo }: TextLook): void {
    const around =
      halo === undefined ? "" : ` stroke="${plainColor(halo)}" stroke-width="4" stroke-linejoin="round" paint-order="stroke"`;
    const place = `x="${round(x + this.#left)}" y="${round(y + this.#top)}" text-anchor="${anchor}"`;
    this.pen.put(
      `<text ${place} font-size="${size}" font-weight="${weight}" fill="${plainColor(color)}"${around}>${escaped(text)}</text>`,
    );
  }

  /** The file. @param title what it shows, for those who cannot see it */
  file(width: number, height: number, title: string): string {
    return [
      '<?xml version="1.0" encoding="UTF-8"?>',
      `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" font-family="${escaped(this.#family)}">`,
      `<title>${escaped(title)}</title>`,
      this.pen.elements(),
      "</svg>",
      "",
    ].join("\n");
  }
}

/** A surface of pixels. */
export class CanvasSurface implements Surface {
  readonly pen: CanvasRenderingContext2D;
  readonly #family: string;
  readonly #ratio: number;

  /** @param ratio pixels for each unit */
  constructor(context: CanvasRenderingContext2D, family: string, ratio: number) {
    this.pen = context;
    this.#family = family;
    this.#ratio = ratio;
    this.origin(0, 0);
  }

  origin(left: number, top: number): void {
    this.pen.setTransform(this.#ratio, 0, 0, this.#ratio, left * this.#ratio, top * this.#ratio);
  }

  box(left: number, top: number, width: number, height: number, color: string): void {
    this.pen.fillStyle = color;
    this.pen.fillRect(left, top, width, height);
  }

  text(text: string, x: number, y: number, { size, weight = 400, color, anchor = "start", halo }: TextLook): void {
    const { pen } = this;
    pen.font = `${weight} ${size}px ${this.#family}`;
    pen.textAlign = anchor === "middle" ? "center" : anchor === "end" ? "right" : "left";
    if (halo !== undefined) {
      pen.strokeStyle = halo;
      pen.lineWidth = 4;
      pen.lineJoin = "round";
      pen.strokeText(text, x, y);
    }
    pen.fillStyle = color;
    pen.fillText(text, x, y);
  }
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

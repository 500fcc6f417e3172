/** Size of a still picture in its own units, and picture dots for each. */
export const slideWidth = 1280;
export const slideHeight = 720;
const scale = 1.5;
/** Room at the rim. */
export const margin = 64;

/** The tokens that stills are drawn with, from the page's own style sheet. */
export interface SlideLook {
  readonly color: (token: string) => string;
  readonly voice: (size: number, weight?: number) => string;
  readonly plain: (size: number, weight?: number) => string;
}

/** A still picture under way. */
export interface Slide {
  readonly canvas: HTMLCanvasElement;
  readonly context: CanvasRenderingContext2D;
  readonly look: SlideLook;
}

/** Reads the look of the page; resolves when its letters are there to be drawn. */
export async function slideLook(): Promise<SlideLook> {
  const style = getComputedStyle(document.documentElement);
  const token = (name: string) => style.getPropertyValue(`--${name}`).trim();
  const look: SlideLook = {
    color: token,
    voice: (size, weight = 500) => `${weight} ${size}px ${token("font-voice")}`,
    plain: (size, weight = 400) => `${weight} ${size}px ${token("font-text")}`,
  };
  await Promise.all(
    [look.voice(40), look.voice(40, 650), look.plain(24), look.plain(24, 600)].map((font) => document.fonts.load(font)),
  );
  return look;
}

/** An empty still on paper, with what it belongs to at its foot. */
export function newSlide(look: SlideLook, foot: string, place: string): Slide {
  const canvas = document.createElement("canvas");
  canvas.width = slideWidth * scale;
  canvas.height = slideHeight * scale;
  const context = canvas.getContext("2d");
  if (context === null) throw new Error("this browser draws no pictures");
  context.scale(scale, scale);
  context.fillStyle = look.color("paper");
  context.fillRect(0, 0, slideWidth, slideHeight);
  context.textBaseline = "alphabetic";
  context.font = look.plain(20);
  context.fillStyle = look.color("ink-2");
  context.fillText(foot, margin, slideHeight - 34);
  context.textAlign = "end";
  context.fillText(place, slideWidth - margin, slideHeight - 34);
  context.textAlign = "start";
  return { canvas, context, look };
}

/** How a text is set. */
export interface Setting {
  readonly font: string;
  readonly line: number;
  readonly width: number;
  readonly color?: string;
}

/** Writes a text in lines no wider than asked, from a baseline down. Returns the baseline that follows. */
export function write(
  { context, look }: Slide,
  text: string,
  x: number,
  y: number,
  { font, line, width, color }: Setting,
): number {
  context.font = font;
  context.fillStyle = color ?? look.color("ink");
  let baseline = y;
  for (const words of linesOf(text, width, (part) => context.measureText(part).width)) {
    context.fillText(words, x, baseline);
    baseline += line;
  }
  return baseline;
}

/** The same, with the last line at a baseline, however many there are. */
export function writeUpTo(slide: Slide, text: string, x: number, y: number, setting: Setting): void {
  const { context } = slide;
  context.font = setting.font;
  const lines = linesOf(text, setting.width, (part) => context.measureText(part).width).length;
  write(slide, text, x, y - (lines - 1) * setting.line, setting);
}

/** A text in lines no wider than asked; a word that is wider by itself has a line of its own. */
export function linesOf(text: string, width: number, measure: (text: string) => number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ").filter((part) => part !== "")) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line !== "" && measure(longer) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return line === "" ? lines : [...lines, line];
}

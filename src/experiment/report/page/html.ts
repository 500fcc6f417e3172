import { escaped } from "../drawing/svg-text.ts";

/** Text that is markup already, and stays as it is. */
export class Markup {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

type Part = Markup | string | number | null | readonly Part[];

/** Markup with what is put into it escaped, but for markup itself: a title can never become a tag. Null is nothing. */
export function html(texts: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  return new Markup(texts.map((text, k) => `${text}${k < parts.length ? written(parts[k]) : ""}`).join(""));
}

/** What is markup by making: a picture, the page's own script. */
export function asIs(text: string): Markup {
  return new Markup(text);
}

function written(part: Part): string {
  if (part === null) return "";
  if (part instanceof Markup) return part.text;
  if (typeof part === "object") return part.map(written).join("");
  return escaped(String(part));
}

import { sourceOf, toward } from "../../src/model/sources.ts";
import type { Parameter } from "../../src/parameters/parameter.ts";

/** A table in Markdown; cells may hold no line ends, and bars are escaped. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}

/** A parameter as a row: name, default, range, what is plausible, unit, meaning, source. */
export function parameterRow(name: string, parameter: Parameter): string[] {
  const [from, to] = parameter.plausible;
  const plausible = from === parameter.min && to === parameter.max ? "" : `${from} to ${to}`;
  return [
    `\`${name}\``,
    String(parameter.default),
    `${parameter.min} to ${parameter.max}${parameter.whole ? ", whole" : ""}`,
    plausible,
    parameter.unit === "none" ? "" : parameter.unit,
    parameter.meaning,
    citation(parameter.source),
  ];
}

export const parameterHead = ["name", "default", "range", "plausible", "unit", "meaning", "source"];

/** A source key in words: "assumed", or who found it with a link into the evidence. */
export function citation(key: string): string {
  const source = sourceOf(key);
  if (source === undefined) return key;
  return `${key.startsWith(toward) ? "set toward " : ""}[${source.cite}](${evidencePage}#${anchor(source.key)})`;
}

/** Where the evidence page stands, seen from the pages that link to it. */
export const evidencePage = "/docs/evidence.md";

export function anchor(text: string): string {
  return text.toLowerCase().replaceAll(" ", "-");
}

/** The note on top of every page that is written by this generator. */
export function generatedNote(from: string): string {
  return `<!-- Written by \`npm run docs\` from ${from}. Change it there. -->\n`;
}

export function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

import { sourceOf, toward } from "../../src/model/sources.ts";
import { type Parameter, type Parameters, rangeWords, written } from "../../src/parameters/parameter.ts";

/** A table in Markdown; cells may hold no line ends, and bars are escaped. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}

/** A parameter as a row: name, default, range, what is plausible, unit, meaning, source. */
export function parameterRow(name: string, parameter: Parameter): string[] {
  const { min, max, plausible, unit, meaning, source, choices } = parameter;
  const [from, to] = plausible;
  const told = choices?.map((choice) => `*${choice.name}*: ${choice.meaning}`).join("; ");
  return [
    `\`${name}\``,
    String(written(parameter, parameter.default)),
    rangeWords(parameter),
    (from === min && to === max) || choices !== undefined ? "" : `${from} to ${to}`,
    unit === "none" ? "" : unit,
    told === undefined ? meaning : `${meaning} (${told})`,
    citation(source),
  ];
}

export const parameterHead = ["name", "default", "range", "plausible", "unit", "meaning", "source"];

/** All numbers of a table. */
export function parameterTable(parameters: Parameters): string {
  return table(
    parameterHead,
    Object.entries(parameters).map(([name, parameter]) => parameterRow(name, parameter)),
  );
}

/** A source key in words: "assumed", or who found it first, with a link into the evidence. */
export function citation(key: string): string {
  const source = sourceOf(key);
  if (source === undefined) return key;
  const [first, ...others] = source.cite.split("; ");
  const cite = `${first}${others.length === 0 ? "" : " and others"}`;
  return `${key.startsWith(toward) ? "set toward " : ""}[${cite}](${evidencePage}#${anchor(source.key)})`;
}

/** The key of a source without the mark that a number was only set toward it. */
export function keyOf(key: string): string {
  return key.startsWith(toward) ? key.slice(toward.length) : key;
}

/** Where the evidence page stands, seen from the pages that link to it. */
export const evidencePage = "/docs/evidence.md";

export function anchor(text: string): string {
  return text.toLowerCase().replaceAll(" ", "-");
}

/** How a page on the web names a heading. */
export function headingMark(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^\w\s-]/g, "")
    .replaceAll(" ", "-");
}

/** The note on top of every page that is written by this generator. */
export function generatedNote(from: string): string {
  return `<!-- Written by \`npm run docs\` from ${from}. Change it there. -->\n`;
}

export function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

import type { ImportFiles, ImportProblem, ImportResult } from "../network/formats/import-types.ts";
import { otherCharacters } from "./same-letters.ts";
import { quoted } from "./words.ts";

/** Such pairs that are told of one network. */
const most = 20;

/**
 * People whose names look the same and are two names to programs, where their name is all that says who they are: a file that was written
 * on two kinds of computers makes two people of one. Labels beside ids may be alike, and are left alone.
 */
export function twoSpellings(
  { ties, people }: ImportFiles,
  { network, report }: Pick<ImportResult, "network" | "report">,
): ImportProblem[] {
  if (report.columns.some(({ became }) => became === "label")) return [];
  const pairs = pairsOf(network?.labels ?? []);
  if (pairs.length === 0) return [];
  const { name: file, text } = people ?? ties;
  const places = placesOf(new Set(pairs.flat()), text);
  return pairs.map((pair) => {
    const [[, earlier], [label, later]] = pair
      .map((one) => [one, places.get(one) ?? nowhere] as const)
      .sort(([, a], [, b]) => a.line - b.line || a.column - b.column);
    const where = earlier.line > 0 ? ` on line ${earlier.line}` : "";
    const message = `${quoted(label)} looks like the person${where} of that name, but ${otherCharacters}, which makes two people of them`;
    return { file, ...later, message, fix: "write both in the same way" };
  });
}

interface Place {
  readonly line: number;
  readonly column: number;
}

const nowhere: Place = { line: 0, column: 0 };
const beyondAscii = /\P{ASCII}/u;

function pairsOf(labels: readonly string[]): [string, string][] {
  const first = new Map<string, string>();
  const pairs: [string, string][] = [];
  for (const label of labels) {
    if (!beyondAscii.test(label)) continue;
    const known = first.get(label.normalize());
    if (known === undefined) first.set(label.normalize(), label);
    else pairs.push([known, label]);
    if (pairs.length === most) break;
  }
  return pairs;
}

/** Where names stand first, as a cell or between quotation marks: line and column from 1. */
function placesOf(names: ReadonlySet<string>, text: string): Map<string, Place> {
  const places = new Map<string, Place>();
  for (const [k, line] of text.split(/\r\n|\r|\n/).entries()) {
    if (!beyondAscii.test(line)) continue;
    let column = 1;
    for (const cell of line.split(/[,;\t|"'<>]/)) {
      const name = cell.trim();
      if (names.has(name) && !places.has(name)) places.set(name, { line: k + 1, column: column + cell.indexOf(name) });
      column += cell.length + 1;
    }
  }
  return places;
}

import { seedKey } from "../../src/random/seed.ts";
import { Stream, unit } from "../../src/random/stream.ts";

/** Dice for one mutated file: the same number, the same file. */
export function diceOf(number: number): () => number {
  const stream = new Stream(seedKey("mutations"), "file");
  let slot = 0;
  return () => {
    stream.block(number, slot++);
    return unit(stream.first);
  };
}

/** A scenario with one to four faults: of spelling, value or structure, most of which leave it valid YAML. */
export function mutate(text: string, roll: () => number): string {
  let lines = text.split("\n");
  const times = 1 + Math.floor(roll() * 4);
  for (let k = 0; k < times; k++) {
    const change = changes[Math.floor(roll() * changes.length)];
    lines = change(lines, roll);
  }
  let changed = lines.join("\n");
  if (roll() < 0.1) changed = changed.replaceAll("\n", "\r\n");
  if (roll() < 0.05) changed = `\uFEFF${changed}`;
  return changed;
}

type Change = (lines: string[], roll: () => number) => string[];

const values = [
  "3",
  "-1",
  "0",
  "1e9",
  "1e400",
  ".nan",
  ".inf",
  "-.inf",
  "many",
  "on",
  "off",
  "true",
  "null",
  "''",
  "20%",
  "250%",
  "0,5",
  "1_000",
  "[]",
  "{}",
  "[1, 2]",
  "{ a: 1 }",
  "999999999999999999999",
  "0.5",
  "2.5",
  "'text'",
  "~",
  "2026-01-01",
  '"\\u0000"',
  "../up.csv",
  "/etc/passwd",
  "C:\\data",
  "https://example.org/x.csv",
  "kith:workplce",
  "kith:monastery",
  "club.graphml",
  "department",
  "departement",
  "small-wrld",
  "ring",
  "complete",
  "empty",
  "shuffle",
  "thin",
  "{ from: 0, to: 1, points: 999999999 }",
  "{ from: 1, to: 0, points: 1, scale: log }",
  "{ grid: { network.rewiring: [0, 1] } }",
  "[{ grid: {} }, { list: [1, { a: [] }] }]",
];
const keys = [
  "people",
  "rewiring",
  "climate",
  "time",
  "share",
  "seed",
  "groups",
  "sweep",
  "belonging",
  "__proto__",
  "constructor",
  "x",
  "timme",
  "generator",
  "file",
  "by",
  "weeks",
  "kith",
  "grid",
  "cross",
  "sobol",
  "points",
  "ranges",
  "until",
  "replicates",
  "settings.school.climate",
  "network..rewiring",
  "compare.x.__proto__.people",
];
const noise = [
  "\t",
  "*a",
  "&a ",
  "!!str ",
  "{",
  "}",
  "[",
  "]",
  ":",
  "- ",
  "#",
  '"',
  "'",
  "|",
  ">",
  "%",
  "@",
  "\u0000",
  "\u2028",
  "é",
  "  ",
  "---",
  "...",
];

const value: Change = (lines, roll) =>
  onLine(
    lines,
    roll,
    /^(\s*(?:- )?[\w .-]+:\s+)([^#\n]*?)(\s*(?:#.*)?)$/,
    ([, key, , rest]) => `${key}${pick(values, roll)}${rest}`,
  );
const inner: Change = (lines, roll) =>
  onLine(lines, roll, /^(.*[{,]\s*\w+:\s+)([^,{}]+)([,}].*)$/, ([, before, , rest]) => `${before}${pick(values, roll)}${rest}`);
const key: Change = (lines, roll) =>
  onLine(lines, roll, /^(\s*(?:- )?)([\w.-]+)(:.*)$/, ([, indent, , rest]) => `${indent}${pick(keys, roll)}${rest}`);
const typo: Change = (lines, roll) =>
  onLine(lines, roll, /^(\s*(?:- )?)([\w.]{3,})(:.*)$/, ([, indent, name, rest]) => {
    const at = Math.floor(roll() * name.length);
    return `${indent}${name.slice(0, at)}${name.slice(at + 1)}${rest}`;
  });
const added: Change = (lines, roll) =>
  onLine(lines, roll, /^(\s*)[\w.-]+:/, ([line, indent]) => `${line}\n${indent}${pick(keys, roll)}: ${pick(values, roll)}`, true);

const changes: readonly Change[] = [
  value,
  value,
  value,
  inner,
  inner,
  key,
  typo,
  typo,
  added,
  (lines, roll) => lines.toSpliced(Math.floor(roll() * lines.length), 1),
  (lines, roll) => {
    const from = Math.floor(roll() * lines.length);
    return lines.toSpliced(Math.floor(roll() * lines.length), 0, lines[from]);
  },
  (lines, roll) => {
    const at = Math.floor(roll() * lines.length);
    const place = Math.floor(roll() * (lines[at].length + 1));
    return lines.with(at, lines[at].slice(0, place) + pick(noise, roll) + lines[at].slice(place));
  },
  (lines, roll) => {
    const at = Math.floor(roll() * lines.length);
    return lines.with(at, roll() < 0.5 ? ` ${lines[at]}` : lines[at].replace(/^\s\s/, ""));
  },
  (lines, roll) => (roll() < 0.1 ? [...lines, pick(noise, roll).repeat(Math.floor(roll() * 3000))] : lines),
];

function onLine(
  lines: string[],
  roll: () => number,
  pattern: RegExp,
  change: (match: RegExpExecArray) => string,
  whole = false,
): string[] {
  const fitting = lines.flatMap((line, k) => (pattern.test(line) && !/^\s*#/.test(line) ? [k] : []));
  if (fitting.length === 0) return lines;
  const at = fitting[Math.floor(roll() * fitting.length)];
  const match = pattern.exec(lines[at]);
  if (match === null) return lines;
  if (whole) match[0] = lines[at];
  return lines.with(at, change(match));
}

function pick<Item>(items: readonly Item[], roll: () => number): Item {
  return items[Math.floor(roll() * items.length)];
}

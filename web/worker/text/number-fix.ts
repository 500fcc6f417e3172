import type { Problem } from "../../../src/scenario/problem.ts";
import { type Plain, pathKey } from "../../../src/scenario/yaml/plain.ts";
import { type Reading, readYaml } from "../../../src/scenario/yaml/read-yaml.ts";
import { factsOf } from "./key-facts.ts";
import { branchesOf, inside, knownAt } from "./schema-of.ts";

/** Problems with a fix for numbers as well: the nearest value that the tables allow. Others are as they were. */
export function withNumberFixes(problems: readonly Problem[], text: string, file: string): readonly Problem[] {
  if (!problems.some((problem) => isOpen(problem, file))) return problems;
  const reading = readYaml(text, file);
  return problems.map((problem) => {
    const fix = isOpen(problem, file) ? fixOf(problem.path.split("."), reading, text) : null;
    return fix === null ? problem : { ...problem, fix };
  });
}

function isOpen({ fix, severity, path, file: own }: Problem, file: string): boolean {
  return fix === undefined && severity === "error" && path !== "" && own === file;
}

function fixOf(path: readonly string[], reading: Reading, text: string): NonNullable<Problem["fix"]> | null {
  const value = path.reduce<Plain | undefined>((at, step) => inside(at, step), reading.value);
  const place = reading.place(path);
  const known = knownAt(reading.value, path);
  if (known === null || place.depth < path.length || value === undefined || pathKey(path) === "") return null;
  const right = nearest(value, known.schema);
  const [from, to] = [place.from.offset, place.to.offset];
  // Only what stands on one line and is what was read is taken for the value.
  if (right === null || !/^[^\n[{]+$/.test(text.slice(from, to))) return null;
  return { from, to, text: right };
}

/** The value that comes nearest to what is written, or null where it is right or nothing comes near. */
function nearest(value: Plain, schema: Parameters<typeof factsOf>[1]): string | null {
  const { min, max, words } = factsOf("", schema);
  if (words.length === 1 && min === null) return String(value) === words[0] ? null : words[0];
  const number = typeof value === "number" ? value : meantNumber(value);
  if (number === null || min === null || max === null) return null;
  const whole = branchesOf({ schema, value: undefined }).some(({ type }) => type === "integer");
  const kept = Math.max(min, Math.min(max, number));
  const right = whole ? Math.round(kept) : kept;
  return right === value ? null : String(right);
}

/** The number in a text like "0,5" or "1_000". */
function meantNumber(value: Plain): number | null {
  if (typeof value !== "string") return null;
  const plain = value
    .trim()
    .replace(/(?<=\d)[_ '](?=\d{3}\b)/g, "")
    .replace(/^(-?\d+),(\d+)$/, "$1.$2");
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : null;
}

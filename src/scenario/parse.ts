import { buildScenario, namesOf } from "./build.ts";
import { checkHypothesis } from "./checks/hypothesis.ts";
import { checkVariants } from "./checks/variants.ts";
import { fileReader, type Read } from "./files.ts";
import type { Finding } from "./finding.ts";
import type { Inspected } from "./inspect.ts";
import { inspectAll } from "./inspect-variants.ts";
import { own } from "./merge.ts";
import { placeFindings } from "./placing.ts";
import { hasErrors, type Problem, tidyProblems } from "./problem.ts";
import { type Registry, shipped } from "./registry.ts";
import { variantText } from "./resolved.ts";
import type { ReadScenario } from "./scenario.ts";
import { sharedKeyFindings } from "./variant-keys.ts";
import { isWhat } from "./words.ts";
import { isPlainMap, type PlainMap, pathKey } from "./yaml/plain.ts";
import { type Reading, readYaml } from "./yaml/read-yaml.ts";

export type { Read } from "./files.ts";
export type { ReadScenario, Scenario, Variant } from "./scenario.ts";

/** What a scenario is read with. */
export interface ReadOptions {
  /** Its name, for messages. */
  readonly file: string;
  /** Hands over the files that it names. */
  readonly read: Read;
  /** What scenarios can name; Kith's own if left out. */
  readonly registry?: Registry;
}

/**
 * Reads a scenario: every problem at once, in order of place, and the scenario if none of them is an error. Pure: the
 * same texts give the same answer anywhere. Never throws because of what a file says.
 */
export function readScenario(text: string, { file, read, registry = shipped }: ReadOptions): ReadScenario {
  const reading = readYaml(text, file);
  const raw = reading.value;
  if (!isPlainMap(raw))
    return { scenario: null, problems: tidyProblems([...reading.problems, ...emptyProblems(reading, raw, file)], file) };

  const { base, variants } = inspectAll(raw, reading, { registry, fetch: fileReader(read), variants: 1 });
  const run = variants.length > 0 ? variants : [base];
  const place = (layers: Parameters<typeof placeFindings>[0]) => placeFindings(layers, reading, file, text);

  // What is missing may come from the variants, who say so themselves; and beyond a fault of YAML it may only be unread.
  const certain = reading.soundUntil === Infinity;
  const layers = [base, ...variants.filter(({ isTwin }) => isTwin !== true)].map((one) => ({
    // A scenario that compares nothing may still have a twin; its variants stand nowhere in the file.
    name: isPlainMap(own(raw, "compare")) ? one.name : null,
    findings: [...one.shape, ...(certain && run.includes(one) ? one.meaning : [])].filter(
      ({ missing }) => missing === undefined || (certain && run.includes(one)),
    ),
  }));
  const found = [
    ...place(layers),
    ...(certain ? place([{ name: null, findings: compareFindings(raw, base, variants, reading, place) }]) : []),
    ...(certain ? place([{ name: null, findings: hypothesisFindings(run, registry) }]) : []),
  ];
  const problems = [...reading.problems, ...found.filter(({ line }) => line < reading.soundUntil), ...importProblems(run)];
  const tidy = tidyProblems(problems, file);
  return { scenario: hasErrors(tidy) ? null : buildScenario(run, registry), problems: tidy };
}

/** What is wrong with the comparison as a whole. A variant with faults of its own is compared with nobody. */
function compareFindings(
  raw: PlainMap,
  base: Inspected,
  variants: readonly Inspected[],
  reading: Reading,
  place: (layers: { name: string | null; findings: readonly Finding[] }[]) => Problem[],
): Finding[] {
  const comparing = own(raw, "compare");
  if (!isPlainMap(comparing)) return [];
  const faults = [
    ...reading.problems,
    ...place([...variants].map(({ name, shape, meaning }) => ({ name, findings: [...shape, ...meaning] }))),
  ];
  const sound = variants.map(({ name, read }) => {
    const inside = `compare.${name ?? ""}`;
    const faulty =
      read === null ||
      faults.some(({ path, severity }) => severity === "error" && (path === inside || path.startsWith(`${inside}.`)));
    return {
      name: name ?? "",
      text: faulty ? null : variantText(read.resolved),
      people: read === null || faulty ? null : read.facts.size,
    };
  });
  const asItIs = base.read === null ? null : variantText(base.read.resolved);
  return [
    ...checkVariants(sound, Math.max(Object.keys(comparing).length, sound.length), asItIs),
    ...sharedKeyFindings(comparing),
  ];
}

/** What is wrong with the claims whose keys and kinds are right. */
function hypothesisFindings(run: readonly Inspected[], registry: Registry): Finding[] {
  const known = run.flatMap(({ read }) => (read === null ? [] : [read]));
  if (known.length < run.length) return [];
  const faulty = new Set(run.flatMap(({ shape }) => shape.flatMap(({ path }) => claimOf(path) ?? [])));
  return checkHypothesis(known, namesOf(run), registry).findings.filter(({ path }) => !faulty.has(claimOf(path) ?? ""));
}

/** The claim that something is about; null where it is about none, or about all of them. */
function claimOf(path: readonly PropertyKey[]): string | null {
  const place = path.findIndex((step) => typeof step === "number");
  return path[0] !== "hypothesis" || place < 0 ? null : pathKey(path.slice(0, place + 1));
}

function importProblems(run: readonly Inspected[]): Problem[] {
  const problems = run.flatMap(({ read }) => read?.facts.brought?.problems ?? []);
  return problems.map(({ file, line, column, message, fix }) => ({
    file,
    line,
    column,
    path: "",
    message: fix === undefined ? message : `${message}; ${fix}`,
    severity: "error" as const,
  }));
}

function emptyProblems(reading: Reading, raw: unknown, file: string): Problem[] {
  if (hasErrors(reading.problems)) return [];
  const what = raw === null ? "is empty" : isWhat(raw);
  return [
    {
      file,
      line: 1,
      column: 1,
      path: "",
      message: `the file ${what}; a scenario is a group of keys that begins with kith: 1 (kith new writes one to start from)`,
      severity: "error",
    },
  ];
}

import { buildScenario, namesOf } from "./build.ts";
import { noCalibration, readCalibrate } from "./calibrate/read-calibrate.ts";
import { checkHypothesis } from "./checks/hypothesis.ts";
import { checkOutcomes, type FaultyPlaces } from "./checks/outcomes.ts";
import { checkVariants } from "./checks/variants.ts";
import { fileReader, type Read } from "./files.ts";
import type { Finding } from "./finding.ts";
import type { SweptDesign } from "./hypothesis/design-columns.ts";
import type { Inspected } from "./inspect.ts";
import { inspectAll } from "./inspect-variants.ts";
import { own } from "./merge.ts";
import { placeFindings } from "./placing.ts";
import { hasErrors, type Problem, tidyProblems } from "./problem.ts";
import { type Registry, shipped } from "./registry.ts";
import { variantText } from "./resolved.ts";
import type { ReadScenario } from "./scenario.ts";
import { placeSweepFindings } from "./sweep/placing.ts";
import { readSweep } from "./sweep/read-sweep.ts";
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
  /** How many rows of a sweep are looked at; all if left out. Each takes about as long as a small scenario. */
  readonly sweepRows?: number;
  /** Where somebody finds one to start from, for a file that is none; in words of the terminal if left out. */
  readonly toStart?: string;
}

/**
 * Reads a scenario: every problem at once, in order of place, and the scenario if none of them is an error. Pure: the
 * same texts give the same answer anywhere. Never throws because of what a file says.
 */
export function readScenario(text: string, options: ReadOptions): ReadScenario {
  const { file, read, registry = shipped } = options;
  const reading = readYaml(text, file);
  const raw = reading.value;
  if (!isPlainMap(raw))
    return { scenario: null, problems: tidyProblems([...reading.problems, ...emptyProblems(reading, raw, options)], file) };

  const fetch = fileReader(read);
  const { base, variants } = inspectAll(raw, reading, { registry, fetch, variants: 1 });
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
  const swept = certain ? sweepOf(raw, run, [base, ...variants], fetch, options) : noSweep;
  const calibrated = certain ? calibrationOf(raw, run, fetch, options) : noCalibration;
  const design = swept.found?.sweep ?? (own(raw, "sweep") === undefined ? null : "unread");
  const found = [
    ...place(layers),
    ...(certain ? place([{ name: null, findings: compareFindings(raw, base, variants, reading, place) }]) : []),
    ...(certain ? place([{ name: null, findings: statisticFindings(run, registry, design) }]) : []),
    ...place([{ name: null, findings: calibrated.targetFindings }]),
  ];
  const problems = [
    ...reading.problems,
    ...found.filter(({ line }) => line < reading.soundUntil),
    ...importProblems(run),
    ...placeSweepFindings([...swept.findings, ...calibrated.findings], reading, file, text),
  ];
  const tidy = tidyProblems(problems, file);
  return { scenario: hasErrors(tidy) ? null : buildScenario(run, registry, swept.found, calibrated.found), problems: tidy };
}

const noSweep: ReturnType<typeof readSweep> = { found: null, findings: [] };

/** The sweep, where the scenario that it begins with can be read at all. */
function sweepOf(
  raw: PlainMap,
  run: readonly Inspected[],
  inspected: readonly Inspected[],
  fetch: ReturnType<typeof fileReader>,
  { read, registry = shipped, sweepRows }: ReadOptions,
): ReturnType<typeof readSweep> {
  const known = run.flatMap((one) => (one.read === null ? [] : [one.read]));
  if (own(raw, "sweep") === undefined || known.length < run.length) return noSweep;
  const variants = namesOf(run);
  const { names, own: statistics } = checkOutcomes(known, variants, registry, faultyOutcomes(run));
  return readSweep({
    raw,
    registry,
    read,
    fetch,
    inspected,
    variants,
    outcomes: { names, isLost: statistics.isLost },
    ...(sweepRows === undefined ? {} : { most: sweepRows }),
  });
}

/** What is fitted to what, where the scenario that it begins with can be read at all. */
function calibrationOf(
  raw: PlainMap,
  run: readonly Inspected[],
  fetch: ReturnType<typeof fileReader>,
  { read, registry = shipped }: ReadOptions,
): ReturnType<typeof readCalibrate> {
  const known = run.flatMap((one) => (one.read === null ? [] : [one.read]));
  if (own(raw, "calibrate") === undefined || known.length < run.length) return noCalibration;
  const variants = namesOf(run);
  const { own: statistics } = checkOutcomes(known, variants, registry, faultyOutcomes(run));
  return readCalibrate({ raw, registry, read, fetch, run, variants, own: statistics });
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

/** What is wrong with the outcomes and claims whose keys and kinds are right, and with the outcome that the verdict is about. */
function statisticFindings(run: readonly Inspected[], registry: Registry, design: SweptDesign | "unread" | null): Finding[] {
  const known = run.flatMap(({ read }) => (read === null ? [] : [read]));
  if (known.length < run.length) return [];
  const outcomes = checkOutcomes(known, namesOf(run), registry, faultyOutcomes(run), design);
  const paths = run.flatMap(({ shape }) => shape.map(({ path }) => path));
  const faulty = new Set(paths.flatMap((path) => claimOf(path) ?? []));
  const claims = checkHypothesis(known, namesOf(run), registry, outcomes.own, design).findings;
  return [...outcomes.findings, ...claims.filter(({ path }) => !faulty.has(claimOf(path) ?? ""))];
}

/** Which places in the list of outcomes have a fault of shape. */
function faultyOutcomes(run: readonly Inspected[]): FaultyPlaces {
  const paths = run.flatMap(({ shape }) => shape.map(({ path }) => path)).filter(([first]) => first === "outcomes");
  return paths.some(({ length }) => length === 1) ? "all" : new Set(paths.map(([, place]) => place));
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

function emptyProblems(
  reading: Reading,
  raw: unknown,
  { file, toStart = "kith new writes one to start from" }: ReadOptions,
): Problem[] {
  if (hasErrors(reading.problems)) return [];
  const what = raw === null ? "is empty" : isWhat(raw);
  return [
    {
      file,
      line: 1,
      column: 1,
      path: "",
      message: `the file ${what}; a scenario is a group of keys that begins with kith: 1 (${toStart})`,
      severity: "error",
    },
  ];
}

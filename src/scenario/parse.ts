import { personColumns } from "../engine/recorder.ts";
import { checkMechanisms } from "./checks/mechanisms.ts";
import { checkNetwork } from "./checks/network.ts";
import { checkOutcome, checkPeople, checkSettings } from "./checks/people.ts";
import { checkSize } from "./checks/size.ts";
import { checkVariants } from "./checks/variants.ts";
import { type Document, isFilePart } from "./document.ts";
import { type Facts, gatherFacts } from "./facts.ts";
import { fileReader, type Brought, type Read } from "./files.ts";
import type { Finding } from "./finding.ts";
import { changedKeys } from "./flatten.ts";
import { layOver, own } from "./merge.ts";
import { placeFindings, type Layer } from "./placing.ts";
import { planMechanisms, planOf } from "./plan.ts";
import { hasErrors, tidyProblems, type Problem } from "./problem.ts";
import { shipped, type Registry } from "./registry.ts";
import { resolveVariant, scenarioHash, variantText, type ResolvedScenario, type ResolvedVariant } from "./resolved.ts";
import type { ReadScenario, Scenario } from "./scenario.ts";
import { validate, type Validated } from "./validate.ts";
import { variantKeyFindings } from "./variant-keys.ts";
import { isPlainMap, type PlainMap } from "./yaml/plain.ts";
import { readYaml } from "./yaml/read-yaml.ts";

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
  const problems: Problem[] = [...reading.problems];
  if (!isPlainMap(raw)) {
    if (!hasErrors(problems)) problems.push({ file, line: 1, column: 1, path: "", message: emptyWords(raw), severity: "error" });
    return { scenario: null, problems: tidyProblems(problems, file) };
  }

  const fetch = fileReader(read);
  const { compare: _, ...rest } = raw;
  const comparing = own(raw, "compare");
  const overrides = isPlainMap(comparing) ? Object.entries(comparing) : [];
  const base = inspect(null, raw, rest, reading.unread, fetch, registry);
  const variants = overrides
    .filter((entry): entry is [string, PlainMap] => isPlainMap(entry[1]))
    .map(([name, over]) => inspect(name, over, layOver(rest, over), reading.unread, fetch, registry));

  const run = variants.length > 0 ? variants : [base];
  for (const variant of run) variant.findings.push(...semanticFindings(variant, run.length, registry));
  // What every variant brings itself need not be there without them.
  const baseFindings = variants.length > 0 ? base.findings.filter(({ body }) => !body.startsWith("is missing") && !body.startsWith("needs a generator")) : base.findings;
  const layers: Layer[] = [{ name: null, findings: baseFindings }, ...variants.map(({ name, findings }) => ({ name, findings }))];
  problems.push(...placeFindings(layers.slice(0, 1 + variants.length), reading, file));
  for (const { facts } of run) for (const problem of facts?.brought?.problems ?? []) problems.push(fromImport(problem));

  const sound = run.map((variant) => (hasErrors(problems.filter(({ path }) => concerns(path, variant.name))) ? null : resolve(variant, registry)));
  if (isPlainMap(comparing)) {
    const baseText = base.findings.length === 0 && variants.length > 0 ? resolve({ ...base, facts: base.document && gather(base.document, fetch, base, registry) }, registry) : null;
    const compared = run.map(({ name, facts }, v) => ({ name: name ?? "", text: textOf(sound[v]), people: facts?.size ?? null }));
    const findings = checkVariants(variants.length > 0 ? compared : [], textOf(baseText));
    problems.push(...placeFindings([{ name: null, findings: [...findings, ...variantKeyFindings(comparing)] }], reading, file));
  }

  const tidy = tidyProblems(problems.filter(({ line, message }) => line <= reading.soundUntil || !isGuess(message)), file);
  if (hasErrors(tidy)) return { scenario: null, problems: tidy };
  return { scenario: build(run, sound, raw, registry), problems: tidy };
}

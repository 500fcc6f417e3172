import { pairsOf, valuesOf } from "../experiment/comparison.ts";
import { manifestIn, readParts } from "../experiment/executors/results-folder.ts";
import type { ResultsAbout } from "../experiment/exports/results-about.ts";
import { named, type Spread, spreadsOf } from "../experiment/power/spread.ts";
import { measuredSd } from "../experiment/statistics/measured-sd.ts";
import { type Measure, measures } from "../model/measures/weekly.ts";
import { type Given, textOption } from "./command.ts";
import { commandFor, damageText, openResults } from "./damage.ts";
import { Complaint, Exit } from "./exit.ts";
import { measureNamed } from "./measure-named.ts";
import { endOfReading, openedSweep, quantityOf } from "./opened-sweep.ts";
import type { Terminal } from "./terminal.ts";

/**
 * What a results folder tells of how much its comparisons differ from replicate to replicate, and how the command ends: with the code
 * of damage where some of the folder could not be read. @throws Complaint
 */
export async function spreadsIn(
  folder: string,
  given: Given,
  terminal: Terminal,
): Promise<{ spreads: readonly Spread[]; outcome: Measure; end: number }> {
  const { sweep, about } = openResults(folder);
  if (sweep !== null) {
    const opened = await openedSweep(folder, terminal);
    const { outcome, of } = quantityOf(opened, given, terminal);
    const measure = opened.manifest.outcomes.find(({ name }) => name === outcome) ?? measures[0];
    return { spreads: spreadsOf(opened.table, outcome, of), outcome: measure, end: endOfReading(opened) };
  }
  for (const option of ["variant", "between"]) {
    if (given.options[option] !== undefined) throw new Complaint(`--${option} is for a sweep; a comparison has all of its pairs`);
  }
  return await spreadsOfComparison(folder, about, given, terminal);
}

/** Every pair of a comparison's variants. */
async function spreadsOfComparison(folder: string, about: ResultsAbout, given: Given, terminal: Terminal) {
  const manifest = manifestIn(folder);
  if (manifest === null) throw new Complaint(`${folder} holds no results`);
  const { parts, discarded } = await readParts(folder, manifest, "look");
  if (discarded.length > 0) {
    const what = discarded.map(({ name: part, why }) => `${part} does not count: ${why}`);
    const words = damageText(folder, what, commandFor(folder, about));
    if (parts.length === 0) throw new Complaint(words, Exit.unmet);
    terminal.note(words);
  }
  const rows = parts.flatMap((part) => part.rows);
  const variants = manifest.points.map(({ variant }) => variant);
  const name = textOption(given, "outcome");
  const outcome = measureNamed(name ?? "distress", manifest.own);
  const values = new Map(variants.map((variant) => [variant, valuesOf(rows, variant, manifest.replicates, outcome.name)]));
  const spreads = pairsOf(variants, rows, manifest.replicates, outcome).flatMap(({ from, to }) => {
    const [a, b] = [values.get(from) ?? [], values.get(to) ?? []];
    return named(measuredSd(b.map((value, r) => value - a[r])), `${to} minus ${from}`, true);
  });
  spreads.sort((one, other) => other.sd - one.sd);
  return { spreads, outcome, end: discarded.length > 0 ? Exit.unmet : Exit.done };
}

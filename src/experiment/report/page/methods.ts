import { count, counted, listed, unitWords } from "../../../scenario/words.ts";
import type { SweepManifest } from "../../sweep/manifest.ts";
import { designRows, levelsOf, type PlacedFactor } from "../numbers/levels.ts";
import { levelName, variantText } from "../words/numbers.ts";
import { isWeekly, outcomeWords } from "../words/outcome-words.ts";
import { type Citation, citationText } from "./citation.ts";

/** What a paper's methods section would say of the sweep, in three paragraphs: all of it follows from the manifest. */
export function methodsParagraphs(
  manifest: SweepManifest,
  outcome: string,
  weeks: readonly [least: number, most: number] | null,
  citation: Citation,
): readonly string[] {
  const { variants, factors, design, replicates, sharedShocks, engine, scenario, seed } = manifest;
  const rows = counted(design.length, "row");
  const varied =
    factors.length === 0
      ? "nothing is varied"
      : `${listed(factors.map((factor, place) => levelsText(manifest, { ...factor, place })))}`;
  const compared =
    variants.length > 1
      ? [
          `Every row is run in ${counted(variants.length, "variant")}: ${listed(variants.map(variantText))}. Variants of a row share people and shocks in every replicate, and differences are taken within it.`,
        ]
      : [];
  const designed = [
    `The design has ${rows}: ${varied}.`,
    structureText(manifest),
    ...compared,
    replicationText(manifest),
    sharedShocks
      ? `All rows share people and shocks in a replicate (common random numbers): what differs within a replicate is the design.`
      : `Every design point has dice of its own.`,
  ];
  const measured = [
    measuredText(manifest, outcome, weeks),
    `Means have 95% t intervals over replicates; where pictures say so, over rows of the design. Averages over several rows are taken within each replicate first. \u201cLower\u201d and \u201chigher\u201d are said where the interval leaves out zero, else \u201cno clear difference\u201d. Where places were picked by what they came to, intervals are wide enough for all pairs at once (Bonferroni).`,
  ];
  const made = [
    `Made with Kith ${engine} from the scenario ${scenario.slice(0, 12)} with the seed ${variantText(seed)}; ${replicates === 1 ? "the one replicate has the number 0" : `replicates are numbered from 0 to ${count(replicates - 1)}`}.`,
    `Please cite: ${citationText(citation)}`,
  ];
  return [designed, measured, made].map((sentences) => sentences.filter((sentence) => sentence !== "").join(" "));
}

/** "climate of school at 0.1, 0.5 and 0.9", "rate from 0.05 to 0.3 (64 levels)". */
function levelsText(manifest: SweepManifest, factor: PlacedFactor): string {
  const levels = levelsOf(factor, designRows(manifest));
  const unit = unitWords(factor.unit ?? "");
  if (levels.length <= 8) return `${factor.title} at ${listed(levels.map(levelName))}${unit}`;
  const [first, last] = [levels[0], levels[levels.length - 1]];
  return `${factor.title} ${factor.numeric ? `from ${levelName(first)} to ${levelName(last)}${unit} ` : ""}(${count(levels.length)} levels)`;
}

/** What was measured of a run: a weekly measure over its last weeks, or what the scenario defines. */
function measuredText(manifest: SweepManifest, outcome: string, weeks: readonly [number, number] | null): string {
  const { outcomes, outcomeWeeks } = manifest;
  const { title, name } = outcomeWords(manifest, outcome);
  if (isWeekly(outcome)) return `${title} is the mean of ${weeksMeasured(outcomeWeeks, weeks)}.`;
  const meaning = outcomes.find((one) => one.name === outcome)?.meaning ?? name;
  return `What was measured of a run, ${outcome}: ${meaning}.`;
}

/** Runs may be shorter than the weeks that are averaged. */
function weeksMeasured(measured: number, weeks: readonly [number, number] | null): string {
  if (weeks !== null && weeks[1] <= measured)
    return weeks[0] === weeks[1] && weeks[0] > 1 ? `all ${weeks[1]} weeks of a run` : "all weeks of a run";
  const last = `the last ${counted(measured, "week")} of a run`;
  return weeks !== null && weeks[0] >= measured ? last : `${last}, or of all of a shorter one`;
}

function structureText({ structure, factors }: SweepManifest): string {
  if (structure.kind === "morris")
    return `Its rows are ${structure.trajectories} Morris trajectories of ${factors.length + 1} rows each.`;
  if (structure.kind === "sobol indices")
    return `Its rows are Saltelli\u2019s sample for Sobol indices: ${structure.base} blocks of ${factors.length + 2}.`;
  return "";
}

function replicationText(manifest: SweepManifest): string {
  const { replication, replicates, variants, looked } = manifest;
  if (replication.kind === "fixed")
    return replicates === 1 ? "Every row is run once." : `Every row is repeated ${counted(replicates, "time")}.`;
  const { name } = outcomeWords(manifest, replication.outcome);
  const what = variants.length > 1 ? `the difference between variants in ${name}` : name;
  const looks = listed(replication.looks.map(String));
  const stopped =
    looked === null || looked.enough !== true
      ? `${count(replicates)} replicates are asked for so far`
      : `that was so at look ${looked.look}, with ${count(replicates)} replicates`;
  return `Replicates were added at looks fixed beforehand (${looks}) until the 95% interval of ${what} was no wider than ${replication.narrower} at every row; ${stopped}.`;
}

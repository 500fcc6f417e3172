import type { SweepManifest } from "../../sweep/manifest.ts";
import { designRows, levelsOf, type PlacedFactor } from "../numbers/levels.ts";
import { counted, countOfThings, levelText, listed, variantText } from "../words/numbers.ts";
import { type Citation, citationText } from "./citation.ts";

/** What a paper's methods section would say of the sweep, in three paragraphs: all of it follows from the manifest. */
export function methodsParagraphs(manifest: SweepManifest, citation: Citation): readonly string[] {
  const { variants, factors, design, replicates, sharedShocks, outcomeWeeks, engine, scenario, seed } = manifest;
  const rows = countOfThings(design.length, "row");
  const varied =
    factors.length === 0
      ? "nothing is varied"
      : `${listed(factors.map((factor, place) => levelsText(manifest, { ...factor, place })))}`;
  const compared =
    variants.length > 1
      ? [
          `Every row is run in ${countOfThings(variants.length, "variant")}: ${listed(variants.map(variantText))}. Variants of a row share people and shocks in every replicate, and differences are taken within it.`,
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
    `Outcomes are means of the last ${countOfThings(outcomeWeeks, "week")} of a run.`,
    `Means have 95% t intervals over replicates; where pictures say so, over rows of the design. Averages over several rows are taken within each replicate first. \u201cLower\u201d and \u201chigher\u201d are said where the interval leaves out zero, else \u201cno clear difference\u201d. Where places were picked by what they came to, intervals are wide enough for all pairs at once (Bonferroni).`,
  ];
  const made = [
    `Made with Kith ${engine} from the scenario ${scenario.slice(0, 12)} with seed ${seed}; replicates are numbered from 0 to ${counted(replicates - 1)}.`,
    `Please cite: ${citationText(citation)}`,
  ];
  return [designed, measured, made].map((sentences) => sentences.filter((sentence) => sentence !== "").join(" "));
}

/** "climate of school at 0.1, 0.5 and 0.9", "rate from 0.05 to 0.3 (64 levels)". */
function levelsText(manifest: SweepManifest, factor: PlacedFactor): string {
  const levels = levelsOf(factor, designRows(manifest));
  const unit = factor.unit === null ? "" : ` ${factor.unit}`;
  if (levels.length <= 8) return `${factor.title} at ${listed(levels.map(levelText))}${unit}`;
  const [first, last] = [levels[0], levels[levels.length - 1]];
  return `${factor.title} ${factor.numeric ? `from ${levelText(first)} to ${levelText(last)}${unit} ` : ""}(${counted(levels.length)} levels)`;
}

function structureText({ structure, factors }: SweepManifest): string {
  if (structure.kind === "morris")
    return `Its rows are ${structure.trajectories} Morris trajectories of ${factors.length + 1} rows each.`;
  if (structure.kind === "sobol indices")
    return `Its rows are Saltelli\u2019s sample for Sobol indices: ${structure.base} blocks of ${factors.length + 2}.`;
  return "";
}

function replicationText({ replication, replicates, outcomes, looked }: SweepManifest): string {
  if (replication.kind === "fixed") return `Every row is repeated ${countOfThings(replicates, "time")}.`;
  const title = outcomes.find(({ name }) => name === replication.outcome)?.title ?? replication.outcome;
  const looks = listed(replication.looks.map(String));
  const stopped =
    looked === null || looked.enough !== true
      ? `${counted(replicates)} replicates are asked for so far`
      : `that was so at look ${looked.look}, with ${counted(replicates)} replicates`;
  return `Replicates were added at looks fixed beforehand (${looks}) until the 95% interval of ${title.toLowerCase()} was no wider than ${replication.narrower} at every row; ${stopped}.`;
}

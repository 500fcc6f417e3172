import { existsSync, readFileSync } from "node:fs";
import type { Scorecard } from "../../src/cli/scorecard-of.ts";
import { insideText } from "../../src/cli/scorecard-text.ts";
import type { Calibration } from "../../src/experiment/calibration/calibrate.ts";
import { rangeText, type ScorecardRow, shown } from "../../src/experiment/scorecard/read-scorecard.ts";
import { table } from "./markdown.ts";

const scorecardFile = "docs/validation.json";
const calibrationFile = "docs/calibration.json";

/** `docs/validation.md`, from the scorecard and the calibration that are stored beside it; nothing where there is none. */
export function validationPages(): { path: string; text: string }[] {
  if (!existsSync(scorecardFile)) return [];
  const card = JSON.parse(readFileSync(scorecardFile, "utf8")) as Scorecard;
  const calibration = existsSync(calibrationFile) ? (JSON.parse(readFileSync(calibrationFile, "utf8")) as Calibration) : null;
  return [{ path: "docs/validation.md", text: validationPage(card, calibration) }];
}

/** The scorecard as a page, misses included. */
export function validationPage(card: Scorecard, calibration: Calibration | null): string {
  return [
    "# How the model fits, and how it does not",
    "",
    `\`kith validate\` wrote these figures: ${card.replicates} replicates of \`scenarios/default.yaml\` with the seed "${card.seed}", with which nothing was fitted, engine ${card.engine}. Correlations and SDs are those of questionnaires with reliability ${card.reliability}, scale-equivalent and simulated: nobody was asked. What is counted (events, ties) and V47's weekly correlations are taken as they are.`,
    "",
    "*Inside*: the 95% interval over replicates overlaps the target and is narrower than it; where the table says *wholly*, it lies in the target from end to end. A row of several parts is inside when all are. *Not comparable* counts as outside. To fit associations proves no mechanism: another model might fit them as well.",
    "",
    ...set(card, "calibration", "The calibration set: what the defaults were fitted to"),
    "",
    ...set(card, "validation", "The validation set: what the defaults were never shown"),
    "",
    "These rows are reported and nothing is tuned to them. Most of their ranges are our reading of a finding in words ([evidence](evidence.md)); those of V12, V29 and V40 exclude nothing but extremes. A miss is a place where the model is known to differ from what was found.",
    "",
    ...(calibration === null ? [] : fitted(calibration)),
    "",
  ].join("\n");
}

function set(card: Scorecard, which: "calibration" | "validation", title: string): string[] {
  const rows = card.rows.filter((row) => row.set === which);
  const misses = rows.filter(({ miss }) => miss !== null);
  const edges = rows.filter(({ edge }) => edge !== null);
  return [
    `## ${title}`,
    "",
    `**${insideText(card, which, "rows")}.**`,
    "",
    table(["row", "what", "target", "found", "95% interval", "verdict"], rows.flatMap(tableRows)),
    ...(misses.length === 0
      ? []
      : ["", "What misses, and by how much:", "", ...misses.map(({ id, miss }) => `- **${id}** ${miss}`)]),
    ...(edges.length === 0
      ? []
      : ["", "What is inside by its interval alone:", "", ...edges.map(({ id, edge }) => `- **${id}** ${edge}`)]),
  ];
}

function tableRows({ id, title, parts, verdict }: ScorecardRow): string[][] {
  return parts.map((part, k) => [
    k === 0 ? id : "",
    k === 0 ? `${title}: ${part.meaning} (${part.unit})` : `${part.meaning} (${part.unit})`,
    `${rangeText(part.low, part.high)}${part.wholly ? ", wholly" : ""}`,
    part.value === null ? "none" : shown(part.value),
    part.interval === null ? "" : `${shown(part.interval[0])} to ${shown(part.interval[1])}`,
    k === 0 ? `**${verdict}**` : part.verdict,
  ]);
}

function fitted({ posterior, size, generations, best, seed }: Calibration): string[] {
  return [
    "## How the defaults came about",
    "",
    `\`kith calibrate --particles ${size.particles} --generations ${size.generations} --replicates ${size.replicates}\`: approximate Bayesian computation by adaptive population Monte Carlo (Lenormand, Jabot & Deffuant 2013, doi:10.1007/s00180-013-0428-3) on runs with the seed "${seed}". The distance is the root mean square, over the sixteen rows, of how far each row's worst part lies from the comfortable middle of its range, in half widths: 0.5 is about the edge. After ${generations.length} generations the kept particles were at most ${generations[generations.length - 1].largest.toFixed(3)} away, the best ${best.toFixed(3)}. Each default is the weighted mean of the kept particles, rounded. A posterior about as wide as its prior says that the targets do not fix that number.`,
    "",
    "Two numbers of the school preset came about otherwise. After a first scorecard it got back the specification's homophily of 1.1, which it had been fitted with, in place of the adults'; and trust of its new ties was set to .34 by hand, with the calibration's seeds ([decision 8](decisions/0008-calibration.md)).",
    "",
    table(
      ["number", "prior (uniform)", "90% of the posterior", "median", "default"],
      posterior.map(({ path, from, to, q05, median, q95, chosen }) => [
        `\`${path}\``,
        `${from} to ${to}`,
        `${q05} to ${q95}`,
        String(median),
        `**${chosen}**`,
      ]),
    ),
  ];
}

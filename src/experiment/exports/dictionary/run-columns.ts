import { type Measure, measureNames } from "../../../model/measures/weekly.ts";
import { columnsFrom, type DescribedColumn, fewWords, rangeOfUnit } from "../described-column.ts";
import type { ResultsAbout } from "../results-about.ts";
import { factorColumn } from "./factor-column.ts";

/** The columns that say which run a row belongs to: the first of every table. */
export function runKeyDescriptions({ kind, points, variants, replicates, seed }: ResultsAbout): DescribedColumn[] {
  const column = columnsFrom("manifest.json");
  const isPoint =
    kind === "sweep" ? "one thing that is run: a row of the design in one variant" : "the variant's place in the scenario";
  return [
    column("run", "STRING", "", "", "the run: point-replicate"),
    column("point", "INT32", "", span(points.length), `design point, from 0: ${isPoint}`),
    column("variant", "STRING", "", fewWords(variants), "name of the variant"),
    column("replicate", "INT32", "", span(replicates), "repetition, from 0"),
    column("seed", "STRING", "", seed, "seed of the runs"),
  ];
}

/** What was varied from point to point. */
export function factorDescriptions({ factors, points }: ResultsAbout): DescribedColumn[] {
  return factors.map((factor, f) =>
    factorColumn(
      factor,
      points.map(({ levels }) => levels[f]),
    ),
  );
}

/** One row a run: the hash of its end, and every outcome. */
export function outcomeDescriptions({ outcomes, outcomeWeeks }: ResultsAbout): DescribedColumn[] {
  return [
    {
      name: "hash",
      type: "STRING",
      unit: "",
      range: "64 hex digits",
      meaning: "SHA-256 of the raw bytes of the final world: the same for everybody who repeats the run",
      source: "the engine",
    },
    ...outcomes.map((outcome) =>
      measureNames.some((name) => name === outcome.name)
        ? measureColumn(outcome, `, mean of the last ${outcomeWeeks} weeks or of all of a shorter run`, "docs/measures.md")
        : ownColumn(outcome),
    ),
  ];
}

/** The measures of one week. */
export function weeklyDescriptions(outcomes: readonly Measure[]): DescribedColumn[] {
  return outcomes.map((outcome) => measureColumn(outcome, "", "docs/measures.md"));
}

/** Outcomes of a scenario may be gaps, slopes and changes in any unit, with either sign: their unit says nothing of their range. */
function ownColumn(outcome: Measure): DescribedColumn {
  return { ...measureColumn(outcome, "", "outcomes or hypothesis of the scenario"), range: "" };
}

function measureColumn({ name, unit, meaning }: Measure, when: string, source: string): DescribedColumn {
  // A difference of points has either sign.
  const range = name === "gap" ? "-100 to 100" : rangeOfUnit(unit);
  return {
    name,
    type: "DOUBLE",
    unit,
    range,
    meaning: `${meaning}${when}; empty where it is about nobody`,
    source,
  };
}

function span(count: number): string {
  return count <= 1 ? "0" : `0 to ${count - 1}`;
}

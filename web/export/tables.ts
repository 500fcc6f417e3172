import type { Diary } from "../../src/engine/diary.ts";
import { measureNames } from "../../src/model/measures/weekly.ts";
import { type PersonDrawn, personLine } from "../compare/person-line.ts";
import { factsOf } from "../tables/person-facts.ts";
import { columnNames as names } from "../words/export.ts";
import { personName } from "../words/person-name.ts";
import type { RepeatRow, RunSet } from "../worker/protocol.ts";
import type { TwinRun } from "../worker/twin-run.ts";
import { type Cell, csvText } from "./csv.ts";

/** Every weekly measure of every variant, of the run on the page. */
export function curvesCsv({ variants }: RunSet): string {
  return csvText(
    [names.variant, names.week, ...measureNames],
    variants.flatMap(({ name, weeks, model }) =>
      weeks.map((week, w): Cell[] => [name, week, ...measureNames.map((measure) => model[measure][w])]),
    ),
  );
}

/** Everybody in every variant, as they ended: averages and counts over the last quarter of a year, or all weeks. */
export function peopleCsv({ people, variants }: RunSet): string {
  const { size, identities, dimensions, unit } = people;
  const facts = variants.map(({ ties, people: columns }) => factsOf({ size, identities, unit, ties, people: columns }));
  const columns = Object.keys(facts[0]?.[0] ?? {}) as (keyof (typeof facts)[number][number])[];
  return csvText(
    [names.variant, names.person, names.name, names.identities, ...columns],
    variants.flatMap(({ name }, v) =>
      facts[v].map((own, i): Cell[] => [
        name,
        people.ids[i],
        personName(people, i),
        dimensions.filter((_, bit) => (identities[i] & (1 << bit)) !== 0).join("; "),
        ...columns.map((column) => Number(own[column])),
      ]),
    ),
  );
}

/** The outcomes of every repeat in every variant, with the hash of its final world. */
export function repeatsCsv(rows: readonly RepeatRow[], { variants }: RunSet): string {
  return csvText(
    [names.repeat, names.variant, ...measureNames, names.hash],
    rows.flatMap(({ replicate, variants: outcomes }) =>
      outcomes.map(({ outcomes: values, hash }, v): Cell[] => [
        replicate,
        variants[v]?.name ?? "",
        ...measureNames.map((measure) => values[measure]),
        hash,
      ]),
    ),
  );
}

/** One person's weeks as steps of shown distress, which add up to where they ended. */
export function diaryCsv({ weeks }: Diary): string {
  return csvText(
    [names.week, names.before, names.mechanism, names.way, names.points, names.after],
    weeks.flatMap(({ week, shownBefore, shownAfter, shown }) =>
      shown.map(({ mechanism, way, points }): Cell[] => [week, shownBefore, mechanism, way, points, shownAfter]),
    ),
  );
}

/** One person's shown distress, or what else is drawn of them, week by week, in every variant: points of 100. */
export function personCsv({ people: { size }, variants }: RunSet, person: number, drawn: PersonDrawn = "distress"): string {
  const lines = variants.map((run) => personLine(run, size, person, drawn));
  return csvText(
    [names.week, ...variants.map(({ name }) => name)],
    (variants[0]?.weeks ?? []).map((week, w): Cell[] => [week, ...lines.map((line) => line[w])]),
  );
}

/** One person's two lives, week by week. */
export function whatIfCsv({ before, after }: TwinRun, weeks: readonly number[]): string {
  return csvText(
    [names.week, names.asItWas, names.whatIf],
    weeks.map((week, w): Cell[] => [week, before[w], after[w]]),
  );
}

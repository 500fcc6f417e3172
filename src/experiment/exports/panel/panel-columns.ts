import type { PersonColumn } from "../../../engine/recorder.ts";
import { didYouMean } from "../../../scenario/closest.ts";
import type { DescribedColumn } from "../described-column.ts";
import { labelDescription, personKeyDescriptions, recordedPersonColumn } from "../dictionary/people-columns.ts";
import { factorDescriptions, runKeyDescriptions } from "../dictionary/run-columns.ts";
import type { ResultsAbout } from "../results-about.ts";
import { type Fact, factKinds } from "./person-facts.ts";

/** What a panel can have, and what was asked for. */
export interface PanelWish {
  readonly about: ResultsAbout;
  /** Columns of people that were recorded. */
  readonly recorded: readonly PersonColumn[];
  readonly labels: boolean;
  /** Facts that can be had; none where people cannot be drawn anew. */
  readonly facts: readonly Fact[];
  /** Names and groups of columns; null for identities and everything recorded. */
  readonly columns: readonly string[] | null;
  /** Also the value so many recorded weeks before; 0 for none. */
  readonly lag: number;
  readonly weeks: string;
}

/** The columns of a panel, and where the cells of each come from. */
export interface PanelPlan {
  readonly columns: readonly DescribedColumn[];
  readonly labels: boolean;
  readonly facts: readonly Fact[];
  readonly outcomes: readonly PersonColumn[];
  readonly lag: number;
  /** Places of factors among the levels of a point. */
  readonly factors: number;
}

const groups = [...factKinds, "recorded"] as const;

/** @throws RangeError that names every column that is not there */
export function planPanel(wish: PanelWish): PanelPlan {
  const { about, recorded, labels, lag, weeks } = wish;
  const chosen = choose(wish);
  const facts = wish.facts.filter(({ of, name }) => chosen.has(of) || chosen.has(name));
  const outcomes = recorded.filter((name) => chosen.has("recorded") || chosen.has(name));
  const averaged = about.record?.averaged === true;
  const outcomeColumns = outcomes.map((name) => recordedPersonColumn(name, averaged));
  return {
    columns: [
      ...runKeyDescriptions(about),
      ...factorDescriptions(about),
      ...personKeyDescriptions(weeks),
      ...(labels ? [labelDescription] : []),
      ...facts,
      ...outcomeColumns,
      ...(lag === 0 ? [] : outcomeColumns.map((column) => lagged(column, lag, about.record?.every ?? 1))),
    ],
    labels,
    facts,
    outcomes,
    lag,
    factors: about.factors.length,
  };
}

/** @param every how many weeks a week is recorded; the last week of a run is recorded whatever its number */
function lagged(column: DescribedColumn, lag: number, every: number): DescribedColumn {
  const weeks = `${lag} ${every === 1 ? "" : "recorded "}${lag === 1 ? "week" : "weeks"} before`;
  const apart = every === 1 ? "" : ` (${lag * every} weeks, or fewer before the last week of a run)`;
  return {
    ...column,
    name: `${column.name}_lag${lag}`,
    meaning: `${column.name} of the same person ${weeks}${apart}; empty where the run is not that old`,
  };
}

function choose({ columns, recorded, facts }: PanelWish): ReadonlySet<string> {
  if (columns === null) return new Set(["identities", "recorded"]);
  const known: string[] = [...groups, ...facts.map(({ name }) => name), ...recorded];
  const unknown = columns.filter((name) => !known.includes(name));
  if (unknown.length > 0) {
    const told = unknown.map((name) => {
      const meant = didYouMean(name, known);
      return `"${name}"${meant === undefined ? "" : ` (did you mean "${meant}"?)`}`;
    });
    throw new RangeError(`there is no column ${told.join(", ")} to be had; known: ${known.join(", ")}`);
  }
  return new Set(columns);
}

import type { SweepVerdict } from "../hypothesis/over-sweep/verdict.ts";
import type { SweepTable } from "../sweep/table.ts";
import { answerSentences, questionOf } from "./answer.ts";
import { drawFigure, type FigureRequest } from "./draw-figure.ts";
import { svgFile } from "./drawing/svg-text.ts";
import type { FigureSize } from "./figure.ts";
import { overWeeks } from "./figures/over-weeks.ts";
import type { WeeksOfRow } from "./numbers/weeks-of-row.ts";
import type { Citation } from "./page/citation.ts";
import { pageText } from "./page/page.ts";
import type { PageFigure } from "./page/sections.ts";
import { because, reportRequests } from "./requests.ts";
import { lookWarnings, missingWarnings } from "./words/warnings.ts";

/** Everything that a report is made from. No clock, host or path: the same results give the same bytes. */
export interface ReportInput {
  readonly table: SweepTable;
  /** What it is about; the manifest's outcome if left out. */
  readonly outcome?: string;
  /** What the runs say of the scenario's hypothesis; null for a scenario that claims nothing. */
  readonly verdict: SweepVerdict | null;
  /** How many people a run has and how many weeks, from the fewest to the most; null where that is not known. */
  readonly size: { readonly people: readonly [number, number]; readonly weeks: readonly [number, number] } | null;
  /** The typical row week by week, where weeks were recorded. */
  readonly weeks?: WeeksOfRow | null;
  /** The scenario file as it was written. */
  readonly scenarioText: string;
  /** Name of the results folder, without the way to it. */
  readonly folder: string;
  /** What is wrong with the folder, a sentence each. */
  readonly problems: readonly string[];
  readonly citation: Citation;
  /** Rules that bring the fonts of the design, as a style sheet; empty for those of the device. */
  readonly fonts: string;
}

export interface Report {
  readonly question: string;
  /** Sentences of the answer, the verdict on the scenario's hypothesis first. */
  readonly answer: readonly string[];
  /** The page, one HTML file. */
  readonly page: string;
  /** Its pictures as SVG files, by name. */
  readonly figures: ReadonlyMap<string, string>;
}

const wide = { width: 880, text: 16 } as const;
const narrow = { width: 350, text: 15 } as const;

/** @throws RangeError if the table has no such outcome */
export function makeReport(input: ReportInput): Report {
  const { table, outcome } = input;
  const taken = new Map<string, number>();
  // Two names may come down to the same letters.
  const ownName = (name: string) => {
    const before = taken.get(name) ?? 0;
    taken.set(name, before + 1);
    return before === 0 ? name : `${name}-${before + 1}`;
  };
  const requests = table.length === 0 ? [] : reportRequests(table, outcome);
  const pictures = requests.flatMap((request) => [
    ...(request.kind === "every-replicate" ? weeksPicture(input, request.outcome) : []),
    {
      name: ownName(figureName(request)),
      wide: drawFigure(table, request, wide),
      narrow: drawFigure(table, request, narrow),
    },
  ]);
  const common = [
    ...new Set([
      ...missingWarnings(table),
      ...lookWarnings(table),
      ...repeated(pictures.map((picture) => picture.wide.warnings)),
    ]),
  ];
  const figures = pictures.map((picture): PageFigure => {
    return { ...picture, warnings: picture.wide.warnings.filter((words) => !common.includes(words)) };
  });
  const question = questionOf(table.manifest, outcome);
  const answer = [...(input.verdict === null ? [] : [input.verdict.sentence]), ...answerSentences(table, outcome)];
  return {
    question,
    answer,
    page: pageText(input, { question, answer, warnings: [...input.problems, ...common], figures }),
    figures: new Map(figures.map(({ name, wide: picture }) => [`${name}.svg`, svgFile(picture)])),
  };
}

/** The typical row week by week, before its replicates; nothing where weeks were not recorded. */
function weeksPicture({ table, weeks = null }: ReportInput, outcome: string): readonly Omit<PageFigure, "warnings">[] {
  if (weeks === null) return [];
  const draw = (size: FigureSize) => overWeeks(table, outcome, weeks, because, size);
  return [{ name: fileName([outcome, "over-weeks", `row-${weeks.row}`]), wide: draw(wide), narrow: draw(narrow) }];
}

/** Warnings of several pictures are said once, for all of them. */
function repeated(warnings: readonly (readonly string[])[]): readonly string[] {
  const all = warnings.flat();
  return all.filter((words, k) => all.indexOf(words) < k);
}

/** "distress-interaction-settings-school-climate-ties-closeness": a name for a file and for an anchor. */
export function figureName(request: FigureRequest): string {
  const parts = [request.outcome, request.kind];
  if ("x" in request) parts.push(request.x);
  if ("z" in request) parts.push(request.z);
  if ("y" in request) parts.push(request.y);
  if (request.kind === "paired-differences") parts.push(request.to, request.from);
  if (request.kind === "every-replicate") parts.push(`row-${request.row}`);
  return fileName(parts);
}

function fileName(parts: readonly string[]): string {
  return parts
    .map((part) =>
      part
        .replaceAll(/([a-z])([A-Z])/g, "$1-$2")
        .toLowerCase()
        .replaceAll(/[^a-z0-9]+/g, "-")
        .replaceAll(/^-|-$/g, ""),
    )
    .filter((part) => part !== "")
    .join("-");
}

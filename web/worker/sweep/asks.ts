import type { Figure } from "../../../src/experiment/report/figure.ts";
import type { FailedRun } from "../../../src/experiment/store/run-row.ts";
import type { Factor, Level } from "../../../src/scenario/sweep/sweep.ts";

/** A file as the reader brought it: where it lay below what was dropped or chosen, and the file, which nobody has read yet. */
export interface BroughtFile {
  /** With slashes: "climate-by-closeness/parts/part-p000000-000010-r000000-000008.parquet". */
  readonly path: string;
  readonly file: File;
}

/** What a results file is short of, or why it could not be read: the page says it in words. */
export type SweepFault =
  | { readonly what: "nothing" }
  | { readonly what: "no results"; readonly names: readonly string[]; readonly number: number }
  | { readonly what: "empty"; readonly file: string }
  | { readonly what: "columns missing"; readonly file: string; readonly columns: readonly string[] }
  | {
      readonly what: "not a number";
      readonly file: string;
      readonly line: number;
      readonly column: string;
      readonly text: string;
    }
  | { readonly what: "cells"; readonly file: string; readonly line: number; readonly cells: number; readonly wanted: number }
  | { readonly what: "damaged"; readonly file: string; readonly why: string }
  | { readonly what: "parts left out"; readonly files: readonly string[]; readonly why: string }
  | { readonly what: "no manifest"; readonly parts: number }
  | { readonly what: "manifest"; readonly why: string }
  | { readonly what: "several"; readonly names: readonly string[] }
  | { readonly what: "mixed"; readonly column: string; readonly first: string; readonly other: string; readonly line: number }
  | { readonly what: "twice"; readonly point: number; readonly replicate: number }
  | { readonly what: "too many"; readonly rows: number; readonly most: number }
  | { readonly what: "no outcome"; readonly file: string }
  | { readonly what: "no factor"; readonly file: string };

/** A factor beside the levels that it takes in the design, numbers in order of size, names in order of appearance. */
export interface SweptFactor extends Factor {
  readonly levels: readonly Level[];
  /** All else changes from row to row along it, as in Latin hypercubes or Morris trajectories: no lines, boxes or levels to hold. */
  readonly scattered: boolean;
}

/** An outcome that can be chosen. */
export interface SweptOutcome {
  readonly name: string;
  readonly title: string;
  readonly unit: string;
  /** Larger values mean people are worse off (1), better off (-1), or neither (0). */
  readonly worse: -1 | 0 | 1;
}

/** A design point in a variant, as the manifest numbers it; the place in the list is its place in the manifest. */
export interface SweptPoint {
  readonly point: number;
  readonly variant: string;
  readonly levels: readonly Level[];
  /** Row of the design: the same in every variant. */
  readonly row: number;
  /** Of all its runs; with the repeat it keys every draw. */
  readonly seed: string;
}

/** A scenario as it lies in a results folder. */
export interface SweepSource {
  readonly file: string;
  readonly text: string;
  readonly files: Readonly<Record<string, string>>;
}

/** What results were brought, without their numbers. */
export interface OpenedSweep {
  /** Name of the folder or file. */
  readonly name: string;
  /** What it was read from: parts of a folder, its merged table, or a table without a manifest. */
  readonly from: "parts" | "runs" | "table";
  readonly title: string;
  readonly question: string;
  readonly engine: string;
  /** Made by the engine that this lab runs. */
  readonly sameEngine: boolean;
  /** Hash of the scenario. */
  readonly scenario: string;
  readonly seed: string;
  readonly sharedShocks: boolean;
  readonly factors: readonly SweptFactor[];
  readonly variants: readonly string[];
  readonly outcomes: readonly SweptOutcome[];
  /** The outcome that the answer is about. */
  readonly outcome: string;
  readonly points: readonly SweptPoint[];
  readonly designPoints: number;
  /** Repeats wanted of each point. */
  readonly replicates: number;
  readonly runs: number;
  readonly missing: number;
  readonly failed: number;
  /** The scenario that the sweep was made of; null where it did not come along. */
  readonly source: SweepSource | null;
  /** What was left out or is odd, though the rest could be read. */
  readonly notes: readonly SweepFault[];
}

/** Results of `kith compare`: they belong to the room Compare. */
export interface CompareResults {
  readonly name: string;
  readonly title: string;
  readonly source: SweepSource | null;
}

/** Runs of a point that are not there. Ranges of repeats, ends included. */
export interface MissingRuns {
  /** Place in the manifest. */
  readonly at: number;
  readonly ranges: readonly (readonly [first: number, last: number])[];
  readonly number: number;
}

export interface LackingRuns {
  readonly missing: readonly MissingRuns[];
  /** Of how many points runs are missing, where only the first are told. */
  readonly pointsMissing: number;
  readonly failed: readonly FailedRun[];
}

export const plotKinds = ["one-parameter", "interaction", "heat-map", "phase", "main-effects", "paired"] as const;
export type PlotKind = (typeof plotKinds)[number];

/** Whose outcome a plot shows: every variant's, which only one parameter has room for, one's, or how one differs from another. */
export type Shown =
  | { readonly kind: "all" }
  | { readonly kind: "value"; readonly variant: string }
  | { readonly kind: "difference"; readonly from: string; readonly to: string };

/** What a plot is drawn of. Names only: what a plot has no use for it leaves alone. */
export interface PlotChoices {
  readonly plot: PlotKind;
  /** Name of the outcome. */
  readonly outcome: string;
  /** Key of the factor across. */
  readonly across: string;
  /** Key of the factor that makes lines or rows; "" where there is no other one. */
  readonly by: string;
  readonly of: Shown;
  /** Levels that other factors are held at, by key; where one is not held, repeats are averaged over its levels. */
  readonly held: Readonly<Record<string, Level>>;
  /** Of paired differences: second minus first. */
  readonly pair: readonly [from: string, to: string];
  /** Of the phase picture: what repeats are counted above; null for one that the numbers suggest. */
  readonly threshold: number | null;
}

/** The room that a plot has, in pixels; letters are `em` high. */
export interface PlotFrame {
  readonly width: number;
  /** 0 for as high as it needs to be. */
  readonly height: number;
  readonly em: number;
}

/** Where a point stands in a figure: its middle, and half of how large its mark is. */
export interface Spot {
  /** Place in the manifest. */
  readonly at: number;
  readonly x: number;
  readonly y: number;
  readonly halfWidth: number;
  readonly halfHeight: number;
  readonly round: boolean;
}

/** A figure as the page takes it: its marks as markup in the colors of the page, and where points stand in it. */
export interface DrawnPlot extends Omit<Figure, "marks"> {
  /** What is inside of its SVG element; everything that is not markup is escaped. */
  readonly markup: string;
  readonly spots: readonly Spot[];
}

/** What an outcome is at each point, by place in the manifest. */
export interface PointFacts {
  readonly outcome: string;
  /** NaN where there is none. */
  readonly mean: Float64Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
  /** Repeats that have a number. */
  readonly count: Int32Array;
  /** Repeats that are there. */
  readonly runs: Int32Array;
}

/** How one variant differs from another at a design point. */
export interface PairFacts {
  readonly from: string;
  readonly to: string;
  readonly difference: number;
  readonly interval: readonly [number, number] | null;
  readonly replicates: number;
  readonly lower: number;
  readonly higher: number;
}

/** What the page asks the worker that reads results. */
export type SweepAsk =
  | { readonly kind: "open sweep"; readonly files: readonly BroughtFile[] }
  | { readonly kind: "draw sweep"; readonly choices: PlotChoices; readonly frame: PlotFrame }
  | { readonly kind: "draw repeats"; readonly row: number; readonly choices: PlotChoices; readonly frame: PlotFrame }
  | { readonly kind: "pair facts"; readonly at: number; readonly outcome: string; readonly pair: readonly [string, string] }
  | { readonly kind: "lacking runs" };

const sweepAsks: ReadonlySet<string> = new Set<SweepAsk["kind"]>([
  "open sweep",
  "draw sweep",
  "draw repeats",
  "pair facts",
  "lacking runs",
]);

/** Whether an ask is for the worker that holds results. */
export function isSweepAsk(ask: { readonly kind: string }): ask is SweepAsk {
  return sweepAsks.has(ask.kind);
}

/** "sweep reading" comes on the way, any number of times before the last answer. */
export type SweepAnswer =
  | { readonly kind: "sweep reading"; readonly unit: "parts" | "bytes"; readonly done: number; readonly of: number }
  | { readonly kind: "sweep opened"; readonly sweep: OpenedSweep }
  | { readonly kind: "sweep not opened"; readonly faults: readonly SweepFault[]; readonly compare: CompareResults | null }
  | {
      readonly kind: "sweep drawn";
      readonly figure: DrawnPlot;
      readonly facts: PointFacts;
      /** The threshold that was used; null in other plots than the phase picture. */
      readonly threshold: number | null;
    }
  | { readonly kind: "repeats drawn"; readonly figure: DrawnPlot }
  | { readonly kind: "pair facts"; readonly facts: PairFacts | null }
  | { readonly kind: "lacking runs"; readonly lacking: LackingRuns };

import type { PlotKind, SweepFault } from "../worker/sweep/asks.ts";
import { inLanguage } from "./language.ts";
import { count, fixed, list, plain, range, signed } from "./numbers.ts";

/** Text of the room Sweep. What figures say of themselves comes from the results and is not here. */
export const sweepWords = inLanguage("sweep", {
  title: () => "Sweep",
  room: () => "Results of many runs",

  /** Before anything is open. */
  drop: () => "Drop a results folder here",
  what: () =>
    "A folder that kith sweep wrote, or only its runs.parquet or summary.csv. It is read on this device; nothing is uploaded.",
  chooseFolder: () => "Choose a folder",
  chooseFiles: () => "Choose files",
  example: () => "Open the example",
  exampleWhat: () => "A small sweep comes with the lab: what a harsh climate does to people with few or many close ties.",
  exampleTitle: () => "No results at hand?",
  exampleGone: () => "The example could not be fetched.",
  howTitle: () => "Where results come from",
  how: () => "In a terminal, a scenario with a sweep block is run at every point of its design, as often as it says:",
  back: (name: string) => `Back to ${name}`,

  /** While files are read. */
  reading: () => "Reading",
  looking: () => "Looking at what there is",
  read: (done: number, of: number) => `${plain(done, 0)} of ${count(of, "part")}`,
  readBytes: (done: number, of: number) => `${fixed(done / 1e6, 1)} of ${fixed(of / 1e6, 1)} MB`,
  stopReading: () => "Stop",

  /** What was brought could not be opened. */
  refused: () => "This could not be opened",
  stopped: (why: string) => `The lab stopped reading: ${why}. A smaller file may work, or another browser.`,
  fault: (fault: SweepFault): string => faultWords(fault),
  compareTitle: () => "These are results of kith compare",
  compareWhat: (title: string) =>
    `${title === "" ? "They" : `\u201c${title}\u201d:`} they compare variants without a design of points, and belong to the room Compare. There the same scenario runs again, with the same repeats.`,
  openThere: () => "Open in Compare",
  compareNoSource: () => "The folder holds no scenario in source/, so there is nothing that could be opened.",

  /** In the row above. */
  points: (points: number, variants: number, replicates: number) =>
    `${count(points, "design point")} \u00d7 ${variants > 1 ? `${count(variants, "variant")} \u00d7 ` : ""}${count(replicates, "repeat")}`,
  allThere: () => "all there",
  lacking: (missing: number, failed: number) =>
    [missing > 0 ? `${plain(missing, 0)} missing` : "", failed > 0 ? `${plain(failed, 0)} failed` : ""]
      .filter((part) => part !== "")
      .join(", "),
  lackingLabel: () => "List the runs that are not there",
  nothingUploaded: () => "Nothing is uploaded.",
  openAnother: () => "Open another",

  /** Runs that are not there. */
  lackingTitle: () => "Runs that are not there",
  missingTitle: (number: number) => `${count(number, "run")} missing`,
  missingHow: () => "They were not made yet, or their part was lost. This makes them, and nothing else:",
  missingTable: () => "Missing: make the table again after the runs are made.",
  failedTitle: (number: number) => `${count(number, "run")} failed`,
  failedHow: () => "Each would fail again. This repeats one alone and records every week of it:",
  point: () => "Point",
  which: () => "Which",
  repeats: () => "Repeats",
  repeat: () => "Repeat",
  week: () => "Week",
  why: () => "Why",
  ranges: (ranges: readonly (readonly [number, number])[], most = 8) =>
    [
      ...ranges.slice(0, most).map(([from, to]) => (from === to ? plain(from, 0) : `${plain(from, 0)} to ${plain(to, 0)}`)),
      ...(ranges.length > most ? [`and ${plain(ranges.length - most, 0)} stretches more`] : []),
    ].join(", "),
  pointsMore: (number: number) => `and ${count(number, "point")} more`,
  close: () => "Close",

  /** Plots and what is chosen in them. */
  plots: () => "Plots",
  plotOf: {
    "one-parameter": () => "One parameter",
    interaction: () => "Interaction",
    "heat-map": () => "Heat map",
    phase: () => "Phase picture",
    "main-effects": () => "Main effects",
    paired: () => "Paired differences",
  } satisfies Record<PlotKind, () => string>,
  asks: {
    "one-parameter": () => "What does one parameter do?",
    interaction: () => "Does one parameter matter more at some levels of another?",
    "heat-map": () => "Where, between two parameters, is it high and where low?",
    phase: () => "Where do most repeats end above a threshold?",
    "main-effects": () => "Which parameter matters most?",
    paired: () => "At which points does one variant end lower?",
  } satisfies Record<PlotKind, () => string>,
  across: () => "Across",
  upward: () => "Upward",
  lines: () => "One line per",
  outcome: () => "Outcome",
  variant: () => "Variant",
  allVariants: () => "each",
  minus: (to: string, from: string) => `${to} minus ${from}`,
  averaged: () => "averaged over",
  from: () => "Compare",
  to: () => "with",
  threshold: () => "Above",
  drawing: () => "Drawing",
  notDrawn: () => "This plot could not be drawn:",
  notANumber: () => "That is not a number.",
  listLabel: (plot: string) => `${plot}: points`,
  keys: () => "Arrow keys go from point to point. The picked point is the same in every plot.",
  tableTitle: () => "The numbers behind the plot",
  everyRepeat: () => "Every repeat at the picked point",
  keepInMind: () => "To keep in mind",

  /** The point that is picked. */
  pointNumber: (point: number) => `Point ${plain(point, 0)}`,
  values: (number: number) => `Its ${plain(number, 0)} values`,
  picked: () => "Picked point",
  nothingPicked: () => "No point is picked",
  nothingPickedHow: () => "Click one in the plot, or go there with the arrow keys.",
  interval: () => "95% interval",
  noInterval: () => "needs two repeats",
  none: () => "none",
  repeatsOf: () => "Repeats",
  runsOf: (there: number, wanted: number) => `${plain(there, 0)} of ${plain(wanted, 0)}`,
  designPoint: () => "Design point",
  variantNow: () => "Variant",
  seeds: () => "Seed and repeats",
  seedAndRepeats: (seed: string, replicates: number) => `${seed}, 0 to ${plain(replicates - 1, 0)}`,
  against: (variant: string) => `Against ${variant}`,
  differenceOf: (difference: number, interval: readonly [number, number] | null) =>
    `${signed(difference, 1)}${interval === null ? "" : ` (${signed(interval[0], 1)} to ${signed(interval[1], 1)})`}`,
  lowerIn: (lower: number, replicates: number) => `lower in ${plain(lower, 0)} of ${plain(replicates, 0)}`,
  openInCompare: () => "Open in Compare",
  copyTable: () => "Copy the table",
  copied: () => "The table is copied.",
  notCopied: () => "This browser did not let the table be copied. Save it as CSV instead.",
  saveAs: (format: string) => `Save as ${format}`,
  source: (name: string, engine: string, scenario: string) =>
    `${name}, engine ${engine}, scenario ${scenario.slice(0, 12)}. Kith, a model: distress is a number of it, not a diagnosis.`,
  saved: (file: string) => `Saved ${file}.`,
  notSaved: (why: string) => `That could not be saved: ${why}`,
  otherEngine: (engine: string) =>
    `Made by engine ${engine}, which is not this lab\u2019s: a run here may come out otherwise than in the file.`,
  noSource: () => "no scenario came along",
  noSourceHow: () => "A point can be opened where the whole results folder is: its scenario lies in source/.",
  opened: (point: string) => `${point} is in Compare.`,
  notOpened: (why: string) => `This point could not be opened: ${why}.`,

  /** The picked point for ears. */
  option: (
    point: string,
    variant: string | null,
    outcome: string,
    mean: number,
    interval: readonly [number, number] | null,
    runs: number,
  ) =>
    `${point}${variant === null ? "" : `, ${variant}`}: ${Number.isNaN(mean) ? "no number" : `${outcome} ${measured(mean)}`}${interval === null ? "" : `, 95% interval ${range(interval[0], interval[1], digitsOf(mean))}`}, ${count(runs, "repeat")}`,
  measured: (value: number) => measured(value),
  intervalOf: (low: number, high: number) => range(low, high, digitsOf(high)),
});

/** Numbers below one need more digits than points of a hundred do. */
function digitsOf(value: number): number {
  const size = Math.abs(value);
  return size >= 1 || size === 0 ? 1 : size >= 0.1 ? 2 : 3;
}

function measured(value: number): string {
  return fixed(value, digitsOf(value));
}

function faultWords(fault: SweepFault): string {
  switch (fault.what) {
    case "nothing":
      return "There was no file in what was dropped.";
    case "no results":
      return `${fault.number > 1 ? "None of these files is" : "This is not"} a sweep\u2019s results: ${list(fault.names, 4)}. Wanted are a folder with manifest.json and parts/, a runs.parquet, or a summary.csv.`;
    case "empty":
      return `${fault.file} holds no runs.`;
    case "columns missing":
      return `${fault.file} lacks ${fault.columns.length === 1 ? "the column" : "the columns"} ${list(fault.columns, 9)}, so nobody can tell what its numbers are of. Take the summary.csv that kith sweep merge writes.`;
    case "no outcome":
      return `${fault.file} has no column with an outcome, such as distress.`;
    case "no factor":
      return `${fault.file} varies nothing: between hash and the first outcome there is no column with a parameter. It may be of kith compare, which belongs to the room Compare.`;
    case "not a number":
      return `${fault.file}, line ${plain(fault.line, 0)}: ${fault.column} is \u201c${fault.text}\u201d, which is not a number.`;
    case "cells":
      return `${fault.file}, line ${plain(fault.line, 0)}: ${count(fault.cells, "cell")} where ${plain(fault.wanted, 0)} are wanted. The file may be cut off.`;
    case "damaged":
      return `${fault.file} cannot be read: ${fault.why}.`;
    case "parts left out":
      return `${count(fault.files.length, "part")} left out, because ${fault.files.length === 1 ? "it is" : "they are"} damaged or of other results: ${list(fault.files, 3)} (${fault.why}). kith sweep verify says more, and kith sweep run makes them again.`;
    case "no manifest":
      return `There ${fault.parts === 1 ? "is one part" : `are ${plain(fault.parts, 0)} parts`} without manifest.json, which says what they are parts of. Drop the whole folder.`;
    case "manifest":
      return `manifest.json cannot be read: ${fault.why}.`;
    case "several":
      return `There is more than one thing to open: ${list(fault.names, 5)}. Drop one of them.`;
    case "mixed":
      return `Rows of different things in one file: in line ${plain(fault.line, 0)} ${fault.column} is \u201c${fault.other}\u201d, before it was \u201c${fault.first}\u201d.`;
    case "twice":
      return `Repeat ${plain(fault.replicate, 0)} of point ${plain(fault.point, 0)} is there twice.`;
    case "too many":
      return `More than ${plain(fault.most, 0)} runs are too many for a page.`;
  }
}

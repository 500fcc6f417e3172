import { computed, signal } from "@preact/signals";
import type { Diary } from "../../src/engine/diary.ts";
import type { Comparison } from "../worker/comparison.ts";
import type {
  Edit,
  Positions,
  ProblemEntry,
  RepeatRow,
  RunSet,
  ScenarioSummary,
  ShownMeasure,
  StartResult,
  VariantRun,
} from "../worker/protocol.ts";
import { sameFiles } from "../worker/same-files.ts";
import { openingPair } from "./opening-pair.ts";

export type Theme = "light" | "contrast" | "dark";
/** Motion as the device asks for, or off whatever it asks for. */
export type Motion = "system" | "off";
export type Side = "answer" | "people" | "change";
export type TextSize = "A" | "A+" | "A++";

/** How far the page has come with computing again what `npm start` computed. */
export type Agreement =
  | { readonly state: "nothing to check" }
  | { readonly state: "checking"; readonly done: number; readonly of: number }
  | { readonly state: "agrees"; readonly of: number; readonly hash: string }
  | { readonly state: "differs"; readonly of: number; readonly hash: string };

/** A person opened for reading: which one, in which variant. People are places in the network, 0 up. */
export interface OpenPerson {
  readonly person: number;
  readonly variant: number;
}

/** A scenario as it came, before the reader did anything. */
export interface Original {
  readonly text: string;
  readonly files: Readonly<Record<string, string>>;
}

/** The state of the room: every fact once. Components read it; only `actions.ts` and what it starts write to it. */
function createStore() {
  const scenarioFile = signal("");
  const scenarioText = signal("");
  /** Text of each file that the scenario names besides shipped data, by the name it has there. */
  const files = signal<Readonly<Record<string, string>>>({});
  /** The scenario as it was opened: what "what did I change" and "start over" go by. */
  const original = signal<Original | null>(null);
  /** What the reader has set, not yet run. Compare with `ranEdits`. */
  const edits = signal<readonly Edit[]>([]);
  /** What the runs on the page were made with. */
  const ranEdits = signal<readonly Edit[]>([]);
  const ranText = signal("");
  const ranFiles = signal<Readonly<Record<string, string>>>({});
  /** The scenario's text with the edits in it, as the worker last wrote it, whether it can be run or not. Problems are about it. */
  const written = signal("");
  /** The text and the edits that `written` is made of; null where nothing is written yet. */
  const writtenOf = signal<{ readonly text: string; readonly edits: readonly Edit[] } | null>(null);
  const summary = signal<ScenarioSummary | null>(null);
  const problems = signal<readonly ProblemEntry[]>([]);
  const runs = signal<RunSet | null>(null);
  const running = signal(false);
  /** Why the last run did not come about, in plain words, or "". */
  const failure = signal("");
  const positions = signal<Positions | null>(null);

  const week = signal(0);
  /** While weeks play, the point between two weeks that pictures of people are at; else the week itself. */
  const moment = signal(0);
  const playing = signal(false);
  const measure = signal<ShownMeasure>("distress");
  /** What the chart draws: each variant's line, or the paired difference over time. */
  const chartView = signal<"lines" | "difference">("lines");
  /** Places of the two variants compared: the difference is second minus first. */
  const pair = signal<readonly [first: number, second: number]>(openingPair);
  const panelCount = signal<2 | 3 | 4>(2);
  /** On a narrow page only one variant is drawn: its place. */
  const phoneVariant = signal(0);
  /** What the column beside the networks holds: the answer, everybody as a table, or what can be changed. */
  const side = signal<Side>("answer");

  const selected = signal<number | null>(null);
  const hovered = signal<number | null>(null);
  /** People marked with the brush, or null where nobody is: curves and tables then are about them. */
  const brushed = signal<ReadonlySet<number> | null>(null);
  const open = signal<OpenPerson | null>(null);
  /** Of the person open or chosen, by variant, as far as they are worked out. */
  const diaries = signal<ReadonlyMap<number, Diary>>(new Map());

  /** Which document the page holds: the playground's own, the story's, a lesson's. Runs of another are not shown. */
  const holds = signal("");
  const repeats = signal<readonly RepeatRow[]>([]);
  const repeatsWanted = signal(0);
  const repeating = signal(false);
  const comparison = signal<Comparison | null>(null);

  const start = signal<StartResult | null>(null);
  const agreement = signal<Agreement>({ state: "nothing to check" });

  const theme = signal<Theme>("light");
  const textSize = signal<TextSize>("A");
  /** The reader wants no motion, whatever the device says. */
  const motion = signal<Motion>("system");
  /** What the device asks for. */
  const deviceReducesMotion = signal(false);
  const reducedMotion = computed(() => motion.value === "off" || deviceReducesMotion.value);
  /** The page is narrow: one column. */
  const narrow = signal(false);
  /** Said to a screen reader, politely, at most every two seconds. */
  const said = signal("");

  /** The last week of the runs on the page. */
  const lastWeek = computed(() => (runs.value?.variants[0]?.weeks.length ?? 1) - 1);
  /** The scenario with the reader's changes differs from what was run. */
  const changedSinceRun = computed(
    () =>
      runs.value !== null &&
      (scenarioText.value !== ranText.value ||
        !sameFiles(files.value, ranFiles.value) ||
        !sameEdits(edits.value, ranEdits.value)),
  );
  /** Places of the variants drawn as panels: the pair first, then others in order. */
  const panels = computed<readonly number[]>(() => {
    const all = runs.value?.variants.map(({ variant }) => variant) ?? [];
    const inPair = pair.value.filter((variant) => all.includes(variant));
    const others = all.filter((variant) => !inPair.includes(variant));
    const shown = new Set([...inPair, ...others].slice(0, panelCount.value));
    return all.filter((variant) => shown.has(variant));
  });
  /** The runs of the pair, or null before there are any and where there is only one variant. */
  const pairRuns = computed<readonly [VariantRun, VariantRun] | null>(() => {
    const first = runs.value?.variants[pair.value[0]];
    const second = runs.value?.variants[pair.value[1]];
    return first === undefined || second === undefined || first === second ? null : [first, second];
  });
  /** The comparison, if it is of the pair and the measure that are asked for now. */
  const currentComparison = computed<Comparison | null>(() => {
    const found = comparison.value;
    const wanted =
      found !== null && found.measure === measure.value && found.first === pair.value[0] && found.second === pair.value[1];
    return wanted ? found : null;
  });

  /** The diary in the variant that is open, or in the second of the pair; null while it is being worked out. */
  const diary = computed<Diary | null>(() => diaries.value.get(open.value?.variant ?? pair.value[1]) ?? null);

  return {
    scenarioFile,
    scenarioText,
    files,
    original,
    holds,
    edits,
    ranEdits,
    ranText,
    ranFiles,
    written,
    writtenOf,
    summary,
    problems,
    runs,
    running,
    failure,
    positions,
    week,
    moment,
    playing,
    measure,
    chartView,
    pair,
    panelCount,
    phoneVariant,
    side,
    selected,
    hovered,
    brushed,
    open,
    diaries,
    diary,
    repeats,
    repeatsWanted,
    repeating,
    comparison,
    start,
    agreement,
    theme,
    textSize,
    motion,
    deviceReducesMotion,
    reducedMotion,
    narrow,
    said,
    lastWeek,
    changedSinceRun,
    panels,
    pairRuns,
    currentComparison,
  };
}

export type Store = ReturnType<typeof createStore>;

/** The page's one store. */
export const store: Store = createStore();

/** Whether two lists of edits say the same. */
export function sameEdits(one: readonly Edit[], other: readonly Edit[]): boolean {
  if (one.length !== other.length) return false;
  const text = (edits: readonly Edit[]) =>
    edits
      .map(({ path, value }) => `${path.join(".")}=${value}`)
      .sort()
      .join(";");
  return text(one) === text(other);
}

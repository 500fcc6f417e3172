import { batch, signal } from "@preact/signals";
import { run, setText, undo } from "../state/actions.ts";
import { go } from "../state/place.ts";
import { ask, ranSource } from "../state/session.ts";
import { store } from "../state/store.ts";
import { tell } from "../state/toast.ts";
import { personName } from "../words/person-name.ts";
import { spoken } from "../words/verdict.ts";
import { personVerdict, whatIfWords } from "../words/what-if.ts";
import { engineHelper, type Helper, spareWorkers } from "../worker/client.ts";
import type { Comparison } from "../worker/comparison.ts";
import type { RunSet } from "../worker/protocol.ts";
import type { OtherCourse, TwinRun } from "../worker/twin-run.ts";
import { linesFor, type Question } from "./what-if-lines.ts";

/** Repeats of a what if. */
export const whatIfRepeats = 50;
/** Repeats before a verdict is spoken, as in Compare. */
export const enoughCourses = 8;

/** A question that was tried, and how far its answer is. */
export interface Tried {
  readonly question: Question;
  readonly person: number;
  readonly variant: number;
  /** The runs that it is about: with others on the page it is no answer any more. */
  readonly runs: RunSet;
  readonly state: "running" | "repeating" | "done" | "failed";
  /** Why not, where it failed. */
  readonly why: string;
  readonly twin: TwinRun | null;
  readonly courses: readonly OtherCourse[];
  readonly comparison: Comparison | null;
}

/** The question tried last. */
export const tried = signal<Tried | null>(null);

let helpers: readonly Helper[] = [];
let latest = 0;

/** Lives the weeks again with what might have been, once beside the run on the page and then in other courses of the weeks. */
export async function tryWhatIf(question: Question, person: number, variant: number, runs: RunSet): Promise<void> {
  endWhatIf();
  const mine = ++latest;
  const told = (more: Partial<Tried>) => {
    if (mine === latest && tried.value !== null) tried.value = { ...tried.value, ...more };
  };
  tried.value = {
    question,
    person,
    variant,
    runs,
    state: "running",
    why: "",
    twin: null,
    courses: [],
    comparison: null,
  };
  const lines = linesFor(question, person, runs.people);
  try {
    const answer = await ask({ kind: "twin", source: ranSource(), variant, person, week: question.week, lines });
    if (mine !== latest || answer.kind !== "twinned") return;
    const { twin } = answer;
    if (nothingCameOf(twin)) {
      told({ twin, state: "done" });
      store.said.value = whatIfWords.nothing();
      return;
    }
    told({ twin, state: "repeating" });
    await repeat(twin, question.week, person, (courses, comparison) => told({ courses, comparison }));
    if (mine !== latest) return;
    endHelpers();
    told({ state: "done" });
    sayVerdict();
  } catch (error) {
    told({ state: "failed", why: error instanceof Error ? error.message : String(error) });
  }
}

/** Whether the twin is the same life, to the last bit. */
export function nothingCameOf({ before, after, others, slightly }: TwinRun): boolean {
  return others.length === 0 && slightly === 0 && before.every((value, w) => value === after[w]);
}

/** Stops the repeats; those that are here stay. */
export function stopWhatIf(): void {
  endWhatIf();
  if (tried.value !== null) tried.value = { ...tried.value, state: "done" };
}

/** Makes the twin a variant of the scenario and shows it beside what was; Undo takes it back. */
export async function openInCompare({ text, variants }: TwinRun["beside"]): Promise<void> {
  setText(text);
  batch(() => {
    store.open.value = null;
    go({ at: "playground", room: "compare" });
  });
  await run();
  const [asItWas, twin] = variants;
  const all = store.runs.value?.variants ?? [];
  if (twin >= all.length) return;
  // What had the focus is about to go: it waits on the room itself.
  focusRoom();
  store.pair.value = [asItWas, twin];
  const back = () => {
    focusRoom();
    undo();
    void run();
  };
  tell(
    twin === 1 && asItWas === 0 && all.length === 2
      ? whatIfWords.openedAlone(all[twin].name)
      : whatIfWords.opened(all[twin].name),
    back,
  );
}

function focusRoom(): void {
  document.getElementById("main")?.focus({ preventScroll: true });
}

async function repeat(
  { source, window }: TwinRun,
  week: number,
  person: number,
  hear: (courses: readonly OtherCourse[], comparison: Comparison | null) => void,
): Promise<void> {
  const mine = latest;
  const workers = spareWorkers();
  const all: OtherCourse[] = [];
  let comparing: Promise<void> | null = null;
  const judge = async (): Promise<void> => {
    const rows = [...all].sort((one, other) => one.course - other.course);
    const comparison = await compared(rows);
    if (mine === latest) hear(rows, comparison);
    comparing = null;
  };
  helpers = Array.from({ length: workers }, engineHelper);
  await Promise.all(
    helpers.map((helper, place) => {
      const courses = Array.from({ length: whatIfRepeats }, (_, k) => k + 1).filter((k) => k % workers === place);
      return helper.ask({ kind: "other weeks", source, person, week, window, courses }, (answer) => {
        if (answer.kind !== "other course" || mine !== latest) return;
        all.push(answer.course);
        comparing ??= judge();
      });
    }),
  );
  await comparing;
  await judge();
}

async function compared(rows: readonly OtherCourse[]): Promise<Comparison | null> {
  const answer = await ask({
    kind: "compare",
    measure: "distress",
    first: 0,
    second: 1,
    a: Float64Array.from(rows, ({ before }) => before),
    b: Float64Array.from(rows, ({ after }) => after),
    weekly: new Float32Array(),
    weeklyRows: 0,
  });
  return answer.kind === "compared" ? answer.comparison : null;
}

function sayVerdict(): void {
  const now = tried.value;
  if (now?.comparison == null) return;
  const { paired, repeats } = now.comparison;
  const pieces = personVerdict(personName(now.runs.people, now.person), paired, whatIfRepeats, enoughCourses, repeats);
  store.said.value = spoken({ pieces, note: "" });
}

function endWhatIf(): void {
  latest++;
  endHelpers();
}

function endHelpers(): void {
  for (const helper of helpers) helper.end();
  helpers = [];
}

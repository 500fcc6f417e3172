import { batch, computed, type ReadonlySignal, signal } from "@preact/signals";
import { ask } from "../state/session.ts";
import { engineHelper, type Helper, spareWorkers } from "../worker/client.ts";
import type { ClaimRow, JudgedClaim } from "../worker/judged-claim.ts";
import type { ScenarioSource } from "../worker/protocol.ts";

/** A scenario's first claim, lived many times in the background: what the repeats so far say of it. */
export interface ClaimRepeats {
  readonly source: ScenarioSource;
  readonly wanted: number;
  readonly done: ReadonlySignal<number>;
  /** The repeats that are judged, in order. */
  readonly rows: ReadonlySignal<readonly ClaimRow[]>;
  /** Null until the first repeats are judged. */
  readonly judged: ReadonlySignal<JudgedClaim | null>;
  /** Every repeat is there and judged. */
  readonly complete: ReadonlySignal<boolean>;
  /** Why it went no further, or "". */
  readonly failure: ReadonlySignal<string>;
  /** Ends what is under way. */
  readonly stop: () => void;
}

/** Helpers that have done their repeats and wait for more. */
let idle: Helper[] = [];

/** Ends the helpers that wait: nothing more is to be repeated for now. */
export function endIdleHelpers(): void {
  for (const helper of idle) helper.end();
  idle = [];
}

/** Milliseconds between two looks at what has come in. */
const pace = 150;

/** Begins the repeats of a claim. The rows are those that `kith test` would make of the same file. */
export function repeatClaim(source: ScenarioSource, wanted: number): ClaimRepeats {
  const came: ClaimRow[] = [];
  const rows = signal<readonly ClaimRow[]>([]);
  const done = computed(() => rows.value.length);
  const judged = signal<JudgedClaim | null>(null);
  const complete = signal(false);
  const failure = signal("");
  const workers = spareWorkers();
  let helpers: Helper[] = Array.from({ length: workers }, () => idle.pop() ?? engineHelper());
  let timer = 0;
  let judging = false;

  const stop = () => {
    for (const helper of helpers) helper.end();
    helpers = [];
    clearTimeout(timer);
    timer = 0;
  };
  const fail = (error: unknown) => {
    if (helpers.length > 0) failure.value = error instanceof Error ? error.message : String(error);
    stop();
  };
  const judge = async () => {
    timer = 0;
    if (judging || came.length === 0) return;
    judging = true;
    const known = came.toSorted((one, other) => one.replicate - other.replicate);
    try {
      const answer = await ask({ kind: "judge claim", source, rows: known });
      if (answer.kind === "judged")
        batch(() => {
          judged.value = answer.judged;
          rows.value = known;
          complete.value = known.length === wanted;
        });
    } finally {
      judging = false;
    }
    if (came.length > known.length && helpers.length > 0) later();
  };
  const later = () => {
    if (timer === 0) timer = window.setTimeout(() => void judge().catch(fail), pace);
  };

  const all = helpers.map((helper, place) =>
    helper.ask({ kind: "claim rows", source, from: place, to: wanted, stride: workers }, (answer) => {
      if (answer.kind !== "claim row") return;
      came.push(answer.row);
      later();
    }),
  );
  void Promise.all(all)
    .then(async () => {
      while (judging) await new Promise((go) => setTimeout(go, 10));
      clearTimeout(timer);
      await judge();
      // They know the engine already: the next repeats need not wait for others.
      idle.push(...helpers);
      helpers = [];
    })
    .catch(fail);
  return { source, wanted, done, rows, judged, complete, failure, stop };
}

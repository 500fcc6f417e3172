import type { Plan } from "../../engine/plan.ts";
import { type Chance, replicateKey } from "../../engine/simulation.ts";
import { child } from "../../random/seed.ts";
import { knownNumbers } from "../known-numbers.ts";
import { type Observation, observeRun } from "../observation/observe-run.ts";
import { pick, pickPair } from "../observation/person-weeks.ts";
import { askDevalued, devaluedPeople } from "./answers.ts";
import { bootstrapB3, harmAndSupport, type Moderation, moderate, type OutcomeScale } from "./moderation.ts";
import { reactivityBySupport } from "./reactivity.ts";
import { betweenPersonCorrelation, withinPersonCorrelation, withinPersonSlope } from "./within-person.ts";

export interface BufferingOptions {
  /** Of every questionnaire; 1 asks without error. */
  readonly reliability: number;
  /** Bootstrap resamples for the interval within this run; 0 for none. */
  readonly resamples: number;
}

/** What one run and its muted twin say of buffering, among people with a devalued identity. Null where there is no number. */
export interface BufferingRow {
  readonly people: number;
  readonly moderation: Readonly<Record<OutcomeScale, Nullable<Moderation>>>;
  /** 95% interval of b3 over people; null unless asked for. */
  readonly bootstrap: Readonly<Record<OutcomeScale, readonly [number, number] | null>> | null;
  readonly harm: Nullable<ReturnType<typeof harmAndSupport>>;
  readonly reactivity: Nullable<ReturnType<typeof reactivityBySupport>>;
  readonly within: Nullable<ReturnType<typeof withinPersonSlope>>;
  /** Row 47: stigma events and distress, within persons (the following and the same week) and between them. */
  readonly discrimination: Nullable<{ following: number; same: number; between: number }>;
}

export type Nullable<Numbers> = { readonly [Name in keyof Numbers]: number | null };

/** The job "buffering": a run, its muted twin, and the coefficients. Null if `stop` asked to leave. */
export function bufferingJob(
  plan: Plan,
  chance: Chance,
  { reliability, resamples }: BufferingOptions,
  stop: () => boolean,
): BufferingRow | null {
  const run = observeRun(plan, chance, { stop });
  const twin = run === null ? null : observeRun(plan, chance, { mute: true, stop });
  if (run === null || twin === null) return null;
  const devalued = devaluedPeople(run);
  const answers = askDevalued(run, chance, reliability);
  const onScales = <Value>(value: (scale: OutcomeScale) => Value) => ({
    raw: value("raw"),
    log: value("log"),
    rank: value("rank"),
  });
  const key = child(replicateKey(chance), "buffering");
  const { pairs, weeks } = run.personWeeks;
  const pairOf = (name: keyof typeof pairs) => pickPair(pairs[name], devalued);
  return {
    people: answers.people,
    moderation: onScales((scale) => knownNumbers(moderate(answers, scale))),
    bootstrap: resamples === 0 ? null : onScales((scale) => bootstrapB3(answers, scale, child(key, scale), resamples)),
    harm: knownNumbers(harmAndSupport(answers)),
    reactivity: knownNumbers(reactivity(run, twin, devalued)),
    within: knownNumbers(withinPersonSlope(pairOf("severityThenChange"), weeks, pick(run.people.supportBefore, devalued))),
    discrimination: knownNumbers({
      following: withinPersonCorrelation(pairOf("eventsThenDistress"), weeks),
      same: withinPersonCorrelation(pairOf("eventsAndDistress"), weeks),
      between: betweenPersonCorrelation(pairOf("eventsThenDistress")),
    }),
  };
}

/** Twins are matched by id, for somebody may have left one of the two. */
function reactivity(run: Observation, twin: Observation, devalued: Uint32Array) {
  const places = new Map(Array.from(twin.ids, (id, p) => [id, p]));
  const both = devalued.filter((p) => places.has(run.ids[p]));
  const there = both.map((p) => places.get(run.ids[p]) ?? 0);
  return reactivityBySupport(
    pick(run.people.distress, both),
    pick(twin.people.distress, there),
    pick(run.people.supportBefore, both),
  );
}

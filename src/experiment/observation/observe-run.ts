import type { Plan } from "../../engine/plan.ts";
import { type Chance, createSimulation, run } from "../../engine/simulation.ts";
import { strikesWithStigma } from "../../model/interventions/shock.ts";
import type { World } from "../../model/world.ts";
import { degree } from "../../network/network.ts";
import { type ObservedName, observedNames, observedWeeks } from "./columns.ts";
import { describeTies, type ObservedNetwork } from "./observed-network.ts";
import { type PersonWeeks, PersonWeeksSums, pick } from "./person-weeks.ts";
import { snapshotTies, type TieSnapshot } from "./tie-snapshot.ts";
import { sumTies } from "./tie-sums.ts";

/** What was seen of a run, person by person. Everybody who is still in the network, in order of id. */
export interface Observation {
  readonly ids: Uint32Array;
  /** See `observedColumns`. One entry a person. */
  readonly people: Readonly<Record<ObservedName, Float64Array>>;
  readonly personWeeks: PersonWeeks;
  readonly network: ObservedNetwork;
}

export interface ObserveOptions {
  /** The muted twin: the same people and shocks without stigma events. */
  readonly mute?: boolean;
  /** Asked before each week; true ends the run early and `observeRun` returns null. */
  readonly stop?: () => boolean;
}

/** The plan's muted twin: no stigma event happens, by itself or as a shock, and all other draws are what they were. */
export function muted(plan: Plan): Plan {
  const mechanisms = new Map(plan.mechanisms);
  mechanisms.delete("stigmaExposure");
  if (plan.interventions === undefined) return { ...plan, mechanisms };
  return { ...plan, mechanisms, interventions: plan.interventions.filter((line) => !strikesWithStigma(line)) };
}

/** Lives a run and looks at everybody. Pure, and looking changes nothing: the world's bits are those of any other run. */
export function observeRun(plan: Plan, chance: Chance, { mute = false, stop }: ObserveOptions = {}): Observation | null {
  const simulation = createSimulation(mute ? muted(plan) : plan, chance);
  const watcher = new Watcher(simulation.world, plan.weeks);
  return run(simulation, (world) => watcher.watch(world), stop) ? watcher.observation(simulation.world) : null;
}

/** States whose mean over the last weeks is observed. */
const averaged = [
  "distress",
  "acuteStress",
  "vigilance",
  "internalizedStigma",
  "pride",
  "selfEsteem",
  "belonging",
  "resilience",
] as const;

/** Sums over weeks, kept while a run is lived. */
class Watcher {
  readonly #weeks: number;
  readonly #sums: Readonly<Record<ObservedName, Float64Array>>;
  readonly #personWeeks: PersonWeeksSums;
  #ties: TieSnapshot = { from: new Uint32Array(), to: new Uint32Array() };

  constructor({ count }: World, weeks: number) {
    this.#weeks = weeks;
    this.#sums = Object.fromEntries(observedNames.map((name) => [name, new Float64Array(count)])) as Record<
      ObservedName,
      Float64Array
    >;
    this.#personWeeks = new PersonWeeksSums(count);
  }

  watch(world: World): void {
    const left = this.#weeks - world.week;
    const { state, flow, before } = observedWeeks;
    if (left === Math.min(flow, this.#weeks)) {
      this.#ties = snapshotTies(world.network);
      this.#sums.supportBefore.set(sumTies(world).support);
    }
    const lived = world.week > 0;
    this.#personWeeks.watch(world, lived && left < flow);
    if (!lived) return;
    this.#add("exposureAll", world.events);
    if (left < flow) {
      this.#add("exposure", world.events);
      this.#add("hurt", world.gathered.hurt);
      this.#add("helpReceived", world.help);
    }
    if (left < state) for (const name of averaged) this.#add(name, world.state[name]);
    if (left >= before && left < before + state) this.#add("distressBefore", world.state.distress);
  }

  observation(world: World): Observation {
    const { traits, network, count, order } = world;
    const sums = this.#sums;
    const { state, before } = observedWeeks;
    for (const name of averaged) divide(sums[name], Math.min(state, this.#weeks));
    divide(sums.distressBefore, Math.max(0, Math.min(state, this.#weeks - before)));
    sums.visibility.set(traits.meanVisibility);
    const ties = sumTies(world);
    sums.support.set(ties.support);
    sums.isolated.set(ties.isolated);
    sums.ingroupShare.set(ties.ingroupShare);
    for (let i = 0; i < count; i++) {
      sums.devalued[i] = traits.identities[i] === 0 ? 0 : 1;
      sums.degree[i] = degree(network, i);
    }
    const present = (order ?? Uint32Array.from({ length: count }, (_, i) => i)).filter((i) => world.leftOut[i] === 0);
    const people = Object.fromEntries(observedNames.map((name) => [name, pick(sums[name], present)]));
    return {
      ids: present.map((i) => network.ids[i]),
      people: people as Observation["people"],
      personWeeks: this.#personWeeks.of(present),
      network: describeTies(world, ties, this.#ties, sums.distress),
    };
  }

  #add(name: ObservedName, column: Float64Array): void {
    const sums = this.#sums[name];
    for (let i = 0; i < sums.length; i++) sums[i] += column[i];
  }
}

/** Divides in place; NaN where there is nothing to divide by. */
function divide(column: Float64Array, by: number): void {
  for (let i = 0; i < column.length; i++) column[i] = by === 0 ? Number.NaN : column[i] / by;
}

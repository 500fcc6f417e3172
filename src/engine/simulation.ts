import { prepareCarrying } from "../model/groups/carry.ts";
import { changesTies, movesCapacity } from "../model/interventions/index.ts";
import { groupsOf } from "../model/interventions/peer-group.ts";
import { prepareLines, type RunningLines } from "../model/interventions/run-lines.ts";
import type { Mechanism } from "../model/mechanism.ts";
import { mechanisms } from "../model/mechanisms/index.ts";
import { mostTies } from "../model/population.ts";
import { prepareTies } from "../model/ties/index.ts";
import { live, prepareWeek, type Week, type Witness } from "../model/week.ts";
import { createWorld, type World } from "../model/world.ts";
import { makeNetwork } from "../network/plan.ts";
import { child, type Seed, seedKey } from "../random/seed.ts";
import type { DrawListener } from "../random/stream.ts";
import type { Words } from "../random/threefry.ts";
import type { Plan } from "./plan.ts";

/** What a run is besides its plan. */
export interface Chance {
  readonly seed: Seed;
  /** Which repetition, from 0. Variants of one replicate share people, shocks and all other draws. */
  readonly replicate: number;
}

/** Sees every draw; for tests. A registry other than Kith's own; for tests and for those who add a mechanism. */
export interface Options {
  readonly listener?: DrawListener;
  readonly registry?: readonly Mechanism[];
}

/** A run under way: a world and the week it lives. */
export interface Simulation {
  readonly plan: Plan;
  readonly chance: Chance;
  readonly world: World;
  readonly week: Week;
  /** What is done on purpose; null or left out where nothing is. */
  readonly lines?: RunningLines | null;
}

/** The key of one replicate: all its draws derive from it, whatever the variant. */
export function replicateKey({ seed, replicate }: Chance): Words {
  return child(child(seedKey(seed), "replicate"), replicate);
}

/**
 * Builds the network and its people. The world stands before its warm-up.
 * @throws RangeError for a plan that names what is not there (a generator, a change, a group, a number), names something twice, or
 * whose network has other people than it says. Plans that `readScenario` made never do.
 */
export function createSimulation(plan: Plan, chance: Chance, options: Options = {}): Simulation {
  return build(plan, chance, options, true);
}

/** A simulation into which a checkpoint is about to be put: nothing grows, for everything will be overwritten. */
export function createEmptySimulation(plan: Plan, chance: Chance, options: Options = {}): Simulation {
  return build(plan, chance, options, false);
}

function build(plan: Plan, chance: Chance, options: Options, grow: boolean): Simulation {
  const key = replicateKey(chance);
  const listener = options.listener ?? null;
  const network = makeNetwork(plan.network, plan.size, key);
  const interventions = plan.interventions ?? [];
  // Objects that week after week is read from are not made by spreading: after some runs a spread makes them of another shape, and
  // everything compiled so far is thrown away.
  const { identities, settings, population, groups = [] } = plan.people;
  const people = { identities, settings, population, groups: [...groups, ...groupsOf(interventions)] };
  const world = createWorld(people, network, key, listener, {
    changing: plan.ties !== null || changesTies(interventions),
    interventions: interventions.length > 0,
    room: movesCapacity(interventions) ? mostTies : 0,
  });
  // Not -plan.warmUp, which is -0 without a warm-up: no small integer, and every object that keeps a week would change its shape.
  world.week = 0 - plan.warmUp;
  const after: Week["after"][number][] = [];
  const carrying = plan.mechanisms.has("groupMeetings") ? prepareCarrying(world, key, listener) : null;
  if (carrying !== null) after.push(carrying);
  const tieValues = plan.ties === null ? null : Object.assign({}, plan.ties);
  if (tieValues !== null) after.push(prepareTies(world, tieValues, key, listener, grow).live);
  const registry = options.registry ?? mechanisms;
  const lines =
    interventions.length === 0 ? null : prepareLines(world, { ...plan, people, interventions }, key, listener, registry);
  if (lines !== null) after.push(lines.turn);
  const striking = lines?.mechanisms ?? [];
  const on = new Map([...plan.mechanisms, ...striking.map(({ name }) => [name, {}] as const)]);
  const week = prepareWeek(world, on, key, listener, [...registry, ...striking], after);
  lines?.attach(week, tieValues);
  // Without a warm-up no week has ended yet that could hand over to the first.
  if (grow && plan.warmUp === 0) lines?.turn(world);
  return { plan, chance, world, week, lines };
}

/** Lives one week. */
export function step({ world, week }: Simulation, witness: Witness | null = null): void {
  live(world, week, witness);
}

/** Lives the weeks of the warm-up that are still to come. Returns false where `stop` asked to leave early. */
export function warmUp(simulation: Simulation, stop: () => boolean = () => false): boolean {
  while (simulation.world.week < 0) {
    if (stop()) return false;
    step(simulation);
  }
  return true;
}

/**
 * Lives the warm-up and the recorded weeks that are still to come, handing the world to `record` after week 0 (the state
 * at the start) and after each recorded week. Returns false where `stop`, asked before each week, wanted to leave.
 */
export function run(
  simulation: Simulation,
  record: (world: World) => void = () => {},
  stop: () => boolean = () => false,
): boolean {
  const { world, plan } = simulation;
  const beginsHere = world.week <= 0;
  if (!warmUp(simulation, stop)) return false;
  if (beginsHere) record(world);
  while (world.week < plan.weeks) {
    if (stop()) return false;
    step(simulation);
    record(world);
  }
  return true;
}

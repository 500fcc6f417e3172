import { type DrawListener, Stream } from "../random/stream.ts";
import type { Words } from "../random/threefry.ts";
import {
  type ColumnName,
  type GatheredName,
  gatheredNames,
  type StateName,
  stateNames,
  type TurningName,
  turningNames,
} from "./columns.ts";
import { commit, turn } from "./commit.ts";
import { meet } from "./groups/meet.ts";
import { type Mechanism, type Phase, phases } from "./mechanism.ts";
import { mechanisms } from "./mechanisms/index.ts";
import { perceive } from "./perceive.ts";
import type { MechanismsPlan } from "./plan.ts";
import type { World } from "./world.ts";

/** A mechanism at work in one run: its values, dice and what it keeps at hand. */
export interface Running {
  readonly mechanism: Mechanism;
  /** Its values; others from one week to the next where an intervention moves them, and `memory` then begins anew. */
  values: Readonly<Record<string, number>>;
  readonly dice: Readonly<Record<string, Stream>>;
  memory: unknown;
  /** 1 + place in this run's list: its name in `EventList.preventedBy`. */
  readonly rank: number;
}

/** A week that is ready to be lived again and again: which mechanism acts when. */
export interface Week {
  readonly running: readonly Running[];
  readonly acts: readonly { readonly phase: Phase; readonly running: readonly Running[] }[];
  readonly streams: readonly Stream[];
  /** The dice by which groups meet; null where there are no groups. */
  readonly meeting: Stream | null;
  /** The columns that these mechanisms add to: all that has to be moved and emptied. */
  readonly states: readonly StateName[];
  readonly gathered: readonly GatheredName[];
  readonly turning: readonly TurningName[];
  /** What happens once a week's states have moved, in order: ties live, then what the coming week changes. */
  readonly after: readonly ((world: World) => void)[];
}

/** Looks on while a week is lived: the ledger. Never changes anything. */
export interface Witness {
  /** The week has been perceived and everything gathered is zero. */
  begin(world: World): void;
  /** A mechanism has acted in a phase. */
  acted(world: World, running: Running, phase: Phase): void;
  /** Everything is added up and nothing has moved yet. */
  beforeCommit(world: World, week: Week): void;
  /** The states have moved. */
  afterCommit(world: World): void;
}

/**
 * Prepares the week of a world: the chosen mechanisms in the registry's order, each with its dice and memory. The world
 * must stand where the run begins.
 * @param registry the mechanisms to choose from; tests add their own
 * @param after what happens once a week's states have moved
 */
export function prepareWeek(
  world: World,
  plan: MechanismsPlan,
  key: Words,
  listener: DrawListener | null = null,
  registry: readonly Mechanism[] = mechanisms,
  after: Week["after"] = [],
): Week {
  const running: Running[] = [];
  const streams: Stream[] = [];
  for (const mechanism of registry) {
    const values = plan.get(mechanism.name);
    if (values === undefined) continue;
    const dice: Record<string, Stream> = {};
    for (const name of Object.keys(mechanism.draws)) {
      dice[name] = new Stream(key, `${mechanism.name}.${name}`, listener);
      streams.push(dice[name]);
    }
    running.push({ mechanism, values, dice, memory: mechanism.begin?.(world, values, plan), rank: running.length + 1 });
  }
  const meeting = world.groups.names.length === 0 ? null : new Stream(key, "groups.meeting", listener);
  if (meeting !== null) streams.push(meeting);
  const acting = running.filter(({ mechanism: { needs } }) => needs !== "groups" || world.groups.names.length > 0);
  const acts = phases.map((phase) => ({ phase, running: acting.filter(({ mechanism }) => mechanism[phase] !== undefined) }));
  const touched = new Set<ColumnName>(acting.flatMap(({ mechanism }) => mechanism.changes));
  shareUntouched(world, touched);
  return {
    running,
    acts,
    streams,
    meeting,
    states: stateNames.filter((name) => touched.has(name)),
    gathered: gatheredNames.filter((name) => touched.has(name)),
    turning: turningNames.filter((name) => touched.has(name)),
    after,
  };
}

/** What nobody adds to stays at zero: one column of zeros stands for all of these, a third of a small preset's memory. */
function shareUntouched({ gathered, change, count }: World, touched: ReadonlySet<ColumnName>): void {
  const zeros = new Float64Array(count);
  for (const name of gatheredNames) if (!touched.has(name)) (gathered as Record<GatheredName, Float64Array>)[name] = zeros;
  for (const name of stateNames) {
    if (!touched.has(name) && change[name].length === count) (change as Record<StateName, Float64Array>)[name] = zeros;
  }
}

/** Lives one week: everyone acts on last week's state, then all states move at once. */
export function live(world: World, week: Week, witness: Witness | null = null): void {
  world.week++;
  for (const stream of week.streams) stream.turnTo(world.week);
  clear(world, week.gathered);
  perceive(world);
  if (week.meeting !== null) meet(world, week.meeting);
  witness?.begin(world);
  for (const { phase, running } of week.acts) {
    // What weighs on a person once it is appraised: who has need asks, and help divides this.
    if (phase === "seek") world.need.set(world.gathered.burden);
    for (const one of running) {
      const { mechanism, values, dice, memory, rank } = one;
      if (phase === "prevent") mechanism.prevent?.(world, values, dice, memory, rank);
      else mechanism[phase]?.(world, values, dice, memory);
      witness?.acted(world, one, phase);
    }
  }
  witness?.beforeCommit(world, week);
  commit(world, week.states);
  turn(world, week.turning);
  witness?.afterCommit(world);
  for (const act of week.after) act(world);
}

function clear(world: World, gathered: readonly GatheredName[]): void {
  for (const name of gathered) world.gathered[name].fill(0);
  world.events.fill(0);
  world.eventIdentities.fill(0);
  world.help.fill(0);
  world.asked.fill(0);
  world.safeTogether.fill(0);
  world.hurtGiven.fill(0);
  world.eventList.count = 0;
  world.asks.count = 0;
}

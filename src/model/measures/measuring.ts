import type { World } from "../world.ts";
import { type DistributionRoom, distributionRoom } from "./distribution.ts";
import { peopleOf } from "./groups.ts";
import { roomForSums } from "./sums-of.ts";
import { type TieRoom, tieRoom } from "./tie-measures.ts";
import { timesOf } from "./times-of.ts";

/** Room to measure one world again and again: who belongs to which group changes only when people leave. */
export interface Measuring {
  readonly everyone: Uint32Array;
  readonly devalued: Uint32Array;
  readonly others: Uint32Array;
  /** Shown distress, by place. */
  readonly shown: Float64Array;
  /** The same of `everyone` alone; the same column, where nobody is left out. */
  readonly shownInMeasures: Float64Array;
  readonly distribution: DistributionRoom;
  readonly ties: TieRoom | null;
  /** What is averaged over everyone, in the order of `overEveryone`, and room for the sums. */
  readonly columnsOfEveryone: readonly Float64Array[];
  readonly sumsOfEveryone: Float64Array;
  /** The same of people with a devalued identity, `overDevalued`: know-how comes last, a column for each setting. */
  readonly columnsOfDevalued: readonly Float64Array[];
  readonly sumsOfDevalued: Float64Array;
  /** Who was in no measure when it was made. */
  readonly leftOut: Uint32Array;
}

/** Which column stands where: a list that is taken apart by name costs the compiler a tenth of a second. */
export const overEveryone = { shown: 0, help: 1, belonging: 2, resilience: 3, goalPersistence: 4 } as const;
export const overDevalued = {
  shown: 0,
  events: 1,
  hurt: 2,
  selfEsteem: 3,
  internalizedStigma: 4,
  pride: 5,
  vigilance: 6,
  acuteStress: 7,
  distress: 8,
  knowHow: 9,
} as const;

/** The world stands as it will run: its columns are looked up here, once. */
export function prepareMeasures(world: World): Measuring {
  const { state, gathered, settings, count } = world;
  const everyone = peopleOf(world, "everyone");
  const shown = new Float64Array(count);
  const columnsOfEveryone = [shown, world.help, state.belonging, state.resilience, state.goalPersistence];
  const columnsOfDevalued = [
    shown,
    world.events,
    gathered.hurt,
    state.selfEsteem,
    state.internalizedStigma,
    state.pride,
    state.vigilance,
    state.acuteStress,
    state.distress,
    ...settings.names.map((_, k) => state.practicalResource.subarray(k * count, (k + 1) * count)),
  ];
  return {
    everyone,
    devalued: peopleOf(world, "devalued"),
    others: peopleOf(world, "others"),
    shown,
    shownInMeasures: everyone.length === count ? shown : new Float64Array(everyone.length),
    distribution: distributionRoom(everyone.length),
    ties: tieRoom(world, everyone),
    columnsOfEveryone,
    sumsOfEveryone: roomForSums(columnsOfEveryone.length),
    columnsOfDevalued,
    sumsOfDevalued: roomForSums(columnsOfDevalued.length),
    leftOut: leftOutOf(world),
  };
}

/** Makes the room anew where people have left. Nobody leaves but by an intervention, and nobody comes back: another number means other people. */
export function keepUp(room: Measuring, world: World): void {
  if (world.interventions.length === 0) return;
  if (timesOf(1, world.leftOut, nobody) !== room.leftOut.length) Object.assign(room, prepareMeasures(world));
}

const nobody = new Uint32Array(0);

function leftOutOf({ leftOut }: World): Uint32Array {
  return Uint32Array.from(leftOut.keys()).filter((i) => leftOut[i] === 1);
}

import { Stance } from "../model/population.ts";
import type { Running, Week, Witness } from "../model/week.ts";
import type { World } from "../model/world.ts";
import type { DiaryWeek } from "./diary.ts";
import type { Ledger } from "./ledger.ts";

/**
 * A ledger that also looks at its person's ties before the week's end moves them: ties begin and end after the commit, and
 * the arcs that the week was lived with are gone when it is over.
 */
export class TieWatch implements Witness {
  readonly #ledger: Ledger;
  /** People who pressed this one to conform this week. */
  pressedBy: readonly number[] = [];
  /** The people tied to this one during the week, in order of id. */
  #tied: number[] = [];

  constructor(ledger: Ledger) {
    this.#ledger = ledger;
  }

  begin(world: World): void {
    this.#ledger.begin(world);
  }

  acted(world: World, running: Running): void {
    this.#ledger.acted(world, running);
  }

  beforeCommit(world: World, week: Week): void {
    this.#ledger.beforeCommit(world, week);
    this.pressedBy = pressersOf(world, week, this.#ledger.person);
    this.#tied = tiedTo(world, this.#ledger.person);
  }

  afterCommit(): void {}

  /** Whose ties to this person began and ended at the end of the week that has just been lived. */
  changes(world: World): Pick<DiaryWeek, "tiesBegan" | "tiesEnded"> {
    const before = new Set(this.#tied);
    const now = tiedTo(world, this.#ledger.person);
    const after = new Set(now);
    return { tiesBegan: now.filter((other) => !before.has(other)), tiesEnded: this.#tied.filter((other) => !after.has(other)) };
  }
}

function tiedTo({ network: { offsets, ends, targets } }: World, person: number): number[] {
  return Array.from(targets.subarray(offsets[person], ends[person]));
}

/** Who pressed this person: the same draws again, which never change. */
function pressersOf(world: World, week: Week, person: number): number[] {
  const running = week.running.find(({ mechanism }) => mechanism.name === "conformityPressure");
  if (running === undefined || world.traits.identities[person] === 0) return [];
  const { offsets, ends, targets, ids } = world.network;
  const likely = running.values["chance"] * world.traits.meanVisibility[person];
  const pressers: number[] = [];
  for (let a = offsets[person]; a < ends[person]; a++) {
    if (world.attitude[a] !== Stance.stigmatizing) continue;
    if (running.dice["press"].uniform(ids[person], ids[targets[a]]) < likely) pressers.push(targets[a]);
  }
  return pressers;
}

import { actsBy } from "../model/attitude.ts";
import { stays } from "../model/columns.ts";
import { Stance } from "../model/population.ts";
import type { Running, Week, Witness } from "../model/week.ts";
import type { World } from "../model/world.ts";
import type { DiaryMeeting, DiaryTurn, DiaryWeek } from "./diary.ts";
import type { Ledger } from "./ledger.ts";

/**
 * A ledger that also looks at what its person's week was lived with before its end moves it: ties begin and end after the commit, what
 * somebody turns to is moved by it, and interventions then prepare the week to come.
 */
export class WeekWatch implements Witness {
  readonly #ledger: Ledger;
  /** People who pressed this one to conform this week. */
  pressedBy: readonly number[] = [];
  /** Groups whose meeting this person was at, with the norm that they had. */
  meetings: readonly DiaryMeeting[] = [];
  /** What this person turned to at the end of the week. */
  turns: readonly DiaryTurn[] = [];
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
    this.meetings = meetingsOf(world, this.#ledger.person);
    this.turns = turnsOf(world, this.#ledger.person);
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

function meetingsOf({ groups }: World, person: number): DiaryMeeting[] {
  const { names, norm, safe, present } = groups;
  return names.flatMap((group, g) =>
    (present[person] & (1 << g)) === 0 ? [] : [{ group, norm: norm[g], safeSpace: safe[g] === 1 }],
  );
}

/** Leaving a setting, coming back to one, and another way of answering others: what the commit is about to move. */
function turnsOf({ turns, attends, stance, settings, count }: World, person: number): DiaryTurn[] {
  const found: DiaryTurn[] = [];
  for (const [k, setting] of settings.names.entries()) {
    const next = turns.attends[k * count + person];
    if (next !== stays && next !== attends[k * count + person])
      found.push({ what: next === 1 ? "returned" : "left", to: setting });
  }
  const next = turns.stance[person];
  if (next !== stays && next !== stance[person]) found.push({ what: "stance", to: stanceNames[next] });
  return found;
}

const stanceNames: Readonly<Record<number, string>> = {
  [Stance.affirming]: "affirming",
  [Stance.neutral]: "neutral",
  [Stance.stigmatizing]: "stigmatizing",
};

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
    if (actsBy(world.attitude[a]) !== Stance.stigmatizing) continue;
    if (running.dice["press"].uniform(ids[person], ids[targets[a]]) < likely) pressers.push(targets[a]);
  }
  return pressers;
}

import { exponentialOf } from "../random/distributions.ts";
import { type Stream, unit } from "../random/stream.ts";
import type { LoadValues } from "./loads.ts";

/**
 * The stigma events that might strike in a week, one entry an event, in order of people's ids. An event keeps its date,
 * setting and severity whatever becomes of it: whatever lowers the rate prevents it by its own draw, so that the same
 * events strike in every variant unless something in that variant prevents them.
 */
export class EventList {
  count = 0;
  person: Uint32Array;
  /** Which of the person's candidate events of the week this is, from 0; from 256 where an incident in a unit brought it. */
  place: Uint16Array;
  setting: Uint8Array;
  identity: Uint8Array;
  /** Raw severity in stress, before anything softens it; a major event counts fourfold here. */
  severity: Float64Array;
  /** What is left of the severity after softening. */
  struck: Float64Array;
  major: Uint8Array;
  /** The uniform that decides whether it happens, and the chance that is left to it so far. */
  luck: Float64Array;
  chance: Float64Array;
  /** 0 while it happens; else 1 + the place of the mechanism that prevented it in this run's list. */
  preventedBy: Uint8Array;

  constructor(capacity: number) {
    const room = Math.max(16, capacity);
    this.person = new Uint32Array(room);
    this.place = new Uint16Array(room);
    this.setting = new Uint8Array(room);
    this.identity = new Uint8Array(room);
    this.severity = new Float64Array(room);
    this.struck = new Float64Array(room);
    this.major = new Uint8Array(room);
    this.luck = new Float64Array(room);
    this.chance = new Float64Array(room);
    this.preventedBy = new Uint8Array(room);
  }

  /** Makes room for one more and returns its place; the caller fills every column. */
  add(): number {
    if (this.count === this.person.length) this.#grow();
    return this.count++;
  }

  /**
   * Lowers the chance of an event by a factor of 0 to 1, in the name of `preventer` (1 + its place in this run's list):
   * where the event's luck now lies above, it does not happen, and the row is theirs.
   */
  lower(event: number, factor: number, preventer: number): void {
    this.chance[event] *= factor;
    if (this.preventedBy[event] === 0 && this.luck[event] >= this.chance[event]) this.preventedBy[event] = preventer;
  }

  #grow(): void {
    const old = { ...this };
    const wide = new EventList(Math.ceil(1.25 * this.person.length));
    for (const name of [
      "person",
      "place",
      "setting",
      "identity",
      "severity",
      "struck",
      "major",
      "luck",
      "chance",
      "preventedBy",
    ] as const) {
      wide[name].set(old[name]);
    }
    Object.assign(this, wide, { count: old.count });
  }
}

/** How heavy events are, and what they weigh people by. */
export interface CandidateValues extends LoadValues {
  /** Mean severity, in stress. */
  readonly severity: number;
  readonly majorShare: number;
  readonly majorFactor: number;
}

/**
 * Lists an event whose severity, and whether it is major, stand in the block that `event` has drawn last; nobody has
 * prevented it yet. Returns its place; the caller says whose it is, where, about what, and how likely.
 */
export function listEvent(list: EventList, event: Stream, values: CandidateValues): number {
  const e = list.add();
  weigh(list, e, event, values);
  return e;
}

/** Gives an event that is listed its severity, and whether it is major, from the block that `event` has drawn last. */
export function weigh(list: EventList, e: number, event: Stream, values: CandidateValues): void {
  const major = unit(event.second) < values.majorShare;
  list.major[e] = major ? 1 : 0;
  list.severity[e] = exponentialOf(event.first, values.severity) * (major ? values.majorFactor : 1);
  list.struck[e] = 0;
  list.preventedBy[e] = 0;
}

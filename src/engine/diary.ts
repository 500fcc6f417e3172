import type { ColumnName, StateName } from "../model/columns.ts";

/** What one mechanism did to one column of one person in one week: a row of the ledger, in the order in which it happened. */
export interface LedgerRow {
  /** The mechanism, or "clamp" where a state was kept in its range. */
  readonly mechanism: string;
  /** The column that it added to: a state, or one that the week gathers. */
  readonly column: ColumnName;
  /** The state that it ends in. Practical resource is followed by setting: see `setting`. */
  readonly state: StateName;
  readonly setting: number | null;
  /** Added to the state, in the state's unit. The rows of a state add up to its change. */
  readonly amount: number;
}

/** A stigma event of the week, struck or prevented. */
export interface DiaryEvent {
  readonly setting: string;
  readonly identity: string;
  readonly severity: number;
  readonly major: boolean;
  /** The mechanism that kept it from happening, or null. */
  readonly preventedBy: string | null;
}

/** Somebody was asked. People are places in the network. */
export interface DiaryAsk {
  readonly contact: number;
  readonly blamed: boolean;
  /** Units of help that came back. */
  readonly given: number;
}

/** A group met and this person was there. */
export interface DiaryMeeting {
  readonly group: string;
  /** 1 affirms wholly, -1 shames. */
  readonly norm: number;
  readonly safeSpace: boolean;
}

/** Something of a few kinds that turned at the end of a week. */
export interface DiaryTurn {
  readonly what: "left" | "returned" | "stance";
  /** The setting, or the stance. */
  readonly to: string;
}

/** A step of the way of shown distress: the bars of the diary's waterfall. */
export interface ShownRow {
  /** The mechanism whose doing it is. What reaches distress through acute stress is credited to what made the stress. */
  readonly mechanism: string;
  /** "stress" for what acute stress carries over from earlier weeks, "limit" where a range or floor held, else "direct". */
  readonly way: "stress" | "direct" | "limit";
  /** Points of 0 to 100. The rows of a week add up to the change of shown distress. */
  readonly points: number;
}

export interface DiaryWeek {
  readonly week: number;
  readonly before: Readonly<Record<StateName, number>>;
  readonly after: Readonly<Record<StateName, number>>;
  readonly shownBefore: number;
  readonly shownAfter: number;
  readonly events: readonly DiaryEvent[];
  readonly ordinary: number;
  readonly asks: readonly DiaryAsk[];
  /** Groups whose meeting this person was at. */
  readonly meetings: readonly DiaryMeeting[];
  /** Settings that this person left or came back to, and another way of answering others, from next week on. */
  readonly turns: readonly DiaryTurn[];
  /** People who pressed this one to conform. */
  readonly pressedBy: readonly number[];
  /** People to whom a tie began, and with whom one ended, at the end of the week; in order of id. */
  readonly tiesBegan: readonly number[];
  readonly tiesEnded: readonly number[];
  readonly ledger: readonly LedgerRow[];
  readonly shown: readonly ShownRow[];
}

/** One person's weeks and why they went as they did. */
export interface Diary {
  readonly person: number;
  readonly weeks: readonly DiaryWeek[];
}

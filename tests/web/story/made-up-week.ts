import type { Diary, DiaryAsk, DiaryEvent, DiaryWeek } from "../../../src/engine/diary.ts";

/** A week of a diary in which nothing happens but what is given. */
export function madeUpWeek(week: number, happened: Partial<DiaryWeek> = {}): DiaryWeek {
  return {
    week,
    before: {} as DiaryWeek["before"],
    after: {} as DiaryWeek["after"],
    shownBefore: 30,
    shownAfter: 34,
    events: [],
    ordinary: 0,
    asks: [],
    meetings: [],
    turns: [],
    pressedBy: [],
    tiesBegan: [],
    tiesEnded: [],
    ledger: [],
    shown: [],
    ...happened,
  };
}

/** Six weeks of somebody, calm but for those that are given. */
export function madeUpDiary(person: number, ...told: readonly DiaryWeek[]): Diary {
  return { person, weeks: [1, 2, 3, 4, 5, 6].map((week) => told.find((one) => one.week === week) ?? madeUpWeek(week)) };
}

export function remark(severity = 1, more: Partial<DiaryEvent> = {}): DiaryEvent {
  return { setting: "school", identity: "religion", severity, major: false, preventedBy: null, ...more };
}

export function listens(contact: number, given = 1): DiaryAsk {
  return { contact, blamed: false, given };
}

export function blames(contact: number): DiaryAsk {
  return { contact, blamed: true, given: 0 };
}

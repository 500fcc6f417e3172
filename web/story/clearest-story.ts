import type { Diary, DiaryWeek } from "../../src/engine/diary.ts";

/** A week in which something of stigma struck somebody and somebody listened. People are places in the network. */
export interface ClearStory {
  readonly person: number;
  readonly week: number;
  /** Stigma events that struck, and where the first of them did. */
  readonly events: number;
  readonly setting: string;
  readonly major: boolean;
  /** Who pressed the person to fit in. */
  readonly pressedBy: readonly number[];
  /** Who listened, the one who gave most first. */
  readonly listeners: readonly number[];
  /** Shown distress before the week. */
  readonly before: number;
}

/** How far a week is from "one remark, one who listens": the fewer other things happened, the clearer. */
interface Candidate extends ClearStory {
  readonly clutter: number;
  /** Of the gravest event. */
  readonly severity: number;
}

/**
 * The clearest story of a run, by rule: of all weeks in which a stigma event struck somebody and somebody they told listened,
 * the one in which least else happened to them; among equals the one with the gravest event, then the earlier, then the person
 * who stands first. A week that has one before it and two after it goes first: what follows can be seen then. Null where
 * there is no such week.
 */
export function clearestStory(diaries: readonly Diary[]): ClearStory | null {
  const best = clearestOf(diaries, 1, 2) ?? clearestOf(diaries, 0, 0);
  if (best === null) return null;
  const { clutter: _, severity: __, ...story } = best;
  return story;
}

/** The best of the weeks but some at the start and some at the end. */
function clearestOf(diaries: readonly Diary[], first: number, last: number): Candidate | null {
  let best: Candidate | null = null;
  for (const { person, weeks } of diaries) {
    for (const week of weeks.slice(first, weeks.length - last)) {
      const found = storyOf(person, week);
      if (found !== null && (best === null || isClearer(found, best))) best = found;
    }
  }
  return best;
}

function storyOf(person: number, week: DiaryWeek): Candidate | null {
  const struck = week.events.filter(({ preventedBy }) => preventedBy === null);
  const helped = week.asks
    .filter(({ blamed, given }) => !blamed && given > 0)
    .sort((one, other) => other.given - one.given || one.contact - other.contact);
  if (struck.length === 0 || helped.length === 0) return null;
  const blamed = week.asks.filter((ask) => ask.blamed).length;
  const clutter =
    struck.length - 1 + (helped.length - 1) + blamed + week.pressedBy.length + week.meetings.length + (week.ordinary > 0 ? 1 : 0);
  return {
    person,
    week: week.week,
    events: struck.length,
    setting: struck[0].setting,
    major: struck.some(({ major }) => major),
    pressedBy: week.pressedBy,
    listeners: helped.map(({ contact }) => contact),
    before: week.shownBefore,
    clutter,
    severity: Math.max(...struck.map(({ severity }) => severity)),
  };
}

function isClearer(one: Candidate, other: Candidate): boolean {
  if (one.clutter !== other.clutter) return one.clutter < other.clutter;
  if (one.severity !== other.severity) return one.severity > other.severity;
  if (one.week !== other.week) return one.week < other.week;
  return one.person < other.person;
}

import type { AttemptNotes } from "../lessons/notebook.ts";
import type { Place } from "../state/place.ts";
import type { PupilsView } from "../state/shown.ts";
import type { Motion, Original, TextSize, Theme } from "../state/store.ts";
import type { Language } from "../words/language.ts";
import type { Edit, ShownMeasure } from "../worker/protocol.ts";

/** What a link or a hand-out says: where to go, which scenario lies there, and what to look at. */
export interface SharedState {
  readonly place: Place;
  /** The playground's scenario, also where the reader is to begin elsewhere; null for the one that the lab opens with. */
  readonly document: SharedDocument | null;
  /** In a lesson, what was tried there. */
  readonly lesson: SharedLesson | null;
  readonly week: number;
  readonly pair: readonly [first: number, second: number];
  readonly measure: ShownMeasure;
  readonly panels: 2 | 3 | 4;
  readonly selected: number | null;
  /** Variant in which the selected person is open, or null where only networks are. */
  readonly variant: number | null;
  /** What pupils see, where a teacher sends it; null for a reader's own link. */
  readonly view: PupilsView | null;
  /** Looks that a teacher chose for everybody. */
  readonly looks: SharedLooks | null;
  readonly language: Language;
}

/** A scenario as it is worked on, and as it came: see `ScenarioDocument`. */
export interface SharedDocument {
  readonly file: string;
  readonly text: string;
  readonly files: Readonly<Record<string, string>>;
  readonly edits: readonly Edit[];
  readonly original: Original;
}

/** Which version of a lesson is read, whether its year was run, and what was tried. Guesses stay where they were made. */
export interface SharedLesson {
  readonly short: boolean;
  readonly ran: boolean;
  readonly attempt: AttemptNotes;
}

export interface SharedLooks {
  readonly theme: Theme;
  readonly size: TextSize;
  readonly motion: Motion;
}

/** The state of a page that nobody has done anything on. */
export const plainState: SharedState = {
  place: { at: "story" },
  document: null,
  lesson: null,
  week: 0,
  pair: [0, 1],
  measure: "distress",
  panels: 2,
  selected: null,
  variant: null,
  view: null,
  looks: null,
  language: "en",
};

import type { ScenarioSource } from "./protocol.ts";
import type { WrittenLine } from "./twin-text.ts";

/** What a reader asks about one person: how would the weeks have gone, had something else been so from a week on? */
export interface TwinAsk {
  readonly source: ScenarioSource;
  readonly variant: number;
  readonly person: number;
  /** The first week in which it is so. */
  readonly week: number;
  /** What is done, as a scenario would say it. */
  readonly lines: readonly WrittenLine[];
}

/** A variant and its twin, which differ by some interventions: the same people, weeks and luck. */
export interface TwinRun {
  /** The person's shown distress from week 0 on, as it was and in the twin. */
  readonly before: Float32Array;
  readonly after: Float32Array;
  /** Twin minus as it was, averaged over the last `window` weeks. */
  readonly change: number;
  readonly window: number;
  /** Other people whose end moved by half a point or more, most first; how many moved by less, and how many by nothing, to the last bit. */
  readonly others: readonly { readonly person: number; readonly change: number }[];
  readonly slightly: number;
  readonly same: number;
  /** The two as a scenario of their own: as it was, then the twin. */
  readonly source: ScenarioSource;
  /** The scenario with the twin in it, and the places of the two in it. */
  readonly beside: { readonly text: string; readonly variants: readonly [asItWas: number, twin: number] };
}

/** How the person ends in another course of the weeks from the change on. */
export interface OtherCourse {
  /** Which course, from 1. */
  readonly course: number;
  readonly before: number;
  readonly after: number;
}

import type { MeasureName } from "../../src/model/measures/weekly.ts";

/** What the page opens with, as `kith lab` and `npm start` serve it at `start.json`. */
export interface StartResult {
  /** Name of the scenario's file, for messages. */
  readonly file: string;
  readonly text: string;
  /** Text of each file that the scenario names, by the name it has there; shipped data (kith:…) need not be among them. */
  readonly files: Readonly<Record<string, string>>;
  /** What the terminal computed, or null where nothing was. */
  readonly results: StartResults | null;
}

export interface StartResults {
  readonly replicates: number;
  /** Variant, then measure: one value a replicate; null where it is not there. */
  readonly outcomes: Readonly<Record<string, Readonly<Record<MeasureName, readonly (number | null)[]>>>>;
  /** One hash over the final worlds of all runs, in order of variant and replicate. */
  readonly hash: string;
}

/** What `npm start` has just computed, as `kith lab` serves it at `start.json`. */
export interface StartResult {
  /** Name of the scenario's file, for messages. */
  readonly file: string;
  /** The scenario as it was run. */
  readonly text: string;
  /** One hash over the final worlds of all runs, replicate by replicate and variant by variant. */
  readonly hash: string;
  /** How many replicates it covers. */
  readonly replicates: number;
}

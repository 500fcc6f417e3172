/** What `npm start` has just computed, as `kith lab` serves it at `start.json`. */
export interface StartResult {
  /** Name of the scenario's file, for messages. */
  readonly file: string;
  /** The scenario as it was run. */
  readonly text: string;
  /** Text of each file that the scenario names, by the name it has there; shipped data (kith:…) need not be among them. */
  readonly files: Readonly<Record<string, string>>;
  /** One hash over the final worlds of all runs, in order of variant and replicate. */
  readonly hash: string;
  /** How many replicates it covers. */
  readonly replicates: number;
}

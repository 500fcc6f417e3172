import { agreedPeers, disagreement } from "./agreed.ts";
import { besidePeers } from "./beside-peers.ts";
import { bigRun } from "./big-runs.ts";
import { classroom } from "./classroom.ts";
import { timeBlocks } from "./draws.ts";
import { generatorTimes } from "./generators.ts";
import { growth } from "./growth.ts";
import { memoryOverYears, personBytes } from "./memory.ts";
import { recordingCost } from "./recording.ts";
import type { MeasurementName, Measurements } from "./results.ts";
import { startUp } from "./start-up.ts";
import { stepTime } from "./step.ts";
import { sweepTime } from "./sweep.ts";

type Measured<Name extends MeasurementName> = NonNullable<Measurements[Name]>;

/** How each is measured, with what is known already: from before, and measured just now. */
export const measure: {
  readonly [Name in MeasurementName]-?: (known: Measurements) => Measured<Name> | Promise<Measured<Name>>;
} = {
  agreement: ({ agreement }) => agreedPeers(agreement),
  peers: ({ agreement }) => besidePeers((peer) => disagreement(agreement ?? agreedPeers(undefined), peer)),
  fixed: () => (["minimal", "both"] as const).flatMap((model) => [1e4, 1e5].map((people) => stepTime(model, people))),
  default: () => [1e4, 1e5].map((people) => stepTime("default", people)),
  growth: () => growth(),
  memory: () => personBytes(),
  flat: () => memoryOverYears(),
  million: () => bigRun(1e6, 52),
  tenMillion: () => bigRun(1e7, 4),
  sweep: async () => (await sweepTime()) ?? "one processor: nothing to divide a sweep among",
  startUp: () => startUp(),
  recording: () => recordingCost(),
  classroom: () => classroom(),
  generators: () => generatorTimes(),
  block: () => timeBlocks(),
};

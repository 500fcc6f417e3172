import type { StartResult } from "../../web/worker/start-result.ts";

/** A small circle whose ties begin and end, in two climates. */
export const livingText = `kith: 1
title: A circle of forty
question: Do people keep other friends in a kinder climate?
seed: 1
weeks: 40
warmUp: 20
population:
  people: 40
  identities: [{ dimension: religion, share: 0.3, visibility: 0.6 }]
settings:
  work: { climate: 0.6, time: 0.6, units: 3 }
ties: { preset: school }
mechanisms: { preset: both }
compare:
  as it is: {}
  kinder: { settings: { work: { climate: 0.1 } } }
replicates: 4
outcome: distress
`;

/** What the page opens with; nothing was computed in a terminal. */
export const livingStart: StartResult = { file: "circle.yaml", text: livingText, files: {}, results: null };

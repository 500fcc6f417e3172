import { rate, weight } from "../../parameters/parameter.ts";
import { defineMechanism } from "../mechanism.ts";

/** Expecting the next insult: events build vigilance, and vigilance makes the next event weigh more. */
export const vigilance = defineMechanism({
  name: "vigilance",
  title: "Vigilance",
  id: "M2",
  summary: "Stigma events build vigilance, and vigilant people feel the next event more.",
  rule: ["burden += amplification x vigilance x severity", "d vigilance = rate x (events - vigilance)"],
  sources: ["meyer2003", "assumed"],
  parameters: {
    amplification: weight(0.2, "how much heavier an event weighs for each unit of vigilance", "assumed", {
      max: 2,
      plausible: [0, 0.5],
    }),
    rate: rate(0.08, "how fast vigilance follows the number of events a week", "assumed"),
  },
  changes: ["vigilance", "stigmaBurden", "burden"],
  off: "Vigilance stays at 0.",
  draws: {},

  appraise({ count, state, gathered }, { amplification }) {
    for (let i = 0; i < count; i++) {
      const heavier = gathered.stigma[i] * amplification * state.vigilance[i];
      gathered.stigmaBurden[i] += heavier;
      gathered.burden[i] += heavier;
    }
  },

  respond({ count, state, change, events }, values) {
    for (let i = 0; i < count; i++) change.vigilance[i] += values.rate * (events[i] - state.vigilance[i]);
  },
});

import { rate } from "../../parameters/parameter.ts";
import { defineMechanism } from "../mechanism.ts";

/** Fast stress: takes in what is left of the week's burden and what hurt, wears on distress, and is half gone in a week. */
export const acuteStress = defineMechanism({
  name: "acuteStress",
  title: "Acute stress",
  id: "M11",
  summary: "What nobody eased and what hurt becomes acute stress; it wears on distress and is half gone after a week.",
  rule: ["acuteStress' = (1 - fading) x acuteStress + burden left + hurt", "d distress = toDistress x acuteStress"],
  sources: ["assumed"],
  parameters: {
    fading: rate(0.5, "share of acute stress that is gone after a week", "assumed"),
    toDistress: rate(0.095, "distress that a week brings for each unit of acute stress", "toward row 1", { plausible: [0, 0.3] }),
  },
  changes: ["acuteStress", "distress"],
  off: "Acute stress stays at 0: no event reaches distress.",
  draws: {},
  carries: [
    { from: "burden", into: "acuteStress", factor: () => 1 },
    { from: "hurt", into: "acuteStress", factor: () => 1 },
  ],

  respond({ count, state, change, gathered }, { fading, toDistress }) {
    for (let i = 0; i < count; i++) {
      change.acuteStress[i] += gathered.burden[i] + gathered.hurt[i] - fading * state.acuteStress[i];
      change.distress[i] += toDistress * state.acuteStress[i];
    }
  },
});

import { distress } from "../../parameters/parameter.ts";
import { defineMechanism } from "../mechanism.ts";

/** Two people who are both very distressed may dwell on it together. */
export const coRumination = defineMechanism({
  name: "coRumination",
  title: "Dwelling on it together",
  id: "M5",
  summary: "When somebody very distressed leans on somebody very distressed, dwelling on it adds a little distress.",
  rule: ["each helper, if both have distress above `above`: d distress += added"],
  sources: ["assumed"],
  parameters: {
    above: distress(2, "distress from which talk turns into dwelling on it", "assumed"),
    added: distress(0.01, "distress added for each such helper", "assumed", { max: 0.5, plausible: [0, 0.1] }),
  },
  changes: ["distress"],
  off: "Talking never adds distress by itself.",
  draws: {},

  answer({ asks, state, change }, { above, added }) {
    for (let k = 0; k < asks.count; k++) {
      const i = asks.asker[k];
      const j = asks.contact[k];
      if (asks.given[k] > 0 && state.distress[i] > above && state.distress[j] > above) change.distress[i] += added;
    }
  },
});

import { groupNamed } from "../groups/groups.ts";
import { defineIntervention } from "./intervention.ts";

/** Opens a group of the scenario, with the members that it has, for as long as it runs. */
export const openGroup = defineIntervention({
  name: "openGroup",
  title: "Open a group",
  summary: "A group of the scenario that is closed at first (open: false) runs for a while, with its own members.",
  rule: ["in its weeks the group is open; after them it is closed"],
  sources: ["assumed"],
  parameters: {},
  names: { group: { of: "group", many: false, required: true, meaning: "the group, by its name under groups" } },
  reaches: "everybody",
  dose: null,
  works: "while",
  changes: [],
  touches: ["groups"],
  changesTies: false,
  keeps: [],
  draws: {},

  begin({ groups }, { plan }) {
    const group = groupNamed(groups, plan.names["group"][0]);
    if (group < 0)
      throw new RangeError(`no group is called "${plan.names["group"][0]}"; known: ${groups.names.join(", ") || "none"}`);
    groups.open[group] = 1;
  },

  end({ groups }, { plan }) {
    groups.open[groupNamed(groups, plan.names["group"][0])] = 0;
  },
});

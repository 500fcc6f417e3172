import { groupNamed } from "../groups/groups.ts";
import { defineIntervention } from "./intervention.ts";

/** Opens a group of the scenario, with the members that it has, for as long as it runs. */
export const openGroup = defineIntervention({
  name: "openGroup",
  title: "Open a group",
  summary: "A group of the scenario that is closed at first (open: false) runs for a while, with its own members.",
  rule: ["in its weeks the group is open; after them it is closed, unless another line keeps it open"],
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

  // Week by week, and after other lines have ended: the end of one line leaves a group open that another keeps open.
  apply({ groups }, { plan }) {
    groups.open[groupNamed(groups, plan.names["group"][0])] = 1;
  },

  end({ groups }, { plan }) {
    groups.open[groupNamed(groups, plan.names["group"][0])] = 0;
  },
});

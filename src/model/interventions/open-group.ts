import { groupNamed } from "../groups/groups.ts";
import { defineIntervention } from "./intervention.ts";

/** Opens a group of the scenario, with the members that it has, for as long as it runs. */
export const openGroup = defineIntervention({
  name: "openGroup",
  title: "Open a group",
  summary: "A group of the scenario that is closed at first runs for a while, with its own members.",
  rule: ["in its weeks the group is open; before and after it is as the scenario says"],
  sources: ["assumed"],
  parameters: {},
  names: { group: { of: "group", many: false, required: true, meaning: "the group, by its name under groups" } },
  reaches: "everybody",
  dose: null,
  works: "while",
  changes: [],
  touches: ["groups"],
  changesTies: false,
  keeps: ["wasOpen"],
  draws: {},

  begin({ groups, count }, { plan, columns }) {
    const group = groupNamed(groups, plan.names["group"][0]);
    if (group < 0)
      throw new RangeError(`no group is called "${plan.names["group"][0]}"; known: ${groups.names.join(", ") || "none"}`);
    if (count > 0) (columns.kept.get("wasOpen") as Float64Array)[0] = groups.open[group];
    groups.open[group] = 1;
  },

  end({ groups, count }, { plan, columns }) {
    const wasOpen = count > 0 ? (columns.kept.get("wasOpen") as Float64Array)[0] : 0;
    groups.open[groupNamed(groups, plan.names["group"][0])] = wasOpen;
  },
});

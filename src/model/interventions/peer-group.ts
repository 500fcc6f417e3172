import { choice } from "../../parameters/parameter.ts";
import { groupNamed, join, leave } from "../groups/groups.ts";
import { type GroupValues, groupParameters } from "../groups/parameters.ts";
import type { GroupPlan } from "../groups/plan.ts";
import { defineIntervention } from "./intervention.ts";
import type { InterventionPlan } from "./plan.ts";

/** A group of the people who are meant, open for as long as it runs. What its meetings do stands in `groupMeetings` and `safeSpaces`. */
export const peerGroup = defineIntervention({
  name: "peerGroup",
  title: "Peer group",
  summary: "People who are meant meet in a group of their own, affirming or shaming, safe space or not, while it runs.",
  rule: [
    "in its weeks a group of the people it reaches is open; it meets with chance min(1, dose x meeting) a week",
    "who has left it does not come back, and takes no more doses",
    "norm, hours and what members carry out of it are those of any group",
  ],
  sources: ["row 21", "row 22", "row 51", "assumed"],
  parameters: {
    ...groupParameters,
    safeSpace: choice(
      [
        { name: "no", meaning: "a group like any other" },
        { name: "yes", meaning: "in its hours nobody hides and the climate is a kind one" },
      ],
      "whether it is a safe space",
      "assumed",
    ),
  },
  names: {
    focus: {
      of: "identity",
      many: false,
      required: false,
      meaning: "the identity that it is about; whatever identity its members carry if left out",
    },
  },
  reaches: "people",
  dose: "a member in a week",
  works: "while",
  changes: [],
  touches: ["groups"],
  changesTies: false,
  keeps: [],
  draws: {},

  begin(world, { plan, chosen }) {
    const group = groupNamed(world.groups, plan.name);
    for (const i of chosen()) join(world, group, i);
  },

  apply(world, { plan, columns, chosen, affords, spend }) {
    const { groups, absent, count } = world;
    const group = groupNamed(groups, plan.name);
    const people = chosen();
    groups.open[group] = 1;
    let members = 0;
    for (const i of people) {
      // Who has left meanwhile, the group or the network, stays away and costs nothing.
      if (groups.member[group * count + i] === 0 || absent[i] === 1) continue;
      if (affords(plan.dose)) {
        spend(plan.dose);
        members++;
      } else leave(world, group, i);
    }
    columns.served[0] = members;
    if (members === 0 && people.length > 0) columns.last[0] = world.week;
  },

  end({ groups }, { plan }) {
    groups.open[groupNamed(groups, plan.name)] = 0;
  },
});

/** The groups that lines open, closed and without members before they begin: the world makes them with all others. */
export function groupsOf(lines: readonly InterventionPlan[]): GroupPlan[] {
  return lines
    .filter(({ what }) => what === peerGroup.name)
    .map(({ name, dose, values, names }) => ({
      name,
      who: null,
      focus: names["focus"]?.[0] ?? null,
      safeSpace: values["safeSpace"] === 1,
      open: false,
      values: { ...(values as GroupValues), meeting: Math.min(1, dose * values["meeting"]) },
    }));
}

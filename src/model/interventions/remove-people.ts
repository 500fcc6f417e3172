import { defineIntervention } from "./intervention.ts";
import { serve } from "./serve.ts";

/**
 * People leave the network for good. Whoever is chosen is in no measure from then on, whatever the dose: at dose 0 they
 * stay, and only the measures do without them. So two variants can speak of the same people: the one that loses its hubs
 * marks those whom the other loses at dose 0, and the other way round.
 */
export const removePeople = defineIntervention({
  name: "removePeople",
  title: "People leave",
  summary: "People leave the network with all their ties, and measures do without them.",
  rule: [
    "when it begins, each of their ties ends with chance dose; at dose 1 they have left and form no new ones",
    "measures are about the others from then on, at dose 0 too",
  ],
  sources: ["assumed"],
  parameters: {},
  reaches: "people",
  dose: "a person",
  works: "once",
  changes: [],
  touches: ["ties", "absent", "leftOut"],
  changesTies: true,
  keeps: [],
  draws: {
    cut: "who = person, slot = contact: first word the tie ends; second word unused",
  },

  begin(world, line) {
    const { plan, dice, ties } = line;
    for (const i of serve(world, line)) {
      const { network, absent, leftOut } = world;
      leftOut[i] = 1;
      for (let a = network.ends[i] - 1; plan.dose > 0 && a >= network.offsets[i]; a--) {
        if (dice.cut.uniform(network.ids[i], network.ids[network.targets[a]]) < plan.dose) ties.cut(world, a);
      }
      if (plan.dose >= 1) absent[i] = 1;
    }
  },
});

import { choice, whole } from "../../parameters/parameter.ts";
import { defineIntervention } from "./intervention.ts";
import { manners } from "./manners.ts";
import { wholeNumber } from "./partners.ts";

const closest = 0;
const weakest = 1;

/** Some of a person's ties get a manner of their own: a supportive parent begins to shame, a harsh friend to listen. */
export const changeTies = defineIntervention({
  name: "changeTies",
  title: "Change ties",
  summary: "Some of a person's ties turn supportive, neutral or stigmatizing towards them, whatever the other's stance.",
  rule: [
    "when it begins: over dose x ties of their ties, the other acts on them by `manner` from then on; trust stays as it is",
    "closest: most trust first · weakest: least trust first · random: by the draw of the pair; equal trust by id",
  ],
  sources: ["row 14", "row 15", "row 16", "assumed"],
  parameters: {
    ties: whole(1, "ties of each person that change at dose 1", "assumed", { min: 1, max: 30, plausible: [1, 5], unit: "ties" }),
    which: choice(
      [
        { name: "closest", meaning: "those in whom they trust most" },
        { name: "weakest", meaning: "those in whom they trust least" },
        { name: "random", meaning: "any" },
      ],
      "which of a person's ties",
      "assumed",
    ),
    manner: choice(manners, "how the other acts on them from then on", "assumed"),
  },
  reaches: "people",
  dose: "a tie",
  works: "once",
  changes: [],
  touches: ["manner of ties"],
  changesTies: true,
  keeps: [],
  draws: {
    number: "who = person, slot 0: first word whether a part of a tie changes; second word unused",
    which: "who = person, slot = contact: first word the order of ties at random; second word unused",
  },

  begin(world, { plan, values, columns, dice, affords, spend, chosen }) {
    const { offsets, ends, targets, trust, manner, ids } = world.network;
    for (const i of chosen()) {
      const order = (a: number) =>
        values.which === closest ? -trust[a] : values.which === weakest ? trust[a] : dice.which.uniform(ids[i], ids[targets[a]]);
      const ranked = Array.from({ length: ends[i] - offsets[i] }, (_, k) => ({ arc: offsets[i] + k, by: order(offsets[i] + k) }));
      // Rows are in order of id, and sorting keeps equals as they were.
      ranked.sort((one, other) => one.by - other.by);
      const wanted = wholeNumber(plan.dose * values.ties, dice.number.uniform(ids[i], 0));
      columns.unplaced[0] += Math.max(0, wanted - ranked.length);
      for (const { arc } of ranked.slice(0, wanted)) {
        if (!affords(1)) break;
        spend(1);
        manner[arc] = values.manner;
        world.tiesStale[i] = 1;
      }
      columns.served[0]++;
    }
    world.tiesVersion++;
  },
});

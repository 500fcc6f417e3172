import { share, whole } from "../../parameters/parameter.ts";
import { identityBit } from "../identity-bit.ts";
import { defineIntervention } from "./intervention.ts";
import { findPartner, peopleWho, wholeNumber } from "./partners.ts";

/** Brings people together who differ in an identity: ties that would hardly begin by themselves. They live on by themselves. */
export const contact = defineIntervention({
  name: "contact",
  title: "Contact across groups",
  summary: "People get ties to people who differ from them in an identity.",
  rule: [
    "when it begins, each gets dose x ties new ties, each to somebody who carries the identity if they do not, and the other way round",
    "a part of a tie comes about with that chance; a partner who is there, not tied to them and has room is drawn",
  ],
  sources: ["row 23", "row 24", "assumed"],
  parameters: {
    ties: whole(1, "new ties that a person gets at dose 1", "assumed", { min: 1, max: 8, plausible: [1, 4], unit: "ties" }),
    trust: share(0.3, "trust of both when the tie begins", "assumed"),
  },
  names: {
    identity: {
      of: "identity",
      many: false,
      required: false,
      meaning: "the identity in which the two differ; the scenario's first if left out",
    },
  },
  reaches: "people",
  dose: "a tie",
  works: "once",
  changes: [],
  touches: ["ties"],
  changesTies: true,
  keeps: [],
  draws: {
    number: "who = person, slot 0: first word whether a part of a tie comes about; second word unused",
    partner: "who = person, slot = 64 x tie + try: first word somebody from the other side; second word unused",
  },

  begin(world, line) {
    const { plan, values, columns, dice, ties, affords, spend } = line;
    const bit = identityBit(line.identities, plan.names["identity"]?.[0] ?? line.identities[0]);
    const carries = (i: number) => (world.traits.identities[i] & bit) !== 0;
    const [with_, without] = [peopleWho(world, carries), peopleWho(world, (i) => !carries(i))];
    for (const i of line.chosen()) {
      const number = wholeNumber(plan.dose * values.ties, dice.number.uniform(world.network.ids[i], 0));
      for (let n = 0; n < number; n++) {
        if (!affords(1)) return;
        const found = findPartner(world, carries(i) ? without : with_, dice.partner, i, n, (j) => ties.tie(world, i, j, values));
        if (found < 0) {
          // Nobody is left for this person, or no room: looking on would not help.
          columns.unplaced[0] += number - n;
          break;
        }
        spend(1);
      }
      columns.served[0]++;
    }
  },
});

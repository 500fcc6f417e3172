import { share } from "../../parameters/parameter.ts";
import { unit } from "../../random/stream.ts";
import { settingAt } from "../ties/form.ts";
import { defineIntervention } from "./intervention.ts";
import { findPartner, peopleWho, wholeNumber } from "./partners.ts";
import { placeOf } from "./who.ts";

/** Gives people mentors: somebody with standing in another unit, whose practical support counts double while the tie lasts. One counts so for a person: the first. */
export const bridgingMentors = defineIntervention({
  name: "bridgingMentors",
  title: "Bridging mentors",
  summary: "People get a tie to somebody with standing in another unit, whose practical support counts double.",
  rule: [
    "when it begins, each gets dose new ties, each to somebody with standing in a setting who belongs to another unit there",
    "a part of a tie comes about with that chance; the first of them is one's mentor",
    "practical support from one's mentor counts x practicalSupport.mentoring; the tie lives on like any other",
  ],
  sources: ["granovetter1973", "assumed"],
  parameters: {
    trust: share(0.4, "trust of both when the tie begins", "assumed"),
  },
  names: {
    setting: {
      of: "setting",
      many: false,
      required: false,
      meaning: "where the mentors have standing; each person's drawn by time shares if left out",
    },
  },
  reaches: "people",
  dose: "a mentor",
  works: "once",
  changes: [],
  touches: ["ties", "mentor"],
  changesTies: true,
  keeps: [],
  draws: {
    number: "who = person, slot 0: first word whether a part of a tie comes about; second word unused",
    setting: "who = person, slot = tie: first word the setting; second word unused",
    partner: "who = person, slot = 64 x tie + try: first word somebody with standing there; second word unused",
  },

  begin(world, line) {
    const { plan, values, columns, dice, ties, affords, spend } = line;
    const { settings, traits, count, mentor } = world;
    const given = plan.names["setting"]?.[0];
    const only = given === undefined ? -1 : placeOf(settings.names, given, "setting");
    const lists = settings.names.map((_name, k) => peopleWho(world, (i) => traits.standing[k * count + i] === 1));
    for (const i of line.chosen()) {
      const id = world.network.ids[i];
      const number = wholeNumber(plan.dose, dice.number.uniform(id, 0));
      let made = 0;
      for (let n = 0; n < number; n++) {
        if (!affords(1)) return;
        dice.setting.block(id, n);
        const k = only >= 0 ? only : settingAt(settings.time, unit(dice.setting.first));
        const elsewhere = (j: number) => settings.unit[k * count + j] !== settings.unit[k * count + i];
        const found = findPartner(world, lists[k], dice.partner, i, n, (j) => elsewhere(j) && ties.tie(world, i, j, values));
        if (found < 0) {
          columns.unplaced[0]++;
          continue;
        }
        spend(1);
        if (made++ > 0) continue;
        mentor[i] = found + 1;
        columns.served[0]++;
      }
    }
  },
});

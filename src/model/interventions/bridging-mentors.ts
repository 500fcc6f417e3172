import { share } from "../../parameters/parameter.ts";
import { unit } from "../../random/stream.ts";
import { defineIntervention } from "./intervention.ts";
import { findPartner, peopleWho } from "./partners.ts";
import { placeOf } from "./who.ts";

/** Gives people a mentor: somebody with standing in another unit, whose practical support counts double while the tie lasts. */
export const bridgingMentors = defineIntervention({
  name: "bridgingMentors",
  title: "Bridging mentors",
  summary: "People get a tie to somebody with standing in another unit, whose practical support counts double.",
  rule: [
    "when it begins, each gets one new tie to somebody with standing in a setting who belongs to another unit there",
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
    setting: "who = person, slot 0: first word the setting; second word unused",
    partner: "who = person, slot = try: first word somebody with standing there; second word unused",
  },

  begin(world, line) {
    const { plan, values, columns, dice, ties, affords, spend } = line;
    const { settings, traits, count, mentor } = world;
    const given = plan.names["setting"]?.[0];
    const only = given === undefined ? -1 : placeOf(settings.names, given, "setting");
    const lists = settings.names.map((_name, k) => peopleWho(world, (i) => traits.standing[k * count + i] === 1));
    for (const i of line.chosen()) {
      if (!affords(plan.dose)) return;
      dice.setting.block(world.network.ids[i], 0);
      const k = only >= 0 ? only : settingAt(settings.time, unit(dice.setting.first));
      const elsewhere = (j: number) => settings.unit[k * count + j] !== settings.unit[k * count + i];
      const found = findPartner(world, lists[k], dice.partner, i, 0, (j) => elsewhere(j) && ties.tie(world, i, j, values));
      if (found < 0) {
        columns.unplaced[0]++;
        continue;
      }
      mentor[i] = found + 1;
      spend(plan.dose);
      columns.served[0]++;
    }
  },
});

/** A setting by its share of time. */
function settingAt(time: Float64Array, uniform: number): number {
  let total = 0;
  for (const part of time) total += part;
  let left = uniform * total;
  for (let k = 0; k < time.length - 1; k++) {
    left -= time[k];
    if (left < 0) return k;
  }
  return time.length - 1;
}

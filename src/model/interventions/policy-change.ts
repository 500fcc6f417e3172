import { share } from "../../parameters/parameter.ts";
import { defineIntervention } from "./intervention.ts";

/** Rules that hold for everybody in a setting: a kinder climate, a stronger policy, or both. They end with their last week. */
export const policyChange = defineIntervention({
  name: "policy",
  title: "Policy",
  summary: "Settings get a kinder climate or stronger rules against devaluing acts, for everybody there.",
  rule: ["climate x (1 - dose x (1 - climateFactor)), never below 0", "policy = 1 - (1 - policy) x (1 - dose x strength)"],
  sources: ["row 25", "row 27"],
  parameters: {
    climateFactor: share(0.7, "what is left of the climate at dose 1", "toward row 25"),
    strength: share(0, "share of the events still left that stronger rules prevent at dose 1", "assumed"),
  },
  names: { settings: { of: "setting", many: true, required: false, meaning: "settings in which it holds; all if left out" } },
  reaches: "everybody",
  dose: "a setting in a week",
  works: "while",
  changes: [],
  touches: ["climate", "policy"],
  changesTies: false,
  keeps: [],
  draws: {},

  apply(world, { plan, columns, affords, spend }) {
    const doses = plan.dose * (plan.names["settings"]?.length ?? world.settings.names.length);
    if (affords(doses)) spend(doses);
    else columns.last[0] = world.week;
  },

  move(numbers, { plan, values }) {
    const factor = Math.max(0, 1 - plan.dose * (1 - values.climateFactor));
    const left = Math.max(0, 1 - plan.dose * values.strength);
    for (const setting of plan.names["settings"] ?? numbers.settings) {
      const here = `settings.${setting}`;
      for (const path of numbers.all.get(`${here}.climate`)?.moves ?? []) numbers.set(path, numbers.get(path) * factor);
      numbers.set(`${here}.policy`, 1 - (1 - numbers.get(`${here}.policy`)) * left);
    }
  },
});

import { whole } from "../../parameters/parameter.ts";
import { defineIntervention } from "./intervention.ts";

/**
 * Moves one number of the scenario: a share of people, a climate, a parameter of a mechanism or of ties. Shares of people
 * move by each person's own draw: whoever turns first on the way up turns back last on the way down.
 */
export const setNumber = defineIntervention({
  name: "set",
  title: "Set a number",
  summary: "A number of the scenario moves to a value, at once, in a line or in steps, and back when its weeks are over.",
  rule: [
    "in its weeks a to b: number = from + (to - from) x (week - a) / (b - a); just `to` without from",
    "with steps: that many levels of equal length, the first `from`, the last `to`",
    "lines further down in the list have the last word; after its weeks the number is again what the scenario says",
  ],
  sources: ["assumed"],
  parameters: {
    steps: whole(0, "levels on the way; 0 for a straight line", "assumed", { max: 1000, plausible: [0, 20], unit: "steps" }),
  },
  numbers: {
    from: { meaning: "value in its first week; the same as to if left out", required: false },
    to: { meaning: "value in its last week", required: true },
  },
  names: {
    number: {
      of: "number",
      many: false,
      required: true,
      meaning: "the number, dotted as in settings.work.climate or mechanisms.mood.spread",
    },
  },
  reaches: "everybody",
  dose: null,
  works: "while",
  changes: [],
  touches: ["any number of population, settings, groups, ties or mechanisms"],
  changesTies: false,
  keeps: [],
  draws: {},

  move(numbers, { plan, values, columns }, week) {
    const to = plan.numbers["to"];
    const from = plan.numbers["from"] ?? to;
    numbers.set(
      plan.names["number"][0],
      between(from, to, values.steps, week - columns.began[0], columns.last[0] - columns.began[0]),
    );
  },
});

/** The value after `passed` of `all` weeks: `from` in the first, exactly `to` in the last. */
function between(from: number, to: number, steps: number, passed: number, all: number): number {
  if (passed >= all || from === to) return to;
  if (steps === 1) return to;
  if (steps === 0) return from + ((to - from) * passed) / all;
  const level = Math.floor((passed * steps) / (all + 1));
  return level === steps - 1 ? to : from + ((to - from) * level) / (steps - 1);
}

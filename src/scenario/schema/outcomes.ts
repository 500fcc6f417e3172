import * as z from "zod";
import { group, list, textField, wordField } from "../fields.ts";
import { longestName } from "../outcomes/names.ts";
import type { Registry } from "../registry.ts";
import { isWhat } from "../words.ts";
import { claimFields } from "./hypothesis.ts";

/** Outcomes that a scenario defines. */
export function outcomesField() {
  const { statisticName, statisticFields } = claimFields();
  const own = group(
    {
      name: textField(longestName, {
        description: "The name of its column in every results table: letters, digits and _ only.",
        examples: ["lateDistress"],
      }),
      title: textField(200, { description: "A few words for headings; what it measures in words if left out." }).optional(),
      statistic: statisticName,
      ...statisticFields,
      by: textField(60, {
        description:
          "One outcome for each group of people: a dimension of identity (who carries it, and who does not), identity (each dimension, and who carries none) or group (members of each group that meets, and who is in none).",
        examples: ["religion", "identity"],
      }).optional(),
    },
    { description: "A statistic of each run with a name of one's own." },
  );
  return list(own, 40, {
    description:
      "Outcomes of one's own: statistics of each run that become columns of every results table, beside the weekly measures. kith describe outcomes tells how they are written.",
    examples: [[{ name: "lateDistress", statistic: "mean", of: "distress", among: "devalued", weeks: "last 26" }]],
  });
}

/** What the verdict is about: a weekly measure, or an outcome of one's own. */
export function outcomeField({ outcomes }: Registry) {
  const names = outcomes.map(({ name }) => name);
  const words = (input: unknown) => `${isWhat(input)}; it must be the name of an outcome`;
  return z
    .union([wordField(names, "an outcome", {}), textField(2 * longestName, {})], { error: ({ input }) => words(input) })
    .meta({
      description: `What the verdict is about: one of the scenario's own outcomes, or a weekly measure. ${outcomes.map(({ name, meaning }) => `${name}: ${meaning}.`).join(" ")}`,
      default: "distress",
    })
    .default("distress");
}

import * as z from "zod";
import { list, nameField, plainNumber } from "../fields.ts";
import { valueField } from "./values.ts";

/** People whose attribute has one of some values: `{ department: [DISQ, SFLE] }`. */
export const whereField = z.record(
  z.string(),
  z.union([valueField, list(valueField, 1000, {})], { error: () => "must be a value of the attribute, or a list of them" }),
  {
    error: () => "must name an attribute of people and its values: where: { department: DISQ }",
  },
);

/** Ways to say whom something is about: all that are given hold together. Groups and interventions share them. */
export const whoFields = {
  identity: nameField
    .meta({ description: "People who carry this identity, named by its dimension.", examples: ["religion"] })
    .optional(),
  where: whereField
    .meta({
      description: "People whose attribute in the network has one of these values.",
      examples: [{ department: ["DISQ", "SFLE"] }],
    })
    .optional(),
  people: list(valueField, 1000, {
    description: "People by name, as the network has them; by number in a generated network.",
    examples: [
      ["Anna", "Ben"],
      [0, 17],
    ],
  }).optional(),
  share: plainNumber(
    { min: 0, max: 1, whole: false, unit: "share", percent: true },
    { description: "Share of all these, drawn person by person.", default: 1, examples: [0.3, "30%"] },
  ).default(1),
};

import { group, list, nameField, parameterField, plainNumber } from "../fields.ts";
import { limits } from "../limits.ts";
import type { Registry } from "../registry.ts";
import { whereField } from "./who.ts";

const share = { min: 0, max: 1, whole: false, unit: "share", percent: true } as const;

const identity = group(
  {
    dimension: nameField.meta({
      description: "What the identity is about: one of ten dimensions, or a word of your own. All behave alike.",
      examples: [
        "race",
        "ethnicity",
        "gender",
        "sexual orientation",
        "disability",
        "age",
        "appearance",
        "religion",
        "income",
        "political belief",
      ],
    }),
    share: plainNumber(share, {
      description: "Share of people who carry it, drawn person by person. Instead of where.",
      examples: [0.2, "20%"],
    }).optional(),
    where: whereField
      .meta({
        description: "People whose attribute in the network has one of these values. Instead of share.",
        examples: [{ block: 2 }, { department: ["DISQ", "SFLE"] }],
      })
      .optional(),
    visibility: plainNumber(share, {
      description: "Mean visibility: how easily others see the identity.",
      source: "assumed",
      default: 0.6,
    }).default(0.6),
    visibilitySpread: plainNumber(share, {
      description: "SD of visibility; each person's is drawn once and kept within 0.1 to 1.",
      source: "assumed",
      default: 0.2,
    }).default(0.2),
  },
  { description: "An identity that some settings devalue." },
);

/** Who lives here, apart from ties. */
export function populationField({ population }: Registry) {
  const parameters = Object.fromEntries(
    Object.entries(population).map(([name, parameter]) => [name, parameterField(parameter).default(parameter.default)]),
  );
  return group(
    {
      people: plainNumber(
        { min: 1, max: limits.people, whole: true, unit: "people" },
        { description: "Number of people. 300 if left out; a network from a file brings its own.", default: 300 },
      ).optional(),
      identities: list(identity, limits.identities, {
        description: "Identities that some settings devalue. A person may carry several.",
      }).default([]),
      ...parameters,
    },
    { description: "Who lives here, apart from ties." },
  );
}

import * as z from "zod";
import { group, named, nameField, numberWords, plainNumber } from "../fields.ts";
import { limits } from "../limits.ts";
import { isWhat } from "../words.ts";

const share = { min: 0, max: 1, whole: false, unit: "share", percent: true } as const;
const factor = { min: 0, max: 10, whole: false, unit: "none" } as const;
const units = { min: 1, max: limits.units, whole: true, unit: "units" } as const;

const climate = z
  .union([plainNumber(share, {}), z.record(nameField, plainNumber(share, {}), { error: ({ input }) => isWhat(input) })], {
    error: ({ input }) =>
      `${isWhat(input)}; it must be a number between 0 and 1, or one for each identity: climate: { religion: 0.6 }`,
  })
  .meta({
    description:
      "How devaluing the climate is: 0 not at all, 0.5 the neutral reference, 1 most. One number for all identities, or one for each; those not named have 0.5.",
    unit: "share",
    examples: [0.5, { religion: 0.7 }],
  });

const setting = group(
  {
    climate,
    time: plainNumber(share, {
      description: "Share of waking time spent here. All settings together: 1 at most.",
      examples: [0.6, "60%"],
    }),
    policy: plainNumber(share, {
      description: "Strength of policies against devaluing acts: the share of events that they prevent.",
      default: 0,
    }).default(0),
    contact: plainNumber(factor, {
      description: "Ties that belong here, where ties live: how often people meet, compared with other ties.",
      default: 1,
      source: "assumed",
    }).default(1),
    ending: plainNumber(factor, {
      description: "Ties that belong here, where ties live: how easily they end, compared with other ties.",
      default: 1,
      source: "assumed",
    }).default(1),
    units: z
      .union(
        [
          plainNumber(units, {}),
          z
            .string()
            .min(1, { error: () => "is empty" })
            .max(200),
        ],
        {
          error: ({ input }) =>
            typeof input === "number"
              ? numberWords(input, units)
              : `${isWhat(input)}; it must be a number of units, or an attribute of people`,
        },
      )
      .meta({
        description: "Number of units (teams, classes), people placed at random; or the attribute of people that names theirs.",
        unit: "units",
        default: 1,
        examples: [12, "department"],
      })
      .default(1),
  },
  { description: "A part of life with a climate of its own: work, school, neighborhood." },
);

/** Where life takes place. */
export const settingsField = named(setting, { description: "Where life takes place: a name of your own for each setting." });

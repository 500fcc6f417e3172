import * as z from "zod";
import { group, list, plainNumber, textField } from "../fields.ts";
import { limits } from "../limits.ts";
import type { Registry } from "../registry.ts";
import { isWhat } from "../words.ts";
import { commonKeys } from "./swept-keys.ts";

const points = { min: 1, max: limits.sweepPoints, whole: true, unit: "points" } as const;
const replicates = { min: 2, max: limits.replicates, whole: true, unit: "replicates" } as const;

/** Names of the kinds of designs, in the order in which they are told. */
export const designKinds = [
  "grid",
  "zip",
  "list",
  "file",
  "latinHypercube",
  "sobol",
  "morris",
  "sobolIndices",
  "cross",
  "append",
] as const;
export type DesignKind = (typeof designKinds)[number];

/** What is varied from point to point. What stands under keys is looked at by those who know the keys (sweep/levels.ts). */
export function sweepField(registry: Registry) {
  return group(
    {
      ...designFields(registry),
      replicates: plainNumber(
        { min: 1, max: limits.replicates, whole: true, unit: "replicates" },
        { description: "How often every point is repeated with other dice; the scenario's replicates if left out." },
      ).optional(),
      until: group(
        {
          outcome: textField(60, {
            description: "The outcome whose intervals are looked at: a weekly measure, or one of the scenario's own outcomes.",
            examples: ["distress"],
          }),
          narrower: plainNumber(
            { min: 1e-9, max: 1e9, whole: false, unit: "none" },
            {
              description:
                "Replicates stop once the 95% interval of its mean is no wider than this at every point, from the lower end to the upper; with compare, that of every difference between variants.",
              examples: [2],
            },
          ),
          looks: list(plainNumber(replicates, {}), 20, {
            description: "Replicates after which one looks, fixed beforehand; the last one is the most there will be.",
            examples: [[20, 40, 80, 160]],
          }),
        },
        { description: "Instead of replicates: repeat until intervals are narrow enough, by a fixed schedule of looks." },
      ).optional(),
      sharedShocks: z
        .boolean({ error: ({ input }) => `${isWhat(input)}; it must be true or false` })
        .meta({
          description: "Whether all points share people and shocks, so that differences between points are of the same people.",
          default: true,
        })
        .default(true),
    },
    {
      description:
        "What is varied from point to point, for kith sweep. Several designs in one block are crossed: every row of one with every row of the other.",
    },
  );
}

/** Keys of the scenario, each with its lowest and highest value. */
export function rangesField(registry: Registry, description: string) {
  return byKey(registry, range, description);
}

const inside = new WeakMap<Registry, ReturnType<typeof makeInside>>();

/** A block of designs inside another. */
export function designsField(registry: Registry) {
  const known = inside.get(registry) ?? makeInside(registry);
  inside.set(registry, known);
  return known;
}

function makeInside(registry: Registry) {
  return group(designFields(registry));
}

/** What each kind of design is. */
const meaningOf: Readonly<Record<DesignKind, string>> = {
  grid: "Every combination of the values of some keys.",
  zip: "Values side by side: the first of every key, then the second of every key.",
  list: "Points one by one, all with the same keys.",
  file: "A table (.csv or .tsv) below the scenario's folder: one column a key, one row a point.",
  latinHypercube: "Points at random, spread evenly over every range: a Latin hypercube, from the scenario's seed.",
  sobol: "Points of a Sobol sequence: no chance, spread evenly over all ranges together. Best a power of two.",
  morris: "Screening: which of many keys matter at all (Morris). Read by kith sensitivity; crossed with nothing.",
  sobolIndices:
    "Which keys make outcomes differ, alone and together (Sobol indices by Saltelli's sample). Read by kith sensitivity; crossed with nothing.",
  cross: "Blocks of designs that are crossed: every row of one with every row of the others.",
  append: "Blocks of designs one after another, all over the same keys.",
};

function designFields(registry: Registry) {
  const ranges = byKey(registry, range, "Keys that points are placed in, each with its lowest and highest value.");
  const pointCount = plainNumber(points, { description: "How many points.", examples: [64] });
  const block = {
    type: "object",
    properties: Object.fromEntries(designKinds.map((kind) => [kind, { description: meaningOf[kind] }])),
    additionalProperties: false,
    description: "Designs, as in sweep itself.",
  };
  const blocks = (kind: "cross" | "append") => list(z.any().meta(block), 200, { description: meaningOf[kind] }).optional();
  return {
    grid: byKey(registry, levels, meaningOf.grid).optional(),
    zip: byKey(registry, levels, meaningOf.zip).optional(),
    list: list(records, limits.sweepPoints, { description: meaningOf.list }).optional(),
    file: textField(300, {
      description: meaningOf.file,
      examples: ["design.csv"],
    }).optional(),
    latinHypercube: group({ points: pointCount, ranges }, { description: meaningOf.latinHypercube }).optional(),
    sobol: group({ points: pointCount, ranges }, { description: meaningOf.sobol }).optional(),
    morris: group(
      {
        trajectories: plainNumber(
          { min: 2, max: 2000, whole: true, unit: "trajectories" },
          { description: "How many walks through the ranges, each moving every key once.", default: 10 },
        ).default(10),
        levels: plainNumber(
          { min: 2, max: 100, whole: true, unit: "levels" },
          { description: "Values that each range is cut into; an even number.", default: 4 },
        ).default(4),
        ranges,
      },
      { description: meaningOf.morris },
    ).optional(),
    sobolIndices: group(
      {
        base: plainNumber(
          { min: 2, max: 10_000, whole: true, unit: "points" },
          {
            description: "Size of the two samples; (keys + 2) times as many points are run. Best a power of two.",
            examples: [256],
          },
        ),
        ranges,
      },
      { description: meaningOf.sobolIndices },
    ).optional(),
    cross: blocks("cross"),
    append: blocks("append"),
  };
}

const evenly = {
  type: "object",
  description: "So many values, evenly spaced from the first to the last.",
  properties: {
    from: { type: ["number", "string"], description: "The first value." },
    to: { type: ["number", "string"], description: "The last value." },
    points: { type: "integer", minimum: 2, description: "How many values." },
    scale: { enum: ["even", "log"], description: "log: each is the same multiple of the one before." },
  },
  additionalProperties: false,
};
const levels = {
  anyOf: [
    { type: "array", description: "The values, one by one." },
    evenly,
    { type: "object", description: "Values with names: each a value, or keys that are laid over the scenario." },
  ],
};
const { from, to, scale } = evenly.properties;
const range = {
  anyOf: [
    {
      type: "array",
      items: { type: ["number", "string"] },
      minItems: 2,
      maxItems: 2,
      description: "The lowest and highest value.",
    },
    { type: "object", properties: { from, to, scale }, additionalProperties: false },
  ],
};

/** Something under dotted keys of the scenario; editors complete those that every scenario has. */
function byKey(registry: Registry, value: object, description: string) {
  const known = commonKeys(registry).map(({ key, description: about }) => [key, { description: about, anyOf: [value] }]);
  const keyed = { type: "object", properties: Object.fromEntries(known), additionalProperties: value };
  return records.meta({ description, instead: { anyOf: [keyed] } });
}

const records = z.record(z.string(), z.any(), {
  error: ({ input }) =>
    `${isWhat(input)}; it must be a group of keys of the scenario, each with a dot at every step: settings.school.climate`,
});

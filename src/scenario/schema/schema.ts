import * as z from "zod";
import { group, list, type Meta, named, plainNumber, textField, wordField } from "../fields.ts";
import { limits } from "../limits.ts";
import { type Registry, shipped } from "../registry.ts";
import { isWhat } from "../words.ts";
import { calibrateField } from "./calibrate.ts";
import { groupsField } from "./groups.ts";
import { hypothesisField } from "./hypothesis.ts";
import { interventionsField } from "./interventions.ts";
import { mechanismsField, tiesField } from "./mechanisms.ts";
import { fileField, generatedField, networkField } from "./network.ts";
import { outcomeField, outcomesField } from "./outcomes.ts";
import { populationField } from "./population.ts";
import { settingsField } from "./settings.ts";
import { sweepField } from "./sweep.ts";

/** Top-level keys that a variant can override. */
export const variantKeys = ["population", "settings", "groups", "network", "ties", "mechanisms", "interventions"] as const;

/** Variants, read one by one after they are laid over the rest. */
const variants = named(
  z.looseObject(
    {},
    {
      error: ({ input }) => `${isWhat(input)}; it must be a group of keys that differ from the rest of the scenario; {} for none`,
    },
  ),
  {},
).optional();

const cache = new WeakMap<Registry, Map<string, z.ZodType>>();

/** The schema of a scenario whose network has the given source: a generator's name, or "file". */
export function scenarioSchema(source: string, registry: Registry = shipped): z.ZodType {
  const schemas = cache.get(registry) ?? new Map<string, z.ZodType>();
  cache.set(registry, schemas);
  const known = schemas.get(source) ?? group({ ...fields(registry), network: networkField(source, registry), compare: variants });
  schemas.set(source, known);
  return known;
}

/** Every kind of network and variant in one, as editors want it. Too polite for messages. */
export function wholeSchema(registry: Registry = shipped): z.ZodType {
  const kinds = [...registry.generators.map((generator) => generatedField(generator, registry)), fileField(registry)] as const;
  const network = z.union(kinds).meta({ description: "Who is tied to whom: made by a generator, or read from a file." });
  const all = fields(registry);
  const part = group(
    {
      population: loose(all.population),
      settings: named(loose(settingsField.valueType), {}).optional(),
      groups: groupsField(registry).optional(),
      network: loose(
        group(
          Object.assign(
            {},
            { generator: z.enum(registry.generators.map(({ name }) => name) as [string, ...string[]]) },
            ...kinds.map(withoutLiteral),
          ),
        ),
      ),
      ties: loose(all.ties),
      mechanisms: loose(all.mechanisms),
      interventions: interventionsField(registry).optional(),
    },
    { description: "What differs from the rest of the scenario." },
  );
  const compare = named(part, {
    description: `Up to ${limits.variants} variants that share people, shocks and all other draws. The first is what the others are compared with.`,
  }).optional();
  return group(
    { ...all, network: network.optional(), compare },
    { title: "A scenario for Kith", description: "Same people, same shocks, another network: who ends where, and why?" },
  );
}

function fields(registry: Registry) {
  const { columns } = registry;
  return {
    $schema: z.string().optional(),
    kith: z
      .literal(1, { error: ({ input }) => `${isWhat(input)}; this version reads the format of version 1, so write kith: 1` })
      .meta({ description: "Version of the format: 1." }),
    title: textField(200, { description: "A few words for headings." }),
    question: textField(500, { description: "What the scenario is to find out, as a question." }).optional(),
    notes: textField(20_000, { description: "Anything else a reader should know." }, true).optional(),
    seed: z
      .union(
        [
          z
            .string()
            .min(1, { error: () => "is empty; it must be text or a number" })
            .max(200, { error: () => "is longer than 200 characters" }),
          z.number(),
        ],
        {
          error: ({ input }) => `${isWhat(input)}; it must be text or a number`,
        },
      )
      .meta({ description: "Any text or number: the same seed gives the same numbers. All variants share it.", default: 1 })
      .default(1),
    weeks: plainNumber(
      { min: 1, max: limits.weeks, whole: true, unit: "weeks" },
      { description: "Weeks that are recorded.", default: 52 },
    ).default(52),
    warmUp: plainNumber(
      { min: 0, max: limits.weeks, whole: true, unit: "weeks" },
      {
        description: "Weeks that run before the first recorded one, so that nothing rises just because it began low.",
        default: 52,
      },
    ).default(52),
    population: populationField(registry).prefault({}),
    settings: settingsField,
    groups: groupsField(registry).default([]),
    interventions: interventionsField(registry).default([]),
    ties: tiesField(registry).prefault({}),
    mechanisms: mechanismsField(registry).prefault({}),
    replicates: plainNumber(
      { min: 1, max: limits.replicates, whole: true, unit: "replicates" },
      { description: "How often everything is repeated with other dice.", default: 50 },
    ).default(50),
    record: group(
      {
        every: plainNumber(
          { min: 1, max: limits.weeks, whole: true, unit: "weeks" },
          { description: "Keep every how many weeks; the first and last always.", default: 1 },
        ).default(1),
        averaged: z
          .boolean({ error: ({ input }) => `${isWhat(input)}; it must be true or false` })
          .meta({
            description: "Keep means over the weeks since the last kept one, instead of the kept week alone.",
            default: false,
          })
          .default(false),
        model: z
          .boolean({ error: ({ input }) => `${isWhat(input)}; it must be true or false` })
          .meta({ description: "Keep the weekly measures of everybody together.", default: true })
          .default(true),
        people: list(wordField(columns, "a column of people", {}), columns.length, {
          description: "Columns to keep for each person.",
        }).default([]),
        ties: list(wordField(["trust"], "a column of ties", {}), 1, { description: "Columns to keep for each tie." }).default([]),
      },
      { description: "What to keep of a run. Keeping more or less never changes what happens." },
    ).prefault({}),
    outcome: outcomeField(registry),
    outcomes: outcomesField.optional(),
    hypothesis: hypothesisField.optional(),
    sweep: sweepField(registry).optional(),
    calibrate: calibrateField(registry).optional(),
  };
}

/** A group whose keys may all be left out, without defaults. */
function loose(schema: z.core.$ZodType): z.ZodOptional {
  const object = bare(schema);
  if (!(object instanceof z.ZodObject)) throw new TypeError("only groups of keys can be loosened");
  const shape = Object.fromEntries(
    Object.entries(object.shape).map(([key, field]) => [key, z.optional(bare(field as z.core.$ZodType))]),
  );
  return group(shape, (z.globalRegistry.get(object) ?? {}) as Meta).optional();
}

/** A field without its default and without leave to be left out. */
function bare(schema: z.core.$ZodType): z.core.$ZodType {
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodOptional || schema instanceof z.ZodPrefault)
    return bare(schema.unwrap());
  return schema;
}

function withoutLiteral(kind: z.ZodObject): Record<string, z.core.$ZodType> {
  return Object.fromEntries(Object.entries(kind.shape).filter(([key]) => key !== "generator")) as Record<string, z.core.$ZodType>;
}

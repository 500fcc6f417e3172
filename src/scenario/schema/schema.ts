import * as z from "zod";
import { group, list, named, plainNumber, textField, wordField } from "../fields.ts";
import { limits } from "../limits.ts";
import { type Registry, shipped } from "../registry.ts";
import { isWhat } from "../words.ts";
import { calibrateField } from "./calibrate.ts";
import { groupsField } from "./groups.ts";
import { claimFields } from "./hypothesis.ts";
import { interventionsField } from "./interventions.ts";
import { mechanismsField, tiesField } from "./mechanisms.ts";
import { networkField } from "./network.ts";
import { outcomeField, outcomesField } from "./outcomes.ts";
import { populationField } from "./population.ts";
import { settingsField } from "./settings.ts";
import { sweepField } from "./sweep.ts";
import { everyPart, once, type Part } from "./written.ts";

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

/**
 * The schema of a scenario whose network has the given source: a generator's name, or "file".
 * @param written parts that it need not do without, from `writtenParts`: made are no others, for making all takes longer than reading
 */
export function scenarioSchema(
  source: string,
  registry: Registry = shipped,
  written: readonly string[] = everyPart(registry),
): z.ZodType {
  const schemas = cache.get(registry) ?? new Map<string, z.ZodType>();
  cache.set(registry, schemas);
  const name = [source, ...written].join();
  const known = schemas.get(name) ?? make();
  schemas.set(name, known);
  return known;

  function make() {
    const network = once(registry, `network ${source}`, () => networkField(source, registry));
    return group({ ...fields(registry, new Set(written)), network, compare: variants });
  }
}

/** The fields of a scenario besides its network; of parts that take long to make those that are written. */
export function fields(registry: Registry, written: ReadonlySet<string>) {
  const part = (name: Part, make: () => z.ZodType, without: z.ZodType) =>
    written.has(name) ? once(registry, name, make) : without;
  const { ties, replicates, record, outcome, ...first } = once(registry, "always", () => always(registry));
  return {
    ...first,
    groups: part("groups", () => groupsField(registry).default([]), none),
    interventions: part("interventions", () => interventionsField(registry).default([]), none),
    ties,
    mechanisms: mechanismsField(registry, written).prefault({}),
    replicates,
    record,
    outcome,
    outcomes: part("outcomes", () => outcomesField().optional(), nothing),
    hypothesis: part("hypothesis", () => claimFields().hypothesis.optional(), nothing),
    sweep: part("sweep", () => sweepField(registry).optional(), nothing),
    calibrate: part("calibrate", () => calibrateField(registry).optional(), nothing),
  };
}

/** What stands for parts that are not written. */
const none = z.any().default([]);
const nothing = z.any().optional();

/** The fields that every scenario is held against. */
function always(registry: Registry) {
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
          // Larger whole numbers are no longer told apart: several would be one seed.
          z.number().refine((seed) => Math.abs(seed) <= Number.MAX_SAFE_INTEGER, {
            error: () =>
              'has more digits than a number keeps; write it as text, in quotation marks: seed: "20260131120000000001"',
          }),
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
    ties: tiesField(registry).prefault({}),
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
  };
}

/** A field without its default and without leave to be left out. */
export function bare(schema: z.core.$ZodType): z.core.$ZodType {
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodOptional || schema instanceof z.ZodPrefault)
    return bare(schema.unwrap());
  return schema;
}

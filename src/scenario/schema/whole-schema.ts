import * as z from "zod";
import { group, type Meta, named } from "../fields.ts";
import { limits } from "../limits.ts";
import { type Registry, shipped } from "../registry.ts";
import { groupsField } from "./groups.ts";
import { interventionsField } from "./interventions.ts";
import { fileField, generatedField } from "./network.ts";
import { bare, fields } from "./schema.ts";
import { settingsField } from "./settings.ts";
import { everyPart } from "./written.ts";

/** Every kind of network and variant in one, as editors want it. Too polite for messages. */
export function wholeSchema(registry: Registry = shipped): z.ZodType {
  const kinds = [...registry.generators.map((generator) => generatedField(generator, registry)), fileField(registry)] as const;
  const network = z.union(kinds).meta({ description: "Who is tied to whom: made by a generator, or read from a file." });
  const all = fields(registry, new Set(everyPart(registry)));
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

/** A group whose keys may all be left out, without defaults. */
function loose(schema: z.core.$ZodType): z.ZodOptional {
  const object = bare(schema);
  if (!(object instanceof z.ZodObject)) throw new TypeError("only groups of keys can be loosened");
  const shape = Object.fromEntries(
    Object.entries(object.shape).map(([key, field]) => [key, z.optional(bare(field as z.core.$ZodType))]),
  );
  return group(shape, (z.globalRegistry.get(object) ?? {}) as Meta).optional();
}

function withoutLiteral(kind: z.ZodObject): Record<string, z.core.$ZodType> {
  return Object.fromEntries(Object.entries(kind.shape).filter(([key]) => key !== "generator")) as Record<string, z.core.$ZodType>;
}

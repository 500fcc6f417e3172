import * as z from "zod";
import { personRoles, tieRoles } from "../../network/formats/import-types.ts";
import type { Generator } from "../../network/generator.ts";
import type { Parameters } from "../../parameters/parameter.ts";
import { group, list, parameterField, plainNumber, textField, wordField } from "../fields.ts";
import type { Registry } from "../registry.ts";
import { isWhat } from "../words.ts";
import { valueField } from "./values.ts";

const share = { min: 0, max: 1, whole: false, unit: "trust" } as const;

const trust = z
  .union(
    [
      group({
        from: plainNumber(share, { description: "Least trust." }),
        to: plainNumber(share, { description: "Most trust." }),
      }),
      wordField(["contacts", "as given"], "a way to come by trust", {}),
    ],
    { error: ({ input }) => `${isWhat(input)}; it must be { from: 0.2, to: 0.8 }, contacts or as given` },
  )
  .meta({
    description:
      "Trust on ties at the start. { from, to }: drawn uniformly between two numbers (0.2 and 0.8 for a generated network if left out). contacts: contacts / (contacts + half) from a file. as given: what the file says (for a file if left out).",
    examples: [{ from: 0.2, to: 0.8 }, "contacts", "as given"],
  });

/** What every network can have, wherever it comes from. */
function common({ changes }: Registry) {
  return {
    trust: trust.optional(),
    change: wordField(
      changes.map(({ name }) => name),
      "a change of a network",
      {
        description: `Another network for the same people. ${changes.map(({ name, summary }) => `${name}: ${summary}`).join(" ")}`,
        default: "none",
      },
    ).default("none"),
    by: textField(200, { description: "Attribute of people that the change goes by.", examples: ["department"] }).optional(),
  };
}

/** A network that a generator makes. */
export function generatedField(generator: Generator<Parameters>, registry: Registry) {
  const parameters = Object.fromEntries(
    Object.entries(generator.parameters).map(([name, parameter]) => [name, parameterField(parameter).default(parameter.default)]),
  );
  return group(
    {
      generator: z
        .literal(generator.name)
        .meta({ title: generator.title, description: generator.summary, source: generator.source }),
      ...parameters,
      ...common(registry),
    },
    { title: generator.title, description: `${generator.summary} Source: ${generator.source}.` },
  );
}

/** A network that a file brings. */
export function fileField(registry: Registry) {
  const roles = [...tieRoles, ...personRoles];
  const columns = Object.fromEntries(
    roles.map((role) => [role, textField(200, { description: `Column that is the ${role}; off for none.` }).optional()]),
  );
  const relations = (description: string) => list(valueField, 100, { description }).optional();
  return group(
    {
      file: textField(300, {
        description: "A file of ties below the scenario's folder (.csv, .tsv, .graphml, .gexf, .json), or shipped data.",
        examples: ["club.graphml", "kith:workplace", "kith:monastery"],
      }),
      people: textField(300, { description: "A table of people beside a table of ties.", examples: ["people.csv"] }).optional(),
      columns: group(columns, { description: "Which column plays which part, where its name does not say." }).optional(),
      threshold: plainNumber(
        { min: 0, max: 1e9, whole: false, unit: "contacts" },
        { description: "Ties are kept where the contacts are at least this.", examples: [15] },
      ).optional(),
      half: plainNumber(
        { min: 0.001, max: 1e9, whole: false, unit: "contacts" },
        { description: "Contacts at which trust is 0.5.", source: "assumed", default: 60 },
      ).optional(),
      unstatedTrust: plainNumber(share, {
        description: "Trust where the file says nothing about it.",
        source: "assumed",
        default: 0.5,
      }).optional(),
      unreturnedTrust: plainNumber(share, {
        description: "Trust of somebody who is named by another but does not name them.",
        source: "assumed",
        default: 0.1,
      }).optional(),
      directed: flag("Whether a row is about its source only."),
      positive: relations("Relations that count as ties; all others than these and the negative ones are left out."),
      negative: relations("Relations by which the source does the target harm."),
      layers: relations("Names of layers, in order."),
      skipFaults: flag("Leave out rows with a fault, and count them, instead of refusing the file."),
      ...common(registry),
    },
    { title: "From a file", description: "A network that somebody measured." },
  );
}

function flag(description: string) {
  return z
    .boolean({ error: ({ input }) => `${isWhat(input)}; it must be true or false` })
    .meta({ description })
    .optional();
}

/** The schema of a network by its source: a generator's name, or "file". */
export function networkField(source: string, registry: Registry) {
  const generator = registry.generators.find(({ name }) => name === source);
  return generator === undefined ? fileField(registry) : generatedField(generator, registry);
}

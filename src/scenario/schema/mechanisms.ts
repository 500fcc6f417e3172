import * as z from "zod";
import type { Mechanism } from "../../model/mechanism.ts";
import { group, parameterField, wordField } from "../fields.ts";
import type { Registry } from "../registry.ts";
import { isWhat } from "../words.ts";
import { mechanismPart, once } from "./written.ts";

/** Whether and how ties live: a preset, and any of its numbers. */
export function tiesField({ tiePresets, tieParameters }: Registry) {
  return group(
    {
      preset: wordField(
        tiePresets.map(({ name }) => name),
        "a preset of ties",
        {
          description: `What becomes of ties. ${tiePresets.map(({ name, summary }) => `${name}: ${summary}`).join(" ")}`,
          default: "fixed",
        },
      ).default("fixed"),
      ...Object.fromEntries(
        Object.entries(tieParameters).map(([name, parameter]) => [name, parameterField(parameter).optional()]),
      ),
    },
    { description: "What becomes of ties. Numbers left out are those of the preset." },
  );
}

/** Which mechanisms are on. Naming one turns it on. Of parts of the schema, those that are written: see written.ts. */
export function mechanismsField(registry: Registry, written: ReadonlySet<string>) {
  const { mechanisms, presets } = registry;
  const named = mechanisms.filter(({ name }) => written.has(mechanismPart(name)));
  return group(
    {
      preset: wordField(
        presets.map(({ name }) => name),
        "a preset of mechanisms",
        {
          description: `Which mechanisms are on to begin with. ${presets.map(({ name, summary }) => `${name}: ${summary}`).join(" ")}`,
          default: "both",
        },
      ).default("both"),
      ...Object.fromEntries(
        named.map((one) => [one.name, once(registry, mechanismPart(one.name), () => mechanismField(one).optional())]),
      ),
    },
    { description: "Which mechanisms are on, and with which parameters. Naming a mechanism turns it on; off turns it off." },
  );
}

function mechanismField({ name, title, summary, sources, parameters }: Mechanism) {
  const numbers = Object.fromEntries(
    Object.entries(parameters).map(([key, parameter]) => [key, parameterField(parameter).optional()]),
  );
  const meant = () => `it must be on, off, or a group of parameters: ${name}: { ${Object.keys(parameters)[0] ?? ""}: … }`;
  return z
    .preprocess(
      (value) => (value === false ? "off" : value === true ? "on" : value),
      z.union(
        [
          z.enum(["on", "off"], { error: ({ input }) => `${isWhat(input)}; ${meant()}` }),
          group(numbers, { title, description: summary }),
        ],
        { error: ({ input }) => `${isWhat(input)}; ${meant()}` },
      ),
    )
    .meta({ title, description: summary, source: sources.join(", ") });
}

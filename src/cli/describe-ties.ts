import { tieParameters } from "../model/ties/parameters.ts";
import { chooseTies, type TiePreset, tiePresets } from "../model/ties/presets.ts";
import { type Parameter, type Parameters, written } from "../parameters/parameter.ts";
import type { Described } from "./describe-topic.ts";
import { parameterTable } from "./parameter-table.ts";
import { wrapped } from "./table.ts";

const numbers: Parameters = tieParameters;

/** What becomes of ties: presets, and all numbers with the defaults of `adult`. */
export function describeTies(): Described {
  const width = Math.max(...tiePresets.map(({ name }) => name.length));
  return {
    text: [
      "Ties: preset",
      ...tiePresets.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`),
      "",
      wrapped("Numbers of ties that live, with the defaults of adult; kith describe school shows those of another preset."),
      "",
      parameterTable(numbers),
    ].join("\n"),
    data: { presets: tiePresets, parameters: numbers },
  };
}

/** A preset of ties or one of their numbers by its name, or null. */
export function describeTie(name: string): Described | null {
  const preset = tiePresets.find((one) => one.name === name);
  if (preset !== undefined) return describePreset(preset);
  return Object.hasOwn(numbers, name) ? describeNumber(name, numbers[name]) : null;
}

/** Names that `describeTie` knows. */
export const tieNames: readonly string[] = [...tiePresets.map(({ name }) => name), ...Object.keys(numbers)];

function describePreset({ name, summary }: TiePreset): Described {
  const values = chooseTies(name);
  const table =
    values === null
      ? []
      : [
          "",
          parameterTable(
            Object.fromEntries(
              Object.entries(numbers).map(([key, one]) => [key, { ...one, default: values[key as keyof typeof values] }]),
            ),
          ),
        ];
  return { text: [`ties: { preset: ${name} }`, wrapped(summary), ...table].join("\n"), data: { name, summary, values } };
}

function describeNumber(name: string, parameter: Parameter): Described {
  const byPreset = Object.fromEntries(
    tiePresets.flatMap((preset) => {
      const values = chooseTies(preset.name);
      return values === null ? [] : [[preset.name, values[name as keyof typeof values]]];
    }),
  );
  const presets = Object.entries(byPreset).map(([preset, value]) => `${preset} ${written(parameter, value)}`);
  return {
    text: [`ties: { ${name} }`, "", parameterTable({ [name]: parameter }), "", `By preset: ${presets.join(", ")}.`].join("\n"),
    data: { name, ...parameter, presets: byPreset },
  };
}

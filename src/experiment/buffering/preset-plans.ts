import type { Plan } from "../../engine/plan.ts";
import { mechanisms as registry } from "../../model/mechanisms/index.ts";
import { chooseMechanisms, presets } from "../../model/presets.ts";

/** The presets that a buffering analysis compares. `null` is what the others are measured against. */
export const comparedPresets = ["both", "buffer-only", "null", "none"] as const;
export type ComparedPreset = (typeof comparedPresets)[number];

/**
 * The plan under another preset. What the preset says, goes: a mechanism that it leaves out is off even where the scenario
 * names it, and a value that it fixes stands. Otherwise the scenario's own choices stay: values, what it turned off, and
 * what it turned on that no preset knows.
 * @param own the scenario's own preset
 */
export function underPreset(plan: Plan, own: string, wanted: ComparedPreset): Plan {
  const usual = chooseMechanisms(own);
  const asked = chooseMechanisms(wanted);
  const everything = chooseMechanisms("both");
  const fixed = presets.find(({ name }) => name === wanted)?.values ?? {};
  const mechanisms = new Map<string, Readonly<Record<string, number>>>();
  for (const { name } of registry) {
    const chosen = plan.mechanisms.get(name);
    const preset = asked.get(name);
    const turnedOff = chosen === undefined && usual.has(name);
    if (preset !== undefined && !turnedOff)
      mechanisms.set(name, { ...preset, ...ownValues(chosen, usual.get(name)), ...fixed[name] });
    else if (chosen !== undefined && !everything.has(name)) mechanisms.set(name, chosen);
  }
  return { ...plan, mechanisms };
}

/** The values in which a scenario departs from its own preset. */
function ownValues(chosen: Readonly<Record<string, number>> = {}, usual: Readonly<Record<string, number>> = {}) {
  return Object.fromEntries(Object.entries(chosen).filter(([name, value]) => usual[name] !== value));
}

import { type TieValues, tieParameters } from "../../src/model/ties/parameters.ts";
import { chooseTies } from "../../src/model/ties/presets.ts";
import { entriesOf } from "./parameter-list.ts";
import type { ParameterEntry } from "./protocol.ts";

/** How ties live in a scenario: its preset, and the numbers that come of it; null where they stay. */
export interface ChosenTies {
  readonly preset: string;
  readonly values: TieValues | null;
}

/** The numbers of living ties, off their table; none where ties stay as they begin. */
export function tieEntries(now: ChosenTies, loaded: ChosenTies): readonly ParameterEntry[] {
  if (now.values === null) return [];
  return entriesOf(tieParameters, ["ties"], "Ties", null, now.values, withoutEdits(now, loaded));
}

/** What the numbers would be with the preset of now and no number changed: the preset's, with the scenario's own over them. */
function withoutEdits(now: ChosenTies, loaded: ChosenTies): Readonly<Record<string, number>> {
  if (loaded.values !== null && now.preset === loaded.preset) return loaded.values;
  const own = loaded.values ?? {};
  const before = chooseTies(loaded.preset) ?? {};
  const changed = Object.entries(own).filter(([name, value]) => (before as Record<string, number>)[name] !== value);
  return { ...chooseTies(now.preset), ...Object.fromEntries(changed) };
}

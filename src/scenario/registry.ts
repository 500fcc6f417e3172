import { personColumns } from "../engine/recorder.ts";
import { groupParameters } from "../model/groups/parameters.ts";
import { interventions } from "../model/interventions/index.ts";
import type { Intervention } from "../model/interventions/intervention.ts";
import { measures } from "../model/measures/weekly.ts";
import type { Mechanism } from "../model/mechanism.ts";
import { mechanisms } from "../model/mechanisms/index.ts";
import { populationParameters } from "../model/population.ts";
import { type Preset, presets } from "../model/presets.ts";
import { tieParameters } from "../model/ties/parameters.ts";
import { type TiePreset, tiePresets } from "../model/ties/presets.ts";
import { changes } from "../network/changes/index.ts";
import type { Generator } from "../network/generator.ts";
import { generators } from "../network/generators/index.ts";
import type { NetworkChange } from "../network/network-change.ts";
import type { Parameters } from "../parameters/parameter.ts";

/** Everything that scenarios can name. The schema, its messages and the templates are made from this, not by hand. */
export interface Registry {
  readonly mechanisms: readonly Mechanism[];
  readonly presets: readonly Preset[];
  readonly generators: readonly Generator<Parameters>[];
  readonly changes: readonly NetworkChange[];
  readonly population: Parameters;
  readonly groupParameters: Parameters;
  readonly interventions: readonly Intervention[];
  readonly tiePresets: readonly TiePreset[];
  readonly tieParameters: Parameters;
  /** What a verdict can be about. */
  readonly outcomes: readonly { readonly name: string; readonly title: string; readonly meaning: string }[];
  /** What can be recorded of people. */
  readonly columns: readonly string[];
}

/** What Kith brings along. To try a mechanism of one's own: `{ ...shipped, mechanisms: [...shipped.mechanisms, mine] }`. */
export const shipped: Registry = {
  mechanisms,
  presets,
  generators,
  changes,
  population: populationParameters,
  groupParameters,
  interventions,
  tiePresets,
  tieParameters,
  outcomes: measures,
  columns: personColumns,
};

import { parseDocument } from "yaml";
import { type MeasureName, measureNames } from "../../src/model/measures/weekly.ts";
import { presets } from "../../src/model/presets.ts";
import { tiePresets } from "../../src/model/ties/presets.ts";
import type { Scenario } from "../../src/scenario/parse.ts";
import { mechanismList, parameterList } from "./parameter-list.ts";
import { letters, type ScenarioSummary } from "./protocol.ts";
import { tieEntries } from "./tie-entries.ts";
import { weekMarks } from "./week-marks.ts";

/** Variants that the page has room for. */
export const mostVariants = letters.length;

/** What the page needs to know of a scenario. Its numbers are those of the first variant. */
export function summaryOf(scenario: Scenario, loaded: Scenario, text: string, loadedText: string): ScenarioSummary {
  const { title, question, seed, weeks, replicates, outcome, hash } = scenario;
  const variants = scenario.variants.slice(0, mostVariants);
  const { plan } = variants[0];
  const document = parseDocument(loadedText);
  return {
    title,
    question: question ?? "",
    seed: String(seed),
    weeks,
    warmUp: plan.warmUp,
    replicates,
    outcome: isMeasure(outcome) ? outcome : "distress",
    size: plan.size,
    variants: variants.map(({ name, changed }, v) => ({ name, letter: letters[v], changed })),
    parameters: [
      ...parameterList(plan, loaded.variants[0].plan),
      ...tieEntries(
        { preset: presetOfTies(scenario), values: plan.ties },
        { preset: presetOfTies(loaded), values: loaded.variants[0].plan.ties },
      ),
    ],
    mechanisms: mechanismList(loaded.variants[0].plan),
    presets: presets.map(({ name, summary }) => ({ name, summary })),
    preset: String(document.getIn(["mechanisms", "preset"]) ?? "both"),
    // Ties that stay need a network to stay in: a scenario that lets one grow cannot have them.
    tiePresets: tiePresets
      .filter(({ values }) => values !== null || document.has("network"))
      .map(({ name, summary }) => ({ name, summary })),
    tiePreset: presetOfTies(loaded),
    marks: weekMarks(variants.map(({ plan }) => plan)),
    hash,
    text,
  };
}

function presetOfTies({ resolved }: Scenario): string {
  return String(resolved.variants[0].ties["preset"]);
}

function isMeasure(name: string): name is MeasureName {
  return (measureNames as readonly string[]).includes(name);
}

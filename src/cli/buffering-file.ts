import type { BufferingRow } from "../experiment/buffering/buffering-job.ts";
import { type ComparedPreset, comparedPresets, underPreset } from "../experiment/buffering/preset-plans.ts";
import { bufferingVerdict, excesses, excessSentence, neverAlone, reactivitySentence } from "../experiment/buffering/sentences.ts";
import { type PresetSummary, summarizePresets } from "../experiment/buffering/summary.ts";
import { engineVersion } from "../experiment/engine-version.ts";
import { usualReliability } from "../model/measures/questionnaire/answer.ts";
import { Complaint } from "./exit.ts";
import { findVariant } from "./find-variant.ts";
import type { LoadedScenario } from "./load-scenario.ts";
import { mapWithProgress } from "./map-with-progress.ts";
import type { Terminal } from "./terminal.ts";

export interface BufferingChoices {
  readonly variant: string | undefined;
  readonly replicates: number;
  readonly seed: string | undefined;
  readonly workers: number | undefined;
  /** As typed. */
  readonly reliability: string | undefined;
}

/** What came of the runs. */
export interface BufferingAnalysis {
  readonly title: string;
  readonly variant: string;
  readonly seed: string;
  readonly replicates: number;
  readonly reliability: number;
  /** People with a devalued identity, mean over runs. */
  readonly people: number;
  readonly presets: readonly PresetSummary[];
  readonly failed: readonly string[];
  readonly interrupted: boolean;
}

/** Resamples of the bootstrap within the first replicate. */
const resamples = 1000;

/** Runs one variant under each preset, with a muted twin of every run, and analyzes them. */
export async function analyzeBuffering(
  loaded: LoadedScenario,
  choices: BufferingChoices,
  terminal: Terminal,
): Promise<BufferingAnalysis> {
  const { scenario, file } = loaded;
  const { name, plan, point } = findVariant(scenario, choices.variant);
  if (plan.people.identities.length === 0) {
    throw new Complaint(
      `${file}: nobody carries a devalued identity, and buffering is about them; add one under population.identities`,
    );
  }
  const reliability = reliabilityOf(choices.reliability);
  const seed = choices.seed ?? String(scenario.seed);
  const own = String(scenario.resolved.variants[point].mechanisms["preset"]);
  const { replicates } = choices;
  const width = comparedPresets.length;
  const tasks = Array.from({ length: replicates * width }, (_, k) => {
    const replicate = Math.floor(k / width);
    return { plan: k % width, seed, replicate, options: { reliability, resamples: replicate === 0 ? resamples : 0 } };
  });
  const plans = comparedPresets.map((preset) => underPreset(plan, own, preset));
  const mapped = await mapWithProgress(
    { kind: "buffering", plans, tasks },
    { workers: choices.workers, what: "runs with twins" },
    terminal,
  );
  const rows = Object.fromEntries(
    comparedPresets.map((preset, p) => [preset, Array.from({ length: replicates }, (_, r) => mapped.results[r * width + p])]),
  ) as Record<ComparedPreset, (BufferingRow | null)[]>;
  const people = mapped.results.filter((row) => row !== null).map((row) => row.people);
  return {
    title: scenario.title,
    variant: name,
    seed,
    replicates,
    reliability,
    people: people.reduce((sum, one) => sum + one, 0) / people.length,
    presets: summarizePresets(rows),
    failed: mapped.failed.map(
      ({ task, message }) => `${comparedPresets[task % width]}, replicate ${Math.floor(task / width)}: ${message}`,
    ),
    interrupted: mapped.interrupted,
  };
}

/** The analysis as data: what `--json` prints. */
export function bufferingJson({ interrupted: _, presets, ...analysis }: BufferingAnalysis, { scenario, file }: LoadedScenario) {
  return {
    file,
    engine: engineVersion,
    weeks: scenario.weeks,
    ...analysis,
    note: neverAlone,
    excesses: excesses(presets).map((pair) => ({
      ...pair,
      verdict: bufferingVerdict(pair.excess),
      sentence: excessSentence(pair),
    })),
    presets: presets.map((preset) => ({ ...preset, twinSentence: reactivitySentence(preset) })),
  };
}

function reliabilityOf(typed: string | undefined): number {
  const reliability = typed === undefined ? usualReliability : Number(typed);
  if (reliability > 0 && reliability <= 1) return reliability;
  throw new Complaint(`--reliability is "${typed}"; it must be a number above 0 and at most 1 (1 asks without error)`);
}

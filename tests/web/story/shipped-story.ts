import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Diary } from "../../../src/engine/diary.ts";
import { explainPerson } from "../../../src/engine/explain.ts";
import { readScenario, type Scenario } from "../../../src/scenario/parse.ts";
import type { RunSet } from "../../../web/worker/protocol.ts";
import { repeatRow } from "../../../web/worker/repeat-row.ts";
import { runSet } from "../../../web/worker/run-set.ts";

/** A scenario of the story as it is shipped, read in Node. */
export function shippedStory(file: "story.yaml" | "story-opening.yaml"): Scenario {
  const { scenario, problems } = readScenario(textOf(file), { file, read: (name) => ({ text: textOf(name) }) });
  if (scenario === null) throw new Error(problems.map(({ message }) => message).join("; "));
  return scenario;
}

/** The run that the page shows: replicate 0. */
export function shownRun({ variants, seed }: Scenario): RunSet {
  return runSet(variants, { seed, replicate: 0 }, () => 0);
}

/** Everybody's diary in the run that the page shows. */
export function shownDiaries({ variants, seed }: Scenario): readonly Diary[] {
  const { plan } = variants[0];
  return Array.from({ length: plan.size }, (_, person) => explainPerson(plan, { seed, replicate: 0 }, person));
}

/** Second minus first of the average distress, in each of so many repeats: a headless run. */
export function headlessDifferences({ variants, seed }: Scenario, repeats: number): readonly number[] {
  return Array.from({ length: repeats }, (_, replicate) => {
    const [first, second] = repeatRow(variants, seed, replicate).variants;
    return second.outcomes.distress - first.outcomes.distress;
  });
}

function textOf(name: string): string {
  return readFileSync(fileURLToPath(new URL(`../../../scenarios/${name}`, import.meta.url)), "utf8");
}

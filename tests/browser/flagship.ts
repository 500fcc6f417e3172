import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { hashOfHashes } from "../../src/engine/hash.ts";
import { runOnce } from "../../src/experiment/run-once.ts";
import { type MeasureName, measureNames } from "../../src/model/measures/weekly.ts";
import { readScenario, type Scenario } from "../../src/scenario/parse.ts";
import type { StartResult } from "../../web/worker/start-result.ts";

/** The flagship's text, as it is shipped. */
export const flagshipText = textOf("scenarios/flagship.yaml");

/** The flagship, read in Node. */
export function flagship(): Scenario {
  return shipped("flagship.yaml");
}

/** A scenario that comes with Kith, read in Node. */
function shipped(file: string): Scenario {
  const read = (reference: string) => ({ text: textOf(`data/${reference.replace("kith:", "")}`) });
  const { scenario, problems } = readScenario(textOf(`scenarios/${file}`), { file, read });
  if (scenario === null) throw new Error(problems.map(({ message }) => message).join("; "));
  return scenario;
}

/** Repeats that the page goes on to where a test needs a band and a verdict, but not all fifty of them. */
export const fewRepeats = 8;

/**
 * What `npm start` would hand to the page after a few replicates, computed here in Node.
 * @param repeats that the scenario asks the page for, where those of the file are more than the test needs
 * @param file in scenarios/
 */
export function startResult(replicates: number, repeats = 50, file = "flagship.yaml"): StartResult {
  const { variants, seed } = shipped(file);
  const hashes: string[] = [];
  const outcomes: Record<string, Record<MeasureName, number[]>> = {};
  for (const { name, plan } of variants) {
    const runs = Array.from({ length: replicates }, (_, replicate) => runOnce(plan, { seed, replicate }, { hash: true }));
    for (const run of runs) hashes.push(run?.hash ?? "");
    outcomes[name] = Object.fromEntries(
      measureNames.map((measure) => [measure, runs.map((run) => run?.outcomes[measure] ?? 0)]),
    ) as Record<MeasureName, number[]>;
  }
  return {
    file,
    text: textOf(`scenarios/${file}`).replace(/^replicates: \d+/m, `replicates: ${repeats}`),
    files: {},
    results: { replicates, outcomes, hash: hashOfHashes(hashes) },
  };
}

function textOf(path: string): string {
  return readFileSync(fileURLToPath(new URL(`../../${path}`, import.meta.url)), "utf8");
}

import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Plan } from "../../src/engine/plan.ts";
import { runOnce } from "../../src/experiment/run-once.ts";
import { presets } from "../../src/model/presets.ts";
import { identity, planOf, setting } from "../support/plans.ts";
import { scenarioFile } from "../support/scenarios.ts";

/**
 * Golden runs: what the same plan and chance ended with when somebody last looked. A difference is a results change: it
 * needs a reason and a line under *Results change* in CHANGELOG.md. `npx vitest run tests/golden -u` writes them anew.
 */
function golden(plan: Plan, seed: string | number): string {
  const result = runOnce(plan, { seed, replicate: 0 }, { hash: true });
  const outcomes = Object.entries(result?.outcomes ?? {}).map(([name, value]) => [name, Number.isNaN(value) ? null : Number(value.toPrecision(12))]);
  return `${JSON.stringify({ hash: result?.hash, outcomes: Object.fromEntries(outcomes) }, null, 2)}\n`;
}

describe("golden runs of 200 people over 60 weeks", () => {
  test.each(presets.map(({ name }) => name))("the preset %s ends as it did", async (preset) => {
    const plan = planOf({
      size: 200,
      identities: [identity(0.3), { ...identity(0.15), dimension: "age" }],
      settings: [setting("work", 0.5, { climate: { religion: 0.7, age: 0.4 }, policy: 0.2 }), setting("neighborhood", 0.3, { units: 15 })],
      preset,
      warmUp: 20,
      weeks: 60,
    });
    await expect(golden(plan, "golden")).toMatchFileSnapshot(`./preset-${preset}.json`);
  });
});

describe("golden runs of every shipped scenario", () => {
  const files = readdirSync("scenarios").filter((name) => name.endsWith(".yaml"));
  const variants = files.flatMap((file) => {
    const scenario = scenarioFile(`scenarios/${file}`);
    return scenario.variants.map(({ name, plan }) => ({ file: file.replace(".yaml", ""), name, plan, seed: scenario.seed }));
  });
  test.each(variants)("$file, $name, ends as it did", async ({ file, name, plan, seed }) => {
    await expect(golden({ ...plan, warmUp: 12, weeks: 60 }, seed)).toMatchFileSnapshot(`./${file}-${name}.json`);
  });
});

import { test } from "vitest";
import { readScenario } from "../../src/scenario/parse.ts";
import { formatProblem } from "../../src/scenario/problem.ts";
import { runOnce } from "../../src/experiment/run-once.ts";
import { readerOf, textOf } from "./reader.ts";
test("x", () => {
  for (const name of ["flagship", "default", "minimal"]) {
    const file = `scenarios/${name}.yaml`;
    let t = performance.now();
    const { scenario, problems } = readScenario(textOf(file), { file, read: readerOf() });
    console.log(problems.map(formatProblem).join("\n"), performance.now() - t);
    t = performance.now();
    readScenario(textOf(file), { file, read: readerOf() });
    console.log(performance.now() - t);
    if (!scenario) continue;
    for (const v of scenario.variants) {
      t = performance.now();
      const r = runOnce(v.plan, { seed: scenario.seed, replicate: 0 });
      console.log(v.letter, v.name, v.changed, v.plan.size, JSON.stringify(r?.outcomes), performance.now() - t);
    }
    console.log(scenario.hash, scenario.record, JSON.stringify(scenario.resolved.variants[0]).slice(0,1500));
  }
});

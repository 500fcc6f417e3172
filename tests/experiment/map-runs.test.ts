import { existsSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { mapRuns, type RunsToMap } from "../../src/experiment/executors/map-runs.ts";
import { runOnce } from "../../src/experiment/run-once.ts";
import { buildCommand, root, temporaryFolder } from "../cli/kith.ts";
import { smallPlan } from "./small-study.ts";

beforeAll(buildCommand);

const worker = join(root, "dist", "chunk-worker.js");
const plans = [smallPlan(0.05), smallPlan(1)];
const runs: RunsToMap<"outcomes"> = {
  kind: "outcomes",
  plans,
  tasks: [0, 1, 2, 3].flatMap((replicate) => [0, 1].map((plan) => ({ plan, seed: 7, replicate, options: null }))),
};

describe("mapping runs", () => {
  test("gives the result of each task in the order of the tasks, the very ones that a single run has", async () => {
    const { results, failed, interrupted } = await mapRuns(runs, { workers: 1, worker: null });
    expect({ failed, interrupted }).toEqual({ failed: [], interrupted: false });
    for (const [k, { plan, replicate }] of runs.tasks.entries()) {
      expect(results[k]?.hash).toBe(runOnce(plans[plan], { seed: 7, replicate }, { hash: true })?.hash);
    }
  });

  test("gives the same for one, two and three processes, and leaves nothing behind", async () => {
    const folder = temporaryFolder();
    vi.stubEnv("TMPDIR", folder);
    const [one, two, three] = await Promise.all([1, 2, 3].map((workers) => mapRuns(runs, { workers, worker })));
    expect(two).toEqual(one);
    expect(three).toEqual(one);
    expect(readdirSync(folder)).toEqual([]);
  });

  test("a run that fails is told by its place, and the others are there, here and in processes", async () => {
    const broken = {
      ...runs,
      plans: [
        plans[0],
        {
          ...plans[1],
          mechanisms: new Map([["belonging", {}]]),
          people: { ...plans[1].people, settings: [{ ...plans[1].people.settings[0], units: "team" }] },
        },
      ],
    };
    for (const workers of [1, 2]) {
      const { results, failed, interrupted } = await mapRuns(broken, { workers, worker });
      expect(interrupted).toBe(false);
      expect(failed.map(({ task }) => task)).toEqual([1, 3, 5, 7]);
      expect(failed[0].message).toContain('no attribute "team"');
      expect(results.map((result) => result !== null)).toEqual([true, false, true, false, true, false, true, false]);
    }
  });

  test("a signal ends it after the runs under way, and what is undone is null", async () => {
    const stop = new AbortController();
    let done = 0;
    const { results, failed, interrupted } = await mapRuns(runs, {
      workers: 1,
      worker: null,
      signal: stop.signal,
      onProgress: (now) => {
        done = now;
        if (now === 3) stop.abort();
      },
    });
    expect({ done, failed, interrupted }).toEqual({ done: 3, failed: [], interrupted: true });
    expect(results.map((result) => result !== null)).toEqual([true, true, true, false, false, false, false, false]);
  });

  test("a process that is killed is replaced and its task begun again; one that is killed each time is given up", async () => {
    const folder = temporaryFolder();
    const flag = join(folder, "killed");
    const require = JSON.stringify(join(root, "node_modules", "workerpool"));
    const script = (kill: string) =>
      `const w = require(${require}); const fs = require("fs");
       w.worker({ task: (file, kind, task) => { if (task.replicate === 2 && ${kill}) { fs.writeFileSync(${JSON.stringify(flag)}, ""); process.kill(process.pid, "SIGKILL"); }
       return { json: JSON.stringify(task.replicate) }; } });`;
    const once = join(folder, "once.cjs");
    const always = join(folder, "always.cjs");
    writeFileSync(once, script(`!fs.existsSync(${JSON.stringify(flag)})`));
    writeFileSync(always, script("true"));
    const mended = await mapRuns(runs, { workers: 2, worker: once });
    expect(existsSync(flag)).toBe(true);
    expect(mended).toEqual({ results: [0, 0, 1, 1, 2, 2, 3, 3], failed: [], interrupted: false });
    const lost = await mapRuns(runs, { workers: 2, worker: always });
    expect(lost.failed.map(({ task }) => task)).toEqual([4, 5]);
    expect(lost.failed[0].message).toContain("ended 3 times");
    expect(lost.results).toEqual([0, 0, 1, 1, null, null, 3, 3]);
    rmSync(folder, { recursive: true });
  });
});

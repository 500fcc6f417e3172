/** `npm run soak`: the long runs that do not belong into every test run. */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";

/** What, with which counts, in which files: before a release. */
const jobs = [
  ["20,000 mutated scenario files", { KITH_FUZZ: "20000" }, ["tests/scenario/fuzz.deep.test.ts"]],
  ["300 kills of a runner", { KITH_KILLS: "300" }, ["tests/cli/crash.deep.test.ts"]],
  ["ten years of 40 replicates", { KITH_YEARS: "40" }, ["tests/experiment/ten-years.test.ts"]],
  ["a thousand random points of the parameter box", { KITH_CORNER_POINTS: "1000" }, ["tests/model/corners.deep.test.ts"]],
  ["every pairwise corner of the parameter box", { KITH_CORNER_STEP: "1" }, ["tests/model/corner-pairs.deep.test.ts"]],
  ["2,000 kills of a sweep's runner", { KITH_SWEEP_KILLS: "2000" }, ["tests/reliability/kill-runner.deep.test.ts"]],
  ["1,000 kills of a sweep's worker", { KITH_WORKER_KILLS: "1000" }, ["tests/reliability/kill-worker.deep.test.ts"]],
  ["20 sweeps on a Slurm that loses things", { KITH_SLURM_ROUNDS: "20" }, ["tests/reliability/slurm.deep.test.ts"]],
  ["200 full disks", { KITH_FULL_DISKS: "200" }, ["tests/reliability/disk-full.deep.test.ts"]],
  ["10,000 damaged files", { KITH_DAMAGES: "10000" }, ["tests/reliability/corruption.deep.test.ts"]],
  ["500 pairs of runners on one folder", { KITH_PAIRS: "500" }, ["tests/reliability/two-runners.deep.test.ts"]],
  ["200 combinations of circumstances", { KITH_CIRCUMSTANCES: "200" }, ["tests/reliability/circumstances.deep.test.ts"]],
];
// A count that nobody reads would be no long run at all.
for (const [what, env, files] of jobs)
  for (const name of Object.keys(env))
    if (!files.some((file) => readFileSync(file, "utf8").includes(name)))
      throw new Error(`${what}: ${name} is not read by ${files}`);

let status = 0;
for (const [what, env, files] of jobs) {
  console.log(`\n${what}`);
  const project = files.every((file) => file.includes(".deep.")) ? "deep" : "node";
  const { status: ended } = spawnSync("npx", ["vitest", "run", "--project", project, "--testTimeout=7200000", ...files], {
    stdio: "inherit",
    env: { ...process.env, ...env },
    shell: process.platform === "win32",
  });
  status ||= ended ?? 1;
}
process.exitCode = status;

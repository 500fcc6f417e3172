/** `npm run soak`: the long runs that do not belong into every test run. */
import { spawnSync } from "node:child_process";

const jobs = [
  ["20,000 mutated scenario files", { KITH_FUZZ: "20000" }, ["tests/scenario/fuzz.test.ts"]],
  ["300 kills of a runner", { KITH_KILLS: "300" }, ["tests/cli/crash.test.ts"]],
  ["ten years of 40 replicates", { KITH_YEARS: "40" }, ["tests/experiment/ten-years.test.ts"]],
  ["a thousand random points of the parameter box", { KITH_CORNER_POINTS: "1000" }, ["tests/model/corners.test.ts"]],
  ["every pairwise corner of the parameter box", { KITH_CORNER_STEP: "1" }, ["tests/model/corner-pairs.test.ts"]],
];
let status = 0;
for (const [what, env, files] of jobs) {
  console.log(`\n${what}`);
  const { status: ended } = spawnSync("npx", ["vitest", "run", "--project", "node", "--testTimeout=7200000", ...files], {
    stdio: "inherit",
    env: { ...process.env, ...env },
    shell: process.platform === "win32",
  });
  status ||= ended ?? 1;
}
process.exitCode = status;

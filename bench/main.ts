/**
 * `npm run bench`: what a person-week costs, in time and memory, and where it goes. Times are of one core on a machine
 * that may be doing other things: read the minimum, and compare ratios within one run rather than times between runs.
 */
import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { timeBlocks } from "./draws.ts";
import { bytesPerPerson } from "./memory.ts";
import { resultsPage } from "./results-page.ts";
import { type StepTime, timeSteps, whereTimeGoes } from "./step.ts";

// Memory is measured in a process of its own, where nothing else comes and goes.
const [, , flag, presetGiven] = process.argv;
if (flag === "--memory") {
  console.log(bytesPerPerson(presetGiven, 1e5));
  process.exit(0);
}
const memoryOf = (preset: string) =>
  Number(execFileSync(process.execPath, ["--expose-gc", process.argv[1], "--memory", preset], { encoding: "utf8" }));

const steps: StepTime[] = [];
const profiles: Record<string, Record<string, number>> = {};
for (const [preset, people] of [
  ["minimal", 1e4],
  ["minimal", 1e5],
  ["both", 1e4],
  ["both", 1e5],
  ["default", 1e4],
  ["default", 1e5],
] as const) {
  const { time, simulation } = timeSteps(preset, people, 7);
  steps.push(time);
  if (people === 1e5)
    profiles[preset] = Object.fromEntries([...whereTimeGoes(simulation, 20)].map(([name, ns]) => [name, Number(ns.toFixed(1))]));
}
const block = timeBlocks(7);
const bytes = { minimal: memoryOf("minimal"), both: memoryOf("both"), default: memoryOf("default") };

const whole = (value: number) => value.toFixed(0).padStart(7);
console.log("a person and week, ns (one core; fixed ties of degree 10, default: ties that live)");
console.log("  preset    people   minimum  median");
for (const { preset, people, minimum, median } of steps) {
  console.log(`  ${preset.padEnd(8)} ${whole(people)}  ${whole(minimum)} ${whole(median)}`);
}
console.log(`a block of 64 random bits: ${block.toFixed(1)} ns`);
console.log(
  `bytes a person at degree 10: minimal ${whole(bytes.minimal).trim()}, both ${whole(bytes.both).trim()}, default ${whole(bytes.default).trim()}`,
);
for (const [preset, profile] of Object.entries(profiles)) {
  console.log(`\nwhere ${preset} goes at 100,000 people, ns a person and week`);
  for (const [name, ns] of Object.entries(profile).slice(0, 14)) console.log(`  ${ns.toFixed(1).padStart(6)}  ${name}`);
}

const goals = [
  {
    id: "minimal-step",
    goal: "below 150 ns a person and week, minimal at 100,000 people",
    figure: steps[1].minimum,
    verdict: steps[1].minimum < 150 ? "met" : "missed",
  },
  {
    id: "default-step",
    goal: "below 300 ns a person and week, default with living ties at 10,000 people",
    figure: steps[4].minimum,
    verdict: steps[4].minimum < 300 ? "met" : "missed",
  },
  {
    id: "memory",
    goal: "at most 600 bytes a person, both at degree 10",
    figure: bytes.both,
    verdict: bytes.both <= 600 ? "met" : "missed",
  },
];
for (const { goal, figure, verdict } of goals) console.log(`\n${verdict}: ${goal} (${figure.toFixed(0)})`);
const machine = { cpu: cpus()[0]?.model ?? "unknown", cores: cpus().length, node: process.version };
writeFileSync("bench/results.json", `${JSON.stringify({ machine, steps, block, bytes, profiles, goals }, null, 2)}\n`);
writeFileSync("bench/RESULTS.md", resultsPage({ machine, steps, block, bytes, profiles, goals }));

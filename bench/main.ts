/**
 * `npm run bench`: what a person-week costs, in time and memory, and where it goes. Times are of one core on a machine
 * that may be doing other things: read the minimum, and compare ratios within one run rather than times between runs.
 */
import { writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { timeBlocks } from "./draws.ts";
import { bytesPerPerson } from "./memory.ts";
import { type StepTime, timeSteps, whereTimeGoes } from "./step.ts";

const steps: StepTime[] = [];
const profiles: Record<string, Record<string, number>> = {};
for (const [preset, people] of [
  ["minimal", 1e4],
  ["minimal", 1e5],
  ["both", 1e4],
  ["both", 1e5],
] as const) {
  const { time, simulation } = timeSteps(preset, people, 7);
  steps.push(time);
  if (people === 1e5)
    profiles[preset] = Object.fromEntries([...whereTimeGoes(simulation, 20)].map(([name, ns]) => [name, Number(ns.toFixed(1))]));
}
const block = timeBlocks(7);
const bytes = { minimal: bytesPerPerson("minimal", 1e5), both: bytesPerPerson("both", 1e5) };

const whole = (value: number) => value.toFixed(0).padStart(7);
console.log("a person and week, ns (one core, fixed ties, degree 10)");
console.log("  preset    people   minimum  median");
for (const { preset, people, minimum, median } of steps) {
  console.log(`  ${preset.padEnd(8)} ${whole(people)}  ${whole(minimum)} ${whole(median)}`);
}
console.log(`a block of 64 random bits: ${block.toFixed(1)} ns`);
console.log(`bytes a person at degree 10: minimal ${whole(bytes.minimal).trim()}, both ${whole(bytes.both).trim()}`);
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
    id: "memory",
    goal: "at most 600 bytes a person, both at degree 10",
    figure: bytes.both,
    verdict: bytes.both <= 600 ? "met" : "missed",
  },
];
for (const { goal, figure, verdict } of goals) console.log(`\n${verdict}: ${goal} (${figure.toFixed(0)})`);
writeFileSync(
  "bench/results.json",
  `${JSON.stringify({ machine: { cpu: cpus()[0]?.model ?? "unknown", cores: cpus().length, node: process.version }, steps, block, bytes, profiles, goals }, null, 2)}\n`,
);

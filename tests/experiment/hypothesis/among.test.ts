import { describe, expect, test } from "vitest";
import { createSimulation, run } from "../../../src/engine/simulation.ts";
import { liveRun } from "../../../src/experiment/sweep/live-run.ts";
import { shownDistress } from "../../../src/model/measures/shown.ts";
import { scenarioOf } from "../../scenario/reading.ts";

const scenario = scenarioOf(`kith: 1
title: Two identities and a circle
seed: among
weeks: 6
warmUp: 2
population:
  people: 80
  identities:
    - { dimension: religion, share: 0.4, visibility: 0.6 }
    - { dimension: race and class, share: 0.3, visibility: 0.6 }
settings:
  school: { climate: 0.6, time: 1, units: 4 }
network: { generator: small-world, neighbors: 6, rewiring: 0.1 }
groups:
  - { name: circle, who: { identity: religion, share: 0.5 } }
outcomes:
  - { name: both, statistic: mean, of: distress, weeks: 6, among: religion and race and class }
  - { name: one, statistic: mean, of: distress, weeks: 6, among: religion and not race and class }
  - { name: members, statistic: mean, of: distress, weeks: 6, among: members of circle }
  - { name: outside, statistic: mean, of: distress, weeks: 6, among: religion and not members of circle }
  - { name: late, statistic: mean, of: distress, weeks: 6, by: group }
  - { name: nobody, statistic: mean, of: distress, weeks: 6, among: religion and others }
`);
const chance = { seed: scenario.seed, replicate: 0 };
const [{ plan }] = scenario.variants;

/** Mean shown distress at the end, of people whom a look at the world picks. */
function byHand(picked: (bits: number, member: boolean) => boolean): number {
  const simulation = createSimulation(plan, chance);
  run(simulation);
  const { world } = simulation;
  const shown = Array.from(world.state.distress, shownDistress).filter((_, i) =>
    picked(world.traits.identities[i], world.groups.member[i] === 1),
  );
  return shown.reduce((sum, value) => sum + value, 0) / shown.length;
}

describe("people may be named by several conditions together", () => {
  const found = new Map(
    liveRun(plan, chance, { statistics: scenario.outcomes.map(({ statistic }) => statistic), record: null })?.statistics.map(
      (value, k) => [scenario.outcomes[k].name, value],
    ),
  );

  test.each([
    ["both", (bits: number) => bits === 3],
    ["one", (bits: number) => bits === 1],
    ["members", (_bits: number, member: boolean) => member],
    ["outside", (bits: number, member: boolean) => (bits & 1) === 1 && !member],
    ["late_circle", (_bits: number, member: boolean) => member],
    ["late_others", (_bits: number, member: boolean) => !member],
  ])("%s", (name, picked) => expect(found.get(name)).toBeCloseTo(byHand(picked), 10));

  test("conditions that nobody meets are about nobody", () => expect(found.get("nobody")).toBeNull());
});

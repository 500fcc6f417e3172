import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Plan } from "../../../src/engine/plan.ts";
import { createSimulation, run, step } from "../../../src/engine/simulation.ts";
import { degree } from "../../../src/network/network.ts";
import { liveUntil, otherWeeks } from "../../../web/worker/other-weeks.ts";
import type { ScenarioSource } from "../../../web/worker/protocol.ts";
import { runnable } from "../../../web/worker/read-source.ts";
import { otherCourses, twinRun } from "../../../web/worker/twin.ts";
import type { WrittenLine } from "../../../web/worker/twin-text.ts";
import { livingText } from "../../browser/living.ts";

const fixedText = livingText.replace("ties: { preset: school }", "network: { generator: small-world, neighbors: 4 }");
const sourceOf = (text: string): ScenarioSource => ({ file: "circle.yaml", text, edits: [] });
const fixed = sourceOf(fixedText);
const living = sourceOf(livingText);
const flagship = sourceOf(readFileSync("scenarios/flagship.yaml", "utf8").replace("weeks: 104", "weeks: 40"));
const week = 6;

/** A person of variant A with ties, and one they are tied to, by place and as the file would name them. */
function tied(source: ScenarioSource) {
  const { variants, seed } = runnable(source);
  const { world } = createSimulation(variants[0].plan, { seed, replicate: 0 });
  const { network } = world;
  const person = Array.from({ length: world.count }, (_, i) => i).find((i) => degree(network, i) > 2) ?? 0;
  const other = network.targets[network.offsets[person]];
  const nameOf = (i: number) => network.labels?.[i] ?? String(network.ids[i]);
  return { person, other, pair: [nameOf(person), nameOf(other)] };
}

const cut = (pair: readonly string[]): WrittenLine[] => [{ what: "cutTies", week, ties: [pair] }];
const ask = (source: ScenarioSource, person: number, lines: readonly WrittenLine[]) =>
  twinRun({ source, variant: 0, person, week, lines });

/** Every draw of a run, and everybody's distress week by week. */
function lived(plan: Plan, seed: number | string) {
  const draws = new Map<string, string>();
  const distress: Float64Array[] = [];
  const events: string[] = [];
  const simulation = createSimulation(
    plan,
    { seed, replicate: 0 },
    { listener: (purpose, at, who, slot, first, second) => draws.set(`${purpose} ${at} ${who} ${slot}`, `${first} ${second}`) },
  );
  run(simulation, (world) => {
    distress.push(world.state.distress.slice());
    for (let e = 0; e < world.eventList.count; e++)
      events.push(`${world.week} ${world.eventList.person[e]} ${world.eventList.setting[e]} ${world.eventList.severity[e]}`);
  });
  return { draws, distress, events, count: simulation.world.count };
}

describe.each([
  ["ties that stay", fixed],
  ["ties that live", living],
  ["the flagship's measured ties", flagship],
])("a twin in which a tie ends, on %s", (_, source) => {
  const { person, pair } = tied(source);
  const twin = ask(source, person, cut(pair));
  const { variants, seed } = runnable(twin.source);
  const [one, other] = variants.map(({ plan }) => lived(plan, seed));

  test("has the same bits for everybody up to the week before", () => {
    for (let w = 0; w < week; w++) expect(other.distress[w]).toEqual(one.distress[w]);
    expect(other.distress).not.toEqual(one.distress);
    expect(twin.after.slice(0, week)).toEqual(twin.before.slice(0, week));
  });

  test("draws every draw that both runs ask for alike, and leaves out or adds only some of what goes over ties", () => {
    let both = 0;
    for (const [key, value] of one.draws) {
      const there = other.draws.get(key);
      if (there !== undefined) both++;
      if (there !== undefined && there !== value) throw new Error(`${key}: ${value} and ${there}`);
    }
    expect(both).toBeGreaterThan(0.97 * one.draws.size);
    const differing = [...one.draws.keys(), ...other.draws.keys()].filter((key) => !one.draws.has(key) || !other.draws.has(key));
    const purposes = new Set(differing.map((key) => key.split(" ")[0]));
    for (const purpose of purposes)
      expect(purpose).toMatch(/^(seeking|harmfulReactions|conformityPressure|concealment|ties|interventions|norms)\./);
  });

  test("has the same remarks and hard weeks on the same days for everybody", () => {
    expect(other.events).toEqual(one.events);
  });

  test("leaves people whom the change did not reach within the weeks as they were, to the last bit", () => {
    const same = Array.from({ length: one.count }, (_, i) => i).filter(
      (i) => i !== person && one.distress.every((row, w) => row[i] === other.distress[w][i]),
    );
    expect(twin.same).toBe(same.length);
    expect(twin.same + twin.slightly + twin.others.length).toBe(one.count - 1);
    for (const { person: i, change } of twin.others) {
      expect(same).not.toContain(i);
      expect(Math.abs(change)).toBeGreaterThanOrEqual(0.5);
    }
  });
});

describe("other weeks", () => {
  test.each([
    ["ties that stay", fixed],
    ["ties that live", living],
  ])("course 0 is the run itself, to the last bit, on %s", (_, source) => {
    const { pair, person } = tied(source);
    const { variants, seed } = runnable(ask(source, person, cut(pair)).source);
    for (const { plan } of variants) {
      const simulation = otherWeeks(liveUntil(plan, { seed, replicate: 0 }, week - 1), 0);
      while (simulation.world.week < plan.weeks) step(simulation);
      expect(simulation.world.state.distress).toEqual(lived(plan, seed).distress[plan.weeks]);
    }
  });

  test("the people, their ties and all that was drawn once are the same in every course; what happens is not", () => {
    const { person, pair } = tied(living);
    const { variants, seed } = runnable(ask(living, person, cut(pair)).source);
    const until = variants.map(({ plan }) => liveUntil(plan, { seed, replicate: 0 }, week - 1));
    const [first, second] = [1, 2].map((course) => otherWeeks(until[0], course).world);
    expect(first.traits).toEqual(second.traits);
    expect(first.network.targets).toEqual(second.network.targets);
    expect(first.state.distress).toEqual(second.state.distress);
    const draws = [1, 2].map((course) =>
      until.map((run) => {
        const found = new Map<string, string>();
        const watched = {
          ...run,
          options: {
            listener: (purpose: string, at: number, who: number, slot: number, one: number, two: number) =>
              found.set(`${purpose} ${at % 1_000_000} ${who} ${slot}`, `${one} ${two}`),
          },
        };
        const simulation = otherWeeks(watched, course);
        found.clear();
        for (let k = 0; k < 4; k++) step(simulation);
        return found;
      }),
    );
    // Within a course both lives draw alike; between courses the same keys draw anew.
    for (const [asItWas, twin] of draws)
      for (const [key, value] of asItWas) if (twin.has(key)) expect(twin.get(key), key).toBe(value);
    const count = [...draws[0][0]].filter(([key]) => key.startsWith("mood.noise"));
    expect(count.length).toBeGreaterThan(100);
    for (const [key, value] of count) expect(draws[1][0].get(key)).not.toBe(value);
  });

  test("a line that is still to begin does so as many weeks later in every course", () => {
    const text = livingText.replace(
      "  kinder: { settings: { work: { climate: 0.1 } } }",
      "  kinder: { interventions: [{ what: set, number: settings.work.climate, from: 0.6, to: 0, weeks: 3-12 }, { what: policy, weeks: 20-30, strength: 1 }] }",
    );
    const { variants, seed } = runnable(sourceOf(text));
    const { plan } = variants[1];
    const climates = [0, 3].map((course) => {
      const simulation = otherWeeks(liveUntil(plan, { seed, replicate: 0 }, 5), course);
      return Array.from({ length: 33 }, () => {
        step(simulation);
        return `${simulation.world.settings.climate[0]} ${simulation.world.settings.policy[0]}`;
      });
    });
    expect(climates[1]).toEqual(climates[0]);
    expect(new Set(climates[0]).size).toBeGreaterThan(6);
  });

  test("fifty of them are told one by one, and are the same again when asked again", () => {
    const { person, pair } = tied(fixed);
    const { source, window } = ask(fixed, person, cut(pair));
    const courses = (list: number[]) => {
      const found: number[] = [];
      otherCourses({ source, person, week, window }, list, ({ before, after }) => found.push(before, after));
      return found;
    };
    const all = courses([1, 2, 3]);
    expect(all).toHaveLength(6);
    expect(new Set(all).size).toBeGreaterThan(4);
    expect(courses([3])).toEqual(all.slice(4));
  });
});

import { describe, expect, test } from "vitest";
import { createSimulation, step } from "../../../src/engine/simulation.ts";
import { arcBetween, Manner } from "../../../src/network/network.ts";
import { readScenario } from "../../../src/scenario/parse.ts";
import { linesFor, type Question, whatIfKinds } from "../../../web/person/what-if-lines.ts";
import { isOffered, optionsAt, peopleFor, remarksAreMet, settingsOf } from "../../../web/person/what-if-options.ts";
import { runnable } from "../../../web/worker/read-source.ts";
import { runSet } from "../../../web/worker/run-set.ts";
import { summaryOf } from "../../../web/worker/summary.ts";
import { twinText } from "../../../web/worker/twin-text.ts";
import { livingText } from "../../browser/living.ts";
import { lessonIds, scenarioOf, sourceOf } from "../lessons/lesson-files.ts";

const source = { file: "circle.yaml", text: livingText, edits: [] };
const scenario = runnable(source);
const runs = runSet(scenario.variants, { seed: scenario.seed, replicate: 0 }, () => 0);
const [run] = runs.variants;
const person = 3;
const week = 5;
const options = optionsAt(run, runs.people, person, week);
const read = (text: string) => readScenario(text, { file: "twin.yaml", read: () => ({ problem: "is not here" }) });

function question(kind: Question["kind"]): Question {
  const [other = -1] = peopleFor(kind, options);
  const trust = options.ties.find((tie) => tie.other === other)?.trust ?? 0;
  return { kind, other, setting: "work", week, trust };
}

describe("a question", () => {
  test("offers those tied when the week begins, by kind, and all others, friends of friends first", () => {
    expect(options.ties.length).toBeGreaterThan(2);
    expect(peopleFor("ended", options)).toHaveLength(options.ties.length);
    for (const other of peopleFor("supportive", options))
      expect(options.ties.find((tie) => tie.other === other)?.kind).not.toBe("supportive");
    expect(options.ties.length + options.friendsOfFriends.length + options.others.length).toBe(runs.people.size - 1);
    expect(peopleFor("friend", options).slice(0, options.friendsOfFriends.length)).toEqual(options.friendsOfFriends);
    expect(settingsOf(summaryOf(scenario, scenario, livingText, livingText))).toEqual(["work"]);
  });

  test("about the climate or a policy is asked only where remarks are met: somebody carries an identity, or the background strikes", () => {
    const offered = (text: string) => {
      const { variants, seed } = runnable({ ...source, text });
      const { variants: lived, people } = runSet(variants, { seed, replicate: 0 }, () => 0);
      return whatIfKinds.filter((kind) => isOffered(kind, options, ["work"], remarksAreMet(lived[0], people)));
    };
    const nobody = livingText.replace("share: 0.3", "share: 0");
    expect(offered(livingText)).toEqual(whatIfKinds);
    expect(offered(nobody)).toEqual(whatIfKinds);
    expect(offered(nobody.replace("{ preset: both }", "{ preset: both, stigmaExposure: { background: 0 } }"))).toEqual([
      "ended",
      "supportive",
      "friend",
    ]);
    expect(isOffered("climate", options, [], true)).toBe(false);
  });

  test.each(whatIfKinds)("%s is written as a scenario that reads without a problem and differs by it alone", (kind) => {
    const { text, name } = twinText(livingText, "as it is", linesFor(question(kind), person, runs.people), true);
    const { scenario: twin, problems } = read(text);
    expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(twin?.variants.map((variant) => variant.name)).toEqual(["as it is", name]);
    expect(twin?.variants[1].changed.every((key) => key.startsWith("interventions"))).toBe(true);
  });

  test.each([
    ["ended", 0, null],
    ["supportive", 1, Manner.supportive],
    ["friend", 1, Manner.supportive],
  ] as const)("%s leaves the two with %i ties between them from its week on", (kind, ties, manner) => {
    const asked = question(kind);
    const { text } = twinText(livingText, "as it is", linesFor(asked, person, runs.people), true);
    const twin = read(text).scenario;
    if (twin === null) throw new Error("the twin does not read");
    const simulation = createSimulation(twin.variants[1].plan, { seed: twin.seed, replicate: 0 });
    const { world } = simulation;
    while (world.week < week - 2) step(simulation);
    expect(arcBetween(world.network, person, asked.other) < 0).toBe(kind === "friend");
    step(simulation);
    const arc = arcBetween(world.network, person, asked.other);
    expect(arc < 0 ? 0 : 1).toBe(ties);
    if (manner === null) return;
    expect([world.network.manner[arc], world.network.manner[world.network.twins[arc]]]).toEqual([manner, manner]);
    if (kind === "supportive") expect(world.network.trust[arc]).toBeCloseTo(asked.trust, 2);
  });
});

describe("the scenario with a twin", () => {
  const lines = [{ what: "policy", name: "policy at work", weeks: "5-", settings: ["work"] }];

  test("keeps every comment and line that was there", () => {
    const text = livingText.replace("seed: 1", "seed: 1   # not picked");
    const twin = twinText(text, "kinder", lines, false);
    expect(twin.name).toBe("kinder what if");
    expect(twin.text).toContain("seed: 1 # not picked");
    expect(read(twin.text).scenario?.variants.map(({ name }) => name)).toEqual(["as it is", "kinder", "kinder what if"]);
    expect(read(twin.text).scenario?.variants[2].plan.people.settings[0].climate).toBe(0.1);
    expect(twinText(twin.text, "kinder", lines, false).name).toBe("kinder what if 2");
  });

  test("adds to the lines that the variant has: its own, else the scenario's; names of lines stay apart", () => {
    const shared = livingText.replace("compare:", "interventions: [{ what: shock, week: 2 }]\ncompare:");
    const plans = (text: string) =>
      read(text)
        .scenario?.variants.at(-1)
        ?.plan.interventions?.map(({ name, what }) => `${what}: ${name}`);
    expect(plans(twinText(shared, "as it is", lines, false).text)).toEqual(["shock: shock", "policy: policy at work"]);
    const twice = twinText(twinText(shared, "as it is", lines, false).text, "as it is what if", lines, true).text;
    expect(plans(twice)).toEqual(["shock: shock", "policy: policy at work", "policy: policy at work 2"]);
  });

  test("compares the two alone where the others are not wanted, and what compared nothing with its twin", () => {
    expect(read(twinText(livingText, "kinder", lines, true).text).scenario?.variants.map(({ name }) => name)).toEqual([
      "kinder",
      "kinder what if",
    ]);
    const single = livingText.replace(/compare:[\s\S]*(?=replicates)/, "");
    const name = read(single).scenario?.variants[0].name ?? "";
    expect(read(twinText(single, name, lines, false).text).scenario?.variants).toHaveLength(2);
  });

  test.each(lessonIds())("of lesson %s reads without a problem in each of its networks, though claims name others", (id) => {
    const lesson = sourceOf(id);
    for (const { name } of scenarioOf(lesson).variants) {
      const twin = scenarioOf({ ...lesson, text: twinText(lesson.text, name, [{ what: "policy", weeks: "5-" }], true).text });
      expect(twin.variants.map((variant) => variant.name)).toEqual([name, expect.stringMatching(/what if$/)]);
    }
  });

  test("is refused in plain words for a variant that stands nowhere in it", () => {
    expect(() => twinText(livingText, "kinder at random", lines, false)).toThrow(/made by another variant/);
  });
});

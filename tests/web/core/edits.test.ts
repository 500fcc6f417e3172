import { expect, test } from "vitest";
import { parse } from "yaml";
import { mechanisms } from "../../../src/model/mechanisms/index.ts";
import { populationParameters } from "../../../src/model/population.ts";
import { type TieValues, tieParameters } from "../../../src/model/ties/parameters.ts";
import { chooseTies } from "../../../src/model/ties/presets.ts";
import { readScenario } from "../../../src/scenario/parse.ts";
import { changesOf, valueNow } from "../../../web/controls/edits.ts";
import { applyEdits } from "../../../web/worker/apply-edits.ts";
import { parameterList } from "../../../web/worker/parameter-list.ts";
import { summaryOf } from "../../../web/worker/summary.ts";
import { tieEntries } from "../../../web/worker/tie-entries.ts";
import { flagship, flagshipText } from "../../browser/flagship.ts";

const small = `kith: 1
title: Small
population: { people: 12, identities: [{ dimension: religion, share: 0.5 }] }
settings: { work: { climate: 0.6, time: 0.5 } } # as it is
network: { generator: ring, neighbors: 2 }
mechanisms: { preset: both, belonging: { rate: 0.2 } }
`;

function planOf(text: string) {
  const { scenario, problems } = readScenario(text, { file: "small.yaml", read: () => ({ problem: "is not here" }) });
  expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
  if (scenario === null) throw new Error("no scenario");
  return scenario.variants[0].plan;
}

test("without changes the text stays as it is, to the letter", () => {
  expect(applyEdits(small, [])).toBe(small);
});

test("a number changed is changed in the file, beside its comment, and nothing else is", () => {
  const text = applyEdits(small, [{ path: ["settings", "work", "climate"], value: 0.3 }]);
  expect(text).toContain("# as it is");
  expect(parse(text)).toEqual({ ...parse(small), settings: { work: { climate: 0.3, time: 0.5 } } });
});

test("a number of a mechanism that the file does not mention is written below its name", () => {
  const plan = planOf(applyEdits(small, [{ path: ["mechanisms", "emotionalSupport", "relief"], value: 0.5 }]));
  expect(plan.mechanisms.get("emotionalSupport")?.["relief"]).toBe(0.5);
  expect(plan.mechanisms.get("belonging")?.["rate"]).toBe(0.2);
});

test("a mechanism switched off is off, whatever else is said of it, and comes back with its numbers", () => {
  const rate = { path: ["mechanisms", "belonging", "rate"], value: 0.4 };
  const off = planOf(applyEdits(small, [rate, { path: ["mechanisms", "belonging"], value: "off" }]));
  expect(off.mechanisms.has("belonging")).toBe(false);
  const on = planOf(applyEdits(small, [{ path: ["mechanisms", "belonging"], value: "on" }]));
  expect(on.mechanisms.get("belonging")?.["rate"]).toBe(0.2);
});

test("another preset is another preset", () => {
  const plan = planOf(applyEdits(small, [{ path: ["mechanisms", "preset"], value: "minimal" }]));
  expect(plan.mechanisms.has("pride")).toBe(false);
});

test("a parameter that is a word is written as the word, and the panel shows its place among the words", () => {
  const mode = ["mechanisms", "distressContagion", "mode"];
  const on = applyEdits(small, [{ path: ["mechanisms", "distressContagion"], value: "on" }]);
  const plan = planOf(on);
  const entry = parameterList(plan, plan).find(({ path }) => path.join() === mode.join());
  if (entry === undefined) throw new Error("no entry");
  expect(entry).toMatchObject({ value: 0, loaded: 0, choices: [{ name: "distress" }, { name: "mood" }] });
  const edits = [{ path: mode, value: "mood" }];
  expect(valueNow(entry, [])).toBe(0);
  expect(valueNow(entry, edits)).toBe(1);
  expect(changesOf(edits, [entry], [])).toEqual([{ path: mode, title: "Spreading mood: mode", from: "distress", to: "mood" }]);
  expect(planOf(applyEdits(on, edits)).mechanisms.get("distressContagion")?.["mode"]).toBe(1);
});

const living = `${small}ties: { preset: adult, contact: 0.4 }\n`;

test("another preset of ties is another, with the file's own numbers over it; ties that stay take their numbers along", () => {
  const preset = (value: string) => ({ path: ["ties", "preset"], value });
  expect(planOf(applyEdits(living, [preset("school")])).ties).toEqual({ ...chooseTies("school"), contact: 0.4 });
  const looks = { path: ["ties", "look"], value: 0.3 };
  expect(planOf(applyEdits(living, [looks])).ties).toEqual({ ...chooseTies("adult"), contact: 0.4, look: 0.3 });
  expect(planOf(applyEdits(living, [looks, preset("fixed")])).ties).toBeNull();
  expect(applyEdits(living, [looks, preset("fixed")])).not.toContain("look");
  expect(planOf(applyEdits(small, [preset("online")])).ties).toEqual(chooseTies("online"));
});

test("the panel offers every number of living ties, each as the preset of now and the file have it without the reader's change", () => {
  const loaded = { preset: "adult", values: planOf(living).ties };
  const entries = tieEntries(
    { preset: "school", values: { ...chooseTies("school", { contact: 0.4 }), look: 0.9 } as TieValues },
    loaded,
  );
  expect(entries.map(({ name }) => name)).toEqual(Object.keys(tieParameters));
  const of = (wanted: string) => entries.find(({ name }) => name === wanted);
  expect(of("look")).toMatchObject({ path: ["ties", "look"], value: 0.9, loaded: 0.5 });
  expect(of("contact")).toMatchObject({ value: 0.4, loaded: 0.4 });
  expect(tieEntries({ preset: "fixed", values: null }, loaded)).toEqual([]);
  const began = tieEntries({ preset: "adult", values: chooseTies("adult") }, { preset: "fixed", values: null });
  for (const { value, loaded: before } of began) expect(value).toBe(before);
});

test("ties that stay are offered where there is a network for them to stay in", () => {
  const offered = (text: string) => {
    const { scenario } = readScenario(text, { file: "small.yaml", read: () => ({ problem: "is not here" }) });
    if (scenario === null) throw new Error("no scenario");
    const { tiePresets, tiePreset } = summaryOf(scenario, scenario, text, text);
    return [tiePreset, ...tiePresets.map(({ name }) => name)];
  };
  expect(offered(living)).toEqual(["adult", "fixed", "adult", "school", "online"]);
  expect(offered(living.replace(/network:.*\n/, ""))).toEqual(["adult", "adult", "school", "online"]);
  expect(offered(small)[0]).toBe("fixed");
});

test("the panel's list holds every number of settings, people and mechanisms that are on, off the tables", () => {
  const { plan } = flagship().variants[0];
  const list = parameterList(plan, plan);
  const paths = new Set(list.map(({ path }) => path.join(".")));
  expect(paths.size).toBe(list.length);
  for (const name of Object.keys(populationParameters)) expect(paths).toContain(`population.${name}`);
  for (const { name, parameters } of mechanisms.filter(({ name }) => plan.mechanisms.has(name))) {
    for (const parameter of Object.keys(parameters)) expect(paths).toContain(`mechanisms.${name}.${parameter}`);
  }
  for (const { value, loaded, min, max } of list) {
    expect(value).toBe(loaded);
    expect(value).toBeGreaterThanOrEqual(min);
    expect(value).toBeLessThanOrEqual(max);
  }
  expect(list.some(({ main }) => main)).toBe(true);
});

test("every number of the list can be written into the flagship and read back", () => {
  const { plan } = flagship().variants[0];
  for (const { path, plausible, whole } of parameterList(plan, plan).filter(({ name }) => name !== "time")) {
    const value = whole ? Math.round(plausible[0]) : plausible[0];
    const parsed = parse(applyEdits(flagshipText, [{ path, value }]));
    expect(path.reduce<unknown>((at, step) => (at as Record<string, unknown>)[step], parsed)).toBe(value);
  }
});

import { expect, test } from "vitest";
import { parse } from "yaml";
import { readSource } from "../../../web/worker/read-source.ts";
import { differences, takeBack } from "../../../web/worker/text/differences.ts";

const original = `kith: 1
title: Small
weeks: 20
population: { people: 12, identities: [{ dimension: religion, share: 0.5 }] }
settings: { work: { climate: 0.6, time: 0.5 } } # as it is
network: { generator: ring, neighbors: 2 }
mechanisms: { preset: both, belonging: { rate: 0.2 } }
interventions:
  - { what: policy, weeks: 5-10, dose: 0.5 }
`;

const source = (text: string, edits: { path: string[]; value: number | string }[] = []) => ({ file: "small.yaml", text, edits });
const changed = original
  .replace("weeks: 20", "weeks: 30")
  .replace("climate: 0.6", "climate: 0.2")
  .replace("rate: 0.2", "rate: 0.3")
  .replace("dose: 0.5", "dose: 1")
  .replace("neighbors: 2", "neighbors: 4")
  .replace("title: Small", "title: Large # now");

const keysOf = (text: string) => differences(source(original), source(text))?.keys.map(({ path }) => path) ?? null;

test("what was changed is told key by key, with what it was, what it is and what it means", () => {
  const found = differences(source(original), source(changed))?.keys ?? [];
  expect(found.map(({ path, before, after }) => [path, before, after])).toEqual([
    ["title", "Small", "Large"],
    ["weeks", "20 weeks", "30 weeks"],
    ["settings.work.climate", "0.6", "0.2"],
    ["network.neighbors", "2 people", "4 people"],
    ["mechanisms.belonging.rate", "0.2 per week", "0.3 per week"],
    ["interventions.policy.dose", "0.5 doses", "1 doses"],
  ]);
  for (const { path, meaning } of found) expect(meaning, path).not.toBe("");
});

test("a comment or another order changes nothing that a run depends on", () => {
  const told = differences(source(original), source(original.replace("weeks: 20", "weeks: 20 # twenty")));
  expect(told).toEqual({ sameRuns: true, keys: [] });
});

test("each difference can be taken back by itself, and the others stay", () => {
  for (const path of keysOf(changed) ?? []) {
    const back = takeBack(source(original), source(changed), path);
    expect(keysOf(back?.text ?? ""), path).toEqual(keysOf(changed)?.filter((other) => other !== path));
    expect(back?.text).toContain("# as it is");
  }
});

test("a key that the original had not written is gone when it is taken back, not written with its default", () => {
  const more = original.replace("preset: both,", "preset: both, mood: { spread: 0.1 },");
  const [path] = keysOf(more) ?? [];
  expect(takeBack(source(original), source(more), path)?.text).toBe(original);
});

test("what follows from another key is taken back with the group that it stands in", () => {
  const other = original.replace("preset: both", "preset: minimal");
  const back = takeBack(source(original), source(other), "mechanisms.pride");
  expect(parse(back?.text ?? "")["mechanisms"]).toEqual({ preset: "both", belonging: { rate: 0.2 } });
});

test("numbers set beside the text count as changes of it", () => {
  const edited = source(original, [{ path: ["settings", "work", "climate"], value: 0.1 }]);
  expect(differences(source(original), edited)?.keys.map(({ path }) => path)).toEqual(["settings.work.climate"]);
  expect(takeBack(source(original), edited, "settings.work.climate")?.text).toBe(original);
});

test("nothing is told key by key of a scenario that cannot be read", () => {
  expect(differences(source(original), source("kith: 1\ntitle: Half"))).toBeNull();
});

test("a number outside its range comes with the nearest right one, a word with the one that was meant, a version with this one", () => {
  const fixed = (from: string, to: string) => {
    const text = original.replace(from, to);
    const { problems } = readSource(source(text));
    return problems.map(({ line, fix }) => [line, fix === undefined ? null : text.slice(fix.from, fix.to), fix?.text]);
  };
  expect(fixed("climate: 0.6", "climate: 1.4")).toEqual([[5, "1.4", "1"]]);
  expect(fixed("weeks: 20", "weeks: 2.5")).toEqual([[3, "2.5", "3"]]);
  expect(fixed("climate: 0.6", 'climate: "0,6"')).toEqual([[5, '"0,6"', "0.6"]]);
  expect(fixed("kith: 1", "kith: 2")).toEqual([[1, "2", "1"]]);
  expect(fixed("belonging:", "belongin:")).toEqual([[7, "belongin", "belonging"]]);
  expect(fixed("dose: 0.5", "dose: -1")).toEqual([[9, "-1", "0"]]);
});

test("a number set beside a text with a problem is written into it all the same, and problems are about that text", () => {
  const broken = original.replace("belonging:", "belongin:");
  const { text, problems } = readSource(source(broken, [{ path: ["weeks"], value: 40 }]));
  expect(text).toBe(broken.replace("weeks: 20", "weeks: 40"));
  expect(problems).toHaveLength(1);
  const torn = `${original}a: [`;
  expect(readSource(source(torn, [{ path: ["weeks"], value: 40 }])).text).toBe(torn);
});

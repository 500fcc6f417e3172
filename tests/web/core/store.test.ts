import { beforeEach, expect, test } from "vitest";
import { valueNow } from "../../../web/controls/edits.ts";
import * as actions from "../../../web/state/actions.ts";
import { sameEdits, store } from "../../../web/state/store.ts";
import { toCompare } from "../../../web/state/to-compare.ts";
import { compare } from "../../../web/worker/compare.ts";
import { repeatRow } from "../../../web/worker/repeat-row.ts";
import { runSet } from "../../../web/worker/run-set.ts";
import type { StartResults } from "../../../web/worker/start-result.ts";
import { flagship } from "../../browser/flagship.ts";
import { madeUpParameters } from "../parts/made-up.ts";

const { variants, seed } = flagship();
const short = variants.map(({ name, plan }) => ({ name, plan: { ...plan, weeks: 8, warmUp: 0 } }));
const runs = runSet(short, { seed, replicate: 0 }, () => 0);

beforeEach(() => {
  store.runs.value = runs;
  store.pair.value = [0, 2];
  store.panelCount.value = 2;
  store.edits.value = [];
  store.ranEdits.value = [];
  store.ranText.value = store.scenarioText.value;
  store.ranFiles.value = store.files.value;
  actions.pause();
  actions.showWeek(0);
});

test("weeks stay within the run, and stepping stops playback", () => {
  actions.showWeek(99);
  expect(store.week.value).toBe(8);
  actions.play();
  expect([store.playing.value, store.week.value]).toEqual([true, 0]);
  actions.stepWeeks(3);
  expect([store.playing.value, store.week.value, store.moment.value]).toEqual([false, 3, 3]);
  actions.stepWeeks(-5);
  expect(store.week.value).toBe(0);
});

test("two panels show the pair; more show the pair and the others, in the scenario's order", () => {
  expect(store.panels.value).toEqual([0, 2]);
  actions.showPanels(3);
  expect(store.panels.value).toEqual([0, 1, 2]);
  actions.comparePair(3, 1);
  expect(store.panels.value).toEqual([0, 1, 3]);
  actions.showPanels(4);
  expect(store.panels.value).toEqual([0, 1, 2, 3]);
  actions.comparePair(2, 2);
  expect(store.pair.value).toEqual([3, 1]);
});

test("edits gather until Run, the latest of each path; set back they are gone", () => {
  const [climate] = madeUpParameters().parameters;
  actions.setValue(climate.path, 0.3);
  actions.setValue(climate.path, 0.4);
  actions.setValue(["mechanisms", "belonging"], "off");
  expect(store.edits.value).toHaveLength(2);
  expect(store.changedSinceRun.value).toBe(true);
  expect(valueNow(climate, store.edits.value)).toBe(0.4);
  actions.resetValue(climate.path);
  expect(valueNow(climate, store.edits.value)).toBe(0.6);
  actions.resetAll();
  expect(store.changedSinceRun.value).toBe(false);
});

test("the same edits in another order are the same edits", () => {
  const one = { path: ["a", "b"], value: 1 };
  const two = { path: ["c"], value: "off" };
  expect(sameEdits([one, two], [two, one])).toBe(true);
  expect(sameEdits([one], [two])).toBe(false);
});

test("a comparison of repeats is that of their outcomes, and its weeks are those of the runs", () => {
  const rows = [0, 1, 2, 3].map((replicate) => repeatRow(short, seed, replicate));
  const { paired, differences, weekly, middle } = compare(toCompare(rows, null, [], "distress", 0, 2));
  rows.forEach(({ variants: [first, , second] }, r) =>
    expect(differences[r]).toBe(second.outcomes.distress - first.outcomes.distress),
  );
  expect(paired.replicates).toBe(4);
  expect(weekly.median).toHaveLength(9);
  expect(weekly.median[0]).toBe(0); // before the first week everybody is the same
  expect(middle[0]).toBeLessThanOrEqual(middle[1]);
});

test("until the page has as many repeats of its own, outcomes are those that the terminal computed", () => {
  const rows = [0, 1].map((replicate) => repeatRow(short, seed, replicate));
  const of = (values: (number | null)[]) => ({ distress: values }) as unknown as StartResults["outcomes"][string];
  const results: StartResults = { replicates: 3, hash: "", outcomes: { measured: of([1, 2, null]), separated: of([2, 4, 9]) } };
  const names = ["measured", "shuffled", "separated", "thinned"];
  const { differences, weekly } = compare(toCompare(rows, results, names, "distress", 0, 2));
  expect(differences).toEqual([1, 2]);
  expect(weekly.repeats).toBe(2);
  const three = [...rows, repeatRow(short, seed, 2)];
  expect(compare(toCompare(three, results, names, "distress", 0, 2)).differences).toHaveLength(3);
});

test("a run on the page is the first of its repeats, bit for bit", () => {
  const [first] = [repeatRow(short, seed, 0)];
  expect(first.variants.map(({ hash }) => hash)).toEqual(runs.variants.map(({ hash }) => hash));
});

import { describe, expect, test } from "vitest";
import { measures } from "../../../src/model/measures/weekly.ts";
import { drawnOf, personLine, personMeasuresAtHand } from "../../../web/compare/person-line.ts";
import { seriesValues } from "../../../web/compare/series.ts";
import { personCsv } from "../../../web/export/tables.ts";
import { measuresAtHand } from "../../../web/state/measures-at-hand.ts";
import { toCompare } from "../../../web/state/to-compare.ts";
import { differenceWords } from "../../../web/words/difference.ts";
import { measureWords } from "../../../web/words/measures.ts";
import { weekMessage } from "../../../web/words/summary.ts";
import { isDistress } from "../../../web/worker/in-points.ts";
import { distressMeasures, shownMeasures } from "../../../web/worker/protocol.ts";
import { runnable } from "../../../web/worker/read-source.ts";
import { repeatRow } from "../../../web/worker/repeat-row.ts";
import { runSet } from "../../../web/worker/run-set.ts";
import { livingText } from "../../browser/living.ts";

const beside = shownMeasures.filter((measure) => !isDistress(measure));
const scenario = runnable({ file: "circle.yaml", text: livingText, edits: [] });
const runs = runSet(scenario.variants, { seed: scenario.seed, replicate: 0 }, () => 0);

/** What is offered of a circle that differs in some lines. */
function offered(from: string, to: string) {
  const { variants, seed } = runnable({ file: "circle.yaml", text: livingText.replace(from, to), edits: [] });
  return measuresAtHand(runSet(variants, { seed, replicate: 0 }, () => 0));
}

describe("the measures that the lab draws", () => {
  test("are those of the model: distress in points of 100, all others shares, and the words say which way is better", () => {
    for (const name of shownMeasures) {
      const { unit, worse } = measures.find((one) => one.name === name) ?? {};
      expect(unit, name).toBe(isDistress(name) ? "points of 100" : "share");
      if (isDistress(name)) expect(measureWords[name].higher, name).toBeUndefined();
      else expect(measureWords[name].higher, name).toBe(worse === 1 ? "higher is worse" : "higher is better");
    }
  });

  test("are, besides distress, encouragement and self-acceptance where these move somebody", () => {
    // In this circle nobody leaves work, so that attending is a level line.
    const moving = shownMeasures.filter((measure) => measure !== "attending");
    expect(measuresAtHand(runs)).toEqual(moving);
    expect(offered("{ preset: both }", "{ preset: both, encouragement: off }")).toEqual(
      moving.filter((measure) => measure !== "goalPersistence"),
    );
    expect(offered("{ preset: both }", "{ preset: both, encouragement: { leaving: 0.05 } }")).toContain("attending");
    expect(offered("{ preset: both }", "{ preset: minimal }")).toEqual(distressMeasures);
    expect(offered("share: 0.3", "share: 0")).toEqual(["distress", "worstTenth", "goalPersistence"]);
  });

  test("are lines between 0 and 100 and as high as the model's shares", () => {
    const [run] = runs.variants;
    for (const measure of beside) {
      const values = Array.from(seriesValues(run, runs.people.size, measure, null));
      expect(values).toEqual(Array.from(run.model[measure], (value) => 100 * value));
      expect(Math.max(...values)).toBeLessThanOrEqual(100);
    }
    expect(Math.max(...Array.from(seriesValues(run, runs.people.size, "goalPersistence", null)))).toBeGreaterThan(20);
  });

  test("are compared in points of 100, over repeats, over weeks, and where the terminal has more of them", () => {
    const row = repeatRow(scenario.variants, scenario.seed, 0);
    const [first, second] = row.variants;
    const question = toCompare([row], null, ["as it is", "kinder"], "selfEsteem", 0, 1);
    expect([...question.a, ...question.b]).toEqual([100 * first.outcomes.selfEsteem, 100 * second.outcomes.selfEsteem]);
    const last = first.weekly.selfEsteem.length - 1;
    expect(question.weekly[last]).toBeCloseTo(100 * (second.weekly.selfEsteem[last] - first.weekly.selfEsteem[last]), 4);
    const outcomes = { "as it is": { selfEsteem: [0.5, 0.25] }, kinder: { selfEsteem: [0.75, null] } };
    const brought = { replicates: 2, outcomes, hash: "" } as unknown as Parameters<typeof toCompare>[1];
    const more = toCompare([row], brought, ["as it is", "kinder"], "selfEsteem", 0, 1);
    expect([...more.a, ...more.b]).toEqual([50, 25, 75, Number.NaN]);
  });

  test("are told with what a higher value means, where it is no distress", () => {
    expect(differenceWords.over(measureWords.pride.title, 13, measureWords.pride.higher)).toBe(
      "Pride, devalued, last 13 weeks; higher is better",
    );
    expect(differenceWords.over(measureWords.distress.title, 1, measureWords.distress.higher)).toBe(
      "Average distress, last week",
    );
    const variants = [{ letter: "A", now: 82.4, before: 70, high: 7 }];
    expect(weekMessage({ week: 20, measure: "goalPersistence", marked: false, variants, begins: [] })).toBe(
      "Week 20. Goal persistence: A up 12.4 to 82.4. Distress of 50 or more, of all: 7 people in A.",
    );
  });
});

describe("one person's weeks", () => {
  const { identities, size } = runs.people;
  const carrier = identities.findIndex((bits) => bits !== 0);
  const other = identities.indexOf(0);

  test("are also those of what moves for them: pride only where somebody carries the identity", () => {
    expect(personMeasuresAtHand(runs, carrier)).toEqual(["goalPersistence", "selfEsteem", "internalizedStigma", "pride"]);
    expect(personMeasuresAtHand(runs, other)).not.toContain("pride");
    expect(personMeasuresAtHand(runs, other)).toContain("goalPersistence");
  });

  test("show what Compare shows where the person has it, else their distress", () => {
    expect(drawnOf("pride", personMeasuresAtHand(runs, carrier))).toBe("pride");
    expect(drawnOf("pride", personMeasuresAtHand(runs, other))).toBe("distress");
    expect(drawnOf("attending", personMeasuresAtHand(runs, carrier))).toBe("distress");
    expect(drawnOf("gap", personMeasuresAtHand(runs, carrier))).toBe("distress");
  });

  test("are saved as they are drawn, in points of 100", () => {
    const [run] = runs.variants;
    const line = personLine(run, size, carrier, "goalPersistence");
    expect(line[40]).toBeCloseTo(100 * run.people.goalPersistence[40 * size + carrier], 4);
    const week = personCsv(runs, carrier, "goalPersistence").trimEnd().split(/\r?\n/)[41].split(",");
    expect(Number(week[1])).toBeCloseTo(line[40], 4);
    expect(personLine(run, size, carrier, "distress")[40]).toBe(run.people.shown[40 * size + carrier]);
  });
});

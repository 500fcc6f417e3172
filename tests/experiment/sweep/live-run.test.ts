import { describe, expect, test } from "vitest";
import type { RecordPlan } from "../../../src/engine/recorder.ts";
import { statisticsJob } from "../../../src/experiment/hypothesis/run/run-statistics.ts";
import { runOnce } from "../../../src/experiment/run-once.ts";
import { liveRun } from "../../../src/experiment/sweep/live-run.ts";
import type { Statistic } from "../../../src/scenario/hypothesis/claim.ts";
import { doing, line } from "../../support/lines.ts";
import { planOf } from "../../support/plans.ts";
import { asking } from "../../support/statistics.ts";

const plan = doing(planOf({ ties: "adult", weeks: 20, warmUp: 4 }), line("shock", { from: 3, to: 3 }));
const chance = { seed: "live", replicate: 2 };
const record: RecordPlan = { every: 2, averaged: true, model: true, people: ["shown", "events"], trust: true };

/** Mean distress of everybody in the last 13 weeks, unless told otherwise. */
const asks = (more: Partial<Statistic> = {}) => asking({ from: 8, to: 20 }, more);

const statistics = [
  asks(),
  asks({ statistic: "quantile", level: 0.9, among: "devalued" }),
  asks({ against: "no interventions" }),
  asks({ statistic: "isolates", of: null, since: { from: 1, to: 3 } }),
  asks({ who: { of: "degree", above: 1000 } }),
  asks({ statistic: "peak", against: "no interventions", after: 2 }),
  asks({ against: "no events", minus: asks({ statistic: "gap" }) }),
];

describe("a run that is asked for everything at once", () => {
  test("has the outcomes, the recording, the report of interventions and the hash of a run that is asked for nothing else", () => {
    const alone = runOnce(plan, chance, { hash: true, record });
    const all = liveRun(plan, chance, { statistics, record });
    expect(all?.hash).toBe(alone?.hash);
    expect(all?.outcomes).toEqual(alone?.outcomes);
    expect(all?.recording).toEqual(alone?.recording);
    expect(all?.network).toEqual(alone?.network);
    expect(all?.interventions).toEqual(alone?.interventions);
  });

  test("has the numbers that the job of claims makes of a run of its own, nobody's being null", () => {
    const all = liveRun(plan, chance, { statistics, record });
    expect(all?.statistics).toEqual(statisticsJob(plan, chance, { statistics }, () => false));
    expect(all?.statistics.map((value) => value !== null)).toEqual([true, true, true, true, false, true, true]);
  });

  test("mean distress as a statistic of one's own is the weekly measure, to the last digits", () => {
    const all = liveRun(plan, chance, { statistics: [asks()], record: null });
    expect(all?.statistics[0]).toBeCloseTo(all?.outcomes.distress ?? Number.NaN, 10);
    expect(all?.recording).toBeNull();
  });

  test("is asked before each week whether to stop, with the week that is next; a twin is lived only where a statistic asks for one", () => {
    const weeks: number[] = [];
    const stop = (week: number) => weeks.push(week) > 1000;
    liveRun(plan, chance, { statistics: [asks()], record: null, stop });
    expect(weeks).toEqual(Array.from({ length: 24 }, (_, k) => k - 3));
    liveRun(plan, chance, { statistics: [asks({ against: "no events" }), asks({ against: "no events" })], record: null, stop });
    expect(weeks.length).toBe(24 + 2 * 24);
  });

  test("that is stopped is nothing, in itself or in its twin", () => {
    const stopAfter = (asked: number) => {
      let times = 0;
      return liveRun(plan, chance, {
        statistics: [asks({ against: "no interventions" })],
        record: null,
        stop: () => ++times > asked,
      });
    };
    expect(stopAfter(10)).toBeNull();
    expect(stopAfter(30)).toBeNull();
    expect(stopAfter(48)).not.toBeNull();
  });
});

import { describe, expect, test } from "vitest";
import type { Plan } from "../../../src/engine/plan.ts";
import { createSimulation, run } from "../../../src/engine/simulation.ts";
import { statisticsJob } from "../../../src/experiment/hypothesis/run/run-statistics.ts";
import { runOnce } from "../../../src/experiment/run-once.ts";
import { shownDistress } from "../../../src/model/measures/shown.ts";
import { degree } from "../../../src/network/network.ts";
import type { Statistic } from "../../../src/scenario/hypothesis/claim.ts";
import { scenarioOf } from "../../scenario/reading.ts";
import { doing, line } from "../../support/lines.ts";
import { planOf } from "../../support/plans.ts";
import { asking } from "../../support/statistics.ts";

const weeks = 40;
const plan = planOf({ ties: "adult", weeks, warmUp: 4 });
const chance = { seed: "statistics", replicate: 3 };
const never = () => false;

/** Mean distress of everybody in the last 13 weeks, unless told otherwise. */
const asks = (more: Partial<Statistic> = {}) => asking({ from: 28, to: 40 }, more);

const ask = (...statistics: Statistic[]) => statisticsJob(plan, chance, { statistics }, never) ?? [];

/** Shown distress and help of each person in each week, looked up by hand; and who carries an identity. */
function byHand() {
  const simulation = createSimulation(plan, chance);
  const shown: number[][] = [];
  const help: number[][] = [];
  const need: number[][] = [];
  run(simulation, ({ state, help: given, need: burden }) => {
    shown.push(Array.from(state.distress, shownDistress));
    help.push([...given]);
    need.push([...burden]);
  });
  return { shown, help, need, carries: [...simulation.world.traits.identities].map((bits) => bits !== 0) };
}

const average = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const meanWeeks = (table: readonly (readonly number[])[], from: number, to: number) =>
  table[0].map((_, i) => average(table.slice(from, to + 1).map((row) => row[i])));

describe("numbers of a run", () => {
  const { shown, help, need, carries } = byHand();
  const last = meanWeeks(shown, 28, 40);
  const given = (i: number) => help.map((week) => [week[i]]);
  const burden = (i: number) => need.map((week) => [week[i]]);

  test("are means over people and weeks of what the run lived through", () => {
    const [everyone, devalued, others, gap] = ask(
      asks(),
      asks({ among: "devalued" }),
      asks({ among: "others" }),
      asks({ statistic: "gap" }),
    );
    expect(everyone).toBeCloseTo(average(last), 10);
    expect(devalued).toBeCloseTo(average(last.filter((_, i) => carries[i])), 10);
    expect(others).toBeCloseTo(average(last.filter((_, i) => !carries[i])), 10);
    expect(gap).toBeCloseTo((devalued ?? 0) - (others ?? 0), 10);
  });

  test("of one person, by number or by name, are that person's alone", () => {
    const [person, help] = ask(asks({ among: "person 17" }), asks({ among: "person 17", of: "help", per: "need" }));
    expect(person).toBeCloseTo(last[17], 10);
    expect(help).toBeCloseTo(average(meanWeeks(given(17), 28, 40)) / average(meanWeeks(burden(17), 28, 40)), 10);

    const trio = scenarioOf(
      `kith: 1
title: Three
seed: 1
weeks: 20
population: { identities: [{ dimension: religion, share: 0.5, visibility: 0.6 }] }
settings: { school: { climate: 0.6, time: 1, units: 1 } }
network: { file: trio.csv }
`,
      { "trio.csv": "source,target\nNoor,Sam\nSam,Kim\n" },
    ).variants[0].plan;
    const statistics = ["person Noor", "person Sam", "person Kim", "everyone"].map((among) =>
      asks({ among, weeks: { from: 8, to: 20 } }),
    );
    const [noor, sam, kim, everyone] = statisticsJob(trio, chance, { statistics }, never) ?? [];
    expect(new Set([noor, sam, kim]).size).toBe(3);
    expect(average([noor ?? 0, sam ?? 0, kim ?? 0])).toBeCloseTo(everyone ?? Number.NaN, 10);
  });

  test("of a weekly measure are those that kith compare averages", () => {
    const [isolates, gap] = ask(asks({ statistic: "isolates", of: null }), asks({ statistic: "gap", of: null }));
    const outcomes = runOnce(plan, chance)?.outcomes;
    expect(isolates).toBeCloseTo(outcomes?.isolates ?? Number.NaN, 12);
    expect(gap).toBeCloseTo(outcomes?.gap ?? Number.NaN, 10);
  });

  test("of people sorted by the year before know nothing of the outcome's weeks", () => {
    const before = meanWeeks(shown, 1, 27);
    const order = before.map((_, i) => i).sort((i, j) => before[i] - before[j]);
    const third = Math.floor(order.length / 3);
    const [upper, lower, gap] = ask(
      asks({ who: { of: "distress", third: "upper" } }),
      asks({ who: { of: "distress", third: "lower" } }),
      asks({ statistic: "gap", between: "distress" }),
    );
    expect(upper).toBeCloseTo(average(order.slice(-third).map((i) => last[i])), 10);
    expect(lower).toBeCloseTo(average(order.slice(0, third).map((i) => last[i])), 10);
    expect(gap).toBeCloseTo((upper ?? 0) - (lower ?? 0), 10);
  });

  test("since other weeks, per another measure, and with another statistic taken off or added", () => {
    const [since, per, minus, plus] = ask(
      asks({ since: { from: 1, to: 13 } }),
      asks({ of: "help", per: "need" }),
      asks({ among: "devalued", minus: asks({ among: "others" }) }),
      asks({ among: "devalued", plus: asks({ among: "others" }) }),
    );
    const [devalued, others] = ask(asks({ among: "devalued" }), asks({ among: "others" }));
    expect(since).toBeCloseTo(average(last) - average(meanWeeks(shown, 1, 13)), 10);
    expect(per).toBeCloseTo(average(meanWeeks(help, 28, 40)) / average(meanWeeks(need, 28, 40)), 10);
    expect(minus).toBeCloseTo((devalued ?? 0) - (others ?? 0), 10);
    expect(plus).toBeCloseTo((devalued ?? 0) + (others ?? 0), 10);
  });

  test("are none where they are about nobody", () => {
    expect(ask(asks({ who: { of: "distress", above: 200 } }), asks({ among: "age" }))).toEqual([null, null]);
  });

  test("do not depend on what else is asked, and are the same again", () => {
    const alone = ask(asks({ statistic: "bimodality", of: "degree" }));
    const [, among] = ask(asks(), asks({ statistic: "bimodality", of: "degree" }), asks({ against: "no events" }));
    expect([among]).toEqual(alone);
  });
});

test("ties are looked at when the year before begins, and for an outcome when its weeks end", () => {
  const simulation = createSimulation(plan, chance);
  const degrees: number[][] = [];
  run(simulation, ({ network }) => void degrees.push(Array.from({ length: network.size }, (_, i) => degree(network, i))));
  const first = degrees[1];
  const order = first.map((_, i) => i).sort((i, j) => first[i] - first[j] || i - j);
  const third = Math.floor(order.length / 3);
  const [upper, lower] = ask(
    asks({ of: "degree", who: { of: "degree", third: "upper" } }),
    asks({ of: "degree", who: { of: "degree", third: "lower" } }),
  );
  expect(upper).toBeCloseTo(average(order.slice(-third).map((i) => degrees[40][i])), 10);
  expect(lower).toBeCloseTo(average(order.slice(0, third).map((i) => degrees[40][i])), 10);
  // Had ties stood still, the test would not tell the two weeks apart.
  expect(degrees[1]).not.toEqual(degrees[27]);
});

describe("after a shock", () => {
  const shocked = doing(plan, line("shock", { from: 20, to: 20, values: { burden: 6 } }));
  const meansOf = (one: Plan) => {
    const simulation = createSimulation(one, chance);
    const means: number[] = [];
    run(simulation, ({ state }) => void means.push(average([...state.distress])));
    return means;
  };

  test("peak and half-life are those of the excess over the same run without it", () => {
    const calm = meansOf(plan);
    const excess = meansOf(shocked)
      .map((mean, w) => mean - calm[w])
      .slice(19);
    const [peak, halfLife] =
      statisticsJob(
        shocked,
        chance,
        {
          statistics: ["peak", "halfLife"].map((statistic) =>
            asks({ statistic, of: "latentDistress", after: 19, against: "no interventions" }),
          ),
        },
        never,
      ) ?? [];
    expect(peak).toBeCloseTo(Math.max(...excess), 10);
    const at = excess.indexOf(Math.max(...excess));
    const half = excess.findIndex((value, w) => w > at && value <= Math.max(...excess) / 2);
    expect(halfLife).toBeGreaterThan(half - at - 1);
    expect(halfLife).toBeLessThanOrEqual(half - at);
  });
});

describe("the twin without events", () => {
  test("makes the excess of those who meet none next to nothing beside that of those who meet some", () => {
    const [devalued, others] = ask(
      asks({ among: "devalued", against: "no events" }),
      asks({ among: "others", against: "no events" }),
    );
    expect(devalued).toBeGreaterThan(1);
    expect(Math.abs(others ?? Number.NaN)).toBeLessThan(0.5 * (devalued ?? 0));
  });

  test("is the same run where there is nobody to be devalued and no chance of an event", () => {
    const calm = planOf({ identities: [], weeks, warmUp: 0, choices: { stigmaExposure: { background: 0 } } });
    const [excess, peak] =
      statisticsJob(
        calm,
        chance,
        { statistics: [asks({ against: "no events" }), asks({ statistic: "peak", after: 0, against: "no events" })] },
        never,
      ) ?? [];
    expect([excess, peak]).toEqual([0, 0]);
  });
});

test("who asks to stop gets nothing", () => {
  let asked = 0;
  expect(statisticsJob(plan, chance, { statistics: [asks()] }, () => ++asked > 10)).toBeNull();
});

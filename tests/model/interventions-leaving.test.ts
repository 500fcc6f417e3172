import { describe, expect, test } from "vitest";
import { createSimulation, step } from "../../src/engine/simulation.ts";
import { measureNames, measureWeek, prepareMeasures } from "../../src/model/measures/weekly.ts";
import { degree, tieCount } from "../../src/network/network.ts";
import { doing, line } from "../support/lines.ts";
import { planOf } from "../support/plans.ts";
import { base, chance, worldOf } from "./made-ties.ts";

describe("people who leave", () => {
  test("have no tie, form none, and are in no measure", () => {
    const living = planOf({ size: 100, ties: "adult", warmUp: 0, weeks: 20 });
    const world = worldOf(doing(living, line("removePeople", { to: 1, who: { amount: { share: 0.1 }, by: "degree" } })), 20);
    const gone = Array.from(world.absent.keys()).filter((i) => world.absent[i] === 1);
    expect(gone).toHaveLength(10);
    for (const i of gone) expect(degree(world.network, i)).toBe(0);
    const values = new Float64Array(measureNames.length);
    measureWeek(world, prepareMeasures(world), values);
    const measured = (name: (typeof measureNames)[number]) => values[measureNames.indexOf(name)];
    const stay = Array.from(world.absent.keys()).filter((i) => world.absent[i] === 0);
    const shown = stay.map((i) => (100 * world.state.distress[i]) / (world.state.distress[i] + 1.8));
    expect(measured("distress")).toBeCloseTo(shown.reduce((sum, value) => sum + value, 0) / 90, 10);
    expect(measured("alone")).toBe(stay.filter((i) => degree(world.network, i) === 0).length / 90);
    const sorted = [...shown].sort((a, b) => b - a);
    expect(measured("worstTenth")).toBeCloseTo(sorted.slice(0, 9).reduce((sum, value) => sum + value, 0) / 9, 10);
  });

  test("measures that began before somebody left do without them from then on", () => {
    const simulation = createSimulation(
      doing(base, line("removePeople", { from: 3, to: 3, who: { amount: { count: 40 }, by: "need" } })),
      chance,
    );
    const room = prepareMeasures(simulation.world);
    const again = new Float64Array(measureNames.length);
    const afresh = new Float64Array(measureNames.length);
    while (simulation.world.week < 4) {
      step(simulation);
      measureWeek(simulation.world, room, again);
      measureWeek(simulation.world, prepareMeasures(simulation.world), afresh);
      expect(again).toEqual(afresh);
    }
    expect(room.everyone).toHaveLength(60);
  });

  test("are left out at dose 0 and stay: states of all have the bits of a run without the line", () => {
    const [marked, without] = [
      worldOf(doing(base, line("removePeople", { dose: 0, who: { amount: { count: 7 } } })), 9),
      worldOf(base, 9),
    ];
    expect(marked.state.distress).toEqual(without.state.distress);
    expect([marked.leftOut, marked.absent].map((column) => column.reduce((sum, value) => sum + value, 0))).toEqual([7, 0]);
  });

  test("two variants that each mark whom the other loses measure the same people", () => {
    const hubs = (dose: number) =>
      line("removePeople", { name: "hubs", from: 5, to: 5, dose, who: { amount: { count: 8 }, by: "betweenness" } });
    const any = (dose: number) => line("removePeople", { name: "any", from: 5, to: 5, dose, who: { amount: { count: 40 } } });
    const [one, other] = [worldOf(doing(base, hubs(1), any(0)), 8), worldOf(doing(base, hubs(0), any(1)), 8)];
    expect(one.leftOut).toEqual(other.leftOut);
    expect(one.absent).not.toEqual(other.absent);
  });

  test("lose each tie with the chance of the dose", () => {
    const half = worldOf(doing(base, line("removePeople", { dose: 0.5 })));
    expect(tieCount(half.network) / 300).toBeCloseTo(0.25, 1);
    expect(half.absent.every((one) => one === 0)).toBe(true);
  });
});

import { describe, expect, test } from "vitest";
import { createRecorder, type PersonColumn } from "../../src/engine/recorder.ts";
import { createSimulation, run } from "../../src/engine/simulation.ts";
import { observedNames } from "../../src/experiment/observation/columns.ts";
import { muted, type Observation, observeRun } from "../../src/experiment/observation/observe-run.ts";
import { lostSince, snapshotTies } from "../../src/experiment/observation/tie-snapshot.ts";
import { sumTies } from "../../src/experiment/observation/tie-sums.ts";
import { Stance } from "../../src/model/population.ts";
import { cutTie, withRoom } from "../../src/network/edit-ties.ts";
import { arcBetween, Manner, type Network } from "../../src/network/network.ts";
import { TieList } from "../../src/network/tie-list.ts";
import { doing, line } from "../support/lines.ts";
import { on, planOf } from "../support/plans.ts";
import { renumber } from "../support/renumber.ts";

const chance = { seed: 4, replicate: 2 };

function observed(...given: Parameters<typeof observeRun>): Observation {
  const observation = observeRun(...given);
  if (observation === null) throw new Error("the run was stopped");
  return observation;
}

/** Every week of every person, as the run's own recorder keeps them: [week][person]. */
function recorded(plan: ReturnType<typeof planOf>, names: readonly PersonColumn[]) {
  const simulation = createSimulation(plan, chance);
  const recorder = createRecorder({ every: 1, model: false, people: names, trust: false }, plan.weeks);
  run(simulation, (world) => recorder.record(world));
  const { people } = recorder.recording();
  return (name: PersonColumn, from: number, to: number, i: number) => {
    let sum = 0;
    for (let week = from; week <= to; week++) sum += people.get(name)?.[week * plan.size + i] ?? Number.NaN;
    return sum;
  };
}

describe("what is observed of a run", () => {
  const plan = planOf({ weeks: 80, warmUp: 4 });
  const { people, personWeeks } = observed(plan, chance);
  const sumOf = recorded(plan, ["distress", "pride", "events", "help", "hurt", "stigma"]);

  test("states are means of the last 13 weeks; stability looks at the 13 weeks that end 26 weeks before the end", () => {
    for (const i of [0, 7, 59]) {
      expect(people.distress[i]).toBeCloseTo(sumOf("distress", 68, 80, i) / 13, 6);
      expect(people.pride[i]).toBeCloseTo(sumOf("pride", 68, 80, i) / 13, 6);
      expect(people.distressBefore[i]).toBeCloseTo(sumOf("distress", 42, 54, i) / 13, 6);
    }
  });

  test("flows are sums of the last 52 weeks, or of all recorded weeks", () => {
    for (const i of [0, 7, 59]) {
      expect(people.exposure[i]).toBe(sumOf("events", 29, 80, i));
      expect(people.exposureAll[i]).toBe(sumOf("events", 1, 80, i));
      expect(people.helpReceived[i]).toBeCloseTo(sumOf("help", 29, 80, i), 4);
      expect(people.hurt[i]).toBeCloseTo(sumOf("hurt", 29, 80, i), 4);
    }
    expect(people.exposure.reduce((sum, value) => sum + value)).toBeGreaterThan(100);
  });

  test("person by week, severity goes with the change of distress over the following week, which it reaches then", () => {
    expect(personWeeks.weeks).toBe(52);
    const { x, y, xy, xx, yy } = personWeeks.pairs.severityThenChange;
    for (const i of [0, 7, 59]) {
      let products = 0;
      let squares = 0;
      for (let week = 29; week <= 80; week++) {
        const change = sumOf("distress", week, week, i) - sumOf("distress", week - 1, week - 1, i);
        products += sumOf("stigma", week - 1, week - 1, i) * change;
        squares += change * change;
      }
      expect(xy[i]).toBeCloseTo(products, 4);
      expect(yy[i]).toBeCloseTo(squares, 4);
      expect(y[i]).toBeCloseTo(sumOf("distress", 80, 80, i) - sumOf("distress", 28, 28, i), 6);
      expect(x[i]).toBeCloseTo(sumOf("stigma", 28, 79, i), 4);
      expect(xx[i]).toBeGreaterThanOrEqual(0);
    }
    const { eventsAndDistress, eventsThenDistress } = personWeeks.pairs;
    expect(eventsAndDistress.x[7]).toBe(sumOf("events", 29, 80, 7));
    expect(eventsThenDistress.x[7]).toBe(sumOf("events", 28, 79, 7));
    expect(eventsThenDistress.y[7]).toBeCloseTo(sumOf("distress", 29, 80, 7), 4);
  });

  test("a shorter run uses the weeks there are, and what lies before its first week is not a number", () => {
    const short = planOf({ weeks: 5 });
    const seen = observed(short, chance);
    const weekly = recorded(short, ["distress", "events"]);
    expect(seen.people.distress[3]).toBeCloseTo(weekly("distress", 1, 5, 3) / 5, 6);
    expect(seen.people.exposure[3]).toBe(weekly("events", 1, 5, 3));
    expect(seen.people.distressBefore[3]).toBeNaN();
    expect(seen.personWeeks.weeks).toBe(5);
    expect(observed(planOf({ weeks: 30 }), chance).people.distressBefore[3]).toBeGreaterThanOrEqual(0);
  });

  test("it stops when it is asked to", () => {
    let weeks = 0;
    expect(observeRun(plan, chance, { stop: () => ++weeks > 10 })).toBeNull();
  });
});

describe("the muted twin", () => {
  const plan = planOf({ weeks: 60 });

  test("has the same people and ties and no stigma event", () => {
    const one = observed(plan, chance);
    const twin = observed(plan, chance, { mute: true });
    expect(twin.people.exposureAll.every((events) => events === 0)).toBe(true);
    expect(twin.people.devalued).toEqual(one.people.devalued);
    expect(twin.people.visibility).toEqual(one.people.visibility);
    expect(twin.people.distress).not.toEqual(one.people.distress);
  });

  test("meets no shock of stigma either, and every other line as it is, with the same dice", () => {
    const stigma = line("shock", { name: "insult", from: 10, to: 12, values: { burden: 3, kind: 1 } });
    const flood = line("shock", { name: "flood", from: 20, to: 20, who: { amount: { share: 0.5 } }, values: { burden: 3 } });
    const calm = { weeks: 60, settings: [{ name: "work", climate: 0, time: 1, policy: 0, units: 3 }] };
    const [struck, spared] = [doing(planOf(calm), stigma, flood), doing(planOf(calm), flood)];
    expect(observed(struck, chance).people.exposureAll.some((events) => events > 0)).toBe(true);
    expect(observed(struck, chance, { mute: true }).people).toEqual(observed(spared, chance).people);
    expect(muted(struck).interventions).toEqual([flood]);
  });

  test("lives the same life, bit for bit, as long as no event has struck: without devaluing climates for ever", () => {
    const calm = planOf({ weeks: 30, settings: [{ name: "work", climate: 0, time: 1, policy: 0, units: 3 }] });
    const twin = observed(calm, chance, { mute: true });
    expect(observed(calm, chance).people).toEqual(twin.people);
    const first = createSimulation(plan, chance);
    const second = createSimulation(muted(plan), chance);
    const equal: boolean[] = [];
    let struck = false;
    const states: Float64Array[] = [];
    run(first, (world) => {
      struck ||= world.events.some((events) => events > 0);
      if (!struck) states.push(world.state.distress.slice());
    });
    run(second, (world) =>
      equal.push(states[world.week] === undefined || states[world.week].every((value, i) => value === world.state.distress[i])),
    );
    expect(equal.slice(0, states.length)).toEqual(states.map(() => true));
  });
});

describe("available support", () => {
  /** The first is tied to a supporter, to somebody who stigmatizes, and to somebody who acts otherwise on this tie. */
  function four() {
    const ties = new TieList(4);
    ties.add(0, 1, { trust: 0.5 });
    ties.add(0, 2, { trust: 0.8 });
    ties.add(0, 3, { trust: 0.4, manner: Manner.supportive, trustBack: 0.7 });
    const { world } = createSimulation(on(ties.toNetwork(), planOf({ warmUp: 0 })), chance);
    world.stance.set([Stance.neutral, Stance.affirming, Stance.stigmatizing, Stance.stigmatizing]);
    world.skill.set([1, 1.2, 2, 0.5]);
    world.traits.identities.set([1, 1, 0, 0]);
    return world;
  }

  test("is s(sum of trust x skill) over contacts who do not stigmatize: 0.5 x 1.2 + 0.4 x 0.5 = 0.8, so 0.8 / 1.8", () => {
    const { support, ingroupShare, isolated, stigmatizing } = sumTies(four());
    expect(support[0]).toBeCloseTo(0.8 / 1.8, 14);
    expect(support[3]).toBeCloseTo(0.7 / 1.7, 14);
    // The first shares the identity with the second: 0.5 of 0.5 + 0.8 + 0.4.
    expect(ingroupShare[0]).toBeCloseTo(0.5 / 1.7, 14);
    expect([...isolated]).toEqual([0, 0, 0, 0]);
    // Of six directed ties only the first's to the third: the other's manner overrides.
    expect(stigmatizing).toBeCloseTo(1 / 6, 14);
  });

  test("what nobody has is 0, and who trusts nobody by half is isolated", () => {
    const world = four();
    world.network.trust.fill(0.49);
    world.stance.fill(Stance.stigmatizing);
    world.network.manner.fill(Manner.ofPerson);
    const sums = sumTies(world);
    expect([...sums.support]).toEqual([0, 0, 0, 0]);
    expect([...sums.isolated]).toEqual([1, 1, 1, 1]);
    expect(sums.stigmatizing).toBe(1);
  });
});

describe("the ties", () => {
  function ring(size: number): Network {
    const ties = new TieList(size);
    for (let i = 0; i < size; i++) {
      ties.add(i, (i + 1) % size, { trust: 0.3 + (0.4 * i) / size, trustBack: 0.6 });
      ties.add(i, (i + 2) % size, { trust: 0.5 });
    }
    return ties.toNetwork();
  }

  test("that stood a year before and are gone: 3 of 20 cut is 0.15, and a new tie makes up for none", () => {
    const network = withRoom(ring(10), () => 8);
    const before = snapshotTies(network);
    for (const [i, j] of [
      [0, 1],
      [4, 6],
      [9, 1],
    ]) {
      cutTie(network, arcBetween(network, i, j));
    }
    expect(lostSince(before, network)).toBeCloseTo(0.15, 14);
    expect(lostSince(snapshotTies(network), network)).toBe(0);
  });

  test("of a ring with neighbors two away have degree 4 and transitivity 1/2; fixed, none is lost", () => {
    const { network, people } = observed(on(ring(20), planOf({ weeks: 3 })), chance);
    expect(network).toMatchObject({ meanDegree: 4, tiesLost: 0 });
    expect(network.transitivity).toBeCloseTo(0.5, 14);
    expect([...people.degree]).toEqual(new Array(20).fill(4));
  });

  test("people come in order of id, so renumbering them changes no bit of what is observed", () => {
    const size = 20;
    const order = Array.from({ length: size }, (_, i) => (i * 7 + 3) % size);
    const plan = planOf({ weeks: 20 });
    const one = observed(on(ring(size), plan), chance);
    const other = observed(on(renumber(ring(size), order), plan), chance);
    for (const name of observedNames) expect(other.people[name], name).toEqual(one.people[name]);
    expect(other.ids).toEqual(one.ids);
    expect(other.personWeeks).toEqual(one.personWeeks);
    expect(other.network).toEqual(one.network);
  });
});

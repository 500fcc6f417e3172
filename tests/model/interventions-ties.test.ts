import { describe, expect, test } from "vitest";
import type { Plan } from "../../src/engine/plan.ts";
import { createSimulation, step } from "../../src/engine/simulation.ts";
import { actsBy } from "../../src/model/attitude.ts";
import { measureNames, measureWeek, prepareMeasures } from "../../src/model/measures/weekly.ts";
import type { World } from "../../src/model/world.ts";
import { arcBetween, degree, tieCount } from "../../src/network/network.ts";
import { TieList } from "../../src/network/tie-list.ts";
import { canonicalTies } from "../../src/network/ties.ts";
import { validate } from "../../src/network/validate.ts";
import { doing, line } from "../support/lines.ts";
import { on, planOf } from "../support/plans.ts";

const chance = { seed: "made ties", replicate: 0 };
const base = planOf({ size: 100, warmUp: 0, weeks: 20, population: { stigmatizing: 0.3 } });

function worldOf(plan: Plan, week = 0): World {
  const simulation = createSimulation(plan, chance);
  while (simulation.world.week < week) step(simulation);
  expect(validate(simulation.world.network)).toEqual([]);
  return simulation.world;
}

/** Two triangles and a tie between them; somebody apart. */
function twoTriangles() {
  const ties = new TieList(7);
  for (const [i, j, trust] of [
    [0, 1, 0.9],
    [1, 2, 0.2],
    [0, 2, 0.4],
    [3, 4, 0.6],
    [4, 5, 0.8],
    [3, 5, 0.3],
    [2, 3, 0.7],
  ])
    ties.add(i, j, { trust });
  return ties.toNetwork({ labels: ["Ada", "Ben", "Cy", "Dee", "Eli", "Fay", "Gus"] });
}
const small = on(twoTriangles(), planOf({ warmUp: 0, weeks: 20 }));

/** Pairs of people, by place. */
function pairsOf({ network }: World): string[] {
  return Array.from(canonicalTies(network), (a) => `${network.targets[network.twins[a]]}-${network.targets[a]}`);
}

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

describe("named ties", () => {
  test("begin by label or id, with the trust and manner that are said", () => {
    const { network, interventions } = worldOf(
      doing(
        small,
        line("addTies", {
          pairs: [
            ["Ada", "Gus"],
            ["1", "Fay"],
            ["Ada", "Ben"],
          ],
          values: { trust: 0.8, manner: 3 },
        }),
      ),
    );
    for (const [i, j] of [
      [0, 6],
      [6, 0],
      [1, 5],
      [5, 1],
    ]) {
      const a = arcBetween(network, i, j);
      expect([network.trust[a], network.manner[a]]).toEqual([0.8, 3]);
    }
    expect(tieCount(network)).toBe(9);
    // Ada and Ben were tied already.
    expect([interventions[0].unplaced[0], interventions[0].doses[0]]).toEqual([1, 2]);
  });

  test("end; pairs without a tie are counted", () => {
    const world = worldOf(
      doing(
        small,
        line("cutTies", {
          pairs: [
            ["Cy", "Dee"],
            ["Ada", "Gus"],
          ],
        }),
      ),
    );
    expect(pairsOf(world)).toEqual(["0-1", "0-2", "1-2", "3-4", "3-5", "4-5"]);
    expect(world.interventions[0].unplaced[0]).toBe(1);
  });

  test("get the dose that is charged: each begins or ends with that chance, whichever end is named first", () => {
    const pairs = Array.from({ length: 50 }, (_, k) => [String(k), String(k + 50)] as const);
    const turned = pairs.map(([one, other]) => [other, one] as const);
    const made = (dose: number, named = pairs) => {
      const world = worldOf(doing(base, line("addTies", { dose, pairs: named })));
      const { doses, unplaced } = world.interventions[0];
      const fresh = pairsOf(world).filter((pair) => !before.includes(pair));
      expect(doses[0]).toBe(fresh.length);
      return { fresh, unplaced: unplaced[0] };
    };
    const before = pairsOf(worldOf(base));
    const [all, half] = [made(1), made(0.5)];
    expect(all.fresh.length + all.unplaced).toBe(50);
    // Binomial(50, 0.5): mean 25, SD 3.5.
    expect(Math.abs(half.fresh.length + half.unplaced - 25)).toBeLessThan(14);
    expect(made(0.5, turned).fresh).toEqual(half.fresh);
    expect(made(0)).toEqual({ fresh: [], unplaced: 0 });
    expect(made(3).fresh).toEqual(all.fresh);

    const named = before.slice(0, 100).map((pair) => pair.split("-") as [string, string]);
    const cut = worldOf(doing(base, line("cutTies", { dose: 0.5, pairs: named })));
    const ended = before.length - pairsOf(cut).length;
    expect(Math.abs(ended - 50)).toBeLessThan(20);
    expect(cut.interventions[0].doses[0]).toBe(ended);
  });

  test("leave the network that a plan brings as it was", () => {
    worldOf(doing(small, line("cutTies", { values: { random: 1 } }), line("changeTies", { values: { manner: 1 } })));
    const source = small.network.source;
    expect("network" in source && [tieCount(source.network), source.network.manner.every((one) => one === 0)]).toEqual([7, true]);
  });

  test("people whose row is full get no more ties, and these are counted", () => {
    const everyone = line("addTies", { pairs: Array.from({ length: 99 }, (_, k) => ["0", String(k + 1)] as const) });
    const { network, interventions } = worldOf(doing(base, everyone));
    expect(network.ends[0]).toBe(network.offsets[1]);
    expect(interventions[0].unplaced[0]).toBe(99 - interventions[0].doses[0]);
    expect(interventions[0].unplaced[0]).toBeGreaterThan(50);
  });
});

describe("ties of a kind", () => {
  test("the only tie without a common friend is the bridge that is cut", () => {
    const world = worldOf(doing(small, line("cutTies", { values: { bridges: 1 } })));
    expect(pairsOf(world)).not.toContain("2-3");
    expect(tieCount(world.network)).toBe(6);
  });

  test("the weakest are those of least mean trust", () => {
    const world = worldOf(doing(small, line("cutTies", { values: { weakest: 2 / 7 } })));
    expect(pairsOf(world)).toEqual(["0-1", "0-2", "2-3", "3-4", "4-5"]);
  });

  test("harmful ones have somebody who stigmatizes at one end", () => {
    const [before, after] = [worldOf(base), worldOf(doing(base, line("cutTies", { values: { harmful: 1 } })))];
    const harmful = pairsOf(before).filter((pair) => pair.split("-").some((i) => before.stance[Number(i)] === 3));
    expect(harmful.length).toBeGreaterThan(50);
    expect(pairsOf(after)).toEqual(pairsOf(before).filter((pair) => !harmful.includes(pair)));
  });

  test("new bridges are a share of the ties there are, between people who share no unit and no friend", () => {
    const [before, after] = [worldOf(base), worldOf(doing(base, line("addTies", { values: { bridges: 0.05 } })))];
    const fresh = pairsOf(after).filter((pair) => !pairsOf(before).includes(pair));
    expect(fresh).toHaveLength(15);
    const { unit } = after.settings;
    for (const pair of fresh) {
      const [i, j] = pair.split("-").map(Number);
      expect([unit[i] === unit[j], unit[100 + i] === unit[100 + j]]).toEqual([false, false]);
    }
  });

  test("new ones at random stay who they are when somebody else is not meant", () => {
    const fresh = (people: readonly string[] | null) => {
      const pairs = pairsOf(worldOf(doing(base, line("addTies", { who: { people }, values: { random: 0.1 } }))));
      return pairs.filter((pair) => !before.includes(pair));
    };
    const before = pairsOf(worldOf(base));
    const everybody = Array.from({ length: 100 }, (_, i) => String(i));
    const [all, without] = [fresh(everybody), fresh(everybody.filter((i) => i !== "17"))];
    expect([all.length, without.length]).toEqual([30, 30]);
    for (const pair of all) if (!pair.split("-").includes("17")) expect(without).toContain(pair);
  });

  test("new ones all come about where few are meant, each with one of these", () => {
    const [before, after] = [
      worldOf(base),
      worldOf(doing(base, line("addTies", { who: { people: ["4", "40"] }, values: { random: 0.02 } }))),
    ];
    const fresh = pairsOf(after).filter((pair) => !pairsOf(before).includes(pair));
    expect(fresh).toHaveLength(6);
    for (const pair of fresh) expect(pair.split("-").some((i) => i === "4" || i === "40")).toBe(true);
  });

  test("cutting the same share, a larger one cuts what a smaller one cuts and more", () => {
    const left = (random: number) => pairsOf(worldOf(doing(base, line("cutTies", { values: { random } }))));
    const [few, many] = [left(0.1), left(0.3)];
    expect([few.length, many.length]).toEqual([270, 210]);
    for (const pair of many) expect(few).toContain(pair);
  });
});

describe("contact across groups", () => {
  test("ties people to others from the other side of an identity", () => {
    const [before, after] = [
      worldOf(base),
      worldOf(doing(base, line("contact", { who: { amount: { count: 20 } }, values: { ties: 2 } }))),
    ];
    const fresh = pairsOf(after).filter((pair) => !pairsOf(before).includes(pair));
    expect(fresh).toHaveLength(40);
    for (const pair of fresh) {
      const [i, j] = pair.split("-").map(Number);
      expect(after.traits.identities[i]).not.toBe(after.traits.identities[j]);
      expect(after.network.trust[arcBetween(after.network, i, j)]).toBe(0.3);
    }
  });
});

describe("bridging mentors", () => {
  const mentored = doing(base, line("bridgingMentors", { names: { setting: ["work"] }, who: { identity: "religion" } }));

  test("have standing in the setting and belong to another unit there", () => {
    const world = worldOf(mentored);
    let found = 0;
    for (let i = 0; i < 100; i++) {
      if (world.mentor[i] === 0) continue;
      found++;
      const j = world.mentor[i] - 1;
      expect([world.traits.standing[j], world.settings.unit[i] === world.settings.unit[j]]).toEqual([1, false]);
      expect(arcBetween(world.network, i, j)).toBeGreaterThanOrEqual(0);
    }
    expect(found).toBe(world.traits.identities.reduce((sum, carried) => sum + carried, 0));
  });

  test("are as many as the doses that are charged, of whom one counts double", () => {
    const before = pairsOf(worldOf(base));
    const mentors = (dose: number, budget: number | null = null) => {
      const names = { setting: ["work"] };
      const world = worldOf(doing(base, line("bridgingMentors", { names, dose, budget, who: { people: ["5", "25", "45"] } })));
      const fresh = pairsOf(world).filter((pair) => !before.includes(pair));
      const [{ doses, served }] = world.interventions;
      for (const i of [5, 25, 45])
        if (world.mentor[i] > 0) expect(fresh).toContain([i, world.mentor[i] - 1].sort((a, b) => a - b).join("-"));
      return [fresh.length, doses[0], served[0], world.mentor.filter((one) => one > 0).length];
    };
    expect(mentors(1)).toEqual([3, 3, 3, 3]);
    expect(mentors(2)).toEqual([6, 6, 3, 3]);
    expect(mentors(2, 3)).toEqual([3, 3, 2, 2]);
    expect(mentors(0)).toEqual([0, 0, 0, 0]);
    const { interventions } = worldOf(doing(base, line("bridgingMentors", { dose: 0.5 })));
    // Binomial(100, 0.5): mean 50, SD 5.
    expect(Math.abs(interventions[0].doses[0] + interventions[0].unplaced[0] - 50)).toBeLessThan(20);
  });

  test("give practical support that counts double", () => {
    const world = worldOf(mentored, 3);
    const simulation = createSimulation(mentored, chance);
    while (simulation.world.week < 2) step(simulation);
    const before = simulation.world.state.practicalResource.slice();
    step(simulation);
    const { asks, traits, mentor, count } = simulation.world;
    const received = new Float64Array(count);
    let doubled = 0;
    for (let k = 0; k < asks.count; k++) {
      if (traits.standing[asks.contact[k]] === 0) continue;
      const own = mentor[asks.asker[k]] === asks.contact[k] + 1;
      if (own && asks.given[k] > 0) doubled++;
      received[asks.asker[k]] += asks.given[k] * (own ? 2 : 1);
    }
    expect(doubled).toBeGreaterThan(0);
    for (let i = 0; i < count; i++) {
      const expected = before[i] + 0.1 * (received[i] / (1 + received[i]) - before[i]);
      expect(world.state.practicalResource[i]).toBeCloseTo(expected, 12);
    }
  });
});

describe("ties that change", () => {
  test("the closest gets the manner that is said, towards the person alone", () => {
    const { network, attitude } = worldOf(
      doing(small, line("changeTies", { who: { amount: { count: 7 } }, values: { manner: 3 } })),
      1,
    );
    const closest = new Map([
      [0, 1],
      [1, 0],
      [2, 3],
      [3, 2],
      [4, 5],
      [5, 4],
    ]);
    for (const [i, j] of closest) expect(network.manner[arcBetween(network, i, j)]).toBe(3);
    expect(network.manner.reduce((sum, manner) => sum + Math.sign(manner), 0)).toBe(6);
    expect(actsBy(attitude[arcBetween(network, 0, 1)])).toBe(3);
  });

  test("somebody without ties has none to change, which is counted", () => {
    expect(worldOf(doing(small, line("changeTies", { values: { manner: 3 } }))).interventions[0].unplaced[0]).toBe(1);
  });
});

describe("ally training", () => {
  const plan = doing(base, line("allyTraining", { from: 1, to: 4, values: { skill: 0.4, turning: 0.5, fading: 0.1 } }));

  test("adds its share to skill while it runs and fades by a share a week after", () => {
    const untrained = worldOf(base);
    [0, 3, 4, 6].forEach((week, k) => {
      const { skill } = worldOf(plan, week);
      const left = 0.4 * [1, 1, 0.9, 0.9 ** 3][k];
      skill.forEach((value, i) => expect(value).toBeCloseTo(untrained.skill[i] * (1 + left), 12));
    });
  });

  test("turns some who stigmatize neutral, with the chance it says, and some of them turn back each week after", () => {
    // Week 5 is the first after the training: what is turned back by then is one week's.
    const [untrained, trained, soon, later] = [worldOf(base), worldOf(plan), worldOf(plan, 5), worldOf(plan, 20)];
    const count = (world: World) => world.stance.filter((stance) => stance === 3).length;
    expect(count(trained) / count(untrained)).toBeCloseTo(0.5, 0);
    expect(count(soon)).toBeLessThan(count(untrained));
    expect(count(later)).toBeGreaterThan(count(soon));
    for (let i = 0; i < 100; i++) if (untrained.stance[i] !== 3) expect(later.stance[i]).toBe(untrained.stance[i]);
  });
});

describe("a peer group", () => {
  test("holds those who are meant, in its weeks alone", () => {
    const plan = doing(base, line("peerGroup", { from: 3, to: 5, who: { identity: "religion", amount: { share: 0.5 } } }));
    const open = [1, 2, 4, 5].map((week) => worldOf(plan, week).groups.open[0]);
    expect(open).toEqual([0, 1, 1, 0]);
    const { groups, interventions } = worldOf(plan, 2);
    expect(Array.from(groups.member)).toEqual(Array.from(interventions[0].rank, (rank) => (rank > 0 ? 1 : 0)));
  });

  test("meets with chance dose x meeting, and lets go whom the budget does not reach", () => {
    const { groups } = worldOf(doing(base, line("peerGroup", { dose: 0.5, budget: 10, who: { amount: { count: 12 } } })), 1);
    expect(groups.meeting[0]).toBe(0.5);
    expect(groups.member.reduce((sum, member) => sum + member, 0)).toBe(8);
  });
});

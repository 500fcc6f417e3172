import { describe, expect, test } from "vitest";
import { worldColumns } from "../../src/engine/bytes.ts";
import { checkpoint, restore } from "../../src/engine/checkpoint.ts";
import { explainPerson } from "../../src/engine/explain.ts";
import { hashWorld } from "../../src/engine/hash.ts";
import type { Plan } from "../../src/engine/plan.ts";
import { createSimulation, run, step } from "../../src/engine/simulation.ts";
import { stateNames } from "../../src/model/columns.ts";
import { groupParameters } from "../../src/model/groups/parameters.ts";
import { interventions } from "../../src/model/interventions/index.ts";
import { never } from "../../src/model/interventions/lines.ts";
import type { InterventionPlan } from "../../src/model/interventions/plan.ts";
import type { World } from "../../src/model/world.ts";
import { makeNetwork } from "../../src/network/plan.ts";
import { validate } from "../../src/network/validate.ts";
import { defaults } from "../../src/parameters/parameter.ts";
import { seedKey } from "../../src/random/seed.ts";
import { doing, line } from "../support/lines.ts";
import { on, planOf, setting } from "../support/plans.ts";
import { renumber } from "../support/renumber.ts";

const chance = { seed: "interventions", replicate: 1 };
const base = planOf({ size: 80, warmUp: 4, weeks: 30, population: { stigmatizing: 0.3 } });
const living = planOf({ size: 80, ties: "adult", warmUp: 4, weeks: 30, population: { stigmatizing: 0.3 } });

/** The world at the end of a run, or of one of its weeks. */
function worldOf(plan: Plan, week = plan.weeks): World {
  const simulation = createSimulation(plan, chance);
  while (simulation.world.week < week) step(simulation);
  return simulation.world;
}

function columnsOf(plan: Plan, week = plan.weeks): World["interventions"][number] {
  return worldOf(plan, week).interventions[0];
}

/** One line of every kind, at work in the middle of a run and over before its end. */
const everything: readonly InterventionPlan[] = [
  line("peerGroup", { from: 5, to: 12, who: { identity: "religion", amount: { share: 0.5 }, by: "need" } }),
  line("allyTraining", { from: 6, to: 10, who: { stance: "stigmatizing" }, dose: 2 }),
  line("policy", { from: 8, to: 15, values: { strength: 0.3 } }),
  line("contact", { from: 7, to: 7, who: { amount: { count: 12 }, by: "isolation" } }),
  line("bridgingMentors", { from: 9, to: 9, who: { identity: "religion", amount: { count: 8 }, by: "exposure" } }),
  line("removePeople", { from: 11, to: 11, who: { amount: { share: 0.05 }, by: "harm" } }),
  line("addTies", { from: 12, to: 12, values: { bridges: 0.05, random: 0.02 } }),
  line("cutTies", { from: 14, to: 14, values: { weakest: 0.05, bridges: 0.02 } }),
  line("changeTies", { from: 13, to: 13, who: { amount: { count: 5 }, by: "betweenness" }, values: { manner: 3 } }),
  line("shock", { from: 10, to: 11, who: { amount: { share: 0.3 }, by: "degree" }, values: { kind: 1 } }),
  line("set", { from: 4, to: 16, names: { number: ["population.stigmatizing"] }, numbers: { from: 0.3, to: 0.1 } }),
  line("set", {
    name: "withdrawal",
    from: 6,
    to: 20,
    names: { number: ["mechanisms.seeking.contacts"] },
    numbers: { from: 5, to: 1 },
    when: { measure: "distress", above: 5, below: null, for: 2 },
  }),
];

describe("a line that reaches nobody", () => {
  test.each(interventions.filter(({ reaches }) => reaches === "people").map(({ name }) => name))(
    "%s: every state, stance, skill and tie has the bits of a run without it",
    (what) => {
      const nobody = line(what, { who: { amount: { share: 0 } }, values: what === "addTies" ? { random: 0.1 } : {} });
      for (const plan of [base, living]) {
        const [without, within] = [worldOf(plan), worldOf(doing(plan, nobody))];
        for (const name of stateNames) expect(within.state[name]).toEqual(without.state[name]);
        expect(within.stance).toEqual(without.stance);
        expect(within.skill).toEqual(without.skill);
        expect(tiesOf(within)).toEqual(tiesOf(without));
      }
    },
  );

  test("a number set to what it is already changes nothing", () => {
    const same = line("set", { names: { number: ["population.stigmatizing"] }, numbers: { to: 0.3 } });
    const [without, within] = [worldOf(base), worldOf(doing(base, same))];
    for (const name of stateNames) expect(within.state[name]).toEqual(without.state[name]);
  });
});

/** Who is tied to whom, and how: by person, whatever room rows have. */
function tiesOf({ network }: World): string[] {
  const ties: string[] = [];
  for (let i = 0; i < network.size; i++) {
    for (let a = network.offsets[i]; a < network.ends[i]; a++)
      ties.push(`${network.ids[i]} ${network.ids[network.targets[a]]} ${network.trust[a]} ${network.manner[a]}`);
  }
  return ties.sort();
}

describe("no draw of anybody else moves", () => {
  test.each(interventions.map(({ name }) => name))("with %s, every draw under an equal key has the same value", (what) => {
    const drawn = (plan: Plan) => {
      const log = new Map<string, string>();
      run(
        createSimulation(plan, chance, {
          listener: (purpose, week, who, slot, first, second) =>
            log.set(`${purpose} ${week} ${who} ${slot}`, `${first} ${second}`),
        }),
      );
      return log;
    };
    const without = drawn(living);
    const within = drawn(doing(living, ...everything.filter((one) => one.what === what)));
    let shared = 0;
    for (const [key, value] of within) {
      const before = without.get(key);
      if (before === undefined) continue;
      shared++;
      if (before !== value) throw new Error(`${key}: ${before} without the line and ${value} with it`);
    }
    expect(shared).toBeGreaterThan(5000);
  });
});

describe("a run in which everything is done", () => {
  const plan = doing(living, ...everything);

  test("goes on from a checkpoint of any week with the same bits", () => {
    const whole = createSimulation(plan, chance);
    const saved: Uint8Array[] = [];
    while (whole.world.week < plan.weeks) {
      step(whole);
      if (whole.world.week >= 3) saved.push(checkpoint(whole));
    }
    for (const bytes of saved) {
      const again = restore(plan, bytes, {});
      run(again);
      expect(hashWorld(again.world)).toBe(hashWorld(whole.world));
    }
  });

  test("is the same however people are numbered", () => {
    const network = makeNetwork(living.network, 80, seedKey("numbering"));
    const order = Array.from({ length: 80 }, (_, i) => (i * 37 + 11) % 80);
    const [one, other] = [worldOf(on(network, plan)), worldOf(on(renumber(network, order), plan))];
    for (const name of ["distress", "selfEsteem", "vigilance"] as const)
      for (let p = 0; p < 80; p++) expect(other.state[name][p]).toBe(one.state[name][order[p]]);
    for (const [k, columns] of other.interventions.entries())
      expect(Array.from(columns.rank)).toEqual(order.map((i) => one.interventions[k].rank[i]));
    expect(tiesOf(other)).toEqual(tiesOf(one));
  });

  test("did something of everything", () => {
    const world = worldOf(plan);
    for (const [k, { name, began, over, doses, rank }] of world.interventions.entries()) {
      expect([name, began[0] === never]).toEqual([name, false]);
      if (everything[k].what === "set") continue;
      expect([name, doses[0] > 0]).toEqual([name, true]);
      if (name !== "policy") expect([name, rank.some((place) => place > 0)]).toEqual([name, true]);
      expect([name, over[0]]).toEqual([name, 1]);
    }
    for (const { name, data } of worldColumns(world))
      for (const value of data) if (!Number.isFinite(value)) throw new Error(name);
  });
});

describe("weeks", () => {
  const struck = (plan: Plan) => {
    const weeks: number[] = [];
    const simulation = createSimulation(plan, chance);
    const alone = createSimulation({ ...plan, interventions: [] }, chance);
    while (simulation.world.week < plan.weeks) {
      step(simulation);
      step(alone);
      if (simulation.world.gathered.ordinary[0] > alone.world.gathered.ordinary[0]) weeks.push(simulation.world.week);
    }
    return weeks;
  };

  test("a shock strikes in its first week, in its last, and in those between", () => {
    expect(struck(doing(base, line("shock", { from: 3, to: 5 })))).toEqual([3, 4, 5]);
  });

  test("one of week 1 strikes in week 1, with a warm-up and without", () => {
    for (const warmUp of [0, 1, 6]) expect(struck({ ...doing(base, line("shock", { from: 1, to: 1 })), warmUp })).toEqual([1]);
  });

  test("a condition is looked at at the end of each week, and has to hold for as long as it says", () => {
    const always = { measure: "distress", above: 0, below: null };
    expect(struck(doing(base, line("shock", { when: { ...always, for: 1 }, lasts: 2 })))).toEqual([1, 2]);
    // It holds at the ends of weeks 0, 1, 2 and 3: the fourth of these begins it.
    expect(struck(doing(base, line("shock", { when: { ...always, for: 4 }, lasts: 1 })))).toEqual([4]);
    expect(struck(doing(base, line("shock", { from: 9, to: 10, when: { ...always, for: 4 } })))).toEqual([9, 10]);
    expect(struck(doing(base, line("shock", { when: { measure: "distress", above: 99, below: null, for: 1 } })))).toEqual([]);
    expect(
      struck(doing(base, line("shock", { when: { measure: "distress", above: null, below: 99, for: 1 }, lasts: 1 }))),
    ).toEqual([1]);
  });
});

describe("a shock", () => {
  const hit = (...lines: readonly InterventionPlan[]) => {
    const [with_, without] = [worldOf(doing(base, ...lines), 6), worldOf(base, 6)];
    const more = (name: "ordinary" | "stigma" | "burden") =>
      with_.gathered[name].map((value, i) => value - without.gathered[name][i]);
    return { with_, without, more };
  };

  test("is dose x burden more ordinary stress for those who are meant", () => {
    const { with_, more } = hit(
      line("shock", { from: 6, to: 6, who: { identity: "religion" }, dose: 0.5, values: { burden: 3 } }),
    );
    for (let i = 0; i < 80; i++) expect(more("ordinary")[i]).toBeCloseTo(with_.traits.identities[i] === 0 ? 0 : 1.5, 12);
  });

  test("about stigma is one event more, appraised like any other", () => {
    const { with_, without, more } = hit(line("shock", { from: 6, to: 6, values: { burden: 2, kind: 1 } }));
    for (let i = 0; i < 80; i++) {
      expect(more("stigma")[i]).toBeCloseTo(2, 12);
      expect(with_.events[i]).toBe(without.events[i] + 1);
      expect(with_.eventIdentities[i]).toBe(with_.traits.identities[i]);
    }
  });

  test("about stigma weighs as a stigma event does where nobody appraises it", () => {
    const calm = planOf({
      size: 20,
      preset: "none",
      choices: { stigmaExposure: "off", ordinaryStress: "off", acuteStress: "on" },
      warmUp: 0,
    });
    const { gathered } = worldOf(doing(calm, line("shock", { from: 1, to: 1, values: { burden: 2, kind: 1 } })), 1);
    for (const name of ["stigma", "stigmaBurden", "burden"] as const) expect([...gathered[name]]).toEqual(Array(20).fill(2));
  });

  test("on few has the total of one on everybody where the burden is that of the population", () => {
    const many = hit(line("shock", { from: 6, to: 6, values: { burden: 0.5, per: 1 } }));
    const few = hit(line("shock", { from: 6, to: 6, who: { amount: { share: 0.1 } }, values: { burden: 0.5, per: 1 } }));
    const total = (one: typeof many) => one.more("ordinary").reduce((sum, value) => sum + value, 0);
    expect(total(many)).toBeCloseTo(40, 9);
    expect(total(few)).toBeCloseTo(40, 9);
    expect(Math.max(...few.more("ordinary"))).toBeCloseTo(5, 9);
  });

  test("on few loses nothing of that total when one of them leaves, who takes no dose any more", () => {
    const gone = line("removePeople", { from: 4, to: 4, who: { people: ["3", "5"] } });
    const struck = line("shock", { from: 3, to: 6, who: { people: ["1", "3", "5", "7", "9"] }, values: { burden: 0.5, per: 1 } });
    const [with_, without] = [worldOf(doing(base, gone, struck), 6), worldOf(doing(base, gone), 6)];
    const more = Array.from(with_.gathered.ordinary, (value, i) => value - without.gathered.ordinary[i]);
    expect(more.reduce((sum, value) => sum + value, 0)).toBeCloseTo(0.5 * 78, 9);
    for (const i of [1, 7, 9]) expect(more[i]).toBeCloseTo((0.5 * 78) / 3, 9);
    expect(with_.interventions[1].doses[0]).toBe(5 + 3 + 3 + 3);
  });

  test("is a row of its own in the ledger, and the diary shows it on its way to distress", () => {
    const { weeks } = explainPerson(doing(base, line("shock", { from: 6, to: 6, values: { burden: 4 } })), chance, 0);
    const [sixth, seventh] = [weeks[5], weeks[6]];
    const row = sixth.ledger.find(({ mechanism }) => mechanism === "shock");
    expect(row).toMatchObject({ column: "burden", state: "acuteStress" });
    expect(row?.amount).toBeCloseTo(4, 12);
    expect(seventh.shown.find(({ mechanism }) => mechanism === "shock")?.points).toBeGreaterThan(0);
  });
});

describe("a budget", () => {
  test("gives one dose to each who comes first until it is used up, week by week", () => {
    const plan = doing(base, line("shock", { from: 2, to: 20, who: { amount: { count: 10 }, by: "need" }, budget: 25 }));
    const reached = [3, 4, 5, 6].map((week) => columnsOf(plan, week - 1));
    expect(reached.map(({ served }) => served[0])).toEqual([10, 5, 0, 0]);
    expect(reached.map(({ doses }) => doses[0])).toEqual([20, 25, 25, 25]);
    expect(columnsOf(plan).over[0]).toBe(1);
    expect(columnsOf(plan).last[0]).toBe(4);
  });

  test("of doses of a half reaches twice as many", () => {
    const { served, doses } = columnsOf(doing(base, line("allyTraining", { from: 2, to: 2, dose: 0.5, budget: 6 })));
    expect([served[0], doses[0]]).toEqual([12, 6]);
  });

  test("of a policy counts settings and weeks", () => {
    const { doses, last } = columnsOf(doing(base, line("policy", { from: 2, to: 20, budget: 7 })));
    expect([doses[0], last[0]]).toEqual([6, 4]);
  });
});

describe("a policy", () => {
  const climates = (plan: Plan) => {
    const simulation = createSimulation(plan, chance);
    const weeks: number[][] = [];
    while (simulation.world.week < 6) {
      step(simulation);
      weeks.push([...simulation.world.settings.climate, ...simulation.world.settings.policy]);
    }
    return weeks.slice(4);
  };
  const settings = [setting("work", 0.6, { policy: 0.2 }), setting("neighborhood", 0.4)];

  test("takes climate times .7 at dose 1 and adds to the policy, in its settings, in its weeks", () => {
    const plan = { ...planOf({ settings, warmUp: 4, weeks: 8 }) };
    const during = [0.5 * 0.7, 0.5, 1 - 0.8 * 0.5, 0];
    const otherwise = [0.5, 0.5, 0.2, 0];
    // The week that stands at the end of week 2 is already prepared for week 3.
    const seen = climates(
      doing(plan, line("policy", { from: 3, to: 4, names: { settings: ["work"] }, values: { strength: 0.5 } })),
    );
    [otherwise, during, during, otherwise, otherwise].forEach((expected, k) => {
      expected.forEach((value, c) => expect(seen[k][c]).toBeCloseTo(value, 12));
    });
  });

  test("two policies at once multiply", () => {
    const two = [line("policy", { from: 2, to: 9 }), line("policy", { name: "more", from: 2, to: 9, dose: 0.5 })];
    expect(climates(doing(base, ...two))[2][0]).toBeCloseTo(0.5 * 0.7 * 0.85, 12);
  });
});

describe("at every corner of its numbers", () => {
  const corners = interventions.flatMap(({ name, parameters }) =>
    (["min", "max"] as const).flatMap((end) => [0, 100].map((dose) => ({ name, end, dose, parameters }))),
  );

  test.each(corners)(
    "$name with all of them at $end and dose $dose leaves every column finite and the network sound",
    (corner) => {
      const { name, end, dose, parameters } = corner;
      const values = Object.fromEntries(Object.entries(parameters).map(([key, parameter]) => [key, parameter[end]]));
      const names = name === "set" ? { number: ["mechanisms.mood.spread"] } : name === "openGroup" ? { group: ["circle"] } : {};
      const numbers = name === "set" ? { from: -1e9, to: 1e9 } : {};
      const circle = { name: "circle", who: null, focus: null, safeSpace: true, open: false, values: defaults(groupParameters) };
      const plan = { ...living, people: { ...living.people, groups: [circle] }, weeks: 12, warmUp: 0 };
      const world = worldOf(doing(plan, line(name, { from: 2, to: 9, dose, values, names, numbers })));
      for (const { name: column, data } of worldColumns(world))
        for (const value of data) if (!Number.isFinite(value)) throw new Error(column);
      expect(validate(world.network)).toEqual([]);
    },
  );
});

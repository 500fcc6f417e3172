import { describe, expect, test } from "vitest";
import { actsBy } from "../../src/model/attitude.ts";
import { arcBetween, tieCount } from "../../src/network/network.ts";
import { TieList } from "../../src/network/tie-list.ts";
import { doing, line } from "../support/lines.ts";
import { identity, on, planOf } from "../support/plans.ts";
import { base, pairsOf, small, worldOf } from "./made-ties.ts";

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

  test("a share is one of all ties that somebody meant has, whatever kind is cut", () => {
    // Cy has three of the seven ties, of which one is the bridge.
    const cut = (bridges: number, people: readonly string[]) => {
      const world = worldOf(doing(small, line("cutTies", { who: { people }, values: { bridges } })));
      return pairsOf(world).includes("2-3") ? [] : ["2-3"];
    };
    expect(cut(1 / 7, ["Ada", "Cy", "Dee", "Eli"])).toEqual(["2-3"]);
    expect([cut(1 / 3, ["Cy"]), cut(1 / 7, ["Cy"]), cut(1, ["Ada"])]).toEqual([["2-3"], [], []]);
  });

  test("among ties of equal trust the draw of the pair says which are the weakest, as it does for ties of any kind", () => {
    const ring = new TieList(40);
    for (let i = 0; i < 40; i++) ring.add(i, (i + 1) % 40, { trust: 0.5 });
    const alike = on(ring.toNetwork(), planOf({ warmUp: 0 }));
    const [weakest, any] = [{ weakest: 0.25 }, { random: 0.25 }].map((values) =>
      pairsOf(worldOf(doing(alike, line("cutTies", { values })))),
    );
    expect(weakest).toHaveLength(30);
    expect(weakest).toEqual(any);
  });

  test("the weakest tie is that of least trust both ways, not of whoever trusts less", () => {
    const ties = new TieList(3);
    ties.add(0, 1, { trust: 0.2, trustBack: 1 });
    ties.add(1, 2, { trust: 0.5, trustBack: 0.4 });
    const plan = on(ties.toNetwork(), planOf({ warmUp: 0 }));
    expect(pairsOf(worldOf(doing(plan, line("cutTies", { values: { weakest: 0.5 } }))))).toEqual(["0-1"]);
  });

  test("nobody is bridged to a friend's friend, and bridges that cannot be are counted", () => {
    // Everybody is tied to the first: all others have that friend in common.
    const star = new TieList(30);
    for (let i = 1; i < 30; i++) star.add(0, i, { trust: 0.5 });
    const plan = on(star.toNetwork(), planOf({ warmUp: 0 }));
    const world = worldOf(doing(plan, line("addTies", { values: { bridges: 0.5 } })));
    expect([tieCount(world.network), world.interventions[0].unplaced[0]]).toEqual([29, 15]);
  });

  test("a tie is given up after a thousand pairs in vain on end, not in all", () => {
    // Of 780 pairs 29 are not tied: to find 25 of them takes some 1,600 pairs in vain, hardly ever a thousand on end.
    const nearly = new TieList(40);
    for (let i = 0; i < 40; i++) {
      for (let j = i + 1; j < 40; j++) if ((i + j) % 25 !== 0) nearly.add(i, j, { trust: 0.5 });
    }
    const plan = on(nearly.toNetwork(), planOf({ warmUp: 0 }));
    const world = worldOf(doing(plan, line("addTies", { values: { random: 25 / 751 } })));
    expect([tieCount(world.network), world.interventions[0].unplaced[0]]).toEqual([776, 0]);
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

describe("contact that cannot be", () => {
  test("is counted tie by tie: nobody is on the other side where nobody carries the identity", () => {
    const alone = { ...small, people: { ...small.people, identities: [identity(0)] } };
    const { doses, unplaced, served } = worldOf(doing(alone, line("contact", { values: { ties: 3 } }))).interventions[0];
    expect([doses[0], unplaced[0], served[0]]).toEqual([0, 21, 7]);
  });

  test("ends for everybody with its budget, and serves those alone who got all of theirs", () => {
    const few = line("contact", { who: { amount: { count: 20 } }, values: { ties: 2 }, budget: 5 });
    const { doses, unplaced, served } = worldOf(doing(base, few)).interventions[0];
    expect([doses[0], unplaced[0], served[0]]).toEqual([5, 0, 2]);
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

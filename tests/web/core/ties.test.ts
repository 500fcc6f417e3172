import { describe, expect, test } from "vitest";
import { Stance } from "../../../src/model/population.ts";
import { tieUnion } from "../../../web/layout/tie-union.ts";
import { panelTies, sameWeek } from "../../../web/network/ties.ts";
import { aroundNow, type EgoTie, placeEgo } from "../../../web/person/ego.ts";
import { beganIn, pastTiesOf, tiesOf } from "../../../web/ties/person-ties.ts";
import { seatsAround } from "../../../web/ties/seats.ts";
import type { People, VariantRun } from "../../../web/worker/protocol.ts";
import { buffersOf, runSet } from "../../../web/worker/run-set.ts";
import { planOf } from "../../support/plans.ts";
import { madeUpRecord, type WishedTie } from "../made-up-ties.ts";

const people = { size: 4, identities: Uint32Array.of(1, 0, 0, 0), unit: new Uint32Array(4) } as unknown as People;

/** Two variants of four people over six weeks, with the pairs that both know. */
function variantsOf(...wishes: readonly (readonly WishedTie[])[]): { runs: VariantRun[]; pairs: number } {
  const records = wishes.map((ties) => madeUpRecord(4, 6, ties));
  const union = tieUnion(people, records);
  const place = (i: number, j: number) =>
    union.from.findIndex((from, k) => from === Math.min(i, j) && union.to[k] === Math.max(i, j));
  const runs = records.map((ties) => {
    const pair = Uint32Array.from(ties.from, (from, entry) => place(from, ties.to[entry]));
    return { ties, pair, weeks: [0, 1, 2, 3, 4, 5] } as unknown as VariantRun;
  });
  return { runs, pairs: union.from.length };
}

describe("the ties of a panel in a week", () => {
  const { runs, pairs } = variantsOf(
    [
      { from: 0, to: 1, manner: Stance.stigmatizing, trust: 0.9 },
      { from: 1, to: 2, ends: 3, trust: 0.1 },
      { from: 2, to: 3, begins: 2 },
    ],
    [
      { from: 1, to: 0 },
      { from: 1, to: 2 },
    ],
  );
  const at = (row: number) => panelTies(runs[0], runs, people, pairs, row);
  const pairsOf = ({ from, to }: { from: Uint32Array; to: Uint32Array }) => Array.from(from, (i, k) => `${i}-${to[k]}`);

  test("are those of that week, with their width by trust and the harmful ones marked", () => {
    expect(pairsOf(at(0))).toEqual(["0-1", "1-2"]);
    expect(pairsOf(at(2))).toEqual(["0-1", "1-2", "2-3"]);
    expect(pairsOf(at(5))).toEqual(["0-1", "2-3"]);
    expect([[...at(0).width], [...at(0).harmful]]).toEqual([
      [4, 0],
      [1, 0],
    ]);
  });
  test("what the other panels have too in that very week is shared, whichever end comes first", () => {
    expect([...at(2).shared]).toEqual([1, 1, 0]);
    expect([...panelTies(runs[1], runs, people, pairs, 2).shared]).toEqual([1, 1]);
    expect([...panelTies(runs[1], runs, people, pairs, 3).shared]).toEqual([1, 0]);
  });
  test("what began since the start and what ended of the start are told apart", () => {
    expect([[...at(1).began], [...at(1).ended]]).toEqual([[0, 0], []]);
    expect([[...at(5).began], [...at(5).ended]]).toEqual([
      [0, 1],
      [1, 2],
    ]);
  });
  test("weeks that share a block look the same", () => {
    const still = { ties: { ...runs[0].ties, block: Uint32Array.of(0, 0, 1, 1, 1, 1) } };
    expect([sameWeek([still], 0, 1), sameWeek([still], 1, 2), sameWeek([still, runs[0]], 0, 1)]).toEqual([true, false, false]);
  });
});

describe("the ties of a person", () => {
  const ties = madeUpRecord(4, 10, [
    { from: 1, to: 0, trust: 0.2, trustBack: 0.8, manner: Stance.affirming, mannerBack: Stance.stigmatizing },
    { from: 1, to: 2, ends: 4 },
    { from: 1, to: 3, begins: 5, ends: 7 },
    { from: 1, to: 2, begins: 8 },
  ]);
  test("are read from their own end: trust, trust back, and how the other acts", () => {
    const [first] = tiesOf(ties, 0, 3);
    expect([first.other, first.attitude]).toEqual([1, Stance.stigmatizing]);
    expect([first.trust, first.trustBack]).toEqual([Math.fround(0.8), Math.fround(0.2)]);
    const [back] = tiesOf(ties, 1, 3);
    expect([back.other, back.attitude, back.trust]).toEqual([0, Stance.affirming, Math.fround(0.2)]);
  });
  test("are those of the week; past ones are of who is tied no more, each once", () => {
    const at = (row: number) => [
      tiesOf(ties, 1, row).map(({ other }) => other),
      pastTiesOf(ties, 1, row).map(({ other }) => other),
    ];
    expect(at(3)).toEqual([[0, 2], []]);
    expect(at(4)).toEqual([[0], [2]]);
    expect(at(7)).toEqual([[0], [2, 3]]);
    expect(at(9)).toEqual([[0, 2], [3]]);
    expect(pastTiesOf(ties, 1, 9)[0].ended).toBe(7);
    expect([beganIn(ties, 0), beganIn(ties, 3)]).toEqual([null, 8]);
  });
  test("nobody around them moves: whoever comes takes a free seat, their own one if they had one", () => {
    const { count, of } = seatsAround(ties, 1);
    expect(count).toBe(2);
    // By trust at the start 2, then 0; 3 takes the seat of 2, who comes back to it.
    expect([...of]).toEqual([
      [1, 0],
      [0, 1],
      [2, 0],
      [3, 0],
    ]);
    const later = madeUpRecord(5, 10, [
      { from: 0, to: 1, trust: 0.1, ends: 6 },
      { from: 0, to: 2, trust: 0.9, ends: 3 },
      { from: 0, to: 1, begins: 7 },
      { from: 0, to: 3, begins: 8 },
      { from: 0, to: 4, begins: 9 },
    ]);
    // By trust at the start 2, then 1, who comes back to their own seat; 3 takes the other, 4 finds none free.
    expect([...seatsAround(later, 0).of]).toEqual([
      [1, 0],
      [0, 1],
      [2, 1],
      [3, 0],
      [4, 2],
    ]);
  });
  test("a seat shows who sits there, else who was last there", () => {
    const tie = (person: number, seat: number, ended: number | null) => ({ person, seat, ended }) as EgoTie;
    const shown = aroundNow([tie(1, 0, null)], [tie(2, 0, 3), tie(3, 1, 4), tie(4, 1, 6)]);
    expect(shown.map(({ person }) => person)).toEqual([4, 1]);
    const [one] = placeEgo([tie(1, 2, null)], 4, 200, 200, 20);
    const [other] = placeEgo([tie(9, 2, null)], 4, 200, 200, 20);
    expect([one.x, one.y]).toEqual([other.x, other.y]);
  });
});

test("ties that last pull the layout more than ties that pass by", () => {
  const union = tieUnion(people, [
    madeUpRecord(4, 6, [
      { from: 0, to: 1 },
      { from: 2, to: 1, begins: 3 },
    ]),
    madeUpRecord(4, 6, [{ from: 1, to: 0 }]),
  ]);
  expect([[...union.from], [...union.to]]).toEqual([
    [0, 1],
    [1, 2],
  ]);
  expect(union.weight[0]).toBeCloseTo(1, 6);
  expect(union.weight[1]).toBeCloseTo(0.25, 6);
});

describe("a set of runs whose ties live", () => {
  const growing = { source: { generator: "empty", values: {} }, trust: "as given", change: "none", by: null } as const;
  const plan = planOf({ size: 60, ties: "school", network: growing, warmUp: 5, weeks: 20 });
  const other = { ...plan, people: { ...plan.people, population: { ...plan.people.population, stigmatizing: 0.5 } } };
  const variants = [
    { name: "as it is", plan },
    { name: "harsher", plan: other },
  ];
  const chance = { seed: 3, replicate: 0 };
  test("keeps each week's ties, and says where people begin, so that nobody moves because a number changed", () => {
    const said: string[] = [];
    const runs = runSet(
      variants,
      chance,
      () => 0,
      ({ beginning }) => said.push(beginning),
    );
    runSet(
      [{ name: "more contact", plan: { ...plan, ties: plan.ties && { ...plan.ties, contact: 0.9 } } }],
      chance,
      () => 0,
      (built) => said.push(built.beginning),
    );
    runSet(
      variants,
      { seed: 4, replicate: 0 },
      () => 0,
      ({ beginning }) => said.push(beginning),
    );
    expect(said).toHaveLength(3);
    expect(said[1]).toBe(said[0]);
    expect(said[2]).not.toBe(said[0]);
    expect(runs.tiesLive).toBe(true);
    expect(runs.variants[0].ties.block).toHaveLength(21);
    expect(runs.pairs).toBeGreaterThan(60);
  });
  test("is light: a year of 300 people comes over in a few megabytes, every buffer once", () => {
    const year = planOf({ size: 300, ties: "adult", network: growing, warmUp: 2, weeks: 52 });
    const runs = runSet([{ name: "year", plan: year }], chance, () => 0);
    const buffers = buffersOf(runs);
    expect(new Set(buffers).size).toBe(buffers.length);
    const ties = Object.values(runs.variants[0].ties).reduce(
      (sum, column) => sum + (typeof column === "number" ? 0 : column.byteLength),
      0,
    );
    expect(ties).toBeLessThan(1e6);
    expect(buffers.reduce((sum, { byteLength }) => sum + byteLength, 0)).toBeLessThan(3e6);
  });
});

import { describe, expect, test } from "vitest";
import { Stance } from "../../../src/model/population.ts";
import { factsOf, type PersonFacts, tieKind } from "../../../web/tables/person-facts.ts";
import { changedMost, type PersonRow } from "../../../web/tables/person-row.ts";
import { reasonFor } from "../../../web/tables/reasons.ts";
import { pressed, sorted } from "../../../web/tables/sorting.ts";
import { meanOver, weekRanges } from "../../../web/tables/week-ranges.ts";
import { madeUpRecord } from "../made-up-ties.ts";

const facts: PersonFacts = {
  left: false,
  distress: 40,
  ties: 8,
  closeTies: 4,
  harmfulTies: 1,
  kinTies: 2,
  bridges: 3,
  events: 10,
  help: 20,
  hurt: 5,
};

describe("why a person differs, in about three words", () => {
  const reason = (change: Partial<PersonFacts>) => reasonFor(facts, { ...facts, ...change }, "work");
  test("close ties that go with the change", () => {
    expect(reason({ distress: 55, closeTies: 1 })).toBe("3 fewer close ties");
    expect(reason({ distress: 30, closeTies: 5 })).toBe("1 more close tie");
  });
  test("ties that reach other departments", () => {
    expect(reason({ distress: 50, bridges: 0 })).toBe("fewer ties to other departments");
  });
  test("a change that would move distress the other way is no reason", () => {
    expect(reason({ distress: 55, closeTies: 9 })).toBe("other people around");
  });
  test("the same ties are said to be the same", () => {
    expect(reason({ distress: 47 })).toBe("same ties; friends changed");
    expect(reason({ distress: 40.2 })).toBe("no difference");
  });
});

describe("facts of a person", () => {
  test("are counted from ties and weeks: close, harmful, kin, bridges; sums and the last quarter's means", () => {
    const weeks = 15;
    const column = (value: (week: number) => number) =>
      Float32Array.from({ length: weeks * 3 }, (_, k) => (k % 3 === 0 ? value(Math.floor(k / 3)) : 0));
    const [found] = factsOf({
      size: 3,
      identities: [1, 1, 0],
      unit: [0, 0, 1],
      ties: madeUpRecord(3, weeks, [
        { from: 0, to: 1, trust: 0.7, manner: Stance.affirming },
        { from: 0, to: 2, trust: 0.6, manner: Stance.stigmatizing },
      ]),
      people: {
        shown: column((week) => week),
        events: column(() => 1),
        help: column(() => 0.5),
        hurt: column(() => 0),
        absent: column(() => 0),
      },
    });
    expect(found).toEqual({
      left: false,
      ties: 2,
      closeTies: 1,
      harmfulTies: 1,
      kinTies: 1,
      bridges: 1,
      distress: 8,
      events: 14,
      help: 7,
      hurt: 0,
    });
  });
  test("a tie counts as far as it lasts through the last quarter: more than half of it, or not at all", () => {
    const weeks = 30;
    const nothing = new Float32Array(weeks * 3);
    const of = (begins: number, ends: number) =>
      factsOf({
        size: 3,
        identities: [0, 0, 0],
        unit: [],
        ties: madeUpRecord(3, weeks, [
          { from: 0, to: 1 },
          { from: 0, to: 2, begins, ends },
        ]),
        people: { shown: nothing, events: nothing, help: nothing, hurt: nothing, absent: nothing },
      })[0].ties;
    // The last quarter is rows 17 to 29.
    expect([of(0, 17), of(0, 23), of(0, 24), of(24, 30), of(23, 30)]).toEqual([1, 1, 2, 1, 2]);
  });
  test("who stigmatizes harms only those who carry an identity", () => {
    expect([tieKind(3, 1), tieKind(3, 0), tieKind(1, 1), tieKind(2, 1)]).toEqual(["harmful", "neutral", "supportive", "neutral"]);
  });
});

describe("tables", () => {
  const row = (person: number, first: number, second: number, left = false): PersonRow => ({
    left,
    person,
    name: `P${person}`,
    carries: false,
    first,
    second,
    reason: "",
  });
  test("who changed most stands first, and who did not change or has left does not stand there", () => {
    expect(
      changedMost([row(0, 10, 11), row(1, 10, 4), row(2, 10, 10.2), row(3, 10, 16), row(4, 10, 60, true)], 5).map(
        ({ person }) => person,
      ),
    ).toEqual([1, 3, 0]);
  });
  test("pressing a header sorts by it, pressing again turns around", () => {
    const once = pressed({ by: "name", descending: false }, "trust", true);
    expect(once).toEqual({ by: "trust", descending: true });
    expect(pressed(once, "trust", true)).toEqual({ by: "trust", descending: false });
  });
  test("sorting keeps the order of equals and puts what is missing last", () => {
    expect(sorted([3, Number.NaN, 1, 2], (value) => value, true)).toEqual([3, 2, 1, Number.NaN]);
    expect(
      sorted(
        [
          ["b", 1],
          ["a", 1],
          ["c", 0],
        ] as const,
        ([, value]) => value,
        false,
      ).map(([name]) => name),
    ).toEqual(["c", "b", "a"]);
  });
  test("weeks come in stretches: the start alone, then at most thirteen", () => {
    const ranges = weekRanges(Array.from({ length: 53 }, (_, k) => k));
    expect(ranges).toHaveLength(14);
    expect(ranges[1]).toEqual({ from: 1, to: 4, places: [1, 4] });
    expect(ranges[13].to).toBe(52);
    expect(meanOver([0, 2, 4, 6, 8], { from: 1, to: 4, places: [1, 4] })).toBe(5);
  });
});

import { describe, expect, test } from "vitest";
import type { Expectation } from "../../src/scenario/hypothesis/claim.ts";
import { readExpectation } from "../../src/scenario/hypothesis/expectation.ts";
import { readWeeks, yearBefore } from "../../src/scenario/hypothesis/weeks.ts";
import { readWho } from "../../src/scenario/hypothesis/who.ts";

const variants = ["a", "b", "as it is", "a-b"];
const expects = (text: string, more: { at?: Record<string, number>; within?: number; margin?: number } = {}): Expectation =>
  readExpectation(text, { variants, at: more.at ?? null, within: more.within ?? null, margin: more.margin ?? null });
const combination = (weights: Record<string, number>, constant = 0) => ({ top: { weights, constant }, bottom: null });

describe("an expectation", () => {
  test.each([
    ["a < b", { is: "below", value: combination({ a: 1, b: -1 }), bound: 0 }],
    ["a > b", { is: "above", value: combination({ a: 1, b: -1 }), bound: 0 }],
    ["a below -0.5", { is: "below", value: combination({ a: 1 }), bound: -0.5 }],
    ["a at least 20%", { is: "above", value: combination({ a: 1 }), bound: 0.2 }],
    ["a - b between -0.06 and 0", { is: "within", value: combination({ a: 1, b: -1 }), low: -0.06, high: 0 }],
    ["(a - b) < 2 * (b - as it is)", { is: "below", value: combination({ a: 1, b: -3, "as it is": 2 }), bound: 0 }],
    ["a / 2 + b / 2 > as it is", { is: "above", value: combination({ a: 0.5, b: 0.5, "as it is": -1 }), bound: 0 }],
    ["a > b - 2", { is: "above", value: combination({ a: 1, b: -1 }, 2), bound: 0 }],
    ["a > b + 2", { is: "above", value: combination({ a: 1, b: -1 }, -2), bound: 0 }],
    ["-a + 3 > b", { is: "above", value: combination({ a: -1, b: -1 }, 3), bound: 0 }],
  ])("of variants is written %s", (text, meant) => expect(expects(text)).toEqual(meant));

  test.each(["a < a", "a - b above a - b", "2 * a - a - a = 0", "0 * a < 3", "a - a between 0 and 1", "a / a > 2"])(
    "that compares a variant with itself is none, for no run could say otherwise: %s",
    (text) =>
      expect(() => expects(text, { within: 0.5 })).toThrow(
        "compares a with itself, so that no run could say otherwise; name another variant, or a number: a < 40",
      ),
  );

  test("has to name a variant", () => {
    expect(() => expects("3 < 5")).toThrow("compares numbers; it must name a variant");
    expect(() => expects("-3 between 1 and 5")).toThrow("compares numbers; it must name a variant");
  });

  test("of no difference names how small a difference counts as none", () => {
    expect(expects("a = b", { within: 0.5 })).toEqual({
      is: "within",
      value: combination({ a: 1, b: -1 }),
      low: -0.5,
      high: 0.5,
    });
    expect(expects("equal", { within: 0.5 })).toEqual({
      is: "alike",
      values: ["b", "as it is", "a-b"].map((name) => combination({ [name]: 1, a: -1 })),
      margin: 0.5,
    });
    expect(() => expects("a = b")).toThrow(/how small a difference counts as none/);
  });

  test("of a least difference moves the bound by it", () => {
    expect(expects("a < b", { margin: 2 })).toMatchObject({ bound: -2 });
    expect(expects("a > b", { margin: 2 })).toMatchObject({ bound: 2 });
  });

  test("of a ratio keeps what is divided apart", () => {
    expect(expects("(a - b) / (b - as it is) at least 1")).toEqual({
      is: "above",
      value: { top: { weights: { a: 1, b: -1 }, constant: 0 }, bottom: { weights: { b: 1, "as it is": -1 }, constant: 0 } },
      bound: 1,
    });
    expect(() => expects("a / b + 1 > 2")).toThrow("adds something to a ratio");
    expect(() => expects("a * b > 2")).toThrow("multiplies variants");
  });

  test("reads a name with a hyphen as that name, and as a difference where there is no such name", () => {
    expect(expects("a-b > 0")).toMatchObject({ value: combination({ "a-b": 1 }) });
    expect(expects("b-a > 0")).toMatchObject({ value: combination({ b: 1, a: -1 }) });
  });

  test("of a shape stands over places, by their order or where they are put", () => {
    expect(expects("increasing")).toMatchObject({ shape: "increasing", points: [{ x: 1 }, { x: 2 }, { x: 3 }, { x: 4 }] });
    const at = { b: 0.5, a: 0, "b - a": 1 };
    expect(expects("inverted U", { at })).toMatchObject({
      shape: "inverted U",
      points: [
        { x: 0, value: combination({ a: 1 }) },
        { x: 0.5, value: combination({ b: 1 }) },
        { x: 1, value: combination({ b: 1, a: -1 }) },
      ],
    });
    expect(expects("falls through zero between 0 and 0.5", { at })).toMatchObject({
      shape: "falls through zero",
      low: 0,
      high: 0.5,
    });
    expect(expects("decreasing and diminishing", { at })).toMatchObject({ shape: "decreasing and diminishing" });
    expect(expects("steepest between 0.1 and 0.3", { at })).toMatchObject({ shape: "steepest", low: 0.1, high: 0.3 });
    expect(expects("threshold", { at })).toMatchObject({ shape: "threshold", low: 2, high: null });
    expect(expects("no threshold of 3", { at })).toMatchObject({ shape: "no threshold", low: null, high: 3 });
    expect(() => expects("rises through zero between 0.1 and 0.5", { at })).toThrow("names 0.1, but no place stands there");
    expect(() => expects("U", { at: { a: 0, b: 1 } })).toThrow("takes at least 3 places");
  });

  test("may leave out the variant where there is only one", () => {
    const only = { variants: ["run"], at: null, within: null, margin: null };
    expect(readExpectation("above 0", only)).toMatchObject({ is: "above", value: combination({ run: 1 }), bound: 0 });
    expect(() => expects("above 0")).toThrow("does not say which variant: write b above 0");
  });

  test("has a long form that means the same", () => {
    const long = (written: object) => readExpectation(written, { variants, at: null, within: 0.5, margin: null });
    expect(long({ value: "a - b", is: "below", bound: -1 })).toEqual(expects("a - b below -1"));
    expect(long({ value: "a", is: "between", low: 0, high: 1 })).toEqual(expects("a between 0 and 1"));
    expect(long({ shape: "increasing" })).toEqual(expects("increasing"));
    expect(long({ is: "alike" })).toEqual(expects("equal", { within: 0.5 }));
    expect(() => long({ value: "a" })).toThrow("says neither is nor shape");
  });
});

describe("weeks", () => {
  test.each([
    ["last 26", { from: 79, to: 104 }],
    ["27-52", { from: 27, to: 52 }],
    ["weeks 27 to 52", { from: 27, to: 52 }],
    ["week 30", { from: 30, to: 30 }],
    [30, { from: 30, to: 30 }],
    [
      { from: 0, to: 4 },
      { from: 0, to: 4 },
    ],
  ])("are written %j", (written, meant) => expect(readWeeks(written, 104)).toEqual(meant));

  test.each([
    ["last 105", "the run has 104"],
    ["52-27", "write the earlier week first"],
    ["27-105", "the run has 104 weeks"],
    ["the last ones", "weeks are written last 26"],
  ])("are refused where they cannot be: %s", (written, words) => expect(() => readWeeks(written, 104)).toThrow(words));

  test("of the year before end where the outcome's begin, and are fewer in a shorter run", () => {
    expect(yearBefore({ from: 92, to: 104 })).toEqual({ from: 40, to: 91 });
    expect(yearBefore({ from: 20, to: 30 })).toEqual({ from: 1, to: 19 });
    expect(yearBefore({ from: 1, to: 13 })).toEqual({ from: 0, to: 0 });
  });
});

test("people are some of a group by a third or a number of what was measured the year before", () => {
  expect(readWho("upper third of support")).toEqual({ of: "support", third: "upper" });
  expect(readWho("distressedPairs above 0")).toEqual({ of: "distressedPairs", above: 0 });
  expect(readWho("degree < 3")).toEqual({ of: "degree", below: 3 });
  expect(() => readWho("the lonely")).toThrow("write upper third of support");
});

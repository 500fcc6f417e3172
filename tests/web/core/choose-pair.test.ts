import { beforeEach, expect, test } from "vitest";
import { choosePair } from "../../../web/state/choose-pair.ts";
import { openingPair } from "../../../web/state/opening-pair.ts";
import { store } from "../../../web/state/store.ts";
import type { RunSet } from "../../../web/worker/protocol.ts";

/** Runs of as many variants as there are numbers: the ties that each begins with. */
function runsOf(...ties: readonly number[]): RunSet {
  const variants = ties.map((number, variant) => ({ variant, weeks: [0], ties: { begins: new Float64Array(number) } }));
  return { people: { size: 4 }, variants } as unknown as RunSet;
}

function paired(...ties: readonly number[]): readonly [number, number] {
  choosePair(runsOf(...ties));
  return store.pair.value;
}

beforeEach(() => {
  store.pair.value = openingPair;
});

test("a scenario that had one variant and gets a second one shows the two", () => {
  expect(paired(3)).toEqual([0, 0]);
  expect(paired(3, 3)).toEqual([0, 1]);
});

test("the pair that somebody chose stays as long as both are there", () => {
  store.pair.value = [2, 1];
  expect(paired(3, 3, 5)).toEqual([2, 1]);
  expect(paired(3, 3)).toEqual([0, 1]);
});

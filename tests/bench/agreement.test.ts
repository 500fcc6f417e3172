import { expect, test } from "vitest";
import { compare } from "../../bench/peers/agreement.ts";

const own = { name: "a peer", agreementWeeks: 52, generator: "own" } as const;
const kiths = { ...own, generator: "Kith's" } as const;
const kith = [0.74, 0.75, 0.76, 0.75];

test("a peer whose mean distress lies within 1% and within three standard errors agrees", () => {
  const { difference, standardError, agrees } = compare(own, 10_000, [0.741, 0.749, 0.763, 0.751], kith);
  // By hand: differences 0.001, -0.001, 0.003, 0.001; mean 0.001 of 0.75, SD 0.001633, standard error 0.000816 of 0.75.
  expect(difference).toBeCloseTo(0.001 / 0.75, 12);
  expect(standardError).toBeCloseTo(Math.sqrt(8e-6 / 3 / 4) / 0.75, 12);
  expect(agrees).toBe(true);
});

test("a peer that is 2% off does not agree, however much its runs scatter", () => {
  expect(compare(own, 10_000, [0.7, 0.81, 0.72, 0.83], kith).agrees).toBe(false);
});

test("a peer that is always off by the same half percent does not agree: chance does not do that", () => {
  expect(compare(own, 10_000, [0.7437, 0.7538, 0.7639, 0.7537], kith).agrees).toBe(false);
});

test("a peer with Kith's generator agrees only if every run ends with the same bits", () => {
  expect(compare(kiths, 10_000, kith, kith)).toMatchObject({ sameBits: true, agrees: true, difference: 0 });
  expect(compare(kiths, 10_000, [...kith.slice(1), 0.75 + 2 ** -53], [...kith.slice(1), 0.75]).agrees).toBe(false);
});

import { expect, test } from "vitest";
import { makeReport } from "../../../src/experiment/report/report.ts";
import { skewedLook } from "../../../src/experiment/sweep/skewed-look.ts";
import type { SweepTable } from "../../../src/experiment/sweep/table.ts";
import { seedKey } from "../../../src/random/seed.ts";
import { Sequence } from "../../../src/random/sequence.ts";
import { madeUpSweep, numbers } from "../report/made-up-sweep.ts";
import { type Distribution, gamma, standardNormal } from "../statistics/coverage.ts";

/** Five points with forty replicates each, looked at until they are known well enough. */
function looked(draw: Distribution, variants?: readonly string[]): SweepTable {
  const dice = new Sequence(seedKey(5), "skewed");
  const table = madeUpSweep({
    factors: [numbers("rate")],
    rows: [[1], [2], [3], [4], [5]],
    ...(variants === undefined ? {} : { variants }),
    replicates: 40,
    value: () => 30 + draw(dice),
  });
  const replication = { kind: "until", outcome: "distress", narrower: 2, looks: [20, 40] } as const;
  return { ...table, manifest: { ...table.manifest, replication, looked: { look: 2, enough: true } } };
}

test("that a sweep stopped by the intervals of something much skewed is said, and of something little skewed is not", () => {
  // An exponential distribution has a skewness of 2, a gamma of shape 16 one of 0.5.
  expect(skewedLook(looked(gamma(1)))).toMatch(
    /^Average distress is skewed over replicates \(by 1\.\d; a normal distribution by 0\): .* hold the truth a little less often than they say\.$/,
  );
  expect(skewedLook(looked(gamma(16)))).toBeNull();
  expect(skewedLook(looked(standardNormal))).toBeNull();
});

test("points at which all replicates are the same say nothing of it", () => {
  expect(skewedLook(looked(() => 0))).toBeNull();
});

test("with variants it is their differences that count: those of two skewed outcomes lean to neither side", () => {
  expect(skewedLook(looked(gamma(1), ["one", "other"]))).toBeNull();
});

test("a sweep with a fixed number of replicates stops by nothing", () => {
  const { manifest, ...rest } = looked(gamma(1));
  expect(skewedLook({ ...rest, manifest: { ...manifest, replication: { kind: "fixed", replicates: 40 } } })).toBeNull();
});

test("the report says it among its warnings", () => {
  const citation = { authors: ["The Kith developers"], title: "Kith", version: "0.2.0", year: "2026" };
  const pageOf = (draw: Distribution) => {
    const common = { citation, verdict: null, size: null, scenarioText: "kith: 1\n", folder: "made-up", problems: [], fonts: "" };
    return makeReport({ table: looked(draw), ...common }).page;
  };
  expect(pageOf(gamma(1)).match(/Average distress is skewed over replicates/g)).toHaveLength(1);
  expect(pageOf(standardNormal)).not.toContain("skewed over replicates");
});

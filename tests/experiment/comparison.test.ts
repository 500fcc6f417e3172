import { describe, expect, test } from "vitest";
import { worldColumns } from "../../src/engine/bytes.ts";
import { hashWorld } from "../../src/engine/hash.ts";
import { createSimulation, run } from "../../src/engine/simulation.ts";
import { compareScenario } from "../../src/experiment/compare-scenario.ts";
import { hashOfRuns } from "../../src/experiment/comparison.ts";
import { pointHash } from "../../src/experiment/plan-hash.ts";
import { smallPlan, smallStudy } from "./small-study.ts";

describe("a comparison", () => {
  const compared = compareScenario(smallStudy(6));

  test("has every pair of variants once, the later minus the earlier", () => {
    expect(compared.pairs.map(({ from, to }) => [from, to])).toEqual([["clustered", "scattered"]]);
    expect(compared.pairs[0].replicates).toBe(6);
  });

  test("its difference is the mean over replicates of scattered minus clustered", () => {
    const of = (variant: string) =>
      compared.runs.filter((row) => row.variant === variant).map(({ outcomes }) => outcomes.distress ?? 0);
    const [a, b] = [of("clustered"), of("scattered")];
    const mean = b.reduce((total, value, r) => total + value - a[r], 0) / 6;
    expect(compared.pairs[0].difference).toBeCloseTo(mean, 12);
  });

  test("a variant that changes nothing is the same in every replicate: variants share all their draws", () => {
    const study = smallStudy(3);
    const twice = { ...study, variants: [study.variants[0], { ...study.variants[0], name: "again" }] };
    expect(compareScenario(twice).pairs[0]).toMatchObject({ difference: 0, lower: 0, higher: 0, verdict: "no clear difference" });
  });

  test("more replicates change no run that was there", () => {
    const more = compareScenario(smallStudy(7)).runs.filter(({ replicate }) => replicate < 6);
    expect(hashOfRuns(more)).toBe(compared.hash);
  });

  test("the order in which runs arrive does not matter to the hash", () => {
    expect(hashOfRuns([...compared.runs].reverse())).toBe(compared.hash);
  });

  test("one last bit of one number in any column changes the hash", () => {
    const simulation = createSimulation(smallPlan(0.05), { seed: 7, replicate: 0 });
    run(simulation);
    const before = hashWorld(simulation.world);
    expect(before).toBe(compared.runs.find(({ run: id }) => id === "0-0")?.hash);
    for (const { data } of worldColumns(simulation.world)) {
      if (data.length === 0) continue;
      // The lowest byte of the first number: one unit in the last place.
      const bytes = new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
      bytes[0] ^= 1;
      expect(hashWorld(simulation.world)).not.toBe(before);
      bytes[0] ^= 1;
    }
    const changed = compared.runs.map((row) =>
      row.run === "0-0" ? { ...row, hash: row.hash.replace(/^./, (digit) => (digit === "0" ? "1" : "0")) } : row,
    );
    expect(hashOfRuns(changed)).not.toBe(compared.hash);
  });

  test("a run that fails is told and leaves the others alone", () => {
    const study = smallStudy(2);
    const broken = { ...smallPlan(0), network: { ...smallPlan(0).network, change: "no such change" } };
    const result = compareScenario({ ...study, variants: [study.variants[0], { name: "broken", plan: broken }] });
    expect(result.runs.map(({ run: id }) => id)).toEqual(["0-0", "0-1"]);
    expect(result.failed[0]).toMatchObject({ run: "1-0", week: null, message: expect.stringContaining("no such change") });
    expect(result.pairs[0].verdict).toBe("nothing to compare");
  });

  test("the hash of a point follows its plan, seed and name and nothing else", () => {
    const point = { variant: "a", plan: smallPlan(0.05) };
    const hash = pointHash(point, 7);
    expect(pointHash({ variant: "a", plan: smallPlan(0.05) }, "7")).toBe(hash);
    for (const other of [
      pointHash({ ...point, plan: smallPlan(0.06) }, 7),
      pointHash(point, 8),
      pointHash({ ...point, variant: "b" }, 7),
    ]) {
      expect(other).not.toBe(hash);
    }
  });
});

import { describe, expect, test } from "vitest";
import { rehearse } from "../../../src/experiment/executors/sweep/rehearse.ts";
import { liveRun } from "../../../src/experiment/sweep/live-run.ts";
import { planOf } from "../../support/plans.ts";

const chance = { seed: "live", replicate: 2 };
const options = { statistics: [], record: null };

describe("the rehearsal of a worker", () => {
  test("changes nothing of what its runs come to", () => {
    const plan = planOf({ ties: "adult", weeks: 12, warmUp: 4 });
    const before = liveRun(plan, chance, options);
    const written = JSON.stringify(plan);
    rehearse(() => plan);
    const after = liveRun(plan, chance, options);
    expect(after?.hash).toBe(before?.hash);
    expect(after?.outcomes).toEqual(before?.outcomes);
    expect(JSON.stringify(plan)).toBe(written);
  });

  test("leaves it to the runs to say what is wrong with a plan", () => {
    const bad = { ...planOf({}), network: null } as unknown as ReturnType<typeof planOf>;
    expect(() => liveRun(bad, chance, options)).toThrow();
    expect(() => rehearse(() => bad)).not.toThrow();
    expect(() =>
      rehearse(() => {
        throw new Error("set up otherwise");
      }),
    ).not.toThrow();
  });

  test("is left out where making a world takes longer than it saves", () => {
    const looked: PropertyKey[] = [];
    const large = new Proxy(
      { ...planOf({}), size: 100_000 },
      {
        get(plan, key) {
          looked.push(key);
          return Reflect.get(plan, key);
        },
      },
    );
    rehearse(() => large);
    expect(looked).toEqual(["size"]);
  });
});

import { expect, test } from "vitest";
import { yearsPlans } from "../../docs/source/verification-data.ts";
import { followed, liveYears, stuckLimit, stuckWeeks } from "../../docs/source/verification-years.ts";
import { defineMechanism } from "../../src/model/mechanism.ts";
import { mechanisms } from "../../src/model/mechanisms/index.ts";

/** Two replicates in every test run; `npm run soak` lives forty. */
const replicates = Number(process.env["KITH_YEARS"] ?? 2);

for (const [preset, plan] of yearsPlans()) {
  test(`ten years of default.yaml with ties "${preset}": every state stays a number in its range, and none stands still at a bound`, () => {
    expect(plan.weeks).toBe(520);
    for (let replicate = 0; replicate < replicates; replicate++) {
      const { wrong, stuck, values } = liveYears(plan, { seed: "ten years", replicate });
      expect(wrong).toBeNull();
      for (const one of stuck) {
        expect(one.share, `${one.state} at its ${one.bound} through ${stuckWeeks} weeks`).toBeLessThanOrEqual(stuckLimit(one));
      }
      for (const { name } of followed) {
        expect(values[name], name).toHaveLength(11);
        for (const value of values[name]) expect(Number.isFinite(value), name).toBe(true);
      }
    }
  });
}

test("a mechanism that drives a state into a bound is found: a pull on vigilance leaves everybody at 0", () => {
  const numb = defineMechanism({
    name: "numb",
    title: "Numb",
    id: "test",
    summary: "Nobody expects anything.",
    rule: ["vigilance falls"],
    sources: ["assumed"],
    parameters: {},
    changes: ["vigilance"],
    off: "No pull.",
    draws: {},
    respond({ count, change }) {
      for (let i = 0; i < count; i++) change.vigilance[i] -= 10;
    },
  });
  const plan = [...yearsPlans().values()][0];
  const short = { ...plan, weeks: 30, warmUp: 0, mechanisms: new Map([...plan.mechanisms, ["numb", {}]]) };
  const { stuck } = liveYears(short, { seed: "ten years", replicate: 0 }, { registry: [...mechanisms, numb] });
  expect(stuck.find(({ state, bound }) => state === "vigilance" && bound === "min")?.share).toBe(1);
});

test("a number that is none is found, with whose it is and when", () => {
  const broken = defineMechanism({
    name: "broken",
    title: "Broken",
    id: "test",
    summary: "Divides by nothing.",
    rule: ["0 / 0"],
    sources: ["assumed"],
    parameters: {},
    changes: ["pride"],
    off: "Nothing.",
    draws: {},
    respond({ change }) {
      change.pride[3] += Number.NaN;
    },
  });
  const plan = [...yearsPlans().values()][0];
  const short = { ...plan, weeks: 2, warmUp: 0, mechanisms: new Map([...plan.mechanisms, ["broken", {}]]) };
  const { wrong } = liveYears(short, { seed: "ten years", replicate: 0 }, { registry: [...mechanisms, broken] });
  expect(wrong).toBe("pride of person 3 is NaN in week 1");
});

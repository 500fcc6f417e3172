import { apart } from "./apart.ts";
import { inTurn, type Spread, spreadOf, timed } from "./clock.ts";
import { live, warmSimulation } from "./step.ts";

/** ns a person and week among few and among many people, measured in turn in one process. */
export interface Growth {
  readonly model: string;
  readonly few: number;
  readonly many: number;
  readonly cpuFew: Spread;
  readonly cpuMany: Spread;
  /** Minimum over minimum. */
  readonly ratio: number;
}

/** How a person-week's cost grows from ten thousand people to a million: of fixed ties, and of the default model. */
export function growth(few = 10_000, many = 1_000_000): Growth[] {
  return ["minimal", "default"].map((model) => apart<Growth>("growth", model, few, many));
}

/** The measurement itself: one week of many people, then as many person-weeks of few. */
export function measureGrowth(model: string, fewGiven: string, manyGiven: string): Growth {
  const [few, many] = [Number(fewGiven), Number(manyGiven)];
  const [small, large] = [warmSimulation(model, few), warmSimulation(model, many)];
  const took = inTurn(7, {
    many: () => timed(() => live(large, 1)).cpu / many,
    few: () => timed(() => live(small, Math.round(many / few))).cpu / many,
  });
  const [cpuFew, cpuMany] = [spreadOf(took.few), spreadOf(took.many)];
  return { model, few, many, cpuFew, cpuMany, ratio: cpuMany.minimum / cpuFew.minimum };
}

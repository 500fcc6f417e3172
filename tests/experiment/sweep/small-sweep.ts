import type { Plan } from "../../../src/engine/plan.ts";
import type { SweepAsked } from "../../../src/experiment/sweep/settle.ts";
import type { Level, OwnOutcome, Replication, Sweep } from "../../../src/scenario/sweep/sweep.ts";
import { smallPlan } from "../small-study.ts";

/** What a test wants otherwise. */
export interface SweepWishes {
  readonly rewirings?: readonly number[];
  readonly variants?: readonly string[];
  readonly replication?: Replication;
  readonly sharedShocks?: boolean;
  readonly weeks?: number;
  readonly own?: readonly OwnOutcome[];
  readonly chunk?: number | null;
  readonly seed?: string;
  readonly record?: SweepAsked["record"];
  /** Something that is done to every plan. */
  readonly change?: (plan: Plan, levels: readonly Level[]) => Plan;
}

/** Forty people on a small world, over one factor: how many ties lead far away. Runs take milliseconds. */
export function smallSweep(wishes: SweepWishes = {}): Sweep {
  const { rewirings = [0, 0.5, 1], variants = ["run"], sharedShocks = true, weeks = 4, change = (plan) => plan } = wishes;
  const rows = rewirings.map((rewiring) => [rewiring] as const);
  return {
    factors: [{ key: "network.rewiring", numeric: true, title: "rewiring", unit: "share" }],
    structure: { kind: "free" },
    rows,
    variants,
    replication: wishes.replication ?? { kind: "fixed", replicates: 4 },
    sharedShocks,
    plan(row, variant) {
      const plan = smallPlan(rewirings[row], weeks);
      return change(variant === 0 ? plan : { ...plan, mechanisms: new Map() }, rows[row]);
    },
  };
}

export function smallAsked(wishes: SweepWishes = {}): SweepAsked {
  return {
    title: "Small sweep",
    question: null,
    scenario: "0".repeat(64),
    seed: wishes.seed ?? "7",
    sweep: smallSweep(wishes),
    outcome: "distress",
    own: wishes.own ?? [],
    record: wishes.record ?? null,
    chunk: wishes.chunk ?? null,
    files: {},
  };
}

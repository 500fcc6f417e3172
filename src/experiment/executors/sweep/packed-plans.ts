import { deserialize, serialize } from "node:v8";
import type { Plan } from "../../../engine/plan.ts";
import type { Statistic } from "../../../scenario/hypothesis/claim.ts";
import type { SweepManifest } from "../../sweep/manifest.ts";
import type { SweepPart } from "../../sweep/part.ts";
import { recordOfText } from "../../sweep/recorded-plan.ts";
import type { SweepRuns } from "../../sweep/run-sweep-part.ts";

/** Bytes beyond which plans do not travel. */
const most = 200_000;

interface Packed {
  readonly plans: ReadonlyMap<number, Plan>;
  readonly statistics: readonly Statistic[];
}

/**
 * What a worker needs for a part, as text, so that it need not read the scenario, which takes as long as many a run; null where that
 * would be too large, as with a network from a file, all of whose ties are in its plan.
 * @throws what `planOf` throws
 */
export function packPlans({ planOf, statistics }: SweepRuns, { firstPoint, endPoint }: SweepPart): string | null {
  const plans = new Map<number, Plan>();
  for (let point = firstPoint; point < endPoint; point++) {
    const plan = planOf(point);
    if ("network" in plan.network.source) return null;
    plans.set(point, plan);
  }
  // Plans hold maps and typed arrays: v8 keeps both.
  const bytes = serialize({ plans, statistics } satisfies Packed);
  return bytes.length > most ? null : bytes.toString("base64");
}

export function unpackPlans(packed: string, manifest: SweepManifest): SweepRuns {
  const { plans, statistics } = deserialize(Buffer.from(packed, "base64")) as Packed;
  return {
    keys: manifest,
    statistics,
    record: recordOfText(manifest.recorded),
    planOf(point) {
      const plan = plans.get(point);
      if (plan === undefined) throw new RangeError(`the plan of point ${point} was not handed over`);
      return plan;
    },
  };
}

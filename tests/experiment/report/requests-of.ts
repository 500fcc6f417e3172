import { reportRequests } from "../../../src/experiment/report/requests.ts";
import { luck, type MadeUp, madeUpSweep } from "./made-up-sweep.ts";

/** Kinds of the pictures that a report of such a design would have. */
export function requestsOf(design: Pick<MadeUp, "factors" | "rows" | "variants">): readonly string[] {
  const table = madeUpSweep({
    ...design,
    replicates: 3,
    value: (levels, v, r) => 30 + levels.reduce<number>((sum, level) => sum + Number(level), 0) + v + luck(r),
  });
  return reportRequests(table).map(({ kind }) => kind);
}

import { quantile } from "../../math/sums.ts";
import { skewness } from "../statistics/skewness.ts";
import { isConstant } from "../statistics/standardize.ts";
import { lookColumns } from "./look.ts";
import type { SweepTable } from "./table.ts";

/** From here on intervals at the end of `until` hold the truth noticeably less often than they say: docs/sweeps.md has the figures. */
const much = 1;

/**
 * What to keep in mind where a sweep that goes on until its intervals are narrow looks at something skewed; null else. That of the
 * middle one of all that differs between replicates counts: among many, some look skewed by luck.
 */
export function skewedLook(table: SweepTable): string | null {
  const { replication, outcomes } = table.manifest;
  if (replication.kind === "fixed") return null;
  const columns = lookColumns(table, replication.outcome).map((column) => column.filter(Number.isFinite));
  const found = columns.filter((column) => !isConstant(column)).map((column) => Math.abs(skewness(column)));
  if (found.length === 0) return null;
  found.sort((one, other) => one - other);
  const middle = quantile(found, 0.5);
  if (middle <= much) return null;
  const title = outcomes.find(({ name }) => name === replication.outcome)?.title ?? replication.outcome;
  return `${title} is skewed over replicates (by ${middle.toFixed(1)}; a normal distribution by 0): the intervals at which a sweep stops then hold the truth a little less often than they say.`;
}

import type { Claim } from "../../../scenario/hypothesis/claim.ts";
import type { Factor, Level } from "../../../scenario/sweep/sweep.ts";
import { counted, upperFirst } from "../../../scenario/words.ts";
import { type ClaimVerdict, isUpheld } from "../result.ts";
import { verdictWords } from "../words.ts";
import type { RowResult, SweepClaim, SweepVerdict } from "./verdict.ts";

/** Units of a claim about factors: that of its numbers, and that of a slope along a curve, which is per 1 of the factor. */
export function unitsOver(
  { over }: Claim,
  factors: readonly Factor[],
  unit: string,
): { readonly unit: string; readonly slopeUnit: string } {
  const per = (key: string) => {
    const factor = factors.find((one) => one.key === key);
    return factor?.numeric === true ? `${unit === "" ? "" : `${unit} `}per 1 of ${factor.title}` : unit;
  };
  if (over === undefined) return { unit, slopeUnit: unit };
  if (over.along !== null) return { unit, slopeUnit: per(over.along.factor) };
  const slopes = new Set(over.effects.map((effect) => (effect.is === "slope" ? effect.factor : null)));
  const [only] = slopes;
  const own = slopes.size === 1 && only !== null && only !== undefined ? per(only) : unit;
  return { unit: own, slopeUnit: own };
}

/** How many rows of a design uphold a claim, and where it does not hold. */
export function rowsSentence(rows: readonly RowResult[], factors: readonly Factor[], { expect }: Claim): string {
  const upheld = rows.filter(({ result }) => isUpheld(result.verdict));
  const after = upheld.filter(({ adjusted }) => adjusted !== null && adjusted <= 0.05).length;
  const holm =
    rows.length === 1 || upheld.length === 0 ? "" : `, in ${after} of them after Holm's adjustment for ${rows.length} rows`;
  const others = (["not supported", "no clear difference", "nothing to compare"] as const).flatMap((verdict) => {
    const found = rows.filter(({ result }) => result.verdict === verdict);
    return found.length === 0 ? [] : [`${verdict} in ${found.length}${placesOf(found, factors)}`];
  });
  const verb = expect.is === "within" || expect.is === "alike" ? "Equivalent" : "Supported";
  return `${[`${verb} in ${upheld.length} of ${counted(rows.length, "row")} of the design${holm}`, ...others].join("; ")}.`;
}

/** Rows by their levels, up to three of them. */
function placesOf(rows: readonly RowResult[], factors: readonly Factor[]): string {
  if (rows.length > 3) return "";
  return ` (${rows.map(({ levels }) => rowText(levels, factors)).join("; ")})`;
}

/** "climate of school 0.3, network ring". */
export function rowText(levels: readonly Level[], factors: readonly Factor[]): string {
  return levels.map((level, f) => `${factors[f].title} ${level}`).join(", ");
}

/** The verdict over all claims in words. */
export function sweepWords(verdict: ClaimVerdict, claims: readonly SweepClaim[]): string {
  const [only] = claims;
  if (verdict === "equivalent" && claims.length === 1) {
    const parts = only.parts.length > 0 ? only.parts : (only.rows[0]?.result.parts ?? []);
    return verdictWords(verdict, [{ ...only, parts, means: {} }]);
  }
  return verdict === "equivalent" ? "supported" : verdict;
}

/** What a sweep says of a hypothesis, and no more than it shows. */
export function sweepSentence({
  claims,
  replicates,
  rows,
  failed,
  missing,
  verdict,
}: Omit<SweepVerdict, "words" | "sentence">): string {
  const held = claims.filter((claim) => isUpheld(claim.verdict)).length;
  const runs = `over ${counted(rows, "row")} and ${counted(replicates, "replicate")}`;
  const all = claims.length === 1 ? "its claim" : claims.length === 2 ? "both claims" : `all ${claims.length} claims`;
  const gaps = [
    ...(missing > 0 ? [`${counted(missing, "run is", "runs are")} not there yet`] : []),
    ...(failed > 0 ? [`${counted(failed, "run")} failed`] : []),
  ];
  const tail = gaps.length === 0 ? "" : ` ${upperFirst(gaps.join(" and "))}: replicates without them do not count.`;
  if (verdict === "nothing to compare") return `Nothing can be said yet: some claims have no value ${runs}.${tail}`;
  if (isUpheld(verdict)) return `The hypothesis is supported in ${all}, ${runs}.${tail}`;
  const against = claims.filter((claim) => claim.verdict === "not supported").length;
  const count = claims.length === 1 ? "" : ` ${held} of ${claims.length} claims hold${held === 1 ? "s" : ""}.`;
  if (against > 0)
    return `The hypothesis is not supported, ${runs}: ${claims.length === 1 ? "its claim does" : `${against} of ${claims.length} claims do`} not hold.${tail}`;
  const why = replicates === 1 ? "one replicate proves nothing" : "intervals leave both sides possible";
  return `The hypothesis stays open, ${runs}: ${why}.${count}${tail}`;
}

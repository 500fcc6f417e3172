import type { Claim } from "../../../scenario/hypothesis/claim.ts";
import type { SweptDesign } from "../../../scenario/hypothesis/design-columns.ts";
import type { SweepTable } from "../../sweep/table.ts";
import type { ByVariant } from "../combine.ts";
import { evaluateClaim } from "../evaluate.ts";
import { holm } from "../holm.ts";
import { largestP, together } from "../judge.ts";
import type { ClaimResult, Part } from "../result.ts";
import { claimSentence, unitOfPart } from "../words.ts";
import { effectsOver, levelsOver, type OverRows } from "./effects.ts";
import { type RunValues, runValues } from "./run-values.ts";
import { type Asking, columnOfClaim } from "./sweep-outcomes.ts";
import { rowsSentence, sweepSentence, sweepWords, unitsOver } from "./sweep-words.ts";
import { designOf } from "./swept-design.ts";
import type { RowResult, SweepClaim, SweepVerdict } from "./verdict.ts";

/**
 * Holds a hypothesis against the runs of a sweep: a function of the table alone. A claim about variants has to hold at every row of
 * the design; one about factors is about a number that every replicate has: a slope, an interaction, levels averaged over the rest.
 * Replicates are what is independent, whether the points share their shocks or not, so intervals are over replicates.
 *
 * @throws RangeError for a scenario that claims nothing, and for a table without the columns that its claims ask for
 */
export function judgeSweep(asking: Asking, table: SweepTable): SweepVerdict {
  const { hypothesis } = asking;
  if (hypothesis === null) throw new RangeError("the scenario claims nothing");
  const runs = runValues(table);
  const design = designOf(table.manifest);
  const claims = hypothesis.claims.map((claim) => judgeClaim(claim, columnOfClaim(claim, asking), design, runs));
  const verdict = together(claims.map((claim) => claim.verdict));
  const common = {
    prediction: hypothesis.prediction,
    claims,
    replicates: runs.replicates,
    rows: design.rows.length,
    failed: table.failed,
    missing: table.missing,
    verdict,
    p: largestP(claims.map(({ p }) => p)),
  };
  return { ...common, words: sweepWords(verdict, claims), sentence: sweepSentence(common) };
}

function judgeClaim(claim: Claim, outcome: string, design: SweptDesign, runs: RunValues): SweepClaim {
  const { over } = claim;
  if (over === undefined) return judgeRows(claim, outcome, design, runs);
  const { along, effects } = over;
  const { values, rows } =
    along === null ? effectsOver(effects, design, outcome, runs) : levelsOver(along.factor, along.of, design, outcome, runs);
  return judgeFactors(claim, { values, rows }, design, runs);
}

/** A claim about factors: its parts are numbers of the whole design. */
function judgeFactors(claim: Claim, { values, rows }: OverRows, design: SweptDesign, runs: RunValues): SweepClaim {
  const { means: _, ...result } = evaluateClaim(claim, values, runs.replicates);
  const { unit, slopeUnit } = unitsOver(claim, design.factors, result.unit);
  const parts = result.parts.map((part) => ({ ...part, unit: part.unit ?? unitOfPart(part, unit, slopeUnit) }));
  const sentence = claimSentence(parts, result.verdict, unit);
  const some = rows < design.rows.length ? ` Over ${rows} of ${design.rows.length} rows of the design.` : "";
  return { ...result, parts, unit, sentence: `${sentence}${some}`, rows: [], rowsUsed: rows, p: pOf(parts) };
}

/** A claim about variants, held against each row of the design. */
function judgeRows(claim: Claim, outcome: string, design: SweptDesign, runs: RunValues): SweepClaim {
  const at = (row: number): ByVariant => runs.at(outcome, row);
  const results = design.rows.map((_, row): ClaimResult => evaluateClaim(claim, at(row), runs.replicates));
  const ps = results.map(({ parts }) => pOf(parts));
  const adjusted = holm(ps);
  const rows: RowResult[] = results.map((result, row) => ({
    row,
    levels: design.rows[row],
    result,
    p: ps[row],
    adjusted: adjusted[row],
  }));
  const [{ title, expected, unit }] = results;
  const verdict = together(results.map((one) => one.verdict));
  const sentence = rowsSentence(rows, design.factors, claim);
  return { title, expected, unit, parts: [], curve: [], verdict, sentence, rows, rowsUsed: rows.length, p: largestP(ps) };
}

function pOf(parts: readonly Part[]): number | null {
  return largestP(parts.map(({ p }) => p));
}

import type { Hypothesis } from "../../scenario/hypothesis/claim.ts";
import { canonical, textHash } from "../plan-hash.ts";
import type { HypothesisResult } from "./result.ts";

/** A hypothesis and what its runs said, as docs/hypotheses.json keeps it. */
export interface StoredHypothesis {
  /** "H3". */
  readonly id: string;
  /** Path below the project. */
  readonly file: string;
  readonly title: string;
  readonly question: string | null;
  readonly prediction: string | null;
  readonly source: string | null;
  /** What the model leaves out, and what became of the design. */
  readonly notes: string | null;
  /** Hash of the scenario, and engine, that the numbers are of. */
  readonly scenario: string;
  readonly engine: string;
  /** Hash of the claims, which are no part of the scenario's. */
  readonly claims: string;
  readonly variants: number;
  readonly people: number;
  readonly weeks: number;
  readonly result: HypothesisResult;
  /** What the first replicate came to, by variant. */
  readonly first: Readonly<Record<string, readonly (number | null)[]>>;
  readonly failed: number;
  /** Why the numbers are older than the project, or null: another engine, another scenario or other claims than now. */
  readonly older: string | null;
}

export interface StoredHypotheses {
  readonly format: 1;
  readonly hypotheses: readonly StoredHypothesis[];
}

/** What such a file keeps, or null if its text is something else. */
export function readStored(text: string): StoredHypotheses | null {
  try {
    const parsed = JSON.parse(text) as StoredHypotheses | null;
    if (parsed?.format !== 1 || !Array.isArray(parsed.hypotheses)) return null;
    return parsed.hypotheses.every((one) => typeof one?.id === "string" && one.result !== undefined) ? parsed : null;
  } catch {
    return null;
  }
}

export function claimsHash({ claims }: Hypothesis): string {
  return textHash(canonical(claims));
}

/** "H3" of "h03-clustered-norms"; any other name as it is. */
export function idOf(name: string): string {
  const number = /^h(\d+)\b/i.exec(name)?.[1];
  return number === undefined ? name : `H${Number(number)}`;
}

/** In order of their numbers, later ones in place of those of the same id. */
export function mergeStored(old: readonly StoredHypothesis[], now: readonly StoredHypothesis[]): StoredHypothesis[] {
  const all = new Map([...old, ...now].map((one) => [one.id, one]));
  const rank = ({ id }: StoredHypothesis) => Number(/^H(\d+)$/.exec(id)?.[1] ?? 1e6);
  return [...all.values()].sort((a, b) => rank(a) - rank(b) || (a.id < b.id ? -1 : 1));
}

import type { JudgedClaim } from "../worker/judged-claim.ts";
import type { ByVerdict, Lesson } from "./lesson.ts";

/** Which of a lesson's three texts the measured verdict calls for. */
export type Measured = keyof ByVerdict;

export function measuredAs({ result: { verdict } }: JudgedClaim): Measured {
  if (verdict === "supported" || verdict === "equivalent") return "asStated";
  return verdict === "not supported" ? "otherWay" : "noClearDifference";
}

/**
 * What "{count}" and "{repeats}" stand for: repeats that agree with the claim by themselves, or where the verdict went the
 * other way those that lie on the other side.
 */
export function countsOf(judged: JudgedClaim): { readonly count: number; readonly repeats: number } {
  const [part] = judged.result.parts;
  const agreeing = part?.agreeing ?? 0;
  const repeats = part?.replicates ?? 0;
  if (measuredAs(judged) !== "otherWay") return { count: agreeing, repeats };
  const known = judged.each.filter(Number.isFinite);
  return { count: known.filter((value) => (judged.below ? value > judged.bound : value < judged.bound)).length, repeats };
}

/** A piece of a sentence; counts are stressed. */
export interface FilledPiece {
  readonly text: string;
  readonly filled: boolean;
}

/** A text with the counts filled in, in pieces. "{count} of {repeats}" stays together. */
export function fill(text: string, judged: JudgedClaim): readonly FilledPiece[] {
  const { count, repeats } = countsOf(judged);
  return text
    .split(/(\{count\} of \{repeats\}|\{count\}|\{repeats\})/)
    .filter((piece) => piece !== "")
    .map((piece) => ({
      text: piece.replace("{count}", String(count)).replace("{repeats}", String(repeats)),
      filled: piece.startsWith("{"),
    }));
}

/** Each repeat as the network that is claimed to be lower minus the other one: what the verdict counts lies below zero. */
export interface Sides {
  readonly of: "A" | "B";
  readonly from: "A" | "B";
  readonly differences: readonly number[];
}

/** The repeats as the verdict counts them, where the claim is about one network against the other; else null. */
export function sidesOf(judged: JudgedClaim, panels: Lesson["panels"]): Sides | null {
  const differences = differencesOf(judged, panels);
  if (differences === null) return null;
  // "A above B" and "B below A" are the same claim: B is lower.
  const lower = (judged.weights[panels[1]] ?? 0) > 0 === judged.below ? "B" : "A";
  return lower === "B"
    ? { of: "B", from: "A", differences }
    : { of: "A", from: "B", differences: differences.map((value) => 0 - value) };
}

/** The average of the repeats with its interval, on the side where the dots are; null where there is none. */
export function averageOf(
  { weights, result }: JudgedClaim,
  panels: Lesson["panels"],
  { of }: Sides,
): { readonly mean: number; readonly interval: readonly [low: number, high: number] } | null {
  const [part] = result.parts;
  if (part === undefined || part.estimate === null || part.interval === null) return null;
  const [low, high] = part.interval;
  const turned = (weights[panels[1]] ?? 0) > 0 !== (of === "B");
  return turned ? { mean: 0 - part.estimate, interval: [0 - high, 0 - low] } : { mean: part.estimate, interval: [low, high] };
}

/** How large a claim's number is, in the direction that the verdict speaks of. */
export interface Size {
  readonly estimate: number;
  readonly interval: readonly [number, number] | null;
  /** The network that is more or less distressed by so much; null where the claim is no difference of two networks. */
  readonly of: "A" | "B" | null;
  readonly unit: string;
}

/** The size of what is claimed; null where no repeat has a number. */
export function sizeOf(judged: JudgedClaim, panels: Lesson["panels"]): Size | null {
  const [part] = judged.result.parts;
  if (part === undefined || part.estimate === null) return null;
  const { estimate, interval } = part;
  const ofB = (judged.weights[panels[1]] ?? 0) > 0;
  const of = differencesOf(judged, panels) === null ? null : ofB ? "B" : "A";
  return { estimate, interval, of, unit: part.unit ?? judged.result.unit };
}

/** The repeats where the claim is no difference of two networks, around the bound; with the side on which they are as claimed. */
export interface ClaimedSide {
  readonly differences: readonly number[];
  readonly claimed: "left" | "right";
}

/** Each repeat with its own sign, so that the dots lie where the size is: right of the line where more is claimed. */
export function claimedSide({ each, bound, below }: JudgedClaim): ClaimedSide {
  return { differences: each.map((value) => value - bound), claimed: below ? "left" : "right" };
}

/**
 * The number of each repeat as B minus A, where the claim is about one network against the other; null where it is about
 * something else, such as two differences against each other.
 */
export function differencesOf({ each, weights, bound }: JudgedClaim, panels: Lesson["panels"]): readonly number[] | null {
  const [a, b] = panels;
  const names = Object.keys(weights);
  if (names.length !== 2 || bound !== 0 || weights[a] === undefined || weights[b] === undefined) return null;
  if (weights[a] + weights[b] !== 0 || Math.abs(weights[b]) !== 1) return null;
  return weights[b] === 1 ? each : each.map((value) => 0 - value);
}

import type { Level } from "../../scenario/sweep/sweep.ts";

/** What a picture is about: an outcome as it came out in a variant, or its paired difference between two. */
export type Quantity =
  | { readonly kind: "value"; readonly variant: string }
  /** `to` minus `from`, replicate by replicate. */
  | { readonly kind: "difference"; readonly from: string; readonly to: string };

/** Rows of the design that a picture keeps to: a factor's key and its level. */
export type Where = ReadonlyMap<string, Level>;

export interface OneParameterChoice {
  readonly outcome: string;
  /** Key of the factor on the x axis. */
  readonly x: string;
  /** One line each. */
  readonly of: readonly Quantity[];
  readonly where?: Where;
}

export interface InteractionChoice {
  readonly outcome: string;
  readonly x: string;
  /** Key of the factor that has a line a level. */
  readonly z: string;
  readonly of: Quantity;
  readonly where?: Where;
}

export interface MapChoice {
  readonly outcome: string;
  readonly x: string;
  readonly y: string;
  readonly of: Quantity;
  readonly where?: Where;
}

export interface PhaseChoice extends MapChoice {
  /** What counts is a value above this, or below it. */
  readonly threshold: number;
  /** "above" if left out; of a difference "below": lower is what is counted everywhere. */
  readonly side?: "above" | "below";
}

/** Which side of the threshold counts. */
export function sideOf({ side, of }: PhaseChoice): "above" | "below" {
  return side ?? (of.kind === "difference" ? "below" : "above");
}

export interface MainEffectsChoice {
  readonly outcome: string;
  readonly of: Quantity;
}

export interface PairChoice {
  readonly outcome: string;
  readonly from: string;
  readonly to: string;
  readonly where?: Where;
}

export interface RowChoice {
  readonly outcome: string;
  readonly of: Quantity;
  /** Place in the manifest's design. */
  readonly row: number;
  /** Why this one, as a sentence. */
  readonly because?: string;
}

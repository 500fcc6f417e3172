import { ticks } from "d3";
import { useRef } from "preact/hooks";
import { differenceDomain } from "./difference-domain.ts";

type Domain = readonly [low: number, high: number];

/** The frame grows while repeats of the same comparison arrive, and begins anew with another one. */
export function useGrowingDomain(differences: readonly number[]): Domain {
  const kept = useRef<{ differences: readonly number[]; domain: Domain }>({ differences: [], domain: [-1, 1] });
  const { differences: before, domain } = kept.current;
  const continues = before.every((value, k) => value === differences[k]);
  const next = differenceDomain(differences, continues ? domain : [-1, 1]);
  kept.current = { differences, domain: next };
  return next;
}

/** Round values to name on an axis as wide as some letters, none at its very ends. */
export function differenceTicks([low, high]: Domain, ems: number): readonly number[] {
  const edge = 0.02 * (high - low);
  return ticks(low, high, ems > 18 ? 5 : 3).filter((value) => value > low + edge && value < high - edge);
}

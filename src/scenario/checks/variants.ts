import { doubtful, type Finding, wrongKey } from "../finding.ts";
import { limits } from "../limits.ts";
import { count, plainKey, quoted } from "../words.ts";

/** A variant that could be read, for comparing it with the others. */
export interface Read {
  readonly name: string;
  /** Equal texts run alike; null where something is wrong with it. */
  readonly text: string | null;
  readonly people: number | null;
}

/**
 * Variants among themselves: how many are named, and whether each of those that could be read differs. `base` is the text
 * of the scenario without overrides.
 */
export function checkVariants(variants: readonly Read[], named: number, base: string | null): Finding[] {
  const all = ["compare"];
  if (named === 0) return [wrongKey(all, "names no variants; leave it out, or name two: compare: { before: {}, after: { … } }")];
  const findings: Finding[] = [];
  if (named > limits.variants)
    findings.push(wrongKey(all, `names ${count(named)} variants; there may be at most ${limits.variants}`));
  const first = variants.at(0);
  if (first === undefined) return findings;
  if (named === 1) {
    const idle = first.text !== null && first.text === base;
    findings.push(
      wrongKey(
        [...all, first.name],
        idle
          ? "changes nothing, and there is nothing to compare it with; a comparison takes at least two variants"
          : "has nothing to be compared with; for the scenario as it is, put a line before it: as it is: {}",
      ),
    );
  }
  variants.forEach((variant, v) => {
    const here = [...all, variant.name];
    if (v === 0 || variant.text === null) return;
    if (variant.people !== null && first.people !== null && variant.people !== first.people) {
      findings.push(
        wrongKey(
          here,
          `has ${count(variant.people)} people and ${plainKey(first.name)} has ${count(first.people)}; variants share their people, so that everybody can be compared with themself`,
        ),
      );
    }
    const twin = variants.slice(0, v).find(({ text }) => text === variant.text);
    if (twin === undefined) return;
    if (twin === first || variant.text === base)
      findings.push(wrongKey(here, `changes nothing: it runs exactly like ${quoted(twin.name)}`));
    else findings.push(doubtful(here, `runs exactly like ${quoted(twin.name)}`));
  });
  return findings;
}

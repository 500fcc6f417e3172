import { lognormal } from "../../random/distributions.ts";
import { compoundPoisson, place } from "./compound-poisson.ts";
import { type Nodes, traitNodes } from "./nodes.ts";
import type { Parts } from "./plan-parts.ts";

/** Points of the lattice of help for each unit of capacity. */
const fineness = 60;

/**
 * Law of the help that a person with need receives in a week from contacts whose own distress takes nothing: values in
 * units. Which contact asks whom does not change, but who among all of them that is, is drawn once and has nothing to do
 * with anybody's state; so each of the most trusted contacts gives like somebody picked at random.
 *
 *   given by one = capacity x skill x w / max(1, w + trust in the others who ask), w uniform
 *   the k-th most trusted is asked with chance to - (to - from) k / people (mean of the k-th largest of people - 1 uniforms)
 *   others who ask a contact ~ Poisson((people - 2) / (people - 1) x share of people with need x sum of those chances)
 *
 * @param needing share of people with need in a week
 */
export function helpLaw(parts: Parts, needing: number): Nodes {
  const { people, trust } = parts;
  const contacts = Math.min(parts.value("seeking", "contacts"), people - 1);
  const asked = Array.from({ length: contacts }, (_, k) => trust.to - ((trust.to - trust.from) * (k + 1)) / people);
  const others = ((people - 2) / (people - 1)) * needing * asked.reduce((sum, chance) => sum + chance, 0);
  const one = givenByOne(parts, others);
  let law = Float64Array.of(1);
  for (const chance of asked) law = withOneMore(law, one, chance);
  const step = parts.value("emotionalSupport", "capacity") / fineness;
  return { values: law.map((_, k) => k * step), shares: law };
}

/** Law on the lattice of what one contact gives who is asked. */
function givenByOne({ trust, population, value }: Parts, others: number): Float64Array {
  const capacity = value("emotionalSupport", "capacity");
  const step = capacity / fineness;
  const skill = traitNodes(0.5, 4, (uniform) => Math.min(2.5, Math.max(0.3, lognormal(uniform, population.skillSpread))));
  const claims = claimsOfOthers(trust, others);
  const own = 24; // points of the uniform trust in the asker, each in the middle of its stretch
  const law = new Float64Array(Math.ceil((2.5 * capacity) / step) + 2);
  for (let p = 0; p < own; p++) {
    const w = trust.from + ((trust.to - trust.from) * (p + 0.5)) / own;
    for (let c = 0; c < claims.values.length; c++) {
      const part = w / Math.max(1, w + claims.values[c]);
      for (let s = 0; s < skill.values.length; s++) {
        place(law, (capacity * skill.values[s] * part) / step, (claims.shares[c] * skill.shares[s]) / own);
      }
    }
  }
  return law;
}

/** Law of the trust in a Poisson number of others, each uniform on a lattice. */
function claimsOfOthers({ from, to }: { from: number; to: number }, others: number): Nodes {
  const step = 0.05;
  const most = Math.ceil((to * (others + 8 * Math.sqrt(others) + 8)) / step);
  const one = new Float64Array(most);
  const own = 24;
  for (let p = 0; p < own; p++) {
    place(one, (from + ((to - from) * (p + 0.5)) / own) / step, 1 / own);
  }
  const shares = compoundPoisson(others, one);
  return { values: shares.map((_, k) => k * step), shares };
}

/** The law of a sum when one more part comes with a chance. */
function withOneMore(law: Float64Array, one: Float64Array, chance: number): Float64Array<ArrayBuffer> {
  const wide = new Float64Array(law.length + one.length - 1);
  for (let i = 0; i < law.length; i++) {
    wide[i] += (1 - chance) * law[i];
    for (let j = 0; j < one.length; j++) wide[i + j] += chance * law[i] * one[j];
  }
  return wide;
}

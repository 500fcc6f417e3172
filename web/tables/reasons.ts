import { reasonWords } from "../words/reasons.ts";
import type { PersonFacts } from "./person-facts.ts";

/** What can be named, how large a change of it counts as one step, and which way it would move distress. */
const candidates: readonly {
  readonly fact: Exclude<keyof PersonFacts, "distress" | "left">;
  readonly step: number;
  readonly effect: 1 | -1;
}[] = [
  { fact: "closeTies", step: 1, effect: -1 },
  { fact: "harmfulTies", step: 0.8, effect: 1 },
  { fact: "hurt", step: 3, effect: 1 },
  { fact: "help", step: 6, effect: -1 },
  { fact: "events", step: 2, effect: 1 },
  { fact: "kinTies", step: 1.5, effect: -1 },
  { fact: "bridges", step: 2.5, effect: -1 },
  { fact: "ties", step: 2.5, effect: -1 },
];

/**
 * What stands out around a person in the second variant, in about three words: of all counted differences that go with
 * the change in distress, the largest. A description of the two runs, not a proof of cause.
 * @param setting name of the first setting, for what its units are called
 */
export function reasonFor(first: PersonFacts, second: PersonFacts, setting: string): string {
  const difference = second.distress - first.distress;
  if (Math.abs(difference) < 0.5) return reasonWords.same();
  let best: (typeof candidates)[number] | null = null;
  let size = 0.99;
  for (const candidate of candidates) {
    const change = second[candidate.fact] - first[candidate.fact];
    if (change * candidate.effect * difference <= 0) continue;
    if (Math.abs(change) / candidate.step > size) {
      best = candidate;
      size = Math.abs(change) / candidate.step;
    }
  }
  if (best === null) return sameTies(first, second) ? reasonWords.sameTies() : reasonWords.otherPeople();
  const change = second[best.fact] - first[best.fact];
  if (best.fact === "bridges") return reasonWords.bridges(change, reasonWords.units(setting));
  return reasonWords[best.fact](change);
}

function sameTies(first: PersonFacts, second: PersonFacts): boolean {
  return (["ties", "closeTies", "harmfulTies", "kinTies", "bridges"] as const).every((fact) => first[fact] === second[fact]);
}

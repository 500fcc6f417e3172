import type { Store } from "../state/store.ts";
import { type FactSource, factsOf } from "../tables/person-facts.ts";
import { changedMost, type PersonRow } from "../tables/person-row.ts";
import { reasonFor } from "../tables/reasons.ts";
import { personName } from "../words/person-name.ts";
import { reasonWords } from "../words/reasons.ts";
import type { People, VariantRun } from "../worker/protocol.ts";

/** Everybody in the two variants of the pair, with what stands out. */
export function personRows(people: People, [first, second]: readonly [VariantRun, VariantRun]): readonly PersonRow[] {
  const before = factsOf(factSource(people, first));
  const after = first === second ? before : factsOf(factSource(people, second));
  return Array.from({ length: people.size }, (_, person) => {
    const was = before[person];
    const is = after[person];
    return {
      person,
      name: personName(people, person),
      carries: people.identities[person] !== 0,
      first: was.distress,
      second: is.distress,
      left: was.left || is.left,
      reason: was.left || is.left ? reasonWords.left() : reasonFor(was, is, people.setting),
    };
  });
}

/** The person whose distress differs most between the pair, or null. */
export function mostChanged({ runs, pairRuns }: Store): number | null {
  if (runs.value === null || pairRuns.value === null) return null;
  return changedMost(personRows(runs.value.people, pairRuns.value), 1)[0]?.person ?? null;
}

function factSource({ size, identities, unit }: People, { ties, people }: VariantRun): FactSource {
  return { size, identities, unit, ties, people };
}

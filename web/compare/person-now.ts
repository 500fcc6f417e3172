import type { Diary } from "../../src/engine/diary.ts";
import type { EgoTie } from "../person/ego.ts";
import { flowsOf } from "../person/flows.ts";
import type { PersonNow } from "../person/person-panel.tsx";
import { close, tieKind } from "../tables/person-facts.ts";
import { personName } from "../words/person-name.ts";
import type { People, VariantRun } from "../worker/protocol.ts";

/** A person at one week of one variant: states, ties, and over which ties help or hurt came. */
export function personNow(people: People, run: VariantRun, person: number, week: number, diary: Diary | null): PersonNow {
  const { size, identities, dimensions } = people;
  const { offsets, targets, trust, attitude } = run;
  const row = week * size + person;
  const { help, hurt } = flowsOf(diary?.weeks.find((one) => one.week === week));
  const ties: EgoTie[] = [];
  let closeTies = 0;
  for (let a = offsets[person]; a < offsets[person + 1]; a++) {
    const other = targets[a];
    const kind = tieKind(attitude[a], identities[person]);
    if (kind !== "harmful" && trust[a] >= close) closeTies++;
    ties.push({
      person: other,
      name: personName(people, other),
      diamond: identities[other] !== 0,
      distress: run.people.shown[week * size + other],
      kind,
      trust: trust[a],
      trustBack: trust[arcBack(run, other, person)],
      flow: hurt.has(other) ? "hurt" : help.has(other) ? "help" : null,
    });
  }
  return {
    person,
    name: personName(people, person),
    dimensions: dimensions.filter((_, bit) => (identities[person] & (1 << bit)) !== 0),
    distress: run.people.shown[row],
    belonging: run.people.belonging[row],
    resilience: run.people.resilience[row],
    closeTies,
    ties,
  };
}

function arcBack({ offsets, targets }: VariantRun, owner: number, other: number): number {
  for (let a = offsets[owner]; a < offsets[owner + 1]; a++) if (targets[a] === other) return a;
  return offsets[owner];
}

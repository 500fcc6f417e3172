import type { Diary } from "../../src/engine/diary.ts";
import type { EgoTie } from "../person/ego.ts";
import { flowsOf } from "../person/flows.ts";
import type { PersonNow } from "../person/person-panel.tsx";
import { close, tieKind } from "../tables/person-facts.ts";
import { beganIn, type PastTie, pastTiesOf, tiesOf } from "../ties/person-ties.ts";
import type { Seats } from "../ties/seats.ts";
import { personName, shortName } from "../words/person-name.ts";
import type { People, VariantRun } from "../worker/protocol.ts";

/** A person at one week of one variant: states, ties now and before, and over which ties help or hurt came. */
export function personNow(
  people: People,
  run: VariantRun,
  seats: Seats,
  person: number,
  week: number,
  diary: Diary | null,
): PersonNow {
  const { size, identities, dimensions } = people;
  const row = week * size + person;
  const { help, hurt } = flowsOf(diary?.weeks.find((one) => one.week === week));
  const flow = (other: number): EgoTie["flow"] => (hurt.has(other) ? "hurt" : help.has(other) ? "help" : null);
  const other = (entry: number, place: number) => ({
    person: place,
    name: personName(people, place),
    short: shortName(people, place),
    diamond: identities[place] !== 0,
    distress: run.people.shown[week * size + place],
    flow: flow(place),
    seat: seats.of.get(entry) ?? 0,
    since: beganIn(run.ties, entry),
  });
  const now = tiesOf(run.ties, person, week);
  const ties = now.map(
    (tie): EgoTie => ({
      ...other(tie.entry, tie.other),
      kind: tieKind(tie.attitude, identities[person]),
      trust: tie.trust,
      trustBack: tie.trustBack,
      ended: null,
    }),
  );
  const past = pastTiesOf(run.ties, person, week).map(
    (tie: PastTie): EgoTie => ({
      ...other(tie.entry, tie.other),
      kind: "neutral",
      trust: Number.NaN,
      trustBack: Number.NaN,
      ended: run.weeks[tie.ended],
    }),
  );
  return {
    person,
    name: personName(people, person),
    dimensions: dimensions.filter((_, bit) => (identities[person] & (1 << bit)) !== 0),
    left: run.people.absent[row] === 1,
    distress: run.people.shown[row],
    belonging: run.people.belonging[row],
    resilience: run.people.resilience[row],
    closeTies: ties.filter(({ kind, trust }) => kind !== "harmful" && trust >= close).length,
    ties,
    past,
    seats: seats.count,
  };
}

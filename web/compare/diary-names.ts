import type { Names } from "../person/waterfall.ts";
import { personName } from "../words/person-name.ts";
import type { MechanismEntry, People } from "../worker/protocol.ts";

/** How a diary speaks of people and mechanisms. */
export function diaryNames(people: People, person: number, mechanisms: readonly MechanismEntry[]): Names {
  const { identities } = people;
  return {
    self: personName(people, person),
    nameOf: (other) => personName(people, other),
    shares: (other) => (identities[person] & identities[other]) !== 0,
    titleOf: (mechanism) => mechanisms.find(({ name }) => name === mechanism)?.title ?? null,
  };
}

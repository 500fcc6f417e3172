import { personName } from "../../words/person-name.ts";
import type { People } from "../../worker/protocol.ts";

/** How a scenario's file names a person: as the network does, or by number. */
export function fileName({ labels, ids }: People, person: number): string {
  return labels?.[person] ?? String(ids[person]);
}

/** The person whom a file names, or -1. */
export function personNamed(people: People, name: string): number {
  for (let person = 0; person < people.size; person++) if (fileName(people, person) === name) return person;
  return -1;
}

/** Everybody in order of name, for lists to choose from. */
export function peopleByName(people: People): readonly { readonly person: number; readonly name: string }[] {
  return Array.from({ length: people.size }, (_, person) => ({ person, name: personName(people, person) })).sort((one, other) =>
    one.name.localeCompare(other.name, "en", { numeric: true }),
  );
}

import { personName } from "../words/person-name.ts";
import type { People } from "../worker/protocol.ts";

/** Where the twelve of the opening stand, laid out by hand so that ties hardly cross: right and down, 0 to 1. */
const places: Readonly<Record<string, readonly [right: number, down: number]>> = {
  Noor: [0.474, 0.496],
  Sam: [0.795, 0.267],
  Kim: [0.316, 0.233],
  Robin: [0.123, 0.695],
  Ada: [0.815, 0.686],
  Ben: [0.566, 0],
  Chi: [1, 0.458],
  Dara: [0.701, 0.97],
  Eli: [0.348, 1],
  Femi: [0, 0.39],
  Gia: [0.979, 0.958],
  Hana: [0.009, 0.983],
};

/** A spot for each person, 0 to 1 both ways. Whoever the table does not know stands on a ring. */
export function openingPlaces(people: People): readonly (readonly [right: number, down: number])[] {
  return Array.from({ length: people.size }, (_, i) => {
    const turn = (2 * Math.PI * i) / people.size;
    return places[personName(people, i)] ?? [0.5 + 0.5 * Math.sin(turn), 0.5 - 0.5 * Math.cos(turn)];
  });
}

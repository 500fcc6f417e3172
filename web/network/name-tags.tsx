import { store } from "../state/store.ts";
import { personName } from "../words/person-name.ts";
import type { People } from "../worker/protocol.ts";
import type { Geometry } from "./geometry.ts";

/** Fewer people than this all carry their names. */
const fewPeople = 15;

/** Names beside people: of everybody in a small circle, else of the person chosen, focused or pointed at. Text, not pixels. */
export function NameTags({ place, people, focused }: { place: Geometry; people: People; focused: number | null }) {
  const named = new Set<number>();
  if (people.size < fewPeople) for (let i = 0; i < people.size; i++) named.add(i);
  for (const person of [store.selected.value, store.hovered.value, focused])
    if (person !== null && person < people.size) named.add(person);
  return (
    <>
      {[...named].map((person) => (
        <NameTag key={person} place={place} people={people} person={person} />
      ))}
    </>
  );
}

function NameTag({ place, people, person }: { place: Geometry; people: People; person: number }) {
  const away = place.radius * 1.3 + 9;
  const right = place.x[person] < place.width * 0.72;
  return (
    <span
      class="network-name"
      aria-hidden="true"
      translate={false}
      style={{
        top: `${place.y[person]}px`,
        ...(right ? { left: `${place.x[person] + away}px` } : { right: `${place.width - place.x[person] + away}px` }),
      }}
    >
      {personName(people, person)}
    </span>
  );
}

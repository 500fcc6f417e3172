import type { Geometry } from "../../network/geometry.ts";
import { Shape } from "../../person/mark.tsx";
import type { EditablePerson } from "./editable.ts";

/** Fewer people than this all carry their names. */
const fewPeople = 15;

/** Everybody's mark. */
export function People({ people, place }: { people: readonly EditablePerson[]; place: Geometry }) {
  return (
    <g>
      {people.map(({ id, diamond, distress }, i) => (
        <g key={id} class="edit-person">
          <Shape x={place.x[i]} y={place.y[i]} radius={place.radius} drawn={{ diamond, distress }} />
        </g>
      ))}
    </g>
  );
}

interface MarksProps {
  readonly people: readonly EditablePerson[];
  readonly place: Geometry;
  readonly selected: number | null;
  readonly hovered: number | null;
  readonly focused: number | null;
}

/** Rings and names of the people chosen, focused or pointed at, above all others. */
export function PeopleMarks({ people, place, selected, hovered, focused }: MarksProps) {
  const { x, y, radius } = place;
  const named = new Set<number>(people.length < fewPeople ? people.keys() : []);
  for (const person of [selected, hovered, focused]) if (person !== null && person < people.length) named.add(person);
  return (
    <g>
      {hovered !== null && hovered !== selected && hovered < people.length && (
        <circle class="p-ring" cx={x[hovered]} cy={y[hovered]} r={radius + 3 + 0.1 * radius} />
      )}
      {selected !== null && selected < people.length && (
        <>
          <circle class="p-ring" cx={x[selected]} cy={y[selected]} r={radius + 3 + 0.1 * radius} />
          <circle class="p-ring p-ring-outer" cx={x[selected]} cy={y[selected]} r={radius + 7 + 0.12 * radius} />
        </>
      )}
      {[...named].map((person) => {
        const below = y[person] + radius * 1.25 + 24 < place.height;
        const edge = x[person] < 60 ? "start" : x[person] > place.width - 60 ? "end" : "middle";
        return (
          <text
            key={people[person].id}
            class="p-name edit-name"
            text-anchor={edge}
            x={x[person] + (edge === "start" ? -radius : edge === "end" ? radius : 0)}
            y={below ? y[person] + radius * 1.25 + 21 : y[person] - radius * 1.25 - 11}
          >
            {people[person].name}
          </text>
        );
      })}
    </g>
  );
}

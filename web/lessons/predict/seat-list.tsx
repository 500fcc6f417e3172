import { useId, useState } from "preact/hooks";
import { Button } from "../../controls/button.tsx";
import { lessonWords } from "../../words/lessons.ts";
import { personName } from "../../words/person-name.ts";
import type { People } from "../../worker/protocol.ts";
import { peopleByName } from "../pictures/people.ts";

export interface SeatListProps {
  readonly people: People;
  readonly seats: number;
  readonly chosen: readonly number[];
  /** Gives somebody a seat, or takes it away. */
  readonly onToggle: (person: number) => void;
}

/** Who has a seat, as a list: the equal of the picture. */
export function SeatList({ people, seats, chosen, onToggle }: SeatListProps) {
  const id = useId();
  const [wanted, setWanted] = useState("");
  const left = seats - chosen.length;
  const free = peopleByName(people).filter(({ person }) => !chosen.includes(person));
  return (
    <section class="seats" aria-label={lessonWords.seatsName()}>
      <p role="status">{lessonWords.seatsLeft(left)}</p>
      <ul>
        {chosen.map((person) => {
          const name = personName(people, person);
          return (
            <li key={person} translate={false}>
              <button type="button" class="seat" aria-label={lessonWords.takeSeat(name)} onClick={() => onToggle(person)}>
                {name} <span aria-hidden="true">{"\u00d7"}</span>
              </button>
            </li>
          );
        })}
      </ul>
      {left > 0 && (
        <div class="seats-add">
          <label class="visually-hidden" for={id}>
            {lessonWords.addSeat()}
          </label>
          <select id={id} class="parameter-choice" value={wanted} onChange={(event) => setWanted(event.currentTarget.value)}>
            <option value="">{lessonWords.chooseSomebody()}</option>
            {free.map(({ person, name }) => (
              <option key={person} value={person} translate={false}>
                {name}
              </option>
            ))}
          </select>
          <Button
            size="small"
            disabledBecause={wanted === "" ? lessonWords.chooseSomebody() : null}
            onPress={() => {
              onToggle(Number(wanted));
              setWanted("");
            }}
          >
            {lessonWords.addSeat()}
          </Button>
        </div>
      )}
    </section>
  );
}

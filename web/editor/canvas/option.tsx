import { editorWords } from "../../words/editor.ts";
import { type EditablePerson, type EditableTie, tiesOfPerson } from "./editable.ts";

/** The person or tie that keys are about, as the current option of the picture, for screen readers. */
export function CurrentOption({
  id,
  people,
  ties,
  person,
  tie,
  selected,
}: {
  id: string;
  people: readonly EditablePerson[];
  ties: readonly EditableTie[];
  person: number;
  tie: number;
  selected: number | null;
}) {
  const own = tiesOfPerson(ties, person);
  const { name, diamond } = people[person];
  const current = ties[tie];
  const other = current === undefined ? null : people[current.from === person ? current.to : current.from];
  const mine = current?.from === person;
  return (
    <span
      id={id}
      role="option"
      translate={true}
      tabIndex={-1}
      class="visually-hidden"
      aria-selected={current !== undefined || selected === person}
      aria-posinset={person + 1}
      aria-setsize={people.length}
    >
      {current === undefined || other === null
        ? editorWords.personOption(name, diamond, own.length, own.filter((at) => ties[at].harmful).length)
        : editorWords.tieOption(
            name,
            other.name,
            own.indexOf(tie) + 1,
            own.length,
            mine ? current.trust : current.trustBack,
            mine ? current.trustBack : current.trust,
            current.harmful,
          )}
    </span>
  );
}

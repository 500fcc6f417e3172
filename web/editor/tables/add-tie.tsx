import { useState } from "preact/hooks";
import { Button } from "../../controls/button.tsx";
import { editorWords } from "../../words/editor.ts";
import { connectPeople } from "../acts.ts";
import { tieBetween } from "../canvas/editable.ts";
import { person } from "../room-state.ts";
import type { View } from "../view.ts";

/** A new row of the table of ties: two people out of two lists. */
export function AddTie({ view: { people, ties, placeOf } }: { view: View }) {
  const [first, setFirst] = useState("");
  const [second, setSecond] = useState("");
  const one = first === "" ? (person.value ?? "") : first;
  const [from, to] = [placeOf.get(one), placeOf.get(second)];
  const inOrder = [...people].sort((a, b) => a.name.localeCompare(b.name, "en", { numeric: true }));
  const reason =
    from === undefined || to === undefined
      ? editorWords.chooseTwo()
      : from === to
        ? editorWords.notThemself()
        : tieBetween(ties, from, to) >= 0
          ? editorWords.tiedAlready(people[from].name, people[to].name)
          : null;
  const choice = (label: string, value: string, set: (id: string) => void) => (
    <select class="edit-cell" aria-label={label} value={value} onChange={(event) => set(event.currentTarget.value)}>
      <option value="">{editorWords.nobodyChosen()}</option>
      {inOrder.map(({ id, name }) => (
        <option key={id} value={id} translate={false}>
          {name}
        </option>
      ))}
    </select>
  );
  return (
    <fieldset class="edit-add" aria-label={editorWords.addTie()}>
      {choice(editorWords.onePerson(), one, setFirst)}
      {choice(editorWords.otherPerson(), second, setSecond)}
      <Button
        size="small"
        disabledBecause={reason}
        onPress={() => {
          void connectPeople(one, second);
          setSecond("");
        }}
      >
        {editorWords.addTie()}
      </Button>
    </fieldset>
  );
}

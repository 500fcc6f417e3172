import { editorWords } from "../../words/editor.ts";
import { Chooser } from "./chooser.tsx";
import { type EditablePerson, type EditableTie, tieBetween, tiesOfPerson } from "./editable.ts";

interface ChooserProps {
  readonly people: readonly EditablePerson[];
  readonly ties: readonly EditableTie[];
  readonly person: number;
  readonly onChoose: (value: number) => void;
  readonly onClose: () => void;
}

/** Whom to tie somebody to: everybody who is not tied to them yet, by name. */
export function ConnectChooser({ people, ties, person, onChoose, onClose }: ChooserProps) {
  const choices = people
    .map(({ name }, value) => ({ value, text: name, note: editorWords.ties(tiesOfPerson(ties, value).length) }))
    .filter(({ value }) => value !== person && tieBetween(ties, person, value) < 0)
    .sort((one, other) => one.text.localeCompare(other.text, "en", { numeric: true }));
  return (
    <Chooser
      title={editorWords.tieWithWhom(people[person].name)}
      field={editorWords.findPerson()}
      choices={choices}
      onChoose={onChoose}
      onClose={onClose}
    />
  );
}

/** Which of somebody's ties is meant. */
export function TieChooser({ people, ties, person, title, onChoose, onClose }: ChooserProps & { readonly title: string }) {
  const choices = tiesOfPerson(ties, person).map((value) => {
    const { from, to, trust, trustBack, harmful } = ties[value];
    const note = editorWords.tieNote(from === person ? trust : trustBack, from === person ? trustBack : trust, harmful);
    return { value, text: people[from === person ? to : from].name, note };
  });
  return <Chooser title={title} field={editorWords.findPerson()} choices={choices} onChoose={onChoose} onClose={onClose} />;
}

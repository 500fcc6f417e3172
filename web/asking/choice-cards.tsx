import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";
import { Badge } from "../controls/badge.tsx";
import type { Letter } from "../worker/protocol.ts";

/** An answer that can be given. One with a letter is the picture of that panel. */
export interface Choice {
  readonly id: string;
  readonly text: string;
  readonly letter?: Letter;
}

export interface ChoiceCardsProps {
  /** The question: the name of the group. */
  readonly question: string;
  readonly choices: readonly Choice[];
  readonly value: string | null;
  readonly onChange: (id: string) => void;
  /** What a card with a letter shows: a NetworkView, as a rule. */
  readonly picture?: (letter: Letter) => ComponentChildren;
  /** What stands below the answers without a picture: a note, the button to run. */
  readonly children?: ComponentChildren;
}

/** Answers as cards: the whole card is the radio. Pictures stand side by side, the other answers in a column beside them. */
export function ChoiceCards({ question, choices, value, onChange, picture, children }: ChoiceCardsProps) {
  const name = useId();
  const pictures = choices.filter(({ letter }) => letter !== undefined && picture !== undefined);
  const others = choices.filter((choice) => !pictures.includes(choice));
  const card = (choice: Choice) => (
    <Card key={choice.id} choice={choice} name={name} chosen={choice.id === value} onChoose={() => onChange(choice.id)}>
      {choice.letter !== undefined && picture?.(choice.letter)}
    </Card>
  );
  return (
    // Not a fieldset: browsers do not let the content of one fill the room it is given.
    <div class={pictures.length > 0 ? "choices choices-pictured" : "choices"} role="radiogroup" aria-label={question}>
      {pictures.map(card)}
      <div class="choices-side">
        {others.map(card)}
        {children}
      </div>
    </div>
  );
}

interface CardProps {
  readonly choice: Choice;
  readonly name: string;
  readonly chosen: boolean;
  readonly onChoose: () => void;
  readonly children: ComponentChildren;
}

function Card({ choice: { text, letter }, name, chosen, onChoose, children }: CardProps) {
  return (
    <label class={letter === undefined ? "choice" : "choice choice-picture"} data-chosen={chosen}>
      <span class="choice-head">
        <input type="radio" class="choice-radio" name={name} checked={chosen} onChange={onChoose} />
        {letter !== undefined && <Badge letter={letter} />}
        <span class="choice-text">{text}</span>
      </span>
      {children}
    </label>
  );
}

import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";
import { placeWords } from "../words/mechanisms.ts";
import { personName } from "../words/person-name.ts";
import { tieKinds } from "../words/tables.ts";
import { whatIfWords } from "../words/what-if.ts";
import type { People } from "../worker/protocol.ts";
import type { WhatIfKind } from "./what-if-lines.ts";
import { peopleFor, type WhatIfOptions } from "./what-if-options.ts";

export interface WhatIfChoiceProps {
  readonly kind: WhatIfKind;
  readonly chosen: boolean;
  readonly people: People;
  readonly options: WhatIfOptions;
  readonly settings: readonly string[];
  readonly who: number;
  readonly where: string;
  readonly week: number;
  readonly last: number;
  readonly onChoose: () => void;
  readonly onSet: (fields: { who?: number; where?: string; week?: number }) => void;
}

/** Something that might have been otherwise: in short, or once it is chosen as a sentence with fields inside. */
export function WhatIfChoice(props: WhatIfChoiceProps) {
  const { kind, chosen, week, last, onChoose, onSet } = props;
  const id = useId();
  const fields = [
    kind === "climate" || kind === "policy" ? <WhereField key="where" {...props} /> : <WhoField key="who" {...props} />,
    <select
      key="week"
      aria-label={whatIfWords.week()}
      value={week}
      onChange={(event) => onSet({ week: Number(event.currentTarget.value) })}
    >
      {Array.from({ length: last }, (_, k) => k + 1).map((one) => (
        <option key={one} value={one}>
          {one}
        </option>
      ))}
    </select>,
  ];
  return (
    <div class="what-if-choice">
      <input type="radio" id={id} name="what-if" checked={chosen} aria-labelledby={`${id}-words`} onChange={onChoose} />
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: a larger target for the radio button, which has the keys */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: as above */}
      <div onClick={onChoose}>
        <p class={chosen ? "what-if-sentence" : "what-if-short"} id={`${id}-words`}>
          {chosen ? <Sentence pieces={whatIfWords.sentenceOf[kind]()} fields={fields} /> : whatIfWords.shortOf[kind]()}
        </p>
        {chosen && <p class="k-note">{whatIfWords.detailOf[kind]()}</p>}
      </div>
    </div>
  );
}

type Piece = string | number | readonly Piece[];

function Sentence({ pieces, fields }: { pieces: readonly Piece[]; fields: readonly ComponentChildren[] }) {
  return (
    <>
      {pieces.map((piece, k) => {
        if (typeof piece === "number") return fields[piece];
        if (typeof piece === "string") return piece;
        return (
          <span key={k} class="what-if-row">
            <Sentence pieces={piece} fields={fields} />
          </span>
        );
      })}
    </>
  );
}

function WhereField({ settings, where, onSet }: WhatIfChoiceProps) {
  return (
    <select aria-label={whatIfWords.where()} value={where} onChange={(event) => onSet({ where: event.currentTarget.value })}>
      {settings.map((setting) => (
        <option key={setting} value={setting}>
          {placeWords(setting)}
        </option>
      ))}
    </select>
  );
}

function WhoField({ kind, people, options, who, onSet }: WhatIfChoiceProps) {
  const nameOf = (person: number) => {
    const tie = options.ties.find(({ other }) => other === person);
    const name = personName(people, person);
    return tie === undefined ? name : whatIfWords.tie(name, tieKinds[tie.kind]());
  };
  const optionsOf = (list: readonly number[]) =>
    list.map((person) => (
      <option key={person} value={person}>
        {nameOf(person)}
      </option>
    ));
  return (
    <select aria-label={whatIfWords.other()} value={who} onChange={(event) => onSet({ who: Number(event.currentTarget.value) })}>
      {kind === "friend" && options.friendsOfFriends.length > 0 ? (
        <>
          <optgroup label={whatIfWords.friendsOfFriends()}>{optionsOf(options.friendsOfFriends)}</optgroup>
          <optgroup label={whatIfWords.everybodyElse()}>{optionsOf(options.others)}</optgroup>
        </>
      ) : (
        optionsOf(peopleFor(kind, options))
      )}
    </select>
  );
}

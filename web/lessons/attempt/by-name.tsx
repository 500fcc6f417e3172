import { useId, useState } from "preact/hooks";
import { Button } from "../../controls/button.tsx";
import { Disclosure } from "../../controls/disclosure.tsx";
import { lessonWords } from "../../words/lessons.ts";
import type { Attempt } from "../lesson.ts";
import { fileName, peopleByName } from "../pictures/people.ts";
import { tiedNow } from "./tie-changes.ts";
import type { TieHands } from "./ties-attempt.tsx";

/** One step of trust by a button. */
const step = 0.1;

/** The same changes without the picture: two people from lists, and what can be done between them. */
export function ByName({ hands, may }: { hands: TieHands; may: Extract<Attempt, { kind: "ties" }>["may"] }) {
  const { people, start, changes, made, change } = hands;
  const [pair, setPair] = useState<readonly [string, string]>(["", ""]);
  const [one, other] = pair;
  const chosen = one !== "" && other !== "" && one !== other;
  const tie = chosen ? tiedNow(changes, start, made, one, other) : null;
  const names = peopleByName(people).map(({ person, name }) => ({ value: fileName(people, person), name }));
  return (
    <Disclosure title={lessonWords.byName()}>
      <div class="by-name">
        <Who label={lessonWords.between()} names={names} value={one} onChange={(value) => setPair([value, other])} />
        <Who label={lessonWords.and()} names={names} value={other} onChange={(value) => setPair([one, value])} />
        {chosen && (
          <>
            <p role="status">{tie === null ? lessonWords.notTied() : lessonWords.tiedNow(tie.trust, tie.harmful)}</p>
            <div class="by-name-acts">
              {tie === null && may.includes("add") && (
                <Button size="small" onPress={() => change({ what: "add", one, other })}>
                  {lessonWords.connect()}
                </Button>
              )}
              {tie !== null && may.includes("cut") && (
                <Button size="small" onPress={() => change({ what: "cut", one, other })}>
                  {lessonWords.cut()}
                </Button>
              )}
              {tie !== null && may.includes("trust") && !tie.harmful && tie.trust < 1 && (
                <Button
                  size="small"
                  onPress={() =>
                    change({ what: "trust", one, other, trust: Math.min(1, Math.round((tie.trust + step) * 100) / 100) })
                  }
                >
                  {lessonWords.moreTrust()}
                </Button>
              )}
              {tie?.harmful === true && may.includes("mend") && (
                <Button size="small" onPress={() => change({ what: "mend", one, other })}>
                  {lessonWords.mend()}
                </Button>
              )}
            </div>
          </>
        )}
      </div>
    </Disclosure>
  );
}

interface WhoProps {
  readonly label: string;
  readonly names: readonly { readonly value: string; readonly name: string }[];
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function Who({ label, names, value, onChange }: WhoProps) {
  const id = useId();
  return (
    <div class="by-name-who">
      <label for={id}>{label}</label>
      <select id={id} class="parameter-choice" value={value} onChange={(event) => onChange(event.currentTarget.value)}>
        <option value="">{lessonWords.chooseSomebody()}</option>
        {names.map((own) => (
          <option key={own.value} value={own.value} translate={false}>
            {own.name}
          </option>
        ))}
      </select>
    </div>
  );
}

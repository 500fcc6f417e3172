import { importWords } from "../../words/import-network.ts";
import type { HowToRead } from "./use-brought.ts";

/** Names of people who may be real give way to codes, unless the reader says otherwise. */
export function NamesOrCodes({ how, people, onChange }: { how: HowToRead; people: number; onChange: (how: HowToRead) => void }) {
  const choice = (codes: boolean, text: string) => (
    <label class="edit-check">
      <input type="radio" name="codes" checked={how.codes === codes} onChange={() => onChange({ ...how, codes })} />
      {text}
    </label>
  );
  return (
    <fieldset class="import-names">
      <legend>{importWords.realPeople()}</legend>
      <p>{importWords.codesQuestion(people)}</p>
      {choice(true, importWords.codes())}
      {choice(false, importWords.names())}
    </fieldset>
  );
}

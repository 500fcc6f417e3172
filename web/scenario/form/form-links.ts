import { createContext } from "preact";
import { useContext } from "preact/hooks";
import { resetValue, setValue } from "../../state/actions.ts";
import { ask, currentSource } from "../../state/session.ts";
import type { ParameterEntry } from "../../worker/protocol.ts";
import type { Rewrite } from "../../worker/text/asks.ts";
import type { ShownProblem } from "../text/shown-problems.ts";
import { replaceText, settleTyping } from "../text-now.ts";

/** What every field of the form can do and know. */
export interface FormLinks {
  /** Of the scenario's own file, with the path of the key that each is about. */
  readonly problems: ReadonlyMap<string, ShownProblem>;
  /** Shows a line of the text. */
  readonly onLine: (line: number) => void;
}

export const FormContext = createContext<FormLinks>({ problems: new Map(), onLine: () => {} });

export function useForm(): FormLinks {
  return useContext(FormContext);
}

/** Sets a value; one that is as the text gives it is no change. */
export function put(path: readonly string[], value: number | string, loaded?: number | string): void {
  settleTyping();
  if (value === loaded) resetValue(path);
  else setValue(path, value);
}

/** Takes a change of the form back. */
export function putBack(path: readonly string[]): void {
  settleTyping();
  resetValue(path);
}

/** Sets a number, or a word by its name, of an entry that the form read off the text. */
export function putEntry({ loaded, choices }: ParameterEntry) {
  return (path: readonly string[], value: number | string): void =>
    put(path, value, choices === undefined ? loaded : choices[loaded]?.name);
}

/** Changes the shape of the text, such as another generator. */
export async function reshape(rewrite: Rewrite): Promise<void> {
  settleTyping();
  const answer = await ask({ kind: "rewrite", source: currentSource(), rewrite });
  if (answer.kind === "rewritten" && answer.text !== null) replaceText(answer.text);
}

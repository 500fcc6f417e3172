import { didYouMean } from "../closest.ts";
import { listed, quoted } from "../words.ts";

/** Names that an outcome may be asked for by. */
export interface OutcomeNames {
  /** The scenario's own; those in which something is wrong as well. */
  readonly own: readonly string[];
  readonly weekly: readonly string[];
}

/** What is wrong with the name of an outcome that is not there, as the end of a sentence, and what was probably meant. */
export function noOutcome(name: string, { own, weekly }: OutcomeNames): { readonly body: string; readonly suggestion?: string } {
  const parts = own.filter((one) => one.startsWith(`${name}_`));
  if (parts.length > 0)
    return { body: `is ${quoted(name)}, which is told apart into ${listed(parts.slice(0, 8))}; name one of them` };
  const suggestion = didYouMean(name, [...own, ...weekly]);
  const known = [...own.slice(0, 8), "or a weekly measure: kith describe measures"].join(", ").replace(/^or /, "");
  const body = `is ${quoted(name)}, which is not an outcome`;
  return suggestion === undefined ? { body: `${body} (known: ${known})` } : { body, suggestion };
}

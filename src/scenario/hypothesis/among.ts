import { didYouMean } from "../closest.ts";
import { knownWords, quoted } from "../words.ts";
import { joinTerms, readTerms } from "./among-terms.ts";
import { Fault } from "./fault.ts";
import { personIn } from "./one-person.ts";

/** Who may be named: groups and dimensions of identity by a word, people of the network after the word person. */
export interface WhoThereIs {
  /** "everyone", "devalued", "others", dimensions of identity, "members of support circle". */
  readonly groups: readonly string[];
  /** Why nobody is meant by a name, with whom it was probably meant for; null for somebody who is there in every variant. */
  readonly nobody: (name: string) => { readonly why: string; readonly meant?: string | undefined } | null;
}

/**
 * Whom a statistic is about, as everything after this knows it: a group, a dimension of identity, several of these together
 * ("religion & !race"), or "person Noor".
 * @throws Fault
 */
export function readAmong(written: string, { groups, nobody }: WhoThereIs): string {
  if (groups.includes(written)) return written;
  const name = personIn(written);
  if (name !== null) {
    const wrong = nobody(name);
    const person = `person ${name}`;
    if (wrong === null) return person;
    throw new Fault(`is ${quoted(person)}, and ${wrong.why}`, wrong.meant === undefined ? undefined : `person ${wrong.meant}`);
  }
  if (/^\s*person\s*$/.test(written)) throw new Fault("does not say which person: write person Noor, or person 17");
  const { terms, unknown } = readTerms(written, groups);
  if (unknown === null) return joinTerms(terms);
  if (unknown !== written && nobody(written) !== null) {
    const meant = didYouMean(unknown, groups);
    throw new Fault(
      `names ${quoted(unknown)}, which is no group of people${meant === undefined ? knownWords(groups) : ""}`,
      meant === undefined ? undefined : written.replace(unknown, meant),
    );
  }
  const meant = nobody(written) === null ? `person ${written}` : didYouMean(written, groups);
  const others = meant === undefined ? knownWords([...groups, "or one person of the network: person Noor"]) : "";
  throw new Fault(`is ${quoted(written)}, which is no group of people${others}`, meant);
}

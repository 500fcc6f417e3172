import type { Network } from "../../network/network.ts";
import { didYouMean } from "../closest.ts";
import { type Document, isFilePart } from "../document.ts";
import type { Facts } from "../facts.ts";
import { type Finding, wrong } from "../finding.ts";
import { listed, quoted } from "../words.ts";

/** What is wrong with a person's name, where nobody in the network is called that, or several are: labels of a file, or ids. */
export function nobodyCalled(name: string, document: Document, facts: Facts, here: readonly PropertyKey[]): Finding[] {
  const nobody = strangerIn(name, document, facts);
  return nobody === null ? [] : [wrong(here, `is ${quoted(name)}, and ${nobody.why}`, nobody.meant)];
}

/**
 * Why nobody is meant by a name, or nobody in particular, with whom it was probably meant for; null for somebody who is there, and
 * where nothing is known.
 */
export function strangerIn(
  name: string,
  { network }: Document,
  { brought, size }: Facts,
): { readonly why: string; readonly meant: string | undefined } | null {
  const fromFile = isFilePart(network);
  if (fromFile && !brought?.network) return null;
  const labels = brought?.network?.labels ?? null;
  const several = brought?.network ? namesakes(brought.network, name) : null;
  if (several !== null) return { why: several, meant: undefined };
  const whole = /^(0|[1-9]\d*)$/.test(name) ? Number(name) : -1;
  const isId = fromFile ? (brought?.network?.ids.includes(whole) ?? false) : whole >= 0 && whole < size;
  if (labels?.includes(name) === true || isId) return null;
  const numbers = fromFile ? "" : `; people of a generated network are numbers from 0 to ${size - 1}`;
  return {
    why: `nobody in this network is called that${numbers}`,
    meant: labels === null ? undefined : didYouMean(name, labels),
  };
}

/** The number of somebody who is there, by label or by number, as text: two names of one person are the same. */
export function personCalled(name: string, { brought }: Facts): string {
  const network = brought?.network ?? null;
  const place = network?.labels?.indexOf(name) ?? -1;
  return network === null || place < 0 ? name : String(network.ids[place]);
}

/** That a label is the name of several people, and how to say which of them; null where it is not. */
export function namesakes({ ids, labels }: Pick<Network, "ids" | "labels">, name: string): string | null {
  if (labels === null || labels.indexOf(name) === labels.lastIndexOf(name)) return null;
  const numbers = Array.from(ids).filter((_, i) => labels[i] === name);
  const first = numbers.slice(0, 4).map(String);
  const words = numbers.length > first.length ? `${first.join(", ")} …` : listed(first, "or");
  return `${numbers.length} people in this network are called that; say by number who is meant: ${words}`;
}

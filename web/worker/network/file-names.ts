import type { Plain, PlainMap } from "../../../src/scenario/yaml/plain.ts";
import { writeCsvText } from "../../network-files/csv.ts";
import type { DrawnVariant } from "./drawn-variant.ts";
import { mapAt } from "./network-changes.ts";

/** How a scenario names the two files of a network. */
export interface FileNames {
  readonly ties: string;
  readonly people: string;
}

/**
 * What each variant says of its own network; null for those that have the common one. A change of the common network that
 * changes no tie counts as nothing: it may stay as it is, or the variant would differ in nothing.
 */
export function ownNetworks(raw: PlainMap, own: readonly PlainMap[], drawn: readonly DrawnVariant[]): readonly (Plain | null)[] {
  // It can stay only where the first variant has the common network as it is.
  const plainFirst = !Object.hasOwn(own[0], "network") && mapAt(raw, "network")["change"] === undefined;
  return own.map((over, v) => {
    const network = Object.hasOwn(over, "network") ? over["network"] : null;
    const changes = Object.keys(mapAt(over, "network")).every((key) => key === "change" || key === "by");
    return plainFirst && v > 0 && changes && textOf(drawn[v]) === textOf(drawn[0]) ? null : network;
  });
}

/** Names the files of each variant. Variants share the files of one that has the same network and says the same of it. */
export function nameFiles(
  drawn: readonly DrawnVariant[],
  networks: readonly (Plain | null)[],
): { readonly names: readonly FileNames[]; readonly files: Readonly<Record<string, string>> } {
  const files: Record<string, string> = {};
  const peopleNames = new Map<string, string>();
  const tiesNames = new Map<string, string>();
  const names = drawn.map((one, v) => {
    const mark = v === 0 ? "" : `-${one.letter}`;
    const people = writeCsvText(one.people);
    const peopleName = peopleNames.get(people) ?? `network${mark}.people.csv`;
    peopleNames.set(people, peopleName);
    files[peopleName] = people;
    const network = `${textOf(one)}${JSON.stringify(networks[v])}`;
    const tiesName = tiesNames.get(network) ?? `network${mark}.ties.csv`;
    tiesNames.set(network, tiesName);
    files[tiesName] = writeCsvText(one.ties);
    return { ties: tiesName, people: peopleName };
  });
  return { names, files };
}

function textOf({ ties, people }: DrawnVariant): string {
  return `${writeCsvText(ties)}\0${writeCsvText(people)}\0`;
}

import type { ImportOptions } from "./formats/import-types.ts";

/** A network that comes with Kith. Reading or fetching its files is the caller's part. */
export interface ShippedNetwork {
  /** The word in a scenario: "kith:workplace". */
  readonly name: string;
  readonly title: string;
  /** One sentence in plain words. */
  readonly summary: string;
  /** Files below `data/`. */
  readonly ties: string;
  readonly people: string;
  /** How to read them; a scenario's own options go before these. */
  readonly options: ImportOptions;
  readonly licence: string;
  readonly citation: string;
}

export const shippedNetworks: readonly ShippedNetwork[] = [
  {
    name: "kith:workplace",
    title: "Contacts in a workplace",
    summary: "Face-to-face contacts of 232 people in twelve departments of an office building in France over two weeks of 2015.",
    ties: "workplace/ties.csv",
    people: "workplace/people.csv",
    options: {
      columns: { source: "source", target: "target", contacts: "contacts", id: "id" },
      half: 60,
      directed: false,
    },
    licence: "CC0-1.0",
    citation:
      "M. Génois and A. Barrat, EPJ Data Science 7, 11 (2018), doi:10.1140/epjds/s13688-018-0140-1; the SocioPatterns collaboration",
  },
  {
    name: "kith:monastery",
    title: "Liking and disliking in a monastery",
    summary: "Whom each of eighteen novices of a monastery liked and disliked most, shortly before the community broke apart.",
    ties: "monastery/ties.csv",
    people: "monastery/people.csv",
    options: {
      columns: { source: "source", target: "target", contacts: "rank", relation: "relation", id: "id", label: "label" },
      half: 1,
      directed: true,
      positive: ["liking-3"],
      negative: ["disliking"],
    },
    licence: "textbook data set",
    citation:
      "S. F. Sampson, Crisis in a Cloister, doctoral dissertation, Cornell University (1969); R. Breiger, S. Boorman and P. Arabie, Journal of Mathematical Psychology 12, 328-383 (1975), doi:10.1016/0022-2496(75)90028-0",
  },
];

/** The shipped network of that name, or undefined. */
export function shippedNetwork(name: string): ShippedNetwork | undefined {
  return shippedNetworks.find((shipped) => shipped.name === name);
}

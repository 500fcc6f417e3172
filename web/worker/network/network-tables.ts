import { mannerWord } from "../../../src/network/formats/manner-words.ts";
import type { Network } from "../../../src/network/network.ts";
import { canonicalTies } from "../../../src/network/ties.ts";
import type { Csv } from "../../network-files/csv.ts";
import { manners, type TieRow } from "../../network-files/tie-rows.ts";

/** The people of a network as a table: id, label if there are any, and what its file says about them. */
export function peopleTable({ ids, labels, attributes }: Network): Csv {
  const columns = ["id", ...(labels === null ? [] : ["label"]), ...attributes.keys()];
  const cells = [Array.from(ids, String), ...(labels === null ? [] : [labels]), ...attributes.values()];
  return { columns, rows: Array.from(ids, (_, i) => cells.map((column) => column[i])) };
}

/** The ties of a network, each once, in order of ids. */
export function tieRowsOfNetwork(network: Network): TieRow[] {
  const { ids, targets, twins, trust, manner, layer } = network;
  const word = (value: number) => manners.find((known) => known === mannerWord(value)) ?? "own";
  return Array.from(canonicalTies(network), (a) => {
    const b = twins[a];
    return {
      source: String(ids[targets[b]]),
      target: String(ids[targets[a]]),
      trust: trust[a],
      trustBack: trust[b],
      manner: word(manner[a]),
      mannerBack: word(manner[b]),
      layer: layer[a] === 0 ? "" : String(layer[a]),
    };
  });
}

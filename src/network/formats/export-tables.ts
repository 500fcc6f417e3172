import type { Network } from "../network.ts";
import { canonicalTies } from "../ties.ts";
import { mannerWord } from "./manner-words.ts";

/** A network as two tables of text, the same for all formats; `importNetwork` reads them back without loss. */
export interface ExportTables {
  /** `id`, `label` if people have labels, then their attributes. */
  readonly people: { readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[] };
  /** `source`, `target`, `trust`, `trustBack`, then manners and layer if any tie has one. In order of ids. */
  readonly ties: { readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[] };
}

/** Lays a network out as tables. O(people x attributes + ties). */
export function exportTables(network: Network): ExportTables {
  const { size, ids, labels, targets, twins, trust, manner, layer } = network;
  const columns: [name: string, cells: readonly string[]][] = [["id", Array.from(ids, String)]];
  if (labels !== null) columns.push(["label", labels]);
  const taken = new Set(["id", "label", "source", "target"]);
  for (const [name, column] of network.attributes) {
    let free = name;
    while (taken.has(free)) free += " attribute";
    taken.add(free);
    columns.push([free, column]);
  }
  const people = Array.from({ length: size }, (_, i) => columns.map(([, column]) => column[i]));

  const withManner = manner.some((value) => value !== 0);
  const withLayer = layer.some((value) => value !== 0);
  const ties = Array.from(canonicalTies(network), (a) => {
    const b = twins[a];
    const row = [String(ids[targets[b]]), String(ids[targets[a]]), String(trust[a]), String(trust[b])];
    if (withManner) row.push(mannerWord(manner[a]), mannerWord(manner[b]));
    if (withLayer) row.push(String(layer[a]));
    return row;
  });
  return {
    people: { columns: columns.map(([name]) => name), rows: people },
    ties: {
      columns: [
        "source",
        "target",
        "trust",
        "trustBack",
        ...(withManner ? ["manner", "mannerBack"] : []),
        ...(withLayer ? ["layer"] : []),
      ],
      rows: ties,
    },
  };
}

import Graph from "graphology";
import { idsFromLabels } from "./ids.ts";
import type { Network } from "./network.ts";
import { TieList } from "./tie-list.ts";
import { canonicalTies, peopleById, tieOwners } from "./ties.ts";

/**
 * The network as a graphology graph, undirected, for its algorithms: people by id, in order of id, with their label and
 * attributes (a null-prototype object each); ties with `trust`, `trustBack`, `manner`, `mannerBack` and `layer` as
 * seen from the person with the lower id. About 26 s and 1.9 GB for a million people: metrics of large networks work on the rows.
 */
export function toGraphology(network: Network): Graph {
  const graph = new Graph({ type: "undirected", multi: false, allowSelfLoops: false });
  const { ids, labels, targets, twins, trust, manner, layer } = network;
  for (const i of peopleById(network)) {
    const attributes: Record<string, string> = Object.create(null);
    if (labels !== null) attributes["label"] = labels[i];
    for (const [name, column] of network.attributes) attributes[name] = column[i];
    graph.addNode(String(ids[i]), attributes);
  }
  const arcs = canonicalTies(network);
  const owners = tieOwners(network, arcs);
  for (let k = 0; k < arcs.length; k++) {
    const a = arcs[k];
    const b = twins[a];
    graph.addEdge(String(ids[owners[k]]), String(ids[targets[a]]), {
      trust: trust[a],
      trustBack: trust[b],
      manner: manner[a],
      mannerBack: manner[b],
      layer: layer[a],
    });
  }
  return graph;
}

/**
 * A graphology graph as a network: its keys become labels (null if they are all whole numbers) and ids, its attributes
 * of text, numbers and truth values become columns. Direction is dropped, and so are ties of a person to themself and
 * second ties of a pair. Attributes that `toGraphology` gives ties are read back; other attributes of ties are left.
 */
export function fromGraphology(graph: Graph): Network {
  const keys = graph.nodes();
  const place = new Map(keys.map((key, i) => [key, i]));
  const ties = new TieList(keys.length, graph.size);
  const seen = new Set<number>();
  graph.forEachEdge((_edge, attributes, source, target) => {
    const i = place.get(source) ?? 0;
    const j = place.get(target) ?? 0;
    const pair = Math.min(i, j) * keys.length + Math.max(i, j);
    if (i === j || seen.has(pair)) return;
    seen.add(pair);
    const read = (name: string, otherwise: number): number => {
      const value: unknown = attributes[name];
      return typeof value === "number" && Number.isFinite(value) ? value : otherwise;
    };
    const trust = Math.min(1, Math.max(0, read("trust", 0.5)));
    const manner = read("manner", 0);
    ties.add(i, j, {
      trust,
      trustBack: Math.min(1, Math.max(0, read("trustBack", trust))),
      manner,
      mannerBack: read("mannerBack", manner),
      layer: read("layer", 0),
    });
  });

  const columns = new Map<string, string[]>();
  keys.forEach((key, i) => {
    for (const [name, value] of Object.entries(graph.getNodeAttributes(key))) {
      if (typeof value !== "string" && typeof value !== "number" && typeof value !== "boolean") continue;
      let column = columns.get(name);
      if (column === undefined) columns.set(name, (column = new Array<string>(keys.length).fill("")));
      column[i] = String(value);
    }
  });
  const ids = idsFromLabels(keys);
  const labels = columns.get("label") ?? (keys.every((key, i) => key === String(ids[i])) ? null : keys);
  columns.delete("label");
  return ties.toNetwork({ ids, labels, attributes: columns });
}

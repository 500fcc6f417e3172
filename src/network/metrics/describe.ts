import type { Words } from "../../random/threefry.ts";
import { arcCount, type Network, tieCount } from "../network.ts";
import { peopleById } from "../ties.ts";
import { assortativity, degreeAssortativity } from "./assortativity.ts";
import { betweenness } from "./betweenness.ts";
import { meanClustering } from "./clustering.ts";
import { communities } from "./communities.ts";
import { components } from "./components.ts";
import { type DegreeStatistics, degreeStatistics } from "./degrees.ts";
import { modularity } from "./modularity.ts";
import { type PathLengths, pathLengths } from "./paths.ts";
import { sampledSources } from "./sources.ts";
import { transitivity } from "./transitivity.ts";
import { trianglesPerPerson } from "./triangles.ts";

/** What there is to say about a network as a whole. */
export interface NetworkDescription {
  readonly people: number;
  readonly ties: number;
  readonly degree: DegreeStatistics;
  /** Mean trust over all arcs; null without ties. */
  readonly meanTrust: number | null;
  readonly clustering: number;
  readonly transitivity: number;
  readonly components: { readonly count: number; readonly largest: number };
  readonly paths: PathLengths;
  /** The person most between others and the mean over all; null for nobody. */
  readonly betweenness: {
    readonly highest: number;
    readonly id: number;
    /** Name of that person as the file gave it; null where ids say enough. */
    readonly label: string | null;
    readonly mean: number;
    readonly sampled: boolean;
  } | null;
  readonly degreeAssortativity: number | null;
  /** Null without ties or above 100,000 people. */
  readonly communities: { readonly count: number; readonly modularity: number } | null;
  /** For each attribute with 2 to 50 values: how much like people are tied. */
  readonly attributes: readonly {
    readonly name: string;
    readonly values: number;
    readonly assortativity: number | null;
    readonly modularity: number;
  }[];
  /** From how many people paths and betweenness were estimated; null where they are exact. */
  readonly sampledFrom: number | null;
}

/**
 * Gathers all metrics. Exact up to 2,000 people; above, paths and betweenness start from 300 people drawn by the key.
 * O(starts x (people + ties)): seconds at 100,000 people of degree 10.
 */
export function describeNetwork(network: Network, { key }: { key: Words }): NetworkDescription {
  const triangles = trianglesPerPerson(network);
  const parts = components(network);
  const paths = pathLengths(network, key);
  const found = communities(network, key);
  const attributes = [...network.attributes].flatMap(([name, values]) => {
    const different = new Set(values).size;
    if (different < 2 || different > 50) return [];
    return [
      {
        name,
        values: different,
        assortativity: assortativity(network, values),
        modularity: modularity(network, values),
      },
    ];
  });
  return {
    people: network.size,
    ties: tieCount(network),
    degree: degreeStatistics(network),
    meanTrust: meanTrust(network),
    clustering: meanClustering(network, triangles),
    transitivity: transitivity(network, triangles),
    components: { count: parts.count, largest: parts.largest },
    paths,
    betweenness: highestBetweenness(network, key),
    degreeAssortativity: degreeAssortativity(network),
    communities: found === null ? null : { count: found.count, modularity: found.modularity },
    attributes,
    sampledFrom: paths.sampled ? sampledSources : null,
  };
}

function meanTrust(network: Network): number | null {
  const { trust, offsets, ends } = network;
  if (arcCount(network) === 0) return null;
  let sum = 0;
  for (const i of peopleById(network)) for (let a = offsets[i]; a < ends[i]; a++) sum += trust[a];
  return sum / arcCount(network);
}

function highestBetweenness(network: Network, key: Words): NetworkDescription["betweenness"] {
  if (network.size === 0) return null;
  const { of, sampled } = betweenness(network, key);
  const people = peopleById(network);
  let highest = people[0];
  let sum = 0;
  for (const i of people) {
    sum += of[i];
    if (of[i] > of[highest]) highest = i;
  }
  return {
    highest: of[highest],
    id: network.ids[highest],
    label: network.labels?.[highest] ?? null,
    mean: sum / of.length,
    sampled,
  };
}

import { digitsFor, fixed } from "../experiment/statistics/verdict-sentence.ts";
import type { NetworkDescription } from "../network/metrics/describe.ts";
import { tableText } from "./table.ts";

/** A network's description as a table. */
export function descriptionText(network: NetworkDescription): string {
  const { degree, paths, components, communities, betweenness, attributes, sampledFrom } = network;
  const number = (value: number | null) => (value === null ? "-" : fixed(value, digitsFor(Math.abs(value))));
  const percent = (value: number) => `${fixed(100 * value, 1)}%`;
  const rows: [string, string][] = [
    ["people", String(network.people)],
    ["ties", String(network.ties)],
    ["ties a person, mean (SD)", `${number(degree.mean)} (${number(degree.sd)})`],
    ["most ties of a person", String(degree.max)],
    ["people without ties", percent(degree.shareWithout)],
    ["mean trust", number(network.meanTrust)],
    ["clustering, mean of people", number(network.clustering)],
    ["clustering, of the whole", number(network.transitivity)],
    ["parts, and people in the largest", `${components.count}, ${components.largest}`],
    ["distance, mean (longest)", `${number(paths.mean)} (${paths.diameter})`],
    ["pairs joined by a path", percent(paths.joined)],
    ["ties among people with like numbers of ties", number(network.degreeAssortativity)],
    ...(communities === null
      ? []
      : [["communities found (modularity)", `${communities.count} (${number(communities.modularity)})`] as [string, string]]),
    ...(betweenness === null
      ? []
      : [["most between others", betweenness.label ?? `person ${betweenness.id}`] as [string, string]]),
    ...attributes.map(({ name, values, assortativity }): [string, string] => [
      `alike in ${name} (${values} values)`,
      number(assortativity),
    ]),
  ];
  const note = sampledFrom === null ? [] : [`Distances are estimated from ${sampledFrom} people drawn at random.`];
  return [tableText(["", ""], rows).split("\n").slice(1).join("\n"), ...note].join("\n");
}

import { xmlText } from "../../../network/formats/xml-text.ts";
import type { NetworkOverTime } from "./network-over-time.ts";
import type { Attribute } from "./typed-attributes.ts";
import { weekGraph } from "./week-graph.ts";

/** GraphML's words for kinds of attributes. */
const types = { string: "string", integer: "int", double: "double" } as const;

/** The network of one recorded week as GraphML with typed attributes, line by line. Those who have left by then are left out. */
export function* weekGraphml(network: NetworkOverTime, row: number): Generator<string> {
  const { personAttributes, people, tieAttributes, ties } = weekGraph(network, row);
  const labels = people.some(({ label }) => label !== null);
  yield '<?xml version="1.0" encoding="UTF-8"?>';
  yield '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">';
  if (labels) yield '  <key id="label" for="node" attr.name="label" attr.type="string"/>';
  yield* keys("node", "p", personAttributes);
  yield* keys("edge", "t", tieAttributes);
  yield '  <graph edgedefault="undirected">';
  for (const { id, label, values } of people) {
    const name = label === null ? "" : `<data key="label">${xmlText(label)}</data>`;
    yield `    <node id="${id}">${name}${data("p", values)}</node>`;
  }
  for (const { from, to, values } of ties) yield `    <edge source="${from}" target="${to}">${data("t", values)}</edge>`;
  yield "  </graph>";
  yield "</graphml>";
}

function* keys(of: "node" | "edge", letter: string, attributes: readonly Attribute[]): Generator<string> {
  for (const [k, { name, type }] of attributes.entries())
    yield `  <key id="${letter}${k}" for="${of}" attr.name="${xmlText(name)}" attr.type="${types[type]}"/>`;
}

function data(letter: string, values: readonly (string | null)[]): string {
  return values.map((value, k) => (value === null ? "" : `<data key="${letter}${k}">${xmlText(value)}</data>`)).join("");
}

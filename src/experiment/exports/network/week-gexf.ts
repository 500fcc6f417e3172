import { xmlText } from "../../../network/formats/xml-text.ts";
import type { NetworkOverTime } from "./network-over-time.ts";
import { type Attribute, runSentence } from "./typed-attributes.ts";
import { weekGraph } from "./week-graph.ts";

/** The network of one recorded week as GEXF 1.3, line by line. Those who have left by then are left out. */
export function* weekGexf(network: NetworkOverTime, row: number): Generator<string> {
  const { personAttributes, people, tieAttributes, ties } = weekGraph(network, row);
  // The weight is an attribute of the edge itself.
  const [, ...others] = tieAttributes;
  yield '<?xml version="1.0" encoding="UTF-8"?>';
  yield '<gexf xmlns="http://gexf.net/1.3" version="1.3">';
  yield "  <meta>";
  yield `    <creator>Kith ${xmlText(network.about.engine)}</creator>`;
  yield `    <description>${xmlText(runSentence({ ...network, weeks: [network.weeks[row]] }))}</description>`;
  yield "  </meta>";
  yield '  <graph mode="static" defaultedgetype="undirected">';
  yield* declared("node", personAttributes);
  yield* declared("edge", others);
  yield `    <nodes count="${people.length}">`;
  for (const { id, label, values } of people)
    yield `      <node id="${id}" label="${xmlText(label ?? String(id))}">${attvalues(values)}</node>`;
  yield "    </nodes>";
  yield `    <edges count="${ties.length}">`;
  for (const [
    t,
    {
      from,
      to,
      values: [weight, ...values],
    },
  ] of ties.entries())
    yield `      <edge id="${t}" source="${from}" target="${to}" weight="${weight}">${attvalues(values)}</edge>`;
  yield "    </edges>";
  yield "  </graph>";
  yield "</gexf>";
}

function* declared(of: "node" | "edge", attributes: readonly Attribute[]): Generator<string> {
  if (attributes.length === 0) return;
  yield `    <attributes class="${of}" mode="static">`;
  for (const [k, { name, type }] of attributes.entries())
    yield `      <attribute id="${k}" title="${xmlText(name)}" type="${type}"/>`;
  yield "    </attributes>";
}

function attvalues(values: readonly (string | null)[]): string {
  const cells = values.map((value, k) => (value === null ? "" : `<attvalue for="${k}" value="${xmlText(value)}"/>`)).join("");
  return cells === "" ? "" : `<attvalues>${cells}</attvalues>`;
}

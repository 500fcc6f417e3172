import { xmlText } from "../../../network/formats/xml-text.ts";
import type { NetworkOverTime, PersonOverTime, TieOverTime } from "./network-over-time.ts";
import { type Span, spanOf, steadyStretches } from "./time-spans.ts";
import { attributeOf, decimalsOf, rounded, runSentence, weightOf } from "./typed-attributes.ts";

/**
 * A network over time as GEXF 1.3 with intervals (https://gexf.net/dynamics.html), line by line. People and ties have spells,
 * what changes has values with start and end; a value that stays is written once. Two people are one edge however often their
 * tie ended and began anew, for Gephi joins parallel edges. Numbers are rounded (`decimalsOf`).
 */
export function* dynamicGexf(network: NetworkOverTime): Generator<string> {
  const { weeks, people, ties, facts, states, about } = network;
  const whole = spanOf(weeks, { from: 0, end: weeks.length });
  yield '<?xml version="1.0" encoding="UTF-8"?>';
  yield '<gexf xmlns="http://gexf.net/1.3" version="1.3">';
  yield "  <meta>";
  yield `    <creator>Kith ${xmlText(about.engine)}</creator>`;
  yield `    <description>${xmlText(runSentence(network))}</description>`;
  yield "  </meta>";
  yield `  <graph mode="dynamic" defaultedgetype="undirected" timeformat="double" timerepresentation="interval" start="${whole.start}" end="${whole.end}">`;
  yield* declared("node", "static", facts.map(attributeOf), 0);
  yield* declared(
    "node",
    "dynamic",
    states.map(({ column }) => attributeOf(column)),
    facts.length,
  );
  yield '    <attributes class="edge" mode="dynamic">';
  for (const { id, type } of tieAttributes) yield `      <attribute id="${id}" title="${id}" type="${type}"/>`;
  yield "    </attributes>";
  yield `    <nodes count="${people.filter(isEverThere).length}">`;
  for (let i = 0; i < people.length; i++) if (isEverThere(people[i])) yield* personLines(network, people[i], i);
  yield "    </nodes>";
  yield `    <edges count="${ties.length}">`;
  for (let t = 0; t < ties.length; t++) yield* tieLines(network, ties[t], t);
  yield "    </edges>";
  yield "  </graph>";
  yield "</gexf>";
}

/** Somebody without a spell would be drawn in every week. */
function isEverThere({ stays }: PersonOverTime): boolean {
  return stays.length > 0;
}

const tieAttributes = [
  { id: "weight", type: "double" },
  { id: "trust", type: "double" },
  { id: "trustBack", type: "double" },
  { id: "layer", type: "string" },
  { id: "since", type: "integer" },
] as const;

function* declared(of: "node", mode: "static" | "dynamic", attributes: readonly { name: string; type: string }[], from: number) {
  if (attributes.length === 0) return;
  yield `    <attributes class="${of}" mode="${mode}">`;
  for (const [k, { name, type }] of attributes.entries())
    yield `      <attribute id="${from + k}" title="${xmlText(name)}" type="${type}"/>`;
  yield "    </attributes>";
}

function* personLines({ weeks, people, facts, states }: NetworkOverTime, person: PersonOverTime, i: number): Generator<string> {
  const { id, label, stays } = person;
  yield `      <node id="${id}" label="${xmlText(label ?? String(id))}">`;
  yield "        <attvalues>";
  for (const [f, fact] of person.facts.entries()) if (fact !== null) yield value(String(f), xmlText(String(fact)), null);
  for (const [s, { column, values }] of states.entries()) {
    const decimals = decimalsOf(column);
    for (const stay of stays)
      for (const steady of steadyStretches(stay, (row) => rounded(values[row * people.length + i], decimals)))
        yield value(String(facts.length + s), String(steady.value), spanOf(weeks, steady));
  }
  yield "        </attvalues>";
  yield* spellLines(stays.map((stay) => spanOf(weeks, stay)));
  yield "      </node>";
}

function* tieLines({ weeks }: NetworkOverTime, tie: TieOverTime, t: number): Generator<string> {
  const { from, to, stretches, trust, trustBack } = tie;
  yield `      <edge id="${t}" source="${from}" target="${to}">`;
  yield "        <attvalues>";
  for (const [name, valueAt] of [
    ["weight", (row: number) => weightOf(trust[row], trustBack[row])],
    ["trust", (row: number) => trust[row]],
    ["trustBack", (row: number) => trustBack[row]],
  ] as const) {
    for (const stretch of stretches)
      for (const steady of steadyStretches(stretch, (row) => rounded(valueAt(row), 3)))
        yield value(name, String(steady.value), spanOf(weeks, steady));
  }
  for (const stretch of stretches) yield value("layer", xmlText(stretch.layer), spanOf(weeks, stretch));
  for (const stretch of stretches) yield value("since", String(stretch.since), spanOf(weeks, stretch));
  yield "        </attvalues>";
  yield* spellLines(stretches.map((stretch) => spanOf(weeks, stretch)));
  yield "      </edge>";
}

function value(name: string, text: string, span: Span | null): string {
  const when = span === null ? "" : ` start="${span.start}" end="${span.end}"`;
  return `          <attvalue for="${name}" value="${text}"${when}/>`;
}

function* spellLines(spans: readonly Span[]): Generator<string> {
  yield "        <spells>";
  for (const { start, end } of spans) yield `          <spell start="${start}" end="${end}"/>`;
  yield "        </spells>";
}

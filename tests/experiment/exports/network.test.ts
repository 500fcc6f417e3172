import { describe, expect, test } from "vitest";
import { recordedPersonColumn } from "../../../src/experiment/exports/dictionary/people-columns.ts";
import { dynamicGexf } from "../../../src/experiment/exports/network/dynamic-gexf.ts";
import { NetworkBuilder, type NetworkOverTime } from "../../../src/experiment/exports/network/network-over-time.ts";
import { recordNetwork } from "../../../src/experiment/exports/network/record-network.ts";
import { spanOf, steadyStretches } from "../../../src/experiment/exports/network/time-spans.ts";
import { weekGexf } from "../../../src/experiment/exports/network/week-gexf.ts";
import { weekGraphml } from "../../../src/experiment/exports/network/week-graphml.ts";
import { WeekTies } from "../../../src/experiment/exports/network/week-ties.ts";
import { importNetwork } from "../../../src/network/formats/import-network.ts";
import type { Network } from "../../../src/network/network.ts";
import { planOf } from "../../support/plans.ts";
import { type Element, gexfFaults, parseXml } from "./gexf-rules.ts";

const run = { title: 'Club <"&">', run: "0-3", variant: "near", replicate: 3, seed: "7", engine: "0.0.0" };

/**
 * Three people over recorded weeks 0, 2 and 4. Ann (4) and =Bo (7) are tied in weeks 0 and 4, and anew in between; Ann and
 * C&D (9) until C&D leaves after week 0.
 */
function byHand(): NetworkOverTime {
  const builder = new NetworkBuilder({
    labels: true,
    columns: [recordedPersonColumn("shown", false), recordedPersonColumn("absent", false)],
    absent: 1,
  });
  builder.takePeople({
    length: 9,
    cells: [
      [0, 0, 0, 2, 2, 2, 4, 4, 4],
      [4, 7, 9, 4, 7, 9, 4, 7, 9],
      ["Ann", "=Bo", "C&D", "Ann", "=Bo", "C&D", "Ann", "=Bo", "C&D"],
      [10.123, 20, 30, 10.121, 25, 28, 40, 25, 28],
      [0, 0, 0, 0, 0, 1, 0, 0, 1],
    ],
  });
  builder.takeTies({
    length: 8,
    cells: [
      [0, 0, 0, 0, 2, 2, 4, 4],
      [4, 4, 7, 9, 4, 7, 4, 7],
      [7, 9, 4, 4, 7, 4, 7, 4],
      [0.5, 0.25, 0.75, 1, 0.5, 0.75, 0.1, 0.3],
      [0, 0, 0, 0, 0, 0, 1, 1],
      [-5, -5, -5, -5, -5, -5, 3, 3],
    ],
  });
  const facts = [
    { name: "devalued", type: "INT32", unit: "", range: "", meaning: "", source: "" },
    { name: "unit_school", type: "STRING", unit: "", range: "", meaning: "", source: "" },
  ] as const;
  return builder.build(run, facts, (id) => [id === 7 ? 1 : 0, id === 9 ? null : 'a "class"'], ["school", "none"]);
}

/** Weeks between two that are recorded belong to the earlier one; the last stands for one week. */
const spans = { first: [0, 1.999], second: [2, 3.999], third: [4, 4.999] } as const;

const textOf = (lines: Iterable<string>) => [...lines].join("\n");
const read = (name: string, text: string): { network: Network; columns: readonly { column: string; became: string }[] } => {
  const { network, problems, report } = importNetwork({ ties: { name, text } });
  expect(problems).toEqual([]);
  if (network === null) throw new Error("no network");
  return { network, columns: report.columns };
};
const inside = (element: Element, ...names: string[]): Element[] =>
  names.reduce<Element[]>((found, name) => found.flatMap((one) => one.inside.filter((child) => child.name === name)), [element]);
const values = (element: Element, key: string) =>
  inside(element, "attvalues", "attvalue")
    .filter(({ attributes }) => attributes["for"] === key)
    .map(({ attributes: { value, start, end } }) => (start === undefined ? value : [value, Number(start), Number(end)]));
const spellsOf = (element: Element) =>
  inside(element, "spells", "spell").map(({ attributes }) => [Number(attributes["start"]), Number(attributes["end"])]);

describe("when things hold", () => {
  test("a recorded week stands until just before the next, the last for one week", () => {
    expect(spanOf([0, 2, 4], { from: 0, end: 2 })).toEqual({ start: "0", end: "3.999" });
    expect(spanOf([0, 2, 4], { from: 2, end: 3 })).toEqual({ start: "4", end: "4.999" });
  });

  test("a value that stays is one stretch, and none is made where there is no value", () => {
    const series = [1, 1, Number.NaN, 1, 2];
    expect(steadyStretches({ from: 0, end: 5 }, (row) => series[row])).toEqual([
      { from: 0, end: 2, value: 1 },
      { from: 3, end: 4, value: 1 },
      { from: 4, end: 5, value: 2 },
    ]);
  });
});

test("a tie that ended and began anew between two recorded weeks is two stretches", () => {
  const ties = new WeekTies();
  const cells = [
    [0, 0, 2, 2, 4, 4],
    [4, 7, 4, 7, 4, 7],
    [7, 4, 7, 4, 7, 4],
    [0.5, 0.5, 0.5, 0.5, 0.5, 0.5],
    [0, 0, 0, 0, 0, 0],
    [-1, -1, -1, -1, 3, 3],
  ];
  ties.take({ length: 6, cells }, [0, 2, 4]);
  const [tie] = ties.result(3, []);
  expect(tie.stretches).toEqual([
    { from: 0, end: 2, since: -1, layer: "0" },
    { from: 2, end: 3, since: 3, layer: "0" },
  ]);
  expect([...tie.trust, ...tie.trustBack]).toEqual([0.5, 0.5, 0.5, 0.5, 0.5, 0.5]);
});

describe("a network over time as GEXF", () => {
  const text = textOf(dynamicGexf(byHand()));
  const graph = inside(parseXml(text), "graph")[0];
  const [ann, bo, cd] = inside(graph, "nodes", "node");
  const [annBo, annCd] = inside(graph, "edges", "edge");

  test("follows the rules of GEXF 1.3, with intervals that Gephi takes: none overlap, none lie outside", () => {
    expect(gexfFaults(text)).toEqual([]);
    expect(graph.attributes).toEqual({
      mode: "dynamic",
      defaultedgetype: "undirected",
      timeformat: "double",
      timerepresentation: "interval",
      start: "0",
      end: "4.999",
    });
    expect(gexfFaults(text.replace('start="2"', 'start="1"')).length).toBeGreaterThan(0);
    expect(gexfFaults(text.replace("<spell ", "<spill ")).length).toBeGreaterThan(0);
  });

  test("has people with their names and what is true of them, however they are spelled", () => {
    expect([ann, bo, cd].map(({ attributes }) => attributes)).toEqual([
      { id: "4", label: "Ann" },
      { id: "7", label: "=Bo" },
      { id: "9", label: "C&D" },
    ]);
    expect([values(ann, "0"), values(bo, "0"), values(ann, "1"), values(cd, "1")]).toEqual([["0"], ["1"], ['a "class"'], []]);
    expect(text).toContain("Club &lt;&quot;&amp;&quot;&gt;: near, replicate 3, seed 7 (run 0-3), weeks 0 to 4");
  });

  test("has distress to a hundredth, once where it stays, and only while somebody is there", () => {
    expect(values(ann, "2")).toEqual([
      ["10.12", 0, 3.999],
      ["40", ...spans.third],
    ]);
    expect(values(bo, "2")).toEqual([
      ["20", ...spans.first],
      ["25", 2, 4.999],
    ]);
    expect(values(cd, "2")).toEqual([["30", ...spans.first]]);
    expect([spellsOf(ann), spellsOf(cd)]).toEqual([[[0, 4.999]], [spans.first]]);
  });

  test("has one edge for two people, with a spell for each time they were tied, and trust both ways", () => {
    expect(inside(graph, "edges", "edge")).toHaveLength(2);
    expect(annBo.attributes).toEqual({ id: "0", source: "4", target: "7" });
    expect(spellsOf(annBo)).toEqual([[0, 3.999], spans.third]);
    expect(spellsOf(annCd)).toEqual([spans.first]);
    expect(values(annBo, "trust")).toEqual([
      ["0.5", 0, 3.999],
      ["0.1", ...spans.third],
    ]);
    expect(values(annBo, "trustBack")).toEqual([
      ["0.75", 0, 3.999],
      ["0.3", ...spans.third],
    ]);
    expect(values(annBo, "weight")[0]).toEqual(["0.625", 0, 3.999]);
    expect(values(annBo, "layer")).toEqual([
      ["school", 0, 3.999],
      ["none", ...spans.third],
    ]);
    expect(values(annBo, "since").map(([since]) => since)).toEqual(["-5", "3"]);
    expect(values(annCd, "trustBack")).toEqual([["1", ...spans.first]]);
  });

  test("is read back by our own reader as all ties taken together, each with the trust it had last", () => {
    const { network } = read("club.gexf", text);
    expect([...network.ids]).toEqual([4, 7, 9]);
    expect(network.labels).toEqual(["Ann", "=Bo", "C&D"]);
    expect(Array.from(network.trust, (trust) => Number(trust.toFixed(3)))).toEqual([0.1, 0.25, 0.3, 1]);
  });

  test("leaves out who is in no recorded week: without a spell they would be drawn in all", () => {
    const network = byHand();
    const [first, ...others] = network.people;
    const without = textOf(dynamicGexf({ ...network, people: [{ ...first, stays: [] }, ...others], ties: [] }));
    expect(inside(parseXml(without), "graph", "nodes", "node")).toHaveLength(2);
  });
});

describe("a network of one week", () => {
  test("as GEXF and as GraphML has who is there and who is tied, numbers as numbers", () => {
    const gexf = textOf(weekGexf(byHand(), 0));
    expect(gexfFaults(gexf)).toEqual([]);
    const graphml = textOf(weekGraphml(byHand(), 0));
    const keys = inside(parseXml(graphml), "key").map(({ attributes }) => [attributes["attr.name"], attributes["attr.type"]]);
    expect(keys).toEqual([
      ["label", "string"],
      ["devalued", "int"],
      ["unit_school", "string"],
      ["shown", "double"],
      ["weight", "double"],
      ["trust", "double"],
      ["trustBack", "double"],
      ["layer", "string"],
      ["since", "int"],
    ]);
    for (const [name, text] of [
      ["a.gexf", gexf],
      ["a.graphml", graphml],
    ]) {
      const { network } = read(name, text);
      expect([...network.ids], name).toEqual([4, 7, 9]);
      expect([...network.trust], name).toEqual([0.5, 0.25, 0.75, 1]);
      expect(network.attributes.get("shown"), name).toEqual(["10.12", "20", "30"]);
    }
  });

  test("after somebody has left is without them and their ties", () => {
    const { network } = read("b.graphml", textOf(weekGraphml(byHand(), 1)));
    expect([...network.ids]).toEqual([4, 7]);
    expect([...network.trust]).toEqual([0.5, 0.75]);
  });
});

describe("the network of a run that is repeated", () => {
  const growing = { source: { generator: "empty", values: {} }, trust: "as given", change: "none", by: null } as const;
  const plan = planOf({ size: 40, ties: "school", network: growing, warmUp: 4, weeks: 12 });
  const recorded = recordNetwork(
    plan,
    { seed: 5, replicate: 1 },
    { run: "0-1", point: 0, variant: "", replicate: 1, seed: "5" },
    ["shown", "absent"],
    1,
  );
  const builder = new NetworkBuilder({
    labels: recorded.labels,
    columns: recorded.columns.map((name) => recordedPersonColumn(name, false)),
    absent: 1,
  });
  builder.takePeople(recorded.people);
  builder.takeTies(recorded.ties);
  const network = builder.build(run, [], () => [], []);

  test("is sound GEXF over all its weeks", () => {
    expect(network.weeks).toEqual(Array.from({ length: 13 }, (_, week) => week));
    expect(gexfFaults(textOf(dynamicGexf(network)))).toEqual([]);
    expect(network.ties.some(({ stretches }) => stretches[0].from > 0)).toBe(true);
  });

  test("has in each week the ties that were recorded of it, no more and no fewer", () => {
    const [week] = recorded.ties.cells;
    for (const [row, number] of network.weeks.entries()) {
      const rows = Array.from(week as ArrayLike<number>).filter((own) => own === number).length;
      const { network: one } = read("week.graphml", textOf(weekGraphml(network, row)));
      expect(one.targets.length, `week ${number}`).toBe(rows);
    }
  });
});

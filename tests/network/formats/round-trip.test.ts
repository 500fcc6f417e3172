import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { importNetwork } from "../../../src/network/formats/import-network.ts";
import type { ImportFiles } from "../../../src/network/formats/import-types.ts";
import { toEdgeListCsv } from "../../../src/network/formats/to-edge-list-csv.ts";
import { toGexf } from "../../../src/network/formats/to-gexf.ts";
import { toGraphml } from "../../../src/network/formats/to-graphml.ts";
import { toNodeLinkJson } from "../../../src/network/formats/to-node-link-json.ts";
import { karate } from "../../../src/network/generators/karate.ts";
import type { Network } from "../../../src/network/network.ts";
import { anyNetwork, gate, networkOf } from "../sound.ts";

const writers: readonly [string, (network: Network) => ImportFiles][] = [
  [
    "CSV",
    (network) => {
      const { ties, people } = toEdgeListCsv(network);
      return { ties: { name: "ties.csv", text: ties }, people: { name: "people.csv", text: people } };
    },
  ],
  ["GraphML", (network) => ({ ties: { name: "network.graphml", text: toGraphml(network) } })],
  ["GEXF", (network) => ({ ties: { name: "network.gexf", text: toGexf(network) } })],
  ["node-link JSON", (network) => ({ ties: { name: "network.json", text: toNodeLinkJson(network) } })],
];

describe("a network that is written and read again is the same to the last bit", () => {
  for (const [format, write] of writers) {
    test(`as ${format}`, () => {
      fc.assert(
        fc.property(anyNetwork, (network) => {
          fc.pre(network.size > 0); // some formats have nowhere to keep the attributes of nobody
          const { network: back, problems, report } = importNetwork(write(network));
          expect(problems).toEqual([]);
          expect(back).toEqual(network);
          expect(report).toMatchObject({ dropped: [], droppedPeople: [], assumedTrust: 0 });
        }),
        { ...gate, numRuns: 300 },
      );
    });

    test(`as ${format}, with nobody in it or no ties`, () => {
      for (const network of [networkOf(0, []), networkOf(3, [])]) {
        const { network: back, problems } = importNetwork(write(network));
        expect(problems).toEqual([]);
        expect(back).toEqual(network);
      }
    });
  }
});

test("cells that a spreadsheet would run as a formula leave with an apostrophe in front, and come back without; numbers below zero stay numbers", () => {
  const network = {
    ...networkOf(3, [[0, 1]]),
    labels: ["=HYPERLINK(1)", "'=x", "'-5"],
    attributes: new Map([["@note", ["-1.5e3", "+a", "-1+1"]]]),
  };
  const { ties, people } = toEdgeListCsv(network);
  expect(people.split("\n")).toEqual([
    'id,label,"\'@note"',
    '0,"\'=HYPERLINK(1)",-1.5e3',
    '1,"\'\'=x","\'+a"',
    '2,"\'\'-5","\'-1+1"',
    "",
  ]);
  const back = importNetwork({ ties: { name: "ties.csv", text: ties }, people: { name: "people.csv", text: people } }).network;
  expect([back?.labels, back?.attributes.get("@note")]).toEqual([network.labels, network.attributes.get("@note")]);
  // As earlier versions wrote a number below zero.
  const old = people.replace("-1.5e3", "'-7");
  const read = importNetwork({ ties: { name: "ties.csv", text: ties }, people: { name: "people.csv", text: old } }).network;
  expect(read?.attributes.get("@note")?.[0]).toBe("-7");
});

test("control characters that XML cannot hold are replaced", () => {
  const network = { ...networkOf(1, []), attributes: new Map([["a", ["x\u0000\u001B[31m\tz"]]]) };
  for (const text of [toGraphml(network), toGexf(network)]) {
    expect(text).toContain("x\uFFFD\uFFFD[31m&#9;z");
    expect(text).not.toContain("\u001B");
  }
});

test("the karate club as text", () => {
  const club = karate.generate({ size: 34 }, { first: 0, second: 0 });
  expect(toGraphml(club).split("\n").slice(0, 8)).toEqual([
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
    '  <key id="p1" for="node" attr.name="club" attr.type="string"/>',
    '  <key id="t2" for="edge" attr.name="trust" attr.type="double"/>',
    '  <key id="t3" for="edge" attr.name="trustBack" attr.type="double"/>',
    '  <graph edgedefault="undirected">',
    '    <node id="0"><data key="p1">Mr. Hi</data></node>',
    '    <node id="1"><data key="p1">Mr. Hi</data></node>',
  ]);
  expect(JSON.parse(toNodeLinkJson(club)).links[0]).toEqual({ source: 0, target: 1, trust: 0.5, trustBack: 0.5 });
});

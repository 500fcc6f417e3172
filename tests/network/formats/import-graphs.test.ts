import { describe, expect, test } from "vitest";
import { importNetwork } from "../../../src/network/formats/import-network.ts";
import type { ImportOptions } from "../../../src/network/formats/import-types.ts";
import { arcBetween, Manner, tieCount } from "../../../src/network/network.ts";
import { expectSoundNetwork } from "../sound.ts";

function read(name: string, text: string, options: ImportOptions = {}) {
  const { network, report, problems } = importNetwork({ ties: { name, text } }, options);
  expect(problems).toEqual([]);
  if (network === null) throw new Error("no network");
  expectSoundNetwork(network);
  return { network, report };
}

describe("GraphML", () => {
  const file = (graph: string, keys = "") =>
    `<?xml version="1.0"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">${keys}${graph}</graphml>`;

  test("people, ties, attributes by the name of their key, defaults and entities", () => {
    const keys =
      '<key id="d0" for="node" attr.name="group" attr.type="string"><default>x &amp; y</default></key><key id="d1" for="edge" attr.name="trust" attr.type="double"/><key id="d2" for="all" attr.name="id"/>';
    const { network, report } = read(
      "club.graphml",
      file(
        '<graph edgedefault="undirected"><node id="n0"><data key="d0">a<![CDATA[<b>]]></data><data key="d2">7</data></node><node id="n1"/><node id="n2"/><edge source="n0" target="n1"><data key="d1">0.25</data></edge></graph>',
        keys,
      ),
    );
    expect(network.labels).toEqual(["n0", "n1", "n2"]);
    expect(network.attributes.get("group")).toEqual(["a<b>", "x & y", "x & y"]);
    expect(network.attributes.get("id attribute")).toEqual(["7", "", ""]);
    expect([...network.trust]).toEqual([0.25, 0.25]);
    expect(report).toMatchObject({ format: "graphml", people: 3, ties: 1, peopleWithoutTies: 1, oneWay: 0 });
  });

  test("edges have the graph's direction unless they say otherwise", () => {
    const { network, report } = read(
      "club.graphml",
      file(
        '<graph edgedefault="directed"><node id="0"/><node id="1"/><node id="2"/><edge source="0" target="1"/><edge source="1" target="2" directed="false"/></graph>',
      ),
    );
    expect(network.trust[arcBetween(network, 1, 0)]).toBe(0.1);
    expect(network.trust[arcBetween(network, 2, 1)]).toBe(0.5);
    expect(report.oneWay).toBe(1);
  });

  test("whoever reads it may say that edges have no direction, whatever the graph says", () => {
    const text = file('<graph edgedefault="directed"><node id="0"/><node id="1"/><edge source="0" target="1"/></graph>');
    const { network, report } = read("club.graphml", text, { directed: false });
    expect([...network.trust]).toEqual([0.5, 0.5]);
    expect(report.oneWay).toBe(0);
  });

  test("what drawing programs add is passed over", () => {
    const { network } = read(
      "yed.graphml",
      file(
        '<graph edgedefault="undirected"><desc>my club</desc><data key="g"/><node id="a"><data key="d6"><y:ShapeNode xmlns:y="urn:y"><y:NodeLabel>Ann</y:NodeLabel></y:ShapeNode></data><port name="p"/></node><node id="b"/><edge source="a" target="b" sourceport="p"/></graph>',
        '<key id="d6" for="node" yfiles.type="nodegraphics"/><key id="g" for="graph" attr.name="x"/>',
      ),
    );
    expect(tieCount(network)).toBe(1);
  });
});

test("GEXF: labels, titles of attributes, defaults, weights, direction and nested people", () => {
  const { network, report } = read(
    "club.gexf",
    `<gexf xmlns="http://gexf.net/1.3" version="1.3"><meta><creator>Gephi</creator></meta><graph defaultedgetype="directed" mode="dynamic">
      <attributes class="node"><attribute id="0" title="job" type="string"><default>none</default></attribute></attributes>
      <attributes class="edge"><attribute id="0" title="sign" type="integer"/></attributes>
      <nodes><node id="a" label="Ann"><attvalues><attvalue for="0" value="smith"/></attvalues><nodes><node id="c"/></nodes></node><node id="b" label="Bob"/></nodes>
      <edges><edge source="a" target="b" weight="180"><attvalues><attvalue for="0" value="-1"/></attvalues></edge><edge source="a" target="c" type="undirected" weight="60"/></edges>
    </graph></gexf>`,
    { columns: { contacts: "weight" } },
  );
  expect(network.labels).toEqual(["c", "Ann", "Bob"]);
  expect(network.attributes.get("job")).toEqual(["none", "smith", "none"]);
  expect(network.manner[arcBetween(network, 2, 1)]).toBe(Manner.stigmatizing);
  expect(network.manner[arcBetween(network, 1, 2)]).toBe(Manner.ofPerson);
  expect(network.trust[arcBetween(network, 0, 1)]).toBe(0.5);
  expect(report.warnings[0]).toContain("changes over time");
});

describe("node-link JSON", () => {
  test("links or edges, numbers or text as ids, attributes that are text, numbers or truth values", () => {
    for (const list of ["links", "edges"]) {
      const { network, report } = read(
        "club.json",
        JSON.stringify({
          directed: true,
          graph: {},
          nodes: [{ id: 1, age: 30, tags: ["a"], in: true }, { id: "two" }],
          [list]: [{ source: 1, target: "two", trust: 0.75 }],
        }),
      );
      expect(network.labels).toEqual(["1", "two"]);
      expect(network.attributes.get("age")).toEqual(["30", ""]);
      expect(network.attributes.get("in")).toEqual(["true", ""]);
      expect(network.attributes.has("tags")).toBe(false);
      expect(network.trust[arcBetween(network, 0, 1)]).toBe(0.75);
      expect(network.trust[arcBetween(network, 1, 0)]).toBe(0.1);
      expect(report.warnings.join()).toContain("1 attributes hold lists or objects");
    }
  });

  test("keys that would change objects are attributes like others", () => {
    const { network } = read(
      "club.json",
      '{"__proto__": {"polluted": 1}, "nodes": [{"id": "__proto__", "__proto__": "x"}, {"id": "b"}], "links": [{"source": "__proto__", "target": "b"}]}',
    );
    expect(network.attributes.get("__proto__")).toEqual(["x", ""]);
    expect(Reflect.get({}, "polluted")).toBeUndefined();
  });
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { importNetwork } from "../../../src/network/formats/import-network.ts";
import type { ImportOptions } from "../../../src/network/formats/import-types.ts";
import { gate } from "../sound.ts";

const graphml = (inside: string) => `<graphml>\n${inside}\n</graphml>`;
const gexf = (inside: string) => `<gexf>\n${inside}\n</gexf>`;

interface Broken {
  readonly what: string;
  readonly name?: string;
  readonly text: string;
  readonly people?: string;
  readonly options?: ImportOptions;
  readonly at: readonly [line: number, column: number];
  readonly message: string;
  readonly fix: string | RegExp;
  readonly file?: string;
}

const files: readonly Broken[] = [
  {
    what: "an empty file",
    text: " \n",
    at: [1, 1],
    message: "the file is empty",
    fix: "check that it is the right one",
  },
  {
    what: "a file of another kind",
    name: "club.docx",
    text: "x",
    at: [0, 0],
    message: "the ending of the name does not say",
    fix: "use .csv, .tsv, .graphml, .gexf or .json",
  },
  {
    what: "a spreadsheet's own format under a wrong name",
    text: "PK\u0003\n\u0004\0\0",
    at: [2, 2],
    message: "this is not a text file",
    fix: "UTF-8",
  },
  {
    what: "no names of columns",
    text: "1,2\n2,3\n",
    at: [1, 1],
    message: "the first line holds numbers, not the names of columns",
    fix: "add a first line such as source,target",
  },
  {
    what: "a column without a name",
    text: "source,,target\na,b,c\n",
    at: [1, 2],
    message: "column 2 has no name",
    fix: "name it in the first line",
  },
  {
    what: "two columns with one name",
    text: "source,target,source\na,b,c\n",
    at: [1, 3],
    message: 'two columns are called "source"',
    fix: "rename one of them",
  },
  {
    what: "no column for the target",
    text: "source,friend\na,b\n",
    at: [1, 1],
    message: 'no column names the target of a tie; there are "source", "friend"',
    fix: 'call one "target", or say which it is',
  },
  {
    what: "a column that is not there",
    text: "source,target,contacts\na,b,1\n",
    options: { columns: { contacts: "contcts" } },
    at: [1, 1],
    message: 'there is no column "contcts" for the contacts; did you mean "contacts"?',
    fix: 'there are "source", "target", "contacts"',
  },
  {
    what: "a threshold on nothing",
    text: "source,target\na,b\n",
    options: { threshold: 3 },
    at: [1, 1],
    message: "there is a threshold, but no column of contacts",
    fix: "say which column",
  },
  {
    what: "chosen relations without a column",
    text: "source,target\na,b\n",
    options: { positive: ["likes"] },
    at: [1, 1],
    message: "relations are chosen, but no column names them",
    fix: "say which column holds the relation",
  },
  {
    what: "a word instead of a number",
    text: "source,target,contacts\na,b,1\nb,c,many\n",
    at: [3, 5],
    message: 'column "contacts" holds "many" instead of a number',
    fix: 'replace "many" by a number',
  },
  {
    what: "a decimal comma",
    text: "source;target;trust\na;b;0,5\n",
    at: [2, 5],
    message: 'column "trust" holds "0,5" instead of a number',
    fix: "write 0.5, with a point",
  },
  {
    what: "no number where the threshold looks",
    text: "source,target,contacts\na,b,\n",
    options: { threshold: 3 },
    at: [2, 5],
    message: 'column "contacts" holds nothing instead of a number',
    fix: "fill in a number",
  },
  {
    what: "trust above 1",
    text: "source,target,trust\na,b,1.5\n",
    at: [2, 5],
    message: "trust is 1.5; it must be between 0 and 1",
    fix: "correct it, or use the column as contacts",
  },
  {
    what: "contacts below 0",
    text: "source,target,contacts\na,b,-3\n",
    at: [2, 5],
    message: "contacts are -3; they cannot be below 0",
    fix: /harm/,
  },
  {
    what: "a row that is too short",
    text: 'source,target,trust\n"a\nb",c,1\nb,c\n',
    at: [4, 3],
    message: "the row has 2 cells, the first line names 3 columns",
    fix: /add what is missing/,
  },
  {
    what: "a row that is too long",
    text: "source,target\na,b,c\n",
    at: [2, 3],
    message: "the row has 3 cells, the first line names 2 columns",
    fix: /between quotation marks/,
  },
  {
    what: "a quotation mark left open",
    text: 'source,target\na,"b\nc,d\n',
    at: [2, 1],
    message: "a quotation mark is opened and not closed",
    fix: /two quotation marks/,
  },
  {
    what: "a tie of nobody",
    text: "source,target\na,b\n,b\n",
    at: [3, 1],
    message: "a tie has no source",
    fix: "fill in who it is, or delete the row",
  },
  {
    what: "a tie of somebody who is not listed",
    text: "source,target\na,b\na,x\n",
    people: "id\na\nb\n",
    at: [3, 3],
    message: 'person "x" is not among the people',
    fix: "add them to the people, or correct the name",
  },
  {
    what: "a person listed twice",
    text: "source,target\na,b\n",
    people: "id\na\nb\n\na\n",
    at: [5, 1],
    file: "people.csv",
    message: 'person "a" is on line 2 already',
    fix: "delete one of the two rows",
  },
  {
    what: "a person without an id",
    text: "source,target\na,b\n",
    people: "id,age\na,1\nb,2\n,3\n",
    at: [4, 1],
    file: "people.csv",
    message: "a person has no id",
    fix: "give them one, or delete the row",
  },
  {
    what: "people without a column of ids",
    text: "source,target\na,b\n",
    people: "age\n1\n2\n",
    at: [1, 1],
    file: "people.csv",
    message: "the first line",
    fix: "",
  },
  {
    what: "an unknown manner",
    text: "source,target,manner\na,b,rude\n",
    at: [2, 5],
    message: '"rude" is no manner',
    fix: /own, supportive, neutral, stigmatizing/,
  },
  {
    what: "layers for some ties only",
    text: "source,target,layer\na,b,work\nb,c,\n",
    at: [1, 1],
    message: "some ties have a layer and some have none",
    fix: /layers/,
  },
  {
    what: "an id of a thousand characters",
    text: `source,target\n${"a".repeat(1000)},b\n`,
    at: [2, 1],
    message: "an id has more than 200 characters",
    fix: "shorten it",
  },
  {
    what: "a DOCTYPE",
    name: "a.graphml",
    text: '<!DOCTYPE graphml [<!ENTITY a "aaaa">]>\n<graphml><graph/></graphml>',
    at: [1, 39],
    message: "the file has a DOCTYPE, which is not allowed",
    fix: "delete the <!DOCTYPE ...> line; a network needs none",
  },
  {
    what: "a tag closed by another",
    name: "a.graphml",
    text: graphml('<graph><node id="a"></nod></graph>'),
    at: [2, 26],
    message: "this is not well-formed XML: unexpected close tag",
    fix: "save the file again with the program that made it",
  },
  {
    what: "XML cut short",
    name: "a.graphml",
    text: '<graphml>\n<graph>\n<node id="a"/>',
    at: [3, 14],
    message: "this is not well-formed XML: unclosed tag",
    fix: "the file may have been cut short: save or download it again",
  },
  {
    what: "elements nested without end",
    name: "a.graphml",
    text: `<graphml>\n${"<a>".repeat(50_000)}`,
    at: [2, 48],
    message: "elements are nested more than 16 deep",
    fix: /plain GraphML/,
  },
  {
    what: "no graph",
    name: "a.graphml",
    text: "<svg></svg>",
    at: [1, 1],
    message: "there is no <graph> in the file",
    fix: "check that it is GraphML",
  },
  {
    what: "a person of GraphML without an id",
    name: "a.graphml",
    text: graphml("<graph>\n<node/></graph>"),
    at: [3, 7],
    message: "a person (node) has no id",
    fix: 'add id="..." to it',
  },
  {
    what: "an edge to nobody",
    name: "a.graphml",
    text: graphml('<graph><node id="a"/>\n<edge source="a" target="b"/></graph>'),
    at: [3, 29],
    message: 'person "b" is not among the people',
    fix: /correct the name/,
  },
  {
    what: "a key that is not defined",
    name: "a.graphml",
    text: graphml('<graph><node id="a">\n<data key="k">1</data></node></graph>'),
    at: [3, 14],
    message: 'there is no key "k"',
    fix: "define it with <key> before the graph",
  },
  {
    what: "a hyperedge",
    name: "a.graphml",
    text: graphml("<graph>\n<hyperedge/></graph>"),
    at: [3, 12],
    message: "an edge joins more than two people",
    fix: "make a tie of each pair instead",
  },
  {
    what: "two graphs",
    name: "a.graphml",
    text: graphml("<graph/>\n<graph/>"),
    at: [3, 8],
    message: "the file holds a second graph",
    fix: "save each network in a file of its own",
  },
  {
    what: "a graph within a person",
    name: "a.graphml",
    text: graphml('<graph><node id="a">\n<graph/></node></graph>'),
    at: [3, 8],
    message: "a graph lies within a person or another graph",
    fix: "save the network without groups",
  },
  {
    what: "an attribute of GEXF that is not defined",
    name: "a.gexf",
    text: gexf('<graph><nodes><node id="a"><attvalues>\n<attvalue for="0" value="1"/></attvalues></node></nodes></graph>'),
    at: [3, 29],
    message: 'there is no attribute "0"',
    fix: "define it under <attributes>",
  },
  {
    what: "two people of GEXF with one id",
    name: "a.gexf",
    text: gexf('<graph><nodes><node id="a"/>\n<node id="a"/></nodes></graph>'),
    at: [3, 14],
    message: 'person "a" is on line 2 already',
    fix: "delete one of the two rows",
  },
  {
    what: "JSON with a comma too many",
    name: "a.json",
    text: '{\n  "nodes": [],,\n  "links": []\n}',
    at: [2, 15],
    message: "this is not JSON from here on",
    fix: /missing comma/,
  },
  {
    what: "JSON cut short",
    name: "a.json",
    text: '{\n  "nodes": [',
    at: [2, 13],
    message: "this is not JSON from here on",
    fix: /cut short/,
  },
  {
    what: "a list instead of an object",
    name: "a.json",
    text: "[]",
    at: [1, 1],
    message: "the file does not hold an object",
    fix: /begin with/,
  },
  {
    what: "no people in JSON",
    name: "a.json",
    text: '{"links": []}',
    at: [1, 1],
    message: 'there is no list "nodes"',
    fix: /add "nodes"/,
  },
  {
    what: "no ties in JSON",
    name: "a.json",
    text: '{"nodes": []}',
    at: [1, 1],
    message: 'there is no list "links" or "edges"',
    fix: /add "links"/,
  },
  {
    what: "a person of JSON that is no object",
    name: "a.json",
    text: '{"nodes": [{"id": "]{"},\n 7], "links": []}',
    at: [2, 2],
    message: "person 2 is not an object",
    fix: 'write it as { "id": ... }',
  },
  {
    what: "a link to nobody",
    name: "a.json",
    text: '{"links": [\n{"source": 1, "target": 2},\n  {"source": 1, "target": 3}], "nodes": [{"id": 1}, {"id": 2}]}',
    at: [3, 3],
    message: 'person "3" is not among the people',
    fix: /correct the name/,
  },
];

describe("a broken file is refused with line, column, what is wrong and what would be right:", () => {
  for (const { what, name = "ties.csv", text, people, options = {}, at, message, fix, file } of files) {
    if (what === "people without a column of ids") continue;
    test(what, () => {
      const { network, problems } = importNetwork(
        { ties: { name, text }, ...(people === undefined ? {} : { people: { name: "people.csv", text: people } }) },
        options,
      );
      expect(network).toBeNull();
      const first = problems[0];
      expect(first.message).toContain(message);
      expect(first.fix).toMatch(typeof fix === "string" ? new RegExp(fix.replace(/[.*+?^${}()|[\]\\<>]/g, "\\$&")) : fix);
      expect([first.line, first.column]).toEqual(at);
      expect(first.file).toBe(file ?? name);
    });
  }

  test("people without a column of ids", () => {
    const { problems } = importNetwork({
      ties: { name: "t.csv", text: "source,target\na,b\n" },
      people: { name: "p.csv", text: "age,job\n1,x\n" },
    });
    expect(problems[0]).toMatchObject({
      file: "p.csv",
      line: 1,
      message: 'no column says who a person is; there are "age", "job"',
      fix: 'call one "id", or say which it is',
    });
  });

  test("people beside a format that brings its own", () => {
    const { problems } = importNetwork({
      ties: { name: "a.json", text: "{}" },
      people: { name: "p.csv", text: "id\n" },
    });
    expect(problems[0]).toMatchObject({
      file: "p.csv",
      message: "a.json brings its own people; a second file of them does not go with it",
    });
  });
});

test("all problems come at once, up to twenty, then reading stops", () => {
  const few = importNetwork({ ties: { name: "t.csv", text: "source,target,trust\na,b,x\nb,c,2\n,c,1\n" } });
  expect(few.problems.map(({ line }) => line)).toEqual([2, 3, 4]);
  const many = importNetwork({ ties: { name: "t.csv", text: `source,target,trust\n${"a,b,x\n".repeat(1000)}` } });
  expect(many.problems).toHaveLength(21);
  expect(many.problems[20]).toMatchObject({ line: 21, message: "reading stopped here, after 20 problems" });
});

test("options out of range are problems too", () => {
  const { network, problems } = importNetwork(
    { ties: { name: "t.csv", text: "source,target,contacts\na,b,1\n" } },
    { threshold: Number.NaN, half: 0, trust: 2, trustBack: -1 },
  );
  expect(network).toBeNull();
  expect(problems.map(({ message }) => message)).toEqual([
    "the threshold is NaN; it must be a number",
    "half is 0 contacts; it must be above 0",
    "trust is 2; it must be between 0 and 1",
    "trustBack is -1; it must be between 0 and 1",
  ]);
});

describe("hostile text", () => {
  test("that a terminal would obey does not reach a message", () => {
    const { problems } = importNetwork({
      ties: { name: "t.csv", text: "source,target,trust\na,b,\u001B[2J\u202Eevil\n" },
    });
    expect(problems[0].message).toBe('column "trust" holds "\uFFFD[2J\uFFFDevil" instead of a number');
  });

  test("that is larger than 50 MB is refused before it is read", () => {
    const { problems } = importNetwork({ ties: { name: "t.csv", text: "x".repeat(50_000_001) } });
    expect(problems[0]).toMatchObject({ message: "the file has 50000001 characters; 50000000 (50 MB) can be read" });
  });

  test("with more attributes than anybody needs is refused", () => {
    const attributes = Object.fromEntries(Array.from({ length: 300 }, (_, k) => [`a${k}`, k]));
    const { problems } = importNetwork({
      ties: { name: "t.json", text: JSON.stringify({ nodes: [{ id: 1, ...attributes }], links: [] }) },
    });
    expect(problems[0].message).toBe("there are more than 200 attributes");
  });

  test("nested a hundred thousand deep does not hang or crash", () => {
    for (const [name, text] of [
      ["a.json", "[".repeat(100_000)],
      ["a.json", '{"a":'.repeat(100_000)],
      ["a.graphml", "<a>".repeat(100_000)],
      ["a.gexf", "<nodes>".repeat(100_000)],
      ["a.csv", '"'.repeat(100_001)],
    ]) {
      const start = performance.now();
      const { network, problems } = importNetwork({ ties: { name, text } });
      expect(network).toBeNull();
      expect(problems.length).toBeGreaterThan(0);
      expect(performance.now() - start).toBeLessThan(2_000);
    }
  });

  test("of any kind gives a network or problems, never an exception", () => {
    const pieces = fc.constantFrom(
      "source",
      "target",
      ",",
      "\n",
      '"',
      "a",
      "b",
      "0.5",
      ";",
      "<graph>",
      "</graph>",
      "<node id='a'>",
      "</node>",
      "<edge source='a' target='a'/>",
      "<data key='k'>",
      "</data>",
      "<key id='k'/>",
      "<default>",
      "<graphml>",
      "<attvalue/>",
      "<attributes>",
      "<attribute>",
      "{",
      "}",
      "[",
      "]",
      ":",
      '"nodes"',
      '"links"',
      '"id"',
      "null",
      "&",
      "<![CDATA[",
      "]]>",
      "\u0000",
      "\uD800",
    );
    const text = fc.oneof(
      fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join("")),
      fc.string(),
    );
    fc.assert(
      fc.property(
        fc.constantFrom("a.csv", "a.tsv", "a.graphml", "a.gexf", "a.json"),
        text,
        fc.option(text),
        fc.boolean(),
        (name, ties, people, skipFaults) => {
          const { network, problems, report } = importNetwork(
            { ties: { name, text: ties }, ...(people === null ? {} : { people: { name: "p.csv", text: people } }) },
            { skipFaults },
          );
          expect(network === null).toBe(problems.length > 0);
          for (const { message, line, column } of problems) expect(message.length > 10 && line >= 0 && column >= 0).toBe(true);
          if (network !== null) expect(report.people).toBe(network.size);
        },
      ),
      { ...gate, numRuns: 3000 },
    );
  });
});

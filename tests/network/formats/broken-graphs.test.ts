import { describe } from "vitest";
import { areRefused, type Broken } from "./refused.ts";

const graphml = (inside: string) => `<graphml>\n${inside}\n</graphml>`;
const gexf = (inside: string) => `<gexf>\n${inside}\n</gexf>`;

const files: readonly Broken[] = [
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
    at: [2, 46],
    message: "elements are nested more than 16 deep",
    fix: /plain GraphML/,
  },
  {
    what: "a second graph in a GEXF",
    name: "a.gexf",
    text: gexf('<graph><nodes><node id="a"/></nodes></graph>\n<graph></graph>'),
    at: [3, 1],
    message: "the file holds a second graph",
    fix: "save each network in a file of its own",
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
    at: [3, 1],
    message: "a person (node) has no id",
    fix: 'add id="..." to it',
  },
  {
    what: "an edge to nobody",
    name: "a.graphml",
    text: graphml('<graph><node id="a"/>\n<edge source="a" target="b"/></graph>'),
    at: [3, 1],
    message: 'person "b" is not among the people',
    fix: /correct the name/,
  },
  {
    what: "an edge to nobody that has a tag of several lines, after signs of two units each",
    name: "a.graphml",
    text: graphml('<graph><node id="a"/><!-- \u{1F600}\u{1F600} -->  <edge\n\n source="a"\n target="b"/></graph>'),
    at: [2, 37],
    message: 'person "b" is not among the people',
    fix: /correct the name/,
  },
  {
    what: "GEXF under the name of GraphML",
    name: "a.graphml",
    text: gexf('<graph><nodes><node id="a" label="Ann"/></nodes></graph>'),
    at: [1, 1],
    message: "this is GEXF and no GraphML",
    fix: "let the name of the file end in .gexf",
  },
  {
    what: "GraphML under the name of GEXF, with a byte order mark",
    name: "a.gexf",
    text: `\uFEFF<?xml version="1.0"?>${graphml('<graph><node id="a"/></graph>')}`,
    at: [1, 22],
    message: "this is GraphML and no GEXF",
    fix: "let the name of the file end in .graphml",
  },
  {
    what: "a key that is not defined",
    name: "a.graphml",
    text: graphml('<graph><node id="a">\n<data key="k">1</data></node></graph>'),
    at: [3, 1],
    message: 'there is no key "k"',
    fix: "define it with <key> before the graph",
  },
  {
    what: "a hyperedge",
    name: "a.graphml",
    text: graphml("<graph>\n<hyperedge/></graph>"),
    at: [3, 1],
    message: "an edge joins more than two people",
    fix: "make a tie of each pair instead",
  },
  {
    what: "two graphs",
    name: "a.graphml",
    text: graphml("<graph/>\n<graph/>"),
    at: [3, 1],
    message: "the file holds a second graph",
    fix: "save each network in a file of its own",
  },
  {
    what: "a graph within a person",
    name: "a.graphml",
    text: graphml('<graph><node id="a">\n<graph/></node></graph>'),
    at: [3, 1],
    message: "a graph lies within a person or another graph",
    fix: "save the network without groups",
  },
  {
    what: "an attribute of GEXF that is not defined",
    name: "a.gexf",
    text: gexf('<graph><nodes><node id="a"><attvalues>\n<attvalue for="0" value="1"/></attvalues></node></nodes></graph>'),
    at: [3, 1],
    message: 'there is no attribute "0"',
    fix: "define it under <attributes>",
  },
  {
    what: "two people of GEXF with one id",
    name: "a.gexf",
    text: gexf('<graph><nodes><node id="a"/>\n<node id="a"/></nodes></graph>'),
    at: [3, 1],
    message: 'person "a" is on line 2 already',
    fix: "delete one of the two rows",
  },
];

describe("a broken file is refused with line, column, what is wrong and what would be right:", () => {
  areRefused(files);
});

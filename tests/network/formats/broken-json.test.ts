import { describe } from "vitest";
import { areRefused, type Broken } from "./refused.ts";

const files: readonly Broken[] = [
  {
    what: "JSON with a comma too many",
    name: "a.json",
    text: '{\n  "nodes": [],,\n  "links": []\n}',
    at: [2, 15],
    message: "this is not JSON from here on",
    fix: /missing comma/,
  },
  {
    what: "the same behind a byte order mark, which nobody sees",
    name: "a.json",
    text: '\uFEFF{ "nodes": [],,  "links": []}',
    at: [1, 15],
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
    what: "a person that is none, behind quotation marks and brackets in a name",
    name: "a.json",
    text: '{"nodes": [{"id": "a\\\\\\"[{,"},\n  5], "links": []}',
    at: [2, 3],
    message: "person 2 is not an object",
    fix: /write it as/,
  },
  {
    what: "a person that is none, in the second of two lists of the same name, which counts",
    name: "a.json",
    text: '{"nodes": [{"id": "a"}, {"id": "b"}],\n "nodes": [\n   {"id": "c"}, 5], "links": []}',
    at: [3, 17],
    message: "person 2 is not an object",
    fix: /write it as/,
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
  areRefused(files);
});

import { describe, expect, test } from "vitest";
import { importNetwork } from "../../../src/network/formats/import-network.ts";
import { areRefused, type Broken } from "./refused.ts";

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
    at: [1, 8],
    message: "column 2 has no name",
    fix: "name it in the first line",
  },
  {
    what: "two columns with one name",
    text: "source,target,source\na,b,c\n",
    at: [1, 15],
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
];

describe("a broken file is refused with line, column, what is wrong and what would be right:", () => {
  areRefused(files);

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

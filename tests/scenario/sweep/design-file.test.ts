import { describe, expect, test } from "vitest";
import { complaints } from "../reading.ts";
import { sweepOf, sweptAlone } from "./swept.ts";

const text = sweptAlone("file: design.csv");
const of = (csv: string) => complaints(text, { "design.csv": csv });

describe("a design in a table", () => {
  test("has one column a key and one row a point", () => {
    const csv = "settings.school.climate,mechanisms.belonging,population.identities.religion.share\n0.3,on,10%\n0.7,off,0.2\n";
    const { rows, factors, plan } = sweepOf(text, { "design.csv": csv });
    expect(rows).toEqual([
      [0.3, "on", 0.1],
      [0.7, "off", 0.2],
    ]);
    expect(factors.map(({ numeric }) => numeric)).toEqual([true, false, true]);
    expect(plan(1, 0).people.settings[0].climate).toBe(0.7);
    expect([plan(0, 0), plan(1, 0)].map(({ mechanisms }) => mechanisms.has("belonging"))).toEqual([true, false]);
  });

  test("reads what spreadsheets write: semicolons, quotation marks, a byte order mark, empty lines", () => {
    const csv = '\uFEFF"settings.school.climate";"ties.preset"\r\n0.3;"adult"\r\n\r\n0.7;"school"\r\n';
    expect(sweepOf(text, { "design.csv": csv }).rows).toEqual([
      [0.3, "adult"],
      [0.7, "school"],
    ]);
  });

  test("can be crossed with other designs", () => {
    const crossed = sweptAlone("file: design.csv", "grid: { network.rewiring: [0, 1] }");
    expect(sweepOf(crossed, { "design.csv": "weeks\n10\n20\n" }).rows).toHaveLength(4);
  });

  test("says what is wrong at the row and column of the table", () => {
    const csv = "settings.school.climate,network.rewirng,ties.preset\n0.3,0.5,adult\n1.3,0.5,adlt\n";
    expect(of(csv)).toEqual([
      'design.csv:1:25  network.rewirng is not a parameter of small-world; did you mean "network.rewiring"?',
      "design.csv:3:1  settings.school.climate is 1.3; it must be between 0 and 1",
      'design.csv:3:9  ties.preset is "adlt", which is not a preset of ties; did you mean "adult"?',
    ]);
  });

  test.each<[string, string, string[]]>([
    [
      "an empty one",
      "",
      ["design.csv:1:1  the design file is empty; the first line names the keys, such as settings.school.climate"],
    ],
    [
      "one without names of keys",
      "0.3,0.5\n0.4,0.6\n",
      ["design.csv:1:1  the design file begins with numbers; the first line names the keys, such as settings.school.climate"],
    ],
    ["one without rows", "weeks\n", ["24:9  the design file has no rows below its first line; each row is a point"]],
    [
      "one with gaps",
      "weeks,warmUp\n10,\n20,5,6\n",
      [
        "design.csv:2:4  the design file has no value for warmUp in this row; write the scenario's own where a point is not to change it",
        "design.csv:3:1  the design file has a row of 3 cells; there are 2 keys",
      ],
    ],
    [
      "one with gaps, and with a value that its key does not take in a row that is whole",
      "settings.school.climate\n1.3\n0.5,0.6\n",
      [
        "design.csv:2:1  settings.school.climate is 1.3; it must be between 0 and 1",
        "design.csv:3:1  the design file has a row of 2 cells; there is 1 key",
      ],
    ],
    [
      "one with decimal commas",
      "settings.school.climate;ties.preset\n0,3;adult\n0.5;adlt\n,7;adult\n",
      [
        'design.csv:2:1  settings.school.climate is "0,3"; decimals are written with a point: 0.3',
        'design.csv:3:5  ties.preset is "adlt", which is not a preset of ties; did you mean "adult"?',
        'design.csv:4:1  settings.school.climate is ",7"; decimals are written with a point: .7',
      ],
    ],
    [
      "one that begins with a comment",
      "# my design\nweeks\n10\n",
      ["design.csv:1:1  the design file begins with a comment; the first line names the keys, such as settings.school.climate"],
    ],
    [
      "one with a key twice",
      "weeks,weeks\n10,20\n",
      ['design.csv:1:7  the design file: two columns are called "weeks"; keep one of them'],
    ],
  ])("%s is refused", (_what, csv, expected) => {
    expect(of(csv)).toEqual(expected);
  });
});

test.each([
  ["../design.csv", "is outside the folder of the scenario: .. leads out of it"],
  ["/etc/design.csv", "is outside the folder of the scenario: it begins at the root of the disk"],
  ["https://example.org/design.csv", "is an address; a scenario reads files only below its own folder"],
  ["kith:design.csv", "would be shipped data, and no designs come with Kith"],
  ["design.xlsx", "it must be a table that ends in .csv or .tsv"],
  ["other.csv", "there is no such file"],
])("a design is a table below the scenario's own folder: %s", (file, why) => {
  const found = complaints(sweptAlone(`file: "${file}"`));
  expect(found).toHaveLength(1);
  expect(found[0]).toMatch(/^24:9 {2}the design file /);
  expect(found[0]).toContain(why);
});

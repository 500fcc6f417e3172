import { describe, expect, test } from "vitest";
import { formatProblem } from "../../src/scenario/problem.ts";
import { textOf } from "./reader.ts";
import { readText } from "./reading.ts";

const oneEach = [
  ["unknown-key", "21:3", 'mechanisms.belongin is not a mechanism; did you mean "belonging"?'],
  ["wrong-type", "6:11", 'population.people is the text "many"; it must be a whole number from 1 to 1,000,000'],
  ["out-of-range", "21:22", "mechanisms.belonging.rate is 3 per week; it must be between 0 and 1"],
  [
    "shares-over-one",
    "12:1",
    "settings share out 1.1 of waking time (school 0.6 and neighborhood 0.5); together they must be at most 1",
  ],
  ["missing-file", "15:9", 'network.file is "clubb.graphml", but there is no such file'],
  [
    "path-outside",
    "15:9",
    'network.file "../secret/club.graphml" is outside the folder of the scenario: .. leads out of it; only files below that folder and shipped data (kith:workplace) are read',
  ],
  ["duplicate-key", "5:1", "seed is written twice, first in line 3; keep one of them"],
  ["tab-indentation", "7:1", "a tab stands at the beginning of this line; indent with spaces, two for each level"],
  ["idle-variant", "24:3", 'compare.scattered changes nothing: it runs exactly like "clustered"'],
] as const;

const bomb = [
  '26:8  "*i" repeats another part of the file (an alias); scenarios do without, so write it out, or put text that begins with * in quotation marks',
  '27:4  "&a" names a part of the file (an anchor); scenarios do without, so leave it out, or put text that begins with & in quotation marks',
];

/** Line, column and the words that tell which mistake was found, for the file that has all ten. */
const allInOne = [
  ["4:1", "seed is written twice"],
  ["5:8", 'weeks is the text "twenty"'],
  ["8:14", "population.affirming is too large: stigmatizing 0.7 and affirming 0.6 add up to 1.3"],
  ["9:1", "a tab stands at the beginning"],
  ["17:9", 'network.file is "clubb.graphml", but there is no such file'],
  ["18:11", 'network.people "../secret/people.csv" is outside the folder'],
  ["20:3", 'mechanisms.belongin is not a mechanism; did you mean "belonging"?'],
  ["21:22", "mechanisms.belonging.rate is 3 per week"],
  ["22:11", '"&lol" names a part of the file'],
  ["23:8", "notes is a list; it must be text"],
  ["23:9", '"*lol" repeats another part of the file'],
  ["26:3", "compare.unchanged changes nothing"],
] as const;

const spellings: readonly [name: string, spell: (text: string) => string][] = [
  ["as it is", (text) => text],
  ["with Windows line ends", (text) => text.replaceAll("\n", "\r\n")],
  ["with a byte order mark", (text) => `\uFEFF${text}`],
  ["with both", (text) => `\uFEFF${text.replaceAll("\n", "\r\n")}`],
  ["with the line ends of old Macs", (text) => text.replaceAll("\n", "\r")],
];

describe.each(spellings)("a file %s", (_name, spell) => {
  const found = (name: string) =>
    readText(spell(textOf(`tests/scenario/mistakes/${name}.yaml`))).problems.map((one) =>
      formatProblem(one).replace("a.yaml:", ""),
    );

  test.each(oneEach)("%s is found where it is, and nothing else", (name, place, words) => {
    expect(found(name)).toEqual([`${place}  ${words}`]);
  });

  test("an alias bomb is found where it begins, before it can go off", () => {
    const complaints = found("alias-bomb");
    for (const words of bomb) expect(complaints).toContain(words);
    expect(
      complaints.filter((words) => !words.includes("alias") && !words.includes("anchor") && !words.includes("is not a key")),
    ).toEqual([]);
  });

  test("all ten mistakes in one file are found at once, in order of place", () => {
    const complaints = found("all-in-one");
    expect(complaints).toHaveLength(allInOne.length);
    allInOne.forEach(([place, words], k) => {
      expect(complaints[k].startsWith(`${place}  `), complaints[k]).toBe(true);
      expect(complaints[k]).toContain(words);
    });
  });

  test("the file without a mistake has no problem", () => {
    expect(found("sound")).toEqual([]);
  });
});

test("a fix puts the word that was meant in place of the one that was written, byte order mark or not", () => {
  for (const mark of ["", "\uFEFF"]) {
    const text = mark + textOf("tests/scenario/mistakes/unknown-key.yaml");
    const [{ fix }] = readText(text).problems;
    expect(fix).toBeDefined();
    if (fix === undefined) return;
    const mended = text.slice(0, fix.from) + fix.text + text.slice(fix.to);
    expect(readText(mended).problems).toEqual([]);
  }
});

test("after a hundred problems the rest is counted", () => {
  const keys = Array.from({ length: 150 }, (_, k) => `word${k}: 1`).join("\n");
  const { problems } = readText(`${textOf("tests/scenario/mistakes/sound.yaml")}${keys}\n`);
  expect(problems).toHaveLength(101);
  expect(problems[100].message).toBe("and 50 more problems from here on");
});

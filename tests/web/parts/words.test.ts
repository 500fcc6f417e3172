import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { measures } from "../../../src/model/measures/weekly.ts";
import { mechanisms } from "../../../src/model/mechanisms/index.ts";
import { populationParameters } from "../../../src/model/population.ts";
import { presets } from "../../../src/model/presets.ts";
import { mechanismWords, preventerWords, rowWords } from "../../../web/words/mechanisms.ts";
import { count, fixed, list, plain, range, signed, spaced } from "../../../web/words/numbers.ts";
import { networkSummary, weekMessage } from "../../../web/words/summary.ts";
import { sweepWords } from "../../../web/words/sweep.ts";
import { unkind } from "../../support/never.ts";

const folder = new URL("../../../web/words/", import.meta.url);

/** Every text between quotes or backticks in a file, comments and holes for values taken out. */
function textsOf(source: string): readonly string[] {
  const code = source
    .replace(/\/\*[\s\S]*?\*\//g, "")
    .replace(/^import .*$/gm, "")
    .replace(/^\s*\/\/.*$/gm, "");
  return [...code.matchAll(/"((?:[^"\\\n]|\\.)*)"|`((?:[^`\\]|\\.)*)`/g)].map(([, one, other]) =>
    (one ?? other).replace(/\$\{[^}]*\}/g, "…"),
  );
}

describe("letters", () => {
  // A character that the lab's own fonts lack is drawn by whatever the machine has: another width, another look, or a box.
  const font = "../../../node_modules/@fontsource-variable/source-sans-3/unicode.json";
  const sets: Record<string, string> = JSON.parse(readFileSync(new URL(font, import.meta.url), "utf8"));
  const spans = `${sets["latin"]},${sets["latin-ext"]}`.split(",").map((span) => span.replace("U+", "").split("-"));
  const isOurs = (code: number) =>
    spans.some(([low, high = low]) => code >= Number.parseInt(low, 16) && code <= Number.parseInt(high, 16));

  // The brackets of language.ts mark a language that is none, for those who look for words that were never translated.
  for (const file of readdirSync(folder).filter((name) => name !== "language.ts")) {
    test(`every character of ${file} is in the fonts that the lab brings along`, () => {
      const texts = textsOf(readFileSync(new URL(file, folder), "utf8")).join("");
      const said = texts.replace(/\\u([0-9a-f]{4})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
      expect([...new Set(said)].filter((letter) => letter > "~" && !isOurs(letter.codePointAt(0) ?? 0))).toEqual([]);
    });
  }
});

describe("kind words", () => {
  for (const file of readdirSync(folder)) {
    test(`no word of ${file} is on the list of those never used`, () => {
      const texts = textsOf(readFileSync(new URL(file, folder), "utf8"));
      expect(texts.flatMap(unkind)).toEqual([]);
    });
  }

  test("nor is any title, summary or meaning of the model's tables", () => {
    const texts = [
      ...mechanisms.flatMap(({ title, summary, off, parameters }) => [
        title,
        summary,
        off,
        ...Object.values(parameters).map(({ meaning }) => meaning),
      ]),
      ...Object.values(populationParameters).map(({ meaning }) => meaning),
      ...measures.flatMap(({ title, meaning }) => [title, meaning]),
      ...presets.map(({ summary }) => summary),
    ];
    expect(texts.flatMap(unkind)).toEqual([]);
  });

  test("the list catches what it is there for, and lets good words be", () => {
    for (const text of [
      "a victim",
      "infected",
      "the normal group",
      "a stigmatized person",
      "39 nodes",
      "she suffers",
      "Well done!",
      "seed people",
    ]) {
      expect(unkind(text)).not.toEqual([]);
    }
    for (const text of ["devalued in this setting", "Seed 7", "people who stigmatize", "normally", "a committee"])
      expect(unkind(text)).toEqual([]);
  });
});

describe("words of mechanisms", () => {
  const nothing = { self: "Noor", settings: [], major: false, ordinary: 0, listened: [], beenThere: [], blamed: [], pressed: [] };
  test("every mechanism of the registry has a row that reads as words, whichever way it goes", () => {
    for (const { name, title } of mechanisms) {
      for (const points of [1, -1]) expect(rowWords(name, points, nothing, () => title)).toMatch(/^[A-Z][a-z ]/);
    }
  });
  test("every mechanism that can keep an event away is named for it", () => {
    for (const { name, title, prevent } of mechanisms) {
      if (prevent === undefined) continue;
      expect(mechanismWords[name]?.prevents, name).toBeDefined();
      expect(preventerWords(name, () => title)).toBe(mechanismWords[name]?.prevents);
    }
    expect(preventerWords("newClaim", () => "A new claim")).toBe("a new claim");
  });
});

describe("numbers as they are written", () => {
  test("a true minus, a sign where it is a change, and no negative zero", () => {
    expect([signed(3), signed(-4.04, 1), signed(-0.04, 1), signed(0), fixed(-2, 1), range(2.7, 5.3)]).toEqual([
      "+3",
      "\u22124.0",
      "0.0",
      "0",
      "\u22122.0",
      "2.7 to 5.3",
    ]);
  });
  test("counts, lists and names of parameters", () => {
    expect([count(1, "tie"), count(1204, "tie"), count(2, "person", "people")]).toEqual(["1 tie", "1,204 ties", "2 people"]);
    expect([list(["Sam"]), list(["Sam", "Kim"]), list(["Sam", "Kim", "Ada", "Omar"])]).toEqual([
      "Sam",
      "Sam and Kim",
      "Sam, Kim and 2 others",
    ]);
    expect([spaced("halfPoint"), plain(0.35, 4), plain(Number.NaN)]).toEqual(["Half point", "0.35", "none"]);
  });
});

describe("spoken summaries", () => {
  test("a network in two sentences", () => {
    const facts = {
      people: 232,
      ties: 941,
      harmfulTies: 47,
      onlyHere: 310,
      began: 0,
      ended: 0,
      meanDistress: 31.2,
      highest: [
        { name: "Sol", distress: 78.3 },
        { name: "Tariq", distress: 71 },
      ],
    };
    expect(networkSummary(facts)).toBe(
      "232 people, 941 ties, 47 of them harmful, 310 only in this network. Average distress 31 of 100. Highest: Sol 78 and Tariq 71.",
    );
    expect(networkSummary({ ...facts, onlyHere: null, began: 12, ended: 9, highest: [] })).toBe(
      "232 people, 941 ties, 47 of them harmful. Since the start 12 began and 9 ended. Average distress 31 of 100.",
    );
  });
  test("a week with what begins, where the averages went and how many are high", () => {
    const variants = [
      { letter: "A", now: 41, before: 32, high: 7 },
      { letter: "B", now: 37, before: 37.04, high: 1 },
    ];
    const facts = { week: 20, measure: "distressDevalued", marked: false, variants, begins: ["public debate"] } as const;
    expect(weekMessage(facts)).toBe(
      "Week 20. Public debate begins. Average distress, devalued: A up 9.0 to 41.0; B steady at 37.0. At 50 or more, of all: 7 people in A, 1 in B.",
    );
    const marked = { ...facts, measure: "distress", marked: true, begins: [] } as const;
    expect(weekMessage({ ...marked, variants: [{ letter: "A", now: Number.NaN, before: 30, high: 1 }] })).toBe(
      "Week 20. Average distress of the people marked: A none. At 50 or more, of all: 1 person in A.",
    );
  });
});

test("a seed is said whole: by half of it nobody finds the runs", () => {
  expect(sweepWords.seedAndRepeats("climate by closeness", 40)).toBe("climate by closeness, 0 to 39");
});

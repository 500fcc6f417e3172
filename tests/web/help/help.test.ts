import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { mechanisms } from "../../../src/model/mechanisms/index.ts";
import { sources } from "../../../src/model/sources.ts";
import { readFit } from "../../../web/help/fit.ts";
import { plainOf, readInline, readMarkdown } from "../../../web/help/markdown.ts";
import { addressInLab } from "../../../web/help/pieces.tsx";
import { helpPlace, slug, topics } from "../../../web/help/topics.ts";
import { glossary } from "../../../web/words/glossary.ts";
import { helpWords } from "../../../web/words/help.ts";
import { keyWords } from "../../../web/words/help-keys.ts";
import { allEvidence, allParameters } from "../../../web/worker/text/tables.ts";
import { unkind } from "../../support/never.ts";

const settled = readMarkdown(readFileSync("docs/is-this-settled.md", "utf8"));
const scorecard = readFileSync("docs/validation.md", "utf8");

/** Every string in a value, however deep. */
function textsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

test("every topic has a name, and an address without one leads to the first", () => {
  for (const topic of topics) expect(helpWords.topicOf[topic]()).not.toBe("");
  expect(helpPlace("")).toEqual({ topic: "lab", part: "" });
  expect(helpPlace("no such thing")).toEqual({ topic: "lab", part: "" });
  for (const topic of topics) expect(helpPlace(topic)).toEqual({ topic, part: "" });
});

test("each question of what is settled has its state in the table and an address of its own", () => {
  const table = settled.find((block) => block.is === "table");
  const questions = settled.flatMap((block) => (block.is === "heading" && block.depth === 2 ? [block.text] : []));
  expect(questions.length).toBeGreaterThan(10);
  expect(table?.is === "table" ? table.rows.map(([question]) => plainOf(question)) : []).toEqual(questions);
  for (const question of questions) expect(helpPlace(slug(question))).toEqual({ topic: "settled", part: slug(question) });
  const links = table?.is === "table" ? table.rows.flatMap(([question]) => question) : [];
  expect(links.map((part) => (part.is === "link" ? part.to : ""))).toEqual(questions.map((text) => `#${slug(text)}`));
});

test("each row that the page on what is settled names is a row of the evidence, and can be gone to", () => {
  const parts = settled.flatMap((block) => (block.is === "paragraph" ? block.parts : []));
  const rows = parts.flatMap((part) => (part.is === "link" && part.to.startsWith("evidence.md#") ? [part.to] : []));
  expect(rows.length).toBeGreaterThan(40);
  const known = new Set(allEvidence().map(({ key }) => slug(key)));
  for (const to of rows) {
    const address = addressInLab(to) ?? "";
    expect(helpPlace(address.replace("#/help/", ""))).toEqual({ topic: "evidence", part: to.split("#")[1] });
    expect(known, to).toContain(to.split("#")[1]);
  }
  expect(allEvidence()).toHaveLength(sources.length);
});

test("pages that the lab does not have are words, not dead links", () => {
  expect(addressInLab("hypotheses.md#h21-friends-alike")).toBeNull();
  expect(addressInLab("#does-pride-protect")).toBe("#/help/does-pride-protect");
});

test("the little reader of Markdown keeps every word of the page", () => {
  const source = readFileSync("docs/is-this-settled.md", "utf8");
  const words = (text: string) => text.match(/\p{L}+/gu) ?? [];
  const shown = settled.flatMap((block) => {
    if (block.is === "heading") return block.text;
    if (block.is === "paragraph") return plainOf(block.parts);
    return block.is === "list" ? block.items.map(plainOf) : [...block.head, ...block.rows.flat()].map(plainOf);
  });
  expect(words(shown.join(" "))).toEqual(words(source.replace(/\]\([^)]*\)/g, "]")));
  expect(readInline("a **b** `c` [d](e#f) g")).toEqual([
    { is: "text", text: "a " },
    { is: "bold", text: "b" },
    { is: "text", text: " " },
    { is: "code", text: "c" },
    { is: "text", text: " " },
    { is: "link", text: "d", to: "e#f" },
    { is: "text", text: " g" },
  ]);
});

test("how well the model fits is what the stored scorecard measured, its misses by name", () => {
  const { rows } = JSON.parse(readFileSync("docs/validation.json", "utf8")) as {
    rows: { set: string; verdict: string; title: string }[];
  };
  const expected = ["calibration", "validation"].map((set) => {
    const own = rows.filter((row) => row.set === set);
    return {
      inside: own.filter(({ verdict }) => verdict === "inside").length,
      of: own.length,
      misses: own.filter(({ verdict }) => verdict !== "inside").map(({ title }) => title),
    };
  });
  expect(readFit(scorecard)).toEqual(expected);
});

test("the search knows every parameter of every mechanism, with unit, range, default and source", () => {
  const rows = allParameters();
  for (const { name, parameters } of mechanisms) {
    for (const key of Object.keys(parameters)) {
      const row = rows.find(({ path }) => path === `mechanisms.${name}.${key}`);
      expect(row?.source, `${name}.${key}`).toBeTruthy();
      expect(row?.range, `${name}.${key}`).toBeTruthy();
    }
  }
});

test("no word of the help, the keys or the glossary is on the list of those never used", () => {
  const texts = [
    ...textsIn([helpWords.labPlaces(), helpWords.labRules(), helpWords.modelParts(), helpWords.leftOut(), helpWords.not()]),
    ...textsIn([helpWords.supportParts(), keyWords.groups(), glossary.terms()]),
  ];
  expect(texts.flatMap(unkind)).toEqual([]);
});

test("every word that PRODUCT fixes has one meaning in the glossary, in the order of the alphabet", () => {
  const terms = glossary.terms().map(({ term }) => term);
  const fixed =
    "scenario population identity setting climate tie trust group week event support harm distress resilience mechanism preset intervention record replicate seed sweep interval hypothesis verdict".split(
      " ",
    );
  expect(terms).toEqual(expect.arrayContaining([...fixed, "safe space", "design point", "paired difference"]));
  expect(terms).toEqual(terms.toSorted());
  expect(new Set(terms).size).toBe(terms.length);
});

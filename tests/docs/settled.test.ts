import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { numberTables } from "../../docs/source/citing.ts";
import { interventions } from "../../src/model/interventions/index.ts";
import { mechanisms } from "../../src/model/mechanisms/index.ts";
import { presets } from "../../src/model/presets.ts";
import { sourceOf } from "../../src/model/sources.ts";
import { tiePresets } from "../../src/model/ties/presets.ts";

const text = readFileSync("docs/is-this-settled.md", "utf8");
const entries = text.split("\n## ").slice(1);

test("every question of the table has its entry, in the same order", () => {
  const asked = [...text.matchAll(/^\| \[(.+?)\]\(#(.+?)\)/gm)].map(([, question, link]) => ({ question, link }));
  expect(asked.map(({ question }) => question)).toEqual(entries.map((entry) => entry.split("\n")[0]));
  for (const { question, link } of asked) {
    expect(link).toBe(
      question
        .toLowerCase()
        .replace(/[^\w\s-]/g, "")
        .replaceAll(" ", "-"),
    );
  }
});

test("every entry gives two sides with rows of the evidence, and what Kith does", () => {
  for (const entry of entries) {
    const title = entry.split("\n")[0];
    expect([...entry.matchAll(/^\*\*[^*]+\*\*/gm)].length, title).toBe(3);
    expect(entry, title).toContain("\n**In Kith** ");
    expect(entry, title).toMatch(/evidence\.md#/);
    expect(entry, title).not.toContain("{{");
  }
});

test("every number that it tells the reader to set is a number of the model", () => {
  const known = numberTables(mechanisms).flatMap(({ part, parameters }) =>
    Object.keys(parameters).map((name) => `${part}.${name}`),
  );
  const told = [...text.matchAll(/`((?:mechanisms\.|population\.|ties\.|interventions )[\w.]+)`/g)].map(([, name]) => name);
  expect(told.length).toBeGreaterThan(8);
  expect(told.filter((name) => !known.includes(name))).toEqual([]);
});

test("every mechanism and preset that it names is there", () => {
  const choices = numberTables(mechanisms).flatMap(({ parameters }) =>
    Object.values(parameters).flatMap(({ choices: all }) => all ?? []),
  );
  const known = [...mechanisms, ...interventions, ...presets, ...tiePresets, ...choices].map(({ name }) => name);
  const words = [...text.matchAll(/`([a-z]+[A-Za-z-]*)`/g)].map(([, word]) => word);
  expect(words.filter((word) => !known.includes(word))).toEqual([]);
});

test("every row it leads to is a row of the evidence", () => {
  const led = [...text.matchAll(/evidence\.md#([\w-]+)/g)].map(([, anchor]) => anchor.replace("row-", "row "));
  expect(led.filter((key) => sourceOf(key) === undefined)).toEqual([]);
});

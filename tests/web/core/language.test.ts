import { afterEach, expect, test } from "vitest";
import {
  addTranslation,
  inLanguage,
  inLanguageToo,
  isRightToLeft,
  languages,
  localeOf,
  pseudo,
  setLanguage,
} from "../../../web/words/language.ts";

const words = inLanguage("test", {
  plain: "Run",
  made: (count: number) => `${count} people`,
  inner: { deeper: () => "A" },
  pieces: () => ({ pieces: [{ text: " lower", stressed: true }], note: "" }),
  nested: (): string => `${words.made(2)} here`,
});

afterEach(() => setLanguage("en"));

test("English is what the tables say", () => {
  expect([words.plain, words.made(3), words.inner.deeper()]).toEqual(["Run", "3 people", "A"]);
});

test("the pseudo-language marks both ends of every text and makes it two fifths longer", () => {
  setLanguage("pseudo");
  for (const text of [words.plain, words.made(12345), words.inner.deeper()]) expect(text).toMatch(/^⟦.*⟧$/);
  const long = "Ties spread widely in the whole of the network";
  expect(pseudo(long).length).toBeGreaterThanOrEqual(Math.floor(long.length * 1.4));
});

test("a text within a text is marked once, and texts in pieces keep the room around them", () => {
  setLanguage("pseudo");
  expect(words.nested().match(/⟦/g)).toHaveLength(1);
  const { pieces, note } = words.pieces();
  expect(pieces[0].text).toMatch(/^ ⟦.*⟧$/);
  expect([pieces[0].stressed, note]).toEqual([true, ""]);
  expect(inLanguageToo((name: string) => `With ${name}`)(pseudo("Kim")).match(/⟦/g)).toHaveLength(1);
});

test("one of them is written from right to left", () => {
  expect([isRightToLeft("en"), isRightToLeft("pseudo"), isRightToLeft("pseudo-rtl")]).toEqual([false, false, true]);
});

test("a translation speaks for as many texts as it has, and English for the others", () => {
  addTranslation({
    language: "ar-test",
    rightToLeft: true,
    tables: {
      test: { plain: "Los", made: (count: number) => `${count} Leute`, inner: {}, pieces: "not a function" },
      others: { greet: (name: string) => `Hallo ${name}` },
    },
  });
  const greet = inLanguageToo(function greet(name: string) {
    return `Hello ${name}`;
  });
  expect(languages()).toContain("ar-test");
  setLanguage("ar-test");
  expect([words.plain, words.made(3), words.inner.deeper(), words.pieces().note]).toEqual(["Los", "3 Leute", "A", ""]);
  expect([greet("Kim"), isRightToLeft("ar-test"), localeOf("ar-test"), localeOf("pseudo")]).toEqual([
    "Hallo Kim",
    true,
    "ar-test",
    "en-US",
  ]);
});

import { afterEach, expect, test } from "vitest";
import { inLanguage, inLanguageToo, isRightToLeft, pseudo, setLanguage } from "../../../web/words/language.ts";

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

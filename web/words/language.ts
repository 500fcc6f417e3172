/**
 * Languages. The English texts are the tables in this folder: functions, so that plurals and order of words are each
 * language's own business. A translation is a file with the same functions for as many of them as it has; what it lacks
 * stays English. The pseudo-languages lengthen every text by two fifths and mark both its ends: what shows no marks is not
 * in a table, and what lacks one is cut off.
 */
export type Language = string;

/** The texts of another language: tables by the name that `inLanguage` gives them, each with as many of its texts as there are. */
export interface Translation {
  /** As in BCP 47: "de", "pt-BR". */
  readonly language: Language;
  readonly rightToLeft: boolean;
  readonly tables: { readonly [name: string]: Table };
}

const translations: Translation[] = [];

/** English, the pseudo-languages, and every translation that was added. */
export function languages(): readonly Language[] {
  return ["en", "pseudo", "pseudo-rtl", ...translations.map(({ language }) => language)];
}

/** Makes a language known; before the page chooses one. */
export function addTranslation(translation: Translation): void {
  translations.push(translation);
}

/** Whether the language is written from right to left. */
export function isRightToLeft(language: Language): boolean {
  return language === "pseudo-rtl" || translations.some((one) => one.language === language && one.rightToLeft);
}

/** The language of numbers and of the page, for browsers. */
export function localeOf(language: Language): string {
  return language === "en" || isPseudo(language) ? "en-US" : language;
}

function isPseudo(language: Language): boolean {
  return language.startsWith("pseudo");
}

let current: Language = "en";
/** Texts within texts are marked once, by the outermost. */
let depth = 0;

export function currentLanguage(): Language {
  return current;
}

/** Sets the language for all texts from now on; the page sets it once, before it draws anything. */
export function setLanguage(language: Language): void {
  current = language;
}

type Table = { readonly [key: string]: unknown };

/** A table of texts that speaks the language of the page. */
export function inLanguage<Words extends Table>(name: string, words: Words): Words {
  return wrap(words, [name]) as Words;
}

/** A text outside of a table that speaks the language of the page; translated under its function's own name in the table "others". */
export function inLanguageToo<Say extends (...given: never[]) => unknown>(say: Say): Say {
  return wrap(say, ["others", say.name]) as Say;
}

/** What the page's language has in place of an English text, or that text. */
function translated<Text>(english: Text, steps: readonly string[]): Text {
  let found: unknown = translations.find(({ language }) => language === current)?.tables;
  for (const step of steps) {
    if (found === null || typeof found !== "object" || !Object.hasOwn(found, step)) return english;
    found = (found as Table)[step];
  }
  return typeof found === typeof english ? (found as Text) : english;
}

function wrap(value: unknown, steps: readonly string[]): unknown {
  if (typeof value === "function") {
    return (...given: unknown[]) => {
      if (current === "en") return value(...given);
      if (!isPseudo(current)) return translated(value, steps)(...given);
      depth++;
      try {
        const said = value(...given);
        return depth > 1 ? said : spoken(said);
      } finally {
        depth--;
      }
    };
  }
  if (Array.isArray(value)) return value.map((inner, k) => wrap(inner, [...steps, String(k)]));
  if (value !== null && typeof value === "object") {
    const table = {};
    for (const [key, inner] of Object.entries(value)) {
      const place = [...steps, key];
      const wrapped = wrap(inner, place);
      // A plain text is looked up when it is read: the language may be set after this file is.
      const property = typeof inner === "string" ? { get: () => pseudo(translated(inner, place)) } : { value: wrapped };
      Object.defineProperty(table, key, { enumerable: true, ...property });
    }
    return table;
  }
  return value;
}

/** Texts inside what a function gives back, in the pseudo-language. */
export function spoken(said: unknown): unknown {
  if (typeof said === "string") return pseudo(said);
  if (Array.isArray(said)) return said.map(spoken);
  if (said !== null && typeof said === "object")
    return Object.fromEntries(Object.entries(said).map(([key, inner]) => [key, spoken(inner)]));
  return said;
}

const accents: Readonly<Record<string, string>> = { a: "á", e: "é", i: "í", o: "ó", u: "ú", A: "Á", E: "É", O: "Ó", U: "Ú" };

/** A text with accents, two fifths longer, between marks. */
export function pseudo(text: string): string {
  if (!isPseudo(current) || !/\p{L}/u.test(text)) return text;
  const bare = text.replaceAll("⟦", "").replaceAll("⟧", "");
  const [, before = "", inner = "", after = ""] = /^(\s*)([\s\S]*?)(\s*)$/.exec(bare) ?? [];
  const longer = Math.ceil(inner.length * 0.4);
  const more = "ñandú "
    .repeat(Math.ceil(longer / 6))
    .slice(0, longer)
    .trimEnd();
  return `${before}⟦${inner.replace(/[aeiouAEOU]/g, (letter) => accents[letter] ?? letter)}${more === "" ? "" : ` ${more}`}⟧${after}`;
}

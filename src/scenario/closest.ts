import { closest, distance } from "fastest-levenshtein";

/** The known word that was probably meant, or undefined: at most a third of the letters differ, capitals, hyphens, -ies and ways to write accents aside. */
export function didYouMean(word: string, known: readonly string[]): string | undefined {
  if (known.length === 0 || word.length === 0 || word.length > 60) return undefined;
  const plain = simplify(word);
  const same = known.find((name) => simplify(name) === plain);
  if (same !== undefined) return same === word ? undefined : same;
  const simple = known.map(simplify);
  const turned = simple.findIndex((name) => isTurned(plain, name));
  if (turned >= 0) return known[turned];
  const best = closest(plain, simple);
  const most = Math.max(1, Math.floor(Math.min(plain.length, best.length) / 3));
  if (best.length > 1 && plain.length > 1 && distance(plain, best) <= most) return known[simple.indexOf(best)];
  const longer = known.filter((name) => simplify(name).startsWith(plain) || lastWords(name).includes(plain));
  return plain.length >= 4 && longer.length === 1 ? longer[0] : undefined;
}

function simplify(word: string): string {
  return word
    .normalize()
    .toLowerCase()
    .replace(/[\s_-]/g, "")
    .replace(/ies$/, "y");
}

/** The ends of a name of several words: "contagion" of "distressContagion". */
function lastWords(name: string): string[] {
  const words = name.split(/(?=\p{Lu})|[\s_-]+/u);
  return words.slice(1).map((_, k) => simplify(words.slice(k + 1).join("")));
}

/** Whether two neighboring letters changed places, the slip of fast fingers. */
function isTurned(word: string, other: string): boolean {
  if (word.length !== other.length || word === other) return false;
  const at = [...word].findIndex((_letter, k) => word[k] !== other[k]);
  return word[at] === other[at + 1] && word[at + 1] === other[at] && word.slice(at + 2) === other.slice(at + 2);
}

import { closest, distance } from "fastest-levenshtein";

/** The known word that was probably meant, or undefined: at most a third of the letters differ, capitals and hyphens aside. */
export function didYouMean(word: string, known: readonly string[]): string | undefined {
  if (known.length === 0 || word.length === 0 || word.length > 60) return undefined;
  const plain = simplify(word);
  const same = known.find((name) => simplify(name) === plain);
  if (same !== undefined) return same === word ? undefined : same;
  const simple = known.map(simplify);
  const best = closest(plain, simple);
  const most = Math.max(1, Math.floor(Math.min(plain.length, best.length) / 3));
  if (best.length > 1 && plain.length > 1 && distance(plain, best) <= most) return known[simple.indexOf(best)];
  const longer = known.filter((name) => simplify(name).startsWith(plain));
  return plain.length >= 4 && longer.length === 1 ? longer[0] : undefined;
}

function simplify(word: string): string {
  return word.toLowerCase().replace(/[\s_-]/g, "");
}

import { listed, upperFirst } from "../../../scenario/words.ts";
import type { Besides } from "../numbers/levels.ts";

/** Sentences on factors that are not shown; none where there are none. */
export function besidesWords({ averaged, alongside }: Besides): readonly string[] {
  const titles = (factors: Besides["averaged"]) => listed(factors.map(({ title }) => title));
  return [
    ...(averaged.length === 0 ? [] : [`Every replicate is averaged over ${titles(averaged)}.`]),
    ...(alongside.length === 0
      ? []
      : [`${upperFirst(titles(alongside))} ${alongside.length === 1 ? "changes" : "change"} alongside.`]),
  ];
}

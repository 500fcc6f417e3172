/** How somebody acts over a tie, as words; places are the numbers of `Manner`. */
export const manners = [
  { name: "own", meaning: "by their own stance" },
  { name: "supportive", meaning: "supportive, whatever their stance" },
  { name: "neutral", meaning: "neutral, whatever their stance" },
  { name: "stigmatizing", meaning: "stigmatizing, whatever their stance" },
] as const;

/**
 * A histogram in text of how much was there when something struck: shares from 0 to 1. None and all have lines of their own, since
 * only what lies between them tests anything.
 */
export function shareHistogram(shares: readonly number[]): string {
  const lines: [string, (share: number) => boolean][] = [
    ["none", (share) => share === 0],
    ...[0, 1, 2, 3, 4].map((k): [string, (share: number) => boolean] => [
      `to ${20 * (k + 1)}%`,
      (share) => share > 0 && share < 1 && Math.min(4, Math.floor(share * 5)) === k,
    ]),
    ["all", (share) => share === 1],
  ];
  const width = 40 / Math.max(1, shares.length);
  return lines
    .map(([name, belongs]) => {
      const count = shares.filter(belongs).length;
      return `${name.padStart(8)} ${String(count).padStart(5)} ${"#".repeat(Math.ceil(count * width))}`;
    })
    .join("\n");
}

/** The share of cases in which some but not all was there. */
export function partlyThere(shares: readonly number[]): number {
  return shares.filter((share) => share > 0 && share < 1).length / shares.length;
}

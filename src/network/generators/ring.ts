import { people } from "../../parameters/parameter.ts";
import { defineGenerator, degreeProblem } from "../generator.ts";
import { TieList } from "../tie-list.ts";

/** How many nearest people on a ring each person is tied to, half on either side. */
export const neighbors = people(8, "nearest people on the ring that a person is tied to (even)", "assumed", {
  max: 100_000,
  plausible: [2, 20],
});

/** A problem if `neighbors` nearest people do not exist, or not half on either side. */
export function neighborsProblem({ size, neighbors }: { size: number; neighbors: number }): string | null {
  if (neighbors % 2 !== 0) return `neighbors is ${neighbors}; it must be even, half on either side of a person`;
  return degreeProblem("neighbors", neighbors, size);
}

/** Ring: people in a circle, each tied to the nearest. Clustering is 3(k - 2) / 4(k - 1) for k neighbors and many people. */
export const ring = defineGenerator({
  name: "ring",
  title: "Ring",
  summary: "People in a circle, each tied to the nearest ones: clustered, alike for everybody, and with long paths.",
  source: "Watts & Strogatz (1998), doi:10.1038/30918",
  parameters: { neighbors },
  check: neighborsProblem,

  generate({ size, neighbors }) {
    const ties = new TieList(size, (size * neighbors) / 2);
    for (let i = 0; i < size; i++) {
      for (let step = 1; step <= neighbors / 2; step++) ties.add(i, (i + step) % size);
    }
    return ties.toNetwork();
  },
});

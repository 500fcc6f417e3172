import { people } from "../../parameters/parameter.ts";
import { defineGenerator, degreeProblem } from "../generator.ts";
import { TieList } from "../tie-list.ts";

const parameters = {
  caveSize: people(8, "people in a cave, who all know each other", "assumed", { min: 3, plausible: [4, 20] }),
};

/**
 * Connected caves: people live in caves of `caveSize` where all know each other; in each cave the tie between the first
 * two gives way to one from the first to the cave before. Where the number of people is not a multiple, caves are a
 * little larger. People bring an attribute `block`, the number of their cave.
 * Watts (1999), doi:10.1086/210318. Time O(people x caveSize).
 */
export const caveman = defineGenerator({
  name: "caveman",
  title: "Connected caves",
  summary: "Small circles in which all know each other, joined by single ties: as clustered as a connected network can be.",
  source: "Watts (1999), doi:10.1086/210318",
  parameters,

  check({ size, caveSize }) {
    if (size < caveSize) return `caveSize is ${caveSize}, more than the ${size} people there are`;
    return degreeProblem("caveSize less one", caveSize - 1, size);
  },

  generate({ size, caveSize }) {
    const caves = Math.floor(size / caveSize);
    const ties = new TieList(size, size * caveSize);
    const block = new Array<string>(size);
    for (let cave = 0; cave < caves; cave++) {
      const first = Math.floor((size * cave) / caves);
      const end = Math.floor((size * (cave + 1)) / caves);
      block.fill(String(cave + 1), first, end);
      for (let i = first; i < end; i++) {
        for (let j = i + 1; j < end; j++) if (caves === 1 || i !== first || j !== first + 1) ties.add(i, j);
      }
      if (caves > 1) ties.add(first, (first + size - 1) % size);
    }
    return ties.toNetwork({ attributes: new Map([["block", block]]) });
  },
});

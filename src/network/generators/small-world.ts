import { chance } from "../../parameters/parameter.ts";
import { Stream, unit } from "../../random/stream.ts";
import { defineGenerator } from "../generator.ts";
import { TieList } from "../tie-list.ts";
import { TieSet } from "../tie-set.ts";
import { neighbors, neighborsProblem } from "./ring.ts";

const parameters = {
  neighbors,
  rewiring: chance(0.1, "chance that a tie leads to somebody anywhere instead of nearby", "assumed"),
};

/** Tries to find somebody new before a tie stays as it is: matters only where nearly everybody is tied to everybody. */
const tries = 64;

/**
 * Small world: a ring of near neighbors in which some ties lead far away, which keeps clustering high while paths
 * become short. The near end of a rewired tie stays, so everybody keeps at least neighbors / 2 ties.
 * Each tie has dice of its own: the ties rewired at a low chance are among those rewired at a higher one.
 * Watts & Strogatz (1998), doi:10.1038/30918. Time O(ties).
 */
export const smallWorld = defineGenerator({
  name: "small-world",
  title: "Small world",
  summary: "A ring of near neighbors with some ties far away: friends know each other, and everybody is a few steps off.",
  source: "Watts & Strogatz (1998), doi:10.1038/30918",
  parameters,
  check: neighborsProblem,

  generate({ size, neighbors, rewiring }, key) {
    const half = neighbors / 2;
    const ties = new TieList(size, size * half);
    const moved = new Uint8Array(size * half); // of the tie from i to i + step, at i * half + step - 1
    const far = new TieSet(Math.ceil(1.1 * rewiring * size * half));
    const dice = new Stream(key, "network.small-world");

    const tied = (i: number, j: number): boolean => {
      const ahead = j > i ? j - i : j - i + size;
      if (ahead <= half && moved[i * half + ahead - 1] === 0) return true;
      const behind = size - ahead;
      if (behind <= half && moved[j * half + behind - 1] === 0) return true;
      return far.has(i, j);
    };

    for (let step = 1; step <= half; step++) {
      for (let i = 0; i < size; i++) {
        const near = (i + step) % size;
        let other = near;
        dice.block(i, step);
        if (unit(dice.first) < rewiring) {
          for (let attempt = 0; attempt < tries && other === near; attempt++) {
            if (attempt > 0) dice.block(i, step + attempt * (half + 1));
            const candidate = Math.floor(unit(dice.second) * size);
            if (candidate !== i && !tied(i, candidate)) other = candidate;
          }
        }
        if (other !== near) {
          moved[i * half + step - 1] = 1;
          far.add(i, other);
        }
        ties.add(i, other);
      }
    }
    return ties.toNetwork();
  },
});

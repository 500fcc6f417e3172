import { Sequence } from "../../random/sequence.ts";
import type { NetworkChange } from "../network-change.ts";
import { TieSet } from "../tie-set.ts";
import { canonicalTies, tieListOf } from "../ties.ts";

/** Proposed exchanges for each tie. */
const swapsPerTie = 10;

/**
 * Ties exchange partners: of two ties a-b and c-d, drawn at random, come a-d and c-b, unless somebody would be tied to
 * themself or a pair twice. Proposed ten times for each tie; a refused proposal counts, which keeps all networks with
 * these numbers of ties equally likely in the long run. Everybody keeps their number of ties, in every layer; a tie
 * keeps its trust, manners and layer. What is lost is structure: clustering, communities, distance.
 * Maslov & Sneppen (2002), doi:10.1126/science.1065103; Fosdick et al. (2018), doi:10.1137/16M1087175. O(ties).
 */
export const shuffle: NetworkChange = {
  name: "shuffle",
  summary: "Everybody keeps their number of ties, but with whom is left to chance: structure is gone.",
  needsBy: false,

  apply(network, _options, key) {
    const ties = tieListOf(network, canonicalTies(network));
    const { count, from, to, trust, trustBack, manner, mannerBack, layer } = ties;
    const tied = new TieSet(count);
    for (let k = 0; k < count; k++) tied.add(from[k], to[k]);
    const draw = new Sequence(key, "network.shuffle");

    for (let proposal = 0; proposal < swapsPerTie * count; proposal++) {
      const one = draw.below(count);
      const pick = draw.below(2 * count);
      const two = pick >>> 1;
      if (one === two || layer[one] !== layer[two]) continue;
      if ((pick & 1) === 1) turn(two);
      const a = from[one];
      const b = to[one];
      const c = from[two];
      const d = to[two];
      if (a === d || c === b || tied.has(a, d) || tied.has(c, b)) continue;
      tied.remove(a, b);
      tied.remove(c, d);
      tied.add(a, d);
      tied.add(c, b);
      to[one] = d;
      to[two] = b;
    }
    return ties.toNetwork(network);

    /** Reads a tie from its other end. */
    function turn(k: number): void {
      [from[k], to[k]] = [to[k], from[k]];
      [trust[k], trustBack[k]] = [trustBack[k], trust[k]];
      [manner[k], mannerBack[k]] = [mannerBack[k], manner[k]];
    }
  },
};

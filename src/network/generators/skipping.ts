import { ln } from "../../math/elementary.ts";
import type { Sequence } from "../../random/sequence.ts";
import type { TieList } from "../tie-list.ts";

/**
 * Ties each pair among people `first` ... `first + count - 1` with chance `p`, going from tied pair to tied pair by
 * geometric skips: O(people + ties). Batagelj & Brandes (2005), doi:10.1103/PhysRevE.71.036113.
 */
export function tieWithin(ties: TieList, first: number, count: number, p: number, draw: Sequence): void {
  if (!(p > 0)) return;
  const scale = 1 / ln(1 - p);
  let i = 1;
  let j = -1;
  while (i < count) {
    j += 1 + Math.floor(ln(draw.uniform()) * scale);
    while (i < count && j >= i) {
      j -= i;
      i++;
    }
    if (i < count) ties.add(first + j, first + i);
  }
}

/** Ties each pair of one person from either block with chance `p`, likewise. */
export function tieAcross(ties: TieList, one: Block, other: Block, p: number, draw: Sequence): void {
  if (!(p > 0)) return;
  const scale = 1 / ln(1 - p);
  const pairs = one.count * other.count;
  for (let pair = -1; ; ) {
    pair += 1 + Math.floor(ln(draw.uniform()) * scale);
    if (!(pair < pairs)) return;
    ties.add(one.first + Math.floor(pair / other.count), other.first + (pair % other.count));
  }
}

/** People next to each other in number. */
export interface Block {
  readonly first: number;
  readonly count: number;
}

import type { Network } from "../network.ts";

/**
 * Number of triangles each person is in: pairs of their neighbors who are tied to each other. Each triangle is found once,
 * from its person with fewest ties: O(ties^1.5) at worst. Schank & Wagner (2005), doi:10.1007/11427186_54.
 */
export function trianglesPerPerson({ size, offsets, ends, targets }: Network): Float64Array {
  // People by number of ties; a tie points from the earlier to the later, so a hub's row is never walked whole.
  const rank = rankByDegree(size, offsets, ends);
  const later = new Uint32Array(size + 1);
  for (let i = 0; i < size; i++) {
    let count = 0;
    for (let a = offsets[i]; a < ends[i]; a++) if (rank[targets[a]] > rank[i]) count++;
    later[i + 1] = later[i] + count;
  }
  const heads = new Uint32Array(later[size]);
  for (let i = 0, at = 0; i < size; i++) {
    for (let a = offsets[i]; a < ends[i]; a++) if (rank[targets[a]] > rank[i]) heads[at++] = targets[a];
  }

  const triangles = new Float64Array(size);
  const mark = new Uint32Array(size); // i + 1 where a person is a later neighbor of i
  for (let i = 0; i < size; i++) {
    for (let a = later[i]; a < later[i + 1]; a++) mark[heads[a]] = i + 1;
    for (let a = later[i]; a < later[i + 1]; a++) {
      const j = heads[a];
      for (let b = later[j]; b < later[j + 1]; b++) {
        if (mark[heads[b]] !== i + 1) continue;
        triangles[i]++;
        triangles[j]++;
        triangles[heads[b]]++;
      }
    }
  }
  return triangles;
}

/** Place of each person in order of number of ties, by counting. */
function rankByDegree(size: number, offsets: Uint32Array, ends: Uint32Array): Uint32Array {
  let most = 0;
  for (let i = 0; i < size; i++) most = Math.max(most, ends[i] - offsets[i]);
  const next = new Uint32Array(most + 2);
  for (let i = 0; i < size; i++) next[ends[i] - offsets[i] + 1]++;
  for (let d = 0; d <= most; d++) next[d + 1] += next[d];
  const rank = new Uint32Array(size);
  for (let i = 0; i < size; i++) rank[i] = next[ends[i] - offsets[i]]++;
  return rank;
}

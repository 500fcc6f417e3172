/**
 * Where people stand before the forces act: groups on a coarse grid, people scattered about their group's cell by a linear
 * congruential generator (Numerical Recipes' constants), within 0..1. No sine or cosine: those differ between browsers.
 */
export function startingPoints(size: number, group: Uint32Array): Float64Array {
  const names = [...new Set(group)].sort((one, other) => one - other);
  const columns = Math.ceil(Math.sqrt(names.length * 1.6));
  const rows = Math.ceil(names.length / columns);
  const place = new Map(names.map((name, at) => [name, at]));
  const points = new Float64Array(2 * size);
  let state = 20211;
  const next = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  for (let i = 0; i < size; i++) {
    const at = place.get(group[i]) ?? 0;
    points[2 * i] = ((at % columns) + next()) / columns;
    points[2 * i + 1] = (Math.floor(at / columns) + next()) / rows;
  }
  return points;
}

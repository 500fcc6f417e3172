/**
 * Where a file of people says that they stand: columns x and y, 0 to 1 each way, x and y in turn. Null where there are no
 * such columns, or somebody has no place in them: then people are placed by their ties.
 */
export function givenPlaces(attributes: ReadonlyMap<string, readonly string[]>): Float32Array | null {
  const [x, y] = [attributes.get("x"), attributes.get("y")];
  if (x === undefined || y === undefined || x.length === 0) return null;
  const xy = new Float32Array(2 * x.length);
  for (let i = 0; i < x.length; i++) {
    const [px, py] = [share(x[i]), share(y[i])];
    if (px === null || py === null) return null;
    xy[2 * i] = px;
    xy[2 * i + 1] = py;
  }
  return xy;
}

function share(cell: string): number | null {
  const value = cell.trim() === "" ? Number.NaN : Number(cell);
  return value >= 0 && value <= 1 ? value : null;
}

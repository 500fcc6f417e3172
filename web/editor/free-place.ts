/** How far people keep from each other if there is room, as a share of the picture's width. */
const enough = 0.09;
/** Pictures are wider than high: a step down is a shorter way than a step across. */
const height = 0.65;
const columns = 26;
const rows = 16;

/** A free place for somebody new: as near as can be to a point, and away from everybody. 0 to 1 each way. */
export function freePlace(xy: ArrayLike<number>, nearX: number, nearY: number): readonly [number, number] {
  let best: readonly [number, number] = [nearX, nearY];
  let most = -Infinity;
  for (let column = 1; column < columns; column++) {
    for (let row = 1; row < rows; row++) {
      const [x, y] = [column / columns, row / rows];
      let nearest = Infinity;
      for (let i = 0; i < xy.length; i += 2) nearest = Math.min(nearest, away(x, y, xy[i], xy[i + 1]));
      const score = Math.min(enough, nearest) * 6 - away(x, y, nearX, nearY);
      if (score <= most) continue;
      most = score;
      best = [x, y];
    }
  }
  return best;
}

function away(x: number, y: number, otherX: number, otherY: number): number {
  return Math.sqrt((x - otherX) ** 2 + (height * (y - otherY)) ** 2);
}

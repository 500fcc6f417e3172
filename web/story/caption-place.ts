/** A rectangle in pixels of the picture. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export type Size = Pick<Box, "width" | "height">;

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** What a caption has to keep clear of. */
export interface Surroundings {
  readonly width: number;
  readonly height: number;
  /** People with their names, signs, and captions that are placed already. */
  readonly taken: readonly Box[];
  /** Ties, which a caption may cross if there is no better place. */
  readonly lines: readonly (readonly [from: Point, to: Point])[];
}

/** Where something is said, and how little good that place is: pixels from its point, and more for what it covers. */
export interface Placed {
  readonly at: Point;
  readonly box: Box;
  readonly cost: number;
}

const directions = 28;
const step = 11;
const farthest = 190;
/** Air around a caption, in pixels. */
const air = 6;
/** What it costs, in pixels of distance, to cover something, to cross a line, and to be read upwards. */
const covers = 500;
const crossing = 130;
const upwards = 110;

/**
 * Where a caption of some size may stand beside what it speaks of, the best first: near, on nothing that is taken, within the
 * picture, across as few ties as can be.
 * @param reach pixels around the point that have to stay free
 */
export function captionPlaces(at: Point, size: Size, reach: number, around: Surroundings): readonly Placed[] {
  const found: Placed[] = [];
  for (let away = reach + 8; away <= farthest; away += step) {
    for (let k = 0; k < directions; k++) {
      const turn = (2 * Math.PI * k) / directions;
      const box = besidePoint(at, Math.cos(turn), Math.sin(turn), away, size);
      // On a slant a corner may come nearer than the point can bear.
      if (distanceTo(box, at) >= reach) found.push({ at, box, cost: costOf(box, at, around) });
    }
  }
  return found.sort((one, other) => one.cost - other.cost);
}

/**
 * The best places of two captions of one week: apart from each other, the second not across the first one's thin line, and
 * read after it, downwards. Null where there is none for either.
 */
export function placePair(firsts: readonly Placed[], seconds: readonly Placed[]): readonly [Placed, Placed] | null {
  let best: readonly [Placed, Placed] | null = null;
  let least = Infinity;
  for (const first of firsts) {
    if (first.cost >= least) break;
    const near = nearestPoint(first.box, first.at);
    for (const second of seconds) {
      let cost = first.cost + second.cost;
      if (cost >= least) break;
      const wide = widened(second.box);
      if (overlap(wide, first.box) > 0) cost += covers;
      if (crosses(wide, near, first.at)) cost += crossing;
      if (second.box.y < first.box.y) cost += upwards;
      if (cost >= least) continue;
      least = cost;
      best = [first, second];
    }
  }
  return best;
}

/** A box whose nearest edge lies `away` from the point in a direction. */
function besidePoint({ x, y }: Point, right: number, down: number, away: number, { width, height }: Size): Box {
  return {
    x: x + right * (away + width / 2) - width / 2,
    y: y + down * (away + height / 2) - height / 2,
    width,
    height,
  };
}

function costOf(box: Box, at: Point, { width, height, taken, lines }: Surroundings): number {
  const outside =
    Math.max(0, -box.x) + Math.max(0, -box.y) + Math.max(0, box.x + box.width - width) + Math.max(0, box.y + box.height - height);
  let cost = outside * 40 + distanceTo(box, at);
  // Nobody stands there: what else it covers makes no difference.
  if (outside > 20) return cost + covers;
  const wide = widened(box);
  for (const other of taken) {
    const shared = overlap(wide, other);
    if (shared > 0) cost += covers + shared;
  }
  for (const [from, to] of lines) if (crosses(wide, from, to)) cost += crossing;
  return cost;
}

function widened({ x, y, width, height }: Box): Box {
  return { x: x - air, y: y - air, width: width + 2 * air, height: height + 2 * air };
}

function overlap(one: Box, other: Box): number {
  const across = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x);
  const down = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y);
  return across > 0 && down > 0 ? across * down : 0;
}

/** How far a point lies from the rim of a box. */
export function distanceTo({ x, y, width, height }: Box, at: Point): number {
  const dx = Math.max(x - at.x, 0, at.x - x - width);
  const dy = Math.max(y - at.y, 0, at.y - y - height);
  return Math.sqrt(dx * dx + dy * dy);
}

/** The point of a box nearest to another one: where a line from a caption begins. */
export function nearestPoint({ x, y, width, height }: Box, at: Point): Point {
  return { x: Math.max(x, Math.min(at.x, x + width)), y: Math.max(y, Math.min(at.y, y + height)) };
}

/** Whether a straight line meets a box: clipped side by side. */
function crosses({ x, y, width, height }: Box, from: Point, to: Point): boolean {
  let enters = 0;
  let leaves = 1;
  const clip = (start: number, step: number, low: number, high: number): boolean => {
    if (step === 0) return start >= low && start <= high;
    const one = (low - start) / step;
    const other = (high - start) / step;
    enters = Math.max(enters, Math.min(one, other));
    leaves = Math.min(leaves, Math.max(one, other));
    return enters <= leaves;
  };
  return clip(from.x, to.x - from.x, x, x + width) && clip(from.y, to.y - from.y, y, y + height);
}

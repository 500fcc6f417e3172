import type { Geometry, Point } from "../../network/geometry.ts";

/** The members of a group that stands together, and its name with the width that it takes, in pixels. */
export interface NamedHull {
  readonly members: readonly number[];
  readonly width: number;
}

/** Where a name stands: its foot, the side that it begins at, and the middle of the house beside it. */
export interface NameSpot {
  readonly text: Point;
  readonly anchor: "start" | "end";
  readonly house: Point;
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** From the middle of a house to the name beside it, and to the end of the house itself. */
const toName = 15;
const houseHalf = 9;

/**
 * Where the names of outlines stand, in their order: close to their own people, over nobody, off each other and within the picture. Null
 * where there is no such place: a name that is left out can be read in the list beside the picture, one over another nowhere.
 * @param away from the middles of members to their outline
 * @param em size of the letters
 */
export function hullNameSpots(
  hulls: readonly NamedHull[],
  place: Geometry,
  away: number,
  em: number,
): readonly (NameSpot | null)[] {
  const { x, y, width, height, radius } = place;
  const reach = 1.25 * radius + 1;
  const taken: Box[] = Array.from(x, (px, i) => ({
    left: px - reach,
    right: px + reach,
    top: y[i] - reach,
    bottom: y[i] + reach,
  }));
  return hulls.map((hull) => {
    for (const spot of spotsOf(hull, place, away, em)) {
      const box = boxOf(spot, hull.width, em);
      const within = box.left >= 0 && box.right <= width && box.top >= 0 && box.bottom <= height;
      if (!within || taken.some((other) => overlap(box, other))) continue;
      taken.push(box);
      return spot;
    }
    return null;
  });
}

/** Places for a name, the best first: above the outline, below it, beside it, then wherever a member leaves room. */
function spotsOf({ members, width }: NamedHull, { x, y, radius, width: full }: Geometry, away: number, em: number): NameSpot[] {
  if (members.length === 0) return [];
  const most = (further: (person: number) => number) =>
    members.reduce((best, person) => (further(person) > further(best) ? person : best));
  const [top, low, left, right] = [most((i) => -y[i]), most((i) => y[i]), most((i) => -x[i]), most((i) => x[i])];
  const above = y[top] - away - 8;
  const below = y[low] + away + em + 4;
  const middle = (person: number) => y[person] + 0.35 * em;
  const aside = houseHalf + 5;
  const close = radius * 1.25 + aside;
  /** Half of what house and name take together, so that both stand in the middle. */
  const half = (toName + width - houseHalf) / 2;
  const spot = (houseX: number, foot: number, anchor: "start" | "end"): NameSpot => ({
    text: [houseX + (anchor === "start" ? toName : -toName), foot],
    anchor,
    house: [houseX, foot - 5],
  });
  // Toward the middle of the picture there is more room.
  const sides = x[top] < full * 0.6 ? (["start", "end"] as const) : (["end", "start"] as const);
  const row = (person: number, foot: number) => [
    ...sides.map((anchor) => spot(x[person], foot, anchor)),
    spot(x[person] - half, foot, "start"),
  ];
  const beside = (person: number, off: number) => [
    spot(x[person] + off, middle(person), "start"),
    spot(x[person] - off, middle(person), "end"),
  ];
  // The outline of many goes past many gaps.
  const others = [...members].sort((a, b) => y[a] - y[b]);
  return [
    ...row(top, above),
    ...row(low, below),
    spot(x[right] + away + aside, middle(right), "start"),
    spot(x[left] - away - aside, middle(left), "end"),
    ...others.flatMap((person) => [
      ...beside(person, away + aside),
      ...row(person, y[person] - away - 8),
      ...row(person, y[person] + away + em + 4),
    ]),
    ...others.flatMap((person) => [
      ...beside(person, close),
      ...row(person, y[person] - close + 2),
      ...row(person, y[person] + close + 0.5 * em),
    ]),
  ];
}

function boxOf({ text: [tx, foot], anchor, house: [hx] }: NameSpot, width: number, em: number): Box {
  const [top, bottom] = [foot - Math.max(13, 0.8 * em), foot + Math.max(3, 0.28 * em)];
  return anchor === "start"
    ? { left: hx - houseHalf, right: tx + width + 2, top, bottom }
    : { left: tx - width - 2, right: hx + houseHalf, top, bottom };
}

function overlap(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}

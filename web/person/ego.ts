/** A tie of the person in the middle, one step out. */
export interface EgoTie {
  readonly person: number;
  readonly name: string;
  /** What they are called where there is little room. */
  readonly short: string;
  readonly diamond: boolean;
  /** Shown distress of the other, 0 to 100. */
  readonly distress: number;
  readonly kind: "supportive" | "neutral" | "harmful";
  /** The middle person's trust in the other, 0 to 1. */
  readonly trust: number;
  readonly trustBack: number;
  /** What came over the tie this week. */
  readonly flow: "help" | "hurt" | null;
  /** Where the other stands around the middle, from 0. */
  readonly seat: number;
  /** The week in which the tie began; null where it was there at the start. */
  readonly since: number | null;
  /** The week in which it ended; null while the two are tied. */
  readonly ended: number | null;
}

/** Where a neighbor stands around the middle. */
export interface EgoPlace {
  readonly tie: EgoTie;
  readonly x: number;
  readonly y: number;
}

/** More seats than this stand on two rings in turn. */
const mostOnOneRing = 9;

/** Whether there are so many seats that they stand on two rings. */
export function twoRings(seats: number): boolean {
  return seats > mostOnOneRing;
}

/** Neighbors by seat, on one ring or on two in turn, from the top and clockwise. */
export function placeEgo(
  ties: readonly EgoTie[],
  seats: number,
  width: number,
  height: number,
  margin: number,
): readonly EgoPlace[] {
  const many = twoRings(seats);
  return ties.map((tie) => {
    const reach = many && tie.seat % 2 === 1 ? 0.62 : 1;
    const [right, up] = onCircle((tie.seat + (many ? 0 : 0.5)) / Math.max(1, seats));
    return { tie, x: width / 2 + reach * right * (width / 2 - margin), y: height / 2 - reach * up * (height / 2 - margin) };
  });
}

/** Those around the middle: everybody tied now, and on a seat that nobody took since, whoever was last there. */
export function aroundNow(ties: readonly EgoTie[], past: readonly EgoTie[]): readonly EgoTie[] {
  const taken = new Set(ties.map(({ seat }) => seat));
  const left = new Map<number, EgoTie>();
  for (const tie of past) {
    const other = left.get(tie.seat);
    if (!taken.has(tie.seat) && (other === undefined || (tie.ended ?? 0) > (other.ended ?? 0))) left.set(tie.seat, tie);
  }
  return [...left.values(), ...ties];
}

/** Width of a supportive tie by trust, in pixels, where few are drawn. */
export function tieWidth(trust: number): number {
  return 0.9 + 4.6 * Math.max(0, Math.min(1, trust));
}

/** A point of the unit circle, by turns clockwise from the top. */
function onCircle(turn: number): readonly [right: number, up: number] {
  return [Math.sin(2 * Math.PI * turn), Math.cos(2 * Math.PI * turn)];
}

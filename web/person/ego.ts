/** A tie of the person in the middle, one step out. */
export interface EgoTie {
  readonly person: number;
  readonly name: string;
  readonly diamond: boolean;
  /** Shown distress of the other, 0 to 100. */
  readonly distress: number;
  readonly kind: "supportive" | "neutral" | "harmful";
  /** The middle person's trust in the other, 0 to 1. */
  readonly trust: number;
  readonly trustBack: number;
  /** What came over the tie this week. */
  readonly flow: "help" | "hurt" | null;
}

/** Where a neighbor stands around the middle. */
export interface EgoPlace {
  readonly tie: EgoTie;
  readonly x: number;
  readonly y: number;
}

/** Neighbors on one ring, or on two in turn where there are many; most trusted first, from the top and clockwise. */
export function placeEgo(ties: readonly EgoTie[], width: number, height: number, margin: number): readonly EgoPlace[] {
  const twoRings = ties.length > 9;
  const inOrder = [...ties].sort((a, b) => b.trust - a.trust || a.person - b.person);
  return inOrder.map((tie, k) => {
    const reach = twoRings && k % 2 === 1 ? 0.62 : 1;
    const [right, up] = onCircle((k + (twoRings ? 0 : 0.5)) / ties.length);
    return { tie, x: width / 2 + reach * right * (width / 2 - margin), y: height / 2 - reach * up * (height / 2 - margin) };
  });
}

/** Width of a supportive tie by trust, in pixels, where few are drawn. */
export function tieWidth(trust: number): number {
  return 0.9 + 4.6 * Math.max(0, Math.min(1, trust));
}

/** A point of the unit circle, by turns clockwise from the top. */
function onCircle(turn: number): readonly [right: number, up: number] {
  return [Math.sin(2 * Math.PI * turn), Math.cos(2 * Math.PI * turn)];
}

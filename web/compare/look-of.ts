import { type Letter, letters } from "../worker/protocol.ts";

/**
 * How a variant is drawn: the first of the pair dashed like A, the second in color like B, which is also the color of its
 * dots; the others dotted and double. Its letter stays its own.
 */
export function lookOf(variant: number, [first, second]: readonly [number, number]): Letter {
  if (variant === first) return "A";
  if (variant === second) return "B";
  const others = letters.map((_, place) => place).filter((place) => place !== first && place !== second);
  return others.indexOf(variant) === 0 ? "C" : "D";
}

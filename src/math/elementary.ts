/**
 * Curves that give the same bits in every browser and Node version. The platform's own `Math.exp`, `Math.log` and
 * `Math.pow` differ between engines by a last bit, and a last bit grows: nothing on the way to a result may call them.
 * Behind these names stands @stdlib's pure JavaScript (after FreeBSD's msun and Cephes).
 */
import erfcinv from "@stdlib/math-base-special-erfcinv";
import stdlibExp from "@stdlib/math-base-special-exp";
import stdlibLn from "@stdlib/math-base-special-ln";
import stdlibPow from "@stdlib/math-base-special-pow";

/** e to the x; the same bits everywhere. */
export const exp: (x: number) => number = stdlibExp;

/** Natural logarithm; the same bits everywhere. NaN below zero. */
export const ln: (x: number) => number = stdlibLn;

/** x to the y; the same bits everywhere. */
export const pow: (x: number, y: number) => number = stdlibPow;

/** Quantile of the standard normal distribution at probability `p` in (0, 1). */
export function normalQuantile(p: number): number {
  return -Math.SQRT2 * erfcinv(2 * p);
}

/** Saturation x / (1 + x) for x > 0, else 0: rises from 0 towards 1, half full at 1. */
export function saturate(x: number): number {
  return x > 0 ? x / (1 + x) : 0;
}

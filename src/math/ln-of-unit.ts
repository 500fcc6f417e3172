/**
 * Natural logarithm of the uniform that a 32-bit word stands for, (word + 0.5) / 2^32: the bits of `ln`, in a quarter of its time.
 * Every stressor of every week asks for one.
 *
 * `ln` has to take a number apart through memory; of a word the leading zeros say all that is needed. What follows is its own
 * method (FreeBSD's msun, e_log.c): x = 2^k (1 + f) with sqrt(1/2) <= 1 + f < sqrt(2), and with s = f / (2 + f) the rest of
 * ln(1 + f) = 2s + 2s^3/3 + ... is a polynomial in s^2, off by less than 2^-58.
 *
 * @param word 0 to 2^32 - 1
 */
export function lnOfUnit(word: number): number {
  if (word === 0) return -33 * ln2High - 33 * ln2Low;
  const zeros = Math.clz32(word);
  // The twenty bits after the leading one, which decide on the way as in `ln`; the half that is added to the word is the last of them.
  const bits = (((word << zeros) << 1) | (1 << zeros)) >>> 12;
  const upper = Number(bits >= fromRootOfTwo);
  const k = upper - 1 - zeros;
  const f = (word + 0.5) * scales[2 * zeros + upper] - 1;
  if (((bits + 2) & 0xfffff) < 3) return k * ln2High - (f * f * (0.5 - 0.3333333333333333 * f) - k * ln2Low - f);
  const s = f / (2 + f);
  const z = s * s;
  const w = z * z;
  const odd = w * (0.3999999999940942 + w * (0.22222198432149784 + w * 0.15313837699209373));
  const even = z * (0.6666666666666735 + w * (0.2857142874366239 + w * (0.1818357216161805 + w * 0.14798198605116586)));
  const rest = even + odd;
  if (bits >= 0x6147a && bits <= 0x6b851) {
    const half = 0.5 * f * f;
    return k * ln2High - (half - (s * (half + rest) + k * ln2Low) - f);
  }
  return k * ln2High - (s * (f - rest) - k * ln2Low - f);
}

/** ln 2 in two parts, the first with so few bits that a multiple of it is exact. */
const ln2High = 0.6931471803691238;
const ln2Low = 1.9082149292705877e-10;

/** The twenty bits from which a number between 1 and 2 is halved, so that 1 + f stays below the root of two. */
const fromRootOfTwo = 0x6a09c;

/** By leading zeros, and whether it is halved: the power of two that brings word + 0.5 to 1 + f. Halving is exact. */
const scales = new Float64Array(64);
for (let zeros = 31, scale = 1; zeros >= 0; zeros--, scale /= 2) scales.set([scale, scale / 2], 2 * zeros);

import { describe, expect, test } from "vitest";
import { textHash } from "../../../../src/experiment/plan-hash.ts";
import { joeKuo } from "../../../../src/scenario/sweep/designs/joe-kuo.ts";
import { saltelli } from "../../../../src/scenario/sweep/designs/saltelli.ts";
import { directionNumbers, mostSobolDimensions, sobolSequence } from "../../../../src/scenario/sweep/designs/sobol.ts";

describe("the Sobol sequence", () => {
  test("begins as published: Joe and Kuo's first points in three dimensions", () => {
    expect(sobolSequence(6, 3)).toEqual([
      [0, 0, 0],
      [0.5, 0.5, 0.5],
      [0.75, 0.25, 0.25],
      [0.25, 0.75, 0.75],
      [0.375, 0.375, 0.625],
      [0.875, 0.875, 0.125],
    ]);
  });

  test("the first 2^k points of every dimension stand one in each of 2^k equal parts", () => {
    for (const k of [1, 4, 8]) {
      const points = sobolSequence(2 ** k, mostSobolDimensions);
      for (let d = 0; d < mostSobolDimensions; d++) {
        const parts = new Set(points.map((row) => Math.floor(row[d] * 2 ** k)));
        expect(parts.size, `dimension ${d + 1}, ${2 ** k} points`).toBe(2 ** k);
      }
    }
  });

  test("the first two dimensions are a net: every box of area 2^-6 holds one of the first 64 points", () => {
    const points = sobolSequence(64, 2);
    for (let wide = 0; wide <= 6; wide++) {
      const boxes = new Set(points.map(([x, y]) => `${Math.floor(x * 2 ** wide)},${Math.floor(y * 2 ** (6 - wide))}`));
      expect(boxes.size).toBe(64);
    }
  });

  test("a longer sequence begins with a shorter one, and more dimensions leave the first ones as they were", () => {
    expect(sobolSequence(64, 7).slice(0, 10)).toEqual(sobolSequence(10, 7));
    expect(sobolSequence(20, 9).map((row) => row.slice(0, 4))).toEqual(sobolSequence(20, 4));
  });

  test("has more than forty dimensions and says where they end", () => {
    expect(mostSobolDimensions).toBe(101);
    expect(() => sobolSequence(8, 102)).toThrow("dimensions must be a whole number from 1 to 101; it is 102");
    expect(() => sobolSequence(0, 2)).toThrow("points must be a whole number from 1");
  });
});

describe("the direction numbers", () => {
  test("the k-th is odd and below 2^k", () => {
    for (const { first } of joeKuo) {
      first.forEach((m, k) => {
        expect(m % 2).toBe(1);
        expect(m).toBeLessThan(2 ** (k + 1));
      });
    }
  });

  test("are those that were compared with two copies of Joe and Kuo's table, to the last one", () => {
    const text = joeKuo.map(({ polynomial, first }) => [polynomial, ...first].join(" ")).join("\n");
    expect(textHash(text)).toBe("781e3557b7e28dcb7491aac2c4474225b66b0a84f91bfb6399f6226b9d7fc05c");
  });

  test("every polynomial is primitive and stands there once; all of degree 1 to 8 are there, 1 + 1 + 2 + 2 + 6 + 6 + 18 + 16", () => {
    const whole = joeKuo.map(({ polynomial, first }) => 2 ** first.length + 2 * polynomial + 1);
    expect(new Set(whole).size).toBe(joeKuo.length);
    for (const polynomial of whole) expect(orderOfX(polynomial)).toBe(2 ** (31 - Math.clz32(polynomial)) - 1);
    expect(joeKuo.filter(({ first }) => first.length <= 8).length).toBe(52);
  });

  test("Sobol's property A holds in all dimensions: the first bits of the first d direction numbers are independent", () => {
    // Joe and Kuo give it for their table up to dimension 1,111.
    expect(rankOverTwo(Array.from({ length: 32 }, (_, d) => firstBits(d, 32)))).toBe(32);
    for (let d = 0; d < mostSobolDimensions; d++) expect(firstBits(d, 1)).toBe(1n);
    expect(rankOverTwo(Array.from({ length: mostSobolDimensions }, (_, d) => firstBits(d, mostSobolDimensions)))).toBe(
      mostSobolDimensions,
    );
  });
});

describe("Saltelli's sample", () => {
  const rows = saltelli(16, 3);

  test("has base x (dimensions + 2) rows: A, B, and A with each coordinate in turn from B", () => {
    expect(rows.length).toBe(16 * 5);
    for (let j = 0; j < 16; j++) {
      const [a, b, ...mixed] = rows.slice(5 * j, 5 * j + 5);
      expect(mixed).toEqual([
        [b[0], a[1], a[2]],
        [a[0], b[1], a[2]],
        [a[0], a[1], b[2]],
      ]);
    }
  });

  test("A and B are the halves of one Sobol sequence in twice the dimensions", () => {
    const sequence = sobolSequence(16, 6);
    for (let j = 0; j < 16; j++) expect([...rows[5 * j], ...rows[5 * j + 1]]).toEqual(sequence[j]);
  });

  test("a larger base begins with a smaller one; fifty factors are the most", () => {
    expect(saltelli(32, 3).slice(0, rows.length)).toEqual(rows);
    expect(saltelli(2, 50).length).toBe(104);
    expect(() => saltelli(2, 51)).toThrow("dimensions must be a whole number from 1 to 50; it is 51");
  });
});

/** The first power of x that is 1 modulo a polynomial over GF(2), whose coefficients are bits. */
function orderOfX(polynomial: number): number {
  const top = 2 ** (31 - Math.clz32(polynomial));
  let power = 2;
  if (power >= top) power ^= polynomial;
  let order = 1;
  while (power !== 1) {
    power *= 2;
    if (power >= top) power ^= polynomial;
    order++;
  }
  return order;
}

/** The first bit of each of the first direction numbers of a dimension; the recurrence goes on beyond 32 in whole numbers. */
function firstBits(dimension: number, count: number): bigint {
  // v_k = m_k / 2^k in 128 bits, by the same recurrence, written out anew.
  const width = 128n;
  const v: bigint[] = [];
  const { polynomial, first } = dimension === 0 ? { polynomial: 0, first: [] } : joeKuo[dimension - 1];
  const degree = first.length;
  let word = 0n;
  for (let k = 0; k < count; k++) {
    if (dimension === 0) v.push(1n << (width - 1n - BigInt(k)));
    else if (k < degree) v.push(BigInt(first[k]) << (width - 1n - BigInt(k)));
    else {
      let next = v[k - degree] ^ (v[k - degree] >> BigInt(degree));
      for (let term = 1; term < degree; term++) if ((polynomial >>> (degree - 1 - term)) & 1) next ^= v[k - term];
      v.push(next);
    }
    if (count <= 32) expect(Number(v[k] >> (width - 32n))).toBe(directionNumbers(dimension)[k]);
    word |= (v[k] >> (width - 1n)) << BigInt(k);
  }
  return word;
}

/** Rank over GF(2) of rows of bits. */
function rankOverTwo(rows: bigint[]): number {
  const left = [...rows];
  let rank = 0;
  for (let bit = 0n; bit < 128n; bit++) {
    const pivot = left.findIndex((row) => (row >> bit) & 1n);
    if (pivot < 0) continue;
    const [row] = left.splice(pivot, 1);
    for (let k = 0; k < left.length; k++) if ((left[k] >> bit) & 1n) left[k] ^= row;
    rank++;
  }
  return rank;
}

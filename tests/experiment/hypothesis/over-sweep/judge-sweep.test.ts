import { describe, expect, test } from "vitest";
import { judgeSweep } from "../../../../src/experiment/hypothesis/over-sweep/judge-sweep.ts";
import { sweepOutcomes } from "../../../../src/experiment/hypothesis/over-sweep/sweep-outcomes.ts";
import { interaction } from "../../../../src/experiment/statistics/interaction.ts";
import { judged, swept, tableOf, type Value } from "./by-hand.ts";

const climate = "settings.school.climate";
const stigmatizing = "population.stigmatizing";
const grid = `  grid: { ${climate}: [0.3, 0.5, 0.7], ${stigmatizing}: [0.1, 0.2] }`;
const mean = (expect: string, more = "") => `{ statistic: mean, of: distress, expect: "${expect}"${more} }`;
/** 97.5% quantiles of Student's t, from tables. */
const t975 = { 2: 4.302653, 3: 3.182446 } as const;

describe("a slope over a factor", () => {
  const scenario = swept(grid, [mean(`slope of ${climate} > 0`)]);

  test("is that of each replicate's least-squares fit, with a t interval over replicates", () => {
    const slopes = [2, 3, 4];
    const { claims } = judged(
      scenario,
      3,
      (at, _variant, r) => 20 + r + slopes[r] * Number(at[climate]) - 7 * Number(at[stigmatizing]),
    );
    const [{ parts, verdict, unit, expected }] = claims;
    expect(parts[0].estimate).toBeCloseTo(3, 10);
    const half = t975[2] / Math.sqrt(3);
    expect(parts[0].interval?.[0]).toBeCloseTo(3 - half, 5);
    expect(parts[0].interval?.[1]).toBeCloseTo(3 + half, 5);
    expect([verdict, parts[0].agreeing, unit, expected]).toEqual([
      "supported",
      3,
      "points of 100 per 1 of climate of school",
      `slope of ${climate} > 0`,
    ]);
  });

  test("that goes either way in equal measure is no clear difference, and one that clearly falls is not supported", () => {
    const of = (slopes: readonly number[]) =>
      judged(scenario, 4, (at, _variant, r) => 20 + slopes[r] * Number(at[climate])).verdict;
    expect(of([-1, 1, -2, 2])).toBe("no clear difference");
    expect(of([-3, -2, -3, -2])).toBe("not supported");
    expect(of([3, 2, 3, 2])).toBe("supported");
  });

  test("holds other factors constant where they go along with it", () => {
    const list = `  list:
    - { ${climate}: 0.1, ${stigmatizing}: 0.1 }
    - { ${climate}: 0.2, ${stigmatizing}: 0.2 }
    - { ${climate}: 0.3, ${stigmatizing}: 0.25 }
    - { ${climate}: 0.5, ${stigmatizing}: 0.3 }`;
    const { claims } = judged(
      swept(list, [mean(`slope of ${climate} between 1.9 and 2.1`), mean(`slope of ${stigmatizing} > 4`)]),
      3,
      (at, _variant, r) => 2 * Number(at[climate]) + (5 + r) * Number(at[stigmatizing]) + r,
    );
    expect(claims[0].parts[0].estimate).toBeCloseTo(2, 8);
    expect(claims[0].verdict).toBe("equivalent");
    expect(claims[1].parts[0].estimate).toBeCloseTo(6, 8);
  });

  test("holds named levels constant as well, each by itself", () => {
    const networks = `  grid: { ${climate}: [0.3, 0.7], network: { a: { neighbors: 4 }, b: { neighbors: 6 }, c: { neighbors: 8 } } }`;
    const { claims } = judged(swept(networks, [mean(`slope of ${climate} > 1`)]), 3, (at, _variant, r) => {
      const level = { a: 0, b: 40, c: -13 }[String(at["network"])] ?? 0;
      return (3 + r / 10) * Number(at[climate]) + level;
    });
    expect(claims[0].parts[0].estimate).toBeCloseTo(3.1, 9);
    expect(claims[0].verdict).toBe("supported");
  });
});

describe("an interaction of two factors", () => {
  const scenario = swept(grid, [mean(`interaction of ${climate} and ${stigmatizing} < 0`)]);
  const crossed: Value = (at, _variant, r) => 30 + (4 + r - 50 * Number(at[stigmatizing])) * Number(at[climate]);

  test("is by how much the rise over one whole range changes over the whole range of the other", () => {
    // The rise over 0.3 to 0.7 is 0.4 x (4 + r - 5) at 0.1, and 0.4 x (4 + r - 10) at 0.2.
    const [{ parts, verdict }] = judged(
      scenario,
      4,
      (at, variant, r) => (crossed(at, variant, r) ?? 0) + (r % 2) * 0.1 * Number(at[climate]) * Number(at[stigmatizing]),
    ).claims;
    expect(parts[0].estimate).toBeCloseTo(-0.4 * 5 + 0.5 * 0.1 * 0.4 * 0.1, 10);
    expect(verdict).toBe("supported");
  });

  test("of parallel lines is none, whatever their slopes", () => {
    const noise = [0.3, -0.2, 0.1, -0.2];
    const verdict = judged(scenario, 4, (at, _variant, r) => {
      const bent = noise[r] * (Number(at[climate]) - 0.5) * (Number(at[stigmatizing]) - 0.15);
      return 9 * Number(at[climate]) - 20 * Number(at[stigmatizing]) + bent;
    });
    expect(verdict.claims[0].parts[0].estimate).toBeCloseTo(0, 10);
    expect(verdict.verdict).toBe("no clear difference");
  });

  test("is the one that reports draw", () => {
    const value: Value = (at, _variant, r) => Math.sin(40 * Number(at[climate]) + 17 * Number(at[stigmatizing]) + r);
    const rows = scenario.sweep?.rows ?? [];
    const other = interaction(
      rows.map(([x]) => Number(x)),
      rows.map(([, y]) => Number(y)),
      [0, 1, 2, 3].map((r) => rows.map(([x, y]) => value({ [climate]: x, [stigmatizing]: y }, "run", r) ?? Number.NaN)),
    );
    const [part] = judged(scenario, 4, value).claims[0].parts;
    expect(part.estimate).toBeCloseTo(other.mean, 12);
    expect(part.interval?.[0]).toBeCloseTo(other.interval?.[0] ?? Number.NaN, 12);
  });

  test("takes a factor of two named levels as well, the second against the first", () => {
    const networks = `  grid: { ${climate}: [0.3, 0.7], network: { a: { neighbors: 4 }, b: { neighbors: 6 } } }`;
    const named = swept(networks, [mean(`interaction of network and ${climate} > 0`)]);
    // From a to b the outcome rises by 1 at 0.3 and by 3 at 0.7.
    const [{ parts }] = judged(named, 3, (at, _variant, r) =>
      at["network"] === "b" ? (at[climate] === 0.3 ? 1 : 3) + r : r * 2,
    ).claims;
    expect(parts[0].estimate).toBeCloseTo(2, 10);
  });
});

describe("levels of a factor", () => {
  test("are averaged over the other factors, in each replicate", () => {
    const networks = `  grid: { ${climate}: [0.3, 0.7], network: { ring: { neighbors: 4 }, random: { neighbors: 6 } } }`;
    const scenario = swept(networks, [mean("random < ring along network"), mean("network: random < ring - 1")]);
    // At 0.3 random is lower by 4 + r, at 0.7 higher by 2.
    const { claims } = judged(scenario, 3, (at, _variant, r) =>
      at["network"] === "ring" ? 50 + r : at[climate] === 0.3 ? 46 : 52 + r,
    );
    expect(claims[0].parts[0].estimate).toBeCloseTo(-(4 + 1) / 2 + 1, 10);
    const half = (t975[2] * 0.5) / Math.sqrt(3);
    expect(claims[0].parts[0].interval?.[0]).toBeCloseTo(-1.5 - half, 5);
    expect([claims[0].verdict, claims[1].verdict]).toEqual(["supported", "no clear difference"]);
  });

  test("make a curve: it rises, falls, bends", () => {
    const value: Value = (at, _variant, r) => {
      const x = Number(at[climate]);
      return (1 + r / 10) * (x - 0.5) * (x - 0.5) + 0.01 * (-1) ** r * x + 0.01 * (r + 2) * Number(at[stigmatizing]);
    };
    const scenario = swept(grid, [
      mean(`U along ${climate}`),
      mean(`increasing along ${climate}`),
      mean(`increasing along ${stigmatizing}`),
    ]);
    const { claims } = judged(scenario, 4, value);
    expect(claims.map(({ verdict }) => verdict)).toEqual(["supported", "no clear difference", "supported"]);
    expect(claims[0].curve.map(({ x }) => x)).toEqual([0.3, 0.5, 0.7]);
    expect(claims[0].curve[0].mean).toBeCloseTo(1.15 * 0.04 + 0.035 * 0.15, 10);
  });

  test("in a difference of variants are levels of that difference", () => {
    const scenario = swept(
      grid,
      [mean(`decreasing along ${climate} in b - a`), mean(`slope of ${climate} in b < slope of ${climate} in a`)],
      "compare: { a: {}, b: { network: { rewiring: 1 } } }",
    );
    const { claims } = judged(scenario, 3, (at, variant, r) => (variant === "b" ? 1 : 6 + r) * Number(at[climate]) + r);
    expect(claims.map(({ verdict }) => verdict)).toEqual(["supported", "supported"]);
    expect(claims[0].parts[0].estimate).toBeCloseTo(-6, 9);
    expect(claims[1].parts[0].estimate).toBeCloseTo(-6, 9);
  });

  test("are compared only among rows that have each of them; so many rows are told", () => {
    const list = `  list:
    - { ${climate}: 0.3, ${stigmatizing}: 0.1 }
    - { ${climate}: 0.5, ${stigmatizing}: 0.1 }
    - { ${climate}: 0.3, ${stigmatizing}: 0.2 }
    - { ${climate}: 0.5, ${stigmatizing}: 0.2 }
    - { ${climate}: 0.3, ${stigmatizing}: 0.3 }`;
    const [claim] = judged(swept(list, [mean(`increasing along ${climate}`)]), 3, (at, _variant, r) =>
      at[stigmatizing] === 0.3 ? 1000 : 2 * Number(at[climate]) + r * Number(at[climate]),
    ).claims;
    expect(claim.parts[0].estimate).toBeCloseTo(3, 10);
    expect([claim.rowsUsed, claim.sentence.includes("Over 4 of 5 rows of the design.")]).toEqual([4, true]);
  });
});

describe("a claim about variants", () => {
  const scenario = swept(grid, [mean("b < a")], "compare: { a: {}, b: { network: { rewiring: 1 } } }");
  /** b - a, by row of the design and replicate. */
  const of = (differences: readonly (readonly number[])[]) =>
    judged(scenario, 3, (at, variant, r) => {
      const row = (scenario.sweep?.rows ?? []).findIndex(([x, y]) => x === at[climate] && y === at[stigmatizing]);
      return variant === "a" ? 40 : 40 + differences[row][r];
    });

  test("is held against every row of the design, and supported only if it holds at all of them", () => {
    const low = [-2, -3, -4];
    expect(of([low, low, low, low, low, low]).verdict).toBe("supported");
    const mixed = of([low, low, low, low, [-1, 0, 1], [2, 3, 4]]);
    expect(mixed.verdict).toBe("not supported");
    expect(mixed.claims[0].rows.map(({ result }) => result.verdict)).toEqual([
      "supported",
      "supported",
      "supported",
      "supported",
      "no clear difference",
      "not supported",
    ]);
    const title = scenario.sweep?.factors[1].title;
    expect(mixed.claims[0].sentence).toBe(
      `Supported in 4 of 6 rows of the design, in 0 of them after Holm's adjustment for 6 rows; not supported in 1 (climate of school 0.7, ${title} 0.2); no clear difference in 1 (climate of school 0.7, ${title} 0.1).`,
    );
    expect(mixed.sentence).toBe("The hypothesis is not supported, over 6 rows and 3 replicates: its claim does not hold.");
  });

  test("has the p of each row adjusted for the number of rows after Holm", () => {
    // t = mean / (sd / sqrt 3): for -2, -3, -4 t = -5.196, p = 0.0351 by table; six such rows: the first is read at 6 x p.
    const { claims, p } = of(Array.from({ length: 6 }, () => [-2, -3, -4]));
    const [{ rows }] = claims;
    expect(rows[0].p).toBeCloseTo(0.0351, 4);
    expect(rows.map(({ adjusted }) => adjusted)).toEqual(rows.map((row) => 6 * (row.p ?? 0)));
    expect(p).toBe(rows[0].p);
  });
});

describe("words of a claim over a sweep", () => {
  test("tell a slope of shares in percentage points", () => {
    const share = `{ statistic: share, of: distress, above: 40, expect: "slope of ${climate} between -0.5 and 0.5" }`;
    const { claims, words } = judged(swept(grid, [share]), 4, (at, _variant, r) => 0.1 + (0.12 + r / 100) * Number(at[climate]));
    expect(claims[0].sentence).toMatch(
      /^slope of settings\.school\.climate: 13\.5 percentage points per 1 of climate of school \(95% interval 11\.4 to 15\.6\)/,
    );
    expect(words).toBe("equivalent within ±50 percentage points per 1 of climate of school");
  });

  test("tell the bend of a curve per 1 of the factor squared, as its slope is per 1 of it", () => {
    // 40 x^2 - 60 x bends by 40 per 1 of x squared, whatever the slope is.
    const { claims } = judged(swept(grid, [mean(`decreasing and diminishing along ${climate}`)]), 4, (at, _variant, r) => {
      const x = Number(at[climate]);
      return (40 + 0.1 * r) * x * x - 60 * x;
    });
    expect(claims[0].parts.map(({ label, unit }) => [label, unit])).toEqual([
      ["slope", "points of 100 per 1 of climate of school"],
      ["bend", "points of 100 per 1 of climate of school squared"],
    ]);
    expect(claims[0].sentence).toContain("; bend: 40.1 points of 100 per 1 of climate of school squared (95% interval ");
  });

  test("say equivalent of a claim of equivalence, wherever it holds, and that one replicate proves nothing", () => {
    const variants = "compare: { one: {}, other: { mechanisms: { pride: off } } }";
    const scenario = swept(grid, [mean("other = one", ", within: 1")], variants);
    const apart = judged(scenario, 4, (_at, variant, r) => 30 + (variant === "one" ? 0 : 20 + r));
    expect(apart.claims[0].sentence).toBe("Equivalent in 0 of 6 rows of the design; not supported in 6.");
    const { sentence } = judged(scenario, 1, () => 30);
    expect(sentence).toBe("The hypothesis stays open, over 6 rows and 1 replicate: one replicate proves nothing.");
  });
});

describe("runs that are not there", () => {
  test("take their replicate out of what is asked of the whole design, and only their row out of the rest", () => {
    const slope = swept(grid, [mean(`slope of ${climate} > 0`)]);
    const gone: Value = (at, _variant, r) =>
      r === 1 && at[climate] === 0.3 && at[stigmatizing] === 0.1 ? null : (r + 1) * Number(at[climate]);
    const verdict = judged(slope, 4, gone);
    expect([verdict.claims[0].parts[0].replicates, verdict.missing]).toEqual([3, 1]);
    expect(verdict.claims[0].parts[0].estimate).toBeCloseTo((1 + 3 + 4) / 3, 10);
    expect(verdict.sentence).toContain("1 run is not there yet: replicates without them do not count.");
    const rows = swept(grid, [mean("run > -1")]);
    expect(judged(rows, 4, gone).claims[0].rows.map(({ result }) => result.parts[0].replicates)).toEqual([3, 4, 4, 4, 4, 4]);
  });

  test("leave nothing to say where no replicate is whole", () => {
    const verdict = judged(swept(grid, [mean(`slope of ${climate} > 0`)]), 2, (at, _variant, r) =>
      at[climate] === 0.3 && (at[stigmatizing] === 0.1) === (r === 0) ? null : 1,
    );
    expect([verdict.verdict, verdict.claims[0].parts[0].estimate]).toEqual(["nothing to compare", null]);
    expect(verdict.sentence).toContain("Nothing can be said yet");
  });

  test("of a row that is about nobody are left out, all of them", () => {
    const verdict = judged(swept(grid, [mean(`slope of ${climate} > 0`)]), 3, (at, _variant, r) =>
      at[climate] === 0.3 && at[stigmatizing] === 0.1 ? Number.NaN : (2 + r) * Number(at[climate]) + Number(at[stigmatizing]),
    );
    expect(verdict.claims[0].parts[0].estimate).toBeCloseTo(3, 10);
    expect(verdict.claims[0].rowsUsed).toBe(5);
  });
});

test("a row that is about nobody takes what differs from it in the factor alone out of an average along that factor", () => {
  const [claim] = judged(swept(grid, [mean(`increasing along ${climate}`)]), 3, (at, _variant, r) => {
    if (at[stigmatizing] === 0.1) return at[climate] === 0.3 ? Number.NaN : 100;
    return (2 + r) * Number(at[climate]);
  }).claims;
  expect(claim.parts[0].estimate).toBeCloseTo(3, 10);
  expect(claim.rowsUsed).toBe(3);
});

test("where nothing is going on, about one claim in forty is called supported, however much the rows of a replicate share", () => {
  const scenario = swept(grid, [mean(`slope of ${climate} > 0`), mean(`interaction of ${climate} and ${stigmatizing} > 0`)]);
  const times = [0, 0];
  const tables = 1000;
  const luck = dice(11);
  for (let table = 0; table < tables; table++) {
    const shared = Array.from({ length: 5 }, () => 10 * normal(luck));
    const { claims } = judged(scenario, 5, (_at, _variant, r) => shared[r] + normal(luck));
    for (const [k, { verdict }] of claims.entries()) if (verdict === "supported") times[k]++;
  }
  // 25 of 1,000, within the 99.9% limits of a binomial count.
  for (const count of times) {
    expect(count).toBeGreaterThan(9);
    expect(count).toBeLessThan(43);
  }
});

/** Numbers from 0 to 1 that are the same in every call of the test. */
function dice(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return ((state >>> 8) + 0.5) / 2 ** 24;
  };
}

/** About a standard normal: the sum of twelve uniform numbers, less six. */
function normal(luck: () => number): number {
  return Array.from({ length: 12 }, luck).reduce((sum, value) => sum + value, -6);
}

describe("columns that claims ask for", () => {
  test("are named after the first claim that asks, once each; outcomes of one's own and weekly measures are columns already", () => {
    const scenario = swept(
      grid,
      [
        "{ statistic: mean, of: distress, among: devalued, expect: run > 0 }",
        "{ statistic: isolates, expect: run > 0 }",
        "{ statistic: isolates, weeks: last 5, expect: run > 0 }",
        "{ statistic: mean, of: distress, among: devalued, expect: run > 1 }",
        "{ statistic: own, expect: run > 1 }",
      ],
      "outcomes: [{ name: own, statistic: mean, of: help }]",
    );
    expect(sweepOutcomes(scenario).map(({ name }) => name)).toEqual(["own", "claim1", "claim3"]);
    const constant =
      (number: number): Value =>
      (_at, _variant, r) =>
        number + r / 100;
    const table = tableOf(scenario, 3, { own: constant(10), claim1: constant(20), claim3: constant(30), isolates: constant(40) });
    const estimates = judgeSweep(scenario, table).claims.map(({ rows }) => Math.floor(rows[0].result.parts[0].estimate ?? 0));
    expect(estimates).toEqual([20, 40, 30, 20, 10]);
  });

  test("have to be there", () => {
    const scenario = swept(grid, [mean("run > 0")]);
    expect(() => judgeSweep(scenario, tableOf(scenario, 2, { distress: () => 1 }))).toThrow(
      /no column claim1; run the sweep again/,
    );
  });
});

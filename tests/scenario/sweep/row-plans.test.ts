import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { scenarioOf, sound } from "../reading.ts";
import { sweepOf, swept, sweptAlone } from "./swept.ts";

/** The plans of a scenario's variants. */
const plans = (text: string) => scenarioOf(text).variants.map(({ plan }) => plan);

/** The sound scenario with some of its text exchanged. @throws Error if it is not there */
function written(...changes: readonly (readonly [from: string, to: string])[]): string {
  return changes.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`no "${from}" in the sound scenario`);
    return text.replace(from, to);
  }, sound);
}

describe("the plan of a row is that of the scenario with the row's values written into it", () => {
  test("for numbers of settings, identities and networks, in every variant", () => {
    const sweep = sweepOf(
      swept(
        "grid:",
        "  settings.school.climate: [0.3, 0.9]",
        "  population.identities.religion.share: [10%, 40%]",
        "  network.neighbors: [4, 8]",
        "  weeks: [10, 30]",
      ),
    );
    fc.assert(
      fc.property(fc.integer({ min: 0, max: sweep.rows.length - 1 }), (row) => {
        const [climate, share, neighbors, weeks] = sweep.rows[row];
        const text = written(
          ["school: { climate: 0.6", `school: { climate: ${climate}`],
          ["share: 0.2", `share: ${share}`],
          ["neighbors: 6", `neighbors: ${neighbors}`],
          ["weeks: 20", `weeks: ${weeks}`],
        );
        expect([0, 1].map((variant) => sweep.plan(row, variant))).toEqual(plans(text));
      }),
      { numRuns: 8 },
    );
  });

  test("for named groups of keys, which are laid over as a variant's are: another generator takes no number of the first one along", () => {
    const sweep = sweepOf(
      sweptAlone("grid: { network: { tight: { rewiring: 0 }, loose: { generator: erdos-renyi, meanDegree: 6 } } }"),
    );
    const alone = (network: string) =>
      plans(
        written(
          ["  generator: small-world\n  neighbors: 6\n  rewiring: 0.05\n", network],
          [sound.slice(sound.indexOf("compare:"), sound.indexOf("replicates:")), ""],
        ),
      );
    expect([sweep.plan(0, 0)]).toEqual(alone("  generator: small-world\n  neighbors: 6\n  rewiring: 0\n"));
    expect([sweep.plan(1, 0)]).toEqual(alone("  generator: erdos-renyi\n  meanDegree: 6\n"));
  });

  test("a generator and its numbers come together, in whatever order they stand", () => {
    const list = (first: string) => ["list:", `  - ${first}`, "  - { network.generator: geometric, network.meanDegree: 4 }"];
    const one = sweepOf(sweptAlone(...list("{ network.generator: erdos-renyi, network.meanDegree: 8 }")));
    const other = sweepOf(sweptAlone(...list("{ network.meanDegree: 8, network.generator: erdos-renyi }")));
    expect(one.plan(0, 0)).toEqual(other.plan(0, 0));
    expect(one.plan(0, 0).network.source).toEqual({ generator: "erdos-renyi", values: { meanDegree: 8 } });
  });

  test("a number of a mechanism that is off turns it on, as it does in a variant", () => {
    const text = sweptAlone("grid: { mechanisms.pride.shield: [0.1, 0.4] }").replace("preset: both", "preset: none");
    expect(sweepOf(text).plan(1, 0).mechanisms.get("pride")?.["shield"]).toBe(0.4);
  });

  test("a climate of one identity takes the place of one for all", () => {
    const sweep = sweepOf(sweptAlone("grid: { settings.school.climate.religion: [0.2, 0.9] }"));
    expect(sweep.plan(1, 0).people.settings[0].climate).toEqual({ religion: 0.9 });
  });

  test("a key of one variant changes that variant alone", () => {
    const sweep = sweepOf(swept("grid: { compare.scattered.network.rewiring: [0.2, 0.8] }"));
    const rewiring = (row: number) => [0, 1].map((variant) => sweep.plan(row, variant).network.source);
    expect(rewiring(0)).toMatchObject([{ values: { rewiring: 0.05 } }, { values: { rewiring: 0.2 } }]);
    expect(rewiring(1)).toMatchObject([{ values: { rewiring: 0.05 } }, { values: { rewiring: 0.8 } }]);
  });

  test("a variant has the last word on what it says itself", () => {
    const sweep = sweepOf(swept("grid: { network.rewiring: [0, 0.5] }"));
    expect([0, 1].map((variant) => sweep.plan(1, variant).network.source)).toMatchObject([
      { values: { rewiring: 0.5 } },
      { values: { rewiring: 1 } },
    ]);
  });

  test("items of lists go by number and by name", () => {
    const lines = [
      "interventions:",
      "  - { what: policy, climateFactor: 0.7 }",
      "  - { what: peerGroup, name: circle, who: { identity: religion }, norm: 0.8 }",
    ];
    const text = (key: string) => `${sweptAlone(`grid: { ${key}: [0.2, 0.6] }`)}${lines.join("\n")}\n`;
    for (const key of ["interventions.1.norm", "interventions.circle.norm"])
      expect(
        sweepOf(text(key))
          .plan(1, 0)
          .interventions?.map(({ values }) => values["norm"]),
      ).toEqual([undefined, 0.6]);
    for (const key of ["interventions.0.climateFactor", "interventions.policy.climateFactor"])
      expect(sweepOf(text(key)).plan(0, 0).interventions?.[0].values["climateFactor"]).toBe(0.2);
  });
});

test("the twin that versus makes is compared at every row", () => {
  const text = `${sweptAlone("grid: { interventions.0.dose: [0.5, 1] }")}interventions:\n  - { what: peerGroup, who: { identity: religion, top: 20%, by: need }, norm: 0.8, versus: random }\n`;
  const sweep = sweepOf(text);
  expect(sweep.variants).toEqual(["targeted", "at random"]);
  expect([0, 1].map((variant) => sweep.plan(0, variant).interventions?.[0].dose)).toEqual([0.5, 0.5]);
});

test("a row is planned in far less than a hundredth of a second", () => {
  const sweep = sweepOf(swept("grid: { settings.school.climate: { from: 0, to: 1, points: 100 }, network.rewiring: [0, 0.5] }"));
  const begun = performance.now();
  for (let row = 0; row < 200; row++) sweep.plan(row, row % 2);
  // Measured 0.05 to 0.2 ms; the bound leaves room for a machine that is busy.
  expect((performance.now() - begun) / 200).toBeLessThan(5);
});

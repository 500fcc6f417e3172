import { describe, expect, test } from "vitest";
import { sweepForms } from "../../src/scenario/hypothesis/sweep-forms.ts";
import { complaints, scenarioOf, sound } from "./reading.ts";

const climate = "settings.school.climate";
const share = "population.stigmatizing";
const alone = sound.replace(/compare:[\s\S]*replicates/, "replicates");
const sweep = `sweep:
  grid:
    ${climate}: [0.3, 0.5, 0.7]
    ${share}: [0.1, 0.2]
    network: { ring: { neighbors: 6 }, wide: { neighbors: 10 }, wider: { neighbors: 12 } }
`;
const claiming = (expectation: string, base = alone, design = sweep) =>
  `${base}${design}hypothesis:\n  - { statistic: mean, of: distress, expect: ${expectation} }\n`;
const claimOf = (expectation: string, base = alone) => scenarioOf(claiming(expectation, base)).hypothesis?.claims[0];
const complaintOf = (expectation: string, base = alone, design = sweep) =>
  complaints(claiming(expectation, base, design)).map((line) => line.replace(/^\S+ +hypothesis\.0\./, ""));
const value = (weights: Record<string, number>, constant = 0) => ({ top: { weights, constant }, bottom: null });

describe("a claim over a sweep", () => {
  test("may be about the slope of a factor", () => {
    expect(claimOf(`slope of ${climate} > 0`)).toMatchObject({
      expect: { is: "above", value: value({ [`slope of ${climate}`]: 1 }), bound: 0 },
      over: { along: null, effects: [{ is: "slope", factor: climate, variant: "run" }] },
      expected: `slope of ${climate} > 0`,
    });
    expect(claimOf(`slope  of ${climate} between 1 and 2`)?.expect).toMatchObject({ is: "within", low: 1, high: 2 });
    expect(claimOf(`2 * slope of ${share} - slope of ${climate} < 3`)?.over?.effects).toHaveLength(2);
  });

  test("may be about the interaction of two factors", () => {
    expect(claimOf(`interaction of ${climate} and ${share} < 0`)).toMatchObject({
      expect: { is: "below", bound: 0 },
      over: { effects: [{ is: "interaction", factors: [climate, share], variant: "run" }] },
    });
  });

  test("may be about levels of a factor, as if they were variants", () => {
    const compared = {
      expect: { is: "below", value: value({ wide: 1, ring: -1 }), bound: 0 },
      over: { along: { factor: "network" } },
    };
    expect(claimOf("wide < ring along network")).toMatchObject(compared);
    expect(claimOf('"network: wide < ring"')).toMatchObject(compared);
    expect(claimOf(`0.7 - 0.3 < 2 along ${climate}`)?.expect).toMatchObject({ value: value({ "0.7": 1, "0.3": -1 }), bound: 2 });
    expect(claimOf(`0.70 - 30% < 2 along ${climate}`)?.expect).toEqual(claimOf(`0.7 - 0.3 < 2 along ${climate}`)?.expect);
    expect(claimOf(`0.7 > 40 along ${climate}`)?.expect).toMatchObject({ value: value({ "0.7": 1 }), bound: 40 });
    expect(claimOf(`0.25 * 0.7 + 0.75 * 0.3 > 40 along ${climate}`)?.expect).toMatchObject({ bound: 40 });
    expect(claimOf(`0.7 - 0.3 between 0.1 and 0.5 along ${climate}`)?.expect).toMatchObject({ low: 0.1, high: 0.5 });
    expect(claimOf(`inverted U along ${climate}`)?.expect).toMatchObject({
      shape: "inverted U",
      points: [{ x: 0.3 }, { x: 0.5 }, { x: 0.7 }],
    });
  });

  test("says in which variant where there are several", () => {
    expect(claimOf(`slope of ${climate} in scattered < slope of ${climate} in clustered`, sound)?.over?.effects).toMatchObject([
      { variant: "scattered" },
      { variant: "clustered" },
    ]);
    expect(claimOf(`increasing along ${climate} in scattered - clustered`, sound)?.over?.along?.of.weights).toEqual({
      scattered: 1,
      clustered: -1,
    });
    expect(complaintOf(`slope of ${climate} > 0`, sound)).toEqual([
      `expect does not say in which variant: write slope of ${climate} in scattered`,
    ]);
  });

  test("about variants is one about variants, whatever they are called", () => {
    expect(claimOf("scattered < clustered", sound)).not.toHaveProperty("over");
    const names = sound.replace("clustered:", "slope of hill:").replace("scattered:", "walk along river:");
    expect(claimOf("walk along river < slope of hill", names)).not.toHaveProperty("over");
    expect(claimOf("run > 20")).not.toHaveProperty("over");
  });

  test("may be written key by key", () => {
    expect(claimOf(`{ shape: increasing, along: ${climate} }`)).toEqual(claimOf(`increasing along ${climate}`));
    expect(claimOf("{ value: wide - ring, is: below, along: network }")?.over).toEqual(
      claimOf("wide < ring along network")?.over,
    );
    expect(complaintOf(`{ value: slope of ${climate}, is: above, in: run }`)).toEqual([
      "expect has in without along; of a slope or an interaction the variant stands in value: slope of KEY in VARIANT",
    ]);
  });
});

test("every form that help shows can be read as it stands", () => {
  const numbers = `sweep: { grid: { ${climate}: [0.3, 0.5], network.rewiring: [0, 1] } }\n`;
  const names = `sweep: { grid: { ${climate}: [0.3, 0.5], network: { random: { rewiring: 1 }, ring: { rewiring: 0 } } } }\n`;
  for (const [form] of sweepForms.slice(0, -1))
    expect(complaintOf(form, alone, form.endsWith("along network") ? names : numbers), form).toEqual([]);
});

describe("what is wrong with a claim over a sweep is said with what was meant", () => {
  test.each([
    [
      "slope of settings.school.climat > 0",
      /names "settings.school.climat", which the sweep does not vary; did you mean "settings.school.climate"/,
    ],
    ["slope of climate > 0", /names "climate".*did you mean "settings.school.climate"/],
    ["slope of weeks > 0", /names "weeks", which the sweep does not vary \(known: /],
    ["increasing along climat", /names "climat", which the sweep does not vary/],
    ["wid < ring along network", /names "wid", which is no level of network; did you mean "wide"/],
    ["slope of network > 0", /is about the slope of network, whose levels are names; write wide < ring along network/],
    [`interaction of network and ${climate} > 0`, /network, which has 3 named levels; it takes numbers, or two levels/],
    [`interaction of ${climate} and ${climate} > 0`, /interaction of settings.school.climate with itself/],
    [`interaction of ${climate} > 0`, /goes on after settings.school.climate with "> 0"; write slope of/],
    ["equal along network", /how small a difference counts as none/],
    [`inverted U along ${share}`, /takes at least 3 places; there are 2/],
    [`slope of ${climate}`, /compares nothing/],
    [`slope of ${climate} in rum > 0`, /names "rum", which is no variant; did you mean "run"/],
    ["wide / ring > 1 along network in run / run", /is about a ratio of variants along a factor/],
    ["scattered < clustered", /names "scattered", which is no variant: nothing is compared, so that there is only run/],
    [`slope ${climate} > 0`, /has slope without of and a key after it; write slope of/],
    [`0.9 - 0.3 > 2 along ${climate}`, /has 0.9, which is no level of settings.school.climate \(known: 0.3, 0.5, 0.7\)/],
    [`0.9 > 0.3 along ${climate}`, /has 0.9, which is no level of/],
    [
      `0.3 < 0.9 along ${climate}`,
      /warning: .*has 0.9, which is no level of .*, and so is taken for a bound on what is measured/,
    ],
    [
      `0.7 - 0.3 > 0.5 along ${climate}`,
      /compares a sum of levels with 0.5, which is a level .* too; for the number write margin: 0.5/,
    ],
    [`0.7 - 0.3 > 0.5 - 0.4 along ${climate}`, /has 0.4, which is no level of/],
  ])("%s", (expectation, words) => {
    const found = complaintOf(expectation);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(words);
  });

  test("a design has to tell the factor apart from the others", () => {
    const zip = `sweep: { zip: { ${climate}: [0.2, 0.3, 0.4], ${share}: [0.1, 0.2, 0.3] } }\n`;
    expect(complaintOf(`slope of ${climate} > 0`, alone, zip)[0]).toMatch(
      /which no row of the design changes without changing other factors along/,
    );
    expect(complaintOf(`increasing along ${climate}`, alone, zip)[0]).toMatch(
      /no combination of the other factors meets all of its levels; a grid does/,
    );
    const scattered = `sweep: { latinHypercube: { points: 6, ranges: { ${climate}: [0.2, 0.4], ${share}: [0.1, 0.3] } } }\n`;
    expect(complaintOf(`increasing along ${climate}`, alone, scattered)[0]).toMatch(
      /no combination of the other factors meets all of its levels; write slope of settings.school.climate > 0/,
    );
    const cross = `sweep: { list: [{ ${climate}: 0.2, ${share}: 0.1 }, { ${climate}: 0.3, ${share}: 0.1 }, { ${climate}: 0.2, ${share}: 0.2 }] }\n`;
    expect(complaintOf(`interaction of ${climate} and ${share} > 0`, alone, cross)[0]).toMatch(
      /does not have each level of one with several of the other/,
    );
    expect(complaintOf(`slope of ${climate} > 0`, alone, cross)).toEqual([]);
  });

  test("without a sweep there is nothing that varies; of one with a fault nothing more is said", () => {
    expect(complaintOf(`slope of ${climate} > 0`, alone, "")[0]).toMatch(
      /is about something that a sweep varies, but there is no sweep/,
    );
    const fault = sweep.replace("grid:", "gird:");
    expect(complaints(claiming(`slope of ${climate} > 0`, alone, fault)).filter((line) => line.includes("hypothesis"))).toEqual(
      [],
    );
  });

  test("claims and outcomes are about certain weeks, which runs of other lengths do not have", () => {
    const weeks = `outcomes: [{ name: late, statistic: mean, of: distress }]\nsweep: { grid: { weeks: [20, 30] } }\n`;
    expect(complaints(claiming("run > 0", alone, weeks)).map((line) => line.replace(/^\S+ +/, ""))).toEqual([
      "outcomes cannot stand beside a sweep over weeks: an outcome is about certain weeks, which runs of other lengths do not have",
      "hypothesis cannot stand beside a sweep over weeks: a claim is about certain weeks, which runs of other lengths do not have",
    ]);
  });
});

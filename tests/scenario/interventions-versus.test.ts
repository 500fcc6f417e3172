import { describe, expect, test } from "vitest";
import { compareScenario } from "../../src/experiment/compare-scenario.ts";
import { alone, withLines } from "./intervention-lines.ts";
import { complaints, scenarioOf } from "./reading.ts";

describe("versus: random", () => {
  const line = "  - { what: shock, week: 5, who: { identity: religion, top: 20%, by: need }, versus: random }";

  test("gives a scenario that compares nothing two variants: targeted, and as many at random", () => {
    const { variants } = scenarioOf(alone(line));
    expect(variants.map(({ name }) => name)).toEqual(["targeted", "at random"]);
    const [own, twin] = variants.map(({ plan }) => plan.interventions?.[0]);
    expect(twin).toEqual({ ...own, name: "shock at random", who: { ...own?.who, by: "random" } });
    expect(own?.who).toMatchObject({ identity: "religion", amount: { share: 0.2 }, by: "need" });
  });

  test("gives each variant that has such a line a twin behind it", () => {
    const { variants } = scenarioOf(withLines(line));
    expect(variants.map(({ name }) => name)).toEqual(["clustered", "clustered at random", "scattered", "scattered at random"]);
  });

  test("gives no twin a name that is taken, by a variant or by another twin", () => {
    const long = "those with the most ties and no time";
    const { variants } = scenarioOf(
      withLines(line)
        .replace(/^ {2}clustered:/m, "  train:")
        .replace(
          /^ {2}scattered:/m,
          `  train at random: { network: { rewiring: 0.5 } }\n  ${long} one: { network: { rewiring: 0.6 } }\n  ${long} two:`,
        ),
    );
    const names = variants.map(({ name }) => name);
    expect(names.slice(0, 4)).toEqual(["train", "train at random 2", "train at random", "train at random at random"]);
    expect(new Set(names).size).toBe(8);
    for (const name of names) expect(name.length).toBeLessThanOrEqual(40);
  });

  test("gives no line a name that is taken", () => {
    const name = "training for those with most ties";
    const lines = ["one", "two"].map((which) => line.replace("shock,", `shock, name: ${name} ${which},`));
    const { variants } = scenarioOf(alone(...lines));
    for (const { plan } of variants) expect(new Set(plan.interventions?.map((each) => each.name)).size).toBe(2);
  });

  test("compares them in one call, in a sentence", () => {
    const { pairs, failed } = compareScenario(scenarioOf(alone(line)), { replicates: 2 });
    expect(failed).toEqual([]);
    expect(pairs).toHaveLength(1);
    expect(pairs[0].sentence).toMatch(/targeted.*at random|at random.*targeted/);
  });

  test("leaves whoever leaves in one of the two out of the measures of both", () => {
    const { variants } = scenarioOf(alone("  - { what: removePeople, week: 5, who: { top: 5%, by: degree }, versus: random }"));
    const lines = variants.map(({ plan }) =>
      plan.interventions?.map(({ name, dose, who }) => `${name}: ${dose}, ${who.by}`).toSorted(),
    );
    expect(lines).toEqual([
      ["removePeople at random: 0, random", "removePeople: 1, degree"],
      ["removePeople at random: 1, random", "removePeople: 0, degree"],
    ]);
  });

  test("says what is wrong with the line once, where it stands", () => {
    expect(complaints(alone("  - { what: shock, week: 50, who: { top: 20%, by: need }, versus: random }"))).toEqual([
      expect.stringMatching(/^\d+:26 {2}interventions\.0\.week begins in week 50, after the last week of the run, which is 20$/),
    ]);
  });
});

import { describe, expect, test } from "vitest";
import { complaints, readText, scenarioOf, sound, spoiled, withNetwork } from "./reading.ts";

describe("people and settings", () => {
  test("stances of more than everybody are refused, to the last share", () => {
    expect(complaints(spoiled("  affirming: 0.35", "  affirming: 0.9"))).toEqual([
      "8:14  population.affirming is too large: stigmatizing 0.15 and affirming 0.9 add up to 1.05 of all people; together they must be at most 1",
    ]);
    expect(complaints(spoiled("  affirming: 0.35", "  affirming: 0.85"))).toEqual([]);
  });

  test("shares of time may add up to one with the last bit over", () => {
    const three = spoiled(
      "  neighborhood: { climate: 0.4, time: 0.4 }",
      "  neighborhood: { climate: 0.4, time: 0.3 }",
      "  home: { climate: 0.1, time: 0.1 }",
    );
    expect(0.6 + 0.3 + 0.1).toBeLessThanOrEqual(1);
    expect(complaints(three)).toEqual([]);
    expect(complaints(three.replace("time: 0.1", "time: 0.2"))[0]).toContain(
      "share out 1.1 of waking time (school 0.6, neighborhood 0.3 and home 0.2)",
    );
  });

  test("settings in which nobody spends time are worth a second look, unless something gives them time in a run", () => {
    const idle = sound.replace("time: 0.6", "time: 0").replace("time: 0.4", "time: 0");
    expect(complaints(idle)).toEqual([
      "12:1  warning: settings have no time (every time is 0), so no stigma event and no ordinary stress comes from any of them",
    ]);
    expect(complaints(idle.replace("  neighborhood: { climate: 0.4, time: 0 }\n", ""))).toEqual([
      "12:1  warning: settings have no time (time is 0), so no stigma event and no ordinary stress comes from it",
    ]);
    expect(complaints(sound.replace("time: 0.6", "time: 0"))).toEqual([]);
    const given = "interventions: [{ what: set, number: settings.school.time, weeks: 5-, to: 0.5 }]\n";
    expect(complaints(idle + given)).toEqual([]);
  });

  test("an identity says who carries it, once", () => {
    expect(complaints(spoiled("      share: 0.2", "      visibility: 0.5"))).toEqual([
      "10:7  population.identities.0 does not say who carries it: add share: 0.2, or where: { attribute: value }",
    ]);
    expect(complaints(spoiled("      share: 0.2", "      share: 0.2", "    - { dimension: religion, share: 0.1 }"))).toEqual([
      '12:20  population.identities.1.dimension is "religion", which is there already; each dimension may come once',
    ]);
    expect(
      complaints(withNetwork("  generator: blocks").replace("share: 0.2", "share: 0.2\n      where: { block: 2 }"))[0],
    ).toContain("cannot stand beside where");
  });

  test("a climate names identities that there are", () => {
    const climate = (dimension: string) =>
      spoiled(
        "  school: { climate: 0.6, time: 0.6, units: 4 }",
        `  school: { climate: { ${dimension}: 0.7 }, time: 0.6, units: 4 }`,
      );
    expect(scenarioOf(climate("religion")).variants[0].plan.people.settings[0].climate).toEqual({ religion: 0.7 });
    expect(complaints(climate("religon"))).toEqual([
      '13:24  settings.school.climate.religon is not among the identities; did you mean "religion"?',
    ]);
    expect(complaints(climate("gender"))).toEqual([
      "13:24  settings.school.climate.gender is not among the identities (known: religion)",
    ]);
  });

  test("a climate that leaves an identity out has the neutral reference for it", () => {
    const text = spoiled("      share: 0.2", "      share: 0.2", "    - { dimension: age, share: 0.3 }").replace(
      "climate: 0.6",
      "climate: { age: 0.9 }",
    );
    expect(scenarioOf(text).variants[0].plan.people.settings[0].climate).toEqual({ religion: 0.5, age: 0.9 });
  });

  test("without identities there is a warning, and no outcome about people who carry one", () => {
    const nobody = sound.replace("  identities:\n    - dimension: religion\n      share: 0.2\n", "");
    expect(complaints(nobody)).toEqual([
      "5:1  warning: population has no identities: nobody is devalued, and events of stigma are rare",
    ]);
    expect(readText(nobody).scenario).not.toBeNull();
    expect(complaints(`${nobody}outcome: gap\n`)[0]).toMatch(/^23:10 {2}outcome is gap, .* but nobody carries an identity/);
    const none = spoiled("      share: 0.2", "      share: 0");
    expect(complaints(none)).toEqual([]);
    expect(complaints(`${none}outcome: gap\n`)).toEqual([
      expect.stringMatching(
        /^\d+:10 {2}warning: outcome is gap, .*; but the share of every identity is 0, so nobody carries one$/,
      ),
    ]);
  });

  test("there may be ten identities, sixteen settings and 32 variants, and no more", () => {
    const identities = (n: number) =>
      spoiled(
        "      share: 0.2",
        "      share: 0.2",
        ...Array.from({ length: n - 1 }, (_, k) => `    - { dimension: d${k}, share: 0.1 }`),
      );
    expect(complaints(identities(10))).toEqual([]);
    expect(complaints(identities(11))).toEqual(["10:5  population.identities has 11 items; there may be at most 10"]);
    const settings = (n: number) =>
      spoiled("settings:", "settings:", ...Array.from({ length: n - 2 }, (_, k) => `  s${k}: { climate: 0.5, time: 0 }`));
    expect(complaints(settings(16))).toEqual([]);
    expect(complaints(settings(17))).toEqual(["12:1  settings has 17 settings; there may be at most 16"]);
    const variants = (n: number) =>
      spoiled(
        "  clustered: {}",
        "  clustered: {}",
        ...Array.from({ length: n - 2 }, (_, k) => `  v${k}: { network: { rewiring: ${(k + 10) / 100} } }`),
      );
    expect(complaints(variants(32))).toEqual([]);
    expect(complaints(variants(33))).toContain("22:1  compare names 33 variants; there may be at most 32");
  });
});

import { describe, expect, test } from "vitest";
import { complaints, readText, scenarioOf, sound, spoiled } from "./reading.ts";

describe("keys", () => {
  test.each([
    [
      "an unknown key says what there is, where the list is short",
      spoiled("replicates: 4", "record: { evry: 2, all: 1 }"),
      [
        '25:11  record.evry is not a key of record; did you mean "every"?',
        "25:20  record.all is not a key of record (known: every, averaged, model, people, ties)",
      ],
    ],
    ...["99999999999999999999999", "9007199254740993", "-9007199254740992"].map((seed): [string, string, string[]] => [
      `a seed whose last digits a number does not keep is to be text: ${seed}`,
      spoiled("seed: 7", `seed: ${seed}`),
      ['3:7  seed has more digits than a number keeps; write it as text, in quotation marks: seed: "20260131120000000001"'],
    ]),
    [
      "a key in the wrong place says where it belongs",
      spoiled("weeks: 20", "weeks: 20", "rewiring: 0.5", "climate: 0.5", "stigmatizing: 0.1", "contacts: 4"),
      [
        "5:1  rewiring is not a key of a scenario; it belongs in network",
        "6:1  climate is not a key of a scenario; it belongs in one of the settings",
        "7:1  stigmatizing is not a key of a scenario; it belongs in population",
        "8:1  contacts is not a key of a scenario; it belongs in mechanisms.seeking",
      ],
    ],
    [
      "a parameter of another generator says of which",
      spoiled("  rewiring: 0.05", "  rewiring: 0.05", "  caveSize: 5"),
      ["19:3  network.caveSize is not a parameter of small-world; it belongs in network, with generator: caveman"],
    ],
    [
      "a key with other capitals or hyphens is recognized",
      spoiled("weeks: 20", "weeks: 20", "warmup: 2"),
      ['5:1  warmup is not a key of a scenario; did you mean "warmUp"?'],
    ],
    [
      "a required key that is missing is missed where it belongs",
      sound.replace("title: A sound scenario\n", "").replace("climate: 0.4, ", ""),
      [
        "1:1  title is missing: a few words for headings",
        "13:3  settings.neighborhood.climate is missing: how devaluing the climate is: 0 not at all, 0.5 the neutral reference, 1 most (for example climate: 0.5)",
      ],
    ],
    [
      "a slip in a required key is told once, where it stands, at the top and in settings, identities, groups and claims",
      sound
        .replace("title: A sound", "titel: A sound")
        .replace("climate: 0.4, ", "climat: 0.4, ")
        .replace("dimension: religion", "dimensoin: religion")
        .concat("groups: [{ nam: circle, who: {} }]\n", "hypothesis: [{ statistc: isolates, expct: scattered > clustered }]\n"),
      [
        '2:1  titel is not a key of a scenario; did you mean "title"?',
        '10:7  population.identities.0.dimensoin is not a key of an identity; did you mean "dimension"?',
        '14:19  settings.neighborhood.climat is not a key of a setting; did you mean "climate"?',
        '26:12  groups.0.nam is not a key of a group; did you mean "name"?',
        '27:16  hypothesis.0.statistc is not a key of a claim; did you mean "statistic"?',
        '27:36  hypothesis.0.expct is not a key of a claim; did you mean "expect"?',
      ],
    ],
    [
      "a required key that is missing beside a slip in another one is missed all the same",
      sound.replace("climate: 0.4, ", "polici: 0.4, "),
      [
        "14:3  settings.neighborhood.climate is missing: how devaluing the climate is: 0 not at all, 0.5 the neutral reference, 1 most (for example climate: 0.5)",
        '14:19  settings.neighborhood.polici is not a key of a setting; did you mean "policy"?',
      ],
    ],
    [
      "another version of the format is refused",
      spoiled("kith: 1", "kith: 2"),
      ["1:7  kith is 2; this version reads the format of version 1, so write kith: 1"],
    ],
    [
      "a decimal comma between braces is recognized",
      spoiled("  belonging: { rate: 0.2 }", "  belonging: { rate: 0,2 }"),
      [
        "21:24  mechanisms.belonging.2 is not a parameter of belonging (decimals are written with a point: 0.5) (known: rate, halfPoint, harmWeight, relief)",
      ],
    ],
  ])("%s", (_title, text, expected) => {
    expect(complaints(text)).toEqual(expected);
  });

  test("what comes in later versions is known by name and refused in plain words", () => {
    expect(complaints(spoiled("  belonging: { rate: 0.2 }", "  normsSpread: on"))).toEqual([
      "21:3  mechanisms.normsSpread cannot be used yet: the spread of norms comes in a later version",
    ]);
  });

  test("$schema may stand in a file, and JSON is read as well", () => {
    const json = JSON.stringify({
      $schema: "../schema/scenario.schema.json",
      kith: 1,
      title: "JSON",
      settings: { work: { climate: 0.5, time: 1 } },
      network: { generator: "ring" },
    });
    expect(readText(json).problems.map(({ severity }) => severity)).toEqual(["warning"]);
  });
});

describe("mechanisms", () => {
  const mechanism = (...lines: string[]) => spoiled("  belonging: { rate: 0.2 }", ...lines.map((line) => `  ${line}`));

  test("off and false turn one off; on, true, an empty group and a parameter turn it on", () => {
    for (const off of ["off", "false", '"off"'])
      expect(scenarioOf(mechanism(`belonging: ${off}`)).variants[0].plan.mechanisms.has("belonging")).toBe(false);
    for (const on of ["on", "true", "{}", "{ rate: 0.15 }"]) {
      const text = mechanism(`belonging: ${on}`).replace("preset: both", "preset: none");
      expect(scenarioOf(text).variants[0].plan.mechanisms.get("belonging")?.["rate"]).toBe(0.15);
    }
    expect(complaints(mechanism("belonging: no"))[0]).toContain(
      'is the text "no"; it must be on, off, or a group of parameters: belonging: { rate: … }',
    );
    expect(complaints(mechanism("belonging:"))[0]).toContain("is empty; it must be on, off");
  });

  test("a preset's own values stand unless the scenario says otherwise, and mechanisms keep the order of the registry", () => {
    const plan = scenarioOf(mechanism("bridgingAccess: { exposure: 0.1 }").replace("preset: both", "preset: none")).variants[0]
      .plan.mechanisms;
    expect(plan.get("bridgingAccess")).toMatchObject({ exposure: 0.1, severity: 0 });
    const order = [
      ...scenarioOf(mechanism("mood: on", "belonging: on", "stigmaExposure: on")).variants[0].plan.mechanisms.keys(),
    ];
    expect(order.indexOf("stigmaExposure")).toBeLessThan(order.indexOf("belonging"));
  });

  test("help that nobody can ask for is on in vain, which is a warning", () => {
    expect(complaints(mechanism("seeking: off"))).toEqual([
      "21:3  warning: mechanisms.seeking is off, so harmfulReactions and emotionalSupport are on but can do nothing",
    ]);
    expect(readText(mechanism("seeking: off")).scenario).not.toBeNull();
  });
});

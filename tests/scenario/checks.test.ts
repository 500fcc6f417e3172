import { describe, expect, test } from "vitest";
import { complaints, readText, scenarioOf, sound, spoiled } from "./reading.ts";

const network = ["network:", "  generator: small-world", "  neighbors: 6", "  rewiring: 0.05"].join("\n");
const withNetwork = (...lines: string[]) =>
  sound.replace(network, ["network:", ...lines].join("\n")).replace("{ rewiring: 1 }", "{ change: shuffle }");
const withFile = (...lines: string[]) => withNetwork(...lines).replace("  people: 60\n", "");

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

describe("networks", () => {
  test("what a generator thinks of its values stands at the value", () => {
    expect(complaints(spoiled("  neighbors: 6", "  neighbors: 7"))).toEqual([
      "17:14  network.neighbors is 7; it must be even, half on either side of a person",
    ]);
    expect(complaints(spoiled("  people: 60", "  people: 5"))[0]).toMatch(/^17:14 {2}network.neighbors is 6, but among 5 people/);
  });

  test("a variant's own values are checked with the rest, and the place is the variant's", () => {
    expect(
      complaints(spoiled("  scattered: { network: { rewiring: 1 } }", "  scattered: { network: { neighbors: 5 } }")),
    ).toEqual(["24:38  compare.scattered.network.neighbors is 5; it must be even, half on either side of a person"]);
  });

  test("a generator that is one particular network has its own people", () => {
    const karate = withNetwork("  generator: karate");
    expect(complaints(karate)).toEqual(["6:11  population.people is 60, but karate is a network of 34 people; leave it out"]);
    expect(scenarioOf(karate.replace("  people: 60\n", "")).variants[0].plan.size).toBe(34);
  });

  test("a wrong generator is told from a wrong parameter of the one that was meant", () => {
    expect(complaints(spoiled("  generator: small-world", "  generator: small-wrld"))).toEqual([
      '16:14  network.generator is "small-wrld", which is not a generator; did you mean "small-world"?',
    ]);
    expect(complaints(spoiled("  generator: small-world", "  generator: tree"))[0]).toMatch(
      /which is not a generator \(known: small-world, erdos-renyi/,
    );
    expect(complaints(withNetwork("  neighbors: 6"))[0]).toMatch(/^15:1 {2}network needs a generator or a file/);
    expect(complaints(withFile("  file: kith:workplace", "  generator: ring"))).toEqual([
      "16:3  network.generator cannot stand beside file: a network is made by a generator or read from a file, so keep one of them",
    ]);
  });

  test("a generator beside a file is told once: what belongs to it, and the people it would have, may go with it", () => {
    const both = withNetwork("  generator: ring", "  neighbors: 4", "  file: kith:workplace", "  nbors: 3");
    expect(both).toContain("people: 60");
    expect(complaints(both)).toEqual([
      "16:3  network.generator cannot stand beside file: a network is made by a generator or read from a file, so keep one of them",
      expect.stringContaining("19:3  network.nbors is not a key of a network from a file (known: file, people"),
    ]);
    expect(complaints(withNetwork("  file: kith:workplace", "  neighbors: 4"))).toEqual([
      expect.stringContaining("6:11  population.people cannot be set: the network comes from a file"),
      expect.stringContaining(
        "17:3  network.neighbors is not a key of a network from a file; it belongs in network, with generator",
      ),
    ]);
  });

  test("attributes that a change, a setting or an identity goes by have to be there", () => {
    const blocks = (by: string) =>
      withNetwork("  generator: blocks", "  change: separate", ...(by === "" ? [] : [`  by: ${by}`]));
    expect(complaints(blocks("block"))).toEqual([]);
    expect(complaints(blocks("blok"))).toEqual([
      '18:7  network.by is "blok", which is no attribute of people; did you mean "block"?',
    ]);
    expect(complaints(blocks(""))).toEqual([
      '17:11  network.change is separate, which goes by an attribute of people: add by: block (in variant "clustered")',
    ]);
    const units = withFile("  file: kith:workplace", "  threshold: 15").replace("units: 4", "units: departement");
    expect(complaints(units)).toEqual([
      '12:45  settings.school.units is "departement", which is no attribute of people; did you mean "department"?',
    ]);
    const where = (value: string) =>
      withFile("  file: kith:workplace", "  threshold: 15").replace("share: 0.2", `where: { department: ${value} }`);
    expect(complaints(where("[DISQ, SFLE]"))).toEqual([]);
    expect(scenarioOf(where("[SFLE, DISQ, SFLE]")).variants[0].plan.people.identities[0].where).toEqual({
      attribute: "department",
      values: ["DISQ", "SFLE"],
    });
    expect(complaints(where("DISK"))).toEqual([
      expect.stringMatching(
        /^10:28 {2}population.identities.0.where.department asks for "DISK", which nobody has; did you mean "DISQ"\?$/,
      ),
    ]);
  });

  test("trust is drawn, counted or given, as the source allows", () => {
    expect(complaints(spoiled("  rewiring: 0.05", "  trust: { from: 0.8, to: 0.2 }"))).toEqual([
      "18:18  network.trust.from is 0.8, more than to, which is 0.2; write the lower number first",
    ]);
    expect(complaints(spoiled("  rewiring: 0.05", "  trust: contacts"))[0]).toContain(
      "a generated network has no trust of its own",
    );
    expect(complaints(spoiled("  rewiring: 0.05", "  trust: 0.5"))[0]).toContain(
      "network.trust is 0.5; it must be { from: 0.2, to: 0.8 }, contacts or as given",
    );
    expect(complaints(spoiled("  rewiring: 0.05", "  trust: as givn"))[0]).toMatch(/did you mean "as given"\?$/);
  });

  test("the preset null without its quotation marks is nothing to YAML, and is told to want them", () => {
    expect(complaints(spoiled("  preset: both", "  preset: null"))).toEqual([
      '20:11  mechanisms.preset is empty, which is what null means without quotation marks; write "null" for a preset of mechanisms of that name (known: both, buffer-only, null, none, minimal)',
    ]);
    expect(complaints(spoiled("  preset: both", '  preset: "null"'))).toEqual([]);
    expect(complaints(spoiled("  generator: small-world", "  generator: null"))[0]).not.toContain('"null"');
  });

  test("a misspelled preset of ties is the one complaint: a network that ties would have grown is not missed as well", () => {
    const network = "network:\n  generator: small-world\n  neighbors: 6\n  rewiring: 0.05\n";
    const tied = (line: string) =>
      sound.replace(network, line).replace("{ network: { rewiring: 1 } }", "{ mechanisms: { norms: on } }");
    expect(complaints(tied("ties: { preset: adult }\n"))).toEqual([]);
    expect(complaints(tied("ties: { preset: adlt }\n"))).toEqual([
      '15:17  ties.preset is "adlt", which is not a preset of ties; did you mean "adult"?',
    ]);
    expect(complaints(tied("ties: adult\n"))).toEqual([
      expect.stringMatching(/^15:7 {2}ties is the text "adult"; it must be a group of keys/),
    ]);
    const [problem] = readText(tied("ties: adult\n")).problems;
    expect(problem).toMatchObject({ suggestion: "{ preset: adult }", fix: { text: "{ preset: adult }" } });
    expect(
      complaints(sound.replace("mechanisms:\n  preset: both\n  belonging: { rate: 0.2 }\n", "mechanisms: bth\n"))[0],
    ).toMatch(/^19:13 {2}mechanisms is .* group of keys; did you mean "\{ preset: both \}"\?$/);
    // Ties that stay as they begin need a network.
    for (const line of ["ties: { preset: fixed }\n", "ties: { withdrawal: 0 }\n", "ties: fixed\n", ""])
      expect(
        complaints(tied(line)).filter((one) => one.includes("network is missing")),
        line,
      ).toHaveLength(1);
  });

  test("more ties than fit are refused: everybody with everybody among 5,001 people or more", () => {
    const complete = (people: number) =>
      withNetwork("  generator: complete").replace("people: 60", `people: ${people}`).replace("replicates: 4", "replicates: 1");
    expect(complaints(complete(5000))).toEqual([]);
    expect(complaints(complete(5002))[0]).toMatch(
      /^16:14 {2}network.generator is complete: with 5,002 people it has about 12,507,501 ties, .* take at most 5,000 people/,
    );
    const dense = withNetwork("  generator: erdos-renyi", "  meanDegree: 100").replace("people: 60", "people: 1000000");
    expect(complaints(dense)[0]).toContain("take fewer people or fewer ties");
  });
});

describe("size", () => {
  test("a scenario that would compute for weeks is refused, one that takes long gets a warning", () => {
    const large = (replicates: number, weeks: number) =>
      spoiled("replicates: 4", `replicates: ${replicates}`)
        .replace("weeks: 20", `weeks: ${weeks}`)
        .replace("people: 60", "people: 1000000");
    expect(complaints(large(10_000, 5_200))[0]).toMatch(
      /^25:1 {2}replicates are too many for a network this large: 1,000,000 people x 5,252 weeks x 10,000 replicates x 2 variants/,
    );
    expect(complaints(large(50, 200))[0]).toMatch(/^25:1 {2}warning: replicates will take a while/);
    expect(readText(large(50, 200)).scenario).not.toBeNull();
  });

  test("more than a run can keep is refused with what would fit", () => {
    const text = `${spoiled("  people: 60", "  people: 1000000").replace("weeks: 20", "weeks: 300")}record: { every: 1, people: [shown] }\n`;
    expect(complaints(text).find((words) => words.includes("record"))).toMatch(
      /^26:1 {2}record keeps about 302,000,000 values of each run, .* or every: 2$/,
    );
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

import { describe, expect, test } from "vitest";
import { describeTopic } from "../../src/cli/describe-topic.ts";
import { groupParameters } from "../../src/model/groups/parameters.ts";
import { defaults } from "../../src/parameters/parameter.ts";
import { diffScenarios, formatDifference } from "../../src/scenario/diff.ts";
import { keysAt, scenarioJsonSchema, schemaAt } from "../../src/scenario/schema/json-schema.ts";
import { scenarioTemplate } from "../../src/scenario/template.ts";
import { complaints, readText, scenarioOf, sound, spoiled } from "./reading.ts";

/** The sound scenario with groups, before its last line; the first of them stands in line 19. */
const withGroups = (...lines: string[]) => spoiled("replicates: 4", "groups:", ...lines, "replicates: 4");
const groupsOf = (...lines: string[]) => scenarioOf(withGroups(...lines)).variants[0].plan.people.groups;
const only = (...lines: string[]) => complaints(withGroups(...lines)).map((line) => line.replace(/^\d+:\d+ {2}/, ""));
const usual = defaults(groupParameters);

describe("groups of a scenario", () => {
  test("have a name and members, and every number has its default", () => {
    expect(groupsOf("  - { name: circle, who: {} }")).toEqual([
      {
        name: "circle",
        who: { identity: null, where: null, people: null, share: 1 },
        focus: null,
        safeSpace: false,
        open: true,
        values: usual,
      },
    ]);
  });

  test("can be of those who carry an identity, by a share, about that identity, safe, and not open yet", () => {
    const [group] =
      groupsOf(
        "  - name: circle",
        "    who: { identity: religion, share: 30%, people: [7, 3, 7] }",
        "    focus: religion",
        "    safeSpace: true",
        "    open: false",
        "    norm: 0.8",
        "    hours: 5%",
      ) ?? [];
    expect(group).toMatchObject({
      focus: "religion",
      safeSpace: true,
      open: false,
      values: { ...usual, norm: 0.8, hours: 0.05 },
    });
    expect(group.who).toEqual({ identity: "religion", where: null, people: ["3", "7"], share: 0.3 });
  });

  test("are none where a scenario has none, and an empty list says no more than that", () => {
    expect(scenarioOf(sound).variants[0].plan.people.groups).toBeUndefined();
    expect(scenarioOf(spoiled("replicates: 4", "groups: []", "replicates: 4")).hash).toBe(scenarioOf(sound).hash);
  });

  test("written otherwise but meant alike have one hash, and another number has another", () => {
    const hash = (line: string) => scenarioOf(withGroups(line)).hash;
    const one = hash("  - { name: circle, who: { people: [1, 2], share: 50% } }");
    expect(hash("  - { who: { share: 0.5, people: [2, 1, 1] }, safeSpace: false, norm: 1, name: circle }")).toBe(one);
    expect(hash("  - { name: circle, who: { people: [1, 2], share: 50% }, norm: 0.9 }")).not.toBe(one);
    expect(hash("  - { name: club, who: { people: [1, 2], share: 50% } }")).not.toBe(one);
  });

  test("can differ between variants: what changed is named, and a group that comes or goes is one change", () => {
    const text = withGroups("  - { name: circle, who: {} }").replace(
      "compare:",
      "compare:\n  none: { groups: [] }\n  shaming: { groups: [{ name: circle, who: {}, norm: -1 }] }",
    );
    const { variants } = scenarioOf(text);
    const changed = new Map(variants.map((variant) => [variant.name, variant.changed]));
    expect(variants[0].name).toBe("none");
    expect(changed.get("shaming")).toEqual(["groups.circle"]);
    const before = scenarioOf(withGroups("  - { name: circle, who: {}, meeting: 0.5 }"));
    const after = scenarioOf(withGroups("  - { name: circle, who: { share: 10% } }", "  - { name: club, who: {} }"));
    expect(diffScenarios(before, after).differences.map(formatDifference)).toEqual([
      "groups.circle.who.share: 1, then 0.1",
      "groups.circle.meeting: 0.5, then 1",
      "groups.club: not there, then there",
    ]);
  });
});

describe("mistakes in groups", () => {
  test("an identity that is not there is missed, in focus and in who", () => {
    expect(only("  - { name: circle, who: { identity: relgion }, focus: age }")).toEqual([
      'groups.0.who.identity is "relgion", which is not among the identities; did you mean "religion"?',
      'groups.0.focus is "age", which is not among the identities (known: religion)',
    ]);
  });

  test("people of a file with labels go by id as well, as they do in interventions", () => {
    const of = (people: string) =>
      `kith: 1\ntitle: A club\nweeks: 5\npopulation: { identities: [{ dimension: age, share: 0.5 }] }\nsettings: { club: { climate: 0.5, time: 1 } }\nnetwork: { file: ties.csv, people: people.csv }\ngroups: [{ name: circle, who: { people: ${people} } }]\ninterventions: [{ what: shock, who: { people: ${people} } }]\n`;
    const files = { "ties.csv": "from,to\n1,2\n2,4\n", "people.csv": "id,label\n1,Ann\n2,Bob\n4,Cem\n" };
    expect(complaints(of("[Ann, 2]"), files)).toEqual([]);
    const nobody = complaints(of("[3]"), files).join("\n");
    for (const where of ["groups.0.who.people.0", "interventions.0.who.people.0"])
      expect(nobody).toContain(`${where} is "3", and nobody in this network is called that`);
  });

  test("a name that several people share names nobody in particular: their numbers are said, and do", () => {
    const of = (who: string) =>
      `kith: 1\ntitle: A club\nweeks: 5\npopulation: { identities: [{ dimension: age, share: 0.5 }] }\nsettings: { club: { climate: 0.5, time: 1 } }\nnetwork: { file: ties.csv, people: people.csv }\ngroups: [{ name: circle, who: { people: [${who}] } }]\ninterventions: [{ what: shock, who: { people: [${who}] } }, { what: cutTies, ties: [[${who}, 4]] }]\nhypothesis: [{ statistic: mean, of: distress, among: person ${who}, expect: above 20 }]\n`;
    const files = { "ties.csv": "from,to\n1,2\n2,4\n", "people.csv": "id,label\n1,Ann\n2,Ann\n4,Cem\n" };
    const why = "2 people in this network are called that; say by number who is meant: 1 or 2";
    expect(complaints(of("Ann"), files).map((line) => line.replace(/^\d+:\d+ {2}/, ""))).toEqual([
      `groups.0.who.people.0 is "Ann", and ${why}`,
      `interventions.0.who.people.0 is "Ann", and ${why}`,
      `interventions.1.ties.0.0 is "Ann", and ${why}`,
      `hypothesis.0.among is "person Ann", and ${why}`,
    ]);
    expect(complaints(of("2"), files)).toEqual([]);
  });

  test("a pair of names that are one person's is no tie, though one of them is the number", () => {
    const of = (pair: string) =>
      `kith: 1\ntitle: A club\nweeks: 5\npopulation: { identities: [{ dimension: age, share: 0.5 }] }\nsettings: { club: { climate: 0.5, time: 1 } }\nnetwork: { file: ties.csv, people: people.csv }\ninterventions: [{ what: addTies, week: 2, ties: [${pair}] }]\n`;
    const files = { "ties.csv": "from,to\n1,2\n2,4\n", "people.csv": "id,label\n1,Ann\n2,Bob\n4,Cem\n" };
    const complaint = (name: string) => `interventions.0.ties.0 ties "${name}" to themself; a tie joins two people`;
    for (const [pair, name] of [
      ["[Ann, 1]", "Ann"],
      ["[1, Ann]", "1"],
      ["[Ann, Ann]", "Ann"],
    ])
      expect(complaints(of(pair), files).map((line) => line.replace(/^\d+:\d+ {2}/, ""))).toEqual([complaint(name)]);
    expect(complaints(of("[Ann, 4]"), files)).toEqual([]);
  });

  test("two groups of one name, people and attributes that are not there, and a list of nobody are refused", () => {
    expect(only("  - { name: circle, who: {} }", "  - { name: circle, who: {} }")).toEqual([
      'groups.1.name is "circle", which is there already; each group has a name of its own',
    ]);
    expect(only("  - { name: circle, who: { people: [Ada, 60, 59] } }")).toEqual([
      'groups.0.who.people.0 is "Ada", and nobody in this network is called that; people of a generated network are numbers from 0 to 59',
      'groups.0.who.people.1 is "60", and nobody in this network is called that; people of a generated network are numbers from 0 to 59',
    ]);
    expect(only("  - { name: circle, who: { where: { team: red } } }")).toEqual([
      "groups.0.who.where.team is no attribute of people: those of this network have none",
    ]);
    expect(only("  - { name: circle, who: { people: [] } }")).toEqual([
      "groups.0.who.people names nobody; leave it out, or name somebody",
    ]);
  });

  test("a group needs a name and members, and takes no other keys", () => {
    expect(only("  - { who: {} }", "  - { name: club }", "  - { name: crew, who: { idenity: religion }, norms: 1 }")).toEqual([
      "groups.0.name is missing: a name of your own; no two groups share it (for example name: support circle)",
      "groups.1.who is missing: who belongs to it from the start: all of what is said holds together; {} is everybody",
      'groups.2.who.idenity is not a way to say who; did you mean "identity"?',
      'groups.2.norms is not a key of a group; did you mean "norm"?',
    ]);
    expect(only("  - { name: circle, who: {}, norm: 2, safeSpace: maybe }")).toEqual([
      "groups.0.norm is 2; it must be between -1 and 1",
      'groups.0.safeSpace is the text "maybe"; it must be true or false',
    ]);
    expect(complaints(spoiled("replicates: 4", "hours: 0.1", "replicates: 4"))[0]).toContain(
      "hours is not a key of a scenario; it belongs in one of the groups",
    );
  });

  test("whom only interventions can choose is told to be theirs, and not to belong in outcomes or in the network", () => {
    const words = (key: string) =>
      `groups.0.who.${key} is not a way to say who belongs to a group (known: identity, where, people, share); people are chosen so by an intervention, such as what: peerGroup, which makes a group of them`;
    expect(only("  - { name: circle, who: { top: 20%, by: need, stance: affirming } }")).toEqual(
      ["top", "by", "stance"].map(words),
    );
    expect(only("  - { name: circle, who: { climate: 0.4 } }")).toEqual([
      "groups.0.who.climate is not a way to say who; it belongs in one of the settings",
    ]);
  });

  test("there may be 32 groups and no more", () => {
    const many = (count: number) => Array.from({ length: count }, (_, g) => `  - { name: group ${g}, who: {} }`);
    expect(only(...many(32))).toEqual([]);
    expect(only(...many(33))).toEqual(["groups has 33 items; there may be at most 32"]);
  });

  test.each([
    [
      "nobody can join",
      "  - { name: circle, who: { share: 0 } }",
      "groups.0.who.share is 0, so nobody belongs to this group unless something lets people join",
    ],
    [
      "it never meets",
      "  - { name: circle, who: {}, meeting: 0 }",
      "groups.0.meeting is 0, so this group never meets and does nothing",
    ],
    [
      "hours are of no use",
      "  - { name: circle, who: {}, hours: 0.2 }",
      "groups.0.hours changes nothing, because only a safe space has hours of its own; add safeSpace: true",
    ],
    [
      "no hour is safe",
      "  - { name: circle, who: {}, safeSpace: true, hours: 0 }",
      "groups.0.hours is 0, so no hour of the week is safe; members only stop hiding from each other",
    ],
    [
      "there is nothing good to carry",
      "  - { name: circle, who: {}, norm: -0.5, carriedStance: 0.1 }",
      "groups.0.carriedStance changes nothing, because only a group with a norm above 0 has it to carry",
    ],
  ])("a warning says where %s", (_title, line, expected) => {
    expect(only(line)).toEqual([`warning: ${expected}`]);
  });

  test("a warning says where safe spaces have more hours than the week, and where the rules that groups need are off", () => {
    const spaces = [
      "  - { name: den, who: {}, safeSpace: true, hours: 0.6 }",
      "  - { name: nest, who: {}, safeSpace: true, hours: 50% }",
    ];
    expect(only(...spaces)).toEqual([
      "warning: groups have safe spaces of 1.1 of the week together (den 0.6 and nest 0.5); for people in all of them a week is wholly safe, and not more",
    ]);
    const off = withGroups("  - { name: circle, who: {} }", "  - { name: den, who: {}, safeSpace: true }").replace(
      "preset: both",
      'preset: "null"',
    );
    expect(complaints(off).filter((line) => line.includes("groups"))[0]).toContain(
      "groups meet and change nothing while groupMeetings and safeSpaces are off; write mechanisms: { groupMeetings: on, safeSpaces: on }",
    );
  });
});

describe("where groups are told of", () => {
  const schema = scenarioJsonSchema();

  test("the JSON Schema has every number of a group, in scenarios and in variants", () => {
    for (const path of [
      ["groups", "0"],
      ["compare", "any", "groups", "0"],
    ]) {
      expect(keysAt(schema, path)).toEqual(["name", "who", "focus", "safeSpace", "open", ...Object.keys(groupParameters)]);
      for (const [name, { unit, source, default: standard }] of Object.entries(groupParameters))
        expect(schemaAt(schema, [...path, name])).toMatchObject({ unit, source, default: standard });
    }
    expect(keysAt(schema, ["groups", "0", "who"])).toEqual(["identity", "where", "people", "share"]);
  });

  test("kith describe groups prints every number with its source, and kith describe names the topic", () => {
    const { text } = describeTopic("groups");
    for (const [name, { source }] of Object.entries(groupParameters)) {
      expect(text).toContain(name);
      expect(text).toContain(source);
    }
    expect(describeTopic("overview").text).toContain("groups");
    expect(describeTopic("safeSpaces").text).toContain("climateInside");
  });

  test.each(["minimal", "compare"] as const)("the template %s has a group as comments that can be made keys", (name) => {
    const lines = scenarioTemplate(name).split("\n");
    const start = lines.findIndex((line) => line.startsWith("# groups:"));
    const end = lines.findIndex((line, k) => k > start && !line.startsWith("#"));
    const text = lines.map((line, k) => (k >= start && k < end ? line.replace(/^# /, "") : line)).join("\n");
    const { scenario, problems } = readText(text);
    expect(problems).toEqual([]);
    expect(scenario?.variants[0].plan.people.groups?.[0]).toMatchObject({
      name: "support circle",
      focus: "religion",
      values: usual,
    });
  });
});

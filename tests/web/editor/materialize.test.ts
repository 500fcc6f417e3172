import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { hashWorld } from "../../../src/engine/hash.ts";
import { createSimulation, run } from "../../../src/engine/simulation.ts";
import { readCsvText } from "../../../web/network-files/csv.ts";
import { editorWords } from "../../../web/words/editor.ts";
import { materialize } from "../../../web/worker/network/materialize.ts";
import type { ScenarioSource } from "../../../web/worker/protocol.ts";
import { runnable } from "../../../web/worker/read-source.ts";

const shipped = (file: string, weeks = 12): ScenarioSource => ({
  file,
  text: readFileSync(`scenarios/${file}`, "utf8")
    .replace(/^weeks: .*/m, `weeks: ${weeks}`)
    .replace(/^warmUp: .*/m, "warmUp: 4"),
  files: {},
  edits: [],
});

const made = (text: string, files: Readonly<Record<string, string>> = {}): ScenarioSource => ({
  file: "made.yaml",
  text: `kith: 1\ntitle: Made\nseed: 5\nweeks: 12\n${text}`,
  files,
  edits: [],
});

const settings =
  "settings:\n  school: { climate: 0.6, time: 0.6, units: 4 } # where they meet\n  home: { climate: 0.4, time: 0.4 }\n";

const sources: Readonly<Record<string, ScenarioSource>> = {
  "a generated network in two variants": made(`# Two networks.
population:
  people: 40 # a class or two
  identities: [{ dimension: religion, share: 0.3, visibility: 0.6 }] # drawn
${settings}network:
  generator: small-world
  neighbors: 6
  rewiring: 0
compare:
  circles: {}
  spread: { network: { rewiring: 1 } } # the same number of ties
`),
  "blocks, with an identity that goes by the block": made(`population:
  people: 60
  identities:
    - { dimension: ethnicity, where: { block: "2" } }
    - dimension: religion
      share: 20%
${settings}network: { generator: blocks, blocks: 2 }
`),
  "a network that stays and one that lives": made(`population: { people: 50, identities: [{ dimension: religion, share: 0.2 }] }
${settings}network: { generator: ring, neighbors: 4 }
ties: { preset: fixed }
compare: { fixed: {}, living: { ties: { preset: school } } }
`),
  "ties that grow before the first week": made(`population: { people: 50, identities: [{ dimension: religion, share: 0.2 }] }
${settings}ties: { preset: adult }
`),
  "groups, by name and by what people share": made(`population: { people: 30, identities: [{ dimension: religion, share: 0.4 }] }
${settings}network: { generator: small-world, neighbors: 4, rewiring: 0.1 }
mechanisms: { preset: both, groupMeetings: on, safeSpaces: on }
groups:
  - { name: circle, who: { identity: religion, share: 0.5 }, norm: 0.5 }
  - { name: club, who: { people: [3, 5, 8] }, safeSpace: true, hours: 0.1 }
`),
  "a file of somebody's own, with an attribute that is called like the identity": made(
    `population: { identities: [{ dimension: club, where: { club: red } }] }
settings: { school: { climate: 0.6, time: 1, units: club } }
network: { file: mine.csv, people: who.csv }
`,
    {
      "mine.csv": "source,target,trust,manner\nAnna,Ben,0.7,own\nBen,Cai,0.123456789,stigmatizing\nCai,=Dov,1,own\n",
      "who.csv": 'id,club\nAnna,red\nBen,blue\nCai,"red"\n=Dov,blue\nEve,red\n',
    },
  ),
  "a first variant whose ties are shuffled, and one beside it that has the same": made(`population: { people: 30 }
${settings}network: { generator: ring, neighbors: 4 }
compare:
  shuffled: { network: { change: shuffle } }
  ring: {}
  shuffled in a kinder school: { network: { change: shuffle }, settings: { school: { climate: 0.1 } } }
  ring in a kinder school: { settings: { school: { climate: 0.1 } } }
`),
  "a change that changes nothing": made(
    `${settings}network: { file: mine.csv }
compare: { as it is: {}, shuffled: { network: { change: shuffle } } }
`,
    { "mine.csv": "source,target\na,b\nc,d\n" },
  ),
  "an office, measured, shuffled, separated and thinned": shipped("flagship.yaml"),
  "a monastery with ties of liking and disliking": shipped("monastery.yaml"),
};

/** The final worlds of all variants, as one hash each. */
function hashes(source: ScenarioSource): readonly string[] {
  const { variants, seed } = runnable(source);
  return variants.map(({ plan }) => {
    const simulation = createSimulation(plan, { seed, replicate: 0 });
    run(simulation);
    return hashWorld(simulation.world);
  });
}

describe("networks written out as files, without any edit, end the weeks with the same bits", () => {
  for (const [what, source] of Object.entries(sources)) {
    test(what, () => {
      const { text, files, facts } = materialize(source);
      expect(facts.already).toBe(false);
      expect(hashes({ ...source, text, files })).toEqual(hashes(source));
    });
  }
});

test("a scenario whose networks are files already comes back as it is", () => {
  for (const source of Object.values(sources)) {
    const { text, files, facts } = materialize(source);
    const again = materialize({ ...source, text, files });
    expect(again.facts.already).toBe(true);
    expect(again).toEqual({
      text,
      files,
      facts: { ...facts, already: true, fixes: { identities: false }, variants: again.facts.variants },
    });
    for (const { fixes } of again.facts.variants) expect(fixes).toEqual({ ties: false, trust: false });
  }
});

test("comments stay, and nothing is written anew that need not be", () => {
  const { text } = materialize(sources["a generated network in two variants"]);
  expect(text).toBe(`kith: 1
title: Made
seed: 5
weeks: 12
# Two networks.
population:
  identities: [{ dimension: religion, visibility: 0.6, where: { religion: yes } }] # drawn
${settings}network: { file: network.ties.csv, people: network.people.csv, trust: as given }
compare:
  circles: {}
  spread: { network: { file: network-B.ties.csv, people: network.people.csv, trust: as given } } # the same number of ties
`);
});

test("variants share one file of people, and a file of ties where they have the same network", () => {
  const { files, facts } = materialize(sources["a network that stays and one that lives"]);
  expect(Object.keys(files).sort()).toEqual(["network.people.csv", "network.ties.csv"]);
  expect(facts.variants.map(({ ties }) => ties)).toEqual(["network.ties.csv", "network.ties.csv"]);
  expect(facts.tiesLive).toBe(false);
});

test("variants that say the same of their network share its file", () => {
  const { facts } = materialize(sources["a first variant whose ties are shuffled, and one beside it that has the same"]);
  expect(facts.variants.map(({ ties }) => ties)).toEqual([
    "network.ties.csv",
    "network-B.ties.csv",
    "network.ties.csv",
    "network-B.ties.csv",
  ]);
});

test("it says what every repeat drew anew until now, for each variant by itself", () => {
  const fixes = (source: ScenarioSource) => {
    const { facts } = materialize(source);
    return {
      ...facts.fixes,
      ties: facts.variants.map((one) => one.fixes.ties),
      trust: facts.variants.map((one) => one.fixes.trust),
    };
  };
  expect(fixes(sources["a generated network in two variants"])).toEqual({
    identities: true,
    ties: [true, true],
    trust: [true, true],
  });
  // Who is tied to whom comes from the file, and how much they trust from the contacts in it; shuffled and thinned is by chance.
  expect(fixes(sources["an office, measured, shuffled, separated and thinned"])).toEqual({
    identities: true,
    ties: [false, true, false, true],
    trust: [false, false, false, false],
  });
  const inFolder = (name: string) => readFileSync(`scenarios/${name}`, "utf8");
  const files = { "story.csv": inFolder("story.csv"), "story-people.csv": inFolder("story-people.csv") };
  expect(fixes({ ...shipped("story.yaml", 52), files })).toEqual({ identities: true, ties: [false, false], trust: [true, true] });
  expect(fixes(sources["a monastery with ties of liking and disliking"]).ties).not.toContain(true);
  expect(fixes(sources["a file of somebody's own, with an attribute that is called like the identity"])).toEqual({
    identities: false,
    ties: [false],
    trust: [false],
  });
});

test("the words say of ties from a file that trust is drawn anew, not the ties", () => {
  const said = editorWords.fixes({ ties: false, trust: true, identities: true });
  expect(said).toContain("every repeat had these ties");
  expect(said).toContain("drew anew how much people trust, and who shares an identity");
  expect(editorWords.fixes({ ties: false, trust: false, identities: true })).not.toContain("ties");
  expect(editorWords.fixes({ ties: true, trust: true, identities: false })).toContain("drew its ties anew");
  expect(editorWords.fixes({ ties: false, trust: false, identities: false })).toBe("");
});

test("ties that grow before the first week grow on: the file has none; asked for, it takes those that grew", () => {
  const source = sources["ties that grow before the first week"];
  const bare = materialize(source);
  expect(bare.facts.grow).toBe(true);
  expect(readCsvText(bare.files["network.ties.csv"]).rows).toEqual([]);
  const grown = materialize(source, true);
  expect(readCsvText(grown.files["network.ties.csv"]).rows.length).toBeGreaterThan(20);
  expect(grown.facts.grow).toBe(false);
});

test("members of groups, units and people named elsewhere are told", () => {
  const { facts } = materialize(sources["groups, by name and by what people share"]);
  const [{ groups, settings: places }] = facts.variants;
  expect(groups[1]).toEqual({ name: "club", safeSpace: true, members: ["3", "5", "8"], byName: true });
  expect(groups[0].byName).toBe(false);
  expect(places).toHaveLength(1);
  expect(places[0].units).toEqual(["school 1", "school 2", "school 3", "school 4"]);
  expect(places[0].unitOf.size).toBe(30);
});

import { expect, test } from "vitest";
import { interventions } from "../../../src/model/interventions/index.ts";
import { mechanisms } from "../../../src/model/mechanisms/index.ts";
import { populationParameters } from "../../../src/model/population.ts";
import { tiePresets } from "../../../src/model/ties/presets.ts";
import { aboutAt, completionsAt } from "../../../web/worker/text/completions.ts";
import { placeAt } from "../../../web/worker/text/text-place.ts";

const whole = `kith: 1
title: Small # a note
population:
  people: 12
  ¦
settings: { work: { climate: 0.6, ¦ } }
network: { generator: small-world, ¦ }
ties:
  preset: ¦
mechanisms:
  preset: both
  belonging:
    ra¦
  ¦
record: { every: 1, people: [¦] }
interventions:
  - what: policy
    ¦
  - { what: ¦ }
compare:
  plain: {}
  other:
    ¦
  third: { mechanisms: { ¦ } }
¦
`;

/** The text with its nth cursor only, and where that is. */
function cursor(n: number): [text: string, offset: number] {
  const parts = whole.split("¦");
  const before = parts.slice(0, n + 1).join("");
  return [before + parts.slice(n + 1).join(""), before.length];
}

function names(n: number): string[] {
  return completionsAt(...cursor(n))?.options.map(({ facts }) => facts.name) ?? [];
}

test("in an empty line of a group its keys are offered, without those that are there", () => {
  expect(names(0)).toEqual(expect.arrayContaining(["identities", ...Object.keys(populationParameters)]));
  expect(names(0)).not.toContain("people");
  expect(names(5)).toEqual(expect.arrayContaining(["mood", "pride"]));
  expect(names(5)).not.toContain("belonging");
});

test("between braces the keys of that group are offered, those of a generator being its own", () => {
  expect(names(1)).toEqual(["time", "policy", "contact", "ending", "units"]);
  expect(names(2)).toEqual(["neighbors", "rewiring", "trust", "change", "by"]);
});

test("after a colon words are offered, each with what it means", () => {
  const options = completionsAt(...cursor(3))?.options ?? [];
  expect(options.map(({ facts }) => facts.name)).toEqual(tiePresets.map(({ name }) => name));
  for (const { name, summary } of tiePresets)
    expect(options.find(({ facts }) => facts.name === name)?.facts.meaning).toBe(summary);
});

test("a key half written is completed in its place, with unit, range, default and source off the table", () => {
  const [text, offset] = cursor(4);
  const completions = completionsAt(text, offset);
  expect(text.slice(completions?.from, completions?.to)).toBe("ra");
  const rate = mechanisms.find(({ name }) => name === "belonging")?.parameters["rate"];
  const facts = completions?.options.find(({ facts }) => facts.name === "rate")?.facts;
  expect(facts).toMatchObject({
    unit: rate?.unit,
    min: rate?.min,
    max: rate?.max,
    standard: String(rate?.default),
    source: rate?.source,
  });
});

test("in a list of words the words are offered", () => {
  expect(names(6)).toEqual(expect.arrayContaining(["shown", "distress"]));
});

test("a line of interventions has the keys of its kind, and the kinds are offered where it has none", () => {
  const policy = interventions.find(({ name }) => name === "policy");
  expect(names(7)).toEqual(expect.arrayContaining(["weeks", "dose", ...Object.keys(policy?.parameters ?? {})]));
  expect(names(7)).not.toContain("turning");
  expect(names(8)).toEqual(interventions.map(({ name }) => name));
});

test("a variant takes the parts in which it may differ, and inside them what the scenario takes", () => {
  expect(names(9)).toEqual(["population", "settings", "groups", "network", "ties", "mechanisms", "interventions"]);
  expect(names(10)).toEqual(expect.arrayContaining(["preset", ...mechanisms.map(({ name }) => name)]));
});

test("at the margin the scenario's own keys are offered", () => {
  expect(names(11)).toEqual(expect.arrayContaining(["weeks", "seed", "replicates", "outcome"]));
  expect(names(11)).not.toContain("title");
});

test("in a comment and in the middle of a sentence nothing is offered", () => {
  const text = "kith: 1 # she\ntitle: A few words\n";
  expect(placeAt(text, text.indexOf("she") + 2)).toBeNull();
  expect(placeAt(text, text.indexOf("words") + 2)).toBeNull();
});

test("a text that is far too deep for YAML offers nothing and does no harm", () => {
  expect(completionsAt(`${"[".repeat(2000)}a`, 2001)).toBeNull();
});

test("what is known of a key is known on the key and on its value", () => {
  const [text] = cursor(11);
  const key = aboutAt(text, text.indexOf("climate") + 2);
  expect(key).toMatchObject({ path: ["settings", "work", "climate"], facts: { unit: "share", min: 0, max: 1 } });
  expect(text.slice(key?.from, key?.to)).toBe("climate");
  expect(aboutAt(text, text.indexOf("0.6") + 1)?.path).toEqual(["settings", "work", "climate"]);
  expect(aboutAt(text, text.indexOf("small-world") + 1)?.facts.meaning).toContain("ring");
  expect(aboutAt(text, text.indexOf("both"))?.path).toEqual(["mechanisms", "preset"]);
});

test("a sweep offers its designs, and in a design the keys of the scenario with their meaning", () => {
  const offered = (text: string) => {
    const offset = text.indexOf("¦");
    return new Map((completionsAt(text.replace("¦", ""), offset)?.options ?? []).map(({ facts }) => [facts.name, facts.meaning]));
  };
  expect([...offered(whole.replaceAll("¦", "").concat("sweep:\n  ¦\n")).keys()]).toEqual(
    expect.arrayContaining(["grid", "morris", "until"]),
  );
  expect([...offered(whole.replaceAll("¦", "").concat("sweep:\n  cross:\n    - ¦\n")).keys()]).toContain("zip");
  const keys = offered(whole.replaceAll("¦", "").concat("sweep:\n  grid:\n    ¦\n"));
  expect(keys.get("mechanisms.belonging.rate")).toBe("How fast belonging follows acceptance.");
});

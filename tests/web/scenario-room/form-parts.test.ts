import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { interventions } from "../../../src/model/interventions/index.ts";
import { generators } from "../../../src/network/generators/index.ts";
import { readSource } from "../../../web/worker/read-source.ts";
import { formParts } from "../../../web/worker/text/form-parts.ts";
import { rewrite } from "../../../web/worker/text/rewrite.ts";
import { allParameters } from "../../../web/worker/text/tables.ts";

const text = `kith: 1
title: Small
weeks: 20
population: { people: 120, identities: [{ dimension: religion, share: 50% }] }
settings: { work: { climate: 0.6, time: 0.5 } }
network: { generator: small-world, neighbors: 4, change: none }
mechanisms: { preset: both }
interventions:
  - { what: policy, weeks: 5-10 }
compare:
  plain: {}
  other: { interventions: [{ what: shock, week: 3, dose: 2 }] }
`;
const source = (own = text, edits: { path: string[]; value: number | string }[] = []) => ({
  file: "small.yaml",
  text: own,
  edits,
});

test("people, network and time are offered as the text has them, defaults where it says nothing", () => {
  const { people, network, time, readable } = formParts(source());
  expect(readable).toBe(true);
  const values = [...people, ...network, ...time].map(({ path, loaded }) => [path.join("."), loaded]);
  expect(values).toEqual([
    ["population.people", 120],
    ["population.identities.0.share", 0.5],
    ["population.identities.0.visibility", 0.6],
    ["population.identities.0.visibilitySpread", 0.2],
    ["network.neighbors", 4],
    ["network.rewiring", generators.find(({ name }) => name === "small-world")?.parameters["rewiring"].default],
    ["network.change", 0],
    ["weeks", 20],
    ["warmUp", 52],
    ["replicates", 50],
    ["outcome", 0],
  ]);
});

test("every line of interventions is a form of its own, those of a variant under its name", () => {
  const { lines } = formParts(source());
  expect(lines.map(({ path, variant, weeks, line }) => [path.join("."), variant, weeks, line])).toEqual([
    ["interventions.0", "", "5-10", 9],
    ["compare.other.interventions.0", "other", "3", 12],
  ]);
  const policy = interventions.find(({ name }) => name === "policy");
  expect(lines[0].fields.map(({ name }) => name)).toEqual(["dose", ...Object.keys(policy?.parameters ?? {})]);
  expect(lines[0].fields[0]).toMatchObject({ loaded: 1, default: 1 });
  expect(lines[1].fields[0]).toMatchObject({ loaded: 2 });
});

test("a field that an edit changed still knows what the scenario gives", () => {
  const edited = source(text, [
    { path: ["weeks"], value: 40 },
    { path: ["interventions", "0", "dose"], value: 0.3 },
  ]);
  const { time, lines } = formParts(edited);
  expect(time[0]).toMatchObject({ loaded: 20 });
  expect(lines[0].fields[0]).toMatchObject({ loaded: 1 });
  expect(readSource(edited).problems).toEqual([]);
});

test("a text that is no YAML is not offered as a form to write into", () => {
  expect(formParts(source("a: [1")).readable).toBe(false);
});

test("another generator brings its own parameters: those of the old one go, what all networks have stays", () => {
  for (const { name, parameters } of generators) {
    const next = rewrite(source(), { what: "generator", name }) ?? "";
    const { scenario, problems } = readSource(source(next));
    expect(
      problems.filter(({ severity }) => severity === "error"),
      name,
    ).toEqual([]);
    expect(scenario?.variants[0].plan).toBeDefined();
    expect(next.includes("neighbors: 4")).toBe(Object.hasOwn(parameters, "neighbors"));
    expect(next).toContain("change: none");
  }
});

test("every kind of intervention that the form offers can be added, and can run as it is", () => {
  for (const { name } of formParts(source()).kinds) {
    const next = rewrite(source(), { what: "add line", kind: name }) ?? "";
    const errors = readSource(source(next)).problems.filter(({ severity }) => severity === "error");
    expect(errors, name).toEqual([]);
  }
});

test("a line can be taken out again", () => {
  const gone = rewrite(source(), { what: "remove", path: ["interventions", "0"] });
  expect(gone).toBe(text.replace("interventions:\n  - { what: policy, weeks: 5-10 }\n", "interventions: []\n"));
});

test("the help finds every parameter of the documentation's tables", () => {
  const documented = readFileSync("docs/parameters.md", "utf8");
  const names = [...documented.matchAll(/^\| `(\w+)` \|/gm)].map(([, name]) => name);
  expect(names.length).toBeGreaterThan(100);
  const known = new Set(allParameters().map(({ name }) => name));
  expect(names.filter((name) => !known.has(name))).toEqual([]);
  const visibility = allParameters().find(({ path }) => path === "population.identities.*.visibility");
  expect(visibility).toMatchObject({ unit: "share", range: "0 to 1", standard: "0.6", source: "assumed" });
  expect(visibility?.meaning).toBe("Mean visibility: how easily others see the identity");
  expect(allParameters().find(({ path }) => path === "settings.*.time")).toMatchObject({ standard: "", source: "" });
});

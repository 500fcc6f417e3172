import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { importNetwork } from "../../src/network/formats/import-network.ts";
import type { ImportOptions } from "../../src/network/formats/import-types.ts";
import { arcBetween, degree, Manner, tieCount } from "../../src/network/network.ts";
import { shippedNetwork, shippedNetworks } from "../../src/network/shipped.ts";
import { expectSoundNetwork } from "./sound.ts";

function load(name: string, options: ImportOptions = {}) {
  const shipped = shippedNetwork(name);
  if (shipped === undefined) throw new Error(`no ${name}`);
  const file = (path: string) => ({
    name: path,
    text: readFileSync(new URL(`../../data/${path}`, import.meta.url), "utf8"),
  });
  const { network, report, problems } = importNetwork(
    { ties: file(shipped.ties), people: file(shipped.people) },
    { ...shipped.options, ...options },
  );
  expect(problems).toEqual([]);
  if (network === null) throw new Error("no network");
  expectSoundNetwork(network);
  return { network, report };
}

test("the workplace has 232 people and 4,274 pairs, 941 of them at a threshold of 15 and 589 at 30", () => {
  const all = load("kith:workplace");
  expect([all.network.size, tieCount(all.network), all.report.peopleWithoutTies]).toEqual([232, 4274, 15]);
  expect(new Set(all.network.attributes.get("department")).size).toBe(12);
  expect(all.network.labels).toBeNull();
  expect(tieCount(load("kith:workplace", { threshold: 15 }).network)).toBe(941);
  const strict = load("kith:workplace", { threshold: 30 });
  expect(tieCount(strict.network)).toBe(589);
  expect(strict.network.size).toBe(232);
  expect(strict.report.dropped).toMatchObject([{ reason: "below the threshold", count: 4274 - 589 }]);
});

test("the monastery has 18 novices, 56 likings and 47 dislikes that make 78 ties", () => {
  const { network, report } = load("kith:monastery");
  expect([network.size, tieCount(network)]).toEqual([18, 78]);
  expect(report.rows - report.dropped[0].count).toBe(56 + 47);
  expect(report.warnings.join()).not.toContain("add harm to liking");
  expect(new Set(network.attributes.get("group")).size).toBe(4);
});

test("likings of the monastery stay within the groups its observer saw, and nobody names Romuald", () => {
  const { network } = load("kith:monastery", { negative: [] });
  const group = network.attributes.get("group") ?? [];
  const named = { within: 0, across: 0 };
  for (let i = 0; i < 18; i++) {
    for (let a = network.offsets[i]; a < network.offsets[i + 1]; a++)
      if (network.trust[a] > 0.1) named[group[i] === group[network.targets[a]] ? "within" : "across"]++;
  }
  expect(named).toEqual({ within: 38, across: 18 });
  const romuald = network.labels?.indexOf("Romuald") ?? -1;
  for (let a = network.offsets[romuald]; a < network.offsets[romuald + 1]; a++) expect(network.trust[network.twins[a]]).toBe(0.1);
  expect(degree(network, romuald)).toBe(4);
});

test("a dislike in the monastery is harm done to the one disliked", () => {
  const { network } = load("kith:monastery", { positive: [] });
  const place = (label: string) => network.labels?.indexOf(label) ?? -1;
  const text = readFileSync(new URL("../../data/monastery/ties.csv", import.meta.url), "utf8");
  expect(text).toContain("disliking,Peter_4,");
  const [, , target] =
    text
      .split("\n")
      .find((row) => row.startsWith("disliking,Peter_4,"))
      ?.split(",") ?? [];
  const disliked = network.labels?.findIndex((label) => label.startsWith(target.slice(0, 4))) ?? -1;
  expect(network.manner[arcBetween(network, disliked, place("Peter"))]).toBe(Manner.stigmatizing);
});

test("every shipped network names its licence and whom to cite, and options of a scenario go first", () => {
  for (const { name, licence, citation, title, summary } of shippedNetworks) {
    expect(name).toMatch(/^kith:[a-z]+$/);
    for (const text of [licence, citation, title, summary]) expect(text.length).toBeGreaterThan(5);
  }
  expect(shippedNetwork("kith:nowhere")).toBeUndefined();
  expect(tieCount(load("kith:monastery", { positive: ["esteem"], negative: [] }).network)).toBeGreaterThan(30);
});

import { describe, expect, test } from "vitest";
import { defineMechanism, type Mechanism } from "../../src/model/mechanism.ts";
import { share, written } from "../../src/parameters/parameter.ts";
import { formatProblem } from "../../src/scenario/problem.ts";
import { type Registry, shipped } from "../../src/scenario/registry.ts";
import { keysAt, scenarioJsonSchema, scenarioJsonSchemaText, schemaAt } from "../../src/scenario/schema/json-schema.ts";
import { scenarioTemplate } from "../../src/scenario/template.ts";
import { textOf } from "./reader.ts";
import { complaints, readText, scenarioOf, sound, spoiled } from "./reading.ts";

test("schema/scenario.schema.json is what the tables say today", () => {
  expect(textOf("schema/scenario.schema.json") === scenarioJsonSchemaText()).toBe(true);
});

describe("the JSON Schema", () => {
  const schema = scenarioJsonSchema();

  test("is of 2020-12 and allows no unknown key anywhere in it", () => {
    expect(schema).toMatchObject({ $schema: "https://json-schema.org/draft/2020-12/schema", additionalProperties: false });
    const open: string[] = [];
    const walk = (part: unknown, path: string): void => {
      if (typeof part !== "object" || part === null) return;
      // Keys of a sweep go by names of one's own: what stands under them is said.
      const { additionalProperties: others } = part as { additionalProperties?: unknown };
      const said = typeof others === "object" && others !== null && Object.keys(others).length > 0;
      if ("properties" in part && others !== false && !said) open.push(path);
      for (const [key, value] of Object.entries(part)) walk(value, `${path}/${key}`);
    };
    walk(schema, "");
    expect(open).toEqual([]);
  });

  test("has every mechanism with every parameter: meaning, unit, source, default and range", () => {
    for (const mechanism of shipped.mechanisms) {
      expect(schemaAt(schema, ["mechanisms", mechanism.name])).toMatchObject({
        title: mechanism.title,
        description: mechanism.summary,
      });
      expect(keysAt(schema, ["mechanisms", mechanism.name])).toEqual(Object.keys(mechanism.parameters));
      for (const [name, parameter] of Object.entries(mechanism.parameters)) {
        const field = schemaAt(schema, ["mechanisms", mechanism.name, name]);
        expect(field).toMatchObject({ source: parameter.source, default: written(parameter, parameter.default) });
        expect(field?.description?.toLowerCase()).toMatch(`${parameter.meaning.toLowerCase()}.`);
        if (parameter.choices !== undefined) {
          expect(field?.enum).toEqual(parameter.choices.map((choice) => choice.name));
          for (const { meaning } of parameter.choices) expect(field?.description).toContain(meaning);
          continue;
        }
        expect(field?.unit).toBe(parameter.unit);
        expect(field?.description?.toLowerCase()).toBe(`${parameter.meaning.toLowerCase()}.`);
        expect(field?.anyOf?.[0] ?? field).toMatchObject({ minimum: parameter.min, maximum: parameter.max });
      }
    }
  });

  test("has every generator, change, preset, population parameter and outcome", () => {
    const text = JSON.stringify(schema);
    for (const { name } of [...shipped.generators, ...shipped.changes, ...shipped.presets, ...shipped.outcomes])
      expect(text).toContain(JSON.stringify(name));
    expect(keysAt(schema, ["population"])).toEqual(["people", "identities", ...Object.keys(shipped.population)]);
    for (const { parameters } of shipped.generators)
      for (const name of Object.keys(parameters)) expect(keysAt(schema, ["network"])).toContain(name);
  });

  test("takes the parts of a variant without asking for all of it", () => {
    const part = schemaAt(schema, ["compare", "any"]);
    expect(Object.keys(part?.properties ?? {})).toEqual([
      "population",
      "settings",
      "groups",
      "network",
      "ties",
      "mechanisms",
      "interventions",
    ]);
    expect(part?.required).toBeUndefined();
    expect(schemaAt(schema, ["compare", "any", "network"])?.required).toBeUndefined();
    expect(keysAt(schema, ["compare", "any", "network"])).toEqual(
      expect.arrayContaining(["generator", "file", "rewiring", "threshold", "change"]),
    );
  });
});

describe("a parameter", () => {
  const all = shipped.mechanisms.flatMap(({ name, parameters }) =>
    Object.entries(parameters).map(([key, parameter]) => ({ name, key, parameter })),
  );

  test.each(all.filter(({ parameter }) => parameter.choices === undefined))(
    "$name.$key may have its smallest and largest value, and none beyond",
    ({ name, key, parameter: { min, max } }) => {
      const withValue = (value: unknown) => spoiled("  belonging: { rate: 0.2 }", `  ${name}: { ${key}: ${value} }`);
      expect(readText(withValue(min)).scenario?.variants[0].plan.mechanisms.get(name)?.[key]).toBe(min);
      expect(readText(withValue(max)).scenario?.variants[0].plan.mechanisms.get(name)?.[key]).toBe(max);
      for (const value of [min - 1, max + 1, ".nan", ".inf", "many", "[1]", ""]) {
        expect(complaints(withValue(value)).join("\n"), String(value)).toContain(`mechanisms.${name}.${key} is`);
      }
    },
  );

  test("that is one of a few words takes these words and no other, nor a number", () => {
    const withMode = (mode: string) => spoiled("  belonging: { rate: 0.2 }", `  distressContagion: { mode: ${mode} }`);
    const at = (mode: string) => scenarioOf(withMode(mode));
    expect(["distress", "mood"].map((mode) => at(mode).variants[0].plan.mechanisms.get("distressContagion")?.["mode"])).toEqual([
      0, 1,
    ]);
    expect(at("mood").resolved.variants[0].mechanisms["distressContagion"]).toMatchObject({ mode: "mood" });
    expect(at("mood").hash).not.toBe(at("distress").hash);
    expect(at("distress").hash).toBe(scenarioOf(spoiled("  belonging: { rate: 0.2 }", "  distressContagion: on")).hash);
    expect(complaints(withMode("moood"))[0]).toMatch(/mode is "moood", which is not one of its words; did you mean "mood"/);
    expect(complaints(withMode("1"))[0]).toMatch(/mode is 1; it must be one of its words \(known: distress, mood\)/);
    expect(complaints(withMode(""))[0]).toMatch(/mode is empty/);
    expect(
      scenarioOf(spoiled("  belonging: { rate: 0.2 }", "  distressContagion: off")).variants[0].plan.mechanisms.has(
        "distressContagion",
      ),
    ).toBe(false);
  });

  test("that is a share takes percent, to the last bit", () => {
    const shareOf = (text: string) =>
      scenarioOf(spoiled("      share: 0.2", `      share: ${text}`)).variants[0].plan.people.identities[0].share;
    for (const [percent, value] of [
      ["0%", 0],
      ["7%", 0.07],
      ["15%", 0.15],
      ["29%", 0.29],
      ["57%", 0.57],
      ["58%", 0.58],
      ["99%", 0.99],
      ["100%", 1],
    ] as const) {
      expect(shareOf(percent)).toBe(value);
    }
    expect(shareOf("0.1%")).toBe(0.001);
    expect(shareOf("12.5 %")).toBe(0.125);
    expect(complaints(spoiled("      share: 0.2", "      share: 120%"))).toEqual([
      "11:14  population.identities.0.share is 1.2; it must be between 0 and 1",
    ]);
    expect(complaints(spoiled("  people: 60", "  people: 20%"))[0]).toContain('is the text "20%"');
  });

  test("written as text or with separators is refused with the number that was meant", () => {
    expect(complaints(spoiled("  people: 60", "  people: '60'"))[0]).toMatch(/\(60, without quotation marks or separators\?\)$/);
    expect(complaints(spoiled("  people: 60", "  people: 1_000"))[0]).toMatch(/\(1000, without/);
    expect(complaints(spoiled("  rewiring: 0.05", "  rewiring: 0,5"))[0]).toMatch(/\(0.5, without/);
  });
});

describe("one file and one line", () => {
  const nostalgia = defineMechanism({
    name: "nostalgia",
    title: "Nostalgia",
    id: "",
    summary: "Remembering better times lifts the mood.",
    rule: ["distress -= lift"],
    sources: ["assumed"],
    parameters: { lift: share(0.05, "distress that remembering takes off", "assumed") },
    changes: ["distress"],
    off: "Nobody remembers.",
    draws: {},
  }) as Mechanism;
  const more: Registry = { ...shipped, mechanisms: [...shipped.mechanisms, nostalgia] };

  test("a new mechanism is in the schema, in templates, in messages and in plans", () => {
    expect(schemaAt(scenarioJsonSchema(more), ["mechanisms", "nostalgia", "lift"])).toMatchObject({
      default: 0.05,
      unit: "share",
    });
    expect(scenarioTemplate("compare", { registry: more })).toContain("nostalgia: off");
    const named = spoiled("  belonging: { rate: 0.2 }", "  nostalgia: { lift: 10% }");
    expect(scenarioOf(named, {}, more).variants[0].plan.mechanisms.get("nostalgia")).toEqual({ lift: 0.1 });
    expect(scenarioOf(sound, {}, more).variants[0].plan.mechanisms.has("nostalgia")).toBe(false);
    expect(readText(named.replace("nostalgia", "nostalgie"), {}, more).problems.map(formatProblem)).toEqual([
      'a.yaml:21:3  mechanisms.nostalgie is not a mechanism; did you mean "nostalgia"?',
    ]);
    expect(complaints(named)).toEqual(["21:3  mechanisms.nostalgia is not a mechanism"]);
  });

  test("it changes no hash of a scenario that leaves it off, apart from being listed", () => {
    const [before, after] = [scenarioOf(sound), scenarioOf(sound, {}, more)];
    expect(after.variants[0].plan).toEqual(before.variants[0].plan);
  });

  test("a generator's parameters never take a name that every network has", () => {
    for (const { parameters } of shipped.generators) {
      for (const name of ["generator", "file", "people", "trust", "change", "by"])
        expect(Object.keys(parameters)).not.toContain(name);
    }
    for (const name of ["people", "identities"]) expect(Object.keys(shipped.population)).not.toContain(name);
    expect(shipped.mechanisms.map(({ name }) => name)).not.toContain("preset");
  });
});

import { expect, test } from "vitest";
import { shipped } from "../../src/scenario/registry.ts";
import { type JsonSchema, schemaAt, sourceJsonSchema } from "../../src/scenario/schema/json-schema.ts";
import { partJsonSchema } from "../../src/scenario/schema/part-schema.ts";

type Path = readonly (string | number)[];

/** Every path into a schema: keys of groups, the first item of lists, a name of one's own where any will do. */
function pathsOf({ properties, items, additionalProperties, anyOf = [] }: JsonSchema, path: Path): Path[] {
  const steps: (readonly [string | number, JsonSchema])[] = Object.entries(properties ?? {});
  if (items !== undefined) steps.push([0, items]);
  if (typeof additionalProperties === "object") steps.push(["some name", additionalProperties]);
  return [
    ...steps.flatMap(([step, inner]) => [[...path, step], ...pathsOf(inner, [...path, step])]),
    ...anyOf.flatMap((one) => pathsOf(one, path)),
  ];
}

test("looked up by itself, what stands at a path is what the schema as a whole says there, for every source of network", () => {
  for (const source of ["file", ...shipped.generators.map(({ name }) => name)]) {
    const whole = sourceJsonSchema(source);
    const all = new Map(pathsOf(whole, []).map((path) => [path.join("\n"), path]));
    const paths = [...all.values()].filter(([first]) => source === "small-world" || first === "network");
    expect(paths.length).toBeGreaterThan(source === "small-world" ? 500 : 5);
    const other = paths.filter(
      (path) => JSON.stringify(partJsonSchema(source, path)) !== JSON.stringify(schemaAt(whole, path) ?? null),
    );
    expect(other).toEqual([]);
  }
});

test("a path that leads nowhere leads nowhere by itself as well", () => {
  for (const path of [
    ["nothing"],
    ["population", "nothing"],
    ["weeks", "nothing"],
    ["interventions", "first"],
    ["groups", 0, "nothing"],
  ]) {
    expect(schemaAt(sourceJsonSchema("small-world"), path)).toBeUndefined();
    expect(partJsonSchema("small-world", path)).toBeUndefined();
  }
});

test("of a line of interventions only the keys of its own kind are known, where that is known", () => {
  const kinds = shipped.interventions.map(({ name }) => name);
  const [known] = kinds;
  const keysOf = (kind: string | undefined) => {
    const line = partJsonSchema("small-world", ["interventions", 0], shipped, () => kind);
    return (line?.anyOf ?? [line]).map((one) => one?.properties?.["what"]?.const);
  };
  expect(keysOf(known)).toEqual([known]);
  expect(keysOf(kinds.at(-1))).toEqual(kinds.slice(-1));
  expect(keysOf(undefined)).toEqual(kinds);
  expect(keysOf("no such kind")).toEqual(kinds);
});

import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { shipped } from "../../src/scenario/registry.ts";
import { scenarioSchema } from "../../src/scenario/schema/schema.ts";
import { everyPart, writtenParts } from "../../src/scenario/schema/written.ts";
import { isPlainMap, type PlainMap } from "../../src/scenario/yaml/plain.ts";
import { readYaml } from "../../src/scenario/yaml/read-yaml.ts";
import { root, textOf } from "./reader.ts";

const files = ["scenarios", "tests/scenario/mistakes"].flatMap((folder) =>
  readdirSync(`${root}/${folder}`)
    .filter((name) => name.endsWith(".yaml"))
    .map((name) => `${folder}/${name}`),
);

function rawOf(file: string): PlainMap | null {
  const { value } = readYaml(textOf(file), file);
  return isPlainMap(value) ? value : null;
}

test("without the parts that a scenario does not write, its schema finds the same in it and fills in the same, in the same order", () => {
  expect(files.length).toBeGreaterThan(15);
  for (const file of files) {
    const raw = rawOf(file);
    if (raw === null) continue;
    for (const source of ["file", "small-world"]) {
      const whole = scenarioSchema(source).safeParse(raw);
      const written = scenarioSchema(source, shipped, writtenParts(raw, shipped)).safeParse(raw);
      expect({ file, said: JSON.stringify(written.data ?? written.error?.issues) }).toEqual({
        file,
        said: JSON.stringify(whole.data ?? whole.error?.issues),
      });
    }
  }
});

test("what is written is what stands in the file, empty or not, and the mechanisms that are named", () => {
  expect(writtenParts({ groups: [], sweep: null, mechanisms: { belonging: "off", preset: "both" } }, shipped)).toEqual([
    "groups",
    "sweep",
    "mechanisms.belonging",
  ]);
  expect(writtenParts({ title: "A", mechanisms: 3 }, shipped)).toEqual([]);
  expect(everyPart(shipped)).toContain("mechanisms.belonging");
});

import { test } from "vitest";
import { readdirSync, writeFileSync } from "node:fs";
import { readScenario } from "../../src/scenario/parse.ts";
import { formatProblem } from "../../src/scenario/problem.ts";
import { scenarioJsonSchemaText } from "../../src/scenario/schema/json-schema.ts";
import { readerOf, root, textOf } from "./reader.ts";
test("x", () => {
  writeFileSync(root + "schema/scenario.schema.json", scenarioJsonSchemaText());
  const read = readerOf();
  for (const name of readdirSync(root + "tests/scenario/mistakes")) {
    const { problems } = readScenario(textOf("tests/scenario/mistakes/" + name), { file: name, read });
    console.log(name + "\n" + problems.map(formatProblem).join("\n"));
  }
});

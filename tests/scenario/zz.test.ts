import { test } from "vitest";
import { scenarioJsonSchemaText, sourceJsonSchema, keysAt } from "/work/main/src/scenario/schema/json-schema.ts";
import { scenarioSchema } from "/work/main/src/scenario/schema/schema.ts";
test("x", () => {
  let t = performance.now();
  const text = scenarioJsonSchemaText();
  console.log(text.length, performance.now() - t, text.slice(0, 3000));
  t = performance.now();
  console.log(keysAt(sourceJsonSchema("small-world"), ["network"]), performance.now() - t);
  t = performance.now();
  const s = scenarioSchema("ring");
  console.log(performance.now() - t);
  t = performance.now();
  const r = s.safeParse({ kith: 1, title: "x", settings: { work: { climate: .5, time: "60%" } }, network: { generator: "ring" } });
  console.log(JSON.stringify(r), performance.now() - t);
});

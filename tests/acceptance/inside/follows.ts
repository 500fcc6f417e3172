import { expect, test } from "vitest";
import { pages } from "../docs/source/pages.ts";
import { describeTopic } from "../src/cli/describe-topic.ts";
import { runOnce } from "../src/experiment/run-once.ts";
import { scenarioJsonSchema } from "../src/scenario/schema/json-schema.ts";
import { layOut } from "../web/controls/panel-sections.ts";
import { mechanismList, parameterList } from "../web/worker/parameter-list.ts";
import { scenarioText } from "./support/scenarios.ts";

const text = `
kith: 1
title: A greeting
question: Does a greeting help?
seed: 1
weeks: 30
population: { people: 50, identities: [{ dimension: age, share: 0.3 }] }
settings: { work: { climate: 0.5, time: 0.6, units: 5 } }
network: { generator: ring }
mechanisms: { preset: both }
compare:
  without: {}
  with: { mechanisms: { warmGreeting: { lift: 0.1 } } }
`;

test("the schema offers it with its parameters, units and ranges", () => {
  const schema = JSON.stringify(scenarioJsonSchema());
  expect(schema).toContain('"warmGreeting"');
  expect(schema).toContain("share per greeting");
  expect(schema.toLowerCase()).toContain("chance a week of a warm greeting");
});

test("a scenario turns it on by naming it, and it does what it says", () => {
  const [without, greeted] = scenarioText(text).variants.map(({ plan }) => runOnce(plan, { seed: 1, replicate: 0 }));
  expect(greeted?.outcomes.belonging).toBeGreaterThan(without?.outcomes.belonging ?? 1);
});

test("a misspelled parameter of it is met with did you mean", () => {
  expect(() => scenarioText(text.replace("lift:", "lft:"))).toThrow(/did you mean "lift"/);
});

test("documentation has its page and its row", () => {
  const made = pages();
  expect(made.find(({ path }) => path === "docs/mechanisms/warm-greeting.md")?.text).toContain("Warm greeting");
  expect(made.find(({ path }) => path === "docs/parameters.md")?.text).toContain("share per greeting");
});

test("kith describe has it, among all and by its own name", () => {
  expect(JSON.stringify(describeTopic("mechanisms"))).toContain("warmGreeting");
  const own = JSON.stringify(describeTopic("warmGreeting"));
  expect(own).toContain("greets one warmly");
  expect(own).toContain("share per greeting");
});

test("the lab's panel shows it, switched off, and with its numbers once it is on", () => {
  const [without, greeted] = scenarioText(text).variants.map(({ plan }) => plan);
  expect(mechanismList(without)).toContainEqual(
    expect.objectContaining({ name: "warmGreeting", title: "Warm greeting", on: false }),
  );
  const layout = layOut(parameterList(greeted, without), mechanismList(greeted));
  const section = layout.rest.find(({ mechanism }) => mechanism?.name === "warmGreeting");
  expect(section?.parameters.map(({ name }) => name)).toEqual(["likely", "lift"]);
});

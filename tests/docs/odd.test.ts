import { expect, test } from "vitest";
import { citing } from "../../docs/source/citing.ts";
import { docstring } from "../../docs/source/docstring.ts";
import { evidencePage } from "../../docs/source/evidence-page.ts";
import { parameterRow } from "../../docs/source/markdown.ts";
import { oddPage } from "../../docs/source/odd.ts";
import { turningNames } from "../../src/model/columns.ts";
import { phases } from "../../src/model/mechanism.ts";
import { mechanisms } from "../../src/model/mechanisms/index.ts";
import { sources } from "../../src/model/sources.ts";
import { choice } from "../../src/parameters/parameter.ts";
import { mechanismWords } from "../../web/words/mechanisms.ts";

const page = oddPage(mechanisms);

test("the description has the seven elements of ODD, in the protocol's order", () => {
  expect([...page.matchAll(/^## \d\. (.+)$/gm)].map(([, title]) => title)).toEqual([
    "Purpose and patterns",
    "Entities, state variables, and scales",
    "Process overview and scheduling",
    "Design concepts",
    "Initialization",
    "Input data",
    "Submodels",
  ]);
});

test("all eleven design concepts are told, in the protocol's order", () => {
  const concepts = page.slice(page.indexOf("## 4. Design concepts"), page.indexOf("## 5. Initialization"));
  expect([...concepts.matchAll(/^\*\*(.+?)\.\*\*/gm)].map(([, title]) => title)).toEqual([
    "Basic principles",
    "Emergence",
    "Adaptation",
    "Objectives",
    "Learning",
    "Prediction",
    "Sensing",
    "Interaction",
    "Stochasticity",
    "Collectives",
    "Observation",
  ]);
});

test("every mechanism stands in it with its rule and every number, and every step of the week in order", () => {
  for (const mechanism of mechanisms) {
    expect(page).toContain(`#### ${mechanism.title}: \`${mechanism.name}\``);
    for (const line of mechanism.rule) expect(page).toContain(line);
    for (const [name, parameter] of Object.entries(mechanism.parameters))
      expect(page).toContain(parameterRow(name, parameter)[5]);
  }
  const places = phases.map((phase) => page.indexOf(`| \`${phase}\` |`));
  expect(places.every((place) => place > 0)).toBe(true);
  expect(places).toEqual([...places].sort((a, b) => a - b));
});

test("the step that prevents events names everything that does, as the diary of the lab calls it", () => {
  const told = page.split("\n").find((line) => line.startsWith("| `prevent` |")) ?? "";
  const preventing = mechanisms.filter(({ prevent }) => prevent !== undefined).map(({ name }) => name);
  expect(preventing).toHaveLength(7);
  for (const name of preventing) expect(told.toLowerCase(), name).toContain(mechanismWords[name].prevents ?? "a word of its own");
});

test("what the description says is drawn by chance has a word for every mechanism that draws", () => {
  const told = page.split("\n\n").find((paragraph) => paragraph.startsWith("**Stochasticity.**")) ?? "";
  const words: Readonly<Record<string, string>> = {
    stigmaExposure: "Events",
    sharedShocks: "incidents",
    ordinaryStress: "ordinary stressors",
    seeking: "whom one asks",
    harmfulReactions: "blame",
    conformityPressure: "pressure",
    norms: "who turns in how they answer",
    encouragement: "who leaves a setting or group and who comes back",
    mood: "ups and downs",
  };
  const drawing = mechanisms.filter(({ draws }) => Object.keys(draws).length > 0).map(({ name }) => name);
  expect(Object.keys(words).sort()).toEqual([...drawing].sort());
  for (const name of drawing) expect(told.replaceAll("\n", " "), name).toContain(words[name]);
});

test("among what may change in a person stand the kinds that turn: how they answer, and whether they take part in a setting", () => {
  expect(turningNames).toEqual(["stance", "attends"]);
  const told = page
    .slice(page.indexOf("What a person brings along"), page.indexOf("**Ties** join two people"))
    .replaceAll("\n", " ");
  expect(told).toContain("the way of answering");
  expect(told).toContain("whether they take part in a setting");
});

test("nothing is left to be filled in", () => {
  expect(page).not.toMatch(/\{\{|\}\}|undefined|\[object/);
});

test("the evidence page has every source, and names every rule and number that leans on it", () => {
  const evidence = evidencePage(mechanisms);
  for (const { key, finding } of sources) {
    expect(evidence).toContain(`**${key}** ·`);
    expect(evidence).toContain(finding);
  }
  const cited = citing(mechanisms);
  expect(cited.length).toBeGreaterThan(40);
  for (const { key, text } of cited) {
    const start = evidence.indexOf(`**${key}** ·`);
    const entry = evidence.slice(start, evidence.indexOf('<a id="', start));
    expect(entry, key).toContain(text);
  }
});

test("a docstring becomes paragraphs, its indented lines a rule", () => {
  const ties = docstring("src/model/ties/live.ts", "liveTies");
  expect(ties).toMatch(/^T1 and T3 of a week: /);
  expect(ties).toMatch(/```text\ncontact: chance/);
  expect(() => docstring("src/model/ties/live.ts", "nothing")).toThrow("src/model/ties/live.ts has no docstring for nothing");
});

test("a number that is one of a few words shows the words and what they mean, and no place in a list", () => {
  const mode = choice(
    [
      { name: "calm", meaning: "nothing moves" },
      { name: "wild", meaning: "all does" },
    ],
    "what moves",
    "assumed",
  );
  expect(parameterRow("mode", mode)).toEqual([
    "`mode`",
    "calm",
    "calm or wild",
    "",
    "choice",
    "what moves (*calm*: nothing moves; *wild*: all does)",
    "assumed",
  ]);
});

import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { describeTopic } from "../../src/cli/describe-topic.ts";
import { tieParameters } from "../../src/model/ties/parameters.ts";
import { chooseTies, tiePresets } from "../../src/model/ties/presets.ts";
import { kithHere } from "./here.ts";

describe("ties, which no command used to describe,", () => {
  test("are a topic with every preset, and every number that docs/parameters.md has of them", () => {
    const { text, data } = describeTopic("ties");
    for (const { name, summary } of tiePresets) expect(text).toContain(`${name}  ${" ".repeat(6 - name.length)}${summary}`);
    const page = readFileSync("docs/parameters.md", "utf8").split("## Ties that live: `ties`")[1].split("\n## ")[0];
    const names = [...page.matchAll(/^\| `(\w+)` \|/gm)].map(([, name]) => name);
    expect(names).toEqual(Object.keys(tieParameters));
    for (const name of names) expect(text).toMatch(new RegExp(`^  ${name} `, "m"));
    expect(data).toEqual({ presets: tiePresets, parameters: tieParameters });
    expect(describeTopic("overview").text).toContain("  ties ");
    expect(describeTopic("parameters").text).toMatch(/^ties\n.*\n {2}contact +[\d.]+/m);
    expect(describeTopic("parameters").data).toMatchObject({ ties: tieParameters });
  });

  test("have presets that show their own numbers; fixed ones have none", () => {
    const contactOf = (name: string) => Number(/\n {2}contact +([\d.]+) /.exec(describeTopic(name).text)?.[1]);
    for (const name of ["adult", "school", "online"]) expect(contactOf(name), name).toBe(chooseTies(name)?.contact);
    expect(new Set(["adult", "school", "online"].map(contactOf)).size).toBe(3);
    expect(describeTopic("online").data).toMatchObject({ name: "online", values: chooseTies("online") });
    expect(describeTopic("fixed")).toEqual({
      text: "ties: { preset: fixed }\nTies and trust stay as they begin.",
      data: { name: "fixed", summary: "Ties and trust stay as they begin.", values: null },
    });
  });

  test("have numbers that are found by name, with what each preset makes of them", () => {
    const { text, data } = describeTopic("homophily");
    const usual = tieParameters.homophily.default;
    const [school, online] = [chooseTies("school"), chooseTies("online")];
    expect(text).toMatch(/homophily +[\d.]+ +0 to 8 /);
    expect(text).toContain(`By preset: adult ${usual}, school ${school?.homophily}, online ${online?.homophily}.`);
    const presets = { adult: usual, school: school?.homophily, online: online?.homophily };
    expect(data).toMatchObject({ name: "homophily", default: usual, presets });
    expect(() => describeTopic("homophilly")).toThrow('did you mean "homophily"?');
    expect(() => describeTopic("adlt")).toThrow('did you mean "adult"?');
  });

  test("share the name contact with an intervention: both are shown", () => {
    const { text, data } = describeTopic("contact");
    expect(text).toMatch(/what: contact[\s\S]*ties: \{ contact \}/);
    expect(data).toMatchObject({ name: "contact", rule: expect.anything() });
  });
});

describe("topics, of which the help left two out,", () => {
  test("are all in the help of the command and in the overview, each with a page", async () => {
    const { out } = await kithHere(["describe", "--help"]);
    const told = (/\n {2}topic +([\s\S]*?), or a name/.exec(out)?.[1] ?? "").split(/,\s+/);
    expect(describeTopic("overview").data).toEqual(told);
    expect(told).toEqual(expect.arrayContaining(["settings", "identities", "sweep", "calibrate"]));
    for (const topic of told) {
      expect(describeTopic("overview").text, topic).toMatch(new RegExp(`^  ${topic} `, "m"));
      expect(describeTopic(topic).text.length, topic).toBeGreaterThan(80);
    }
  });

  test("have settings and identities: every number that docs/parameters.md has of them, with its range, default and source", () => {
    const documents = readFileSync("docs/parameters.md", "utf8");
    for (const [topic, title] of [
      ["settings", "## Settings: `settings`"],
      ["identities", "## Identities: `population.identities`"],
    ] as const) {
      const page = documents.split(title)[1].split("\n## ")[0];
      const rows = [...page.matchAll(/^\| `(\w+)` \| (.*?) ?\| (.*?) \| (.*?) ?\| (.*?) \| (.*?) ?\|$/gm)];
      expect(rows.length).toBe(topic === "settings" ? 6 : 3);
      const { text, data } = describeTopic(topic);
      const plain = text.replace(/\s+/g, " ");
      for (const [, name, standard, range, unit, meaning, source] of rows)
        expect(plain).toContain([name, standard, range, unit, source, meaning].filter((one) => one !== "").join(" "));
      expect(data).toMatchObject(rows.map(([, name, standard]) => ({ name, standard })));
    }
  });

  test("have numbers of settings and identities that are found by name, and by one with a slip", () => {
    expect(describeTopic("climate").text).toMatch(/^settings: \{ school: \{ climate \} \}\n[\s\S]*0 to 1 +share/);
    expect(describeTopic("visibility").text).toMatch(/identities[\s\S]*0\.6 +0 to 1 +share +assumed/);
    expect(() => describeTopic("climat")).toThrow('did you mean "climate"?');
    // An intervention has this name as well, and is more than a number.
    expect(describeTopic("policy").text).toContain("what: policy");
  });
});

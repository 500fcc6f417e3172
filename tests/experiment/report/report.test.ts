import { expect, test } from "vitest";
import { makeReport, type ReportInput } from "../../../src/experiment/report/report.ts";
import type { SweepTable } from "../../../src/experiment/sweep/table.ts";
import { grid, luck, type MadeUp, madeUpSweep, names, numbers } from "./made-up-sweep.ts";

const citation = { authors: ["The Kith developers"], title: "Kith", version: "0.2.0", year: "2026" };

function inputOf(table: SweepTable, more: Partial<ReportInput> = {}): ReportInput {
  const common = { verdict: null, size: null, scenarioText: "kith: 1\n", folder: "made-up", problems: [], fonts: "" };
  return { table, citation, ...common, ...more };
}

const crossed: MadeUp = {
  factors: [numbers("settings.climate"), numbers("ties")],
  rows: grid([0, 0.5, 1], [0, 4]),
  replicates: 12,
  value: ([climate, ties], _v, r) => 30 + (20 - 3 * Number(ties)) * Number(climate) + luck(r, Number(ties), 2 * Number(climate)),
};

test("the same results give the same page and the same pictures, byte for byte", () => {
  const first = makeReport(inputOf(madeUpSweep(crossed)));
  const second = makeReport(inputOf(madeUpSweep(crossed)));
  expect(second.page).toBe(first.page);
  expect([...second.figures]).toEqual([...first.figures]);
  expect(first.page).not.toMatch(/20\d\d-\d\d-\d\d|\d\d:\d\d:\d\d/);
});

test("the page begins with the question, then the answer in words that the numbers allow", () => {
  const asked = makeReport(inputOf(madeUpSweep({ ...crossed, question: "Does the climate weigh less with ties?" })));
  expect(asked.page).toContain("<h1>Does the climate weigh less with ties?</h1>");
  const { question, answer } = makeReport(inputOf(madeUpSweep(crossed)));
  expect(question).toBe("What do climate of settings and ties do to average distress?");
  expect(answer[0]).toBe("Average distress rose with climate of settings.");
  expect(answer[1]).toMatch(/^At climate of settings 0 the mean was 30\.\d, at 1 it was 4\d\.\d: 1\d\.\d points of 100 higher/);
  expect(answer[2]).toMatch(/^It fell with ties, from 40\.\d at 0 to 3\d\.\d at 4\.$/);
  expect(answer[3]).toBe("It rose less with climate of settings at ties 4 than at 0.");
});

test("variants are answered by their paired differences over all rows of the design", () => {
  const table = madeUpSweep({
    ...crossed,
    variants: ["as it is", "with policy"],
    value: ([climate], v, r) => 30 + 3 * luck(r) - v * (1.9 + 4 * Number(climate) + 0.2 * (r % 2)),
  });
  const { answer } = makeReport(inputOf(table));
  expect(answer[0]).toBe(
    "Average distress ended lower in \u201cwith policy\u201d than in \u201cas it is\u201d at all 6 rows of the design. " +
      "The mean difference, \u201cwith policy\u201d minus \u201cas it is\u201d, lay between \u22126.0 and \u22122.0 points of 100.",
  );
  expect(answer[1]).toBe("This difference fell with climate of settings, from \u22122.0 at 0 to \u22126.0 at 1.");
});

test("nothing that somebody wrote becomes markup: titles, names, levels and files are text", () => {
  const evil = '<script>alert("x")</script>&\'"';
  const table = madeUpSweep({
    factors: [{ key: evil, numeric: false, title: evil, unit: evil }, numbers("rate")],
    rows: grid([evil, "b"], [0, 1]),
    variants: [evil, "other"],
    replicates: 3,
    title: evil,
    question: evil,
    value: ([, rate], v, r) => 30 + Number(rate) + v + luck(r),
  });
  const { page, figures } = makeReport(inputOf(table, { scenarioText: evil, folder: evil, problems: [evil] }));
  expect(page.match(/<script/g)).toHaveLength(1);
  expect(page).not.toContain('alert("x")');
  expect(page).toContain("&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;&amp;");
  for (const text of figures.values()) expect(text).not.toContain("<script");
  for (const name of figures.keys()) expect(name).toMatch(/^[a-z0-9-]+\.svg$/);
});

test("the page asks nothing of a network: no address is in it but the name of SVG, and its policy forbids the rest", () => {
  const { page } = makeReport(inputOf(madeUpSweep(crossed)));
  const addresses = page.match(/https?:\/\/[^"'\s<)]+/g) ?? [];
  expect(new Set(addresses)).toEqual(new Set(["http://www.w3.org/2000/svg"]));
  expect(page).toMatch(/default-src &#39;none&#39;; script-src &#39;sha256-[A-Za-z0-9+/]{43}=&#39;/);
});

test("every picture has its table, its way to be read and a label that says what is seen", () => {
  const { page, figures } = makeReport(inputOf(madeUpSweep(crossed)));
  expect(figures.size).toBe(7);
  expect(page.match(/<figure /g)).toHaveLength(7);
  expect(page.match(/<summary>The numbers in a table<\/summary>/g)).toHaveLength(7);
  expect(page.match(/<svg class="(wide|narrow)"[^>]*role="img" aria-label="[^"]{20,}"/g)).toHaveLength(14);
});

test("the page says how it was made, how to repeat it, what the model leaves out and how to cite it", () => {
  const table = madeUpSweep(crossed);
  const { page } = makeReport(inputOf(table));
  expect(page).toContain("The design has 6 rows: climate of settings at 0, 0.5 and 1 and ties at 0 and 4.");
  expect(page).toContain("Every row is repeated 12 times.");
  expect(page).toContain("npx kith sweep verify made-up\nnpx kith rerun made-up 0-0\nnpx kith report made-up");
  expect(page).toContain(table.manifest.scenario);
  expect(page).toContain("Please cite: The Kith developers (2026). Kith, version 0.2.0.");
  expect(page).toContain("Distress is a number of this model, not a diagnosis.");
  expect(page).toContain("Climate and policy stand beside alliances");
  expect(page).toContain("mean shown distress of everyone, mean of the last 13 weeks");
});

test("a folder's name with spaces is one word to a shell", () => {
  const { page } = makeReport(inputOf(madeUpSweep(crossed), { folder: "my runs" }));
  expect(page).toContain("npx kith report &#39;my runs&#39;");
});

test("warnings of several pictures are said once, and what is missing or failed stands at the top", () => {
  const table = madeUpSweep({ ...crossed, replicates: 4, failed: 1, missing: 3 });
  const { page } = makeReport(inputOf(table, { problems: ["part-7 does not count: it is cut short"] }));
  const top = page.slice(0, page.indexOf('<div class="figures">'));
  expect(top).toContain("part-7 does not count: it is cut short");
  expect(top).toContain("1 run failed and is left out.");
  expect(top).toContain("3 runs are not there yet: the sweep can go on.");
  expect(top).toContain("Fewer than 10 replicates at every place: 4 each.");
  expect(page.match(/1 run failed and is left out/g)).toHaveLength(1);
});

test("a sweep without any run, without factors, or with one replicate has a page that says so", () => {
  const none = makeReport(inputOf(madeUpSweep({ ...crossed, value: () => null, missing: 72 })));
  expect(none.answer).toEqual(["No run is there yet, so nothing can be said."]);
  expect(none.figures.size).toBe(0);
  const fixed = makeReport(inputOf(madeUpSweep({ factors: [], rows: [[]], replicates: 3, value: (_l, _v, r) => 30 + r })));
  expect(fixed.answer).toEqual(["The mean of average distress was 31.0 over 3 replicates (95% interval 28.5 to 33.5)."]);
  const single = makeReport(inputOf(madeUpSweep({ ...crossed, replicates: 1 })));
  expect(single.answer[0]).toBe("Average distress along climate of settings: one replicate proves nothing.");
});

test("names whose letters come down to the same are still files of their own", () => {
  const table = madeUpSweep({ ...crossed, factors: [numbers("a.b"), numbers("a-b")] });
  const { figures, page } = makeReport(inputOf(table));
  expect(figures.has("distress-one-parameter-a-b.svg")).toBe(true);
  expect(figures.has("distress-one-parameter-a-b-2.svg")).toBe(true);
  expect(page).toContain('id="distress-one-parameter-a-b-2"');
});

test("words are kind: no exclamation, no praise, people are people", () => {
  const table = madeUpSweep({
    ...crossed,
    factors: [names("network"), numbers("people")],
    rows: grid(["ring", "random"], [50, 100]),
    value: ([, people], _v, r) => 30 + Number(people) / 50 + luck(r, Number(people)),
  });
  const { page } = makeReport(inputOf(table));
  const words = page.replace(/<script>[\s\S]*?<\/script>|<style[\s\S]*?<\/style>|<!doctype html>/g, "").replace(/<[^>]+>/g, " ");
  expect(words).not.toMatch(/!|\bnodes?\b|\bvictims?\b|\bsubjects?\b|\bseeds\b|\bwinner|\bgreat\b|\bproves that\b/i);
});

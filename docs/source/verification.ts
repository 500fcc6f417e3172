import { readFileSync } from "node:fs";
import { closures } from "../../src/experiment/mean-field/closures.ts";
import { fixed } from "../../src/experiment/statistics/verdict-sentence.ts";
import { generatedNote, table } from "./markdown.ts";
import { crowdScenario } from "./verification-crowd.ts";
import type { CrowdMeasure, Drift, TiesOverYears, Verification } from "./verification-data.ts";
import { crowdFigure, twinTitles } from "./verification-figure.ts";
import { followed, stuckWeeks } from "./verification-years.ts";

/** The page and its picture, from docs/verification.json, which `npm run verify` measures. */
export function verificationPages(): { path: string; text: string }[] {
  const measured: Verification = JSON.parse(readFileSync("docs/verification.json", "utf8"));
  return [
    { path: "docs/verification.md", text: verificationPage(measured) },
    { path: "docs/verification.svg", text: crowdFigure(measured.crowd.measures, measured.crowd.replicates) },
  ];
}

function verificationPage({ crowd, years, engine }: Verification): string {
  return `${generatedNote("docs/verification.json, which npm run verify measures")}
# Verification

Does the program do what the model says? This page holds what can be checked without any study: a second model that is
solved and not simulated, runs of ten years, and closed forms. Whether the model is like people is another question
([what the numbers lean on](evidence.md)). Measured with engine ${engine}.

## A mean-field twin

Where everybody meets everybody, structure plays no part, and the preset \`minimal\` can be written as ordinary differential
equations for the means of classes of people (src/experiment/mean-field). They are solved by ode-euler in steps of one
week, which is exactly the model's own week, and by ode-rk4 without steps. Beside them stands the network model: ${number(crowd.people)} people
who are all tied to each other, ${crowd.replicates} replicates. A test holds the weekly twin within three
standard errors at eight weeks of the first year, with 30 replicates; of the many comparisons on this page one or two may lie beyond by chance.

![Five panels of weeks 0 to 104: means of the network model lie on the line of the mean field](verification.svg)

${crowdTable(crowd.measures)}

Largest difference of all ${crowd.measures[0].weekly.length - 1} weeks: ${largest(crowd.measures)}.
Without steps the first weeks differ, because a share that is gone in a week is not the same as a rate; the level that
both come to is the same.

### What the twin says less exactly

${closures.map(({ what, how }) => `- **${what}.** ${how}`).join("\n")}

### The scenario

\`\`\`yaml
${crowdScenario(crowd.people, crowd.measures[0].weekly.length - 1).trim()}
\`\`\`

## Ten years

\`scenarios/default.yaml\` for ${years.weeks} weeks after its warm-up, with the ties of adults (as it stands) and with those of a school, ${years.replicates} replicates each.
${years.ties.every(({ wrong }) => wrong.length === 0) ? "No state was ever not a number, infinite or out of its range." : `**Wrong:** ${years.ties.flatMap(({ wrong }) => wrong).join("; ")}`}

${years.ties.map(yearsBlock).join("\n\n")}

A test holds the share of people at a bound below 3%, for know-how at 0 below 15% (people none of whose contacts has standing
in a setting have none). A statistic of the network that drifts has to be named with its week. Statistics of the network are those of the week; the
others are means of a quarter of a year, at the start those of week 0 alone.

## Closed forms that the tests hold

${closedForms()
  .map((title) => `- ${title}`)
  .join("\n")}
`;
}

const shownWeeks = [1, 4, 13, 26, 52, 104];

function crowdTable(measures: readonly CrowdMeasure[]): string {
  const rows = measures.flatMap(({ measure, network, error, weekly, continuous }) =>
    shownWeeks.map((week, k) => [
      k === 0 ? twinTitles[measure] : "",
      String(week),
      `${fixed(network[week], 4)} ± ${fixed(error[week], 4)}`,
      fixed(weekly[week], 4),
      fixed((weekly[week] - network[week]) / error[week], 1),
      fixed(continuous[week], 4),
    ]),
  );
  return table(["mean of everybody", "week", "network model ± SE", "twin", "difference in SE", "twin without steps"], rows);
}

/** The week and measure in which twin and network model are furthest apart, in words. */
function largest(measures: readonly CrowdMeasure[]): string {
  const all = measures.flatMap(({ measure, network, error, weekly }) =>
    weekly.flatMap((value, week) => (week === 0 ? [] : [{ measure, week, errors: (value - network[week]) / error[week] }])),
  );
  const worst = all.reduce((one, other) => (Math.abs(other.errors) > Math.abs(one.errors) ? other : one));
  return `${fixed(worst.errors, 1)} standard errors, ${twinTitles[worst.measure].toLowerCase()} in week ${worst.week}; of ${all.length} comparisons ${all.filter(({ errors }) => Math.abs(errors) > 3).length} lie beyond three, where chance alone would put one or two`;
}

function yearsBlock({ preset, drift, stuck }: TiesOverYears): string {
  const moving = drift.filter(({ name, interval }) => kindOf(name) === "network" && clear(interval));
  return `### Ties \`${preset}\`

${
  moving.length === 0
    ? "No statistic of the network drifts."
    : `Of the network these drift: ${moving.map(({ name, slope }) => `${titleOf(name).toLowerCase()} (${slope > 0 ? "up" : "down"})`).join(", ")}.`
}

${table(["", "at the start", "after ten years", "change a year", "95% interval", "drifts"], drift.map(driftRow))}

${
  stuck.length === 0
    ? `No state of anybody stood at a bound through the last ${stuckWeeks} weeks.`
    : `States at a bound through the last ${stuckWeeks} weeks: ${stuck.map(({ state, bound, mean, most }) => `\`${state}\` at its ${bound === "min" ? "lowest" : "highest"} in ${fixed(100 * mean, 1)}% of people (at most ${fixed(100 * most, 1)}% in a replicate)`).join("; ")}; no other in anybody.`
}`;
}

function driftRow({ name, start, end, slope, interval }: Drift): string[] {
  const digits = Math.abs(end) >= 1 ? 2 : 3;
  const bounds = interval === null ? "–" : `${signed(interval[0], digits + 1)} to ${signed(interval[1], digits + 1)}`;
  return [
    titleOf(name),
    fixed(start, digits),
    fixed(end, digits),
    signed(slope, digits + 1),
    bounds,
    clear(interval) ? "yes" : "",
  ];
}

function clear(interval: readonly [number, number] | null): boolean {
  return interval !== null && (interval[0] > 0 || interval[1] < 0);
}

function titleOf(name: Drift["name"]): string {
  return followed.find((one) => one.name === name)?.title ?? name;
}

function kindOf(name: Drift["name"]): string {
  return followed.find((one) => one.name === name)?.kind ?? "";
}

/** The sentences of tests/model/closed-forms.test.ts and of the mean field's own tests. */
function closedForms(): string[] {
  return ["tests/model/closed-forms.test.ts", "tests/experiment/mean-field.test.ts"].flatMap((file) =>
    [...readFileSync(file, "utf8").matchAll(/^test\("((?:[^"\\]|\\.)*)"/gm)].map(([, title]) => title.replaceAll('\\"', '"')),
  );
}

function signed(value: number, digits: number): string {
  return `${value > 0 ? "+" : ""}${fixed(value, digits)}`;
}

function number(value: number): string {
  return value.toLocaleString("en-US");
}

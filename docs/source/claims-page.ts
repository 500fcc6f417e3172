import { existsSync, readFileSync } from "node:fs";
import { digitsOf, fixed, severalComparisonsNote } from "../../src/experiment/statistics/verdict-sentence.ts";
import { mechanisms } from "../../src/model/mechanisms/index.ts";
import type { Claim, LabPlace, Switch } from "./claims/claim.ts";
import { titleOf } from "./claims/held-by.ts";
import { claims } from "./claims/index.ts";
import { outcomes } from "./claims/outcomes.ts";
import type { MeasuredClaims, MeasuredOutcome } from "./claims/runs.ts";
import { claimVerdict, distressVerdict, type Row, rowsOf } from "./claims/verdict.ts";
import { generatedNote, headingMark, kebab, table } from "./markdown.ts";

/** Where the figures stand, seen from the project's root. */
export const claimsFile = "docs/claims.json";

/** The page of the article's claims, from the figures that `npm run claims` measures; nothing where there are none. */
export function claimsPages(): { path: string; text: string }[] {
  if (!existsSync(claimsFile)) return [];
  return [{ path: "docs/claims.md", text: claimsPage(JSON.parse(readFileSync(claimsFile, "utf8")) as MeasuredClaims) }];
}

export function claimsPage(measured: MeasuredClaims): string {
  const told = claims.map((claim) => ({ claim, rows: rowsOf(claim, measured.claims[claim.id]) }));
  const rows = told.flatMap((one) => one.rows);
  const judged = rows.filter(({ verdict }) => verdict !== null);
  const missed = judged.filter(({ verdict }) => verdict?.shown === false);
  return `${generatedNote(`docs/source/claims/ and ${claimsFile}, which npm run claims measures`)}
# The claims of the article

Kith comes from an article on alliances and stigma. Here stands every claim of it as far as the project's description lists them: what the model
makes of it, what becomes of a named outcome when the path is switched off, the test that holds it, and where the lab shows it. The figures
are about this model: that a path does what it was built to do says nothing about people. What the numbers lean on
stands in [the evidence](evidence.md), what is contested in [is this settled?](is-this-settled.md), and how far alliances buffer events at
all is what \`kith buffering scenarios/default.yaml\` measures.

Each path is switched off and on in \`${measured.scenario}\` over ${measured.replicates} paired replicates: the same people, the same dice,
seed "${measured.seed}", engine ${measured.engine}. The effect is *with* the path minus *without* it, of the last 13 weeks, with its
95% interval and the number of replicates that agree in sign. Outcome and direction come from theory, not from the results. **Shown**
means that the interval leaves zero out in the direction that theory expects; everything else is **not shown**, also where the
effect is clear and goes the other way. *Shown* does not mean large: the difference says how much. A path that is switched off may feed others, so
effects do not add up. ${severalComparisonsNote(judged.length) ?? ""}

${table(["claim", "mechanisms", "outcomes near it", "distress"], told.map(summaryRow))}

## What is not shown

${missed.length === 0 ? "Nothing: every outcome went as theory expects." : missed.map(missedLine).join("\n")}

${told.map(({ claim, rows: own }) => section(claim, own)).join("\n\n")}

## Not modeled

Words of the article, or parts of what they mean, for which the model has no observable:

${table(
  ["claim", "word", "why it is not there"],
  claims.flatMap(({ title, notModeled = [] }) => notModeled.map(({ word, why }) => [title, word, why])),
)}

## Outcomes

${table(
  ["outcome", "what it is"],
  Object.values(outcomes).map(({ title, meaning }) => [title, meaning]),
)}
`;
}

function summaryRow({ claim, rows }: { claim: Claim; rows: readonly Row[] }): string[] {
  return [
    `[${claim.title}](#${headingMark(claim.title)})`,
    workings(claim),
    `**${claimVerdict(rows)}**`,
    distressVerdict(rows) ?? "nothing expected",
  ];
}

function missedLine({ claim, place, measured, verdict }: Row): string {
  const { title } = outcomes[measured.outcome];
  return `- *${claim.title}*. ${claim.switches[place].what}. ${title}: ${verdict?.words ?? ""} (${difference(measured)}, interval ${interval(measured)}).`;
}

function section(claim: Claim, rows: readonly Row[]): string {
  const distress = distressVerdict(rows);
  return `## ${claim.title}

> ${claim.said}

**In the model.** ${claim.model} Mechanisms: ${workings(claim)}.

**Verdict: ${claimVerdict(rows)}** in the outcomes near it${distress === null ? "" : `; in distress: ${distress}`}.

${table(["path", "outcome", "without", "with", "with − without", "95% interval", "replicates", "verdict"], rows.map(figureRow))}

Switched in \`scenarios/default.yaml\`:

${claim.switched ?? claim.switches.map(switchLine).join("\n")}

Held by:

${claim.tests.map((test) => `- \`${test.file}\`: ${titleOf(test)}`).join("\n")}

In the lab:

${claim.lab.map(labLine).join("\n")}${claim.labNote === undefined ? "" : `\n\n${claim.labNote}`}`;
}

function figureRow({ claim, place, measured, verdict }: Row, k: number, all: readonly Row[]): string[] {
  const { title, unit } = outcomes[measured.outcome];
  const { lower, higher, difference: mean, replicates } = measured.paired;
  const agreeing = mean < 0 ? lower : mean > 0 ? higher : replicates - lower - higher;
  return [
    k > 0 && all[k - 1].place === place ? "" : claim.switches[place].what,
    `${title}${unit === "correlation" ? "" : ` (${unit === "share" ? "%" : unit})`}`,
    number(measured.without, measured),
    number(measured.with, measured),
    difference(measured),
    interval(measured),
    `${agreeing} of ${replicates}`,
    verdict === null ? "nothing expected" : verdict.shown ? `**${verdict.words}**` : verdict.words,
  ];
}

/** A number of an outcome with as many decimals as its difference needs; shares in percent. */
function number(value: number | null, { outcome, paired }: MeasuredOutcome): string {
  const { unit } = outcomes[outcome];
  return value === null ? "–" : fixed(unit === "share" ? 100 * value : value, digitsOf(paired, unit));
}

function difference(measured: MeasuredOutcome): string {
  const value = measured.paired.difference;
  const text = number(value, measured);
  return value > 0 && Number(text) !== 0 ? `+${text}` : text;
}

function interval(measured: MeasuredOutcome): string {
  const ends = measured.paired.interval;
  return ends === null ? "–" : ends.map((end) => number(end, measured)).join(" to ");
}

/** Mechanisms with links to their pages, and parts that are no mechanism. */
function workings({ mechanisms: names, parts = [] }: Claim): string {
  const links = names.map((name) => {
    const title = mechanisms.find((mechanism) => mechanism.name === name)?.title ?? name;
    return `[${title}](mechanisms/${kebab(name)}.md)`;
  });
  return [...links, ...parts].join(", ");
}

function switchLine({ what, scene, without, with: on }: Switch): string {
  const side = (yaml: string) => (yaml === "" ? "as it stands" : `\`${yaml}\``);
  return `- ${what}${scene === undefined ? "" : ` (both sides: ${scene})`}. Without: ${side(without)}. With: ${side(on)}.`;
}

function labLine({ room, element }: LabPlace): string {
  return `- ${room}: ${element}`;
}

import type { Judged } from "./goals.ts";
import { peersSection } from "./page-peers.ts";
import { figureTables, shortNumber } from "./page-tables.ts";
import type { BenchResults } from "./results.ts";

/** bench/RESULTS.md: goals, peers, what was measured on what, where Kith is not first, and what was tried (written by hand). */
export function resultsPage(results: BenchResults, tried: string): string {
  const { machine, measurements } = results;
  return `<!-- Written by \`npm run bench\`; what was tried stands in TRIED.md. -->

# Speed: what was measured, and on what

${machine.cpu}, ${machine.cores} cores, ${machine.memory} GB, ${machine.system}, Node ${machine.node}. Absolute times depend on the
machine and on what else it does: compare ratios, which are taken in one run and in turn with what they compare with. Times are of
processor time where a process measures itself, else on the clock; minimum and median of the samples.

| | goal | figure | verdict |
| --- | --- | --- | --- |
${results.goals.map(goalRow).join("\n")}

\`npm run bench\` measures all of it again from fixed seeds, \`--only S3,S9\` some of it, \`--big\` the ten million people too;
\`npm run bench:peers\` installs the peers. [results.json](results.json) has every figure.
${byOtherEngines(results)}${besideOthers(results)}
## Beside peers

${peersSection(measurements)}

${figureTables(results)}

## What was tried

${tried.replace(/<!--[\s\S]*?-->\s*/, "").trim()}
`;
}

/** Which engine was measured, and what was measured with another one, older or newer. */
function byOtherEngines({ engines }: BenchResults): string {
  const named = Object.entries(engines);
  const usual = usualOf(named.map(([, engine]) => engine));
  const older = named.filter(([, engine]) => engine !== usual).map(([name, engine]) => `${name} (${engine})`);
  return older.length === 0 ? "" : `\nMeasured with engine ${usual}, but for ${older.join(", ")}.\n`;
}

/** What was measured while others were at work on the machine: absolute times are then longer than they need be. */
function besideOthers({ loads }: BenchResults): string {
  const busy = Object.entries(loads).filter(([, load]) => load >= 1);
  const named = busy.map(([name, load]) => `${name} (${load})`);
  return busy.length === 0
    ? ""
    : `\n**The machine was busy** with other processes, so many on average, when these were measured: ${named.join(", ")}. Their absolute times
are longer than they need be; their ratios hold.\n`;
}

/** The engine that most was measured with. */
function usualOf(engines: readonly string[]): string | undefined {
  const times = (engine: string) => engines.filter((one) => one === engine).length;
  return [...engines].sort((a, b) => times(b) - times(a))[0];
}

/** A goal for a terminal: verdict and goal in one line, its figure in the next. */
export function goalLine(judged: Judged): string {
  const said = [...(judged.figure === null ? [] : [figureText(judged)]), ...(judged.why === undefined ? [] : [judged.why])];
  return `${judged.id.padEnd(4)}${judged.verdict.padEnd(14)}${judged.goal}\n${" ".repeat(18)}${said.join("; ")}`;
}

function goalRow(judged: Judged): string {
  const figure = judged.figure === null ? "" : figureText(judged);
  const why = judged.why === undefined ? "" : ` (${judged.why})`;
  return `| ${judged.id} | ${judged.goal} | ${figure} | **${judged.verdict}**${why} |`;
}

function figureText({ figure, unit }: Judged): string {
  if (figure === null) return "";
  if (typeof figure === "number") return `${nearNumber(figure)} ${unit}`;
  const parts = Object.entries(figure).map(([part, value]) => `${part}: ${nearNumber(value)}`);
  return `${parts.join("; ")} (${unit})`;
}

/** A small figure may lie so near its bound that two decimals would show the bound and call it missed. */
function nearNumber(value: number): string {
  return Math.abs(value) < 2 ? value.toFixed(3) : shortNumber(value);
}

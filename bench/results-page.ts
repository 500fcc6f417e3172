import type { StepTime } from "./step.ts";

/** What a bench came to. */
export interface BenchResults {
  readonly machine: { readonly cpu: string; readonly cores: number; readonly node: string };
  readonly steps: readonly StepTime[];
  /** ns a block of 64 random bits. */
  readonly block: number;
  /** Bytes a person at degree 10, by preset. */
  readonly bytes: Readonly<Record<string, number>>;
  /** ns a person and week by mechanism and phase, by preset. */
  readonly profiles: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly goals: readonly { readonly goal: string; readonly figure: number; readonly verdict: string }[];
}

/** bench/RESULTS.md: what was measured, on what, and what is missed. */
export function resultsPage({ machine, steps, block, bytes, profiles, goals }: BenchResults): string {
  const number = (value: number) => Math.round(value).toLocaleString("en-US");
  return `<!-- Written by \`npm run bench\`. -->

# What a person-week costs

One core of ${machine.cpu} (${machine.cores} cores), Node ${machine.node}. Fixed ties, a small world of mean degree 10, one identity
carried by three in ten, two settings; \`default\` is the preset both on ties that begin and end, as in
\`scenarios/default.yaml\`. Minimum and median of ${steps[0]?.samples ?? 0} samples; absolute times depend on the machine and on what
else it does, so compare ratios within one run.

| preset | people | ns a person and week, minimum | median |
| --- | --- | --- | --- |
${steps.map(({ preset, people, minimum, median }) => `| ${preset} | ${number(people)} | ${number(minimum)} | ${number(median)} |`).join("\n")}

A block of 64 random bits takes ${block.toFixed(1)} ns. Bytes a person at degree 10, network included: ${Object.entries(bytes)
    .map(([preset, value]) => `${preset} ${number(value)}`)
    .join(", ")}.

${goals.map(({ goal, figure, verdict }) => `- **${verdict}**: ${goal} (${number(figure)})`).join("\n")}

## Where the time goes

At 100,000 people, ns a person and week, each mechanism timed by itself (which adds a little to each).

${Object.entries(profiles)
  .map(
    ([preset, profile]) =>
      `### ${preset}\n\n| mechanism, phase | ns |\n| --- | --- |\n${Object.entries(profile)
        .slice(0, 12)
        .map(([name, ns]) => `| ${name} | ${ns} |`)
        .join("\n")}`,
  )
  .join("\n\n")}

In \`minimal\` three in ten people have something on their mind in a week and try five contacts each, every try with its own
keyed draw: that is what seeking costs. Everybody draws once for stigma events, once for ordinary stress and once for mood.
Drawing ahead of the branches in batches of 64 was tried: seeking 67 to 58 ns, exposure 49 to 45, no clear gain in all
(226 ns before and after), so the plainer loops stay.

Living ties cost about as much again as the rest of a week: each tie draws one block, every arc's trust moves, what people
take in through their ties is walked anew each week, and whoever looks for a tie meets friends of friends. Ranking confidants
only for people who ask, and counting reach again only for people whose ties changed, took a fifth off; an order of visiting
that keeps neighbors near each other in memory was not tried.
`;
}

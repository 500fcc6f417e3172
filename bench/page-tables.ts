import type { FlatMemory } from "./memory.ts";
import type { BenchResults, MeasurementName, Measurements } from "./results.ts";

/** Three digits. */
export function shortNumber(value: number): string {
  const digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2;
  return value.toLocaleString("en-US", { minimumFractionDigits: digits, maximumFractionDigits: digits });
}

/** "10,000" */
export function counted(people: number): string {
  return people.toLocaleString("en-US");
}

/** Tables of what was measured, in the order of the goals; what was not has none. */
export function figureTables({ measurements }: BenchResults): string {
  const sections = Object.entries(sectionOf) as [MeasurementName, (measured: Measurements) => string | null][];
  return sections.flatMap(([, section]) => section(measurements) ?? []).join("\n\n");
}

const sectionOf: Readonly<Partial<Record<MeasurementName, (measured: Measurements) => string | null>>> = {
  fixed({ fixed = [], default: living = [] }) {
    const steps = [...fixed, ...living];
    if (steps.length === 0) return null;
    const rows = steps.map(({ model, people, degree, cpu, wall }) => [
      model,
      counted(people),
      shortNumber(degree),
      ...[cpu.minimum, cpu.median, wall.minimum, wall.median].map(shortNumber),
    ]);
    const titles = ["model", "people", "ties a person", "ns, minimum", "median", "on the clock, minimum", "median"];
    return `## A person and week

\`minimal\` and \`both\` are presets on a small world whose ties stay; \`default\` is scenarios/default.yaml: the preset both on ties that
begin and end. ${steps[0].cpu.samples} samples each, after ${counted(2_000_000)} person-weeks that warm up.

${table(titles, rows)}`;
  },
  default({ fixed = [], default: living = [] }) {
    const largest = [...fixed, ...living].filter(({ people }) => people === 100_000);
    if (largest.length === 0) return null;
    const parts = largest.map(({ model, profile }) => {
      const rows = Object.entries(profile).slice(0, 12);
      return `### ${model}\n\n${table(
        ["mechanism, phase", "ns"],
        rows.map(([name, ns]) => [name, ns.toFixed(1)]),
      )}`;
    });
    return `## Where the time goes

At 100,000 people, ns a person and week on the clock, each mechanism timed by itself (which adds a little to each).

${parts.join("\n\n")}`;
  },
  growth({ growth }) {
    if (growth === undefined) return null;
    const rows = growth.map(({ model, few, many, cpuFew, cpuMany, ratio }) => [
      model,
      `${shortNumber(cpuFew.minimum)} (${counted(few)} people)`,
      `${shortNumber(cpuMany.minimum)} (${counted(many)} people)`,
      shortNumber(ratio),
    ]);
    return `## Growth\n\nns a person and week, both sizes in turn in one process.\n\n${table(["model", "few", "many", "ratio"], rows)}`;
  },
  memory({ memory, flat }) {
    if (memory === undefined && flat === undefined) return null;
    const rows = (memory ?? []).map(({ model, capacity, degree, bytes }) => [
      capacity === null ? model : `${model}, half of all people with room for ${capacity} ties or more`,
      shortNumber(degree),
      shortNumber(bytes),
    ]);
    const years = flat === undefined ? "" : `\n\n${yearsText(flat)}`;
    return `## Memory\n\nBytes a person in a run under way, network included: heap and typed arrays, after collection.\n\n${table(["model", "ties a person", "bytes"], rows)}${years}`;
  },
  million({ million, tenMillion }) {
    const runs = [million, tenMillion].filter((run) => run !== undefined);
    if (runs.length === 0) return null;
    const rows = runs.map(({ people, weeks, generation, living, degree, peak }) =>
      [counted(people), weeks, ...[generation, living, generation + living, degree, peak].map(shortNumber)].map(String),
    );
    const titles = ["people", "weeks", "to make them, s", "weeks, s", "in all, s", "ties a person", "most memory, GB"];
    return `## Large runs\n\nThe default model from nothing to its last week, one core, on the clock.\n\n${table(titles, rows)}`;
  },
  sweep({ sweep, startUp, classroom }) {
    const lines = [
      ...(sweep === undefined || typeof sweep === "string"
        ? []
        : [
            `\`kith sweep run\`, ${counted(sweep.runs)} runs of ${counted(sweep.people)} people and ${sweep.weeks} weeks, from start to table: one worker ${shortNumber(sweep.one.minimum)} s, two ${shortNumber(sweep.two.minimum)} s (minimum of ${sweep.one.samples}, in turn), ${shortNumber(sweep.ratio)} times; two processes that only count were ${shortNumber(sweep.processors)} times as fast as one.`,
            `${counted(sweep.longer.runs)} runs of the same: ${shortNumber(sweep.longer.one.minimum)} and ${shortNumber(sweep.longer.two.minimum)} s. Once each process has started and compiled, two workers are ${shortNumber(sweep.longer.ratioOfTheRest)} times as fast as one.`,
          ]),
      ...(startUp === undefined
        ? []
        : [
            `\`node -e 0\` takes ${shortNumber(startUp.node.median)} ms, \`kith --version\` ${shortNumber(startUp.versionOver)} ms more, \`kith check ${startUp.file}\` ${shortNumber(startUp.checkOver)} ms more (medians of ${startUp.node.samples}, in turn).`,
          ]),
      ...(classroom === undefined || typeof classroom === "string"
        ? []
        : [
            `A class opens the lab with ${counted(classroom.people)} people, ${classroom.weeks} weeks, two variants and ${classroom.repeats} replicates: the first paired difference is there ${shortNumber(classroom.first.median)} s after the page was asked for (at best ${shortNumber(classroom.first.minimum)}), all of them after ${shortNumber(classroom.all.median)} s (${classroom.browser}).`,
          ]),
    ];
    return lines.length === 0 ? null : `## Sweeps, start-up, classroom\n\n${lines.map((line) => `- ${line}`).join("\n")}`;
  },
  recording({ recording }) {
    if (recording === undefined) return null;
    const rows = recording.map(({ people, means, columns, both }) => [
      counted(people),
      ...[means, columns, both].map(shortNumber),
    ]);
    const titles = ["people", "all measures every week", "five columns of every person every week", "both"];
    return `## Recording\n\nTime of a run of the default model that records over one that does not, in turn in one process; medians over seven processes.\n\n${table(titles, rows)}`;
  },
  generators({ generators, block }) {
    if (generators === undefined && block === undefined) return null;
    const rows = (generators ?? []).map(({ generator, people, ties, seconds }) => [
      generator,
      counted(people),
      counted(ties),
      shortNumber(seconds),
    ]);
    const bits = block === undefined ? "" : `\n\nA block of 64 random bits takes ${shortNumber(block)} ns.`;
    return `## Networks\n\n${table(["generator", "people", "ties", "seconds"], rows)}${bits}`;
  },
};

function yearsText({ moments, people }: FlatMemory): string {
  const [first, last] = [moments[0].bytes, moments[moments.length - 1].bytes];
  const words =
    Math.abs(last / first - 1) < 0.05 ? "memory stays as it is" : `memory goes from 1 to ${shortNumber(last / first)}`;
  const told = moments.map(({ week, bytes }) => `${shortNumber(bytes)} bytes a person in week ${week}`);
  return `Over ten years of the default model ${words}: ${told.join(", ")} (${counted(people)} people).`;
}

/** A table of a page. */
export function table(titles: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [titles, titles.map(() => "---"), ...rows];
  return lines.map((line) => `| ${line.join(" | ")} |`).join("\n");
}

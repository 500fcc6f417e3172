import { type Read, readScenario, type Scenario } from "../../src/scenario/parse.ts";
import { readYaml } from "../../src/scenario/yaml/read-yaml.ts";
import { applyEdits } from "./apply-edits.ts";
import type { ProblemEntry, ScenarioSource } from "./protocol.ts";
import { sameSource } from "./same-files.ts";
import { withNumberFixes } from "./text/number-fix.ts";

/** A scenario as the reader has it, beside the same scenario without the reader's changes. */
export interface ReadSource {
  /** With the reader's changes in it, as far as it is YAML that something can be written into. Problems are about this text. */
  readonly text: string;
  readonly scenario: Scenario | null;
  /** Where the text by itself is none, with those changes in it that put it right. Null only where `scenario` is. */
  readonly loaded: Scenario | null;
  readonly problems: readonly ProblemEntry[];
}

/** The data that Kith brings along, by path below `data/`. */
const shipped = import.meta.glob<string>(["../../data/*/*.csv", "../../data/*/*.graphml"], {
  query: "?raw",
  import: "default",
  eager: true,
});

/** Reads from what came with the scenario and from shipped data; there is nothing else here that could be read. */
function readerOf(files: Readonly<Record<string, string>>): Read {
  return (reference) => {
    const brought = Object.hasOwn(files, reference) ? files[reference] : undefined;
    const text =
      brought ?? (reference.startsWith("kith:") ? shipped[`../../data/${reference.slice("kith:".length)}`] : undefined);
    return text === undefined ? { problem: "is not at hand in the browser" } : { text };
  };
}

/** The last sources read, so that one scenario is not read again for every question about it: the reader's, and the original. */
const kept: { readonly source: ScenarioSource; readonly answer: ReadSource }[] = [];
const mostKept = 3;

/** Rows of a sweep that are checked while somebody types: a few hundredths of a second. kith check looks at all of them. */
const sweepRows = 40;

/** The page has no terminal beside it: what comes with Kith is behind a button of its own. */
const toStart = "the button Open in the room Scenario has some to start from";

/** Reads a scenario, then again with the reader's changes in it. */
export function readSource(source: ScenarioSource): ReadSource {
  const known = kept.find((one) => sameSource(one.source, source));
  if (known !== undefined) return known.answer;
  const { file } = source;
  const read = readerOf(source.files ?? {});
  const loaded = readScenario(source.text, { file, read, sweepRows, toStart });
  const writable = loaded.scenario !== null || isWritable(source.text, file);
  const text = writable ? applyEdits(source.text, source.edits) : source.text;
  const edited = text === source.text ? loaded : readScenario(text, { file, read, sweepRows, toStart });
  const problems = withNumberFixes(edited.problems, text, file);
  const answer = { text, scenario: edited.scenario, loaded: loaded.scenario ?? mended(), problems };
  kept.unshift({ source, answer });
  kept.length = Math.min(kept.length, mostKept);
  return answer;

  /** The other changes stay out of it: what they are about has a value of its own in the text, to be set back to. */
  function mended(): Scenario | null {
    if (edited.scenario === null) return null;
    const wrong = new Set(loaded.problems.map(({ path }) => path));
    const mending = source.edits.filter(({ path }) => wrong.has(path.join(".")));
    return readScenario(applyEdits(source.text, mending), { file, read, sweepRows }).scenario ?? edited.scenario;
  }
}

/** Whether a text that is no scenario yet is at least YAML, so that a value can be written into it. */
function isWritable(text: string, file: string): boolean {
  const { value, soundUntil, problems } = readYaml(text, file);
  return value !== null && soundUntil === Infinity && problems.length === 0;
}

/** The scenario with the reader's changes. @throws Error in plain words if it cannot run */
export function runnable(source: ScenarioSource): Scenario {
  const { scenario, problems } = readSource(source);
  if (scenario !== null) return scenario;
  throw new Error(problems[0]?.message ?? "the scenario has a problem");
}

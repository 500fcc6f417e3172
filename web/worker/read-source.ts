import { type Read, readScenario, type Scenario } from "../../src/scenario/parse.ts";
import { applyEdits } from "./apply-edits.ts";
import type { ProblemEntry, ScenarioSource } from "./protocol.ts";
import { sameFiles } from "./same-files.ts";

/** A scenario as the reader has it, beside the same scenario without the reader's changes. */
export interface ReadSource {
  readonly text: string;
  readonly scenario: Scenario | null;
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

/** The last source read, so that one scenario is not read again for every question about it. */
let kept: { readonly source: ScenarioSource; readonly answer: ReadSource } | null = null;

/** Reads a scenario, then again with the reader's changes in it. */
export function readSource(source: ScenarioSource): ReadSource {
  if (kept !== null && same(kept.source, source)) return kept.answer;
  const { file } = source;
  const read = readerOf(source.files ?? {});
  const loaded = readScenario(source.text, { file, read });
  const text = loaded.scenario === null ? source.text : applyEdits(source.text, source.edits);
  const edited = text === source.text ? loaded : readScenario(text, { file, read });
  const answer = { text, scenario: edited.scenario, loaded: loaded.scenario, problems: edited.problems };
  kept = { source, answer };
  return answer;
}

/** The scenario with the reader's changes. @throws Error in plain words if it cannot run */
export function runnable(source: ScenarioSource): Scenario {
  const { scenario, problems } = readSource(source);
  if (scenario !== null) return scenario;
  throw new Error(problems[0]?.message ?? "the scenario has a problem");
}

function same(one: ScenarioSource, other: ScenarioSource): boolean {
  return (
    one.text === other.text &&
    one.file === other.file &&
    sameFiles(one.files, other.files) &&
    JSON.stringify(one.edits) === JSON.stringify(other.edits)
  );
}

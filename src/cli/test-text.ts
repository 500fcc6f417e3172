import { engineVersion } from "../experiment/engine-version.ts";
import { holm } from "../experiment/hypothesis/holm.ts";
import { type HypothesisResult, isUpheld } from "../experiment/hypothesis/result.ts";
import { claimsHash, idOf } from "../experiment/hypothesis/stored.ts";
import { counted } from "../scenario/words.ts";
import { wrapped } from "./table.ts";
import type { Terminal } from "./terminal.ts";
import type { HypothesisFile, TestedFile } from "./test-files.ts";

const marks = {
  supported: "+",
  equivalent: "+",
  "not supported": "x",
  "no clear difference": "?",
  "nothing to compare": "?",
} as const;

/** A hypothesis, its claims and what the runs said. */
export function hypothesisText({ loaded, hypothesis, tested: { result } }: TestedFile, terminal: Terminal): string {
  const { scenario, name } = loaded;
  const style = isUpheld(result.verdict) ? "green" : "yellow";
  return [
    terminal.paint("bold", `${idOf(name)}  ${scenario.title}`),
    ...(hypothesis.prediction === null ? [] : [wrapped(`Predicted: ${hypothesis.prediction}`)]),
    ...result.claims.map(({ title, expected, verdict, sentence }) =>
      wrapped(`${marks[verdict]} ${title} (${expected}): ${sentence}`),
    ),
    `Verdict over ${result.replicates} replicates: ${terminal.paint(style, result.words)}`,
  ].join("\n");
}

/** How many hold, and what to keep in mind. */
export function summaryText(results: readonly Pick<HypothesisResult, "verdict" | "p">[]): string {
  const upheld = results.map(({ verdict }) => isUpheld(verdict));
  const adjusted = holm(results.map(({ p }) => p));
  const held = upheld.filter(Boolean).length;
  const count = (...verdicts: readonly string[]) => results.filter(({ verdict }) => verdicts.includes(verdict)).length;
  const [against, open] = [count("not supported"), count("no clear difference", "nothing to compare")];
  const line = `${held} of ${counted(results.length, "hypothesis holds in all its claims", "hypotheses hold in all their claims")}, ${against} ${against === 1 ? "does" : "do"} not, ${open} ${open === 1 ? "stays" : "stay"} open.`;
  if (results.length === 1) return line;
  const surviving = upheld.filter((one, k) => one && (adjusted[k] ?? 1) <= 0.05).length;
  return wrapped(
    `${line} Of ${results.length} tests with one claim each about ${(0.025 * results.length).toFixed(1)} would be supported by luck alone; with Holm's adjustment ${surviving} of ${held} still hold.`,
  );
}

/** A hypothesis as data. */
export function hypothesisJson({ loaded, hypothesis, tested: { result, failed, first } }: TestedFile) {
  const { scenario } = loaded;
  return {
    ...aboutHypothesis({ loaded, hypothesis }),
    scenario: scenario.hash,
    claims: claimsHash(hypothesis),
    engine: engineVersion,
    variants: scenario.variants.length,
    people: scenario.variants[0].plan.size,
    weeks: scenario.weeks,
    result,
    first,
    failed: failed.length,
    older: null,
  };
}

/** What data say of a hypothesis before anything is run. */
export function aboutHypothesis({ loaded: { name, file, scenario }, hypothesis }: HypothesisFile) {
  const { title, question, notes } = scenario;
  const { prediction, source } = hypothesis;
  return { id: idOf(name), file, title, question, prediction, source, notes };
}

import type { Ref } from "preact";
import { redo, undo } from "../../state/actions.ts";
import { canRedo, canUndo } from "../../state/history.ts";
import { store } from "../../state/store.ts";
import { scenarioWords } from "../../words/scenario-room.ts";
import type { KeyAbout } from "../../worker/text/asks.ts";
import { settleTyping } from "../text-now.ts";
import type { EditorProblem } from "./editor-problem.ts";
import { keyFactsLine } from "./key-card.ts";
import type { ShownProblem } from "./shown-problems.ts";

export interface ProblemListProps {
  readonly footRef: Ref<HTMLElement>;
  readonly problems: readonly ShownProblem[];
  /** The key that the cursor is on. */
  readonly about: KeyAbout | null;
  readonly onGo: (problem: ShownProblem) => void;
  readonly onFix: (fix: NonNullable<EditorProblem["fix"]>) => void;
}

/** Below the text: every problem with its line and its fix, what is known of the key at the cursor, and the way back. */
export function ProblemList({ footRef, problems, about, onGo, onFix }: ProblemListProps) {
  const errors = problems.filter(({ severity }) => severity === "error").length;
  return (
    <section class="scenario-foot" ref={footRef} tabIndex={-1} aria-label={scenarioWords.aboutText()}>
      {problems.length === 0 && <AboutKey about={about} />}
      <div class="scenario-foot-row">
        <p class={errors > 0 ? "scenario-count scenario-count-error" : "scenario-count"}>
          {problems.length === 0 ? (
            scenarioWords.noProblems()
          ) : (
            <>
              <b>{scenarioWords.problems(errors, problems.length - errors)}</b> <span>{stateWords(errors)}</span>
            </>
          )}
        </p>
        <Step words={scenarioWords.undo()} can={canUndo.value} move={undo} />
        <Step words={scenarioWords.redo()} can={canRedo.value} move={redo} />
      </div>
      {problems.length > 0 && (
        <ul class="scenario-problems">
          {problems.map((problem) => (
            <li key={`${problem.file} ${problem.line} ${problem.column} ${problem.message}`}>
              {problem.file === "" ? (
                <button
                  type="button"
                  class="scenario-link"
                  aria-label={`${scenarioWords.line(problem.line)}: ${problem.message}`}
                  onClick={() => onGo(problem)}
                >
                  {scenarioWords.line(problem.line)}
                </button>
              ) : (
                <span class="scenario-where">{scenarioWords.inFile(problem.file, problem.line)}</span>
              )}
              <span translate={false}>{problem.message}</span>
              <Fix fix={problem.fix} onFix={onFix} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Fix({ fix, onFix }: { fix: ShownProblem["fix"]; onFix: ProblemListProps["onFix"] }) {
  if (fix === null) return null;
  return (
    <button type="button" class="scenario-link" onClick={() => onFix(fix)}>
      {fix.words}
    </button>
  );
}

/** As high as two lines, whatever it says, so that the text above stays where it is. */
function AboutKey({ about }: { about: KeyAbout | null }) {
  if (about === null) return <p class="scenario-about scenario-hint">{scenarioWords.aboutHow()}</p>;
  const { facts } = about;
  return (
    <p class="scenario-about" translate={false}>
      <code>{facts.name}</code> {facts.meaning} <span>{keyFactsLine(facts)}</span>
    </p>
  );
}

function stateWords(errors: number): string {
  if (errors === 0) return scenarioWords.runsAnyway();
  return store.runs.value === null ? scenarioWords.nothingRan() : scenarioWords.lastGood();
}

function Step({ words, can, move }: { words: string; can: boolean; move: () => void }) {
  return (
    <button
      type="button"
      class="button button-quiet button-small"
      aria-disabled={can ? undefined : "true"}
      onClick={() => {
        settleTyping();
        if (can) move();
      }}
    >
      {words}
    </button>
  );
}

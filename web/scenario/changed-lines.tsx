import { scenarioWords } from "../words/scenario-room.ts";
import { type LineChange, lineChanges, takeBackLines } from "./line-changes.ts";

export interface ChangedLinesProps {
  readonly before: string;
  readonly after: string;
  /** Takes a text in which one change is undone. */
  readonly onTakeBack: (text: string) => void;
}

/** Lines of the text that are others than before, as they were and as they are; each stretch can be taken back. */
export function ChangedLines({ before, after, onTakeBack }: ChangedLinesProps) {
  const [was, is] = [before.split("\n"), after.split("\n")];
  return (
    <section class="changed-lines">
      <h3>{scenarioWords.lines()}</h3>
      <ul>
        {lineChanges(was, is).map((change) => (
          <li key={`${change.before.join()} ${change.after.join()}`}>
            <div class="changed-head">
              <b>{placeWords(change)}</b>
              <button
                type="button"
                class="scenario-link"
                aria-label={`${scenarioWords.takeBack()}: ${placeWords(change)}`}
                onClick={() => onTakeBack(takeBackLines(was, is, change))}
              >
                {scenarioWords.takeBack()}
              </button>
            </div>
            <Lines sign="−" words={scenarioWords.linesGone()} kind="gone" lines={was.slice(...change.before)} />
            <Lines sign="+" words={scenarioWords.linesCome()} kind="come" lines={is.slice(...change.after)} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function placeWords({ before, after }: LineChange): string {
  const [from, to] = after[0] < after[1] ? after : before;
  return scenarioWords.lineRange(from + 1, to);
}

function Lines({ sign, words, kind, lines }: { sign: string; words: string; kind: string; lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <div class={`changed-text changed-${kind}`} dir="ltr">
      <span class="visually-hidden">{words}</span>
      {lines.map((line, k) => (
        <code key={k} translate={false}>
          <span aria-hidden="true">{sign} </span>
          {line === "" ? "\u00a0" : line}
        </code>
      ))}
    </div>
  );
}

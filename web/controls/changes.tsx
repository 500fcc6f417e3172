import { controlWords } from "../words/controls.ts";
import { plain } from "../words/numbers.ts";
import { Button } from "./button.tsx";
import type { Change } from "./edits.ts";

export interface ChangesProps {
  readonly changes: readonly Change[];
  /** Whether something is changed that no run on the page has. */
  readonly pending: boolean;
  readonly running: boolean;
  readonly onReset: (path: readonly string[]) => void;
  readonly onResetAll: () => void;
  readonly onRun: () => void;
}

/** What the reader changed, each with a way back; nothing is lived before Run. */
export function Changes({ changes, pending, running, onReset, onResetAll, onRun }: ChangesProps) {
  return (
    <section class="changes" aria-labelledby="changes-title">
      <div class="changes-head">
        <h3 id="changes-title">{controlWords.changes(changes.length)}</h3>
        {changes.length > 0 && (
          <Button kind="quiet" size="small" onPress={onResetAll}>
            {controlWords.resetAll()}
          </Button>
        )}
        <Button
          kind="primary"
          size="small"
          disabledBecause={running ? controlWords.running() : pending ? null : controlWords.nothingToRun()}
          onPress={onRun}
        >
          {controlWords.run()}
        </Button>
      </div>
      {changes.length > 0 && (
        <ul class="changes-list">
          {changes.map(({ path, title, from, to }) => (
            <li key={path.join(".")}>
              <span>{title}</span>
              <span class="changes-values">{from === "" ? text(to) : controlWords.fromTo(text(from), text(to))}</span>
              <button type="button" class="slider-reset" aria-label={controlWords.reset(title)} onClick={() => onReset(path)}>
                {controlWords.resetOne()}
              </button>
            </li>
          ))}
        </ul>
      )}
      {pending && <p class="k-note">{controlWords.notRun()}</p>}
    </section>
  );
}

function text(value: number | string): string {
  return typeof value === "number" ? plain(value, 4) : value;
}

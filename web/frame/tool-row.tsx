import { Button } from "../controls/button.tsx";
import { closePerson, openPerson, run } from "../state/actions.ts";
import { mostChanged } from "../compare/most-changed.ts";
import { store } from "../state/store.ts";
import { commonWords } from "../words/common.ts";
import { coreWords } from "../words/core.ts";
import { PanelChoice } from "./panel-choice.tsx";
import { RoomTabs } from "./room-tabs.tsx";

/** The row under the bar: which room, Run, what is asked, how many panels. */
export function ToolRow() {
  const summary = store.summary.value;
  const comparing = store.open.value === null;
  return (
    <div class="tool">
      <RoomTabs
        room={comparing ? "compare" : "person"}
        onRoom={(room) => {
          if (room === "compare") closePerson();
          else openPerson(store.selected.value ?? mostChanged(store) ?? 0);
        }}
      />
      <div class="tool-run">
        <Button kind="primary" size="small" disabledBecause={whyNot()} onPress={() => void run()}>
          {store.changedSinceRun.value ? coreWords.runAgain() : coreWords.run()}
        </Button>
      </div>
      <h1>{summary === null ? coreWords.name() : coreWords.title(summary.title)}</h1>
      {summary !== null && (
        <p class="tool-facts">
          <span>{coreWords.samePeople(summary.size)}</span> <span>{coreWords.seed(summary.seed)}</span>
        </p>
      )}
      {comparing && <PanelChoice />}
    </div>
  );
}

/** Why the scenario cannot run now, or null. */
function whyNot(): string | null {
  if (store.running.value) return coreWords.running();
  const errors = store.problems.value.filter(({ severity }) => severity === "error").length;
  return errors > 0 ? commonWords.problems(errors) : null;
}

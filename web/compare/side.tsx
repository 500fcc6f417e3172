import { Tabs } from "../controls/tabs.tsx";
import { showSide } from "../state/actions.ts";
import { store } from "../state/store.ts";
import { coreWords } from "../words/core.ts";
import { Answer } from "./answer.tsx";
import { ChangeSide } from "./change-side.tsx";
import { PeopleSide } from "./people-side.tsx";

/** Beside the networks: the answer over repeats, everybody as a table, or what can be changed. */
export function Side() {
  const edits = store.edits.value.length;
  return (
    <aside class="compare-side" aria-label={coreWords.sides()}>
      <Tabs
        label={coreWords.sides()}
        tabs={[
          { value: "answer", text: coreWords.answer() },
          { value: "people", text: coreWords.peopleTab() },
          { value: "change", text: edits === 0 ? coreWords.change() : coreWords.changed(edits) },
        ]}
        value={store.side.value}
        onChange={showSide}
      >
        {store.side.value === "answer" && <Answer />}
        {store.side.value === "people" && <PeopleSide />}
        {store.side.value === "change" && <ChangeSide />}
      </Tabs>
    </aside>
  );
}

import { CompareRoom } from "./compare/compare-room.tsx";
import { LiveRegion } from "./controls/live-region.tsx";
import { Bar } from "./frame/bar.tsx";
import { PersonRoom } from "./frame/person-room.tsx";
import { ToolRow } from "./frame/tool-row.tsx";
import { store } from "./state/store.ts";
import { coreWords } from "./words/core.ts";

/** The page: bar, tool row, and the room that is open. */
export function App() {
  return (
    <>
      <a class="skip" href="#networks">
        {coreWords.skip()}
      </a>
      <header>
        <Bar />
        <ToolRow />
      </header>
      {store.open.value === null ? <CompareRoom /> : <PersonRoom {...store.open.value} />}
      <LiveRegion message={store.said.value} />
    </>
  );
}

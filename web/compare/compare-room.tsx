import { Legend } from "../controls/legend.tsx";
import { LeftSign } from "../network/left-sign.tsx";
import { store } from "../state/store.ts";
import { coreWords } from "../words/core.ts";
import { LayersLegend } from "./layers-legend.tsx";
import { LayersMenu } from "./layers-menu.tsx";
import { Panels } from "./panels.tsx";
import { PersonStrip } from "./person-strip.tsx";
import { Side } from "./side.tsx";
import { Troubles } from "./troubles.tsx";
import { Weeks } from "./weeks.tsx";

/** Compare: networks side by side, weeks below them, the answer beside. */
export function CompareRoom() {
  const runs = store.runs.value;
  const positions = store.positions.value;
  const question = store.summary.value?.question ?? "";
  const narrow = store.narrow.value;
  return (
    <main
      id="main"
      tabIndex={-1}
      class={`compare compare-${narrow ? 1 : store.panels.value.length} ${question === "" ? "" : "compare-asks"}`}
    >
      {question !== "" && (
        <p class="question" dir="auto" translate={false} title={question}>
          {question}
        </p>
      )}
      <section class="compare-main" aria-label={coreWords.networks()}>
        <Troubles />
        {runs === null || positions === null ? <Waiting /> : <Panels runs={runs} positions={positions} />}
        <div class="compare-under">
          {runs !== null && positions !== null && (
            <>
              <PersonStrip runs={runs} />
              <Weeks runs={runs} />
            </>
          )}
          <div class="legend-row">
            <Legend
              people={runs?.people ?? null}
              compared={runs === null || runs.variants.length > 1}
              tiesLive={runs?.tiesLive === true}
            >
              <LeftSign runs={runs} />
              <LayersLegend />
            </Legend>
            <LayersMenu />
          </div>
        </div>
      </section>
      <Side />
    </main>
  );
}

/** The frame that the networks will fill. */
function Waiting() {
  if (store.problems.value.some(({ severity }) => severity === "error")) return null;
  return (
    <div class="compare-waiting">
      <p>{coreWords.opening()}</p>
    </div>
  );
}

import { sweepWords } from "../words/sweep.ts";
import type { OpenedSweep } from "../worker/sweep/asks.ts";
import { Choices } from "./choices.tsx";
import { Faults } from "./faults.tsx";
import { FigureTable } from "./figure-table.tsx";
import { FigureView } from "./figure-view.tsx";
import { PickedPoint } from "./picked-point.tsx";
import { PlotTabs, plotPanelId, plotTabId } from "./plot-tabs.tsx";
import { RepeatsView } from "./repeats-view.tsx";
import { choices, drawn } from "./state.ts";
import { WideTable } from "./wide-table.tsx";

/** Results that are open: which plot, the plot with its question, choices and table, and the point that is picked. */
export function OpenSweep({ sweep }: { sweep: OpenedSweep }) {
  const now = choices.value;
  if (now === null) return null;
  const figure = drawn.value?.figure ?? null;
  return (
    <div class="sweep-open">
      <PlotTabs sweep={sweep} plot={now.plot} />
      <section class="sweep-plot" role="tabpanel" id={plotPanelId} aria-labelledby={plotTabId(now.plot)}>
        <h2 class="sweep-question">
          {sweep.question === "" ? sweepWords.asks[now.plot]() : <span translate={false}>{sweep.question}</span>}
        </h2>
        <p class="sweep-found" id="sweep-found" translate={false}>
          {figure !== null && (
            <>
              <b>{figure.title}.</b> <span>{figure.description}</span>
            </>
          )}
        </p>
        <Choices sweep={sweep} now={now} />
        {sweep.notes.length > 0 && <Faults title={sweepWords.keepInMind()} texts={sweep.notes.map(sweepWords.fault)} />}
        <FigureView sweep={sweep} now={now} />
        <div class="sweep-below">
          <ul class="sweep-warnings" translate={false}>
            {figure?.warnings.map((warning) => (
              <li key={warning}>{warning}</li>
            ))}
          </ul>
          {figure !== null && (
            <WideTable title={figure.title}>
              <FigureTable figure={figure} />
            </WideTable>
          )}
        </div>
        {now.plot === "paired" && <RepeatsView sweep={sweep} now={now} />}
      </section>
      <PickedPoint sweep={sweep} now={now} />
    </div>
  );
}
